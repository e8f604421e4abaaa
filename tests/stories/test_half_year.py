"""Half a year of forty people: two leave, one declines, one is at school, one needs help, one comes late."""

from datetime import date
from typing import Any

from sqlalchemy import text

from programme.calendar import local_date
from sandbox import Face
from sandbox.demo import Demo, stage
from sandbox.forty import BUDDIES, LATE_JOINER, LEARNERS, forty
from sandbox.half_year import BEGINS, HalfYear
from sandbox.transcript import Transcript
from tests.stories.counting import is_within_budget, spelt_out, unasked_moments

CLOSED_DAYS = [date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17), date(2027, 5, 27)]
SIDES = ("learner_id", "buddy_id")
AT_SCHOOL = (date(2027, 2, 27), date(2027, 4, 1))


async def test_six_months_of_forty_people() -> None:
    sides: dict[str, list[str]] = {name: [] for name in ("Ulrike", "Dieter", "Lea-Sophie", LATE_JOINER, "Grace")}
    whole: list[str] = []
    async with stage(firm=forty(), start=BEGINS, out=whole.append) as demo:
        for name, lines in sides.items():
            Transcript(demo.slack, lines.append, side=name)
        await HalfYear(demo).play()

        await _everybody_took_part_and_nobody_was_pestered(demo)
        await _the_round_went_as_told(demo)
        _each_side_reads_well({name: "\n".join(lines) for name, lines in sides.items()})
        assert "Abschlussbericht.html" in "\n".join(whole)


async def _everybody_took_part_and_nobody_was_pestered(demo: Demo) -> None:
    everybody = [demo.slack.person(name) for name in (*BUDDIES, *LEARNERS, LATE_JOINER)]
    assert len(everybody) == 40
    assert [spelt_out(face) for face in everybody if not is_within_budget(face)] == []
    assert {face.name: face.notices for face in demo.slack.people if face.notices} == {}
    asked = {face.name: [local_date(moment, face.person.tz) for moment in unasked_moments(face)] for face in everybody}
    assert [(name, day) for name, days in asked.items() for day in days if day in CLOSED_DAYS] == []
    assert all(day.isoweekday() <= 5 for days in asked.values() for day in days)
    lea = asked[demo.slack.person("Lea-Sophie").name]
    assert [day for day in lea if AT_SCHOOL[0] <= day <= AT_SCHOOL[1]] == []


async def _the_round_went_as_told(demo: Demo) -> None:
    tandems = await _rows(demo, "select * from tandem")
    proposals = await _rows(demo, "select * from proposal")
    people = {row["user_id"]: row for row in await _rows(demo, "select * from person")}

    assert {row["state"] for row in tandems} <= {"completed", "ended"}
    assert sum(row["state"] == "completed" for row in tandems) >= 20
    declined = {(row["learner_id"], row["buddy_id"]) for row in proposals if row["state"] == "lapsed"}
    assert declined
    assert declined.isdisjoint((row["learner_id"], row["buddy_id"]) for row in tandems)
    assert [row["done_at"] is not None for row in await _rows(demo, "select * from raised_hand")] == [True]
    for name in ("Karl-Heinz", "Tim"):
        assert people[demo.slack.person(name).user_id]["left_at"] is not None
    assert demo.slack.person(LATE_JOINER).group_messages, "whoever comes late gets a buddy all the same"
    enrolled = {row["id"]: row["person_id"] for row in await _rows(demo, "select * from enrolment")}
    to_the_end = {enrolled[row[side]] for row in tandems if row["state"] == "completed" for side in SIDES}
    offered = {face.user_id for face in demo.slack.people if _is_offered_a_certificate(face)}
    assert {row["user_id"] for row in people.values() if row["id"] in to_the_end} <= offered
    assert len(offered) > len(LEARNERS)


def _each_side_reads_well(sides: dict[str, str]) -> None:
    assert "Frühjahr 2027* ist offen" in sides["Ulrike"]
    assert "Der Abschlussbericht zu *Frühjahr 2027* ist da" in sides["Ulrike"]
    assert "Das lese nur ich, kein Mensch." in sides["Dieter"]
    assert "hörst du nichts von mir" in sides["Lea-Sophie"], "her pause is confirmed, with a partner or without"
    assert "Willkommen im Tandem" in sides[LATE_JOINER]
    assert "Have you met" in sides["Grace"] and "Hast du dich" not in sides["Grace"]
    dieter = sides["Dieter"]
    assert "Ulrike Schönfeld  Digital Buddy" not in dieter, "a side shows nobody else's messages"


async def _rows(demo: Demo, query: str) -> list[dict[str, Any]]:
    async with demo.bot.services.database.engine.connect() as connection:
        return [dict(row) for row in (await connection.execute(text(query))).mappings()]


def _all(face: Face) -> str:
    return "\n".join(message.text for message in face.direct_messages)


def _is_offered_a_certificate(face: Face) -> bool:
    labels = {button.label for message in face.direct_messages for button in message.buttons}
    return not labels.isdisjoint({"Teilnahmebestätigung", "Certificate"})
