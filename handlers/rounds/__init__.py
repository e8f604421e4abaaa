"""Rounds: opening, changing and closing one, and what falls due in it.

Its way begins in `opening`, where a coordinator opens a round; `milestones` carries it to its end.
"""
