"""Events: kick-off and closing event of a round, their invitations, changes and reminders.

Its way begins in `events`, where a coordinator sets a date; `inviting` tells everybody.
"""
