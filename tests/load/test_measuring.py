"""What the bench concludes from what it has seen."""

import json
import time

import pytest

from tests.load import report
from tests.load.generator import highest
from tests.load.meter import BODY_BYTES, Latency, Measured, Meter, body, latency, mark
from tests.load.report import Row

SENDER, OTHER = 1, 2


def a_meter(*, total: int = 2, counted_from: int = 0, fan: int = 1) -> Meter:
    """A meter whose messages were all due a second ago, from SENDER."""
    meter = Meter(100, total, counted_from, fan)
    for index in range(total):
        meter.due[index], meter.sender[index] = time.monotonic() - 1, SENDER
    return meter


def measured(rate: float, limit: float, *, closed: int = 0, is_calm: bool = True) -> Measured:
    """A system that carries `limit`."""
    share, slow = (1.0, 10.0) if rate <= limit else (0.5, 900.0)
    times = Latency(slow, slow, slow)
    cpu = {"server": 0.1}
    return Measured(rate, 1000, share, share, times, times, {}, closed, is_calm, 0.1, 1.0, cpu)


# --- the meter ------------------------------------------------------------------------------


def test_a_message_is_an_ack_to_its_sender_and_a_receipt_to_others() -> None:
    meter = a_meter()
    meter.scan(SENDER, b'{"t":"ack","key":"' + mark(100) + b'","seq":1}')
    assert (len(meter.acks), len(meter.receipts)) == (1, 0)
    meter.scan(OTHER, b"[" + body(100) + b"," + body(101) + b"]")
    assert (len(meter.acks), len(meter.receipts)) == (1, 2)
    assert not meter.is_complete
    meter.note(SENDER, 101)
    assert meter.is_complete


def test_time_counts_from_the_moment_a_message_was_due() -> None:
    meter = a_meter()
    meter.note(OTHER, 100)
    assert meter.receipts[0] >= 1


def test_doubles_are_not_counted() -> None:
    meter = a_meter(fan=2)
    for _ in range(3):
        meter.note(SENDER, 100)
        meter.note(OTHER, 100)
    assert (len(meter.acks), len(meter.receipts)) == (1, 2)


def test_strange_and_early_messages_do_not_count() -> None:
    meter = a_meter(counted_from=1)
    for number in (99, 100, 102):
        meter.note(SENDER, number)
        meter.note(OTHER, number)
    assert (len(meter.acks), len(meter.receipts)) == (0, 0)


def test_bodies_are_of_one_length_and_ascii() -> None:
    assert len(body(0)) == len(body(10**12 - 1)) == BODY_BYTES
    assert body(7).isascii()


def test_latency_without_any_arrival_is_infinite() -> None:
    assert latency([]).p99 == float("inf")
    assert latency([0.001] * 98 + [0.5, 0.6]) == Latency(1.0, 600.0, 600.0)


# --- the search -----------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "limit"), [(100, 5000), (6400, 5000), (100, 100), (9000, 20)])
async def test_the_highest_rate_is_found(start: float, limit: float) -> None:
    async def at_rate(rate: float) -> Measured:
        return measured(rate, limit)

    async def again() -> None:
        raise AssertionError("nothing was broken")

    found = await highest(at_rate, start, again, 60_000)
    assert found is not None
    assert limit / 1.14 <= found.rate <= limit


async def test_no_more_than_the_most_is_tried() -> None:
    tried: list[float] = []

    async def at_rate(rate: float) -> Measured:
        tried.append(rate)
        return measured(rate, 10**6)

    async def again() -> None:
        raise AssertionError("nothing was broken")

    found = await highest(at_rate, 100, again, 300)
    assert found is not None
    assert found.rate == max(tried) == 300


@pytest.mark.parametrize(("closed", "is_calm"), [(1, True), (0, False)])
async def test_a_broken_system_is_started_anew(closed: int, is_calm: bool) -> None:
    starts = 0

    async def at_rate(rate: float) -> Measured:
        return measured(rate, 0, closed=closed, is_calm=is_calm)

    async def again() -> None:
        nonlocal starts
        starts += 1

    assert await highest(at_rate, 40, again, 60_000) is None
    assert starts > 0


# --- the report -----------------------------------------------------------------------------


def test_figures_are_ratios_of_medians() -> None:
    rows = [Row("one", "ours", number, {"rate": rate}) for number, rate in enumerate([900.0, 1000.0, 9000.0])]
    rows += [Row("one", "ejabberd", number, {"rate": rate}) for number, rate in enumerate([1.0, 200.0, 250.0])]
    assert report.figures(report.medians(rows))["ratio_ejabberd"] == 5


def test_the_better_number_of_processes_stands_for_the_product() -> None:
    rows = [
        Row("one", "ours", 0, {"rate": 1000.0, "cpu": 2.0}),
        Row("one", "ours-2", 0, {"rate": 1500.0, "cpu": 3.0}),
        Row("one", "ejabberd", 0, {"rate": 500.0, "cpu": 6.0}),
    ]
    figures = report.figures(report.medians(rows))
    assert (figures["ratio_ejabberd"], figures["cpu_ratio_ejabberd"]) == (3, 0.5)


def test_what_was_not_measured_is_null() -> None:
    line = report.line(report.medians([Row("churn", "ours", 0, {"memory_ratio": 1.05})]))
    figures = json.loads(line.removeprefix("figures: "))
    assert figures.pop("churn_memory_ratio") == 1.05
    assert set(figures.values()) == {None}
