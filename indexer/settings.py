"""Settings of the library, from the environment (`ASSISTANT_…`) and `.env`; a flag wins over both."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from indexer.errors import InvalidSetting


class LibrarySettings(BaseSettings):
    """What the library reads from the environment."""

    model_config = SettingsConfigDict(env_prefix="ASSISTANT_", env_file=".env", extra="ignore", frozen=True)

    index: Path = Field(default=Path("index"), description="folder of the library")
    corpus: Path = Field(default=Path("corpus"), description="folder of reports to index")
    embedding_model: str = Field(
        default="", description="a sentence-transformers name or folder; empty: all-MiniLM-L6-v2"
    )
    max_file_mb: int = Field(default=10, ge=1, le=1000, description="larger files are refused, in megabytes")


def load_settings() -> LibrarySettings:
    """Read the settings.

    Raises:
        InvalidSetting: naming the variable and what is wrong with its value.
    """
    try:
        return LibrarySettings()
    except ValidationError as error:
        raise invalid_setting(error) from None


def invalid_setting(error: ValidationError) -> InvalidSetting:
    """Say which variable has which fault, on one line."""
    first = error.errors()[0]
    name = "ASSISTANT_" + str(first["loc"][0]).upper()
    return InvalidSetting(f"{name}: {first['msg'].lower()}. Correct it in the environment or in .env.")
