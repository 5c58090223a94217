"""A published assessment page, read line by line: a page that deviates is read as far as it can be, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from indexer.councils import core_name
from indexer.drafts import DraftJudgement, DraftPassage, DraftSection, PageDraft
from indexer.framework import Statement
from indexer.page import Block, BlockKind, Page
from indexer.passages import pieces_of
from indexer.recognition import (
    Furniture,
    address_in,
    council_and_round_of,
    council_of_header,
    furniture,
    is_dates_line,
    is_label_line,
    labelled_score,
    overall_score_in,
    published_on,
    rating_in,
    score_line,
    statement_of_path,
    statement_of_title,
)
from indexer.report import PassageRole, PrintedKind, SectionKind

_LOOK_AHEAD = 8  # blocks between a title and the first heading of its page
_SHORT_LINE = 120  # characters of a line that can be a printed overall score
_LONGEST_COMMITMENT = 80  # words
_LONGEST_ADDRESS_LABEL = 20  # characters: "Source:", "Original page:"


class _Zone(Enum):
    OPENING = auto()  # after the title of a statement, before any heading
    EXPECTATIONS = auto()
    COMMITMENT = auto()
    RATINGS = auto()
    FINDINGS = auto()


def read_framework_page(page: Page, blocks: Sequence[Block], council: str) -> PageDraft:
    """Read the blocks of one council's page; `council` is empty where the page has no header line."""
    return _Reader(page, blocks, council).read()


