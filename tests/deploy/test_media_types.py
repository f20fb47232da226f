"""Which content types reach Django as they are."""

import pytest

from deploy.media_types import UNKNOWN, is_readable, readable


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "text/plain;charset=UTF-8", 'text/plain; charset="utf-8"', "multipart/form-data; boundary=x"],
)
def test_what_browsers_send_is_readable(content_type: str) -> None:
    assert is_readable(content_type.encode())


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain; charset=hex",
        "text/plain; charset=",
        "text/plain; CHARSET = utf-16",
        "text/plain; charset=utf-8; charset=rot13",
        "text/plain; charset*=utf-8''%00",
        "multipart/form-data; boundary*=utf-8''%00",
        "text/plain; charset=\xff",
    ],
)
def test_what_names_another_coding_is_not(content_type: str) -> None:
    assert not is_readable(content_type.encode("latin-1"))


def test_a_request_is_changed_only_where_it_must_be() -> None:
    good = {"headers": [(b"host", b"localhost"), (b"content-type", b"text/plain")]}
    assert readable(good) is good
    bad = {"path": "/", "headers": [(b"host", b"localhost"), (b"content-type", b"text/plain; charset=hex")]}
    assert readable(bad) == {"path": "/", "headers": [(b"host", b"localhost"), (b"content-type", UNKNOWN)]}
    assert bad["headers"][1][1] == b"text/plain; charset=hex", "the server's own is left alone"
