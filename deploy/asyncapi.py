"""The AsyncAPI 3 document of the sockets, made from the same classes that decode the frames."""

import inspect
from typing import Any

import msgspec
from msgspec import Struct

from deploy.notes import field_notes, literal_notes
from deploy.protocol import ROLES, WIRE_MODULES, tag_of
from moderation.live import wire
from moderation.live.decoding import Role
from moderation.live.wire import Frame

Document = dict[str, Any]

_ADDRESSES = {
    "visitor": "/ws/visitor",
    "desk": "/ws/desk",
    "room": "/ws/room",
    "facilitator": "/ws/facilitator",
}
"""No address says which service it is about (rule 7)."""

_ABOUT = {
    "visitor": "A visitor's page. It is known by the tokens in its first frame: no cookie, nothing in the address.",
    "desk": "The duty desk of a signed-in worker: the session cookie, and an `Origin` that is this server's own.",
    "room": "A member's page in a closed group, known by the tokens in its first frame. No address names the group.",
    "facilitator": "A facilitator's page in a group that they lead: the session cookie, as at the desk.",
}
_INTRODUCTION = """\
One JSON object in one text message is a frame; `t` names it. A field that a frame does not have is refused.

The server's log is the truth: each entry of a talk has a `seq` that follows the one before without a gap. What a page
sends carries a `key` of its own; the answer is `ack` with the stored place, in order with the entries of others, so an
ack also moves the reader on. The same key again is answered with the same place. An ack means: committed.

The first frame (start, resume or reload; hello at the desk) is due within 10 s. The server then beats every 4 s in a
queue or talk and every 20 s otherwise; `alive` answers. A page that misses two beats reconnects and resumes.
"""


def asyncapi() -> Document:
    """The whole document."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Vierellä: sockets",
            "version": "1",
            "description": _INTRODUCTION,
            "license": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/en/"},
        },
        "defaultContentType": "application/json",
        "channels": {role.name: _channel(role) for role in ROLES},
        "operations": {name: operation for role in ROLES for name, operation in _operations(role).items()},
        "components": {
            "messages": {frame.__name__: _message(frame) for frame in _all_frames()},
            "schemas": _schemas(),
        },
        "x-error-codes": literal_notes("ErrorCode"),
        "x-close-codes": {str(code): reason for code, reason in wire.CLOSE_REASONS.items()},
        "x-max-frame-bytes": wire.MAX_FRAME_BYTES,
    }


def _channel(role: Role) -> Document:
    frames = (*role.sends, *role.receives)
    return {
        "address": _ADDRESSES[role.name],
        "title": f"The {role.name}'s socket",
        "description": _ABOUT[role.name],
        "messages": {frame.__name__: {"$ref": f"#/components/messages/{frame.__name__}"} for frame in frames},
        "bindings": {"ws": {"method": "GET", "bindingVersion": "0.1.0"}},
    }


def _operations(role: Role) -> Document:
    """The document describes the server, so what a role sends is received here."""
    return {
        f"{role.name}Sends": _operation(role, "receive", role.sends, f"What the {role.name} sends."),
        f"{role.name}Receives": _operation(role, "send", role.receives, f"What the {role.name} receives."),
    }


def _operation(role: Role, action: str, frames: tuple[type[Frame], ...], summary: str) -> Document:
    channel = f"#/channels/{role.name}"
    return {
        "action": action,
        "summary": summary,
        "channel": {"$ref": channel},
        "messages": [{"$ref": f"{channel}/messages/{frame.__name__}"} for frame in frames],
    }


def _message(frame: type[Frame]) -> Document:
    return {
        "name": tag_of(frame),
        "title": frame.__name__,
        "summary": inspect.cleandoc(frame.__doc__ or "").splitlines()[0],
        "payload": {"$ref": f"#/components/schemas/{frame.__name__}"},
    }


def _all_frames() -> list[type[Frame]]:
    """Each frame once: both roles receive `Error`."""
    return list(dict.fromkeys(frame for role in ROLES for frame in (*role.sends, *role.receives)))


def _schemas() -> Document:
    _, schemas = msgspec.json.schema_components(_all_frames(), ref_template="#/components/schemas/{name}")
    structs = {name: value for module in WIRE_MODULES for name, value in vars(module).items()}
    return {name: _for_asyncapi(_described(schema, structs[name])) for name, schema in schemas.items()}


def _described(schema: Document, struct: type[Struct]) -> Document:
    """The schema with what the source says of the class and its fields; a reference can carry no words."""
    notes = field_notes(struct)
    properties = {
        name: {**field, "description": notes[name]} if name in notes and "$ref" not in field else field
        for name, field in schema["properties"].items()
    }
    return {**schema, "description": inspect.cleandoc(struct.__doc__ or ""), "properties": properties}


def _for_asyncapi(schema: Any) -> Any:
    """JSON Schema as AsyncAPI takes it: there a discriminator is only the name of the field."""
    if isinstance(schema, list):
        return [_for_asyncapi(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: value["propertyName"] if key == "discriminator" else _for_asyncapi(value) for key, value in schema.items()
    }
