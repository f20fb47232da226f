"""Screening of what people write in groups: what identifies, and risk words, as every post is looked at."""

import gc
import random
import statistics
import time
from collections.abc import Callable, Sequence

from deploy import collector
from moderation.screening.identifying import identifying_in
from moderation.screening.risks import risks_in
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.moderation.screening.sentences import WORST, sentences

LONGEST = 4_000
"""Signs of a post."""
TELLING = 0.1
"""Share of a long post's sentences in which there is something to find."""
TIMES = 3
"""Of which the best counts: others use the machine as well."""


async def screening(system: System, plan: Plan) -> Figures:
    """No server is needed: posts are screened where they are written, in a thread of the group commit.

    In milliseconds of the processor: message_ms, message_p99_ms of the labelled sentences; post_ms, post_p99_ms of
    posts of 4,000 signs, made of ordinary sentences and some of the others; control_ms of a plain pass over the same
    posts, sign by sign; worst_ms of the worst of the posts that were made to take long.
    """
    some = sentences()
    ordinary = [one.text for one in some if not one.risks and not one.identifies]
    others = [one.text for one in some if one.risks or one.identifies]
    chance = random.Random(9)
    posts = [_post(ordinary, others, chance) for _ in range(plan.screened_posts)]
    screen("Lists are read once.")
    before = gc.get_threshold()
    gc.collect()
    collector.begin()  # as a server does
    messages = taken(screen, [one.text for one in some])
    long, control = taken(screen, posts), taken(plain_pass, posts)
    worst = taken(screen, [(part * LONGEST)[:LONGEST] for part in WORST])
    gc.unfreeze()
    gc.set_threshold(*before)
    return {
        "message_ms": statistics.median(messages),
        "message_p99_ms": percentile_99(messages),
        "post_ms": statistics.median(long),
        "post_p99_ms": percentile_99(long),
        "control_ms": statistics.median(control),
        "worst_ms": max(worst),
    }


def screen(text: str) -> None:
    """All that is done to a post."""
    identifying_in(text)
    risks_in(text, "fi")


def plain_pass(text: str) -> list[int]:
    """The least that can be done with each sign."""
    return [ord(sign) for sign in text]


def taken(what: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Milliseconds of the processor for each."""
    return [min(_once(what, text) for _ in range(TIMES)) for text in texts]


def percentile_99(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100)[-1]


def _once(what: Callable[[str], object], text: str) -> float:
    began = time.thread_time()
    what(text)
    return (time.thread_time() - began) * 1000


def _post(ordinary: Sequence[str], others: Sequence[str], chance: random.Random) -> str:
    words = ""
    while len(words) < LONGEST:
        words += chance.choice(others if chance.random() < TELLING else ordinary) + " "
    return words[:LONGEST]
