"""The errors of asking; they join the tree drawn in `indexer.errors`.

AssistantError
└── QuestionError
    ├── EmptyQuestion           nothing was asked
    ├── QuestionTooLong         more was pasted than a question can hold
    ├── UnreadableBatch         a batch file is missing, or a line of it is not a question
    └── UnreadableQuestions     a file of labelled questions is missing, or a line of it is none
AssistantError
└── AddressTaken                the page cannot be opened on the host and port that were asked for
"""

from __future__ import annotations

from indexer.errors import AssistantError


class QuestionError(AssistantError):
    """What was asked cannot be taken as a question."""


class EmptyQuestion(QuestionError):
    """Nothing was asked."""


class QuestionTooLong(QuestionError):
    """More was pasted than a question can hold."""


class UnreadableBatch(QuestionError):
    """A batch file is missing, or a line of it is not a question."""


class UnreadableQuestions(QuestionError):
    """A file of labelled questions is missing, a line of it is none, or it is about another index."""


class AddressTaken(AssistantError):
    """The page cannot be opened on the host and port that were asked for."""
