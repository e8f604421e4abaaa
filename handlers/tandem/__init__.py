"""Tandem: what two people do together: their agreement, their dates, their learning path.

Its way begins in `agreeing` and in `dates`, behind the buttons of the group message that introduces the two.
"""
