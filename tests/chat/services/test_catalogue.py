"""The catalogue of a first installation."""

import time
from datetime import datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from chat.services import access, actions, catalogue, core, words
from chat.services.models import HelpCard, Service
from moderation.audit.models import AuditRow
from moderation.cases.core import KEPT
from moderation.texts.core import LANGUAGES, STAFF_LANGUAGES, Language
from tests.support.cast import Cast
from tests.support.clock import HELSINKI, MONDAY_NOON

NIGHT = datetime(2026, 3, 3, 2, 0, tzinfo=HELSINKI)


def bare(told: str) -> str:
    """The text without the marks that keep numbers whole among words that run from right to left."""
    return told.replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def seeded(db: None) -> None:
    """The catalogue."""
    actions.seed_catalogue()


def test_an_operator_names_the_sites_that_may_show_a_service(seeded: None, capsys: pytest.CaptureFixture[str]) -> None:
    def stored() -> list[str]:
        sites: list[str] = access.service("vauvaperhe").embedding_sites
        return sites

    assert stored() == []
    call_command("set_embedding_sites", "vauvaperhe", "https://www.example.org", "https://apua.example.org")
    assert stored() == ["https://apua.example.org", "https://www.example.org"]
    assert capsys.readouterr().out == "https://apua.example.org https://www.example.org\n"
    row = AuditRow.objects.get()
    assert (row.action, row.actor, row.object_kind, row.object_id) == (
        "set_embedding_sites",
        None,
        "service",
        "vauvaperhe",
    )
    with pytest.raises(CommandError, match=r"https://\*\.example\.org"):
        call_command("set_embedding_sites", "vauvaperhe", "https://*.example.org")
    assert len(stored()) == 2
    call_command("set_embedding_sites", "vauvaperhe")
    assert stored() == []
    assert capsys.readouterr().out == "nobody\n"


def test_sites_are_named_for_a_service_that_is_there(seeded: None) -> None:
    Service.objects.filter(slug="apua-eroon").update(is_on=False)
    for slug in ("apua-eroon", "no-such-service"):
        with pytest.raises(CommandError, match="there is no service"):
            call_command("set_embedding_sites", slug, "https://www.example.org")


@pytest.mark.storage
def test_seeding_twice_changes_nothing(seeded: None) -> None:
    def everything() -> list[object]:
        return [*Service.objects.order_by("pk").values(), *HelpCard.objects.order_by("pk").values()]

    before = everything()
    assert [service["slug"] for service in before if "tone" in service] == [  # type: ignore[operator, index]
        "apua-vakivaltaan",
        "lasten-ja-nuorten",
        "apua-eroon",
        "vauvaperhe",
        "vauvaperheet-ja-paihteet",
        "ammattilaiset",
    ]
    began = time.perf_counter()
    assert actions.seed_catalogue() == 0
    assert time.perf_counter() - began < 0.3
    assert everything() == before


def test_seeding_leaves_what_an_administrator_made(seeded: None) -> None:
    service = access.service("vauvaperhe")
    actions.set_keep_minutes(service, 5)
    Service.objects.filter(slug="apua-eroon").update(names={"fi": "Uusi nimi"}, is_on=False)
    actions.seed_catalogue()
    assert access.service("vauvaperhe").keep_minutes == 5
    assert Service.objects.get(slug="apua-eroon").names == {"fi": "Uusi nimi"}


def test_rule_16_every_text_of_the_catalogue_is_there_in_every_language() -> None:
    for row in (*catalogue.SERVICES, *catalogue.CARDS):
        for texts in (row["names"], row["descriptions"]):
            assert set(texts) == set(LANGUAGES), row["slug"]
            assert all(text.strip() for text in texts.values()), row["slug"]


@pytest.mark.storage
def test_rule_33_the_database_refuses_a_longer_retention_too(seeded: None) -> None:
    service = access.service("vauvaperhe")
    with pytest.raises(ValueError, match="rule 33"):
        actions.set_keep_minutes(service, 61)
    with pytest.raises(IntegrityError), transaction.atomic():
        Service.objects.filter(pk=service.pk).update(keep_minutes=61)


def test_a_service_that_is_off_is_as_if_absent(seeded: None) -> None:
    Service.objects.filter(slug="vauvaperhe").update(is_on=False)
    for slug in ("vauvaperhe", "no-such-service"):
        with pytest.raises(access.NoServiceError):
            access.service(slug)
    assert "vauvaperhe" not in [service.slug for service in access.services_on()]


def test_at_night_the_numbers_that_answer_come_first(seeded: None) -> None:
    cards = words.cards(access.cards_on(), NIGHT, "fi", "apua-vakivaltaan")
    answering = [card.number for card in cards if card.now]
    assert answering == ["112", "080 005 005", "09 2525 0111", "0800 900 45", "0800 147 111"]
    assert all(card.now for card in cards[: len(answering)])
    assert [card.kind for card in cards][-5:] == ["site", "site", "site", "event", "event"] or not any(
        card.kind == "phone" for card in cards[-5:]
    )


