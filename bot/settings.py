"""Settings: read once from the environment and `.env`, refused by name when one is missing or wrong."""

import difflib
import os
import re
from collections.abc import Collection, Iterator
from typing import Annotated, Any, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.refusals import SettingsError
from storage.sealing import BadKey, read_key

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
# How near a name is to one of ours, from 0 to 1: in `.env` a guess does no harm, and in the environment of a whole
# machine most names are somebody else's.
NEAR, VERY_NEAR = 0.6, 0.9


class Settings(BaseSettings):
    """What `.env.example` explains."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="forbid")

    slack_bot_token: SecretStr
    slack_app_token: SecretStr
    sealing_key: SecretStr
    first_coordinator: str = ""
    database_url: str = "sqlite:///digital-buddy.db"
    # For GovSlack, and for tests: Bolt makes a client for each request, so none can be replaced (docs/slack.md, 11).
    slack_api_url: str = "https://slack.com/api/"
    log_level: str = "INFO"
    # docs/reliability.md, "Going out", says what each is for; what they are by default stands in bot/timings.py, too.
    delivery_timeout_seconds: Annotated[float, Field(gt=0, le=60)] = 10.0
    delivery_settle_seconds: Annotated[float, Field(gt=0, le=600)] = 15.0
    delivery_pace_seconds: Annotated[float, Field(ge=0, le=60)] = 1.0

    @field_validator("slack_bot_token")
    @classmethod
    def _is_bot_token(cls, token: SecretStr) -> SecretStr:
        return _starting_with(token, "xoxb-")

    @field_validator("slack_app_token")
    @classmethod
    def _is_app_token(cls, token: SecretStr) -> SecretStr:
        return _starting_with(token, "xapp-")

    @field_validator("sealing_key")
    @classmethod
    def _is_key(cls, key: SecretStr) -> SecretStr:
        try:
            read_key(key.get_secret_value())
        except BadKey as error:
            raise ValueError(str(error)) from error
        return key

    @field_validator("first_coordinator")
    @classmethod
    def _is_user_id(cls, user_id: str) -> str:
        # Kept for good at the first start: a name or an address would lock everybody out.
        if user_id.strip() and not re.fullmatch(r"[UW][A-Z0-9]+", user_id.strip()):
            raise ValueError("is a member id such as U0123ABCD: in Slack, open the profile, ⋮, Copy member ID")
        return user_id.strip()

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, url: str) -> str:
        if not url.startswith(
            ("sqlite:///", "sqlite+aiosqlite:///", "postgres://", "postgresql://", "postgresql+asyncpg://")
        ):
            raise ValueError("begins with sqlite:/// or postgresql://")
        return url

    @field_validator("log_level")
    @classmethod
    def _is_known_level(cls, level: str) -> str:
        if level.strip().upper() not in LOG_LEVELS:
            raise ValueError(f"is one of {', '.join(LOG_LEVELS)}")
        return level.strip().upper()

    @field_validator("slack_api_url")
    @classmethod
    def _ends_in_slash(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("begins with http:// or https://")
        return url if url.endswith("/") else f"{url}/"

    @model_validator(mode="after")
    def _settles_after_the_timeout(self) -> Self:
        # D5: whoever looks while a request may still arrive sends the message twice.
        if self.delivery_settle_seconds <= self.delivery_timeout_seconds:
            raise ValueError("DELIVERY_SETTLE_SECONDS: must be more than DELIVERY_TIMEOUT_SECONDS; raise it")
        return self


class GivenSettings(Settings):
    """Settings from code alone: nothing of the environment or of a real installation's `.env` gets in."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        *_: Any,
        **__: Any,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def load() -> Settings:
    """The settings; raises `SettingsError` with the name of what is missing or wrong."""
    try:
        settings = Settings()  # type: ignore[call-arg]  # the values come from the environment
    except ValidationError as error:
        problems = [_problem(each["loc"], each["type"], each["msg"]) for each in error.errors()]
        raise SettingsError("; ".join(problems)) from None
    if misspelt := list(_misspelt(os.environ, given={name.upper() for name in settings.model_fields_set})):
        raise SettingsError("; ".join(misspelt))
    return settings


def _misspelt(environment: Collection[str], *, given: Collection[str]) -> Iterator[str]:
    """Names that are nearly ours, where ours is not given: it would quietly be what it is by default."""
    for name in sorted({name.upper() for name in environment} - _names()):
        if (nearest := _nearest(name, VERY_NEAR)) and nearest not in given:
            yield f"{name} is no setting, {nearest} is: correct its name in the environment, or set {nearest} as well"


def _problem(path: tuple[int | str, ...], kind: str, text: str) -> str:
    # Pydantic's word, which tells no operator anything.
    text = text.removeprefix("Value error, ")
    if not path:
        return text
    name = str(path[0]).upper()
    if kind == "missing":
        return f"{name} is missing: set it in .env (see .env.example)"
    if kind == "extra_forbidden":
        nearest = _nearest(name, NEAR)
        return f"{name} in .env is no setting; {f'did you mean {nearest}?' if nearest else 'see .env.example'}"
    return f"{name}: {text}"


def _nearest(name: str, cutoff: float) -> str | None:
    return next(iter(difflib.get_close_matches(name, _names(), n=1, cutoff=cutoff)), None)


def _names() -> set[str]:
    return {name.upper() for name in Settings.model_fields}


def _starting_with(token: SecretStr, prefix: str) -> SecretStr:
    if not token.get_secret_value().startswith(prefix):
        raise ValueError(f"begins with {prefix}")
    return token
