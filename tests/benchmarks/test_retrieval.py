"""Ranking measures by hand, the layout and its errors, and one small collection from its files to the table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.settings import AssistantSettings
from benchmarks.collection import BadCollection, Document, Query, read_collection
from benchmarks.measures import Difference, error_ratio, hit, ndcg, paired_difference
from benchmarks.rankers import Bm25, Product, Recipe
from benchmarks.retrieval import main, sampled
from benchmarks.shelving import Shelved
from benchmarks.telling import Measured, comparison, figures, result_text

TEXTS = {
    "bridge": ("Bridges", "A suspension bridge hangs its deck from cables that run over two towers."),
    "bread": ("", "Dough is left to rise until it has doubled, because yeast makes gas as it feeds on sugar."),
    "tides": ("Tides", "The moon pulls the sea towards it, so that most coasts have high water twice a day."),
    "bees": ("", "A worker bee tells the others where nectar is by dancing in the dark of the hive."),
    "glass": ("Glass", "Sand is melted with soda and lime, and the melt is floated on tin to make flat panes."),
    "chess": ("", "A pawn that reaches the far side of the board is exchanged for a queen, as a rule."),
    "rust": ("Rust", "Iron left in damp air takes up oxygen and flakes away; zinc laid over it keeps water off."),
    "sleep": ("", "Adults who sleep less than six hours a night remember less of what they learned."),
    "paper": ("Paper", "Wood is boiled to pulp, spread over wire, pressed between rollers and dried."),
    "wind": ("", "Turbines stop above 25 metres a second, since a storm would break their blades."),
    "maps": ("Maps", "Mercator's projection keeps angles and makes Greenland look as large as Africa."),
    "salt": ("", "Brine is led into shallow ponds, and the sun leaves the salt behind."),
}
QUERIES = {
    "q-bees": ("How do bees show each other where to find nectar?", "bees"),
    "q-wind": ("Why are wind turbines switched off in a storm?", "wind"),
    "q-rust": ("What protects iron from rusting?", "rust"),
    "q-tides": ("Why is there high water twice a day?", "tides"),
    "q-bread": ("What makes a loaf grow as it rests?", "bread"),  # in words that the document does not have
}


def write_collection(folder: Path) -> Path:
    (folder / "qrels").mkdir(parents=True)
    corpus = [{"_id": key, "title": title, "text": text} for key, (title, text) in TEXTS.items()]
    queries = [{"_id": key, "text": text} for key, (text, _) in QUERIES.items()]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, corpus)), encoding="utf-8")
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    judgements = [f"{query}\t{document}\t1" for query, (_, document) in QUERIES.items()]
    (folder / "qrels" / "test.tsv").write_text("\n".join(["query-id\tcorpus-id\tscore", *judgements]), encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_collection(tmp_path / "small")


# Measures


@pytest.mark.parametrize(
    ("ranked", "grades", "value"),
    [
        pytest.param(["a", "b"], {"a": 1}, 1.0, id="first"),
        pytest.param(["b", "a"], {"a": 1}, 0.6309, id="second: 1 / log2(3)"),
        pytest.param(["b", "c", "a"], {"a": 1}, 0.5, id="third: 1 / log2(4)"),
        pytest.param(["b", "c"], {"a": 1}, 0.0, id="not found"),
        pytest.param([], {"a": 1}, 0.0, id="nothing found"),
        pytest.param(["a", "x", "b"], {"a": 1, "b": 1}, 0.9197, id="two: (1 + 0.5) / (1 + 0.6309)"),
        pytest.param(["b", "a"], {"a": 3, "b": 1}, 0.7967, id="grades: (1 + 3 × 0.6309) / (3 + 0.6309)"),
        pytest.param([*"bcdefghijk", "a"], {"a": 1}, 0.0, id="eleventh"),
    ],
)
def test_ndcg_is_as_worked_out_by_hand(ranked: list[str], grades: dict[str, int], value: float) -> None:
    assert ndcg(ranked, grades) == pytest.approx(value, abs=5e-5)


def test_the_best_of_more_than_ten_right_documents_is_ten_of_them() -> None:
    assert ndcg([*"abcdefghij"], dict.fromkeys("abcdefghijklm", 1)) == 1.0


def test_a_hit_stands_within_the_places() -> None:
    ranked, grades = ["x", "a"], {"a": 1}

    assert [hit(ranked, grades, places) for places in (1, 2, 10)] == [0.0, 1.0, 1.0]


def test_the_interval_of_a_difference_is_the_same_each_time_and_holds_the_mean() -> None:
    ours, theirs = [1.0] * 60 + [0.0] * 40, [1.0] * 40 + [0.0] * 60

    found = paired_difference(ours, theirs, seed=7)

    # 20 of 100 differ by 1: the standard error is 0.04, so that the interval is near 0.2 ± 0.078
    assert found == paired_difference(ours, theirs, seed=7)
    assert found.mean == pytest.approx(0.2)
    assert [found.low, found.high] == pytest.approx([0.122, 0.278], abs=0.015)


def test_rankers_that_agree_differ_by_nothing() -> None:
    assert paired_difference([1.0, 0.0], [1.0, 0.0], seed=1) == Difference(0.0, 0.0, 0.0)


def test_errors_are_told_for_each_of_theirs() -> None:
    assert error_ratio([1, 1, 1, 0], [1, 1, 0, 0]) == 0.5
    assert error_ratio([1, 0], [1, 1]) is None


# The layout


def test_a_collection_is_read(folder: Path) -> None:
    collection = read_collection(folder)

    assert collection.name == "small"
    assert collection.documents == tuple(Document(key, *texts) for key, texts in TEXTS.items())
    assert collection.queries == tuple(Query(key, text, {right: 1}) for key, (text, right) in QUERIES.items())


def test_queries_that_nothing_answers_are_left_out(folder: Path) -> None:
    judgements = "q-bees\tbees\t2\nq-bees\tbread\t1\nq-wind\twind\t0\n"  # without headings
    (folder / "qrels" / "test.tsv").write_text(judgements, encoding="utf-8")

    assert read_collection(folder).queries == (Query("q-bees", QUERIES["q-bees"][0], {"bees": 2, "bread": 1}),)


def test_the_test_part_is_measured_by_where_there_is_one(folder: Path) -> None:
    (folder / "qrels" / "train.tsv").write_text("q-bees\tbread\t1\n", encoding="utf-8")
    assert read_collection(folder).queries[0].grades == {"bees": 1}

    (folder / "qrels" / "test.tsv").unlink()
    assert read_collection(folder).queries == (Query("q-bees", QUERIES["q-bees"][0], {"bread": 1}),)


def _remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


def _write(name: str, text: str | bytes) -> Callable[[Path], object]:
    content = text.encode() if isinstance(text, str) else text
    return lambda folder: (folder / name).write_bytes(content)


CORPUS, ASKED, QRELS = "corpus.jsonl", "queries.jsonl", "qrels/test.tsv"
FIRST = '{"_id": "bees", "text": "Bees."}\n'


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(_remove(CORPUS), "There is no corpus.jsonl in ", id="no corpus"),
        pytest.param(_remove(ASKED), "There is no queries.jsonl in ", id="no queries"),
        pytest.param(_remove(QRELS), "There is no qrels/test.tsv in ", id="no judgements"),
        pytest.param(_write(CORPUS, ""), "corpus.jsonl is empty; ", id="empty corpus"),
        pytest.param(_write(CORPUS, b"\xff\xfe\x00"), "corpus.jsonl is not text in UTF-8. ", id="not UTF-8"),
        pytest.param(_write(CORPUS, FIRST + "{bees"), "corpus.jsonl, line 2: not JSON; ", id="not JSON"),
        pytest.param(_write(CORPUS, "[]"), "corpus.jsonl, line 1: not a JSON object; ", id="no object"),
        pytest.param(
            _write(CORPUS, '{"_id": 7, "text": "x"}'), 'line 1: "_id" is missing or no text; ', id="number for an _id"
        ),
        pytest.param(_write(CORPUS, FIRST + '{"_id": "b"}'), 'line 2: "text" is missing or no text; ', id="no text"),
        pytest.param(
            _write(CORPUS, '{"_id": "b", "title": 1, "text": ""}'), 'line 1: "title" is no text; ', id="odd title"
        ),
        pytest.param(_write(CORPUS, FIRST + "\n" + FIRST), "line 3: there is a document bees above; ", id="twice"),
        pytest.param(
            _write(ASKED, '{"_id": "q"}'), 'queries.jsonl, line 1: "text" is missing', id="query without text"
        ),
        pytest.param(_write(QRELS, "q-bees bees 1"), "test.tsv, line 1: 1 columns instead of ", id="no tabs"),
        pytest.param(
            _write(QRELS, "a\tb\tc\nq-bees\tbees\tyes"), "line 2: the grade “yes” is no whole number; ", id="odd grade"
        ),
        pytest.param(_write(QRELS, "q-bees\twasps\t1"), "line 1: there is no document wasps; ", id="unknown document"),
        pytest.param(_write(QRELS, "q-wasps\tbees\t1"), "line 1: there is no query q-wasps; ", id="unknown query"),
        pytest.param(_write(QRELS, "q-bees\tbees\t0"), "No query of ", id="nothing answers anything"),
    ],
)
def test_a_folder_that_is_not_in_the_layout_is_told(
    folder: Path, damage: Callable[[Path], object], message: str
) -> None:
    damage(folder)

    with pytest.raises(BadCollection) as told:
        read_collection(folder)

    assert message in str(told.value)
    assert "\n" not in str(told.value)


def test_the_command_tells_of_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere")]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        f"error: There is no folder {tmp_path / 'nowhere'}. Name one with a collection; "
        "BEIR's layout is corpus.jsonl, queries.jsonl and qrels/test.tsv.\n"
    )


def test_queries_are_drawn_the_same_each_time_and_in_their_order() -> None:
    queries = [Query(f"q{number:02}", "?", {}) for number in range(50)]

    drawn = sampled(queries, 5, seed=3)

    assert drawn == sampled(queries, 5, seed=3) == sorted(drawn, key=lambda query: query.query_id)
    assert len(set(map(id, drawn))) == 5
    assert sampled(queries, 5, seed=4) != drawn
    assert sampled(queries, 50, seed=3) == queries


# Documents as files


def test_documents_are_written_as_sections_whose_text_is_read_as_text(tmp_path: Path) -> None:
    documents = [
        Document("plain", "A title\nof two lines", "One line\nand another.\n\nA second paragraph."),
        Document("marked", "", "# no heading\n\n<pre>\n\n```\nno code\n\n[no]: reference\n\n#hash [tag] \0"),
        Document("title alone", "Only this", " "),
    ]

    Shelved(documents, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["documents-00001.md"]
    assert (tmp_path / "documents-00001.md").read_text(encoding="utf-8") == (
        "# documents-00001\n\n"
        "## A title of two lines\n\nOne line and another.\n\nA second paragraph.\n\n"
        "## Document\n\n\\# no heading\n\n\\<pre>\n\n\\``` no code\n\n\\[no]: reference\n\n#hash [tag]\n\n"
        "## Only this\n\nOnly this\n\n"
    )


# All together


def test_each_of_the_three_finds_documents(folder: Path, tmp_path: Path) -> None:
    collection = read_collection(folder)
    documents = collection.documents
    settings = AssistantSettings(_env_file=None, embedding_model="")  # type: ignore[call-arg]

    product = Product(documents, tmp_path / "work", settings, lambda step, done, of: None)
    with Recipe(documents, product.embed) as recipe:
        first = {
            ranker.name: {query.query_id: ranker.rank(query)[0] for query in collection.queries}
            for ranker in (product, recipe, Bm25(documents))
        }
        places = {len(ranker.rank(collection.queries[0])) for ranker in (product, recipe)}
    product.close()

    right = {key: document for key, (_, document) in QUERIES.items()}
    assert first == {"this product": right, "usual recipe": right, "BM25": right | {"q-bread": "sleep"}}
    assert places == {10}
    assert (product.missing, product.built.reports, product.built.sections) == (0, 1, 12)
    assert [path.name for path in (tmp_path / "work").iterdir()] == ["index"]


def test_bm25_finds_only_what_holds_a_word_of_the_query() -> None:
    ranker = Bm25([Document("a", "", "melting ice"), Document("b", "Ice", "cold"), Document("c", "", "sand")])

    assert ranker.rank(Query("q", "melted ice", {})) == ["a", "b"]
    assert ranker.rank(Query("a", "melted ice", {})) == ["b"]  # a query is not its own answer
    assert ranker.rank(Query("q", "the unknown", {})) == []


# Telling

OURS = Measured("this product", (1.0, 1.0, 0.5, 0.0), (1.0, 1.0, 0.0, 0.0), (1.0, 1.0, 1.0, 0.0), 0.05, 12.0)
THEIRS = Measured("BM25", (1.0, 0.5, 0.5, 0.0), (1.0, 0.0, 0.0, 0.0), (1.0, 1.0, 1.0, 0.0), 0.001, 0.25)


def test_figures_are_means_over_the_queries() -> None:
    assert figures(OURS) == {
        "name": "this product",
        "ndcg@10": 0.625,
        "hit@1": 0.5,
        "hit@10": 0.75,
        "seconds_a_query": 0.05,
        "seconds_to_build": 12.0,
    }


def test_a_result_is_told_as_a_table() -> None:
    result = {
        "collection": "small",
        "documents": 1200,
        "documents_without_passage": 2,
        "queries": 4,
        "rankers": [figures(OURS), figures(THEIRS)],
        "differences": [comparison(OURS, THEIRS, seed=1)],
    }

    assert result_text(result).splitlines() == [
        "small: 1,200 documents, 4 queries",
        "",
        "                nDCG@10    hit@1   hit@10  s a query  s to build",
        "this product      0.625    0.500    0.750      0.050        12.0",
        "BM25              0.500    0.250    0.750      0.001         0.2",
        "",
        "this product less BM25, with 95% bootstrap intervals:",
        "  ndcg@10 +0.125 (+0.000 to +0.375)",
        "  hit@1   +0.250 (+0.000 to +0.750)",
        "  errors in first place, for each of theirs: 0.67",
        "",
        "2 documents hold nothing that the product could index.",
    ]


def test_one_run_from_the_files_to_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--queries", "2", "--json"]) == 0

    result = json.loads(capsys.readouterr().out)
    told = [(each["name"], each["ndcg@10"], each["hit@1"], each["hit@10"]) for each in result["rankers"]]
    assert told == [("this product", 1.0, 1.0, 1.0), ("usual recipe", 1.0, 1.0, 1.0), ("BM25", 1.0, 1.0, 1.0)]
    assert [(each["than"], each["first_place_error_ratio"]) for each in result["differences"]] == [
        ("usual recipe", None),
        ("BM25", None),
    ]
    assert (result["collection"], result["documents"], result["queries"], result["seed"]) == ("small", 12, 2, 1)
