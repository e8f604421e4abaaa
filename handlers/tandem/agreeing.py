"""The agreement of a tandem: one proposes, the other confirms or changes, and it can be talked about again any time."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.tandem.agreement_reading import Standing, read, terms_of
from handlers.tandem.views import agreements as view
from handlers.tandem.views.agreements import AgreementFacts
from programme.agreements import Rhythm, Terms, Where
from storage import agreements
from storage.agreements import Agreement
from storage.occurrences.tandems import OfTandem


async def open_(i: Interaction) -> None:
    """What stands between the two; where there is nothing yet, the form."""
    async with i.services.database.transaction() as session:
        found = await read(session, i.me, i.value_id)
    drawn = _form(i, found, Terms()) if found.version == 0 else _shown(i, found)
    await i.show(drawn)


async def change(i: Interaction) -> None:
    """From what was proposed or agreed to the form, filled with it."""
    seen = view.Seen.from_value(i.value)
    async with i.services.database.transaction() as session:
        found = await read(session, i.me, seen.tandem_id)
    latest = found.proposed or found.holds
    await i.redraw(_form(i, found, terms_of(i.services, latest) if latest else Terms()))


async def propose(i: Interaction) -> None:
    """A new version for the other one to confirm; the same words as theirs are a confirmation."""
    seen = view.Seen.from_value(i.metadata)
    terms = _terms_in(values_of(i.view))
    if not terms.goal:
        await i.refuse_fields({view.GOAL: i.say("agreement-goal-missing")})
        return
    async with i.services.database.transaction() as session:
        found = await read(session, i.me, seen.tandem_id, lock=True)
        theirs = found.proposed if found.proposed and not found.is_mine(found.proposed, i.me) else None
        latest = found.proposed or found.holds
        clashes = False
        if latest is not None and terms_of(i.services, latest) == terms:
            if theirs is not None:
                await _confirm(session, i, found, theirs)
        # The other one changed it while this form stood open: theirs is shown, not written over.
        elif seen.version != found.version:
            clashes = True
        else:
            await _add(session, i, found, terms)
        await session.flush()
        found = await read(session, i.me, seen.tandem_id)
    i.services.wake_delivery()
    await i.redraw(_form(i, found, terms, clashes=True) if clashes else _shown(i, found, just_sent=True))


async def confirm(i: Interaction) -> None:
    """Confirms what was seen, and nothing that came in between."""
    seen = view.Seen.from_value(i.metadata)
    async with i.services.database.transaction() as session:
        found = await read(session, i.me, seen.tandem_id, lock=True)
        done = ""
        if found.version != seen.version:
            done = i.say("agreement-changed-meanwhile")
        elif found.proposed is not None and not found.is_mine(found.proposed, i.me):
            await _confirm(session, i, found, found.proposed)
        await session.flush()
        found = await read(session, i.me, seen.tandem_id)
    i.services.wake_delivery()
    await i.redraw(_shown(i, found, done=done, just_sent=True))


async def _add(session: AsyncSession, i: Interaction, found: Standing, terms: Terms) -> None:
    """In place of what waited so far; what holds stays until this one is confirmed."""
    agreement = Agreement(
        team_id=i.team_id,
        tandem_id=found.tandem.id,
        version=found.version + 1,
        proposed_by_id=found.pair.enrolment_of(i.me).id,
        proposed_at=i.services.now(),
    )
    agreements.seal_terms(agreement, i.services.sealing, terms)
    if found.proposed is not None:
        # Erased and not kept as a history: nobody needs what was only proposed.
        await session.delete(found.proposed)
    session.add(agreement)
    message = view.proposed(
        i.services.say(found.pair.cohort.language),
        by=i.me.mention,
        partner=found.pair.partner_of(i.me).mention,
        tandem_id=found.tandem.id,
        again=found.version > 0,
    )
    about = OfTandem(found.tandem.id).agreement_proposed(agreement.version)
    await post.to_group(session, i.services, tandem=found.tandem, about=about, message=message)


async def _confirm(session: AsyncSession, i: Interaction, found: Standing, proposed: Agreement) -> None:
    proposed.confirmed_at = i.services.now()
    if found.holds is not None:
        await session.delete(found.holds)
    message = view.agreed(
        i.services.say(found.pair.cohort.language),
        one=found.pair.learner.mention,
        other=found.pair.buddy.mention,
        tandem_id=found.tandem.id,
    )
    about = OfTandem(found.tandem.id).agreed(proposed.version)
    await post.to_group(session, i.services, tandem=found.tandem, about=about, message=message)


def _form(i: Interaction, found: Standing, terms: Terms, *, clashes: bool = False) -> dict[str, object]:
    theirs = (found.proposed or found.holds) if clashes else None
    return view.form(
        i.say,
        terms=terms,
        partner=found.pair.partner_of(i.me).mention,
        theirs=terms_of(i.services, theirs) if theirs else None,
        tandem_id=found.tandem.id,
        metadata=found.seen.to_value(),
    )


def _shown(i: Interaction, found: Standing, *, done: str = "", just_sent: bool = False) -> dict[str, object]:
    facts = AgreementFacts(
        partner=found.pair.partner_of(i.me).mention,
        holds=terms_of(i.services, found.holds) if found.holds else None,
        since=_day(i, found.holds),
        proposed=terms_of(i.services, found.proposed) if found.proposed else None,
        proposed_by_me=found.proposed is not None and found.is_mine(found.proposed, i.me),
    )
    if just_sent and not done:
        done = i.say("agreement-done" if facts.proposed is None else "agreement-sent")
    return view.shown(i.say, agreement=facts, metadata=found.seen.to_value(), done=done)


def _day(i: Interaction, agreement: Agreement | None) -> str:
    confirmed_at = agreement.confirmed_at if agreement is not None else None
    return i.say.long_day(i.me.day_of(confirmed_at)) if confirmed_at is not None else ""


def _terms_in(values: dict[str, object]) -> Terms:
    def text(name: str) -> str:
        return str(values.get(name) or "").strip()

    stays = values.get(view.STAYS)
    return Terms(
        goal=text(view.GOAL),
        rhythm=Rhythm(text(view.RHYTHM)),
        where=Where(text(view.WHERE)),
        place=text(view.PLACE),
        is_confidential=isinstance(stays, list) and view.STAYS_BETWEEN_US in stays,
        between_us=text(view.BETWEEN_US),
    )


LISTENERS = Listeners(
    clicks={
        view.OPEN: open_,
        view.CHANGE: change,
    },
    forms={
        view.PROPOSE: propose,
        view.CONFIRM: confirm,
    },
)
