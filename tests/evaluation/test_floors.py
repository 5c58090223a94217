"""No figure falls below its floor: the questions that are only counted, put to the real assistant.

The floors, and what is aimed at beside them, are in floors.json: of both files of the gate together, with the usual
recipe beside them, and of the unseen reports in `c`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.evaluation.figures import Evaluation, joined
from assistant.evaluation.labelled import read_questions
from assistant.evaluation.running import evaluate
from assistant.evaluation.telling import figures_text
from assistant.settings import AssistantSettings

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, dict[str, float | None]]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
Reached = dict[str, float | None]

# One after the other, and the first has the reports to index: more than the time of other tests.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


def asked(index: Path, questions: str, *, with_recipe: bool) -> Evaluation:
    settings = AssistantSettings(_env_file=None, embedding_model="", vocabulary=None)  # type: ignore[call-arg]
    return evaluate(Assistant(index, settings), read_questions(HERE / questions), with_recipe)


@pytest.fixture(scope="module")
def gate(library_index: Path, real_page_index: Path) -> Evaluation:
    files = {"gate-sample.jsonl": library_index, "gate-real.jsonl": real_page_index}
    return joined([asked(index, name, with_recipe=True) for name, index in files.items()])


@pytest.fixture(scope="module")
def unseen(unseen_index: Path) -> Evaluation:
    return asked(unseen_index, "c/questions.jsonl", with_recipe=False)


def reached(evaluation: Evaluation) -> Reached:
    """Return every figure under the name by which it is guarded."""
    figures = evaluation.figures
    found: Reached = {name: share.share for name, share in figures.shares.items()}
    found["mean reciprocal rank"] = figures.mean_reciprocal_rank
    if evaluation.error_ratio is not None:
        found["wrong in first place, of the recipe's"] = evaluation.error_ratio
    return found


@pytest.mark.parametrize("name", FLOORS)
def test_every_figure_has_its_floor(
    name: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    evaluation: Evaluation = request.getfixturevalue(name)
    found, floors = reached(evaluation), FLOORS[name]
    with capsys.disabled():
        print(f"\n\n{name}\n{figures_text(evaluation)}\n\n{_beside_the_aims(found, floors)}")
    assert list(floors) == list(found)
    for limits in floors.values():
        assert len(limits) == 2
        assert {"at least", "at most"} & set(limits)
        assert "aim" in limits


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name in FLOORS for figure in FLOORS[name]])
def test_no_figure_falls_below_its_floor(name: str, figure: str, request: pytest.FixtureRequest) -> None:
    value, limits = reached(request.getfixturevalue(name))[figure], FLOORS[name][figure]
    assert value is not None
    if (least := limits.get("at least")) is not None:
        assert value >= least
    if (most := limits.get("at most")) is not None:
        assert value <= most


def _beside_the_aims(found: Reached, floors: dict[str, dict[str, float | None]]) -> str:
    lines = [f"{'':<38}{'reached':<10}{'floor':<18}aim"]
    for name, value in found.items():
        limits = floors.get(name, {})
        floor = next((f"{word} {limit:.3f}" for word, limit in limits.items() if word != "aim"), "none")
        aim = limits.get("aim")
        shown = "–" if value is None else f"{value:.3f}"
        lines.append(f"{name:<38}{shown:<10}{floor:<18}{'–' if aim is None else f'{aim:.2f}'}")
    return "\n".join(lines)
