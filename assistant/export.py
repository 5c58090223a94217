"""A conversation as Markdown or plain text, to be taken into a paper: every quote with the place it stands in. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant.answer import Answer, Citation, Finding
from assistant.exchange import Exchange
from assistant.inert import escaped_markdown, one_line, web_address
from assistant.telling import REFUSALS, coverage_in_words, is_verbatim, place_in_words


def conversation_as_markdown(exchanges: Sequence[Exchange], exported: datetime) -> str:
    """Return a conversation as Markdown that shows the reports' characters as they are: nothing in them is markup."""
    head = ["# Questions to the assessment reports", f"Exported on {exported.day} {exported:%B %Y at %H:%M}."]
    blocks = [block for exchange in exchanges for block in _exchange_blocks(exchange)]
    return "\n\n".join([*head, *(blocks or ["Nothing was asked."])]) + "\n"


def answer_as_text(exchange: Exchange) -> str:
    """Return one exchange as plain text, with its sources below: what the copy button gives."""
    lines = [one_line(exchange.asked), ""]
    if exchange.answer is None:
        return "\n".join([*lines, one_line(exchange.remark)])
    answer = exchange.answer
    if not answer.findings:
        return "\n".join([*lines, f"{REFUSALS[answer.status]}. {one_line(answer.reason)}".strip()])
    lines += [one_line(answer.lead), ""] if answer.lead else []
    lines += [f"{_told(finding)} {_numbers(finding)}" for finding in answer.findings]
    lines += ["", "Sources", *(_source(citation) for citation in answer.citations)]
    coverage = coverage_in_words(answer.coverage)
    return "\n".join([*lines, "", one_line(coverage)] if coverage else lines)


def _exchange_blocks(exchange: Exchange) -> list[str]:
    blocks = [f"## {escaped_markdown(exchange.asked)}"]
    if exchange.answer is None:
        return [*blocks, escaped_markdown(exchange.remark)]
    answer = exchange.answer
    if answer.question.understood:
        blocks.append(f"*{escaped_markdown(answer.question.understood)}*")
    blocks += _finding_blocks(answer) if answer.findings else _refusal_blocks(answer)
    coverage = coverage_in_words(answer.coverage)
    return [*blocks, escaped_markdown(coverage)] if coverage else blocks


def _finding_blocks(answer: Answer) -> list[str]:
    blocks = [escaped_markdown(line) for line in (answer.lead, answer.reason) if line]
    for finding in answer.findings:
        place = f"{finding.council}, {place_in_words(finding.citations[0].passage)}"
        blocks.append(f"> {escaped_markdown(_told(finding))}\n>\n> — {escaped_markdown(place)} {_numbers(finding)}")
    sources = "\n".join(_source_line(citation) for citation in answer.citations)
    return [*blocks, "### Sources", sources]


def _refusal_blocks(answer: Answer) -> list[str]:
    blocks = [f"**{REFUSALS[answer.status]}.** {escaped_markdown(answer.reason)}".rstrip()]
    if not answer.nearest:
        return blocks
    rows = [f"- {escaped_markdown(f'{hit.passage.council}, {place_in_words(hit.passage)}')}" for hit in answer.nearest]
    return [*blocks, "Nearest passages, not an answer:", "\n".join(rows)]


def _told(finding: Finding) -> str:
    text = one_line(finding.text)
    return f"“{text}”" if is_verbatim(finding) else text


def _numbers(finding: Finding) -> str:
    return " ".join(f"[{citation.number}]" for citation in finding.citations)


def _source(citation: Citation) -> str:
    section = citation.passage.section
    where = one_line(f"{citation.passage.council}, {place_in_words(citation.passage)}. {section.source}")
    address = web_address(section.url)
    return f"[{citation.number}] {where}{f', {address}' if address else ''}"


def _source_line(citation: Citation) -> str:
    section = citation.passage.section
    note = f". Note on the page: {section.note}" if section.note else ""
    told = f"{citation.passage.council}, {place_in_words(citation.passage)}. File: {section.source}{note}"
    where = escaped_markdown(told)
    address = web_address(section.url)
    return f"{citation.number}. {where}{f'. <{address}>' if address else ''}"
