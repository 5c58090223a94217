"""A file as read: its text, and the blocks that the text falls into. Nothing is interpreted yet."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class BlockKind(StrEnum):
    """What the layout of a block says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph or list item: the characters `start` to `end` of the page's text, list marks apart.

    `words` is the same without markup, on one line: for recognising, not for showing. `level` is a heading's, from 1.
    """

    kind: BlockKind
    start: int
    end: int
    words: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One file. `source` is its path relative to `root`, the indexed folder; `digest` is the SHA-256 of its bytes."""

    root: str
    source: str
    size: int
    mtime_ns: int
    digest: str
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()  # what was unusual about reading it

    def to_json(self) -> dict[str, Any]:
        """Return the page as JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Page:
        """Make the page again from the values of `to_json`."""
        blocks = tuple(Block(**{**block, "kind": BlockKind(block["kind"])}) for block in values["blocks"])
        return cls(**{**values, "blocks": blocks, "notes": tuple(values["notes"])})
