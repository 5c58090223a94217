from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from assistant.exchange import Exchange, ExchangeState
from assistant.question import Conversation
from assistant.screen.asking import APOLOGY, BUILDING, LOADING, SEARCHING, STOPPED, ask
from assistant.screen.session import Session
from assistant.screen.stopping import Stops, Underway
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import READY, FakeAssistant


def told(assistant: FakeAssistant, asked: str, states: Sequence[LibraryState] = (READY,)) -> list[Exchange]:
    """Ask, and return what is shown of the exchange, step by step; the last state lasts."""
    coming = list(states)

    async def steps() -> list[Session]:
        def state() -> LibraryState:
            return coming.pop(0) if len(coming) > 1 else coming[0]

        councils = ["Aldmere City Council"]
        return [session async for session in ask(assistant, state, Session(), asked, councils, Underway())]

    return [session.exchanges[-1] for session in run(steps())]


def run(steps: Coroutine[Any, Any, list[Session]]) -> list[Session]:
    """Run in a thread of its own: a browser that is open keeps an event loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, steps).result()


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


@pytest.mark.parametrize(
    ("forget", "ends"),
    [
        pytest.param(False, [SEARCHING, STOPPED], id="stopped"),
        pytest.param(True, [SEARCHING], id="cleared: nothing more is shown"),
    ],
)
def test_a_question_is_stopped_while_its_thread_is_at_work(forget: bool, ends: list[str]) -> None:
    assistant = FakeAssistant()
    assistant.at_work.clear()
    stops = Stops()

    async def steps() -> list[Session]:
        seen = []
        with stops.underway("reader") as underway:
            async for session in ask(assistant, lambda: READY, Session(), "How often?", (), underway):
                seen.append(session)
                asyncio.get_running_loop().call_later(0.05, stops.stop, "reader", forget)
        assistant.at_work.set()  # else the loop would wait for the thread
        return seen

    assert [session.exchanges[-1].remark for session in run(steps())] == ends
    assert stops.stop("reader") is False


def test_only_the_readers_own_question_is_stopped() -> None:
    async def steps() -> list[Session]:
        stops = Stops()
        with stops.underway("reader") as mine, stops.underway("another") as other:
            assert stops.stop("reader") is True
            assert (mine.stopped.is_set(), other.stopped.is_set()) == (True, False)
        return []

    assert run(steps()) == []
