"""Evidence to draft findings by extraction: the sentences that answer, word for word, best first. No model writes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import DraftFinding, Quote
from assistant.evidence import Evidence
from assistant.leaning import leans_back
from assistant.wording import stems_of

MOST_PER_COUNCIL = 3
MOST_IN_ALL = 8
# Of a council's sentences, in the order of their worth, those beyond the first few are not asked whether they answer:
# among many that do not, one is taken for an answer now and then.
LOOKED_AT = 4
# Where a certain sort of sentence is wanted, the least nearness of one, of that of the nearest sentence of any sort.
AS_NEAR = 0.8
# Where a council that is named is found to say it, what else it says, and what the others named say, are taken for an
# answer a little sooner.
FELLOW = 0.5  # log-odds
# A further sentence is given only where it is worth nearly as much. Where no council is named, a further one is given
# only where its best is not worth far less, and about as near: else another report is answered for the one meant.
NEARLY, FAR_LESS = 2.3, 3.5  # log-odds
# A list that answers may be worth less than the sentence that announces it: its items are told in few words.
NEARLY_A_LIST = 4.5
_SAME_POINT = 0.7  # share of the shorter sentence's stems that stand in the other

# A paragraph that opens with so few words says in its second sentence what the first announces.
_SHORT_OPENING = 12  # words
_LEAST_ITEMS = 2
_LONGEST_QUOTE = 120  # words, beyond which the sentence before is not added


def quote_findings(evidence: Sequence[Evidence], councils: Sequence[str], are_named: bool = True) -> list[DraftFinding]:
    """Choose the sentences to show, a few of each council, strongest first.

    Sentences that adjoin become one quote; a sentence that leans on the one before brings it along; no point is made
    twice. With several councils each that has evidence is given its best sentence before any is given another. Where
    the question names none of them (`are_named`), those are left out whose best comes nowhere near the best of all: it
    is about something that one report tells of.
    """
    by_council = _by_council(evidence, councils)
    if are_named and by_council:
        by_council = _by_council(evidence, councils, -FELLOW)
    if not are_named:
        by_council = _like_the_best(by_council, evidence)
    most = MOST_PER_COUNCIL if len(by_council) == 1 else 2
    rounds = [drafts[turn] for turn in range(most) for drafts in by_council.values() if turn < len(drafts)]
    kept = rounds[: max(MOST_IN_ALL, len(by_council))]
    first = {council: drafts[0].strength for council, drafts in by_council.items()}
    return sorted(kept, key=lambda draft: (-first[draft.council], draft.council, -draft.strength))


def _by_council(
    evidence: Sequence[Evidence], councils: Sequence[str], least: float = 0.0
) -> dict[str, list[DraftFinding]]:
    """Return what is chosen of each council that is found to answer, given the least log-odds that it does."""
    chosen = {
        council: _chosen([each for each in evidence if each.passage.council == council], least) for council in councils
    }
    return {council: drafts for council, drafts in chosen.items() if drafts}


def _like_the_best(
    by_council: dict[str, list[DraftFinding]], evidence: Sequence[Evidence]
) -> dict[str, list[DraftFinding]]:
    """Leave out the councils whose best comes nowhere near the best of all."""
    near = {
        council: max(found.strength for found in evidence if found.passage.council == council) for council in by_council
    }
    worth = max((drafts[0].strength for drafts in by_council.values()), default=0.0) - FAR_LESS
    nearest = AS_NEAR * max((found.strength for found in evidence), default=0.0)
    return {
        council: drafts
        for council, drafts in by_council.items()
        if drafts[0].strength >= worth and near[council] >= nearest
    }


def _chosen(evidence: Sequence[Evidence], least: float) -> list[DraftFinding]:
    """Choose the sentences of one council: of those worth most the ones that answer, and nearly as much as the best."""
    ranked = sorted(evidence, key=lambda found: (-found.worth, found.passage.passage_id, found.sentence))
    answering = [found for found in ranked[:LOOKED_AT] if found.likelihood >= least and _is_of_it(found, evidence)]
    drafts: list[DraftFinding] = []
    taken: list[tuple[str, ...]] = []
    for found in answering:
        if found.worth < answering[0].worth - (NEARLY_A_LIST if _is_list(found) else NEARLY):
            continue
        start, end = _with_what_it_leans_on(found)
        quote = Quote(found.passage, start, end)
        stems = stems_of(found.passage.text[slice(*found.span)])
        joined = _join(drafts, quote)
        if joined or any(_same_point(stems, other) for other in taken):
            taken.append(stems)
            continue
        if len(drafts) == MOST_PER_COUNCIL:
            break
        drafts.append(DraftFinding(found.passage.council, (quote,), strength=found.worth))
        taken.append(stems)
    return drafts


def _is_list(found: Evidence) -> bool:
    return len(found.passage.text[slice(*found.span)].splitlines()) > _LEAST_ITEMS


def _is_of_it(found: Evidence, others: Sequence[Evidence]) -> bool:
    """Say whether a sentence of a certain sort is about as near as the nearest of any sort, or stands beside that.

    Else the figure or the reason is that of something like what is asked about.
    """
    nearest = max(others, key=lambda other: other.strength)
    same = found.passage.passage_id == nearest.passage.passage_id
    beside = same and abs(found.sentence - nearest.sentence) == 1
    return not found.is_strict or beside or found.strength >= AS_NEAR * nearest.strength


def _with_what_it_leans_on(found: Evidence) -> tuple[int, int]:
    start, end = found.span
    text = found.passage.text
    if found.sentence == 0 and len(found.passage.sentences) > 1 and len(text[start:end].split()) <= _SHORT_OPENING:
        end = found.passage.sentences[1][1]
    if found.sentence > 0 and leans_back(text[start:end]):
        before, _ = found.passage.sentences[found.sentence - 1]
        if len(text[before:end].split()) <= _LONGEST_QUOTE:
            return before, end
    return start, end


def _join(drafts: list[DraftFinding], quote: Quote) -> bool:
    """Join a quote to one that it touches or overlaps in the same passage; say whether that was possible."""
    for number, draft in enumerate(drafts):
        other = draft.quotes[0]
        if other.passage.passage_id != quote.passage.passage_id:
            continue
        start, end = min(other.start, quote.start), max(other.end, quote.end)
        between = quote.passage.text[min(other.end, quote.end) : max(other.start, quote.start)]
        touches = quote.start <= other.end and other.start <= quote.end
        if not touches and between.strip():
            continue
        if len(quote.passage.text[start:end].split()) > _LONGEST_QUOTE:
            continue
        joined = Quote(quote.passage, start, end)
        drafts[number] = DraftFinding(draft.council, (joined,), strength=draft.strength)
        return True
    return False


def _same_point(stems: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = set(stems), set(other)
    return len(first & second) >= _SAME_POINT * min(len(first), len(second))
