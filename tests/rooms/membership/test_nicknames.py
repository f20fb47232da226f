"""Which nicknames can be chosen, and which are taken for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.membership import core
from rooms.membership.core import AdmissionRefusedError, likeness, likenesses
from rooms.membership.lookalikes import LOOKALIKES

LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=20)


@given(LATIN, st.data())
def test_a_letter_of_another_script_does_not_make_another_nickname(nickname: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(nickname) - 1))
    sign = data.draw(st.sampled_from(LOOKALIKES[nickname[place]]))
    assert likeness(nickname[:place] + sign + nickname[place + 1 :]) == likeness(nickname)


@given(LATIN, st.data())
def test_nor_do_case_accents_repeats_or_what_stands_between(nickname: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(nickname) - 1))
    added = data.draw(st.sampled_from(["", " ", ".", "_", "-", "\u0301", "\u0308", "❤", "'", nickname[place]]))
    other = nickname[: place + 1] + added + nickname[place + 1 :]
    for written in (other, other.upper(), other.title()):
        assert likeness(written) == likeness(nickname)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kuutar", "Кuutаr"),
        ("Kuutar", "KUUTAR"),
        ("Pilvi", "Pi1vi"),
        ("Pilvi", "Plivi"),
        ("Sointu", "S0intu"),
        ("Kesäyö", "kesayo"),
        ("Mimosa", "Mirnosa"),
        ("Vera", "Vег\u0430"),
        ("ｋｕｕ", "kuu"),
        ("Ａamu", "aamu"),
        ("Oma polku", "Oma_polku"),
    ],
)
def test_what_is_taken_for_each_other(one: str, other: str) -> None:
    assert likeness(one) == likeness(other)


def test_a_number_behind_a_nickname_makes_no_other_one() -> None:
    assert not likenesses("Kissa 2").isdisjoint(likenesses("Kissa"))
    assert not likenesses("kissa1987").isdisjoint(likenesses("Kissa"))


def test_different_names_stay_different() -> None:
    names = [
        "Kuutar",
        "Aamu",
        "Ilta",
        "Metsä",
        "Polku",
        "Orava",
        "Kettu",
        "Siili",
        "Merenneito",
        "Вера",
        "نجمة",
        "Kissa",
    ]
    assert len({likeness(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Kuutar", "Kuutar"),
        ("  Oma   polku ", "Oma polku"),
        ("Йо", "Йо"),
        ("نجمة", "نجمة"),
        ("Kesä 🌸", "Kesä 🌸"),
        ("äo", "äo"),
    ],
)
def test_a_nickname_is_shown_as_it_was_chosen(typed: str, shown: str) -> None:
    assert core.checked_nickname(typed) == shown


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "short"),
        ("a", "short"),
        (" a ", "short"),
        ("a" * 25, "long"),
        ("12", "signs"),
        ("🌸🌸", "signs"),
        ("ab\u202ecd", "signs"),
        ("ab\u200bcd", "signs"),
        ("ab\ncd", "signs"),
        ("ab\u2028cd", "signs"),
        ("ab\0cd", "signs"),
        ("a" + "\u0301" * 9 + "b", "signs"),
        ("ab\ue000", "signs"),
        ("\u3164\u3164\u3164", "signs"),
        ("Ohjaaja", "office"),
        ("ohjaaja Aino", "office"),
        ("0hj4aja", "office"),
        ("Оhjааjа", "office"),
        ("Yllapito", "office"),
        ("M o d e r a t o r", "office"),
        ("Admin 2", "office"),
        ("Tuki", "office"),
        ("модератор", "office"),
    ],
)
def test_what_cannot_be_a_nickname(typed: str, problem: str) -> None:
    with pytest.raises(AdmissionRefusedError, match=problem):
        core.checked_nickname(typed)


@given(st.text(max_size=40))
def test_every_text_is_a_nickname_or_refused(typed: str) -> None:
    try:
        shown = core.checked_nickname(typed)
    except AdmissionRefusedError:
        return
    assert core.checked_nickname(shown) == shown
    assert likeness(shown)
    assert core.SHORTEST_NICKNAME <= len(shown) <= core.LONGEST_NICKNAME


@pytest.mark.parametrize(
    ("nickname", "warnings"),
    [
        ("Kuutar", []),
        ("oma polku", []),
        ("Maija Virtanen", ["real_name"]),
        ("Anna-Liisa Mäki-Aho", ["real_name"]),
        ("Maija V", []),
        ("0401234567", ["phone"]),
        ("maija@example.org", ["email"]),
        ("010190-123M", ["identity-code"]),
    ],
)
def test_what_could_tell_who_somebody_is_only_warns(nickname: str, warnings: list[str]) -> None:
    assert core.nickname_warnings(nickname) == warnings


def test_nobody_is_taken_for_a_facilitator() -> None:
    assert core.claims_name("Аino", ["Aino", "Eero"])
    assert core.claims_name("Eero 2", ["Aino", "Eero"])
    assert not core.claims_name("Kuutar", ["Aino", "Eero"])
