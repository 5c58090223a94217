"""What sort of sentence a question wants beyond its topic, and which sentences are of that sort."""

from __future__ import annotations

import pytest

from assistant.asking_clause import asking_clause
from assistant.giving import gives
from assistant.leaning import leans_back, refers_back
from assistant.proper_names import proper_names
from assistant.wanting import Wanted, is_look_up, what_is_wanted
from assistant.wording import load_vocabulary

REASON, PERSON, NAME, VIEW = Wanted.REASON, Wanted.PERSON, Wanted.NAME, Wanted.VIEW
PLACE, CHANGE, SERVICE = Wanted.PLACE, Wanted.CHANGE, Wanted.SERVICE

WANTS = [
    (REASON, "Why was the trial stopped?"),
    (REASON, "So why did they stop it?"),
    (REASON, "Tell me why the hub closed"),
    (REASON, "How come nobody was told?"),
    (REASON, "What was the reason for the delay?"),
    (REASON, "What are the reasons behind the overspend?"),
    (REASON, "Is any explanation offered for it?"),
    (REASON, "What lay behind the closure?"),
    (REASON, "What do leaders put the delay down to?"),
    (REASON, "The hub closed, why is that?"),
    (REASON, "The hub closed. Why did it close?"),
    (REASON, "hub - reason it closed"),
    (NAME, "It is shared with two towns. Which ones"),
    (CHANGE, "Are more being done than in the previous year?"),
    (CHANGE, "Are there more barns than there used to be?"),
    (CHANGE, "By how much did the budget rise?"),
    (VIEW, "What did people who were sent to live far away from their families for years have to say about it?"),
    (PERSON, "Who is the director?"),
    (PERSON, "Who was the lead member?"),
    (PERSON, "Who chairs the board?"),
    (PERSON, "And who sits on it?"),
    (PERSON, "Do you know who runs the hub?"),
    (PERSON, "Whose job is it to ring people?"),
    (NAME, "What is the falls programme called?"),
    (NAME, "What's the name of the app?"),
    (NAME, "Does the app have a name?"),
    (NAME, "app name"),
    (NAME, "Which university places students there?"),
    (NAME, "What two care homes closed?"),
    (NAME, "Which bank joined the group?"),
    (NAME, "which uni looked at the trial"),
    (NAME, "It doesn't give the name of the new manager, does it?"),
    (VIEW, "What do carers think of the hub?"),
    (VIEW, "How did staff feel about the restructure?"),
    (VIEW, "What did providers say about fees?"),
    (VIEW, "What do social workers themselves make of it?"),
    (PLACE, "Where is the academy based?"),
    (PLACE, "Whereabouts are the drop-ins?"),
    (PLACE, "Where do the carers meet?"),
    (PLACE, "academy location"),
    (CHANGE, "Has the backlog gone down?"),
    (CHANGE, "Is it better or worse?"),
    (CHANGE, "Was that more than the year before?"),
    (CHANGE, "Have waits fallen since the spring?"),
    (CHANGE, "How does it compare with the previous survey?"),
    (SERVICE, "How do I apply for a direct payment?"),
    (SERVICE, "Can I have a grab rail?"),
    (SERVICE, "Who should I ring about my mother?"),
    (SERVICE, "Book me an assessment"),
    (SERVICE, "Please email the report to the lead member"),
    (SERVICE, "renew a permit for me"),
    (SERVICE, "When are the bins collected?"),
    (SERVICE, "Is there a bus timetable?"),
    (SERVICE, "Which streets have potholes?"),
]
WANTS_NO_SORT = [
    "Is data held securely?",
    "What did they say about carers?",
    "What did the report say about waiting?",
    "What did inspectors think of the hub?",
    "What did leaders name as risks?",
    "What risks did leaders name?",
    "Which councils have staff who like their work?",
    "What local authorities run a farm visit?",
    "Which groups were at risk?",
    "What share of care homes were rated good?",
    "How many people were helped last year?",
    "By how much did they top up the fund?",
    "What percentage of councillors are women?",
    "What is the director's plan?",
    "How is risk shared with partners?",
    "What should I remember about carers?",
    "What did my council do about waits?",
    "What do they do for carers, and why do they do it?",
    "They asked people whose needs had changed",
    "lone working",
]


@pytest.mark.parametrize(("kind", "question"), WANTS, ids=str)
def test_a_question_wants_a_sort_of_sentence(kind: Wanted, question: str) -> None:
    want = what_is_wanted(question)
    assert (want and want.kind, want and want.wording) == (kind, asking_clause(question))


@pytest.mark.parametrize("question", WANTS_NO_SORT)
def test_for_other_questions_any_sentence_on_the_topic_will_do(question: str) -> None:
    assert what_is_wanted(question) is None


