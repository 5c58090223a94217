"""Words of questions and of reports: their stems, the phrases that mean the same, and the words that mean little."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import snowballstemmer

from indexer.words import word_spans

# Words that ask, or that say nothing about what is asked for.
STOP_WORDS = frozenset(
    "a about above after again all also am among an and any anyone anything are as at be because been before being "
    "below between both but by can could did do does doing done down during each either else ever every few for from "
    "further get gets give given gives go had has have having he her here hers him his how i if in into is it its "
    "itself just like made make makes many may me might mine more most much must my near neither no nor not now of off "
    "on once one only onto or other our ours out over own per please put quite rather same shall she should since so "
    "some something such take taken tell than that the their theirs them themselves then there these they this those "
    "through to too towards under until up upon us use used uses using very via was we well were what whatever when "
    "where whether which while who whom whose why will with within without would yes yet you your "
    # what questions about reports are made of
    "according answer assessor assessors council councils authority authorities local comment describe described "
    "does evidence explain find finding findings found inspector inspectors list mention mentioned "
    "mentions name report reported reports said say saying says state stated summarise summary told "
    "describes compare compared happened happen happening know known hold held keep kept show shows showed "
    "v vs versus there's what's who's how's that's it's were're".split()
)
# Words that a person says in asking and that tell little of what is asked: they rank sentences a little, and keep none
# off the topic.
CHATTER = frozenset(
    "somebody someone anybody anyone nobody everybody everyone whoever whatever something anything nothing everything "
    "thing things stuff kind kinds sort sorts bit lot lots remember recall seem seems seemed think guess wonder "
    "wondered believe actually really roughly typically typical basically exactly probably perhaps maybe hi hello hey "
    "thanks thank cheers mean means meant try tries trying tried let lets come comes came coming look looks looking "
    "looked see sees seen saw want wants wanted need ask asks asked asking tell talk talks talking just ever always "
    "often sometimes usually currently way ways right okay ok sure turn turned able anyway especially "
    "regarding concerning particular specific general certain various different got getting gets going goes went bring "
    "brought area areas somewhere anywhere elsewhere quite sit sits sat stand stands i'm i've i'd i'll you're "
    "they're they've they'll we're we've "
    "we'll don't doesn't didn't can't won't couldn't isn't aren't wasn't weren't haven't hasn't hadn't wouldn't "
    "shouldn't whats hows wheres".split()
)
# Words with a capital that name nothing by themselves: "the Royal Borough".
_NO_NAMES = frozenset("royal borough borough's city county council councils metropolitan london district nhs".split())
_ENDS_A_RANGE = re.compile(r"\b\d{4}[/–-]$")  # the "22" of "2021/22", which may be printed as 2021/2022

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
_NUMBER_WORDS |= {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80"}
_NUMBER_WORDS |= {"ninety": "90", "hundred": "100"}
_stemmer = snowballstemmer.stemmer("porter")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, with its place in characters and its stem."""

    word: str
    stem: str
    start: int
    end: int


