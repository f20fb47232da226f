"""The catalogue of a first installation (DOMAIN §2). After that it belongs to the administrators.

Numbers whose hours the source does not give have none here either: such a card points to its link and never claims
to answer now.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

_WEEKDAYS = range(5)
_NOT_JULY = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]


def _hours(days: Sequence[int], start: str, end: str, **more: Any) -> list[dict[str, Any]]:
    return [{"weekday": day, "start": start, "end": end, **more} for day in days]


SERVICES: tuple[Row, ...] = (
    {
        "slug": "apua-vakivaltaan",
        "names": {
            "fi": "Apua väkivaltaan -chat",
            "sv": "Chatten Hjälp mot våld",
            "en": "Help with violence chat",
        },
        "descriptions": {
            "fi": "Kun elämässäsi on väkivaltaa: koet sitä, käytät sitä tai olet huolissasi läheisestäsi. Sinua"
            " uskotaan.",
            "sv": "När det finns våld i ditt liv: du utsätts för det, använder det själv eller är orolig för någon som"
            " står dig nära. Vi tror på dig.",
            "en": "When there is violence in your life: you live with it, you use it, or you worry about someone close"
            " to you. We believe you.",
        },
        "tone": "adults",
        "peers_answer": True,
        "hours": [
            *_hours(_WEEKDAYS, "12:00", "18:00", months=_NOT_JULY),
            *_hours(_WEEKDAYS, "12:00", "15:00", months=[7]),
        ],
    },
    {
        "slug": "lasten-ja-nuorten",
        "names": {
            "fi": "Lasten ja nuorten chat",
            "sv": "Barn- och ungdomschatten",
            "en": "Chat for children and young people",
        },
        "descriptions": {
            "fi": "Sinulle, joka olet alle 18. Voit kirjoittaa aikuiselle mistä vain, isosta tai pienestä asiasta.",
            "sv": "För dig som är under 18. Du kan skriva till en vuxen om vad som helst, stort eller smått.",
            "en": "For you who are under 18. You can write to an adult about anything, big or small.",
        },
        "tone": "children",
        "hours": _hours(_WEEKDAYS, "15:00", "18:00"),
    },
    {
        "slug": "apua-eroon",
        "names": {
            "fi": "Apua eroon -chat",
            "sv": "Chatten Hjälp vid separation",
            "en": "Help with separation chat",
        },
        "descriptions": {
            "fi": "Kun ero mietityttää, on käsillä tai on jo takana, ja mielessä ovat lapset, arki ja oma jaksaminen."
            " Emme asetu kenenkään puolelle emmekä anna lakineuvoja.",
            "sv": "När en separation är i tankarna, på gång eller redan bakom dig och du funderar på barnen, vardagen"
            " och hur du själv orkar. Vi tar inte ställning för någon och ger inte juridiska råd.",
            "en": "When a separation is on your mind, under way or behind you, and you think of the children, of"
            " everyday life and of how to cope. We take nobody's side and give no legal advice.",
        },
        "tone": "adults",
        "peers_answer": True,
        "hours": [
            *_hours(_WEEKDAYS, "12:00", "18:00"),
            *_hours(
                [1],
                "18:00",
                "20:00",
                theme={
                    "fi": "teemailta lapsikaappauksista",
                    "sv": "temakväll om bortförda barn",
                    "en": "theme evening on child abduction",
                },
            ),
            *_hours([5], "14:00", "17:00"),
        ],
    },
    {
        "slug": "vauvaperhe",
        "names": {"fi": "Vauvaperhe-chat", "sv": "Babyfamiljechatten", "en": "Baby family chat"},
        "descriptions": {
            "fi": "Odotuksesta, vauvan unesta ja hoidosta ja siitä, miten itse jaksat. Käytännön neuvoja ja"
            " juttuseuraa.",
            "sv": "Om graviditeten, babyns sömn och skötsel och om hur du själv orkar. Praktiska råd och någon att"
            " prata med.",
            "en": "About pregnancy, your baby's sleep and care, and how you are coping. Practical advice and company.",
        },
        "tone": "adults",
        "hours": _hours(_WEEKDAYS, "09:00", "15:00"),
    },
    {
        "slug": "vauvaperheet-ja-paihteet",
        "names": {
            "fi": "Vauvaperheet ja päihteet -chat",
            "sv": "Chatten Babyfamiljer och rusmedel",
            "en": "Baby families and substances chat",
        },
        "descriptions": {
            "fi": "Kun odotat vauvaa tai perheessäsi on pieni lapsi ja päihteet mietityttävät. Emme syyllistä."
            " Apua on.",
            "sv": "När du väntar barn eller har ett litet barn i familjen och rusmedel oroar dig. Vi skuldbelägger"
            " inte. Det finns hjälp.",
            "en": "When you are expecting or have a small child and worry about alcohol or drugs. We do not blame you."
            " There is help.",
        },
        "tone": "adults",
        "hours": _hours(_WEEKDAYS, "12:00", "18:00"),
    },
    {
        "slug": "ammattilaiset",
        "names": {
            "fi": "Ammattilaisten konsultaatio",
            "sv": "Konsultation för yrkespersoner",
            "en": "Consultation for professionals",
        },
        "descriptions": {
            "fi": "Sinulle, joka kohtaat perheitä työssäsi ja haluat pohtia tilannetta nimettömänä kokeneen kollegan"
            " kanssa.",
            "sv": "För dig som möter familjer i ditt arbete och vill fundera på en situation anonymt med en erfaren"
            " kollega.",
            "en": "For you who meet families in your work and want to think a situation over, anonymously, with an"
            " experienced colleague.",
        },
        "tone": "adults",
        "hours": [],
    },
)

CARDS: tuple[Row, ...] = (
    {
        "slug": "112",
        "kind": "phone",
        "names": {"fi": "Hätänumero", "sv": "Nödnumret", "en": "Emergency number"},
        "descriptions": {
            "fi": "Kun sinä tai joku muu on vaarassa juuri nyt.",
            "sv": "När du eller någon annan är i fara just nu.",
            "en": "When you or someone else is in danger right now.",
        },
        "number": "112",
        "around_the_clock": True,
        "languages": ["fi", "sv", "en"],
        "cost": "free",
        "link": "https://112.fi/",
        "first_for": ["*"],
    },
    {
        "slug": "nollalinja",
        "kind": "phone",
        "names": {"fi": "Nollalinja", "sv": "Nollinjen", "en": "Nollalinja helpline"},
        "descriptions": {
            "fi": "Kun koet väkivaltaa tai sen uhkaa lähisuhteessa, tai olet huolissasi läheisestä. Myös numerossa 116"
            " 016. Puhelu näkyy oman puhelimesi soittolistassa.",
            "sv": "När du utsätts för våld eller hot i en nära relation, eller är orolig för någon. Också på numret 116"
            " 016. Samtalet syns i din egen telefons samtalslista.",
            "en": "When you face violence or threats in a close relationship, or worry about someone. Also on 116 016."
            " The call shows in your own phone's call list.",
        },
        "number": "080 005 005",
        "around_the_clock": True,
        "languages": ["fi", "sv", "en"],
        "cost": "free_not_billed",
        "link": "https://nollalinja.fi/",
        "first_for": ["apua-vakivaltaan"],
    },
    {
        "slug": "mieli-kriisipuhelin",
        "kind": "phone",
        "names": {"fi": "MIELI Kriisipuhelin", "sv": "MIELI Kristelefonen", "en": "MIELI Crisis Helpline"},
        "descriptions": {
            "fi": "Kun voimat ovat lopussa tai ajattelet kuolemaa. Muunkieliset linjat päivystävät arkisin, katso ajat"
            " sivulta.",
            "sv": "När krafterna tar slut eller du tänker på döden. Numret är finskt; linjerna på andra språk har öppet"
            " på vardagar, se webbplatsen.",
            "en": "When you cannot go on or think of death. This line is in Finnish; lines in other languages answer on"
            " weekdays, see the site.",
        },
        "number": "09 2525 0111",
        "around_the_clock": True,
        "languages": ["fi"],
        "cost": "local_charge",
        "link": "https://mieli.fi/",
    },
    {
        "slug": "paihdeneuvonta",
        "kind": "phone",
        "names": {"fi": "Päihdeneuvonta", "sv": "Rusmedelsrådgivningen", "en": "Päihdeneuvonta, advice on substances"},
        "descriptions": {
            "fi": "Kun oma tai läheisen päihteiden käyttö huolettaa.",
            "sv": "När ditt eget eller någon närståendes bruk av rusmedel oroar dig.",
            "en": "When you worry about your own or someone else's use of alcohol or drugs.",
        },
        "number": "0800 900 45",
        "around_the_clock": True,
        "languages": ["fi"],
        "cost": "free",
        "first_for": ["vauvaperheet-ja-paihteet"],
    },
    {
        "slug": "mll-lasten-ja-nuorten-puhelin",
        "kind": "phone",
        "names": {
            "fi": "MLL Lasten ja nuorten puhelin",
            "sv": "MLL Lasten ja nuorten puhelin, för barn och unga",
            "en": "MLL helpline for children and young people",
        },
        "descriptions": {
            "fi": "Kun haluat puhua aikuisen kanssa mistä tahansa.",
            "sv": "När du vill prata med en vuxen om vad som helst. Samtalet är på finska.",
            "en": "When you want to talk with an adult about anything. The line is in Finnish.",
        },
        "number": "116 111",
        "languages": ["fi"],
        "cost": "free_not_billed",
        "link": "https://www.nuortennetti.fi/",
        "first_for": ["lasten-ja-nuorten"],
    },
    {
        "slug": "paivystysapu",
        "kind": "phone",
        "names": {"fi": "Päivystysapu", "sv": "Jourhjälpen", "en": "Medical Helpline"},
        "descriptions": {
            "fi": "Kun sairastut äkillisesti eikä asia voi odottaa huomiseen.",
            "sv": "När du blir akut sjuk och det inte kan vänta till i morgon.",
            "en": "When you fall ill suddenly and it cannot wait until tomorrow.",
        },
        "number": "116 117",
        "languages": ["fi", "sv"],
        "cost": "free",
        "link": "https://116117.fi/",
    },
    {
        "slug": "riku",
        "kind": "phone",
        "names": {"fi": "Rikosuhripäivystys", "sv": "Brottsofferjouren", "en": "Victim Support Finland"},
        "descriptions": {
            "fi": "Kun olet joutunut rikoksen kohteeksi tai mietit, onko tapahtunut rikos.",
            "sv": "När du har utsatts för ett brott eller undrar om något var ett brott.",
            "en": "When you have been the victim of a crime, or wonder whether what happened was one.",
        },
        "number": "116 006",
        "languages": ["fi"],
        "cost": "free",
        "link": "https://www.riku.fi/",
        "first_for": ["apua-vakivaltaan"],
    },
    {
        "slug": "myrkytystietokeskus",
        "kind": "phone",
        "names": {
            "fi": "Myrkytystietokeskus",
            "sv": "Giftinformationscentralen",
            "en": "Poison Information Centre",
        },
        "descriptions": {
            "fi": "Kun joku on saanut jotain myrkyllistä, esimerkiksi lapsi lääkkeitä.",
            "sv": "När någon har fått i sig något giftigt, till exempel ett barn läkemedel.",
            "en": "When someone has swallowed something poisonous, for example a child medicine.",
        },
        "number": "0800 147 111",
        "around_the_clock": True,
        "languages": ["fi", "sv"],
        "cost": "free",
        "first_for": ["vauvaperhe"],
    },
    {
        "slug": "nettiturvakoti",
        "kind": "site",
        "names": {"fi": "Nettiturvakoti.fi", "sv": "Nettiturvakoti.fi", "en": "Nettiturvakoti.fi"},
        "descriptions": {
            "fi": "Tietoa ja tukea väkivallasta, kokemuksia ja reittejä eteenpäin.",
            "sv": "Information och stöd när det gäller våld, på finska.",
            "en": "Information and support about violence, mostly in Finnish.",
        },
        "link": "https://nettiturvakoti.fi/",
        "first_for": ["apua-vakivaltaan", "lasten-ja-nuorten"],
    },
    {
        "slug": "vauvaperhe-fi",
        "kind": "site",
        "names": {"fi": "Vauvaperhe.fi", "sv": "Vauvaperhe.fi", "en": "Vauvaperhe.fi"},
        "descriptions": {
            "fi": "Tietoa odottajille ja vauvaperheille.",
            "sv": "Information för dig som väntar barn eller har en baby, på finska.",
            "en": "For those who are expecting or have a baby, mostly in Finnish.",
        },
        "link": "https://vauvaperhe.fi/",
        "first_for": ["vauvaperhe", "vauvaperheet-ja-paihteet"],
    },
    {
        "slug": "apuaeroon-fi",
        "kind": "site",
        "names": {"fi": "Apuaeroon.fi", "sv": "Apuaeroon.fi", "en": "Apuaeroon.fi"},
        "descriptions": {
            "fi": "Tietoa erosta vanhemmille, lapsille ja läheisille.",
            "sv": "Information om separation för föräldrar, barn och närstående, på finska.",
            "en": "About separation for parents, children and relatives, mostly in Finnish.",
        },
        "link": "https://apuaeroon.fi/",
        "first_for": ["apua-eroon"],
    },
    {
        "slug": "ero-lapsiperheessa",
        "kind": "event",
        "names": {
            "fi": "Ero lapsiperheessä -tilaisuudet",
            "sv": "Ero lapsiperheessä, träffar på nätet",
            "en": "Ero lapsiperheessä, online events",
        },
        "descriptions": {
            "fi": "Verkkotilaisuuksia vanhemmille, jotka eroavat. Katso seuraavat ajat sivulta.",
            "sv": "För föräldrar som separerar, på finska. Se följande träffar på webbplatsen.",
            "en": "For parents who separate, in Finnish. See the site for the next ones.",
        },
        "link": "https://apuaeroon.fi/",
        "first_for": ["apua-eroon"],
    },
    {
        "slug": "verkkoperhekohtaaminen",
        "kind": "event",
        "names": {
            "fi": "Perheiden kohtaamispaikka verkossa",
            "sv": "Familjernas träffpunkt på nätet",
            "en": "Online meeting place for families",
        },
        "descriptions": {
            "fi": "Joka viikko yhdessä muiden vauvaperheiden kanssa. Katso ajat sivulta.",
            "sv": "Varje vecka tillsammans med andra babyfamiljer, på finska. Se tiderna på webbplatsen.",
            "en": "Every week together with other baby families, in Finnish. See the site for the times.",
        },
        "link": "https://vauvaperhe.fi/",
        "first_for": ["vauvaperhe"],
    },
)
