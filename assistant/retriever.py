"""The door to LangChain: the library as a retriever, for chains that others build."""

from __future__ import annotations

from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import PrivateAttr

from indexer.report import Hit
from indexer.scope import Scope

from assistant.assistant import Assistant
from assistant.render import hit_values
from assistant.settings import load_settings


class ReportsRetriever(BaseRetriever):
    """Finds passages of the indexed reports, most relevant first.

    A document's text is the passage as printed; its metadata are those of a hit on the command line (`passage_id`,
    `report`, `council`, `section`, `score`, `source`, `relevance`). Raises `AssistantError` as `Assistant.search` does.
    """

    index: Path
    councils: tuple[str, ...] = ()
    limit: int = 10
    _assistant: Assistant = PrivateAttr()

    def model_post_init(self, context: object, /) -> None:
        """Open the library; nothing is loaded before the first query."""
        self._assistant = Assistant(self.index, load_settings())

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        hits = self._assistant.search(query, Scope(), self.limit, self.councils)
        return [_document(hit) for hit in hits]


def _document(hit: Hit) -> Document:
    values = hit_values(hit)
    text = values.pop("text")
    return Document(page_content=text, metadata=values, id=hit.passage.passage_id)
