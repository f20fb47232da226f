"""The picture that desks and queues show."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chat.contacts import access, actions
from chat.contacts.actions import Departure
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.duty.wire import Present
from chat.picture import Picture
from chat.statistics.core import Choices
from moderation.live.wire import milliseconds
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, grants, new_key, opened, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def test_an_empty_house_has_an_empty_picture() -> None:
    assert access.picture([]) == Picture()


def test_rule_10_the_queue_tells_honest_places(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug, cast.children.slug], NOW)
    pages = [
        actions.start(service.slug, "fi", new_key(), NOW + timedelta(seconds=number))
        for number, service in enumerate([cast.violence, cast.children, cast.violence, cast.violence])
    ]
    ids = [str(page.contact.pk) for page in pages]
    assert access.picture([]).places == {ids[0]: 0, ids[1]: 0, ids[2]: 1, ids[3]: 2}
    actions.end_by_visitor(pages[0].token, "visitor", NOW)
    actions.accept(ids[2], cast.aino, NOW)
    assert access.picture([]).places == {ids[1]: 0, ids[3]: 0}


def test_the_queue_shows_who_waits_and_whether_they_wrote(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    (row,) = access.picture([]).waiting
    assert (row.contact, row.service, row.language) == (str(page.contact.pk), cast.violence.slug, "fi")
    assert (row.since, row.visitor, row.wrote) == (milliseconds(NOW), "here", False)
    assert page.contact.visitor_grant is not None
    write(page.contact.visitor_grant, ["hei"], NOW)
    actions.mark_gone([Departure(page.connection, "network")], NOW)
    (row,) = access.picture([]).waiting
    assert (row.visitor, row.wrote) == ("network", True)


def test_a_picture_holds_the_contacts_of_those_who_look_and_of_nobody_else(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    opened(cast.violence, cast.eero, NOW)
    held = access.picture([cast.aino.pk, cast.tuula.pk]).held
    assert list(held) == [cast.aino.pk]
    (row,) = held[cast.aino.pk]
    assert (row.contact, row.state, row.stream, row.grant) == (
        str(contact.pk),
        "open",
        contact.stream_id,
        contact.worker_grant_id,
    )


def test_an_ended_contact_stays_on_the_desk_until_it_is_recorded(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    (row,) = access.picture([cast.aino.pk]).held[cast.aino.pk]
    assert (row.state, row.ended_by, row.visitor) == ("ended", "visitor", "ended")
    actions.record(str(contact.pk), cast.aino, Choices("thanks"), NOW)
    assert access.picture([cast.aino.pk]).held == {}


def test_duty_is_shown_with_the_number_of_open_talks(cast: Cast) -> None:
    Person.objects.filter(pk=cast.aino.pk).update(languages=["fi", "ar"])
    page, _ = opened(cast.violence, cast.aino, NOW)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW + timedelta(seconds=1))
    mine = frozenset([cast.violence.slug])
    services = [cast.violence.slug]
    aino, sanni = str(cast.aino.pk), str(cast.sanni.pk)
    part = access.picture([]).part(mine)
    assert list(part.on_duty.values()) == [
        Present(aino, "Aino", "professional", services, milliseconds(NOW), 1, ["fi", "ar"]),
        Present(sanni, "Sanni", "peer", services, milliseconds(NOW + timedelta(seconds=1)), 0, ["fi"]),
    ]
    assert access.picture([]).part(frozenset([cast.children.slug])).on_duty == {}, "only those of one's own services"
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert access.picture([]).part(mine).on_duty[aino].open_contacts == 0


def test_a_service_is_answered_while_a_professional_is_on_duty(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    assert access.picture([]).answering == {cast.violence.slug}
    duty.go_off_duty(cast.aino.pk)
    assert access.picture([]).answering == frozenset(), "a peer alone takes nobody (rule 19)"


def test_the_picture_costs_ten_queries_whatever_the_load(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened(cast.violence, cast.aino, NOW)
    begin(cast.violence, cast.aino, NOW)
    everybody = [person.pk for person in (cast.aino, cast.eero, cast.sanni, cast.tuula)]
    with django_assert_num_queries(10):
        access.picture(everybody)
    opened(cast.violence, cast.eero, NOW)
    duty.go_on_duty(cast.sanni, [cast.violence.slug], NOW)
    for number in range(10):
        page = begin(cast.children if number % 2 else cast.violence, cast.aino, NOW)
        assert page.contact.visitor_grant is not None
        write(page.contact.visitor_grant, ["hei"], NOW)
    with django_assert_num_queries(10):
        access.picture(everybody)


@pytest.mark.parametrize("excerpts", [False, True])
def test_what_a_worker_has_just_taken_is_what_the_next_picture_holds(cast: Cast, *, excerpts: bool) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    Contact.objects.filter(pk=contact.pk).update(excerpts=excerpts)
    contact.refresh_from_db()
    assert access.picture([cast.aino.pk]).held[cast.aino.pk] == (access.as_held(contact),)
