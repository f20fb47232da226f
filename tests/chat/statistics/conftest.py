"""The workshop of these tests."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from chat.statistics.workshop import Done, Work


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> list["Work"]:
    """Tables are protected in the test's own thread and transaction; returns what was asked for."""
    from chat.statistics.actions import showing
    from chat.statistics.workshop import Workshop, do

    asked: list[Work] = []

    class AtOnce(Workshop):
        def ask(self, name: object, work: "Work", keep: Any, seconds: float) -> bool:
            asked.append(work)
            keep(do(work))
            return True

    def keep_here(keys: Sequence[str], latest: int, done: "Done") -> None:
        showing.keep(dict(zip(keys, done, strict=True)), latest)

    monkeypatch.setattr(showing, "workshop", AtOnce())
    monkeypatch.setattr(showing, "_keep_apart", keep_here)
    return asked


@pytest.fixture
def nine_weeks(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], object]:
    """Makes up contacts of the nine weeks before a moment."""
    from chat.statistics import demo

    monkeypatch.setattr(demo, "WEEKS", 9)
    return demo.seed
