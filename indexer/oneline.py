"""Names of files and words of errors on one visible line, whatever characters they hold."""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, marks of direction and zero width, halves of letters, line ends


def one_line(text: str) -> str:
    """Return the text with each hidden character as its code point, as in `[U+202E]`: nothing acts on a terminal."""
    return "".join(f"[U+{ord(letter):04X}]" if unicodedata.category(letter) in _HIDDEN else letter for letter in text)
