"""A clean Debian, installed into by the steps of docs/installing.md, word for word, and looked at through its proxy.

The root is made by debootstrap and booted by systemd-nspawn, with no network but loopback; packages of Debian are
fetched before that, and those of Python lie in a folder by then. Needs root, as installing does.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.caddy import certificates
from tests.support.servers import ROOT, binary

GUIDE = ROOT / "docs" / "installing.md"
RELEASE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
PORT = 443
BOOT_SECONDS = 60
UP_SECONDS = 60
ANSWERS = {
    "ALLOWED_HOSTS": "localhost",
    "DATABASE_URL": "postgres:///vierella",
    "REDIS_URL": "redis://localhost:6379/0",
    "KEYRING": "/var/lib/vierella/keyring",
    "EMAIL_URL": "",
    "MAIL_FROM": "",
    "ACCESSIBILITY_CONTACT": "saavutettavuus@example.org",
    "LANGUAGE_REVIEWS": "fi=2026-01-07 Riikka Testaaja",
    "ADMINISTRATOR_LOGIN": "kaarina",
    "ADMINISTRATOR_NAME": "Kaarina",
    "ASSOCIATION": "saaristo",
    "ASSOCIATION_NAME": "Saariston yhdistys ry",
    # Python's packages lie in a folder, and nobody sits there to be asked.
    "PIP_NO_INDEX": "1",
    "PIP_FIND_LINKS": "/root/packages",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "DEBIAN_FRONTEND": "noninteractive",
}


NOT_YET = {"administrator-alone", "clock-alone", "number-unchecked", "tls-ends", "unapproved"}
"""What people do after an installation; the clock is this machine's and the certificate a test's, good for two days."""
PLANTED = {
    "secrets-readable": "chmod 644 /etc/vierella/vierella.env",
    "keyring-in-backups": "rm /var/lib/vierella/keyring/CACHEDIR.TAG",
    "keyring-readable": "chmod 755 /var/lib/vierella/keyring",
    "statements-logged": "runuser -u postgres -- psql -qc \"ALTER SYSTEM SET log_statement = 'all'\"",
    "not-durable": "runuser -u postgres -- psql -qc 'ALTER SYSTEM SET fsync = off' -c 'SELECT pg_reload_conf()'",
    "redis-away": "systemctl stop redis-server",
    "no-websockets": r"sed -i '/^https:/a respond /ws/* 404' /etc/caddy/Caddyfile; systemctl restart caddy",
    "review-old": "sed -i 's/fi=2026/fi=2024/' /etc/vierella/vierella.env",
    "number-wrong": "runuser -u vierella -- psql -qc \"UPDATE services_helpcard SET number = '12' WHERE slug = '112'\"",
    "mail-away": "printf 'EMAIL_URL=smtp://localhost:1\\nMAIL_FROM=a@example.org\\n' >> /etc/vierella/vierella.env",
}
"""Ten things that an operator may get wrong, by the finding that names each."""


@dataclass(frozen=True)
class Installed:
    """What was seen of an installation."""

    steps: int
    front_page: int
    """The status of the front page, over TLS through the proxy."""
    ready: bool
    """Whether every server process says that it can serve."""
    socket: int
    """The status of a visitor's handshake: 101 where it is opened."""
    invited: bool
    """Whether the administrator has an address to begin at."""
    doctor: tuple[str, ...]
    """What the doctor finds, beside what nobody can have done yet."""
    planted_found: frozenset[str]
    """Which of the planted mistakes the doctor names afterwards."""
    exposure: float
    """Of a server's unit, by `systemd-analyze security`: 10 is open to everything."""


