"""The reverse proxy of production for tests: Caddy with `deploy/Caddyfile`, and an authority that tests trust.

    caddy = Caddy(directory, [product.port for product in house.products])
    caddy.start()                                   # or: with running_caddy(directory, ports) as caddy: …
    caddy.host                                      # "localhost:PORT", what browsers connect to by https
    urllib.request.urlopen(f"https://{caddy.host}/", context=caddy.trust())
    websockets.connect(f"wss://{caddy.host}/ws/visitor", ssl=caddy.trust(), …)
    caddy.authority                                 # the authority's certificate in a file (PEM), for other programs
    caddy.stop()

Server processes need `ALLOWED_HOSTS=localhost`. They may start after Caddy and restart under it. Clients from all of
127.0.0.0/8 can connect. `caddy.log` is what it wrote. Browsers: `ignore_https_errors=True` in Playwright is enough.
"""

import os
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.servers import ROOT, Daemon, binary, free_port

CADDYFILE = ROOT / "deploy" / "Caddyfile"
_SIGNS_OTHERS = x509.KeyUsage(
    digital_signature=False,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=True,
    crl_sign=True,
    encipher_only=False,
    decipher_only=False,
)


class Caddy:
    """Caddy on loopback, in front of server processes."""

    def __init__(self, directory: Path, upstreams: Sequence[int], name: str = "caddy") -> None:
        """Starts nothing yet. `upstreams`: the ports of the server processes; `directory` gets log and certificates."""
        self.port, self.http_port = free_port(), free_port()
        self.log = directory / f"{name}.log"
        home = directory / name
        home.mkdir()
        self.authority, certificate, key = certificates(home)
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),  # where Caddy keeps its own files
            "VIERELLA_HOST": "localhost",
            "VIERELLA_BIND": "127.0.0.1",
            "VIERELLA_HTTPS_PORT": str(self.port),
            "VIERELLA_HTTP_PORT": str(self.http_port),
            "VIERELLA_SERVERS": " ".join(f"127.0.0.1:{port}" for port in upstreams),
            "VIERELLA_CERTIFICATE": str(certificate),
            "VIERELLA_KEY": str(key),
        }
        command = [binary("caddy"), "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"]
        self.daemon = Daemon(name, command, self.log, env=self.env)

    @property
    def host(self) -> str:
        """Name and port, as in a `Host` header."""
        return f"localhost:{self.port}"

    def trust(self) -> ssl.SSLContext:
        """A client's TLS settings: only this proxy's authority is trusted."""
        return ssl.create_default_context(cafile=str(self.authority))

    def start(self) -> None:
        """Start, and wait until it speaks TLS. Raises ServerFailedError."""
        self.daemon.start(self._speaks)

    def stop(self) -> int:
        """Stop it; its exit code."""
        return self.daemon.stop()

    def _speaks(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2) as plain:
                self.trust().wrap_socket(plain, server_hostname="localhost").close()
        except OSError:
            return False
        return True


@contextmanager
def running_caddy(directory: Path, upstreams: Sequence[int]) -> Iterator[Caddy]:
    """A Caddy for the block."""
    caddy = Caddy(directory, upstreams)
    try:
        caddy.start()
        yield caddy
    finally:
        caddy.stop()


def certificates(directory: Path) -> tuple[Path, Path, Path]:
    """A new authority's certificate, and a certificate for localhost that it signed, and that one's key; for a day."""
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _sign("Authority of a test", authority_key.public_key(), "Authority of a test", authority_key)
    certificate = _sign("localhost", key.public_key(), "Authority of a test", authority_key)
    paths = directory / "authority.crt", directory / "localhost.crt", directory / "localhost.key"
    for path, made in zip(paths, (authority, certificate), strict=False):
        path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[2].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


def _sign(
    name: str, key: ec.EllipticCurvePublicKey, issuer: str, signer: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    now = datetime.now(UTC)
    is_authority = name == issuer
    builder = (
        x509.CertificateBuilder()
        .subject_name(_called(name))
        .issuer_name(_called(issuer))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
    )
    if is_authority:
        builder = builder.add_extension(_SIGNS_OTHERS, critical=True)
    else:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    return builder.sign(signer, hashes.SHA256())


def _called(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
