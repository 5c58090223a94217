"""A conversation as it is read on the page: questions, findings word for word, and the numbers that open sources."""

from __future__ import annotations

from assistant.answer import Answer, Citation, Coverage, Finding
from assistant.exchange import Exchange
from assistant.export import answer_as_text
from assistant.inert import one_line
from assistant.screen.markup import Element, element, unseen
from assistant.screen.session import Session, citation_key, nearest_numbers
from assistant.telling import REFUSALS, coverage_in_words, is_verbatim, place_in_words

LONGEST_EXCERPT = 240  # characters shown of a nearest passage; the whole opens beside the answer
LONGEST_LIST = 6  # councils without evidence named in a line; more of them fold away


def conversation(session: Session) -> Element:
    """Return the conversation, as a log that is read aloud as it grows."""
    return element(
        "div",
        *(_exchange(place, exchange) for place, exchange in enumerate(session.exchanges, start=1)),
        class_="conversation",
        role="log",
        aria_live="polite",
        aria_label="Conversation",
    )


def _exchange(place: int, exchange: Exchange) -> Element:
    heading = f"asked-{place}"
    return element(
        "article",
        element("h2", unseen("You asked: "), exchange.asked, id=heading, class_="asked"),
        _understood(exchange.answer),
        _ending(place, exchange),
        class_="exchange",
        id=f"exchange-{place}",
        aria_labelledby=heading,
    )


def _understood(answer: Answer | None) -> Element | None:
    if answer is None or not answer.question.understood:
        return None
    return element("p", answer.question.understood, class_="understood")


def _ending(place: int, exchange: Exchange) -> Element:
    if exchange.answer is None:
        return element("p", exchange.remark, class_=f"remark {exchange.state}")
    answer = exchange.answer
    return element(
        "div",
        *(_answered(place, answer) if answer.findings else _refused(place, answer)),
        element("footer", _coverage(answer.coverage), _copy_button(place, exchange), class_="answer-foot"),
        class_="answer",
    )


def _answered(place: int, answer: Answer) -> list[Element | None]:
    councils = dict.fromkeys(finding.council for finding in answer.findings)
    several = len(councils) > 1
    parts: list[Element | None] = [element("p", answer.lead, class_="lead") if answer.lead else None]
    for council in councils:
        rows = (_finding(place, found, named=not several) for found in answer.findings if found.council == council)
        parts.append(element("h3", council, class_="council") if several else None)
        parts.append(element("ul", *rows, class_="findings"))
    # An answer may say what it could not find out, too.
    parts.append(element("p", answer.reason, class_="reason") if answer.reason else None)
    return parts


def _finding(place: int, finding: Finding, *, named: bool) -> Element:
    links = [_citation_link(place, citation) for citation in finding.citations]
    if is_verbatim(finding):
        quotes = (element("p", f"“{citation.quote}”") for citation in finding.citations)
        told, where = element("blockquote", *quotes, class_="quote"), _where(finding, named=named)
    else:
        told = element("p", finding.text if named else _without_council(finding), class_="told")
        printed = finding.citations[0]
        lines = [f"“{one_line(line)}”" for line in printed.quote.splitlines() if line.strip()]
        where = [f"Printed as {' and '.join(lines)} in {printed.passage.section.title}"]
    return element("li", told, element("p", *where, " ", *links, class_="where"), class_="finding")


def _where(finding: Finding, *, named: bool) -> list[Element | str]:
    place = place_in_words(finding.citations[0].passage)
    return [element("strong", finding.council), f", {place}"] if named else [place]


def _without_council(finding: Finding) -> str:
    """Return a composed sentence without the council's name, which stands above it already."""
    text = finding.text.removeprefix(f"{finding.council}: ")
    return text[:1].upper() + text[1:]


def _citation_link(place: int, citation: Citation) -> Element:
    passage = citation.passage
    return element(
        "a",
        str(citation.number),
        href=f"#{citation_key(place, citation.number)}",
        class_="citation",
        aria_label=f"{citation.number}: open source, {passage.council}, {place_in_words(passage)}",
    )


def _coverage(coverage: Coverage) -> Element | None:
    line = coverage_in_words(coverage)
    if not line:
        return None
    if not coverage.with_evidence or len(coverage.without_evidence) <= LONGEST_LIST:
        return element("p", line, class_="coverage")
    found = f"Found in {len(coverage.with_evidence)} of {coverage.reports_searched} reports; no evidence found in "
    return element(
        "details",
        element("summary", f"{found}{len(coverage.without_evidence)}"),
        element("p", ", ".join(coverage.without_evidence)),
        class_="coverage",
    )


def _refused(place: int, answer: Answer) -> list[Element | None]:
    parts: list[Element | None] = [
        element("h3", REFUSALS[answer.status], class_="refusal"),
        element("p", answer.reason, class_="reason") if answer.reason else None,
    ]
    if answer.nearest:
        rows = (_nearest(place, number, answer) for number in nearest_numbers(answer))
        parts.append(element("h4", "Nearest passages, not an answer", class_="nearest-heading"))
        parts.append(element("ul", *rows, class_="nearest"))
    return parts


def _nearest(place: int, number: int, answer: Answer) -> Element:
    passage = answer.nearest[number - nearest_numbers(answer).start].passage
    excerpt = one_line(passage.text)
    if len(excerpt) > LONGEST_EXCERPT:
        excerpt = f"{excerpt[:LONGEST_EXCERPT].rsplit(' ', 1)[0]} …"
    where = f"{passage.council}, {place_in_words(passage)}"
    link = element(
        "a",
        where,
        href=f"#{citation_key(place, number)}",
        class_="near",
        aria_label=f"Nearest passage {number - nearest_numbers(answer).start + 1}: {where}",
    )
    return element("li", link, element("p", excerpt))


def _copy_button(place: int, exchange: Exchange) -> Element:
    return element(
        "button",
        "Copy",
        unseen(f" answer {place}"),
        type="button",
        class_="copy",
        data_copy=answer_as_text(exchange),
    )