def steps(guide: Path = GUIDE) -> list[str]:
    """The commands of the guide for a Debian host, a block each, as they stand there."""
    section = guide.read_text("utf-8").partition("## On a Debian host")[2].partition("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, re.DOTALL)


def installed(directory: Path) -> Installed:
    """Install into a new root below `directory`, which is left empty. Raises CalledProcessError where a step fails."""
    root = directory / "debian"
    try:
        make_root(root, "systemd", "systemd-sysv", "dbus")  # every machine has them, and a bare root does not
        _bring(root)
        packages, *others = steps()
        _inside(root, packages)
        with _booted(root) as inside:
            *others, doctor = others
            said = "".join(inside.run(step, **ANSWERS) for step in others)
            return _looked_at(inside, said, doctor)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def make_root(root: Path, *packages: str) -> None:
    """A bare Debian in a folder, and these packages. Raises CalledProcessError."""
    command = [binary("debootstrap"), "--variant=minbase", f"--include={','.join(packages)}"]
    subprocess.run([*command, RELEASE, str(root), MIRROR], check=True, stdout=subprocess.DEVNULL)


def _bring(root: Path) -> None:
    """What an operator has at hand: the wheel, its lock file, and here also the packages that the lock file names."""
    home = root / "root"
    subprocess.run(["make", "--no-print-directory", "wheel"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    for file in (*(ROOT / "dist").glob("vierella-*.whl"), ROOT / "requirements.lock"):
        shutil.copy(file, home)
    fetch_packages(home / "packages")
    home.chmod(0o755)  # pip looks at the folder as root; nothing secret lies here
    authority, certificate, key = certificates(home)
    del authority
    for file in (certificate, key):
        file.chmod(0o644)
    drop_in = root / "etc" / "systemd" / "system" / "caddy.service.d"
    drop_in.mkdir(parents=True)
    (drop_in / "certificate.conf").write_text(
        f"[Service]\nEnvironment=VIERELLA_CERTIFICATE=/root/{certificate.name} VIERELLA_KEY=/root/{key.name}\n"
    )


def fetch_packages(folder: Path) -> None:
    """What the lock file names, for a pip that finds its packages in a folder. Raises CalledProcessError."""
    folder.mkdir()
    # Debian's Python is older than 3.11.3, and ours may not be: what only the older one needs, too.
    whole = folder / "all.lock"
    whole.write_text(re.sub(r"python_full_version < '3\.11\.\d+' and ", "", (ROOT / "requirements.lock").read_text()))
    download = [sys.executable, "-m", "pip", "-qq", "download", "--require-hashes", "--no-deps"]
    subprocess.run([*download, "--dest", folder, "--requirement", whole], check=True)


def _inside(root: Path, commands: str) -> None:
    """Run commands in the root while it is not booted, with this machine's network."""
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    environment = [f"--setenv={name}={value}" for name, value in ANSWERS.items()]
    nspawn = [binary("systemd-nspawn"), "--quiet", f"--directory={root}", "--register=no", "--keep-unit", "--pipe"]
    subprocess.run(
        [*nspawn, *environment, "bash", "-euc", commands],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@dataclass(frozen=True)
class _Machine:
    """A booted root."""

    init: int
    """The process id of its first process, seen from here."""

    def run(self, commands: str, **more: str) -> str:
        """Run commands in it; their output. Raises CalledProcessError, with the output printed."""
        done = subprocess.run(
            [
                "nsenter",
                f"--target={self.init}",
                "--mount",
                "--uts",
                "--ipc",
                "--net",
                "--pid",
                "bash",
                "-euc",
                f"cd /root\n{commands}",
            ],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(done.stdout, flush=True)
            done.check_returncode()
        return done.stdout


@contextmanager
def _booted(root: Path) -> Iterator[_Machine]:
    nspawn = [binary("systemd-nspawn"), "--quiet", f"--directory={root}", "--boot", "--register=no", "--keep-unit"]
    container = subprocess.Popen(
        [*nspawn, "--private-network", "--console=pipe"],
        env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield _running(container.pid)
    finally:
        container.send_signal(signal.SIGTERM)
        try:
            container.wait(BOOT_SECONDS)
        except subprocess.TimeoutExpired:
            container.kill()
            container.wait()


def _running(nspawn: int) -> _Machine:
    deadline = time.monotonic() + BOOT_SECONDS
    while time.monotonic() < deadline:
        children = Path(f"/proc/{nspawn}/task/{nspawn}/children").read_text().split()
        if children:
            machine = _Machine(int(children[0]))
            try:
                if machine.run("systemctl is-system-running || true").strip() in ("running", "degraded"):
                    return machine
            except subprocess.CalledProcessError:
                pass
        time.sleep(0.5)
    raise TimeoutError("the root did not boot")


_LOOK = r"""
fetch() { python3 - "$1" <<'END'
import base64, os, socket, ssl, sys
context = ssl.create_default_context(cafile="/root/authority.crt")
with context.wrap_socket(socket.create_connection(("localhost", 443), 10), server_hostname="localhost") as https:
    head = f"GET {sys.argv[1]} HTTP/1.1\r\nHost: localhost\r\n"
    if sys.argv[1].startswith("/ws/"):
        head += "Origin: https://localhost\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        head += f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\nConnection: Upgrade\r\n\r\n"
    else:
        head += "Connection: close\r\n\r\n"
    https.sendall(head.encode())
    print(https.recv(64).split()[1].decode())
END
}
export -f fetch
"""


def _looked_at(machine: _Machine, said: str, doctor: str) -> Installed:
    deadline = time.monotonic() + UP_SECONDS
    while (
        status := machine.run(_LOOK + "fetch / 2>/dev/null || echo 0").strip()
    ) != "200" and time.monotonic() < deadline:
        time.sleep(1)
    is_ready = machine.run("systemctl is-active vierella@8001 vierella@8002 || true").split() == ["active", "active"]
    exposed = machine.run("systemd-analyze security vierella@8001 --no-pager | tail -1")
    machine.run(_LOOK + f"timeout {UP_SECONDS} bash -c 'until [ $(fetch /sweepz) = 200 ]; do sleep 1; done'")
    is_ready = is_ready and machine.run(_LOOK + "fetch /readyz").strip() == "200"
    socket = int(machine.run(_LOOK + "fetch /ws/visitor"))
    found = _findings(machine, doctor)
    for mistake in PLANTED.values():
        machine.run(mistake)
    return Installed(
        steps=len(steps()),
        front_page=int(status),
        ready=is_ready,
        socket=socket,
        invited="https://localhost/desk/enrol#" in said,
        doctor=tuple(sorted(found - NOT_YET)),
        planted_found=frozenset(_findings(machine, doctor) & PLANTED.keys()),
        exposure=float(re.search(r"([\d.]+) ", exposed.rpartition(": ")[2])[1]),  # type: ignore[index]
    )


def _findings(machine: _Machine, doctor: str) -> set[str]:
    told = machine.run(f"{doctor.strip()} --json || true", SSL_CERT_FILE="/root/authority.crt")
    return {json.loads(line)["name"] for line in told.splitlines() if line.startswith("{")}


def figures(seen: Installed) -> Mapping[str, object]:
    """For the line at the end."""
    return {
        "install_steps": seen.steps,
        "install_front_page": seen.front_page,
        "install_ready": seen.ready,
        "install_socket": seen.socket,
        "install_invited": seen.invited,
        "install_unit_exposure": seen.exposure,
        "install_doctor": [*seen.doctor],
        "doctor_found": len(seen.planted_found),
    }
