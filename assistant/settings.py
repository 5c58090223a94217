"""Settings of the assistant, from the environment (`ASSISTANT_…`) and `.env`; a flag wins over both."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from indexer.settings import LibrarySettings, invalid_setting


class AssistantSettings(LibrarySettings):
    """What the assistant reads from the environment, beside what the library does."""

    host: str = Field(default="127.0.0.1", description="address that the page is served on")
    port: int = Field(default=7860, ge=1, le=65535, description="port that the page is served on")
    vocabulary: Path | None = Field(default=None, description="file with further words that must find each other")


def load_settings() -> AssistantSettings:
    """Read the settings.

    Raises:
        InvalidSetting: naming the variable and what is wrong with its value.
    """
    try:
        return AssistantSettings()
    except ValidationError as error:
        raise invalid_setting(error) from None
