from __future__ import annotations

import pytest

from assistant.exchange import Exchange, ExchangeState
from assistant.question import Conversation
from assistant.screen.session import Session, Source
from tests.assistant.screen.fakes import GOVERNANCE, SAFEGUARDING, FakeAssistant

ANSWERED = FakeAssistant().ask("How often?")
REFUSED = FakeAssistant().ask("A parking permit?")
TWO = Session().asking("How often?").answered(ANSWERED).asking("A parking permit?").answered(REFUSED)


def test_a_question_waits_and_is_answered() -> None:
    waiting = Session().asking("How often?", "Searching …")
    assert waiting.exchanges == (Exchange("How often?", ExchangeState.PENDING, remark="Searching …"),)
    assert waiting.pending
    assert waiting.answered(ANSWERED).exchanges == (Exchange("How often?", ExchangeState.ANSWERED, ANSWERED),)


def test_a_follow_up_refers_to_the_last_answer() -> None:
    assert Session().conversation == Conversation()
    stopped = TWO.asking("and there?").ended(ExchangeState.STOPPED, "Stopped.")
    assert stopped.conversation == Conversation(REFUSED.question)


def test_what_is_answered_cannot_be_stopped() -> None:
    assert TWO.ended(ExchangeState.STOPPED, "Stopped.") == TWO
    assert Session().ended(ExchangeState.STOPPED, "Stopped.") == Session()


def test_a_pasted_text_is_counted_not_kept() -> None:
    assert Session().asking("a" * 102_400).exchanges[0].asked == "a" * 600 + " … (102,400 characters in all)"


def test_keys_open_the_sources_of_their_own_answer() -> None:
    share, wait = ANSWERED.citations
    assert TWO.source("#cite-1-1") == Source("Source 1", GOVERNANCE[3], share)
    assert TWO.source("cite-1-2") == Source("Source 2", SAFEGUARDING[0], wait)
    assert TWO.source("#cite-2-2") == Source("Nearest passage, not an answer", SAFEGUARDING[0])


@pytest.mark.parametrize(
    "key",
    ["../..", "#cite-1-3", "#cite-3-1", "#cite-0-1", "#cite-1-0", "#cite--1-1", "#cite-1-1 ", "#cite-1-1/../..", "",
     "#cite-９-1", "#cite-1-1\n", "#cite-9999999-1", None, 7, ["#cite-1-1"], {"key": "#cite-1-1"}],
)  # fmt: skip
def test_any_other_key_opens_nothing(key: object) -> None:
    assert TWO.source(key) is None
    assert Session().source("#cite-1-1") is None


def test_an_answered_exchange_has_an_answer() -> None:
    with pytest.raises(ValueError, match="answered has no answer"):
        Exchange("x", ExchangeState.ANSWERED)
    with pytest.raises(ValueError, match="stopped has an answer"):
        Exchange("x", ExchangeState.STOPPED, ANSWERED)
