"""Two facilitators decide about a member at the same moment (rule 32)."""

import threading
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection

from chat.transcripts.wire import MemberWent
from moderation.sanctions import actions as sanctions
from moderation.sanctions import subjects
from moderation.sanctions.core import SanctionRefusedError, Standing
from moderation.sanctions.models import Sanction
from moderation.staff.models import Person
from rooms.facilitation import actions
from rooms.facilitation.core import SUBJECT
from rooms.facilitation.models import Report
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.led_rooms import led_room, member, post, stream_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def proposed(cast: Cast, name: str = "Metsätähti") -> tuple[Member, Sanction]:
    """A removal that Tuula has proposed, in a room that she leads with Aino and Eero."""
    who = member(led_room(cast, by=[cast.tuula, cast.aino, cast.eero]), name)
    return who, actions.impose(cast.tuula, who.pk, "remove", "hurtful", timedelta(0), "", NOW)


def test_rule_32_of_two_who_confirm_a_removal_at_once_one_does(cast: Cast) -> None:
    for _ in range(5):
        who, sanction = proposed(cast)
        outcomes = together(
            [lambda p=p: actions.confirm_removal(p, who.pk, sanction.pk, NOW) for p in (cast.aino, cast.eero)]  # type: ignore[misc]  # noqa: B023
        )
        assert sorted(map(str, outcomes)) == ["None", "not_proposed"]
        stream = stream_of(who.room)
        assert stream.entries.count() == 1, f"the others read {MemberWent.__name__} once"


def test_control_without_the_lock_both_confirm_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    _, sanction = proposed(cast)
    both_have_read = threading.Barrier(2, timeout=20)
    stood: list[Standing] = []

    def no_lock(_subject: UUID, _by: Person) -> None:
        pass

    def stand(_subject: UUID, standing: Standing, _now: datetime) -> None:
        stood.append(standing)

    def read_by_both(*_: object) -> None:
        both_have_read.wait()

    registered = subjects.of_kind(SUBJECT)
    monkeypatch.setitem(subjects._registered, SUBJECT, registered._replace(lock=no_lock, stand=stand))
    monkeypatch.setattr("moderation.sanctions.core.check_confirmed", read_by_both)
    outcomes = together([lambda p=p: sanctions.confirm(sanction.pk, p, NOW) for p in (cast.aino, cast.eero)])  # type: ignore[misc]
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    assert stood == [Standing(is_removed=True)] * 2


def test_rule_32_a_removal_that_is_confirmed_and_lifted_at_once_is_one_of_the_two(cast: Cast) -> None:
    for _ in range(5):
        who, sanction = proposed(cast)
        confirmed, lifted = together(
            [
                lambda: actions.confirm_removal(cast.aino, who.pk, sanction.pk, NOW),  # noqa: B023
                lambda: actions.lift(cast.eero, who.pk, sanction.pk, NOW),  # noqa: B023
            ]
        )
        assert lifted is None
        assert confirmed is None or isinstance(confirmed, SanctionRefusedError)
        who.refresh_from_db()
        assert (who.state, who.grant is not None) == ("active", True), "whichever came first, it was lifted"


def test_the_line_begins_once_and_the_same_report_is_one(cast: Cast) -> None:
    for number in range(5):
        who = member(led_room(cast))
        seq = post(who)
        key = f"the-same-report-{number}"
        outcomes = together(
            [
                lambda: actions.say_on_line(who.pk, "from-the-member-1", "Hei", NOW),  # noqa: B023
                lambda: actions.say_to_member(cast.aino, who.pk, "from-aino-12345", "Hei", NOW),  # noqa: B023
                lambda: actions.report(who.pk, seq, "", key, NOW),  # noqa: B023
                lambda: actions.report(who.pk, seq, "", key, NOW),  # noqa: B023
            ]
        )
        assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
        assert {outcomes[0].seq, outcomes[1].seq} == {1, 2}
        assert Report.objects.filter(member=who).count() == 1
