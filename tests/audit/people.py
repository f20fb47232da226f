"""People of several roles, in the database of a running house.

Run as `python -m tests.audit.people ROLE …` in the house's environment; prints their accounts as JSON, in that order.
"""

import os
import secrets
import sys

import django
import msgspec

from tests.support.web import Account

PASSWORD = "hyvin-pitkä-salasana-1"


def make(role: str) -> Account:
    """Create somebody with this one role."""
    from moderation.staff.access import association
    from moderation.staff.actions import add_code_device, create_association, create_person

    account = Account(f"audit-{role}", PASSWORD, secrets.token_hex(20), role.title())
    person = create_person(
        login=account.login,
        password=account.password,
        duty_name=account.duty_name,
        association=association("testit") or create_association("testit", "Testien yhdistys"),
        helper_type="professional",
        roles=(role,),  # type: ignore[arg-type]  # checked there
    )
    add_code_device(person, key=account.key)
    return account


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    sys.stdout.buffer.write(msgspec.json.encode([make(role) for role in sys.argv[1:]]))
