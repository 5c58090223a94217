"""Settings of the assistant, from the environment (`ASSISTANT_…`) and `.env`; a flag wins over both."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from indexer.errors import InvalidSetting
from indexer.settings import LibrarySettings, invalid_setting


class AssistantSettings(LibrarySettings):
    """What the assistant reads from the environment, beside what the library does."""

    host: str = Field(default="127.0.0.1", description="address that the page is served on")
    port: int = Field(default=7860, ge=1, le=65535, description="port that the page is served on")
    vocabulary: Path | None = Field(default=None, description="file with further words that must find each other")
    home_council: str = Field(default="", description="the council that “we” and “our” mean in a question")


def load_settings() -> AssistantSettings:
    """Read the settings.

    Raises:
        InvalidSetting: naming the variable and what is wrong with its value.
    """
    try:
        settings = AssistantSettings()
    except ValidationError as error:
        raise invalid_setting(error) from None
    if settings.vocabulary is not None:
        _check_vocabulary(settings.vocabulary)
    return settings


def _check_vocabulary(path: Path) -> None:
    """Refuse a vocabulary file that cannot be read, or a line of it that is no group."""
    name = "ASSISTANT_VOCABULARY"
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise InvalidSetting(f"{name}: {path} is not a text file in UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InvalidSetting(f"{name}: {path} cannot be read ({reason}). Name a file that can, or none.") from None
    for number, line in enumerate(lines, start=1):
        group = line.strip()
        if not group or group.startswith("#"):
            continue
        members = [member for member in group.split(" / ") if any(map(str.isalnum, member))]
        if len(members) < 2 or len(members) < len(group.split(" / ")):
            raise InvalidSetting(
                f"{name}: {path}, line {number} is no group of words. Write at least two words or phrases on a line, "
                "parted by “ / ”, as “OT / occupational therapist”."
            )
