"""Reading the queue; in excerpts.py, what is sealed."""

from moderation.cases.access.conduct import who_can_be_named
from moderation.cases.access.excerpts import NobodyJudgesError
from moderation.cases.access.figures import Figures, figures_for, handled_by, has_figures
from moderation.cases.access.queue import (
    Filters,
    Listed,
    NoCaseError,
    Overview,
    case_for,
    has_queue,
    overview,
    stands_aside,
)

__all__ = [
    "Figures",
    "Filters",
    "Listed",
    "NoCaseError",
    "NobodyJudgesError",
    "Overview",
    "case_for",
    "figures_for",
    "handled_by",
    "has_figures",
    "has_queue",
    "overview",
    "stands_aside",
    "who_can_be_named",
]
