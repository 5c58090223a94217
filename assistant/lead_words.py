"""Numbers, verbs and names of the line above an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MOST_NAMES = 4  # councils named in a line; more are only counted


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Return numbers as "2", "2 or 3", or "63 to 100" where more than three follow one another."""
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]} to {numbers[-1]}"
    return either(map(str, numbers))


def prints(count: int) -> str:
    """Return the verb for so many reports."""
    return "prints" if count == 1 else "print"


def have(count: int) -> str:
    """Return the verb for so many statements."""
    return "has" if count == 1 else "have"


def either(words: Iterable[str]) -> str:
    """Return words as "a, b or c"."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def lacking_in_words(councils: Sequence[str], what: str) -> str:
    """Say how many print no such value, and who they are where they are few."""
    if not councils:
        return ""
    names = f": {', '.join(councils)}" if len(councils) <= MOST_NAMES else ""
    return f"{len(councils)} {prints(len(councils))} no {what}{names}."
