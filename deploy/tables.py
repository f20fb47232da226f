"""Whether the database has the tables of this version: migrations by name, without importing them at every start."""

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

SHOWN = 3
HOUSES = ("chat", "moderation", "rooms")


def refusal(alias: str = DEFAULT_DB_ALIAS) -> str:
    """Why this version cannot work with the database that the connection leads to; empty where it can."""
    try:
        recorder = MigrationRecorder(connections[alias])
        applied = {key for key in recorder.applied_migrations() if key[0] in _labels()}
    except DatabaseError as error:
        return str(error).partition("\n")[0]
    if newer := applied - known():
        return f"it has tables of a newer version ({_named(newer)}). Install that version, or restore an older copy."
    if missing := known() - applied:
        return f"this version's tables are not there yet ({_named(missing)}). Run 'vierella migrate'."
    return ""


def known() -> set[tuple[str, str]]:
    """The migrations that came with this version: label of the app, name."""
    return {(label, module.name) for label, folders in _labels().items() for module in pkgutil.iter_modules(folders)}


def _labels() -> dict[str, Iterable[str]]:
    """Where each app's migrations are; those of libraries move by themselves, with their versions."""
    ours = [config for config in apps.get_app_configs() if config.name.partition(".")[0] in HOUSES]
    return {
        config.label: import_module(module).__path__
        for config in ours
        if Path(config.path, "migrations").is_dir() and (module := MigrationLoader.migrations_module(config.label)[0])
    }


def _named(migrations: set[tuple[str, str]]) -> str:
    names = sorted(f"{label} {name}" for label, name in migrations)
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")
