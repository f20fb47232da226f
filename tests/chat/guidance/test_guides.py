"""The guides beside the chat: what they say at first, how they come to the desk, and what an approval is worth."""

import re

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from chat.duty import handlers
from chat.guidance import access, actions
from chat.guidance.access import NoGuideError
from chat.guidance.core import GuideRefusedError
from chat.guidance.models import Guide
from chat.guidance.wire import GuideOnDesk
from moderation.audit.models import AuditRow
from moderation.texts.core import STAFF_LANGUAGES, StaffLanguage
from tests.support.cast import Cast
from tests.support.clock import Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LAWYER = "Liisa Lakimies"


def on_desk(cast: Cast, clock: Clock, slug: str, language: StaffLanguage = "fi") -> GuideOnDesk:
    """The guide as the first frame carries it to Aino's desk."""
    *_, guides = handlers._arrive(cast.aino, language, clock())
    return next(guide for guide in guides if guide.slug == slug)


def says(guide: GuideOnDesk, *facts: str) -> None:
    for fact in facts:
        assert re.search(fact, guide.body, re.IGNORECASE), f"{guide.slug}: {fact}"


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        (
            "fi",
            ["kysy suoraan", "- ajatukset", "- suunnitelma", "- keinot", "- aika", "yhteystiedot: 112", "kävi"],
        ),
        ("sv", ["fråga rakt", "- tankar", "- plan", "- medel", "- tid", "kontakterna: 112", "det gick"]),
        ("en", ["ask directly", "- thoughts", "- plan", "- means", "- time", "contacts: 112", "it went"]),
    ],
)
def test_rule_21_the_risk_protocol_stands_beside_the_chat(
    cast: Cast, clock: Clock, language: StaffLanguage, facts: list[str]
) -> None:
    says(on_desk(cast, clock, "risk", language), *facts)


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        (
            "fi",
            [
                "lastensuojelulain 25 §",
                "poliisille: .*lapseen.* seksuaalirikoksesta tai vakavasta väkivaltarikoksesta",
                "rikoslain 15 luvun 10 §.*jokaista, myös vertaista",
                "vertainen: anna keskustelu ammattilaiselle",
                "kerro ilmoituksesta kirjoittajalle, jos suinkin voit",
                "vain, jos hän itse",
                "puhelimessa.*ei tallenneta tänne",
            ],
        ),
        (
            "sv",
            [
                "25 § i barnskyddslagen",
                "polisen: .*sexualbrott eller allvarligt våldsbrott mot ett barn",
                "15 kap. 10 § i strafflagen.*alla, också kamratstödjare",
                "kamratstödjare: lämna över",
                "berätta om anmälan",
                "bara om hen själv",
                "per telefon.*sparas inte",
            ],
        ),
        (
            "en",
            [
                "section 25 of the child welfare act",
                "police: .*sexual or serious violent crime against a child",
                "chapter 15, section 10 of the criminal code.*everybody, peers too",
                "peer: hand the chat over",
                "tell the person who writes",
                "only if they themselves",
                "by phone.*not stored",
            ],
        ),
    ],
)
def test_rule_22_the_child_protection_checklist_names_every_duty(
    cast: Cast, clock: Clock, language: StaffLanguage, facts: list[str]
) -> None:
    says(on_desk(cast, clock, "child_protection", language), *facts)


