"""Pairing: from who fits whom to two people who both said yes and are introduced to each other.

Its way begins in `matching`, where a coordinator opens the draft; `releasing` asks, `proposing` hears the answers.
"""
