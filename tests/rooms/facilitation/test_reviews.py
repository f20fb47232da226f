"""Decisions that need a second person, and reviews that members ask for, in the queue (rule 32)."""

from datetime import timedelta

import pytest

from moderation.cases import access, actions, matters
from moderation.cases.access import Filters, NoCaseError
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case
from moderation.sanctions.core import BY_ONE, SUSPENDED_FOR
from moderation.sanctions.models import Sanction
from moderation.sanctions.retention import settle_ended
from moderation.staff import actions as staff
from moderation.staff.models import Person
from rooms.facilitation import actions as facilitation
from rooms.facilitation.access import sanctions_shown
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.runs.models import RunWeek
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.led_rooms import led_room, member

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

DAY = timedelta(days=1)


def waiting(person: Person) -> list[Case]:
    return [row.case for row in access.overview(person, Filters(), NOW).rows]


def offered(case: Case, person: Person) -> list[str]:
    return [offer.decision for offer in matters.of_kind(case.kind).offers(case, person, NOW)]


def decide(case: Case, by: Person, decision: str, reason: str, words: str = "") -> Case:
    case.refresh_from_db()
    return actions.decide(case.pk, case.version, Wanted(decision, reason, words), by, NOW)


def impose(by: Person, who: Member, kind: str, lasts: timedelta = DAY) -> Sanction:
    return facilitation.impose(by, who.pk, kind, "hurtful", lasts, "", NOW)


def fresh(who: Member) -> Member:
    return Member.objects.select_related("room__stream").get(pk=who.pk)


# --- two people -----------------------------------------------------------------------------------


def test_rule_32_a_removal_waits_in_the_queue_for_a_second_person(cast: Cast) -> None:
    who = member(led_room(cast))
    impose(cast.aino, who, "remove")
    (case,) = waiting(cast.eero)
    assert case.kind == "confirmation"
    assert offered(case, cast.aino) == ["lift"], "not their own to confirm"
    assert offered(case, cast.eero) == ["confirm", "lift"]
    with pytest.raises(CaseRefusedError, match="not_offered"):
        decide(case, cast.aino, "confirm", "agreed")
    assert fresh(who).state == "suspended"
    decide(case, cast.eero, "confirm", "agreed")
    assert fresh(who).state == "removed"
    assert waiting(cast.aino) == []


def test_what_is_confirmed_or_lifted_on_the_members_page_leaves_the_queue(cast: Cast) -> None:
    for act, decision in ((facilitation.confirm_removal, "confirm"), (facilitation.lift, "lift")):
        who = member(led_room(cast))
        sanction = impose(cast.aino, who, "remove")
        act(cast.eero, who.pk, sanction.pk, NOW)
        assert Case.objects.get(subject=sanction.pk).decision == decision
    assert waiting(cast.eero) == []


def test_a_removal_that_nobody_confirms_leaves_the_queue_when_it_lapses(cast: Cast) -> None:
    sanction = impose(cast.aino, member(led_room(cast)), "remove")
    settle_ended(NOW + SUSPENDED_FOR)
    assert Case.objects.get(subject=sanction.pk).decision == "lapsed"


@pytest.mark.parametrize("kind", ["hold", "mute"])
def test_rule_32_what_is_longer_than_a_week_lasts_a_week_unless_a_second_person_confirms_it(
    cast: Cast, kind: str
) -> None:
    alone, confirmed = (member(led_room(cast)) for _ in range(2))
    for who in (alone, confirmed):
        impose(cast.aino, who, kind, 2 * BY_ONE)
    case = Case.objects.get(place=str(confirmed.room_id))
    assert offered(case, cast.aino) == ["lift"]
    decide(case, cast.eero, "confirm", "agreed")

    def is_kept(who: Member) -> bool:
        now = fresh(who)
        return now.is_held or now.muted_until is not None

    settle_ended(NOW + BY_ONE - DAY)
    assert (is_kept(alone), is_kept(confirmed)) == (True, True)
    settle_ended(NOW + BY_ONE)
    assert (is_kept(alone), is_kept(confirmed)) == (False, True)
    settle_ended(NOW + 2 * BY_ONE)
    assert not is_kept(confirmed)


