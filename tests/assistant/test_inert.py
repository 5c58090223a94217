from __future__ import annotations

import pytest

from assistant.inert import escaped_markdown, one_line, visible, web_address


def test_what_hides_or_reorders_is_shown_by_its_code_point() -> None:
    assert (
        visible("pay \u202e000,1£\u202c now\u200b\ufeff\x07")
        == "pay [U+202E]000,1£[U+202C] now[U+200B][U+FEFF][U+0007]"
    )


def test_text_of_every_script_is_kept() -> None:
    text = "Cymraeg ŵ, اردو, हिन्दी \u200d\u200c, 👩🏽\u200d⚕️, a\ttab\nand a line"
    assert visible(text) == text


def test_a_line_is_made_of_lines() -> None:
    assert one_line("  Score: 3\r\n 3 - Evidence\t shows\u2028a ") == "Score: 3 3 - Evidence shows[U+2028]a"


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        pytest.param("https://reports.example/a-0326/theme4/governance?x=1#y", True, id="https"),
        pytest.param("HTTP://reports.example/", True, id="http in capitals"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("java\nscript:alert(1)", False, id="script on two lines"),
        pytest.param("data:text/html,<script>", False, id="data"),
        pytest.param("//reports.example/", False, id="no scheme"),
        pytest.param('https://a.example/" onclick="x', False, id="broken out of"),
        pytest.param("file:///etc/passwd", False, id="file"),
        pytest.param("", False, id="none"),
    ],
)
def test_only_addresses_of_pages_are_linked(address: str, kept: bool) -> None:
    assert web_address(address) == (address if kept else "")


def test_markdown_shows_the_characters_and_does_nothing() -> None:
    hostile = "# <img src=x onerror=alert(1)> [a](javascript:b) ![c](d) `e` **f** _g_ | h ~ i $j$\n- k"
    escaped = escaped_markdown(hostile)
    assert escaped == (
        r"\# \<img src\=x onerror\=alert\(1\)\> \[a\]\(javascript\:b\) \!\[c\]\(d\) \`e\` \*\*f\*\* \_g\_ \| h \~ i "
        r"\$j\$ \- k"
    )
