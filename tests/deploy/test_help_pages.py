"""The help at /desk/help is docs/ohjeet, word for word, and leads nowhere else."""

import re
from pathlib import Path

import pytest
from django.test import Client

from deploy import help_pages
from tests.support.cast import Cast, sign_in

pytestmark = pytest.mark.django_db

NAMES = sorted(path.stem for path in help_pages.PAGES.glob("*.md"))
LINK = re.compile(r'<a href="([^"]+)"')


@pytest.fixture
def reader(cast: Cast) -> Client:
    return sign_in(Client(), cast.aino)


def main(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().split('<main id="content"')[1].split("</main>")[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_shown_and_whatever_it_leads_to_is_there(reader: Client, name: str) -> None:
    shown = main(reader, f"/desk/help/{name}?lang=sv")
    assert "toctree" not in shown
    assert not re.search(r"\*\*|\.md\b", shown)
    for address in LINK.findall(shown):
        path, _, heading = address.partition("#")
        there = main(reader, path) if path else shown
        assert not path or path.endswith("?lang=sv")
        assert not heading or f'id="{heading}"' in there
    for address in re.findall(r'<img src="([^"]+)"', shown):
        picture = reader.get(address)
        assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png")


def test_it_begins_with_who_reads_what(reader: Client) -> None:
    shown = main(reader, "/desk/help?lang=fi")
    assert set(LINK.findall(shown)) == {f"/desk/help/{name}?lang=fi" for name in NAMES if name != "index"}


def test_it_is_finnish_also_between_pages_in_another_language(reader: Client) -> None:
    page = reader.get("/desk/help/paivystaja?lang=en").content.decode()
    assert '<html lang="en"' in page
    assert 'lang="fi">' in page.split('<main id="content"')[1][:40]


def test_what_is_not_part_of_the_help_is_named_without_a_link(
    tmp_path: Path, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "# Ohje\n\n[Mitä mitataan](../staff-cooperation.md) ja [muu](https://example.org/), [tämä](#ohje) <b>x</b>\n"
    (tmp_path / "koe.md").write_text(text, "utf-8")
    monkeypatch.setattr(help_pages, "PAGES", tmp_path)
    shown = main(reader, "/desk/help/koe")
    assert "Mitä mitataan ja muu, " in shown
    assert LINK.findall(shown) == ["#ohje"]
    assert "<b>" not in shown


def test_what_is_not_there_is_not_found(reader: Client) -> None:
    for address in ("/desk/help/ei-ole", "/desk/help/pictures/ei-ole.png", "/desk/help/..%2Foperating"):
        assert reader.get(address).status_code == 404
