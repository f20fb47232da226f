"""A migration only expands, so that the version before works on its tables (docs/adr/0031, 0033).

The rule is about operations, not about what somebody says of them; it is itself tested with planted migrations.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.contrib.postgres.operations import AddConstraintNotValid, AddIndexConcurrently, ValidateConstraint
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pytest_django import Settings

from tests.faults.upgraded import LAST, NUMBER, PACKAGES

HOUSES = ("chat", "moderation", "rooms", "tests")

ALWAYS_WELL = (
    migrations.CreateModel,
    migrations.AlterModelOptions,
    migrations.AlterModelManagers,
    migrations.RemoveIndex,
    AddConstraintNotValid,
    ValidateConstraint,
)
TAKE_AWAY = (
    migrations.RemoveField,
    migrations.DeleteModel,
    migrations.RenameField,
    migrations.RenameModel,
    migrations.RenameIndex,
    migrations.AlterModelTable,
    migrations.AlterUniqueTogether,
    migrations.AlterIndexTogether,
    migrations.AlterOrderWithRespectTo,
)
OF_PYTHON_ALONE = {
    "blank",
    "choices",
    "default",
    "editable",
    "error_messages",
    "help_text",
    "validators",
    "verbose_name",
}
"""What of a field the database does not know."""

# --- the rule -------------------------------------------------------------------------------------


def breaches(migration: migrations.Migration, before: ProjectState) -> set[str]:
    """Why the version before could not go on serving while this migration is applied, or after it. Each a code:

    `takes_away`      a column, a table or a uniqueness that the version before reads or relies on
    `not_null`        a column that the version before would have to fill in
    `alters`          a column is rewritten, or takes less than it did
    `locks`           a table that is there already is read through or indexed while nobody may write to it
    `one_transaction` rows are moved in one transaction, which nobody who wants them can pass
    `sql`             statements that this rule does not understand
    """
    new_tables: set[str] = set()
    found: set[str] = set()
    state = before.clone()
    for operation in _operations(migration.operations):
        if isinstance(operation, migrations.CreateModel):
            new_tables.add(operation.name_lower)
        elif getattr(operation, "model_name_lower", "") not in new_tables:
            found |= set(_breaches(operation, migration, state))
        operation.state_forwards(migration.app_label, state)
    return found


def _operations(operations: Sequence[Operation]) -> Iterator[Operation]:
    for operation in operations:
        if isinstance(operation, migrations.SeparateDatabaseAndState):
            yield from _operations(operation.database_operations)
        else:
            yield operation


def _breaches(operation: Operation, migration: migrations.Migration, state: ProjectState) -> Iterator[str]:
    match operation:
        case migrations.AddField(field=field):
            if not (field.null or field.many_to_many or "db_default" in field.deconstruct()[3]):
                yield "not_null"
            if _is_indexed(field):
                yield "locks"
        case migrations.AlterField(model_name_lower=model, name=name, field=field):
            former = state.models[migration.app_label, model].get_field(name)
            if not _takes_at_least(field, former):
                yield "alters"
            if _is_indexed(field) and not _is_indexed(former):
                yield "locks"
        case AddIndexConcurrently() if not migration.atomic:
            pass
        case migrations.RemoveConstraint(model_name_lower=model):
            name = operation.name  # type: ignore[attr-defined]  # the stubs do not know it
            constraint = state.models[migration.app_label, model].get_constraint_by_name(name)
            if isinstance(constraint, models.UniqueConstraint):
                yield "takes_away"
        case migrations.RunPython():
            if migration.atomic:
                yield "one_transaction"
        case _ if isinstance(operation, TAKE_AWAY):
            yield "takes_away"
        case _ if isinstance(operation, ALWAYS_WELL):
            pass
        case migrations.AddIndex() | migrations.AddConstraint():
            yield "locks"
        case _:
            yield "sql"


def _is_indexed(field: Any) -> bool:
    return bool(field.db_index or field.unique)


def _takes_at_least(field: "models.Field[Any, Any]", former: "models.Field[Any, Any]") -> bool:
    """Whether the column takes what the former one took, and PostgreSQL need not look at its rows."""
    (_, path, _, now), (_, former_path, _, then) = field.deconstruct(), former.deconstruct()
    changed = {name for name in now.keys() | then.keys() if now.get(name) != then.get(name)} - OF_PYTHON_ALONE
    if _is_indexed(field):  # which is another breach
        changed -= {"db_index", "unique"}
    if field.null:
        changed.discard("null")
    if "db_default" in now:
        changed.discard("db_default")
    if (now.get("max_length") or 0) > (then.get("max_length") or 0) > 0:
        changed.discard("max_length")
    return path == former_path and not changed


def ours() -> dict[str, set[str]]:
    """Which of the product's migrations breach the rule, and how."""
    loader = MigrationLoader(None)
    state, done = ProjectState(), set()
    found: dict[str, set[str]] = {}
    for leaf in loader.graph.leaf_nodes():
        for key in loader.graph.forwards_plan(leaf):
            if key in done:
                continue
            done.add(key)
            migration = loader.graph.nodes[key]
            is_ours = type(migration).__module__.partition(".")[0] in HOUSES
            if is_ours and (codes := breaches(migration, state)):
                found[".".join(key)] = codes
            state = migration.mutate_state(state, preserve=False)
    return found


