"""The page in a real browser, on a small assistant whose answers a reader can check."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from indexer.report import Hit, Passage

from assistant.answer import Answer, AnswerStatus, Coverage, Finding
from assistant.question import Conversation, Question
from assistant.screen.asking import APOLOGY, LOADING, STOPPED
from assistant.screen.security import CONTENT_SECURITY_POLICY
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import (
    ALDMERE,
    HOSTILE,
    QUOTE,
    READY,
    WENBURY,
    FakeAssistant,
    citation,
    hostile_passage,
)
from tests.browser import Visit

pytestmark = [
    pytest.mark.browser,
    # Gradio 6.31 sums up its queue in ways that pandas 3 is about to drop.
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting' is deprecated"),
    pytest.mark.filterwarnings("ignore:The copy keyword is deprecated"),
    # It leaves event loops open, too; the fixture `served` collects the last of them.
    pytest.mark.filterwarnings("ignore:unclosed (event loop|<socket):ResourceWarning"),
]

Serve = Callable[[FakeAssistant], str]
Begin = Callable[..., Visit]
AT_ALDMERE = "1: open source, Aldmere City Council, Governance, management and sustainability, score 3, good standard"


def test_a_citation_opens_its_source_and_escape_leads_back(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    exchange = reader.ask("How often does supervision take place?")
    heading = exchange.get_by_role("heading", level=2)
    assert heading.text_content() == "You asked: How often does supervision take place?"
    exchange.get_by_role("link", name=AT_ALDMERE).press("Enter")
    assert reader.panel.locator("mark").inner_text() == QUOTE
    assert reader.focused() == "Aldmere City Council: Governance, management and sustainability"
    assert exchange.locator("a[aria-current]").get_attribute("href") == "#cite-1-1"
    reader.page.keyboard.press("Escape")
    reader.panel.wait_for(state="detached")
    assert reader.focused() == "#cite-1-1"


def test_a_click_opens_and_a_button_closes(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How often?").get_by_role("link").nth(1).click()
    assert reader.panel.locator("mark").inner_text().startswith("The median wait was 12 days")
    reader.panel.get_by_role("button", name="Close source").click()
    reader.panel.wait_for(state="detached")
    assert reader.focused() == "#cite-1-2"


def test_a_key_from_nowhere_opens_nothing(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    link = reader.ask("How often?").get_by_role("link").first
    for key in ("../..", "9-9", "<img src=x onerror=alert(1)>"):
        link.evaluate("(link, key) => link.setAttribute('href', '#cite-' + key)", key)
        link.click()
        reader.panel.get_by_text("This source is no longer at hand", exact=True).wait_for()
        assert reader.panel.inner_text() == "This source is no longer at hand"
        reader.page.keyboard.press("Escape")
        reader.panel.wait_for(state="detached")


def test_the_conversation_is_one_readers_own(address: str, visit: Begin) -> None:
    first, second = visit(), visit()
    first.open(address)
    first.ask("How often?")
    second.open(address)
    assert second.page.locator(".exchange").count() == 0
    assert second.ask("A parking permit?").get_attribute("id") == "exchange-1"


def test_a_follow_up_carries_and_shows_what_it_carries(address: str, shared: FakeAssistant, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How long do people wait?")
    followed = reader.ask("and on safeguarding?")
    assert followed.locator(".understood").inner_text() == (
        "Understood: Wenbury County Council · follow-up: “How long do people wait? Safeguarding”"
    )
    before = Question("How long do people wait?", "How long do people wait?")
    assert shared.asked[-1][1] == Conversation(before, (ALDMERE.council, WENBURY.council))


def test_a_refusal_offers_the_nearest_passages_as_sources(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    exchange = reader.ask("How do I renew a parking permit?")
    assert exchange.get_by_text("Nothing in the reports speaks of parking permits.").is_visible()
    exchange.get_by_role("link", name=re.compile("^Nearest passage 2: Wenbury")).click()
    reader.panel.get_by_text("Nearest passage, not an answer").wait_for()
    assert reader.panel.locator("mark").count() == 0
    assert reader.panel.locator("#cited-passage").inner_text().startswith("People waited too long")


def test_stopping_takes_effect_at_once_and_asking_goes_on(served: Serve, visit: Begin) -> None:
    assistant = FakeAssistant()
    assistant.at_work.clear()
    reader = visit()
    reader.open(served(assistant))
    reader.question.fill("How often?")
    reader.question.press("Enter")
    reader.page.get_by_role("button", name="Stop").click()
    reader.page.get_by_text(STOPPED).wait_for(timeout=3_000)
    assistant.at_work.set()
    assert "Found in 2 of 2 reports." in reader.ask("How often?").inner_text()


def test_clearing_forgets_the_conversation_and_its_sources(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How often?").get_by_role("link").first.click()
    reader.panel.wait_for()
    reader.page.get_by_role("button", name="Clear").click()
    reader.page.locator(".exchange").wait_for(state="detached")
    reader.panel.wait_for(state="detached")
    assert reader.page.locator(".suggestion").first.is_visible()
    assert reader.ask("How often?").get_attribute("id") == "exchange-1"


def test_copying_gives_plain_text_and_exporting_a_file(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How often?").get_by_role("button", name="Copy answer 1").click()
    reader.page.locator(".copied").wait_for()
    assert reader.page.evaluate("navigator.clipboard.readText()").startswith(f"How often?\n\n“{QUOTE}” [1]\n")
    for _ in range(2):  # the same conversation can be saved again
        with reader.page.expect_download() as saved:
            reader.page.get_by_role("button", name="Export as Markdown").click()
        assert re.fullmatch(r"conversation-\d{4}-\d\d-\d\d-\d{4}\.md", saved.value.suggested_filename)
        assert "## How often?" in Path(saved.value.path()).read_text(encoding="utf-8")


def test_suggestions_are_asked_as_they_stand(address: str, shared: FakeAssistant, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.page.get_by_role("button", name="Which priorities for improvement were named?").press("Enter")
    reader.page.locator(".answer").wait_for()
    assert shared.asked[-1] == ("Which priorities for improvement were named?", Conversation(), ())
    assert not reader.page.locator(".suggestion").first.is_visible()


def test_councils_are_chosen_and_told(address: str, shared: FakeAssistant, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.page.get_by_role("button", name="Asking both reports").click()
    reader.page.get_by_label("Wenbury County Council").check()
    reader.page.get_by_role("button", name="Asking one report: Wenbury County Council").wait_for()
    reader.ask("How often?")
    assert shared.asked[-1] == ("How often?", Conversation(), ("Wenbury County Council",))


def test_one_of_many_councils_is_found_by_typing(served: Serve, visit: Begin) -> None:
    class Many(FakeAssistant):
        def councils(self) -> list[str]:
            return [f"Council of {number}" for number in range(150)]

    reader = visit()
    reader.open(served(Many(LibraryState(LibraryStateKind.READY, reports=150))))
    reader.page.get_by_role("button", name="Asking all 150 reports").click()
    reader.page.get_by_label("Find a council").press_sequentially("of 14")
    reader.page.get_by_label("Council of 13", exact=True).wait_for(state="hidden")
    assert reader.page.locator("#councils label:visible").count() == 11


def test_nothing_asked_gets_a_hint_and_a_book_a_reason(address: str, shared: FakeAssistant, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    before = list(shared.asked)
    reader.question.fill("   ")
    reader.question.press("Enter")
    reader.page.get_by_text("Type a question first.").wait_for()
    assert shared.asked == before
    refused = reader.ask("long " * 20_480)
    assert refused.locator(".remark").inner_text() == (
        "The question has more than 2,000 characters. Ask in a sentence or two."
    )
    assert refused.get_by_role("heading").inner_text().endswith("… (102,400 characters in all)")
    assert not reader.page.get_by_text("Type a question first.").is_visible()


def test_what_goes_wrong_is_apologised_for(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    assert reader.ask("break it").locator(".remark").inner_text() == APOLOGY
    assert "Found in" in reader.ask("How often?").inner_text()


def test_a_question_asked_while_loading_waits_and_is_answered(served: Serve, visit: Begin) -> None:
    assistant = FakeAssistant(LibraryState(LibraryStateKind.LOADING))
    reader = visit()
    reader.open(served(assistant))
    reader.page.get_by_text("Getting ready.").wait_for()
    reader.question.fill("How often?")
    reader.question.press("Enter")
    reader.page.get_by_text(LOADING).wait_for()
    assistant.library_state = READY
    reader.page.locator(".answer").wait_for()
    reader.page.get_by_text("Getting ready.").wait_for(state="hidden")
    assert reader.page.get_by_text(LOADING).count() == 0


def test_an_index_that_comes_is_noticed(served: Serve, visit: Begin) -> None:
    assistant = FakeAssistant(LibraryState(LibraryStateKind.EMPTY, "Put reports into corpus/ and run make run."))
    reader = visit()
    reader.open(served(assistant))
    reader.page.get_by_role("heading", name="Nothing is indexed yet").wait_for()
    assert reader.page.get_by_text("Put reports into corpus/ and run make run.").is_visible()
    assistant.library_state = READY
    reader.page.locator(".suggestion").first.wait_for()
    assert not reader.page.get_by_role("heading", name="Nothing is indexed yet").is_visible()


class Hostile(FakeAssistant):
    """Everything it says tries to do something."""

    def ask(self, question: str, conversation: Conversation = Conversation(), councils: object = ()) -> Answer:  # noqa: B008
        passage = hostile_passage()
        understood = Question(question, HOSTILE, understood=HOSTILE)
        if "nearest" in question:
            nearest = (Hit(passage, 0.5),)
            return Answer(understood, AnswerStatus.NOT_IN_REPORTS, reason=HOSTILE, nearest=nearest)
        finding = Finding(HOSTILE, passage.council, (citation(1, passage, HOSTILE),))
        covered = Coverage((passage.council,), (HOSTILE,))
        return Answer(understood, AnswerStatus.ANSWERED, (finding,), reason=HOSTILE, coverage=covered)

    def suggestions(self, limit: int = 4) -> list[str]:
        return [HOSTILE]

    def councils(self) -> list[str]:
        return [HOSTILE, "Another"]

    def section(self, passage: Passage) -> tuple[Passage, ...]:
        return (passage,)


def test_what_others_wrote_does_nothing_in_any_view(served: Serve, visit: Begin) -> None:
    reader = visit()
    reader.open(served(Hostile(LibraryState(LibraryStateKind.READY, reports=2, notice=HOSTILE))))
    reader.page.get_by_role("button", name="Asking").click()
    reader.page.locator("#councils input").first.check()
    reader.page.get_by_role("button", name="Asking one report").wait_for()
    for asked in (HOSTILE, f"nearest {HOSTILE}"):
        exchange = reader.ask(asked)
        exchange.locator("a").first.click()
        reader.panel.locator("#cited-passage").wait_for()
    with reader.page.expect_download():
        reader.page.get_by_role("button", name="Export as Markdown").click()
    shown = reader.page.locator("#workspace").inner_text()
    assert shown.count("<script>window.hit = 1; alert(1)</script>") >= 10
    assert "[U+202E]gnp.exe" in shown
    assert "\u202e" not in shown
    assert reader.page.evaluate("window.hit") is None
    made = "#workspace :is(script, img, iframe, form, svg[onload], code, a:not([href^='#cite-']), [onerror])"
    assert reader.page.locator(made).count() == 0
    assert (reader.dialogs, reader.errors, reader.outside(), reader.violations()) == ([], [], [], [])


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (768, "light"), (1360, "dark"), (2200, "light")])
def test_the_page_fits_and_its_source_comes_into_view(address: str, visit: Begin, width: int, scheme: str) -> None:
    reader = visit(width=width, scheme=scheme)
    reader.open(address)
    reader.ask("How often?").get_by_role("link").first.click()
    reader.panel.locator("mark").wait_for()
    reader.page.wait_for_function(
        "() => { const box = document.querySelector('mark').getBoundingClientRect();"
        " return box.top >= 0 && box.bottom <= innerHeight; }"
    )
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    below = reader.page.evaluate(
        "document.querySelector('#reading').getBoundingClientRect().top"
        " >= document.querySelector('#asking').getBoundingClientRect().bottom"
    )
    assert below is (width < 1024)
    dark = reader.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 26)"
    assert dark is (scheme == "dark")


def test_the_page_is_reached_by_keyboard_in_the_order_it_is_read(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How often?")
    reader.page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    place = "here.getAttribute('href') ?? here.getAttribute('data-testid') ?? here.innerText.trim().split('\\n')[0]"
    reached = []
    for _ in range(8):
        reader.page.keyboard.press("Tab")
        seen = f"here => [{place}, getComputedStyle(here).outlineStyle]"
        reached.append(tuple(reader.page.locator(":focus").evaluate(seen)))
    order = ["#cite-1-1", "#cite-1-2", "Copy", "textbox", "Ask", "Asking both reports", "Clear", "Export as Markdown"]
    assert reached == [(name, "solid") for name in order]


def test_the_page_is_sound_for_those_who_listen_to_it(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    assert reader.page.locator("h1").all_inner_texts() == ["Ask the assessment reports"]
    assert reader.page.evaluate("document.documentElement.lang") == "en"
    assert reader.page.title() == "Ask the assessment reports"
    assert reader.page.get_by_role("log").get_attribute("aria-live") == "polite"
    assert reader.page.locator("main").count() == 1


def test_the_server_forbids_what_the_page_does_not_need(address: str) -> None:
    with urlopen(address) as response:
        assert response.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
        assert response.headers["referrer-policy"] == "no-referrer"
        assert response.headers["x-content-type-options"] == "nosniff"
    sources = {source for part in CONTENT_SECURITY_POLICY.split("; ") for source in part.split()[1:]}
    assert sources == {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}
    assert "default-src 'self'; " in CONTENT_SECURITY_POLICY
