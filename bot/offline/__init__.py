"""The matching alone, on the command line: a list in, pairs with their reasons out. No Slack, no database."""
