"""The file in which an installation keeps its settings, as `vierella init` writes it.

systemd (`EnvironmentFile=`), Compose (`env_file:`) and this module read it alike: lines of NAME=value, a value in
double quotes where it has spaces. What stands in the environment itself wins over the file.
"""

import os
import re
from collections.abc import Mapping, MutableMapping
from io import StringIO
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

NAME = "VIERELLA_ENV_FILE"
USUAL = Path("/etc/vierella/vierella.env")
_UNREADABLE_ALIKE = re.compile(r"""["'\\\n\r]|^\$|^\s|\s$""")
"""What one of the three readers would take for something else."""


def place(environment: Mapping[str, str]) -> Path:
    """Where the file is, or would be."""
    return Path(environment.get(NAME) or USUAL)


def read(environment: MutableMapping[str, str] = os.environ) -> None:
    """Add what the file says to the environment. A demo has none, and nobody needs one who sets everything otherwise.

    Raises ImproperlyConfigured for a file that `VIERELLA_ENV_FILE` names and that is not there, and for one that this
    user may not read: with half of its settings a command could make a second keyring.
    """
    path = place(environment)
    if NAME not in environment and ("VIERELLA_DEMO" in environment or not os.path.lexists(path)):
        return
    for name, value in values(path).items():
        environment.setdefault(name, value)


def values(path: Path) -> dict[str, str]:
    """What the file says. Raises ImproperlyConfigured, which quotes no value."""
    try:
        text = path.read_text("utf-8")
    except PermissionError:
        raise ImproperlyConfigured(
            f"{path} may not be read by this user. Run this as the user of the servers."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"{path} cannot be read: {type(error).__name__}.") from None
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#") and not re.match(r"[A-Z][A-Z0-9_]*=", line):
            raise ImproperlyConfigured(f"{path}, line {number}: not NAME=value.")
    found: dict[str, str] = {}
    type("Reader", (environ.Env,), {"ENVIRON": found}).read_env(StringIO(text))  # type: ignore[attr-defined]
    return found


def written(settings: Mapping[str, str]) -> str:
    """The file's text. Raises ValueError, naming the variable, for a value that could not be read back everywhere."""
    lines = ["# The settings of this installation. There are secrets among them: only the servers' user may read this."]
    for name, value in settings.items():
        if _UNREADABLE_ALIKE.search(value):
            raise ValueError(f"{name} may have no quotes, backslashes or line breaks, nor begin with $ or a space.")
        lines.append(f'{name}="{value}"' if re.search(r"[\s;#]", value) else f"{name}={value}")
    return "\n".join(lines) + "\n"
