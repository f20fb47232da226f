"""The AsyncAPI and OpenAPI documents: valid, complete, and in step with the code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from openapi_spec_validator import OpenAPIV31SpecValidator

from deploy.asyncapi import asyncapi
from deploy.documents import asyncapi_document, openapi_document
from deploy.openapi import openapi
from deploy.protocol import ROLES, tag_of
from moderation.live.problem import problem
from moderation.live.wire import CLOSE_REASONS, ERROR_CODES, Error

ROOT = Path(__file__).resolve().parents[2]
METASCHEMA = ROOT / "frontend" / "node_modules" / "@asyncapi" / "specs" / "schemas" / "3.0.0.json"


def resolved(document: dict[str, Any], reference: str) -> Any:
    """What `#/a/b` points at. Raises KeyError when it points at nothing."""
    found: Any = document
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    return found


def references(node: Any) -> list[str]:
    if isinstance(node, list):
        return [reference for part in node for reference in references(part)]
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [reference for part in node.values() for reference in references(part)]
    return []


def accepts(document: dict[str, Any], schema: str, value: Any) -> bool:
    """Whether a component schema of the document takes the value."""
    whole = {**document, "$ref": f"#/components/schemas/{schema}"}
    return jsonschema.Draft202012Validator(whole).is_valid(value)


def test_asyncapi_is_valid() -> None:
    jsonschema.Draft7Validator(json.loads(METASCHEMA.read_text())).validate(asyncapi())


def test_openapi_is_valid() -> None:
    OpenAPIV31SpecValidator(openapi()).validate()


@pytest.mark.parametrize("view", [asyncapi_document, openapi_document])
def test_a_request_makes_no_document(
    view: Callable[[HttpRequest], HttpResponse], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two threads that make one at once fail now and then (SystemError: Python's own parser of annotations)."""
    for name in ("asyncapi", "openapi"):
        monkeypatch.setattr(f"deploy.documents.{name}", None)
    assert view(RequestFactory().get("/")).status_code == 200


@pytest.mark.parametrize("document", [asyncapi(), openapi()], ids=["asyncapi", "openapi"])
def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    assert references(document)
    for reference in references(document):
        assert resolved(document, reference)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_asyncapi_has_every_frame_of_the_role(role: Any) -> None:
    document = asyncapi()
    for operation, frames, action in [("Sends", role.sends, "receive"), ("Receives", role.receives, "send")]:
        described = document["operations"][f"{role.name}{operation}"]
        assert described["action"] == action
        messages = [resolved(document, resolved(document, part["$ref"])["$ref"]) for part in described["messages"]]
        assert [(m["name"], m["title"]) for m in messages] == [(tag_of(f), f.__name__) for f in frames]
        assert all(message["summary"] for message in messages)


def test_asyncapi_has_every_code() -> None:
    document = asyncapi()
    assert set(document["x-error-codes"]) == set(ERROR_CODES)
    assert all(document["x-error-codes"].values())
    assert document["x-close-codes"] == {str(code): reason for code, reason in CLOSE_REASONS.items()}


def test_asyncapi_describes_what_is_sent() -> None:
    document = asyncapi()
    error = msgspec.to_builtins(Error(code="closed", re="say"))
    assert accepts(document, "Error", error)
    assert not accepts(document, "Error", {**error, "code": "sad"})
    assert not accepts(document, "Error", {**error, "surprise": 1})
    assert document["components"]["schemas"]["Error"]["properties"]["re"]["description"]


def test_asyncapi_says_no_addresses_of_services() -> None:
    addresses = [channel["address"] for channel in asyncapi()["channels"].values()]
    assert addresses == ["/ws/visitor", "/ws/desk", "/ws/room", "/ws/facilitator"]


def test_openapi_describes_problems() -> None:
    document = openapi()
    body = json.loads(problem(503, detail="No keyring.").content)
    assert accepts(document, "Problem", body)
    assert not accepts(document, "Problem", {"title": "Service Unavailable"})
    errors = [
        answer["content"]
        for path in document["paths"].values()
        for operation in path.values()
        for status, answer in operation["responses"].items()
        if status >= "400"  # "default" too
    ]
    assert errors
    assert all(list(content) == ["application/problem+json"] for content in errors)


@pytest.mark.parametrize(("view", "document"), [(asyncapi_document, asyncapi()), (openapi_document, openapi())])
def test_the_documents_are_served(view: Any, document: dict[str, Any]) -> None:
    response = view(RequestFactory().get("/"))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert json.loads(response.content) == document
    assert view(RequestFactory().post("/")).status_code == 405
