"""Lines of a text with their places, and the words of a line without its markup."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from indexer.recognition import belongs_to_framework

# A tag, a comment, and what is left of a tag whose beginning was lost: "./p>". All lengths are bounded, so that a line
# made of nothing but opening marks is read as quickly as any other.
_MARKUP = r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,500}?-->|(?<![\w<>/])/[a-z][a-z0-9]{0,9}>"
_TAG = re.compile(_MARKUP)
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3}|`{1,3})(?=\S)(.{1,300}?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,1000}\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKER = re.compile(r"^\s*(?:[-*+•·▪◦‣–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_OPENING = re.compile(rf"(?:\s|{_MARKUP})+")
_CLOSING = re.compile(rf"(?:\s+|{_MARKUP})$")
_LONGEST_MARKUP = 520  # characters

WRAPPED_WIDTH = 120  # characters; a file with longer lines has a paragraph on each


@dataclass(frozen=True, slots=True)
class Line:
    """The characters `start` to `end` of a text, without the line's end."""

    start: int
    end: int
    raw: str

    @property
    def words(self) -> str:
        """The line without markup."""
        return plain_words(self.raw)


def lines_of(text: str) -> list[Line]:
    """Return all lines of a text, empty ones too."""
    lines, place = [], 0
    for body, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        lines.append(Line(place, place + len(body), body))
        place += len(whole)
    return lines


@lru_cache(maxsize=8192)  # the same line is looked at several times in a row
def plain_words(raw: str) -> str:
    """Take markup off: tags, entities, emphasis, links, heading marks; white space becomes single spaces."""
    words = _TAG.sub(" ", re.sub(r"^\s{0,3}#{1,6}\s+", "", raw))
    words = _ESCAPE.sub(r"\1", _LINK.sub(r"\1", _EMPHASIS.sub(r"\2", words)))
    words = html.unescape(words)
    if not words.isascii():  # zero-width characters, soft hyphens, marks of direction
        words = "".join(letter for letter in words if unicodedata.category(letter) != "Cf")
    return " ".join(words.split())


def marker_length(raw: str) -> int:
    """Return how many characters of a line are its list marker; 0 where it is no list item."""
    match = _MARKER.match(raw)
    return match.end() if match else 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a slice inwards over white space and tags."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    while start < end:
        end = start + len(text[start:end].rstrip())
        tail = max(start, end - _LONGEST_MARKUP)
        closing = _CLOSING.search(text[tail:end])
        if not closing:
            break
        end = tail + closing.start()
    return start, end


def paragraphs_of(lines: list[Line], wrapped: bool) -> Iterator[list[Line]]:
    """Part adjoining lines into paragraphs: one a line, unless the text is wrapped at a width.

    A line that belongs to the framework (a score, a title) always stands by itself.
    """
    paragraph: list[Line] = []
    for line in lines:
        alone = bool(marker_length(line.raw)) or belongs_to_framework(line.words)
        if paragraph and (alone or not wrapped or not _runs_on(paragraph[-1])):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _runs_on(line: Line) -> bool:
    # A wrapped line is nearly full; a short one ends its paragraph, and so does a line of the framework.
    return len(line.raw) >= WRAPPED_WIDTH * 0.45 and not belongs_to_framework(line.words)


def is_wrapped(lines: list[Line]) -> bool:
    """Say whether a text is wrapped at a width: no long line, and a good part of the lines run on."""
    filled = [line for line in lines if line.raw.strip()]
    if not filled or max(len(line.raw) for line in filled) > WRAPPED_WIDTH:
        return False
    open_ended = sum(1 for line in filled if not line.raw.rstrip().endswith((".", "!", "?", ":", ";", ".”", '."')))
    return len(filled) < len(lines) and open_ended * 3 > len(filled)
