"""Every frame of the sockets and every code, from the AsyncAPI document."""

from collections.abc import Iterator, Mapping
from typing import Any

from deploy.asyncapi import asyncapi
from deploy.notes import close_notes
from deploy.reference.markdown import checked, code, table

Document = dict[str, Any]


def page(document: Document | None = None) -> str:
    """docs/reference/frames.md. Raises UndocumentedError."""
    document = document or asyncapi()
    frames, schemas = document["components"]["messages"], document["components"]["schemas"]
    checked(
        {name: schemas[name]["description"] for name in frames}, what="frames", where="the docstrings of their classes"
    )
    parts = [f"# Frames\n\n{document['info']['description']}"]
    for name, channel in document["channels"].items():
        parts += [f"## {channel['title']}: `{channel['address']}`\n", f"{channel['description']}\n"]
        for way in ("Sends", "Receives"):
            named = [part["$ref"].rpartition("/")[2] for part in document["operations"][f"{name}{way}"]["messages"]]
            linked = ", ".join(f"[{frames[frame]['name']}]({_anchor(frame)})" for frame in named)
            parts.append(f"{way}: {linked}.\n")
    parts.append("# Each frame\n")
    parts += [_described(name, schemas[name], code(frame["name"])) for name, frame in frames.items()]
    parts.append("# What frames carry\n")
    parts += [_described(name, schema, "") for name, schema in schemas.items() if name not in frames]
    return "\n".join(parts)


def codes_page(document: Document | None = None, closing: Mapping[str, str] | None = None) -> str:
    """docs/reference/codes.md: of errors, and those with which a socket is closed. Raises UndocumentedError."""
    document = document or asyncapi()
    errors = document["x-error-codes"]
    schema = document["components"]["schemas"]["Error"]["properties"]["code"]
    closing = close_notes() if closing is None else closing
    wire = "moderation/live/wire.py, beside it"
    checked({name: errors.get(name, "") for name in schema["enum"]}, what="error codes", where=wire)
    checked({name: closing.get(name, "") for name in document["x-close-codes"]}, what="close codes", where=wire)
    rows = [(code(number), reason, closing[number]) for number, reason in document["x-close-codes"].items()]
    return "\n".join(
        (
            "# Codes\n",
            "## Errors\n\nThe `code` of an [error](frames.md#error). Nothing of what was asked for was stored.\n",
            table(("Code", "Means"), [(code(name), errors[name]) for name in schema["enum"]]),
            "## With which a socket is closed\n",
            table(("Code", "Reason", "Means"), rows),
        )
    )


def _described(name: str, schema: Document, tag: str) -> str:
    rows = list(_fields(schema))
    fields = f"\n{table(('Field', 'Type', '', 'What'), rows)}" if rows else ""
    return f"## {name}\n\n{f'{tag}: ' if tag else ''}{schema.get('description', '')}\n{fields}"


def _fields(schema: Document) -> Iterator[tuple[str, ...]]:
    for name, field in schema.get("properties", {}).items():
        if name != "t":
            needed = "" if name in schema.get("required", ()) else "optional"
            yield code(name), _type(field), needed, field.get("description", "")


def _type(field: Document) -> str:
    match field:
        case {"$ref": reference}:
            name = reference.rpartition("/")[2]
            return f"[{name}]({_anchor(name)})"
        case {"enum": values}:
            return ", ".join(code(str(value)) for value in values)
        case {"const": value}:
            return code(str(value))
        case {"anyOf": choices}:
            return " or ".join(_type(choice) for choice in choices)
        case {"type": "array", "items": items}:
            return f"list of {_type(items)}"
        case {"type": "object", "additionalProperties": dict() as values}:
            return f"names with {_type(values)}"
        case {"type": kind}:
            return f"{kind}{_bounds(field)}"
        case _:
            return "anything"


def _bounds(field: Document) -> str:
    lowest = field.get("minLength", field.get("minimum"))
    highest = field.get("maxLength", field.get("maximum"))
    if highest is None:
        return "" if lowest is None else f", from {lowest}"
    return f", up to {highest}" if lowest is None else f", {lowest} to {highest}"


def _anchor(name: str) -> str:
    return f"#{name.lower()}"
