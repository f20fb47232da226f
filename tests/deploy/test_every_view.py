"""Every role through every view (rule 35): the real request, its answer beside the table.

The views are found in the URL patterns: one that has no rows here fails, so nobody adds one without deciding for whom.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from moderation.staff import access
from moderation.staff.access import managed
from moderation.staff.models import Person
from moderation.throttles.actions import current
from tests.support.actors import ACTORS, NOBODY, Actors, make_actors
from tests.support.addresses import NOWHERE, routes, with_something
from tests.support.cast import Cast

METHODS = ("GET", "POST")
DOOR = "302 /desk/sign-in"
NOT_THERE = "404"
Answers = dict[str, str]
"""By actor: the status, and where a redirect leads."""
Form = dict[str, object]


def everybody(answer: str, **others: str) -> Answers:
    """The same for all, but for these actors."""
    return dict.fromkeys(ACTORS, answer) | others


def only(answers: Answers, otherwise: str = NOT_THERE) -> Answers:
    """For staff pages: nobody is sent to the door, and whoever is not named here gets `otherwise`."""
    return dict.fromkeys(ACTORS, otherwise) | dict.fromkeys(NOBODY, DOOR) | answers


def insiders(answer: str, otherwise: str = DOOR) -> Answers:
    """The same for everybody who is signed in, whatever their role."""
    return dict.fromkeys(ACTORS, answer) | dict.fromkeys(NOBODY, otherwise)


def managers(own: str, everywhere: str | None = None) -> Answers:
    """What a manager and an administrator get; nobody else finds anything."""
    return only({"manager": own, "administrator": everywhere or own})


@dataclass(frozen=True)
class Row:
    """One request, as each actor makes it."""

    method: str
    route: str
    answers: Answers
    about: str = ""
    whose: Callable[[Actors, str], UUID] | None = None
    """The person in the address."""
    form: Form = field(default_factory=dict)
    slug: str = "apua-eroon"
    """What else the address names."""


# --- whose page it is -----------------------------------------------------------------------------


def own_worker(actors: Actors, _actor: str) -> UUID:
    """Of the actor's association."""
    return actors.people["worker"].pk


def other_worker(actors: Actors, _actor: str) -> UUID:
    """Of another association."""
    return actors.others["worker"].pk


def own_coordinator(actors: Actors, _actor: str) -> UUID:
    """Of the actor's association, with a role that reaches farther."""
    return actors.people["coordinator"].pk


def oneself(actors: Actors, actor: str) -> UUID:
    """The actor."""
    return actors.people[actor].pk if actor in actors.people else NOWHERE


def nobody(_actors: Actors, _actor: str) -> UUID:
    """There is no such person."""
    return NOWHERE


DETAILS: Form = {
    "duty_name": "Uusi",
    "capacity": "",
    "training_valid_until": "2030-01-31",
    "pledge_signed_on": "",
    "languages": ["fi"],
}
ADD_CARD: Form = {"what": "site", "name-fi": "Uusi"}
NEW: Form = {**DETAILS, "login": "uusi", "helper_type": "professional", "association": "saaristo", "roles": ["worker"]}
WITHDRAW: Form = {"act": "withdraw", "commitment": "0"}
ENDS = ("", "/roles", "/invite", "/end-sessions", "/deactivate")
LIST, ADD, ONE = "/desk/people", "/desk/people/new", "/desk/people/<uuid:person_id>"
THERE = "302 /desk/people/…"
SEE_DESK = ("administrator", "coordinator", "manager", "worker", "peer")


