"""A visitor's page, as tests use it."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from chat.contacts.wire import (
    ContactState,
    Helper,
    VisitorAck,
    VisitorAlive,
    VisitorAskContinue,
    VisitorBeat,
    VisitorDelete,
    VisitorEnd,
    VisitorEntries,
    VisitorFeedback,
    VisitorGone,
    VisitorLeave,
    VisitorPlace,
    VisitorReload,
    VisitorResume,
    VisitorSay,
    VisitorSetCodeWord,
    VisitorStart,
    VisitorTalk,
    VisitorThanks,
    VisitorTyping,
)
from chat.transcripts.wire import CodeWordSet, Ended, Entry, HandedOver, Joined
from deploy.protocol import VISITOR
from moderation.live.wire import Error, Frame
from tests.support.client import Client, RefusedError, new_key
from tests.support.shown_log import Log


class VisitorClient(Client):
    """A visitor's page."""

    role = VISITOR
    unseen: ClassVar[set[str]] = Client.unseen | {"token", "reload_token"}

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """As every client."""
        super().__init__(host, scheme=scheme, headers=headers)
        self.log = Log()
        self.token = ""
        self.reload_token = ""
        self.state: ContactState | None = None
        self.helper: Helper | None = None
        self._place: VisitorPlace | None = None
        """As it was last told; it may be needed again."""
        self.gone = ""

    @property
    def place(self) -> VisitorPlace | None:
        """In the queue, while waiting."""
        return self._place if self.state == "waiting" else None

    # --- greetings --------------------------------------------------------------------------

    async def start(
        self, service: str, *, key: str | None = None, language: Literal["fi", "sv", "en"] = "fi"
    ) -> VisitorTalk:
        """Begin a contact."""
        await self.open()
        return await self._greet(VisitorStart(service=service, language=language, key=key or new_key()))

    async def resume(self, host: str | None = None, *, token: str | None = None) -> VisitorTalk:
        """Come back with the page still open, then send again what was not confirmed."""
        await self.open(host)
        talk = await self._greet(VisitorResume(token=self.token if token is None else token, after=self.log.last))
        for key, text in list(self.log.outbox.items()):
            await self.send(VisitorSay(key=key, text=text))
        return talk

    async def reload(
        self, *, token: str | None = None, agreed: bool = False, word: str = "", host: str | None = None
    ) -> VisitorTalk | VisitorAskContinue:
        """Come back as a page that was reloaded: it holds nothing but the reload token."""
        await self.open(host)
        self.log = Log()
        reload_token = self.reload_token if token is None else token
        await self.send(VisitorReload(token=reload_token, agreed=agreed, word=word))
        frame = await self._first(lambda frame: isinstance(frame, VisitorTalk | VisitorAskContinue | Error))
        if isinstance(frame, Error):
            raise RefusedError(frame)
        return frame  # type: ignore[return-value]

    async def _greet(self, frame: Frame) -> VisitorTalk:
        await self.send(frame)
        talk = await self._answer(VisitorTalk, lambda _: True, lambda _: True)
        await self.eventually(lambda: self.log.last >= talk.head)  # resume is complete or refused
        return talk

    # --- the talk ---------------------------------------------------------------------------

    async def say(self, text: str, *, key: str | None = None) -> VisitorAck:
        """Write, and wait for the ack. Raises RefusedError."""
        key = await self.post(text, key=key)
        return await self._answer(VisitorAck, lambda ack: ack.key == key, lambda error: error.key == key)

    async def post(self, text: str, *, key: str | None = None) -> str:
        """Write without waiting; the key."""
        key = key or new_key()
        if key not in self.log.acked:
            self.log.outbox.setdefault(key, text)
        await self.send(VisitorSay(key=key, text=text))
        return key

    async def set_code_word(self, word: str) -> None:
        """Choose the code word, and wait for the log to say so. Raises RefusedError."""
        await self.send(VisitorSetCodeWord(word=word))
        await self._answer(
            VisitorEntries,
            lambda frame: any(isinstance(entry.body, CodeWordSet) for entry in frame.entries),
            lambda error: error.re == "set_code_word",
        )

    async def give_feedback(self, **marks: int) -> None:
        """Say what the talk was like. Raises RefusedError."""
        await self.send(VisitorFeedback(**marks))
        await self._answer(VisitorThanks, lambda _: True, lambda error: error.re == "feedback")

    async def type(self) -> None:
        """Show that somebody is writing."""
        await self.send(VisitorTyping())

    async def end(self) -> None:
        """End the talk, and wait for the log to say so."""
        await self.send(VisitorEnd())
        await self.eventually(lambda: self.state == "ended")

    async def leave(self) -> None:
        """Leave fast: nobody waits for an answer."""
        await self.send(VisitorLeave())

    async def delete(self) -> None:
        """Delete everything, and wait until the server says that it is gone."""
        await self.send(VisitorDelete())
        await self.until(VisitorGone)

    async def _apply(self, frame: Frame) -> None:
        match frame:
            case VisitorTalk():
                self._take_talk(frame)
            case VisitorEntries(entries=entries):
                self._take_entries(entries)
            case VisitorAck(key=key, seq=seq, at=at):
                self.log.confirm(key, seq, at, "visitor")
            case VisitorBeat(mark=mark) if self.answers_beats:
                await self.send(VisitorAlive(mark=mark))
            case VisitorPlace():
                self._place = frame
            case VisitorGone(reason=reason):
                self.gone = reason
                self.log.restart_at(self.log.last)
            case Error(key=key) if key:
                self.log.outbox.pop(key, None)

    def _take_talk(self, talk: VisitorTalk) -> None:
        self.state, self.helper = talk.state, talk.helper
        self.token = talk.token or self.token
        self.reload_token = talk.reload or self.reload_token
        self._place = VisitorPlace(talk.ahead, talk.answering, talk.languages)
        if talk.hidden_up_to > self.log.last:
            self.log.restart_at(talk.hidden_up_to)
        self._take_entries(talk.entries)

    def _take_entries(self, entries: list[Entry]) -> None:
        self.log.extend(entries)
        for entry in entries:
            match entry.body:
                case Joined(name=name, helper=helper):
                    self.state, self.helper = "open", Helper(name, helper)
                case HandedOver():
                    self.state, self.helper = "waiting", None
                case Ended():
                    self.state = "ended"
