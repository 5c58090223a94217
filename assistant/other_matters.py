"""Questions that reports touch on and seldom answer: help for oneself, and what councils do beside social care."""

from __future__ import annotations

import re

_FOR_ONESELF = re.compile(
    r"\b(?:how|where|when|what|which|who|should|can|could|will|would|do|did|may|must|shall)\b[^.?!]{0,25}?\bI\b"
    r"(?!['’]| (?:remember|mean|think|gather|understand|recall))"
    r"|\b(?:my|for me)\b(?! (?:council|authority|borough|report|team|staff|colleague))"
    # what is asked of the assistant itself
    r"|\b(?:are|were) you\b(?! (?:able|sure|aware))|\bdo you (?:like|eat|sleep|dream|feel|ever|love|want)\b"
    r"|\bwould you (?:do|rather)\b|\b(?:switch\w*|turn\w*|made|makes|built|created|trained|pays?|use) you\b"
    r"|\byou or me\b"
    r"|\byour (?:name|age|favou?rite|birthday)\b"
    r"|^\W*how to\b|^\W*(?:please\s+)?(?:delete|email|send|write|log|print|translate|open|play|set|turn|remind"
    r"|book|register|order|"
    r"sing|draw|cancel|renew|apply|ignore|forget)\b",
    re.I,
)

# What councils and others do beside adult social care: reports touch on it, and seldom answer questions about it.
_ELSEWHERE = re.compile(
    r"\b(?:parking|car parks?|bins?|recycling|rubbish|refuse|waste|librar(?:y|ies)|council tax|band [a-h]"
    r"|planning permission|"
    r"planning application|potholes?|street ?lights?|streetlight\w*|roadworks?|elections?|polling|vote|voting"
    r"|licen[cs]es?|licensing|"
    r"schools?|school places|term dates|nurser(?:y|ies)|childminders?|housing benefit|allotments?|cemeter(?:y"
    r"|ies)|crematorium|"
    r"leisure centres?|swimming|gym|museums?|tourist|tourism|hotels?|restaurants?|recipes?|weather|forecast"
    r"|football|cricket|"
    r"tickets?|train times|bus times|timetables?|bus pass(?:es)?|opening (?:hours|times)|phone number"
    r"|telephone number|email address|"
    r"postcode|house prices?|buy a house|rent a|mortgage|low traffic|cycle lanes?|noise complaint|dog fouling"
    r"|pest control|"
    r"marriage|wedding|births?|passport|visa|jobs? vacanc\w+ for me|poem|joke|song|film|movie|game|holiday|tide"
    r"|moon)\b",
    re.I,
)


def is_of_other_matters(wording: str) -> bool:
    """Say whether a question asks for help for oneself, or about something beside adult social care."""
    return bool(_FOR_ONESELF.search(wording) or _ELSEWHERE.search(wording))
