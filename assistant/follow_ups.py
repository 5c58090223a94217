"""What a follow-up takes from the question before it; a question that stands by itself takes nothing.

A follow-up becomes a whole question: in the wording of the one before, its council, its statement, its object or its
question word is replaced, and that is understood anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.figures import FIGURE_WORDS, figure_asked_for
from assistant.leftovers import COMPARES, PREPOSITION, Leftovers
from assistant.question import Conversation, Question, QuestionKind
from assistant.referring import asks_across, named_thing, points_at_a_thing, points_back
from assistant.rewording import about_another, in_another_year, with_object
from assistant.score_questions import WHY, names_overall_result, understand_scores
from assistant.statements import find_scored_words, find_statements, titles

_THOSE_OF_ALL = re.compile(
    r"^(?:for |in |with |against |to )?(?:(?:all|every|any|each|the)\s+)*"
    r"(?:(?:other|others|rest|everyone|everybody|else|councils?|authorit(?:y|ies)|reports?|indexed|of them|all|them)"
    r"\s*)+$",
    re.I,
)
_WHO_ELSE = re.compile(
    r"^(?:who|which|which councils?|what|anyone|anybody|any|any councils?)\s+(?:else|others?)$", re.I
)
_REMAINING = re.compile(r"\b(?:others?|rest|else)\b", re.I)
_QUESTION_WORD = re.compile(
    r"^(?:(?:by|since|from|until)\s+)?"
    r"(how many|how much|how long|how often|how|when|who|whom|where"
    r"|what (?:share|percentage|proportion|number|date|year))"
    r"(?: (?:people|of them|exactly|roughly|in total|is it|was it|is that|was that|are they|were they"
    r"|are there|were there|did it take|did that take|does it take))?$",
    re.I,
)
_YEAR_NEXT_TO_IT = re.compile(
    r"^(?:(?:in|for|during)\s+)?(?:the\s+)?"
    r"(?:(?P<before>year before(?: that| last)?|previous year|last year|prior year|preceding year)"
    r"|(?P<after>year after(?: that)?|following year|next year))$",
    re.I,
)
# What a question begins with before it comes to its subject.
_LEAD = re.compile(
    r"^(?:(?:what|which|who|how|when|where|why|is|are|was|were|did|do|does|has|have|had|there|a|an|the|any|many|much|"
    r"they|it|say|says|said|find|found|about|tell|me|us|can|could|you|please)\b\s*)+",
    re.I,
)
_PRONOUN = re.compile(
    r"^(?:theirs?|its|it|them|they|that|this|the council['’]s|the council)\s+(?=on|for|in|about|with|at|of)", re.I
)
# What is no council and nobody who reports: "they" may be either.
_A_THING = re.compile(r"\b(?:it|them|that|this|those|these)\b", re.I)


def asks_all_again(question: Question, conversation: Conversation) -> bool:
    """Say whether several were asked in one breath and this asks them of another council: "and in X?"."""
    left = Leftovers(question)
    names_more = question.statements or not left.is_bare or names_overall_result(question.wording)
    return bool(conversation.beside) and left.names_council and left.has_opener and not names_more


def follow(question: Question, conversation: Conversation, own: Sequence[str] = ()) -> Question:
    """Take from the question before what a follow-up leaves out; `own` is the reader's own council."""
    last = conversation.last
    if last is None:
        return question
    left = Leftovers(question)
    if question.statements and left.has_opener and left.is_bare:
        # "What did X score for safeguarding, and how many …?", then "and for learning?": the score
        last = next((each for each in (last, *conversation.beside) if each.kind is QuestionKind.SCORE), last)
    whole = _FollowUp(question, last, conversation.answered, tuple(own)).whole()
    return replace(whole, earlier=() if asks_across(question.wording) else last.councils or last.earlier)


