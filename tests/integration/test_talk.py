"""The talk, end to end: visitor in one process and worker in another, where there are two."""

import asyncio

import pytest

from chat.contacts.wire import (
    DeskGone,
    DeskQueue,
    DeskVisitorTyping,
    VisitorAskContinue,
    VisitorEntries,
    VisitorHelperTyping,
    VisitorPlace,
    VisitorTalk,
)
from chat.transcripts.wire import Ended, Joined, Said
from tests.support.client import RefusedError, new_key
from tests.support.house import House
from tests.support.scenes import on_duty, talk
from tests.support.seeding import Bench

pytestmark = pytest.mark.integration


# --- from the queue to the record -----------------------------------------------------------


async def test_the_whole_talk(house: House, bench: Bench) -> None:
    async with on_duty(house, bench) as desk, house.visitor() as visitor:
        opening = await visitor.start(bench.service)
        assert (opening.state, opening.head, opening.ahead, opening.answering) == ("waiting", 0, 0, True)
        assert opening.token
        assert opening.reload
        assert (await desk.waiting(bench.service)).wrote is False

        await visitor.say("Hei, onko siellä ketään?")
        waiting = await desk.waiting(bench.service, wrote=True)
        assert waiting.language == "fi"

        contact = (await desk.accept(waiting.contact)).contact
        assert desk.contacts[contact].texts == ["Hei, onko siellä ketään?"]
        await visitor.eventually(lambda: visitor.state == "open")
        assert visitor.helper is not None
        assert (visitor.helper.name, visitor.helper.helper) == (bench.workers[0].duty_name, "professional")
        await desk.eventually(lambda: contact not in desk.queue)

        await desk.type(contact)
        await visitor.until(VisitorHelperTyping)
        await desk.say(contact, "Hei, olen tässä.")
        await visitor.eventually(lambda: visitor.log.texts[-1:] == ["Hei, olen tässä."])
        await visitor.type()
        await desk.until(DeskVisitorTyping, lambda frame: frame.contact == contact)
        await visitor.say("Kiitos 🙏")
        await desk.eventually(lambda: desk.contacts[contact].texts[-1:] == ["Kiitos 🙏"])

        await visitor.end()
        await desk.eventually(lambda: desk.contacts[contact].state == "ended")
        assert isinstance(desk.contacts[contact].entries[-1].body, Ended)
        assert desk.contacts[contact].entries == visitor.log.entries
        assert [entry.seq for entry in visitor.log.entries] == list(range(1, visitor.log.last + 1))

        await desk.record(contact)
        assert contact not in desk.contacts


