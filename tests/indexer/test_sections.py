from __future__ import annotations

import random
import re

import pytest

from indexer.framework import SCORE_LABELS, Statement
from indexer.page import Page
from indexer.recognition import belongs_to_framework, is_dates_line, overall_score_in, rating_in
from indexer.sections import assemble

from tests.indexer.pages import lines, misplaced, page, shelf, told

HEADER = "Alderwick Council: local authority assessment"
WAITS = "People waited 41 days for an assessment. This was long."


def test_identifiers_stay_the_same_and_are_never_alike() -> None:
    safe = lines(HEADER, "Safeguarding", "Score: 3", WAITS, "Staff were kind.")
    read = shelf(
        ("a.txt", safe),
        ("b.txt", safe + "More was said.\n"),
        ("Ünïcode – name!.md", f"# A\n\n## B\n\n{WAITS}\n\n## B\n\n{WAITS}\n"),
    )
    assert [section.section_id for section in read.sections] == [
        "alderwick-council/safeguarding",
        "alderwick-council/safeguarding-2",
        "unicode-name/b",
        "unicode-name/b-2",
    ]
    assert [held.passage_id for held in read.passages][:3] == [
        "alderwick-council/safeguarding/1",
        "alderwick-council/safeguarding/2",
        "alderwick-council/safeguarding/3",
    ]
    assert len({held.passage_id for held in read.passages}) == len(read.passages)


def test_the_same_page_twice_is_read_once_and_reported() -> None:
    text = lines(HEADER, "Safeguarding", "Score: 3", WAITS)
    read = shelf(("a.txt", text), ("copy of a.txt", text.replace("\n\n", "\r\n")))
    assert told(read) == [
        ("Alderwick Council", "statement", "Safeguarding", 3, [("score", "Score: 3"), ("finding", WAITS)])
    ]
    assert ("copy of a.txt", "the same page as a.txt; left out") in read.deviations


@pytest.mark.parametrize(
    ("pages", "deviation"),
    [
        (
            [
                ("a.txt", lines(HEADER, "Safeguarding", "Score: 3", WAITS)),
                ("b.txt", lines(HEADER, "Safeguarding", "Score: 2", WAITS)),
            ],
            ("a.txt", "Alderwick Council: Safeguarding is scored 3 in a.txt and 2 in b.txt"),
        ),
        (
            [
                ("a.txt", lines(HEADER, "Safeguarding", "Score: 3", WAITS)),
                ("b.txt", lines(HEADER, "Safeguarding", "Score: 3", "Other.")),
            ],
            ("b.txt", "Alderwick Council: a second page for Safeguarding, beside a.txt"),
        ),
        (
            [("a.txt", lines(HEADER, "Local authority rating and score", "Good", "Overall score: 50"))],
            ("a.txt", "Alderwick Council: prints Good beside an overall score of 50"),
        ),
        (
            [
                (
                    "a.txt",
                    lines(
                        HEADER,
                        "Local authority rating and score",
                        "Overall score: 76",
                        *(line for s in Statement for line in (s.title, "Score: 3")),
                    ),
                )
            ],
            ("a.txt", "Alderwick Council: prints an overall score of 76; its nine scores amount to 75"),
        ),
        ([("a.txt", lines(HEADER, "Safeguarding", "Score: 3"))], ("a.txt", "Safeguarding: there are no findings")),
        (
            [("a.txt", lines(HEADER, "Safeguarding", "Score: 3", "Score: 2", WAITS))],
            ("a.txt", "prints a second score for Safeguarding; the first is kept"),
        ),
    ],
    ids=["two scores", "two pages", "rating and score", "sum", "no findings", "second score"],
)
def test_what_does_not_add_up_is_reported(pages: list[tuple[str, str]], deviation: tuple[str, str]) -> None:
    assert deviation in shelf(*pages).deviations


# Any page, however deviating: nothing that can be seen is lost, and everything stands where it says.

