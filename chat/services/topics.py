"""Closed lists of what somebody who waits may tell beforehand. Pure; `core` and `wire` both know them."""

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
InterpretedLanguage = Literal["ar", "ckb", "fa", "so", "ru", "uk", "sq", "tr", "vi", "th", "et"]
INTERPRETED: tuple[InterpretedLanguage, ...] = get_args(InterpretedLanguage)
"""Languages (ISO 639) in which an interpreter can be asked for, where the service has them."""
