"""A matched list to read, for a spreadsheet, or for a program: pairs, who waits and why, what would help."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.offline import match_words as words
from handlers.lists.people_columns import shown
from handlers.lists.people_file import People
from handlers.lists.people_words import topic_name
from programme.matching.candidates import Candidate
from programme.matching.explanations import why
from programme.matching.outcome import Outcome
from programme.matching.rules import plain
from programme.words import Language

GAP = "  "
# A spreadsheet would take a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Report:
    """Holds gaps; only what its methods return is to be shown."""

    people: People
    outcome: Outcome
    seed: int
    language: Language
    namesakes: Counter[str]

    # A traceback prints what it holds: starting points and “not with” are in it.
    def __repr__(self) -> str:
        return "Report(…)"

    def as_table(self) -> str:
        heads = words.HEADS[self.language]
        lines: list[str] = []
        if pairs := list(self._pairs()):
            rows = [(*map(self._name, pair[:2]), *pair[2:]) for pair in pairs]
            lines += [f"{heads['pairs']} ({len(pairs)})", ""]
            lines += [*_aligned([self._heads("learner", "buddy", "topic", "because"), *rows]), ""]
        if waiting := list(self._waiting()):
            rows = [(self._name(learner), reason) for learner, reason in waiting]
            lines += [
                f"{heads['waiting']} ({len(waiting)})",
                "",
                *_aligned([self._heads("learner", "waits"), *rows]),
                "",
            ]
        if self.outcome.changes:
            lines += [heads["help"], ""]
            lines += [*(words.would_help(each, self.language) for each in self.outcome.changes), ""]
        return "\n".join([*lines, self.summary()]) + "\n"

    def as_csv(self) -> str:
        """As a spreadsheet of the language expects it: German ones part cells by semicolons."""
        file = io.StringIO()
        writer = csv.writer(file, delimiter=";" if self.language is Language.GERMAN else ",", lineterminator="\n")
        learner, buddy, *rest = self._heads("learner", "buddy", "topic", "because", "waits")
        code = words.HEADS[self.language]["id"]
        writer.writerow((f"{learner} ({code})", learner, f"{buddy} ({code})", buddy, *rest))
        for learner_id, buddy_id, topic, because in self._pairs():
            writer.writerow(map(_harmless, (*self._both(learner_id), *self._both(buddy_id), topic, because, "")))
        for learner_id, reason in self._waiting():
            writer.writerow(map(_harmless, (*self._both(learner_id), "", "", "", "", reason)))
        return file.getvalue()

    def as_json(self) -> str:
        answer = {
            "served": len(self.outcome.chosen),
            "learners": len(self.people.learners),
            "free_places": self._free_places(),
            "seed": self.seed,
            "pairs": [
                {
                    "learner": self._as_object(pair.learner.id),
                    "buddy": self._as_object(pair.buddy.id),
                    "topic": pair.topic,
                    "fit": pair.fit,
                    "reasons": list(why(pair)),
                    "because": words.because(why(pair), self.language),
                }
                for pair in self._sorted_pairs()
            ],
            "waiting": [
                {
                    "learner": self._as_object(learner),
                    "obstacle": reason.obstacle,
                    "topic": reason.topic or None,
                    "needs": list(reason.needs),
                    "because": words.waits_because(reason, self.language),
                }
                for learner, reason in sorted(self.outcome.waiting.items(), key=lambda each: self._place(each[0]))
            ],
            "would_help": [{"one_more_buddy_for": each.topic, "served": each.served} for each in self.outcome.changes],
        }
        return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"

    def summary(self) -> str:
        return words.summary(
            served=len(self.outcome.chosen),
            learners=len(self.people.learners),
            places=self._free_places(),
            seed=self.seed,
            language=self.language,
        )

    def _pairs(self) -> Iterator[tuple[UUID, UUID, str, str]]:
        for pair in self._sorted_pairs():
            topic = topic_name(pair.topic, self.language)
            yield pair.learner.id, pair.buddy.id, topic, words.because(why(pair), self.language)

    def _sorted_pairs(self) -> list[Candidate]:
        return sorted(self.outcome.chosen, key=lambda pair: self._place(pair.learner.id))

    def _waiting(self) -> Iterator[tuple[UUID, str]]:
        for learner in sorted(self.outcome.waiting, key=self._place):
            yield learner, words.waits_because(self.outcome.waiting[learner], self.language)

    def _free_places(self) -> int:
        return sum(buddy.capacity for buddy in self.people.buddies) - len(self.outcome.chosen)

    def _heads(self, *names: str) -> tuple[str, ...]:
        return tuple(words.HEADS[self.language][name] for name in names)

    def _place(self, person: UUID) -> tuple[str, str]:
        named = self.people.called[person]
        return plain(named.name), named.id

    def _name(self, person: UUID) -> str:
        named = self.people.called[person]
        return shown(f"{named.name} ({named.id})" if self.namesakes[plain(named.name)] > 1 else named.name)

    def _both(self, person: UUID) -> tuple[str, str]:
        named = self.people.called[person]
        return named.id, named.name

    def _as_object(self, person: UUID) -> dict[str, str]:
        named = self.people.called[person]
        return {"id": named.id, "name": named.name}


def report_of(people: People, outcome: Outcome, *, seed: int, language: Language) -> Report:
    return Report(people, outcome, seed, language, Counter(plain(each.name) for each in people.called.values()))


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [rows[0], tuple("-" * width for width in widths), *rows[1:]]
    ]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
