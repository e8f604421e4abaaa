"""Applications as coordinators work on them: the list, asking back, and the decision log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.coordinating.views.pages import Page, turning
from handlers.desk.blocks import button, buttons, confirm, divider, modal, section, sections
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from handlers.desk.values import Value
from programme.applications import QUESTION_CHARACTERS, ApplicationState
from programme.words import Role

BACK, ON = "applications.back", "applications.on"
APPROVE, ASK_BACK, DECLINE = "applications.approve", "applications.ask-back", "applications.decline"
ASK_FORM, QUESTION = "applications.ask-form", "question"
LOG, LOG_BACK, LOG_ON = "applications.log", "applications.log-back", "applications.log-on"
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
class Ref(Value):
    """Which application of which round a button belongs to, and the page it stands on."""

    cohort_id: UUID
    application_id: UUID
    page: int


def listed(say: Say, *, cohort_id: UUID, cohort: str, applicants: Page[ApplicationLine], note: str) -> dict[str, Any]:
    rows: list[Block] = [section(f":information_source: {note}")] if note else []
    rows.append(section(say("applications-intro", round=escaped(cohort), count=applicants.count)))
    for line in applicants.lines:
        rows += [divider(), *_applicant(say, line, Ref(cohort_id, line.id, applicants.number))]
    return modal(
        say("applications-title"),
        *rows,
        *turning(say, applicants, cohort_id, back=BACK, on=ON),
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


def log(say: Say, *, cohort_id: UUID, lines: Page[str]) -> dict[str, Any]:
    return modal(
        say("applications-log-title"),
        *(sections(lines.lines) or [section(say("applications-log-empty"))]),
        *turning(say, lines, cohort_id, back=LOG_BACK, on=LOG_ON),
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
    return [*sections(lines), buttons(*_choices(say, line, ref.to_value()))]


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
