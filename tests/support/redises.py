"""Several Redis servers that belong together: under sentinels or in a cluster; and a certificate for TLS."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import redis
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.servers import START_SECONDS, Daemon, Redis, ServerFailedError, binary, free_port

MASTER = "vierella"
SLOTS = 16_384
DOWN_AFTER = "1000"
"""Milliseconds after which sentinels and nodes give up one that is silent."""


class Shards:
    """Two Redis servers that share the load."""

    def __init__(self, directory: Path, password: str) -> None:
        """Starts nothing yet."""
        self.servers = [Redis(directory, f"shard-{number}", password=password) for number in range(2)]

    @property
    def url(self) -> str:
        """What REDIS_URL says."""
        return ",".join(server.url for server in self.servers)

    def start(self) -> None:
        """Start both."""
        for server in self.servers:
            server.start()

    def stop(self) -> None:
        """Stop both."""
        for server in self.servers:
            server.stop()


class Guarded:
    """A master and its replica under three sentinels, which promote the replica when the master is gone."""

    def __init__(self, directory: Path, password: str) -> None:
        """Starts nothing yet. All ask for the password, the sentinels for another one."""
        self.password, self.sentinels_password = password, f"{password}-of-sentinels"
        quick = {"repl-diskless-sync-delay": "0"}
        self.master = Redis(directory, "master", password=password, options=quick)
        follows = {**quick, "replicaof": f"127.0.0.1 {self.master.port}"}
        self.replica = Redis(directory, "replica", password=password, options=follows)
        self._ports = [free_port() for _ in range(3)]
        self.sentinels = [self._sentinel(directory, port) for port in self._ports]

    @property
    def url(self) -> str:
        """What REDIS_URL says."""
        hosts = ",".join(f"127.0.0.1:{port}" for port in self._ports)
        return f"redis+sentinel://:{self.password}@{hosts}/{MASTER}?sentinel_password={self.sentinels_password}"

    def start(self) -> None:
        """Start all, and wait until the sentinels know the replica and each other."""
        for server in (self.master, self.replica):
            server.start()
        for sentinel in self.sentinels:
            sentinel.start(lambda: True)
        _wait(lambda: all(self._is_ready(port) for port in self._ports), "the sentinels did not find each other")

    def stop(self) -> None:
        """Stop all."""
        for daemon in (*self.sentinels, self.replica.daemon, self.master.daemon):
            daemon.stop()

    def _sentinel(self, directory: Path, port: int) -> Daemon:
        configuration = directory / f"sentinel-{port}.conf"  # sentinels write into theirs
        configuration.write_text(
            f"port {port}\nbind 127.0.0.1\ndir {directory}\nrequirepass {self.sentinels_password}\n"
            f"sentinel monitor {MASTER} 127.0.0.1 {self.master.port} 2\n"
            f"sentinel auth-pass {MASTER} {self.password}\n"
            f"sentinel down-after-milliseconds {MASTER} {DOWN_AFTER}\n"
            f"sentinel failover-timeout {MASTER} 5000\n"
        )
        command = [binary("redis-server"), str(configuration), "--sentinel"]
        return Daemon(f"sentinel-{port}", command, directory / f"sentinel-{port}.log")

    def _is_ready(self, port: int) -> bool:
        try:
            with redis.Redis(port=port, password=self.sentinels_password) as client:
                state = client.sentinel_master(MASTER)
        except redis.ConnectionError:
            return False
        return bool(state["num-slaves"] == 1 and state["num-other-sentinels"] == 2)


class Cluster:
    """Three nodes that share the slots."""

    def __init__(self, directory: Path, password: str) -> None:
        """Starts nothing yet."""
        self.password = password
        self._ports = [free_port() for _ in range(3)]
        self.nodes = [self._node(directory, number, port) for number, port in enumerate(self._ports)]

    @property
    def url(self) -> str:
        """What REDIS_URL says."""
        return f"redis+cluster://:{self.password}@{','.join(node.address for node in self.nodes)}"

    def start(self) -> None:
        """Start the nodes, make them a cluster, and wait until they are one."""
        for node in self.nodes:
            node.start()
        share = SLOTS // len(self.nodes) + 1
        for number, node in enumerate(self.nodes):
            with node.client() as client:
                last = min((number + 1) * share, SLOTS) - 1
                client.execute_command("CLUSTER", "ADDSLOTSRANGE", number * share, last)
                for other, port in zip(self.nodes, self._ports, strict=True):
                    client.execute_command("CLUSTER", "MEET", "127.0.0.1", other.port, port)
        _wait(lambda: all(map(self._is_ready, self.nodes)), "the nodes did not become a cluster")

    def stop(self) -> None:
        """Stop all."""
        for node in self.nodes:
            node.stop()

    def _node(self, directory: Path, number: int, port: int) -> Redis:
        options = {
            "cluster-enabled": "yes",
            "cluster-config-file": f"nodes-{number}.conf",
            "cluster-port": str(port),
            "cluster-node-timeout": DOWN_AFTER,
        }
        return Redis(directory, f"node-{number}", password=self.password, options=options)

    def _is_ready(self, node: Redis) -> bool:
        with node.client() as client:
            state = str(client.execute_command("CLUSTER", "INFO"))
        return "cluster_state:ok" in state and f"cluster_known_nodes:{len(self.nodes)}\\r" in state


def certificate(directory: Path) -> tuple[Path, Path]:
    """A certificate for localhost that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = directory / "redis.crt", directory / "redis.key"
    paths[0].write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


def _wait(is_ready: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_ready():
        if time.monotonic() > deadline:
            raise ServerFailedError(otherwise)
        time.sleep(0.05)
