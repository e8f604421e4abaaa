"""Any way through people's lives, with deaths, double clicks and clicks on what is long over, keeps all promises."""

import asyncio
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from handlers.asking.views import check_ins
from handlers.pairing.views import proposals
from programme.check_ins import Answer
from sandbox import Face, Message
from tests.properties.lives import Walk, kept

LEARNERS, BUDDIES = ("Ben", "Grace", "Dieter", "Petra"), ("Anna", "Emre", "Jonas")
TOPICS = ("ai-assistants", "customers")
# People do not find what is not there; nothing happens then.
NOTHING_THERE = (AssertionError, LookupError)
EVERYBODY = st.sampled_from((*LEARNERS, *BUDDIES))
ANSWERS = st.sampled_from([check_ins.ACTIONS[each] for each in Answer if each in check_ins.ACTIONS])


class People(RuleBasedStateMachine):
    """A round in which anything may happen at any time."""

    template: Path
    old = Bundle("messages kept")

    def __init__(self) -> None:
        super().__init__()
        self.walk = Walk(self.template)

    @initialize()
    def a_round_opens(self) -> None:
        self.walk.run(self.walk.story.opens_pilot())

    @rule(name=EVERYBODY, topics=st.sets(st.sampled_from(TOPICS), min_size=1))
    def signs_up(self, name: str, topics: set[str]) -> None:
        person, chosen = self._person(name), sorted(topics)

        async def step() -> None:
            as_what: dict[str, Any] = {"wants": chosen} if name in LEARNERS else {"offers": chosen}
            await self.walk.story.signs_up(person, **as_what)
            self.walk.left.pop(name, None)

        self._do(step())

    @rule()
    def the_draft_is_released(self) -> None:
        self._do(self.walk.story.releases())

    @rule(name=EVERYBODY, answer=st.sampled_from([proposals.YES, proposals.YES, proposals.RATHER_NOT]))
    def answers_the_proposal(self, name: str, answer: str) -> None:
        self._do(self.walk.story.says(self._person(name), answer))

    @rule(name=EVERYBODY, answer=ANSWERS)
    def answers_the_question(self, name: str, answer: str) -> None:
        self._do(self.walk.story.says(self._person(name), answer))

    @rule(name=EVERYBODY, value=st.integers(1, 5))
    def rates(self, name: str, value: int) -> None:
        self._do(self.walk.story.rates(self._person(name), value))

    @rule(name=EVERYBODY)
    def leaves(self, name: str) -> None:
        person = self._person(name)

        async def step() -> None:
            await person.command("/buddy", "stop")
            assert person.modal is not None and person.modal.shown.view["submit"]
            before = len(person.direct_messages)
            everything = {"choice": "everything"} if person.modal.fields else {}
            await person.submit(everything)
            self.walk.left[name] = before
            await self.walk.story.settle()

        self._do(step())

    @rule(name=EVERYBODY, days=st.integers(1, 30))
    def pauses(self, name: str, days: int) -> None:
        until = self.walk.story.today + timedelta(days=days)
        self._do(self.walk.story.pauses(self._person(name), until.isoformat()))

    @rule(days=st.integers(1, 12), hours=st.integers(0, 23))
    def time_goes_by(self, days: int, hours: int) -> None:
        self._do(self.walk.story.pass_time(days=days, hours=hours))

    @rule(minutes=st.integers(1, 180))
    def the_clock_is_put_back(self, minutes: int) -> None:
        clock = self.walk.slack.clock
        clock.set_to(clock.now() - timedelta(minutes=minutes))
        self._do(self.walk.story.settle())

    @rule(name=EVERYBODY, seconds=st.sampled_from([0.0, 0.005, 0.02, 0.1]), answer=st.sampled_from([proposals.YES, ""]))
    def the_bot_dies(self, name: str, seconds: float, answer: str) -> None:
        """While somebody clicks, while it does what is due, or while nothing happens."""
        story = self.walk.story
        doing = story.says(self._person(name), answer) if answer else story.settle()
        self.walk.run(self.walk.crash(doing, seconds))

    @rule(name=EVERYBODY, action=st.sampled_from([proposals.YES, proposals.RATHER_NOT, check_ins.ACTIONS[Answer.MET]]))
    def clicks_twice_at_once(self, name: str, action: str) -> None:
        person = self._person(name)

        async def step() -> None:
            await asyncio.gather(person.click(action), person.click(action))
            await self.walk.story.settle()

        self._do(step())

    @rule(target=old, name=EVERYBODY)
    def a_message_stays_on_screen(self, name: str) -> tuple[Face, list[Message]]:
        person = self._person(name)
        return person, kept(person)

    @rule(found=old, which=st.integers(0, 50))
    def clicks_what_may_be_over(self, found: tuple[Face, list[Message]], which: int) -> None:
        person, messages = found
        buttons = [(message, button) for message in messages for button in message.buttons]

        async def step() -> None:
            message, button = buttons[which % len(buttons)]
            await person.click(button.action_id, in_=message, value=button.value)
            await self.walk.story.settle()

        if buttons:
            self._do(step())

    @invariant()
    def what_must_always_hold_holds(self) -> None:
        assert self.walk.run(self.walk.violations()) == []

    def teardown(self) -> None:
        self.walk.ends()

    def _person(self, name: str) -> Face:
        return self.walk.slack.person(name)

    def _do(self, step: Any) -> None:
        async def tried() -> None:
            try:
                await step
            except NOTHING_THERE:
                await self.walk.story.settle()
            for person in self.walk.slack.people:
                if not person.person.deleted and person.modal is not None:
                    await person.close_modal(everything=True)

        self.walk.run(tried())


def _walks(template: Path, examples: int, steps: int) -> None:
    machine = type("People", (People,), {"template": template, "TestCase": None})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize="SEED" not in os.environ,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )


def test_a_few_walks_through_whole_lives(sqlite_template: Path) -> None:
    _walks(sqlite_template, examples=3, steps=20)


@pytest.mark.long
def test_many_walks_through_whole_lives(sqlite_template: Path) -> None:
    _walks(sqlite_template, examples=int(os.environ.get("WALKS", "40")), steps=40)
