"""What a generation of the library is made of, in a file that tells when it was altered."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

# Raise it when the files of a generation change their form, or when the same page would now be read differently:
# generations of another schema are not opened, and nothing of them is used again.
SCHEMA = 2


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """The embedding model that made the vectors; `setting` finds it, `fingerprint` says whether it is the same."""

    name: str
    setting: str
    fingerprint: str
    dimension: int


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A file as it was when it was read: where, how long in bytes, when changed, and the SHA-256 of its bytes."""

    root: str
    source: str
    size: int
    mtime_ns: int
    digest: str


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much a generation holds; an entry is one vector."""

    reports: int
    sections: int
    passages: int
    entries: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is made of.

    `built_at` is UTC in ISO 8601. `roots` are the folders that were indexed. `deviations` are (source, what) of pages
    that were not quite as expected. `checksums` are (path within the generation, SHA-256) of each of its files.
    """

    number: int
    built_at: str
    model: ModelRecord
    roots: tuple[str, ...]
    sources: tuple[SourceRecord, ...]
    amounts: Amounts
    deviations: tuple[tuple[str, str], ...]
    checksums: tuple[tuple[str, str], ...]
    schema: int = SCHEMA

    def to_text(self) -> str:
        """Return the manifest as JSON with a checksum of its own."""
        values = asdict(self)
        # ASCII throughout: the name of a file may hold bytes that are no UTF-8.
        return json.dumps({"manifest": values, "sha256": _checksum(values)}, indent=1) + "\n"

    @classmethod
    def from_text(cls, text: str) -> Manifest:
        """Read a manifest.

        Raises:
            ValueError: it was cut or altered, or is of another schema; the message says which.
        """
        try:
            document = json.loads(text)
            values = document["manifest"]
            if document["sha256"] != _checksum(values):
                raise ValueError("its checksum is wrong")
            if values["schema"] != SCHEMA:
                raise ValueError(f"it was built by another version of this program (schema {values['schema']})")
            return cls(
                number=values["number"],
                built_at=values["built_at"],
                model=ModelRecord(**values["model"]),
                roots=tuple(values["roots"]),
                sources=tuple(SourceRecord(**source) for source in values["sources"]),
                amounts=Amounts(**values["amounts"]),
                deviations=tuple((source, what) for source, what in values["deviations"]),
                checksums=tuple((path, digest) for path, digest in values["checksums"]),
                schema=values["schema"],
            )
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError("it is cut or garbled") from error


def _checksum(values: dict[str, Any]) -> str:
    canonical = json.dumps(values, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
