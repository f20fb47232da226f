"""The loader's file and the tag that loads it. What the file does is tested in its browser (tests/browser)."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from chat.services.models import Service
from deploy import loader
from tests.support.cast import Cast

ADDRESS = "/vierella.js"


def test_every_site_may_load_the_file_and_check_its_hash(client: Client) -> None:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response.content == loader.FILE.read_bytes()
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Cache-Control"] == "public, max-age=3600"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies
    again = client.get(ADDRESS, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.post(ADDRESS).status_code == 405


def test_before_the_front_end_is_built_there_is_no_such_file(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(loader, "FILE", tmp_path / "vierella.js")
    response = client.get(ADDRESS)
    assert response.status_code == 404
    assert "Access-Control-Allow-Origin" not in response.headers


def test_the_file_asks_nobody() -> None:
    content = loader.FILE.read_bytes()
    # All that it can ask for is the frame: nothing in it fetches, stores or evaluates.
    for way in (b"fetch(", b"XMLHttpRequest", b"sendBeacon", b"import(", b"Storage", b"cookie", b"eval(", b"innerHTML"):
        assert way not in content


def test_the_command_prints_the_tag_with_the_files_hash(
    cast: Cast, capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.PORT = 8123
    call_command("loader", cast.violence.slug, "--lang", "sv")
    told = capsys.readouterr()
    tag, policy = told.out.splitlines()
    digest = base64.b64encode(hashlib.sha384(loader.FILE.read_bytes()).digest()).decode()
    assert tag == (
        f'<script async src="/vierella.js" integrity="sha384-{digest}" data-server="http://localhost:8123" '
        f'data-service="{cast.violence.slug}" data-lang="sv"></script>'
    )
    assert policy == "Content-Security-Policy: script-src 'self'; frame-src http://localhost:8123"
    assert f"manage.py set_embedding_sites {cast.violence.slug}" in told.err


def test_in_production_it_names_the_installations_host_and_warns_only_where_no_site_is_named(
    cast: Cast, capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.VIERELLA_DEMO = False
    settings.ALLOWED_HOSTS = ["chat.example.org", "other.example.org"]
    Service.objects.filter(pk=cast.violence.pk).update(embedding_sites=["https://www.example.org"])
    call_command("loader", cast.violence.slug)
    told = capsys.readouterr()
    assert 'data-server="https://chat.example.org"' in told.out
    assert 'data-lang="fi"' in told.out
    assert told.err == ""


def test_without_a_service_or_a_file_the_command_says_what_is_missing(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match="there is no service no-such-service"):
        call_command("loader", "no-such-service")
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("loader", cast.violence.slug, "--lang", "et")
    monkeypatch.setattr("deploy.management.commands.loader.FILE", tmp_path / "vierella.js")
    with pytest.raises(CommandError, match="make setup"):
        call_command("loader", cast.violence.slug)


def test_what_stands_in_an_attribute_stays_in_it() -> None:
    tag = loader.script_tag(b"", server="https://a.example", service='"><script>', language="fi")
    assert re.findall("<[^>]*>", tag)[-1] == "</script>"
    assert tag.count("<") == 2
