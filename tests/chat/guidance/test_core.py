"""What a guide may hold, and who may be said to have approved it."""

from collections.abc import Mapping
from datetime import date

import pytest

from chat.guidance import core
from chat.guidance.core import GuideRefusedError

TITLES = {"fi": "Raskaus", "sv": "Graviditet", "en": "Pregnancy"}
BODIES = {"fi": "Kysy.", "sv": "Fråga.", "en": "Ask."}
TODAY = date(2026, 3, 2)


def test_a_step_is_a_line_and_empty_lines_are_none() -> None:
    _, bodies = core.checked_texts(TITLES, BODIES | {"fi": "\r\n Kysy:\r\n-  Aika?  \r\n\r\nSoita 112. \n"})
    assert bodies == BODIES | {"fi": "Kysy:\n- Aika?\nSoita 112."}


@pytest.mark.parametrize(
    ("titles", "bodies", "problem"),
    [
        (TITLES | {"sv": " "}, BODIES, "missing"),
        ({"fi": "Raskaus", "en": "Pregnancy"}, BODIES, "missing"),
        (TITLES, BODIES | {"en": "\n"}, "missing"),
        (TITLES | {"en": "x" * 81}, BODIES, "title_long"),
        (TITLES, BODIES | {"fi": "x" * 2_001}, "body_long"),
    ],
)
def test_every_language_of_the_staff_has_its_text(
    titles: Mapping[str, str], bodies: Mapping[str, str], problem: str
) -> None:
    with pytest.raises(GuideRefusedError) as refused:
        core.checked_texts(titles, bodies)
    assert refused.value.problem == problem


def test_an_approval_has_a_name_and_a_day() -> None:
    assert core.checked_approval(" Liisa  Lakimies ", "2026-03-02", TODAY) == ("Liisa Lakimies", TODAY)


@pytest.mark.parametrize(
    ("name", "day", "problem"),
    [
        (" ", "2026-03-02", "approved_by"),
        ("x" * 81, "2026-03-02", "approved_by"),
        ("Liisa Lakimies", "", "approved_on"),
        ("Liisa Lakimies", "eilen", "approved_on"),
        ("Liisa Lakimies", "2026-03-03", "approved_on"),
    ],
)
def test_an_approval_by_nobody_or_of_tomorrow_is_none(name: str, day: str, problem: str) -> None:
    with pytest.raises(GuideRefusedError) as refused:
        core.checked_approval(name, day, TODAY)
    assert refused.value.problem == problem
