"""From bytes to text, or a reason why they are none."""

from __future__ import annotations

import codecs
import unicodedata

from indexer.errors import FileRefused

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x85")
_LONGEST_LINE = 200_000


def decode(content: bytes) -> tuple[str, list[str]]:
    """Return the text of a file, and what was unusual about it.

    UTF-8, or UTF-16 with its byte order mark; what is neither is read as Windows-1252, the encoding that older office
    programs write, and this is said. The byte order mark is no part of the text; line ends are left as they are.

    Raises:
        FileRefused: the bytes are not text.
    """
    if not content.strip() or content in {mark for mark, _ in _MARKS}:
        raise FileRefused("empty: there is no text in it")
    mark, encoding = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", "utf-8"))
    notes: list[str] = []
    if not mark and (unmarked := _unmarked_utf16(content)):
        encoding = unmarked
        notes.append("UTF-16 without a byte order mark; read as such: save it as UTF-8 if its letters look wrong")
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        text = _decode_windows(content)
        notes.append("not UTF-8; read as Windows-1252: check its quotation marks and accents, or save it as UTF-8")
    if not _is_text(text):
        raise FileRefused("not a text file, whatever its name says; save the report as UTF-8 text")
    if max(map(len, text.splitlines()), default=0) > _LONGEST_LINE:
        raise FileRefused(f"a line of more than {_LONGEST_LINE:,} characters: not a report; give each paragraph a line")
    return text, notes


def _unmarked_utf16(content: bytes) -> str:
    """Return which UTF-16 a text is whose every second byte is null, as those of English are; "" for any other."""
    opening = content[:4000]
    for encoding, nulls, letters in (
        ("utf-16-le", opening[1::2], opening[::2]),
        ("utf-16-be", opening[::2], opening[1::2]),
    ):
        if len(content) % 2 == 0 and nulls.count(0) > 0.8 * len(nulls) and not letters.count(0):
            return encoding
    return ""


def _decode_windows(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise FileRefused("not a text file, or in an encoding that is not known; save it as UTF-8") from None


def _is_text(text: str) -> bool:
    if "\0" in text:
        return False
    controls = sum(1 for letter in text if unicodedata.category(letter) == "Cc" and letter not in _ALLOWED_CONTROLS)
    return controls * 1000 <= len(text)
