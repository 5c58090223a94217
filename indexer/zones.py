"""The zones of a statement's page, and what a line does in them: said in every report, or found about this council."""

from __future__ import annotations

import re
from enum import Enum, auto

from indexer.report import PassageRole

_LONGEST_COMMITMENT = 80  # words
# "We" are the assessors in these, the council in a commitment.
_ASSESSORS = re.compile(
    r"We (?:also )?(?:found|heard|saw|spoke|were|received|visited|met|looked|reviewed|observed|asked|noted|had|did)\b"
)
_SPEAKERS = ("I ", "I’", "I'", "My ")


class Zone(Enum):
    """Where on a page a line stands."""

    OPENING = auto()  # after the title of a statement, before any heading
    EXPECTATIONS = auto()
    COMMITMENT = auto()
    RATINGS = auto()
    FINDINGS = auto()


BEFORE_FINDINGS = frozenset({Zone.OPENING, Zone.EXPECTATIONS, Zone.COMMITMENT})


def role_of(words: str, zone: Zone, findings_heading_follows: bool, has_commitment: bool) -> PassageRole:
    """Tell the lines that are the same in every report from what was found about this council.

    Where the heading of the findings is still to come, nothing above it is a finding; where it is missing, a line is
    told by who speaks in it.
    """
    if zone not in BEFORE_FINDINGS:
        return PassageRole.FINDING
    spoken = words.strip("“”\"'‘’ ")
    if findings_heading_follows:
        voiced = zone is Zone.EXPECTATIONS or spoken.startswith(_SPEAKERS)
        promised = zone is Zone.EXPECTATIONS and spoken.startswith("We ")
        return PassageRole.EXPECTATION if voiced and not promised else PassageRole.COMMITMENT
    if len(spoken.split()) > _LONGEST_COMMITMENT:
        return PassageRole.FINDING
    if zone is not Zone.COMMITMENT and spoken.startswith(_SPEAKERS):
        return PassageRole.EXPECTATION
    if not has_commitment and spoken.startswith("We ") and not _ASSESSORS.match(spoken):
        return PassageRole.COMMITMENT
    return PassageRole.FINDING
