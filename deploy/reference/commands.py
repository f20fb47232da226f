"""Every command of ours: what it does, and its arguments, as it says itself."""

import argparse
from collections.abc import Iterator, Mapping

from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

from deploy import init
from deploy.reference.markdown import checked, code, table
from deploy.reference.source import HOUSES

_OF_DJANGO = {action.dest for action in BaseCommand().create_parser("", "")._actions}
"""Arguments that every command has."""


def page() -> str:
    """docs/reference/commands.md. Raises UndocumentedError."""
    parts = [_INTRODUCTION, "## init\n", _of_init()]
    for name, command in commands().items():
        parts += [f"## {name}\n", described(name, command)]
    return "\n".join(parts)


def commands() -> Mapping[str, BaseCommand]:
    """Ours by name, in order."""
    found = {name: str(app) for name, app in get_commands().items() if str(app).partition(".")[0] in HOUSES}
    return {name: load_command_class(app, name) for name, app in sorted(found.items())}


def described(name: str, command: BaseCommand) -> str:
    """What it does, and a table of its arguments. Raises UndocumentedError where something is not explained."""
    arguments = list(_arguments(name, command))
    notes = {name: str(command.help)}
    notes |= {f"{name} {_shown(argument)}": argument.help or "" for argument in arguments}
    checked(notes, what="commands or arguments", where="their `help`")
    rows = [(code(_shown(argument)), _said(argument)) for argument in arguments]
    return f"{command.help}\n" + (f"\n{table(('Argument', 'What'), rows)}" if rows else "")


def _arguments(name: str, command: BaseCommand) -> Iterator[argparse.Action]:
    for argument in command.create_parser("", name)._actions:
        if argument.dest not in _OF_DJANGO:
            yield argument


def _shown(argument: argparse.Action) -> str:
    option = next(iter(argument.option_strings), "")
    if argument.nargs == 0:
        return option
    value = argument.metavar or argument.dest.upper()
    return f"{option} {value}".strip()


def _said(argument: argparse.Action) -> str:
    chosen = f" One of {', '.join(map(code, map(str, argument.choices)))}." if argument.choices else ""
    said = argument.help or ""
    return f"{said[:1].upper()}{said[1:].rstrip('.')}.{chosen}"


def _of_init() -> str:
    about = " ".join((init.__doc__ or "").partition("\n\n")[2].split())
    return f"{about} How: [installing](../installing.md).\n"


_INTRODUCTION = """\
# Commands

`manage.py NAME` in a checkout, `vierella NAME` of an installed wheel; always as the user of the servers. `--help` says
the same.
"""