class _Reader:
    """Goes through the blocks once, from top to bottom."""

    def __init__(self, page: Page, blocks: Sequence[Block], council: str) -> None:
        self.page = page
        self.blocks = blocks
        self.draft = PageDraft(page, council=council, follows_framework=True)
        self.section: DraftSection | None = None
        self.zone = _Zone.FINDINGS
        self.trail: list[tuple[int, str]] = []
        self.together: list[Block] = []  # findings that adjoin
        self.pending: tuple[Statement, Block] | None = None  # a title in the list of scores
        self.council_line: Block | None = None  # the council's name in the list of scores
        self.at = 0

    def read(self) -> PageDraft:
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            self.at += 1
            self._take(block)
        self._close()
        self._find_round()
        self._check()
        return self.draft

    def _take(self, block: Block) -> None:
        words = block.words
        if council_of_header(words):
            return
        if is_dates_line(words):
            self.draft.published = self.draft.published or published_on(words)
            return
        heading = furniture(words)
        statement = statement_of_title(words)
        if statement is not None and (self._opens(statement) or self.zone is _Zone.RATINGS):
            self._take_title(statement, block)
        elif score_line(words) is not None:
            self._take_score(block)
        elif heading is not None:
            self._take_heading(heading, block)
        elif self._in_overview() and self._take_rating(block):
            return
        elif block.kind is BlockKind.HEADING:
            self._take_subheading(block)
        else:
            self._take_text(block)

    # Titles and headings

    def _opens(self, statement: Statement) -> bool:
        """Say whether the title at hand begins a section, or only names a statement in passing."""
        scored = False
        for block in self.blocks[self.at : self.at + _LOOK_AHEAD]:
            words = block.words
            if score_line(words) is not None:
                scored = True
                continue
            heading = furniture(words)
            if heading in {Furniture.EXPECTATIONS, Furniture.COMMITMENT, Furniture.FINDINGS}:
                return True
            if (
                heading is Furniture.NONE
                or is_dates_line(words)
                or (address_in(words) and len(words) < _SHORT_LINE * 2)
            ):
                continue
            if heading is not None or statement_of_title(words) is not None:
                return False
            return (scored and self.zone is not _Zone.RATINGS) or self.section is None
        return self.section is None or (scored and self.zone is not _Zone.RATINGS)

    def _take_title(self, statement: Statement, block: Block) -> None:
        if self._opens(statement):
            if self.section is None or self.section.statement is not statement or self.section.passages:
                self._begin(SectionKind.STATEMENT, statement.title, statement, _Zone.OPENING)
        else:
            self.pending = (statement, block)

    def _take_heading(self, heading: Furniture, block: Block) -> None:
        if heading is Furniture.NONE:
            return
        if heading in {Furniture.RATINGS, Furniture.OVERVIEW, Furniture.ABOUT}:
            kind = SectionKind.ABOUT if heading is Furniture.ABOUT else SectionKind.OVERVIEW
            zone = _Zone.RATINGS if heading is Furniture.RATINGS else _Zone.FINDINGS
            self._begin(kind, block.words.rstrip(" :"), None, zone)
            return
        if self.section is None or self.section.kind is not SectionKind.STATEMENT:
            self._begin_untitled()
        self._close()
        self.trail = []
        self.zone = {
            Furniture.EXPECTATIONS: _Zone.EXPECTATIONS,
            Furniture.COMMITMENT: _Zone.COMMITMENT,
            Furniture.FINDINGS: _Zone.FINDINGS,
        }[heading]

    def _take_subheading(self, block: Block) -> None:
        if self.section is None:
            self._begin(SectionKind.HEADING, block.words, None, _Zone.FINDINGS)
            return
        self._close()
        self.trail = [(level, name) for level, name in self.trail if level < block.level] + [(block.level, block.words)]
        if self.zone in {_Zone.OPENING, _Zone.EXPECTATIONS, _Zone.COMMITMENT}:
            self.zone = _Zone.FINDINGS

    def _begin(self, kind: SectionKind, title: str, statement: Statement | None, zone: _Zone) -> None:
        self._close()
        self.section = DraftSection(kind, title, statement)
        self.draft.sections.append(self.section)
        self.zone, self.trail, self.pending, self.council_line = zone, [], None, None

    def _begin_untitled(self) -> None:
        """Open the section of a page whose title is missing, by its address or its file's name where they tell."""
        for where, path in (("its address", self.draft.url), ("its file name", self.page.source)):
            statement = statement_of_path(path)
            if statement is not None:
                self.draft.report(f"the title is missing; “{statement.title}” is taken from {where}")
                self._begin(SectionKind.STATEMENT, statement.title, statement, _Zone.OPENING)
                return
        self.draft.report("the title is missing, and neither address nor file name tells the quality statement")
        self._begin(SectionKind.HEADING, "Untitled section", None, _Zone.OPENING)

    # Printed judgements

    def _take_score(self, block: Block) -> None:
        line = score_line(block.words)
        assert line is not None
        if self.zone is _Zone.RATINGS and self.pending is not None:
            if line.score is not None:
                statement, title = self.pending
                self._print(PrintedKind.SCORE, title.start, block.end, statement=statement, score=line.score)
            self.pending = None
            return
        if self.section is None or self.section.kind in {SectionKind.OVERVIEW, SectionKind.ABOUT}:
            if self._in_overview():
                self.draft.report(f"“{line.printed}” stands under no quality statement; not taken as a score")
                return
            self._begin_untitled()
        self._score_section(block)

    def _score_section(self, block: Block) -> None:
        assert self.section is not None
        line = score_line(block.words)
        assert line is not None
        end, score, label = block.end, line.score, line.label
        if is_label_line(block.words):
            score, label = labelled_score(block.words)
        elif self.at < len(self.blocks) and is_label_line(self.blocks[self.at].words):
            number, told = labelled_score(self.blocks[self.at].words)
            end, label = self.blocks[self.at].end, told
            self.at += 1
            if number is not None and label is not None and number != label:
                label = -1
        if score is None:
            self.draft.report(f"“{line.printed}” is not a score from 1 to 4; left unscored")
        elif label is not None and label != score:
            self.draft.report(f"score {score} and its label disagree; left unscored")
            score = None
        if self.section.score is not None:
            if score != self.section.score:
                self.draft.report(f"prints a second score for {self.section.title}; the first is kept")
            return
        self.section.score = score
        statement = self.section.statement
        if score is None:
            self.section.passages.append(DraftPassage(PassageRole.SCORE, block.start, end))
        else:
            self._print(PrintedKind.SCORE, block.start, end, statement=statement, score=score)

    def _in_overview(self) -> bool:
        return self.section is not None and self.section.kind is SectionKind.OVERVIEW

    def _take_rating(self, block: Block) -> bool:
        """Take a line of the overview that prints a rating, an overall score, or the council's name above them."""
        words = block.words
        if len(words) > _SHORT_LINE * 2:
            return False
        rating = rating_in(words, self.draft.council)
        overall = overall_score_in(words) if len(words) <= _SHORT_LINE * 2 and self._prints_overall(words) else None
        if self.zone is _Zone.RATINGS and self.draft.council and core_name(words) == core_name(self.draft.council):
            self.council_line = block
            return True
        if rating is not None:
            start = self.council_line.start if self.council_line else block.start
            self._print(PrintedKind.RATING, start, block.end, rating=rating)
        elif overall is not None:
            self._print(PrintedKind.OVERALL_SCORE, block.start, block.end, overall_score=overall)
        self.council_line = None
        return rating is not None or overall is not None

    def _prints_overall(self, words: str) -> bool:
        return self.zone is _Zone.RATINGS or (len(words) <= _SHORT_LINE and len(words.split()) <= 16)

    def _print(self, kind: PrintedKind, start: int, end: int, **values: object) -> None:
        assert self.section is not None
        self._close()
        passage = DraftPassage(PassageRole.SCORE, start, end)
        self.section.passages.append(passage)
        self.section.judgements.append(DraftJudgement(kind, passage, **values))  # type: ignore[arg-type]

    # Text

    def _take_text(self, block: Block) -> None:
        address = address_in(block.words)
        if address and (self.section is None or block.words.rstrip(".").endswith(address)) and len(block.words) < 400:
            self.draft.url = self.draft.url or address
            if self.section is None and len(block.words) - len(address) > _LONGEST_ADDRESS_LABEL:
                self.draft.note = self.draft.note or block.words
            return
        if self.section is None:
            if not block.words.endswith((".", "?", "!", ":")):
                self.draft.report(f"a line before the first heading is left out: “{block.words[:60]}”")
                return
            self._begin(SectionKind.HEADING, "Introduction", None, _Zone.FINDINGS)
        assert self.section is not None
        role = self._role_of(block)
        if role is PassageRole.FINDING:
            if self.zone is not _Zone.FINDINGS and self.section.kind is SectionKind.STATEMENT:
                self.draft.report(f"{self.section.title}: there is no heading above the key findings")
                self.zone = _Zone.FINDINGS
            self.together.append(block)
        else:
            self._close()
            self.section.passages.append(DraftPassage(role, block.start, block.end))

    def _role_of(self, block: Block) -> PassageRole:
        """Tell the lines that are the same in every report from what was found about this council."""
        words = block.words.lstrip("“\"'‘ ")
        short = len(words.split()) <= _LONGEST_COMMITMENT
        if self.zone in {_Zone.OPENING, _Zone.EXPECTATIONS} and short and words.startswith(("I ", "I’", "I'", "My ")):
            return PassageRole.EXPECTATION
        if self.zone in {_Zone.OPENING, _Zone.EXPECTATIONS, _Zone.COMMITMENT} and short and words.startswith("We "):
            return PassageRole.COMMITMENT
        if self.zone in {_Zone.EXPECTATIONS, _Zone.COMMITMENT} and self._findings_heading_follows():
            return PassageRole.EXPECTATION if self.zone is _Zone.EXPECTATIONS else PassageRole.COMMITMENT
        return PassageRole.FINDING

    def _findings_heading_follows(self) -> bool:
        for block in self.blocks[self.at :]:
            heading = furniture(block.words)
            if heading is Furniture.FINDINGS:
                return True
            if heading is not None and heading not in {Furniture.COMMITMENT, Furniture.NONE}:
                return False
            if statement_of_title(block.words):
                return False
        return False

    def _close(self) -> None:
        """Make passages of the findings that were gathered."""
        if self.section is None:
            return
        names = tuple(name for _, name in self.trail)
        for piece in pieces_of(self.page.text, self.together):
            passage = DraftPassage(PassageRole.FINDING, piece.start, piece.end, names, piece.sentences)
            self.section.passages.append(passage)
        self.together = []

    # The whole page

    def _find_round(self) -> None:
        for path in (self.draft.url, self.page.source):
            _, found = council_and_round_of(path)
            if found:
                self.draft.round = found
                return

    def _check(self) -> None:
        if not self.draft.council:
            self.draft.report("there is no header line “<Council>: local authority assessment”")
        self.draft.sections = [section for section in self.draft.sections if section.passages]
        for section in self.draft.sections:
            if section.kind is not SectionKind.STATEMENT:
                continue
            if section.score is None and not any(p.role is PassageRole.SCORE for p in section.passages):
                self.draft.report(f"{section.title}: no score is printed")
            if not any(passage.role is PassageRole.FINDING for passage in section.passages):
                self.draft.report(f"{section.title}: there are no findings")
        if not self.draft.sections:
            self.draft.report("nothing of the published shape was found")
