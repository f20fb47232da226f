"""The disaster drill: everything is destroyed, the keyring too, and restored from a dump and the groups' keys.

The dump was taken while everybody wrote. What was promised then is judged before the disaster; afterwards no word of a
duty talk may be readable, every post of the groups must be, and the house must work.
"""

import asyncio
import json
import re
import shutil
from pathlib import Path

import psycopg

from tests.faults import scenes
from tests.faults.faults import DATABASE
from tests.faults.ground import Ground
from tests.faults.run import Run
from tests.faults.threads import to_the_end
from tests.support.desk_client import DeskClient
from tests.support.servers import ServerFailedError

DUTY_READABLE, ROOMS_READABLE = "restore_duty_readable", "restore_rooms_readable"
EXPECTED = {DUTY_READABLE: False, ROOMS_READABLE: True}
ROOMS = 3
ASIDE = "aside"
_IN_TALK = re.compile(r"k[0-9a-f]{6}[0-9]{10} ")
"""How `history.text_of` begins what is said in the crowd's talks."""


async def dump_under_traffic(run: Run) -> None:
    """The database is dumped, and the groups' keys backed up, while everybody writes; later everything is lost."""
    ground = run.ground
    assert ground.postgresql is not None
    if not run.posts:
        run.posts = set(json.loads(await to_the_end(ground.run, "-m", "tests.faults.groups", str(ROOMS))))
    await to_the_end(ground.run, "manage.py", "room_keys", "backup", str(_room_keys(ground)))
    before = run.crowd.acked
    run.dump = await to_the_end(ground.postgresql.dump, DATABASE)
    run.log(f"dumped {len(run.dump) / 1_000_000:.1f} MB; {run.crowd.acked - before} messages were acked meanwhile")


async def lose_everything(run: Run) -> None:
    """After the crowd has left: prove the dump, destroy what there is, restore it, and look what can be read."""
    try:
        await to_the_end(_prove_aside, run)
        await to_the_end(_destroy, run.ground)
        await to_the_end(_restore, run)
        for product in run.ground.products:
            await to_the_end(product.start)
        await _works_again(run)
    except (ServerFailedError, AssertionError, TimeoutError) as error:
        run.break_promise("not_restored", f"{type(error).__name__} {error}")


def _prove_aside(run: Run) -> None:
    """Beside the house that lives, as an operator would try a backup; and the control: with the keyring talks open."""
    ground = run.ground
    assert ground.postgresql is not None
    address = ground.postgresql.create_database(ASIDE)
    ground.postgresql.load(ASIDE, run.dump)
    _proven(ground, "--database", address)
    if not _talks(_readable(ground, address)):
        run.break_promise("blind_reader", "it finds no duty talk in the dump while there is the keyring")


def _destroy(ground: Ground) -> None:
    assert ground.postgresql is not None
    assert ground.redis is not None
    for product in ground.products:
        product.daemon.kill()
    ground.redis.daemon.kill()
    with psycopg.connect(ground.postgresql.url, autocommit=True) as connection:
        for name in (DATABASE, ASIDE):
            connection.execute(psycopg.sql.SQL("DROP DATABASE {} WITH (FORCE)").format(psycopg.sql.Identifier(name)))
    shutil.rmtree(ground.env["KEYRING"])


def _restore(run: Run) -> None:
    """In the order of docs/backups.md."""
    ground = run.ground
    assert ground.postgresql is not None
    assert ground.redis is not None
    ground.redis.start()
    address = ground.postgresql.create_database(DATABASE)
    ground.postgresql.load(DATABASE, run.dump)
    _proven(ground)
    put_back = ground.run("manage.py", "room_keys", "restore", str(_room_keys(ground)))
    if f"put back: {ROOMS}," not in put_back:
        run.break_promise("keys_not_put_back", put_back)
    readable = _readable(ground, address)
    run.figures[DUTY_READABLE] = bool(_talks(readable))
    run.figures[ROOMS_READABLE] = run.posts <= readable


async def _works_again(run: Run) -> None:
    """Somebody who was signed in still is, with what the desk held; others sign in, and talks begin and end."""
    ground = run.ground
    for host in ground.hosts:
        cookie = {"Cookie": f"vierella_staff={ground.sessions[0]}", "X-Forwarded-Proto": ground.scheme}
        async with asyncio.timeout(30), DeskClient(host, scheme=ground.scheme, headers=cookie) as desk:
            await desk.hello()
    async with scenes.stage(ground) as stage:
        await stage.talk_goes_on()
        await stage.layer_carries()


def _proven(ground: Ground, *arguments: str) -> None:
    command = ("restore_check", "--room-keys", str(_room_keys(ground)), "--within", "1")
    ground.run("manage.py", *command, *arguments)


def _readable(ground: Ground, address: str) -> set[str]:
    return set(json.loads(ground.run("-m", "tests.privacy.reader", DATABASE_URL=address)))


def _talks(texts: set[str]) -> set[str]:
    return {text for text in texts if _IN_TALK.match(text)}


def _room_keys(ground: Ground) -> Path:
    return ground.directory / "room-keys"
