"""The demo's closed group (DOMAIN §2): three weeks of a run, with two facilitators and members who write.

Everything is made up. The members' six words can be read here by everybody: they exist only with VIERELLA_DEMO=1.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from chat.transcripts.core import Placed
from chat.transcripts.wire import Posted, ReactionKind
from moderation.staff import access as staff
from moderation.staff import demo
from moderation.staff.core import helper_type
from rooms.groups import actions as groups
from rooms.groups.core import RoomPlan
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.posts import actions as posts
from rooms.posts.access import Seat, here
from rooms.posts.actions import Held, Writing
from rooms.runs import access

TITLE = "Päihteitä käyttävien pienten lasten äitien nettiryhmä"
SUMMARY = """\
Oletko raskaana tai pienen lapsen äiti, ja päihteet ovat tai ovat olleet osa elämääsi? Tässä ryhmässä kirjoitetaan \
toisille, jotka tietävät, millaista se on. Mukaan pääsee juuri sellaisena kuin on, myös silloin, kun kaikki on kesken.

Kirjoitat silloin, kun sinulle sopii, keskellä yötäkin. Olet mukana nimimerkillä. Ryhmässä on kaksi ohjaajaa, jotka \
tekevät työkseen tätä: he lukevat joka päivä ja vastaavat."""
RULES = """\
1. Kirjoitetaan omista asioista ja omista tunteista. Toisen ratkaisuja ei arvostella.
2. Ei nimiä, ei paikkakuntia, ei mitään, mistä sinut tai lapsesi voisi tunnistaa.
3. Mitä täällä kerrotaan, se jää tänne.
4. Retkahduksesta saa kertoa. Merkitse viesti niin, että toinen voi valita, lukeeko sen nyt.
5. Aineista, määristä ja hankkimisesta ei kirjoiteta.
6. Jos sinulla tai lapsella on hätä juuri nyt, soita 112. Ohjaajat eivät lue viestejä yöllä."""
LEADERS = ("aino", "helmi")
BEGAN = timedelta(days=20)
"""Before the demo was seeded."""
WEEKS = 16


@dataclass(frozen=True)
class DemoMember:
    """A member of the demo's group; comes in with six words that everybody can read here."""

    nickname: str
    key: str
    code_word: str


MEMBERS = (
    DemoMember("Metsätähti", "metsä hummeri puuro luistelu jänis höyhen", "lumiukko"),
    DemoMember("Kaislikko", "lampi kasvimaa lelu hevonen rusina harakka", "sinivuokko"),
    DemoMember("Suvituuli", "polku seetri leinikki nauru keitin hame", "mansikkamaa"),
    DemoMember("Pikkulintu", "kuusi joutsen paprika ruoko hanhikki solina", "villasukka"),
    DemoMember("Halla", "koivu putous helma lattia gepardi jäälyhty", "kanelipulla"),
)


@dataclass(frozen=True)
class Line:
    """A post of the demo: when after the beginning, by whom, and what. `thread` names one by its `begins`."""

    at: timedelta
    by: str
    text: str
    thread: str = ""
    begins: str = ""
    note: str = ""
    reactions: tuple[tuple[str, ReactionKind], ...] = ()


def _after(days: int, hours: int, minutes: int = 0) -> timedelta:
    """So long after midnight of the run's first day."""
    return timedelta(days=days, hours=hours, minutes=minutes)


