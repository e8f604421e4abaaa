"""Every element that stands inside a block, with what Slack requires of it."""

from sandbox.blockkit.composition import (
    CHOICE_OPTION,
    CONFIRM,
    CONVERSATION_FILTER,
    DISPATCH,
    IDENTIFIER,
    LINK,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    PLACEHOLDER,
    SELECT_OPTION,
    SLACK_FILE,
    any_text,
    initial_among_options,
    options_or_groups,
    plain,
    unique_values,
)
from sandbox.blockkit.findings import Check, anything, boolean, by_type, items, one_of, string, thing, whole_number

# What may stand in each, and how much of it: docs.slack.dev/reference/block-kit.
DATE = string(pattern=r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = string(pattern=r"([01]\d|2[0-3]):[0-5]\d")

_COMMON: dict[str, Check] = {"action_id": IDENTIFIER, "confirm": CONFIRM, "focus_on_load": boolean}
_ASKED: dict[str, Check] = {**_COMMON, "placeholder": PLACEHOLDER}
_TYPED: dict[str, Check] = {
    "action_id": IDENTIFIER,
    "focus_on_load": boolean,
    "placeholder": PLACEHOLDER,
    "dispatch_action_config": DISPATCH,
}
_LISTED: dict[str, Check] = {
    **_ASKED,
    "options": items(SELECT_OPTION, at_least=1, at_most=100),
    "option_groups": items(OPTION_GROUP, at_least=1, at_most=100),
}
_SEVERAL: dict[str, Check] = {"max_selected_items": whole_number(at_least=1)}
_CONVERSATION: dict[str, Check] = {
    **_ASKED,
    "filter": CONVERSATION_FILTER,
    "default_to_current_conversation": boolean,
}
_USED_IDS = items(string(at_least=1))
_LENGTH = whole_number(at_least=0, at_most=3000)
_LIST_RULES = (options_or_groups, initial_among_options, unique_values)
_CHOICE_RULES = (initial_among_options, unique_values)

BUTTON = thing(
    {"text": plain(75)},
    {
        "action_id": IDENTIFIER,
        "confirm": CONFIRM,
        "value": string(at_most=2000),
        "url": LINK,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(at_most=75),
    },
)
IMAGE = thing({"alt_text": string(at_most=2000)}, {"image_url": LINK, "slack_file": SLACK_FILE})
OVERFLOW = thing(
    {"options": items(OVERFLOW_OPTION, at_least=1, at_most=5)}, {"action_id": IDENTIFIER, "confirm": CONFIRM}
)
WORKFLOW_BUTTON = thing(
    {"text": plain(75), "workflow": anything, "action_id": IDENTIFIER},
    {"style": one_of("primary", "danger"), "accessibility_label": string(at_most=75)},
)

CHOICES: dict[str, Check] = {
    "checkboxes": thing(
        {"options": items(CHOICE_OPTION, at_least=1, at_most=10)},
        {**_COMMON, "initial_options": items(CHOICE_OPTION, at_least=1)},
        *_CHOICE_RULES,
    ),
    "radio_buttons": thing(
        {"options": items(CHOICE_OPTION, at_least=1, at_most=10)},
        {**_COMMON, "initial_option": CHOICE_OPTION},
        *_CHOICE_RULES,
    ),
    "datepicker": thing({}, {**_ASKED, "initial_date": DATE}),
    "timepicker": thing({}, {**_ASKED, "initial_time": TIME, "timezone": string(at_least=1)}),
}

SELECTS: dict[str, Check] = {
    "static_select": thing({}, {**_LISTED, "initial_option": SELECT_OPTION}, *_LIST_RULES),
    "external_select": thing(
        {}, {**_ASKED, "initial_option": SELECT_OPTION, "min_query_length": whole_number(at_least=0)}
    ),
    "users_select": thing({}, {**_ASKED, "initial_user": string(at_least=1)}),
    "channels_select": thing({}, {**_ASKED, "initial_channel": string(at_least=1), "response_url_enabled": boolean}),
    "conversations_select": thing(
        {}, {**_CONVERSATION, "initial_conversation": string(at_least=1), "response_url_enabled": boolean}
    ),
    "multi_static_select": thing(
        {}, {**_LISTED, **_SEVERAL, "initial_options": items(SELECT_OPTION, at_least=1)}, *_LIST_RULES
    ),
    "multi_external_select": thing(
        {},
        {
            **_ASKED,
            **_SEVERAL,
            "initial_options": items(SELECT_OPTION, at_least=1),
            "min_query_length": whole_number(at_least=0),
        },
    ),
    "multi_users_select": thing({}, {**_ASKED, **_SEVERAL, "initial_users": _USED_IDS}),
    "multi_channels_select": thing({}, {**_ASKED, **_SEVERAL, "initial_channels": _USED_IDS}),
    "multi_conversations_select": thing({}, {**_CONVERSATION, **_SEVERAL, "initial_conversations": _USED_IDS}),
}

TYPED_INPUTS: dict[str, Check] = {
    "plain_text_input": thing(
        {},
        {
            **_TYPED,
            "initial_value": string(at_most=3000),
            "multiline": boolean,
            "min_length": _LENGTH,
            "max_length": whole_number(at_least=1, at_most=3000),
        },
    ),
    "email_text_input": thing({}, {**_TYPED, "initial_value": string()}),
    "url_text_input": thing({}, {**_TYPED, "initial_value": string()}),
    "number_input": thing(
        {"is_decimal_allowed": boolean},
        {**_TYPED, "initial_value": string(), "min_value": string(), "max_value": string()},
    ),
    "rich_text_input": thing({}, {**_TYPED, "initial_value": anything}),
    "file_input": thing(
        {},
        {
            "action_id": IDENTIFIER,
            "filetypes": items(string(at_least=1)),
            "max_files": whole_number(at_least=1, at_most=10),
        },
    ),
    "datetimepicker": thing({}, {**_COMMON, "initial_date_time": whole_number(at_least=0)}),
}

IN_ACTIONS = by_type(
    {
        "button": BUTTON,
        "overflow": OVERFLOW,
        "workflow_button": WORKFLOW_BUTTON,
        **CHOICES,
        **SELECTS,
        "datetimepicker": TYPED_INPUTS["datetimepicker"],
        "rich_text_input": TYPED_INPUTS["rich_text_input"],
    }
)
IN_SECTION = by_type(
    {"button": BUTTON, "overflow": OVERFLOW, "workflow_button": WORKFLOW_BUTTON, "image": IMAGE, **CHOICES, **SELECTS}
)
IN_INPUT = by_type({**CHOICES, **SELECTS, **TYPED_INPUTS})
IN_CONTEXT = by_type(
    {
        "image": IMAGE,
        "mrkdwn": any_text(3000),
        "plain_text": any_text(3000),
    }
)
