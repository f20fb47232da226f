"""Frames about contacts: one frame, one action, one answer."""

from collections.abc import Awaitable
from functools import partial
from typing import TypeVar

from chat.contacts import actions
from chat.contacts.access import NoContactError, as_held, helper_of
from chat.contacts.actions import Claim, Page, RefusedByStateError, Start
from chat.contacts.core import AskCodeWord
from chat.contacts.wire import (
    DeskAccept,
    DeskAck,
    DeskAsk,
    DeskAskInterpreter,
    DeskDecline,
    DeskDraft,
    DeskEnd,
    DeskGive,
    DeskHandIn,
    DeskHandOver,
    DeskInvite,
    DeskJoin,
    DeskLeaveTalk,
    DeskNote,
    DeskReadAlong,
    DeskRecord,
    DeskSay,
    DeskTyping,
    DeskUninvite,
    DeskWhisper,
    VisitorAck,
    VisitorAlive,
    VisitorAskContinue,
    VisitorDelete,
    VisitorEnd,
    VisitorEntries,
    VisitorFeedback,
    VisitorLeave,
    VisitorReload,
    VisitorResume,
    VisitorSay,
    VisitorSetCodeWord,
    VisitorStart,
    VisitorTalk,
    VisitorThanks,
    VisitorTyping,
    VisitorWish,
    VisitorWished,
)
from chat.desk_contact import ContactOnDesk
from chat.desk_page import DeskPage
from chat.statistics.core import Choices, Marks
from chat.transcripts import notices
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.handlers import PageSender, say
from chat.transcripts.readers import Reader
from chat.transcripts.wire import EndedBy, Said, pieces
from chat.visitor_page import VisitorPage
from moderation.live.socket import Handlers, RefusedError
from moderation.sealing.keyring import KeyGoneError

T = TypeVar("T")

# --- visitor -----------------------------------------------------------------------------------


async def start(page: VisitorPage, frame: VisitorStart) -> None:
    """Begin a contact."""
    _not_yet_greeted(page)
    begun = Start(frame.service, frame.language, frame.key, page.network, frame.door)
    outcome = await page.house.starts.submit(begun)
    await _open(page, _unless_refused(outcome), after=0)


async def resume(page: VisitorPage, frame: VisitorResume) -> None:
    """Let a page that stayed open go on where it was."""
    _not_yet_greeted(page)
    outcome = await page.house.resumes.submit(frame.token)
    await _open(page, _unless_refused(outcome), after=frame.after, token=frame.token)


async def reload(page: VisitorPage, frame: VisitorReload) -> None:
    """Let a reloaded page back in, ask it first, or refuse (rule 11)."""
    _not_yet_greeted(page)
    try:
        decision, entered = await _try(
            page.house.pool.run(actions.reload, frame.token, frame.agreed, page.house.now(), frame.word)
        )
    except KeyGoneError:  # the keyring was lost: nothing of the talk can be read or written any more
        raise RefusedError("stale_token") from None
    if decision == "ask":
        page.socket.send(VisitorAskContinue())
    elif isinstance(decision, AskCodeWord):
        if decision.tries_left == 0:
            raise RefusedError("wrong_code_word")
        page.socket.send(VisitorAskContinue(tries=decision.tries_left, wrong=decision.was_wrong))
    elif entered is None:
        raise RefusedError("stale_token")
    else:
        await _open(page, entered, after=0)


