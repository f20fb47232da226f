"""Nothing that is decided about anybody's words or place goes unlogged (rule 36): every action, one by one.

Whoever adds an action to these modules has to say here what it leaves in the audit trail, or why it decides nothing.
"""

import inspect
import uuid
from collections.abc import Callable
from datetime import timedelta
from types import ModuleType

import pytest
from django.db import transaction

from chat.letters import codes
from moderation.audit.models import AuditRow
from moderation.cases import actions as cases
from moderation.cases.core import Line, Wanted
from moderation.cases.models import Case
from moderation.sanctions import actions as sanctions
from moderation.sanctions.models import Sanction
from moderation.staff import actions as staff
from moderation.wordlists import actions as wordlists
from moderation.wordlists.models import OwnPhrase
from rooms.entry import actions as entry
from rooms.entry.models import Application
from rooms.facilitation import actions as facilitation
from rooms.facilitation.models import Report
from rooms.membership import actions as membership
from rooms.membership import keys
from rooms.membership.models import Member
from rooms.posts.actions import changing, judging
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.led_rooms import led_room, member, post
from tests.support.rooms import held, leads, seat_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

DAY = timedelta(days=1)
FORM = "k" * 22
DECIDES_NOTHING = "decides nothing"
BY_THE_CLOCK = "ends what its time is over for, by the sweep, which is told of by the retention log"
BY_THE_UPGRADE = "tells the migration what waits already"


