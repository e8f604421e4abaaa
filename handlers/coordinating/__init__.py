"""Coordinating: the menu and the cockpit of those who run a round, their duties, and what waits for them.

Its way begins in `coordination`, with `/buddy-coordination`.
"""