STORY = (
    Line(
        _after(0, 9, 15),
        "aino",
        "Hei kaikki, ja ihanaa, että olette täällä. Olemme Aino ja Helmi, ja luemme tätä joka päivä.\n\n"
        "Täällä ei tarvitse olla valmis eikä vahva. Saa kirjoittaa, kun jaksaa, ja saa vain lukea. Kerro halutessasi,"
        " kuka olet nimimerkkisi takana: mitä kuuluu juuri nyt?",
        begins="tervetuloa",
        reactions=(("Metsätähti", "heart"), ("Kaislikko", "heart")),
    ),
    Line(
        _after(0, 20, 40),
        "Metsätähti",
        "Hei täältä, kolmekuinen nukkuu kainalossa ja kirjoitan yhdellä kädellä. Jännitti painaa lähetä."
        " Olen ollut ilman kuusi viikkoa. Tänään tuntui ekaa kertaa, että tämä voi oikeasti olla mun elämä.",
        thread="tervetuloa",
        reactions=(("aino", "heart"), ("Suvituuli", "strength"), ("Kaislikko", "hug")),
    ),
    Line(
        _after(1, 7, 5),
        "Kaislikko",
        "Huomenta. Mulla on laskettuun aikaan vähän yli kuukausi. Luin säännöt ja itkin, koska kukaan ei aloittanut"
        " siitä, mitä mä olen tehnyt väärin. Kiitos siitä.",
        thread="tervetuloa",
        reactions=(("helmi", "heart"), ("Metsätähti", "hug")),
    ),
    Line(
        _after(1, 8, 30),
        "helmi",
        "Huomenta Kaislikko. Sinä tulit tänne, vaikka pelotti. Siitä on hyvä aloittaa.",
        thread="tervetuloa",
    ),
    Line(
        _after(1, 22, 10),
        "Suvituuli",
        "Täällä kahden alle kouluikäisen äiti. En oikein osaa vielä kirjoittaa, mutta luen teitä joka ilta, kun lapset"
        " nukkuu. Tuntuu, että en ole ainoa.",
        thread="tervetuloa",
        reactions=(("Metsätähti", "heart"), ("aino", "heart")),
    ),
    Line(
        _after(4, 2, 50),
        "Metsätähti",
        "Kello on kolme. Vauva heräsi syömään ja nukahti, mä en. Silloin kun on ihan hiljaista, tulee se vanha ajatus."
        " En tehnyt sille mitään. Keitin kaakaota ja viikkasin pikkuisia sukkia. Miten te pärjäätte öissä?",
        begins="yöt",
        reactions=(("Kaislikko", "strength"), ("Suvituuli", "strength"), ("helmi", "heart")),
    ),
    Line(
        _after(4, 6, 20),
        "Kaislikko",
        "Mä sanon ääneen, että tämä on yö eikä koko elämä. Kuulostaa hassulta, mutta toimii. Ja viime viikolla soitin"
        " Päihdeneuvontaan neljältä aamulla. Siellä oli ihan oikea ihminen, eikä se ihmetellyt mitään.",
        thread="yöt",
        reactions=(("Metsätähti", "thanks"),),
    ),
    Line(
        _after(4, 9, 45),
        "helmi",
        "Kaakao ja sukat. Metsätähti, sinä hoidit yöllä kahta: vauvaa ja itseäsi. Ajatus saa tulla, ja se saa myös"
        " mennä. Onko sinulla joku, jolle voit sanoa aamulla, että yö oli pitkä?",
        thread="yöt",
    ),
    Line(
        _after(4, 11, 0),
        "Metsätähti",
        "On nyt te. Ja neuvolan täti, jolle uskalsin viimein kertoa. Se sanoi, että soita vaikka ei olisi asiaa.",
        thread="yöt",
        reactions=(("Kaislikko", "heart"), ("Suvituuli", "heart"), ("helmi", "heart")),
    ),
    Line(
        _after(7, 9, 0),
        "aino",
        "Viikon aihe: pieni hyvä hetki. Ei tarvitse olla iso. Mikä viime päivissä oli hetken hyvin?",
        begins="hetki",
    ),
    Line(
        _after(7, 13, 25),
        "Suvituuli",
        "Tehtiin pannukakkua ja nuorempi sanoi, että äiti, sä oot tänään tässä. En tiennyt, että se huomaa.",
        thread="hetki",
        reactions=(("aino", "heart"), ("Metsätähti", "heart"), ("Kaislikko", "heart")),
    ),
    Line(
        _after(8, 18, 30),
        "Metsätähti",
        "Meillä naurettiin ekan kerran ääneen! Naapurin koiralle, mutta kuitenkin.",
        thread="hetki",
        reactions=(("Suvituuli", "heart"), ("Kaislikko", "heart")),
    ),
    Line(
        _after(13, 10, 15),
        "Suvituuli",
        "Kerron tämän nyt, ennen kuin rohkeus loppuu. Lauantaina retkahdin. Lapset olivat mummolassa. Aamulla hävetti"
        " niin, että olin poistaa itseni täältä. Sitten luin teidän vanhoja viestejä ja soitin omalle työntekijälle."
        " Meillä on aika huomenna. En halua olla tämän kanssa yksin.",
        begins="retkahdus",
        note="retkahdus",
        reactions=(("Metsätähti", "hug"), ("Kaislikko", "hug"), ("aino", "heart")),
    ),
    Line(
        _after(13, 10, 50),
        "Kaislikko",
        "Et ole yksin. Sä soitit. Se on se, mitä minä toivon osaavani tehdä silloin, kun oma lauantai tulee.",
        thread="retkahdus",
        reactions=(("Suvituuli", "thanks"),),
    ),
    Line(
        _after(13, 12, 5),
        "aino",
        "Suvituuli, kiitos, että jäit ja kerroit. Lapset olivat turvassa, ja sinä hait itse apua heti aamulla."
        " Retkahdus ei pyyhi pois niitä viikkoja, joita rakensit. Kirjoita meille huomenna, miten aika meni, jos"
        " jaksat. Me olemme tässä.",
        thread="retkahdus",
        reactions=(("Suvituuli", "heart"), ("Metsätähti", "heart")),
    ),
    Line(
        _after(14, 16, 20),
        "Suvituuli",
        "Kävin. Ei huudettu. Tehtiin suunnitelma viikonlopuille, ja sisko tulee perjantaina meille yöksi.",
        thread="retkahdus",
        reactions=(("Kaislikko", "strength"), ("Metsätähti", "strength"), ("aino", "heart"), ("helmi", "heart")),
    ),
    Line(
        _after(18, 21, 35),
        "Pikkulintu",
        "Hei, olen uusi. Odotan ensimmäistäni ja pelkään kertoa neuvolassa. Oletteko te kertoneet?",
        begins="neuvola",
        reactions=(("Metsätähti", "hug"),),
    ),
    Line(
        _after(19, 8, 40),
        "Metsätähti",
        "Tervetuloa @Pikkulintu. Mä kerroin vasta viidennellä kerralla. Harjoittelin lauseen etukäteen puhelimeen ja"
        " luin sen siitä. Hoitaja sanoi ensin, että hyvä kun kerroit. Sitten mietittiin yhdessä.",
        thread="neuvola",
        reactions=(("helmi", "heart"),),
    ),
    Line(
        _after(19, 9, 30),
        "helmi",
        "Tervetuloa Pikkulintu. Moni pelkää samaa. Kertominen on alku avulle, ja siihen voi pyytää jonkun mukaan."
        " Jos haluat, mietitään täällä yhdessä se ensimmäinen lause.",
        thread="neuvola",
    ),
)
WAITING = Line(
    _after(19, 22, 15),
    "Halla",
    "Moi. Luin teitä pari päivää ennen kuin uskalsin. Taaperon äiti täältä, kolmas viikko menossa. Saanko olla mukana,"
    " vaikka en vielä tiedä, onnistunko?",
    thread="tervetuloa",
)
"""A newcomer's first post, which waits for a facilitator (rule 29)."""