async def test_the_helper_ends(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.desk.end(t.contact)
        await t.visitor.eventually(lambda: t.visitor.state == "ended")
        ended = t.visitor.log.entries[-1].body
        assert isinstance(ended, Ended)
        assert ended.by == "helper"


async def test_the_visitor_says_what_the_talk_was_like(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        with pytest.raises(RefusedError, match="not_ended"):
            await t.visitor.give_feedback(relief=4)
        await t.desk.end(t.contact)
        await t.visitor.eventually(lambda: t.visitor.state == "ended")
        with pytest.raises(RefusedError, match="empty"):
            await t.visitor.give_feedback()
        for _ in range(2):  # an answer that was lost is asked for again
            await t.visitor.give_feedback(relief=4, next_step=0)


async def test_a_record_needs_the_end_first(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        with pytest.raises(RefusedError, match="not_ended"):
            await t.desk.record(t.contact)
        await t.visitor.say("Olen vielä tässä")  # nothing was touched


async def test_the_queue_is_live_and_its_places_honest(house: House, bench: Bench) -> None:
    async with on_duty(house, bench) as desk, house.visitor() as first, house.visitor() as second:
        assert (await first.start(bench.service)).ahead == 0
        first_contact = (await desk.waiting(bench.service)).contact
        if (await second.start(bench.service)).ahead == 0:  # the other process may hear of the first a moment later
            await second.until(VisitorPlace, lambda frame: frame.ahead == 1)
        await desk.eventually(lambda: sum(w.service == bench.service for w in desk.queue.values()) == 2)
        await first.leave()
        place = await second.until(VisitorPlace, lambda frame: frame.ahead == 0)
        assert place.answering is True
        await desk.until(DeskQueue, lambda frame: first_contact in frame.drop)


async def test_nobody_on_duty_means_no_start(house: House, bench: Bench) -> None:
    async with house.visitor() as visitor:
        with pytest.raises(RefusedError, match="no_service"):
            await visitor.start(bench.service)
        with pytest.raises(RefusedError, match="no_service"):
            await visitor.start("no-such-service")


async def test_a_waiting_visitor_is_told_when_nobody_answers_any_more(house: House, bench: Bench) -> None:
    async with on_duty(house, bench) as desk, house.visitor() as visitor:
        if not (await visitor.start(bench.service)).answering:  # the other process may hear of the desk a moment later
            await visitor.until(VisitorPlace, lambda frame: frame.answering)
        await desk.go_off_duty()
        await visitor.until(VisitorPlace, lambda frame: not frame.answering)
        await visitor.say("Odotan silti")  # the place is kept, and writing goes on
        await desk.go_on_duty(bench.service)
        await visitor.until(VisitorPlace, lambda frame: frame.answering)
        assert (await desk.waiting(bench.service, wrote=True)).service == bench.service


async def test_starting_twice_with_one_key_is_one_contact(house: House, bench: Bench) -> None:
    key = new_key()
    async with on_duty(house, bench) as desk, house.visitor() as visitor:
        await visitor.start(bench.service, key=key)
        await visitor.say("Ensimmäinen")
        await visitor.cut()
        async with house.visitor() as again:
            assert (await again.start(bench.service, key=key)).ahead == 0
            assert again.log.texts == ["Ensimmäinen"]
            await desk.waiting(bench.service)
            assert sum(w.service == bench.service for w in desk.queue.values()) == 1


# --- one owner ------------------------------------------------------------------------------


async def test_a_second_worker_is_told_who_was_faster(house: House, bench: Bench) -> None:
    # The two workers sit in different processes where there are two.
    async with (
        on_duty(house, bench, 0, house.visitors_host) as first,
        on_duty(house, bench, 1, house.desks_host) as second,
        house.visitor() as visitor,
    ):
        await visitor.start(bench.service)
        contact = (await first.waiting(bench.service)).contact
        await second.waiting(bench.service)
        results = await asyncio.gather(first.accept(contact), second.accept(contact), return_exceptions=True)
        refused = [result for result in results if isinstance(result, RefusedError)]
        assert len(refused) == 1, results
        winner = 0 if isinstance(results[1], RefusedError) else 1
        assert refused[0].code == "taken"
        assert refused[0].error.by == bench.workers[winner].duty_name
        await visitor.eventually(lambda: visitor.state == "open")
        joined = [entry.body.name for entry in visitor.log.entries if isinstance(entry.body, Joined)]
        assert joined == [bench.workers[winner].duty_name]
        loser = (first, second)[1 - winner]
        assert contact not in loser.contacts
        with pytest.raises(RefusedError, match="not_found"):
            await loser.say(contact, "Väärä paikka")


async def test_no_more_than_ones_capacity(house: House, bench: Bench) -> None:
    async with on_duty(house, bench) as desk, house.visitor() as a, house.visitor() as b, house.visitor() as c:
        for visitor in (a, b, c):
            await visitor.start(bench.service)
        await desk.eventually(lambda: sum(w.service == bench.service for w in desk.queue.values()) == 3)
        contacts = [w.contact for w in desk.queue.values() if w.service == bench.service]
        await desk.accept(contacts[0])
        await desk.accept(contacts[1])
        with pytest.raises(RefusedError, match="full"):
            await desk.accept(contacts[2])
        await desk.end(contacts[0])
        await desk.accept(contacts[2])


async def test_off_duty_one_accepts_nothing(house: House, bench: Bench) -> None:
    async with on_duty(house, bench, 0) as desk, house.desk(bench.workers[1]) as idle, house.visitor() as visitor:
        await idle.hello()
        await visitor.start(bench.service)
        contact = (await desk.waiting(bench.service)).contact
        with pytest.raises(RefusedError, match="not_on_duty"):
            await idle.accept(contact)


async def test_a_peer_needs_a_professional_beside_them(house: House, bench: Bench) -> None:
    async with house.desk(bench.peer) as peer:
        await peer.hello()
        with pytest.raises(RefusedError, match="not_allowed"):
            await peer.go_on_duty(bench.service)
        async with on_duty(house, bench), house.visitor() as visitor:
            await peer.go_on_duty(bench.service)
            await visitor.start(bench.service)
            await peer.accept((await peer.waiting(bench.service)).contact)
            await visitor.eventually(lambda: visitor.state == "open")
            assert visitor.helper is not None
            assert visitor.helper.helper == "peer"


# --- messages -------------------------------------------------------------------------------


async def test_a_message_sent_twice_is_stored_once(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        key = new_key()
        assert await t.visitor.say("Kerran", key=key) == await t.visitor.say("Kerran", key=key)
        key = new_key()
        assert await t.desk.say(t.contact, "Samoin", key=key) == await t.desk.say(t.contact, "Samoin", key=key)
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["Kerran", "Samoin"])
        await t.visitor.eventually(lambda: t.visitor.log.texts == ["Kerran", "Samoin"])


async def test_a_key_is_good_for_one_text(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        key = new_key()
        await t.visitor.say("Yksi", key=key)
        with pytest.raises(RefusedError, match="key_reused"):
            await t.visitor.say("Toinen", key=key)
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["Yksi"])


async def test_many_messages_both_ways_arrive_complete_and_in_order(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        mine = [f"vierailija {number}" for number in range(40)]
        theirs = [f"päivystäjä {number}" for number in range(40)]

        async def write_as_visitor() -> None:
            for text in mine:
                await t.visitor.post(text)

        async def write_as_worker() -> None:
            for text in theirs:
                await t.desk.post(t.contact, text)

        await asyncio.gather(write_as_visitor(), write_as_worker())
        desk = t.desk.contacts[t.contact]
        await t.visitor.eventually(lambda: len(t.visitor.log.texts) == 80)
        await t.desk.eventually(lambda: len(desk.texts) == 80)
        assert desk.texts == t.visitor.log.texts
        assert [text for text in desk.texts if text in mine] == mine
        assert [text for text in desk.texts if text in theirs] == theirs


async def test_a_late_message_after_the_end(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.desk.end(t.contact)
        for writing in (t.visitor.say("Vielä yksi"), t.desk.say(t.contact, "Minäkin")):
            with pytest.raises(RefusedError, match="closed"):
                await writing


# --- coming back ----------------------------------------------------------------------------


async def test_resume_after_a_cut_brings_the_gap(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Ennen katkosta")
        await t.visitor.cut()
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].visitor == "network")
        await t.desk.say(t.contact, "Oletko siellä?")
        await t.desk.say(t.contact, "Odotan.")
        resumed = await t.visitor.resume()
        assert [entry.seq for entry in resumed.entries] == [resumed.head - 1, resumed.head]
        assert resumed.token == ""  # it is not new
        assert t.visitor.log.texts == ["Ennen katkosta", "Oletko siellä?", "Odotan."]
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].visitor == "here")
        await t.visitor.say("Täällä taas")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts[-1] == "Täällä taas")


async def test_what_was_sent_into_the_cut_is_stored_once(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        for number in range(5):
            await t.visitor.post(f"katkoon {number}")
        await t.visitor.cut()  # some of it arrived, some did not
        await t.visitor.resume()
        await t.visitor.eventually(lambda: not t.visitor.log.outbox)
        assert sorted(t.visitor.log.texts) == [f"katkoon {number}" for number in range(5)]
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].last == t.visitor.log.last)
        assert t.desk.contacts[t.contact].texts == t.visitor.log.texts