def about_people() -> list[Row]:
    """The pages about people: for each method and each kind of person in the address."""
    rows = [
        Row("GET", LIST, managers("200")),
        Row("POST", LIST, everybody("405")),
        Row("GET", ADD, managers("200")),
        Row("POST", ADD, managers(THERE), "in the own association", form=NEW),
        Row("POST", ADD, managers("404", THERE), "in another", form=NEW | {"association": "jarvi-suomi"}),
        Row("POST", ADD, managers("404"), "in none", form=NEW | {"association": "ei-ole"}),
    ]
    for role in ("administrator", "coordinator", "dpo"):
        rows.append(Row("POST", ADD, managers("403", THERE), role, form=NEW | {"roles": [role]}))
        rows.append(Row("POST", f"{ONE}/roles", managers("403", THERE), role, own_worker, {"roles": ["worker", role]}))
    for role in ("manager", "facilitator", "moderator"):
        rows.append(Row("POST", f"{ONE}/roles", managers(THERE), role, own_worker, {"roles": [role]}))
    writes: list[tuple[str, Form, str]] = [
        ("", DETAILS, THERE),
        ("/roles", {"roles": ["facilitator"]}, THERE),
        ("/invite", {}, "200"),  # with the code
        ("/end-sessions", {}, THERE),
        ("/deactivate", {}, THERE),
    ]
    for end, form, done in writes:
        rows += [
            Row("POST", ONE + end, managers(done), "own worker", own_worker, form),
            Row("POST", ONE + end, managers("404", done), "another's worker", other_worker, form),
            Row("POST", ONE + end, managers("403", done), "own coordinator", own_coordinator, form),
            Row("POST", ONE + end, managers("404"), "nobody", nobody, form),
        ]
    for end in ENDS:
        rows += [
            Row("GET", ONE + end, managers("200"), "own worker", own_worker),
            Row("GET", ONE + end, managers("404", "200"), "another's worker", other_worker),
            Row("GET", ONE + end, managers("200"), "own coordinator", own_coordinator),
            Row("GET", ONE + end, managers("404"), "nobody", nobody),
        ]
    rows += [
        Row("POST", ONE, managers(THERE), "oneself", oneself, DETAILS),
        Row("POST", f"{ONE}/roles", managers("403"), "oneself", oneself, {"roles": ["facilitator"]}),
        Row("POST", f"{ONE}/deactivate", managers(THERE), "oneself", oneself),
    ]
    return rows


def of_associations() -> list[Row]:
    """Associations, for who manages everybody; their units, also for who manages the people of that one."""
    home, one, unit = "/desk/associations", "/desk/associations/<slug:slug>", "/desk/units/<uuid:unit_id>"
    changed: Form = {"name": "Uusi nimi", "is_open": "1", "version": "0"}
    add: Form = {"add": "1", "unit-name": "Turvakoti"}
    own, other = f"302 {home}/saaristo", f"302 {home}/jarvi-suomi"
    return [
        Row("GET", home, managers(own, "200")),
        Row("POST", home, managers("404", f"302 {home}/uusi-nimi"), form=changed),
        Row("GET", one, managers("200"), "own", slug="saaristo"),
        Row("GET", one, managers("404", "200"), "another", slug="jarvi-suomi"),
        Row("GET", one, managers("404"), "none", slug="ei-ole"),
        Row("POST", one, managers("404", own), "own", form=changed, slug="saaristo"),
        Row("POST", one, managers("404", other), "another", form=changed, slug="jarvi-suomi"),
        Row("POST", one, managers(own), "a unit of the own", form=add, slug="saaristo"),
        Row("POST", one, managers("404", other), "a unit of another", form=add, slug="jarvi-suomi"),
        Row("GET", unit, managers("404"), "that is not there"),
        Row("POST", unit, managers("404"), "that is not there", form=changed),
    ]


