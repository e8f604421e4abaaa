"""The page: the pretend Slack in a browser, for people."""

from sandbox.page.app import Page

__all__ = ["Page"]
