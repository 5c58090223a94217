"""What a question was taken to ask, on one line, so that a reader can tell at a glance when it was taken wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.framework import Statement, Theme

from assistant.figures import FigureKind
from assistant.question import Extreme, Question, QuestionKind, Reckoning
from assistant.statements import titles
from assistant.wanting import Wanted, what_is_wanted

_MOST_NAMED = 4  # councils named on the line; more of them are counted
_FIGURES = {
    FigureKind.SHARE: "a share",
    FigureKind.MONEY: "an amount of money",
    FigureKind.DURATION: "a length of time",
    FigureKind.DATE: "a date",
    FigureKind.COUNT: "a number",
    FigureKind.FREQUENCY: "how often",
    FigureKind.AMOUNT: "a figure",
}
_RECKONED = {
    Reckoning.COUNT: "counted",
    Reckoning.COUNT_STATEMENTS: "counted",
    Reckoning.ORDER: "in order",
    Reckoning.COMPARISON: "compared",
}


def understood_in_words(question: Question, indexed: Sequence[str]) -> str:
    """Return the line: councils, statements, what sort of answer is looked for, what was taken for what.

    Empty where nothing is indexed: the answer itself then says all there is to say.
    """
    if not indexed:
        return ""
    parts = (_councils(question, indexed), _topic(question), _wanted(question), *_carried(question), *question.taken)
    return "Understood: " + " · ".join(part for part in parts if part)


def _councils(question: Question, indexed: Sequence[str]) -> str:
    named = [*question.councils]
    if len(named) > 2 and set(named) == set(indexed):
        named = [f"all {len(indexed)} councils"]
    elif len(named) > _MOST_NAMED:
        named = [f"{len(named)} councils"]
    named += [f"{name} (not indexed)" for name in question.absent_councils]
    named += [f"{name} (not chosen)" for name in question.unchosen_councils]
    left_out = question.excluded_councils
    if named:
        return _listed(named) + (f" without {_listed(left_out)}" if left_out else "")
    everything = f"all {len(indexed)} councils" if len(indexed) > 1 else indexed[0]
    return everything + (f" but {_listed(left_out)}" if left_out else "")


def _topic(question: Question) -> str:
    statements = question.statements
    if len(statements) > 1:
        for theme in Theme:
            if set(statements) == {statement for statement in Statement if statement.theme is theme}:
                return f"{theme.title} (theme {theme.number})"
    return "all quality statements" if len(statements) == len(Statement) else titles(statements)


def _wanted(question: Question) -> str:
    if question.kind is QuestionKind.FINDING:
        if question.figure:
            return _FIGURES[question.figure]
        want = what_is_wanted(question.wording)
        return want.kind.value if want and want.kind is not Wanted.SERVICE else ""
    return ", ".join(_confined(question))


def _confined(question: Question) -> Iterator[str]:
    """Yield what is looked up, and what it is confined to."""
    if question.kind is QuestionKind.DATE:
        yield "a printed date"
    elif question.kind is QuestionKind.OVERALL:
        yield "the overall result"
    else:
        yield "the printed score" if len(question.statements) == 1 else "the printed scores"
    if question.extreme and question.kind is not QuestionKind.DATE:
        yield "highest" if question.extreme is Extreme.HIGHEST else "lowest"
    if question.scores:
        yield " or ".join(map(str, question.scores))
    yield from (rating.value for rating in question.ratings)
    if question.reckoning:
        yield _RECKONED[question.reckoning]


def _carried(question: Question) -> Iterator[str]:
    """Yield what a follow-up was completed to, where it is not told by the parts of the line, and what it took."""
    if not question.carried:
        return
    if question.kind is QuestionKind.FINDING and question.is_reworded:
        yield f"follow-up: “{question.wording}”"
    else:
        yield f"follow-up, keeping {', '.join(question.carried)}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
