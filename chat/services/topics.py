"""Closed lists of what somebody who waits may tell beforehand. Pure; `core` and `wire` both know them."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

Topic = Literal[
    "experiencing",
    "using_violence",
    "close_one",
    "child_in_danger",
    "home",
    "friends",
    "feelings",
    "dating",
    "hurt",
    "separating",
    "children",
    "custody",
    "coping",
    "pregnancy",
    "sleep",
    "everyday",
    "couple",
    "substances_pregnant",
    "substances_baby",
    "quitting",
    "other",
]
"""What a talk can be about, as somebody who waits may say beforehand; a service offers some of these."""
TOPICS: tuple[Topic, ...] = get_args(Topic)
Matter = Literal["violence", "small_children"]
"""What a service is there for, as far as more is asked in the record of a contact because of it (DOMAIN §4)."""
_MATTERS: Mapping[Matter, frozenset[str]] = {
    "violence": frozenset({"experiencing", "using_violence"}),
    "small_children": frozenset({"pregnancy", "sleep", "substances_pregnant", "substances_baby"}),
}
InterpretedLanguage = Literal["ar", "ckb", "fa", "so", "ru", "uk", "sq", "tr", "vi", "th", "et"]
INTERPRETED: tuple[InterpretedLanguage, ...] = get_args(InterpretedLanguage)
"""Languages (ISO 639) in which an interpreter can be asked for, where the service has them."""


def matters(topics: Iterable[str]) -> list[Matter]:
    """What a service is there for that offers these topics."""
    offered = frozenset(topics)
    return [matter for matter, its_topics in _MATTERS.items() if offered & its_topics]
