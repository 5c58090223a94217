"""Questions about scores in many wordings, told from questions that ask the text."""

from __future__ import annotations

import pytest

from indexer.framework import Rating, Statement

from assistant.question import Extreme, Question, QuestionKind, Reckoning, Supposition
from assistant.understanding import understand

MERROW, MERROWDALE, THISTLEWICK = (
    "Merrow City Council",
    "Merrowdale County Council",
    "Royal Borough of Thistlewick and Fenholt",
)
INDEXED = (MERROW, MERROWDALE, THISTLEWICK)
SCORE, OVERALL, FINDING = QuestionKind.SCORE, QuestionKind.OVERALL, QuestionKind.FINDING
HIGHEST, LOWEST = Extreme.HIGHEST, Extreme.LOWEST
COUNT, COUNT_STATEMENTS = Reckoning.COUNT, Reckoning.COUNT_STATEMENTS
ORDER, COMPARISON = Reckoning.ORDER, Reckoning.COMPARISON
INADEQUATE, REQUIRES, GOOD, OUTSTANDING = Rating
NEEDS, EQUITY, SAFEGUARDING = Statement.NEEDS, Statement.EQUITY, Statement.SAFEGUARDING
GOVERNANCE, LEARNING = Statement.GOVERNANCE, Statement.LEARNING


def understood(asked: str) -> Question:
    return understand(asked, INDEXED)


@pytest.mark.parametrize(
    ("asked", "statements"),
    [
        ("What did Merrow get for safeguarding?", (SAFEGUARDING,)),
        ("What was Merrow given for safeguarding?", (SAFEGUARDING,)),
        ("Merrow safeguarding score", (SAFEGUARDING,)),
        ("score merrow safeguarding", (SAFEGUARDING,)),
        ("What is Merrow's score for safeguarding?", (SAFEGUARDING,)),
        ("How did Merrow score on needs?", (NEEDS,)),
        ("What rating did Merrow get for governance?", (GOVERNANCE,)),
        ("How was Merrow rated on equity?", (EQUITY,)),
        ("What label does Merrow's governance have?", (GOVERNANCE,)),
        ("Is Merrow's governance good?", (GOVERNANCE,)),
        ("Is safeguarding in Merrow good?", (SAFEGUARDING,)),
        ("Was Merrow good at safeguarding?", (SAFEGUARDING,)),
        ("Is Merrow weak on equity?", (EQUITY,)),
        ("Does Merrow have good leadership?", (GOVERNANCE, LEARNING)),
        ("leadership scores in Merrow", (GOVERNANCE, LEARNING)),
        ("Merrow's scores for theme 1", (NEEDS, Statement.SUPPORT, EQUITY)),
        ("What did CQC score Merrow for safeguarding?", (SAFEGUARDING,)),
        ("What is Merrow's latest safeguarding score?", (SAFEGUARDING,)),
    ],
)
def test_the_score_of_a_statement_of_one_council(asked: str, statements: tuple[Statement, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements) == (SCORE, (MERROW,), statements)
    assert (found.scores, found.ratings, found.extreme, found.reckoning) == ((), (), None, None)


@pytest.mark.parametrize("statement", Statement)
def test_the_score_of_a_statement_by_any_of_its_titles(statement: Statement) -> None:
    for title in (statement.title, *statement.drifted):
        found = understood(f"What did Merrow score for {title}?")
        assert (title, found.kind, found.statements) == (title, SCORE, (statement,))


@pytest.mark.parametrize(
    "asked",
    [
        "What is Merrow's overall rating?",
        "What is Merrow's overall score?",
        "merrow overall",
        "What percentage did Merrow get?",
        "What was Merrow rated?",
        "How did Merrow do overall?",
        "What did the Care Quality Commission give Merrow?",
        "What did CQC rate Merrow?",
        "What is Merrow's current rating?",
    ],
)
def test_the_overall_result_of_one_council(asked: str) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements, found.scores) == (OVERALL, (MERROW,), (), ())
    assert (found.ratings, found.supposed, found.reckoning) == ((), None, None)


