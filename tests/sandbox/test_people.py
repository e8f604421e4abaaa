"""Users as Slack describes them, and the company they work for."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox, default_firm
from sandbox.firm import COORDINATORS


async def test_a_user_is_described_with_language_and_time_zone(slack: Sandbox, web: AsyncWebClient) -> None:
    user = (await web.users_info(user=slack.person("Inês").user_id, include_locale=True))["user"]

    assert user["locale"] == "en-GB"
    assert user["tz"] == "Europe/Lisbon"
    assert user["profile"]["real_name"] == "Inês Magalhães"
    assert user["profile"]["real_name_normalized"] == "Ines Magalhaes"
    assert user["profile"]["title"] == "Area Sales Manager Iberia"
    assert (user["is_bot"], user["is_restricted"], user["deleted"]) == (False, False, False)


async def test_the_language_is_told_only_when_asked_for(slack: Sandbox, web: AsyncWebClient) -> None:
    assert "locale" not in (await web.users_info(user=slack.person("Anna").user_id))["user"]


async def test_of_somebody_deactivated_slack_tells_little(slack: Sandbox, web: AsyncWebClient) -> None:
    user = (await web.users_info(user=slack.person("Gerhard").user_id, include_locale=True))["user"]

    assert user["deleted"] is True
    assert not {"tz", "locale", "is_admin", "is_restricted"} & set(user)


async def test_slackbot_says_it_is_no_bot(web: AsyncWebClient) -> None:
    assert (await web.users_info(user="USLACKBOT"))["user"]["is_bot"] is False


async def test_guests_and_admins_are_told_apart(slack: Sandbox, web: AsyncWebClient) -> None:
    oliver = (await web.users_info(user=slack.person("Oliver").user_id))["user"]
    ulrike = (await web.users_info(user=slack.person("Ulrike").user_id))["user"]

    assert (oliver["is_restricted"], oliver["is_ultra_restricted"]) == (True, False)
    assert ulrike["is_admin"] is True


async def test_an_unknown_user_is_not_found(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="user_not_found"):
        await web.users_info(user="U0000000000")


async def test_all_users_come_page_by_page(slack: Sandbox, web: AsyncWebClient) -> None:
    seen, cursor = [], ""
    while True:
        page = await web.users_list(limit=10, cursor=cursor)
        seen += [user["id"] for user in page["members"]]
        cursor = page["response_metadata"]["next_cursor"]
        if not cursor:
            break

    assert len(seen) == len(set(seen)) == len(slack.workspace.people)
    assert {"USLACKBOT", slack.bot_user_id} <= set(seen)


def test_the_company_is_what_stories_need() -> None:
    people = default_firm().people
    first_names = [person.first_name for person in people]

    assert len(set(first_names)) == len(people) >= 24
    assert sum(person.locale.startswith("en") for person in people) == 5
    assert [person.first_name for person in people if person.tz != "Europe/Berlin"] == ["Inês"]
    assert sum("Auszubildende" in person.title for person in people) == 4
    assert sum(person.is_restricted for person in people) == sum(person.deleted for person in people) == 1
    assert [person.first_name for person in people if person.is_admin] == [COORDINATORS[0]]
    assert all(person.manager in first_names for person in people if person.first_name != "Renate")
    assert all(person.name.isascii() for person in people)
    assert len({person.department for person in people}) == 9


async def test_people_are_found_by_first_name_only_if_that_is_clear(slack: Sandbox) -> None:
    assert slack.person("Karl-Heinz").name == "Karl-Heinz Oppermann-Brüggemann"
    with pytest.raises(LookupError, match="Anna"):
        slack.person("Nobody")
