"""One question, one generation of the library: the steps from words to a checked answer, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.embedding import Embedder
from indexer.library import Generation
from indexer.report import Hit, Passage, Report
from indexer.scope import Scope

from assistant.answer import Answer, AnswerStatus, DraftFinding, coverage_of
from assistant.checking import check
from assistant.evidence import Evidence
from assistant.facts import Facts, find_facts, reason_without_facts
from assistant.figures import FIGURE_WORDS
from assistant.follow_ups import asks_all_again
from assistant.interaction import TermVectors
from assistant.one_side import one_side
from assistant.question import NOTHING_ASKED, Conversation, Question, QuestionKind
from assistant.quoting import quote_findings
from assistant.reader import Reader
from assistant.refusing import NOTHING_IS_ASKED, left_out, no_report_reason, reason_to_refuse
from assistant.retrieval import Retrieval, Sought
from assistant.score_questions import is_bare_figure, names_overall_result
from assistant.several import is_of_somebody, joined, questions_in
from assistant.understanding import understand
from assistant.weighing import Asked
from assistant.wording import Vocabulary

_CANDIDATES = 20  # of each report
# Passages of each report that are read, those that come nearest; of many reports fewer, so that all are looked at.
_READ, _READ_IN_ALL, _READ_AT_LEAST = 6, 120, 2
_RANKED = 30  # passages that a search looks at word by word
_NEAREST = 3  # passages offered with a refusal


class Answering:
    """Answers questions from one generation."""

    def __init__(self, generation: Generation, embedder: Embedder, reader: Reader, vocabulary: Vocabulary) -> None:
        """Take what is needed; the models are loaded only when a question has to be embedded and passages read."""
        self._catalogue = generation.catalogue
        self._retrieval = Retrieval(generation.catalogue, generation.vectors, generation.words.of)
        self._embedder = embedder
        self._reader = reader
        self._vocabulary = vocabulary
        self.councils = tuple(dict.fromkeys(report.council for report in generation.catalogue.reports()))

    def answer(self, asked: str, conversation: Conversation, councils: Sequence[str], home: str = "") -> Answer:
        """Answer a question; `councils` are those chosen beside it, `home` is the council that "we" means.

        Where it is several in one, each is answered by itself, and of the councils that any of them names.
        """
        parts = self._parts(asked, home)
        if len(parts) == 1 and asks_all_again(self.understood(asked, NOTHING_ASKED, (), home), conversation):
            return self._answer_again(asked, conversation, councils, home)
        if len(parts) == 1:
            return self._answer(asked, conversation, councils, home)
        whole = self.understood(asked, conversation, councils, home)
        answers: list[tuple[str, Answer]] = []
        for part in parts:
            said = answers[-1][1] if answers else None
            if said and not said.findings and is_of_somebody(part):
                answers.append((part, said))
                continue
            before = said.conversation if said else conversation
            answers.append((part, self._answer(part, before, councils or whole.councils, home)))
        return joined(whole, answers)

    def _answer_again(self, asked: str, conversation: Conversation, councils: Sequence[str], home: str) -> Answer:
        """Answer all questions that were asked in one breath again, of the councils that are named now."""
        answers: list[tuple[str, Answer]] = []
        for before in filter(None, (*conversation.beside, conversation.last)):
            said = self._answer(asked, Conversation(before, conversation.answered), councils, home)
            answers.append((before.wording, said))
        return joined(self.understood(asked, conversation, councils, home), answers)

    def _parts(self, asked: str, home: str) -> tuple[str, ...]:
        """Return the questions that are asked in one; one where any has no matter of its own, or each a council."""
        parts = questions_in(asked)
        if len(parts) == 1:
            return parts
        understood = [self.understood(part, NOTHING_ASKED, (), home) for part in parts]
        named = {question.councils for question in understood if question.councils}
        has_matter = all(self._has_matter(question.wording) for question in understood)
        return parts if has_matter and len(named) < 2 else (asked,)  # "… in X and … in Y" compares

    def _has_matter(self, wording: str) -> bool:
        terms = self._vocabulary.terms_of(wording)
        return any(not term.is_chatter and term.words.casefold() not in FIGURE_WORDS for term in terms)

    def _answer(self, asked: str, conversation: Conversation, councils: Sequence[str], home: str) -> Answer:
        question = self.understood(asked, conversation, councils, home)
        if question.kind is QuestionKind.NOTHING:
            return Answer(question, AnswerStatus.NOT_IN_REPORTS, reason=NOTHING_IS_ASKED, goes_on=conversation)
        reports = self._reports(question)
        if not reports:
            return Answer(question, AnswerStatus.NO_REPORTS, reason=no_report_reason(question, self.councils))
        if question.kind is not QuestionKind.FINDING:
            answer = self._from_catalogue(question, reports)
            if answer.findings or not is_bare_figure(question.wording):
                return answer if answer.findings else self._with_scores_instead(answer, reports)
            question = replace(question, kind=QuestionKind.FINDING)
        facts = find_facts(question, self._catalogue, reports) if question.is_topic else Facts()
        asked_of = reports
        if question.is_topic and (question.scores or question.extreme):
            if not facts.drafts:
                return self._from_catalogue(replace(question, kind=QuestionKind.SCORE), reports)
            scored = {draft.council for draft in facts.drafts}
            asked_of = [report for report in reports if report.council in scored]
        evidence = self._evidence(question, asked_of)
        drafts = quote_findings(evidence, [report.council for report in asked_of], bool(question.councils))
        if not drafts or not question.is_topic:
            return self._checked(question, reports, drafts, evidence)
        answer = self._checked(question, reports, _by_council([*facts.drafts, *drafts]), evidence)
        return replace(answer, lead=facts.lead if _all_shown(facts, answer) else "")

    def understood(self, asked: str, conversation: Conversation, councils: Sequence[str], home: str) -> Question:
        """Understand a question, given what is indexed."""
        return understand(asked, self.councils, conversation, councils, home, self._is_printed)

    def search(self, question: Question, scope: Scope, limit: int) -> list[Hit]:
        """Return the passages of the councils in question that are most relevant to it, within a scope."""
        reports = self._reports(question)
        sought = self._sought(question)
        if not reports or sought is None:
            return []
        asked = self._asked(question, sought)
        ids = tuple(report.report_id for report in reports)
        found = self._retrieval.search(sought, replace(scope, report_ids=ids), max(limit, _RANKED))
        hits = [Hit(each.passage, asked.relevance(each)) for each in found]
        return sorted(hits, key=lambda hit: (-hit.relevance, hit.passage.passage_id))[:limit]

    def evidence(self, question: Question) -> list[Evidence]:
        """Return all that is weighed for a question, of the reports that it asks."""
        reports = self._reports(question)
        return self._evidence(question, reports) if reports else []

    def _from_catalogue(self, question: Question, reports: Sequence[Report]) -> Answer:
        """Answer from what is printed; its lead stands only where each value that it is made of is shown."""
        facts = find_facts(question, self._catalogue, reports)
        if not facts.drafts:
            printed = check(facts.nearest, [report.council for report in reports], self._catalogue.stands_in_file)
            evidence = [] if printed or not question.statements else self._evidence(question, reports)
            refused = self._checked(question, reports, [], evidence)
            near = tuple(Hit(citation.passage, 0.0) for finding in printed for citation in finding.citations)
            return replace(refused, nearest=near[:_NEAREST] or refused.nearest)
        answer = self._checked(question, reports, list(facts.drafts), [])
        if not answer.findings:
            return answer
        reason = " ".join(filter(None, (answer.reason, facts.note)))
        return replace(answer, reason=reason, lead=facts.lead if _all_shown(facts, answer) else "")

    def _with_scores_instead(self, refused: Answer, reports: Sequence[Report]) -> Answer:
        """Where no overall result is printed of a council, say so and offer the scores that are printed of it.

        They answer "What did X score?"; they do not answer "What is the overall rating of X?", and stand nearest to it.
        """
        question = refused.question
        confined = question.scores or question.ratings or question.extreme
        if question.kind is not QuestionKind.OVERALL or confined or not question.councils:
            return refused
        if names_overall_result(question.wording) or question.supposed or question.reckoning:
            return refused
        answer = self._from_catalogue(replace(question, kind=QuestionKind.SCORE), reports)
        return replace(answer, question=question, reason=refused.reason)

    def _reports(self, question: Question) -> list[Report]:
        """Return the reports to search: of the councils named, else all; none where only absent ones are named."""
        if (question.absent_councils or question.unchosen_councils) and not question.councils:
            return []
        wanted = set(question.councils or self.councils) - set(question.excluded_councils)
        return [report for report in self._catalogue.reports() if report.council in wanted]

    def _is_printed(self, word: str) -> bool:
        return self._catalogue.frequency(word) > 0

    def _sought(self, question: Question) -> Sought | None:
        """Return what is searched for; None where a question has no words but those that ask."""
        terms = self._vocabulary.terms_of(question.wording)
        if not terms:
            return None
        vectors, words = self._embedder.embed_with_words([question.wording])
        return Sought(vectors[0], terms, TermVectors(question.wording, terms, words[0]))

    def _asked(self, question: Question, sought: Sought) -> Asked:
        return Asked(question, sought.terms, self._catalogue.frequency, self._catalogue.findings, self._earlier)

    def _earlier(self, passage: Passage) -> str:
        """Return what stands before a passage in its section."""
        section = self._catalogue.passages_of(passage.section.section_id)
        return "\n".join(other.text for other in section if other.start < passage.start)

    def _evidence(self, question: Question, reports: Sequence[Report]) -> list[Evidence]:
        """Search each report by itself, so that none is left out; weigh every sentence, and read what comes nearest."""
        sought = self._sought(question)
        if sought is None:
            return []
        asked = self._asked(question, sought)
        most = max(_READ_AT_LEAST, min(_READ, _READ_IN_ALL // len(reports)))

        def search(scope: Scope) -> list[Evidence]:
            candidates = self._retrieval.search(sought, scope, _CANDIDATES)
            return self._read(question, [asked.weigh(candidate) for candidate in candidates], most)

        def look_through(scope: Scope) -> list[Evidence]:
            topic = Asked(question, (), self._catalogue.frequency, 0)
            candidates = self._retrieval.search(sought, scope, _CANDIDATES)
            return [evidence for candidate in candidates for evidence in topic.weigh(candidate)]

        evidence: list[Evidence] = []
        for report in reports:
            found: list[Evidence] = []
            if question.statements and (question.is_topic or question.carried):
                within = Scope(report_ids=(report.report_id,), statements=question.statements)
                found = look_through(within) if question.is_topic else search(within)
            if not any(each.answers for each in found):
                found = search(Scope(report_ids=(report.report_id,)))
            evidence.extend(found)
        return evidence

    def _read(self, question: Question, weighed: Sequence[Sequence[Evidence]], most: int) -> list[Evidence]:
        """Read the passages with the nearest sentences, at most so many; what is not read is left out."""
        chosen = sorted(
            filter(None, weighed),
            key=lambda sentences: (-max(each.strength for each in sentences), sentences[0].passage.passage_id),
        )[:most]
        read = self._reader.read(one_side(question.wording), [sentences[0].passage for sentences in chosen])
        return [
            replace(each, odds=odds[each.sentence])
            for sentences, odds in zip(chosen, read, strict=True)
            for each in sentences
        ]

    def _checked(
        self, question: Question, reports: Sequence[Report], drafts: list[DraftFinding], evidence: Sequence[Evidence]
    ) -> Answer:
        searched = [report.council for report in reports]
        findings = check(drafts, searched, self._catalogue.stands_in_file)
        coverage = coverage_of(searched, [finding.council for finding in findings])
        absent = left_out(question, self.councils)
        if findings:
            return Answer(question, AnswerStatus.ANSWERED, findings, reason=absent, coverage=coverage)
        if question.kind is not QuestionKind.FINDING:
            reason = reason_without_facts(question, self._catalogue, reports)
        else:
            where = f"the report of {searched[0]}" if len(searched) == 1 else f"the {len(searched)} reports searched"
            reason = reason_to_refuse(question, evidence, where)
        return Answer(
            question,
            AnswerStatus.NOT_IN_REPORTS,
            reason=" ".join(filter(None, (reason, absent))),
            nearest=_nearest(evidence),
            coverage=coverage,
        )


def _all_shown(facts: Facts, answer: Answer) -> bool:
    """Say whether no value from the catalogue was withheld."""
    shown = {finding.text for finding in answer.findings}
    return all((draft.text or draft.quotes[0].text) in shown for draft in facts.drafts)


def _by_council(drafts: Sequence[DraftFinding]) -> list[DraftFinding]:
    """Put what is said of a council together, the councils in the order in which they first come."""
    councils = list(dict.fromkeys(draft.council for draft in drafts))
    return sorted(drafts, key=lambda draft: councils.index(draft.council))


def _nearest(evidence: Sequence[Evidence]) -> tuple[Hit, ...]:
    """Return the passages that come nearest, to be offered and not to be taken for an answer."""
    best: dict[str, Hit] = {}
    for found in sorted(evidence, key=lambda found: -found.strength):
        best.setdefault(found.passage.passage_id, Hit(found.passage, round(found.strength, 4)))
    return tuple(best.values())[:_NEAREST]
