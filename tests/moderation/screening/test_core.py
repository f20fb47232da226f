"""What a text could tell (rule 12), by the vectors that the browser's guard is held to as well."""

import json
from datetime import date
from pathlib import Path

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.fi import hetu

from moderation.screening.core import Found, find_telling, telling_in

ROOT = Path(__file__).parents[3]
SCREENING = json.loads((ROOT / "tests/vectors/screening.json").read_text())
SIGNS = "-+ABCDEFUVWXY"
CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


@pytest.mark.parametrize("vector", SCREENING["vectors"], ids=lambda vector: vector["text"] or "empty")
def test_rule_12_what_a_text_could_tell(vector: dict[str, list[str]]) -> None:
    assert telling_in(str(vector["text"]), SCREENING["known_numbers"]) == vector["finds"]


@pytest.mark.parametrize("more", range(13))
def test_a_number_is_free_to_call_as_far_as_the_numbering_plan_goes(more: int) -> None:
    number = "0800" + "123456789012"[:more]
    kind = phonenumbers.number_type(phonenumbers.parse(number, "FI"))
    has_length = 7 <= len(number) <= 12
    assert (telling_in(number) == []) == (kind == phonenumbers.PhoneNumberType.TOLL_FREE or not has_length)


def places(text: str) -> list[tuple[str, str]]:
    return [(found.kind, text[found.start : found.end]) for found in find_telling(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Maija, 040 123 4567 tai 050 123 4567, Koivukatu 5 A",
            [("phone", "040 123 4567"), ("phone", "050 123 4567"), ("address", "Koivukatu 5")],
        ),
        ("hetu １３１０５２－３０８Ｔ!", [("identity-code", "１３１０５２－３０８Ｔ")]),
        ("ﬃ 1234 5678 9012 3452.", [("return-code", "1234 5678 9012 3452")]),  # one sign that becomes three
        ("a\u0308iti: m@e.fi", [("email", "m@e.fi")]),  # two that become one
        ("112 040\u200b1234567", [("phone", "040\u200b1234567")]),
    ],
)
def test_it_knows_where(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found


@given(
    st.dates().filter(lambda day: day.year % 100 != 0),
    st.sampled_from(SIGNS),
    st.integers(min_value=2, max_value=999),
    st.sampled_from(CHECK_CHARACTERS),
)
def test_rule_12_every_identity_code_is_found_and_its_check_character_known(
    day: date, sign: str, individual: int, check: str
) -> None:
    digits = f"{day:%d%m%y}{individual:03}"
    code = f"{digits[:6]}{sign}{digits[6:]}{check}"
    right = CHECK_CHARACTERS[int(digits) % 31]
    [found] = [found for found in find_telling(f"olen {code.lower()}") if found.kind == "identity-code"]
    assert found == Found("identity-code", 5, 16, is_certain=hetu.is_valid(code, allow_temporary=True))
    assert not found.is_certain or check == right


@given(st.sampled_from(["FI", "SE", "EE", "RU", "IQ", "GB"]), st.integers(min_value=0, max_value=10**9), st.data())
def test_rule_12_no_telephone_number_that_is_in_use_gets_by(region: str, subscriber: int, data: st.DataObject) -> None:
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    assert example is not None
    national = str(example.national_number)
    number = phonenumbers.PhoneNumber(
        country_code=example.country_code,
        national_number=int(national[:3] + str(subscriber).zfill(9)[: len(national) - 3]),
    )
    if not phonenumbers.is_valid_number(number):
        return
    formats = [phonenumbers.PhoneNumberFormat.E164, phonenumbers.PhoneNumberFormat.INTERNATIONAL]
    if region == "FI":
        formats.append(phonenumbers.PhoneNumberFormat.NATIONAL)
    written = phonenumbers.format_number(number, data.draw(st.sampled_from(formats)))
    assert telling_in(f"Soita {written}, kiitos") == ["phone"]


@pytest.mark.parametrize("part", ["0 ", "a", "1.", "@a.", "(", "((0", "1 1", "katu ", "- ", "+0", "0800 ", "a-"])
def test_the_longest_letter_of_the_worst_kind_takes_no_lifetime(part: str) -> None:
    assert isinstance(telling_in((part * 4_000)[:4_000]), list)
