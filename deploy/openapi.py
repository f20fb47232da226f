"""The OpenAPI 3.1 document of the HTTP API."""

from http import HTTPStatus
from typing import Any

import msgspec
from msgspec import Struct

from chat.services.wire import Services
from moderation.live.problem import CONTENT_TYPE
from moderation.live.wire import Token

Document = dict[str, Any]

_INTRODUCTION = """\
What the pages ask over HTTP. A talk itself runs on a socket: see /asyncapi.json. Every error is
`application/problem+json` (RFC 9457). Nothing here sets a cookie or needs one.
"""
_PROBLEM: Document = {
    "type": "object",
    "description": "An error (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "For developers, in English."},
    },
    "required": ["type", "title", "status"],
}
_PROBLEM_CONTENT: Document = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
_OTHER: Document = {"default": {"description": "Any other error", "content": _PROBLEM_CONTENT}}
_READINESS: Document = {
    "type": "object",
    "properties": {name: {"const": "ok"} for name in ("database", "layer", "keyring")},
    "required": ["database", "layer", "keyring"],
}

_SWEEP_AGE: Document = {
    "type": "object",
    "properties": {"age_seconds": {"type": "integer", "minimum": 0}},
    "required": ["age_seconds"],
}


def openapi() -> Document:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Vierellä: HTTP",
            "version": "1",
            "description": _INTRODUCTION,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": {
            "/api/services": {"get": _read("services", "The services, in the order to show them.", "Services")},
            "/api/leave": {"post": _leave()},
            "/livez": {"get": _text("livez", "The process answers; looks at nothing else.", {"const": "ok\n"})},
            "/readyz": {
                "get": _probe("readyz", "The database, the channel layer and the keyring can be used.", "Readiness")
            },
            "/sweepz": {"get": _probe("sweepz", "Everything whose time is over is erased in time.", "SweepAge")},
            "/metrics": {
                "get": _text(
                    "metrics", "Numbers of this process for Prometheus; 404 through the proxy.", {"type": "string"}
                )
            },
            "/asyncapi.json": {"get": _read("asyncapi", "The AsyncAPI 3 document of the sockets.", "Document")},
            "/openapi.json": {"get": _read("openapi", "This document.", "Document")},
        },
        "components": {
            "schemas": {
                "Problem": _PROBLEM,
                **_components(Services),
                "Readiness": _READINESS,
                "SweepAge": _SWEEP_AGE,
                "Document": {"type": "object"},
            }
        },
    }


def _read(name: str, summary: str, schema: str) -> Document:
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {
                "description": "OK",
                "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
            },
            **_OTHER,
        },
    }


def _text(name: str, summary: str, schema: Document) -> Document:
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {"description": "OK", "content": {"text/plain": {"schema": schema}}},
            **_OTHER,
        },
    }


def _probe(name: str, summary: str, schema: str) -> Document:
    probe = _read(name, summary, schema)
    return {**probe, "responses": {**probe["responses"], **_problem(HTTPStatus.SERVICE_UNAVAILABLE)}}


def _leave() -> Document:
    """A beacon cannot read its answer, so the answer says nothing: not even whether the token was good."""
    return {
        "operationId": "leave",
        "summary": "Leave fast (rule 5): ends the talk of this token, if there is one.",
        "description": (
            "For `navigator.sendBeacon`, beside the frame `leave`: whichever arrives. Only a page of this server's own "
            "origin may ask."
        ),
        "requestBody": {
            "required": False,
            "content": {"text/plain": {"schema": msgspec.json.schema(Token)}},
        },
        "responses": {
            "204": {
                "description": "Done, or there was nothing to do: the same answer for both.",
                "headers": {
                    "Clear-Site-Data": {
                        "description": "Makes the browser forget the files of this server.",
                        "schema": {"type": "string"},
                    }
                },
            },
            **_problem(HTTPStatus.FORBIDDEN, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
            **_OTHER,
        },
    }


def _problem(*statuses: HTTPStatus) -> Document:
    return {str(status.value): {"description": status.phrase, "content": _PROBLEM_CONTENT} for status in statuses}


def _components(*structs: type[Struct]) -> Document:
    """The structs that views answer with, as component schemas."""
    _, schemas = msgspec.json.schema_components(structs, ref_template="#/components/schemas/{name}")
    return schemas