def ones_own() -> list[Row]:
    """The pages about oneself, which are the same for every role."""
    factors = "/desk/account/factors"
    return [
        Row("GET", "/desk/account", insiders("200")),
        Row("POST", "/desk/account", everybody("405")),
        Row("GET", "/desk/account/password", insiders("200")),
        Row("POST", "/desk/account/password", insiders("400"), "none"),
        Row("GET", "/desk/confirm", insiders("302 /desk"), "just signed in"),
        Row("POST", "/desk/confirm", insiders("403"), "nothing"),
        Row("GET", factors, insiders("200")),
        Row("POST", factors, everybody("405")),
        Row("POST", f"{factors}/recovery-codes", insiders("200")),
        Row("POST", f"{factors}/passkeys", insiders("422"), "none"),
        Row("POST", f"{factors}/passkeys/begin", insiders("200", otherwise="403")),
        Row("POST", f"{factors}/passkeys/remove", insiders(f"302 {factors}"), "none"),
        Row("POST", "/desk/account/end-session", insiders("302 /desk/account"), "none"),
        Row("POST", "/desk/account/end-others", insiders("302 /desk/account")),
        *(
            Row("GET", route, everybody("405"))
            for route in (
                f"{factors}/recovery-codes",
                f"{factors}/passkeys",
                f"{factors}/passkeys/begin",
                f"{factors}/passkeys/remove",
                "/desk/account/end-session",
                "/desk/account/end-others",
            )
        ),
    ]


def the_door() -> list[Row]:
    """Where people come in, by whatever way."""
    return [
        Row("GET", "/desk/sign-in", everybody("200") | insiders("302 /desk", otherwise="200")),
        Row("POST", "/desk/sign-in", everybody("403"), form={"login": "x", "password": "x", "code": "x"}),
        Row("GET", "/desk/sign-in/passkey", everybody("405")),
        Row("POST", "/desk/sign-in/passkey", everybody("403"), "none"),
        Row("GET", "/desk/sign-in/passkey/begin", everybody("405")),
        Row("POST", "/desk/sign-in/passkey/begin", everybody("200")),
        Row("GET", "/desk/enrol", everybody("200")),
        Row("POST", "/desk/enrol", everybody("403"), "no invitation"),
        Row("GET", "/desk/enrol/done", everybody("200")),
        Row("POST", "/desk/enrol/done", everybody("405")),
        Row("GET", "/desk/sign-out", everybody("405")),
        Row("POST", "/desk/sign-out", everybody(DOOR)),
    ]


def keepers(answer: str) -> Answers:
    """Those who answer, and the catalogue's editors: they have ready replies of their own, or keep those of others."""
    return only(dict.fromkeys(("worker", "peer", "administrator"), answer), otherwise="403")


def leaders(answer: str) -> Answers:
    """Those who lead the people of an association."""
    return only(dict.fromkeys(("coordinator", "manager"), answer), otherwise="403")


def deciders(answer: str) -> Answers:
    """Those who have a queue of what needs their judgement."""
    roles = ("administrator", "coordinator", "manager", "worker", "moderator")
    return only(dict.fromkeys(roles, answer), otherwise="403")


def groups() -> list[Row]:
    """The facilitators' pages, of rooms that nobody here leads."""
    leaders = ("worker", "coordinator")
    theirs, absent = (only(dict.fromkeys(leaders, answer), otherwise="403") for answer in ("200", "404"))
    judges = (*leaders, "moderator")
    one_room, one_member = "/desk/groups/<uuid:room_id>", "/desk/groups/members/<uuid:member_id>"
    refused = only(dict.fromkeys(leaders, "400"), otherwise="403")
    door, one_application = "/desk/groups/door", "/desk/groups/applications/<uuid:application_id>"
    return [
        Row("GET", door, theirs),
        Row("POST", door, refused),
        *(
            Row("POST", door, absent, f"{act} of a room that is not theirs", form={"act": act, "id": str(UUID(int=7))})
            for act in ("invite", "withdraw", "grant", "decline")
        ),
        Row("GET", one_application, absent, "that is not there"),
        Row("POST", one_application, absent, "that is not there", form={"act": "accept", "text": "Hei"}),
        Row("GET", "/desk/groups", theirs),
        Row("POST", "/desk/groups", everybody("405")),
        Row("GET", one_room, absent, "that is not there"),
        Row("POST", one_room, absent, "that is not there", form={"act": "note", "text": "Hei"}),
        Row("GET", f"{one_room}/evenings", absent, "that is not there"),
        Row("POST", f"{one_room}/evenings", absent, "that is not there", form={"act": "plan", "theme": "Uni"}),
        Row("GET", f"{one_room}/room", absent, "that is not there"),
        Row("POST", f"{one_room}/room", everybody("405")),
        Row("GET", one_member, absent, "that is not there"),
        Row("POST", one_member, absent, "that is not there", form={"act": "suspend", "reason": "threat", "hours": "1"}),
        Row("GET", "/desk/groups/appeals", only(dict.fromkeys(judges, "200"), otherwise="403")),
        Row(
            "POST",
            "/desk/groups/appeals",
            only(dict.fromkeys(judges, "404"), otherwise="403"),
            "that is not there",
            form={"act": "lifted", "sanction": str(UUID(int=7))},
        ),
    ]


