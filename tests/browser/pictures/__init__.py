"""Makes the pictures in docs/ and the guided tour of them: `make pictures`."""
