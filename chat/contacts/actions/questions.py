"""What the service says in words of its own: is it safe to write, a code word, an address; cards; an interpreter."""

import hmac
from datetime import datetime
from typing import Literal

from django.db import transaction

from chat.contacts.actions.pages import locked_by_token, locked_in_talk
from chat.contacts.core import AskCodeWord, RefusedByStateError, code_word_decision, same_word
from chat.contacts.models import Contact
from chat.services.access import is_card_on
from chat.services.topics import InterpretedLanguage
from chat.transcripts import actions as transcripts
from chat.transcripts.sealed import hash_in_talk
from chat.transcripts.wire import Asked, CardGiven, CodeWordSet, CodeWordWrong, InterpreterAsked, Question
from moderation.staff.models import Person


@transaction.atomic
def ask(contact_id: str, person: Person, about: Question, now: datetime) -> None:
    """The worker asks. Raises NoContactError, or RefusedByStateError (closed)."""
    contact = locked_in_talk(contact_id, person)
    if about == "code_word":
        contact.code_word_asked = True
        contact.save(update_fields=["code_word_asked"])
    transcripts.append([(transcripts.lock(contact.stream_id), Asked(about, person.duty_name))], now)


@transaction.atomic
def give_card(contact_id: str, person: Person, card: str, now: datetime) -> None:
    """The worker gives a help card of the catalogue; given again, pages show it once.

    Raises NoContactError, or RefusedByStateError: closed, or not_allowed for a card that is not there or switched off.
    """
    contact = locked_in_talk(contact_id, person)
    if not is_card_on(card):
        raise RefusedByStateError("not_allowed")
    transcripts.append([(transcripts.lock(contact.stream_id), CardGiven(card, person.duty_name))], now)


@transaction.atomic
def ask_interpreter(contact_id: str, person: Person, language: InterpretedLanguage, now: datetime) -> None:
    """The worker arranges an interpreter, and the visitor reads so. How one is ordered is each association's own.

    Raises NoContactError, or RefusedByStateError: closed, or not_allowed where the service has no interpreters.
    """
    contact = locked_in_talk(contact_id, person)
    if not contact.service.interpreter:
        raise RefusedByStateError("not_allowed")
    transcripts.append([(transcripts.lock(contact.stream_id), InterpreterAsked(language, person.duty_name))], now)


@transaction.atomic
def set_code_word(token: str, word: str, now: datetime) -> None:
    """The visitor chooses the code word, once for each time that the worker has asked.

    Raises RefusedByStateError: stale_token, closed, not_asked, or empty when there is nothing to see in the word.
    """
    contact = locked_by_token(token)
    if contact.state == "ended":
        raise RefusedByStateError("closed")
    if not contact.code_word_asked:
        raise RefusedByStateError("not_asked")
    wanted = same_word(word)
    if not wanted:
        raise RefusedByStateError("empty")
    contact.code_word_asked, contact.code_word_tries = False, 0
    contact.code_word_hash = hash_in_talk(contact.stream.key_name, wanted)
    contact.save(update_fields=["code_word_asked", "code_word_tries", "code_word_hash"])
    transcripts.append([(transcripts.lock(contact.stream_id), CodeWordSet())], now)


def try_code_word(contact: Contact, word: str, now: datetime) -> AskCodeWord | Literal["continue"]:
    """Whether the page that wants to continue a locked contact, which has a code word, may (rule 25).

    Each wrong word counts; after the last one no reloaded page goes on, and the worker is told. An empty one only asks.
    """
    before, given = contact.code_word_tries, same_word(word)
    is_right = _is_code_word(contact, given) if given else None
    decision = code_word_decision(before, is_right)
    if is_right is not None:
        contact.code_word_tries = 0 if is_right else before + 1
        contact.save(update_fields=["code_word_tries"])
    if isinstance(decision, AskCodeWord) and decision.tries_left == 0:
        contact.reload_hash = None
        contact.save(update_fields=["reload_hash"])
        transcripts.append([(transcripts.lock(contact.stream_id), CodeWordWrong())], now)
    return decision


def _is_code_word(contact: Contact, word: str) -> bool:
    return hmac.compare_digest(contact.code_word_hash, hash_in_talk(contact.stream.key_name, word))
