from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import pytest

from assistant.exchange import Exchange, ExchangeState
from assistant.question import Conversation
from assistant.screen.asking import APOLOGY, BUILDING, LOADING, SEARCHING, ask
from assistant.screen.session import Session
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import READY, FakeAssistant


def told(assistant: FakeAssistant, asked: str, states: Sequence[LibraryState] = (READY,)) -> list[Exchange]:
    """Ask, and return what is shown of the exchange, step by step; the last state lasts."""
    coming = list(states)

    async def steps() -> list[Session]:
        def state() -> LibraryState:
            return coming.pop(0) if len(coming) > 1 else coming[0]

        return [session async for session in ask(assistant, state, Session(), asked, ["Aldmere City Council"])]

    return [session.exchanges[-1] for session in asyncio.run(steps())]


def pending(asked: str, remark: str) -> Exchange:
    return Exchange(asked, ExchangeState.PENDING, remark=remark)


def test_a_question_is_searched_and_answered() -> None:
    assistant = FakeAssistant()
    searching, answered = told(assistant, "How often?")
    assert searching == pending("How often?", SEARCHING)
    assert answered.state is ExchangeState.ANSWERED
    assert assistant.asked == [("How often?", Conversation(), ("Aldmere City Council",))]


def test_a_question_asked_too_early_waits_and_says_why() -> None:
    early = [LibraryState(LibraryStateKind.BUILDING), LibraryState(LibraryStateKind.LOADING), READY]
    steps = told(FakeAssistant(), "How often?", early)
    assert steps[:4] == [pending("How often?", remark) for remark in (SEARCHING, BUILDING, LOADING, SEARCHING)]
    assert steps[4].state is ExchangeState.ANSWERED


def test_an_error_that_the_reader_can_mend_is_shown() -> None:
    assert told(FakeAssistant(), "long " * 20_000)[-1].remark == (
        "The question has more than 2,000 characters. Ask in a sentence or two."
    )


def test_any_other_error_is_an_apology_and_its_detail_stays_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        failed = told(FakeAssistant(), "break it")[-1]
    assert failed == Exchange("break it", ExchangeState.FAILED, remark=APOLOGY)
    assert "a detail for the log" in caplog.text
