"""A manifest tells when it was altered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.manifest import SCHEMA, Amounts, Manifest, ModelRecord, SourceRecord

MANIFEST = Manifest(
    number=7,
    built_at="2026-11-20T10:00:00+00:00",
    model=ModelRecord("all-MiniLM-L6-v2", "", "ab" * 32, 384),
    roots=("/reports",),
    sources=(SourceRecord("/reports", "a/needs \udcff.txt", 1200, 1_700_000_000_000_000_001, "cd" * 32),),
    amounts=Amounts(1, 2, 3, 9),
    deviations=(("a/needs.txt", "no score is printed – “Score” is missing"),),
    checksums=(("catalogue.sqlite", "ef" * 32),),
)


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert Manifest.from_text(MANIFEST.to_text()) == MANIFEST


def test_a_manifest_cut_anywhere_is_refused() -> None:
    text = MANIFEST.to_text().strip()
    for length in range(len(text)):
        with pytest.raises(ValueError, match="cut or garbled"):
            Manifest.from_text(text[:length])


@pytest.mark.parametrize("text", ["null", "[]", "{}", '{"manifest": {}, "sha256": 3}', '"text"'])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"cut or garbled|checksum is wrong"):
        Manifest.from_text(text)


def test_an_altered_manifest_is_refused() -> None:
    with pytest.raises(ValueError, match="its checksum is wrong"):
        Manifest.from_text(MANIFEST.to_text().replace('"passages": 3', '"passages": 4'))


def test_a_manifest_of_another_schema_is_refused() -> None:
    other = replace(MANIFEST, schema=SCHEMA + 1).to_text()
    with pytest.raises(ValueError, match=rf"built by another version of this program \(schema {SCHEMA + 1}\)"):
        Manifest.from_text(other)
