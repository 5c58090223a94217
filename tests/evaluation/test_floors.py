"""No figure falls below its floor: the gate's questions, put to the real assistant with the usual recipe beside it.

The floors, and what is aimed at beside them, are in floors.json. They hold of both files together.
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
FLOORS: dict[str, dict[str, float | None]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))

# One after the other, and the first has the reports to index: more than the time of other tests.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def evaluation(library_index: Path, real_page_index: Path) -> Evaluation:
    settings = AssistantSettings(_env_file=None, embedding_model="", vocabulary=None)  # type: ignore[call-arg]
    indexes = {"gate-sample": library_index, "gate-real": real_page_index}
    return joined(
        [
            evaluate(Assistant(index, settings), read_questions(HERE / f"{name}.jsonl"), with_recipe=True)
            for name, index in indexes.items()
        ]
    )


@pytest.fixture(scope="module")
def reached(evaluation: Evaluation) -> dict[str, float | None]:
    """Every figure under the name by which it is guarded."""
    figures = evaluation.figures
    return {
        **{name: share.share for name, share in figures.shares.items()},
        "mean reciprocal rank": figures.mean_reciprocal_rank,
        "wrong in first place, of the recipe's": evaluation.error_ratio,
    }


def test_every_figure_has_its_floor(
    evaluation: Evaluation, reached: dict[str, float | None], capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print(f"\n\n{figures_text(evaluation)}\n\n{_beside_the_aims(reached)}")
    assert list(FLOORS) == list(reached)
    for limits in FLOORS.values():
        assert len(limits) == 2
        assert {"at least", "at most"} & set(limits)
        assert "aim" in limits


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str, reached: dict[str, float | None]) -> None:
    value, limits = reached[name], FLOORS[name]
    assert value is not None
    if (least := limits.get("at least")) is not None:
        assert value >= least
    if (most := limits.get("at most")) is not None:
        assert value <= most


def _beside_the_aims(reached: dict[str, float | None]) -> str:
    lines = [f"{'':<38}{'reached':<10}{'floor':<18}aim"]
    for name, value in reached.items():
        limits = FLOORS.get(name, {})
        floor = next((f"{word} {limit:.3f}" for word, limit in limits.items() if word != "aim"), "none")
        aim = limits.get("aim")
        shown = "–" if value is None else f"{value:.3f}"
        lines.append(f"{name:<38}{shown:<10}{floor:<18}{'–' if aim is None else f'{aim:.2f}'}")
    return "\n".join(lines)
