"""Why the bot does not run: each is one line for whoever runs it."""


class SettingsError(Exception):
    """What is wrong with the settings, without any value."""


class CannotStart(Exception):
    """What else is in the way."""


class AlreadyRunning(Exception):
    """Another bot has this database open."""
