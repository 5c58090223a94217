"""Teaches a network the lessons: some rounds through all of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from assistant.reader_input import Window, windows_of
from benchmarks.reader.examples import Embed, Example, balanced, batches, drawn, drawn_elsewhere
from benchmarks.reader.lessons import Lesson
from benchmarks.reader.network import Network, keep, resume, tensors_of

Tokens = Callable[[str], list[int]]

_BATCH = 24
_SPEED, _HEADS_FASTER = 1.2e-4, 4
_WARM_UP = 150  # batches
_LEAST_SPEED = 0.03  # of the highest, at the end
_WHOLE_WEIGHT = 0.5  # of whether anything in the passage answers, beside each line


@dataclass(frozen=True, slots=True)
class Sitting:
    """How often all lessons are gone through, what it begins with (the default model alone), where it keeps the end."""

    rounds: int
    seed: int
    begin_with: Path | None = None
    keep: Path | None = None


def teach(
    lessons: Sequence[Lesson],
    elsewhere: Sequence[str],
    model: Path,
    tokens: Tokens,
    embed: Embed,
    sitting: Sitting,
    tell: Callable[[str], None],
) -> Network:
    """Teach a network lessons in one sitting, and return it. Some hour a round on two cores.

    The questions about other matters, `elsewhere`, are put to passages of the lessons, and nothing answers them. The
    vectors of words as such stay as they are: what is learnt is to read them beside one another.

    Raises:
        UnreadableLearning: the file that the sitting begins with is missing, or not what an earlier one kept.
    """
    chance = random.Random(sitting.seed)
    torch.manual_seed(sitting.seed)
    network = Network(model)
    if sitting.begin_with:
        resume(network, sitting.begin_with)
    network.bert.embeddings.requires_grad_(requires_grad=False)
    plan: list[list[Example]] = []
    for _ in range(sitting.rounds):
        units = balanced(drawn(lessons, embed, chance)) + drawn_elsewhere(elsewhere, lessons, embed, chance)
        plan.extend(batches(units, _BATCH, chance))
    layers = [weights for weights in network.bert.parameters() if weights.requires_grad]
    heads = [*network.token.parameters(), *network.sent.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": layers, "lr": _SPEED}, {"params": heads, "lr": _SPEED * _HEADS_FASTER}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, partial(_speed, of=len(plan)))
    network.train()
    for number, batch in enumerate(plan, start=1):
        windows = [_window(example, tokens) for example in batch]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds = network(**tensors_of(windows))
        loss = _loss(odds.float(), batch, windows)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if number % 100 == 0 or number == len(plan):
            if sitting.keep:
                keep(network, sitting.keep)
            tell(f"batch {number} of {len(plan)}: loss {loss.item():.3f}")
    return network


def _speed(batch: int, of: int) -> float:
    return min(1.0, batch / _WARM_UP) * max(_LEAST_SPEED, 1 - batch / of)


def _window(example: Example, tokens: Tokens) -> Window:
    """Return an example as it is read; of a passage that is too long, what comes first."""
    return next(windows_of(tokens(example.question), [tokens(line) for line in example.lines]))


def _loss(odds: Tensor, batch: Sequence[Example], windows: Sequence[Window]) -> Tensor:
    """Return how far log-odds are from what answers: line by line, and by whether anything in the passage does."""
    wanted, there = torch.zeros_like(odds), torch.zeros_like(odds)
    for row, (example, window) in enumerate(zip(batch, windows, strict=True)):
        for place, line in enumerate(window.lines):
            wanted[row, place], there[row, place] = float(example.answers[line]), 1.0
    weights = torch.tensor([example.weight for example in batch])
    by_line = binary_cross_entropy_with_logits(odds, wanted, reduction="none") * there * weights[:, None]
    best = torch.where(there > 0, odds, torch.full_like(odds, -1e4)).max(dim=1).values
    whole = binary_cross_entropy_with_logits(best, wanted.max(dim=1).values, reduction="none") * weights
    return by_line.sum() / there.sum() + _WHOLE_WEIGHT * whole.mean()
