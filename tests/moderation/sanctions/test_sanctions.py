"""Sanctions about subjects of a floor above, which a test plays here."""

import uuid
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, transaction
from django.db.models import Model

from moderation.audit.models import AuditRow
from moderation.cases.core import Place
from moderation.cases.models import StandsAside
from moderation.sanctions import access, actions, subjects
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import KEPT, SUSPENDED_FOR, SanctionRefusedError, Standing
from moderation.sanctions.models import Sanction
from moderation.sanctions.retention import end_old_sanctions, settle_ended
from moderation.sanctions.subjects import Subjects
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

DAY = timedelta(days=1)


class NotTheirsError(LookupError):
    """The floor above knows no such subject of this person's."""


class Floor:
    """A floor above: who may decide about its subjects, and how each of them stands."""

    def __init__(self) -> None:
        self.subject = uuid.uuid4()
        self.standing = Standing()
        self.may: set[uuid.UUID] = set()
        self.may_hear: set[uuid.UUID] = set()
        self.is_there = True
        self.told = 0

    def lock(self, subject: uuid.UUID, by: Person) -> None:
        if subject != self.subject or by.pk not in self.may:
            raise NotTheirsError

    def lock_for_appeal(self, subject: uuid.UUID, by: Person) -> None:
        if by.pk not in self.may_hear:
            raise NotTheirsError

    def lock_known(self, subject: uuid.UUID) -> bool:
        return self.is_there and subject == self.subject

    def stand(self, subject: uuid.UUID, standing: Standing, now: datetime) -> None:
        self.standing = standing

    def tell(self, subject: uuid.UUID) -> None:
        self.told += 1

    def living(self, ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
        return {self.subject} & set(ids) if self.is_there else set()


@pytest.fixture
def floor(cast: Cast) -> Iterator[Floor]:
    """Aino and Eero decide there; Tuula and Aino hear appeals."""
    floor = Floor()
    floor.may = {cast.aino.pk, cast.eero.pk}
    floor.may_hear = {cast.tuula.pk, cast.aino.pk}
    known = dict(subjects._registered)
    subjects.register(
        Subjects(
            "player",
            floor.lock,
            floor.lock_for_appeal,
            floor.lock_known,
            floor.stand,
            floor.tell,
            floor.living,
            lambda _player: Place("room", "the-field"),
        )
    )
    yield floor
    subjects._registered.clear()
    subjects._registered.update(known)


def impose(floor: Floor, by: Person, kind: str, lasts: timedelta = DAY, now: datetime = NOW) -> Sanction:
    return actions.impose("player", floor.subject, kind, "hurtful", now + lasts, by, now)


def fresh(sanction: Sanction) -> Sanction:
    return Sanction.objects.get(pk=sanction.pk)


def test_rule_36_each_decision_acts_at_once_and_is_audited(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    assert floor.standing == Standing(muted_until=NOW + DAY)
    actions.lift(muted.pk, cast.eero, NOW)
    assert floor.standing == Standing()
    rows = AuditRow.objects.filter(object_kind="player").order_by("seq")
    assert [(row.action, row.actor, row.reason) for row in rows] == [
        ("sanction_mute", cast.aino.pk, "hurtful"),
        ("lift_sanction", cast.eero.pk, "mute"),
    ]
    assert {row.object_id for row in rows} == {str(floor.subject)}


def test_rule_32_a_removal_suspends_and_takes_effect_when_another_confirms_it(floor: Floor, cast: Cast) -> None:
    proposed = impose(floor, cast.aino, "remove", 90 * DAY)
    assert floor.standing == Standing(suspended_until=NOW + SUSPENDED_FOR)
    with pytest.raises(SanctionRefusedError, match="same_person"):
        actions.confirm(proposed.pk, cast.aino, NOW)
    assert not floor.standing.is_removed
    actions.confirm(proposed.pk, cast.eero, NOW)
    assert floor.standing == Standing(is_removed=True)
    with pytest.raises(SanctionRefusedError, match="not_proposed"):
        actions.confirm(proposed.pk, cast.eero, NOW)


def test_rule_32_no_hand_on_the_database_confirms_its_own_removal(floor: Floor, cast: Cast) -> None:
    proposed = impose(floor, cast.aino, "remove", 90 * DAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sanction.objects.filter(pk=proposed.pk).update(confirmed_by=cast.aino)


def test_a_removal_that_nobody_confirms_lapses_and_what_it_took_is_given_back(floor: Floor, cast: Cast) -> None:
    proposed = impose(floor, cast.aino, "remove", 90 * DAY)
    assert settle_ended(NOW + SUSPENDED_FOR - timedelta(seconds=1)) == 0
    assert settle_ended(NOW + SUSPENDED_FOR) == 1
    assert floor.standing == Standing()
    with pytest.raises(SanctionRefusedError, match="lapsed"):
        actions.confirm(proposed.pk, cast.eero, NOW + SUSPENDED_FOR)
    impose(floor, cast.eero, "remove", 90 * DAY, NOW + SUSPENDED_FOR)


def test_one_that_has_lapsed_a_moment_ago_keeps_nobody_from_a_new_one(floor: Floor, cast: Cast) -> None:
    impose(floor, cast.aino, "remove", 90 * DAY)
    impose(floor, cast.eero, "remove", 90 * DAY, NOW + SUSPENDED_FOR)
    assert floor.standing == Standing(suspended_until=NOW + 2 * SUSPENDED_FOR)


def test_rule_32_a_sanction_ends_by_itself(floor: Floor, cast: Cast) -> None:
    impose(floor, cast.aino, "mute")
    impose(floor, cast.aino, "hold", 2 * DAY)
    assert settle_ended(NOW + DAY) == 1
    assert floor.standing == Standing(held_until=NOW + 2 * DAY)
    assert settle_ended(NOW + 2 * DAY) == 1
    assert floor.standing == Standing()
    assert settle_ended(NOW + 2 * DAY) == 0


def test_who_may_not_decide_about_it_changes_nothing(floor: Floor, cast: Cast) -> None:
    proposed = impose(floor, cast.aino, "remove", 90 * DAY)
    with pytest.raises(NotTheirsError):
        impose(floor, cast.tuula, "mute")
    for act in (actions.confirm, actions.lift):
        with pytest.raises(NotTheirsError):
            act(proposed.pk, cast.tuula, NOW)
    assert Sanction.objects.count() == 1
    assert floor.standing == Standing(suspended_until=NOW + SUSPENDED_FOR)
    for absent in (actions.confirm, actions.lift):
        with pytest.raises(NoSanctionError):
            absent(uuid.uuid4(), cast.aino, NOW)


def test_who_stands_aside_decides_nothing_until_their_time_is_over(floor: Floor, cast: Cast) -> None:
    proposed = impose(floor, cast.eero, "remove", 90 * DAY)
    actions.appeal("player", floor.subject, proposed.pk, NOW)
    StandsAside.objects.create(person=cast.aino, until=NOW + DAY)
    decisions: list[Callable[[], object]] = [
        lambda: impose(floor, cast.aino, "mute"),
        lambda: actions.confirm(proposed.pk, cast.aino, NOW),
        lambda: actions.lift(proposed.pk, cast.aino, NOW),
        lambda: actions.judge_appeal(proposed.pk, "lifted", cast.aino, NOW),
    ]
    for act in decisions:
        with pytest.raises(SanctionRefusedError, match="stands_aside"):
            act()
    stored = fresh(proposed)
    assert (stored.confirmed_at, stored.lifted_at, stored.appeal_decided_at) == (None, None, None)
    assert floor.standing == Standing(suspended_until=NOW + SUSPENDED_FOR)
    actions.confirm(proposed.pk, cast.aino, NOW + DAY)
    assert floor.standing == Standing(is_removed=True)


def test_rule_32_an_appeal_is_judged_by_somebody_else_and_can_lift_the_sanction(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    with pytest.raises(NoSanctionError):
        actions.judge_appeal(muted.pk, "lifted", cast.tuula, NOW)
    for _ in range(2):
        actions.appeal("player", floor.subject, muted.pk, NOW)
    assert floor.standing == Standing(muted_until=NOW + DAY), "it holds until somebody has judged it"
    with pytest.raises(SanctionRefusedError, match="same_person"):
        actions.judge_appeal(muted.pk, "lifted", cast.aino, NOW)
    with pytest.raises(NotTheirsError):
        actions.judge_appeal(muted.pk, "lifted", cast.eero, NOW)
    with pytest.raises(NoSanctionError):
        actions.judge_appeal(muted.pk, "forgiven", cast.tuula, NOW)
    actions.judge_appeal(muted.pk, "lifted", cast.tuula, NOW)
    assert floor.standing == Standing()
    with pytest.raises(NoSanctionError):
        actions.judge_appeal(muted.pk, "upheld", cast.tuula, NOW)
    judged = fresh(muted)
    assert (judged.appeal_outcome, judged.appeal_decided_by, judged.lifted_by) == ("lifted", cast.tuula, cast.tuula)
    acts = AuditRow.objects.filter(object_kind="player").order_by("seq").values_list("action", "actor")
    assert list(acts)[1:] == [("appeal_sanction", None), ("judge_appeal", cast.tuula.pk)]


def test_an_appeal_that_is_turned_down_changes_nothing(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    actions.appeal("player", floor.subject, muted.pk, NOW)
    actions.judge_appeal(muted.pk, "upheld", cast.tuula, NOW)
    assert floor.standing == Standing(muted_until=NOW + DAY)
    assert access.open_appeals("player") == []


def test_nobody_appeals_for_another_or_against_what_was_lifted(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    with pytest.raises(NoSanctionError):
        actions.appeal("player", uuid.uuid4(), muted.pk, NOW)
    actions.lift(muted.pk, cast.aino, NOW)
    with pytest.raises(NoSanctionError):
        actions.appeal("player", floor.subject, muted.pk, NOW)


def test_that_the_notice_was_read_is_known(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    actions.note_read("player", uuid.uuid4(), [muted.pk], NOW)
    assert fresh(muted).read_at is None
    actions.note_read("player", floor.subject, [muted.pk], NOW)
    actions.note_read("player", floor.subject, [muted.pk], NOW + DAY)
    assert fresh(muted).read_at == NOW


def test_what_fails_above_is_not_written_down(floor: Floor, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    subjects.register(subjects.of_kind("player")._replace(stand=fails))
    with pytest.raises(RuntimeError):
        impose(floor, cast.aino, "mute")
    assert not Sanction.objects.exists()
    assert not AuditRow.objects.filter(action="sanction_mute").exists()


def test_a_floor_that_did_not_register_fails_the_start(floor: Floor) -> None:
    with pytest.raises(ImproperlyConfigured):
        subjects.of_kind("stranger")
    subjects.check_registered()
    subjects._registered.clear()
    with pytest.raises(ImproperlyConfigured):
        subjects.check_registered()


def test_sanctions_are_forgotten_in_time_and_with_their_subject(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    assert end_old_sanctions(muted.ends_at + KEPT - timedelta(seconds=1)) == 0
    assert access.read_old(muted.ends_at + KEPT + timedelta(minutes=2)).readable == 1
    assert end_old_sanctions(muted.ends_at + KEPT) == 1
    impose(floor, cast.aino, "mute")
    floor.is_there = False
    assert access.read_old(NOW).readable == 1
    assert settle_ended(after(days=2)) == 1, "nobody is left to give anything back to"
    assert end_old_sanctions(NOW) == 1
    assert access.read_old(NOW).readable == 0


def test_whoever_decided_can_be_forgotten(floor: Floor, cast: Cast) -> None:
    muted = impose(floor, cast.aino, "mute")
    gone: type[Model] = Person
    gone._default_manager.filter(pk=cast.aino.pk).delete()
    assert fresh(muted).by is None
