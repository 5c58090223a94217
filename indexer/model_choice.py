"""Which model embeds a question: the one that embedded the library, never another of the same dimension."""

from __future__ import annotations

from indexer.embedding import ModelFolder, find_model
from indexer.errors import ModelError, ModelMismatch
from indexer.manifest import ModelRecord


def choose_model(built_with: ModelRecord, setting: str) -> tuple[ModelFolder, str]:
    """Find the model that the library was built with, whatever the settings name.

    Returns the model and, where the settings name another one, a notice of what to do; else an empty notice.

    Raises:
        ModelMismatch: the model that the library was built with is not at hand.
    """
    notice = ""
    try:
        named = find_model(setting)
        if named.fingerprint == built_with.fingerprint:
            return named, ""
        notice = (
            f"The settings name the embedding model {named.name}, but the library was built with {built_with.name} and "
            "goes on answering with that. Run python -m indexer build to use the new one."
        )
    except ModelError as error:
        notice = f"{error} The library goes on answering with the model it was built with, {built_with.name}."
    if built_with.setting != setting.strip():
        try:
            found = find_model(built_with.setting)
        except ModelError as error:
            raise ModelMismatch(_mismatch(built_with, str(error))) from error
        if found.fingerprint == built_with.fingerprint:
            return found, notice
    raise ModelMismatch(_mismatch(built_with, "the model of that name is another one now."))


def _mismatch(built_with: ModelRecord, reason: str) -> str:
    return (
        f"The library was built with the embedding model {built_with.name}, which is not at hand: {reason} "
        "Run python -m indexer build to index anew with the model that the settings name."
    )
