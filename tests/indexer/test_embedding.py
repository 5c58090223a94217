"""Embedding with the real default model."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from indexer.embedding import Embedder, find_model
from indexer.errors import ModelRefused
from indexer.model_folder import ModelFolder
from indexer.words import word_spans

from tests.indexer.corpora import tiny_model


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


def words_by_hand(model: ModelFolder, text: str, spans: Sequence[tuple[int, int]], lead: str = "") -> np.ndarray:
    """Return the vectors of words without sentence-transformers: one text, word by word, token by token."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(model.path)
    transformer = AutoModel.from_pretrained(model.path).eval()
    given = tokenizer(lead + text, return_offsets_mapping=True, truncation=True, max_length=256, return_tensors="pt")
    places = given.pop("offset_mapping")[0].tolist()
    with torch.inference_mode():
        tokens = transformer(**given).last_hidden_state[0].numpy()
    rows = []
    for start, end in spans:
        letters = set(range(start + len(lead), end + len(lead)))
        mean = np.mean([token for token, (a, b) in zip(tokens, places, strict=True) if letters & set(range(a, b))], 0)
        rows.append(mean / np.linalg.norm(mean))
    return np.array(rows)


TEXTS = [
    "Safeguarding enquiries were delayed. " * 3,
    "Carers’ £3,200.50 wasn't re-ablement: 28% of S42s.",
    "  \n\tUnderstood by occupational therapists…  ",
    "",
    "— … !",
    "waited",
]


@pytest.mark.parametrize("which", ["default", "tiny"])
def test_a_word_is_the_mean_of_its_tokens(which: str) -> None:
    embedder = default_embedder() if which == "default" else Embedder(find_model(str(tiny_model())))
    done: list[int] = []
    found = embedder.embed_words(TEXTS, done.append)
    assert done == [6]
    assert [words.spans for words in found] == [word_spans(text) for text in TEXTS]
    assert [len(words.spans) for words in found] == [12, 9, 4, 0, 0, 1]
    for words, text in zip(found, TEXTS, strict=True):
        assert words.vectors.shape == (len(words.spans), embedder.dimension)
        assert words.vectors.dtype == np.dtype(np.float32)
        np.testing.assert_allclose(np.linalg.norm(words.vectors, axis=1), 1.0, atol=1e-6)
        if words.spans:
            expected = words_by_hand(embedder.model, text, words.spans)
            np.testing.assert_allclose(words.vectors, expected, atol=1e-5)


def test_texts_and_words_in_one_pass_are_what_they_are_alone() -> None:
    texts = [f"{'People waited for an assessment. ' * (number % 7)}Number {number}." for number in range(70)]
    done: list[int] = []
    vectors, words = default_embedder().embed_with_words(texts, done.append)
    assert done == [64, 70]
    np.testing.assert_allclose(vectors, default_embedder().embed(texts), atol=2e-6)
    for number, alone in enumerate(default_embedder().embed_words(texts[:5])):
        assert words[number].spans == alone.spans
        np.testing.assert_allclose(words[number].vectors, alone.vectors, atol=1e-5)


def test_no_texts_have_no_words() -> None:
    vectors, words = default_embedder().embed_with_words([])
    assert (vectors.shape, words, default_embedder().embed_words([])) == ((0, 384), [], [])


def test_words_of_like_meaning_are_near_and_what_stands_around_them_tells() -> None:
    texts = ["Unpaid carers faced delays.", "Families waited for parking permits.", "Families lived near a park."]
    ours, theirs, others = (words.vectors for words in default_embedder().embed_words(texts))
    assert int(np.argmax(theirs @ ours[3])) == 1  # of the words of the second, "waited" is nearest to "delays"
    assert 0.3 < theirs[0] @ others[0] < 0.99  # "Families" twice


def test_words_beyond_the_models_limit_are_left_out() -> None:
    text = "wait " * 400
    (words,) = default_embedder().embed_words([text])
    assert words.spans == word_spans(text)[:254]  # 256 tokens, of which one begins and one ends the text
    assert words.vectors.shape == (254, 384)


@pytest.mark.parametrize("pooled", [True, False])
def test_a_prompt_of_the_models_own_does_not_shift_the_words(tmp_path: Path, pooled: bool) -> None:
    from sentence_transformers import SentenceTransformer

    prompts = {"ask": "find: "}
    made = SentenceTransformer(str(tiny_model()), device="cpu", prompts=prompts, default_prompt_name="ask")
    made[1].include_prompt = pooled
    made.save_pretrained(str(tmp_path / "prompted"))
    model = find_model(str(tmp_path / "prompted"))
    (words,) = Embedder(model).embed_words([" carers wait"])
    assert words.spans == ((1, 7), (8, 12))
    expected = words_by_hand(model, "carers wait", ((0, 6), (7, 11)), lead="find: ")
    np.testing.assert_allclose(words.vectors, expected, atol=1e-5)
    (without,) = Embedder(find_model(str(tiny_model()))).embed_words([" carers wait"])
    assert np.abs(words.vectors - without.vectors).max() > 0.01


def test_a_model_that_cannot_place_its_tokens_is_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_model(), tmp_path / "tiny"))
    for name in ("tokenizer.json", "tokenizer_config.json", "vocab.txt"):
        (folder / name).unlink()
    (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "ByT5Tokenizer"}')
    embedder = Embedder(find_model(str(folder)))
    with pytest.raises(ModelRefused) as told:
        embedder.load()
    assert str(told.value) == (
        f"The embedding model tiny at {folder} does not say where in a text its tokens stand, so that the words of "
        "sentences cannot be compared. Choose another with ASSISTANT_EMBEDDING_MODEL."
    )
