"""The checker of walks finds every rule that is broken, and none that is kept."""

import copy
from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest

from tests.fuzz.invariants import Heard, Kept, KeptEntry, Mark, Move, Told, broken

VISITOR_KEY, HELPER_KEY = "visitor-1-abcdefghij", "worker-abcdefghijkl"
VISITOR_SAYS = f"{Mark('7', 'visitor-1')} Hei"
HELPER_SAYS = f"{Mark('7', 'worker', 'c')} Hei"


@dataclass
class Scene:
    """A talk from its beginning to its end, as the database and the pages tell it."""

    told: Told
    kept: list[Kept]
    moves: list[Move]

    def change(self, **changes: object) -> None:
        """The contact is stored otherwise."""
        self.kept[0] = msgspec.structs.replace(self.kept[0], **changes)

    def change_move(self, number: int, **changes: object) -> None:
        """A move was otherwise."""
        self.moves[number] = msgspec.structs.replace(self.moves[number], **changes)

    def change_entry(self, number: int, **changes: object) -> None:
        """An entry is stored otherwise."""
        entries = list(self.kept[0].entries)
        entries[number] = msgspec.structs.replace(entries[number], **changes)
        self.change(entries=entries)


def scene() -> Scene:
    told = Told("7", logins={"worker": "aino", "colleague": "eero"})
    told.started["start"] = "visitor-1"
    told.said[VISITOR_KEY].add(VISITOR_SAYS)
    told.said[HELPER_KEY].add(HELPER_SAYS)
    told.acked += [("visitor-1", VISITOR_KEY, 1), ("worker", HELPER_KEY, 3)]
    told.heard += [
        Heard("visitor-1", "", "visitor", VISITOR_SAYS),
        Heard("visitor-1", "", "helper", HELPER_SAYS),
        Heard("worker", "c", "visitor", VISITOR_SAYS),
    ]
    entries = [
        KeptEntry(1, "visitor", "said", VISITOR_KEY, VISITOR_SAYS),
        KeptEntry(2, "house", "joined"),
        KeptEntry(3, "helper", "said", HELPER_KEY, HELPER_SAYS),
        KeptEntry(4, "house", "ended"),
    ]
    kept = Kept("c", "start", "ended", "aino", 4, True, False, True, entries)
    moves = [
        Move("c", "", "waiting", "", "", 0, 0),
        Move("c", "waiting", "open", "", "aino", 1, 2),
        Move("c", "open", "ended", "aino", "aino", 0, 2),
    ]
    return Scene(told, [kept], moves)


def judge(one: Scene) -> list[str]:
    return broken(one.told, one.kept, one.moves)


def test_a_talk_as_it_should_be() -> None:
    assert judge(scene()) == []


def test_a_talk_that_was_deleted_and_erased() -> None:
    one = scene()
    one.change(is_shredded=True, entries=[], has_tokens=False)
    assert judge(one) == []
    one.kept.clear()
    one.moves = [msgspec.structs.replace(move, is_erased=True) for move in one.moves]
    assert judge(one) == []


def handed_over() -> Scene:
    """Aino gives the talk on, and Eero goes on with it."""
    one, says = scene(), f"{Mark('7', 'colleague', 'c')} Jatkan"
    one.told.said["colleague-key"].add(says)
    entries = [
        *one.kept[0].entries[:3],
        KeptEntry(4, "house", "noted"),
        KeptEntry(5, "house", "handed_over"),
        KeptEntry(6, "house", "joined"),
        KeptEntry(7, "helper", "said", "colleague-key", says),
        KeptEntry(8, "house", "ended"),
    ]
    one.change(entries=entries, head=8, worker="eero")
    one.moves[2:] = [
        Move("c", "open", "waiting", "aino", "", 0, 0),
        Move("c", "waiting", "open", "", "eero", 1, 2),
        Move("c", "open", "ended", "eero", "eero", 0, 2),
    ]
    one.told.heard.append(Heard("colleague", "c", "visitor", VISITOR_SAYS))
    return one


def test_a_talk_that_was_handed_over() -> None:
    assert judge(handed_over()) == []


