"""Other people's ways of matching, each run in an environment of its own."""
