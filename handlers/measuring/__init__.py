"""Measuring: what is counted in a round, for summaries, charts and the report.

Its way begins in `figures`, which counts; `summary` and `paperwork` bring it to the coordinators.
"""