@pytest.mark.parametrize(
    ("slug", "first_after_112"),
    [
        ("apua-vakivaltaan", "080 005 005"),
        ("vauvaperheet-ja-paihteet", "0800 900 45"),
        ("vauvaperhe", "0800 147 111"),
        ("", "080 005 005"),
    ],
)
def test_each_service_shows_its_own_number_after_112(seeded: None, slug: str, first_after_112: str) -> None:
    numbers = [card.number for card in words.cards(access.cards_on(), NIGHT, "fi", slug)]
    assert numbers[:2] == ["112", first_after_112]


def test_a_card_in_words(seeded: None) -> None:
    card = next(card for card in words.cards(access.cards_on(), NIGHT, "fi") if card.number == "080 005 005")
    assert (card.tel, card.hours, card.cost) == (
        "080005005",
        "Vastaa ympäri vuorokauden",
        "Maksuton, ei näy puhelinlaskussa",
    )
    assert "soittolistassa" in card.description, "the call shows in the phone, and the card says so"


def test_a_number_of_unknown_hours_points_to_its_site(seeded: None) -> None:
    card = next(card for card in words.cards(access.cards_on(), MONDAY_NOON, "en") if card.number == "116 006")
    assert (card.hours, card.now) == ("See the site for the hours", False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "ma–pe klo 12–18, ti klo 18–20 (teemailta lapsikaappauksista), la klo 14–17"),
        ("sv", "må–fr kl. 12–18, ti kl. 18–20 (temakväll om bortförda barn), lö kl. 14–17"),
        ("en", "Mon–Fri 12:00–18:00, Tue 18:00–20:00 (theme evening on child abduction), Sat 14:00–17:00"),
    ],
)
def test_hours_in_words(seeded: None, language: core.Tone, text: str) -> None:
    pattern = core.spans(access.service("apua-eroon").hours)
    assert words.hours(pattern, MONDAY_NOON, language) == text  # type: ignore[arg-type]


def test_july_hours_are_shown_in_july(seeded: None) -> None:
    pattern = core.spans(access.service("apua-vakivaltaan").hours)
    assert words.hours(pattern, MONDAY_NOON, "fi") == "ma–pe klo 12–18"
    assert words.hours(pattern, datetime(2026, 7, 6, 12, tzinfo=HELSINKI), "fi") == "ma–pe klo 12–15"


@pytest.mark.parametrize(
    ("now", "fi", "sv", "en"),
    [
        ((2026, 3, 2, 9), "tänään klo 15", "i dag kl. 15", "today at 15:00"),
        ((2026, 3, 2, 19), "huomenna klo 15", "i morgon kl. 15", "tomorrow at 15:00"),
        ((2026, 3, 6, 19), "ma klo 15", "må kl. 15", "Mon 15:00"),
    ],
)
def test_the_next_opening_in_words(seeded: None, now: tuple[int, int, int, int], fi: str, sv: str, en: str) -> None:
    pattern = core.spans(access.service("lasten-ja-nuorten").hours)
    moment = datetime(*now, tzinfo=HELSINKI)
    opens_at = core.next_opening(pattern, moment)
    assert [words.opens(opens_at, moment, language) for language in STAFF_LANGUAGES] == [fi, sv, en]


def test_rule_16_an_opening_in_plain_finnish_arabic_and_russian(seeded: None) -> None:
    pattern = core.spans(access.service("lasten-ja-nuorten").hours)
    friday = datetime(2026, 3, 6, 19, tzinfo=HELSINKI)
    assert words.opens(core.next_opening(pattern, friday), friday, "fi-selko") == "maanantai kello 15"
    assert words.opens(core.next_opening(pattern, friday), friday, "ru") == "пн в 15:00"
    arabic = words.opens(core.next_opening(pattern, MONDAY_NOON), MONDAY_NOON, "ar")
    assert "15:00" in arabic, "digits as on a telephone's keys"
    assert bare(arabic) == "اليوم الساعة 15:00"


def test_a_far_opening_has_a_date() -> None:
    pattern = core.spans([{"weekday": 0, "start": "12:30", "end": "15:00", "months": [5]}])
    opens_at = core.next_opening(pattern, MONDAY_NOON)
    spoken = [bare(words.opens(opens_at, MONDAY_NOON, language)) for language in LANGUAGES]
    assert spoken == [
        "ma 4.5. klo 12.30",
        "maanantai 4. toukokuuta kello 12.30",
        "må 4.5 kl. 12.30",
        "Mon 4 May at 12:30",
        "يوم الاثنين 4 مايو الساعة 12:30",
        "пн 4 мая в 12:30",
    ]


def test_without_a_pattern_nothing_is_promised() -> None:
    assert words.opens(None, MONDAY_NOON, "fi") == ""
    assert words.hours((), MONDAY_NOON, "fi") == ""


def test_rule_8_five_sentences_in_the_tone_of_the_service(cast: Cast) -> None:
    adults, children = words.sentences(cast.violence, "fi"), words.sentences(cast.children, "fi")
    assert (len(adults), len(children)) == (5, 5)
    assert "koulutettu vertainen, jonka tukena on ammattilainen" in adults[0]
    assert children[0].startswith("Sinulle vastaa aikuinen, jonka työtä on auttaa lapsia ja nuoria, ")
    assert "112" in adults[1]
    assert "112" in children[2]
    cast.violence.peers_answer = False
    assert words.sentences(cast.violence, "fi")[0] == "Sinulle vastaa ammattilainen, ja saat olla nimetön."


