from __future__ import annotations

import pytest

from indexer.framework import Rating, Statement

from tests.indexer.pages import LABELS, SectionTold, judged, lines, page, shelf, told

HEADER = "Alderwick Council: local authority assessment"
EXPECTATION = "I can get help that suits me, and those who help me talk to one another."
COMMITMENT = "We find out what people need with them, and look again when things change."
FIRST = "People waited 41 days for an assessment, and some waited for 90. Carers told us they were not asked."
SECOND = "Leaders said that the front door took 1,200 calls a month. A new rota was in place by June."
FINDINGS = [("finding", FIRST), ("finding", SECOND)]

STATEMENT_PAGE = [
    HEADER,
    "Downloads",
    "Assessing needs",
    "Score: 2",
    "2 - Evidence shows some shortfalls",
    "What people expect",
    EXPECTATION,
    "The local authority commitment",
    COMMITMENT,
    "Key findings for this quality statement",
    FIRST,
    SECOND,
]


def without(*left_out: str) -> list[str]:
    return [line for line in STATEMENT_PAGE if line not in left_out]


def changed(**lines_by_number: str) -> list[str]:
    return [lines_by_number.get(f"n{number}", line) for number, line in enumerate(STATEMENT_PAGE)]


def needs(score_lines: str, score: int | None = 2, said: bool = True) -> list[SectionTold]:
    boilerplate = [("expectation", EXPECTATION), ("commitment", COMMITMENT)] if said else []
    return [
        ("Alderwick Council", "statement", "Assessing needs", score, [("score", score_lines), *boilerplate, *FINDINGS])
    ]