@pytest.mark.parametrize(
    ("asked", "scores"),
    [
        ("Which statements showed some shortfalls in Merrow?", (2,)),
        ("Which areas had significant shortfalls in Merrow?", (1,)),
        ("Which statements have shortfalls in Merrow?", (1, 2)),
        ("Which statements in Merrow were an exceptional standard?", (4,)),
        ("Which statements in Merrow were of a good standard?", (3,)),
        ("Which statements did Merrow score 2 for?", (2,)),
        ("Which statements did Merrow score 2 or 3 for?", (2, 3)),
        ("Which statements did Merrow score below 3 for?", (1, 2)),
        ("Which statements did Merrow not score 2 for?", (1, 3, 4)),
        ("Where did Merrow score 3 or more?", (3, 4)),
    ],
)
def test_the_statements_of_one_council_with_a_score_or_a_label(asked: str, scores: tuple[int, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements, found.scores) == (SCORE, (MERROW,), (), scores)


@pytest.mark.parametrize(
    ("asked", "extreme"),
    [
        ("What is Merrow weakest at?", LOWEST),
        ("Merrow's lowest scoring area", LOWEST),
        ("What are Merrow's weaknesses?", LOWEST),
        ("Where is Merrow weak?", LOWEST),
        ("What is Merrow bad at?", LOWEST),
        ("What does Merrow do badly?", LOWEST),
        ("Merrow's worst statement", LOWEST),
        ("strongest statement in Merrow", HIGHEST),
        ("Where does Merrow do best?", HIGHEST),
        ("What is Merrow good at?", HIGHEST),
        ("What is good about Merrow?", HIGHEST),
        ("What does Merrow do well?", HIGHEST),
        ("Merrow's highest scores", HIGHEST),
    ],
)
def test_the_best_and_the_worst_of_one_council(asked: str, extreme: Extreme) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.extreme, found.reckoning) == (SCORE, (MERROW,), extreme, None)


