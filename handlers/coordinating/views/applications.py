"""Applications as coordinators work on them: the list, asking back, and the decision log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import button, buttons, confirm, context, divider, modal, section, sections
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from programme.applications import QUESTION_CHARACTERS, ApplicationState
from programme.words import Role

BACK, ON = "applications.back", "applications.on"
APPROVE, ASK_BACK, DECLINE = "applications.approve", "applications.ask-back", "applications.decline"
ASK_FORM, QUESTION = "applications.ask-form", "question"
LOG, LOG_BACK, LOG_ON = "applications.log", "applications.log-back", "applications.log-on"
LIST_ARROWS = {"page-back": BACK, "page-on": ON}
LOG_ARROWS = {"page-back": LOG_BACK, "page-on": LOG_ON}
A_PAGE, LINES_OF_LOG = 5, 20


@dataclass(frozen=True)
class ApplicationLine:
    """An applicant with what coordinators decide on; question and answer are "" where nobody asked back."""

    id: UUID
    person: str
    role: Role
    topics: Sequence[str]
    why: str
    question: str
    answer: str


@dataclass(frozen=True)
class Ref:
    """Which application of which round a button belongs to, and the page it stands on."""

    cohort_id: UUID
    application_id: UUID
    page: int = 0

    def __str__(self) -> str:
        return f"{self.cohort_id}/{self.application_id}/{self.page}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises `ValueError` for anything else."""
        cohort_id, application_id, page = text.split("/")
        return cls(UUID(cohort_id), UUID(application_id), int(page))


def listed(
    say: Say, *, cohort_id: UUID, cohort: str, applicants: Sequence[ApplicationLine], note: str, page: int
) -> dict[str, Any]:
    last = max(0, (len(applicants) - 1) // A_PAGE)
    page = min(max(0, page), last)
    rows: list[Block] = [section(f":information_source: {note}")] if note else []
    rows.append(section(say("applications-intro", round=escaped(cohort), count=len(applicants))))
    for line in applicants[page * A_PAGE : (page + 1) * A_PAGE]:
        rows += [divider(), *_applicant(say, line, Ref(cohort_id, line.id, page))]
    return modal(
        say("applications-title"),
        *rows,
        *_arrows(say, LIST_ARROWS, cohort_id, page, last),
        divider(),
        buttons(button(say("applications-log"), action=LOG, value=cohort_id)),
        close=say("close"),
    )


def ask_form(say: Say, *, person: str, metadata: str) -> dict[str, Any]:
    return modal(
        say("applications-ask-title"),
        section(say("applications-ask-intro", person=person)),
        field(QUESTION, say("applications-ask-field"), text_input(most=QUESTION_CHARACTERS, lines=True)),
        callback_id=ASK_FORM,
        submit=say("send"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def log_line(say: Say, *, decision: ApplicationState, by: str, person: str, day: str) -> str:
    return say(f"application-log-{decision.value}", by=by, person=person, day=day)


def log(say: Say, *, cohort_id: UUID, lines: Sequence[str], page: int) -> dict[str, Any]:
    last = max(0, (len(lines) - 1) // LINES_OF_LOG)
    page = min(max(0, page), last)
    shown = sections(lines[page * LINES_OF_LOG : (page + 1) * LINES_OF_LOG])
    return modal(
        say("applications-log-title"),
        *(shown or [section(say("applications-log-empty"))]),
        *_arrows(say, LOG_ARROWS, cohort_id, page, last),
        close=say("close"),
    )


def _applicant(say: Say, line: ApplicationLine, ref: Ref) -> list[Block]:
    topics = say.both([escaped(topic) for topic in line.topics])
    both = say("applications-line-both", person=line.person, topics=topics)
    lines = [both if line.role.learns else say("applications-line", person=line.person, topics=topics)]
    if line.why:
        lines.append(say("applications-line-why", text=escaped(line.why)))
    if line.question:
        lines.append(say("applications-line-question", text=escaped(line.question)))
        answer = say("applications-line-answer", text=escaped(line.answer))
        lines.append(answer if line.answer else say("applications-line-no-answer"))
    return [*sections(lines), buttons(*_choices(say, line, str(ref)))]


def _choices(say: Say, line: ApplicationLine, ref: str) -> list[ButtonElement]:
    is_waiting_for_answer = bool(line.question) and not line.answer
    sure = confirm(
        title=say("applications-decline"),
        text=say("applications-decline-question", person=line.person),
        yes=say("applications-decline"),
        no=say("cancel"),
    )
    ask = button(say("applications-ask-back"), action=ASK_BACK, value=ref)
    return [
        button(say("applications-approve"), action=APPROVE, value=ref, primary=True),
        *([] if is_waiting_for_answer else [ask]),
        button(say("applications-decline"), action=DECLINE, value=ref, confirm=sure),
    ]


def _arrows(say: Say, arrows: Mapping[str, str], cohort_id: UUID, page: int, last: int) -> list[Block]:
    if last == 0:
        return []
    leads_to = dict(zip(arrows, (page - 1, page + 1), strict=True))
    drawn = [
        button(say(label), action=action, value=f"{cohort_id}/{leads_to[label]}")
        for label, action in arrows.items()
        if 0 <= leads_to[label] <= last
    ]
    return [buttons(*drawn), context(say("page", page=page + 1, pages=last + 1))]
