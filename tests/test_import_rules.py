"""What import-linter cannot see: who touches the database, and what `core` and `wire` may import.

Only `actions.py`, `models.py` and `retention.py` write; `access.py` reads; `actions/` and `access/` can be folders.
Nothing else holds a manager at all: not views, handlers, migrations, commands, nor the transcripts' writer.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSES = ["deploy", "rooms", "chat", "moderation"]

# --- the rule about the database ------------------------------------------------------------------

MANAGERS = {"objects", "_default_manager", "_base_manager"}
WRITES_OF_A_MANAGER = {
    "add", "bulk_create", "bulk_update", "clear", "create", "delete", "get_or_create", "remove", "set", "update",
    "update_or_create",
}  # fmt: skip
READS_OF_A_MANAGER = {
    "aggregate", "all", "annotate", "count", "earliest", "exclude", "exists", "filter", "first", "get", "in_bulk",
    "iterator", "last", "latest", "order_by", "prefetch_related", "select_for_update", "select_related", "values",
    "values_list",
}  # fmt: skip
UNMISTAKABLE = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
"""Writes by name, whatever they are called on: no other type has these."""
OF_AN_OBJECT = {"save", "delete"}
"""Writes by name too. Other types that have a `delete` (a cache, Redis) offer another way to say it."""
RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField", "GenericRelation"}


def plain(method: str) -> str:
    """The method's name without the `a` of its async twin: acreate, aget_or_create, asave."""
    known = WRITES_OF_A_MANAGER | READS_OF_A_MANAGER | OF_AN_OBJECT
    return method[1:] if method.startswith("a") and method not in known and method[1:] in known else method


def chain(node: ast.expr) -> Iterator[str]:
    """Every attribute name on the way from a call's receiver down to its root."""
    while True:
        match node:
            case ast.Attribute(value=value, attr=name):
                yield name
                node = value
            case ast.Call(func=inner):
                node = inner
            case ast.Subscript(value=value) | ast.Await(value=value):
                node = value
            case _:
                return


def root(node: ast.expr) -> str:
    """The name at which a chain of attributes and calls starts, or ""."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript | ast.Await):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def names_manager(attribute: str) -> bool:
    """Is that the name of a manager: `objects`, or Django's own `contact_set`?"""
    return attribute in MANAGERS or (attribute.endswith("_set") and attribute != "_set")


def has_manager(node: ast.expr) -> bool:
    """Does the expression go through a manager?"""
    return any(names_manager(name) for name in chain(node))


