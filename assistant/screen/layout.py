"""What stands where on the page. Nothing happens here: the events are wired in page.py."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio

from assistant.screen import chat, source_panel, status
from assistant.screen.markup import element
from assistant.screen.session import Session

TITLE = "Ask the assessment reports"
LEDE = "Answers in the reports’ own words, each with its source beside it."
SOON = 1.0  # seconds between looks at the library, until it is ready

# How an event is wired: without a veil over what it changes, and not as an interface for programs; and, where it is
# quick, without waiting for the answers that others have asked for.
QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
AT_ONCE: dict[str, Any] = {**QUIET, "concurrency_limit": None}

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Parts:
    """The parts of the page that events change or come from; all are Gradio components."""

    session: Any
    seen: Any
    suggestions: Any
    status: Any
    conversation: Any
    question: Any
    ask: Any
    stop: Any
    hint: Any
    reports: Any
    find: Any
    councils: Any
    clear: Any
    export: Any
    download: Any
    welcome: Any
    panel: Any
    timer: Any


def script(name: str) -> str:
    """Return the text of a script that stands beside this file."""
    return (_HERE / name).read_text(encoding="utf-8")


def lay_out() -> Parts:
    """Lay the page out, in the order in which it is read and reached by keyboard, and return its parts."""
    parts: dict[str, Any] = {
        "session": gradio.State(Session()),
        "seen": gradio.State(None),
        "suggestions": gradio.State([]),
        "timer": gradio.Timer(SOON),
    }
    _view("masthead", element("header", element("h1", TITLE), element("p", LEDE), class_="masthead").html())
    with gradio.Row(elem_id="workspace"):
        with gradio.Column(elem_id="asking"):
            parts["status"] = _view("status")
            parts["conversation"] = _view("conversation", chat.conversation(Session()).html(), "chat.js")
            with gradio.Column(elem_id="composer"):
                parts |= _question() | _options()
            parts["welcome"] = _view("welcome", js="welcome.js")
        with gradio.Column(elem_id="reading"):
            parts["panel"] = _view("panel", source_panel.guide().html(), "source_panel.js")
    parts["download"] = gradio.HTML(
        None, html_template="", elem_id="download", apply_default_css=False, js_on_load=script("export.js")
    )
    return Parts(**parts)


def _view(name: str, html: str = "", js: str = "") -> gradio.HTML:
    return gradio.HTML(html, elem_id=name, apply_default_css=False, js_on_load=script(js) if js else None)


def _question() -> dict[str, Any]:
    with gradio.Row(elem_id="question-row"):
        question = gradio.Textbox(
            label="Your question",
            elem_id="question",
            lines=1,
            max_lines=6,
            html_attributes=gradio.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
        )
        ask = gradio.Button("Ask", variant="primary", elem_id="ask", scale=0)
        stop = gradio.Button("Stop", elem_id="stop", visible=False, scale=0)
    return {"question": question, "ask": ask, "stop": stop, "hint": _view("hint")}


def _options() -> dict[str, Any]:
    with gradio.Row(elem_id="options"):
        with gradio.Accordion(status.councils_label((), 0), open=False, elem_id="reports") as reports:
            find = gradio.Textbox(label="Find a council", elem_id="find", max_lines=1, visible=False)
            councils = gradio.CheckboxGroup(
                [], label="Reports to ask", info="Choose none to ask them all.", elem_id="councils"
            )
        with gradio.Row(elem_id="tools"):
            clear = gradio.Button("Clear", size="sm", elem_id="clear", scale=0)
            export = gradio.Button("Export as Markdown", size="sm", elem_id="export", scale=0)
    return {"reports": reports, "find": find, "councils": councils, "clear": clear, "export": export}
