"""What `KEYRING` and `KEYRING_WRAPPING_KEYS` may say.

KEYRING=/var/lib/vierella/keyring                        a directory of one machine
KEYRING=postgres://user:password@host/name?sslmode=…     a database of its own, for several machines
KEYRING_WRAPPING_KEYS=<newest>,<older>…                  64 hexadecimal digits each
KEYRING_WRAPPING_KEYS_FILE=/run/secrets/keyring          the same, in a file
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from moderation.sealing.keyring.wrapping import WrappingKeys, parse

NAME, FILE_NAME = "KEYRING_WRAPPING_KEYS", "KEYRING_WRAPPING_KEYS_FILE"


def keyring_address(value: str, others: Iterable[str]) -> Path | str:
    """The directory, or the address of a database that is none of the others.

    Raises ImproperlyConfigured, which quotes nothing.
    """
    if "://" not in value:
        return Path(value)
    if not value.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured("KEYRING is not understood: a directory, or the address of a PostgreSQL database.")
    try:
        conninfo_to_dict(value)
    except ProgrammingError:
        raise ImproperlyConfigured("KEYRING is not an address that PostgreSQL understands.") from None
    if _database(value) in map(_database, others):
        raise ImproperlyConfigured("KEYRING must be a database of its own: copies of DATABASE_URL must hold no keys.")
    return value


def wrapping_keys(environ: Mapping[str, str], keyring: Path | str) -> WrappingKeys | None:
    """The keys of the variable, or of the file that the other one names; None for a directory without any.

    Raises ImproperlyConfigured, which names the variable and quotes nothing.
    """
    listed, path = environ.get(NAME, ""), environ.get(FILE_NAME, "")
    if listed and path:
        raise ImproperlyConfigured(f"Set {NAME} or {FILE_NAME}, not both.")
    if not (listed or path):
        if isinstance(keyring, Path):
            return None
        raise ImproperlyConfigured(f"Set {NAME} or {FILE_NAME}: keys in a database are wrapped.")
    try:
        return parse(listed or Path(path).read_text(encoding="ascii"))
    except (OSError, UnicodeError) as error:
        raise ImproperlyConfigured(f"{FILE_NAME} cannot be read: {type(error).__name__}.") from None
    except ValueError as error:
        raise ImproperlyConfigured(f"{NAME if listed else FILE_NAME}: {error}.") from None


def _database(address: str) -> tuple[str, str]:
    """Hosts and name, to tell databases apart."""
    parts = urlsplit(address)
    return parts.netloc.rpartition("@")[2].replace(":5432", "").lower(), parts.path.strip("/")
