"""What the messages, dialogs and tabs of this chapter look like: values in, blocks out."""