# --- the product's --------------------------------------------------------------------------------

BEFORE_THE_FIRST_RELEASE: dict[str, set[str]] = {
    "audit.0002_chain": {"alters", "not_null", "one_transaction", "takes_away"},
    "cases.0002_excerpts": {"alters", "locks", "takes_away"},
    "cases.0004_excerpts_in_the_queue": {"one_transaction"},
    "cases.0005_blocks_in_the_queue": {"locks"},
    "contacts.0002_questions": {"not_null"},
    "contacts.0003_feedback_given": {"not_null"},
    "contacts.0004_doors": {"not_null"},
    "contacts.0006_wishes": {"not_null"},
    "contacts.0007_keep_minutes": {"not_null"},
    "contacts.0008_hand_overs": {"locks", "sql"},
    "contacts.0011_offers": {"locks", "not_null"},
    "contacts.0013_excerpts": {"not_null"},
    "contacts.0014_took_part": {"not_null"},
    "contacts.0015_blocks_in_the_queue": {"locks"},
    "duty.0002_status": {"not_null"},
    "evenings.0002_seen": {"not_null"},
    "facilitation.0002_told_in_evenings": {"locks"},
    "groups.0002_goodbyes_and_versions": {"not_null"},
    "groups.0004_reads_hour": {"not_null"},
    "membership.0002_entry_tokens": {"locks"},
    "posts.0002_covered_notices": {"locks"},
    "retention.0003_installation": {"one_transaction"},
    "rosters.0003_swaps_rescues_gaps": {"locks"},
    "rosters.0004_hours": {"locks", "not_null"},
    "rosters.0005_wishes": {"not_null"},
    "rosters.0007_units": {"locks"},
    "services.0002_embedding_sites": {"not_null"},
    "services.0003_letters_within": {"locks", "not_null"},
    "services.0004_topics": {"not_null"},
    "services.0005_queue_limit": {"not_null"},
    "services.0006_version": {"not_null"},
    "services.0007_exceptions": {"not_null"},
    "services.0008_offers_in_turn": {"not_null"},
    "services.0009_excerpts": {"not_null"},
    "services.0010_open_on_holidays": {"not_null"},
    "staff.0002_staff_sessions": {"sql"},
    "staff.0004_sealed_codes": {"one_transaction"},
    "staff.0005_hashed_session_keys": {"sql"},
    "staff.0006_people_who_left": {"locks", "sql"},
    "staff.0007_languages_of_people": {"not_null"},
    "staff.0008_associations_and_units": {"locks", "not_null"},
    "staff.0009_association_region": {"not_null"},
    "statistics.0003_record_details": {"not_null"},
    "statistics.0004_transferred": {"not_null"},
    "statistics.0005_outcomes_of_guides": {"not_null"},
    "statistics.0006_took_part": {"not_null"},
    "statistics.0007_tallies": {"locks", "not_null", "one_transaction"},
    "statistics.0011_response": {"one_transaction"},
    "statistics.0012_report_of_a_region": {"locks", "not_null", "takes_away"},
    "statistics.0013_tallies_of_places": {"one_transaction", "takes_away"},
}
"""No version was ever served while these were applied. Nothing is added here any more."""
CONTRACTED: dict[str, set[str]] = {}
"""Takes away what nobody has used since a release, which stands beside it: the second half of 0031."""


def test_every_migration_since_the_first_release_only_expands() -> None:
    assert ours() == BEFORE_THE_FIRST_RELEASE | CONTRACTED


