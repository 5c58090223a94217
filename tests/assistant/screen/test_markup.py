from __future__ import annotations

import pytest

from assistant.screen.markup import element, unseen


def test_text_and_attributes_are_escaped() -> None:
    made = element("p", "<b> & \"'", element("em", "x"), class_='a"><script>', aria_label="b", hidden=True, title=None)
    assert made.html() == (
        '<p class="a&quot;&gt;&lt;script&gt;" aria-label="b" hidden="">&lt;b&gt; &amp; &quot;&#x27;<em>x</em></p>'
    )


def test_hidden_characters_are_shown() -> None:
    assert element("p", "a\u202eb").html() == '<p>a<span class="hidden-character">[U+202E]</span>b</p>'


def test_elements_that_hold_nothing_are_not_closed() -> None:
    assert element("p", "a", element("br"), unseen("b")).html() == '<p>a<br><span class="unseen">b</span></p>'


@pytest.mark.parametrize("tag", ["script", "img", "iframe", "style", "form", "svg", "object"])
def test_elements_that_run_or_load_cannot_be_made(tag: str) -> None:
    with pytest.raises(ValueError, match="is not an element of this page"):
        element(tag)


@pytest.mark.parametrize("name", ["onclick", "style", "src", "srcdoc"])
def test_attributes_that_run_or_load_cannot_be_made(name: str) -> None:
    with pytest.raises(ValueError, match="is not an attribute of this page"):
        element("p", **{name: "x"})


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "/x", "//evil.example", ""])
def test_links_lead_to_pages_alone(address: str) -> None:
    with pytest.raises(ValueError, match="a link leads to"):
        element("a", "x", href=address)
    assert element("a", "x", href="https://reports.example/a").html() == '<a href="https://reports.example/a">x</a>'
