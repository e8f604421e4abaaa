"""The desk: what every chapter works with, from listening to Slack to leaving messages. It knows no chapter.

Its way begins in `listening`, where every command, click, form and event arrives, and ends in `post`, where messages
are left for the delivery.
"""
