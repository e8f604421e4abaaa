"""A pretend Slack workspace on a local port, for the demo and for the tests."""
