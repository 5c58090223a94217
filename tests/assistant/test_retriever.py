"""The library as LangChain's retriever."""

from pathlib import Path

from assistant.retriever import ReportsRetriever


def test_a_chain_gets_passages_with_their_places(library_index: Path) -> None:
    retriever = ReportsRetriever(index=library_index, councils=("Merrow City",), limit=2)
    documents = retriever.invoke("How many days did people wait for a package of care after leaving hospital?")
    assert len(documents) == 2
    first = documents[0]
    assert first.id == first.metadata["passage_id"]
    assert {key: first.metadata[key] for key in ("council", "section", "score", "source")} == {
        "council": "Merrow City Council",
        "section": "Safe pathways, systems and transitions",
        "score": 1,
        "source": "merrow-city-council/theme3-pathways.txt",
    }
    assert "8.4 days" in first.page_content