def seed(now: datetime) -> int:
    """Found the group where there is none of its name; how many. Raises ImproperlyConfigured outside the demo."""
    demo.sign_ins()
    if access.is_there(TITLE):
        return 0
    begins = timezone.localtime(now - BEGAN).replace(hour=0, minute=0, second=0, microsecond=0)
    room = _open(begins)
    seats = _leaders(room)
    places: dict[str, int] = {}
    for line in STORY:
        at = begins + line.at
        _come_in(room, line.by, seats, at - timedelta(minutes=5))
        seq = _write(line, seats, at, places)
        if line.begins:
            places[line.begins] = seq
        if line is STORY[0]:
            posts.pin(seats[line.by], seq, True, at)
            for member in MEMBERS[:3]:
                _come_in(room, member.nickname, seats, at)
        for name, kind in line.reactions:
            posts.react(seats[name], seq, kind, True, at + timedelta(minutes=15))
    _come_in(room, WAITING.by, seats, begins + WAITING.at)
    _post(WAITING, seats, begins + WAITING.at, places)
    return 1


def _open(begins: datetime) -> Room:
    day = timezone.localdate(begins)
    plan = RoomPlan(TITLE, SUMMARY, RULES, day, day + timedelta(weeks=WEEKS))
    room = groups.found_room(None, plan, day)
    people = [person for login in LEADERS if (person := staff.person_of_login(login))]
    groups.choose_facilitators(room, people, now=begins)
    return groups.open_room(room, begins)


def _leaders(room: Room) -> dict[str, Seat]:
    """Where the facilitators sit, by login."""
    people = {login: staff.person_of_login(login) for login in LEADERS}
    return {login: here.seat_of_facilitator(room.pk, person) for login, person in people.items() if person}


def _come_in(room: Room, name: str, seats: dict[str, Seat], at: datetime) -> None:
    """Whoever writes for the first time becomes a member."""
    new = next((member for member in MEMBERS if member.nickname == name and name not in seats), None)
    if new is not None:
        row, _ = members.admit(room, new.nickname, new.code_word, at, new.key)
        seats[name] = here.seat_of(row)


def sign_ins() -> list[DemoMember]:
    """The members' six words, to print. Raises ImproperlyConfigured outside the demo."""
    demo.sign_ins()
    return list(MEMBERS)


def _write(line: Line, seats: dict[str, Seat], at: datetime, places: dict[str, int]) -> int:
    """Its seq. A newcomer's post is let through at once (rule 29)."""
    outcome = _post(line, seats, at, places)
    if isinstance(outcome, Held):
        posts.judge(seats["aino"], uuid.UUID(outcome.held.held), True, "", at)
        return access.newest_post(seats["aino"].room)
    if not isinstance(outcome, Placed):
        raise RuntimeError(f"the demo's group does not take a post: {outcome}")
    return outcome.seq


def _post(line: Line, seats: dict[str, Seat], at: datetime, places: dict[str, int]) -> posts.Outcome:
    seat = seats[line.by]
    helper = helper_type(seat.helper) if seat.leads else ""
    body = Posted(line.text, seat.name, places.get(line.thread, 0), line.note, helper)
    key = f"demo-{at.isoformat()}-{line.by}"
    (outcome,), _ = posts.post_batch([Writing(seat, key, body)], at)
    if seat.member is not None:
        members.note_here(seat.member, at)
    return outcome
