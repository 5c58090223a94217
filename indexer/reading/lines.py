"""Lines of a text with their places, and the words of a line without its markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.recognition import belongs_to_framework

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.*?-->")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`+)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\s]*\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKER = re.compile(r"^\s*(?:[-*+•·▪◦‣–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_EDGE = re.compile(r"^(?:\s|</?[A-Za-z][^<>]{0,500}>)+|(?:\s|</?[A-Za-z][^<>]{0,500}>)+$")

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


def plain_words(raw: str) -> str:
    """Take markup off: tags, entities, emphasis, links, heading marks; white space becomes single spaces."""
    words = _TAG.sub(" ", re.sub(r"^\s{0,3}#{1,6}\s+", "", raw))
    words = _ESCAPE.sub(r"\1", _LINK.sub(r"\1", _EMPHASIS.sub(r"\2", words)))
    return " ".join(html.unescape(words).split())


def marker_length(raw: str) -> int:
    """Return how many characters of a line are its list marker; 0 where it is no list item."""
    match = _MARKER.match(raw)
    return match.end() if match else 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a slice inwards over white space and tags."""
    inner = text[start:end]
    while match := _EDGE.search(inner):
        if match.start() == 0:
            start, inner = start + match.end(), inner[match.end() :]
        else:
            inner = inner[: match.start()]
    return start, start + len(inner)


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