def ways_into_groups() -> list[Row]:
    """The public pages of closed groups, the same for everybody: without a room or a code they open nothing."""
    doors = {"application": "400", "invitation": "400", "enter": "400", "lost-key": "200"}
    return [
        Row("GET", "/groups/", everybody("200")),
        Row("POST", "/groups/", everybody("405")),
        Row("GET", "/groups/apply", everybody("405")),
        Row("POST", "/groups/apply", everybody("404")),
        *(Row("GET", f"/groups/{door}", everybody("200")) for door in doors),
        *(Row("POST", f"/groups/{door}", everybody(answer)) for door, answer in doors.items()),
    ]


def letters() -> list[Row]:
    """The visitor's pages of a letter, the same for everybody, and the staff's; those of catalogue and guides."""
    acts = ("write", "send", "check", "open", "change", "give-back", "talk", "erase")
    answered = {"write": "404", "send": "404", "check": "400"}  # without a service; without a code
    writers, one = only({"worker": "200"}, otherwise="403"), "/desk/letters/<uuid:letter_id>"
    planners = only(dict.fromkeys(("administrator", "coordinator"), "200"), otherwise="403")
    editors = only({"administrator": "200"}, otherwise="403")
    one_case = "/desk/cases/<uuid:case_id>"
    editors, guide = only({"administrator": "200"}, otherwise="403"), "/desk/guides/<slug:slug>"
    return [
        Row("GET", "/letter", everybody("200")),
        Row("POST", "/letter", everybody("405")),
        *(Row("GET", f"/letter/{act}", everybody("405")) for act in acts),
        *(Row("POST", f"/letter/{act}", everybody(answered.get(act, "400"))) for act in acts),
        Row("GET", "/desk/letters", writers),
        Row("POST", "/desk/letters", everybody("405")),
        Row("GET", "/desk/slots", only(dict.fromkeys(("worker", "coordinator"), "200"), otherwise="403")),
        Row("POST", "/desk/slots", only(dict.fromkeys(("worker", "coordinator"), "400"), otherwise="403"), "no time"),
        Row("GET", "/desk/replies", keepers("200")),
        Row("POST", "/desk/replies", everybody("405")),
        Row("GET", "/desk/replies/new", keepers("200")),
        Row("POST", "/desk/replies/new", keepers("404"), "nobody's"),
        Row("GET", "/desk/replies/<uuid:reply_id>", keepers("404"), "that is not there"),
        Row("POST", "/desk/replies/<uuid:reply_id>", keepers("404"), "that is not there"),
        Row("GET", "/desk/on-call", planners),
        Row("POST", "/desk/on-call", only(dict.fromkeys(("administrator", "coordinator"), "404"), "403"), "no service"),
        Row("GET", "/desk/debriefs", leaders("200")),
        Row("POST", "/desk/debriefs", leaders("404"), "no wish"),
        Row("GET", "/desk/cases", deciders("200")),
        Row("POST", "/desk/cases", everybody("405")),
        Row("GET", one_case, deciders("404"), "that is not there"),
        Row("POST", one_case, deciders("404"), "that is not there", form={"act": "open"}),
        Row("GET", "/desk/cases/figures", deciders("200") | {"dpo": "200"}),
        Row("POST", "/desk/cases/figures", everybody("405")),
        Row("GET", "/desk/status", only(dict.fromkeys(("administrator", "dpo"), "200"), "403")),
        Row("POST", "/desk/status", everybody("405")),
        Row("GET", "/desk/help", insiders("200")),
        Row("POST", "/desk/help", everybody("405")),
        Row("GET", "/desk/help/<slug:name>", insiders("404"), "not there"),
        Row("POST", "/desk/help/<slug:name>", everybody("405")),
        Row("GET", "/desk/help/pictures/<slug:name>.png", insiders("404"), "not there"),
        Row("POST", "/desk/help/pictures/<slug:name>.png", everybody("405")),
        Row("GET", "/desk/words", planners),
        Row("POST", "/desk/words", only(dict.fromkeys(("administrator", "coordinator"), "400"), "403"), "no phrase"),
        Row("GET", "/desk/conduct", insiders("200")),
        Row("POST", "/desk/conduct", insiders("400"), "of nobody"),
        Row("GET", "/desk/practice", only(dict.fromkeys(("worker", "peer"), "200"), otherwise="403")),
        Row("POST", "/desk/practice", everybody("405")),
        Row("GET", "/desk/services", editors),
        Row("POST", "/desk/services", only({"administrator": "404"}, otherwise="403"), "nothing"),
        Row("GET", "/desk/services/<slug:slug>", editors),
        Row(
            "POST",
            "/desk/services",
            only({"administrator": "302 /desk/cards/uusi"}, otherwise="403"),
            "a card",
            form=ADD_CARD,
        ),
        Row(
            "POST",
            "/desk/services",
            only({"administrator": "302 /desk/services"}, otherwise="403"),
            "the order",
            form={"move": "service", "slug": "apua-eroon", "above": "apua-vakivaltaan"},
        ),
        Row(
            "POST",
            "/desk/services",
            only({"administrator": "302 /desk/services"}, otherwise="403"),
            "a card is checked",
            form={"check": "nollalinja", "version": "0"},
        ),
        Row("POST", "/desk/services/<slug:slug>", only({"administrator": "400"}, otherwise="403"), "nothing"),
        Row("GET", "/desk/cards/<slug:slug>", only({"administrator": "404"}, otherwise="403"), "that is not there"),
        Row("POST", "/desk/cards/<slug:slug>", only({"administrator": "404"}, otherwise="403"), "that is not there"),
        Row("GET", "/desk/promises", editors),
        Row("POST", "/desk/promises", everybody("405")),
        Row("GET", "/desk/languages", editors),
        Row("POST", "/desk/languages", only({"administrator": "400"}, otherwise="403"), "nothing"),
        Row("GET", "/desk/languages/<slug:slug>", editors, slug="ar"),
        Row("GET", "/desk/languages/<slug:slug>", only({"administrator": "404"}, otherwise="403"), "none", slug="de"),
        Row("POST", "/desk/languages/<slug:slug>", everybody("405")),
        Row("GET", "/desk/guides", editors),
        Row("POST", "/desk/guides", everybody("405")),
        Row("GET", guide, only({"administrator": "404"}, otherwise="403"), "that is not there"),
        Row("POST", guide, only({"administrator": "404"}, otherwise="403"), "that is not there"),
        Row("GET", one, only({"worker": "404"}, otherwise="403"), "that is not there"),
        Row("POST", one, only({"worker": "404"}, otherwise="403"), "that is not there"),
    ]


