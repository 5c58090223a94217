"""HTML that cannot be broken out of: text and attribute values are escaped by construction, there is no raw way in.

Gradio's own templates run what stands between `${` and `}` in the text they are given (as read in the code of 6.31),
and its Markdown keeps remote images and forms. So each view is made here, whole, and handed over as a finished value.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from indexer.oneline import mark_of

from assistant.inert import is_hidden, web_address

_VOID = frozenset({"br", "hr"})
_TAGS = frozenset(
    "a article aside blockquote br button cite dd details div dl dt em footer h1 h2 h3 h4 header hr li mark nav ol p"
    " section small span strong summary ul".split()
)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page: its tag, its attributes, and its children, which are elements or plain text."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Element | str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse tags that are not for text, attributes that run, and addresses that do not lead to a page."""
        if self.tag not in _TAGS:
            raise ValueError(f"<{self.tag}> is not an element of this page")
        for name, value in self.attributes:
            if name.startswith("on") or name in {"style", "src", "srcdoc"}:
                raise ValueError(f"{name} is not an attribute of this page")
            if name == "href" and not value.startswith("#") and web_address(value) != (value or None):
                raise ValueError("a link leads to a place on this page or to http(s)")

    def html(self) -> str:
        """Return the element as HTML."""
        attributes = "".join(f' {name}="{_escaped(value)}"' for name, value in self.attributes)
        if self.tag in _VOID:
            return f"<{self.tag}{attributes}>"
        return f"<{self.tag}{attributes}>{''.join(map(_rendered, self.children))}</{self.tag}>"


def element(tag: str, *children: Element | str | None, **attributes: str | bool | None) -> Element:
    """Return an element. `class_` stands for class, `aria_label` for aria-label; None and False leave a part out."""
    named = tuple(
        (name.rstrip("_").replace("_", "-"), "" if value is True else value)
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    return Element(tag, named, tuple(child for child in children if child is not None))


def unseen(text: str) -> Element:
    """Return text that is read aloud but not shown."""
    return element("span", text, class_="unseen")


def _rendered(child: Element | str) -> str:
    return child.html() if isinstance(child, Element) else _text(child)


def _text(text: str) -> str:
    """Escape text, and put a visible mark in the place of each character that would be hidden or reorder others."""
    return "".join(
        f'<span class="hidden-character">{mark_of(character)}</span>' if is_hidden(character) else _escaped(character)
        for character in text
    )


def _escaped(text: str) -> str:
    return escape(text.replace("\r\n", "\n"), quote=True)
