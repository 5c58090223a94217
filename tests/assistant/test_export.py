from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from markdown_it import MarkdownIt

from assistant.answer import Answer, AnswerStatus, Coverage, Finding
from assistant.exchange import Exchange, ExchangeState
from assistant.export import answer_as_text, conversation_as_markdown
from assistant.question import Question
from tests.assistant.screen.fakes import ALDMERE, GOVERNANCE, HOSTILE, WENBURY, FakeAssistant, citation, hostile_passage

WHEN = datetime(2026, 11, 23, 9, 5)
SHARE, REFUSED = (
    Exchange(asked, ExchangeState.ANSWERED, FakeAssistant().ask(asked)) for asked in ("How often?", "A parking permit?")
)


def test_a_conversation_becomes_markdown() -> None:
    stopped = Exchange("Never mind", ExchangeState.STOPPED, remark="Stopped before an answer came.")
    assert conversation_as_markdown([SHARE, REFUSED, stopped], WHEN) == (
        "# Questions to the assessment reports\n\n"
        "Exported on 23 November 2026 at 09:05.\n\n"
        "## How often?\n\n"
        "> “Four in five social workers \\(80%\\) said that supervision took place every month\\.”\n>\n"
        "> — Aldmere City Council, Governance, management and sustainability, score 3, good standard [1]\n\n"
        "> “The median wait was 12 days in the spring, and 31 people were waiting when we visited\\.”\n>\n"
        "> — Wenbury County Council, Safeguarding, score 2, some shortfalls [2]\n\n"
        "### Sources\n\n"
        "1. Aldmere City Council, Governance, management and sustainability, score 3, good standard\\. "
        "File\\: aldmere\\/theme4\\-governance\\.txt. <https://reports.example/aldmere-0326/theme4/governance>\n"
        "2. Wenbury County Council, Safeguarding, score 2, some shortfalls\\. "
        "File\\: wenbury\\/theme3\\-safeguarding\\.txt\n\n"
        "Found in 2 of 2 reports\\.\n\n"
        "## A parking permit?\n\n"
        "**Not found in the reports.** Nothing in the reports speaks of parking permits\\.\n\n"
        "Nearest passages, not an answer:\n\n"
        "- Aldmere City Council, Governance, management and sustainability, score 3, good standard\n"
        "- Wenbury County Council, Safeguarding, score 2, some shortfalls\n\n"
        "No evidence found in any of the 2 reports searched\\.\n\n"
        "## Never mind\n\n"
        "Stopped before an answer came\\.\n"
    )


def test_nothing_asked_is_said() -> None:
    assert conversation_as_markdown([], WHEN).endswith("\n\nNothing was asked.\n")


def test_a_follow_up_is_exported_as_it_was_understood() -> None:
    understood = Question("and there?", "Waiting times", understood="Understood: Wenbury · follow-up: “Waiting times”")
    answer = replace(SHARE.answer, question=understood) if SHARE.answer else None
    exported = conversation_as_markdown([Exchange("and there?", ExchangeState.ANSWERED, answer)], WHEN)
    assert "*Understood\\: Wenbury · follow\\-up\\: “Waiting times”*" in exported


def test_an_answer_becomes_plain_text() -> None:
    assert answer_as_text(SHARE) == (
        "How often?\n\n"
        "“Four in five social workers (80%) said that supervision took place every month.” [1]\n"
        "“The median wait was 12 days in the spring, and 31 people were waiting when we visited.” [2]\n\n"
        "Sources\n"
        "[1] Aldmere City Council, Governance, management and sustainability, score 3, good standard. "
        "aldmere/theme4-governance.txt, https://reports.example/aldmere-0326/theme4/governance\n"
        "[2] Wenbury County Council, Safeguarding, score 2, some shortfalls. wenbury/theme3-safeguarding.txt\n\n"
        "Found in 2 of 2 reports."
    )


def test_a_composed_sentence_has_no_quotation_marks() -> None:
    printed = citation(1, GOVERNANCE[0], "Score: 3")
    text = "Aldmere City Council: Governance, management and sustainability, score 3"
    answer = Answer(Question("Score?", "Score?"), AnswerStatus.ANSWERED, (Finding(text, ALDMERE.council, (printed,)),))
    assert f"\n{text} [1]\n" in answer_as_text(Exchange("Score?", ExchangeState.ANSWERED, answer))


def test_what_reports_and_readers_write_is_not_markup() -> None:
    passage = hostile_passage()
    finding = Finding(passage.text, passage.council, (citation(1, passage, passage.text),))
    answer = Answer(
        Question(HOSTILE, HOSTILE),
        AnswerStatus.ANSWERED,
        (finding,),
        coverage=Coverage((passage.council, WENBURY.council)),
    )
    exported = conversation_as_markdown([Exchange(HOSTILE, ExchangeState.ANSWERED, answer)], WHEN)
    rendered = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(exported)
    assert [tag for tag in ("<script", "<img", "<a ", "<code", "<em", "<del") if tag in rendered] == []
    assert "\u202e" not in exported
    assert "[U+202E]" in rendered


def test_what_a_page_says_of_itself_goes_along() -> None:
    passage = replace(GOVERNANCE[3], section=replace(GOVERNANCE[3].section, note="Restated in other words"))
    finding = Finding("Told", passage.council, (citation(1, passage, passage.text),))
    answer = Answer(Question("How often?", "How often?"), AnswerStatus.ANSWERED, (finding,))
    exported = conversation_as_markdown([Exchange("How often?", ExchangeState.ANSWERED, answer)], WHEN)
    assert "governance\\.txt\\. Note on the page\\: Restated in other words. <https://reports.example/" in exported
