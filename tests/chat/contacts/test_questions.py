"""Whether it is safe to write, and the code word that keeps somebody else from going on with a talk (rule 25)."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chat.contacts import actions
from chat.contacts.access import NoContactError
from chat.contacts.actions import Page, questions
from chat.contacts.core import AskCodeWord
from chat.contacts.models import Contact
from chat.transcripts.access import read_after
from chat.transcripts.wire import Asked, CodeWordSet, CodeWordWrong, Continued, Question
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, go, grants, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

GONE_FOR = timedelta(minutes=5)
LATER = NOW + GONE_FOR
WORD = "Pihlajanmarja 7"


def with_code_word(cast: Cast, word: str = WORD) -> tuple[Page, Contact]:
    """A talk with something said and a code word, whose visitor's page has just been closed."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["ennen"], NOW)
    actions.ask(str(contact.pk), cast.aino, "code_word", NOW)
    actions.set_code_word(page.token, word, NOW)
    go(page, "closed", NOW)
    contact.refresh_from_db()
    return page, contact


def bodies(contact: Contact) -> Sequence[object]:
    """What the worker reads in the log, messages and the beginning left out."""
    entries = read_after(contact.stream_id, grants(contact)[1].pk, 0).entries
    return [entry.body for entry in entries if entry.author == "house"][1:]


# --- asking ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", ["safe", "code_word", "address"])
def test_rule_12_and_25_the_worker_asks_in_the_services_own_words(cast: Cast, about: Question) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.ask(str(contact.pk), cast.aino, about, NOW)
    for grant in grants(contact):
        assert read_after(contact.stream_id, grant.pk, 0).entries[-1].body == Asked(about, "Aino")