async def _open(page: VisitorPage, entered: Page, after: int, token: str = "") -> None:
    """Show the talk, then what follows."""
    contact = entered.contact
    if contact.visitor_grant_id is None:
        raise RefusedError("stale_token")

    def opened(extract: Extract) -> None:
        place = page.enter(contact, entered.connection, entered.token or token)
        first, *others = pieces(extract.entries)
        page.socket.send(
            VisitorTalk(
                state=page.state,
                head=extract.head,
                entries=first,
                service=page.service,
                token=entered.token,
                reload=entered.reload,
                helper=helper_of(contact),
                second=entered.second,
                ahead=place.ahead,
                answering=place.answering,
                languages=place.languages,
                topic=contact.topic,
                interpreter=contact.interpreter,
                closing=place.closing,
                closes=place.closes,
                hidden_up_to=contact.hidden_up_to,
            ),
            was_asked_for=True,
        )
        for piece in others:
            page.socket.send(VisitorEntries(entries=piece), was_asked_for=True)

    try:
        page.reader = await page.house.readers.add(
            contact.stream_id, contact.visitor_grant_id, "visitor", max(after, contact.hidden_up_to), page, opened
        )
    except NotReadableError:
        raise RefusedError("stale_token") from None


async def visitor_say(page: VisitorPage, frame: VisitorSay) -> None:
    """The visitor writes, also while waiting (rule 10)."""
    sender = PageSender(page.socket, VisitorAck, "say")
    await say(page.house.writer, page.patience, _reader(page), frame.key, Said(frame.text), sender)


async def set_code_word(page: VisitorPage, frame: VisitorSetCodeWord) -> None:
    """The visitor chooses the code word (rule 25)."""
    _greeted(page)
    await _try(page.house.pool.run(actions.set_code_word, page.token, frame.word, page.house.now()))


async def wish(page: VisitorPage, frame: VisitorWish) -> None:
    """The visitor says what it is about, and whether an interpreter is needed."""
    _greeted(page)
    await _try(page.house.pool.run(actions.wish, page.token, frame.topic, frame.interpreter, page.house.now()))
    page.socket.send(VisitorWished(frame.topic, frame.interpreter))


async def feedback(page: VisitorPage, frame: VisitorFeedback) -> None:
    """The visitor says what they thought of the talk."""
    _greeted(page)
    marks = Marks(frame.relief, frame.heard, frame.next_step)
    await _try(page.house.pool.run(actions.give_feedback, page.token, marks, page.house.now()))
    page.socket.send(VisitorThanks())


async def visitor_typing(page: VisitorPage, _frame: VisitorTyping) -> None:
    """The visitor is writing."""
    reader = _reader(page)
    page.house.hub.publish([notices.typing(reader.stream, "visitor", reader.grant)])


async def visitor_end(page: VisitorPage, _frame: VisitorEnd) -> None:
    """The visitor ends the talk."""
    await _end(page, "visitor")


async def visitor_leave(page: VisitorPage, _frame: VisitorLeave) -> None:
    """The visitor leaves fast (rule 5)."""
    await _end(page, "left_fast")


async def _end(page: VisitorPage, by: EndedBy) -> None:
    _greeted(page)
    await _try(page.house.pool.run(actions.end_by_visitor, page.token, by, page.house.now()))


async def visitor_delete(page: VisitorPage, _frame: VisitorDelete) -> None:
    """The visitor deletes everything (rule 14)."""
    _greeted(page)
    await _try(page.house.pool.run(actions.delete, page.token, page.house.now()))


async def visitor_alive(page: VisitorPage, frame: VisitorAlive) -> None:
    """The page answers a beat."""
    _greeted(page)
    page.socket.answered(frame.mark)


def _not_yet_greeted(page: VisitorPage) -> None:
    if page.greeted:
        raise RefusedError("already_started")


def _greeted(page: VisitorPage) -> None:
    if not page.greeted:
        raise RefusedError("not_started")


def _reader(page: VisitorPage) -> Reader:
    _greeted(page)
    if page.reader is None:
        raise RefusedError("closed")
    return page.reader


# --- desk --------------------------------------------------------------------------------------


async def accept(page: DeskPage, frame: DeskAccept) -> None:
    """Take a waiting contact."""
    person = await page.person("answer_contacts", begins=True)
    contact = _unless_refused(await page.house.claims.submit(Claim(frame.contact, person)))
    taken = as_held(contact)
    if taken is not None:
        page.take(taken)