@pytest.mark.parametrize(
    ("question", "text", "met"),
    [
        pytest.param("Why did it stop?", "It was stopped because people did not like it.", True, id="because"),
        pytest.param("Why did it stop?", "It was stopped in order to save money.", True, id="in order to"),
        pytest.param("Why did it stop?", "It ended, as nobody came.", True, id="as"),
        pytest.param("Why did they leave?", "Staff left, attributed to low pay.", True, id="attributed"),
        pytest.param("Why did waits grow?", "Since nobody was in post, waits grew.", True, id="since, of a reason"),
        pytest.param("Why did waits grow?", "Waits had grown since the spring.", False, id="since, of a time"),
        pytest.param("Why did it open?", "It was opened as a crisis house.", False, id="as what"),
        pytest.param("Why did it stop?", "It was stopped in May.", False, id="when and not why"),
        pytest.param("Why is home care scarce?", "Home care was plentiful.", True, id="it is not so"),
        pytest.param("Why is home care plentiful?", "Home care was plentiful.", False, id="only that it is so"),
        pytest.param(
            "Is it up on last year? up or down", "It stood at 33.6%, against 36.7% in England.", False, id="others"
        ),
        pytest.param(
            "Is it up on last year? up or down", "It stood at 33%, compared with 36% in 2021.", True, id="before"
        ),
        pytest.param("What did residents say about it?", "Some had not been told.", True, id="some residents"),
        pytest.param(
            "Which firm is it?", "The Care Quality Commission rated it.", False, id="the regulator is no name"
        ),
        pytest.param("Where do they live?", "All of them lived in the eastern parishes.", True, id="parishes"),
        pytest.param("Who is the treasurer?", "The treasurer was Jo Bloggs.", True, id="subject"),
        pytest.param("Who is the treasurer?", "Jo Bloggs was the new treasurer.", True, id="complement"),
        pytest.param("Who is the treasurer?", "One person was both clerk and treasurer.", True, id="both"),
        pytest.param("Who is the treasurer?", "The network met with the treasurer.", False, id="object"),
        pytest.param("Who is the treasurer?", "It had an open day, and the treasurer came.", False, id="second clause"),
        pytest.param("Who is the treasurer?", "Jo Bloggs was the chair.", False, id="another post"),
        pytest.param("Who is the PSW?", "One person was Principal Social Worker.", True, id="post written in full"),
        pytest.param("Who is the PSW?", "Staff praised the Principal Social Worker.", False, id="in full, and no more"),
        pytest.param("Who are the principal social worker?", "The PSW was Jo Bloggs.", True, id="post abbreviated"),
        pytest.param("Who chairs the forum?", "A ward sister chaired it.", True, id="somebody"),
        pytest.param("Who chairs the forum?", "Jo Bloggs chaired it, we heard.", True, id="a name"),
        pytest.param("Who chairs the forum?", "It was chaired in turn each month.", False, id="nobody"),
        pytest.param("Who chairs the board?", "The board met each month.", False, id="only whom is asked about"),
        pytest.param("Which bank joined?", "The group was joined by Fenland Trust.", True, id="a name"),
        pytest.param("Which bank joined?", "Two banks had joined the group.", False, id="no name"),
        pytest.param("Which bank joined?", "Banks joined in March.", False, id="a month is no name"),
        pytest.param("Which bank joined?", "The Director of Adult Social Services joined.", False, id="a post is none"),
        pytest.param(
            "Which bank joined Purse Watch?", "Banks joined the Purse Watch.", False, id="the name in question"
        ),
        pytest.param("What do carers think of it?", "Carers told us it was kind.", True, id="they said"),
        pytest.param("What do carers think of it?", "Staff told us it was kind.", False, id="others said"),
        pytest.param("What do carers think of it?", "Carers came on Saturdays.", False, id="they said nothing"),
        pytest.param("What does Ann make of it?", "Staff were happy.", True, id="a short name is not looked for"),
        pytest.param("Where is it based?", "It ran in the central library.", True, id="in a building"),
        pytest.param("Where is it based?", "The service was at Renwold.", True, id="a name of a place"),
        pytest.param("Where is it based?", "It ran each week.", False, id="when and not where"),
        pytest.param("Has it gone down?", "It fell by a third.", True, id="it fell"),
        pytest.param("Has it gone down?", "It had improved.", True, id="it improved"),
        pytest.param("Has it gone down?", "It was 12%.", False, id="only how it is"),
        pytest.param("Can I have a grab rail?", "Grab rails were fitted.", True, id="help for oneself is not read off"),
    ],
)
def test_a_sentence_is_or_is_not_what_is_wanted(question: str, text: str, met: bool) -> None:
    want = what_is_wanted(question, load_vocabulary().terms_of(question))
    assert want is not None
    assert gives(want, text) is met


@pytest.mark.parametrize(
    ("wording", "is_one"),
    [
        ("lone working app", True),
        ("DoLS backlog", True),
        ("81%", True),
        ("section 75 agreement length of term", True),
        ("Is data held securely", False),
        ("data held securely?", False),
        ("tell me about carers", False),
        ("carers who are waiting", False),
        ("one two three four five six seven eight nine", True),
        ("one two three four five six seven eight nine ten", False),
        ("", True),
    ],
)
def test_a_look_up_is_a_few_words_and_no_sentence(wording: str, is_one: bool) -> None:
    assert is_look_up(wording) is is_one


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("They met at the Boathouse in Fenholt.", ["Boathouse", "Fenholt"], id="within"),
        pytest.param("Staff met.", [], id="the beginning explains a capital"),
        pytest.param("Second Spring helped people.", ["Second", "Spring"], id="a name that begins a sentence"),
        pytest.param("The Director of Adult Social Services left in May.", [], id="posts and months"),
        pytest.param("An AMHP and a BIA were on the rota.", [], id="abbreviations"),
        pytest.param("They said: Nobody came.", [], id="after a colon"),
        pytest.param("Fenholt", [], id="one word"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_proper_name_is_a_capital_that_nothing_else_explains(text: str, names: list[str]) -> None:
    assert proper_names(text) == names


@pytest.mark.parametrize(
    ("sentence", "leans", "refers"),
    [
        ("It took 38 days.", True, True),
        ("However, some waited.", True, False),
        ("Leaders knew of it.", False, False),
        ("Italian was spoken.", False, False),
    ],
)
def test_half_a_thought_is_known_by_its_beginning(sentence: str, leans: bool, refers: bool) -> None:
    assert (leans_back(sentence), refers_back(sentence)) == (leans, refers)
