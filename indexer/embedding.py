"""Texts to vectors, one a text and one a word: the door to sentence-transformers and torch.

Both are imported only when a model is loaded.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.errors import ModelRefused
from indexer.model_folder import ModelFolder, find_model
from indexer.word_vectors import WordVectors
from indexer.words import word_spans

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

__all__ = ["Embedder", "ModelFolder", "find_model"]

# Measured on two cores with texts of mixed length: 8 and 16 embed 120–130 texts a second, 32 100, 64 80.
_BATCH = 8
# Texts between two calls of `progress`.
_SLAB = 64


class Embedder:
    """An embedding model, loaded when first needed. Safe to share between threads; one text is embedded at a time."""

    def __init__(self, model: ModelFolder) -> None:
        """Take a model that was found; nothing is loaded yet."""
        self.model = model
        self._loading = threading.Lock()
        self._embedding = threading.Lock()
        self._loaded: Any = None
        self._dimension = 0

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._loaded is not None

    @property
    def dimension(self) -> int:
        """The length of a vector; loads the model."""
        self.load()
        return self._dimension

    def load(self) -> None:
        """Load the model unless it is loaded: five to ten seconds, most of it importing torch.

        Raises:
            ModelRefused: the files cannot be loaded as a sentence-transformers model, or the model has no vectors for
                words.
        """
        with self._loading:
            if self._loaded is None:
                self._loaded, self._dimension = _load(self.model)

    def embed(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> NDArray[np.float32]:
        """Return one vector a text, in order, each of length 1: an array of shape (number of texts, dimension).

        `progress` is called with the number of texts done so far.
        """
        self.load()
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for slab in _slabs(texts, progress):
            vectors[slab] = self._encode([texts[number] for number in slab])
        return vectors

    def embed_words(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> list[WordVectors]:
        """Return the vectors of the words of each text, in order.

        A word's vector is the mean of those that the model's last layer gives the tokens it is made of, scaled to
        length 1. Words beyond the model's limit of length are left out. `progress` is as for `embed`.
        """
        return self.embed_with_words(texts, progress)[1]

    def embed_with_words(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> tuple[NDArray[np.float32], list[WordVectors]]:
        """Return what `embed` and `embed_words` return, in one pass: a tenth more time than `embed` alone takes."""
        self.load()
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)
        words: dict[int, WordVectors] = {}
        for slab in _slabs(texts, progress):
            vectors[slab], found = self._encode_with_words([texts[number] for number in slab])
            words.update(zip(slab, found, strict=True))
        return vectors, [words[number] for number in range(len(texts))]

    def _encode(self, texts: list[str]) -> NDArray[np.float32]:
        with self._embedding:
            encoded = self._loaded.encode(texts, batch_size=_BATCH, convert_to_numpy=True, show_progress_bar=False)
        return _of_length_one(np.array(encoded, dtype=np.float32))

    def _encode_with_words(self, texts: list[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        # Some versions of sentence-transformers strip a text and others do not: so that places do not depend on it.
        stripped = [text.strip() for text in texts]
        lead = self._loaded.prompts.get(self._loaded.default_prompt_name) or ""
        with self._embedding:
            encoded = self._loaded.encode(stripped, batch_size=_BATCH, output_value=None, show_progress_bar=False)
            placed = self._loaded.tokenizer(
                [lead + text for text in stripped],
                return_offsets_mapping=True,
                truncation=True,
                max_length=self._loaded.max_seq_length,
            )
        vectors = np.stack([_as_array(one["sentence_embedding"]) for one in encoded])
        words = []
        for number, (text, one) in enumerate(zip(texts, encoded, strict=True)):
            seen = one["attention_mask"].bool()
            if one["input_ids"][seen].tolist() != placed["input_ids"][number]:
                raise _no_words(self.model)
            shift = len(text) - len(text.lstrip()) - len(lead)
            places = np.array(placed["offset_mapping"][number], dtype=np.int64).reshape(-1, 2)
            words.append(_word_vectors(text, _as_array(one["token_embeddings"][seen]), places, shift))
        return _of_length_one(vectors), words


def _slabs(texts: Sequence[str], progress: Callable[[int], None] | None) -> Iterator[list[int]]:
    """Yield the numbers of texts that are embedded together, and say how many are done after each lot."""
    # Texts of like length share a batch, so that little of it is padding.
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
    for start in range(0, len(order), _SLAB):
        yield order[start : start + _SLAB]
        if progress:
            progress(min(start + _SLAB, len(order)))


def _as_array(tensor: Tensor) -> NDArray[np.float32]:
    return np.asarray(tensor.float().cpu().numpy(), dtype=np.float32)


def _of_length_one(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale each row, in place."""
    # Done here and not by the model: a vector of zeros stays one instead of becoming "not a number".
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
    return vectors


def _word_vectors(text: str, tokens: NDArray[np.float32], places: NDArray[np.int64], shift: int) -> WordVectors:
    """Return the words of a text, given its tokens' vectors and their places, which are `shift` characters early.

    Tokens that stand for no characters, such as those that begin and end every text, have places of no width, which
    overlap with nothing.
    """
    spans = word_spans(text)
    words = np.array(spans, dtype=np.int64).reshape(-1, 2)
    starts, ends = places[:, 0] + shift, places[:, 1] + shift
    within = (starts < words[:, 1:]) & (ends > words[:, :1])
    there: NDArray[np.bool_] = np.any(within, axis=1)
    sums = within[there].astype(np.float32) @ tokens  # scaled to length 1, the mean is the sum
    return WordVectors(tuple(span for span, has in zip(spans, there, strict=True) if has), _of_length_one(sums))


def _load(model: ModelFolder) -> tuple[Any, int]:
    """Load a model from its folder and nothing else: no network, no pickled weights, no code of the model's own."""
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    try:
        loaded = SentenceTransformer(
            str(model.path),
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
        # The longer name went out of use in sentence-transformers 5.
        length = getattr(loaded, "get_embedding_dimension", None) or loaded.get_sentence_embedding_dimension
        dimension = int(length())
    except Exception as error:  # each of the libraries below has errors of its own for files that it cannot use
        raise ModelRefused(
            f"The embedding model {model.name} at {model.path} cannot be loaded ({_first_line(error)}). "
            "Fetch it again, or choose another with ASSISTANT_EMBEDDING_MODEL."
        ) from error
    if not getattr(loaded.tokenizer, "is_fast", False):  # the others cannot say where in a text a token stands
        raise _no_words(model)
    return loaded, dimension


def _no_words(model: ModelFolder) -> ModelRefused:
    return ModelRefused(
        f"The embedding model {model.name} at {model.path} does not say where in a text its tokens stand, so that the "
        "words of sentences cannot be compared. Choose another with ASSISTANT_EMBEDDING_MODEL."
    )


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).strip().splitlines()[0][:200]
