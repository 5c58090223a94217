"""The three that are measured. Each ranks the documents of a collection for a query, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Protocol

from indexer.build import build
from indexer.build_summary import Progress
from indexer.errors import AssistantError
from indexer.scope import Scope

from assistant.assistant import Assistant
from assistant.evaluation.baseline import Embed, Text, UsualRecipe
from assistant.figures import figure_asked_for
from assistant.question import Question
from assistant.settings import AssistantSettings
from benchmarks.collection import Document, Query
from benchmarks.measures import PLACES
from benchmarks.shelving import Shelved

# Passages, or chunks, that are asked for, so that there are ten documents among them: as many as the product weighs.
_PASSAGES = 30


class Ranker(Protocol):
    """Ranks the documents of a collection."""

    name: str

    def rank(self, query: Query) -> list[str]:
        """Return the identifiers of the ten best documents for a query, or of fewer, the best first."""


class Product:
    """The product itself: the documents are built into a library, and the assistant is asked for hits.

    A query is not searched for names of councils, as a reader's question is: "What is a hull component?" names none.
    """

    name = "this product"

    def __init__(
        self, documents: Sequence[Document], work: Path, settings: AssistantSettings, progress: Progress
    ) -> None:
        """Build the library in a folder; one that was built there before is only brought up to date."""
        work.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=work) as written:
            self._shelved = Shelved(documents, Path(written))
            self.built = build([Path(written)], work / "index", settings, progress)
        if self.built.refused:
            source, reason = self.built.refused[0]
            raise AssistantError(f"The documents in {source} cannot be indexed: {reason}.")
        self._assistant = Assistant(work / "index", settings)
        self._assistant.warm_up()
        self.missing = self._missing(documents)

    def _missing(self, documents: Sequence[Document]) -> int:
        """Return how many documents no passage was made of."""
        with self._assistant.library.reading() as generation:
            there = {self._shelved.document_of(passage) for passage in generation.catalogue.passages()}
        return sum(document.document_id not in there for document in documents)

    def rank(self, query: Query) -> list[str]:
        """Rank by the best passage of each document."""
        question = Question(asked=query.text, wording=query.text, figure=figure_asked_for(query.text))
        hits = self._assistant.hits(question, Scope(), _PASSAGES)
        return _best_of_each((self._shelved.document_of(hit.passage) for hit in hits), query)

    @property
    def embed(self) -> Embed:
        """What embeds a text with the library's model."""
        with self._assistant.library.reading() as generation:
            return self._assistant.library.embedder(generation).embed

    def close(self) -> None:
        """Close the library."""
        self._assistant.library.close()


class Recipe:
    """The usual recipe with the same model. A context manager, as the recipe is."""

    name = "usual recipe"

    def __init__(self, documents: Sequence[Document], embed: Embed) -> None:
        """Split, embed and store the documents."""
        self._recipe = UsualRecipe([Text(each.document_id, "", _with_title(each)) for each in documents], embed)

    def rank(self, query: Query) -> list[str]:
        """Rank by the nearest chunk of each document."""
        return _best_of_each((chunk.source for chunk in self._recipe.search(query.text, _PASSAGES)), query)

    def __enter__(self) -> Recipe:
        """Return the ranker."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was stored."""
        self._recipe.__exit__(kind, error, trace)


class Bm25:
    """BM25 over whole documents, by bm25s (Lucene's form; k1 1.5, b 0.75), with Snowball's stems of English."""

    name = "BM25"

    def __init__(self, documents: Sequence[Document]) -> None:
        """Index the documents."""
        import bm25s
        import snowballstemmer

        stem = snowballstemmer.stemmer("english").stemWords
        self._tokens = partial(bm25s.tokenize, stemmer=stem, return_ids=False, show_progress=False)
        self._ids = [document.document_id for document in documents]
        self._index = bm25s.BM25()
        self._index.index(self._tokens([_with_title(each) for each in documents]), show_progress=False)

    def rank(self, query: Query) -> list[str]:
        """Rank the documents that hold any word of the query."""
        most = min(PLACES + 1, len(self._ids))
        found, relevances = self._index.retrieve(self._tokens([query.text]), k=most, show_progress=False)
        held = zip(found[0], relevances[0], strict=True)
        return _best_of_each((self._ids[number] for number, relevance in held if relevance > 0), query)


def _with_title(document: Document) -> str:
    return f"{document.title}\n\n{document.text}" if document.title.strip() else document.text


def _best_of_each(documents: Iterable[str], query: Query) -> list[str]:
    """Of documents as they come, keep the first place of each, and ten of them.

    In some collections the queries are documents themselves; BEIR counts no query as its own answer.
    """
    return [document for document in dict.fromkeys(documents) if document != query.query_id][:PLACES]
