"""What people do in Slack's own app, each ready to be done once."""

from collections.abc import Awaitable, Callable
from random import Random

from benchmarks.contestants import Stage
from handlers.asking.views import check_ins as questions
from programme.check_ins import Answer
from sandbox.blockkit.normal import elements_of
from sandbox.client import Client

Click = Callable[[], Awaitable[object]]


def client_of(stage: Stage, user_id: str) -> Client:
    sandbox = stage.slack.sandbox
    return Client(sandbox.courier, sandbox.workspace.people[user_id], sandbox.base_url)


def answers_check_in(stage: Stage, user_id: str) -> Click:
    """ "We met", under the question that came an hour ago."""
    client = client_of(stage, user_id)
    [message] = client.direct_message.messages
    block, element = next(
        (block, element)
        for block in message["blocks"]
        for element in elements_of(block)
        if element["action_id"] == questions.ACTIONS[Answer.MET]
    )
    return lambda: client.use_in_message(client.direct_message, message, block, element, {})


def types(stage: Stage, user_id: str, words: str, command: str = "/buddy") -> Click:
    client = client_of(stage, user_id)
    return lambda: client.command(command, words, client.direct_message)


def sends_form(stage: Stage, user_id: str) -> Click:
    client = client_of(stage, user_id)
    shown = stage.slack.sandbox.workspace.views.stack(user_id)[-1]
    return lambda: client.submit(shown)


def opens_home(stage: Stage, user_id: str) -> Click:
    return client_of(stage, user_id).open_home


def everybody(stage: Stage) -> list[Click]:
    """The clicks of the whole crowd, mixed; the same in each run."""
    crowd = stage.crowd
    clicks = [
        *(answers_check_in(stage, user_id) for user_id in crowd.answering),
        *(types(stage, user_id, "anmelden") for user_id in crowd.strangers),
        *(sends_form(stage, user_id) for user_id in crowd.sending),
    ]
    Random(1).shuffle(clicks)
    return clicks
