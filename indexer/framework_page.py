"""A published assessment page, read line by line: a page that deviates is read as far as it can be, never guessed."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.councils import core_name
from indexer.drafts import DraftJudgement, DraftPassage, DraftSection, PageDraft
from indexer.framework import Statement
from indexer.page import Block, BlockKind, Page
from indexer.page_checks import check_page
from indexer.passages import pieces_of
from indexer.printed_scores import read_score
from indexer.recognition import (
    Furniture,
    address_in,
    council_and_round_of,
    council_of_header,
    furniture,
    is_dates_line,
    overall_score_in,
    published_on,
    rating_in,
    score_line,
    statement_of_path,
    statement_of_title,
    titled_score,
)
from indexer.report import PassageRole, PrintedKind, SectionKind
from indexer.zones import BEFORE_FINDINGS, Zone, role_of

_LOOK_AHEAD = 8  # blocks between a title and the first heading of its page
_SHORT_LINE = 120  # characters of a line that can be a printed overall score
_LONGEST_NOTE = 400  # characters
_LONGEST_ADDRESS_LABEL = 20  # characters: "Source:", "Original page:"


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
        self.zone = Zone.FINDINGS
        self.trail: list[tuple[int, str]] = []
        self.together: list[Block] = []  # findings that adjoin
        self.dates: list[Block] = []  # lines that only say when
        self.pending: tuple[Statement, Block, int] | None = None  # a title in the list of scores, and `at` after it
        self.title_level = 0  # of the heading that began the section; 0 where it was none
        self.council_line: Block | None = None  # the council's name in the list of scores
        self.at = 0

    def read(self) -> PageDraft:
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            self.at += 1
            self._take(block)
        self._close()
        self._find_round()
        self.draft.keep_sections(self.dates)
        check_page(self.draft)
        return self.draft

    def _take(self, block: Block) -> None:
        words = block.words
        if council_of_header(words):
            self._close()  # no passage runs over a line that is left out
            return
        if is_dates_line(words):
            self._close()
            self.dates.append(block)
            self.draft.published = self.draft.published or published_on(words)
            return
        if self._take_titled_score(block):
            return
        heading = furniture(words)
        statement = statement_of_title(words)
        if statement is not None and self.section is None and self._lists_scores():
            self._begin_overview()
        if statement is not None and (self._opens(statement) or self.zone is Zone.RATINGS):
            self._take_title(statement, block)
        elif score_line(words) is not None:
            self._take_score(block)
        elif heading is not None:
            self._take_heading(heading, block)
        elif (self.section is None or self._in_overview()) and self._take_rating(block):
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
            break
        return self.section is None or (scored and self.zone is not Zone.RATINGS) or self._is_next_title()

    def _is_next_title(self) -> bool:
        """Say whether the block at hand is a heading no deeper than that of the statement before it.

        A statement that prints neither score nor headings begins so: taken for a subheading, its findings would stand
        under the score of another statement.
        """
        block = self.blocks[self.at - 1]
        of_statement = self.section is not None and self.section.kind is SectionKind.STATEMENT
        return of_statement and block.kind is BlockKind.HEADING and block.level <= self.title_level

    def _lists_scores(self) -> bool:
        """Say whether title, score, title follow one another: the list of an overview whose heading is missing."""
        after = self.blocks[self.at : self.at + 3]
        scores = [score_line(block.words) is not None for block in after]
        if not scores or not scores[0]:
            return False
        following = next((block for block, score in zip(after, scores, strict=True) if not score), None)
        return following is not None and statement_of_title(following.words) is not None

    def _begin_overview(self) -> None:
        self.draft.report("there is no heading above the ratings")
        self._begin(SectionKind.OVERVIEW, "Local authority rating and score", None, Zone.RATINGS)

    def _take_title(self, statement: Statement, block: Block) -> None:
        if self._opens(statement):
            if self.section is None or self.section.statement is not statement or self.section.passages:
                self._begin(SectionKind.STATEMENT, statement.title, statement, Zone.OPENING)
                self.title_level = block.level
        else:
            self._close()
            self.pending = (statement, block, self.at)

    def _take_heading(self, heading: Furniture, block: Block) -> None:
        if heading is Furniture.NONE:
            self._close()
            return
        if heading in {Furniture.RATINGS, Furniture.OVERVIEW, Furniture.ABOUT}:
            kind = SectionKind.ABOUT if heading is Furniture.ABOUT else SectionKind.OVERVIEW
            zone = Zone.RATINGS if heading is Furniture.RATINGS else Zone.FINDINGS
            self._begin(kind, block.words.rstrip(" :"), None, zone)
            return
        if self.section is None or self.section.kind in {SectionKind.OVERVIEW, SectionKind.ABOUT}:
            if heading is Furniture.FINDINGS and self.section is not None:
                self._take_subheading(block)
                return
            self._begin_untitled()
        self._close()
        self.trail = []
        self.zone = {
            Furniture.EXPECTATIONS: Zone.EXPECTATIONS,
            Furniture.COMMITMENT: Zone.COMMITMENT,
            Furniture.FINDINGS: Zone.FINDINGS,
        }[heading]

    def _take_subheading(self, block: Block) -> None:
        if self.section is None:
            self._begin(SectionKind.HEADING, block.words, None, Zone.FINDINGS)
            return
        self._close()
        self.trail = [(level, name) for level, name in self.trail if level < block.level] + [(block.level, block.words)]
        if self.zone in BEFORE_FINDINGS:
            self.zone = Zone.FINDINGS

    def _begin(self, kind: SectionKind, title: str, statement: Statement | None, zone: Zone) -> None:
        self._close()
        self.section, self.title_level = DraftSection(kind, title, statement), 0
        self.draft.sections.append(self.section)
        self.zone, self.trail, self.pending, self.council_line = zone, [], None, None

    def _begin_untitled(self) -> None:
        """Open the section of a page whose title is missing, by its address or its file's name where they tell."""
        for where, path in (("its address", self.draft.url), ("its file name", self.page.source)):
            statement = statement_of_path(path)
            if statement is not None:
                self.draft.report(f"the title is missing; “{statement.title}” is taken from {where}")
                self._begin(SectionKind.STATEMENT, statement.title, statement, Zone.OPENING)
                return
        self.draft.report("the title is missing, and neither address nor file name tells the quality statement")
        self._begin(SectionKind.HEADING, "Untitled section", None, Zone.OPENING)

    # Printed judgements

    def _take_score(self, block: Block) -> None:
        self._close()
        pending, self.pending = self.pending, None
        adjoins = pending is not None and pending[2] == self.at - 1
        following = self.blocks[self.at] if self.at < len(self.blocks) else None
        read = read_score(block, following)
        self.at += read.takes_next
        if read.fault:
            self.draft.report(read.fault)
        if self.zone is Zone.RATINGS and pending is not None and adjoins:
            if read.score is not None:
                self._print(PrintedKind.SCORE, pending[1].start, read.end, statement=pending[0], score=read.score)
            return
        if self._in_overview():
            self.draft.report(f"“{read.printed}” stands under no quality statement; not taken as a score")
            return
        if self.section is None or self.section.kind is SectionKind.ABOUT:
            self._begin_untitled()
        self._score_section(block.start, read.end, read.score)

    def _take_titled_score(self, block: Block) -> bool:
        """Take a line that is a statement's title with its score: one of an overview's list, or the title of a page.

        Without the word "score" it is taken in the list alone.
        """
        titled = titled_score(block.words)
        if titled is None:
            return False
        following = self.blocks[self.at] if self.at < len(self.blocks) else None
        if self.section is None and following is not None and titled_score(following.words):
            self._begin_overview()
        in_list = self._in_overview() and (self.zone is Zone.RATINGS or titled.is_named)
        if not in_list and not (titled.is_named and (self.section is None or block.kind is BlockKind.HEADING)):
            return False
        self._close()
        read = read_score(block, following, titled.line)
        self.at += read.takes_next
        if read.fault:
            self.draft.report(read.fault)
        if not in_list:
            self._begin(SectionKind.STATEMENT, titled.statement.title, titled.statement, Zone.OPENING)
            self.title_level = block.level
            self._score_section(block.start, read.end, read.score)
        elif read.score is not None:
            self.pending = self.council_line = None
            self._print(PrintedKind.SCORE, block.start, read.end, statement=titled.statement, score=read.score)
        return True

    def _score_section(self, start: int, end: int, score: int | None) -> None:
        assert self.section is not None
        if self.section.score is not None and score != self.section.score:
            self.draft.report(f"prints a second score for {self.section.title}; the first is kept")
        if self.section.score is not None or score is None:
            self.section.passages.append(DraftPassage(PassageRole.SCORE, start, end))
            return
        self.section.score = score
        self._print(PrintedKind.SCORE, start, end, statement=self.section.statement, score=score)

    def _in_overview(self) -> bool:
        return self.section is not None and self.section.kind is SectionKind.OVERVIEW

    def _take_rating(self, block: Block) -> bool:
        """Take a line that prints a rating, an overall score or both, or the council's name above them."""
        words = block.words
        council, self.council_line = self.council_line, None
        if len(words) > _SHORT_LINE:
            return False
        if self.zone is Zone.RATINGS and self.draft.council and core_name(words) == core_name(self.draft.council):
            self._close()
            self.council_line = block
            return True
        rating = rating_in(words, self.draft.council)
        overall = overall_score_in(words)
        if rating is None and overall is None:
            return False
        if self.section is None:
            self._begin_overview()
        start = council.start if council is not None and rating is not None else block.start
        if rating is not None:
            self._print(PrintedKind.RATING, start, block.end, rating=rating)
        if overall is not None:
            self._print(PrintedKind.OVERALL_SCORE, start, block.end, overall_score=overall)
        return True

    def _print(self, kind: PrintedKind, start: int, end: int, **values: object) -> None:
        assert self.section is not None
        self._close()
        passage = self.section.passages[-1] if self.section.passages else None
        if passage is None or (passage.start, passage.end) != (start, end):  # one line can print two judgements
            passage = DraftPassage(PassageRole.SCORE, start, end)
            self.section.passages.append(passage)
        self.section.judgements.append(DraftJudgement(kind, passage, **values))  # type: ignore[arg-type]

    # Text

    def _take_text(self, block: Block) -> None:
        address = address_in(block.words)
        label, _, rest = block.words.partition(address or "\n")
        labelled = len(label) <= _LONGEST_ADDRESS_LABEL and (not label or label.endswith(": ")) and len(rest) <= 1
        is_note = self.section is None and not self.draft.note and len(block.words) < _LONGEST_NOTE
        if address and (labelled or is_note):
            self.draft.url = self.draft.url or address
            self.draft.note = self.draft.note if labelled else block.words
            return
        if self.section is None:
            if len(block.words) <= _SHORT_LINE and not block.words.endswith((".", "?", "!", ":")):
                self.draft.report(f"a line before the first heading is left out: “{block.words[:60]}”")
                return
            self._begin(SectionKind.HEADING, "Introduction", None, Zone.FINDINGS)
        assert self.section is not None
        promised = any(passage.role is PassageRole.COMMITMENT for passage in self.section.passages)
        role = role_of(block.words, self.zone, self._findings_heading_follows(), promised)
        if role is PassageRole.FINDING:
            if self.zone in BEFORE_FINDINGS:
                if self.section.kind is SectionKind.STATEMENT:
                    self.draft.report(f"{self.section.title}: there is no heading above the key findings")
                self.zone = Zone.FINDINGS
            self.together.append(block)
        else:
            self._close()
            self.section.passages.append(DraftPassage(role, block.start, block.end))

    def _findings_heading_follows(self) -> bool:
        if self.zone not in BEFORE_FINDINGS:
            return False
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