_WORDS = (
    "people carers staff waits plans reviews homes visits calls teams were had saw took gave told often rarely".split()
)
_NEVER_LOST = [
    "Published data showed that {n}% of carers had a plan.",
    "Overall, {n}% of people were satisfied with their care in the year.",
    "We heard from {n} people that the line was busy.",
    "I was told to wait, one of {n} people said to us.",
    "About {n} people a week came to the drop-in.",
    "Score cards for {n} teams were kept by leaders.",
    "There is more on it at https://site.example/{n}.",
    "They gave three reasons in {n} cases: cost, time and distance.",
    "This was a text with <b>mark-up</b> and {n} *stars* in it./p>",
]


def _sentence(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return chance.choice(_NEVER_LOST).format(n=chance.randrange(25, 99))
    words = [chance.choice(_WORDS) for _ in range(chance.randrange(5, 30))]
    return " ".join(words).capitalize() + chance.choice(".!")


def _paragraph(chance: random.Random) -> str:
    if chance.random() < 0.15:
        items = [f"- {' '.join(chance.choice(_WORDS) for _ in range(4))}" for _ in range(chance.randrange(2, 5))]
        return "\n".join(["There were these aims in the plan:", *items])
    return " ".join(_sentence(chance) for _ in range(chance.choice([1, 2, 3, 12, 40])))


def _furniture(chance: random.Random) -> str:
    score = chance.randrange(0, 6)
    return chance.choice(
        [
            HEADER,
            "Brackmoor City Council: local authority assessment",
            "Downloads",
            *(s.title for s in Statement),
            f"Score: {score}",
            f"Score {score}",
            f"{score} - {SCORE_LABELS.get(score, SCORE_LABELS[1])}",
            "What people expect",
            "The local authority commitment:",
            "Key findings for this quality statement",
            "Overall summary",
            "Local authority rating and score",
            "Overall score: 62",
            "Good",
            "Summary of people’s experiences",
            "Demographics",
            "Published: 1 May 2025 Page last updated: 2 May 2025",
        ]
    )


def _generated(seed: int) -> Page:
    chance = random.Random(seed)
    made = [_furniture(chance) if chance.random() < 0.5 else _paragraph(chance) for _ in range(chance.randrange(1, 30))]
    if chance.random() < 0.7:
        made.insert(0, HEADER)
    end = chance.choice(["\n\n", "\n\n", "\n", "\r\n\r\n", "\n \n"])
    return page(end.join(made) + chance.choice(["", end]), chance.choice(["p.txt", "p.md", "theme1-needs.txt"]))


def _may_be_lost(line: str) -> bool:
    return (
        belongs_to_framework(line) or is_dates_line(line) or bool(rating_in(line, "")) or bool(overall_score_in(line))
    )


def _visible(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"</?\w+>|/p>", " ", text))


@pytest.mark.parametrize("block_of_seeds", range(6))
def test_nothing_visible_is_lost_and_everything_stands_where_it_says(block_of_seeds: int) -> None:
    for seed in range(block_of_seeds * 50, block_of_seeds * 50 + 50):
        made = _generated(seed)
        read = assemble([made])
        assert misplaced(read, [made]) == [], seed
        covered = bytearray(len(made.text))
        for held in read.passages:
            covered[held.start : held.end] = b"x" * (held.end - held.start)
        place = 0
        for line in made.text.splitlines(keepends=True):
            left = "".join(letter for at, letter in enumerate(line, place) if not covered[at])
            place += len(line)
            noted = any(line.strip() == section.note for section in read.sections)
            assert _visible(left) == [] or noted or _may_be_lost(line.strip()), (seed, line)


@pytest.mark.parametrize("block_of_seeds", range(3))
def test_every_word_of_a_finding_is_in_a_sentence(block_of_seeds: int) -> None:
    for seed in range(block_of_seeds * 50, block_of_seeds * 50 + 50):
        for held in assemble([_generated(seed)]).passages:
            within = " ".join(held.text[start:end] for start, end in held.sentences)
            marks = re.sub(r"(?m)^- ", "", held.text)
            assert _visible(within) == _visible(marks) or _visible(within) == _visible(held.text), (seed, held)
            assert all(end <= start for (_, end), (start, _) in zip(held.sentences, held.sentences[1:], strict=False))
