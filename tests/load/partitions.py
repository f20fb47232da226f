"""Ten years of records in one table, and in one for each year: what it saves (docs/adr/0034)."""

import asyncio
import os
import time
from dataclasses import dataclass

import psutil
import psycopg

from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.migrated import migrate

YEARS = range(2017, 2027)
AT_ONCE = 10
"""Records go out ten together at least (rule 34)."""
MB = 1_048_576


async def partitions(system: System, plan: Plan) -> Figures:
    """`whole_…` and `divided_…`, of so many `rows`.

    key_mb and week_mb: indexes that a new record goes into; insert_ms, insert_wal (bytes): of a record, ten in each
    transaction, after a checkpoint; week_ms: reading a week; erase_s, erase_wal: taking the oldest year away. All ms
    and s are CPU time of the session that does it.
    """
    return await asyncio.to_thread(_measured, system, plan)


def _measured(system: System, plan: Plan) -> Figures:
    address = system.ground.fresh_database()
    state = str(system.ground.directory / "partitions")
    migrate({**os.environ, "VIERELLA_DEMO": "1", "STATE_DIR": state, "DATABASE_URL": address})
    with psycopg.connect(address, autocommit=True) as connection:
        session = Session(connection)
        figures: Figures = {"rows": float(plan.partition_rows)}
        for name in ("whole", "divided"):
            session.make(name, plan.partition_rows)
            newest = name if name == "whole" else f"{name}_{YEARS[-1]}"
            figures[f"{name}_key_mb"] = session.size(f"{newest}_pkey")
            figures[f"{name}_week_mb"] = session.size(f"{newest}_week_idx")
            inserted = session.insert(name, plan.partition_inserts)
            figures[f"{name}_insert_ms"] = inserted.cpu * 1000 / plan.partition_inserts
            figures[f"{name}_insert_wal"] = inserted.wal / plan.partition_inserts
            figures[f"{name}_week_ms"] = session.used(f"SELECT * FROM {name} WHERE week = '{YEARS[5]}-W20'").cpu * 1000  # noqa: S608
            erased = session.erase(name)
            figures[f"{name}_erase_s"], figures[f"{name}_erase_wal"] = erased.cpu, float(erased.wal)
            session.used(f"DROP TABLE {name}")
    return figures


@dataclass(frozen=True)
class Used:
    """CPU seconds of the session, and bytes that PostgreSQL has logged."""

    cpu: float
    wal: int


class Session:
    """One connection, and the process that serves it."""

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        """`connection` commits by itself."""
        self._connection = connection
        self._process = psutil.Process(connection.info.backend_pid)

    def make(self, name: str, rows: int) -> None:
        """The table with its rows, in the order in which they would have come."""
        like = f"(LIKE statistics_record INCLUDING DEFAULTS) {'PARTITION BY RANGE (week)' if name == 'divided' else ''}"
        self.used(f"CREATE TABLE {name} {like}")
        for year in YEARS if name == "divided" else ():
            self.used(
                f"CREATE TABLE {name}_{year} PARTITION OF {name} FOR VALUES FROM ('{year}-W01') TO ('{year + 1}-W01')"
            )
        self.used(
            f"INSERT INTO {name} {_COLUMNS} SELECT gen_random_uuid(),"  # noqa: S608
            f" ({YEARS[0]} + number * {len(YEARS)}::bigint / {rows})::text || '-W'"
            f" || lpad((1 + (number * {len(YEARS) * 52}::bigint / {rows}) % 52)::text, 2, '0'), {_VALUES}"
            f" FROM generate_series(0, {rows - 1}) AS number"
        )
        key = "(id)" if name == "whole" else "(id, week)"
        self.used(f"ALTER TABLE {name} ADD PRIMARY KEY {key}")
        self.used(f"CREATE INDEX ON {name} (week)")
        self.used(f"ANALYZE {name}")

    def size(self, index: str) -> float:
        """In MB."""
        row = self._connection.execute("SELECT pg_relation_size(%s::regclass)", [index]).fetchone()
        return float(str(row[0])) / MB if row else 0.0

    def insert(self, name: str, rows: int) -> Used:
        """New records of the newest year."""
        self.used("CHECKPOINT")
        one = f"(gen_random_uuid(), '{YEARS[-1]}-W50', {_VALUES})"
        statement = f"INSERT INTO {name} {_COLUMNS} VALUES {', '.join([one] * AT_ONCE)}"  # noqa: S608
        return self.used(*[statement] * (rows // AT_ONCE))

    def erase(self, name: str) -> Used:
        """The oldest year, and the room that it took."""
        oldest = YEARS[0]
        if name == "divided":
            return self.used(f"ALTER TABLE {name} DETACH PARTITION {name}_{oldest}", f"DROP TABLE {name}_{oldest}")
        return self.used(f"DELETE FROM {name} WHERE week < '{oldest + 1}-W01'", f"VACUUM {name}")  # noqa: S608

    def used(self, *statements: str) -> Used:
        """Run these; what they took."""
        cpu, wal = self._cpu(), self._wal()
        for statement in statements:
            self._connection.execute(statement)
        time.sleep(0.02)  # until the kernel has counted the last of it
        return Used(self._cpu() - cpu, self._wal() - wal)

    def _cpu(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def _wal(self) -> int:
        row = self._connection.execute("SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint").fetchone()
        return int(str(row[0])) if row else 0


_TEXTS = (
    *("service", "language", "association", "helper_type", "outcome", "wait_band", "duration_band", "ended_by"),
    *("contact_type", "role", "reason", "escalation", "earlier_contact", "age_band", "gender", "county", "child_age"),
    *("violence_position", "risk_outcome", "child_protection_outcome", "pregnancy_outcome"),
)
_LISTS = ("took_part", "violence_forms", "other_reasons", "referrals")
_COLUMNS = f"(id, week, weekday, time_band, transferred, schema, {', '.join((*_TEXTS, *_LISTS))})"
_VALUES = ", ".join(["0, 4, false, 1", *["'first'"] * len(_TEXTS), *["'[]'"] * len(_LISTS)])
