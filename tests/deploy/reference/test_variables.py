"""Every setting is described, and nothing that is none."""

import ast

import pytest

from deploy import init
from deploy.reference import variables
from deploy.reference.markdown import UndocumentedError
from deploy.reference.source import modules
from deploy.reference.variables import VARIABLES, Reading, compare, read_by

REAL = list(read_by(modules("env")))
DESCRIBED = [variable for group in VARIABLES.values() for variable in group]


def read(source: str) -> list[Reading]:
    return list(read_by([ast.parse(source)]))


@pytest.mark.parametrize(
    "source",
    [
        'env.str("PLANTED", default="")',
        'env.bool("PLANTED")',
        'required("PLANTED")',
        'os.environ.get("PLANTED")',
        'environ["PLANTED"]',
        'os.getenv("PLANTED")',
        'NAME, OTHER = "PLANTED", "x"\nenvironment.get(NAME, "")',
    ],
)
def test_a_setting_without_a_description_is_named_however_it_is_read(source: str) -> None:
    with pytest.raises(UndocumentedError, match=r"PLANTED\. Describe them in deploy/reference/variables\.py"):
        compare([*REAL, *read(source)])


def test_a_setting_that_nothing_reads_any_more_is_named() -> None:
    with pytest.raises(UndocumentedError, match="REDIS_URL"):
        compare([reading for reading in REAL if reading.name != "REDIS_URL"])


def test_what_is_required_and_what_holds_otherwise_is_read_from_the_code() -> None:
    source = 'env.int("A", default=8000); required("B"); env.list("C", default=["x", "y"])'
    demo = 'env.str("D", default="demo" if VIERELLA_DEMO else "real"); env.str("E", default=ALLOWED_HOSTS[0])'
    assert read(f"{source}; {demo}") == [
        Reading("A", False, "8000"),
        Reading("B", True, None),
        Reading("C", False, "x,y"),
        Reading("D", False, "real"),
        Reading("E", False, None),
    ]


def test_what_the_code_works_out_is_said_in_words() -> None:
    """Otherwise the page would say that nothing holds without the setting."""
    computed = {reading.name for reading in REAL if reading.default is None and not reading.is_required}
    always = {reading.name for reading in REAL if reading.is_required}
    told = {
        variable.name for variable in DESCRIBED if variable.usual or variable.needed or variable.name == "EMAIL_URL"
    }
    unsaid = {name for name in computed - always - told if not any(r.name == name and r.default for r in REAL)}
    assert unsaid <= {"NOTIFY_SOCKET", "ROOM_KEY_BACKUPS", "RISK_WORDS", "KEYRING_WRAPPING_KEYS_FILE"}, unsaid


def test_every_setting_says_something_and_has_an_example() -> None:
    assert len({variable.name for variable in DESCRIBED}) == len(DESCRIBED)
    assert all(variable.says for variable in DESCRIBED)
    assert [variable.name for variable in DESCRIBED if not variable.example] == ["DEBUG"]


def test_what_init_asks_for_is_on_the_page() -> None:
    page = variables.page()
    asked = [question.variable for question in (*init.QUESTIONS, *init.ADMINISTRATOR)]
    assert asked
    assert [name for name in asked if f"| `{name}` |" not in page] == []
