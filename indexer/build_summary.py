"""What a build did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

# Called with the name of a step, how much of it is done, and how much there is; the units depend on the step.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did, and what the library holds now.

    `files_read`, `files_unchanged` and `files_removed` count sources against the generation before; `refused` and
    `deviations` are (source, what) in reading order; `embedded` and `reused` count texts.
    """

    generation: int
    changed: bool
    reports: int
    sections: int
    passages: int
    files_read: int
    files_unchanged: int
    files_removed: int
    refused: tuple[tuple[str, str], ...]
    deviations: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    embedded: int
    reused: int
    seconds: float