def related_names(source: str) -> set[str]:
    """The names by which a models file's relations are reached: many-to-many fields and every `related_name`."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(node.value, ast.Call):
            continue
        called = node.value.func
        kind = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
        if kind not in RELATIONS:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if kind in {"ManyToManyField", "GenericRelation"}:
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
        if kind != "OneToOneField":  # the other end of a one-to-one is an object, not a manager
            names |= {
                keyword.value.value
                for keyword in node.value.keywords
                if keyword.arg == "related_name"
                and isinstance(keyword.value, ast.Constant)
                and isinstance(keyword.value.value, str)
                and not keyword.value.value.endswith("+")
            }
    return names


def may(path: str) -> str:
    """What a file may do with the database: "write", "read" or ""."""
    file = Path(path)
    if file.name in {"actions.py", "models.py", "retention.py"} or "actions" in file.parts[:-1]:
        return "" if "migrations" in file.parts or "management" in file.parts else "write"
    return "read" if file.name == "access.py" or "access" in file.parts[:-1] else ""


def database_violations(path: str, source: str, related: set[str]) -> list[str]:
    """Every use of the database that the file at that path may not make, as `path:line: what`."""
    allowed = may(path)
    if allowed == "write":
        return []
    tree = ast.parse(source)

    held: set[str] = set()  # names that were given a manager or a queryset in this file
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value and has_manager(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            held |= {target.id for target in targets if isinstance(target, ast.Name)}

    found: set[tuple[int, str]] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and allowed != "read" and names_manager(node.attr):
            found.add((node.lineno, f"a manager: .{node.attr}"))
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        method, receiver = plain(node.func.attr), node.func.value
        by_relation = isinstance(receiver, ast.Attribute) and receiver.attr in related
        fields_only = bool(node.keywords) and not node.args
        writes = (
            method in OF_AN_OBJECT
            or method in UNMISTAKABLE
            or (method in WRITES_OF_A_MANAGER and (by_relation or has_manager(receiver) or root(receiver) in held))
            or (method == "update" and fields_only)  # a queryset from somewhere; a dict is written another way
        )
        reads = by_relation and (
            method in READS_OF_A_MANAGER - {"count", "get", "values"}
            or (method in {"get", "values"} and fields_only)  # with a position, it is a dict's
            or (method == "count" and not node.args)  # with an argument, it is a list's or a string's
        )
        if writes:
            found.add((node.lineno, f"a write: .{node.func.attr}()"))
        elif reads and allowed != "read":
            found.add((node.lineno, f"a related manager: .{node.func.attr}()"))
    return [f"{path}:{line}: {what}" for line, what in sorted(found)]


# --- the rule about core and wire -----------------------------------------------------------------

PURE = {"dateutil", "fluent", "holidays", "phonenumbers", "scipy", "snowballstemmer", "stdnum"}
"""Libraries that only compute; add one only with the same property."""
IO = {
    "asyncio", "ftplib", "http", "io", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil",
    "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time",
}  # fmt: skip
"""Parts of the standard library that reach outside; time and randomness are handed in."""


def outside_imports(source: str) -> Iterator[tuple[int, str]]:
    """Every import of a module that is not ours, with its line; imports for type checking only are left out."""
    tree = ast.parse(source)
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in {*chain(node.test), getattr(node.test, "id", "")}:
            skipped |= {child for statement in node.body for child in ast.walk(statement)}
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
        else:
            continue
        for name in names:
            if name.partition(".")[0] not in HOUSES:
                yield node.lineno, name


def purity_violations(path: str, source: str) -> list[str]:
    """Every import that a `core` or `wire` module may not make."""
    kind = "wire" if "wire" in Path(path).with_suffix("").parts else "core"
    found = []
    for line, module in outside_imports(source):
        top = module.partition(".")[0]
        pure = (
            (top in sys.stdlib_module_names and top not in IO) or top in PURE or (kind == "wire" and top == "msgspec")
        )
        if not pure:
            found.append(f"{path}:{line}: {kind} imports {module}")
    return found


def is_pure(path: str) -> bool:
    return not {"core", "wire"}.isdisjoint(Path(path).with_suffix("").parts)


# --- the source as it is --------------------------------------------------------------------------


def sources() -> dict[str, str]:
    """Every Python file of the product, by its path from the top."""
    return {
        str(file.relative_to(ROOT)): file.read_text()
        for house in HOUSES
        for file in sorted((ROOT / house).rglob("*.py"))
    }


def all_related_names(files: dict[str, str]) -> set[str]:
    return {name for path, source in files.items() if Path(path).name == "models.py" for name in related_names(source)}


def test_only_actions_models_and_retention_write_and_only_access_reads() -> None:
    files = sources()
    related = all_related_names(files)
    found = [violation for path, source in files.items() for violation in database_violations(path, source, related)]
    assert not found, "\n" + "\n".join(found)


def test_core_and_wire_import_nothing_impure() -> None:
    found = [
        violation
        for path, source in sources().items()
        if is_pure(path)
        for violation in purity_violations(path, source)
    ]
    assert not found, "\n" + "\n".join(found)


# --- planted violations ---------------------------------------------------------------------------

RELATED = {"messages", "helpers"}
PLANTED_WRITES = [
    "Contact.objects.create(state='open')",
    "await Contact.objects.acreate(state='open')",
    "Contact.objects.bulk_create(rows)",
    "Contact.objects.filter(pk=1).update(state='open')",
    "Contact.objects.get_or_create(pk=1)",
    "Contact.objects.update_or_create(pk=1)",
    "Contact.objects.filter(pk=1).delete()",
    "Contact._default_manager.create(state='open')",
    "Contact._base_manager.all().update(state='open')",
    "get_user_model().objects.create(name='x')",
    "queryset = Contact.objects.filter(pk=1)\nqueryset.update(**values)",
    "visible_to(person).update(state='open')",
    "rows.bulk_update(rows, ['state'])",
    "contact.save()",
    "await contact.asave(update_fields=['state'])",
    "contact.delete()",
    "contact.message_set.add(message)",
    "contact.messages.create(text='x')",
    "contact.helpers.add(person)",
    "contact.helpers.set([person])",
    "contact.helpers.clear()",
    "contact.helpers.remove(person)",
    "await contact.helpers.aset([person])",
]
PLANTED_READS = [
    "Contact.objects.get(pk=1)",
    "Contact.objects.filter(pk=1).exists()",
    "manager = Contact.objects",
    "Contact._default_manager.all()",
    "contact.message_set.count()",
    "contact.messages.all()",
    "contact.messages.filter(seq=1)",
    "contact.messages.get(seq=1)",
    "contact.messages.count()",
]
INNOCENT = [
    "found = {}\nfound.update(other)",
    "digest = hashlib.sha256()\ndigest.update(b'x')",
    "names = set()\nnames.add('x')\nnames.remove('x')\nnames.clear()",
    "event.set()",
    "contact.state = 'open'",
    "actions.create(contact)",
    "cookies.get('x')",
    "line.messages.append('x')",
    "headers['x'].count('y')",
    "objects = []",
]


@pytest.mark.parametrize("planted", PLANTED_WRITES)
@pytest.mark.parametrize(
    "path",
    [
        "chat/contacts/views.py",
        "chat/contacts/handlers.py",
        "chat/contacts/access.py",
        "chat/contacts/access/managed.py",
        "chat/contacts/core.py",
        "chat/transcripts/writer.py",
        "chat/contacts/migrations/0002_fill.py",
        "deploy/management/commands/demo.py",
        "deploy/management/commands/actions.py",
        "moderation/retention/sweep.py",
    ],
)
def test_planted_write_is_found(path: str, planted: str) -> None:
    assert database_violations(path, planted, RELATED)


@pytest.mark.parametrize("planted", PLANTED_READS)
def test_planted_read_is_found_outside_access(planted: str) -> None:
    assert database_violations("chat/contacts/views.py", planted, RELATED)
    for path in ("chat/contacts/access.py", "chat/contacts/access/managed.py"):
        assert database_violations(path, planted, RELATED) == []


@pytest.mark.parametrize("planted", PLANTED_WRITES + PLANTED_READS)
@pytest.mark.parametrize(
    "path",
    [
        "chat/contacts/actions.py",
        "chat/contacts/actions/ending.py",
        "chat/contacts/models.py",
        "chat/contacts/retention.py",
    ],
)
def test_writers_may(path: str, planted: str) -> None:
    assert database_violations(path, planted, RELATED) == []


@pytest.mark.parametrize("innocent", INNOCENT)
def test_innocent_code_is_left_alone(innocent: str) -> None:
    assert database_violations("chat/contacts/views.py", innocent, RELATED) == []


def test_related_names_come_from_the_models() -> None:
    source = """
