"""The image of deploy/containers is built by its own file, and serves from a root to which nobody can write.

No registry is asked: a bare Debian with its Python, and with this machine's Node, stands in for the two images that
the file begins with; what pip and npm need lies in folders by then. So the file is tried, and not those two. Needs
root, as making a Debian does.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from tests.audit.install import ANSWERS, fetch_packages, make_root
from tests.audit.observatory import node
from tests.support.servers import ROOT, PostgreSQL, Redis, binary, free_port

CONTAINERFILE = "deploy/containers/Containerfile"
NAME = "vierella"
USER = 10001
"""Nobody in particular."""
UP_SECONDS = 120.0
PYTHON = ("python3", "python3-venv", "python-is-python3", "ca-certificates")
BUILDS = ("build", "hatchling")
"""What the file has pip fetch besides the lock file: they make the wheel, and are not in the image."""
OFFLINE = {
    "PIP_NO_INDEX": "1",
    "PIP_FIND_LINKS": "/packages",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "NPM_CONFIG_CACHE": "/npm",
    "NPM_CONFIG_OFFLINE": "true",
}


@dataclass(frozen=True)
class Served:
    """What was seen of a container."""

    user: int
    """Whom its processes run as."""
    writes_to_root: bool
    front_page: int
    """The status of the front page, as the proxy asks for it."""
    ready: bool
    invited: bool
    """Whether `vierella init` has given the administrator an address to begin at."""


def served(directory: Path) -> Served:
    """Build the image below `directory` and let a container serve. Raises CalledProcessError where a step fails."""
    store = _Store(directory / "images")
    try:
        packages, cache = directory / "packages", directory / "npm"
        fetch_packages(packages)
        download = [sys.executable, "-m", "pip", "-qq", "download", "--dest", str(packages), *BUILDS]
        subprocess.run(download, check=True)
        _fill_cache(cache, directory / "front")
        _begin_with_debian(store, directory / "debian")
        volumes = [f"--volume={packages}:/packages:ro", f"--volume={cache}:/npm"]
        store.run("build", "--pull-never", *volumes, f"--file={CONTAINERFILE}", f"--tag={NAME}", ".")
        container = store.run("from", "--pull-never", NAME)
        config = json.loads(store.run("inspect", "--type=image", NAME))["OCIv1"]["config"]
        return _looked_at(Path(store.run("mount", container)), config, directory)
    finally:
        store.remove()


@dataclass(frozen=True)
class _Store:
    """Images in a folder, by buildah, without a daemon."""

    folder: Path

    def run(self, *command: str) -> str:
        """One command of buildah; what it printed. Raises CalledProcessError, with the output printed."""
        places = [f"--root={self.folder / 'root'}", f"--runroot={self.folder / 'run'}", "--storage-driver=vfs"]
        done = subprocess.run(
            [binary("buildah"), *places, *command],
            cwd=ROOT,
            env={**os.environ, "BUILDAH_ISOLATION": "chroot"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print(done.stdout[-4000:], done.stderr[-4000:], flush=True)
            done.check_returncode()
        return done.stdout.strip()

    def remove(self) -> None:
        """Take all containers and images away."""
        if self.folder.exists():
            self.run("rm", "--all")
            shutil.rmtree(self.folder, ignore_errors=True)


def beginnings() -> list[str]:
    """The images that the file begins with."""
    found = re.findall(r"^FROM (\S+)", (ROOT / CONTAINERFILE).read_text("utf-8"), re.MULTILINE)
    return list(dict.fromkeys(found))


def _fill_cache(cache: Path, front: Path) -> None:
    """Every package of the front end is in npm's cache once it has installed them."""
    front.mkdir()
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / "frontend" / name, front)
    environment = {**os.environ, "PATH": f"{Path(node()).parent}:{os.environ['PATH']}"}
    command = ["npm", "ci", "--ignore-scripts", "--loglevel=error", f"--cache={cache}"]
    subprocess.run(command, cwd=front, env=environment, check=True, stdout=subprocess.DEVNULL)


