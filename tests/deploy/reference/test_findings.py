"""Every finding of the doctor is described, with how to mend it."""

import ast
import re

import pytest

from deploy.reference import findings
from deploy.reference.findings import DOCTOR, Found, made_by
from deploy.reference.markdown import UndocumentedError


def test_every_finding_is_on_the_page() -> None:
    page = findings.page()
    source = "".join(path.read_text() for path in DOCTOR.glob("*.py"))
    names = re.findall(r'Finding\(\s*"([a-z-]+)"', source)
    assert len(set(names)) > 25
    assert [name for name in names if f"| `{name}` |" not in page] == []
    assert source.count("yield Finding(") + source.count("[Finding(") == sum(
        line.startswith("| `") for line in page.splitlines()
    )


@pytest.mark.parametrize(
    "source", ['Finding("planted", "", "Mend it.")', 'Finding("planted", "it is", "")', 'Finding("planted", "it is")']
)
def test_a_finding_that_says_nothing_is_named(source: str) -> None:
    with pytest.raises(UndocumentedError, match="planted"):
        list(made_by([ast.parse(source)]))


def test_what_a_check_saw_is_left_out() -> None:
    assert list(made_by([ast.parse('Finding("planted", f"{name} is {value}", f"set {name}")')])) == [
        Found("planted", "… is …", "set …")
    ]
