"""The running process: settings, wiring, timetable, delivery, operator commands."""
