"""Where the generations of a library lie, which is the current one, and whether one is whole.

index/CURRENT                               names a generation; replaced at once or not at all
index/generations/000007/manifest.json      its checksums cover every other file of the generation
index/generations/000007/catalogue.sqlite
index/generations/000007/words.sqlite
index/generations/000007/vectors/
index/generations/000008.partial/           being built, or left behind by a builder that was killed
index/generations/000008.verification/      temporary files of reading it back

A generation never changes after `publish`: readers open private copies of what they would write to.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from indexer.disk import sync_folder, sync_tree, write_file_safely
from indexer.manifest import Manifest

MANIFEST, CATALOGUE, WORDS, VECTORS = "manifest.json", "catalogue.sqlite", "words.sqlite", "vectors"
_NAME = re.compile(r"[0-9]{6,}")
_OURS = re.compile(r"([0-9]{6,})(\.partial|\.verification)?")


class GenerationDamaged(Exception):
    """A generation cannot be used; `str(error)` says why, in a few words."""


@dataclass(frozen=True, slots=True)
class Generations:
    """The generations under an index folder; all numbers are positive, a higher one is newer."""

    index: Path

    @property
    def folder(self) -> Path:
        """The folder that holds them."""
        return self.index / "generations"

    def place(self, number: int) -> Path:
        """Return the folder of a generation."""
        return self.folder / f"{number:06d}"

    def current(self) -> int | None:
        """Return the number that CURRENT names; None if it is missing or names nothing.

        Raises:
            OSError: CURRENT is there, but cannot be read.
        """
        try:
            named = (self.index / "CURRENT").read_bytes()[:100].decode("ascii", "replace").strip()
        except FileNotFoundError:
            return None
        return int(named) if _NAME.fullmatch(named) else None

    def numbers(self) -> list[int]:
        """Return the numbers of the generations that were published, newest first."""
        if not self.folder.is_dir():
            return []
        return sorted((int(path.name) for path in self.folder.iterdir() if _NAME.fullmatch(path.name)), reverse=True)

    def answering(self) -> list[int]:
        """Return the generations that may answer, in order: the current one, then those before it.

        One that is newer than CURRENT was never switched to. Where CURRENT names nothing, the newest comes first.
        """
        current = self.current()
        return [number for number in self.numbers() if current is None or number <= current]

    def check(self, number: int) -> Manifest:
        """Read the manifest of a generation and compare every file with its checksum.

        Raises:
            GenerationDamaged: naming the first file that is missing or not as it was written.
        """
        manifest = check_folder(self.place(number))
        if manifest.number != number:
            raise GenerationDamaged("its manifest belongs to another generation")
        return manifest

    def next_number(self) -> int:
        """Return a number that no generation bears or bore, as far as anything of it is left."""
        return max([self.current() or 0, *self._found()], default=0) + 1

    def begin(self, number: int) -> Path:
        """Make the folder in which a generation is built aside; nobody reads it there."""
        aside = self.folder / f"{number:06d}.partial"
        aside.mkdir(parents=True)
        return aside

    def publish(self, aside: Path, number: int) -> None:
        """Give a finished and sealed generation its name, and switch to it.

        Every byte is on the disk before CURRENT names it, so that a crash leaves the old or the new one, whole.
        """
        sync_tree(aside)
        aside.rename(self.place(number))
        sync_folder(self.folder)
        write_file_safely(self.index / "CURRENT", f"{number:06d}\n")

    def remove_all_but(self, kept: Collection[int]) -> None:
        """Remove every other generation and what killed builders left behind.

        On POSIX a reader of a removed generation keeps what it has opened. What cannot be removed because it is open
        (on Windows) is left to the next builder.
        """
        for number, paths in self._found().items():
            for path in paths:
                if number not in kept or path.suffix:
                    shutil.rmtree(path, ignore_errors=True)

    def discard(self, number: int) -> None:
        """Remove a generation that was begun, unless it is the current one already."""
        if self.current() != number:
            for path in self._found().get(number, ()):
                shutil.rmtree(path, ignore_errors=True)

    def _found(self) -> dict[int, list[Path]]:
        """Return the folders of generations by their numbers, partial ones too; whatever else is there is not ours."""
        found: dict[int, list[Path]] = {}
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if (match := _OURS.fullmatch(path.name)) and path.is_dir():
                found.setdefault(int(match[1]), []).append(path)
        return found


def seal(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a generation whose other files are finished."""
    write_file_safely(folder / MANIFEST, manifest.to_text())


def checksums_of(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return (path within the folder, SHA-256) of each file under it, in order, apart from a manifest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
    return tuple((path.relative_to(folder).as_posix(), _digest(path)) for path in files)


def check_folder(folder: Path) -> Manifest:
    """Read the manifest in a folder and compare every file with its checksum.

    Raises:
        GenerationDamaged: naming the first file that is missing or not as it was written.
    """
    try:
        manifest = Manifest.from_text((folder / MANIFEST).read_text("utf-8"))
    except FileNotFoundError:
        raise GenerationDamaged("its manifest is missing") from None
    except (OSError, ValueError) as error:
        raise GenerationDamaged(f"its manifest cannot be used: {error}") from error
    listed = {path for path, _ in manifest.checksums}
    for path in (CATALOGUE, WORDS):
        if path not in listed:
            raise GenerationDamaged(f"it was written without {path}")
    for path, digest in manifest.checksums:
        try:
            found = _digest(folder / path)
        except FileNotFoundError:
            raise GenerationDamaged(f"its {path} is missing") from None
        except OSError as error:
            raise GenerationDamaged(f"its {path} cannot be read: {error.strerror or error}") from error
        if found != digest:
            raise GenerationDamaged(f"its {path} is not as it was written")
    return manifest


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
