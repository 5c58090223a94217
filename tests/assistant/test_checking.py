"""What is not in its passage, its file and its council's report does not reach the reader."""

from __future__ import annotations

import logging

import pytest

from assistant.answer import Citation, DraftFinding, Finding, Quote
from assistant.checking import check
from tests.assistant.passages import passage_of

ALDERWICK, BRACKMOOR = "Alderwick Council", "Brackmoor Council"
PASSAGE = passage_of("Nurses visited farms. Vans came each week.", ALDERWICK)
FIRST, SECOND = Quote(PASSAGE, 0, 21), Quote(PASSAGE, 22, 42)


def test_findings_are_numbered_in_order() -> None:
    drafts = [DraftFinding(ALDERWICK, (FIRST, SECOND), text="Both"), DraftFinding(ALDERWICK, (FIRST,))]
    drafts.insert(0, DraftFinding(ALDERWICK, (SECOND,)))
    assert check(drafts, [ALDERWICK], lambda passage: True) == (
        Finding("Vans came each week.", ALDERWICK, (Citation(1, PASSAGE, 22, 42),)),
        Finding("Both", ALDERWICK, (Citation(2, PASSAGE, 0, 21), Citation(3, PASSAGE, 22, 42))),
    )


@pytest.mark.parametrize(
    ("draft", "councils", "stands", "logged"),
    [
        pytest.param(
            DraftFinding(BRACKMOOR, (FIRST,)),
            [ALDERWICK, BRACKMOOR],
            True,
            "alderwick/safeguarding/0 speaks of Alderwick Council, not of Brackmoor Council",
            id="another council's passage",
        ),
        pytest.param(
            DraftFinding(ALDERWICK, (FIRST,)),
            [BRACKMOOR],
            True,
            "Alderwick Council was not asked about",
            id="not asked",
        ),
        pytest.param(
            DraftFinding(ALDERWICK, (FIRST,)),
            [ALDERWICK],
            False,
            "alderwick/safeguarding/0 does not stand in alderwick/safeguarding.txt",
            id="not in its file",
        ),
    ],
)
def test_a_draft_that_does_not_hold_is_withheld_and_logged(
    draft: DraftFinding, councils: list[str], stands: bool, logged: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert check([draft], councils, lambda passage: stands) == ()
    assert caplog.messages == [f"a finding is withheld: {logged}"]
