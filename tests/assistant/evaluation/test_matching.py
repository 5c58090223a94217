"""Labels that do not go with what is indexed are an error that names the question, and no wrong answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.catalogue import Catalogue
from indexer.framework import Statement

from assistant.errors import UnreadableQuestions
from assistant.evaluation.matching import refuse_unmatched
from tests.assistant.catalogues import catalogue_of, overview
from tests.assistant.evaluation.makers import ALDERWICK, BRACKMOOR, labelled, score


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    scores = [2] * len(Statement)
    held = catalogue_of(tmp_path, overview(ALDERWICK, scores), overview(BRACKMOOR, scores))
    yield held
    held.close()


HEARD = {"source": "1.txt", "phrase": "were heard"}
THEIRS = {"source": "2.txt", "phrase": f"the area of {BRACKMOOR}"}


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        pytest.param("fact", {"gold": [HEARD], "about": [ALDERWICK]}, id="a fact"),
        pytest.param("comparison", {"gold": [HEARD, THEIRS]}, id="two sides"),
        pytest.param("comparison", {"gold": [HEARD], "absent": [BRACKMOOR]}, id="a side of which nothing is said"),
        pytest.param("score", {"scores": [score(ALDERWICK, "Safeguarding adults", 2)]}, id="a drifted title"),
        pytest.param("other-council", {"about": ["Delmere Council"]}, id="a council that is not indexed"),
        pytest.param("off-topic", {"about": ["Delmere Council"]}, id="off topic, of another council"),
        pytest.param("near-topic", {"home": "Delmere Council", "councils": ["Delmere"]}, id="home and chosen: any"),
    ],
)
def test_labels_that_go_with_the_index(catalogue: Catalogue, kind: str, labels: dict[str, object]) -> None:
    refuse_unmatched([labelled(kind, **labels)], catalogue)


@pytest.mark.parametrize(
    ("kind", "labels", "message"),
    [
        pytest.param(
            "fact",
            {"gold": [HEARD, {"source": "3.txt", "phrase": "were heard"}]},
            "the file 3.txt is not in the index; name the index that it is about with --index.",
            id="another file",
        ),
        pytest.param(
            "fact",
            {"gold": [{"source": "1.txt", "phrase": "were not heard"}]},
            "the words “were not heard” do not stand in 1.txt as it was indexed; mend the phrase.",
            id="other words",
        ),
        pytest.param(
            "fact",
            {"gold": [HEARD], "about": [BRACKMOOR]},
            f"1.txt is of {ALDERWICK}, which is not among those in about; add it, or take the gold away.",
            id="gold of a council it is not about",
        ),
        pytest.param(
            "near-topic",
            {"about": ["Alderwick"]},
            "no report of 'Alderwick' is in the index; give the council's name as an answer's citation has it.",
            id="a short name",
        ),
        pytest.param(
            "comparison",
            {"gold": [HEARD], "absent": ["Delmere Council"]},
            "no report of 'Delmere Council' is in the index; give the council's name as an answer's citation has it.",
            id="absent altogether",
        ),
        pytest.param(
            "score",
            {"scores": [score("Delmere Council", "Safeguarding", 2)]},
            "no report of 'Delmere Council' is in the index; give the council's name as an answer's citation has it.",
            id="a score of none",
        ),
        pytest.param(
            "score",
            {"scores": [score(ALDERWICK, "Bins", 2)]},
            "'Bins' is no quality statement and no section of what is indexed; give its title.",
            id="no such statement",
        ),
        pytest.param(
            "comparison",
            {"gold": [HEARD]},
            "a comparison is of two councils or more; give gold of another, or name it in absent.",
            id="one side",
        ),
    ],
)
def test_labels_that_do_not(catalogue: Catalogue, kind: str, labels: dict[str, object], message: str) -> None:
    with pytest.raises(UnreadableQuestions) as refused:
        refuse_unmatched([labelled("off-topic", id="first"), labelled(kind, **labels)], catalogue)
    assert str(refused.value) == f"Question q: {message}"
