"""A pretend Slack workspace on a local port, for the demo and for the tests."""

from sandbox.channels import Channel
from sandbox.clock import Clock
from sandbox.face import Face
from sandbox.firm import default_firm
from sandbox.happenings import Happening
from sandbox.people import ChannelPlan, Firm, Person
from sandbox.seen import Button, Field, Message, View
from sandbox.server import Sandbox

__all__ = [
    "Button",
    "Channel",
    "ChannelPlan",
    "Clock",
    "Face",
    "Field",
    "Firm",
    "Happening",
    "Message",
    "Person",
    "Sandbox",
    "View",
    "default_firm",
]
