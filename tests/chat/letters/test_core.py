"""Return codes as people write them, promised days, texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.letters import core
from chat.letters.core import CodeError, LetterRefusedError

CODE = core.code_from(b"\1" * 32)
seeds = st.binary(min_size=32, max_size=32)


@given(seeds)
def test_a_code_is_sixteen_digits_that_can_be_typed_as_shown(seed: bytes) -> None:
    code = core.code_from(seed)
    assert len(code) == 16
    assert core.read_code(core.grouped(code)) == code


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        core.grouped(CODE),
        f"  {core.grouped(CODE)}\n",
        core.grouped(CODE).replace(" ", "-"),
        core.grouped(CODE).replace(" ", "\u00a0"),
        f"\u202a{CODE}\u202c",
        "\u200b".join(CODE),
        CODE.translate({ord("0") + n: ord("٠") + n for n in range(10)}),
        CODE.translate({ord("0") + n: ord("۰") + n for n in range(10)}),
        CODE.translate({ord("0") + n: ord("０") + n for n in range(10)}),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
    ],
)
def test_spaces_scripts_and_lookalikes_are_forgiven(typed: str) -> None:
    assert core.read_code(typed) == CODE


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "digits"),
        ("kirje", "digits"),
        ("²" * 16, "slip"),
        (CODE[:-1], "length"),
        (CODE + "0", "length"),
        ("9" * 64, "length"),
        (CODE[:-1] + str((int(CODE[-1]) + 1) % 10), "slip"),
    ],
)
def test_what_is_no_code_is_told_from_one_that_is_gone(typed: str, problem: str) -> None:
    with pytest.raises(CodeError, match=problem):
        core.read_code(typed)


@given(seeds, st.integers(0, 15), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(seed: bytes, place: int, by: int) -> None:
    code = core.code_from(seed)
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    with pytest.raises(CodeError, match="slip"):
        core.read_code(wrong)


def test_the_end_of_the_code_is_typed_back() -> None:
    assert core.is_typed_back(CODE, CODE[-4:])
    assert core.is_typed_back(CODE, f" {CODE[-4:-2]} {CODE[-2:]} ")
    assert core.is_typed_back(CODE, core.grouped(CODE))
    for wrong in ("", CODE[-3:], CODE[:4], "1" + CODE[-4:], "abcd"):
        assert not core.is_typed_back(CODE, wrong)


@pytest.mark.parametrize(
    ("sent", "days", "promised"),
    [
        (date(2026, 11, 26), 1, date(2026, 11, 27)),
        (date(2026, 11, 26), 3, date(2026, 12, 1)),  # over a weekend
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # written on a Saturday
        (date(2026, 12, 4), 1, date(2026, 12, 7)),  # Independence Day is a Sunday
        (date(2026, 12, 23), 1, date(2026, 12, 28)),  # Christmas Eve is no public holiday, but nobody works
        (date(2026, 12, 31), 3, date(2027, 1, 7)),  # New Year's Day and Epiphany
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # Easter
    ],
)
def test_an_answer_is_promised_within_working_days(sent: date, days: int, promised: date) -> None:
    assert core.promised_on(sent, days) == promised


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b", "\0"])
def test_an_empty_letter_is_refused(text: str) -> None:
    with pytest.raises(LetterRefusedError, match="empty"):
        core.checked_text(text, 10)


def test_a_letter_is_kept_as_written_with_plain_line_ends() -> None:
    assert core.checked_text(" Hei,\r\n\r\nmitä\rteen? \0", 100) == "Hei,\n\nmitä\nteen?"
    assert core.checked_text("👋" * 10, 10) == "👋" * 10
    with pytest.raises(LetterRefusedError, match="too_long"):
        core.checked_text("a" * 11, 10)
