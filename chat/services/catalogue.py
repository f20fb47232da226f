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
        "queue_limit": 12,
        "topics": ["experiencing", "using_violence", "close_one", "child_in_danger", "other"],
        "interpreter": True,
        "names": {
            "fi": "Apua väkivaltaan -chat",
            "sv": "Chatten Hjälp mot våld",
            "en": "Help with violence chat",
            "fi-selko": "Apua väkivaltaan -chat",
            "ar": "محادثة المساعدة في مواجهة العنف",
            "ru": "Чат «Помощь при насилии»",
        },
        "descriptions": {
            "fi": "Kun elämässäsi on väkivaltaa: koet sitä, käytät sitä tai olet huolissasi läheisestäsi. Sinua"
            " uskotaan.",
            "sv": "När det finns våld i ditt liv: du utsätts för det, använder det själv eller är orolig för någon som"
            " står dig nära. Vi tror på dig.",
            "en": "When there is violence in your life: you live with it, you use it, or you worry about someone close"
            " to you. We believe you.",
            "fi-selko": "Onko elämässäsi väkivaltaa? Lyökö tai uhkaako joku sinua? Teetkö itse väkivaltaa?"
            " Pelkäätkö läheisesi puolesta? Kirjoita meille. Me uskomme sinua.",
            "ar": "حين يكون في حياتك عنف: يقع عليك، أو يصدر منك، أو يقلقك أمر شخص قريب منك. نحن نصدّقك.",
            "ru": "Когда в вашей жизни есть насилие: вы терпите его, применяете сами или тревожитесь за"
            " близкого человека. Мы вам верим.",
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
        "queue_limit": 12,
        "topics": ["home", "friends", "feelings", "dating", "hurt", "other"],
        "names": {
            "fi": "Lasten ja nuorten chat",
            "sv": "Barn- och ungdomschatten",
            "en": "Chat for children and young people",
            "fi-selko": "Lasten ja nuorten chat",
            "ar": "محادثة الأطفال والشباب",
            "ru": "Чат для детей и подростков",
        },
        "descriptions": {
            "fi": "Sinulle, joka olet alle 18. Voit kirjoittaa aikuiselle mistä vain, isosta tai pienestä asiasta.",
            "sv": "För dig som är under 18. Du kan skriva till en vuxen om vad som helst, stort eller smått.",
            "en": "For you who are under 18. You can write to an adult about anything, big or small.",
            "fi-selko": "Tämä chat on sinulle, jos olet alle 18 vuotta. Voit kirjoittaa aikuiselle mistä vain."
            " Asia voi olla iso tai pieni.",
            "ar": "لمن هم دون 18 عامًا. يمكنك الكتابة إلى شخص بالغ عن أي شيء، كبيرًا كان أم صغيرًا.",
            "ru": "Для тех, кому нет 18. Взрослому можно написать о чём угодно, о большом и о маленьком.",
        },
        "tone": "children",
        "hours": _hours(_WEEKDAYS, "15:00", "18:00"),
    },
    {
        "slug": "apua-eroon",
        "queue_limit": 12,
        "topics": ["separating", "children", "custody", "coping", "other"],
        "names": {
            "fi": "Apua eroon -chat",
            "sv": "Chatten Hjälp vid separation",
            "en": "Help with separation chat",
            "fi-selko": "Apua eroon -chat",
            "ar": "محادثة المساعدة عند الانفصال",
            "ru": "Чат «Помощь при расставании»",
        },
        "descriptions": {
            "fi": "Kun ero mietityttää, on käsillä tai on jo takana, ja mielessä ovat lapset, arki ja oma jaksaminen."
            " Emme asetu kenenkään puolelle emmekä anna lakineuvoja.",
            "sv": "När en separation är i tankarna, på gång eller redan bakom dig och du funderar på barnen, vardagen"
            " och hur du själv orkar. Vi tar inte ställning för någon och ger inte juridiska råd.",
            "en": "When a separation is on your mind, under way or behind you, and you think of the children, of"
            " everyday life and of how to cope. We take nobody's side and give no legal advice.",
            "fi-selko": "Mietitkö eroa, tai oletko jo eronnut? Voit kertoa lapsista, arjesta ja siitä, miten"
            " jaksat. Emme ole kenenkään puolella. Emme anna neuvoja laista.",
            "ar": "حين تفكر الأسرة في الانفصال أو تمر به أو بعد وقوعه، ويشغل البال الأطفال والحياة اليومية"
            " وقدرتك على التحمل. لا ننحاز إلى أحد ولا نقدم مشورة قانونية.",
            "ru": "Когда расставание в мыслях, уже началось или позади, и на душе дети, повседневные дела и"
            " собственные силы. Мы ни на чьей стороне и не даём юридических советов.",
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
                    "fi-selko": "aihe: lapsi on viety toiseen maahan",
                    "ar": "أمسية عن خطف الأطفال",
                    "ru": "вечер о похищении детей родителем",
                },
            ),
            *_hours([5], "14:00", "17:00"),
        ],
    },
    {
        "slug": "vauvaperhe",
        "queue_limit": 12,
        "topics": ["pregnancy", "sleep", "everyday", "couple", "coping", "other"],
        "names": {
            "fi": "Vauvaperhe-chat",
            "sv": "Babyfamiljechatten",
            "en": "Baby family chat",
            "fi-selko": "Vauvaperhe-chat",
            "ar": "محادثة أسر الرضّع",
            "ru": "Чат для семей с младенцами",
        },
        "descriptions": {
            "fi": "Odotuksesta, vauvan unesta ja hoidosta ja siitä, miten itse jaksat. Käytännön neuvoja ja"
            " juttuseuraa.",
            "sv": "Om graviditeten, babyns sömn och skötsel och om hur du själv orkar. Praktiska råd och någon att"
            " prata med.",
            "en": "About pregnancy, your baby's sleep and care, and how you are coping. Practical advice and company.",
            "fi-selko": "Odotatko vauvaa, tai onko sinulla vauva? Voit kysyä vauvan unesta ja hoidosta. Voit"
            " kertoa, miten itse jaksat.",
            "ar": "عن الحمل ونوم الرضيع ورعايته، وعن حالك أنت. نصائح عملية ومن يستمع إليك.",
            "ru": "О беременности, о сне малыша и уходе за ним и о том, хватает ли сил вам. Практические"
            " советы и просто разговор.",
        },
        "tone": "adults",
        "hours": _hours(_WEEKDAYS, "09:00", "15:00"),
    },
    {
        "slug": "vauvaperheet-ja-paihteet",
        "queue_limit": 12,
        "topics": ["substances_pregnant", "substances_baby", "quitting", "close_one", "other"],
        "interpreter": True,
        "names": {
            "fi": "Vauvaperheet ja päihteet -chat",
            "sv": "Chatten Babyfamiljer och rusmedel",
            "en": "Baby families and substances chat",
            "fi-selko": "Vauvaperheet ja päihteet -chat",
            "ar": "محادثة أسر الرضّع والمواد المسببة للإدمان",
            "ru": "Чат «Семьи с младенцами, алкоголь и наркотики»",
        },
        "descriptions": {
            "fi": "Kun odotat vauvaa tai perheessäsi on pieni lapsi ja päihteet mietityttävät. Emme syyllistä."
            " Apua on.",
            "sv": "När du väntar barn eller har ett litet barn i familjen och rusmedel oroar dig. Vi skuldbelägger"
            " inte. Det finns hjälp.",
            "en": "When you are expecting or have a small child and worry about alcohol or drugs. We do not blame you."
            " There is help.",
            "fi-selko": "Odotatko vauvaa, tai onko sinulla pieni lapsi? Huolettaako alkoholi, lääkkeet tai"
            " huumeet? Emme syytä sinua. Voit saada apua.",
            "ar": "حين تنتظر الأسرة مولودًا أو يكون فيها طفل صغير، ويقلقك أمر الكحول أو المخدرات. لا نلوم"
            " أحدًا. المساعدة موجودة.",
            "ru": "Когда вы ждёте ребёнка или в семье есть малыш, а алкоголь или наркотики тревожат. Мы не"
            " виним. Помощь есть.",
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
            "fi-selko": "Chat ammattilaisille",
            "ar": "استشارة للمهنيين",
            "ru": "Консультация для специалистов",
        },
        "descriptions": {
            "fi": "Sinulle, joka kohtaat perheitä työssäsi ja haluat pohtia tilannetta nimettömänä kokeneen kollegan"
            " kanssa.",
            "sv": "För dig som möter familjer i ditt arbete och vill fundera på en situation anonymt med en erfaren"
            " kollega.",
            "en": "For you who meet families in your work and want to think a situation over, anonymously, with an"
            " experienced colleague.",
            "fi-selko": "Tämä chat on sinulle, jos tapaat perheitä työssäsi. Voit puhua tilanteesta kokeneen"
            " ammattilaisen kanssa. Sinun ei tarvitse kertoa nimeäsi.",
            "ar": "لمن يعمل مع الأسر ويريد التفكير في موقف ما مع زميل ذي خبرة، دون ذكر الاسم.",
            "ru": "Для тех, кто работает с семьями и хочет анонимно обдумать ситуацию с опытным коллегой.",
        },
        "tone": "adults",
        "hours": [],
    },
)

