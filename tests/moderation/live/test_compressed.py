"""Pages that are the same for everybody are compressed once."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from moderation.live import compressed as module
from moderation.live.compressed import compressed


@compressed
def page(_request: HttpRequest, text: str) -> HttpResponse:
    """What a view makes."""
    return HttpResponse(text)


def asked(text: str, accepted: str = "gzip, br") -> HttpResponse:
    return page(RequestFactory().get("/", headers={"Accept-Encoding": accepted}), text)


def test_who_takes_it_gets_the_page_compressed_and_everybody_else_as_it_is() -> None:
    answer = asked("Hei" * 100)
    assert gzip.decompress(answer.content) == b"Hei" * 100
    assert (answer.headers["Content-Encoding"], answer.headers["Content-Length"]) == ("gzip", str(len(answer.content)))
    plain = asked("Hei" * 100, "br")
    assert plain.content == b"Hei" * 100
    assert "Content-Encoding" not in plain.headers
    assert answer.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


def test_the_same_page_is_compressed_once_and_nobody_gets_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    module._compress.cache_clear()
    done: list[bytes] = []
    real = gzip.compress

    def compress(page: bytes, **how: int) -> bytes:
        done.append(page)
        return real(page, **how)

    monkeypatch.setattr(gzip, "compress", compress)
    texts = ["Auki", "Kiinni", "Auki", "Auki"]
    assert [gzip.decompress(asked(text).content).decode() for text in texts] == texts
    assert done == [b"Auki", b"Kiinni"]


def test_only_so_many_are_kept() -> None:
    for number in range(2 * module.MOST):
        asked(str(number))
    assert module._compress.cache_info().currsize == module.MOST
