"""Words, their stems, and the phrases that mean the same."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from assistant.wording import STOP_WORDS, Vocabulary, load_vocabulary, stem, stems_of


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        pytest.param("Assessments", "assess", id="plural"),
        pytest.param("council’s", "council", id="possessive"),
        pytest.param("three", "3", id="numeral in words"),
        pytest.param("1,147", "1147", id="thousands"),
        pytest.param("Café", "cafe", id="accent"),
    ],
)
def test_a_word_is_stemmed(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_figures_keep_their_signs() -> None:
    assert stems_of("81% paid £21.10, in 3-conversation form") == (
        "81%",
        "paid",
        "£21.10",
        "in",
        "3",
        "convers",
        "form",
    )


@pytest.mark.parametrize(
    ("question", "words", "names"),
    [
        pytest.param("What did they say about carers?", ["carers"], [], id="only what is asked about"),
        pytest.param("How big is the DoLS backlog?", ["big", "DoLS", "backlog"], ["DoLS"], id="abbreviation is a name"),
        pytest.param("Who is Dana Whitlow?", ["Dana", "Whitlow"], ["Dana", "Whitlow"], id="names"),
        pytest.param("Does IT help us?", ["IT", "help"], ["IT"], id="IT and not it"),
        pytest.param("81%", ["81%"], ["81%"], id="figure"),
        pytest.param("Reablement", ["Reablement"], [], id="a capital at the beginning"),
    ],
)
def test_a_question_is_made_of_terms(question: str, words: list[str], names: list[str]) -> None:
    terms = load_vocabulary().terms_of(question)
    assert [term.words for term in terms] == words
    assert [term.words for term in terms if term.is_name] == names


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("PSW", "The Principal Social Worker left.", id="abbreviation to words"),
        pytest.param("principal social worker", "The PSW left.", id="words to abbreviation"),
        pytest.param("backlog", "914 people were waiting.", id="backlog"),
        pytest.param("hourly", "It paid £20 an hour.", id="hourly"),
        pytest.param("overspend", "The budget was overspent.", id="overspent"),
        pytest.param("home care", "Domiciliary care was scarce.", id="home care"),
        pytest.param("co-production", "Strategies were coproduced.", id="coproduction"),
        pytest.param("three conversations", "the 3-conversation model", id="numerals"),
        pytest.param("paid", "They pay more.", id="irregular form"),
    ],
)
def test_words_that_mean_the_same_find_each_other(question: str, text: str) -> None:
    stems = stems_of(text)
    terms = load_vocabulary().terms_of(question)
    assert [term.stands_in(stems, frozenset(stems)) for term in terms] == [True] * len(terms)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("CHC", "NHS continuing healthcare was agreed."),
        ("discharge to assess", "The D2A beds were full."),
        ("LPS", "liberty protection safeguards were put off"),
        ("IMCA", "an independent mental capacity advocate was found"),
        ("MDTs", "The multi-disciplinary team met."),
        ("NRPF", "people with no recourse to public funds"),
        ("PA", "Personal assistants were scarce."),
        ("direct payments", "DPs were slow."),
        ("KPIs", "key performance indicators were read each month"),
        ("LD", "people with a learning disability"),
        ("MH", "mental health teams"),
        ("IAG", "information and advice was clear"),
        ("VCFSE", "The voluntary sector said so."),
        ("AMHPs", "approved mental health professionals were few"),
        ("S117", "section 117 reviews"),
        ("S75", "a section 75 agreement"),
        ("staff", "The workforce grew."),
        ("employees", "Staff felt heard."),
        ("helpline", "The advice line was busy."),
        ("respite", "carers' breaks were rare"),
        ("assistive technology", "Telecare was offered."),
        ("safeguarding alerts", "safeguarding concerns rose"),
        ("advocacy", "An advocate came."),
        ("extra care", "housing with care"),
        ("day centres", "Day services closed."),
        ("rough sleeping", "Homeless people were seen."),
        ("elderly", "Older people waited."),
        ("autism", "autistic people"),
        ("complaints", "People complained."),
        ("referrals", "They were referred."),
        ("decisions", "They decided."),
        ("retention", "It retained its people."),
        ("withdrew", "The provider had withdrawn."),
    ],
    ids=str,
)
def test_words_of_the_field_find_each_other(question: str, text: str) -> None:
    stems = stems_of(text)
    terms = load_vocabulary().terms_of(question)
    assert [term.stands_in(stems, frozenset(stems)) for term in terms] == [True]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("director of adult social services", "the assistant director of adult social care"),
        ("budget", "It spent £6 million."),
        ("app", "DoLS applications were waiting."),
        ("SEND", "They sent a letter."),
        ("respite", "Breaks in the rota were filled."),
        ("older people", "younger people"),
        ("nursing homes", "care homes"),
        ("enquiries", "safeguarding concerns"),
        ("learning disability", "learning from complaints"),
    ],
    ids=str,
)
def test_words_that_mean_different_things_do_not(question: str, text: str) -> None:
    stems = stems_of(text)
    terms = load_vocabulary().terms_of(question)
    assert [term.stands_in(stems, frozenset(stems)) for term in terms] == [False]


def test_no_group_is_joined_by_a_word_that_says_nothing() -> None:
    lines = files("assistant").joinpath("vocabulary.txt").read_text(encoding="utf-8").splitlines()
    groups = [line.split(" / ") for line in lines if line and not line.startswith("#")]
    empty = {stem(word) for word in STOP_WORDS}
    alone = [member for group in groups for member in group if len(stems_of(member)) == 1]
    assert [member for member in alone if stems_of(member)[0] in empty] == []
    assert [group for group in groups if len(group) < 2 or any(not stems_of(member) for member in group)] == []


def test_groups_that_share_a_member_are_meant_to() -> None:
    lines = files("assistant").joinpath("vocabulary.txt").read_text(encoding="utf-8").splitlines()
    groups = [line.split(" / ") for line in lines if line and not line.startswith("#")]
    owners: dict[tuple[str, ...], set[str]] = {}
    for group in groups:
        for member in group:
            owners.setdefault(stems_of(member), set()).add(group[0])
    assert {stems: heads for stems, heads in owners.items() if len(heads) > 1} == {
        ("wait",): {"backlog", "wait"},  # people on a list wait; a wait is no list
        ("safe",): {"secure", "safe"},
        ("financ",): {"money", "finance"},
    }


def test_overdue_is_not_merely_waiting() -> None:
    """A person who waits for an assessment is not overdue a review."""
    (term,) = load_vocabulary().terms_of("overdue")
    stems = stems_of("423 people were waiting")
    assert not term.stands_in(stems, frozenset(stems))


def test_a_user_adds_words(tmp_path: Path) -> None:
    extra = tmp_path / "words.txt"
    extra.write_text("# ours\nRapid Response / hot team\n", encoding="utf-8")
    (term,) = load_vocabulary(extra).terms_of("hot team")
    assert term.phrases == ("hot team", "Rapid Response")


def test_places_of_a_term() -> None:
    vocabulary = Vocabulary([["PSW", "principal social worker"]])
    (term,) = vocabulary.terms_of("PSW")
    assert term.places_in(stems_of("The PSW met the principal social worker")) == [1, 4]


@pytest.mark.parametrize(
    ("question", "words", "chatter"),
    [
        pytest.param("I wonder about carers", ["wonder", "carers"], ["wonder"], id="what a person says"),
        pytest.param("Thanks, anything on OTs?", ["Thanks", "OTs"], ["Thanks"], id="a capital, and a stop word"),
        pytest.param("Ok, I’ve seen DoLS", ["Ok", "I’ve", "seen", "DoLS"], ["Ok", "I’ve", "seen"], id="shortened"),
        pytest.param("backlog of reviews", ["backlog", "reviews"], [], id="none"),
        pytest.param("Tell me, Hey, Carers?", ["Hey", "Carers"], ["Hey"], id="in the middle"),
    ],
)
def test_words_that_a_person_merely_says_are_told_apart(question: str, words: list[str], chatter: list[str]) -> None:
    terms = load_vocabulary().terms_of(question)
    assert ([term.words for term in terms], [term.words for term in terms if term.is_chatter]) == (words, chatter)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Carers in Fenholt", ["Fenholt"], id="a name"),
        pytest.param("carers, Thanks", [], id="what a person says"),
        pytest.param("carers in the Royal Borough", [], id="what every name has"),
        pytest.param("carers in the Metropolitan District", [], id="another that every name has"),
        pytest.param("carers, and I’ll go", [], id="shortened"),
        pytest.param("a pot with the NHS", [], id="what every council works with"),
        pytest.param("spent in 2023/24", ["2023"], id="a year, and not the end of its range"),
    ],
)
def test_a_capital_makes_a_name_only_of_what_can_be_one(question: str, names: list[str]) -> None:
    assert [term.words for term in load_vocabulary().terms_of(question) if term.is_name] == names


def test_what_only_asks_is_no_term_and_what_is_merely_said_is_one() -> None:
    assert load_vocabulary().terms_of("about what") == ()
    (term,) = load_vocabulary().terms_of("perhaps")
    assert (term.is_chatter, term.is_name) == (True, False)
