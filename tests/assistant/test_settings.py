"""Settings of the assistant, from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import InvalidSetting

from assistant.settings import load_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env


def test_the_home_council_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().home_council == ""
    monkeypatch.setenv("ASSISTANT_HOME_COUNCIL", "Merrow")
    assert load_settings().home_council == "Merrow"


def test_a_vocabulary_of_ones_own_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# ours\n\nRapid Response / hot team\n", encoding="utf-8-sig")
    monkeypatch.setenv("ASSISTANT_VOCABULARY", str(words))
    assert load_settings().vocabulary == words


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"OT / therapist\nhot team\n", "line 2 is no group of words", id="one member"),
        pytest.param(b"OT/occupational therapist\n", "line 1 is no group of words", id="strokes without spaces"),
        pytest.param(b"OT / - / therapist\n", "line 1 is no group of words", id="a member without letters"),
        pytest.param("Hôpital / hospital\n".encode("utf-16"), "is not a text file in UTF-8", id="another encoding"),
        pytest.param(None, r"cannot be read \(no such file or directory\)", id="missing"),
    ],
)
def test_a_vocabulary_that_cannot_be_used_says_why(
    content: bytes | None, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tmp_path / "words.txt"
    if content is not None:
        words.write_bytes(content)
    monkeypatch.setenv("ASSISTANT_VOCABULARY", str(words))
    with pytest.raises(InvalidSetting, match=rf"^ASSISTANT_VOCABULARY: {words}.*{says}"):
        load_settings()


def test_a_folder_is_no_vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_VOCABULARY", str(tmp_path))
    with pytest.raises(InvalidSetting, match="cannot be read"):
        load_settings()
