"""Every rule of the domain's list has a test that carries its number and that each change runs."""

import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
RULES = range(1, 37)
_NAME = re.compile(r"def test_rules?_((?:\d\d_(?:and_|to_)?)+)")
_IS_LONG = re.compile(r"pytestmark = .*pytest\.mark\.long")


def proved() -> Iterator[int]:
    """Numbers in the names of tests that `make test` runs."""
    for file in HERE.rglob("test_*.py"):
        text = file.read_text()
        if not _IS_LONG.search(text):
            for found in _NAME.finditer(text):
                yield from map(int, re.findall(r"\d\d", found[1]))


def test_no_rule_is_proved_by_long_tests_alone() -> None:
    assert set(RULES) - set(proved()) == set()
