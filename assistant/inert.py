"""Text that was written by others, made harmless to show: nothing hidden, nothing that is taken for markup."""

from __future__ import annotations

import re
import unicodedata

from indexer.oneline import HIDDEN_CATEGORIES, mark_of

# Characters that change how others are shown, or that cannot be seen: bidirectional controls, zero-width characters,
# and the C0 and C1 controls. White space, soft hyphens and the joiners that Indic scripts and emoji need are text.
_KEPT = "\t\n\r\u00ad\u200c\u200d"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$:@^=\"'/])")


def is_hidden(character: str) -> bool:
    """Say whether a character is shown as nothing, or changes how its neighbours are shown."""
    return unicodedata.category(character) in HIDDEN_CATEGORIES and character not in _KEPT


def visible(text: str) -> str:
    """Return the text with a visible mark in the place of each hidden character."""
    return "".join(mark_of(character) if is_hidden(character) else character for character in text)


def one_line(text: str) -> str:
    """Return the text as a single visible line."""
    return " ".join(visible(text).split())


def web_address(url: str) -> str:
    """Return an address that may be linked to, http or https alone; empty for any other."""
    plain = url.strip()
    return plain if re.fullmatch(r"https?://[^\s\x00-\x1f<>\"'`\\]+", plain, re.IGNORECASE) else ""


def escaped_markdown(text: str) -> str:
    """Return the text as one line of Markdown that shows exactly its characters, hidden ones as marks."""
    return _MARKDOWN.sub(r"\\\1", one_line(text))
