"""Reading the queue; in excerpts.py, what is sealed."""

from moderation.cases.access.excerpts import NobodyJudgesError
from moderation.cases.access.queue import (
    Filters,
    Listed,
    NoCaseError,
    Overview,
    case_for,
    has_queue,
    overview,
)

__all__ = [
    "Filters",
    "Listed",
    "NoCaseError",
    "NobodyJudgesError",
    "Overview",
    "case_for",
    "has_queue",
    "overview",
]
