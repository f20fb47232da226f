"""What a form about a person holds, and how its refusal is answered."""

from datetime import date
from http import HTTPStatus
from typing import TypedDict
from uuid import UUID

from django.http import QueryDict

from moderation.live.ids import parsed_id
from moderation.staff import core
from moderation.staff.models import Person

FORBIDDEN = ("own_roles", "federation_role", "last_administrator")
"""Problems that no other value in the form would solve."""


class Details(TypedDict):
    """What can be changed of a person beside their roles."""

    duty_name: str
    capacity: int | None
    training_valid_until: date | None
    pledge_signed_on: date | None
    languages: list[str]
    unit_id: UUID | None


def details_of(form: QueryDict) -> Details:
    """The details as somebody has typed them. Raises NotAllowedError for what cannot be read."""
    return Details(
        duty_name=form.get("duty_name", ""),
        capacity=core.parsed_capacity(form.get("capacity", "")),
        training_valid_until=core.parsed_date(form.get("training_valid_until", ""), "training_valid_until"),
        pledge_signed_on=core.parsed_date(form.get("pledge_signed_on", ""), "pledge_signed_on"),
        languages=form.getlist("languages"),
        unit_id=_unit_id(form.get("unit", "")),
    )


def _unit_id(typed: str) -> UUID | None:
    found = parsed_id(typed)
    if typed and found is None:
        raise core.NotAllowedError("no id of a unit", "unit")
    return found


def values_of(person: Person) -> dict[str, str]:
    """The details as the form shows them."""
    training, pledge = person.training_valid_until, person.pledge_signed_on
    return {
        "duty_name": person.duty_name,
        "capacity": str(person.capacity),
        "training_valid_until": training.isoformat() if training else "",
        "pledge_signed_on": pledge.isoformat() if pledge else "",
        "unit": str(person.unit_id or ""),
    }


def answer_to(problem: str) -> HTTPStatus:
    """The status of the page that shows the problem."""
    return HTTPStatus.FORBIDDEN if problem in FORBIDDEN else HTTPStatus.BAD_REQUEST
