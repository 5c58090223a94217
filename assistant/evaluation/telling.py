"""An evaluation as a table of text, and as JSON values. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.evaluation.figures import Evaluation, Figures
from assistant.evaluation.judging import Outcome
from assistant.evaluation.labelled import LabelKind
from assistant.evaluation.measures import Proportion

Values = dict[str, Any]

_UNCERTAIN = (
    "A share over few questions may lie anywhere in its interval: two evaluations whose intervals overlap widely do\n"
    "not show that one is better. It takes some two hundred questions of a kind to tell 0.90 from 0.80."
)


def evaluation_text(evaluation: Evaluation) -> str:
    """Return the figures as a table, and which questions were not answered right."""
    missed = [
        f"{each.question.id} ({_remark(each)})" for each in evaluation.outcomes if not each.right or each.strangers
    ]
    told = f"Not right: {', '.join(missed)}" if missed else ""
    return "\n\n".join(filter(None, (figures_text(evaluation), told)))


def figures_text(evaluation: Evaluation) -> str:
    """Return the figures as a table, the recipe's beside them."""
    baseline = evaluation.baseline
    count = len(evaluation.outcomes)
    questions = "question" if count == 1 else "questions"
    lines = [f"{count} {questions}; shares with their 95% intervals (Wilson)", ""]
    lines.append(_row("", "this assistant", "usual recipe" if baseline else ""))
    for name, share in evaluation.figures.shares.items():
        theirs = baseline.shares.get(name) if baseline else None
        lines.append(_row(name, _share_text(share), _share_text(theirs) if theirs else ""))
    lines.extend(_row(*row) for row in _other_rows(evaluation.figures, baseline))
    if evaluation.error_ratio is not None:
        lines.append(_row("wrong in first place, of the recipe's", f"{evaluation.error_ratio:.2f}", ""))
    return "\n".join([*lines, "", _UNCERTAIN])


def _row(name: str, ours: str, theirs: str) -> str:
    return f"{name:<38}{ours:<32}{theirs}".rstrip()


def _share_text(share: Proportion) -> str:
    if share.share is None or share.interval is None:
        return "no such question"
    low, high = share.interval
    return f"{share.share:.3f}  {share.hits}/{share.of}  ({low:.2f}–{high:.2f})"


def _other_rows(ours: Figures, theirs: Figures | None) -> Iterator[tuple[str, str, str]]:
    def told(value: float | None, unit: str = "") -> str:
        return "–" if value is None else f"{value:.3f}{unit}"

    pairs = (
        ("mean reciprocal rank", ours.mean_reciprocal_rank, theirs.mean_reciprocal_rank if theirs else None, ""),
        ("time of an answer, median", ours.seconds[0], theirs.seconds[0] if theirs else None, " s"),
        ("time of an answer, 95 of 100", ours.seconds[1], theirs.seconds[1] if theirs else None, " s"),
    )
    for name, our, their, unit in pairs:
        yield name, told(our, unit), told(their, unit) if theirs else ""


def _remark(outcome: Outcome) -> str:
    if outcome.strangers:
        return "wrong council"
    if not outcome.question.is_answerable:
        return "answered"
    if outcome.refused:
        return "refused"
    if outcome.wanted:
        return f"{outcome.covered} of {outcome.wanted}"
    return "other values" if outcome.question.kind is LabelKind.SCORE else "other words"


def evaluation_values(evaluation: Evaluation) -> Values:
    """Return an evaluation as JSON values, with the outcome of each question."""
    return {
        "questions": len(evaluation.outcomes),
        "figures": _figures_values(evaluation.figures),
        "baseline": _figures_values(evaluation.baseline) if evaluation.baseline else None,
        "error_ratio": evaluation.error_ratio,
        "outcomes": [_outcome_values(outcome) for outcome in evaluation.outcomes],
    }


def _figures_values(figures: Figures) -> Values:
    return {
        "shares": {name: _share_values(share) for name, share in figures.shares.items()},
        "mean_reciprocal_rank": figures.mean_reciprocal_rank,
        "seconds": {"median": figures.seconds[0], "95 of 100": figures.seconds[1]},
    }


def _share_values(share: Proportion) -> Values:
    low, high = share.interval or (None, None)
    return {"hits": share.hits, "of": share.of, "share": share.share, "low": low, "high": high}


def _outcome_values(outcome: Outcome) -> Values:
    return {
        "id": outcome.question.id,
        "kind": outcome.question.kind.value,
        "status": outcome.answer.status.value,
        "right": outcome.right,
        "rank": outcome.rank,
        "covered": outcome.covered,
        "wanted": outcome.wanted,
        "wrong_councils": list(outcome.strangers),
        "quotes": outcome.quotes,
        "verbatim": outcome.verbatim,
        "seconds": outcome.answer.seconds,
    }
