"""What can be wrong with what the school is given."""

from __future__ import annotations


class UnreadableLesson(ValueError):
    """A lesson is not of the form that `lessons` describes; the message says which and what is wrong."""


class UnreadableLearning(ValueError):
    """A file is not what an earlier sitting has learnt; the message says what to do."""
