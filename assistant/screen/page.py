"""The page and its events: what happens when the reader asks, stops, clears, opens a source, or exports."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import Any

import gradio

from assistant.exchange import ExchangeState
from assistant.export import conversation_as_markdown
from assistant.inert import one_line
from assistant.screen import asking, chat, source_panel, status
from assistant.screen.asking import Answering
from assistant.screen.layout import SOON, TITLE, Parts, lay_out, script
from assistant.screen.markup import element
from assistant.screen.session import Session
from assistant.state import LibraryState, LibraryStateKind

EMPTY_HINT = "Type a question first."
LATER = 15.0  # seconds between looks at the library, once it is ready

LibraryStateSource = Callable[[], LibraryState]

_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_AT_ONCE: dict[str, Any] = {**_QUIET, "concurrency_limit": None}
_TO_QUESTION = "() => document.querySelector('#question textarea')?.focus()"


def page(assistant: Answering, library_state: LibraryStateSource, asking_at_once: int = 8) -> gradio.Blocks:
    """Return the page; up to `asking_at_once` questions are answered at the same time."""
    with gradio.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as blocks:
        parts = lay_out()
        _wire_asking(parts, assistant, library_state, asking_at_once)
        _wire_reading(parts, assistant)
        _wire_looking(parts, blocks, assistant, library_state)
    return blocks


def _wire_asking(parts: Parts, assistant: Answering, library_state: LibraryStateSource, asking_at_once: int) -> None:
    async def answer(
        asked: str, councils: Sequence[str], session: Session, suggestions: Sequence[str], event: gradio.EventData
    ) -> AsyncIterator[tuple[Any, ...]]:
        asked = _suggested(event, suggestions) or asked
        if not asked.strip():
            yield _shown(session, hint=EMPTY_HINT)
            return
        typed: Any = ""  # the box is emptied once: what is typed in it meanwhile is the next question
        async for so_far in asking.ask(assistant, library_state, session, asked, councils):
            yield _shown(so_far, typed)
            typed = gradio.skip()

    def stop(session: Session) -> tuple[Any, ...]:
        return _shown(session.ended(ExchangeState.STOPPED, asking.STOPPED))

    def clear() -> tuple[Any, ...]:
        return (*_shown(Session(), ""), source_panel.guide().html())

    shown = [parts.session, parts.conversation, parts.question, parts.hint, parts.ask, parts.stop]
    answering = gradio.on(
        [parts.question.submit, parts.ask.click, parts.welcome.example_select],
        answer,
        [parts.question, parts.councils, parts.session, parts.suggestions],
        shown,
        concurrency_limit=asking_at_once,
        **_QUIET,
    )
    stopped = parts.stop.click(stop, parts.session, shown, cancels=[answering], **_AT_ONCE)
    stopped.then(None, js=_TO_QUESTION)
    cleared = parts.clear.click(clear, None, [*shown, parts.panel], cancels=[answering], **_AT_ONCE)
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
        return source_panel.source_panel(source, assistant.section(source.passage), time.time_ns()).html()

    def export(session: Session) -> dict[str, str]:
        now = datetime.now()
        text = conversation_as_markdown(session.exchanges, now)
        return {"name": f"conversation-{now:%Y-%m-%d-%H%M}.md", "text": text, "at": now.isoformat()}

    parts.conversation.select(open_source, parts.session, parts.panel, **_AT_ONCE)
    parts.panel.clear(lambda: source_panel.guide().html(), None, parts.panel, **_AT_ONCE)
    parts.export.click(export, parts.session, parts.download, **_AT_ONCE)


def _wire_looking(parts: Parts, blocks: gradio.Blocks, assistant: Answering, library_state: LibraryStateSource) -> None:
    looked = [parts.seen, parts.suggestions, parts.status, parts.welcome]
    looked += [parts.councils, parts.find, parts.reports, parts.timer]

    def look(seen: LibraryState | None, chosen: Sequence[str]) -> list[Any]:
        state = library_state()
        if state == seen:
            return [gradio.skip()] * len(looked)
        ready = state.kind is LibraryStateKind.READY
        councils = assistant.councils() if ready else []
        suggestions = assistant.suggestions() if ready else []
        kept = [council for council in chosen if council in councils]
        return [
            state,
            suggestions,
            status.standing(state).html(),
            status.welcome(state, suggestions, councils).html(),
            gradio.CheckboxGroup([(one_line(council), council) for council in councils], value=kept),
            gradio.Textbox(visible=len(councils) > status.FEW),
            gradio.Accordion(status.councils_label(kept, len(councils))),
            gradio.Timer(LATER if ready else SOON),
        ]

    def relabel(chosen: Sequence[str], seen: LibraryState | None) -> gradio.Accordion:
        return gradio.Accordion(status.councils_label(chosen, seen.reports if seen else 0))

    gradio.on([blocks.load, parts.timer.tick], look, [parts.seen, parts.councils], looked, **_AT_ONCE)
    parts.councils.change(relabel, [parts.councils, parts.seen], parts.reports, **_AT_ONCE)
    parts.find.input(None, parts.find, None, js=script("find_council.js"))
