"""Every click and form says what holds it when it comes twice; a new one is in no list, and turns this red (N2)."""

from bot.chapters import CHAPTERS
from tests.stories import slips

# Done twice at once on PostgreSQL in `tests/stories/test_twice.py`.
SLIPPED = {
    "asking.answering.record_answer": (slips.answer, slips.ask_for_help),
    "asking.certificates.make": (slips.make_the_certificate,),
    "asking.contacting.raise_from_home": (slips.raise_a_hand,),
    "asking.learned.keep": (slips.note_what_was_learned,),
    "coordinating.appointing.appoint": (slips.appoint,),
    "coordinating.handing_over.hand_over": (slips.hand_over,),
    "coordinating.posting_summary.post": (slips.post_a_summary,),
    "joining.briefing.begin": (slips.begin_the_briefing,),
    "joining.sending.send": (slips.apply, slips.sign_up_last_form),
    "leaving.leaving.confirm": (slips.leave,),
    "leaving.pausing.pause": (slips.pause,),
    "measuring.reporting.make_now": (slips.make_the_report,),
    "rounds.onboarding.open_one": (slips.open_an_onboarding,),
    "rounds.opening.open_full": (slips.open_a_round,),
    "rounds.opening.open_pilot": (slips.open_a_pilot,),
    "tandem.learning.set_page": (slips.set_the_shared_page,),
}
# One person's turn comes after the other, and each looks whether there is anything left to do: read, not tried.
LOOKS_FIRST = {
    "asking.answering": ("keep_asking",),
    "asking.contacting": ("mark_done",),
    "asking.held": ("held", "we_met"),
    "asking.interim_talks": ("send",),
    "asking.learned": ("thank",),
    "asking.rating": ("send",),
    "asking.replies": ("help_wanted", "just_note", "share_reply"),
    "coordinating.asking_around": ("send",),
    "coordinating.deciding": ("approve", "ask_back", "decline"),
    "coordinating.undeliverable": ("post_again",),
    "events.events": ("call_off", "save"),
    "joining.asked_back": ("answer",),
    "joining.briefing": ("answer", "turn"),
    "joining.interest": ("note", "note_after_decline"),
    "joining.preferences": ("save",),
    "joining.signing_up": ("change", "finish_first_step", "finish_second_step"),
    "leaving.ending_one": ("want_another",),
    "leaving.finding_stand_in": ("look_for_one",),
    "leaving.pausing": ("resume",),
    "pairing.alternatives": ("choose",),
    "pairing.forbidding": ("allow",),
    "pairing.matching": ("discard", "make_again", "open_draft", "release", "release_pinned"),
    "pairing.matching_rules": ("save",),
    "pairing.pair_decisions": ("decide",),
    "pairing.proposing": ("say_rather_not", "say_yes"),
    "pairing.swapping": ("swap",),
    "person.my_data": ("erase",),
    "person.speaking": ("speak_english", "speak_german"),
    "rounds.cancelled_news": ("note_interest",),
    "rounds.cancelling": ("cancel",),
    "rounds.changing": ("save",),
    "rounds.ending_onboarding": ("end",),
    "rounds.rewording": ("keep",),
    "tandem.agreeing": ("change", "confirm", "propose"),
    "tandem.dates": ("call_off", "set_date"),
}
# They open or draw something, and at most mark that it was seen.
ONLY_DRAWS = {
    "asking.at_a_glance": ("show_tandem",),
    "asking.certificates": ("begin",),
    "asking.closing_questions": ("show_data",),
    "asking.interim_talks": ("begin",),
    "asking.rating": ("begin", "choose"),
    "coordinating.applications": ("show",),
    "coordinating.appointing": ("choose",),
    "coordinating.asking_around": ("begin", "redraw"),
    "coordinating.coordination": ("open_menu",),
    "coordinating.deciding": ("begin_asking",),
    "coordinating.decision_log": ("show",),
    "coordinating.handing_over": ("begin", "choose"),
    "coordinating.recruiting": ("show",),
    "coordinating.waiting_list": ("show",),
    "events.events": ("edit", "show"),
    "joining.asked_back": ("begin_answer",),
    "joining.preferences": ("begin",),
    "joining.signing_up": ("begin", "choose_round", "redraw"),
    "leaving.leaving": ("begin",),
    "leaving.pausing": ("begin",),
    "pairing.alternatives": ("show",),
    "pairing.comparing": ("show_comparison",),
    "pairing.forbidding": ("show_forbidden",),
    "pairing.matching": ("turn_page",),
    "pairing.matching_rules": ("begin",),
    "pairing.starting_point": ("show",),
    "person.menu": ("show_status",),
    "person.my_data": ("ask_to_erase", "show", "turn_page"),
    "rounds.cancelling": ("begin",),
    "rounds.changing": ("edit", "show"),
    "rounds.ending_onboarding": ("ask_to_end",),
    "rounds.following": ("begin",),
    "rounds.onboarding": ("begin",),
    "rounds.opening": ("begin", "begin_pilot"),
    "rounds.rewording": ("back", "begin", "preview"),
    "tandem.agreeing": ("open_",),
    "tandem.dates": ("find",),
    "tandem.learning": ("ask_for_page", "show_path"),
}


def test_n2_every_click_and_form_is_in_one_list() -> None:
    listed = [*SLIPPED, *_names(LOOKS_FIRST), *_names(ONLY_DRAWS)]
    registered = {
        f"{answer.__module__.removeprefix('handlers.')}.{answer.__name__}"
        for chapter in CHAPTERS
        for moment in chapter.MOMENTS
        for answers in (moment.clicks, moment.forms)
        for answer in answers.values()
    }

    assert sorted(listed) == sorted(registered)


def test_n2_every_slip_is_of_a_listener() -> None:
    assert {slip for each in SLIPPED.values() for slip in each} == set(slips.SLIPS)


def _names(listeners: dict[str, tuple[str, ...]]) -> list[str]:
    return [f"{module}.{name}" for module, names in listeners.items() for name in names]
