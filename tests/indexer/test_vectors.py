"""The vectors of a generation, in a real Chroma folder, against an exact scan."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from indexer.entry import Entry, EntryKind
from indexer.errors import LibraryDamaged
from indexer.framework import Statement, Theme
from indexer.scope import Scope
from indexer.vectors import Vectors, write_vectors

from tests.indexer import children

STATEMENTS = list(Statement)


def entry(number: int, kind: EntryKind) -> Entry:
    statement = STATEMENTS[number % 9]
    return Entry(
        f"{kind}-{number}", kind, "", f"report-{number % 7}", statement.word, statement.theme.number, number % 5
    )


def lengthen(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def clustered(amount: int, clusters: int, seed: int) -> np.ndarray:
    """Vectors in clusters that share a direction, as those of sentences do; with one cluster, without any structure."""
    random = np.random.default_rng(seed)
    centres = 0.6 * random.normal(size=384) + random.normal(size=(clusters, 384))
    return lengthen(centres[random.integers(0, clusters, amount)] + random.normal(size=(amount, 384)))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[list[Vectors]]:
    """Vectors to close at the end."""
    still_open: list[Vectors] = []
    yield still_open
    for vectors in still_open:
        vectors.close()


def basis(*places: int) -> np.ndarray:
    return np.eye(8, dtype=np.float32)[list(places)]


def write_few(folder: Path) -> None:
    """Four passages along the axes 0–3 and one sentence along axis 4."""
    entries = [entry(number, EntryKind.PASSAGE) for number in range(4)] + [entry(4, EntryKind.SENTENCE)]
    write_vectors(folder, entries, basis(0, 1, 2, 3, 4))


def test_the_nearest_come_first_with_their_cosine(tmp_path: Path, opened: list[Vectors]) -> None:
    write_few(tmp_path / "vectors")
    vectors = Vectors(tmp_path / "vectors")
    opened.append(vectors)
    question = lengthen(np.array([[3, 4, 0, 0, 5, 0, 0, 0]], dtype=np.float32))[0]
    found = vectors.nearest(question, EntryKind.PASSAGE, Scope(), 2)
    assert [entry_id for entry_id, _ in found] == ["passage-1", "passage-0"]
    assert [cosine for _, cosine in found] == pytest.approx([4 / 50**0.5, 3 / 50**0.5], abs=1e-6)
    ((sentence, cosine),) = vectors.nearest(question, EntryKind.SENTENCE, Scope(), 9)
    assert sentence == "sentence-4"
    assert cosine == pytest.approx(0.5**0.5)
    assert vectors.count() == 5
    assert vectors.ids() == {"passage-0", "passage-1", "passage-2", "passage-3", "sentence-4"}
    got = vectors.get(["sentence-4", "passage-2", "unknown"])
    assert {key: value.tolist() for key, value in got.items()} == {
        "sentence-4": basis(4)[0].tolist(),
        "passage-2": basis(2)[0].tolist(),
    }


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param(Scope(), [0, 1, 2, 3], id="none"),
        pytest.param(Scope(report_ids=("report-1", "report-3")), [1, 3], id="reports"),
        pytest.param(Scope(statements=(Statement.EQUITY,)), [2], id="statement"),
        pytest.param(Scope(themes=(Theme.WORKING_WITH_PEOPLE,)), [0, 1, 2], id="theme"),
        pytest.param(Scope(scores=(2, 3)), [2, 3], id="scores"),
        pytest.param(Scope(themes=(Theme.WORKING_WITH_PEOPLE,), scores=(1, 3)), [1], id="two fields"),
        pytest.param(Scope(report_ids=("report-9",)), [], id="nothing"),
    ],
)
def test_a_scope_is_a_hard_filter(tmp_path: Path, opened: list[Vectors], scope: Scope, expected: list[int]) -> None:
    write_few(tmp_path / "vectors")
    vectors = Vectors(tmp_path / "vectors")
    opened.append(vectors)
    question = lengthen(np.array([[4, 3, 2, 1, 0, 0, 0, 0]], dtype=np.float32))[0]
    for limit in (4, 1000):
        found = vectors.nearest(question, EntryKind.PASSAGE, scope, limit)
        assert [entry_id for entry_id, _ in found] == [f"passage-{number}" for number in expected]
    assert vectors.nearest(question, EntryKind.PASSAGE, scope, 0) == []


@pytest.mark.parametrize("amount", [0, 1, 2, 101])
def test_any_number_of_vectors_is_read_back_and_no_byte_of_the_folder_changes(
    tmp_path: Path, opened: list[Vectors], amount: int
) -> None:
    folder = tmp_path / "vectors"
    rows = clustered(max(amount, 1), 3, seed=amount)[:amount]
    write_vectors(folder, [entry(number, EntryKind.PASSAGE) for number in range(amount)], rows)
    before = digests(folder)
    vectors = Vectors(folder)
    opened.append(vectors)
    question = clustered(1, 1, seed=9)[0]
    found = vectors.nearest(question, EntryKind.PASSAGE, Scope(), 200)
    assert sorted(entry_id for entry_id, _ in found) == sorted(f"passage-{number}" for number in range(amount))
    assert vectors.nearest(question, EntryKind.SENTENCE, Scope(), 5) == []
    vectors.close()
    assert digests(folder) == before


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def recall_of_ten(folder: Path, amount: int, clusters: int) -> dict[str, float]:
    """Return the share of the true ten nearest that are found, without a scope and within two."""
    rows = clustered(amount, clusters, seed=1)
    write_vectors(folder, [entry(number, EntryKind.SENTENCE) for number in range(amount)], rows)
    random = np.random.default_rng(2)
    near = rows[random.integers(0, amount, 60)] + 0.5 * random.normal(size=(60, 384)) / 384**0.5
    questions = lengthen(near)
    numbers = np.arange(amount)
    scopes = {
        "all": (Scope(), numbers >= 0),
        "one report": (Scope(report_ids=("report-3",)), numbers % 7 == 3),
        "one report and score": (Scope(report_ids=("report-3",), scores=(4,)), (numbers % 7 == 3) & (numbers % 5 == 4)),
    }
    vectors = Vectors(folder)
    shares = {}
    for name, (scope, allowed) in scopes.items():
        found_of_true = 0
        for question in questions:
            places = numbers[allowed]
            true = {f"sentence-{place}" for place in places[np.argsort(-(rows[places] @ question))[:10]]}
            found_of_true += len(true & {each for each, _ in vectors.nearest(question, EntryKind.SENTENCE, scope, 10)})
        shares[name] = found_of_true / (10 * len(questions))
    vectors.close()
    return shares


@pytest.mark.parametrize("clusters", [pytest.param(100, id="clustered"), pytest.param(1, id="no structure")])
def test_the_true_nearest_are_found_among_two_thousand(tmp_path: Path, clusters: int) -> None:
    assert min(recall_of_ten(tmp_path / "vectors", 2000, clusters).values()) >= 0.99


@pytest.mark.slow
@pytest.mark.parametrize("clusters", [pytest.param(300, id="clustered"), pytest.param(1, id="no structure")])
def test_the_true_nearest_are_found_among_ten_thousand(tmp_path: Path, clusters: int) -> None:
    assert min(recall_of_ten(tmp_path / "vectors", 10_000, clusters).values()) >= 0.99


READ = """
import numpy as np; from pathlib import Path
from indexer.entry import EntryKind; from indexer.scope import Scope; from indexer.vectors import Vectors
vectors = Vectors(Path(sys.argv[1]))
print(vectors.nearest(np.eye(8, dtype=np.float32)[2], EntryKind.PASSAGE, Scope(), 1)[0][0], vectors.count(), flush=True)
"""


def test_two_processes_and_several_threads_read_the_same_folder(tmp_path: Path, opened: list[Vectors]) -> None:
    write_few(tmp_path / "vectors")
    others = [children.start(READ + "sys.stdin.read()", tmp_path / "vectors") for _ in range(2)]
    vectors = Vectors(tmp_path / "vectors")
    opened.append(vectors)

    def ask(number: int) -> str:
        return vectors.nearest(basis(number % 4)[0], EntryKind.PASSAGE, Scope(), 1)[0][0]

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(200)))
    assert answers == [f"passage-{number % 4}" for number in range(200)]
    assert [children.first_line(other) for other in others] == ["passage-2 5", "passage-2 5"]
    for other in others:
        other.communicate()
        assert other.returncode == 0


def test_a_folder_that_is_not_writable_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    write_few(folder)
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        printed = children.run("import os\nassert not os.access(sys.argv[1], os.W_OK)\n" + READ, folder, rights=False)
    finally:
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert printed == "passage-2 5"


def test_what_is_open_answers_after_the_folder_is_gone(tmp_path: Path, opened: list[Vectors]) -> None:
    write_few(tmp_path / "vectors")
    vectors = Vectors(tmp_path / "vectors")
    opened.append(vectors)
    shutil.rmtree(tmp_path / "vectors")
    found = vectors.nearest(basis(3)[0], EntryKind.PASSAGE, Scope(themes=(Theme.PROVIDING_SUPPORT,)), 3)
    assert [entry_id for entry_id, _ in found] == ["passage-3"]
    assert vectors.count() == 5


def test_private_copies_are_removed_when_closed_and_when_abandoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    write_few(tmp_path / "vectors")
    child = children.start(
        f"import tempfile; tempfile.tempdir = {str(temporary)!r}\n" + READ + "sys.stdin.read()", tmp_path / "vectors"
    )
    assert children.first_line(child) == "passage-2 5"
    (others,) = temporary.iterdir()
    an_hour_ago = time.time() - 3600
    os.utime(others, (an_hour_ago, an_hour_ago))
    Vectors(tmp_path / "vectors").close()
    assert list(temporary.iterdir()) == [others]  # in use
    child.kill()
    child.communicate()
    os.utime(others, (an_hour_ago, an_hour_ago))
    Vectors(tmp_path / "vectors").close()
    assert list(temporary.iterdir()) == []


def test_a_folder_without_vectors_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "vectors").mkdir()
    with pytest.raises(LibraryDamaged, match="cannot be opened"):
        Vectors(tmp_path / "vectors")