def _begin_with_debian(store: _Store, root: Path) -> None:
    make_root(root, *PYTHON)
    interpreter = Path(node()).resolve()
    modules = interpreter.parent.parent / "lib" / "node_modules"
    (root / "usr" / "lib" / "node_modules").mkdir(parents=True, exist_ok=True)
    shutil.copy(interpreter, root / "usr" / "bin" / "node")
    shutil.copytree(modules / "npm", root / "usr" / "lib" / "node_modules" / "npm", symlinks=True)
    (root / "usr" / "bin" / "npm").symlink_to("../lib/node_modules/npm/bin/npm-cli.js")
    container = store.run("from", "scratch")
    store.run("copy", container, f"{root}/", "/")
    store.run("config", *(f"--env={name}={value}" for name, value in OFFLINE.items()), container)
    for name in beginnings():
        store.run("commit", container, name)
    store.run("rm", container)
    shutil.rmtree(root)


# --- a container ----------------------------------------------------------------------------------


def _looked_at(root: Path, config: Mapping[str, Any], directory: Path) -> Served:
    settings, port, user = directory / "settings", free_port(), int(config["User"])
    settings.mkdir()
    shutil.chown(settings, user, user)
    directory.chmod(0o755)
    (root / "etc" / NAME).mkdir()  # where something is mounted; engines make the place themselves
    of_image = dict(name.split("=", 1) for name in config["Env"])
    container = _Container(root, settings, of_image | {"VIERELLA_ENV_FILE": "/etc/vierella/vierella.env"})
    redis, database = Redis(directory), PostgreSQL(directory)
    redis.start()
    database.start()
    try:
        answers = ANSWERS | {
            "DATABASE_URL": database.create_database("vierella"),
            "KEYRING": database.create_database("keyring"),
            "REDIS_URL": redis.url,
        }
        said = replace(container, environment={**container.environment, **answers}).run(*config["Entrypoint"], "init")
        whose = int(container.run("id", "-u"))
        wrote = container.run("sh", "-c", "touch /opt/vierella/new 2>&- && echo yes || echo no") == "yes"
        server = replace(container, environment={**container.environment, "PORT": str(port)})
        with server.running(directory / "server.log", *config["Entrypoint"], *config["Cmd"]):
            front_page, ready = _status(port, "/", UP_SECONDS), _status(port, "/readyz", UP_SECONDS) == 200
        if not ready:
            print((directory / "server.log").read_text("utf-8", "replace")[-4000:], flush=True)
        return Served(whose, wrote, front_page, ready, invited="https://localhost/desk/enrol#" in said)
    finally:
        database.stop()
        redis.stop()


@dataclass(frozen=True)
class _Container:
    """A root that is read only but for its own /tmp and the folder of settings, and what runs in it."""

    root: Path
    settings: Path
    environment: Mapping[str, str]

    def run(self, *command: str) -> str:
        """Run a command; its output. Raises CalledProcessError, with the output printed."""
        done = subprocess.run(
            self._started(command), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stdout[-4000:], done.stderr[-4000:], flush=True)
            done.check_returncode()
        return done.stdout.strip()

    @contextmanager
    def running(self, log: Path, *command: str) -> Iterator[None]:
        """In the block the command runs; then it is asked to end. What it writes goes to `log`."""
        with log.open("wb") as output:
            process = subprocess.Popen(
                self._started(command), stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        try:
            yield
        finally:
            process.terminate()
            process.wait(UP_SECONDS)

    def _started(self, command: tuple[str, ...]) -> list[str]:
        whose = [f"--directory={self.root}", "--read-only", "--user=vierella", "--tmpfs=/tmp", "--register=no"]
        kept = [f"--bind={self.settings}:/etc/vierella", "--keep-unit", "--quiet", "--pipe", "--kill-signal=SIGTERM"]
        named = [f"--setenv={name}={value}" for name, value in self.environment.items()]
        return [binary("systemd-nspawn"), *whose, *kept, *named, *command]


def _status(port: int, path: str, seconds: float) -> int:
    """Of an answer to the proxy; asked again until it is 200 or the time is over. 0: there was none."""
    deadline, status = time.monotonic() + seconds, 0
    while status != 200 and time.monotonic() < deadline:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path, headers={"Host": "localhost", "X-Forwarded-Proto": "https"})
            status = connection.getresponse().status
        except (OSError, HTTPException):
            time.sleep(0.5)
        finally:
            connection.close()
    return status


def figures(seen: Served) -> Mapping[str, object]:
    """For the line at the end."""
    return {f"image_{name}": value for name, value in asdict(seen).items()}
