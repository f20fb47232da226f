"""Whether database and keyring are of one installation.

A server destroys keys of talks that its database does not know. Over a database that was restored from another
installation's backup it would destroy all there are.
"""

from contextlib import suppress

from moderation.retention.access import installation_of
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError

MARK = "installation-"
"""A key of this name seals nothing: it says whose keyring it lies in. A keyring without one is new, or was lost."""


def refusal() -> str:
    """Why a server cannot work with this database and this keyring; empty where it can.

    A keyring that is nobody's is the database's from now on. One that does not answer stops no server: it is asked for
    every key, and destroys none while it is away.
    """
    own = installation_of()
    if own is None:
        return ""
    try:
        ring = keyring.current()
        owners = {name.removeprefix(MARK) for name in ring.names() if name.startswith(MARK)}
        if not owners:
            with suppress(FileExistsError):  # another process was faster
                ring.create(f"{MARK}{own.hex}")
    except KeyringUnavailableError:
        return ""
    if not owners or own.hex in owners:
        return ""
    return f"it is of installation {own}, and KEYRING of another ({', '.join(sorted(owners))}). Nothing was touched."
