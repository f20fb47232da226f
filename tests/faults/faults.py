"""The faults, one function each: breaks something, at a random moment and for a random time, and repairs it."""

import asyncio
import os
import secrets
import signal
import time
from collections.abc import Sequence

import psycopg

from tests.faults import scenes
from tests.faults.crowd import GONE_SECONDS
from tests.faults.ground import Ground
from tests.faults.pages import Page
from tests.faults.run import Run
from tests.faults.threads import to_the_end
from tests.support.disks import filled
from tests.support.eventually import eventually
from tests.support.faketime import read_clock, set_clock
from tests.support.servers import START_SECONDS, Product, ServerFailedError
from tests.support.web import STAFF_COOKIE, Browser

EXIT_SECONDS = 10.0
"""How long a server may take to stop (measured by the service manager, too)."""
ACK_SECONDS = 60.0
"""At the latest so long after a fault somebody's message is acknowledged again."""
DATABASE = "vierella"


async def kill(run: Run) -> None:
    """`kill -9` of one server process, now and then of both, while batches are being committed."""
    victims = run.ground.products if run.random.random() < 0.2 else [run.random.choice(run.ground.products)]
    await _kill(run, victims)


async def kill_all(run: Run) -> None:
    """`kill -9` of every server process at the moment of an acknowledgement."""
    before = run.crowd.acked
    await eventually(lambda: run.crowd.acked > before, ACK_SECONDS)
    await _kill(run, run.ground.products)


async def kill_while_claiming(run: Run) -> None:
    """`kill -9` of server processes while all desks race for the same contacts, and end them or hand them over."""
    await kill(run)


async def kill_and_redis(run: Run) -> None:
    """`kill -9` of Redis, then of a server process."""
    await _lose_redis(run, "killed")
    await kill(run)  # last: the scenes' worker does not come back


async def rolling_restart(run: Run) -> None:
    """Stop and start one process after the other, as an upgrade does."""
    slowest = 0.0
    for product in run.ground.products:
        began = time.monotonic()
        # Later than this it shall say where it stands (PYTHONFAULTHANDLER), and end.
        abort = asyncio.get_running_loop().call_later(EXIT_SECONDS + 2, os.kill, product.daemon.pid, signal.SIGABRT)
        code = await to_the_end(product.stop)
        abort.cancel()
        took = time.monotonic() - began
        slowest = max(slowest, took)
        if took > EXIT_SECONDS or code not in (0, -signal.SIGTERM):
            run.break_promise("slow_exit", f"{product.daemon.name} ended with {code} after {took:.1f} s")
        await run.pause(0, 1)
        await _start([product])
        await run.pause(0.5, 3)
    run.log(f"restarted both; the slower one took {slowest:.1f} s to stop")


async def rotation(run: Run) -> None:
    """The wrapping key and SECRET_KEY are rotated, each step a rolling restart; and nobody is signed out."""
    ground, env = run.ground, dict(run.ground.env)
    wrapping, secret = secrets.token_hex(32), secrets.token_urlsafe(50)
    others = env.get("SECRET_KEY_FALLBACKS", "")
    ground.set(
        KEYRING_WRAPPING_KEYS=f"{env['KEYRING_WRAPPING_KEYS']} {wrapping}", SECRET_KEY_FALLBACKS=f"{others} {secret}"
    )
    await rolling_restart(run)
    ground.set(
        KEYRING_WRAPPING_KEYS=f"{wrapping} {env['KEYRING_WRAPPING_KEYS']}",
        SECRET_KEY=secret,
        SECRET_KEY_FALLBACKS=f"{others} {env['SECRET_KEY']}",  # for as long as sessions last
    )
    await rolling_restart(run)
    run.log((await to_the_end(ground.run, "manage.py", "rotate_keys")).partition("\n")[0])
    ground.set(KEYRING_WRAPPING_KEYS=wrapping)
    await rolling_restart(run)
    if signed_out := await to_the_end(_signed_out, ground):
        run.break_promise("signed_out", f"{len(signed_out)} of {len(ground.sessions)} sessions")


async def redis_restart(run: Run) -> None:
    """Kill, freeze or cut off Redis: talks, claims, deletions and ends arrive meanwhile, and everything heals after."""
    await _lose_redis(run, run.random.choice(["killed", "killed", "frozen", "swallowed"]))


async def postgresql_restart(run: Run) -> None:
    """Restart PostgreSQL politely, at once, or by the death of one of its processes."""
    how = run.random.choice(["fast", "immediate", "backend"])
    postgresql = run.ground.postgresql
    assert postgresql is not None
    if how == "backend":
        # One process killed: PostgreSQL ends all others and recovers from its log.
        os.kill(run.random.choice(_backends(postgresql.url)), signal.SIGKILL)
        await run.pause(0, 4)
        await to_the_end(_recovered, postgresql.url)
    else:
        await to_the_end(postgresql.daemon.stop, signal.SIGINT if how == "fast" else signal.SIGQUIT)
        await run.pause(0, 4)
        await to_the_end(postgresql.daemon.start, lambda: _answers(postgresql.url))
    run.log(f"PostgreSQL restarted ({how})")