def figures() -> list[Row]:
    """Counts of contacts: of all associations for those who lead the federation, of their own for managers."""
    readers = only(dict.fromkeys(("administrator", "coordinator", "manager"), "200"), "403")
    return [
        *(Row("GET", f"/desk/statistics{end}", readers) for end in ("", "/period", "/targets", "/pulse")),
        *(Row("POST", f"/desk/statistics{end}", everybody("405")) for end in ("", "/period", "/targets", "/pulse")),
        *targets(),
        *reports(readers),
        *quality(readers),
    ]


def reports(readers: Answers) -> list[Row]:
    """Yearly reports: whoever sees figures issues them."""
    at, gone = "/desk/statistics/reports", readers | dict.fromkeys(("administrator", "coordinator", "manager"), "404")
    one = f"{at}/<uuid:report_id>"
    endings = [f"{edition}{ending}" for edition in ("", "/public") for ending in ("", ".csv", ".xlsx")]
    return [
        Row("GET", at, readers),
        Row("POST", at, gone, "of a year that is not over"),
        *(Row("GET", f"{one}{ending}", gone, "that is not there") for ending in endings),
        *(Row("POST", f"{one}{ending}", everybody("405")) for ending in endings),
    ]


def quality(readers: Answers) -> list[Row]:
    """The yearly follow-up of an association: its own people's, and theirs who lead the federation."""
    at = "/desk/statistics/quality"
    return [
        *(Row("GET", f"{at}{ending}", readers) for ending in ("", ".csv", ".xlsx")),
        *(Row("POST", f"{at}{ending}", everybody("405")) for ending in ("", ".csv", ".xlsx")),
    ]


