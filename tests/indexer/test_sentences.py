from __future__ import annotations

import pytest

from indexer.sentences import split_sentences


def sentences(text: str, parts: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, parts or ())]


@pytest.mark.parametrize(
    "parts",
    [
        ["One thing was done.", "Another was not."],
        ["Staff met Dr. Smith and Mrs. Jones at St. Mary's.", "They agreed."],
        ["Some people, i.e. The Larks, waited, e.g. Two of them.", "Others did not."],
        ["J. K. Marlow led the board.", "It met monthly."],
        ["Waits fell by 3.5 days to 12.25.", "Costs were £1.2m."],
        ["Case No. 5 was closed.", "Was it late?", "No.", "It was on time!"],
        ["The plan (see p. 4 and Fig. 2) had aims.", "There were three."],
        ["The S.42 enquiry under s. 42 was prompt.", "It took 9 days."],
        ["The line opened at 10 a.m. The team was ready."[:26], "The team was ready."],
        ["It met at 10 a.m. Monday and 2 p.m. Thursday.", "All came."],
        ["This was so in 2023.", "The year after was better."],
        ["See https://site.example/a.b?c=d. It tells more."[:33], "It tells more."],
        ["It is on www.site.example.org.", "It tells more."],
        ["“It took years.”", "She was told to wait."],
        ["He said ‘It works.’ and left.", "He came back."],
        ["They asked, “Why us?” and were told.", "Nobody minded."],
        ["(This was new.)", "It worked."],
        ["It was slow… then quicker.", "All agreed."],
        ["It was slow...", "People left."],
        ["The U.K. Government and Acme Ltd. agreed.", "Work began."],
        ["Forms, letters, etc. were sent.", "Calls, visits, etc.", "The rest came by post."],
        ["Cllr. Reed and Prof. Ash of Co. Durham spoke.", "They were heard."],
        ["From Jan. 2024 to Sept. 2024 it ran.", "It then closed."],
        ["Was it good?", "Yes!", "Very."],
        ["2. Numbered paragraphs stay whole.", "They do."],
        ["14.3. So do these.", "Yes."],
        ["A line that\nis wrapped at a width.", "The next one\nis too."],
        ["No stop at the end"],
        ["Adults (aged 65 plus.) were seen.", "So were carers."],
        ["Over 1,000 people of 12 a.m. shifts came.", "40 stayed."],
    ],
    ids=lambda parts: parts[0][:40],
)
def test_a_text_falls_into_its_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("  One.  \n\n Two  ", ["One.", "Two"]),
        ("It was good./p> It was new.</p>", ["It was good.", "It was new.</p>"]),
        ("It was good.</p><p>It was new.", ["It was good.", "It was new."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("Aims:\n\n- to listen\n- to act", ["Aims:\n\n- to listen\n- to act"]),
        ("Score: 3\n3 - Evidence shows a good standard", ["Score: 3\n3 - Evidence shows a good standard"]),
    ],
    ids=["empty", "white", "spaces", "cut-tag", "tags", "windows", "list", "score"],
)
def test_what_stands_between_sentences_is_in_none(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_list_with_its_lead_line_is_one_sentence_and_a_long_one_is_parted_between_items() -> None:
    short = "Leaders had aims:\n- to listen. To act\n- to learn"
    parts = [(0, 17), (20, 38), (41, len(short))]
    assert sentences(short, parts) == [short]
    item = "word " * 60 + "end"
    long = f"Leaders had aims:\n- {item}\n- {item}\n- {item}"
    places = [(0, 17), (20, 20 + len(item)), (23 + len(item), 23 + 2 * len(item)), (26 + 2 * len(item), len(long))]
    assert sentences(long, places) == ["Leaders had aims:", item, item, item]


def test_list_marks_are_in_no_sentence() -> None:
    text = "One was kept.\n2. Two was not. Why?"
    assert sentences(text, [(0, 13), (17, len(text))]) == ["One was kept.", "Two was not.", "Why?"]


def test_a_long_text_takes_no_time() -> None:
    assert len(sentences("It was so. " * 20_000)) == 20_000
    assert sentences("a." * 50_000) == ["a." * 50_000]
