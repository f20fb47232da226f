"""The texts of server pages: complete in every language, chosen by address and browser."""

import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.template import Context, Template
from django.test import RequestFactory
from pytest_django import Settings

from moderation.texts import access, core
from moderation.texts.core import FALL_BACK, LANGUAGES, OWN_NAMES, STAFF_LANGUAGES, Language, Review

TEMPLATES = Path(__file__).parents[3] / "frontend" / "templates"


def write(directory: Path, language: str, **files: str) -> None:
    (directory / language).mkdir()
    for area in access.AREAS:
        (directory / language / f"{area}.ftl").write_text(files.get(area, "a = A\n"))


def test_rule_16_every_text_exists_in_every_language() -> None:
    out = StringIO()
    call_command("texts", "--check", stdout=out)
    assert out.getvalue() == "texts: complete in fi, fi-selko, sv, en, ar, ru; those of the desk in fi, sv, en\n"


def test_rule_16_what_visitors_read_is_checked_in_six_languages() -> None:
    assert LANGUAGES == ("fi", "fi-selko", "sv", "en", "ar", "ru")
    for_visitors = {area for area, languages in access.AREAS.items() if languages == LANGUAGES}
    assert for_visitors == {"pages", "groups", "visitor", "room"}
    assert set(access.AREAS.values()) == {LANGUAGES, STAFF_LANGUAGES}


def test_rule_16_a_visitors_page_uses_no_text_that_only_staff_can_read() -> None:
    sources = [(access.DIRECTORY / "fi" / f"{area}.ftl").read_text() for area in ("pages", "groups")]
    pages = {name for source in sources for name in core.messages(source)}
    folders = [TEMPLATES, *(TEMPLATES / folder for folder in ("pages", "letters", "groups"))]
    templates = [path for folder in folders for path in folder.glob("*.html")]
    named = {name for path in templates for name in re.findall(r'{% text "([^"]+)"', path.read_text())}
    assert sorted(named - pages) == []


def test_every_text_that_a_template_names_exists() -> None:
    named = {name for path in TEMPLATES.rglob("*.html") for name in re.findall(r'{% text "([^"]+)"', path.read_text())}
    assert named
    of_the_server = [
        core.messages((access.DIRECTORY / "fi" / f"{area}.ftl").read_text()) for area in access.AREAS_OF_THE_SERVER
    ]
    texts = {name for area in of_the_server for name in area}
    assert sorted(named - texts) == []
    assert len(texts) == sum(map(len, of_the_server)), "a text stands in one file"


@pytest.mark.parametrize(
    ("other", "gap"),
    [
        ("", "missing: a"),
        ("a = A\nb = B\n", "not in fi: b"),
        ("a = { $n }\n", "other variables: a"),
        ("a = A\n    .title = T\n", "other attributes: a"),
        ("a = {\n", "not Fluent"),
        ("a = A\na = B\n", "twice: a"),
    ],
)
def test_a_gap_is_found_and_named(tmp_path: Path, other: str, gap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in LANGUAGES:
        write(tmp_path, language, **({"visitor": other} if language == "sv" else {}))
    (line,) = access.gaps(tmp_path)
    assert line.startswith("sv/visitor.ftl: ")
    assert gap in line
    monkeypatch.setattr(access, "gaps", lambda: [line])
    with pytest.raises(CommandError, match=re.escape(gap)):
        call_command("texts", "--check", stdout=StringIO())


def test_two_texts_of_the_server_with_one_name_are_found(tmp_path: Path) -> None:
    assert access.named_twice() == []
    write(tmp_path, "fi")
    found = access.named_twice(tmp_path)
    assert len(found) == len(access.AREAS_OF_THE_SERVER) - 1
    assert "a is a text of pages.ftl, too" in found[0]


def test_a_missing_file_is_a_gap(tmp_path: Path) -> None:
    for language in LANGUAGES:
        write(tmp_path, language)
    assert access.gaps(tmp_path) == []
    (tmp_path / "en" / "desk.ftl").unlink()
    assert len(access.gaps(tmp_path)) == 1


@pytest.mark.parametrize("language", ["fi-selko", "ar", "ru"])
def test_rule_16_a_missing_text_of_a_visitors_language_is_a_gap(tmp_path: Path, language: Language) -> None:
    for other in LANGUAGES:
        write(tmp_path, other)
    (tmp_path / language / "desk.ftl").unlink()
    assert access.gaps(tmp_path) == [], "staff read fi, sv and en"
    (tmp_path / language / "visitor.ftl").write_text("")
    assert access.gaps(tmp_path) == [f"{language}/visitor.ftl: missing: a"]


def test_rule_16_a_missing_plural_class_is_a_gap(tmp_path: Path) -> None:
    counted = "a = { $n ->\n    [0] nobody\n    [one] one\n   *[other] { $n }\n}\n"
    for language in LANGUAGES:
        write(tmp_path, language, visitor=counted)
    assert access.gaps(tmp_path) == ["ar/visitor.ftl: no few, many, two: a", "ru/visitor.ftl: no few, many: a"]


def test_variables_of_every_branch_count() -> None:
    found = core.messages("a = { $n ->\n    [0] { $x }\n   *[other] { NUMBER($y) }\n}\n")
    assert found["a"].variables == {"n", "x", "y"}


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [
        ("", "", "fi"),
        ("sv", "en", "sv"),
        ("SV-fi", "", "sv"),
        ("de", "en", "en"),
        ("", "de, sv;q=0.5, en;q=0.8", "en"),
        ("", "en;q=0, sv;q=0.1", "sv"),
        ("", "en;q=x, ;;,", "fi"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "*", "fi"),
        ("fi-selko", "en", "fi-selko"),
        ("", "ar-SY, en;q=0.5", "ar"),
        ("", "ru-RU", "ru"),
        ("fi-FI", "", "fi"),
    ],
)
def test_the_language_of_a_page(asked: str, accepted: str, chosen: str) -> None:
    request = RequestFactory().get("/", {"lang": asked}, headers={"Accept-Language": accepted})
    assert access.visitor_language_of(request) == chosen
    if chosen in STAFF_LANGUAGES:
        assert access.language_of(request) == chosen


