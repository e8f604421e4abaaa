"""Asking: what the bot asks people and what they answer: check-ins, meetings, interim talks, ratings, raised hands.

Its way begins in `asking`, when a check-in falls due, in `answering`, when somebody taps, and in `replies`, when
somebody writes back.
"""
