"""All pages of docs/reference."""

from collections.abc import Callable, Mapping

from deploy.reference import commands, findings, frames, metrics, variables

PAGES: Mapping[str, tuple[str, Callable[[], str]]] = {
    "settings.md": ("every setting", variables.page),
    "commands.md": ("every command", commands.page),
    "frames.md": ("every frame of the sockets", frames.page),
    "codes.md": ("codes of errors, and those with which sockets are closed", frames.codes_page),
    "metrics.md": ("every metric", metrics.page),
    "doctor.md": ("every finding of the doctor", findings.page),
}
_MADE = "<!-- Made by `manage.py reference` from the code: change it there. -->\n"


def files() -> dict[str, str]:
    """Each page's text by the name of its file. Raises UndocumentedError."""
    listed = "".join(f"- [{name}]({name}): {about}\n" for name, (about, _) in PAGES.items())
    texts = {name: page() for name, (_, page) in PAGES.items()}
    return {name: f"{_MADE}\n{text}" for name, text in {"README.md": f"# Reference\n\n{listed}", **texts}.items()}
