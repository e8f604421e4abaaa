"""The whole bot lives and dies, again and again, while people go on using it; the pretend Slack is the judge."""