def test_rule_16_a_language_that_is_not_switched_on_is_not_given_out(settings: Settings) -> None:
    settings.VISITOR_LANGUAGES = ("fi", "sv")
    request = RequestFactory().get("/", {"lang": "ar"}, headers={"Accept-Language": "ar, sv;q=0.1"})
    assert access.visitor_language_of(request) == "sv"
    assert access.language_of(RequestFactory().get("/", {"lang": "ar"})) == "fi", "staff read no Arabic"


def test_every_language_has_a_name_of_its_own_and_falls_back_to_finnish() -> None:
    assert set(OWN_NAMES) == set(FALL_BACK) == set(LANGUAGES)
    assert OWN_NAMES["fi-selko"] == "Selkeä suomi", "selkokieli is what a reviewed text may be called"
    for language, others in FALL_BACK.items():
        assert language not in others
        assert language == "fi" or others[-1] == "fi"


@pytest.mark.parametrize(
    ("texts", "language", "shown"),
    [
        ({"fi": "suomi", "sv": "svenska"}, "sv", ("svenska", "sv")),
        ({"fi": "suomi", "sv": ""}, "sv", ("suomi", "fi")),
        ({"fi": "suomi", "en": "English"}, "ar", ("English", "en")),
        ({"fi": "suomi"}, "ru", ("suomi", "fi")),
        ({"fi": "suomi", "en": "English"}, "fi-selko", ("suomi", "fi")),
    ],
)
def test_rule_16_the_order_of_falling_back(
    texts: dict[str, str], language: Language, shown: tuple[str, Language]
) -> None:
    assert core.told_in(texts, language) == shown


# --- who has reviewed what ------------------------------------------------------------------------

TODAY = date(2026, 12, 24)


def recorded(**marks: tuple[str, str]) -> str:
    return "\n".join(
        f'[{language}]\nreviewed_by = "{by}"\nreviewed_on = "{on}"'
        for language in LANGUAGES
        for by, on in [marks.get(language.replace("-", "_"), ("", ""))]
    )


def test_rule_16_the_recorded_reviews_can_be_read_and_none_is_made_up() -> None:
    source = (access.DIRECTORY / "reviews.toml").read_text("utf-8")
    assert core.recorded_reviews(source, TODAY) == {}, "says who, once a person has read a language: then change this"


