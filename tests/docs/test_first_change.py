"""What CONTRIBUTING tells a newcomer to change is there to be changed."""

import re

from tests.support.servers import ROOT

TOLD = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Your first change")[1].split("\n## ")[0]


def test_the_text_to_change_stands_where_it_says() -> None:
    [(file, before, after)] = re.findall(r"in `(frontend/\S+)`, the line `([^`]+)` becomes `([^`]+)`", TOLD)
    text = (ROOT / file).read_text("utf-8")
    assert f"\n{before}\n" in text
    assert f"\n{after}\n" not in text


def test_the_test_to_change_reads_the_page_that_shows_it() -> None:
    file, function = re.findall(r"`(tests/\S+\.py)`, in\n\s*`(test_\w+)`", TOLD)[0]
    body = (ROOT / file).read_text("utf-8").split(f"def {function}(")[1].split("\ndef ")[0]
    assert body.count("\n    text = ") == 1
    ran = re.findall(r"-m pytest (\S+) -k (\w+)", TOLD)
    assert [(path, words in function) for path, words in ran] == [(file, True)]


def test_every_target_that_it_names_is_one_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b(?=`|\n)", TOLD)) <= targets
