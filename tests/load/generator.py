"""The open-loop load: messages are sent when they are due, however slow the system is."""

import asyncio
import gc
import random
import time
from collections.abc import Awaitable, Callable

from tests.load.accounting import Parts, cpu_seconds
from tests.load.crowd import Crowd, Member
from tests.load.meter import Measured, Meter, latency

TICK_SECONDS = 0.001
DRAIN_SECONDS = 4.0
CALM_SECONDS = 15.0
WARM_UP_SECONDS = 1.0
PRECISION = 1.13
"""The search ends when the lowest rate that failed is at most this many times the highest that was carried."""

MAX_STEPS = 14


class NothingMeasuredError(Exception):
    """What was measured is not what was meant to be."""


async def measure(
    crowd: Crowd, parts: Parts, rate: float, seconds: float, *, fan: int = 1, warm_up: float = WARM_UP_SECONDS
) -> Measured:
    """Everybody writes in turns, `rate` messages a second in all.

    `fan` is how many others receive each message. Raises NothingMeasuredError when the server used no CPU.
    """
    total, counted_from = round(rate * (warm_up + seconds)), round(rate * warm_up)
    meter = Meter(crowd.take_numbers(total), total, counted_from, fan)
    members = [member for member in crowd.members if member.line.is_open]
    random.Random(1).shuffle(members)
    closed_before = crowd.closed
    crowd.meter = meter
    gc.collect()
    gc.disable()
    try:
        begun = time.monotonic() + 0.01
        late = await _send(meter, members, begun, rate, 0, counted_from)
        cpu, own_cpu, counted_since = cpu_seconds(parts), time.process_time(), time.monotonic()
        late = max(late, await _send(meter, members, begun, rate, counted_from, total))
        own_share = (time.process_time() - own_cpu) / (time.monotonic() - counted_since)
        await _drained(meter)
        used = {name: after - cpu[name] for name, after in cpu_seconds(parts).items()}
        receipts, acks = meter.receipts[:], meter.acks[:]
        is_calm = await _calmed(meter)
    finally:
        gc.enable()
        crowd.meter = None
    if used["server"] <= 0:
        raise NothingMeasuredError("the server under test used no CPU: something else has answered")
    return Measured(
        rate=rate,
        sent=meter.counted,
        received_share=round(len(receipts) / (meter.counted * fan), 4),
        acked_share=round(len(acks) / meter.counted, 4),
        receipt=latency(receipts),
        ack=latency(acks),
        refused=dict(meter.refused),
        closed=crowd.closed - closed_before,
        is_calm=is_calm,
        generator_cpu=round(own_share, 2),
        late=round(late * 1000, 1),
        cpu={name: round(seconds * 1000 / meter.counted, 4) for name, seconds in used.items()},
    )


async def _drained(meter: Meter) -> None:
    """Wait for what has been sent; what comes later than DRAIN_SECONDS counts as not arrived."""
    deadline = time.monotonic() + DRAIN_SECONDS
    while not meter.is_complete and time.monotonic() < deadline:  # noqa: ASYNC110  (cheaper than telling of each)
        await asyncio.sleep(0.02)


async def _calmed(meter: Meter) -> bool:
    """Wait until nothing more comes, so that the next measurement bears no other's burden; False after CALM_SECONDS."""
    heard, deadline = -1, time.monotonic() + CALM_SECONDS
    while not meter.is_complete and heard != meter.heard:
        if time.monotonic() > deadline:
            return False
        heard = meter.heard
        await asyncio.sleep(1)
    return True


async def _send(meter: Meter, members: list[Member], begun: float, rate: float, first: int, end: int) -> float:
    """Send messages `first`…`end` of the meter when they are due; the longest delay of our own, in seconds."""
    sent, late = first, 0.0
    while sent < end:
        due = min(end, int((time.monotonic() - begun) * rate) + 1)
        if sent < due:
            late = max(late, time.monotonic() - (begun + sent / rate))
        while sent < due:
            member = members[sent % len(members)]
            meter.due[sent] = begun + sent / rate
            meter.sender[sent] = member.line.number
            member.say(meter.first + sent)
            sent += 1
        await asyncio.sleep(TICK_SECONDS)
    return late


async def highest(
    at_rate: Callable[[float], Awaitable[Measured]],
    start: float,
    again: Callable[[], Awaitable[None]],
    most: float,
) -> Measured | None:
    """Search the highest rate that the system carries: doubling, then bisection; None when it carries none.

    `at_rate` measures; nothing above `most` is tried. `again` starts the system and its clients anew after a rate
    that has broken connections or left too much undone.
    """
    rate, carried, failed = min(start, most), None, None
    for _ in range(MAX_STEPS):
        measured = await at_rate(round(rate))
        print(f"      {measured.summary}", flush=True)
        if measured.is_good:
            carried = measured
        else:
            failed = measured.rate
            if measured.closed or not measured.is_calm:
                await again()
        if carried is None:
            if failed is not None and failed < 5:
                return None
            rate /= 2
        elif failed is None:
            if carried.rate >= most:
                return carried
            rate = min(carried.rate * 2, most)
        elif failed / carried.rate < PRECISION:
            return carried
        else:
            rate = (carried.rate * failed) ** 0.5
    return carried
