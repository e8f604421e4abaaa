"""What buttons and forms carry: parts in one string, written when they are drawn and read when they are used."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self, get_args, get_type_hints

from programme.refusals import NoLongerCurrent


@dataclass(frozen=True)
class Value:
    """Its fields in their order: ids, numbers, days, words without a slash, other values, or nothing.

    Messages in Slack hold what was written years ago, so the order never changes. A field that came later, or that
    some buttons do without, has the default None.
    """

    def to_value(self) -> str:
        return "/".join(_written(getattr(self, each.name)) for each in fields(self))

    @classmethod
    def from_value(cls, text: str) -> Self:
        """Raises `NoLongerCurrent` for anything that was not written here."""
        parts = text.split("/")
        try:
            found = cls._taken_from(parts)
            if parts:
                raise ValueError(text)
        except ValueError:
            raise NoLongerCurrent from None
        return found

    @classmethod
    def _taken_from(cls, parts: list[str]) -> Self:
        """Takes as many parts from the front as there are fields."""
        kinds, taken = get_type_hints(cls), {}
        for each in fields(cls):
            kind = kinds[each.name]
            if isinstance(kind, type) and issubclass(kind, Value):
                taken[each.name] = kind._taken_from(parts)
            elif parts:
                taken[each.name] = _read(kind, parts.pop(0))
            elif each.default is not None:
                raise ValueError(each.name)
        return cls(**taken)


def _written(part: object) -> str:
    if isinstance(part, Value):
        return part.to_value()
    return "" if part is None else str(part)


def _read(kind: Any, text: str) -> Any:
    alternatives = get_args(kind)
    if type(None) in alternatives:
        if not text:
            return None
        [kind] = [each for each in alternatives if each is not type(None)]
    found = kind.fromisoformat(text) if kind is date else kind(text)
    # Python reads " 1", "1_0" and a UUID in braces as well; we write none of them.
    if str(found) != text:
        raise ValueError(text)
    return found
