"""Everything the bot remembers."""