async def decline(page: DeskPage, frame: DeskDecline) -> None:
    """Leave an offered contact to the next worker."""
    person = await page.person("answer_contacts")
    await page.house.pool.run(actions.decline, frame.contact, person)


async def desk_say(page: DeskPage, frame: DeskSay) -> None:
    """The worker writes to one of their contacts."""
    sender = PageSender(page.socket, partial(DeskAck, contact=frame.contact), "say", frame.contact)
    reader = _contact_reader(page, frame.contact)
    person = await page.person("answer_contacts")
    await say(page.house.writer, page.patience, reader, frame.key, Said(frame.text, person.duty_name), sender)


async def ask(page: DeskPage, frame: DeskAsk) -> None:
    """The worker asks one of the service's own questions (rule 25)."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.ask, frame.contact, person, frame.about, page.house.now()))


async def give(page: DeskPage, frame: DeskGive) -> None:
    """The worker gives the visitor a help card."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.give_card, frame.contact, person, frame.card, page.house.now()))


async def ask_interpreter(page: DeskPage, frame: DeskAskInterpreter) -> None:
    """The worker arranges an interpreter."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.ask_interpreter, frame.contact, person, frame.language, page.house.now()))


async def hand_over(page: DeskPage, frame: DeskHandOver) -> None:
    """The worker gives the contact to colleagues."""
    person = await page.person("answer_contacts")
    given = (frame.contact, person, frame.service, frame.person, frame.note, page.house.now())
    await _try(page.house.pool.run(actions.hand_over, *given))


async def note(page: DeskPage, frame: DeskNote) -> None:
    """The worker writes something for colleagues."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.note, frame.contact, person, frame.text, page.house.now()))


async def invite(page: DeskPage, frame: DeskInvite) -> None:
    """The worker asks a colleague into the talk."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.invite, frame.contact, person, frame.person, page.house.now()))


async def uninvite(page: DeskPage, frame: DeskUninvite) -> None:
    """The worker asks nobody any more."""
    person = await page.person("answer_contacts")
    await _try(page.house.pool.run(actions.uninvite, frame.contact, person))


async def join(page: DeskPage, frame: DeskJoin) -> None:
    """Come into a colleague's talk; it comes onto the desk with the board's next picture."""
    person = await page.person("answer_contacts", begins=True)
    await _try(page.house.pool.run(actions.join, frame.contact, person, page.house.now()))


async def leave_talk(page: DeskPage, frame: DeskLeaveTalk) -> None:
    """Leave a colleague's talk, whatever one was in it."""
    person = await page.person("see_desk")
    await _try(page.house.pool.run(actions.leave, frame.contact, person, page.house.now()))


async def read_along(page: DeskPage, frame: DeskReadAlong) -> None:
    """A supervisor reads along; the talk comes onto the desk with the board's next picture."""
    person = await page.person("read_along", begins=True)
    await _try(page.house.pool.run(actions.read_along, frame.contact, person, page.house.now()))


async def whisper(page: DeskPage, frame: DeskWhisper) -> None:
    """A supervisor writes to the workers of a talk."""
    person = await page.person("read_along")
    await _try(page.house.pool.run(actions.whisper, frame.contact, person, frame.text, page.house.now()))


async def draft(page: DeskPage, frame: DeskDraft) -> None:
    """The worker's half-written answer is kept."""
    _contact_reader(page, frame.contact)
    person = await page.person("answer_contacts")
    await page.house.pool.run(actions.keep_draft, frame.contact, person, frame.text)


async def desk_typing(page: DeskPage, frame: DeskTyping) -> None:
    """The worker is writing."""
    reader = _contact_reader(page, frame.contact)
    person = await page.person("answer_contacts")
    page.house.hub.publish([notices.typing(reader.stream, "helper", reader.grant, person.duty_name)])


