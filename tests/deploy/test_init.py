"""`vierella init`: from nothing to an installation into which its first administrator is invited."""

import os
import sqlite3
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from deploy import environment, init
from tests.support.forked import manage
from tests.support.migrated import migrate
from tests.support.servers import PRODUCTION_NEEDS

ADMINISTRATOR = {
    "ADMINISTRATOR_LOGIN": "kaarina",
    "ADMINISTRATOR_NAME": "Kaarina",
    "ASSOCIATION": "saaristo",
    "ASSOCIATION_NAME": "Saariston yhdistys ry",
}


@pytest.fixture
def answers(tmp_path: Path) -> dict[str, str]:
    """An environment with every answer, and a database that is migrated already, since that takes long."""
    database = f"sqlite:///{tmp_path}/state/vierella.sqlite3"
    (tmp_path / "state").mkdir()
    migrate({**os.environ, "STATE_DIR": str(tmp_path), "DATABASE_URL": database})
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "VIRTUAL_ENV") if name in os.environ}
    return {
        **kept,
        **PRODUCTION_NEEDS,
        **ADMINISTRATOR,
        "PYTHONPATH": str(Path(init.__file__).resolve().parents[1]),
        environment.NAME: str(tmp_path / "etc" / "vierella.env"),
        "ALLOWED_HOSTS": "chat.example.org",
        "DATABASE_URL": database,
        "KEYRING": str(tmp_path / "state" / "keyring"),
    }


def initialised(answers: Mapping[str, str]) -> tuple[int, str]:
    return manage(answers, "init", "--no-input")


def test_an_installation_is_made_and_its_administrator_invited_once(answers: dict[str, str], tmp_path: Path) -> None:
    code, output = initialised(answers)
    assert code == 0, output
    assert "https://chat.example.org/desk/enrol#" in output
    made = environment.values(tmp_path / "etc" / "vierella.env")
    assert len(made["SECRET_KEY"]) > 40
    assert made["SECRET_KEY"] not in output
    for secret in ("vierella.env", "wrapping-keys"):
        assert stat.S_IMODE((tmp_path / "etc" / secret).stat().st_mode) == 0o600
    assert not ADMINISTRATOR.keys() & made.keys()

    code, output = manage(
        {name: answers[name] for name in ("PATH", environment.NAME, "PYTHONPATH")}, "check", "--deploy"
    )
    assert code == 0, output

    code, output = initialised(answers)
    assert code == 0, output
    assert "enrol" not in output
    assert environment.values(tmp_path / "etc" / "vierella.env") == made
    with sqlite3.connect(tmp_path / "state" / "vierella.sqlite3") as database:
        assert database.execute("SELECT login FROM staff_person").fetchall() == [("kaarina",)]


def test_all_that_nobody_answers_is_named_at_once_and_nothing_is_written(
    answers: dict[str, str], tmp_path: Path
) -> None:
    for name in ("ALLOWED_HOSTS", "LANGUAGE_REVIEWS"):
        del answers[name]
    code, output = initialised(answers)
    assert code == 78
    assert "Set ALLOWED_HOSTS, LANGUAGE_REVIEWS in the environment" in output.splitlines()[-1]
    assert not (tmp_path / "etc" / "vierella.env").exists()


def test_a_refused_answer_is_named_and_what_was_written_before_stays(answers: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "etc" / "vierella.env"
    file.parent.mkdir()
    file.write_text(before := environment.written({"ALLOWED_HOSTS": "chat.example.org", "REDIS_URL": ""}))
    code, output = initialised(answers | {"REDIS_URL": "redis-but-wrong"})
    assert code == 78
    assert "REDIS_URL" in output.splitlines()[-1]
    assert file.read_text() == before


def test_without_a_database_the_answers_are_kept_for_the_next_time(answers: dict[str, str], tmp_path: Path) -> None:
    nowhere = "postgres://vierella:hunter2@127.0.0.1:1/vierella"
    code, output = initialised(answers | {"DATABASE_URL": nowhere})
    assert code == 78
    assert "DATABASE_URL: " in output.splitlines()[-1]
    assert "hunter2" not in output
    assert environment.values(tmp_path / "etc" / "vierella.env")["ALLOWED_HOSTS"] == "chat.example.org"


def test_whoever_sits_there_is_asked_and_asked_again_for_what_is_refused(
    answers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"ALLOWED_HOSTS": ["*", "chat.example.org"], "EMAIL_URL": [""], "KEYRING": [""]}
    monkeypatch.delenv("VIERELLA_DEMO")
    for name in set(answers) | {question.variable for question in init.QUESTIONS}:
        monkeypatch.delenv(name, raising=False) if name in said else monkeypatch.setenv(name, answers.get(name, ""))
    by_question = {question.asks: said[question.variable] for question in init.QUESTIONS if question.variable in said}
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return next(left for asks, left in by_question.items() if prompt.startswith(asks)).pop(0)

    settings = init.accepted({"SECRET_KEY": "a-key-of-forty-signs-or-more-0123456789-xyz"}, init.Answers(ask))
    assert settings["ALLOWED_HOSTS"] == "chat.example.org"
    assert settings["EMAIL_URL"] == ""
    assert settings["KEYRING"] == "/var/lib/vierella/keyring"
    assert len(asked) == 4


def test_a_directory_that_this_user_may_not_write_is_named(answers: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "etc").write_text("a file in the way")
    code, output = initialised(answers)
    assert code == 78
    assert "cannot be written" in output.splitlines()[-1]


def test_an_answer_that_could_not_be_read_back_is_refused(answers: dict[str, str]) -> None:
    code, output = initialised(answers | {"ACCESSIBILITY_CONTACT": 'ring "Maija"'})
    assert code == 78
    assert "ACCESSIBILITY_CONTACT may have no quotes" in output.splitlines()[-1]


def test_the_arguments_are_explained() -> None:
    with pytest.raises(SystemExit):
        init.main(["--unknown"])
    with pytest.raises(ImproperlyConfigured):
        init.Answers(None).all_of(init.ADMINISTRATOR)
