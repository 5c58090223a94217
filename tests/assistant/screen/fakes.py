"""A small assistant with arithmetic a reader can check: two councils, and one question it cannot answer."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from indexer.framework import Statement
from indexer.report import Hit, Passage, PassageRole, Report, Section, SectionKind

from assistant.answer import Answer, AnswerStatus, Citation, Coverage, Finding
from assistant.errors import QuestionTooLong
from assistant.question import Conversation, Question
from assistant.state import LibraryState, LibraryStateKind

NOTHING_BEFORE = Conversation()
READY = LibraryState(LibraryStateKind.READY, reports=2, passages=9, built_at="2026-11-23T09:30:00")

ALDMERE = Report("aldmere", "Aldmere", "Aldmere City Council", follows_framework=True, round="0326")
WENBURY = Report("wenbury", "Wenbury", "Wenbury County Council", follows_framework=True, round="0526")

QUOTE = "Four in five social workers (80%) said that supervision took place every month."


def section_of(report: Report, statement: Statement, score: int | None, url: str = "") -> Section:
    source = f"{report.report_id}/theme{statement.theme.number}-{statement.word}.txt"
    return Section(
        f"{report.report_id}/{statement.word}",
        report,
        SectionKind.STATEMENT,
        statement.title,
        source,
        statement,
        score,
        url,
    )


def passages_of(section: Section, *texts: tuple[str, PassageRole, tuple[str, ...]]) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{section.section_id}/{place}", section, role, text, 0, len(text), trail)
        for place, (text, role, trail) in enumerate(texts)
    )


FINDINGS_HEADING = ("Key findings for this quality statement",)
GOVERNANCE = passages_of(
    section_of(ALDMERE, Statement.GOVERNANCE, 3, "https://reports.example/aldmere-0326/theme4/governance"),
    ("Score: 3\n3 - Evidence shows a good standard", PassageRole.SCORE, ()),
    (
        "We have clear roles and good oversight, so that we know our risks.",
        PassageRole.COMMITMENT,
        ("The local authority commitment",),
    ),
    (
        "The director had been in post for two years, and staff described a settled and visible leadership team. "
        "Councillors received a report on adult social care each quarter and asked about the figures in it.",
        PassageRole.FINDING,
        FINDINGS_HEADING,
    ),
    (
        f"Staff told us that they felt well supported. {QUOTE} Newly qualified staff had a smaller caseload in their "
        "first year. However, some teams had relied on agency workers for longer than leaders had planned.",
        PassageRole.FINDING,
        FINDINGS_HEADING,
    ),
    (
        "The risk register was reviewed each month:\n- workforce\n- the cost of care at home\n- the new record system",
        PassageRole.FINDING,
        FINDINGS_HEADING,
    ),
    (
        "Leaders had set aside £1.2 million for the second year of the improvement plan, and the audit committee "
        "followed how it was spent. Partners described the council as open about what had not worked.",
        PassageRole.FINDING,
        FINDINGS_HEADING,
    ),
)
SAFEGUARDING = passages_of(
    section_of(WENBURY, Statement.SAFEGUARDING, 2),
    (
        "People waited too long for an enquiry to begin. The median wait was 12 days in the spring, and 31 people were "
        "waiting when we visited. Partners said that they were not always told of the outcome.",
        PassageRole.FINDING,
        FINDINGS_HEADING,
    ),
)


def citation(number: int, passage: Passage, quote: str) -> Citation:
    start = passage.text.index(quote)
    return Citation(number, passage, start, start + len(quote))


class FakeAssistant:
    """Answers by looking for a word in the question."""

    def __init__(self, state: LibraryState = READY) -> None:
        self.library_state = state
        self.at_work = threading.Event()  # clear it, and answers are held back
        self.at_work.set()
        self.asked: list[tuple[str, Conversation, tuple[str, ...]]] = []

    def state(self) -> LibraryState:
        return self.library_state

    def ask(self, question: str, conversation: Conversation = NOTHING_BEFORE, councils: Sequence[str] = ()) -> Answer:
        self.asked.append((question, conversation, tuple(councils)))
        self.at_work.wait()
        if len(question) > 2_000:
            raise QuestionTooLong("The question has more than 2,000 characters. Ask in a sentence or two.")
        if "break" in question:
            raise RuntimeError("a detail for the log")
        understood = Question(question, question)
        if "parking" in question:
            reason = "Nothing in the reports speaks of parking permits."
            return Answer(
                understood,
                AnswerStatus.NOT_IN_REPORTS,
                reason=reason,
                nearest=(Hit(GOVERNANCE[5], 0.31), Hit(SAFEGUARDING[0], 0.22)),
                coverage=Coverage((), (ALDMERE.council, WENBURY.council)),
            )
        wait = citation(
            2, SAFEGUARDING[0], "The median wait was 12 days in the spring, and 31 people were waiting when we visited."
        )
        if "safeguarding" in question and conversation.last:
            wording = f"{conversation.last.wording} Safeguarding"
            told = f"Understood: Wenbury County Council · follow-up: “{wording}”"
            carried = Question(question, wording, understood=told)
            return Answer(
                carried,
                AnswerStatus.ANSWERED,
                (Finding(wait.quote, wait.passage.council, (replace(wait, number=1),)),),
            )
        share = citation(1, GOVERNANCE[3], QUOTE)
        return Answer(
            understood,
            AnswerStatus.ANSWERED,
            (Finding(QUOTE, ALDMERE.council, (share,)), Finding(wait.quote, WENBURY.council, (wait,))),
            coverage=Coverage((ALDMERE.council, WENBURY.council), ()),
            seconds=0.1,
        )

    def suggestions(self, limit: int = 4) -> list[str]:
        return [
            "What did they say about waiting times?",
            "What did Aldmere City Council score for governance?",
            "How does Wenbury County Council support unpaid carers?",
            "Which priorities for improvement were named?",
        ][:limit]

    def councils(self) -> list[str]:
        return [ALDMERE.council, WENBURY.council]

    def section(self, passage: Passage) -> tuple[Passage, ...]:
        return {GOVERNANCE[0].section: GOVERNANCE, SAFEGUARDING[0].section: SAFEGUARDING}.get(passage.section, ())


HOSTILE = (
    '<script>window.hit = 1; alert(1)</script> <img src=x onerror="window.hit=2"> [link](javascript:window.hit=3) '
    "![beacon](http://evil.example/x.png) `window.hit` ${window.hit=4} {{window}} {{{value}}} *bold* ~~gone~~ "
    "'><svg onload=window.hit=5> \\u{ \\x &lt;b&gt; \u202egnp.exe\u202c $$x$$ http://evil.example/ @children"
)


def hostile_passage(number: int = 0) -> Passage:
    """Return a passage all of whose names and texts try to do something."""
    report = Report("hostile", HOSTILE, f"Evil {HOSTILE}", follows_framework=False)
    section = Section(
        f"hostile/{number}",
        report,
        SectionKind.HEADING,
        f"Title {HOSTILE}",
        f"{HOSTILE}.txt",
        url="javascript:alert(1)",
    )
    text = f"Before it. {HOSTILE} After it."
    return Passage(f"hostile/{number}/0", section, PassageRole.FINDING, text, 0, len(text), (f"Trail {HOSTILE}",))
