"""The page that lays out all pictures."""

from pathlib import Path

import pytest

from tests.browser.pictures import sheet


def test_every_state_has_a_row_with_its_pictures(tmp_path: Path) -> None:
    for state, picture in (("queue", "fi-phone-light"), ("queue", "ar-desktop-dark"), ("talk", "fi-320x640-light")):
        (tmp_path / state).mkdir(exist_ok=True)
        (tmp_path / state / f"{picture}.png").touch()
    sheet.main(tmp_path)
    page = (tmp_path / "index.html").read_text("utf-8")
    assert page.count("<tr>") == 1 + 2
    assert 'src="queue/fi-phone-light.png" alt="queue, fi-phone-light"' in page
    assert 'src="queue/ar-desktop-dark.png"' in page
    assert "talk/" not in page, "small phones are looked at by themselves"


def test_nothing_is_written_without_pictures(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        sheet.main(tmp_path / "none")
