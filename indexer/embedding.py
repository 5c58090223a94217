"""Texts to vectors: the door to sentence-transformers and torch, which are imported only when a model is loaded."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.errors import ModelRefused
from indexer.model_folder import ModelFolder, find_model

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
            ModelRefused: the files cannot be loaded as a sentence-transformers model.
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
        # Texts of like length share a batch, so that little of it is padding.
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        for start in range(0, len(order), _SLAB):
            slab = order[start : start + _SLAB]
            vectors[slab] = self._encode([texts[number] for number in slab])
            if progress:
                progress(start + len(slab))
        return vectors

    def _encode(self, texts: list[str]) -> NDArray[np.float32]:
        with self._embedding:
            encoded = self._loaded.encode(texts, batch_size=_BATCH, convert_to_numpy=True, show_progress_bar=False)
        vectors: NDArray[np.float32] = np.array(encoded, dtype=np.float32)
        # Normalised here and not by the model: a vector of zeros stays one instead of becoming "not a number".
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.maximum(lengths, np.finfo(np.float32).tiny)
        return vectors


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
        return loaded, int(length())
    except Exception as error:  # each of the libraries below has errors of its own for files that it cannot use
        raise ModelRefused(
            f"The embedding model {model.name} at {model.path} cannot be loaded ({_first_line(error)}). "
            "Fetch it again, or choose another with ASSISTANT_EMBEDDING_MODEL."
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).strip().splitlines()[0][:200]
