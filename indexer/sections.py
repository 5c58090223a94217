"""The pages of a corpus become reports with sections and passages, each with an identifier that stays the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from indexer.checks import check_report
from indexer.drafts import DraftPassage, DraftSection, PageDraft
from indexer.framework import title_key
from indexer.grouping import group_by_report
from indexer.page import Page
from indexer.parsing import parse_page
from indexer.report import Passage, PassageRole, PrintedJudgement, Report, Section
from indexer.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that was read, in reading order, and (source, what) of each deviation."""

    reports: tuple[Report, ...]
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    judgements: tuple[PrintedJudgement, ...]
    deviations: tuple[tuple[str, str], ...]


def assemble(pages: Sequence[Page]) -> Shelf:
    """Put the pages together: several pages of one council, and of one round, are one report."""
    drafts = [draft for page in pages for draft in parse_page(page)]
    drafts, deviations = _without_repeats(drafts)
    reports: list[Report] = []
    sections: list[Section] = []
    passages: list[Passage] = []
    judgements: list[PrintedJudgement] = []
    names = _Names()
    for group in group_by_report(drafts):
        report = _report(group, names)
        reports.append(report)
        made = [_section(report, draft, section, names) for draft in group for section in draft.sections]
        for section, held, printed in made:
            sections.append(section)
            passages.extend(held)
            judgements.extend(printed)
        deviations.extend((draft.page.source, what) for draft in group for what in draft.deviations)
        if report.follows_framework:
            printed = [judgement for _, _, found in made for judgement in found]
            deviations.extend(check_report(report, [section for section, _, _ in made], printed))
    return Shelf(tuple(reports), tuple(sections), tuple(passages), tuple(judgements), tuple(dict.fromkeys(deviations)))


def _without_repeats(drafts: Sequence[PageDraft]) -> tuple[list[PageDraft], list[tuple[str, str]]]:
    """Leave out a page that says the same as an earlier one, white space aside, unless it is of another round."""
    earlier: dict[tuple[str, str], list[PageDraft]] = defaultdict(list)
    kept: list[PageDraft] = []
    repeats: list[tuple[str, str]] = []
    for draft in drafts:
        alike = earlier[draft.council, _all_it_says(draft)]
        same = next((other for other in alike if draft.round in {other.round, ""} or not other.round), None)
        if same is not None:
            repeats.append((draft.page.source, f"the same page as {same.page.source}; left out"))
            continue
        alike.append(draft)
        kept.append(draft)
    return kept, repeats


def _all_it_says(draft: PageDraft) -> str:
    # Not the whole text of the page: that can hold parts of several councils. The same page stored twice may bear
    # another date of its last update.
    held = (
        (section.title, passage)
        for section in draft.sections
        for passage in section.passages
        if passage.role is not PassageRole.DATE
    )
    return "\n".join(f"{title}\t{' '.join(draft.page.text[of.start : of.end].split())}" for title, of in held)


class _Names:
    """Gives out identifiers: readable, of a–z, 0–9, hyphen and slash, no two alike."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def give(self, wanted: str) -> str:
        self._given[wanted] += 1
        count = self._given[wanted]
        return wanted if count == 1 else self.give(f"{wanted}-{count}")


def _slug(text: str) -> str:
    return re.sub(r"-+", "-", re.sub(r"[^a-z0-9]+", "-", title_key(text)))[:80].strip("-") or "untitled"


def _report(group: Sequence[PageDraft], names: _Names) -> Report:
    first = group[0]
    if not first.follows_framework:
        path = PurePosixPath(first.page.source)
        title = first.title
        return Report(
            report_id=names.give(_slug(str(path.with_suffix("")))),
            title=title,
            council=first.council or title,
            follows_framework=False,
            round="",
            published=first.published,
        )
    council = Counter(draft.council for draft in group).most_common(1)[0][0]
    council = council or f"Unnamed council ({first.page.source})"
    found = next((draft.round for draft in group if draft.round), "")
    return Report(
        report_id=names.give(_slug(council) + (f"-{found}" if found else "")),
        title=f"{council}: local authority assessment",
        council=council,
        follows_framework=True,
        round=found,
        published=next((draft.published for draft in group if draft.published), None),
    )


def _section(
    report: Report, draft: PageDraft, drafted: DraftSection, names: _Names
) -> tuple[Section, list[Passage], list[PrintedJudgement]]:
    word = drafted.statement.word if drafted.statement else _slug(drafted.title)
    section = Section(
        section_id=names.give(f"{report.report_id}/{word}"),
        report=report,
        kind=drafted.kind,
        title=drafted.title,
        source=draft.page.source,
        statement=drafted.statement,
        score=drafted.score,
        url=draft.url,
        note=draft.note,
        root=draft.page.root,
    )
    passages = {id(held): _passage(section, draft.page.text, held, name) for name, held in _named(drafted)}
    judgements = [
        PrintedJudgement(
            kind=printed.kind,
            passage=passages[id(printed.passage)],
            start=0,
            end=printed.passage.end - printed.passage.start,
            statement=printed.statement,
            score=printed.score,
            overall_score=printed.overall_score,
            rating=printed.rating,
        )
        for printed in drafted.judgements
    ]
    return section, list(passages.values()), judgements


def _named(drafted: DraftSection) -> Iterator[tuple[str, DraftPassage]]:
    """Yield the passages in order, each with its number in the section; dates are numbered by themselves."""
    numbers: Counter[bool] = Counter()
    for passage in sorted(drafted.passages, key=lambda passage: passage.start):
        is_date = passage.role is PassageRole.DATE
        numbers[is_date] += 1
        yield f"{'date-' if is_date else ''}{numbers[is_date]}", passage


def _passage(section: Section, text: str, drafted: DraftPassage, name: str) -> Passage:
    held = text[drafted.start : drafted.end]
    return Passage(
        passage_id=f"{section.section_id}/{name}",
        section=section,
        role=drafted.role,
        text=held,
        start=drafted.start,
        end=drafted.end,
        trail=drafted.trail,
        sentences=drafted.sentences or split_sentences(held),
    )