async def desk_end(page: DeskPage, frame: DeskEnd) -> None:
    """The worker ends the talk, and blocks its tab when it was abusive (rule 24)."""
    person = await page.person("answer_contacts")
    now = page.house.now()
    await _try(page.house.pool.run(actions.end_by_worker, frame.contact, person, now, blocks=frame.blocks))


async def hand_in(page: DeskPage, frame: DeskHandIn) -> None:
    """The worker hands an excerpt to moderators; the board tells every desk of theirs that it is there."""
    person = await page.person("answer_contacts")
    now = page.house.now()
    await _try(page.house.pool.run(actions.hand_in, frame.contact, person, frame.category, frame.seqs, now))


async def record(page: DeskPage, frame: DeskRecord) -> None:
    """The worker records what the contact was."""
    person = await page.person("answer_contacts")
    choices = Choices(
        contact_type=frame.contact_type,
        role=frame.role,
        reason=frame.reason,
        escalation=frame.escalation,
        earlier_contact=frame.earlier_contact,
        age_band=frame.age_band,
        gender=frame.gender,
        county=frame.county,
        child_age=frame.child_age,
        violence_position=frame.violence_position,
        violence_forms=tuple(frame.violence_forms),
        other_reasons=tuple(frame.other_reasons),
        referrals=tuple(frame.referrals),
        risk_outcome=frame.risk_outcome,
        child_protection_outcome=frame.child_protection_outcome,
        pregnancy_outcome=frame.pregnancy_outcome,
    )
    await _try(page.house.pool.run(actions.record, frame.contact, person, choices, page.house.now()))


def _contact_reader(page: DeskPage, contact: str) -> Reader:
    if not page.greeted:
        raise RefusedError("not_started")
    on_desk: ContactOnDesk | None = page.contacts.get(contact)
    if on_desk is None:
        raise RefusedError("not_found")
    if on_desk.held.part == "reader":  # who reads along says nothing to the visitor
        raise RefusedError("not_allowed")
    if on_desk.reader is None:
        raise RefusedError("closed")
    return on_desk.reader


async def _try(action: Awaitable[T]) -> T:
    """The action's result, or its refusal as the wire tells it."""
    try:
        return await action
    except (RefusedByStateError, NoContactError) as refused:
        raise _as_told(refused) from None


def _unless_refused(outcome: T | RefusedByStateError | NoContactError) -> T:
    """The same for an action whose refusal is its result."""
    if isinstance(outcome, RefusedByStateError | NoContactError):
        raise _as_told(outcome)
    return outcome


def _as_told(refused: RefusedByStateError | NoContactError) -> RefusedError:
    if isinstance(refused, NoContactError):
        return RefusedError("not_found")
    return RefusedError(refused.code, by=refused.by)


VISITOR_HANDLERS: Handlers = {
    VisitorStart: start,
    VisitorResume: resume,
    VisitorReload: reload,
    VisitorSay: visitor_say,
    VisitorSetCodeWord: set_code_word,
    VisitorFeedback: feedback,
    VisitorWish: wish,
    VisitorTyping: visitor_typing,
    VisitorEnd: visitor_end,
    VisitorLeave: visitor_leave,
    VisitorDelete: visitor_delete,
    VisitorAlive: visitor_alive,
}
DESK_HANDLERS: Handlers = {
    DeskAccept: accept,
    DeskDecline: decline,
    DeskSay: desk_say,
    DeskAsk: ask,
    DeskGive: give,
    DeskAskInterpreter: ask_interpreter,
    DeskHandOver: hand_over,
    DeskNote: note,
    DeskInvite: invite,
    DeskUninvite: uninvite,
    DeskJoin: join,
    DeskLeaveTalk: leave_talk,
    DeskReadAlong: read_along,
    DeskWhisper: whisper,
    DeskDraft: draft,
    DeskTyping: desk_typing,
    DeskEnd: desk_end,
    DeskHandIn: hand_in,
    DeskRecord: record,
}
