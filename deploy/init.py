"""`vierella init`: from an installed wheel to an installation that can be served.

It asks what nobody can guess, or takes it from the environment; makes the secrets; writes the file of settings
(deploy/environment.py); makes tables and catalogue; and invites the first administrator. Whatever stops it, what was
answered is kept, and running it again goes on from there: it makes nothing twice.
"""

import argparse
import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from deploy import environment, keyrings

Ask = Callable[[str], str]

STATE = "/var/lib/vierella"


@dataclass(frozen=True)
class Question:
    """A setting that is the operator's to say."""

    variable: str
    asks: str
    usual: str = ""
    """What an empty answer means; None of the questions with one must be answered."""
    may_be_empty: bool = False


QUESTIONS = (
    Question("ALLOWED_HOSTS", "Host name of the installation, as in chat.example.org"),
    Question(
        "DATABASE_URL",
        "Database: postgres://user:password@host/name, or a file of SQLite for one process",
        f"sqlite:///{STATE}/vierella.sqlite3",
    ),
    Question("REDIS_URL", "Redis, as in redis://localhost:6379/0; needed for more than one process", may_be_empty=True),
    Question(
        "KEYRING", "Keyring: a local directory that no backup has, or a PostgreSQL of its own", f"{STATE}/keyring"
    ),
    Question("ACCESSIBILITY_CONTACT", "Where feedback on accessibility goes: an e-mail address or a telephone number"),
    Question(
        "LANGUAGE_REVIEWS", "Who stands by the texts of a language since when, as in fi=2026-12-01 Maija Esimerkki"
    ),
    Question("EMAIL_URL", "Mail server, as in smtp+tls://user:password@mail.example.org:587", may_be_empty=True),
    Question("MAIL_FROM", "Address that mails come from; empty without a mail server", may_be_empty=True),
)
ADMINISTRATOR = (
    Question("ADMINISTRATOR_LOGIN", "First administrator: what they sign in as, as in kaarina"),
    Question("ADMINISTRATOR_NAME", "The name that others see, as in Kaarina"),
    Question("ASSOCIATION", "Their association in a word of small letters, as in saaristo"),
    Question("ASSOCIATION_NAME", "Its whole name, as in Saariston yhdistys ry"),
)
"""Asked once, and kept in the database alone."""


def main(line: Sequence[str], ask: Ask = input) -> None:
    """Ask, write, and make ready; `line`: the arguments after `init`.

    Raises ImproperlyConfigured for what is missing or refused; what was there before is as it was then.
    """
    options = _parser().parse_args(line)
    os.umask(0o077)  # everything made here has secrets in it, or keys
    answer = Answers(None if options.no_input else ask)
    path = environment.place(os.environ)
    known = environment.values(path) if path.exists() else {}
    settings = accepted(known | _keys(known, path.parent / "wrapping-keys"), answer)
    try:
        _write(path, environment.written(settings))
    except ValueError as error:
        raise ImproperlyConfigured(str(error)) from None
    print(f"Settings: {path}")
    os.environ |= settings
    _prepare(answer)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vierella init", description=(__doc__ or "").partition("\n\n")[2])
    parser.add_argument(
        "--no-input",
        action="store_true",
        help="ask nothing: every answer is in the environment, under the name of its setting",
    )
    return parser


class Answers:
    """The environment's answers, and then those of whoever sits there, if anybody does."""

    def __init__(self, ask: Ask | None) -> None:
        """`ask`: shows a line and returns what was typed; None where nobody sits."""
        self._ask = ask

    def first(self, question: Question) -> str | None:
        """The answer; None where it is missing and nobody is there to ask."""
        if question.variable in os.environ:
            return os.environ[question.variable]
        return self.again(question)

    def all_of(self, questions: Iterable[Question]) -> dict[str, str]:
        """Their answers by variable. Raises ImproperlyConfigured, which names all that are missing."""
        answers = {question.variable: self.first(question) for question in questions}
        if missing := [name for name, said in answers.items() if said is None]:
            raise ImproperlyConfigured(f"Set {', '.join(missing)} in the environment, or be asked: without --no-input.")
        return {name: said for name, said in answers.items() if said is not None}

    def again(self, question: Question) -> str | None:
        """The answer of whoever sits there."""
        if self._ask is None:
            return question.usual if question.usual or question.may_be_empty else None
        hint = f" [{question.usual}]" if question.usual else " (may be empty)" if question.may_be_empty else ""
        while True:
            try:
                said = self._ask(f"{question.asks}{hint}: ").strip() or question.usual
            except EOFError:
                raise ImproperlyConfigured(f"Nobody answers: set {question.variable} in the environment.") from None
            if said or question.may_be_empty:
                return said


