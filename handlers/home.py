"""The Home tab: where I stand, everything the bot can do for me, and for coordinators the drafts to work on."""

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from handlers import draft_reading, menu
from handlers.interaction import Interaction
from handlers.listening import listener
from handlers.views import menu as view
from handlers.views.draft_facts import DraftFacts, Ref
from programme.duties import Deed, may
from storage import appointments, cohorts, drafts

# More drafts than these are opened from the coordinator's menu: a Home tab has a hundred blocks.
MOST_DRAFTS = 2


async def draw(i: Interaction) -> None:
    event = i.body.get("event") or {}
    if event.get("tab") == "home":
        await publish(i)
    await i.ack()


async def publish(i: Interaction, *, ref: Ref | None = None, note: str = "") -> None:
    """Draws one's own Home tab anew; `ref` and `note` are of the draft that was just worked on."""
    async with i.services.database.transaction() as session:
        standing = await menu.standing_of(session, i.services, i.me)
        duty = await appointments.duty_of(session, team_id=i.team_id, user_id=i.me.user_id)
        sees_drafts = duty is not None and may(Deed.WORK_ON_DRAFT, duty)
        open_rounds = await cohorts.list_open(session, team_id=i.team_id) if sees_drafts else []
        found: list[DraftFacts] = []
        for cohort in open_rounds:
            draft = await drafts.find_current(session, cohort.id, team_id=i.team_id)
            if draft is not None and len(found) < MOST_DRAFTS:
                is_this = ref is not None and ref.draft_id == draft.id
                page = ref.page if ref and is_this else 0
                found.append(await draft_reading.read(session, i.say, draft, page=page, note=note if is_this else ""))
    drawn = view.home_tab(i.say, standing, duty=duty, drafts=found)
    try:
        await i.client.views_publish(user_id=i.me.user_id, view=drawn)
    except SlackApiError as error:
        # Somebody whose app has no Home tab switched on, or a server that has none: everything else goes on.
        if error.response.get("error") not in ("not_enabled", "unknown_method"):
            raise


def register(app: AsyncApp) -> None:
    app.event("app_home_opened")(listener(draw))