def targets() -> list[Row]:
    """What units have set out to reach: their managers write it down, and those who lead the federation."""
    new, one = "/desk/statistics/targets/new", "/desk/statistics/targets/<uuid:target_id>"
    everywhere, setters = ("administrator", "coordinator"), ("administrator", "coordinator", "manager")
    in_own: Form = {
        "association": "saaristo",
        "year": "2026",
        "unit": "contacts",
        "services": ["apua-eroon"],
        "goal": "60",
    }
    there, gone = "302 /desk/statistics/targets", only(dict.fromkeys(setters, "404"), "403")
    return [
        Row("GET", new, only(dict.fromkeys(setters, "200"), "403")),
        Row("POST", new, only(dict.fromkeys(setters, there), "403"), "in the own association", form=in_own),
        Row(
            *("POST", new, only(dict.fromkeys(everywhere, there) | {"manager": "400"}, "403"), "in another"),
            form=in_own | {"association": "jarvi-suomi"},
        ),
        Row("GET", one, gone, "that is not there"),
        Row("POST", one, gone, "that is not there"),
    ]


def rosters() -> list[Row]:
    """Rosters: planned by coordinators, filled by managers, taken by those who answer."""
    roles = ("coordinator", "manager", "worker", "peer")
    planners, takers = only({"coordinator": "200"}, "403"), only(dict.fromkeys(("worker", "peer"), "200"), "403")
    counters, of_person = ("coordinator", "manager"), "/desk/roster/hours/people/<uuid:person_id>"
    nothing = "that is not there"
    gone = {
        "/desk/roster/turns/<uuid:turn_id>": only(dict.fromkeys(roles, "404"), "403"),
        "/desk/roster/seats/<uuid:seat_id>": only(dict.fromkeys(("worker", "peer"), "404"), "403"),
        "/desk/roster/periods/<int:period_id>": only({"coordinator": "404"}, "403"),
        "/desk/roster/patterns/<int:pattern_id>": only({"coordinator": "404"}, "403"),
        "/desk/roster/hours/seats/<uuid:seat_id>": only(dict.fromkeys(counters, "404"), "403"),
    }
    return [
        Row("GET", "/desk/roster", only(dict.fromkeys(roles, "200"), "403")),
        Row("POST", "/desk/roster", everybody("405")),
        Row("GET", "/desk/roster/mine", takers),
        Row("POST", "/desk/roster/mine", only(dict.fromkeys(("worker", "peer"), "404"), "403"), "nothing"),
        Row("GET", "/desk/roster/swaps", only(dict.fromkeys(roles, "200"), "403")),
        Row("POST", "/desk/roster/swaps", only(dict.fromkeys(roles, "404"), "403"), "nothing"),
        Row("GET", "/desk/roster/gaps", only(dict.fromkeys(roles, "200"), "403")),
        Row("POST", "/desk/roster/gaps", everybody("405")),
        Row("GET", "/desk/roster/terms", only(dict.fromkeys(("coordinator", "manager"), "200"), "403")),
        Row("POST", "/desk/roster/terms", only(dict.fromkeys(("coordinator", "manager"), "409"), "403"), "nothing"),
        Row("GET", "/desk/roster/periods", planners),
        Row("POST", "/desk/roster/periods", only({"coordinator": "400"}, "403"), "nothing"),
        Row("GET", "/desk/roster/peers", only(dict.fromkeys(roles[:2], "200"), "403")),
        Row("POST", "/desk/roster/peers", only(dict.fromkeys(roles[:2], "400"), "403"), "nothing"),
        Row("GET", "/desk/roster/feeds", only(dict.fromkeys(roles, "200"), "403")),
        Row(
            "POST",
            "/desk/roster/feeds",
            only({"worker": "200", "peer": "200"} | dict.fromkeys(roles[:2], "404"), "403"),
        ),
        Row("GET", "/calendar/<str:token>.ics", everybody("404"), nothing),
        Row("POST", "/calendar/<str:token>.ics", everybody("405")),
        *(Row(method, route, answers, nothing) for route, answers in gone.items() for method in ("GET", "POST")),
        Row("GET", "/desk/roster/hours", only(dict.fromkeys(counters, "200"), "403")),
        Row("POST", "/desk/roster/hours", only(dict.fromkeys(counters, "200"), "403"), "a file"),
        Row("GET", of_person, only(dict.fromkeys(counters, "404"), "403"), "nobody", nobody),
        Row("GET", of_person, only(dict.fromkeys(counters, "404"), "403"), "without hours", own_worker),
        Row("POST", of_person, everybody("405"), "", nobody),
        Row("GET", "/desk/roster/commitments", only(dict.fromkeys(counters, "200"), "403")),
        Row("POST", "/desk/roster/commitments", only(dict.fromkeys(counters, "404"), "403"), "nothing"),
        Row("POST", "/desk/roster/commitments", only(dict.fromkeys(counters, "404"), "403"), nothing, None, WITHDRAW),
    ]


