"""Long logs travel in pieces that a slow line brings one by one."""

import msgspec
import pytest

from chat.contacts.wire import VisitorEntries
from chat.transcripts.wire import PIECE_BYTES, Entries, Entry, Joined, Said, pieces
from moderation.live.wire import MAX_FRAME_BYTES, encode


def said(count: int, text: str) -> list[Entry]:
    """So many messages."""
    return [Entry(seq, 0, "visitor", Said(text)) for seq in range(1, count + 1)]


def test_there_is_always_a_first_piece() -> None:
    assert list(pieces([])) == [[]]
    joined = [Entry(1, 0, "house", Joined("Aino", "professional"))]
    assert list(pieces(joined)) == [joined]


@pytest.mark.parametrize("text", ["hei", "ä" * 1000, "👋" * 4000])
def test_pieces_are_small_and_together_the_log(text: str) -> None:
    entries = said(300, text)
    found = list(pieces(entries))
    assert [entry for piece in found for entry in piece] == entries
    for piece in found:
        assert piece
        assert len(piece) == 1 or sum(len(text.encode()) for _ in piece) <= PIECE_BYTES
        assert len(encode(piece[0])) < MAX_FRAME_BYTES
    assert len(found) == -(-300 // max(1, PIECE_BYTES // len(text.encode())))


def test_many_readers_of_the_same_entries_cost_one_encoding() -> None:
    made: list[list[Entry]] = []

    def make(piece: list[Entry]) -> VisitorEntries:
        made.append(piece)
        return VisitorEntries(entries=piece)

    entries = Entries(said(3, "ä" * (PIECE_BYTES // 4)))
    first, *others = [entries.frames("visitor", make) for _ in range(30)]
    assert all(frames is first for frames in others)
    assert [len(piece) for piece in made] == [2, 1]
    assert entries.frames("desk of somebody else", make) == first
    assert len(made) == 4
    assert [msgspec.json.decode(raw, type=VisitorEntries).entries for raw in first] == made[:2]
