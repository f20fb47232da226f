"""Whom an invitation lets in, and until when."""

import re

import pytest
from django.test import Client

from moderation.audit.models import AuditRow
from moderation.retention.actions import sweep
from moderation.staff import actions, core
from moderation.staff.actions.enrolment import LIFE, opened
from moderation.staff.models import CodeDevice, Invitation, Person
from moderation.throttles.actions import SIGN_INS_OF_ONE
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.enrolment import Newcomer

pytestmark = pytest.mark.storage


def refusals() -> list[str]:
    return list(AuditRow.objects.filter(action="enrol_refused").order_by("seq").values_list("object_id", flat=True))


def words(page: object) -> str:
    """A page without what differs each time."""
    text = page.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)


def test_one_answer_for_whatever_is_wrong(venla: Person, newcomer: Newcomer, cast: Cast, clock: Clock) -> None:
    good = actions.invite(venla, now=clock.now)
    replaced = actions.invite(cast.aino, now=clock.now)
    actions.invite(cast.aino, now=clock.now)
    old = actions.invite(cast.sanni, now=clock.now - core.INVITATION_LIFE)
    left = actions.invite(cast.eero, now=clock.now)
    Person.objects.filter(pk=cast.eero.pk).update(
        is_active=False, left_at=clock.now
    )  # deactivating would remove the invitation
    answers = [
        newcomer.begin("nobody-here", good),
        newcomer.begin("venla", "AAAA-AAAA-AAAA-AAAA-AAAA"),
        newcomer.begin("venla", ""),
        newcomer.begin("tuula", good),
        newcomer.begin("aino", replaced),
        newcomer.begin("sanni", old),
        newcomer.begin("eero", left),
        newcomer.begin("\0", "\0"),
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert len({words(answer) for answer in answers}) == 1
    known = [cast.tuula, cast.aino, cast.sanni, cast.eero]
    assert refusals() == ["", *[str(venla.pk)] * 2, *(str(person.pk) for person in known), ""]


def test_an_invitation_is_good_for_three_days(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    clock.forward(hours=71, minutes=59)
    assert newcomer.begin("venla", code).status_code == 200
    clock.forward(minutes=1)
    assert newcomer.begin("venla", code).status_code == 403
    assert newcomer.choose().status_code == 403


def test_an_old_invitation_is_removed(venla: Person, clock: Clock) -> None:
    actions.invite(venla, now=clock.now)
    clock.forward(hours=71)
    sweep(clock.now)
    assert Invitation.objects.count() == 1
    clock.forward(hours=1)
    sweep(clock.now)
    assert Invitation.objects.count() == 0


def test_an_invitation_is_good_once(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    newcomer.enrol("venla", code)
    assert newcomer.begin("venla", code).status_code == 403


def test_of_two_who_have_the_code_the_first_to_finish_is_let_in(venla: Person, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    first, second = Newcomer(Client()), Newcomer(Client())
    for one in (first, second):
        one.begin("venla", code)
        one.choose()
        one.confirm()
    assert first.send().status_code == 302
    assert second.send().status_code == 403
    assert CodeDevice.objects.get(user=venla).bin_key == first.key


def test_a_newer_invitation_ends_what_was_begun_with_the_older(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    actions.invite(venla, now=clock.now)
    assert newcomer.choose().status_code == 403


def test_a_page_left_open_is_no_way_in_an_hour_later(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    clock.forward(seconds=LIFE.total_seconds() - 1)
    assert newcomer.choose().status_code == 200
    clock.forward(seconds=1)
    assert newcomer.confirm("000000").status_code == 403


def test_no_step_is_left_out(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    so_far = newcomer.page.context["so_far"]
    for page in (newcomer.page, newcomer.choose()):
        with pytest.raises(actions.EnrolmentRefusedError):
            actions.finish_enrolment(opened(page.context["so_far"], clock.now), clock.now)
    again = newcomer.client.post("/desk/enrol", {"so_far": so_far, "code": "123456"})
    assert again.context["step"] == "password", "an earlier page goes on from where it stood"


@pytest.mark.parametrize("change", [lambda text: text[:-8] + "AAAAAAA=", lambda _: "x", lambda _: "ä", lambda t: t[4:]])
def test_what_the_page_brings_along_cannot_be_changed(
    venla: Person, newcomer: Newcomer, clock: Clock, change: object
) -> None:
    newcomer.begin("venla", actions.invite(venla, now=clock.now))
    changed = change(newcomer.page.context["so_far"])  # type: ignore[operator]
    assert newcomer.client.post("/desk/enrol", {"so_far": changed, "password": "x"}).status_code == 403


def test_neither_the_code_nor_anything_of_it_is_stored(venla: Person, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    assert re.fullmatch(r"([2-9A-Z]{4}-){4}[2-9A-Z]{4}", code)
    stored = Invitation.objects.get().code_hash
    assert re.fullmatch(r"[0-9a-f]{64}", stored)
    assert core.plain_code(code).lower() not in stored


def test_a_hash_moved_to_another_person_opens_nothing(
    venla: Person, newcomer: Newcomer, cast: Cast, clock: Clock
) -> None:
    code = actions.invite(venla, now=clock.now)
    actions.invite(cast.kaarina, now=clock.now)
    Invitation.objects.filter(person=cast.kaarina).update(code_hash=Invitation.objects.get(person=venla).code_hash)
    assert newcomer.begin("kaarina", code).status_code == 403


def test_tries_are_counted_like_sign_ins(venla: Person, newcomer: Newcomer, clock: Clock) -> None:
    code = actions.invite(venla, now=clock.now)
    for _ in range(SIGN_INS_OF_ONE.burst):
        assert newcomer.begin("venla", "wrong").status_code == 403
    answer = newcomer.begin("venla", code)
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "Odota minuutti" in answer.content.decode()
    elsewhere = Newcomer(Client(headers={"X-Forwarded-For": "198.51.100.7"}))
    assert elsewhere.begin("venla", code).status_code == 200


def test_nobody_is_invited_who_is_not_active(venla: Person, clock: Clock) -> None:
    actions.invite(venla, now=clock.now)
    actions.deactivate_person(venla)
    assert not Invitation.objects.exists(), "an open one is gone, too"
    with pytest.raises(core.NotAllowedError):
        actions.invite(venla, now=clock.now)
