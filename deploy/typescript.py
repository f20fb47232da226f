"""Writes the wire modules as TypeScript, for the front end.

One file per role plus what both share. Names are those of the Python classes, so that a search
finds both sides; docstrings of classes and fields become TSDoc. The result depends on nothing
but the classes: the same code writes the same bytes.
"""

import inspect
import json
import re
from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import FieldInfo

from chat.contacts.wire import MAX_CODE_WORD
from chat.statistics.wire import MOST_CHOICES
from deploy.notes import alias_notes, field_notes, literal_notes
from deploy.protocol import PAGES, ROLES, WIRE_MODULES
from moderation.live import wire
from moderation.live.decoding import Role
from moderation.live.wire import Frame

HEADER = "// Written by `manage.py protocol` from the wire modules. Change those, not this file."
WIDTH = 120

_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
_NAMES = {"Error": "ErrorFrame"}
"""Classes that have another name in TypeScript, because the language already uses theirs."""


def files() -> dict[str, str]:
    """File name -> content of everything in `frontend/src/wire/`."""
    shared = set(_shared_types())
    contents = {"common.ts": _common(shared), "pages.ts": _pages(shared)}
    for role in ROLES:
        contents[f"{role.name}.ts"] = _role(role, shared)
    return contents


# --- the files ------------------------------------------------------------------------------


def _common(shared: set[Any]) -> str:
    blocks = [
        HEADER,
        _constant("MAX_FRAME_BYTES", wire.MAX_FRAME_BYTES, "A longer frame ends the connection (close code 1009)."),
        _constant("MAX_TEXT", _longest_text(), "Longest text of a message, in characters (Unicode code points)."),
        _constant("MAX_CODE_WORD", MAX_CODE_WORD, "Longest code word, in characters."),
        _constant("MOST_CHOICES", MOST_CHOICES, "So many other reasons, and referrals, can be chosen in a record."),
        _error_codes(),
        _close_codes(),
        *_declarations(shared - {wire.ErrorCode}),
    ]
    return "\n\n".join(blocks) + "\n"


def _role(role: Role, shared: set[Any]) -> str:
    used = _reach((*role.sends, *role.receives))
    own = used - shared
    title = role.name.capitalize()
    body = [
        *_declarations(own),
        _frame_union(f"{title}Sends", role.sends, f"Everything that the {role.name} sends."),
        _frame_union(f"{title}Receives", role.receives, f"Everything that the {role.name} receives."),
    ]
    named = {*role.sends, *role.receives, *_named_in(own)}
    return "\n\n".join([HEADER, _import(named & shared), *body]) + "\n"


def _pages(shared: set[Any]) -> str:
    own = _reach(PAGES) - shared
    return "\n\n".join([HEADER, _import(_named_in(own) & shared), *_declarations(own)]) + "\n"


def _named_in(types: set[Any]) -> set[Any]:
    return {inner for declared in types for inner in _inside(declared)}


def _import(types: set[Any]) -> str:
    inner = "".join(f"  {name},\n" for name in sorted(map(_name, types)))
    return f'import type {{\n{inner}}} from "./common";'


def _shared_types() -> Iterator[Any]:
    """Types that more than one role's frames reach, or a role's frames and what pages are given."""
    reached = [_reach(PAGES), *(_reach((*role.sends, *role.receives)) for role in ROLES)]
    for index, types in enumerate(reached):
        for other in reached[index + 1 :]:
            yield from types & other


def _declarations(types: set[Any]) -> Iterator[str]:
    """The given types in the order of the wire modules: their order there is the order to read them in."""
    for module in WIRE_MODULES:
        for name, value in vars(module).items():
            if _is_struct(value) and value in types and value.__module__ == module.__name__:
                yield _interface(value)
            elif _is_alias(value) and value in types and _ALIASES[value] == (module.__name__, name):
                yield _alias(name, value)


# --- one declaration ------------------------------------------------------------------------


def _interface(struct: type[Struct]) -> str:
    """A struct as an interface. Fields that may be absent on the wire are optional."""
    notes = field_notes(struct)
    lines = [f"export interface {_name(struct)} {{"]
    if isinstance(struct.__struct_config__.tag, str):
        lines.append(f'  readonly {struct.__struct_config__.tag_field}: "{struct.__struct_config__.tag}";')
    for field in msgspec.structs.fields(struct):
        optional = not field.required and _may_be_absent(struct)
        note = "\n".join(filter(None, [notes.get(field.name), _default_note(field) if optional else ""]))
        lines += [_tsdoc(note, indent="  ")] if note else []
        lines.append(f"  readonly {field.encode_name}{_field_type(field, optional)};")
    return "\n".join([*_noted(inspect.cleandoc(struct.__doc__ or "")), *lines, "}"])


def _field_type(field: FieldInfo, optional: bool) -> str:
    if not optional:
        return f": {_type(field.type)}"
    # A default of None is left out on the wire, so it never arrives as null.
    present = [part for part in _parts(field.type) if part is not NoneType]
    return "?: " + " | ".join(map(_type, present))


def _default_note(field: FieldInfo) -> str:
    """What an absent field means, as TSDoc says it."""
    default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
    return "" if default is None else f"@defaultValue `{json.dumps(default)}`"


def _may_be_absent(struct: type[Struct]) -> bool:
    """Whether fields with defaults can be missing: those of sent frames, and of `omit_defaults` structs."""
    return struct.__struct_config__.omit_defaults or any(struct in role.sends for role in ROLES)


