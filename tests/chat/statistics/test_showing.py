"""Tables are protected once, kept as they were shown, and made anew when something else was shown meanwhile."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from chat.statistics import workshop as module
from chat.statistics.access import shown
from chat.statistics.actions.showing import keep, show
from chat.statistics.breakdowns import key_of
from chat.statistics.disclosure import Dimension, Protected, Scope, Table, ladder, tabulate
from chat.statistics.models import ShownTable
from chat.statistics.workshop import Work, Workshop, do
from tests.support.eventually import eventually
from tests.support.servers import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.storage]

SECRET = b"a secret of sixteen bytes or more"


def table(counts: dict[str, int], week: str = "2026-W07", title: str = "reason") -> Table:
    scope = Scope("contacts", frozenset({week}), frozenset({"chat"}), frozenset({"saaristo"}))
    rows = (((value,), week, count) for value, count in counts.items())
    return tabulate(title, scope, [Dimension("reason", ladder("reason"))], rows)


def test_what_was_shown_once_is_read_and_stays_as_it_was(at_once: list[Work]) -> None:
    first = show([table({"violence": 60, "education": 40})])
    assert first.tables["reason"].cell("violence").value == 60
    again = show([table({"violence": 61, "education": 40})])  # a record has come late
    assert again.tables["reason"].cell("violence").value == 60
    assert len(at_once) == 1


@pytest.mark.usefixtures("at_once")
def test_a_small_count_is_not_told() -> None:
    shown_table = show([table({"violence": 160, "education": 140, "sexuality": 2})]).tables["reason"]
    assert all(cell.value != 2 for cell in shown_table.cells.values())
    assert '"shown", 2]' not in str(ShownTable.objects.get().table)


def test_a_later_table_is_protected_beside_those_of_the_same_weeks(at_once: list[Work]) -> None:
    show([table({"violence": 60, "education": 40})])
    show([table({"violence": 60, "education": 40}, title="other")])
    show([table({"violence": 60, "education": 40}, week="2026-W09")])
    assert [len(work.issued) for work in at_once] == [0, 1, 0]


@pytest.mark.usefixtures("at_once")
def test_nothing_is_kept_when_something_else_was_shown_meanwhile() -> None:
    one, other = table({"violence": 60}), table({"violence": 60}, title="other")
    (made,) = do(Work([one], [], SECRET))
    latest = shown.latest()
    show([other])
    assert not keep({key_of(one): made}, latest)
    assert not shown.answers_to([key_of(one)])
    assert keep({key_of(one): made}, shown.latest())


def test_why_a_table_is_refused_is_kept_too(at_once: list[Work]) -> None:
    unknown = table({"no-such-reason": 60})
    assert show([unknown]).refused == {"reason": "unknown_category"}
    assert show([unknown]).refused == {"reason": "unknown_category"}
    assert len(at_once) == 1


def test_the_same_question_has_the_same_key_whatever_the_counts() -> None:
    assert key_of(table({"violence": 1})) == key_of(table({"education": 9}))
    assert key_of(table({}, week="2026-W08")) != key_of(table({}))
    assert key_of(table({}, title="other")) != key_of(table({}))


def test_the_workshop_does_a_work_once_in_another_process_and_who_waits_too_short_hears_so() -> None:
    shop, kept, begun = Workshop(), [], threading.Event()
    work = Work([table({"violence": 60})], [], SECRET)

    def keep_it(done: module.Done) -> None:
        begun.wait(30)
        kept.append(done)

    assert not shop.ask("a", work, keep_it, 0.01)
    assert not shop.ask("a", work, keep_it, 0.01)  # joins the one under way
    begun.set()
    assert shop.ask("a", work, keep_it, 60)
    [[made]] = kept
    assert isinstance(made, Protected)
    assert made.total.value == 60


def test_who_waits_hears_of_what_went_wrong() -> None:
    def fail(_done: module.Done) -> None:
        raise RuntimeError("the database is away")

    with pytest.raises(RuntimeError, match="away"):
        Workshop().ask("b", Work([], [], SECRET), fail, 60)


KILLED = """
import os, signal
from chat.statistics.workshop import Work, Workshop

if __name__ == "__main__":
    shop = Workshop()
    assert shop.ask("a", Work([], [], bytes(16)), lambda done: None, 60)
    print(*shop._pool._processes, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_who_works_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "server.py"
    script.write_text(KILLED, "utf-8")
    command, env = [sys.executable, str(script)], os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    asyncio.run(eventually(lambda: is_over(int(done.stdout)), 30))


def is_over(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
