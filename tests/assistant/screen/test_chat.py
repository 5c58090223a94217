from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, AnswerStatus, Coverage, Finding
from assistant.exchange import ExchangeState
from assistant.question import Question
from assistant.screen.chat import conversation
from assistant.screen.session import Session
from tests.assistant.screen.fakes import ALDMERE, GOVERNANCE, QUOTE, WENBURY, FakeAssistant, citation


def shown(answer: Answer) -> str:
    return conversation(Session().asking("How often?").answered(answer)).html()


def words(html: str) -> str:
    """Return what is read of it, block by block."""
    blocks = re.sub(r"</(p|h2|h3|h4|li|button|summary)>", " | ", html)
    return " ".join(re.sub(r"<[^>]+>", "", blocks).split())


SCORED = "Aldmere City Council: Governance, management and sustainability, score 3"
COMPOSED = Finding(SCORED, ALDMERE.council, (citation(1, GOVERNANCE[0], "Score: 3"),))


def test_several_councils_are_told_one_after_the_other() -> None:
    assert words(shown(FakeAssistant().ask("How often?"))) == (
        "You asked: How often? | Aldmere City Council | "
        "“Four in five social workers (80%) said that supervision took place every month.” | "
        "Governance, management and sustainability, score 3, good standard 1 | | Wenbury County Council | "
        "“The median wait was 12 days in the spring, and 31 people were waiting when we visited.” | "
        "Safeguarding, score 2, some shortfalls 2 | | Found in 2 of 2 reports. | Copy answer 1 |"
    )


def test_one_council_is_named_where_it_is_quoted() -> None:
    finding = Finding(QUOTE, ALDMERE.council, (citation(1, GOVERNANCE[3], QUOTE),))
    html = shown(Answer(Question("How often?", "How often?"), AnswerStatus.ANSWERED, (finding,)))
    assert "| Aldmere City Council, Governance, management and sustainability, score 3, good standard 1 |" in words(
        html
    )
    assert (
        '<a href="#cite-1-1" class="citation" aria-label="1: open source, Aldmere City Council, '
        'Governance, management and sustainability, score 3, good standard">1</a>'
    ) in html


def test_a_composed_sentence_is_not_put_in_quotation_marks() -> None:
    html = shown(Answer(Question("Score?", "Score?"), AnswerStatus.ANSWERED, (COMPOSED,)))
    assert (f"{SCORED} | Printed as “Score: 3” in Governance, management and sustainability 1 |") in words(html)


def test_a_judgement_printed_on_two_lines_is_told_on_one() -> None:
    printed = citation(1, GOVERNANCE[0], GOVERNANCE[0].text)
    finding = Finding(SCORED, ALDMERE.council, (printed,))
    html = shown(Answer(Question("Score?", "Score?"), AnswerStatus.ANSWERED, (finding,)))
    assert "Printed as “Score: 3” and “3 - Evidence shows a good standard” in Governance" in words(html)


def test_a_composed_sentence_below_its_council_does_not_name_it_again() -> None:
    other = FakeAssistant().ask("How often?").findings[1]
    html = shown(Answer(Question("Score?", "Score?"), AnswerStatus.ANSWERED, (COMPOSED, other)))
    assert "| Aldmere City Council | Governance, management and sustainability, score 3 | Printed" in words(html)


def test_each_council_stands_once_with_all_that_was_found_of_it() -> None:
    share, wait = FakeAssistant().ask("How often?").findings
    html = shown(Answer(Question("x", "x"), AnswerStatus.ANSWERED, (COMPOSED, wait, share)))
    assert re.findall("<h3[^>]*>(.+?)</h3>", html) == ["Aldmere City Council", "Wenbury County Council"]
    assert words(html).index("80%") < words(html).index("31 people")


def test_a_refusal_gives_its_reason_and_the_nearest_passages() -> None:
    html = shown(FakeAssistant().ask("A parking permit?"))
    assert words(html).startswith(
        "You asked: How often? | Not found in the reports | Nothing in the reports speaks of parking permits. | "
        "Nearest passages, not an answer | Aldmere City Council, Governance, management and sustainability, score 3, "
        "good standardLeaders had set aside"
    )
    assert re.findall(r'href="([^"]+)"', html) == ["#cite-1-1", "#cite-1-2"]


def test_many_councils_without_evidence_fold_away() -> None:
    answer = FakeAssistant().ask("How often?")
    many = tuple(f"Council {number}" for number in range(148))
    html = shown(replace(answer, coverage=Coverage((ALDMERE.council, WENBURY.council), many)))
    assert "<summary>Found in 2 of 150 reports; no evidence found in 148</summary>" in html


def test_an_answer_shows_how_its_question_was_understood() -> None:
    understood = Question("and there?", "Waiting times", understood="Understood: Wenbury · follow-up: “Waiting times”")
    html = shown(replace(FakeAssistant().ask("How often?"), question=understood))
    assert '<p class="understood">Understood: Wenbury · follow-up: “Waiting times”</p>' in html


def test_an_answer_may_say_what_it_could_not_find() -> None:
    html = shown(replace(FakeAssistant().ask("How often?"), reason="No figure is given for autumn."))
    assert words(html).index("31 people") < words(html).index("No figure is given for autumn.")


def test_waiting_stopped_and_refused_questions_say_why() -> None:
    session = Session().asking("How often?", "Searching …")
    assert '<p class="remark pending">Searching …</p>' in conversation(session).html()
    stopped = conversation(session.ended(ExchangeState.STOPPED, "Stopped.")).html()
    assert '<p class="remark stopped">Stopped.</p>' in stopped
