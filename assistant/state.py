"""What a reader may be told of the library while nothing is being asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LibraryStateKind(StrEnum):
    """Whether questions can be answered, and if not, why not; a closed list."""

    READY = "ready"
    LOADING = "loading"
    EMPTY = "empty"
    BUILDING = "building"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class LibraryState:
    """The state of the library.

    `message` is one line that says what is the matter and what to do, empty when ready; `reports` and `passages` are
    counts; `built_at` is when the generation was built, ISO 8601, or empty; `notice` is something worth knowing that
    does not stand in the way of answering, or empty.
    """

    kind: LibraryStateKind
    message: str = ""
    reports: int = 0
    passages: int = 0
    built_at: str = ""
    notice: str = ""
