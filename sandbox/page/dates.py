"""Dates as Slack's client writes them for one person: in their language and on their clock."""

from datetime import UTC, date, datetime

from babel.dates import format_date, format_datetime, format_time

from sandbox.clock import day_in
from sandbox.page.reader import PageReader

_NEAR = {
    "de": {-1: "gestern", 0: "heute", 1: "morgen"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}


def written_date(seconds: int, pattern: str, reader: PageReader) -> str:
    """The pattern of a `<!date^…>` with its parts filled in."""
    moment = datetime.fromtimestamp(seconds, reader.tz)
    for part in ("date_num", "date_long", "date_short", "date", "time_secs", "time", "day_divider", "ago"):
        pattern = pattern.replace(f"{{{part}_pretty}}", _near(moment, reader) or _part(part, moment, reader))
        pattern = pattern.replace(f"{{{part}}}", _part(part, moment, reader))
    return pattern


def _part(part: str, moment: datetime, reader: PageReader) -> str:
    if part in ("time", "time_secs"):
        return format_time(moment, "medium" if part == "time_secs" else "short", tzinfo=reader.tz, locale=reader.locale)
    formats = {"date_num": "yyyy-MM-dd", "date_long": "full", "date_short": "medium", "day_divider": "full"}
    return format_date(day_in(moment, reader.tz), formats.get(part, "long"), locale=reader.locale)


def _near(moment: datetime, reader: PageReader) -> str | None:
    return _near_day(day_in(moment, reader.tz), reader)


def _near_day(day: date, reader: PageReader) -> str | None:
    return _NEAR[reader.language].get((day - day_in(reader.now(), reader.tz)).days)


def day(day: date, reader: PageReader) -> str:
    """The words on a line between two days."""
    words = _near_day(day, reader)
    return words.capitalize() if words else format_date(day, "full", locale=reader.locale)


def clock_time(moment: datetime, reader: PageReader) -> str:
    return format_time(moment, "short", tzinfo=reader.tz, locale=reader.locale)


def of_ts(ts: str, reader: PageReader) -> datetime:
    """A message's ts is the moment it was written."""
    return datetime.fromtimestamp(float(ts), UTC).astimezone(reader.tz)


def short_moment(moment: datetime, reader: PageReader) -> str:
    """Weekday, date and time; the year only where it is another one."""
    year = "" if moment.astimezone(reader.tz).year == reader.now().year else " y"
    pattern = {"de": f"EEE, d. MMM{year}, HH:mm", "en": f"EEE, d MMM{year}, HH:mm"}[reader.language]
    return format_datetime(moment, pattern, tzinfo=reader.tz, locale=reader.locale)
