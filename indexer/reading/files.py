"""One file: checked, decoded and handed to the module of its format."""

from __future__ import annotations

import hashlib

from indexer.corpus import CorpusFile
from indexer.errors import FileRefused
from indexer.page import Page
from indexer.reading.decoding import decode
from indexer.reading.markdown import markdown_blocks
from indexer.reading.plain import plain_blocks

_MEGABYTE = 1_000_000


def read_page(file: CorpusFile, max_bytes: int) -> Page:
    """Read a file into a page.

    Raises:
        FileRefused: with the reason: too large, empty, not text, or what the operating system says.
    """
    if file.size > max_bytes:
        raise FileRefused(
            f"too large: {file.size / _MEGABYTE:.1f} MB, the limit is {max_bytes / _MEGABYTE:.0f} MB; "
            "split it, or set ASSISTANT_MAX_FILE_MB"
        )
    try:
        content = file.path.read_bytes()
    except OSError as error:
        raise FileRefused(f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    text, notes = decode(content)
    blocks = markdown_blocks(text) if file.path.suffix.lower() in {".md", ".markdown"} else plain_blocks(text)
    if not blocks:
        raise FileRefused("empty: there is no text in it")
    return Page(
        root=str(file.root),
        source=file.source,
        size=file.size,
        mtime_ns=file.mtime_ns,
        digest=hashlib.sha256(content).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        notes=tuple(notes),
    )
