"""What is left after the end: a count that leads nowhere, and nothing of what was said."""

import asyncio
import json

import pytest

from chat.contacts.wire import VisitorGone
from tests.support.client import RefusedError
from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench

pytestmark = pytest.mark.integration

SHORTEN_AND_SWEEP = """
from django.core.management import call_command
from chat.services.models import Service
Service.objects.filter(slug={!r}).update(keep_minutes=0)
call_command("sweep")
"""
LEFT = """
import json
from django.apps import apps
from django.core.serializers import serialize
print(json.dumps({m._meta.label: json.loads(serialize("json", m.objects.all())) for m in apps.get_models()}))
"""


async def manage(house: House, *arguments: str) -> str:
    """Run a command; the pages go on answering meanwhile."""
    return await asyncio.to_thread(house.manage, "manage.py", *arguments)


async def rows(house: House) -> dict[str, list[dict[str, object]]]:
    """Every row of the database, by model."""
    printed = await manage(house, "shell", "--verbosity=0", "-c", LEFT)
    tables: dict[str, list[dict[str, object]]] = json.loads(printed.splitlines()[-1])
    return tables


async def test_nothing_but_a_count_is_left(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Tämän ei pidä jäädä")
        during = await rows(house)
        assert "Tämän ei pidä jäädä" not in json.dumps(during, ensure_ascii=False)  # sealed
        assert t.contact in json.dumps(during)
        await t.visitor.end()
        await manage(house, "shell", "-c", SHORTEN_AND_SWEEP.format(bench.service))
        assert (await t.visitor.until(VisitorGone)).reason == "expired"
        with pytest.raises(RefusedError, match="stale_token"):
            await t.visitor.resume()
        await t.desk.record(t.contact)
        await manage(house, "sweep")
    after = await rows(house)
    assert t.contact not in json.dumps(after)
    counted = [label for label in after if len(after[label]) > len(during[label])]
    assert any(label.startswith("statistics.") for label in counted), counted
