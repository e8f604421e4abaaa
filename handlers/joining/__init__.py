"""Joining: signing up, applying as a buddy, the briefing, and what matters to people in a partner.

Its way begins in `signing_up`, with `/buddy signup` or the button beside it, and ends in `sending`, when it counts.
"""