async def test_resume_in_the_other_process(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Yhdessä")
        await t.visitor.resume(house.desks_host)
        await t.desk.say(t.contact, "Toisessa")
        await t.visitor.eventually(lambda: t.visitor.log.texts == ["Yhdessä", "Toisessa"])


async def test_a_second_page_replaces_the_first(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t, house.visitor(house.desks_host) as other:
        await t.visitor.say("Ensin tässä")
        await other.resume(token=t.visitor.token)
        assert await t.visitor.closed() == 4002
        assert other.log.texts == ["Ensin tässä"]


async def test_the_desk_comes_back_with_what_it_holds(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Yksi")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["Yksi"])
        await t.desk.cut()
        await t.visitor.say("Kaksi")
        snapshot = await t.desk.hello()
        (held,) = snapshot.contacts
        assert [entry.seq for entry in held.entries] == [held.head]
        assert t.desk.contacts[t.contact].texts == ["Yksi", "Kaksi"]
        assert t.desk.mine is not None
        assert t.desk.mine.services == [bench.service]


async def test_the_desk_reloaded_gets_everything(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Yksi")
        await t.desk.say(t.contact, "Kaksi")
        t.desk.forget()
        await t.desk.hello()
        assert t.desk.contacts[t.contact].texts == ["Yksi", "Kaksi"]
        assert t.desk.contacts[t.contact].state == "open"


async def test_reload_within_two_minutes_brings_the_transcript(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Ennen latausta")
        await t.desk.say(t.contact, "Selvä")
        used, old_token = t.visitor.reload_token, t.visitor.token
        await t.visitor.close_tab()
        reloaded = await t.visitor.reload()
        assert isinstance(reloaded, VisitorTalk)
        assert reloaded.hidden_up_to == 0
        assert t.visitor.log.texts == ["Ennen latausta", "Selvä"]
        assert t.visitor.reload_token not in ("", used)
        assert t.visitor.token not in ("", old_token)
        await t.visitor.say("Jatkan tästä")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts[-1] == "Jatkan tästä")


async def test_a_reload_token_is_good_once(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t, house.visitor() as thief:
        used = t.visitor.reload_token
        await t.visitor.reload()
        with pytest.raises(RefusedError, match="stale_token"):
            await thief.reload(token=used)
        with pytest.raises(RefusedError, match="stale_token"):
            await thief.reload(token=used, agreed=True)
        assert not isinstance(await t.visitor.reload(), VisitorAskContinue)  # the new one is untouched


async def test_the_desk_sees_that_the_tab_was_closed(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.close_tab()
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].visitor == "closed")
        assert t.desk.contacts[t.contact].state == "open"


# --- leaving and deleting -------------------------------------------------------------------


async def test_leaving_fast_ends_the_talk_for_good(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Nyt pitää mennä")
        token, reload = t.visitor.token, t.visitor.reload_token
        await t.visitor.leave()
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].state == "ended")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].visitor == "left_fast")
        ended = t.desk.contacts[t.contact].entries[-1].body
        assert isinstance(ended, Ended)
        assert ended.by == "left_fast"
        async with house.visitor() as other:
            with pytest.raises(RefusedError, match="stale_token"):
                await other.resume(token=token)
            for agreed in (False, True):
                with pytest.raises(RefusedError, match="stale_token"):
                    await other.reload(token=reload, agreed=agreed)


async def test_leaving_fast_by_beacon(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Nyt pitää mennä")
        await t.visitor.cut()
        browser = house.browser()
        text = {"Content-Type": "text/plain;charset=UTF-8"}
        assert browser.request("POST", "/api/leave", t.visitor.token.encode(), text).status == 204
        assert browser.request("POST", "/api/leave", b"x" * 43, text).status == 204  # says nothing about tokens
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].visitor == "left_fast")
        assert browser.cookies == {}


