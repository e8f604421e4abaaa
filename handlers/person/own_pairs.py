"""The tandems and proposals of somebody in a round, as far as they may notice them."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.desk import catalogue
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.person.views.standing import TandemLine
from handlers.tandem import standing_date
from storage.people import Person
from storage.standing import Part, Running


@dataclass(frozen=True)
class OwnPairs:
    """The tandems that run, whether a proposal asks somebody, and whether a learner still waits for one."""

    tandems: list[TandemLine]
    has_proposal: bool
    is_waiting: bool


def of(services: Services, me: Person, part: Part, running: Sequence[Running]) -> OwnPairs:
    """Of all the tandems that run those of this round."""
    say, enrolment = services.say(me.language), part.enrolment
    mine = [each for each in running if each.is_of(enrolment)]
    is_served = any(each.tandem.learner_id == enrolment.id for each in mine)
    return OwnPairs(
        [_line(services, say, me, each) for each in mine],
        has_proposal=part.is_asked,
        is_waiting=enrolment.role.learns and not is_served and not part.is_taken,
    )


def _line(services: Services, say: Say, me: Person, running: Running) -> TandemLine:
    topic = catalogue.name_of(say, running.topic)
    when = standing_date.next_of(services, running.meetings, me)
    return TandemLine(running.tandem.id, running.partner.mention, topic, when)