async def postgresql_refuses(run: Run) -> None:
    """PostgreSQL runs but lets nobody in; what is connected is thrown out. Sometimes longer than presence lasts."""
    postgresql = run.ground.postgresql
    assert postgresql is not None
    seconds = run.random.uniform(50, 60) if run.rounds % 8 == 3 else run.random.uniform(0.5, 6)
    with psycopg.connect(postgresql.url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {DATABASE} ALLOW_CONNECTIONS false")
        _terminate(connection)
        await asyncio.sleep(seconds)
        connection.execute(f"ALTER DATABASE {DATABASE} ALLOW_CONNECTIONS true")
    run.log(f"PostgreSQL refused for {seconds:.1f} s")


async def black_hole(run: Run) -> None:
    """Half-open, black-holed and frozen sockets; a whole server process that stands still for a while."""
    links = [link for proxy in run.proxies for link in proxy.links if link.is_whole]
    chosen = run.random.sample(links, min(len(links), run.random.randint(5, 30)))
    how = run.random.choice(["swallow", "swallow", "freeze", "process"])
    if how == "swallow":
        for link in chosen:
            up, down = run.random.choice([(True, True), (True, False), (False, True)])
            link.swallow(up=up, down=down)
        await run.pause(2, 8)
    elif how == "freeze":
        for link in chosen:
            link.freeze()
        await run.pause(0.5, 14)
        for link in chosen:
            link.thaw()
    else:
        product = run.random.choice(run.ground.products)
        os.kill(product.daemon.pid, signal.SIGSTOP)
        await run.pause(1, 14)
        os.kill(product.daemon.pid, signal.SIGCONT)
    if run.rounds % 6 == 2:
        await run.play("a dead visitor is noticed", lambda: _dead_visitor(run))
    run.log(f"{how}: {len(chosen)} connections")


async def slow_reader(run: Run) -> None:
    """Some pages stop reading; half of them go on answering beats. Nobody else may notice."""
    pages = [page for page in run.crowd.pages if page.is_greeted and not page.is_deaf]
    chosen = run.random.sample(pages, min(len(pages), run.random.randint(3, 12)))
    for page in chosen:
        page.stop_reading(answers_beats=run.random.random() < 0.5)
    others = [page for page in run.crowd.pages if page not in chosen]
    before = _acked(others)
    await run.pause(3, 25)
    if _acked(others) == before:
        run.break_promise("others_stood_still", f"while {len(chosen)} pages did not read")
    for page in chosen:
        page.come_back()
    run.log(f"{len(chosen)} pages did not read")


async def storm(run: Run) -> None:
    """Everybody loses the connection at the same moment, and comes back."""
    pages = [page for page in run.crowd.pages if page.connection is not None]
    began = time.monotonic()
    for page in pages:
        page.lose_connection()
    while any(not page.is_greeted and not page.is_done for page in pages):
        await asyncio.sleep(0.1)
        if time.monotonic() - began > 120:
            run.break_promise("not_back", f"{sum(not page.is_greeted for page in pages)} of {len(pages)} after 120 s")
            break
    run.log(f"{len(pages)} connections lost at once; all back after {time.monotonic() - began:.1f} s")
    run.measure("storm", len(pages))
    await run.pause(5, 12)


async def clock_jump(run: Run) -> None:
    """The servers' clock jumps, minutes or hours, forward or back; sometimes it comes right again."""
    far, near = run.random.randint(-10_000, 10_000), run.random.randint(-90, 90)
    offset = run.random.choice([far, near] if read_clock(run.clock) == 0 else [0, far, near])
    set_clock(run.clock, offset)
    run.log(f"the clock jumped to {offset:+d} s")
    await run.pause(4, 30)


async def disk_full(run: Run) -> None:
    """Fill the disk of the database to the last byte, and free it again."""
    with filled(run.disk):
        await run.pause(0.5, 6)
    run.log("the disk was full")


async def _kill(run: Run, victims: Sequence[Product]) -> None:
    for product in victims:
        product.daemon.kill()
    await run.pause(0.1, 3)
    await _start(victims)
    run.log(f"killed {_names(victims)}")


async def _lose_redis(run: Run, how: str) -> None:
    redis = run.ground.redis
    assert redis is not None
    if how == "killed":
        redis.daemon.kill()
    elif how == "frozen":
        os.kill(redis.daemon.pid, signal.SIGSTOP)
    else:
        for proxy in run.proxies_of_redis:
            for link in proxy.links:
                link.swallow(up=True, down=True)
    try:
        await run.pause(0, 4)
        if how != "swallowed":  # new connections through the swallowing network would work
            await run.play("talks go on without Redis", run.stage.talk_goes_on)
    finally:
        if how == "killed":
            await to_the_end(redis.start)
        elif how == "frozen":
            os.kill(redis.daemon.pid, signal.SIGCONT)
    await run.play("the layer carries again", run.stage.layer_carries)
    run.log(f"Redis {how}")


async def _dead_visitor(run: Run) -> None:
    """Presence: the desk is told within GONE_SECONDS that a visitor's line is dead."""
    await scenes.dead_visitor(run.stage, run.proxies[0], GONE_SECONDS)


async def _start(products: Sequence[Product]) -> None:
    await asyncio.gather(*(to_the_end(product.start) for product in products))


def _signed_out(ground: Ground) -> list[str]:
    """The hosts at which a worker's page leads to the door, once for each worker."""
    found = []
    for host in ground.hosts:
        browser = Browser(host, scheme=ground.scheme)
        for session in ground.sessions:
            browser.cookies[STAFF_COOKIE] = session
            if browser.get("/desk/account").status != 200:
                found.append(host)
    return found


def _names(products: Sequence[Product]) -> str:
    return " and ".join(product.daemon.name for product in products)


def _acked(pages: Sequence[Page]) -> int:
    return sum(len(side.acks) for page in pages for side in page.sides)


def _backends(url: str) -> list[int]:
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [DATABASE]).fetchall()
    return [int(pid) for (pid,) in rows]


def _terminate(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [DATABASE])


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _recovered(url: str) -> None:
    """Wait until it answers again. Raises ServerFailedError when it does not."""
    deadline = time.monotonic() + START_SECONDS
    while not _answers(url):
        if time.monotonic() > deadline:
            raise ServerFailedError("PostgreSQL did not recover")
        time.sleep(0.1)