class Stage:
    """A room with a member, and somebody who judges excerpts."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.room = cast, led_room(cast, by=[cast.aino, cast.eero, cast.tuula])
        self.member = member(self.room)
        self.oili = staff.create_person(
            login="oili",
            password="x",
            duty_name="Oili",
            association=cast.saaristo,
            helper_type="professional",
            roles=("moderator",),
        )

    def waiting_post(self) -> Case:
        return Case.objects.get(subject=held(seat_of(self.member), "En jaksa enää elää").held)

    def excerpt(self) -> Case:
        with transaction.atomic():
            excerpt = cases.hand_in("abuse", "apua-eroon", [Line("visitor", "x")], self.cast.aino, NOW)
        return Case.objects.get(subject=excerpt)

    def sanction(self, kind: str = "mute") -> Sanction:
        return facilitation.impose(self.cast.aino, self.member.pk, kind, "hurtful", DAY, "", NOW)

    def appealed(self) -> Sanction:
        sanction = self.sanction()
        facilitation.appeal(self.member.pk, sanction.pk, "", NOW)
        return sanction

    def report(self) -> Report:
        facilitation.report(self.member.pk, post(self.member), "", "key-of-a-report-1", NOW)
        return Report.objects.get()

    def application(self) -> Application:
        return entry.apply(self.room.pk, "fi", FORM, ["Kaipaan muita", "Toivon seuraa", ""], NOW)[0]

    def key_request(self) -> uuid.UUID:
        membership.admit(self.room, "Kuutar", "omena", NOW)
        entry.ask_for_key(self.room.title, "Kuutar", "omena", FORM, NOW)
        return Case.objects.get(kind="key_request").about


def claimed(stage: Stage) -> Case:
    case = stage.excerpt()
    return cases.claim(case.pk, stage.oili, NOW)


def own_phrase(stage: Stage) -> OwnPhrase:
    return wordlists.add_phrase(stage.cast.tuula, "dealing", "fi", "lappuja löytyy")


Act = Callable[[Stage], object]
EVERY: dict[ModuleType, dict[str, str | tuple[str, Act]]] = {
    cases: {
        "open_case": DECIDES_NOTHING,
        "lock_waiting": DECIDES_NOTHING,
        "reverse": "part of judging an appeal, which is audited",
        "end_old_conduct": BY_THE_CLOCK,
        "end_standing_aside": BY_THE_CLOCK,
        "tell_of_conduct": ("tell_of_conduct", lambda s: cases.tell_of_conduct(s.cast.tuula.pk, "x", s.cast.aino, NOW)),
        "forget_place": "part of the end of a group",
        "settle_vanished": BY_THE_CLOCK,
        "forget_decided": BY_THE_CLOCK,
        "end_figures": BY_THE_CLOCK,
        "end_readings": BY_THE_CLOCK,
        "destroy_orphaned_keys": BY_THE_CLOCK,
        "settle": ("case_handled", lambda s: cases.settle("held", uuid.uuid4(), "handled", NOW, s.cast.aino.pk)),
        "claim": ("claim_case", claimed),
        "release": ("release_case", lambda s: cases.release(claimed(s).pk, s.oili, NOW)),
        "escalate": ("escalate_case", lambda s: cases.escalate(s.waiting_post().pk, 0, s.cast.aino, NOW)),
        "decide": (
            "case_no_action",
            lambda s: cases.decide(s.excerpt().pk, 0, Wanted("no_action", "unfounded"), s.oili, NOW),
        ),
        "open_matter": ("open_excerpt", lambda s: cases.open_matter(s.excerpt().pk, "first_reading", s.oili, NOW)),
        "hand_in": ("hand_in_excerpt", Stage.excerpt),
        "withdraw": ("case_withdrawn", lambda s: cases.withdraw([s.excerpt().about], NOW)),
        "end_due": ("case_lapsed", lambda s: [s.excerpt(), cases.end_due(NOW + 31 * DAY)]),
    },
    wordlists: {
        "add_phrase": ("add_phrase", own_phrase),
        "remove_phrase": ("remove_phrase", lambda s: wordlists.remove_phrase(s.cast.tuula, own_phrase(s).pk)),
    },
    sanctions: {
        "impose": ("sanction_mute", Stage.sanction),
        "confirm": ("confirm_removal", lambda s: sanctions.confirm(s.sanction("remove").pk, s.cast.eero, NOW)),
        "lift": ("lift_sanction", lambda s: sanctions.lift(s.sanction().pk, s.cast.eero, NOW)),
        "appeal": ("appeal_sanction", Stage.appealed),
        "judge_appeal": ("judge_appeal", lambda s: sanctions.judge_appeal(s.appealed().pk, "lifted", s.cast.eero, NOW)),
        "note_read": DECIDES_NOTHING,
        "settle_due": BY_THE_CLOCK,
        "end_old": BY_THE_CLOCK,
    },
    facilitation: {
        "impose": ("sanction_mute", Stage.sanction),
        "confirm_removal": (
            "confirm_removal",
            lambda s: facilitation.confirm_removal(s.cast.eero, s.member.pk, s.sanction("remove").pk, NOW),
        ),
        "lift": ("lift_sanction", lambda s: facilitation.lift(s.cast.eero, s.member.pk, s.sanction().pk, NOW)),
        "appeal": ("appeal_sanction", Stage.appealed),
        "judge_appeal": (
            "judge_appeal",
            lambda s: facilitation.judge_appeal(s.cast.eero, s.appealed().pk, "upheld", "", NOW),
        ),
        "settle": ("case_handled", lambda s: facilitation.settle(s.cast.aino, s.report().pk, NOW)),
        "report": "begins to wait in the queue",
        "say_on_line": DECIDES_NOTHING,
        "say_to_member": DECIDES_NOTHING,
        "read_line": "reads what is written to them",
        "read_notices": DECIDES_NOTHING,
        "write_note": DECIDES_NOTHING,
        "remove_note": DECIDES_NOTHING,
        "name_on_call": DECIDES_NOTHING,
        "tell_of_urgent": DECIDES_NOTHING,
        "end_lines": BY_THE_CLOCK,
        "end_old_notes": BY_THE_CLOCK,
        "end_settled_reports": BY_THE_CLOCK,
    },
    judging: {
        "judge": (
            "case_return",
            lambda s: judging.judge(leads(s.room, s.cast.aino), s.waiting_post().about, False, "", NOW),
        ),
        "withdraw": ("case_withdrawn", lambda s: judging.withdraw(seat_of(s.member), s.waiting_post().about, NOW)),
        "hold_words": "begins to wait in the queue",
    },
    changing: {
        "hold": ("hold_post", lambda s: changing.hold(leads(s.room, s.cast.aino), post(s.member), NOW)),
        "remove": ("remove_post", lambda s: changing.remove(leads(s.room, s.cast.aino), post(s.member), NOW)),
        "give_back": ("remove_post", lambda s: changing.give_back(leads(s.room, s.cast.aino), post(s.member), "", NOW)),
        "cover": ("cover_post", lambda s: changing.cover(leads(s.room, s.cast.aino), telling_post(s.member), "", NOW)),
        "locked": DECIDES_NOTHING,
        "edit": DECIDES_NOTHING,
        "react": DECIDES_NOTHING,
        "pin": DECIDES_NOTHING,
        "refuse": "part of judging",
        "tell_of_covering": "part of covering and of judging",
        "take_off": "part of holding and of editing",
        "take_away": "part of removing",
        "take_away_all": "a member's own wish when they leave",
    },
    entry: {
        "answer": (
            "case_accept",
            lambda s: entry.answer(s.cast.aino, s.application().pk, "accepted", "Tervetuloa", NOW),
        ),
        "settle_key_request": (
            "case_grant",
            lambda s: entry.settle_key_request(s.cast.aino, s.key_request(), grant=True, now=NOW),
        ),
        "withdraw": ("case_withdrawn", lambda s: entry.withdraw(s.application().code_hash, NOW)),
        "erase_due": ("case_lapsed", lambda s: [s.application(), entry.erase_due(NOW + 60 * DAY)]),
        "expire_key_requests": ("case_lapsed", lambda s: [s.key_request(), entry.expire_key_requests(NOW + 20 * DAY)]),
        "apply": "begins to wait in the queue",
        "ask_for_key": "begins to wait in the queue",
        "existing_applications": BY_THE_UPGRADE,
        "existing_requests": BY_THE_UPGRADE,
        "lock_application": DECIDES_NOTHING,
        "lock_key_request": DECIDES_NOTHING,
        "join": "follows from an answer that is audited",
        "invite": "leads to nobody (rule 28)",
        "withdraw_invitation": "leads to nobody (rule 28)",
        "join_by_invitation": "leads to nobody (rule 28)",
        "take_new_key": "follows from an answer that is audited",
        "sent_before": DECIDES_NOTHING,
        "expire_invitations": BY_THE_CLOCK,
    },
}


def telling_post(who: Member) -> int:
    """A post of theirs that nobody has noticed to tell where they live."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rooms.posts.core.identifying_in", lambda _text: [])
        return post(who, "Asun osoitteessa Kotikatu 5 A 12")


def acts_of(module: ModuleType) -> set[str]:
    """Every function by which others change something there."""
    if hasattr(module, "__all__"):
        return set(module.__all__)
    functions = inspect.getmembers(module, inspect.isfunction)
    return {name for name, made in functions if not name.startswith("_") and made.__module__ == module.__name__}


@pytest.mark.parametrize("module", EVERY, ids=lambda module: module.__name__)
def test_rule_36_every_action_is_in_the_table(module: ModuleType) -> None:
    assert acts_of(module) == set(EVERY[module])


AUDITED = [(row[0], row[1]) for rows in EVERY.values() for row in rows.values() if not isinstance(row, str)]
NAMES = [
    f"{module.__name__}.{name}"
    for module, rows in EVERY.items()
    for name, row in rows.items()
    if not isinstance(row, str)
]


@pytest.mark.parametrize(("says", "act"), AUDITED, ids=NAMES)
def test_rule_36_what_is_decided_is_in_the_audit_trail(
    cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch, says: str, act: Act
) -> None:
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)
    stage = Stage(cast)
    assert not AuditRow.objects.filter(action=says).exists()
    act(stage)
    assert AuditRow.objects.filter(action=says).count() == 1
