"""Lists of a round that go over several pages: which of them a button leads to."""

from dataclasses import dataclass
from uuid import UUID

from handlers.desk.values import Value


@dataclass(frozen=True)
class PageOf(Value):
    """A page of a round's list; an entrance names the round alone and opens the list anew."""

    cohort_id: UUID
    page: int | None = None

    @property
    def is_turned(self) -> bool:
        return self.page is not None