# --- settings -------------------------------------------------------------------------------------


def _keys(known: Mapping[str, str], wrapping_keys: Path) -> dict[str, str]:
    """The secrets that the installation does not have yet."""
    made = {}
    answered = known.keys() | os.environ.keys()
    if "SECRET_KEY" not in answered:
        made["SECRET_KEY"] = secrets.token_urlsafe(50)
    if answered.isdisjoint((keyrings.NAME, keyrings.FILE_NAME)):
        if not wrapping_keys.exists():
            _write(wrapping_keys, secrets.token_hex(32) + "\n")
        made[keyrings.FILE_NAME] = str(wrapping_keys)
    return made


def accepted(known: Mapping[str, str], answer: Answers) -> dict[str, str]:
    """Settings with which the product would start; `known`: those that are not asked for.

    Who sits there is asked again for what is refused. Raises ImproperlyConfigured where nobody does.
    """

    def is_open(question: Question) -> bool:
        return question.variable not in known or question.variable in os.environ

    settings = {**known, **answer.all_of(question for question in QUESTIONS if is_open(question))}
    while refusal := _refusal(settings):
        for question in QUESTIONS:
            if question.variable in refusal:
                break
        else:
            raise ImproperlyConfigured(refusal)
        said = None if question.variable in os.environ else answer.again(question)
        if said is None or said == settings[question.variable]:
            raise ImproperlyConfigured(refusal)
        print(refusal, file=sys.stderr)
        settings[question.variable] = said
    return settings


def _refusal(settings: Mapping[str, str]) -> str:
    """What another process of the product says to these settings; empty where it would start."""
    read = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _READ],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    if read.returncode not in (0, 1):
        raise RuntimeError(read.stderr)
    return read.stdout.strip()


_READ = """
import sys
from django.core.exceptions import ImproperlyConfigured
try:
    import deploy.settings
except ImproperlyConfigured as error:
    print(error)
except Exception:
    sys.exit(2)
"""


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and for this user alone. Raises ImproperlyConfigured where this user may not write."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, "utf-8")
        beside.replace(path)
    except OSError as error:
        raise ImproperlyConfigured(f"{path} cannot be written: {error.strerror}.") from None


# --- tables and people ----------------------------------------------------------------------------


def _prepare(answer: Answers) -> None:
    """Tables, catalogue and the first administrator, each where it is missing."""
    import django
    from django.core.management import call_command
    from django.core.management.base import CommandError
    from django.db import OperationalError

    django.setup()
    try:
        _make_directories()
        call_command("migrate", verbosity=0)
        call_command("seed")
        _invite_administrator(answer)
    except OperationalError as error:
        first_line = str(error).partition("\n")[0]
        raise ImproperlyConfigured(
            f"DATABASE_URL: {first_line}. The answers are kept; mend it and run this again."
        ) from None
    except CommandError as error:
        raise ImproperlyConfigured(f"{error}. The answers are kept; run this again.") from None


def _make_directories() -> None:
    """SQLite makes its file, and no directory; and a keyring's directory says that backups leave it out."""
    from django.conf import settings

    from deploy.doctor.storage import CACHE_TAG, CACHE_TAG_TEXT

    database = settings.DATABASES["default"]
    try:
        if database["ENGINE"].endswith("sqlite3"):
            Path(database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        if isinstance(settings.KEYRING, Path):
            settings.KEYRING.mkdir(parents=True, exist_ok=True)
            (settings.KEYRING / CACHE_TAG).write_text(CACHE_TAG_TEXT)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{error.filename} cannot be made: {error.strerror}. The answers are kept."
        ) from None


def _invite_administrator(answer: Answers) -> None:
    from django.core.management import call_command

    from moderation.staff.access import administrators

    if administrators():
        return
    said = answer.all_of(ADMINISTRATOR)
    call_command(
        "create_person",
        said["ADMINISTRATOR_LOGIN"],
        said["ADMINISTRATOR_NAME"],
        association=said["ASSOCIATION"],
        association_name=said["ASSOCIATION_NAME"],
        role=["administrator"],
        invite=True,
    )
