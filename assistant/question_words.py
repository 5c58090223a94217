"""A question as words, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.framework import title_key

# Words with which the name of a kind of council is made: "Merrow City Council".
KINDS = frozenset("city county borough metropolitan district council".split())
SHORT_KINDS = frozenset("cc bc mbc".split())  # after a name, as in "Merrow CC"
SHORT_KINDS_BEFORE = frozenset("lb rb lbc".split())  # before a name, as in "LB Camden"
# Words with which a question begins: no part of a name that follows them with a capital of its own.
BEFORE_A_NAME = frozenset(
    "which what who whose how why when where the a an in of for by at on to from with and or but is are was were did "
    "does do has have had can could should would will tell show give list compare about".split()
)


@dataclass(slots=True)
class Words:
    """A question as words: as written, with their places in characters, and folded."""

    question: str
    words: list[re.Match[str]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Part the question into words."""
        self.words = list(re.finditer(r"[^\W_]+(?:['’]s\b)?|&", self.question))
        self.keys = [title_key(re.sub(r"['’]s$", "", word.group())) or "and" for word in self.words]

    def is_capital(self, at: int) -> bool:
        """Say whether a word has a capital that tells something: not in a question that is written in capitals."""
        word = self.words[at].group()
        return word[0].isupper() and not (self.question.isupper() and len(self.words) > 1)

    def written(self, at: int, length: int) -> str:
        """Return some of the words as they were written, without the s of a possessive."""
        return re.sub(r"['’]s$", "", self.question[self.words[at].start() : self.words[at + length - 1].end()])

    def key(self, at: int) -> str:
        """Return a word, folded; empty where there is none at that place."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def runs_on(self, at: int) -> bool:
        """Say whether only a space parts a word from the next one."""
        return self.question[self.words[at].end() : self.words[at + 1].start()].isspace()

    def is_possessive(self, at: int) -> bool:
        """Say whether a word is written with the s of a possessive."""
        return bool(re.search(r"['’]s$", self.words[at].group()))
