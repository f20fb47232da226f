"""A mail server of a test: a real one, on a port of its own, that takes mails, refuses them or falls silent."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"


class MailServer:
    """What it does with mails, and those that it took. Methods are those that aiosmtpd calls."""

    def __init__(self) -> None:
        """It takes them."""
        self.arrived: list[tuple[str, list[str], EmailMessage]] = []
        """From whom, to whom, and the mail as it came."""
        self.refuses: str = ""
        """An answer by which it refuses every reader."""
        self.refuses_reader: str = ""
        """The one reader whom it refuses."""
        self.is_silent = False
        """It has all of a mail, and does not say whether it took it."""

    async def handle_RCPT(  # aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Somebody to whom a mail goes."""
        if self.refuses:
            return self.refuses
        if address == self.refuses_reader:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # likewise
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """A mail."""
        if self.is_silent:
            await asyncio.sleep(60)
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.arrived.append((envelope.mail_from or "", list(envelope.rcpt_tos), mail))
        return "250 OK"


@contextmanager
def serving(server: MailServer) -> Iterator[int]:
    """It listens; at which port."""
    controller = Controller(server, hostname=HOST, port=free_port())
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@contextmanager
def mute() -> Iterator[int]:
    """A port at which somebody takes calls and never says a word."""
    with socket.create_server((HOST, 0)) as listening:
        yield listening.getsockname()[1]


def free_port() -> int:
    """One at which nobody listens."""
    with socket.create_server((HOST, 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
