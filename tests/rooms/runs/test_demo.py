"""The demo's closed group is there, once, and its members come in with words that everybody can read."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from pytest_django import Settings

from moderation.staff import demo as people
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.posts.models import HeldPost, Post, Thread
from rooms.runs import demo
from tests.support.cast import FAST_HASHER
from tests.support.clock import MONDAY_NOON, Clock


@pytest.fixture
def seeded(db: None, clock: Clock, settings: Settings) -> None:
    """The demo's people and its group."""
    settings.PASSWORD_HASHERS = [FAST_HASHER]
    people.seed(timezone.localdate(MONDAY_NOON))
    assert demo.seed(MONDAY_NOON) == 1


def test_the_demos_group_goes_on_for_three_weeks_already(seeded: None) -> None:
    room = Room.objects.get()
    assert room.state == "open"
    assert room.facilitators.count() == 2
    assert room.members.count() == len(demo.MEMBERS)
    assert Post.objects.count() == len(demo.STORY)
    assert Thread.objects.filter(is_pinned=True).count() == 1


def test_rule_29_a_newcomers_first_post_waits_in_it(seeded: None) -> None:
    assert [held.why for held in HeldPost.objects.all()] == ["newcomer"]


def test_its_members_come_in_with_their_words(seeded: None) -> None:
    for member in demo.sign_ins():
        assert members.sign_in(member.key, MONDAY_NOON)


def test_it_is_founded_once(seeded: None) -> None:
    assert demo.seed(MONDAY_NOON) == 0


@pytest.mark.django_db
def test_production_has_no_demo_group(settings: Settings) -> None:
    settings.VIERELLA_DEMO = False
    with pytest.raises(ImproperlyConfigured):
        demo.seed(MONDAY_NOON)
    with pytest.raises(ImproperlyConfigured):
        demo.sign_ins()
    assert not Room.objects.exists()
