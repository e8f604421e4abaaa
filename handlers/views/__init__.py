"""Words and values in, Block Kit out."""
