"""Which words of a sentence are names of their own."""

from __future__ import annotations

from assistant.wording import Token, stem, tokens_of

# Words with capitals that are no names: posts, laws and what every report speaks of.
_TITLES = frozenset(
    map(
        stem,
        "director directors assistant deputy interim principal social worker workers adult adults care services "
        "service "
        "chief executive executives officer officers board boards council cabinet member members lead leader health "
        "wellbeing act strategy occupational therapist national survey framework outcomes safeguarding review reviews "
        "deprivation liberty safeguards mental capacity borough city county royal london partnership committee january "
        "february march april may june july august september october november december monday tuesday wednesday "
        "thursday friday saturday sunday england english british uk people leaders staff quality commission nhs ofsted "
        "ombudsman government the a in on at of i we this "
        "that there they one two three data".split(),
    )
)


def proper_names(text: str) -> list[str]:
    """Return the words of a sentence with a capital that neither its beginning nor a post or a law explains."""
    tokens = tokens_of(text)
    capital = [token.word[0].isupper() and any(map(str.isalpha, token.word)) for token in tokens]
    return [
        token.word
        for place, token in enumerate(tokens)
        if capital[place]
        and not _explained(token)
        and (place or (len(tokens) > 1 and capital[1] and not _explained(tokens[1])))
        and not _opens(text, token.start)
    ]


def _opens(text: str, start: int) -> bool:
    return bool(start) and text[:start].rstrip()[-1:] in {".", "?", "!", ":", "\n"}


def _explained(token: Token) -> bool:
    """Say whether a word has a capital as a post, a law or an abbreviation."""
    return token.stem in _TITLES or sum(map(str.isupper, token.word)) > 1
