from __future__ import annotations

from indexer.passages import LONGEST_PASSAGE, pieces_of

from tests.indexer.pages import page


def pieces(text: str, source: str = "page.txt") -> list[tuple[str, list[str]]]:
    read = page(text, source)
    return [
        (text[piece.start : piece.end], [text[piece.start + a : piece.start + b] for a, b in piece.sentences])
        for piece in pieces_of(read.text, read.blocks)
    ]


def test_a_paragraph_is_a_passage() -> None:
    one, two = "People waited long. Carers did not.", "Leaders knew this."
    assert pieces(f"{one}\n\n{two}\n") == [(one, ["People waited long.", "Carers did not."]), (two, [two])]


def test_a_list_is_a_passage_with_its_lead_line() -> None:
    listed = "Leaders had three aims:\n\n- to listen to carers\n- to act\n- to learn"
    assert pieces(f"{listed}\n\nThey met them.\n") == [(listed, [listed]), ("They met them.", ["They met them."])]


def test_a_list_that_lost_its_bullets_is_one_too() -> None:
    listed = "Leaders had three aims:\nto listen to carers\nto act\nto learn"
    assert pieces(f"{listed}\nThey met all of the aims in the year.\n") == [
        (listed, [listed]),
        ("They met all of the aims in the year.", ["They met all of the aims in the year."]),
    ]


def test_a_list_without_a_lead_line_is_a_passage_of_its_items_without_their_marks() -> None:
    assert pieces("The plan worked.\n\n1. People were seen.\n2. Carers were heard. Twice.\n") == [
        ("The plan worked.", ["The plan worked."]),
        (
            "People were seen.\n2. Carers were heard. Twice.",
            ["People were seen.", "Carers were heard.", "Twice."],
        ),
    ]


def test_a_long_paragraph_is_parted_between_sentences_into_equal_pieces() -> None:
    sentence = "The team saw " + "very " * 26 + "many people."
    text = " ".join([sentence] * 20)
    made = pieces(text + "\n")
    assert [len(held) for _, held in made] == [7, 7, 6]
    assert all(len(words.split()) <= LONGEST_PASSAGE for words, _ in made)
    assert " ".join(words for words, _ in made) == text


def test_a_wrapped_paragraph_keeps_its_sentences_whole() -> None:
    text = (
        "The local authority had set out a plan for the coming year, and its\n"
        "leaders told us that it was on course. Staff in the north knew of the\n"
        "plan.\n\n"
        "Those in the south did not know of it, and this had been the case for\n"
        "some time before we came.\n"
    )
    first, second = (part.strip() for part in text.split("\n\n"))
    assert pieces(text) == [
        (first, [first[: first.index(" Staff")], first[first.index("Staff") :]]),
        (second, [second]),
    ]
    assert pieces(text, "page.md") == pieces(text)
