"""Who wants to come in, or back, as matters of the queue: for those who lead the room."""

from collections.abc import Sequence
from datetime import datetime

from moderation.cases.core import CaseRefusedError, Offer, Wanted
from moderation.cases.matters import Matter, Shown
from moderation.cases.models import Case
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person
from moderation.staff.permissions import Permission
from rooms.entry import access, actions, core
from rooms.entry.access import NoWayError
from rooms.entry.core import ApplicationState, EntryRefusedError
from rooms.groups.access import cases_of_led, titles_of
from rooms.membership.access import nickname_of

LEADERS: frozenset[Permission] = frozenset({"facilitate"})
STATES: dict[str, ApplicationState] = {decision: state for state, decision in actions.DECIDED.items()}


def _lock_application(case: Case, by: Person) -> None:
    actions.lock_application(by, case.about)


def _offers_application(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    application = access.application_for(person, case.about)
    if application.state != "waiting":
        raise NoWayError
    accept = [Offer("accept", words="may")] if access.places_left(application.room) else []
    return [*accept, Offer("list", words="may"), Offer("refuse", core.REFUSALS, words="must")]


def _show_application(case: Case, person: Person, _now: datetime) -> Shown:
    opened = access.open_application(access.application_for(person, case.about))
    named = [(f"group-gate-question-{number + 1}", answer) for number, answer in enumerate(opened.answers) if answer]
    context = {
        "application": opened.application,
        "answers": named,
        "left": access.places_left(opened.application.room),
    }
    return Shown("desk/case_application.html", context)


def _decide_application(case: Case, wanted: Wanted, by: Person, now: datetime) -> None:
    try:
        actions.answer(by, case.about, STATES[wanted.decision], wanted.words, now)
    except EntryRefusedError as error:
        problems = {"full": "full", "empty": "words", "too_long": "words"}
        raise CaseRefusedError(problems.get(error.problem, "decided")) from None  # type: ignore[arg-type]


APPLICATIONS = Matter(
    "application",
    LEADERS,
    cases_of_led,
    titles_of,
    lock=_lock_application,
    offers=_offers_application,
    show=_show_application,
    decide=_decide_application,
    living=access.waiting_applications,
)


def _lock_request(case: Case, by: Person) -> None:
    actions.lock_key_request(by, case.about)


def _offers_request(case: Case, person: Person, _now: datetime) -> Sequence[Offer]:
    access.key_request_for(person, case.about)
    return [Offer("grant"), Offer("decline", ("unfounded", "mistaken"))]


def _show_request(case: Case, person: Person, _now: datetime) -> Shown:
    request = access.key_request_for(person, case.about)
    try:
        name = nickname_of(request.member)
    except KeyGoneError:
        raise NoWayError from None
    return Shown("desk/case_key_request.html", {"asked": request, "nickname": name})


def _decide_request(case: Case, wanted: Wanted, by: Person, now: datetime) -> None:
    actions.settle_key_request(by, case.about, grant=wanted.decision == "grant", now=now)


KEY_REQUESTS = Matter(
    "key_request",
    LEADERS,
    cases_of_led,
    titles_of,
    lock=_lock_request,
    offers=_offers_request,
    show=_show_request,
    decide=_decide_request,
    living=access.waiting_key_requests,
)
