"""Buckets by their arithmetic, and whose request it is behind proxies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.throttles.core import Limit, client_network, networks, spend

LIMIT = Limit("tries", burst=3, seconds=10.0)
PROXIES = networks(["127.0.0.1", "10.1.0.0/16", "::1"])


def attempts(limit: Limit, moments: list[float]) -> list[float]:
    """How long each of these attempts has to wait; 0 for those that may go on."""
    full_at, waits = 0.0, []
    for now in moments:
        full_at, wait = spend(limit, full_at, now)
        waits.append(wait)
    return waits


def test_a_burst_goes_on_and_then_one_for_each_token() -> None:
    assert attempts(LIMIT, [100, 100, 100, 100, 105, 110, 110]) == [0, 0, 0, 10, 5, 0, 10]


def test_a_bucket_that_rested_is_full_but_never_more() -> None:
    assert attempts(LIMIT, [0, 0, 0, 1_000, 1_000, 1_000, 1_000]) == [0, 0, 0, 0, 0, 0, 10]


def test_attempts_that_were_refused_take_nothing() -> None:
    assert attempts(LIMIT, [0, 0, 0, *[1.0] * 100, 10.0])[-1] == 0


@given(st.lists(st.floats(0, 1_000), min_size=1, max_size=60))
def test_no_timing_brings_more_than_the_burst_and_the_rate(moments: list[float]) -> None:
    moments.sort()
    allowed = [now for now, wait in zip(moments, attempts(LIMIT, moments), strict=True) if not wait]
    for first in range(len(allowed)):
        for last in range(first, len(allowed)):
            assert last - first + 1 <= LIMIT.burst + (allowed[last] - allowed[first]) / LIMIT.seconds + 1e-6


@pytest.mark.parametrize(
    ("peer", "forwarded_for", "network"),
    [
        ("192.0.2.7", "", "192.0.2.0/24"),
        ("192.0.2.7", "198.51.100.9", "192.0.2.0/24"),  # not one of our proxies
        ("127.0.0.1", "198.51.100.9", "198.51.100.0/24"),
        ("127.0.0.1", "203.0.113.1, 198.51.100.9", "198.51.100.0/24"),  # the client has invented the first
        ("127.0.0.1", "203.0.113.1, 198.51.100.9, 10.1.2.3", "198.51.100.0/24"),  # two proxies of ours
        ("::1", "2001:db8:1:2::3", "2001:db8:1::/48"),
        ("::ffff:127.0.0.1", "::ffff:198.51.100.9", "198.51.100.0/24"),
        ("127.0.0.1", "unknown", "127.0.0.0/24"),
        ("127.0.0.1", "198.51.100.9, ", "127.0.0.0/24"),
        ("127.0.0.1", "127.0.0.1", "127.0.0.0/24"),
        ("", "198.51.100.9", ""),
    ],
)
def test_the_client_is_whom_our_own_proxies_heard(peer: str, forwarded_for: str, network: str) -> None:
    assert client_network(peer, forwarded_for, PROXIES) == network


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_sent_as_an_address_is_a_network_or_nothing(peer: str, forwarded_for: str) -> None:
    assert client_network(peer, forwarded_for, PROXIES) == ""
    assert client_network("127.0.0.1", forwarded_for, PROXIES)


def test_a_proxy_that_is_no_network_is_refused() -> None:
    with pytest.raises(ValueError, match="proxy"):
        networks(["10.0.0.0/8", "proxy"])
