"""Every frame and every code is described."""

import copy
from typing import Any

import pytest

from deploy.asyncapi import asyncapi
from deploy.notes import close_notes
from deploy.protocol import ROLES, tag_of
from deploy.reference import frames
from deploy.reference.markdown import UndocumentedError
from moderation.live.wire import CLOSE_REASONS, ERROR_CODES


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(asyncapi())


def test_every_frame_of_every_role_is_on_the_page() -> None:
    page = frames.page()
    for role in ROLES:
        for frame in (*role.sends, *role.receives):
            assert f"## {frame.__name__}\n\n`{tag_of(frame)}`: " in page
            assert f"[{tag_of(frame)}](#{frame.__name__.lower()})" in page


def test_a_frame_without_a_description_is_named(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["VisitorSay"]["description"] = ""
    with pytest.raises(UndocumentedError, match="VisitorSay"):
        frames.page(document)


def test_every_link_of_the_page_leads_to_something() -> None:
    page = frames.page()
    headings = {line.removeprefix("## ").lower() for line in page.splitlines() if line.startswith("## ")}
    linked = {part.partition(")")[0] for part in page.split("](#")[1:]}
    assert linked
    assert linked <= headings


def test_every_code_is_on_the_page() -> None:
    page = frames.codes_page()
    assert [code for code in (*ERROR_CODES, *CLOSE_REASONS) if f"| `{code}` |" not in page] == []


def test_an_error_code_without_a_description_is_named(document: dict[str, Any]) -> None:
    del document["x-error-codes"]["busy"]
    with pytest.raises(UndocumentedError, match="error codes without a word about it: busy"):
        frames.codes_page(document)


def test_a_close_code_without_a_description_is_named(document: dict[str, Any]) -> None:
    with pytest.raises(UndocumentedError, match="close codes without a word about it: 4003"):
        frames.codes_page(document, {code: note for code, note in close_notes().items() if code != "4003"})
