"""Dates of the assessment itself: when it took place, and when its report was published, each cited to its line."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indexer.catalogue import Catalogue
from indexer.recognition import published_on
from indexer.report import Passage, PassageRole, Report, SectionKind

from assistant.answer import DraftFinding, Quote
from assistant.lead_words import lacking_in_words
from assistant.question import DateKind, Extreme, Question, Reckoning

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HAS_DATE = re.compile(rf"\b(?:{_MONTHS})\b(?:\s+\d{{4}})?|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b")
# A sentence that says when the assessors came, or when the assessment was made.
_TOOK_PLACE = re.compile(
    r"\b(?:assessment|inspection)\s+(?:visit|fieldwork|activity|interviews?|team\s+(?:visited|was|were))\b"
    r"|\b(?:assessment|inspection|visit|fieldwork|on-?site\s+\w+)\s+(?:took\s+place|was\s+(?:carried\s+out|conducted|held|made)|"
    r"began|started|ran|lasted)\b"
    r"|\b(?:we|assessors|inspectors|the\s+team)\s+(?:visited|assessed|inspected|were\s+on[ -]?site|carried\s+out)\b"
    r"|\b(?:on-?site|site)\s+(?:visits?|assessments?|fieldwork|activity|week)\b"
    r"|\bdates?\s+of\s+(?:the\s+)?(?:assessment|visit|inspection)\b|\bassessment\s+(?:start\s+)?dates?\b",
    re.I,
)
_SAYS_PUBLISHED = re.compile(r"\b(?:report|assessment)\b.{0,40}\bpublished\b", re.I)
_UPDATED = re.compile(r"\blast updated\s*:?\s*(?:on\s+)?(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})", re.I)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A printed date with the lines that print it; `day` is None where it is a span, or not to be read as one day."""

    report: Report
    kind: DateKind
    quote: Quote
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DateFacts:
    """Drafts for the dates that are asked for, the line above them, and other dates that come nearest."""

    drafts: tuple[DraftFinding, ...] = ()
    lead: str = ""
    nearest: tuple[DraftFinding, ...] = ()


def find_dates(question: Question, catalogue: Catalogue, reports: Sequence[Report]) -> DateFacts:
    """Return the printed dates of the kind that is asked for; the report's other dates are the nearest."""
    printed = [found for report in reports for found in _printed(report, catalogue)]
    wanted = [found for found in printed if question.date_kind in {found.kind, DateKind.ANY}]
    if question.date_kind is DateKind.ANY:
        wanted = [found for found in wanted if found.kind is not DateKind.UPDATED]
    chosen = wanted
    if question.extreme or question.reckoning is Reckoning.ORDER:
        dated = [found for found in wanted if found.day is not None]
        newest_first = question.extreme is not Extreme.LOWEST and not question.lowest_first
        chosen = sorted(dated, key=lambda found: found.day or date.min, reverse=newest_first)
        if question.extreme and chosen:
            chosen = [found for found in chosen if found.day == chosen[0].day]
    if not chosen:
        return DateFacts(nearest=tuple(map(_draft, printed)))
    return DateFacts(tuple(map(_draft, chosen)), _lead(question, chosen, wanted, reports))


def reason_without_dates(question: Question, reports: Sequence[Report], councils: str) -> str:
    """Say why no date can be given; a month that stands in an address alone is no printed date."""
    what = {
        DateKind.ASSESSED: "No date of the assessment or the visit is",
        DateKind.PUBLISHED: "No date of publication is",
        DateKind.UPDATED: "No date of an update is",
    }.get(question.date_kind or DateKind.ANY, "No date of the assessment or of publication is")
    reason = f"{what} printed in what is indexed of {councils}."
    months = dict.fromkeys(report.round for report in reports if report.round and report.published is None)
    if len(reports) == 1 and months:
        (month,) = months
        named = f"{calendar.month_name[int(month[:2])]} 20{month[2:]}"
        reason += f" Its address or file name bears {month} ({named}), which is no printed date."
    return reason


def _printed(report: Report, catalogue: Catalogue) -> Iterator[PrintedDate]:
    """Yield the dates of a report: each day once, from a line of dates rather than from a sentence."""
    seen: set[tuple[DateKind, object]] = set()
    found = [*_in_lines(report, catalogue), *_in_sentences(report, catalogue)]
    for each in found:
        key = (each.kind, each.day or " ".join(each.quote.text.split()))
        if key not in seen:
            seen.add(key)
            yield each


def _in_lines(report: Report, catalogue: Catalogue) -> Iterator[PrintedDate]:
    for passage in _passages(report, catalogue):
        if passage.role is not PassageRole.DATE:
            continue
        quote = Quote(passage, 0, len(passage.text))
        words = " ".join(passage.text.split())
        published, updated = published_on(words), _UPDATED.search(words)
        if published:
            yield PrintedDate(report, DateKind.PUBLISHED, quote, published)
        if updated and (day := published_on(f"published {updated['date']}")):
            yield PrintedDate(report, DateKind.UPDATED, quote, day)
        if _TOOK_PLACE.search(words):
            yield PrintedDate(report, DateKind.ASSESSED, quote)


def _in_sentences(report: Report, catalogue: Catalogue) -> Iterator[PrintedDate]:
    """Yield the sentences of an about page or an opening that say when; a date within the findings is none of these."""
    for passage in _passages(report, catalogue):
        if passage.role is not PassageRole.FINDING or passage.section.kind is not SectionKind.ABOUT:
            continue
        for start, end in passage.sentences:
            sentence = passage.text[start:end]
            if not _HAS_DATE.search(sentence):
                continue
            if _TOOK_PLACE.search(sentence):
                yield PrintedDate(report, DateKind.ASSESSED, Quote(passage, start, end))
            elif _SAYS_PUBLISHED.search(sentence):
                yield PrintedDate(report, DateKind.PUBLISHED, Quote(passage, start, end), published_on(sentence))


def _passages(report: Report, catalogue: Catalogue) -> Iterator[Passage]:
    for section in catalogue.sections(report.report_id):
        yield from catalogue.passages_of(section.section_id)


def _draft(found: PrintedDate) -> DraftFinding:
    """Tell a line of dates in a sentence; a sentence of the report speaks for itself."""
    council = found.quote.passage.council
    told = ""
    if found.day and found.quote.passage.role is PassageRole.DATE:
        what = "page last updated" if found.kind is DateKind.UPDATED else "published"
        told = f"{council}: {what} on {_in_words(found.day)}"
    return DraftFinding(council, (found.quote,), text=told)


def _in_words(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _lead(
    question: Question, chosen: Sequence[PrintedDate], wanted: Sequence[PrintedDate], reports: Sequence[Report]
) -> str:
    if len(reports) < 2:
        return ""
    dated = {found.report.report_id for found in wanted if found.day}
    lacking = [report.council for report in reports if report.report_id not in dated]
    what = "update" if question.date_kind is DateKind.UPDATED else "publication"
    missing = f" {lacking_in_words(lacking, 'such date')}" if lacking else ""
    if question.reckoning is Reckoning.ORDER:
        first = "oldest" if question.lowest_first else "newest"
        return f"In order of the printed date of {what}, {first} first.{missing}"
    if question.extreme and chosen[0].day:
        end = "oldest" if question.extreme is Extreme.LOWEST else "newest"
        return f"The {end} printed date of {what} is {_in_words(chosen[0].day)}.{missing}"
    return missing.strip() if lacking and len(lacking) < len(reports) else ""
