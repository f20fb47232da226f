"""docs/staff-cooperation.md names everything that is stored of somebody of the staff, in both languages."""

import re
from datetime import timedelta

import pytest
from django.apps import apps

from chat.debriefs.core import KEPT as DEBRIEFS_KEPT
from chat.letters.core import KEEP_FOR as LETTERS_KEPT
from chat.rosters.core import hours, periods, swaps
from chat.statistics import models as statistics
from moderation.audit.core import KEEP as AUDIT_KEPT
from moderation.cases import core as cases
from moderation.staff.actions.people import KEEP_PEOPLE_WHO_LEFT
from moderation.staff.core import IDLE_LIFE, LONGEST_SESSION, SESSION_LIFE
from moderation.staff.models import Person
from tests.support.servers import ROOT

PAGE = (ROOT / "docs" / "staff-cooperation.md").read_text("utf-8")
FINNISH, ENGLISH = PAGE.partition("## Suomeksi")[2].split("## In English\n")
HALVES = pytest.mark.parametrize("half", [FINNISH, ENGLISH], ids=["Finnish", "English"])


def of_staff() -> set[str]:
    """Labels of all tables whose rows name somebody of the staff."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        fields = [field for field in model._meta.get_fields() if not field.auto_created]
        if any(field.is_relation and field.related_model is Person for field in fields):
            found.add(model._meta.label)
    return found | {"staff.Person", "audit.AuditRow"}


@HALVES
def test_every_table_that_names_somebody_is_on_the_page_and_no_other(half: str) -> None:
    named = set(re.findall(r"`([a-z_]+\.[A-Z]\w+)`", half))
    assert len(named) > 30
    assert named == of_staff()


@HALVES
def test_times_are_those_of_the_code(half: str) -> None:
    lines = {label: line for line in half.splitlines() for label in re.findall(r"`([a-z_]+\.[A-Z]\w+)`", line)}
    for label, number in {
        "staff.Person": KEEP_PEOPLE_WHO_LEFT.days,
        "audit.AuditRow": AUDIT_KEPT.days,
        "letters.Letter": LETTERS_KEPT.days,
        "debriefs.Debrief": DEBRIEFS_KEPT.days,
        "rosters.Seat": periods.KEPT.days // 365,
        "rosters.SupervisionEvening": periods.KEPT.days // 365,
        "rosters.Absence": periods.KEPT_ABSENCES.days,
        "rosters.Swap": swaps.KEPT.days,
        "cases.Case": cases.SUBJECT_KEPT.days,
        "cases.Conduct": cases.CONDUCT_KEPT.days,
        "cases.StandsAside": cases.STANDS_ASIDE_FOR.days,
    }.items():
        assert re.search(rf"\b{number}\b", lines[label]), label
    session = (IDLE_LIFE.seconds // 60, SESSION_LIFE.seconds // 3600, LONGEST_SESSION // timedelta(hours=1))
    assert re.findall(r"\d+", lines["staff.StaffSession"]) == [str(number) for number in session]
    assert str(round(hours.LONGEST_PAUSE.total_seconds() / 60)) in lines["rosters.Seat"]


@HALVES
def test_every_source_is_there(half: str) -> None:
    found = re.findall(r"`((?:rooms|chat|moderation)/[\w./]+)`", half)
    assert len(found) == 6
    assert [path for path in found if not (ROOT / path).exists()] == []


def test_rows_of_statistics_name_nobody() -> None:
    """What the page says is never counted."""
    of_statistics = apps.get_app_config("statistics").get_models(include_auto_created=True)
    assert not {model._meta.label for model in of_statistics} & of_staff()
    rows = (statistics.Record, statistics.Feedback, statistics.Pulse)
    fields = {field.name for row in rows for field in row._meta.fields}
    assert not fields & {"person", "worker", "by", "duty_name", "login"}


def test_both_halves_have_the_same_shape() -> None:
    shapes = [[line[:2] for line in half.splitlines() if line[:2] in ("| ", "- ", "##")] for half in (FINNISH, ENGLISH)]
    assert shapes[0] == shapes[1]