@dataclass(frozen=True, slots=True)
class _FollowUp(Leftovers):
    """A question and the one before it; `answered` are the councils of which that one was answered."""

    last: Question
    answered: tuple[str, ...]
    own: tuple[str, ...]

    def whole(self) -> Question:
        """Return the question with what it left out; as it is where it stands by itself."""
        all_of_them = self._asked_of_all()
        if all_of_them:
            return all_of_them
        if not self.names_council and asks_across(self.question.wording) and not self.is_bare:
            return self.question
        return self._asked_otherwise() or self._compared() or self._taken_up()

    # Of which councils

    def _asked_of_all(self) -> Question | None:
        """Ask the question before of all councils, or of all others: "and everyone else?", "who else?"."""
        question = self.question
        if question.councils or question.absent_councils:
            return None
        body = PREPOSITION.sub("", re.sub(COMPARES, "", self.body).strip())
        who_else = _WHO_ELSE.match(self.body)
        points = self.has_opener or who_else or COMPARES.search(self.body)
        if question.excluded_councils and points and (not body or _THOSE_OF_ALL.match(body)):
            return self._anew(self.last.wording, question, self._same())
        if self.names_council or not points or not (who_else or _THOSE_OF_ALL.match(body)):
            return None
        before = self.last.councils or self.answered
        compares = COMPARES.search(self.body) or not _REMAINING.search(self.body)
        left_out = () if compares else tuple(dict.fromkeys((*before, *self.last.excluded_councils)))
        asked = replace(self.last, councils=(), absent_councils=(), unchosen_councils=(), excluded_councils=left_out)
        return self._anew(self.last.wording, asked, self._same())

    def _before(self) -> Question:
        """Return the councils that are carried over: those named, else the one that alone was answered.

        Else they are those that were named last: "Was the host told?" asks of all, "Who told them?" of these again.
        """
        last = self.last
        if last.councils or last.absent_councils:
            return last
        councils = self.answered if len(self.answered) == 1 else last.earlier
        return replace(last, councils=councils, excluded_councils=()) if councils else last

    def _theirs(self) -> Question:
        """Return the councils that "they" are: of those of the question before, not the reader's own."""
        before = self._before()
        others = tuple(name for name in before.councils if name not in self.own)
        return replace(before, councils=others or before.councils)

    # Asked anew

    def _asked_otherwise(self) -> Question | None:
        """Ask with another question word, or for another year: "how many?", "and the year before?"."""
        if self.names_council:
            return None
        word, year = _QUESTION_WORD.match(self.body), _YEAR_NEXT_TO_IT.match(self.body)
        if word:
            return self._anew(self._with_question_word(word[1].casefold()), self._before(), self._kept())
        if year:
            wording = in_another_year(self.last.wording, -1 if year["before"] else 1)
            return self._anew(wording, self._before(), self._kept())
        return None

    def _with_question_word(self, word: str) -> str:
        if word == "when" and self.last.kind is not QuestionKind.FINDING:
            return "When was the council assessed?"
        topic = self._topic()
        return f"Who is {topic}?" if word in {"who", "whom"} else f"{word.capitalize()} – {topic}?"

    def _compared(self) -> Question | None:
        """Ask of the councils of both questions: "How do they compare with X?", "compare that with X"."""
        question, before = self.question, self._before()
        compares = COMPARES.search(question.wording)
        if not compares or not (question.councils or question.absent_councils) or not before.councils:
            return None
        if not points_back(question.wording) and not (self.is_bare and len(question.councils) < 2):
            return None
        councils = tuple(dict.fromkeys((*before.councils, *question.councils)))
        both = replace(question, councils=councils)
        if self.is_bare and not question.statements:
            return self._anew(self.last.wording, both, self._same())
        if self.is_bare:
            return self._with_statements(both)
        return replace(both, carried=(", ".join(before.councils),))

    def _taken_up(self) -> Question:
        question, last = self.question, self.last
        if self.has_opener and last.kind is QuestionKind.SCORE and not question.statements:
            # "and for care?" after a score
            found = find_scored_words(f"for {PREPOSITION.sub('', self.body)}")
            question = replace(question, statements=found)
        asked = replace(self, question=question)
        only_why = asked.is_bare and bool(WHY.search(asked.body)) and not question.statements
        refers = points_back(question.wording) and not self.names_council
        if not (self.has_opener or only_why or refers):
            return question
        if not asked._asks_overall() and asked.is_bare:
            again = asked._asked_again(only_why, refers)
            if again:
                return again
        if self.has_opener and not self.names_council and asked.is_phrase:
            return asked._of_another_object()
        return asked._with_councils_kept()

    def _asks_overall(self) -> bool:
        return self.question.kind is QuestionKind.OVERALL and not self.names_council

    def _asked_again(self, only_why: bool, refers: bool) -> Question | None:
        """Ask the question before again, of another council or another statement, or why."""
        question, last = self.question, self.last
        of = question if self.names_council else self._before()
        if WHY.search(question.wording):
            named = titles(question.statements or last.statements)
            return self._anew(f"Why? {named or last.wording}", of, self._kept())
        if question.statements:
            return self._with_statements(self._theirs() if refers else of)
        if self.names_council:
            return self._anew(last.wording, question, self._same())
        return self._anew(last.wording, self._theirs(), self._kept()) if refers else None

    def _with_statements(self, of: Question) -> Question:
        """Ask the question before about the statements that this one names."""
        last, statements = self.last, self.question.statements
        kept = () if self.names_council else self._kept()[:1]
        if last.kind is not QuestionKind.FINDING:
            wording = f"What is the score for {titles(statements)}?"
            return self._anew(wording, of, kept or ("the score",))
        named = PREPOSITION.sub("", _PRONOUN.sub("", self.body))
        return self._anew(about_another(last, named), of, kept or ("the question",))

    def _of_another_object(self) -> Question:
        """Ask the question before about something else: "what about reviews?", "and for carers?"."""
        if self.last.kind is not QuestionKind.FINDING:
            return self._with_councils_kept()
        preposition = PREPOSITION.match(self.body)
        named = PREPOSITION.sub("", self.body)
        wording = with_object(self.last.wording, named, preposition[0].strip().casefold() if preposition else "")
        return self._anew(wording, self._before(), self._kept()[:1] or ("the question",))

    def _with_councils_kept(self) -> Question:
        question, last, before = self._about_the_same(), self.last, self._before()
        if not self.names_council and (before.councils or before.absent_councils or before.excluded_councils):
            carried = tuple(filter(None, (", ".join((*before.councils, *before.absent_councils)),)))
            question = _of(question, before, carried)
        needs_statement = not question.statements and last.statements and not self.names_council and self.has_opener
        if needs_statement and not self._asks_overall():
            carried = (*question.carried, titles(last.statements))
            question = replace(question, statements=last.statements, carried=carried)
        return question

    def _about_the_same(self) -> Question:
        """Add the subject of the question before where this one has only "they" or "it": "how long did they wait?"."""
        question = self.question
        if {question.kind, self.last.kind} == {QuestionKind.FINDING}:
            thing = named_thing(question.wording, self.last.wording)
            if thing:
                wording = f"{question.wording.rstrip(' ?.!')} – {thing}?"
                return replace(question, wording=wording, is_reworded=True)
        if not points_at_a_thing(question.wording):
            return question
        if question.figure and len([word for word in self.words if word not in FIGURE_WORDS]) > 1:
            return question
        if not question.figure and (question.statements or not _A_THING.search(question.wording)):
            return question
        if QuestionKind.FINDING not in {question.kind, self.last.kind} or not (topic := self._topic()):
            return question
        wording = f"{question.wording.rstrip(' ?.!')} – {topic}?"
        return replace(question, wording=wording, is_reworded=True)

    def _topic(self) -> str:
        return _LEAD.sub("", self.last.wording).strip(" ?.!") or self.last.wording.strip(" ?.!")

    def _anew(self, wording: str, of: Question, carried: Sequence[str]) -> Question:
        """Understand a wording that was made of both questions, asked of the councils of one of them."""
        asked = Question(
            asked=self.question.asked,
            wording=wording,
            councils=of.councils,
            absent_councils=of.absent_councils,
            unchosen_councils=of.unchosen_councils,
            excluded_councils=of.excluded_councils,
            statements=find_statements(wording) or (self.last.statements if wording == self.last.wording else ()),
            figure=figure_asked_for(wording),
            is_reworded=True,
            taken=self.question.taken,
        )
        return replace(understand_scores(asked), carried=tuple(carried))

    def _kept(self) -> tuple[str, ...]:
        """Return in words what is carried where this question names no council: councils and statements."""
        before = self._before()
        names = ", ".join((*before.councils, *before.absent_councils))
        named = "" if self.question.statements else titles(self.last.statements)
        return tuple(filter(None, (names, named))) or ("the question",)

    def _same(self) -> tuple[str, ...]:
        """Return in words what is carried where this question names another council: the statements, or all else."""
        named = "" if self.question.statements else titles(self.last.statements)
        return (named,) if named else ("the question",)


def _of(question: Question, before: Question, carried: tuple[str, ...]) -> Question:
    """Return a question asked of the councils of another."""
    return replace(
        question,
        councils=before.councils,
        absent_councils=before.absent_councils,
        excluded_councils=before.excluded_councils,
        carried=carried,
    )
