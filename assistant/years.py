"""The years that a question names, and the reports that are of them, as far as their dates are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.report import Report

_YEAR = re.compile(r"(?<![\d£.,/-])(?:19|20)\d\d(?![\d%/-])(?!,\d)")


def years_in(text: str) -> frozenset[int]:
    """Return the years that a text names."""
    return frozenset(int(year) for year in _YEAR.findall(text))


def year_of(report: Report) -> int | None:
    """Return the year of a report's publication, from its printed date or else the month in its address."""
    if report.published:
        return report.published.year
    return 2000 + int(report.round[2:]) if report.round else None


def reports_of_years(text: str, reports: Sequence[Report]) -> list[Report]:
    """Return the reports of a year that a text names, and those whose year is not known; all where it names none."""
    years = years_in(text)
    return [report for report in reports if not years or year_of(report) in {None, *years}]


def note_on_years(text: str, reports: Sequence[Report]) -> str:
    """Say of which of the reports shown it is not known whether they are of the year that a text names."""
    years = years_in(text)
    unknown = [report.council for report in reports if year_of(report) is None]
    if not years or not unknown:
        return ""
    named = " or ".join(map(str, sorted(years)))
    return f"Whether this is of {named} is not known: no date of the report is printed for {', '.join(unknown)}."


def reason_of_years(text: str, reports: Sequence[Report]) -> str:
    """Say that no report is of a year that a text names; "" where one is, or may be."""
    if not reports or reports_of_years(text, reports):
        return ""
    named = " or ".join(map(str, sorted(years_in(text))))
    there = ", ".join(map(str, sorted({year for report in reports if (year := year_of(report))})))
    whose = f"of {reports[0].council}" if len({report.council for report in reports}) == 1 else "that was searched"
    return f"No report {whose} is of {named}; what is indexed was published in {there}."
