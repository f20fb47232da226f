"""Every command is described, with each of its arguments."""

import pytest
from django.core.management.base import BaseCommand, CommandParser

from deploy.reference import commands
from deploy.reference.markdown import UndocumentedError
from deploy.reference.source import HOUSES
from tests.support.servers import ROOT


class Planted(BaseCommand):
    help = "Planted."
    argument_help = ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--deep", choices=("one", "two"), help=self.argument_help)


def test_every_command_of_ours_is_on_the_page() -> None:
    files = [path for house in HOUSES for path in (ROOT / house).rglob("management/commands/*.py")]
    names = {path.stem for path in files} - {"__init__"}
    assert names == set(commands.commands())
    assert all(f"\n## {name}\n" in commands.page() for name in {"init", *names})


def test_a_command_without_a_description_is_named() -> None:
    silent = Planted()
    silent.help = ""
    with pytest.raises(UndocumentedError, match=r"planted, planted --deep DEEP"):
        commands.described("planted", silent)


def test_an_argument_is_described_with_what_it_can_be() -> None:
    spoken = Planted()
    spoken.argument_help = "how deep"
    assert "| `--deep DEEP` | How deep. One of `one`, `two`. |" in commands.described("planted", spoken)
