"""Pairing learners with buddies: who could meet, whom to choose, and why, in words that disclose nothing."""
