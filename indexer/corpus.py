"""Which files are to be indexed: the files of folders, without links that lead out of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import EmptyCorpus, NoSuchPath

READABLE_SUFFIXES = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file to read; `source` is its path relative to `root`, with forward slashes."""

    root: Path
    source: str
    size: int
    mtime_ns: int

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.root / self.source


@dataclass(frozen=True, slots=True)
class CorpusListing:
    """The files to read in order of their names, and (source, reason) of those that are left out."""

    files: tuple[CorpusFile, ...]
    refused: tuple[tuple[str, str], ...] = ()


def find_files(paths: Sequence[Path]) -> CorpusListing:
    """List the files of folders, and files that are named themselves.

    Left out without a word: hidden files and folders, and files named README, which speak about the folder.

    Raises:
        NoSuchPath: a path does not exist.
        EmptyCorpus: there is nothing that could be read.
    """
    files: dict[Path, CorpusFile] = {}
    refused: list[tuple[str, str]] = []
    for given in paths:
        if not _exists(given):
            raise NoSuchPath(f"There is no {given}. Name a folder of reports, or a text or Markdown file.")
        root = (given if given.is_dir() else given.parent).resolve()
        for path in _walk(root, refused) if given.is_dir() else [root / given.name]:
            try:
                reason = _reason_to_refuse(path, root)
                found = path.lstat()
            except OSError as error:
                reason = f"cannot be read: {(error.strerror or str(error)).lower()}"
            if reason:
                refused.append((_source(path, root), reason))
            else:
                files.setdefault(path, CorpusFile(root, _source(path, root), found.st_size, found.st_mtime_ns))
    if not files:
        raise EmptyCorpus(_nothing_found(paths, refused))
    return CorpusListing(tuple(files.values()), tuple(refused))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, or a folder above it that may not be entered
        return False


def _walk(root: Path, refused: list[tuple[str, str]]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        refused.append((_source(Path(error.filename), root), f"cannot be read: {(error.strerror or '').lower()}"))

    for folder, folders, names in os.walk(root, followlinks=False, onerror=refuse):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in linked)
        for name in sorted(names):
            if not name.startswith(".") and Path(name).stem.upper() != "README":
                yield here / name


def _reason_to_refuse(path: Path, root: Path) -> str:
    if path.is_symlink():
        if not path.exists():
            return "a link that leads nowhere"
        if not path.resolve().is_relative_to(root):
            return "a link that leads out of the folder; copy the file into it"
        return "a link to a file or folder that stands in the folder itself"
    if not path.is_file():
        return "not a regular file"
    if not _is_unicode(str(path)):
        return "the name of the file or of a folder above it is not UTF-8; rename it"
    if path.suffix.lower() not in READABLE_SUFFIXES:
        return f"not a text or Markdown file ({', '.join(READABLE_SUFFIXES)})"
    return ""


def _source(path: Path, root: Path) -> str:
    # Only a file that is refused can have a name that is not Unicode: it is told with a mark for each strange byte.
    source = path.relative_to(root).as_posix()
    return source if _is_unicode(source) else os.fsencode(source).decode("utf-8", "replace")


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _nothing_found(paths: Sequence[Path], refused: list[tuple[str, str]]) -> str:
    where = ", ".join(str(path) for path in paths)
    if refused:
        source, reason = refused[0]
        return f"Nothing in {where} can be indexed ({source}: {reason}). The library is left as it is."
    return f"There are no reports in {where}: put text or Markdown files there. The library is left as it is."
