"""Which messages of a batch are stored, and where: whatever the batch is."""

from hypothesis import given
from hypothesis import strategies as st

from chat.transcripts.core import Decision, Message, Placed, Stored, StreamState, decide
from chat.transcripts.wire import Said

NOW = 1_000
KEYS, TEXTS = st.sampled_from("abc"), st.sampled_from(["hei", "moi"])
STREAMS, GRANTS = st.integers(1, 3), st.integers(1, 5)

batches = st.lists(st.builds(Message, stream=STREAMS, grant=GRANTS, key=KEYS, body=TEXTS.map(Said)), max_size=30)
states = st.dictionaries(STREAMS, st.builds(StreamState, head=st.integers(0, 9), is_closed=st.booleans()))
valid_grants = st.dictionaries(GRANTS, STREAMS)
old_entries = st.dictionaries(st.tuples(GRANTS, KEYS), st.tuples(st.integers(1, 9), TEXTS), max_size=5)


def stored(entries: dict[tuple[int, str], tuple[int, str]]) -> dict[tuple[int, str], Stored]:
    """What a log has: seq and text under grant and key."""
    return {place: Stored(seq, NOW - 1, Said(text).says_the_same) for place, (seq, text) in entries.items()}


@given(batches, states, valid_grants, old_entries)
def test_any_batch_gets_gapless_seqs_and_one_decision_each(
    batch: list[Message],
    streams: dict[int, StreamState],
    grants: dict[int, int],
    old: dict[tuple[int, str], tuple[int, str]],
) -> None:
    decisions = decide(batch, streams, grants, stored(old), NOW)
    assert len(decisions) == len(batch)
    for stream, state in streams.items():
        new = [
            decision.seq
            for message, decision in zip(batch, decisions, strict=True)
            if message.stream == stream and isinstance(decision, Placed) and decision.is_new
        ]
        assert new == list(range(state.head + 1, state.head + 1 + len(new)))
        assert not (new and state.is_closed)
    for message, decision in zip(batch, decisions, strict=True):
        may_write = message.stream in streams and grants.get(message.grant) == message.stream
        assert (decision == "revoked") == (not may_write)


@given(batches, states, valid_grants, old_entries)
def test_repeating_any_batch_stores_nothing_and_tells_the_same_places(
    batch: list[Message],
    streams: dict[int, StreamState],
    grants: dict[int, int],
    old: dict[tuple[int, str], tuple[int, str]],
) -> None:
    first = decide(batch, streams, grants, stored(old), NOW)
    log = stored(old)
    heads = {stream: state.head for stream, state in streams.items()}
    for message, decision in zip(batch, first, strict=True):
        if isinstance(decision, Placed) and decision.is_new:
            log[message.grant, message.key] = Stored(decision.seq, decision.at, message.body.says_the_same)
            heads[message.stream] = decision.seq
    later = {stream: StreamState(heads[stream], state.is_closed) for stream, state in streams.items()}
    second = decide(batch, later, grants, log, NOW + 5_000)
    assert [place_of(decision) for decision in second] == [place_of(decision) for decision in first]
    assert not any(isinstance(decision, Placed) and decision.is_new for decision in second)


@given(batches, states, valid_grants, old_entries)
def test_refused_messages_never_affect_the_others(
    batch: list[Message],
    streams: dict[int, StreamState],
    grants: dict[int, int],
    old: dict[tuple[int, str], tuple[int, str]],
) -> None:
    decisions = decide(batch, streams, grants, stored(old), NOW)
    placed = [pair for pair in zip(batch, decisions, strict=True) if isinstance(pair[1], Placed)]
    without_the_refused = decide([message for message, _ in placed], streams, grants, stored(old), NOW)
    assert without_the_refused == [decision for _, decision in placed]


@given(batches, st.integers(0, 30), states, valid_grants)
def test_how_messages_are_batched_does_not_matter(
    batch: list[Message], cut: int, streams: dict[int, StreamState], grants: dict[int, int]
) -> None:
    whole = decide(batch, streams, grants, {}, NOW)
    log: dict[tuple[int, str], Stored] = {}
    heads = dict(streams)
    in_parts: list[Decision] = []
    for part in (batch[:cut], batch[cut:]):
        decisions = decide(part, heads, grants, log, NOW)
        for message, decision in zip(part, decisions, strict=True):
            if isinstance(decision, Placed) and decision.is_new:
                log[message.grant, message.key] = Stored(decision.seq, decision.at, message.body.says_the_same)
                heads[message.stream] = StreamState(decision.seq, is_closed=False)
        in_parts += decisions
    assert [place_of(decision) for decision in in_parts] == [place_of(decision) for decision in whole]


def place_of(decision: Decision) -> object:
    """Where a message is, or why it is not; not whether this batch put it there."""
    return (decision.seq, decision.at) if isinstance(decision, Placed) else decision


def test_a_new_message_follows_the_head() -> None:
    decision = decide([Message(1, 1, "a", Said("hei"))], {1: StreamState(4, False)}, {1: 1}, {}, NOW)
    assert decision == [Placed(5, NOW, is_new=True)]


def test_a_key_names_one_text_of_one_writer() -> None:
    hei, moi = Said("hei"), Said("moi")
    batch = [Message(1, 1, "a", hei), Message(1, 1, "a", moi), Message(1, 2, "a", moi), Message(1, 1, "a", hei)]
    assert decide(batch, {1: StreamState(0, False)}, {1: 1, 2: 1}, {}, NOW) == [
        Placed(1, NOW, is_new=True),
        "key_reused",
        Placed(2, NOW, is_new=True),
        Placed(1, NOW, is_new=False),
    ]


def test_what_was_stored_stays_acknowledged_after_the_end() -> None:
    batch = [Message(1, 1, "a", Said("hei")), Message(1, 1, "b", Said("hei"))]
    decisions = decide(batch, {1: StreamState(3, True)}, {1: 1}, stored({(1, "a"): (2, "hei")}), NOW)
    assert decisions == [Placed(2, NOW - 1, is_new=False), "closed"]


def test_a_withdrawn_grant_learns_nothing_of_the_log() -> None:
    batch = [Message(1, 1, "a", Said("hei")), Message(2, 2, "b", Said("hei")), Message(9, 3, "c", Said("hei"))]
    streams = {1: StreamState(3, False), 2: StreamState(0, True)}
    assert decide(batch, streams, {2: 1, 3: 9}, stored({(1, "a"): (2, "hei")}), NOW) == ["revoked"] * 3