CARDS: tuple[Row, ...] = (
    {
        "slug": "112",
        "kind": "phone",
        "names": {
            "fi": "Hätänumero",
            "sv": "Nödnumret",
            "en": "Emergency number",
            "fi-selko": "Hätänumero",
            "ar": "رقم الطوارئ",
            "ru": "Номер экстренной помощи",
        },
        "descriptions": {
            "fi": "Kun sinä tai joku muu on vaarassa juuri nyt.",
            "sv": "När du eller någon annan är i fara just nu.",
            "en": "When you or someone else is in danger right now.",
            "fi-selko": "Soita, jos sinä olet vaarassa tai joku muu on vaarassa nyt.",
            "ar": "حين يكون الخطر الآن عليك أو على شخص آخر.",
            "ru": "Когда вам или кому-то ещё прямо сейчас грозит опасность.",
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
        "names": {
            "fi": "Nollalinja",
            "sv": "Nollinjen",
            "en": "Nollalinja helpline",
            "fi-selko": "Nollalinja",
            "ar": "خط المساعدة Nollalinja",
            "ru": "Nollalinja, телефон доверия",
        },
        "descriptions": {
            "fi": "Kun koet väkivaltaa tai sen uhkaa lähisuhteessa, tai olet huolissasi läheisestä. Myös numerossa 116"
            " 016. Puhelu näkyy oman puhelimesi soittolistassa.",
            "sv": "När du utsätts för våld eller hot i en nära relation, eller är orolig för någon. Också på numret 116"
            " 016. Samtalet syns i din egen telefons samtalslista.",
            "en": "When you face violence or threats in a close relationship, or worry about someone. Also on 116 016."
            " The call shows in your own phone's call list.",
            "fi-selko": "Soita, jos joku läheinen on sinulle väkivaltainen tai uhkaa sinua. Voit soittaa myös,"
            " jos pelkäät läheisesi puolesta. Toinen numero on 116 016. Puhelu jää näkyviin omaan"
            " puhelimeesi.",
            "ar": "حين يقع عليك عنف أو تهديد في علاقة قريبة، أو يقلقك أمر شخص قريب. وكذلك على الرقم \u2066116"
            " 016\u2069. تظهر المكالمة في سجل مكالمات هاتفك.",
            "ru": "Когда близкий человек применяет насилие или угрожает либо вы тревожитесь за кого-то."
            " Также по номеру 116 016. Звонок останется в списке вызовов вашего телефона.",
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
        "names": {
            "fi": "MIELI Kriisipuhelin",
            "sv": "MIELI Kristelefonen",
            "en": "MIELI Crisis Helpline",
            "fi-selko": "MIELI Kriisipuhelin",
            "ar": "هاتف الأزمات MIELI",
            "ru": "Кризисный телефон MIELI",
        },
        "descriptions": {
            "fi": "Kun voimat ovat lopussa tai ajattelet kuolemaa. Muunkieliset linjat päivystävät arkisin, katso ajat"
            " sivulta.",
            "sv": "När krafterna tar slut eller du tänker på döden. Numret är finskt; linjerna på andra språk har öppet"
            " på vardagar, se webbplatsen.",
            "en": "When you cannot go on or think of death. This line is in Finnish; lines in other languages answer on"
            " weekdays, see the site.",
            "fi-selko": "Soita, jos et jaksa enää tai ajattelet kuolemaa. Tässä numerossa puhutaan suomea. Muut"
            " kielet ja ajat ovat verkkosivulla.",
            "ar": "حين تنفد قواك أو تراودك فكرة الموت. هذا الخط بالفنلندية؛ وللعربية خط آخر في أيام العمل،"
            " وأوقاته في الموقع.",
            "ru": "Когда сил больше нет или приходят мысли о смерти. Эта линия на финском; по-русски"
            " отвечают по будням на другой линии, часы на сайте.",
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
        "names": {
            "fi": "Päihdeneuvonta",
            "sv": "Rusmedelsrådgivningen",
            "en": "Päihdeneuvonta, advice on substances",
            "fi-selko": "Päihdeneuvonta",
            "ar": "مشورة بشأن الإدمان Päihdeneuvonta",
            "ru": "Päihdeneuvonta, консультации о зависимостях",
        },
        "descriptions": {
            "fi": "Kun oma tai läheisen päihteiden käyttö huolettaa.",
            "sv": "När ditt eget eller någon närståendes bruk av rusmedel oroar dig.",
            "en": "When you worry about your own or someone else's use of alcohol or drugs.",
            "fi-selko": "Soita, jos alkoholi, lääkkeet tai huumeet huolettavat sinua. Asia voi koskea sinua tai"
            " läheistäsi.",
            "ar": "حين يقلقك تعاطي الكحول أو المخدرات، منك أو من شخص قريب. الخط بالفنلندية.",
            "ru": "Когда вас тревожит алкоголь или наркотики, свои или близкого. Линия на финском.",
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
            "fi-selko": "MLL Lasten ja nuorten puhelin",
            "ar": "هاتف الأطفال والشباب MLL",
            "ru": "Телефон MLL для детей и подростков",
        },
        "descriptions": {
            "fi": "Kun haluat puhua aikuisen kanssa mistä tahansa.",
            "sv": "När du vill prata med en vuxen om vad som helst. Samtalet är på finska.",
            "en": "When you want to talk with an adult about anything. The line is in Finnish.",
            "fi-selko": "Soita, jos haluat puhua aikuisen kanssa. Voit puhua mistä vain.",
            "ar": "حين تود الحديث مع شخص بالغ عن أي شيء. الخط بالفنلندية.",
            "ru": "Когда хочется поговорить со взрослым о чём угодно. Линия на финском.",
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
        "names": {
            "fi": "Päivystysapu",
            "sv": "Jourhjälpen",
            "en": "Medical Helpline",
            "fi-selko": "Päivystysapu",
            "ar": "المساعدة الطبية العاجلة Päivystysapu",
            "ru": "Päivystysapu, неотложная медицинская помощь",
        },
        "descriptions": {
            "fi": "Kun sairastut äkillisesti eikä asia voi odottaa huomiseen.",
            "sv": "När du blir akut sjuk och det inte kan vänta till i morgon.",
            "en": "When you fall ill suddenly and it cannot wait until tomorrow.",
            "fi-selko": "Soita, jos sairastut yhtäkkiä etkä voi odottaa huomiseen.",
            "ar": "عند مرض مفاجئ لا يحتمل الانتظار إلى الغد. الخط بالفنلندية والسويدية.",
            "ru": "Когда вы внезапно заболели и это не может ждать до завтра. На финском и шведском.",
        },
        "number": "116 117",
        "languages": ["fi", "sv"],
        "cost": "free",
        "link": "https://116117.fi/",
    },
    {
        "slug": "riku",
        "kind": "phone",
        "names": {
            "fi": "Rikosuhripäivystys",
            "sv": "Brottsofferjouren",
            "en": "Victim Support Finland",
            "fi-selko": "Rikosuhripäivystys",
            "ar": "دعم المتضررين من الجرائم RIKU",
            "ru": "Поддержка пострадавших от преступлений RIKU",
        },
        "descriptions": {
            "fi": "Kun olet joutunut rikoksen kohteeksi tai mietit, onko tapahtunut rikos.",
            "sv": "När du har utsatts för ett brott eller undrar om något var ett brott.",
            "en": "When you have been the victim of a crime, or wonder whether what happened was one.",
            "fi-selko": "Soita, jos joku on tehnyt sinulle rikoksen. Voit soittaa myös, jos et tiedä, onko asia rikos.",
            "ar": "حين تتعرض لجريمة، أو تتساءل هل ما حدث جريمة. هذا الخط بالفنلندية.",
            "ru": "Когда против вас совершили преступление или вы не уверены, преступление ли это. Эта"
            " линия на финском.",
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
            "fi-selko": "Myrkytystietokeskus",
            "ar": "مركز معلومات التسمم",
            "ru": "Центр информации об отравлениях",
        },
        "descriptions": {
            "fi": "Kun joku on saanut jotain myrkyllistä, esimerkiksi lapsi lääkkeitä.",
            "sv": "När någon har fått i sig något giftigt, till exempel ett barn läkemedel.",
            "en": "When someone has swallowed something poisonous, for example a child medicine.",
            "fi-selko": "Soita, jos joku on syönyt tai juonut jotain myrkyllistä. Lapsi on voinut esimerkiksi"
            " syödä lääkkeitä.",
            "ar": "حين يبتلع أحد شيئًا سامًا، كأن يتناول طفل دواءً. الخط بالفنلندية والسويدية.",
            "ru": "Когда кто-то проглотил ядовитое, например ребёнок — лекарства. На финском и шведском.",
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
        "names": {
            "fi": "Nettiturvakoti.fi",
            "sv": "Nettiturvakoti.fi",
            "en": "Nettiturvakoti.fi",
            "fi-selko": "Nettiturvakoti.fi",
            "ar": "Nettiturvakoti.fi",
            "ru": "Nettiturvakoti.fi",
        },
        "descriptions": {
            "fi": "Tietoa ja tukea väkivallasta, kokemuksia ja reittejä eteenpäin.",
            "sv": "Information och stöd när det gäller våld, på finska.",
            "en": "Information and support about violence, mostly in Finnish.",
            "fi-selko": "Tietoa ja apua, kun elämässä on väkivaltaa.",
            "ar": "معلومات ودعم بشأن العنف، معظمها بالفنلندية.",
            "ru": "Информация и поддержка при насилии, в основном на финском.",
        },
        "link": "https://nettiturvakoti.fi/",
        "first_for": ["apua-vakivaltaan", "lasten-ja-nuorten"],
    },
    {
        "slug": "vauvaperhe-fi",
        "kind": "site",
        "names": {
            "fi": "Vauvaperhe.fi",
            "sv": "Vauvaperhe.fi",
            "en": "Vauvaperhe.fi",
            "fi-selko": "Vauvaperhe.fi",
            "ar": "Vauvaperhe.fi",
            "ru": "Vauvaperhe.fi",
        },
        "descriptions": {
            "fi": "Tietoa odottajille ja vauvaperheille.",
            "sv": "Information för dig som väntar barn eller har en baby, på finska.",
            "en": "For those who are expecting or have a baby, mostly in Finnish.",
            "fi-selko": "Tietoa, kun odotat vauvaa tai perheessä on vauva.",
            "ar": "معلومات لمن ينتظر مولودًا أو لديه رضيع، معظمها بالفنلندية.",
            "ru": "Информация для тех, кто ждёт ребёнка или растит младенца, в основном на финском.",
        },
        "link": "https://vauvaperhe.fi/",
        "first_for": ["vauvaperhe", "vauvaperheet-ja-paihteet"],
    },
    {
        "slug": "apuaeroon-fi",
        "kind": "site",
        "names": {
            "fi": "Apuaeroon.fi",
            "sv": "Apuaeroon.fi",
            "en": "Apuaeroon.fi",
            "fi-selko": "Apuaeroon.fi",
            "ar": "Apuaeroon.fi",
            "ru": "Apuaeroon.fi",
        },
        "descriptions": {
            "fi": "Tietoa erosta vanhemmille, lapsille ja läheisille.",
            "sv": "Information om separation för föräldrar, barn och närstående, på finska.",
            "en": "About separation for parents, children and relatives, mostly in Finnish.",
            "fi-selko": "Tietoa erosta vanhemmille, lapsille ja läheisille.",
            "ar": "معلومات عن الانفصال للوالدين والأطفال والأقارب، معظمها بالفنلندية.",
            "ru": "О расставании для родителей, детей и близких, в основном на финском.",
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
            "fi-selko": "Ero lapsiperheessä",
            "ar": "لقاءات Ero lapsiperheessä على الإنترنت",
            "ru": "Ero lapsiperheessä, встречи в интернете",
        },
        "descriptions": {
            "fi": "Verkkotilaisuuksia vanhemmille, jotka eroavat. Katso seuraavat ajat sivulta.",
            "sv": "För föräldrar som separerar, på finska. Se följande träffar på webbplatsen.",
            "en": "For parents who separate, in Finnish. See the site for the next ones.",
            "fi-selko": "Vanhemmat, jotka eroavat, tapaavat verkossa. Katso ajat verkkosivulta.",
            "ar": "لقاءات على الإنترنت للوالدين المنفصلين، بالفنلندية. المواعيد في الموقع.",
            "ru": "Для родителей, которые расстаются, на финском. Даты встреч на сайте.",
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
            "fi-selko": "Perheet tapaavat verkossa",
            "ar": "ملتقى الأسر على الإنترنت",
            "ru": "Место встречи семей в интернете",
        },
        "descriptions": {
            "fi": "Joka viikko yhdessä muiden vauvaperheiden kanssa. Katso ajat sivulta.",
            "sv": "Varje vecka tillsammans med andra babyfamiljer, på finska. Se tiderna på webbplatsen.",
            "en": "Every week together with other baby families, in Finnish. See the site for the times.",
            "fi-selko": "Tule joka viikko juttelemaan toisten perheiden kanssa, joilla on vauva. Katso ajat"
            " verkkosivulta.",
            "ar": "كل أسبوع مع أسر أخرى لديها رضّع، بالفنلندية. المواعيد في الموقع.",
            "ru": "Каждую неделю вместе с другими семьями с младенцами, на финском. Время встреч на сайте.",
        },
        "link": "https://vauvaperhe.fi/",
        "first_for": ["vauvaperhe"],
    },
)