@cache
def stem(word: str) -> str:
    """Return the Porter stem of a word; numerals in words become figures, so that "three" finds "3"."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("’", "'")
    folded = folded.removesuffix("'s")
    if folded in _NUMBER_WORDS:
        return _NUMBER_WORDS[folded]
    if folded[:1].isdigit() or folded[:1] == "£":
        return folded.replace(",", "")
    return str(_stemmer.stemWord(folded))


def tokens_of(text: str) -> list[Token]:
    """Return the words and figures of a text, in order."""
    return [Token(text[start:end], stem(text[start:end]), start, end) for start, end in word_spans(text)]


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text, in order."""
    return tuple(token.stem for token in tokens_of(text))


Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a question asks about: its words as written, and the phrases that mean the same, as stems too."""

    words: str
    phrases: tuple[str, ...]
    variants: frozenset[Stems]
    is_name: bool = False  # a name, a figure or an abbreviation: nothing but its variants can stand for it

    @property
    def is_chatter(self) -> bool:
        """Whether it is a word that a person merely says in asking."""
        return self.words.casefold().replace("’", "'") in CHATTER

    def stands_in(self, stems: Sequence[str], present: frozenset[str]) -> bool:
        """Say whether any variant stands in a text, given its stems in order and as a set."""
        return any(
            variant[0] in present and (len(variant) == 1 or runs_in(variant, stems)) for variant in self.variants
        )

    def places_in(self, stems: Sequence[str]) -> list[int]:
        """Return where a variant begins in a text, given its stems in order."""
        return sorted({at for variant in self.variants for at in runs_at(variant, stems)})


def runs_in(variant: Stems, stems: Sequence[str]) -> bool:
    """Say whether some stems stand in a text one after another."""
    return next(runs_at(variant, stems), None) is not None


def runs_at(variant: Stems, stems: Sequence[str]) -> Iterator[int]:
    """Yield where some stems stand in a text one after another."""
    length = len(variant)
    return (at for at in range(len(stems) - length + 1) if tuple(stems[at : at + length]) == variant)


class Vocabulary:
    """Groups of phrases that mean the same, found in both directions."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        """Take the groups; a phrase may be in several."""
        self._variants: dict[Stems, frozenset[Stems]] = {}
        self._phrases: dict[Stems, tuple[str, ...]] = {}
        for group in groups:
            variants = frozenset(stems_of(phrase) for phrase in group) - {()}
            for variant in variants:
                self._variants[variant] = self._variants.get(variant, frozenset()) | variants
                self._phrases[variant] = tuple(dict.fromkeys((*self._phrases.get(variant, ()), *group)))
        self._longest = max(map(len, self._variants), default=0)

    def terms_of(self, question: str) -> tuple[Term, ...]:
        """Return what a question asks about: its content words and known phrases, without those that only ask."""
        tokens = tokens_of(question)
        return tuple(dict.fromkeys(self._terms(question, tokens)))

    def _terms(self, question: str, tokens: list[Token]) -> Iterator[Term]:
        at = 0
        while at < len(tokens):
            length = self._phrase_at(tokens, at)
            if length:
                first, last = tokens[at], tokens[at + length - 1]
                key = tuple(token.stem for token in tokens[at : at + length])
                words = question[first.start : last.end]
                phrases = tuple(dict.fromkeys((words, *self._phrases[key])))
                yield Term(words, phrases, self._variants[key], is_name=_is_abbreviation(words))
                at += length
                continue
            token = tokens[at]
            if not _says_nothing(token.word):
                named = _is_name(question, token)
                yield Term(token.word, (token.word,), frozenset({(token.stem,)}), is_name=named)
            at += 1

    def _phrase_at(self, tokens: list[Token], at: int) -> int:
        for length in range(min(self._longest, len(tokens) - at), 0, -1):
            key = tuple(token.stem for token in tokens[at : at + length])
            if key in self._variants and not (length == 1 and _says_nothing(tokens[at].word)):
                return length
        return 0


def _says_nothing(word: str) -> bool:
    folded = word.casefold().replace("’", "'").removesuffix("'s")
    # "IT" and "US" are names; "it" and "us" are not.
    return folded in STOP_WORDS and not (len(word) > 1 and word.isupper())


def _is_abbreviation(words: str) -> bool:
    """Say whether words are one abbreviation: "OT", "DoLS", "S42"; a capital at the beginning makes none."""
    return " " not in words and any(map(str.isupper, words[1:])) and words.casefold() not in _NO_NAMES


def _is_name(question: str, token: Token) -> bool:
    """Say whether a word is a name or a figure: it has digits, or a capital that no sentence's beginning explains."""
    if any(map(str.isdigit, token.word)):
        return not _ENDS_A_RANGE.search(question[: token.start])
    if token.word.casefold() in _NO_NAMES or token.word.casefold().replace("’", "'") in CHATTER:
        return False
    before = question[: token.start].rstrip()
    return token.word[0].isupper() and bool(before) and before[-1] not in ".?!:;“\"'‘("


@cache
def load_vocabulary(extra: Path | None = None) -> Vocabulary:
    """Read the vocabulary that ships with the package, and a user's own file of the same form.

    Raises:
        OSError: the user's file cannot be read.
    """
    texts = [files("assistant").joinpath("vocabulary.txt").read_text(encoding="utf-8")]
    if extra is not None:
        texts.append(extra.read_text(encoding="utf-8"))
    lines = (line.strip() for text in texts for line in text.splitlines())
    return Vocabulary([line.split(" / ") for line in lines if line and not line.startswith("#")])
