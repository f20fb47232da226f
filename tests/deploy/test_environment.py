"""The file of settings: what it says, who wins, and what is refused."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from deploy import environment


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vierella.env"
    path.write_text(
        environment.written({"KEYRING": "/srv/keys", "LANGUAGE_REVIEWS": "fi=2026-12-01 Maija E; sv=2026-12-02 M"})
    )
    return path


def test_what_is_written_is_read_back(file: Path) -> None:
    assert environment.values(file) == {
        "KEYRING": "/srv/keys",
        "LANGUAGE_REVIEWS": "fi=2026-12-01 Maija E; sv=2026-12-02 M",
    }


def test_the_environment_wins_over_the_file(file: Path) -> None:
    found = {environment.NAME: str(file), "KEYRING": "/mnt/other"}
    environment.read(found)
    assert found["KEYRING"] == "/mnt/other"
    assert found["LANGUAGE_REVIEWS"].startswith("fi=")


def test_a_demo_and_whoever_has_no_file_go_without(monkeypatch: pytest.MonkeyPatch, file: Path, tmp_path: Path) -> None:
    monkeypatch.setattr(environment, "USUAL", tmp_path / "nowhere")
    nothing: dict[str, str] = {}
    environment.read(nothing)
    assert nothing == {}
    monkeypatch.setattr(environment, "USUAL", file)
    demo = {"VIERELLA_DEMO": "1"}
    environment.read(demo)
    assert demo == {"VIERELLA_DEMO": "1"}
    environment.read(nothing)
    assert nothing["KEYRING"] == "/srv/keys"


def test_a_file_that_is_named_and_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="FileNotFoundError"):
        environment.read({environment.NAME: str(tmp_path / "vierella.env")})


def test_a_file_that_this_user_may_not_read_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the settings, from the environment alone, could begin a second keyring."""

    def refuse(*_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(ImproperlyConfigured, match="as the user of the servers"):
        environment.read({environment.NAME: str(file)})


def test_a_line_that_says_nothing_is_named_by_its_number_and_not_quoted(file: Path) -> None:
    file.write_text("KEYRING=/srv/keys\nSECRET_KEY: 1234\n")
    with pytest.raises(ImproperlyConfigured, match="line 2: not NAME=value") as refused:
        environment.values(file)
    assert "1234" not in str(refused.value)


@pytest.mark.parametrize("value", ['with "quotes"', "it's", "back\\slash", "two\nlines", "$HOME", " space"])
def test_what_three_readers_would_read_in_three_ways_is_not_written(value: str) -> None:
    with pytest.raises(ValueError, match="EMAIL_URL"):
        environment.written({"EMAIL_URL": value})