def test_rule_22_what_no_lawyer_has_approved_says_so_and_an_approval_counts_for_those_very_texts(
    cast: Cast, clock: Clock
) -> None:
    assert on_desk(cast, clock, "child_protection").approved_by == "", "the first texts are approved by nobody"
    actions.approve_guide("child_protection", LAWYER, "2026-03-01", 0, cast.kaarina, clock.now.date())
    shown = on_desk(cast, clock, "child_protection")
    assert (shown.approved_by, shown.approved_on) == (LAWYER, "2026-03-01")

    stored = access.guide("child_protection")
    actions.change_guide(stored.slug, stored.titles, stored.bodies, stored.version, cast.kaarina)
    assert access.guide("child_protection").approved_by == LAWYER, "nothing is different"

    bodies = stored.bodies | {"sv": f"{stored.bodies['sv']}\nEn sak till."}
    actions.change_guide(stored.slug, stored.titles, bodies, stored.version, cast.kaarina)
    shown = on_desk(cast, clock, "child_protection")
    assert (shown.approved_by, shown.approved_on) == ("", "")


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("fi", ["25 c §", "perusteltu syy epäillä", "heti lapsen syntymän jälkeen", "pelkkä epäily .* ei riitä"]),
        ("sv", ["25 c §", "grundad anledning", "genast efter att barnet", "enbart misstanke .* räcker inte"]),
        ("en", ["section 25 c", "well-founded reason", "right after the child", "mere suspicion .* does not suffice"]),
    ],
)
def test_rule_23_mere_suspicion_of_use_does_not_suffice_for_an_anticipatory_notification(
    cast: Cast, clock: Clock, language: StaffLanguage, facts: list[str]
) -> None:
    says(on_desk(cast, clock, "pregnancy", language), *facts)


def test_rule_19_a_peer_has_a_guide_for_the_first_turn(cast: Cast, clock: Clock) -> None:
    says(on_desk(cast, clock, "first_turn"), "samassa vuorossa on aina ammattilainen", "turvallista kirjoittaa")


def test_all_guides_come_to_desks_of_every_language_in_one_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        guides = access.guides_on_desks()
    for language in STAFF_LANGUAGES:
        slugs = [guide.slug for guide in guides[language]]
        assert slugs == ["risk", "child_protection", "pregnancy", "first_turn"]


def test_seeding_again_leaves_what_the_administrators_have_made(cast: Cast) -> None:
    Guide.objects.filter(slug="risk").update(titles={"fi": "Riski", "sv": "Risk", "en": "Risk"})
    Guide.objects.filter(slug="pregnancy").delete()
    assert actions.seed_guides() == 1
    assert access.guide("risk").titles["fi"] == "Riski"
    assert access.guide("pregnancy").approved_on is None


def test_rule_36_what_was_done_is_in_the_audit_trail_without_a_word_of_it(cast: Cast, clock: Clock) -> None:
    stored = access.guide("risk")
    actions.change_guide("risk", stored.titles, stored.bodies | {"fi": "Kysy."}, 0, cast.kaarina)
    actions.approve_guide("risk", LAWYER, "2026-03-02", 1, cast.kaarina, clock.now.date())
    rows = AuditRow.objects.filter(object_kind="guide").order_by("seq")
    assert [(row.action, row.actor, row.object_id) for row in rows] == [
        ("change_guide", cast.kaarina.pk, "risk"),
        ("approve_guide", cast.kaarina.pk, "risk"),
    ]
    assert not any(LAWYER in str(vars(row)) or "Kysy" in str(vars(row)) for row in rows)


def test_nobody_approves_what_they_have_not_seen(cast: Cast, clock: Clock) -> None:
    stored = access.guide("risk")
    actions.change_guide("risk", stored.titles, stored.bodies | {"fi": "Kysy."}, 0, cast.kaarina)
    with pytest.raises(GuideRefusedError, match="changed"):
        actions.approve_guide("risk", LAWYER, "2026-03-02", 0, cast.kaarina, clock.now.date())
    assert access.guide("risk").approved_by == ""


def test_only_administrators_change_or_approve_guides(cast: Cast, clock: Clock) -> None:
    stored = access.guide("risk")
    for person in (cast.aino, cast.sanni, cast.tuula, cast.maija):
        with pytest.raises(NoGuideError):
            actions.change_guide("risk", stored.titles, {}, 0, person)
        with pytest.raises(NoGuideError):
            actions.approve_guide("risk", LAWYER, "2026-03-02", 0, person, clock.now.date())


def test_the_table_holds_no_approval_without_a_day(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Guide.objects.filter(slug="risk").update(approved_by=LAWYER)
