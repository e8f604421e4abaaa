"""What the two of a tandem have agreed on or proposed, as it stands, for the two alone."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.tandem.views import agreements as view
from programme.agreements import Terms
from programme.refusals import TandemOver
from storage import agreements, enrolments, tandems
from storage.agreements import Agreement
from storage.enrolments import Enrolment
from storage.people import Person
from storage.sealing import readable
from storage.tandems import Tandem

UNREADABLE = "⚠"  # damaged, or sealed with a key that is gone


@dataclass(frozen=True)
class Standing:
    """A running tandem of mine, what holds in it, and what waits for a confirmation."""

    tandem: Tandem
    pair: Pair
    holds: Agreement | None
    proposed: Agreement | None

    @property
    def version(self) -> int:
        return max((each.version for each in (self.holds, self.proposed) if each is not None), default=0)

    def is_mine(self, agreement: Agreement, me: Person) -> bool:
        return agreement.proposed_by_id == self.pair.enrolment_of(me).id

    @property
    def metadata(self) -> str:
        return f"{self.tandem.id}/{self.version}"


async def read(session: AsyncSession, me: Person, tandem_id: UUID, *, lock: bool = False) -> Standing:
    """My tandem behind a button; raises `TandemOver` when it has ended or is somebody else's."""
    tandem = await _mine(session, me, tandem_id)
    if tandem is not None and lock:
        tandem = await tandems.lock(session, tandem.id, team_id=me.team_id)
    if tandem is None or not tandem.is_running:
        raise TandemOver
    rows = await agreements.list_of_tandem(session, tandem.id, team_id=me.team_id)
    return Standing(
        tandem,
        await load_pair(session, tandem),
        holds=next((row for row in rows if row.confirmed_at is not None), None),
        proposed=next((row for row in rows if row.confirmed_at is None), None),
    )


async def _mine(session: AsyncSession, me: Person, tandem_id: UUID) -> Tandem | None:
    """The tandem itself, or in a small group's conversation one's own of those that share it."""
    asked = await tandems.find(session, tandem_id, team_id=me.team_id)
    if asked is None:
        return None
    running = [
        tandem
        for enrolment in await enrolments.list_of_person(session, me)
        for tandem in await tandems.list_running_of(session, enrolment)
    ]
    same = [tandem for tandem in running if tandem.id == asked.id]
    shared = [t for t in running if asked.conversation_id is not None and t.conversation_id == asked.conversation_id]
    return next(iter(same + shared), None)


async def facts_of(session: AsyncSession, services: Services, enrolment: Enrolment, say: Say) -> list[tuple[str, str]]:
    """The agreements of one's tandems, for "my data"."""
    return [
        (
            say("agreement-my-data" if agreement.confirmed_at else "agreement-my-data-proposed"),
            "\n".join(view.lines(say, terms_of(services, agreement))),
        )
        for agreement in await agreements.list_of_enrolment(session, enrolment.id, team_id=enrolment.team_id)
    ]


def terms_of(services: Services, agreement: Agreement) -> Terms:
    return readable(lambda: agreements.read_terms(agreement, services.sealing), Terms(goal=UNREADABLE))
