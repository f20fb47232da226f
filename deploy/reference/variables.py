"""Every variable of the environment that the product reads: what it is for.

Whether one is required, and what holds without it, is read from the code that reads it, so neither stands here twice.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from deploy import init
from deploy.reference.markdown import UndocumentedError, code, table
from deploy.reference.source import called, constants, modules, words


@dataclass(frozen=True, slots=True)
class Variable:
    """A setting."""

    name: str
    says: str
    example: str
    needed: str = ""
    """When it must be set, where that is neither always nor never."""
    usual: str = ""
    """What holds without it, where the code works that out."""


VARIABLES: Mapping[str, tuple[Variable, ...]] = {
    "The installation": (
        Variable(
            "ALLOWED_HOSTS", "Its names, apart by commas; the first is the one that mails lead to.", "chat.example.org"
        ),
        Variable(
            "SECRET_KEY",
            "Signs sessions and tokens: at least 40 random characters.",
            "what `openssl rand -base64 48` prints",
        ),
        Variable(
            "SECRET_KEY_FALLBACKS",
            "Other keys, apart by spaces, under which sessions go on while SECRET_KEY is rotated (docs/backups.md).",
            "the SECRET_KEY of yesterday",
        ),
        Variable(
            "PASSKEY_HOST",
            "The name that passkeys are bound to: one of ALLOWED_HOSTS, or a domain above. Under another one"
            " all are to be made anew.",
            "example.org",
            usual="the first of ALLOWED_HOSTS",
        ),
        Variable(
            "NEUTRAL_URL",
            "Where leaving fast goes: an ordinary page that explains nothing (rule 5).",
            "https://www.example.org/",
        ),
        Variable(
            "ACCESSIBILITY_CONTACT",
            "Where feedback on accessibility goes (rule 15): an e-mail address, or words such as a telephone number.",
            "saavutettavuus@example.org",
        ),
        Variable(
            "LANGUAGE_REVIEWS",
            "Who has read the visitors' texts of a language and stands by them, and when (rule 16); only such languages"
            " are offered.",
            "fi=2026-12-01 Maija Esimerkki; sv=2026-12-02 Mats Exempel",
            needed="until the product brings a review of Finnish",
        ),
        Variable(
            "VISITOR_LANGUAGES",
            "Which of the reviewed languages visitors are offered, Finnish among them.",
            "fi,sv",
            usual="all that are reviewed",
        ),
        Variable(
            "RISK_WORDS",
            "A file of further phrases for screening (rule 30), one a line.",
            "/etc/vierella/risk-words.txt",
        ),
        Variable(
            "VIERELLA_ENV_FILE",
            "The file with these settings. What stands in the environment itself wins over it.",
            "/etc/vierella/vierella.env",
            usual="/etc/vierella/vierella.env, if it is there",
        ),
    ),
    "Storage": (
        Variable(
            "DATABASE_URL",
            "The database: PostgreSQL 15 or newer, or SQLite for one process.",
            "postgres://user:password@host/name",
        ),
        Variable(
            "DATABASE_DIRECT_URL",
            "The same database without the pooler that DATABASE_URL leads to: `migrate` goes this way, and it tells"
            " the servers that there is a pooler (docs/scale.md).",
            "postgres://user:password@host/name",
            needed="where PgBouncer, or another pooler in transaction mode, is in between",
        ),
        Variable(
            "REDIS_URL",
            "What joins several processes; all forms are in README's table.",
            "redis://localhost:6379/0",
            needed="with more than one process",
        ),
        Variable(
            "KEYRING",
            "Where keys live: a directory, or a PostgreSQL of its own. Never part of a backup.",
            "/var/lib/vierella/keyring",
        ),
        Variable(
            "KEYRING_WRAPPING_KEYS",
            "What keys are stored wrapped under, newest first: 64 hexadecimal digits each, apart by commas.",
            "what `openssl rand -hex 32` prints",
            needed="or the next one, where KEYRING is a database",
        ),
        Variable("KEYRING_WRAPPING_KEYS_FILE", "A file with the same.", "/etc/vierella/wrapping-keys"),
        Variable(
            "ROOM_KEY_BACKUPS",
            "The directory of backups of groups' keys: the sweep removes those older than 14 days (rule 31).",
            "/var/backups/vierella-room-keys",
        ),
    ),
    "Server": (
        Variable("PORT", "Where it listens.", "8001"),
        Variable("LISTEN_ON", "The interface. Only a container's own network may be anything but loopback.", "0.0.0.0"),  # noqa: S104
        Variable("SERVER", "`daphne` for one process, `uvicorn` for one of several.", "uvicorn"),
        Variable(
            "TRUSTED_PROXIES",
            "Reverse proxies whose X-Forwarded-For is believed: networks or addresses.",
            "10.0.0.0/8,::1",
        ),
        Variable("STARTS_AT_ONCE", "How many contacts visitors of one network can begin at once.", "10"),
        Variable("SECONDS_PER_START", "After these, one more in so many seconds.", "15"),
        Variable("LOG_FORMAT", "`line` for people, `json` for programs.", "json"),
        Variable("LOG_LEVEL", "From which level on the product's own lines are logged.", "WARNING"),
        Variable(
            "NOTIFY_SOCKET",
            "Set by systemd (`Type=notify`): it is told when the server is ready.",
            "/run/systemd/notify",
        ),
    ),
    "Mail": (
        Variable(
            "EMAIL_URL",
            "The mail server. Without one nobody is written to.",
            "smtp+tls://user:password@mail.example.org:587",
        ),
        Variable("MAIL_FROM", "The address that mails come from.", "vuorot@example.org", needed="with EMAIL_URL"),
        Variable(
            "COORDINATORS_EMAIL",
            "Who is told of turns of all associations that lack somebody.",
            "paivystys@example.org",
        ),
    ),
    "Trying it": (
        Variable("VIERELLA_DEMO", "Try the product: everything is made up. Never in production.", "1"),
        Variable(
            "STATE_DIR",
            "Where a demo keeps its database and keyring.",
            "/tmp/vierella",  # noqa: S108
            usual="`var` of a checkout, otherwise ~/.local/state/vierella",
        ),
        Variable("DEBUG", "Refused: the product has no debug mode.", ""),
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A place in the code that reads a variable."""

    name: str
    is_required: bool
    default: str | None
    """What holds without it; None where the code works that out, or refuses."""