def _alias(name: str, alias: Any) -> str:
    note = alias_notes().get(name, "")
    if get_origin(alias) is Literal:
        return _closed_list(name, get_args(alias), note)
    return "\n".join([*_noted(note), _union(name, [_type(part) for part in get_args(alias)])])


def _closed_list(name: str, values: Iterable[Any], note: str) -> str:
    constant = _constant_name(name)
    lines = [f"export const {constant} = [", *(f"  {json.dumps(value)}," for value in values), "] as const;"]
    return "\n".join([*_noted(note), *lines, f"export type {name} = (typeof {constant})[number];"])


def _error_codes() -> str:
    notes = literal_notes("ErrorCode")
    lines = [_tsdoc("Stable codes of error frames, and what each means.")]
    lines += ["export const ERROR_CODES = {"]
    lines += [f"  {code}: {json.dumps(notes[code])}," for code in wire.ERROR_CODES]
    return "\n".join([*lines, "} as const;", "export type ErrorCode = keyof typeof ERROR_CODES;"])


def _close_codes() -> str:
    lines = [_tsdoc("Codes with which the server closes a socket, and their reasons.")]
    lines += ["export const CLOSE_REASONS = {"]
    lines += [f"  {code}: {json.dumps(reason)}," for code, reason in wire.CLOSE_REASONS.items()]
    return "\n".join([*lines, "} as const;", "export type CloseCode = keyof typeof CLOSE_REASONS;"])


def _frame_union(name: str, frames: Iterable[type[Frame]], note: str) -> str:
    return "\n".join([_tsdoc(note), _union(name, [_name(frame) for frame in frames])])


def _union(name: str, parts: list[str]) -> str:
    line = f"export type {name} = {' | '.join(parts)};"
    if len(line) <= WIDTH:
        return line
    return f"export type {name} =\n" + "\n".join(f"  | {part}" for part in parts) + ";"


def _constant(name: str, value: int, note: str) -> str:
    return f"{_tsdoc(note)}\nexport const {name} = {value};"


# --- types ----------------------------------------------------------------------------------


def _type(hint: Any) -> str:
    """A type hint of a wire module in TypeScript. Raises TypeError for one that no frame uses yet."""
    if get_origin(hint) is Annotated:
        return _type(get_args(hint)[0])
    if hint in _PLAIN:
        return _PLAIN[hint]
    if _is_struct(hint) or hint in _ALIASES:
        return _name(hint)
    return _composed(hint)


def _composed(hint: Any) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is list:
        inner = _type(arguments[0])
        return f"readonly ({inner})[]" if "|" in inner else f"readonly {inner}[]"
    if origin is dict:
        return f"Readonly<Record<{_type(arguments[0])}, {_type(arguments[1])}>>"
    if origin is Literal:
        return " | ".join(json.dumps(value) for value in arguments)
    if origin in (Union, UnionType):
        return " | ".join(map(_type, arguments))
    raise TypeError(f"no TypeScript for {hint!r}")


def _reach(structs: Iterable[Any]) -> set[Any]:
    """The given structs and every struct and named alias inside them, at any depth."""
    found: set[Any] = set()
    waiting = list(structs)
    while waiting:
        declared = waiting.pop()
        if declared not in found:
            found.add(declared)
            waiting.extend(_inside(declared))
    return found


def _inside(declared: Any) -> Iterator[Any]:
    """What a struct's fields or an alias's members name directly."""
    hints = [field.type for field in msgspec.structs.fields(declared)] if _is_struct(declared) else get_args(declared)
    for hint in hints:
        yield from _named(hint)


def _named(hint: Any) -> Iterator[Any]:
    """The structs and named aliases that a type hint spells out."""
    if _is_struct(hint) or hint in _ALIASES:
        yield hint
    elif get_origin(hint) in (Annotated, list, dict, Union, UnionType):
        for inner in get_args(hint):
            yield from _named(inner)


def _is_struct(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Struct)


def _parts(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _is_alias(value: Any) -> bool:
    return get_origin(value) is Literal or isinstance(value, UnionType)


def _aliases() -> dict[Any, tuple[str, str]]:
    """Closed lists and unions that have a name -> the module that names them first, and the name."""
    named: dict[Any, tuple[str, str]] = {}
    for module in WIRE_MODULES:
        for name, value in vars(module).items():
            if _is_alias(value):
                named.setdefault(value, (module.__name__, name))
    return named


_ALIASES = _aliases()


def _name(hint: Any) -> str:
    if hint in _ALIASES:
        return _ALIASES[hint][1]
    name: str = hint.__name__
    return _NAMES.get(name, name)


def _constant_name(name: str) -> str:
    """`ContactType` -> `CONTACT_TYPES`; `County` -> `COUNTIES`; `EndedBy` -> `ENDED_BY`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper()
    if words.endswith("_BY"):
        return words
    return words[:-1] + "IES" if words.endswith("Y") else words + "S"


def _longest_text() -> int:
    return max(part.max_length or 0 for part in get_args(wire.Text) if isinstance(part, Meta))


# --- words ----------------------------------------------------------------------------------


def _noted(text: str) -> list[str]:
    return [_tsdoc(text)] if text else []


def _tsdoc(text: str, indent: str = "") -> str:
    lines = text.strip().splitlines()
    if len(lines) == 1 and len(indent) + len(lines[0]) + 7 <= WIDTH:
        return f"{indent}/** {lines[0]} */"
    inner = "\n".join(f"{indent} * {line}".rstrip() for line in lines)
    return f"{indent}/**\n{inner}\n{indent} */"
