"""Which pages belong to one report: those of one council and one round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath

from indexer.councils import core_name, known_core_names
from indexer.drafts import PageDraft
from indexer.framework import title_key
from indexer.recognition import council_and_round_of

_KINDS = ("city", "county")  # "X City Council" and "X County Council" are two councils


def group_by_report(drafts: Sequence[PageDraft]) -> list[list[PageDraft]]:
    """Part the drafts into reports, in the order of their first pages.

    A page without a header goes to the council that its address or its folder names, if that is one of the corpus or a
    known one; else it stands by itself. Where no page of a folder tells the round by its address or its name, the
    month of publication does. A page without a round goes with the only round of its council, if there is just one,
    else with the round of its folder. A document outside the framework is a report of its own.
    """
    _name_the_nameless(drafts)
    _settle_rounds(drafts)
    groups: dict[tuple[str, ...], list[PageDraft]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        if draft.follows_framework and draft.council:
            groups[("report", *_identity(draft.council, drafts), draft.round)].append(draft)
        else:
            groups[("by itself", str(number))].append(draft)
    return list(groups.values())


def _identity(council: str, drafts: Sequence[PageDraft]) -> tuple[str, str]:
    """Return the core name, and the kind of council where two kinds share it."""
    core = core_name(council)
    kinds = {_kind(draft.council) for draft in drafts if draft.council and core_name(draft.council) == core} - {""}
    return core, _kind(council) if len(kinds) > 1 else ""


def _kind(council: str) -> str:
    words = title_key(council).split()
    return next((kind for kind in _KINDS if kind in words), "")


def _name_the_nameless(drafts: Sequence[PageDraft]) -> None:
    named: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.follows_framework and draft.council:
            named[_run_together(core_name(draft.council))].add(draft.council)
    for core, name in known_core_names().items():
        named.setdefault(_run_together(core), {name})
    for draft in drafts:
        if not draft.follows_framework or draft.council:
            continue
        for slug, told_by in _slugs(draft):
            councils = named.get(_run_together(core_name(slug.replace("-", " "))), set())
            if len(councils) == 1:
                draft.council = next(iter(councils))
                draft.report(f"the council, {draft.council}, is taken from {told_by}")
                break


def _slugs(draft: PageDraft) -> list[tuple[str, str]]:
    slugs = [(council_and_round_of(draft.url)[0], "the address")]
    slugs.append((council_and_round_of(draft.page.source)[0], "the file's path"))
    slugs.extend((folder, "the folder's name") for folder in reversed(PurePosixPath(draft.page.source).parts[:-1]))
    return [(slug, told_by) for slug, told_by in slugs if slug]


def _run_together(core: str) -> str:
    return core.replace(" ", "")  # addresses write "stocktonontees"


def _settle_rounds(drafts: Sequence[PageDraft]) -> None:
    rounds: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_folder: dict[tuple[tuple[str, str], str], set[str]] = defaultdict(set)
    framework = [draft for draft in drafts if draft.follows_framework and draft.council]
    _take_rounds_from_dates(framework)
    identities = {draft.council: _identity(draft.council, drafts) for draft in framework}
    for draft in framework:
        if draft.round:
            identity = identities[draft.council]
            rounds[identity].add(draft.round)
            by_folder[identity, _folder(draft)].add(draft.round)
    for draft in framework:
        if draft.round:
            continue
        identity = identities[draft.council]
        for known in (rounds[identity], by_folder[identity, _folder(draft)]):
            if len(known) == 1:
                draft.round = next(iter(known))
                break


def _take_rounds_from_dates(framework: Sequence[PageDraft]) -> None:
    """Take the month of publication for the round in a folder none of whose addresses and names tells one."""
    told = {(core_name(draft.council), _folder(draft)) for draft in framework if draft.round}
    for draft in framework:
        if draft.published and (core_name(draft.council), _folder(draft)) not in told:
            draft.round = draft.published.strftime("%m%y")


def _folder(draft: PageDraft) -> str:
    return str(PurePosixPath(draft.page.source).parent)
