"""What statistics say of the day: rows that count its talks, and none that leads to one.

Run in the environment of a house, as `python -m tests.privacy.figures` with

    names           print, as JSON, every value that is stored of talks and could be somebody's
    found NAMES     print how many of these stand in rows of statistics (0), and how many rows there are
    planted NAMES   the same with one value planted: the control
"""

import contextlib
import json
import os
import re
import sys
from collections.abc import Collection, Iterator

import django

_WORDS = re.compile(r"[\w-]+")


def found(names: Collection[str], *, planted: bool) -> tuple[int, int]:
    """How many of the names stand somewhere in statistics, with one that is `planted`; and how many rows were read."""
    from django.db import transaction

    from chat.statistics.models import ShownTable

    texts: list[str] = []
    with contextlib.suppress(_UndoneError), transaction.atomic():
        if planted:
            ShownTable.objects.create(key="planted", table={"cells": [[min(names), 1]]})
        texts += _rows()
        raise _UndoneError
    words = {word for text in texts for word in _WORDS.findall(text)}
    return len(words & {*names}), len(texts)


class _UndoneError(Exception):
    """Nothing that was planted stays."""


def _rows() -> Iterator[str]:
    """Each row of statistics, with every one of its values."""
    from django.apps import apps

    for model in apps.get_app_config("statistics").get_models():
        for row in model._default_manager.order_by().values_list():
            yield " ".join(bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value) for value in row)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    match sys.argv[1:]:
        case ["names"]:
            from tests.privacy.rooms import values_of_talks

            print(json.dumps(sorted(set(values_of_talks()))))
        case ["found" | "planted" as what, names]:
            print(*found(json.loads(names), planted=what == "planted"))
        case _:
            raise SystemExit(__doc__)
