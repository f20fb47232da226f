"""Limits and where a request comes from: pure decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
V4_PREFIX, V6_PREFIX = 24, 48
"""Bits of an address that count: whoever has one address of such a network can usually have the others."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A token bucket: `burst` at once, then one every `seconds`."""

    name: str
    burst: int
    seconds: float

    @property
    def fills_in(self) -> float:
        """Seconds after which an empty bucket is full, and need not be remembered."""
        return self.burst * self.seconds


def spend(limit: Limit, full_at: float, now: float) -> tuple[float, float]:
    """Take one token out of the bucket that will be full at `full_at` (0 for a new one).

    Returns when it will be full after that, and 0; or, where it is empty, `full_at` as it was, and the seconds until
    there is a token again. (The generic cell rate algorithm: a bucket is known by one moment.)
    """
    after = max(full_at, now) + limit.seconds
    wait = after - now - limit.fills_in
    return (full_at, wait) if wait > 0 else (after, 0.0)


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Networks as in `10.0.0.0/8`, and single addresses. Raises ValueError."""
    return tuple(ip_network(text.strip()) for text in texts if text.strip())


def client_network(peer: str, forwarded_for: str, proxies: Sequence[Network]) -> str:
    """The network of the client behind our own proxies; empty when it has no address (a socket file).

    `forwarded_for` is the header X-Forwarded-For: each proxy adds on the right whom it heard. Only what our own
    proxies have added is believed, since everything to the left of it may be invented.
    """
    address = peer
    for named in reversed(forwarded_for.split(",")):
        if not _is_within(address, proxies) or _network(named.strip()) is None:
            break
        address = named.strip()
    network = _network(address)
    return str(network) if network else ""


def _is_within(address: str, within: Sequence[Network]) -> bool:
    found = _address(address)
    return found is not None and any(found in network for network in within)


def _network(address: str) -> Network | None:
    found = _address(address)
    if found is None:
        return None
    return ip_network((found, V4_PREFIX if found.version == 4 else V6_PREFIX), strict=False)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        return found.ipv4_mapped
    return found
