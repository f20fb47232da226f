"""One contact on a worker's desk: passes on what happens in its log."""

from chat.contacts.wire import DeskAck, DeskEntries, DeskGone, DeskHelperTyping, DeskVisitorTyping
from chat.picture import Held
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Entries, Entry, GoneReason
from moderation.live.socket import Socket
from moderation.live.wire import Frame, encode


class ContactOnDesk:
    """One contact of the desk: listens to its log and passes it on under its id."""

    def __init__(self, socket: Socket, held: Held) -> None:
        """The contact as the board has it; the reader comes when its log is opened."""
        self.held = held
        self.reader: Reader | None = None
        self._socket = socket
        self._held_back: list[bytes] | None = []

    def release(self) -> None:
        """The desk has been shown the contact: send what came meanwhile, and from now on at once."""
        for raw in self._held_back or ():
            self._socket.send_encoded(raw, was_asked_for=True)
        self._held_back = None

    def entries(self, entries: Entries) -> None:
        """New entries of the talk."""
        contact = self.held.contact
        for raw in entries.frames(contact, lambda piece: DeskEntries(contact=contact, entries=piece)):
            self._send_encoded(raw)

    def acknowledged(self, entry: Entry) -> None:
        """The worker's own message is stored."""
        self._send(DeskAck(contact=self.held.contact, key=entry.key, seq=entry.seq, at=entry.at))

    def typing(self, author: Author, name: str) -> None:
        """The visitor is writing, or the other worker."""
        contact = self.held.contact
        self._send(DeskVisitorTyping(contact) if author == "visitor" else DeskHelperTyping(contact, name))

    def gone(self, reason: GoneReason) -> None:
        """The text no longer exists: off the screen (rule 14)."""
        self.reader = None
        if reason != "revoked":  # a contact that is no longer this worker's is dropped by the board
            self._send(DeskGone(contact=self.held.contact, reason=reason))

    def _send(self, frame: Frame) -> None:
        self._send_encoded(encode(frame))

    def _send_encoded(self, raw: bytes) -> None:
        if self._held_back is None:
            self._socket.send_encoded(raw)
        else:
            self._held_back.append(raw)
