"""Ready replies are kept, changed and removed, each by whom they belong to."""

from uuid import uuid4

import pytest

from chat.replies import access, actions, core, demo
from chat.replies.access import NoReplyError
from chat.replies.core import ReplyRefusedError, Scope
from chat.replies.models import Reply
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from tests.support.cast import Cast

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HELLO = {"fi": "Hei, olen {nimi}."}


def own(person: Person, name: str = "hei") -> Reply:
    return actions.add_reply(person, "personal", "", name, HELLO)


def used(person: Person) -> list[str]:
    """The names of what somebody may put into a draft."""
    return [row.name for row in access.usable(person)[0]]


def test_ones_own_reply_is_ones_own_and_nobody_elses(cast: Cast) -> None:
    reply = own(cast.aino)
    assert (used(cast.aino), used(cast.eero)) == (["hei"], [])
    own(cast.eero)
    for act in (
        lambda: actions.change_reply(cast.eero, reply.pk, "hei", HELLO, 0),
        lambda: actions.remove_reply(cast.eero, reply.pk),
        lambda: actions.remove_reply(cast.kaarina, reply.pk),
    ):
        with pytest.raises(NoReplyError):
            act()
    assert used(cast.aino) == ["hei"]


def test_shared_ones_are_everybodys_and_a_services_those_who_answer_there(cast: Cast) -> None:
    actions.add_reply(cast.kaarina, "shared", "", "kaikille", HELLO)
    actions.add_reply(cast.kaarina, "service", cast.violence.slug, "aikuisille", HELLO)
    actions.add_reply(cast.kaarina, "service", cast.children.slug, "lapsille", HELLO)
    assert used(cast.aino) == ["aikuisille", "kaikille", "lapsille"]
    assert used(cast.sanni) == ["aikuisille", "kaikille"], "a peer answers no children"


@pytest.mark.parametrize("scope", ["shared", "service"])
def test_rule_35_what_others_use_is_the_catalogues_editors_to_change(cast: Cast, scope: Scope) -> None:
    reply = actions.add_reply(cast.kaarina, scope, cast.violence.slug, "hei", HELLO)
    for person in (cast.aino, cast.tuula, cast.maija, cast.dina):
        with pytest.raises(NoReplyError):
            actions.add_reply(person, scope, cast.violence.slug, "moi", HELLO)
        with pytest.raises(NoReplyError):
            actions.change_reply(person, reply.pk, "moi", HELLO, 0)
        with pytest.raises(NoReplyError):
            actions.remove_reply(person, reply.pk)
    assert [row.name for row in Reply.objects.all()] == ["hei"]


def test_rule_35_who_answers_nobody_has_no_replies_of_their_own(cast: Cast) -> None:
    for person in (cast.kaarina, cast.tuula, cast.maija, cast.dina):
        with pytest.raises(NoReplyError):
            own(person)


def test_rule_36_what_others_read_is_in_the_audit_trail_without_a_word_of_it(cast: Cast) -> None:
    reply = actions.add_reply(cast.kaarina, "shared", "", "salasana", HELLO)
    actions.change_reply(cast.kaarina, reply.pk, "salasana", {"sv": "Hej"}, 0)
    actions.remove_reply(cast.kaarina, reply.pk)
    own(cast.aino)
    rows = AuditRow.objects.filter(object_kind="reply").order_by("seq")
    assert [(row.action, row.actor, row.object_id) for row in rows] == [
        (action, cast.kaarina.pk, str(reply.pk)) for action in ("add_reply", "change_reply", "remove_reply")
    ]


def test_a_name_is_there_once_for_each_whose_it_is(cast: Cast) -> None:
    own(cast.aino)
    own(cast.eero)
    actions.add_reply(cast.kaarina, "shared", "", "hei", HELLO)
    for service in (cast.violence, cast.children):
        actions.add_reply(cast.kaarina, "service", service.slug, "hei", HELLO)
    taken: list[tuple[Person, Scope]] = [(cast.aino, "personal"), (cast.kaarina, "shared"), (cast.kaarina, "service")]
    for person, scope in taken:
        with pytest.raises(ReplyRefusedError) as refused:
            actions.add_reply(person, scope, cast.violence.slug, "/HEI", HELLO)
        assert refused.value.problem == "name_taken"
    other = own(cast.aino, "moi")
    with pytest.raises(ReplyRefusedError) as refused:
        actions.change_reply(cast.aino, other.pk, "hei", HELLO, 0)
    assert refused.value.problem == "name_taken"
    assert Reply.objects.count() == 6


def test_who_is_slower_overwrites_nothing(cast: Cast) -> None:
    reply = own(cast.aino)
    actions.change_reply(cast.aino, reply.pk, "hei", {"fi": "Ensimmäinen"}, 0)
    with pytest.raises(ReplyRefusedError) as refused:
        actions.change_reply(cast.aino, reply.pk, "hei", {"fi": "Toinen"}, 0)
    assert refused.value.problem == "changed"
    assert access.reply(cast.aino, reply.pk).texts == {"fi": "Ensimmäinen"}


def test_five_hundred_fit_and_no_more(cast: Cast) -> None:
    Reply.objects.bulk_create(Reply(name=f"r-{n}", texts=HELLO, person=cast.aino) for n in range(core.MOST - 1))
    own(cast.aino, "viimeinen")
    with pytest.raises(ReplyRefusedError) as refused:
        own(cast.aino, "liikaa")
    assert refused.value.problem == "full"
    own(cast.eero)
    actions.add_reply(cast.kaarina, "shared", "", "hei", HELLO)


def test_what_is_not_there_cannot_be_changed_and_a_service_must_be(cast: Cast) -> None:
    with pytest.raises(NoReplyError):
        actions.change_reply(cast.aino, uuid4(), "hei", HELLO, 0)
    with pytest.raises(NoReplyError):
        actions.add_reply(cast.kaarina, "service", "ei-ole", "hei", HELLO)


def test_replies_go_with_the_person_and_the_service(cast: Cast) -> None:
    own(cast.aino)
    actions.add_reply(cast.kaarina, "service", cast.children.slug, "hei", HELLO)
    shared = actions.add_reply(cast.kaarina, "shared", "", "hei", HELLO)
    Person.objects.filter(pk=cast.aino.pk).delete()
    cast.children.delete()
    assert list(Reply.objects.all()) == [shared]


def test_the_demo_has_shared_ones_and_adds_none_to_those_that_are_there(cast: Cast) -> None:
    assert demo.seed() == len(demo.REPLIES)
    assert used(cast.sanni) == sorted(demo.REPLIES)
    actions.remove_reply(cast.kaarina, Reply.objects.get(name="hetki").pk)
    assert demo.seed() == 0
    assert Reply.objects.count() == len(demo.REPLIES) - 1