def test_reviews_are_read_from_the_file_and_from_the_setting() -> None:
    in_file = core.recorded_reviews(recorded(sv=("Mats Exempel", "2026-12-02")), TODAY)
    assert in_file == {"sv": Review("Mats Exempel", date(2026, 12, 2))}
    assert core.told_reviews(" fi=2026-12-01 Maija Esimerkki ;fi-selko=2026-12-24 Selkokeskus; ", TODAY) == {
        "fi": Review("Maija Esimerkki", date(2026, 12, 1)),
        "fi-selko": Review("Selkokeskus", date(2026, 12, 24)),
    }
    assert core.told_reviews("", TODAY) == {}


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("de=2026-12-01 Heidi", "no such language"),
        ("fi=1.12.2026 Maija", "YYYY-MM-DD"),
        ("fi=2026-12-01", "who"),
        ("fi=2026-12-25 Maija", "not come yet"),
        ("fi", "YYYY-MM-DD"),
    ],
)
def test_rule_16_a_review_that_says_too_little_is_none(told: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        core.told_reviews(told, TODAY)


@pytest.mark.parametrize("marks", [{"sv": ("Mats", "")}, {"sv": ("", "2026-12-01")}, {"sv": ("Mats", "2026-13-01")}])
def test_rule_16_half_a_review_in_the_file_is_refused(marks: dict[str, tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="sv"):
        core.recorded_reviews(recorded(**marks), TODAY)


def test_the_file_of_reviews_names_every_language() -> None:
    with pytest.raises(ValueError, match="a table for each"):
        core.recorded_reviews("[fi]\n", TODAY)


@pytest.mark.parametrize(
    ("wanted", "reviewed", "on"),
    [
        ((), None, LANGUAGES),
        (("sv", "fi"), None, ("fi", "sv")),
        ((), ("sv", "fi"), ("fi", "sv")),
        (("fi",), ("fi", "sv"), ("fi",)),
    ],
)
def test_rule_16_what_is_switched_on(
    wanted: tuple[str, ...], reviewed: tuple[Language, ...] | None, on: tuple[Language, ...]
) -> None:
    assert core.switched_on(wanted, reviewed) == on


@pytest.mark.parametrize(
    ("wanted", "reviewed", "why"),
    [
        (("fi", "ar"), ("fi",), "rule 16: not reviewed: ar"),
        (("fi", "ar"), (), "rule 16: not reviewed: fi, ar"),
        ((), (), "Finnish"),
        (("sv",), ("fi", "sv"), "Finnish"),
        (("fi", "de"), None, "no texts in de"),
    ],
)
def test_rule_16_what_cannot_be_switched_on(
    wanted: tuple[str, ...], reviewed: tuple[Language, ...] | None, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        core.switched_on(wanted, reviewed)


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "language", "text"),
    [
        (12 * 60, "fi", "12"),
        (12 * 60 + 30, "fi", "12.30"),
        (9 * 60 + 5, "sv", "9.05"),
        (9 * 60, "en", "9:00"),
        (24 * 60, "fi", "24"),
        (12 * 60, "fi-selko", "12"),
        (9 * 60 + 5, "ar", "9:05"),
        (15 * 60, "ru", "15:00"),
    ],
)
def test_times_of_day(minutes: int, language: Language, text: str) -> None:
    assert core.clock(minutes, language) == text


def test_a_text_with_its_values() -> None:
    assert access.say("fi", "cards-call", number="112") == "Soita 112"
    assert (
        access.say("sv", "sentence-children-5", minutes=1)
        == "Vi raderar samtalet senast 1 minut efter att det är slut."
    )


@pytest.mark.parametrize(("name", "values"), [("no-such-text", {}), ("cards-call", {})])
def test_a_text_that_cannot_be_told(name: str, values: dict[str, str]) -> None:
    with pytest.raises(access.TextError, match=name):
        access.say("fi", name, **values)


def test_among_words_from_right_to_left_a_number_stays_whole() -> None:
    assert access.say("ar", "cards-call", number="09 2525 0111") == "الاتصال بالرقم \u206809 2525 0111\u2069"
    assert access.say("ru", "cards-call", number="112") == "Позвонить 112", "nothing is added where nothing is needed"


@pytest.mark.parametrize(
    ("language", "attributes"), [("fi-selko", 'lang="fi"'), ("sv", 'lang="sv"'), ("ar", 'lang="ar" dir="rtl"')]
)
def test_rule_16_a_page_says_its_language_and_direction(language: str, attributes: str) -> None:
    template = Template("<html {% language_attributes %}>")
    assert template.render(Context({"language": language})) == f"<html {attributes}>"


@pytest.mark.parametrize(
    ("language", "here", "names"),
    [("fi-selko", True, "suomi, arabia"), ("en", False, "Finnish, Arabic"), ("ar", True, "الفنلندية، العربية")],
)
def test_languages_are_named_in_the_language_of_the_page(language: str, here: bool, names: str) -> None:
    template = Template("{% language_names codes %}|{% answers_here codes %}")
    assert template.render(Context({"language": language, "codes": ["fi", "ar"]})) == f"{names}|{here}"


def test_the_tag_speaks_the_pages_language_and_escapes() -> None:
    template = Template('{% text "cards-call" number=number %}')
    assert template.render(Context({"language": "en", "number": "<b>"})) == "Call &lt;b&gt;"
    assert template.render(Context({"language": "fi", "number": "112"})) == "Soita 112"


def test_the_tag_works_with_a_language_named_in_a_template() -> None:
    template = Template('{% with language="sv" %}{% text "cards-call" number="112" %}{% endwith %}')
    access._bundle.cache_clear()
    assert template.render(Context()) == "Ring 112"
