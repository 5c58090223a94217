"""The page's looks at the library: it follows by itself what becomes ready, is built anew, or is lost."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

import gradio

from indexer.errors import AssistantError

from assistant.inert import one_line
from assistant.screen import status
from assistant.screen.asking import Answering
from assistant.screen.layout import AT_ONCE, SOON, Parts, script
from assistant.state import LibraryState, LibraryStateKind

_log = logging.getLogger(__name__)

LATER = 15.0  # seconds between looks at the library, once it is ready


def wire_looking(
    parts: Parts, blocks: gradio.Blocks, assistant: Answering, library_state: Callable[[], LibraryState]
) -> None:
    """Wire the looks: what is told, offered and chosen from changes as the library changes."""
    looked = [parts.seen, parts.suggestions, parts.status, parts.welcome]
    looked += [parts.councils, parts.find, parts.reports, parts.timer]

    def look(seen: LibraryState | None, chosen: Sequence[str]) -> list[Any]:
        state = library_state()
        if state == seen:
            return [gradio.skip()] * len(looked)
        ready = state.kind is LibraryStateKind.READY
        councils, suggestions = _offered(assistant) if ready or state.kind is LibraryStateKind.LOADING else ([], [])
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

    def relabel(chosen: Sequence[str]) -> gradio.Accordion:
        return gradio.Accordion(status.councils_label(chosen, len(_offered(assistant)[0])))

    gradio.on([blocks.load, parts.timer.tick], look, [parts.seen, parts.councils], looked, **AT_ONCE)
    parts.councils.change(relabel, parts.councils, parts.reports, **AT_ONCE)
    parts.find.input(None, parts.find, None, js=script("find_council.js"))


def _offered(assistant: Answering) -> tuple[list[str], list[str]]:
    """Return the councils and the questions to offer; neither needs the search model."""
    try:
        return assistant.councils(), assistant.suggestions()
    except AssistantError as error:  # the next look at the library's state tells the reader
        _log.warning("nothing can be offered: %s", error)
        return [], []