class Message(models.Model):
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="messages")
    quiet: "Contact" = models.ForeignKey("Contact", models.CASCADE, related_name="+")
    tags = models.ManyToManyField("Tag", related_name="tagged")
    one = models.OneToOneField("Other", models.CASCADE, related_name="message")
    text = models.TextField()
"""
    assert related_names(source) == {"messages", "tags", "tagged"}


@pytest.mark.parametrize(
    "planted",
    [
        "import django",
        "from django.db import models",
        "from channels.db import database_sync_to_async",
        "import redis.asyncio",
        "import psycopg",
        "from asgiref.sync import sync_to_async",
        "import requests",
        "import os",
        "from pathlib import Path",
        "import socket",
        "import random",
        "def late():\n    import django",
    ],
)
@pytest.mark.parametrize("path", ["chat/duty/core.py", "chat/duty/core/promises.py", "chat/duty/wire.py"])
def test_planted_import_is_found(path: str, planted: str) -> None:
    assert is_pure(path)
    assert purity_violations(path, planted)


def test_wire_may_import_msgspec_and_core_may_not() -> None:
    assert purity_violations("chat/duty/wire.py", "from msgspec import Struct") == []
    assert purity_violations("chat/duty/core.py", "from msgspec import Struct")


@pytest.mark.parametrize(
    "innocent",
    [
        "from datetime import datetime",
        "import holidays",
        "from stdnum.fi import hetu",
        "from chat.duty.core import x",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from django.db import models",
    ],
)
def test_innocent_import_is_left_alone(innocent: str) -> None:
    assert purity_violations("chat/duty/core.py", innocent) == []
