"""The usual recipe, to measure against: chunks of 1,000 characters, Chroma as it comes, the same model, the top four.

It is what most tutorials build with LangChain: RecursiveCharacterTextSplitter(1000, 200) over the whole files, one
vector a chunk, the nearest four handed on. It refuses nothing, since it has no rule to. Vectors are of length 1, so
that Chroma's own measure of distance orders them as their angles would.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

CHUNK, OVERLAP = 1000, 200  # characters
SHOWN = 4  # chunks that the recipe hands on
_BATCH = 5000  # Chroma takes 5,461 at once at most

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text, with its path and the council it speaks of."""

    source: str
    council: str
    text: str


class UsualRecipe:
    """The recipe over some texts. A context manager: its collection goes when it is left."""

    def __init__(self, texts: Sequence[Text], embed: Embed) -> None:
        """Split, embed and store the texts."""
        # Not through the door of the library: its collections are tuned, and the recipe takes Chroma as it comes.
        import chromadb
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
        self._chunks = [
            Text(text.source, text.council, chunk) for text in texts for chunk in splitter.split_text(text.text)
        ]
        self._embed = embed
        self._client = chromadb.EphemeralClient(chromadb.Settings(_env_file=None, anonymized_telemetry=False))
        self._name = f"recipe-{uuid.uuid4().hex}"
        self._collection = self._client.create_collection(self._name, embedding_function=None)
        vectors = embed([chunk.text for chunk in self._chunks])
        for start in range(0, len(self._chunks), _BATCH):
            end = min(start + _BATCH, len(self._chunks))
            self._collection.add(
                ids=[str(number) for number in range(start, end)],
                embeddings=vectors[start:end],
                metadatas=[{"council": chunk.council} for chunk in self._chunks[start:end]],
            )

    def search(self, question: str, limit: int, councils: Sequence[str] = ()) -> list[Text]:
        """Return the nearest chunks, nearest first; of the councils chosen, where any are."""
        found = self._collection.query(
            query_embeddings=[self._embed([question])[0]],
            n_results=min(limit, len(self._chunks)),
            where={"council": {"$in": list(councils)}} if councils else None,
            include=[],
        )
        return [self._chunks[int(number)] for number in found["ids"][0]]

    def __enter__(self) -> UsualRecipe:
        """Return the recipe."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the collection."""
        self._client.delete_collection(self._name)