READS: dict[str, str] = {
    "fi": "lukee",
    "fi-selko": "lukee",
    "sv": "läser",
    "en": "reads",
    "ar": "يقرأ",
    "ru": "читает",
}


@pytest.mark.parametrize("tone", core.TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_8_the_sentences_say_that_another_worker_may_read_the_talk(
    cast: Cast, language: Language, tone: core.Tone
) -> None:
    cast.violence.tone = tone
    for cast.violence.peers_answer in (True, False):
        assert READS[language] in bare(" ".join(words.sentences(cast.violence, language)))


@pytest.mark.parametrize("tone", core.TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_8_the_last_sentence_tells_the_retention_that_is_enforced(
    cast: Cast, language: Language, tone: core.Tone
) -> None:
    cast.violence.tone = tone
    for minutes in (7, 11, 60):
        cast.violence.keep_minutes = minutes
        assert f" {minutes} " in bare(words.sentences(cast.violence, language)[4])
    cast.violence.keep_minutes = 0
    told = words.sentences(cast.violence, language)[4]
    assert not any(letter.isdigit() for letter in told)


@pytest.mark.parametrize("tone", core.TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_8_where_excerpts_may_be_handed_in_the_last_sentence_says_so_and_for_how_long(
    cast: Cast, language: Language, tone: core.Tone
) -> None:
    cast.violence.tone = tone
    without = words.sentences(cast.violence, language)
    cast.violence.excerpts = True
    told = words.sentences(cast.violence, language)
    assert told[:4] == without[:4]
    assert told[4].startswith(f"{without[4]} ")
    assert f" {KEPT.days} " in bare(told[4].removeprefix(without[4]))


@pytest.mark.parametrize("tone", core.TONES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_8_five_sentences_in_every_language(cast: Cast, language: Language, tone: core.Tone) -> None:
    cast.violence.tone = tone
    told = words.sentences(cast.violence, language)
    assert len(set(told)) == 5
    assert sum("112" in sentence for sentence in told) == 1


@pytest.mark.parametrize(
    ("language", "minutes", "counted"),
    [
        ("ar", 1, "دقيقة واحدة"),
        ("ar", 2, "دقيقتين"),
        ("ar", 3, "3 دقائق"),
        ("ar", 11, "11 دقيقة"),
        ("ru", 1, "1 минуту"),
        ("ru", 2, "2 минуты"),
        ("ru", 5, "5 минут "),
        ("ru", 21, "21 минуту"),
        ("ru", 60, "60 минут "),
    ],
)
def test_rule_16_minutes_are_counted_as_the_language_does(
    cast: Cast, language: Language, minutes: int, counted: str
) -> None:
    cast.violence.keep_minutes = minutes
    assert counted in bare(words.sentences(cast.violence, language)[4])


def test_rule_16_a_text_that_is_not_translated_is_shown_in_the_next_language_which_is_named(seeded: None) -> None:
    HelpCard.objects.filter(number="116 006").update(
        names={"fi": "Riku", "en": "Victim Support"}, descriptions={"fi": "Rikoksen jälkeen."}
    )

    def shown(language: Language) -> tuple[str, str, str, str]:
        cards = words.cards(access.cards_on(), MONDAY_NOON, language)
        card = next(card for card in cards if card.number == "116 006")
        return card.name, card.name_lang, card.description, card.description_lang

    assert shown("ar") == ("Victim Support", "en", "Rikoksen jälkeen.", "fi")
    assert shown("sv") == ("Riku", "fi", "Rikoksen jälkeen.", "fi")
    assert shown("fi-selko") == ("Riku", "", "Rikoksen jälkeen.", ""), "plain Finnish is Finnish to a voice"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "ma klo 12–18, to 24.12.–la 26.12. suljettu, ti 29.12. klo 9–11.30"),
        (
            "fi-selko",
            "maanantai kello 12–18, torstai 24. joulukuuta–lauantai 26. joulukuuta kiinni,"
            " tiistai 29. joulukuuta kello 9–11.30",
        ),
        ("sv", "må kl. 12–18, to 24.12–lö 26.12 stängt, ti 29.12 kl. 9–11.30"),
        ("en", "Mon 12:00–18:00, Thu 24 December–Sat 26 December closed, Tue 29 December 9:00–11:30"),
    ],
)
def test_exceptions_in_words(language: Language, text: str) -> None:
    pattern = core.spans(
        [
            {"weekday": 0, "start": "12:00", "end": "18:00"},
            {"first": "2026-12-29", "last": "2026-12-29", "start": "09:00", "end": "11:30"},
            {"first": "2026-12-24", "last": "2026-12-26"},
        ]
    )
    assert words.hours(pattern, datetime(2026, 12, 20, 12, tzinfo=HELSINKI), language) == text
