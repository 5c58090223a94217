"""What can be wrong with what the school is given."""

from __future__ import annotations


class SchoolError(ValueError):
    """Something that the user has to mend; the message says what to do."""


class UnreadableLesson(SchoolError):
    """A lesson is not of the form that `lessons` describes; the message says which and what is wrong."""


class UnreadableLearning(SchoolError):
    """A file is not what an earlier sitting has learnt."""


class TooFewQuestions(SchoolError):
    """There are too few labelled questions, answerable or not, to fit constants to."""
