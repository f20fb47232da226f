"""The product's own Finnish texts: tests look for what people read, wherever it stands on the page."""

import functools
import re
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from tests.support.servers import ROOT

DIRECTORY = ROOT / "frontend" / "texts" / "fi"


@functools.cache
def _bundle(file: Path) -> FluentBundle:
    bundle = FluentBundle(["fi"], use_isolating=False)
    bundle.add_resource(FluentResource(file.read_text("utf-8")))
    if file.stem == "pages":  # pages that the server makes, those of staff too
        bundle.add_resource(FluentResource(file.with_name("staff.ftl").read_text("utf-8")))
    return bundle


def _say(area: str, name: str, /, **values: Any) -> str:
    bundle = _bundle(DIRECTORY / f"{area}.ftl")
    pattern = bundle.get_message(name).value
    assert pattern is not None, f"{area}: {name} is empty"
    text, errors = bundle.format_pattern(pattern, values)
    assert not errors, f"{area}: {name}: {errors}"
    return str(text)


visitor = functools.partial(_say, "visitor")
desk = functools.partial(_say, "desk")
pages = functools.partial(_say, "pages")
people = functools.partial(_say, "people")
roster = functools.partial(_say, "roster")
practice = functools.partial(_say, "practice")
room = functools.partial(_say, "room")
groups = functools.partial(_say, "groups")
cases = functools.partial(_say, "cases")
facilitation = functools.partial(_say, "facilitation")
statistics = functools.partial(_say, "statistics")


def beginning(text: str) -> re.Pattern[str]:
    """Matches what begins with this text."""
    return re.compile("^" + re.escape(text))


def around(text: str, gap: str = "…") -> re.Pattern[str]:
    """Matches the text with anything where it has `gap`."""
    return re.compile(".*".join(re.escape(part) for part in text.split(gap)))
