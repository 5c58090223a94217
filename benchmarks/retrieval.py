"""How well the product finds documents, beside the usual recipe and BM25: `python benchmarks/retrieval.py FOLDER`.

Standard output carries the result alone. Exit status: 0 done, 1 an error that the user can mend, 2 wrong arguments.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the model comes with the packages
sys.path.insert(0, str(Path(__file__).parent.parent))

from indexer.errors import AssistantError

from assistant.settings import load_settings
from benchmarks.collection import Collection, Query, read_collection
from benchmarks.measures import PLACES, hit, ndcg
from benchmarks.rankers import Bm25, Product, Ranker, Recipe
from benchmarks.telling import Measured, comparison, figures, result_text

_SEED = 1


Made = TypeVar("Made")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        collection = read_collection(chosen.folder)
        queries = sampled(collection.queries, chosen.queries, chosen.seed)
        with _work(chosen.index) as work:
            result = measure(collection, queries, work, chosen.seed)
    except AssistantError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(json.dumps(result, ensure_ascii=False) if chosen.json else result_text(result))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python benchmarks/retrieval.py",
        description="Measure retrieval on a public collection in BEIR's layout, beside the usual recipe and BM25.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="with corpus.jsonl, queries.jsonl and qrels/*.tsv")
    parser.add_argument("--queries", type=_positive, metavar="N", help="ask so many of the queries (default: all)")
    parser.add_argument("--seed", type=int, default=_SEED, metavar="N", help=f"of all that is drawn (default: {_SEED})")
    parser.add_argument("--index", type=Path, metavar="DIR", help="keep the library here for another run")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def sampled(queries: Sequence[Query], number: int | None, seed: int) -> list[Query]:
    """Return so many of the queries, drawn at random and in their own order; all where no number is given."""
    if number is None or number >= len(queries):
        return list(queries)
    drawn = sorted(random.Random(seed).sample(range(len(queries)), number))
    return [queries[place] for place in drawn]


@contextmanager
def _work(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        yield kept
        return
    with TemporaryDirectory(prefix="benchmark-") as folder:
        yield Path(folder)


def measure(collection: Collection, queries: Sequence[Query], work: Path, seed: int) -> dict[str, Any]:
    """Let each of the three rank the documents for the same queries, and return what came of it as JSON values."""
    documents = collection.documents
    product, building = _timed(lambda: Product(documents, work, load_settings(), _tell))
    try:
        ours = _measured(product, queries, building)
        recipe, building = _timed(lambda: Recipe(documents, product.embed))
        with recipe:
            others = [_measured(recipe, queries, building)]
        bm25, building = _timed(lambda: Bm25(documents))
        others.append(_measured(bm25, queries, building))
    finally:
        product.close()
    return {
        "collection": collection.name,
        "documents": len(documents),
        "documents_without_passage": product.missing,
        "texts_embedded": product.built.embedded,
        "queries": len(queries),
        "seed": seed,
        "rankers": [figures(each) for each in (ours, *others)],
        "differences": [comparison(ours, theirs, seed) for theirs in others],
    }


def _tell(step: str, done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{step} {done:,}/{of:,}  ", end="" if done < of else "\n", file=sys.stderr, flush=True)


def _timed(make: Callable[[], Made]) -> tuple[Made, float]:
    began = time.perf_counter()
    made = make()
    return made, time.perf_counter() - began


def _measured(ranker: Ranker, queries: Sequence[Query], building: float) -> Measured:
    rankings, seconds = _timed(lambda: [ranker.rank(query) for query in queries])
    judged = list(zip(rankings, queries, strict=True))
    return Measured(
        ranker.name,
        tuple(ndcg(ranking, query.grades) for ranking, query in judged),
        tuple(hit(ranking, query.grades, 1) for ranking, query in judged),
        tuple(hit(ranking, query.grades, PLACES) for ranking, query in judged),
        seconds / len(queries),
        building,
    )


if __name__ == "__main__":
    sys.exit(main())
