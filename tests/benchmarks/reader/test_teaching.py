"""Two lessons, taught for a moment: that the layers learn, and the vectors of words stay as they are."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.slow


def test_the_layers_learn_and_the_vectors_of_words_stay() -> None:
    import torch
    from tokenizers import Tokenizer

    from indexer.model_folder import find_model

    from benchmarks.reader.network import Network
    from benchmarks.reader.teaching import Sitting, teach
    from tests.benchmarks.reader.test_examples import LESSONS, all_alike

    model = find_model("").path
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    told: list[str] = []
    taught = teach(
        LESSONS,
        ["Where can I buy a barn?"],
        model,
        lambda text: list(tokenizer.encode(text, add_special_tokens=False).ids),
        all_alike,
        Sitting(rounds=2, seed=0),
        told.append,
    )
    untaught = Network(model)
    before, after = dict(untaught.bert.named_parameters()), dict(taught.bert.named_parameters())
    changed = {name.split(".")[0] for name in before if not torch.equal(before[name], after[name])}
    assert changed == {"encoder"}
    assert len(told) == 1
    assert told[0].startswith("batch ")
