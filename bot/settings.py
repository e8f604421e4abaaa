"""Settings: read once from the environment and `.env`, refused by name when one is missing or wrong."""

import re
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from storage.sealing import BadKey, read_key


class SettingsError(Exception):
    """What is wrong with the settings, in one line, without any value."""


class Settings(BaseSettings):
    """What `.env.example` explains."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

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
            raise ValueError(f"{error}; make one with: python -m bot new-key") from error
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

    @field_validator("slack_api_url")
    @classmethod
    def _ends_in_slash(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("begins with http:// or https://")
        return url if url.endswith("/") else f"{url}/"


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
        return Settings()  # type: ignore[call-arg]  # the values come from the environment
    except ValidationError as error:
        problems = [_problem(str(each["loc"][0]).upper(), each["type"], each["msg"]) for each in error.errors()]
        raise SettingsError("; ".join(problems)) from None


def _problem(name: str, kind: str, text: str) -> str:
    if kind == "missing":
        return f"{name} is missing: set it in .env (see .env.example)"
    # Pydantic's word, which tells no operator anything.
    return f"{name}: {text.removeprefix('Value error, ')}"


def _starting_with(token: SecretStr, prefix: str) -> SecretStr:
    if not token.get_secret_value().startswith(prefix):
        raise ValueError(f"begins with {prefix}")
    return token
