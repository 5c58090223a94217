from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from indexer.__main__ import main

from tests.indexer.corpora import copy_ready, write_corpus

BUILD_KEYS = [
    "generation",
    "changed",
    "reports",
    "sections",
    "passages",
    "files_read",
    "files_unchanged",
    "files_removed",
    "refused",
    "deviations",
    "notices",
    "embedded",
    "reused",
    "seconds",
]


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("ASSISTANT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def run(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-m", "indexer", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(root), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(capsys.readouterr().out)
    return values


def test_build_and_status_tell_on_standard_output_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, index = copy_ready(tmp_path)
    amber = write_corpus(tmp_path / "amber", "amber")
    (amber / "picture.png").write_bytes(b"x")
    assert main(["build", str(amber), "--index", str(index), "--json"]) == 0
    summary = printed(capsys)
    assert list(summary) == BUILD_KEYS
    assert summary | {"seconds": 0} == {
        "generation": 3,
        "changed": True,
        "reports": 2,
        "sections": 4,
        "passages": 12,
        "files_read": 4,
        "files_unchanged": 0,
        "files_removed": 4,
        "refused": [["picture.png", "not a text or Markdown file (.txt, .text, .md, .markdown)"]],
        "deviations": [
            ["alderwick/needs.txt", "Alderwick Council: 2 of 9 quality statements have a page"],
            ["brackmoor/needs.txt", "Brackmoor Council: 2 of 9 quality statements have a page"],
        ],
        "notices": [],
        "embedded": 0,
        "reused": 18,
        "seconds": 0,
    }

    assert main(["build", str(amber), "--index", str(index)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Generation 3: 2 reports, 4 sections, 12 passages; nothing has changed"
    assert out[1].startswith("Files: 0 read, 4 unchanged, 0 removed. Texts: 0 embedded, 0 from the cache. ")
    assert out[2:] == [
        "Not indexed (1):",
        "  picture.png: not a text or Markdown file (.txt, .text, .md, .markdown)",
        "Not quite as published pages are (2):",
        "  alderwick/needs.txt: Alderwick Council: 2 of 9 quality statements have a page",
        "  brackmoor/needs.txt: Brackmoor Council: 2 of 9 quality statements have a page",
    ]

    assert main(["status", "--index", str(index), "--json"]) == 0
    status = printed(capsys)
    assert list(status) == [
        "index",
        "generation",
        "built_at",
        "model",
        "roots",
        "reports",
        "sections",
        "passages",
        "councils",
        "deviations",
        "size",
        "notice",
    ]
    assert {key: status[key] for key in ("index", "generation", "roots", "reports", "councils", "notice")} == {
        "index": str(index),
        "generation": 3,
        "roots": [str(amber)],
        "reports": 2,
        "councils": ["Alderwick Council", "Brackmoor Council"],
        "notice": "",
    }
    assert status["size"] == sum(path.stat().st_size for path in index.rglob("*") if path.is_file())

    assert main(["status", "--index", str(index)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1].startswith("2 reports, 4 sections, 12 passages; ")
    assert told[2:5] == [f"From: {amber}", "  Alderwick Council", "  Brackmoor Council"]


def test_a_whole_process_keeps_progress_off_standard_output(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    done = run("build", birch, "--index", index, "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {key: json.loads(done.stdout)[key] for key in ("files_read", "files_unchanged", "reports")} == {
        "files_read": 0,
        "files_unchanged": 4,
        "reports": 2,
    }
    assert len(done.stdout.splitlines()) == 1
    assert "reading: 100%" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["status"], "Nothing"),
        (["build", "nowhere"], "There is no nowhere. Name a folder of reports, or a text or Markdown file."),
        (["build"], "There is no corpus. Name a folder of reports, or a text or Markdown file."),
        (
            ["build", "empty"],
            "There are no reports in empty: put text or Markdown files there. The library is left as it is.",
        ),
        (["build", "bad\nname\x1b[31m"], "There is no bad[U+000A]name[U+001B][31m. Name a folder"),
    ],
    ids=["no library", "no path", "no corpus", "empty folder", "strange name"],
)
def test_an_error_that_can_be_mended_is_one_line_and_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert main([*arguments, "--index", "index"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    if message != "Nothing":
        assert err.startswith(f"error: {message}")
    assert err.startswith("error: ")


@pytest.mark.parametrize(
    "arguments", [[], ["rebuild"], ["build", "--what"], ["status", "extra"], ["build", "--index"]], ids=str
)
def test_wrong_arguments_are_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_process_hands_on_its_status(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    failed = run("build", cwd=tmp_path)
    assert (failed.returncode, failed.stdout, failed.stderr.splitlines()) == (
        1,
        "",
        ["error: There are no reports in corpus: put text or Markdown files there. The library is left as it is."],
    )
    assert run("--help", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("value", ["0", "much", "1001"])
def test_a_setting_that_cannot_be_used_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("ASSISTANT_MAX_FILE_MB", value)
    assert main(["build"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("error: ASSISTANT_MAX_FILE_MB: ")
    assert err.endswith(". Correct it in the environment or in .env.\n")


def test_settings_come_from_the_environment_and_the_file_and_a_flag_wins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("ASSISTANT_CORPUS=from-file\nASSISTANT_INDEX=i\n", encoding="utf-8")
    assert main(["build"]) == 1
    assert capsys.readouterr().err.startswith("error: There is no from-file.")
    monkeypatch.setenv("ASSISTANT_CORPUS", "from-environment")
    assert main(["build"]) == 1
    assert capsys.readouterr().err.startswith("error: There is no from-environment.")
    assert main(["build", "from-flag"]) == 1
    assert capsys.readouterr().err.startswith("error: There is no from-flag.")


def test_a_removed_file_is_gone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, index = copy_ready(tmp_path)
    birch = write_corpus(tmp_path / "birch", "birch")
    assert main(["build", str(birch), "--index", str(index)]) == 0
    (birch / "alderwick" / "safeguarding.txt").unlink()
    capsys.readouterr()
    assert main(["build", str(birch), "--index", str(index), "--json"]) == 0
    summary = printed(capsys)
    assert {key: summary[key] for key in ("files_read", "files_unchanged", "files_removed", "passages")} == {
        "files_read": 0,
        "files_unchanged": 3,
        "files_removed": 1,
        "passages": 9,
    }


def test_the_old_library_stays_when_the_corpus_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, index = copy_ready(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["build", str(tmp_path / "empty"), "--index", str(index)]) == 1
    capsys.readouterr()
    assert main(["status", "--index", str(index), "--json"]) == 0
    assert printed(capsys)["generation"] == 2
