"""The page and its events: what happens when the reader asks, stops, clears, opens a source, or exports."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import Any

import gradio

from indexer.errors import AssistantError
from indexer.report import Passage

from assistant.exchange import ExchangeState
from assistant.export import conversation_as_markdown
from assistant.screen import asking, chat, source_panel
from assistant.screen.asking import Answering
from assistant.screen.layout import AT_ONCE, QUIET, TITLE, Parts, lay_out
from assistant.screen.looking import wire_looking
from assistant.screen.markup import element
from assistant.screen.session import Session
from assistant.screen.stopping import Stops
from assistant.state import LibraryState

_log = logging.getLogger(__name__)

EMPTY_HINT = "Type a question first."
LibraryStateSource = Callable[[], LibraryState]

_TO_QUESTION = "() => document.querySelector('#question textarea')?.focus()"


def page(assistant: Answering, library_state: LibraryStateSource, asking_at_once: int = 8) -> gradio.Blocks:
    """Return the page; up to `asking_at_once` questions are answered at the same time."""
    with gradio.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as blocks:
        parts = lay_out()
        _wire_asking(parts, assistant, library_state, asking_at_once)
        _wire_reading(parts, assistant)
        wire_looking(parts, blocks, assistant, library_state)
    return blocks


def _wire_asking(parts: Parts, assistant: Answering, library_state: LibraryStateSource, asking_at_once: int) -> None:
    stops = Stops()

    async def answer(
        asked: str,
        councils: Sequence[str],
        session: Session,
        suggestions: Sequence[str],
        event: gradio.EventData,
        request: gradio.Request,
    ) -> AsyncIterator[tuple[Any, ...]]:
        asked = _suggested(event, suggestions) or asked
        if not asked.strip():
            yield _shown(session, hint=EMPTY_HINT)
            return
        typed: Any = ""  # the box is emptied once: what is typed in it meanwhile is the next question
        with stops.underway(str(request.session_hash)) as underway:
            async for so_far in asking.ask(assistant, library_state, session, asked, councils, underway):
                yield _shown(so_far, typed)
                typed = gradio.skip()

    async def stop(session: Session, request: gradio.Request) -> tuple[Any, ...]:
        if stops.stop(str(request.session_hash)):
            return (gradio.skip(),) * len(shown)  # the question itself says that it was stopped
        return _shown(session.ended(ExchangeState.STOPPED, asking.STOPPED))

    async def clear(request: gradio.Request) -> tuple[Any, ...]:
        stops.stop(str(request.session_hash), forget=True)
        return (*_shown(Session(), ""), source_panel.guide().html())

    shown = [parts.session, parts.conversation, parts.question, parts.hint, parts.ask, parts.stop]
    gradio.on(
        [parts.question.submit, parts.ask.click, parts.welcome.example_select],
        answer,
        [parts.question, parts.councils, parts.session, parts.suggestions],
        shown,
        concurrency_limit=asking_at_once,
        **QUIET,
    )
    stopped = parts.stop.click(stop, parts.session, shown, **AT_ONCE)
    stopped.then(None, js=_TO_QUESTION)
    cleared = parts.clear.click(clear, None, [*shown, parts.panel], **AT_ONCE)
    cleared.then(None, js=_TO_QUESTION)


def _suggested(event: gradio.EventData, suggestions: Sequence[str]) -> str:
    """Return the suggested question that an event chose, by its place in the list; empty for any other event."""
    chosen = _detail(event, "suggestion")
    return suggestions[chosen] if type(chosen) is int and 0 <= chosen < len(suggestions) else ""


def _detail(event: gradio.EventData, name: str) -> object:
    """Return what an event says, as the browser sent it: anything at all may stand there."""
    return event._data.get(name) if isinstance(event._data, dict) else None


def _shown(session: Session, typed: object = None, hint: str = "") -> tuple[Any, ...]:
    """Return what asking puts on the page: session, conversation, question, hint, and the buttons Ask or Stop."""
    return (
        session,
        chat.conversation(session).html(),
        gradio.skip() if typed is None else typed,
        element("p", hint, role="status").html(),
        gradio.Button(visible=not session.pending),
        gradio.Button(visible=session.pending),
    )


def _wire_reading(parts: Parts, assistant: Answering) -> None:
    def open_source(session: Session, event: gradio.EventData) -> str:
        source = session.source(_detail(event, "key"))
        if source is None:
            return source_panel.gone(time.time_ns()).html()
        return source_panel.source_panel(source, _section(assistant, source.passage), time.time_ns()).html()

    def export(session: Session) -> dict[str, str]:
        now = datetime.now()
        text = conversation_as_markdown(session.exchanges, now)
        return {"name": f"conversation-{now:%Y-%m-%d-%H%M}.md", "text": text, "at": now.isoformat()}

    parts.conversation.select(open_source, parts.session, parts.panel, **AT_ONCE)
    parts.panel.clear(lambda: source_panel.guide().html(), None, parts.panel, **AT_ONCE)
    parts.export.click(export, parts.session, parts.download, **AT_ONCE)


def _section(assistant: Answering, passage: Passage) -> tuple[Passage, ...]:
    """Return a passage's section; empty where the library no longer gives it, which the panel then says."""
    try:
        return assistant.section(passage)
    except AssistantError as error:
        _log.warning("a section cannot be read: %s", error)
        return ()
