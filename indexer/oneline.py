"""Names of files and words of errors on one visible line, whatever characters they hold."""

from __future__ import annotations

import unicodedata

# Controls, marks of direction and zero width, halves of letters, line ends: they show nothing, or change what is shown.
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def mark_of(character: str) -> str:
    """Return the visible stand-in for a hidden character: its code point, as in `[U+202E]`."""
    return f"[U+{ord(character):04X}]"


def one_line(text: str) -> str:
    """Return the text with each hidden character as its mark: nothing acts on a terminal."""
    return "".join(mark_of(letter) if unicodedata.category(letter) in HIDDEN_CATEGORIES else letter for letter in text)