def runs_of_groups() -> list[Row]:
    """The runs of closed groups: for those who plan them, and nothing of what is written in one."""
    planners = ("administrator", "coordinator")
    seen, refused, gone = (only(dict.fromkeys(planners, status), "403") for status in ("200", "400", "404"))
    one = "/desk/groups/runs/<uuid:room_id>"
    return [
        Row("GET", "/desk/groups/runs", seen),
        Row("POST", "/desk/groups/runs", everybody("405")),
        Row("GET", "/desk/groups/runs/new", seen),
        Row("POST", "/desk/groups/runs/new", refused, "nothing"),
        Row("GET", one, gone, "that is not there"),
        Row("POST", one, gone, "that is not there"),
    ]


def rows() -> list[Row]:
    """The table."""
    public = [
        "/",
        "/chat/<slug:slug>",
        "/accessibility",
        "/api/services",
        "/livez",
        "/metrics",
        "/asyncapi.json",
        "/openapi.json",
        "/vierella.js",
        "/groups/room",
    ]
    return [
        *(Row("GET", route, everybody("200")) for route in public),
        *(Row("POST", route, everybody("405")) for route in public),
        Row("GET", "/readyz", everybody("503")),  # no server runs here
        Row("POST", "/readyz", everybody("405")),
        Row("GET", "/sweepz", everybody("503")),
        Row("POST", "/sweepz", everybody("405")),
        Row("GET", "/api/leave", everybody("405")),
        Row("POST", "/api/leave", everybody("204")),
        Row(
            "GET",
            "/desk",
            only(
                {**dict.fromkeys(SEE_DESK, "200"), "moderator": "302 /desk/cases", "dpo": "302 /desk/cases/figures"},
                otherwise="403",
            ),
        ),
        Row("POST", "/desk", everybody("405")),
        *letters(),
        *groups(),
        *ways_into_groups(),
        *rosters(),
        *figures(),
        *runs_of_groups(),
        *the_door(),
        *ones_own(),
        *about_people(),
        *of_associations(),
    ]


