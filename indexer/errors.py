"""Every error that a user of the library can meet. Each message says what happened and what to do next.

AssistantError                      in this tree so that both packages share one root
└── LibraryError
    ├── CorpusError
    │   ├── NoSuchPath              a folder or file to index does not exist
    │   └── EmptyCorpus             nothing that can be indexed was found; the old library is kept
    ├── FileRefused                 one file cannot be read; the rest is indexed
    ├── NoLibrary                   nothing was indexed at this place yet
    ├── LibraryDamaged              no generation of the library can be read
    ├── BuildFailed                 the next generation could not be made; the old library is kept
    │   ├── BuilderBusy             another builder holds the lock
    │   ├── OutOfSpace              the disk is full
    │   ├── IndexNotWritable        the index folder cannot be written to
    │   └── VerificationFailed      the next generation did not read back as written
    ├── ModelError
    │   ├── ModelNotFound           the embedding model is not at hand
    │   ├── ModelRefused            the model's files are not what they must be
    │   └── ModelMismatch           the library was built with a model that is not at hand
    └── InvalidSetting              a setting has a value that cannot be used
"""

from __future__ import annotations


class AssistantError(Exception):
    """An error that the user can mend; `str(error)` is one line: what happened, and what to do."""


class LibraryError(AssistantError):
    """The library or what goes into it."""


class CorpusError(LibraryError):
    """What is to be indexed."""


class NoSuchPath(CorpusError):
    """A folder or file to index does not exist."""


class EmptyCorpus(CorpusError):
    """Nothing that can be indexed was found; the old library is kept."""


class FileRefused(LibraryError):
    """One file cannot be read; `str(error)` is the reason, without the file's name."""


class NoLibrary(LibraryError):
    """Nothing was indexed at this place yet."""


class LibraryDamaged(LibraryError):
    """No generation of the library can be read."""


class BuildFailed(LibraryError):
    """The next generation could not be made; the old library is kept."""


class BuilderBusy(BuildFailed):
    """Another builder holds the lock."""


class OutOfSpace(BuildFailed):
    """The disk is full."""


class IndexNotWritable(BuildFailed):
    """The index folder cannot be written to."""


class VerificationFailed(BuildFailed):
    """The next generation did not read back as written."""


class ModelError(LibraryError):
    """The embedding model."""


class ModelNotFound(ModelError):
    """The embedding model is not at hand."""


class ModelRefused(ModelError):
    """The model's files are not what they must be."""


class ModelMismatch(ModelError):
    """The library was built with a model that is not at hand."""


class InvalidSetting(LibraryError):
    """A setting has a value that cannot be used."""
