"""Command line: `python -m benchmarks.reader teach | measure`. Standard output carries the result alone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the model comes with the packages

from indexer.embedding import Embedder, find_model
from indexer.errors import AssistantError

from benchmarks.reader.lessons import UnreadableLesson, read_lessons

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HERE = Path(__file__).parent
_SHIPPED = _HERE.parent.parent / "assistant" / "reader.onnx"


def main(arguments: Sequence[str] | None = None) -> int:
    """Teach or measure, and return the exit status: 0 done, 1 an error that can be mended, 2 wrong arguments."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader", description="Teach or measure the reader.")
    parser.add_argument("what", choices=("teach", "measure"))
    parser.add_argument(
        "--out", type=Path, metavar="FILE", default=Path("reader.onnx"), help="what was taught (%(default)s)"
    )
    parser.add_argument("--rounds", type=int, metavar="N", default=4, help="rounds through all lessons (%(default)s)")
    parser.add_argument("--seed", type=int, metavar="N", default=0)
    chosen = parser.parse_args(arguments)
    try:
        _teach(chosen.out, chosen.rounds, chosen.seed) if chosen.what == "teach" else _measure()
    except (AssistantError, UnreadableLesson) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(f"error: {error.name} is missing: python -m pip install '.[teaching]'", file=sys.stderr)
        return 1
    return 0


def _teach(out: Path, rounds: int, seed: int) -> None:
    import onnx  # noqa: F401  # asked for first: what was learnt could not be saved without it
    import onnxscript  # noqa: F401
    from tokenizers import Tokenizer

    from benchmarks.reader.network import save
    from benchmarks.reader.teaching import teach

    model = find_model("").path
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def tokens(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids)

    network = teach(
        read_lessons(_HERE / "taught"), model, tokens, _embed, rounds, seed, lambda line: print(line, file=sys.stderr)
    )
    save(network, out)
    print(out)


def _measure() -> None:
    from assistant.reader import Reader
    from benchmarks.reader.measuring import measure

    skill = measure(read_lessons(_HERE / "kept_apart"), Reader().read_lines, _embed)
    for name, (share, of) in asdict(skill).items():
        print(f"{name.replace('_', ' '):<16}{share:.3f} of {of}")


_embedder = Embedder(find_model(""))


def _embed(texts: Sequence[str]) -> NDArray[np.float32]:
    return _embedder.embed(texts)


if __name__ == "__main__":
    sys.exit(main())