async def test_after_the_end_a_reload_opens_nothing(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        reload = t.visitor.reload_token
        await t.visitor.end()
        async with house.visitor() as other:
            with pytest.raises(RefusedError, match="stale_token"):
                await other.reload(token=reload, agreed=True)


async def test_deleting_everything_reaches_the_desk(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Tämä katoaa")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["Tämä katoaa"])
        token = t.visitor.token
        await t.visitor.delete()
        gone = await t.desk.until(DeskGone, lambda frame: frame.contact == t.contact)
        assert gone.reason == "deleted"
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].state == "ended")
        t.desk.forget()
        snapshot = await t.desk.hello()
        (held,) = snapshot.contacts
        assert held.entries == []
        await t.desk.record(t.contact)
        async with house.visitor() as other:
            with pytest.raises(RefusedError, match="stale_token"):
                await other.resume(token=token)


async def test_deleting_while_waiting(house: House, bench: Bench) -> None:
    async with on_duty(house, bench) as desk, house.visitor() as visitor:
        await visitor.start(bench.service)
        await visitor.say("En sittenkään")
        contact = (await desk.waiting(bench.service, wrote=True)).contact
        await visitor.delete()
        await desk.eventually(lambda: contact not in desk.queue)
        with pytest.raises(RefusedError):
            await desk.accept(contact)


async def test_what_another_visitor_says_reaches_nobody_else(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t, house.visitor() as other:
        await other.start(bench.service)
        await other.say("Toinen keskustelu")
        await t.visitor.nothing(VisitorEntries, lambda frame: any(isinstance(e.body, Said) for e in frame.entries))
        assert t.visitor.log.texts == []
        assert t.desk.contacts[t.contact].texts == []