@pytest.mark.parametrize("blank", [True, False], ids=["blank lines between", "no blank lines"])
@pytest.mark.parametrize(
    ("page_lines", "score_lines"),
    [
        (STATEMENT_PAGE, ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (without("Downloads"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (changed(n3="Score 2"), ["Score 2", "2 - Evidence shows some shortfalls"]),
        (changed(n4="2 – Evidence shows some shortfalls"), ["Score: 2", "2 – Evidence shows some shortfalls"]),
        (without("2 - Evidence shows some shortfalls"), ["Score: 2"]),
        (
            changed(
                n5="What people expect:",
                n7="The local authority commitment:",
                n9="Key findings for this quality statement:",
            ),
            ["Score: 2", "2 - Evidence shows some shortfalls"],
        ),
        (without("What people expect"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (without("The local authority commitment"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (without("Key findings for this quality statement"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (
            without("What people expect", "The local authority commitment", "Key findings for this quality statement"),
            ["Score: 2", "2 - Evidence shows some shortfalls"],
        ),
        (changed(n2="Assessing Needs:"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
        (changed(n0="Alderwick Council assessment"), ["Score: 2", "2 - Evidence shows some shortfalls"]),
    ],
    ids=[
        "as published",
        "no downloads",
        "no colon",
        "en dash",
        "no label",
        "colons",
        "no expectation heading",
        "no commitment heading",
        "no findings heading",
        "no headings",
        "drifted title",
        "pilot header",
    ],
)
def test_a_statement_page_in_its_variations(page_lines: list[str], score_lines: list[str], blank: bool) -> None:
    joined = ("\n\n" if blank else "\n").join(score_lines)
    assert told(shelf(lines(*page_lines, blank=blank))) == needs(joined)


@pytest.mark.parametrize("blank", [True, False], ids=["blank lines between", "no blank lines"])
@pytest.mark.parametrize("at", [1, 3], ids=["above the title", "below the title"])
def test_a_line_of_dates_is_kept_and_is_no_finding(at: int, blank: bool) -> None:
    dates = "Published: 1 May 2025 Page last updated: 2 May 2025"
    read = shelf(lines(*STATEMENT_PAGE[:at], dates, *STATEMENT_PAGE[at:], blank=blank))
    ((*_, passages),) = told(read)
    assert passages[0] == ("date", dates)
    assert passages[1:] == told(shelf(lines(*STATEMENT_PAGE, blank=blank)))[0][-1]
    assert [held.passage_id.rpartition("/")[2] for held in read.passages] == ["date-1", "1", "2", "3", "4", "5"]
    assert str(read.reports[0].published) == "2025-05-01"


def test_a_line_of_dates_without_a_date_is_left_out() -> None:
    read = shelf(lines(STATEMENT_PAGE[0], "Published:", *STATEMENT_PAGE[1:]))
    assert [held.role.value for held in read.passages] == ["score", "expectation", "commitment", "finding", "finding"]


def test_the_same_page_with_another_date_of_update_is_a_repeat() -> None:
    first, second = (
        lines(STATEMENT_PAGE[0], f"Published: 1 May 2025 Page last updated: {day} May 2025", *STATEMENT_PAGE[1:])
        for day in (2, 9)
    )
    read = shelf(first, second)
    assert ("2.txt", "the same page as 1.txt; left out") in read.deviations
    assert {section.source for section in read.sections} == {"1.txt"}


@pytest.mark.parametrize(
    ("score_lines", "printed"),
    [
        (
            ["- Assessing needs: Score 2", "- Safeguarding: Score 3"],
            ["Assessing needs: Score 2", "Safeguarding: Score 3"],
        ),
        (["Assessing needs - 2", "Safeguarding – 3"], ["Assessing needs - 2", "Safeguarding – 3"]),
        (["Assessing needs (2)", "Safeguarding (score 3)"], ["Assessing needs (2)", "Safeguarding (score 3)"]),
        (["1. Assessing need 2/4", "2. Safeguarding 3 out of 4"], ["Assessing need 2/4", "Safeguarding 3 out of 4"]),
        (
            ["Assessing needs: Score: 2 - Evidence shows some shortfalls", "Safeguarding: Score 3"],
            ["Assessing needs: Score: 2 - Evidence shows some shortfalls", "Safeguarding: Score 3"],
        ),
        (
            ["Assessing needs: 2", "2 - Evidence shows some shortfalls", "Safeguarding: 3"],
            ["Assessing needs: 2\n2 - Evidence shows some shortfalls", "Safeguarding: 3"],
        ),
        (
            ["Assessing needs: Score 2", "Safeguarding", "Score: 3"],
            ["Assessing needs: Score 2", "Safeguarding\nScore: 3"],
        ),
    ],
    ids=["score", "dash", "brackets", "out of four", "label", "label below", "mixed"],
)
def test_titles_and_scores_on_one_line_of_the_list(score_lines: list[str], printed: list[str]) -> None:
    text = lines(
        HEADER,
        "Local authority rating and score",
        "Good",
        *score_lines,
        "Summary of people's experiences",
        PEOPLE,
        blank=False,
    )
    assert judged(shelf(text)) == [
        ("rating", "", Rating.GOOD, "Good"),
        ("score", "needs", 2, printed[0]),
        ("score", "safeguarding", 3, printed[1]),
    ]


def test_titles_with_scores_and_no_heading_above_them_are_the_list() -> None:
    read = shelf(lines(HEADER, "- Assessing needs: Score 2", "- Safeguarding: Score 3", "Overall summary", PEOPLE))
    assert [(kind, title) for _, kind, title, *_ in told(read)] == [
        ("overview", "Local authority rating and score"),
        ("overview", "Overall summary"),
    ]
    assert [(word, value) for _, word, value, _ in judged(read)] == [("needs", 2), ("safeguarding", 3)]


def test_a_page_whose_title_line_bears_its_score() -> None:
    read = shelf(lines(HEADER, "Safeguarding: Score 3", "3 - Evidence shows a good standard", "Key findings", FIRST))
    score = "Safeguarding: Score 3\n\n3 - Evidence shows a good standard"
    assert told(read) == [("Alderwick Council", "statement", "Safeguarding", 3, [("score", score), ("finding", FIRST)])]


@pytest.mark.parametrize(
    ("line", "deviation"),
    [
        ("Safeguarding: Score 5", "“Safeguarding: Score 5” is not a score from 1 to 4; left unscored"),
        ("Safeguarding: Score 3 - Evidence shows some shortfalls", "score 3 and its label disagree; left unscored"),
        ("Safeguarding 2", ""),
        ("Safeguarding concerns: 3", ""),
        ("Safeguarding: 3 people waited", ""),
        ("Safeguarding: 3 - see below", ""),
        ("Safeguarding: 32", ""),
    ],
    ids=str,
)
def test_a_line_with_a_title_that_is_no_score_is_not_guessed(line: str, deviation: str) -> None:
    read = shelf(lines(HEADER, "Local authority rating and score", "Good", line, "Overall summary", PEOPLE))
    assert judged(read) == [("rating", "", Rating.GOOD, "Good")]
    assert not deviation or ("1.txt", deviation) in read.deviations


def test_a_bare_number_after_a_title_is_a_score_in_the_list_alone() -> None:
    for heading in ("Demographics", "Overall summary"):
        assert judged(shelf(lines(HEADER, heading, "Safeguarding: 3", FIRST))) == []
    named = shelf(lines(HEADER, "Overall summary", "Safeguarding: Score 3", FIRST))
    assert judged(named) == [("score", "safeguarding", 3, "Safeguarding: Score 3")]


def test_markdown_gives_the_same() -> None:
    text = f"# {HEADER}\n\n## Assessing needs\n\n**Score: 2**\n\n2 - Evidence shows some shortfalls\n\n"
    text += f"### What people expect\n\n- {EXPECTATION}\n\n### The local authority commitment\n\n{COMMITMENT}\n\n"
    text += "### Key findings for this quality statement\n\n"
    assert told(shelf(("a.md", f"{text}{FIRST}\n\n{SECOND}\n"))) == needs(
        "**Score: 2**\n\n2 - Evidence shows some shortfalls"
    )


def test_left_over_markup_is_not_shown_and_hides_no_heading() -> None:
    text = lines(
        f"<h1>{HEADER}</h1>",
        "<h2>Assessing needs</h2>",
        "<p>Score:&nbsp;2</p>",
        "<h3>What people expect</h3>",
        f"<p>{EXPECTATION}</p>",
        "<b>The local authority commitment</b>",
        f"<p>{COMMITMENT}</p>",
        "**Key findings for this quality statement**",
        f"<p>{FIRST}</p>",
        f"{SECOND}/p>",
    )
    assert told(shelf(text)) == needs("Score:&nbsp;2")


def test_quotation_marks_curly_and_straight() -> None:
    for quoted in (f"“{EXPECTATION}”", f'"{EXPECTATION}"'):
        read = told(shelf(lines(*changed(n6=quoted))))
        assert read[0][4][1] == ("expectation", quoted)


def test_hidden_characters_hide_no_score() -> None:
    assert told(shelf("\ufeff" + lines(*changed(n3="Score\u200b:\u00a02"))))[0][3] == 2


def test_wrapped_at_a_width() -> None:
    wrapped = "People waited 41 days for an assessment in the city, and some of\n"
    wrapped += "them waited for 90. Carers told us that they had not been\nasked."
    text = lines(*STATEMENT_PAGE[:-2], wrapped)
    assert told(shelf(text))[0][4][-1] == ("finding", wrapped)


def test_a_leadership_page_has_no_expectations() -> None:
    text = lines(HEADER, "Learning, improvement and innovation", "Score: 4", "4 - " + LABELS[4], *STATEMENT_PAGE[7:])
    assert told(shelf(text)) == [
        (
            "Alderwick Council",
            "statement",
            "Learning, improvement and innovation",
            4,
            [
                ("score", "Score: 4\n\n4 - Evidence shows an exceptional standard"),
                ("commitment", COMMITMENT),
                *FINDINGS,
            ],
        )
    ]


@pytest.mark.parametrize(
    ("printed", "deviation"),
    [
        (["Score: 5"], "“Score: 5” is not a score from 1 to 4; left unscored"),
        (["Score: N/A"], "“Score: N/A” is not a score from 1 to 4; left unscored"),
        (["Score: 3", "2 - Evidence shows some shortfalls"], "score 3 and its label disagree; left unscored"),
        (["Score: 3", "3 - Evidence shows some shortfalls"], "score 3 and its label disagree; left unscored"),
        (
            ["Evidence shows some shortfalls"],
            "“Evidence shows some shortfalls” is not a score from 1 to 4; left unscored",
        ),
    ],
    ids=["five", "none", "other label", "label of another", "label alone"],
)
def test_a_score_that_is_not_sure_is_reported_and_left_out(printed: list[str], deviation: str) -> None:
    read = shelf(lines(HEADER, "Assessing needs", *printed, *STATEMENT_PAGE[5:]))
    assert told(read) == needs("\n\n".join(printed), None)
    assert judged(read) == []
    assert ("1.txt", deviation) in read.deviations


def test_a_page_without_a_score_has_none() -> None:
    read = shelf(lines(*without("Score: 2", "2 - Evidence shows some shortfalls")))
    assert told(read) == [("Alderwick Council", "statement", "Assessing needs", None, needs("")[0][4][1:])]
    assert read.deviations == (
        ("1.txt", "Assessing needs: no score is printed"),
        ("1.txt", "Alderwick Council: 1 of 9 quality statements have a page"),
    )


def test_a_missing_title_is_taken_from_the_file_or_the_address_and_never_guessed() -> None:
    page_lines = without("Assessing needs", "Downloads")
    assert told(shelf(("a/theme1-needs.txt", lines(*page_lines)))) == needs(
        "Score: 2\n\n2 - Evidence shows some shortfalls"
    )
    address = "https://site.example/alderwick-0525/theme1/needs"
    by_address = shelf(lines(HEADER, address, *page_lines[1:]))
    assert told(by_address) == needs("Score: 2\n\n2 - Evidence shows some shortfalls")
    assert by_address.sections[0].url == address
    assert by_address.reports[0].round == "0525"
    unknown = shelf(("a.txt", lines(*page_lines)))
    assert [(s.title, s.statement, s.score) for s in unknown.sections] == [("Untitled section", None, 2)]
    assert (
        "a.txt",
        "the title is missing, and neither address nor file name tells the quality statement",
    ) in unknown.deviations


def test_a_missing_header_is_reported() -> None:
    read = shelf(lines(*without(HEADER)))
    assert told(read) == [("Unnamed council (1.txt)", *needs("Score: 2\n\n2 - Evidence shows some shortfalls")[0][1:])]
    assert ("1.txt", "there is no header line “<Council>: local authority assessment”") in read.deviations


def test_what_the_assessors_say_with_we_is_a_finding() -> None:
    said = "We heard from 12 carers that they had waited."
    text = lines(HEADER, "Safeguarding", "Score: 3", COMMITMENT, said, "We were told the same by staff.")
    assert told(shelf(text))[0][4] == [
        ("score", "Score: 3"),
        ("commitment", COMMITMENT),
        ("finding", said),
        ("finding", "We were told the same by staff."),
    ]
    unpromised = lines(HEADER, "Safeguarding", "Score: 3", said, FIRST)
    assert told(shelf(unpromised))[0][4] == [("score", "Score: 3"), ("finding", said), ("finding", FIRST)]


def test_no_sentence_of_the_findings_is_lost() -> None:
    said = [
        "Published data showed that 61% of people were satisfied.",
        "There is more at https://site.example/plan.",
        "One carer who had asked for help three times in the year before told us: “It works now”",
        "Score cards were used by all teams in the year.",
        "About 40% of carers had no plan",
    ]
    read = told(shelf(lines(*STATEMENT_PAGE, *said)))
    assert read[0][4][-5:] == [("finding", words) for words in said]


def test_a_subheading_stands_in_the_trail_and_is_no_finding() -> None:
    read = shelf(
        (
            "a.md",
            f"# {HEADER}\n\n## Assessing needs\n\nScore: 2\n\n"
            f"### Waiting times\n\n{FIRST}\n\n### Safeguarding\n\n{SECOND}\n",
        )
    )
    assert [(held.text, held.trail) for held in read.passages] == [
        ("Score: 2", ()),
        (FIRST, ("Waiting times",)),
        (SECOND, ("Safeguarding",)),
    ]


def test_one_file_with_several_statements() -> None:
    text = lines(
        HEADER,
        "Assessing needs",
        "Score: 2",
        "Key findings for this quality statement",
        FIRST,
        "Safeguarding",
        "Score: 3",
        "Key findings for this quality statement",
        SECOND,
        "Partnership and communities",
        "Neither score nor heading is printed here, and none is made up.",
    )
    assert told(shelf(text)) == [
        ("Alderwick Council", "statement", "Assessing needs", 2, [("score", "Score: 2"), ("finding", FIRST)]),
        ("Alderwick Council", "statement", "Safeguarding", 3, [("score", "Score: 3"), ("finding", SECOND)]),
        (
            "Alderwick Council",
            "statement",
            "Partnerships and communities",
            None,
            [("finding", "Neither score nor heading is printed here, and none is made up.")],
        ),
    ]


SCORES = dict(zip(Statement, (2, 3, 2, 3, 3, 2, 3, 3, 4), strict=True))
LISTED = [line for statement, score in SCORES.items() for line in (f"- {statement.title}", f"Score: {score}")]
PEOPLE = "People told us that help was kind. Some of them waited too long for it."
NEXT = "The local authority had a plan for the next year. It was to be reviewed in May."


def overview(*overall: str) -> str:
    return lines(
        HEADER,
        "Overall summary",
        "Local authority rating and score",
        "- Alderwick Council",
        "Good",
        *overall,
        *LISTED,
        "Summary of people’s experiences",
        PEOPLE,
        "Summary of strengths, areas for development and next steps",
        NEXT,
    )


SCORED = [
    ("score", statement.word, score, f"{statement.title}\n\nScore: {score}") for statement, score in SCORES.items()
]


@pytest.mark.parametrize(
    "printed",
    [
        "Overall score: 69",
        "Alderwick Council scored 69 out of 100 overall.",
        "Overall rating for Alderwick Council: 69%",
    ],
)
def test_an_overview_with_each_form_of_the_overall_score(printed: str) -> None:
    read = shelf(overview(printed))
    assert judged(read) == [
        ("rating", "", Rating.GOOD, "Alderwick Council\n\nGood"),
        ("overall score", "", 69, printed),
        *SCORED,
    ]
    assert [(kind, title, score) for _, kind, title, score, _ in told(read)] == [
        ("overview", "Local authority rating and score", None),
        ("overview", "Summary of people’s experiences", None),
        ("overview", "Summary of strengths, areas for development and next steps", None),
    ]
    assert [words for role, words in ((p.role, p.text) for p in read.passages) if role == "finding"] == [PEOPLE, NEXT]


def test_an_overview_without_an_overall_score_has_none() -> None:
    read = shelf(overview())
    assert judged(read) == [("rating", "", Rating.GOOD, "Alderwick Council\n\nGood"), *SCORED]


def test_a_rating_and_an_overall_score_on_one_line_are_one_passage() -> None:
    read = shelf(lines(HEADER, "Local authority rating and score", "Overall rating: Good (69%)", *LISTED))
    assert judged(read) == [
        ("rating", "", Rating.GOOD, "Overall rating: Good (69%)"),
        ("overall score", "", 69, "Overall rating: Good (69%)"),
        *SCORED,
    ]
    assert len(read.passages) == 10


def test_a_figure_in_the_text_of_an_overview_is_no_overall_score() -> None:
    said = "Overall, 63% of people were satisfied."
    read = shelf(lines(HEADER, "Local authority rating and score", said, "Summary of people’s experiences", said))
    assert judged(read) == []
    assert [held.text for held in read.passages] == [said, said]


def test_labels_under_the_scores_of_the_list_belong_to_them() -> None:
    read = shelf(
        lines(
            HEADER,
            "Local authority rating and score",
            "- Safeguarding",
            "Score: 3",
            "3 - " + LABELS[3],
            "- Assessing needs",
            "Score: 1",
        )
    )
    assert judged(read) == [
        ("score", "safeguarding", 3, "Safeguarding\n\nScore: 3\n\n3 - Evidence shows a good standard"),
        ("score", "needs", 1, "Assessing needs\n\nScore: 1"),
    ]


def test_an_overview_whose_heading_is_missing() -> None:
    read = shelf(lines(HEADER, "Good", "Overall score: 69", *LISTED, "Summary of people’s experiences", PEOPLE))
    assert judged(read) == [
        ("rating", "", Rating.GOOD, "Good"),
        ("overall score", "", 69, "Overall score: 69"),
        *SCORED,
    ]
    bare = shelf(lines(HEADER, *LISTED))
    assert judged(bare) == SCORED
    assert [section.kind.value for section in bare.sections] == ["overview"]
    assert ("1.txt", "there is no heading above the ratings") in bare.deviations


def test_a_pilot_with_an_indicative_rating_and_no_numbers() -> None:
    titles = [f"- {statement.title}" for statement in Statement]
    text = lines(
        "Alderwick County Council assessment",
        "Published: 17 November 2023 Page last updated: 20 November 2023",
        "Downloads",
        "Overall summary",
        "Local authority rating and score",
        "Alderwick County Council",
        "Indicative rating: requires improvement",
        *titles,
        "Summary of people's experiences",
        PEOPLE,
    )
    read = shelf(text)
    assert judged(read) == [
        (
            "rating",
            "",
            Rating.REQUIRES_IMPROVEMENT,
            "Alderwick County Council\n\nIndicative rating: requires improvement",
        )
    ]
    assert [(r.council, r.round, str(r.published)) for r in read.reports] == [
        ("Alderwick County Council", "1123", "2023-11-17")
    ]
    assert [held.text for held in read.passages if held.role == "finding"] == [PEOPLE]


def test_an_about_page() -> None:
    facts = "The council planned to spend £210,300,000 in 2023/24.\n\n- It spent £214,000,000.\n- That was 1.8% more."
    text = lines(
        HEADER,
        "How we assess local authorities",
        "Assessment published: 1 May 2025",
        "We look at nine statements.",
        "About Alderwick Council",
        "Demographics",
        "About 201,000 people live there, 17% of them over 65.",
        "Financial facts",
        facts,
    )
    assert told(shelf(text)) == [
        (
            "Alderwick Council",
            "about",
            "How we assess local authorities",
            None,
            [("date", "Assessment published: 1 May 2025"), ("finding", "We look at nine statements.")],
        ),
        (
            "Alderwick Council",
            "about",
            "Demographics",
            None,
            [("finding", "About 201,000 people live there, 17% of them over 65.")],
        ),
        (
            "Alderwick Council",
            "about",
            "Financial facts",
            None,
            [
                ("finding", "The council planned to spend £210,300,000 in 2023/24."),
                ("finding", "It spent £214,000,000.\n- That was 1.8% more."),
            ],
        ),
    ]


def test_about_and_overview_pages_without_a_header_are_known_by_two_headings() -> None:
    about = shelf(lines("How we assess local authorities", FIRST, "Demographics", SECOND))
    assert [section.kind.value for section in about.sections] == ["about", "about"]
    summary = shelf(
        lines(
            "Summary of people's experiences",
            FIRST,
            "Summary of strengths, areas for development and next steps",
            SECOND,
        )
    )
    assert [section.kind.value for section in summary.sections] == ["overview", "overview"]


def test_two_councils_in_one_file_are_two_reports() -> None:
    other = "Brackmoor Council: local authority assessment"
    text = lines(HEADER, "Safeguarding", "Score: 3", FIRST, other, "Safeguarding", "Score: 1", SECOND)
    read = shelf(text)
    assert told(read) == [
        ("Alderwick Council", "statement", "Safeguarding", 3, [("score", "Score: 3"), ("finding", FIRST)]),
        ("Brackmoor Council", "statement", "Safeguarding", 1, [("score", "Score: 1"), ("finding", SECOND)]),
    ]
    assert ("1.txt", "holds pages of several councils; this part is read as Brackmoor Council") in read.deviations


def test_a_note_and_an_address_above_the_title() -> None:
    note = "Restated in other words; the original is at https://site.example/alderwick-0525/theme3/safeguarding."
    read = shelf(lines(HEADER, note, "Safeguarding", "Score: 3", FIRST))
    assert [(s.note, s.url) for s in read.sections] == [
        (note, "https://site.example/alderwick-0525/theme3/safeguarding")
    ]


def test_the_blocks_of_a_page_are_where_they_say() -> None:
    read = page(lines(*STATEMENT_PAGE))
    assert [read.text[block.start : block.end] for block in read.blocks] == STATEMENT_PAGE