Change = Callable[[Scene], object]
PLANTED: dict[str, tuple[Change, str]] = {
    "an ended contact opens again": (
        lambda s: s.moves.append(Move("c", "ended", "open", "aino", "aino", 1, 2)),
        "moved from ended to open",
    ),
    "a contact begins in the middle": (lambda s: s.change_move(0, after="open", worker="aino"), "from nothing to open"),
    "a move was missed": (lambda s: s.moves.pop(1), "moved from open but was waiting"),
    "another worker": (lambda s: s.change_move(2, worker="eero"), "given from aino to eero"),
    "too many for rule 18": (lambda s: s.change_move(1, held=3), "rule 18: aino holds 3 of 2"),
    "a contact that nobody began": (
        lambda s: s.moves.append(Move("d", "", "waiting", "", "", 0, 0)),
        "begun by nobody",
    ),
    "a state that no move led to": (lambda s: s.moves.pop(2), "is ended after it moved to open"),
    "open with nobody": (lambda s: s.change(state="open", worker=""), "is open with nobody"),
    "an ended contact whose log is open": (lambda s: s.change(is_closed=False), "its log is open"),
    "a deleted contact that left entries": (lambda s: s.change(is_shredded=True), "was deleted and left 4 entries"),
    "a deleted contact that left tokens": (
        lambda s: s.change(is_shredded=True, entries=[]),
        "left 0 entries, tokens: True",
    ),
    "a gap": (lambda s: s.change_entry(2, seq=5), "has 4 entries with a head of 4"),
    "a head too high": (lambda s: s.change(head=5), "has 4 entries with a head of 5"),
    "a key twice": (lambda s: s.change_entry(1, author="visitor", kind="said", key=VISITOR_KEY), "stored twice"),
    "an entry after the end": (lambda s: s.change_entry(2, kind="ended"), "1 entries after the end"),
    "an end that the log does not know": (lambda s: s.change_entry(3, kind="said"), "is ended with 0 ends"),
    "two who joined": (lambda s: s.change_entry(0, kind="joined"), "2 joined"),
    "a helper before joining": (lambda s: s.change_entry(0, author="helper", text="x"), "wrote at 1 before joining"),
    "a question before joining": (
        lambda s: s.change_entry(0, author="house", kind="asked"),
        "asked at 1 before joining",
    ),
    "a code word that nobody asked for": (
        lambda s: s.change_entry(2, author="house", kind="code_word_set"),
        "chosen at 3 that nobody asked for",
    ),
    "a wrong code word where there is none": (
        lambda s: s.change_entry(2, author="house", kind="code_word_wrong"),
        "wrong at 3 that nobody chose",
    ),
    "a text that was not sent": (lambda s: s.change_entry(0, text=VISITOR_SAYS + "!"), "not sent with its key"),
    "another visitor's words": (
        lambda s: s.change_entry(0, key="k", text=f"{Mark('7', 'visitor-2')}"),
        "visitor-2 wrote into another visitor's contact",
    ),
    "another worker's words": (
        lambda s: s.change_entry(2, key="k", text=f"{Mark('7', 'colleague', 'c')}"),
        "colleague wrote into a contact of aino",
    ),
    "an ack of nothing": (lambda s: s.told.acked.append(("worker", "k", 9)), "heard that k is stored at 9"),
    "a desk that reads another's": (lambda s: s.told.heard.append(Heard("colleague", "c", "visitor", "")), "was shown"),
    "a stranger's desk that reads": (lambda s: s.told.heard.append(Heard("nobody", "c", "visitor", "")), "was shown"),
    "a visitor who reads another's": (
        lambda s: s.told.heard.append(Heard("visitor-2", "", "visitor", VISITOR_SAYS)),
        "visitor-2 was shown what visitor-1 wrote",
    ),
    "a visitor who reads what was written to another": (
        lambda s: s.told.heard.append(Heard("visitor-2", "", "helper", HELPER_SAYS)),
        "visitor-2 was shown what worker wrote to c",
    ),
}


PLANTED_IN_A_TALK_THAT_WAS_HANDED_OVER: dict[str, tuple[Change, str]] = {
    "handed over without letting go": (lambda s: s.change_move(2, worker="aino"), "handed over and still with aino"),
    "it waits with its worker": (lambda s: s.change(state="waiting"), "waits with eero"),
    "the first worker's words after that": (
        lambda s: s.change_entry(6, key="k", text=f"{Mark('7', 'worker', 'c')}"),
        "worker wrote into a contact of eero",
    ),
    "the next worker's words before that": (
        lambda s: s.change_entry(2, key="k", text=f"{Mark('7', 'colleague', 'c')}"),
        "colleague wrote into a contact of aino",
    ),
    "words between two workers": (
        lambda s: s.change_entry(5, kind="said", author="helper"),
        "wrote at 6 before joining",
    ),
    "a note between two workers": (lambda s: s.change_entry(5, kind="noted"), "noted at 6 before joining"),
    "handed over by nobody": (lambda s: s.change_entry(5, kind="handed_over"), "handed over at 6 by nobody"),
    "a log that does not tell of it": (lambda s: s.change_entry(4, kind="noted"), "2 joined, 0 left"),
    "a stranger's desk that reads": (lambda s: s.told.heard.append(Heard("nobody", "c", "visitor", "")), "was shown"),
}


@pytest.mark.parametrize("name", PLANTED_IN_A_TALK_THAT_WAS_HANDED_OVER)
def test_what_is_broken_when_a_talk_is_handed_over_is_found(name: str) -> None:
    one = handed_over()
    plant, words = PLANTED_IN_A_TALK_THAT_WAS_HANDED_OVER[name]
    plant(one)
    found = judge(one)
    assert any(words in line for line in found), found


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_broken_is_found(name: str) -> None:
    one = copy.deepcopy(scene())
    plant, words = PLANTED[name]
    plant(one)
    found = judge(one)
    assert any(words in line for line in found), found


def test_a_mark_is_read_back() -> None:
    mark = Mark("0-12", "visitor-1", "c")
    assert Mark.of(f"{mark} mitä vain >> <<") == mark
    for text in ("", "<<", "<<a|b>>", "Hei <<a|b|c>>"):
        assert Mark.of(text) is None