@pytest.mark.parametrize(
    ("asked", "scores"),
    [
        ("Who scored 3 for safeguarding?", (3,)),
        ("Which councils got a 3 for safeguarding?", (3,)),
        ("Who scored 3 out of 4 for safeguarding?", (3,)),
        ("Who scored 3 or more for safeguarding?", (3, 4)),
        ("Who scored 3+ for safeguarding?", (3, 4)),
        ("Who scored three or above for safeguarding?", (3, 4)),
        ("Who scored at least 3 for safeguarding?", (3, 4)),
        ("Which councils scored above 2 for safeguarding?", (3, 4)),
        ("Which councils scored more than 2 on safeguarding?", (3, 4)),
        ("Who scored below 3 for safeguarding?", (1, 2)),
        ("Who scored less than 3 for safeguarding?", (1, 2)),
        ("Who scored at most 2 for safeguarding?", (1, 2)),
        ("Who scored 2 or lower for safeguarding?", (1, 2)),
        ("Who scored between 2 and 3 for safeguarding?", (2, 3)),
        ("Who scored above 4 for safeguarding?", (5,)),
        ("Who did not score 3 for safeguarding?", (1, 2, 4)),
        ("Who didn't score 3 or more for safeguarding?", (1, 2)),
        ("Who scored not less than 3 for safeguarding?", (3, 4)),
        ("Who scored no more than 2 for safeguarding?", (1, 2)),
        ("Who scored between 3 and 2 for safeguarding?", (2, 3)),
        ("Who got full marks for safeguarding?", (4,)),
        ("Who was rated good or better for safeguarding?", (3, 4)),
        ("Which councils have a good standard of safeguarding?", (3,)),
        ("Which councils had significant shortfalls for safeguarding?", (1,)),
        ("Which councils are good at safeguarding?", (3, 4)),
        ("Which councils are weak on safeguarding?", (1, 2)),
        ("Which councils were rated good for safeguarding?", (3,)),
    ],
)
def test_who_scored_what_for_a_statement(asked: str, scores: tuple[int, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements, found.scores) == (SCORE, (), (SAFEGUARDING,), scores)
    assert (found.extreme, found.reckoning, found.supposed) == (None, None, None)


@pytest.mark.parametrize(
    ("asked", "ratings"),
    [
        ("Which councils were rated good?", (GOOD,)),
        ("Who is good?", (GOOD,)),
        ("Which councils require improvement?", (REQUIRES,)),
        ("Which authorities are outstanding?", (OUTSTANDING,)),
        ("Has any council been rated inadequate?", (INADEQUATE,)),
        ("Which councils were rated good or better?", (GOOD, OUTSTANDING)),
        ("Which councils are at least good?", (GOOD, OUTSTANDING)),
        ("Which councils are below good?", (INADEQUATE, REQUIRES)),
        ("Which councils were not rated good?", (INADEQUATE, REQUIRES, OUTSTANDING)),
        ("Which councils were rated inadequate or requires improvement?", (INADEQUATE, REQUIRES)),
    ],
)
def test_which_councils_have_a_rating(asked: str, ratings: tuple[Rating, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.reckoning) == (OVERALL, (), None)
    assert sorted(found.ratings) == sorted(ratings)


@pytest.mark.parametrize(
    ("asked", "scores"),
    [
        ("Who scored over 60?", tuple(range(61, 101))),
        ("Which councils scored at least 70% overall?", tuple(range(70, 101))),
        ("Which councils have an overall score below 63?", tuple(range(25, 63))),
        ("Who scored 47 out of 100?", (47,)),
        ("Who got 47%?", (47,)),
        ("Who did not score above 60?", tuple(range(25, 61))),
    ],
)
def test_which_councils_have_an_overall_score(asked: str, scores: tuple[int, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.scores) == (OVERALL, (), scores)


@pytest.mark.parametrize(
    ("asked", "kind", "statements", "lowest_first", "most"),
    [
        ("Order the councils by overall score", OVERALL, (), False, None),
        ("Rank the councils", OVERALL, (), False, None),
        ("List the councils from best to worst", OVERALL, (), False, None),
        ("List the councils from worst to best", OVERALL, (), True, None),
        ("councils by overall score, lowest first", OVERALL, (), True, None),
        ("league table", OVERALL, (), False, None),
        ("Give me a league table of councils", OVERALL, (), False, None),
        ("top three councils", OVERALL, (), False, 3),
        ("Which are the bottom 2 councils?", OVERALL, (), True, 2),
        ("rank by safeguarding", SCORE, (SAFEGUARDING,), False, None),
        ("Rank the councils by safeguarding score", SCORE, (SAFEGUARDING,), False, None),
        ("Rank Merrow's statements", SCORE, (), False, None),
        ("Merrow's scores in order", SCORE, (), False, None),
    ],
)
def test_an_order_that_is_asked_for(
    asked: str, kind: QuestionKind, statements: tuple[Statement, ...], lowest_first: bool, most: int | None
) -> None:
    found = understood(asked)
    assert (found.kind, found.statements, found.reckoning) == (kind, statements, ORDER)
    assert (found.lowest_first, found.most, found.extreme) == (lowest_first, most, None)


@pytest.mark.parametrize(
    ("asked", "kind", "statements", "extreme"),
    [
        ("Who scored highest for safeguarding?", SCORE, (SAFEGUARDING,), HIGHEST),
        ("Which council is best at safeguarding?", SCORE, (SAFEGUARDING,), HIGHEST),
        ("Who has the worst safeguarding?", SCORE, (SAFEGUARDING,), LOWEST),
        ("Who has the highest overall score?", OVERALL, (), HIGHEST),
        ("Which council is the best?", OVERALL, (), HIGHEST),
        ("Which is the worst council?", OVERALL, (), LOWEST),
        ("Who scored lowest?", OVERALL, (), LOWEST),
        ("What are the weakest areas?", SCORE, (), LOWEST),
        ("Which statement did most councils score lowest on?", SCORE, (), LOWEST),
    ],
)
def test_the_end_of_several(
    asked: str, kind: QuestionKind, statements: tuple[Statement, ...], extreme: Extreme
) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements, found.extreme, found.reckoning) == (
        kind,
        (),
        statements,
        extreme,
        None,
    )


@pytest.mark.parametrize(
    ("asked", "kind", "statements"),
    [
        ("Who did better on safeguarding, Merrow or Thistlewick?", SCORE, (SAFEGUARDING,)),
        ("Which is better on safeguarding, Merrow or Thistlewick?", SCORE, (SAFEGUARDING,)),
        ("Is Merrow better than Thistlewick at safeguarding?", SCORE, (SAFEGUARDING,)),
        ("Do Merrow and Thistlewick have the same score for safeguarding?", SCORE, (SAFEGUARDING,)),
        ("Compare the safeguarding scores of Merrow and Thistlewick", SCORE, (SAFEGUARDING,)),
        ("Who is better, Merrow or Thistlewick?", OVERALL, ()),
        ("Is Merrow rated higher than Thistlewick?", OVERALL, ()),
        ("What is the gap in overall score between Merrow and Thistlewick?", OVERALL, ()),
        ("Do Merrow and Thistlewick have the same rating?", OVERALL, ()),
    ],
)
def test_a_comparison_keeps_every_council(asked: str, kind: QuestionKind, statements: tuple[Statement, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.statements, found.reckoning, found.extreme) == (kind, statements, COMPARISON, None)
    assert found.councils == (MERROW, THISTLEWICK)


@pytest.mark.parametrize(
    "asked",
    [
        "Is Merrow the worst?",
        "Is Merrow the lowest scoring council?",
        "Which councils scored higher than Merrow overall?",
        "Who did worse than Merrow?",
    ],
)
def test_how_a_council_stands_is_no_question_for_its_own_best_or_worst(asked: str) -> None:
    found = understood(asked)
    assert (found.kind, found.extreme, found.statements, found.scores) == (OVERALL, None, (), ())


@pytest.mark.parametrize(
    ("asked", "kind", "reckoning", "scores", "ratings"),
    [
        ("How many councils were rated good?", OVERALL, COUNT, (), (GOOD,)),
        ("How many good councils are there?", OVERALL, COUNT, (), (GOOD,)),
        ("What proportion of councils were rated good or better?", OVERALL, COUNT, (), (GOOD, OUTSTANDING)),
        ("How many of Merrow and Merrowdale were rated good?", OVERALL, COUNT, (), (GOOD,)),
        ("How many reports have a rating of inadequate?", OVERALL, COUNT, (), (INADEQUATE,)),
        ("How many councils scored above 60?", OVERALL, COUNT, tuple(range(61, 101)), ()),
        ("How many councils scored 3 for safeguarding?", SCORE, COUNT, (3,), ()),
        ("How many scored 3 or more for equity?", SCORE, COUNT, (3, 4), ()),
        ("How many statements did Merrow score 2 for?", SCORE, COUNT_STATEMENTS, (2,), ()),
        ("How many 2s did Merrow get?", SCORE, COUNT_STATEMENTS, (2,), ()),
        ("How many times did Merrow score 1?", SCORE, COUNT_STATEMENTS, (1,), ()),
        ("How many areas had some shortfalls in Merrow?", SCORE, COUNT_STATEMENTS, (2,), ()),
        ("How many statements scored 4?", SCORE, COUNT_STATEMENTS, (4,), ()),
        ("Which council has the most 4s?", SCORE, COUNT_STATEMENTS, (4,), ()),
        ("Who scored at least 3 in every statement?", SCORE, COUNT_STATEMENTS, (3, 4), ()),
        ("Count the councils rated good", OVERALL, COUNT, (), (GOOD,)),
        ("What fraction of councils are good?", OVERALL, COUNT, (), (GOOD,)),
    ],
)
def test_a_count_of_scores(
    asked: str, kind: QuestionKind, reckoning: Reckoning, scores: tuple[int, ...], ratings: tuple[Rating, ...]
) -> None:
    found = understood(asked)
    assert (found.kind, found.reckoning, found.scores, found.ratings) == (kind, reckoning, scores, ratings)


@pytest.mark.parametrize(
    ("asked", "kind", "supposed"),
    [
        ("Did Merrow score 4 for safeguarding?", SCORE, Supposition((4,), (), asks=True)),
        ("Did Merrow score more than 2 for safeguarding?", SCORE, Supposition((3, 4), (), asks=True)),
        ("Is Merrow rated good?", OVERALL, Supposition((), (GOOD,), asks=True)),
        ("Was Merrow inadequate?", OVERALL, Supposition((), (INADEQUATE,), asks=True)),
        ("Did Merrow get 47%?", OVERALL, Supposition((47,), (), asks=True)),
        ("Is it true that Merrow scored 3 for safeguarding?", SCORE, Supposition((3,), (), asks=True)),
        ("I heard Merrow scored 3 for safeguarding, is that right?", SCORE, Supposition((3,), ())),
        ("Why was Merrow rated inadequate?", OVERALL, Supposition((), (INADEQUATE,))),
        ("Why is Thistlewick outstanding?", OVERALL, Supposition((), (OUTSTANDING,))),
        ("Why did Merrow score 4 for safeguarding?", FINDING, Supposition((4,), ())),
        ("Is Merrow's safeguarding outstanding?", SCORE, Supposition((), (OUTSTANDING,))),
        ("Was Merrow not rated good?", OVERALL, None),
    ],
)
def test_what_a_question_takes_for_granted_confines_nothing(
    asked: str, kind: QuestionKind, supposed: Supposition | None
) -> None:
    found = understood(asked)
    assert (found.kind, found.supposed, found.scores, found.ratings) == (kind, supposed, (), ())


@pytest.mark.parametrize(
    ("asked", "statements", "scores", "extreme"),
    [
        ("Who scored 4 for partnerships, and what do they do?", (Statement.PARTNERSHIPS,), (4,), None),
        ("Who scored 1 for needs and why?", (NEEDS,), (1,), None),
        ("Who is best at equity and how do they do it?", (EQUITY,), (), HIGHEST),
    ],
)
def test_what_the_councils_with_a_score_do_is_asked_of_the_text(
    asked: str, statements: tuple[Statement, ...], scores: tuple[int, ...], extreme: Extreme | None
) -> None:
    found = understood(asked)
    assert (found.kind, found.is_topic, found.statements, found.scores, found.extreme) == (
        FINDING,
        True,
        statements,
        scores,
        extreme,
    )


@pytest.mark.parametrize(
    "asked",
    [
        "How does Merrow score risk?",
        "What did Merrow's scorecard show?",
        "How good is the app?",
        "What is good about Merrow's front door?",
        "Which councils are best at answering calls?",
        "Who scored the winning goal?",
        "How many people are waiting?",
        "How many people in Merrow waited more than 3 weeks?",
        "How many care homes were rated good in Merrow?",
        "How many providers are rated inadequate in Merrow?",
        "What share of people rated support as good in Merrow?",
        "What shortfalls did they find in Merrow?",
        "What significant shortfalls did they find in safeguarding in Merrow?",
        "How could Merrow do better on safeguarding?",
        "What should Merrow do to get a better score?",
        "Has Merrow got better at safeguarding?",
        "Is Merrow getting worse?",
        "What are the best practice examples in Merrow?",
        "What was the lowest number of people waiting?",
        "In what order are people assessed in Merrow?",
        "How is the waiting list ranked in Merrow?",
        "What is the most common complaint in Merrow?",
        "Are outcomes good for people in Merrow?",
        "Which is better value, home care or residential care?",
        "What did the top team in Merrow do?",
        "What does a good assessment look like in Merrow?",
        "How are risks rated in Merrow?",
        "What do the scores mean?",
        "What does a score of 2 mean?",
        "What does requires improvement mean?",
        "What are areas for improvement in Merrow?",
        "What is Merrow doing about its poor scores?",
        "What ASCOF score did Merrow have?",
        "How is Merrow rated by its residents?",
        "How is the overall score calculated?",
        "Which areas in Merrow have poor services?",
        "Which council has the longest wait?",
        "How long did people wait on average?",
    ],
)
def test_what_asks_for_more_than_scores_is_asked_of_the_text(asked: str) -> None:
    assert understood(asked).kind is FINDING


@pytest.mark.parametrize(
    ("asked", "statements"),
    [
        (
            "Sorry if this is a daft one but what number out of four did the inspectors give Merrow for how it works "
            "on transitions and discharges and that sort of thing, the safe pathways section?",
            (Statement.PATHWAYS,),
        ),
        ("How did Merrow get on with governance, score wise?", (GOVERNANCE,)),
        ("what mark out of a possible four did Merrow end up with on equity", (EQUITY,)),
        ("out of a maximum of four, where did merrow land on equity?", (EQUITY,)),
        ("i was wondering what score Merrow came away with for equity", (EQUITY,)),
        ("I look after prevention, and have been asked: what is Merrow's score for equity?", (EQUITY,)),
        ("which number did Merrow get for safeguarding", (SAFEGUARDING,)),
        ("Hi, I am new to the board. Can you pull out Merrow's score for governance for me?", (GOVERNANCE,)),
        ("What did CQC give Merrow for equity?", (EQUITY,)),
        ("merrow equity, is the label some shortfalls or good standard?", (EQUITY,)),
        ("whats merrow citys score for equity", (EQUITY,)),
        ("What is Merrow's learning and improvement score?", (LEARNING,)),
    ],
)
def test_the_score_of_a_statement_however_it_is_asked_for(asked: str, statements: tuple[Statement, ...]) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements) == (SCORE, (MERROW,), statements)
    assert (found.extreme, found.reckoning) == (None, None)


@pytest.mark.parametrize(
    ("asked", "kind", "extreme", "scores"),
    [
        ("what is Merrow really good at going by the marks", SCORE, HIGHEST, ()),
        ("If you only go by the scores, where does Merrow shine?", SCORE, HIGHEST, ()),
        ("on the numbers alone, what's Merrow's strong suit", SCORE, HIGHEST, ()),
        ("going by the numbers what does merrow struggle with", SCORE, LOWEST, ()),
        ("score-wise what are merrow's weak spots", SCORE, LOWEST, ()),
        ("I know Merrow is rated good but which statements did they score lowest on?", SCORE, LOWEST, ()),
        ("Which of the statements did Merrow score the maximum of 4 for?", SCORE, None, (4,)),
        ("Hi, I'm a councillor. I want to know Merrow's overall rating, thanks", OVERALL, None, ()),
        ("I've been told Merrow is outstanding, can you check their rating", OVERALL, None, ()),
        ("give me the headline number for Merrow out of a hundred", OVERALL, None, ()),
        ("what did merrow score for everything", SCORE, None, ()),
    ],
)
def test_the_results_of_a_council_however_they_are_asked_for(
    asked: str, kind: QuestionKind, extreme: Extreme | None, scores: tuple[int, ...]
) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements) == (kind, (MERROW,), ())
    assert (found.extreme, found.scores, found.supposed) == (extreme, scores, None)


@pytest.mark.parametrize(
    ("asked", "scores", "extreme", "reckoning"),
    [
        ("I'm looking for someone to learn from: who got a 4 on equity?", (4,), None, None),
        ("I'd be grateful if you could tell me which authorities hold a score of 4 for equity", (4,), None, None),
        ("did anyone only manage a two for equity", (2,), None, None),
        ("Who managed a 4 for equity?", (4,), None, None),
        ("who got an exceptional score for equity", (4,), None, None),
        ("who came top for equity", (), HIGHEST, None),
        ("Who did worst on equity, score-wise?", (), LOWEST, None),
        ("can you count how many councils got 4 for equity", (4,), None, COUNT),
    ],
)
def test_who_has_a_score_however_it_is_asked_for(
    asked: str, scores: tuple[int, ...], extreme: Extreme | None, reckoning: Reckoning | None
) -> None:
    found = understood(asked)
    assert (found.kind, found.councils, found.statements) == (SCORE, (), (EQUITY,))
    assert (found.scores, found.extreme, found.reckoning) == (scores, extreme, reckoning)


def test_what_frames_a_request_is_no_part_of_its_wording() -> None:
    found = understood("I ask because I have to brief the chair: what is Merrow's overall rating?")
    assert (found.kind, found.wording) == (OVERALL, "what is the council's overall rating?")


@pytest.mark.parametrize(
    "asked",
    [
        "I work in a care home in Merrow, how do they rate providers?",
        "My dad is in hospital, is Merrow any good at getting people home?",
        "We use Tallowmark in Merrow, what score does it give?",
        "We were scored 2 for equity, what did Merrow do to get its 4?",
        "In the carers survey, what did Merrow score?",
        "What rating did carers give the hub in Merrow?",
        "What rating has CQC given care homes in Merrow?",
        "What score did Merrow give its care homes?",
        "What happened after the low score for equity in Merrow?",
        "what pulled down Merrow's score on equity",
        "Who has the highest number of people waiting for safeguarding?",
        "What did councils that scored 4 on equity do differently?",
        "What marks Merrow out from other boroughs?",
        "number of outstanding assessments in Merrow",
        "What number do I ring for safeguarding in Merrow?",
        "Merrow safeguarding score improvement plan",
        "Does the safeguarding score in Merrow reflect staff views?",
        "who gets the best deal on direct payments",
        "I would like to know how staff rate the leadership in Merrow",
    ],
)
def test_words_of_scores_do_not_make_a_question_for_scores(asked: str) -> None:
    assert understood(asked).kind is FINDING


@pytest.mark.parametrize(
    ("asked", "kind", "extreme", "statements"),
    [
        ("What came out top in Merrow?", SCORE, HIGHEST, ()),
        ("what came bottom in merrow", SCORE, LOWEST, ()),
        ("Which statement brings up the rear in Merrow?", SCORE, LOWEST, ()),
        ("what did merrow flunk", SCORE, LOWEST, ()),
        ("what did Merrow ace", SCORE, HIGHEST, ()),
        ("which area lags behind in merrow", SCORE, LOWEST, ()),
        ("who is bottom of the class for safeguarding", SCORE, LOWEST, (SAFEGUARDING,)),
        ("which council leads the pack on governance", SCORE, HIGHEST, (GOVERNANCE,)),
        ("who trails on safeguarding", SCORE, LOWEST, (SAFEGUARDING,)),
        ("What came out of the peer review in Merrow?", FINDING, None, ()),
        ("What are the health trails in Merrow?", FINDING, None, ()),
        ("Did the lift in Merrow come to the top floor?", FINDING, None, ()),
    ],
)
def test_figures_of_speech_for_the_two_ends(
    asked: str, kind: QuestionKind, extreme: Extreme | None, statements: tuple[Statement, ...]
) -> None:
    found = understood(asked)
    assert (found.kind, found.extreme, found.statements) == (kind, extreme, statements)


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Which of the four descriptions does Merrow carry for improvement, innovation and learning?", SCORE),
        ("Which of CQC's four labels did Merrow get for safeguarding?", SCORE),
        ("How did CQC rate Merrow?", OVERALL),
        ("What is Merrow's standard rate?", FINDING),
        ("Are any of them under 30?", FINDING),
    ],
)
def test_labels_are_scores_and_rates_of_pay_are_none(asked: str, kind: QuestionKind) -> None:
    assert understood(asked).kind is kind
