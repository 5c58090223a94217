"""Words to a `Question`: councils, statements, scores, kind, and what a follow-up takes from the question before it.

No language model takes part: what is understood can be read here, in `naming`, `slips`, `home_council`, `statements`,
`asking`, `score_questions` and `follow_ups`; `understood` tells the reader of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.errors import EmptyQuestion, QuestionTooLong
from assistant.figures import figure_asked_for
from assistant.follow_ups import follow
from assistant.home_council import home_words, with_home_named
from assistant.naming import NamedCouncils, find_councils, nothing_printed
from assistant.question import NOTHING_ASKED, Conversation, Question, QuestionKind
from assistant.remarks import is_remark, without_remarks
from assistant.score_questions import understand_scores
from assistant.slips import Printed
from assistant.statements import find_statements, mend_statements
from assistant.understood import understood_in_words

LONGEST_QUESTION = 2_000  # characters


def understand(
    asked: str,
    indexed: Sequence[str],
    conversation: Conversation = NOTHING_ASKED,
    councils: Sequence[str] = (),
    home: str = "",
    is_printed: Printed = nothing_printed,
) -> Question:
    """Understand a question, given the councils that are indexed.

    `councils` are names that the user has chosen beside the question: nothing is searched but these, and where the
    question names councils itself, those of them that were chosen. `home` is the council that "we" and "our" mean; its
    name may be short. `is_printed` says whether a word stands in the reports, so that it is no slip.

    Raises:
        EmptyQuestion: there are no words in it.
        QuestionTooLong: it has more than `LONGEST_QUESTION` characters.
    """
    text = _checked(asked)
    own = _home_name(home, indexed) if home.strip() else ""
    words = home_words(text) if own else ()
    named = find_councils(with_home_named(text, own) if words else text, indexed, is_printed)
    if is_remark(named.rest) and not (named.indexed or named.absent or named.excluded):
        return Question(asked=asked.strip(), wording=named.rest, kind=QuestionKind.NOTHING)
    rest, mended = mend_statements(without_remarks(named.rest), is_printed)
    taken = (*_slips_in_words((*named.slips, *mended)), *_home_in_words(words, own))
    question = follow(_standing_alone(asked.strip(), rest, _with_others(named, indexed), taken), conversation, (own,))
    if councils:
        question = _of_chosen(question, named, councils, indexed)
    return replace(question, understood=understood_in_words(question, indexed))


def resolve_councils(names: Sequence[str], indexed: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the full names of the indexed councils that are meant, and the names of which nothing is indexed."""
    there: list[str] = []
    absent: list[str] = []
    for name in names:
        exact = tuple(council for council in indexed if council.casefold() == name.strip().casefold())
        found = _named_by_itself(name, indexed)
        there.extend(exact or found.indexed)
        absent.extend(() if exact or found.indexed else found.absent or (name.strip(),))
    return tuple(dict.fromkeys(there)), tuple(dict.fromkeys(absent))


def _named_by_itself(name: str, indexed: Sequence[str]) -> NamedCouncils:
    return find_councils(name.title() if name.islower() else name, indexed)


def _of_chosen(question: Question, named: NamedCouncils, councils: Sequence[str], indexed: Sequence[str]) -> Question:
    """Confine a question to the councils that were chosen beside it."""
    chosen, absent = resolve_councils(councils, indexed)
    slips = [slip for name in councils if name not in indexed for slip in _named_by_itself(name, indexed).slips]
    question = replace(question, taken=(*question.taken, *_slips_in_words(slips)))
    if not named.indexed and not named.absent:
        # a follow-up does not carry other councils into a new choice
        return replace(question, councils=chosen, absent_councils=absent)
    return _confined(question, chosen)


def _with_others(named: NamedCouncils, indexed: Sequence[str]) -> NamedCouncils:
    """Add all others where a council is compared with them; leave out what is excluded of what is named."""
    if not named.indexed and not named.absent:
        return named
    councils = (*named.indexed, *(indexed if named.is_across else ()))
    return replace(named, indexed=tuple(dict.fromkeys(name for name in councils if name not in named.excluded)))


def _home_name(home: str, indexed: Sequence[str]) -> str:
    """Return the name of the home council as it is found in a question: the report's own where it is indexed."""
    there, absent = resolve_councils((home,), indexed)
    name = (*there, *absent)[0]
    found = find_councils(name, indexed)
    # a name that is known nowhere reads as a council's with the word after it
    return name if found.indexed or found.absent else f"{name.title()} Council"


def _home_in_words(words: Sequence[str], own: str) -> tuple[str, ...]:
    return (f"“{words[0]}” taken for {own}",) if words else ()


def _slips_in_words(slips: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"“{written}” taken for {meant}" for written, meant in slips)


def _confined(question: Question, chosen: Sequence[str]) -> Question:
    """Of the councils that the question names, keep those that were chosen."""
    kept = tuple(council for council in question.councils if council in chosen)
    unchosen = tuple(council for council in question.councils if council not in chosen)
    return replace(question, councils=kept, unchosen_councils=unchosen)


def _checked(asked: str) -> str:
    if len(asked) > LONGEST_QUESTION:
        raise QuestionTooLong(
            f"The question has {len(asked):,} characters; the most is {LONGEST_QUESTION:,}. "
            "Ask for one thing at a time."
        )
    # marks that are not seen (of writing direction, or of a broken paste) would part or hide a name
    seen = "".join(letter for letter in asked if unicodedata.category(letter) != "Cf")
    text = " ".join(unicodedata.normalize("NFC", seen).split())
    if not any(map(str.isalnum, text)):
        raise EmptyQuestion("There is no question. Ask something, as “What did they say about waiting times?”")
    return text


def _standing_alone(asked: str, rest: str, named: NamedCouncils, taken: tuple[str, ...]) -> Question:
    question = Question(
        asked=asked,
        wording=rest,
        councils=named.indexed,
        absent_councils=named.absent,
        excluded_councils=named.excluded,
        statements=find_statements(rest),
        figure=figure_asked_for(rest),
        taken=taken,
    )
    return understand_scores(question)