def test_the_next_releases_of_make_faults_only_expand(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MIGRATION_MODULES = PACKAGES
    monkeypatch.setenv(NUMBER, str(LAST))
    loader = MigrationLoader(None)
    planted = {name for app, name in loader.disk_migrations if name.startswith("900") and app in PACKAGES}
    assert len(planted) == 5
    assert ours() == BEFORE_THE_FIRST_RELEASE | CONTRACTED


# --- the rule itself ------------------------------------------------------------------------------

TALK = migrations.CreateModel(
    "Talk",
    [
        ("id", models.BigAutoField(primary_key=True)),
        ("word", models.CharField(max_length=20)),
        ("seen_at", models.DateTimeField()),
        ("kind", models.CharField(max_length=9, db_index=True)),
    ],
    options={
        "constraints": [
            models.UniqueConstraint(fields=["word"], name="one_word"),
            models.CheckConstraint(condition=models.Q(kind="a"), name="kind_known"),
        ]
    },
)
INDEX = models.Index(fields=["seen_at"], name="talk_seen")
KNOWN = models.CheckConstraint(condition=models.Q(kind__in=["a", "b"]), name="kind_known_anew")


def planted(*operations: Operation, atomic: bool = True) -> set[str]:
    """How a migration over the table of talks breaches the rule."""
    state = ProjectState()
    TALK.state_forwards("planted", state)
    migration = type("Planted", (migrations.Migration,), {"operations": list(operations), "atomic": atomic})
    return breaches(migration("0002_planted", "planted"), state)


def moved(_apps: object, _schema: object) -> None:
    """Rows are moved."""


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (migrations.RemoveField("talk", "word"), "takes_away"),
        (migrations.RenameField("talk", "word", "words"), "takes_away"),
        (migrations.DeleteModel("Talk"), "takes_away"),
        (migrations.RenameModel("Talk", "Chat"), "takes_away"),
        (migrations.AlterModelTable("talk", "chat"), "takes_away"),
        (migrations.RemoveConstraint("talk", "one_word"), "takes_away"),
        (migrations.SeparateDatabaseAndState([migrations.RemoveField("talk", "word")]), "takes_away"),
        (migrations.AddField("talk", "ends_at", models.DateTimeField()), "not_null"),
        (migrations.AddField("talk", "number", models.IntegerField(default=0)), "not_null"),
        (migrations.AddField("talk", "number", models.IntegerField(null=True, db_index=True)), "locks"),
        (migrations.AddField("talk", "number", models.IntegerField(null=True, unique=True)), "locks"),
        (migrations.AlterField("talk", "word", models.CharField(max_length=20, db_index=True)), "locks"),
        (migrations.AddIndex("talk", INDEX), "locks"),
        (AddIndexConcurrently("talk", INDEX), "locks"),
        (migrations.AddConstraint("talk", KNOWN), "locks"),
        (migrations.AlterField("talk", "word", models.CharField(max_length=10)), "alters"),
        (migrations.AlterField("talk", "word", models.TextField()), "alters"),
        (migrations.AlterField("talk", "word", models.CharField(max_length=20, db_column="w")), "alters"),
        (migrations.RunPython(moved), "one_transaction"),
        (migrations.RunSQL("UPDATE planted_talk SET word = kind"), "sql"),
    ],
)
def test_what_breaches_the_rule_is_found(operation: Operation, code: str) -> None:
    assert planted(operation) == {code}


@pytest.mark.parametrize(
    "operations",
    [
        [migrations.AddField("talk", "ends_at", models.DateTimeField(null=True))],
        [migrations.AddField("talk", "number", models.IntegerField(db_default=0))],
        [migrations.AddField("talk", "others", models.ManyToManyField("planted.talk"))],
        [migrations.AlterField("talk", "word", models.CharField(max_length=40))],
        [migrations.AlterField("talk", "word", models.CharField(max_length=20, null=True))],
        [migrations.AlterField("talk", "word", models.CharField(max_length=20, default="", help_text="One."))],
        [migrations.RemoveConstraint("talk", "kind_known"), AddConstraintNotValid("talk", KNOWN)],
        [
            migrations.CreateModel("Note", [("id", models.BigAutoField(primary_key=True))]),
            migrations.AddField("note", "number", models.IntegerField(default=0, db_index=True)),
            migrations.AddIndex("note", models.Index(fields=["number"], name="note_number")),
        ],
    ],
)
def test_what_only_expands_passes(operations: list[Operation]) -> None:
    assert planted(*operations) == set()


@pytest.mark.parametrize("operation", [AddIndexConcurrently("talk", INDEX), migrations.RunPython(moved)])
def test_what_takes_long_passes_where_it_holds_no_lock(operation: Operation) -> None:
    assert planted(operation, atomic=False) == set()