def test_only_the_contacts_own_worker_asks_and_only_in_an_open_talk(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    for person, contact_id in ((cast.eero, str(contact.pk)), (cast.aino, "rubbish")):
        with pytest.raises(NoContactError):
            actions.ask(contact_id, person, "safe", NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert refusal(actions.ask, str(contact.pk), cast.aino, "safe", NOW) == "closed"
    assert len(bodies(contact)) == 1, "the end, and no question"


# --- choosing --------------------------------------------------------------------------------------


def test_rule_25_a_code_word_is_chosen_once_for_each_time_that_the_worker_asked(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    assert refusal(actions.set_code_word, page.token, WORD, NOW) == "not_asked"
    actions.ask(str(contact.pk), cast.aino, "safe", NOW)
    assert refusal(actions.set_code_word, page.token, WORD, NOW) == "not_asked"
    actions.ask(str(contact.pk), cast.aino, "code_word", NOW)
    actions.set_code_word(page.token, WORD, NOW)
    assert bodies(contact)[-1] == CodeWordSet()
    assert refusal(actions.set_code_word, page.token, "toinen", NOW) == "not_asked", "who has the page now keeps it"
    actions.ask(str(contact.pk), cast.aino, "code_word", NOW)
    actions.set_code_word(page.token, "toinen", NOW)
    go(page, "closed", NOW)
    assert actions.reload(page.reload, True, LATER, WORD)[0] == AskCodeWord(2, was_wrong=True)
    assert actions.reload(page.reload, True, LATER, "toinen")[0] == "continue"


@pytest.mark.parametrize("word", ["   ", "\u200b\u200d", "\u2067\u2069"])
def test_a_code_word_that_nobody_sees_is_refused_and_can_be_chosen_anew(cast: Cast, word: str) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.ask(str(contact.pk), cast.aino, "code_word", NOW)
    assert refusal(actions.set_code_word, page.token, word, NOW) == "empty"
    actions.set_code_word(page.token, WORD, NOW)


def test_no_code_word_in_a_talk_that_waits_or_is_over_or_of_a_page_that_is_none(cast: Cast) -> None:
    waiting = begin(cast.violence, cast.aino, NOW)
    assert refusal(actions.set_code_word, waiting.token, WORD, NOW) == "not_asked"
    assert refusal(actions.set_code_word, "x" * 43, WORD, NOW) == "stale_token"
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.ask(str(contact.pk), cast.aino, "code_word", NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    assert refusal(actions.set_code_word, page.token, WORD, NOW) == "closed"


def test_rule_25_of_the_code_word_only_a_hash_under_the_talks_own_key_is_stored(cast: Cast) -> None:
    _, contact = with_code_word(cast)
    _, other = with_code_word(cast)
    row = Contact.objects.filter(pk=contact.pk).values().get()
    assert not any(form in str(value) for value in row.values() for form in (WORD, WORD.casefold()))
    assert not any(WORD.casefold() in str(body).casefold() for body in bodies(contact))
    assert texts(grants(contact)[1]) == ["ennen"]
    assert contact.code_word_hash != other.code_word_hash, "the same word in another talk"
    # Neither a secret that outlives the talk makes it, nor the talk's key as it is, which seals.
    ring = keyring.current()
    secrets = (ring.secret("tokens"), ring.get_many([contact.stream.key_name])[contact.stream.key_name])
    assert contact.code_word_hash not in {keyed_hash(secret, WORD.casefold()) for secret in secrets}


@pytest.mark.parametrize("how", ["visitor", "left_fast", "helper", "deleted", "timeout"])
def test_rule_25_the_code_word_is_forgotten_with_the_end(cast: Cast, how: str) -> None:
    page, contact = with_code_word(cast)
    match how:
        case "helper":
            actions.end_by_worker(str(contact.pk), cast.aino, LATER)
        case "deleted":
            actions.delete(page.token, LATER)
        case "timeout":
            actions.end_abandoned(after(minutes=30))
        case _:
            actions.end_by_visitor(page.token, how, LATER)  # type: ignore[arg-type]
    contact.refresh_from_db()
    assert (contact.state, contact.code_word_hash, contact.code_word_asked) == ("ended", "", False)


# --- coming back -----------------------------------------------------------------------------------


def test_rule_11_a_reload_after_two_minutes_asks_for_the_code_word_before_the_talk_goes_on(cast: Cast) -> None:
    page, contact = with_code_word(cast)
    for agreed, word in ((False, ""), (False, WORD), (True, ""), (True, "  ")):
        assert actions.reload(page.reload, agreed, LATER, word) == (AskCodeWord(3, was_wrong=False), None)
    decision, back = actions.reload(page.reload, True, LATER, WORD)
    assert decision == "continue"
    assert back is not None
    assert texts(grants(contact)[0], back.contact.hidden_up_to) == [], "earlier lines stay hidden"
    assert actions.resume(back.token, LATER).contact.pk == contact.pk


def test_rule_11_within_two_minutes_the_code_word_is_not_asked(cast: Cast) -> None:
    page, _ = with_code_word(cast)
    assert actions.reload(page.reload, False, NOW + timedelta(minutes=2))[0] == "transcript"


def test_rule_11_after_ten_minutes_not_even_the_code_word_helps(cast: Cast) -> None:
    page, _ = with_code_word(cast)
    assert actions.reload(page.reload, True, NOW + timedelta(minutes=10, seconds=1), WORD) == ("refuse", None)


def test_rule_11_the_worker_is_told_that_somebody_continued_and_whether_with_the_code_word(cast: Cast) -> None:
    page, contact = with_code_word(cast)
    actions.reload(page.reload, True, LATER, WORD)
    assert bodies(contact)[-1] == Continued(code_word=True)
    page, contact = opened(cast.violence, cast.aino, NOW)
    go(page, "closed", NOW)
    actions.reload(page.reload, True, LATER)
    assert bodies(contact)[-1] == Continued(code_word=False)


def test_rule_11_who_takes_a_contact_later_is_told_that_somebody_continued(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    assert page.contact.visitor_grant is not None
    write(page.contact.visitor_grant, ["ennen"], NOW)
    go(page, "closed", NOW)
    actions.reload(page.reload, True, LATER)
    contact = actions.accept(str(page.contact.pk), cast.aino, LATER)
    entries = read_after(contact.stream_id, grants(contact)[1].pk, 0).entries
    assert Continued(code_word=False) in [entry.body for entry in entries]


def test_who_continues_before_anything_was_written_adds_nothing_to_the_log(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    go(page, "closed", NOW)
    assert actions.reload(page.reload, True, LATER)[0] == "continue"
    page.contact.stream.refresh_from_db()
    assert page.contact.stream.head == 0, "the queue would show that something was written"


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        ("Pihlajanmarja", "pihlajanMARJA"),
        ("yöperhonen", "yo\u0308perhonen"),
        ("yo\u0308perhonen", "YÖPERHONEN"),
        ("sininen vene", "  sininen   vene "),
        ("vene", "\u200evene\u200b"),
        ("Straße", "STRASSE"),
        ("ＶＥＮＥ", "vene"),
        ("℡ 7", "tel 7"),
        ("قارب", "\u2067قارب\u2069"),
        ("лодка", "ЛОДКА"),
    ],
)
def test_rule_25_case_accents_and_spaces_of_the_code_word_are_forgiven(cast: Cast, chosen: str, typed: str) -> None:
    page, _ = with_code_word(cast, chosen)
    assert actions.reload(page.reload, True, LATER, typed)[0] == "continue"


@pytest.mark.parametrize("typed", ["pihlajanmarja", "Pihlajanmarja 70", "Pihlajanmarja7", "Pïhlajanmarja 7", "7"])
def test_rule_25_another_word_is_not_the_code_word(cast: Cast, typed: str) -> None:
    page, _ = with_code_word(cast)
    assert actions.reload(page.reload, True, LATER, typed) == (AskCodeWord(2, was_wrong=True), None)


def test_rule_25_after_three_wrong_code_words_no_reload_goes_on_and_the_worker_is_told(cast: Cast) -> None:
    page, contact = with_code_word(cast)
    decisions = [actions.reload(page.reload, True, LATER, word)[0] for word in ("yksi", "kaksi", "kolme")]
    assert decisions == [AskCodeWord(2, was_wrong=True), AskCodeWord(1, was_wrong=True), AskCodeWord(0, was_wrong=True)]
    assert bodies(contact)[-1] == CodeWordWrong()
    for word in (WORD, ""):
        assert actions.reload(page.reload, True, LATER, word) == ("refuse", None)
    assert actions.reload(page.reload, False, NOW) == ("refuse", None), "nor as a page that was away for a moment"


def test_rule_25_asking_anew_gives_no_new_tries(cast: Cast) -> None:
    page, _ = with_code_word(cast)
    actions.reload(page.reload, True, LATER, "väärä")
    assert actions.reload(page.reload, False, LATER)[0] == AskCodeWord(2, was_wrong=True)
    actions.reload(page.reload, True, LATER, "väärä")
    assert actions.reload(page.reload, True, LATER)[0] == AskCodeWord(1, was_wrong=True)


def test_the_page_that_stayed_open_goes_on_whatever_somebody_tried_elsewhere(cast: Cast) -> None:
    page, contact = with_code_word(cast)
    for word in ("yksi", "kaksi", "kolme"):
        actions.reload(page.reload, True, LATER, word)
    assert actions.resume(page.token, LATER).contact.pk == contact.pk


def test_the_right_code_word_takes_the_wrong_ones_back(cast: Cast) -> None:
    page, contact = with_code_word(cast)
    actions.reload(page.reload, True, LATER, "väärä")
    _, back = actions.reload(page.reload, True, LATER, WORD)
    assert back is not None
    go(back, "closed", LATER)
    assert actions.reload(back.reload, False, LATER + GONE_FOR)[0] == AskCodeWord(3, was_wrong=False)
    assert bodies(contact)[-1] == Continued(code_word=True)


def test_control_rule_25_without_the_check_anybody_goes_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    page, _ = with_code_word(cast)
    monkeypatch.setattr(questions, "_is_code_word", lambda _contact, _word: True)
    assert actions.reload(page.reload, True, LATER, "väärä")[0] == "continue"


def test_a_wrong_code_word_costs_few_queries(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    page, _ = with_code_word(cast)
    with django_assert_num_queries(6):  # a savepoint and its release, the contact, its service and worker, the count
        actions.reload(page.reload, True, LATER, "väärä")
