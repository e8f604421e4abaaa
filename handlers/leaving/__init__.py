"""Leaving: a break, a stand-in, the end of a tandem, leaving altogether.

Its way begins in `leaving` and in `pausing`; no reason is asked anywhere on it.
"""
