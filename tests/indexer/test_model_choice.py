"""The model of the library answers, whatever the settings name; the next build takes up the new one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer.embedding import find_model
from indexer.entry import EntryKind
from indexer.errors import ModelMismatch
from indexer.library import Library
from indexer.manifest import ModelRecord
from indexer.model_choice import choose_model
from indexer.scope import Scope

from tests.indexer.corpora import SETTINGS, build_corpus, copy_ready, tiny_model, word_of


def test_the_library_answers_with_the_model_it_was_built_with(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    library = Library(index, str(tiny_model()))
    with library.reading() as generation:
        embedder = library.embedder(generation)
        assert (embedder.model.name, embedder.loaded) == ("all-MiniLM-L6-v2", False)
        assert library.embedder(generation) is embedder
        question = embedder.embed(["Leaders of Alderwick Council said that 10 of the birch reviews were late."])[0]
        ((nearest, relevance),) = generation.vectors.nearest(question, EntryKind.SENTENCE, Scope(), 1)
        assert nearest.startswith("alderwick-council")
        assert relevance == pytest.approx(1.0, abs=1e-4)
    assert library.notice == (
        "The settings name the embedding model tiny, but the library was built with all-MiniLM-L6-v2 and goes on "
        "answering with that. Run python -m indexer build to use the new one."
    )
    summary = build_corpus(birch, index, SETTINGS.model_copy(update={"embedding_model": str(tiny_model())}))
    assert (summary.generation, summary.changed, summary.files_unchanged) == (3, True, 4)
    assert (summary.embedded, summary.reused) == (18, 0)
    with library.reading() as generation:
        embedder = library.embedder(generation)
        assert (embedder.model.name, generation.manifest.model.dimension) == ("tiny", 32)
        assert (word_of(generation, index), library.notice) == ("birch", "")
        assert embedder.embed(["birch"]).shape == (1, 32)
    library.close()


def _record(setting: str, fingerprint: str) -> ModelRecord:
    return ModelRecord("old", setting, fingerprint, 32)


def test_the_model_that_is_named_and_the_same_is_taken_without_a_notice() -> None:
    model = find_model(str(tiny_model()))
    assert choose_model(_record("/elsewhere", model.fingerprint), str(tiny_model())) == (model, "")


def test_a_setting_that_names_nothing_is_noted_and_the_old_model_answers() -> None:
    model = find_model(str(tiny_model()))
    found, notice = choose_model(_record(str(tiny_model()), model.fingerprint), "/no/such/model")
    assert found == model
    assert notice.startswith("There is no model folder /no/such/model.")
    assert notice.endswith("The library goes on answering with the model it was built with, old.")


def test_the_library_built_with_a_model_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ModelMismatch) as told:
        choose_model(_record(str(tmp_path / "gone"), "0" * 64), "")
    assert str(told.value).startswith("The library was built with the embedding model old, which is not at hand: ")
    assert str(told.value).endswith("python -m indexer build to index anew with the model that the settings name.")


def test_the_library_built_with_a_model_that_is_another_now(tmp_path: Path) -> None:
    copy = tmp_path / "tiny"
    shutil.copytree(tiny_model(), copy)
    record = _record(str(copy), find_model(str(copy)).fingerprint)
    (copy / "vocab.txt").write_text("[UNK]\n")
    for setting in ("", str(copy)):
        with pytest.raises(ModelMismatch, match="the model of that name is another one now"):
            choose_model(record, setting)
    assert choose_model(replace(record, fingerprint=find_model("").fingerprint), "")[0].name == "all-MiniLM-L6-v2"


def test_two_models_do_not_share_the_cache(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    settings = SETTINGS.model_copy(update={"embedding_model": str(tiny_model())})
    build_corpus(birch, index, settings)
    again = build_corpus(birch, index)
    assert (again.generation, again.embedded, again.reused) == (4, 0, 18)
    library = Library(index)
    with library.reading() as generation:
        stored = generation.vectors.get(sorted(generation.vectors.ids()))
    library.close()
    assert {vector.shape for vector in stored.values()} == {(384,)}
    assert np.isfinite(np.stack(list(stored.values()))).all()
