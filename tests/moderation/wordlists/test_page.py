"""The page on which staff add phrases of the installation's own to those of screening, and what comes of it."""

import threading

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moderation.audit.models import AuditRow
from moderation.screening.risks import risks_in, use_additions
from moderation.wordlists import access, actions, core
from moderation.wordlists.access import NoPhraseError
from moderation.wordlists.core import PhraseRefusedError
from moderation.wordlists.models import OwnPhrase
from tests.support.cast import Cast, sign_in

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

PAGE = "/desk/words?lang=fi"
SENTENCE = "Lappuja löytyy, laita viestiä"
ADD = {"act": "add", "language": "fi", "kind": "dealing", "phrase": "lappuja löytyy"}


@pytest.fixture
def tuula(cast: Cast) -> Client:
    """The coordinator has signed in."""
    return sign_in(Client(), cast.tuula)


def test_a_phrase_is_looked_for_at_once_and_no_more_when_it_is_removed(tuula: Client, cast: Cast) -> None:
    assert risks_in(SENTENCE, "fi") == set()
    answer = tuula.post(PAGE, ADD)
    assert answer["Location"].startswith("/desk/words?")
    assert risks_in(SENTENCE, "fi") == {"dealing"}
    assert "lappuja löytyy" in tuula.get(PAGE).content.decode()
    row = OwnPhrase.objects.get()
    for _ in range(2):  # two who remove it: it is gone, and that is all
        tuula.post(PAGE, {"act": "remove", "phrase_id": row.pk})
    assert risks_in(SENTENCE, "fi") == set()
    trail = AuditRow.objects.filter(object_kind="phrase").order_by("seq")
    assert [(act.action, act.reason, act.actor) for act in trail] == [
        ("add_phrase", "dealing", cast.tuula.pk),
        ("remove_phrase", "dealing", cast.tuula.pk),
    ]


def test_another_process_looks_for_it_at_its_next_look_by_one_query_where_nothing_has_changed(cast: Cast) -> None:
    actions.add_phrase(cast.tuula, "dealing", "fi", "lappuja löytyy")
    use_additions("", "database")  # the other process has not heard of it
    access._in_use[0] = (0, 0)
    access.use_newest()
    assert risks_in(SENTENCE, "fi") == {"dealing"}
    with CaptureQueriesContext(connection) as queries:
        access.use_newest()
    assert len(queries) == 1
    row = OwnPhrase.objects.get()
    row.delete()
    OwnPhrase.objects.create(kind="relapse", language="fi", phrase="lappuja löytyy")  # as many as before
    access.use_newest()
    assert risks_in(SENTENCE, "fi") == {"relapse"}


def test_phrases_of_the_file_stay_beside_those_of_the_page(cast: Cast) -> None:
    use_additions("fi relapse: taas menossa")
    try:
        actions.add_phrase(cast.tuula, "dealing", "fi", "lappuja löytyy")
        assert risks_in("Taas menossa", "fi") == {"relapse"}
        assert risks_in(SENTENCE, "fi") == {"dealing"}
    finally:
        use_additions("")


def test_what_is_refused_stays_in_the_form_and_nothing_is_stored(tuula: Client) -> None:
    answer = tuula.post(PAGE, ADD | {"phrase": "lappu(ja)?"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="lappu(ja)?"' in page
    assert 'value="dealing" selected' in page
    assert "Käytä vain kirjaimia" in page
    assert not OwnPhrase.objects.exists()
    tuula.post(PAGE, ADD)
    again = tuula.post(PAGE, ADD | {"phrase": " Lappuja  LÖYTYY"})
    assert (again.status_code, OwnPhrase.objects.count()) == (409, 1)


def test_a_sentence_is_tried_shown_again_and_kept_nowhere(tuula: Client) -> None:
    tuula.post(PAGE, ADD)
    page = tuula.post(PAGE, {"act": "try", "language": "fi", "sentence": SENTENCE}).content.decode()
    assert SENTENCE in page
    assert "ohjaaja näkisi siinä merkin" in page
    held = tuula.post(PAGE, {"act": "try", "language": "fi", "sentence": "Haluan kuolla"}).content.decode()
    assert "Viesti odottaisi ohjaajaa" in held
    nothing = tuula.post(PAGE, {"act": "try", "language": "fi", "sentence": "Kaunis ilta"}).content.decode()
    assert "eikä siinä olisi merkkiä" in nothing
    assert "Haluan kuolla" not in tuula.get(PAGE).content.decode()


def test_the_list_is_bounded(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "MOST", 1)
    actions.add_phrase(cast.tuula, "dealing", "fi", "lappuja löytyy")
    with pytest.raises(PhraseRefusedError, match="full"):
        actions.add_phrase(cast.tuula, "dealing", "fi", "pillereitä löytyy")


def test_rule_35_others_change_nothing_whoever_calls(cast: Cast) -> None:
    for person in (cast.aino, cast.dina):
        with pytest.raises(NoPhraseError):
            actions.add_phrase(person, "dealing", "fi", "lappuja löytyy")
        with pytest.raises(NoPhraseError):
            actions.remove_phrase(person, 1)


def test_posts_are_screened_by_the_old_lists_while_the_new_ones_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, read_on = threading.Event(), threading.Event()
    from moderation.screening import risks

    read = vars(risks)["read_phrases"]

    def slowly(*lists: object) -> object:
        reading.set()
        assert read_on.wait(10)
        return read(*lists)

    assert risks_in(SENTENCE, "fi") == set()
    monkeypatch.setattr(risks, "read_phrases", slowly)
    thread = threading.Thread(target=use_additions, args=("fi dealing: lappuja löytyy", "database"))
    thread.start()
    assert reading.wait(10)
    assert risks_in(SENTENCE, "fi") == set(), "at once, and without a gap: this is still found"
    assert risks_in("Tapan sut", "fi") == {"threatening"}
    read_on.set()
    thread.join()
    assert risks_in(SENTENCE, "fi") == {"dealing"}
