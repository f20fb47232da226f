"""The staff's pages of runs."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from chat.transcripts.models import StoredEntry
from rooms.groups import access
from rooms.groups.models import Room
from tests.support.cast import Cast, sign_in
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.rooms import TITLE, member_of, opened_room, planned_room, seat_of, written

RUNS = "/desk/groups/runs"
TODAY = timezone.localdate(MONDAY_NOON)


@pytest.fixture
def tuula(cast: Cast, clock: Clock) -> Client:
    """The coordinator's browser."""
    return sign_in(Client(), cast.tuula)


def form(**other: str) -> dict[str, str]:
    """A form that founds a run."""
    return {
        "title": TITLE,
        "summary": "Kenelle ryhmä on.",
        "rules": "Ollaan ystävällisiä.",
        "starts_on": str(TODAY),
        "ends_on": str(TODAY + timedelta(days=70)),
        "language": "fi",
        "size": "12",
        "answer_within": "5",
        "first_posts_held": "3",
        "reads_hour": "9",
        "takes_applications": "1",
        **other,
    }


def text(response: Any) -> str:
    """The page."""
    return str(response.content.decode())


def act(browser: Client, room: Room, **fields: Any) -> Any:
    """Press a button on a run's page."""
    version = Room.objects.get(pk=room.pk).version
    return browser.post(f"{RUNS}/{room.pk}", {"version": version, **fields})


def test_a_run_is_founded_given_to_two_and_opened(cast: Cast, tuula: Client) -> None:
    response = tuula.post(f"{RUNS}/new", form())
    room = Room.objects.get()
    assert response.status_code == 302
    assert response["Location"].startswith(f"{RUNS}/{room.pk}")
    assert (room.title, room.size, room.takes_applications, room.holds_all) == (TITLE, 12, True, False)
    page = text(tuula.get(f"{RUNS}/{room.pk}"))
    assert "Ohjaajia on alle kaksi" in page
    assert "Avaa ryhmä nyt" not in page
    assert act(tuula, room, act="facilitators", person=[cast.aino.pk, cast.eero.pk]).status_code == 302
    assert "Avaa ryhmä nyt" in text(tuula.get(f"{RUNS}/{room.pk}"))
    assert act(tuula, room, act="open").status_code == 302
    assert Room.objects.get().state == "open"


def test_what_was_typed_stays_when_something_is_missing(tuula: Client) -> None:
    response = tuula.post(f"{RUNS}/new", form(rules="", title="Keskeneräinen"))
    assert response.status_code == 400
    page = text(response)
    assert "Kirjoita ryhmän säännöt." in page
    assert 'value="Keskeneräinen"' in page
    assert not Room.objects.exists()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"ends_on": "eilen"}, "Valitse päivä."),
        ({"starts_on": "2026-03-01"}, "Päivä on jo mennyt."),
        ({"size": "31"}, "Jäseniä on kolmesta"),
        ({"size": "monta"}, "Jäseniä on kolmesta"),
        ({"language": "xx"}, "Valitse ryhmän kieli."),
    ],
)
def test_bad_input_is_told(tuula: Client, fields: dict[str, str], told: str) -> None:
    response = tuula.post(f"{RUNS}/new", form(**fields))
    assert response.status_code == 400
    assert told in text(response)


def test_rule_31_whoever_ends_a_run_sooner_tells_its_members_why(cast: Cast, tuula: Client) -> None:
    room = opened_room(cast)
    sooner = TODAY + timedelta(days=7)
    refused = act(tuula, room, act="end", new_end=sooner, reason="")
    assert refused.status_code == 400
    assert "Kerro jäsenille, miksi ryhmä päättyy aiemmin." in text(refused)
    before = StoredEntry.objects.count()
    assert act(tuula, room, act="end", new_end=sooner, reason="Ohjaaja jää pois.").status_code == 302
    assert Room.objects.get().ends_on == sooner
    assert StoredEntry.objects.count() == before + 2


def test_two_who_edit_at_once_hear_of_each_other(cast: Cast, tuula: Client) -> None:
    room = opened_room(cast)
    kaarina = sign_in(Client(), cast.kaarina)
    old = room.version
    assert act(kaarina, room, act="edit", **form(size="10")).status_code == 302
    response = tuula.post(f"{RUNS}/{room.pk}", {"act": "edit", "version": old, **form(size="9")})
    assert response.status_code == 409
    assert "Joku muu ehti muuttaa" in text(response)
    assert Room.objects.get().size == 10


def test_the_next_run_begins_as_the_last_one_was_with_its_facilitators(cast: Cast, tuula: Client) -> None:
    room = opened_room(cast)
    page = text(tuula.get(f"{RUNS}/new?like={room.pk}"))
    assert room.summary in page
    assert tuula.post(f"{RUNS}/new?like={room.pk}", form(title="Syksyn ryhmä")).status_code == 302
    new = Room.objects.get(title="Syksyn ryhmä")
    assert {row.person for row in access.facilitators_of(new)} == {cast.aino, cast.eero}


def test_rule_27_whoever_plans_runs_sees_nothing_that_is_written_in_one(cast: Cast, tuula: Client) -> None:
    room = opened_room(cast)
    written(seat_of(member_of(room, "Metsätähti")), "Vain meille")
    for address in (RUNS, f"{RUNS}/{room.pk}"):
        page = text(tuula.get(address))
        assert "Metsätähti" not in page
        assert "Vain meille" not in page


def test_nobody_chooses_a_peer_by_a_forged_form(cast: Cast, tuula: Client) -> None:
    room = planned_room(cast)
    response = act(tuula, room, act="facilitators", person=[cast.aino.pk, cast.sanni.pk])
    assert response.status_code == 400
    assert access.facilitators_of(room) == []


def test_a_run_that_is_not_there(tuula: Client, cast: Cast) -> None:
    for like in ("x", "00000000-0000-4000-8000-000000000000"):
        assert tuula.get(f"{RUNS}/new?like={like}").status_code == 404
    room = planned_room(cast)
    assert act(tuula, room, act="something").status_code == 404


def test_the_list_says_what_is_missing(cast: Cast, tuula: Client) -> None:
    planned_room(cast)
    assert "Odottaa toista ohjaajaa" in text(tuula.get(RUNS))


def test_the_desk_leads_to_the_runs(cast: Cast, tuula: Client) -> None:
    assert f'href="{RUNS}?lang=fi"' in text(tuula.get("/desk/groups"))
    assert f'data-groups="{RUNS}?lang=fi"' in text(sign_in(Client(), cast.kaarina).get("/desk"))
    assert RUNS not in text(sign_in(Client(), cast.aino).get("/desk/groups"))
