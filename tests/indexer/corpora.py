"""Small corpora for tests of the library, and a library of two generations made from them once a test run."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import numpy as np

from indexer.build import build
from indexer.build_summary import BuildSummary
from indexer.entry import EntryKind, entries_of
from indexer.library import Generation
from indexer.report import PassageRole
from indexer.scope import Scope
from indexer.settings import LibrarySettings
from indexer.vector_cache import VectorCache, text_digest
from indexer.word_vectors import unpack

SETTINGS = LibrarySettings(_env_file=None, embedding_model="")  # type: ignore[call-arg]

_PAGE = """{council}: local authority assessment

{title}

Score: {score}

{score} - {label}

Key findings for this quality statement

The {word} team in {council} answered {first} calls in the first month. People told us that the {word} line was quick.

Leaders of {council} said that {second} of the {word} reviews were late. A plan was in place to catch up by the summer.
"""
_STATEMENTS = (
    ("needs", "Assessing needs", 2, "Evidence shows some shortfalls"),
    ("safeguarding", "Safeguarding", 3, "Evidence shows a good standard"),
)
_COUNCILS = ("Alderwick Council", "Brackmoor Council")


def write_corpus(folder: Path, word: str) -> Path:
    """Write four pages of two councils, every finding of which holds the word."""
    for number, council in enumerate(_COUNCILS):
        place = folder / council.split()[0].lower()
        place.mkdir(parents=True, exist_ok=True)
        for order, (last, title, score, label) in enumerate(_STATEMENTS):
            figures = {"first": 100 * (number + 1) + order, "second": 10 * (order + 1) + number}
            text = _PAGE.format(council=council, title=title, score=score, label=label, word=word, **figures)
            (place / f"{last}.txt").write_text(text, encoding="utf-8")
    return folder


def build_corpus(folder: Path, index: Path, settings: LibrarySettings = SETTINGS) -> BuildSummary:
    """Build a library from one folder."""
    return build([folder], index, settings)


@functools.cache
def tiny_model() -> Path:
    """Return the folder of a second real model, with weights drawn at random and vectors of length 32."""
    import torch
    from transformers import AutoModel, AutoTokenizer, BertConfig

    folder = Path(tempfile.mkdtemp(prefix="tiny-model-")) / "tiny"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    folder.mkdir()
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,:-()"
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{letter}" for letter in letters)]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    torch.manual_seed(1)
    shape = BertConfig(
        vocab_size=len(words), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64
    )
    AutoModel.from_config(shape).save_pretrained(folder)  # type: ignore[no-untyped-call]
    AutoTokenizer.from_pretrained(folder).save_pretrained(folder)
    return folder


@functools.cache
def ready_folder() -> Path:
    """Return a folder to copy: corpora `amber` and `birch`, and `index`: generation 1 of amber, 2 of birch."""
    folder = Path(tempfile.mkdtemp(prefix="ready-library-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for word in ("amber", "birch"):
        build_corpus(write_corpus(folder / word, word), folder / "index")
    return folder


def word_of(generation: Generation, index: Path) -> str:
    """Return the word that all findings of a generation hold; fails if it is a mixture, or its vectors are others.

    The cache of `index` says which vectors of texts and of words are theirs.
    """
    passages = list(generation.catalogue.passages())
    findings = [passage for passage in passages if passage.role is PassageRole.FINDING]
    words = {word for word in ("amber", "birch", "cedar") for passage in findings if f" {word} " in passage.text}
    (word,) = words
    assert len(findings) == 8
    assert all(f" {word} " in passage.text for passage in findings)
    entries = {entry.entry_id: entry for passage in passages for entry in entries_of(passage)}
    assert generation.vectors.ids() == set(entries)
    with VectorCache(index / "embeddings.sqlite") as cache:
        texts = {text_digest(entry.text) for entry in entries.values()}
        vectors = cache.get_many(generation.manifest.model.fingerprint, texts)
        packed = cache.get_words(generation.manifest.model.fingerprint, texts)
    for entry in entries.values():
        (nearest, _), *_ = generation.vectors.nearest(vectors[text_digest(entry.text)], entry.kind, Scope(), 1)
        assert entries[nearest].text == entry.text
    sentences = {entry.entry_id: entry.text for entry in entries.values() if entry.kind is EntryKind.SENTENCE}
    held = generation.words.of(list(sentences))
    assert generation.words.ids() == set(held) == set(sentences)
    for sentence_id, text in sentences.items():
        own = unpack(packed[text_digest(text)])
        assert held[sentence_id].spans == own.spans
        # Embedded anew, a value may be rounded to the next step of the eight bits.
        np.testing.assert_allclose(held[sentence_id].vectors, own.vectors, atol=0.005)
    return word


def copy_ready(folder: Path) -> tuple[Path, Path, Path]:
    """Return the corpora amber and birch, not to be altered, and a copy of the index, whose cache holds all vectors."""
    ready = ready_folder()
    shutil.copytree(ready / "index", folder / "index")
    return ready / "amber", ready / "birch", folder / "index"
