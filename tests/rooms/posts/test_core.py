"""Which posts wait, which are refused, and whom they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.groups.core import STATES, RoomState
from rooms.posts.core import ALARMS, Alarm, WhyHeld, alarms_in, marks_in, named_in, refusal, why_held

alarms = st.frozensets(st.sampled_from(ALARMS))


def held(found: frozenset[Alarm] = frozenset(), **other: int | bool) -> WhyHeld | None:
    """Why the post of somebody waits who has written for weeks, in a room that holds nothing of theirs."""
    usual: dict[str, int | bool] = {"is_held": False, "posts_shown": 9, "first_posts_held": 3, "holds_all": False}
    return why_held(found, **{**usual, **other})  # type: ignore[arg-type]


def test_rule_29_a_newcomers_first_three_posts_wait_and_the_fourth_does_not() -> None:
    assert [held(posts_shown=shown) for shown in range(5)] == ["newcomer"] * 3 + [None] * 2


def test_rule_29_a_room_can_choose_to_hold_everything() -> None:
    assert held(holds_all=True) == "room"


@given(alarms, st.booleans(), st.integers(0, 9), st.booleans())
def test_rule_30_an_alarming_post_waits_whoever_writes_it_and_the_most_urgent_reason_is_named(
    found: frozenset[Alarm], is_held: bool, posts_shown: int, holds_all: bool
) -> None:
    why = held(found, is_held=is_held, posts_shown=posts_shown, holds_all=holds_all)
    if found:
        assert why == next(alarm for alarm in ALARMS if alarm in found)
    else:
        assert why not in ALARMS


def test_a_sanction_holds_posts_of_whoever_wrote_many() -> None:
    assert held(is_held=True) == "sanction"


@pytest.mark.parametrize(
    "text",
    [
        "Soita mulle 040 123 4567",
        "Olen 131052-308T",
        "mari@example.org",
        "Asun Koivukatu 5 A 3",
        "Olen Maija Virtanen",
        "Löydät mut instasta: maiju_88",
        "nolla neljä nolla 123 4567",
    ],
)
def test_rule_30_what_tells_who_somebody_is_alarms(text: str) -> None:
    assert alarms_in(text, "fi") == {"identifying"}


@pytest.mark.parametrize(("text", "alarm"), [("En jaksa enää elää", "suicidal"), ("Tapan sut", "threatening")])
def test_rule_30_suicide_and_threats_alarm(text: str, alarm: Alarm) -> None:
    assert alarm in alarms_in(text, "fi")


def test_rule_22_a_child_in_danger_alarms_like_a_threat_and_is_marked() -> None:
    text = "Jätin vauvan yksin kotiin koko illaksi"
    assert alarms_in(text, "fi") == {"threatening"}
    assert marks_in(text, "fi") == ["child-in-danger"]


def test_rule_30_dealing_is_marked_and_never_held() -> None:
    assert alarms_in("Mulla ois subuja myynnissä", "fi") == frozenset()
    assert marks_in("Mulla ois subuja myynnissä", "fi") == ["dealing"]


@pytest.mark.parametrize(("text", "mark"), [("Retkahdin eilen", "relapse"), ("Hän löi minua", "violence-experienced")])
def test_rule_30_violence_experienced_and_relapse_mark_and_never_hold(text: str, mark: str) -> None:
    assert alarms_in(text, "fi") == frozenset()
    assert mark in marks_in(text, "fi")


def test_ordinary_words_alarm_nobody() -> None:
    assert alarms_in("Vauva nukkui neljä tuntia putkeen!", "fi") == frozenset()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("thread", [0, 4, 7])
def test_rule_31_in_the_read_only_week_only_the_goodbye_thread_is_written_in(state: RoomState, thread: int) -> None:
    taken = refusal(state, thread, goodbye=7, is_muted=False, thread_exists=True) is None
    assert taken == (state == "open" or (state == "read_only" and thread == 7))


def test_a_muted_member_is_told_so_and_a_thread_that_is_gone_is_not_found() -> None:
    assert refusal("open", 4, None, is_muted=True, thread_exists=True) == "muted"
    assert refusal("open", 4, None, is_muted=False, thread_exists=False) == "not_found"


def test_a_post_names_whom_it_mentions_and_nobody_whose_name_begins_alike() -> None:
    names = ["Meri", "Meriheinä", "Kuu 2"]
    assert named_in("Kiitos @meriheinä ja @Kuu 2!", names) == {"Meriheinä", "Kuu 2"}
    assert named_in("Kiitos Meri", names) == set()
    assert named_in("@Meri, @Meri: hei", names) == {"Meri"}
