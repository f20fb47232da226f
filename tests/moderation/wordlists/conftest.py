"""Lists as they are built in, for the next test."""

from collections.abc import Iterator

import pytest

from moderation.screening.risks import use_additions


@pytest.fixture(autouse=True)
def only_the_lists(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a test had looked for is looked for no more after it."""
    from moderation.wordlists import access  # only once settings are there

    monkeypatch.setattr(access, "_in_use", [(0, 0)])
    yield
    use_additions("", "database")
