"""What was measured, as JSON values and as a table of text. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from benchmarks.measures import error_ratio, paired_difference

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one ranker: a figure a query, in the order of the queries; and times in seconds."""

    name: str
    ndcg: tuple[float, ...]  # of the first ten
    first: tuple[float, ...]  # 1 where the first document answers, else 0
    among_ten: tuple[float, ...]  # 1 where one of the first ten does, else 0
    seconds_a_query: float
    seconds_to_build: float


def figures(measured: Measured) -> Values:
    """Return the means over the queries."""
    return {
        "name": measured.name,
        "ndcg@10": fmean(measured.ndcg),
        "hit@1": fmean(measured.first),
        "hit@10": fmean(measured.among_ten),
        "seconds_a_query": measured.seconds_a_query,
        "seconds_to_build": measured.seconds_to_build,
    }


def comparison(ours: Measured, theirs: Measured, seed: int) -> Values:
    """Return how much better the one is than the other, on the same queries."""
    return {
        "than": theirs.name,
        "ndcg@10": asdict(paired_difference(ours.ndcg, theirs.ndcg, seed)),
        "hit@1": asdict(paired_difference(ours.first, theirs.first, seed)),
        "first_place_error_ratio": error_ratio(ours.first, theirs.first),
    }


def result_text(result: Mapping[str, Any]) -> str:
    """Return a result as a table, and the differences below it."""
    lines = [f"{result['collection']}: {result['documents']:,} documents, {result['queries']:,} queries", ""]
    lines.append(f"{'':<14}{'nDCG@10':>9}{'hit@1':>9}{'hit@10':>9}{'s a query':>11}{'s to build':>12}")
    for each in result["rankers"]:
        shares = "".join(f"{each[measure]:>9.3f}" for measure in ("ndcg@10", "hit@1", "hit@10"))
        lines.append(f"{each['name']:<14}{shares}{each['seconds_a_query']:>11.3f}{each['seconds_to_build']:>12.1f}")
    lines.append("")
    for each in result["differences"]:
        lines.append(f"{result['rankers'][0]['name']} less {each['than']}, with 95% bootstrap intervals:")
        lines += [f"  {measure:<8}{_difference_text(each[measure])}" for measure in ("ndcg@10", "hit@1")]
        ratio = each["first_place_error_ratio"]
        told = "–" if ratio is None else f"{ratio:.2f}"
        lines.append(f"  errors in first place, for each of theirs: {told}")
    if result["documents_without_passage"]:
        lines += ["", f"{result['documents_without_passage']:,} documents hold nothing that the product could index."]
    return "\n".join(lines)


def _difference_text(difference: Mapping[str, float]) -> str:
    return f"{difference['mean']:+.3f} ({difference['low']:+.3f} to {difference['high']:+.3f})"