def test_rule_32_what_one_person_may_decide_alone_asks_for_no_second(cast: Cast) -> None:
    room = led_room(cast)
    for name, kind, lasts in (("Kuu", "warn", DAY), ("Meri", "hold", BY_ONE), ("Tuuli", "suspend", SUSPENDED_FOR)):
        impose(cast.aino, member(room, name), kind, lasts)
    assert waiting(cast.eero) == []


# --- reviews --------------------------------------------------------------------------------------


def appealed(cast: Cast, kind: str = "mute") -> tuple[Member, Sanction, Case]:
    who = member(led_room(cast))
    sanction = impose(cast.aino, who, kind)
    facilitation.appeal(who.pk, sanction.pk, "En tarkoittanut pahaa.", NOW)
    return who, sanction, Case.objects.get(kind="appeal", subject=sanction.pk)


def test_rule_32_who_may_decide_a_review(cast: Cast) -> None:
    _, _, case = appealed(cast)
    oili = staff.create_person(
        login="oili",
        password="x",
        duty_name="Oili",
        association=cast.jarvi_suomi,
        helper_type="professional",
        roles=("moderator",),
    )
    may = {person.duty_name: offered(case, person) for person in (cast.aino, cast.eero, cast.tuula, oili)}
    both = ["lift", "uphold"]
    assert may == {"Aino": [], "Eero": both, "Tuula": both, "Oili": both}
    for nobody in (cast.kaarina, cast.maija, cast.sanni, cast.dina):
        with pytest.raises(NoCaseError):
            decide(case, nobody, "lift", "too_hard")
    with pytest.raises(CaseRefusedError, match="not_offered"):
        decide(case, cast.aino, "uphold", "fair", "Päätin itse oikein.")
    led = matters.of_kind("appeal").show(case, cast.eero, NOW).context
    beside = matters.of_kind("appeal").show(case, cast.tuula, NOW).context
    assert led["member"] is not None
    assert beside["member"] is None, "nothing of the room but what the member says"
    assert beside["appeal"].words == "En tarkoittanut pahaa."


def test_a_review_that_lifts_is_answered_in_the_members_language_and_reverses_the_decision(cast: Cast) -> None:
    who, sanction, case = appealed(cast)
    Case.objects.create(
        kind="held",
        place_kind="room",
        came_at=NOW,
        due_at=NOW,
        decided_at=NOW,
        decision="mute",
        led_to=sanction.pk,
    )
    decide(case, cast.tuula, "lift", "too_hard", "Olet tervetullut takaisin.")
    assert fresh(who).muted_until is None
    assert fresh(who).room.stream is not None
    (shown,) = sanctions_shown(fresh(who), fresh(who).room.stream, NOW)  # type: ignore[arg-type]
    assert shown.answer == "Päätös oli liian ankara.\nOlet tervetullut takaisin."
    assert Case.objects.get(led_to=sanction.pk).reversed_at == NOW
    assert waiting(cast.eero) == []


def test_a_review_that_upholds_says_why(cast: Cast) -> None:
    who, sanction, case = appealed(cast)
    with pytest.raises(CaseRefusedError, match="words"):
        decide(case, cast.eero, "uphold", "fair")
    decide(case, cast.eero, "uphold", "fair", "Luimme viestit uudelleen.")
    assert fresh(who).muted_until is not None
    sanction.refresh_from_db()
    assert (sanction.appeal_outcome, sanction.appeal_decided_by) == ("upheld", cast.eero)


def test_a_review_on_the_page_of_appeals_leaves_the_queue(cast: Cast) -> None:
    _, sanction, case = appealed(cast)
    facilitation.judge_appeal(cast.eero, sanction.pk, "upheld", "", NOW)
    case.refresh_from_db()
    assert (case.decision, case.decided_by) == ("uphold", cast.eero)


def test_rule_32_a_removal_that_is_taken_back_is_not_counted(cast: Cast) -> None:
    room = led_room(cast, by=[cast.aino, cast.eero, cast.tuula])
    who = member(room)
    sanction = impose(cast.aino, who, "remove")
    facilitation.confirm_removal(cast.eero, who.pk, sanction.pk, NOW)
    assert removals(room) == 1
    facilitation.appeal(who.pk, sanction.pk, "", NOW + DAY)
    facilitation.judge_appeal(cast.tuula, sanction.pk, "lifted", "", NOW + 6 * DAY)
    assert removals(room) == 0


def removals(room: Room) -> int:
    return sum(RunWeek.objects.filter(room=room).values_list("removals", flat=True))
