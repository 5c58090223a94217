"""Three lessons, taught for a moment: the layers learn, the vectors of words stay, and what was learnt can be kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from indexer.model_folder import find_model

from benchmarks.reader.errors import UnreadableLearning
from tests.benchmarks.reader.test_examples import LESSONS, all_alike

if TYPE_CHECKING:
    from benchmarks.reader.network import Network
    from benchmarks.reader.teaching import Sitting

pytestmark = pytest.mark.slow


def taught(sitting: Sitting) -> tuple[Network, list[str]]:
    """Return the network, and what was told while it was taught."""
    from tokenizers import Tokenizer

    from benchmarks.reader.teaching import teach

    model = find_model("").path
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    told: list[str] = []

    def tokens(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids)

    return teach(LESSONS, ["Where can I buy a barn?"], model, tokens, all_alike, sitting, told.append), told


def changed(before: Network, after: Network) -> set[str]:
    """Return the parts whose weights differ."""
    import torch

    pairs = zip(before.state_dict().items(), after.state_dict().values(), strict=True)
    return {".".join(name.split(".")[:2]) for (name, old), new in pairs if not torch.equal(old, new)}


def test_the_layers_learn_the_vectors_of_words_stay_and_a_later_sitting_goes_on(tmp_path: Path) -> None:
    from benchmarks.reader.network import Network, resume
    from benchmarks.reader.teaching import Sitting

    kept = tmp_path / "kept.pt"
    first, told = taught(Sitting(rounds=2, seed=0, keep=kept))
    assert len(told) == 1
    assert told[0].startswith("batch ")
    untaught = Network(find_model("").path)
    assert "bert.encoder" in changed(untaught, first)
    assert "bert.embeddings" not in changed(untaught, first)
    again = Network(find_model("").path)
    resume(again, kept)
    assert changed(first, again) == set()
    went_on, _ = taught(Sitting(rounds=1, seed=1, begin_with=kept))
    begun_anew, _ = taught(Sitting(rounds=1, seed=1))
    assert "bert.encoder" in changed(went_on, begun_anew)


@pytest.mark.parametrize("content", [None, b"", b"no weights"], ids=["missing", "empty", "something else"])
def test_what_no_sitting_kept_is_refused(tmp_path: Path, content: bytes | None) -> None:
    from benchmarks.reader.teaching import Sitting

    file = tmp_path / "kept.pt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UnreadableLearning, match=r"cannot be begun with \(\w+\): give a file that an earlier sitting"):
        taught(Sitting(rounds=1, seed=0, begin_with=file))
