"""One question, one generation of the library: the steps from words to a checked answer, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.embedding import Embedder
from indexer.library import Generation
from indexer.report import Hit, Report
from indexer.scope import Scope

from assistant.answer import Answer, AnswerStatus, DraftFinding, coverage_of
from assistant.checking import check
from assistant.evidence import Asked, Evidence
from assistant.facts import find_facts, reason_without_facts
from assistant.question import Conversation, Question, QuestionKind
from assistant.quoting import quote_findings
from assistant.refusing import left_out, no_report_reason, reason_to_refuse
from assistant.retrieval import Retrieval
from assistant.score_questions import names_overall_result
from assistant.understanding import understand
from assistant.wording import Vocabulary

_CANDIDATES = 20  # of each report
_NEAREST = 3  # passages offered with a refusal


class Answering:
    """Answers questions from one generation."""

    def __init__(self, generation: Generation, embedder: Embedder, vocabulary: Vocabulary) -> None:
        """Take what is needed; the model is loaded only when a question has to be embedded."""
        self._catalogue = generation.catalogue
        self._retrieval = Retrieval(generation.catalogue, generation.vectors)
        self._embedder = embedder
        self._vocabulary = vocabulary
        self.councils = tuple(dict.fromkeys(report.council for report in generation.catalogue.reports()))

    def answer(self, asked: str, conversation: Conversation, councils: Sequence[str]) -> Answer:
        """Answer a question; `councils` are those chosen beside it."""
        question = understand(asked, self.councils, conversation, councils)
        reports = self._reports(question)
        if not reports:
            return Answer(question, AnswerStatus.NO_REPORTS, reason=no_report_reason(question, self.councils))
        if question.kind is not QuestionKind.FINDING:
            drafts = find_facts(question, self._catalogue, reports)
            near = [] if drafts or not question.statements else self._evidence(question, reports)
            answer = self._checked(question, reports, drafts, near)
            return answer if answer.findings else self._with_scores_instead(answer, reports)
        evidence = self._evidence(question, reports)
        drafts = quote_findings(evidence, [report.council for report in reports])
        if question.is_topic and drafts:
            drafts = _by_council(find_facts(question, self._catalogue, reports) + drafts)
        return self._checked(question, reports, drafts, evidence)

    def _with_scores_instead(self, refused: Answer, reports: Sequence[Report]) -> Answer:
        """Where no overall result is printed of a council, say so and offer the scores that are printed of it.

        They answer "What did X score?"; they do not answer "What is the overall rating of X?", and stand nearest to it.
        """
        question = refused.question
        confined = question.scores or question.rating or question.extreme
        if question.kind is not QuestionKind.OVERALL or confined or not question.councils:
            return refused
        scores = replace(question, kind=QuestionKind.SCORE)
        answer = self._checked(scores, reports, find_facts(scores, self._catalogue, reports), [])
        if names_overall_result(question.wording):
            near = tuple(Hit(citation.passage, 0.0) for citation in answer.citations[:_NEAREST])
            return replace(refused, nearest=near)
        return replace(answer, question=question, reason=refused.reason)

    def _reports(self, question: Question) -> list[Report]:
        """Return the reports to search: of the councils named, else all; none where only absent ones are named."""
        if (question.absent_councils or question.unchosen_councils) and not question.councils:
            return []
        wanted = question.councils or self.councils
        return [report for report in self._catalogue.reports() if report.council in wanted]

    def _evidence(self, question: Question, reports: Sequence[Report]) -> list[Evidence]:
        """Search each report by itself, so that none is left out, and weigh every sentence of what was found."""
        terms = self._vocabulary.terms_of(question.wording)
        if not terms:
            return []
        catalogue = self._catalogue
        asked = Asked(question, terms, catalogue.frequency, catalogue.findings)
        in_its_sections = Asked(question, (), catalogue.frequency, 0) if question.is_topic else asked
        vector = self._embedder.embed([question.wording])[0]

        def search(scope: Scope, wanted: Asked) -> list[Evidence]:
            candidates = self._retrieval.search(vector, terms, scope, _CANDIDATES)
            return [evidence for candidate in candidates for evidence in wanted.weigh(candidate)]

        evidence: list[Evidence] = []
        for report in reports:
            found: list[Evidence] = []
            if question.statements and (question.is_topic or question.carried):
                scope = Scope(report_ids=(report.report_id,), statements=question.statements)
                found = search(scope, in_its_sections)
            if not any(each.answers for each in found):
                found = search(Scope(report_ids=(report.report_id,)), asked)
            evidence.extend(found)
        return evidence

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
