"""Embedding with the real default model."""

from __future__ import annotations

import threading
from functools import cache

import numpy as np
import pytest

from indexer.embedding import Embedder, find_model
from indexer.errors import ModelRefused
from indexer.model_folder import ModelFolder


@cache
def default_embedder() -> Embedder:
    return Embedder(find_model(""))


def test_nothing_is_loaded_until_it_is_needed() -> None:
    assert Embedder(find_model("")).loaded is False


def test_vectors_are_of_length_one_and_in_the_order_of_the_texts() -> None:
    texts = ["Safeguarding enquiries were delayed. " * 12, "short", "People waited for an assessment.", ""]
    done: list[int] = []
    together = default_embedder().embed(texts, done.append)
    assert together.shape == (4, 384)
    assert together.dtype == np.dtype(np.float32)
    assert done == [4]
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-6)
    alone = np.vstack([default_embedder().embed([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=2e-6)


def test_no_texts_are_no_vectors() -> None:
    assert default_embedder().embed([]).shape == (0, 384)


def test_texts_of_like_meaning_are_near() -> None:
    near, like, other = default_embedder().embed(
        ["Carers waited a long time for support.", "Unpaid carers faced delays in getting help.", "Parking permits."]
    )
    assert near @ like > 0.5 > 0.2 > near @ other


def test_threads_share_an_embedder() -> None:
    embedder = Embedder(find_model(""))
    texts = [f"text number {number}" for number in range(4)]
    made: dict[str, np.ndarray] = {}
    threads = [
        threading.Thread(target=lambda text=text: made.update({text: embedder.embed([text])[0]})) for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert embedder.dimension == 384
    for text in texts:
        np.testing.assert_allclose(made[text], default_embedder().embed([text])[0], atol=1e-6)


def test_files_that_are_no_model_are_refused_with_what_to_do(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("garbage")
    (folder / "model.safetensors").write_bytes(b"garbage")
    (folder / "config.json").write_text('{"model_type": "bert"}')
    embedder = Embedder(ModelFolder("garbage", str(folder), folder, "0" * 64))
    with pytest.raises(ModelRefused, match=r"The embedding model garbage at .* cannot be loaded"):
        embedder.load()