@pytest.fixture
def actors(cast: Cast) -> Actors:
    """Everybody."""
    return make_actors(cast)


def answer(actors: Actors, actor: str, row: Row) -> HttpResponse:
    """What the actor gets. Nothing of it stays."""
    current.cache_clear()  # nobody's tries to sign in count for the next
    person = row.whose(actors, actor) if row.whose else None
    route = row.route.replace("<slug:slug>", row.slug).replace("<uuid:person_id>", str(person))
    address = with_something(route)
    browser = actors.browser(actor)
    request_finished.disconnect(close_old_connections)  # a problem's answer would end the test's own transaction
    with transaction.atomic():
        headers = {"Origin": "http://testserver"}
        response = getattr(browser, row.method.lower())(address, row.form, headers=headers)
        transaction.set_rollback(True)
    return response  # type: ignore[no-any-return]


def told(response: HttpResponse) -> str:
    """The status, and where a redirect leads; ids of people left out."""
    where = response.headers.get("Location", "").partition("?")[0]
    if where.startswith("/desk/people/"):
        where = "/desk/people/…"
    return f"{response.status_code} {where}".strip()


def differences(actors: Actors, some: Iterable[Row]) -> list[str]:
    """Every answer that is not as the table says."""
    found = []
    for row in some:
        for actor in ACTORS:
            got = told(answer(actors, actor, row))
            if got != row.answers[actor]:
                found.append(f"{actor}: {row.method} {row.route} ({row.about}): {got}, not {row.answers[actor]}")
    return found


def undecided() -> set[tuple[str, str]]:
    """Views without a row."""
    return {(method, route) for method in METHODS for route in routes()} - {(row.method, row.route) for row in rows()}


def test_rule_35_every_view_has_its_rows() -> None:
    assert undecided() == set()
    assert {row.route for row in rows()} - routes().keys() == set(), "rows of views that are gone"
    assert all(row.answers.keys() == set(ACTORS) for row in rows())


@pytest.mark.timeout(1200)  # it asks hundreds of pages as each of a dozen people
def test_rule_35_every_role_gets_of_every_view_what_the_table_says(actors: Actors) -> None:
    assert differences(actors, rows()) == []


def test_rule_35_somebody_of_another_association_is_answered_like_nobody(actors: Actors) -> None:
    """Nobody can find out who works elsewhere."""
    for method, end in [(method, end) for method in METHODS for end in ENDS]:
        for actor in set(ACTORS) - {"administrator"}:
            there, absent = (
                answer(actors, actor, Row(method, ONE + end, {}, whose=whose)) for whose in (other_worker, nobody)
            )
            assert (there.status_code, there.content) == (absent.status_code, absent.content)


# --- controls: what is broken is found --------------------------------------------------------------


def test_control_a_view_without_a_row_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def planted(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    known = routes()
    monkeypatch.setitem(globals(), "routes", lambda: known | {"/planted": path("planted", planted)})
    assert undecided() == {("GET", "/planted"), ("POST", "/planted")}


def test_control_a_wall_that_was_taken_down_is_found(actors: Actors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(managed, "people_of", lambda _manager: Person.objects.all())
    found = differences(actors, [row for row in rows() if row.about in ("another's worker", "own worker")])
    assert any(line.startswith(f"manager: GET {ONE} (another's worker): 200") for line in found)
    assert any(line.startswith(f"worker: POST {ONE}/deactivate (own worker): {THERE}") for line in found)


def test_control_a_door_that_asks_for_no_second_factor_is_found(
    actors: Actors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "_has_second_factor", lambda *_: True)
    found = differences(actors, [row for row in rows() if row.route == "/desk"])
    assert any(line.startswith("without second factor: GET /desk ") for line in found)