def page() -> str:
    """docs/reference/settings.md. Raises UndocumentedError."""
    readings = list(read_by(modules("env")))
    compare(readings)
    parts = [_INTRODUCTION]
    for heading, variables in VARIABLES.items():
        rows = [_row(variable, readings) for variable in variables]
        parts += [f"## {heading}\n", table(("Setting", "What", "Must be set", "Without it", "Example"), rows)]
    parts += ["## Asked once by `vierella init`\n", _OF_INIT, table(("Name", "What"), _asked_by_init())]
    return "\n".join(parts)


def compare(readings: Iterable[Reading]) -> None:
    """Raises UndocumentedError for a variable that is read and not described, or described and read nowhere."""
    described = {variable.name for variables in VARIABLES.values() for variable in variables}
    read = {reading.name for reading in readings}
    if read - described:
        raise UndocumentedError(
            f"settings without a word about them: {', '.join(sorted(read - described))}."
            " Describe them in deploy/reference/variables.py."
        )
    if described - read:
        raise UndocumentedError(f"settings that nothing reads: {', '.join(sorted(described - read))}")


def read_by(trees: Iterable[ast.Module]) -> Iterator[Reading]:
    """Every place where one is read by its name."""
    for tree in trees:
        named = constants(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Call(args=[first, *others]) if _reads(node):
                    if name := words(first) or (named.get(first.id, "") if isinstance(first, ast.Name) else ""):
                        yield Reading(name, called(node) == "required", _default(node, others))
                case ast.Subscript(value=value, slice=ast.Constant(value=str(name))) if _is_environment(value):
                    yield Reading(name, True, None)


def _reads(call: ast.Call) -> bool:
    match call.func:
        case ast.Name(id="required"):
            return True
        case ast.Attribute(value=ast.Name(id="env")):
            return True
        case ast.Attribute(value=value, attr="get"):
            return _is_environment(value)
        case ast.Attribute(value=ast.Name(id="os"), attr="getenv"):
            return True
        case _:
            return False


def _is_environment(node: ast.expr) -> bool:
    match node:
        case ast.Name(id="environ" | "environment") | ast.Attribute(value=ast.Name(id="os"), attr="environ"):
            return True
        case _:
            return False


def _default(call: ast.Call, others: list[ast.expr]) -> str | None:
    given = next((keyword.value for keyword in call.keywords if keyword.arg == "default"), None)
    given = given or (others[0] if others else None)
    if isinstance(given, ast.IfExp):  # the other one is a demo's
        given = given.orelse
    match given:
        case ast.Constant(value=bool(value)):
            return "1" if value else ""
        case ast.Constant(value=value):
            return str(value)
        case ast.List(elts=parts):
            return ",".join(map(words, parts))
        case _:
            return None


def _row(variable: Variable, readings: list[Reading]) -> tuple[str, ...]:
    of_it = [reading for reading in readings if reading.name == variable.name]
    is_required = any(reading.is_required for reading in of_it)
    default = next((reading.default for reading in of_it if reading.default), "")
    needed = "always" if is_required else variable.needed
    without = "refused" if is_required else variable.usual or code(default)
    example = variable.example if " prints" in variable.example else code(variable.example)
    return code(variable.name), variable.says, needed, without, example


def _asked_by_init() -> Iterator[tuple[str, str]]:
    for question in init.ADMINISTRATOR:
        yield code(question.variable), question.asks


_INTRODUCTION = """\
# Settings

They come from the environment, or from the file that `vierella init` writes (`VIERELLA_ENV_FILE`). What is missing or
wrong is named, and nothing starts (exit code 78). The reverse proxy's own are in
[deploy/Caddyfile](../../deploy/Caddyfile).
"""
_OF_INIT = """\
With `--no-input` it takes these from the environment, as the settings above. They are kept in the database alone.
"""
