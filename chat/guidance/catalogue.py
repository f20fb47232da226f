"""The guides of a first installation (rules 19, 21, 22, 23, 25). After that they belong to the administrators.

They say what the rules say and no more. Nobody has approved them: for child protection a lawyer does (rule 22).
"""

from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]

GUIDES: tuple[Row, ...] = (
    {
        "slug": "risk",
        "titles": {"fi": "Kun henki on vaarassa", "sv": "När någons liv är i fara", "en": "When a life is in danger"},
        "bodies": {
            "fi": """
                Kysy suoraan, yksi asia kerrallaan:
                - Ajatukset: ajatteletko itsemurhaa?
                - Suunnitelma: oletko miettinyt, miten tekisit sen?
                - Keinot: onko sinulla siihen keinot lähellä?
                - Aika: oletko miettinyt, milloin?
                Vertainen: kerro heti ammattilaiselle, joka on vuorossa kanssasi.
                Jos vaara on nyt, pyydä häntä soittamaan 112. Emme näe, missä hän on, emmekä siksi voi lähettää apua. \
Voit kysyä osoitetta, jotta apu löytää perille.
                Anna yhteystiedot: 112 ja numero, joka vastaa juuri nyt.
                Valitse lopuksi alta, miten kävi. Mitä hän kertoi, ei kirjoiteta minnekään.
            """,
            "sv": """
                Fråga rakt, en sak i taget:
                - Tankar: tänker du på självmord?
                - Plan: har du tänkt på hur du skulle göra det?
                - Medel: har du medlen till hands?
                - Tid: har du tänkt på när?
                Kamratstödjare: berätta genast för den yrkesperson som är i tjänst med dig.
                Om faran är här nu, be personen ringa 112. Vi ser inte var hen är och kan därför inte skicka hjälp. \
Du kan fråga efter adressen så att hjälpen hittar fram.
                Ge kontakterna: 112 och ett nummer som svarar just nu.
                Välj till sist nedan hur det gick. Vad personen berättade skrivs inte ner någonstans.
            """,
            "en": """
                Ask directly, one thing at a time:
                - Thoughts: are you thinking of suicide?
                - Plan: have you thought about how you would do it?
                - Means: do you have the means at hand?
                - Time: have you thought about when?
                Peer: tell the professional who is on duty with you at once.
                If the danger is now, ask them to call 112. We cannot see where they are, and so cannot send help. \
You can ask for the address, so that help finds them.
                Give the contacts: 112 and a number that answers right now.
                In the end choose below how it went. What they told is written down nowhere.
            """,
        },
    },
    {
        "slug": "child_protection",
        "titles": {"fi": "Lastensuojelu", "sv": "Barnskydd", "en": "Child protection"},
        "bodies": {
            "fi": """
                Vertainen: anna keskustelu ammattilaiselle, joka on vuorossa kanssasi.
                Arvioi, mikä velvollisuus tässä on:
                - Lastensuojeluilmoitus: lastensuojelulain 25 §.
                - Ilmoitus poliisille: epäily lapseen kohdistuneesta seksuaalirikoksesta tai vakavasta \
väkivaltarikoksesta.
                - Törkeän rikoksen estäminen: rikoslain 15 luvun 10 §. Se velvoittaa jokaista, myös vertaista.
                Kerro ilmoituksesta kirjoittajalle, jos suinkin voit.
                Kirjoittaja saa olla nimetön. Kenestä on kyse, kerrotaan eteenpäin vain, jos hän itse on sen kertonut.
                Anna tiedot puhelimessa. Niitä ei tallenneta tänne.
                Valitse lopuksi alta, miten kävi.
            """,
            "sv": """
                Kamratstödjare: lämna över samtalet till den yrkesperson som är i tjänst med dig.
                Bedöm vilken skyldighet som gäller:
                - Barnskyddsanmälan: 25 § i barnskyddslagen.
                - Anmälan till polisen: misstanke om sexualbrott eller allvarligt våldsbrott mot ett barn.
                - Att förhindra ett grovt brott: 15 kap. 10 § i strafflagen. Det gäller alla, också kamratstödjare.
                Berätta om anmälan för den som skriver, om du bara kan.
                Den som skriver får vara anonym. Vem det gäller förs vidare bara om hen själv har berättat det.
                Ge uppgifterna per telefon. De sparas inte här.
                Välj till sist nedan hur det gick.
            """,
            "en": """
                Peer: hand the chat over to the professional who is on duty with you.
                Consider which duty there is:
                - Child welfare notification: section 25 of the Child Welfare Act.
                - Telling the police: suspicion of a sexual or serious violent crime against a child.
                - Preventing a grave crime: chapter 15, section 10 of the Criminal Code. It binds everybody, \
peers too.
                Tell the person who writes about the notification, if you possibly can.
                They may stay anonymous. Who it is about is passed on only if they themselves have told it.
                Give the details by phone. They are not stored here.
                In the end choose below how it went.
            """,
        },
    },
    {
        "slug": "pregnancy",
        "titles": {"fi": "Raskaus", "sv": "Graviditet", "en": "Pregnancy"},
        "bodies": {
            "fi": """
                Ennakollinen lastensuojeluilmoitus: lastensuojelulain 25 c §.
                Siihen tarvitaan perusteltu syy epäillä, että tukea tarvitaan heti lapsen syntymän jälkeen.
                Pelkkä epäily päihteiden käytöstä ei riitä.
                Mieti ennen ilmoitusta: mihin epäilysi tuen tarpeesta perustuu?
                Ilmoituksesta kertominen, nimettömyys ja puhelu: katso ohje Lastensuojelu.
                Valitse lopuksi alta, miten kävi.
            """,
            "sv": """
                Föregripande barnskyddsanmälan: 25 c § i barnskyddslagen.
                För den krävs grundad anledning att misstänka att stöd behövs genast efter att barnet har fötts.
                Enbart misstanke om bruk av rusmedel räcker inte.
                Tänk efter före anmälan: vad grundar sig din misstanke om stödbehov på?
                Att berätta om anmälan, anonymitet och telefonsamtalet: se anvisningen Barnskydd.
                Välj till sist nedan hur det gick.
            """,
            "en": """
                Anticipatory child welfare notification: section 25 c of the Child Welfare Act.
                It needs a well-founded reason to suspect that support is needed right after the child is born.
                Mere suspicion of substance use does not suffice.
                Before notifying, think: what is your suspicion of a need of support based on?
                Telling about the notification, anonymity and the phone call: see the guide Child protection.
                In the end choose below how it went.
            """,
        },
    },
    {
        "slug": "first_turn",
        "titles": {"fi": "Ensimmäinen vuorosi", "sv": "Ditt första pass", "en": "Your first turn"},
        "bodies": {
            "fi": """
                Et ole yksin: samassa vuorossa on aina ammattilainen. Voit kysyä häneltä mitä vain.
                Kirjoittaja näkee koko ajan, että hänelle vastaa koulutettu vertainen. Hän näkee vuoronimesi, ei \
oikeaa nimeäsi.
                Sinulla on yksi keskustelu kerrallaan.
                Alussa voit kysyä, onko hänen turvallista kirjoittaa juuri nyt.
                Voitte sopia tunnussanan. Se suojaa siltä, että joku muu jatkaa keskustelua.
                Jos henki tai lapsi on vaarassa, avaa keskustelun Ohjeet ja kerro heti ammattilaiselle.
                Jos kirjoittaja lähtee, näet, miten hän lähti. Häntä ei tavoitella.
            """,
            "sv": """
                Du är inte ensam: det finns alltid en yrkesperson i samma pass. Du kan fråga hen vad som helst.
                Den som skriver ser hela tiden att en utbildad kamratstödjare svarar. Hen ser ditt journamn, inte ditt \
riktiga namn.
                Du har ett samtal åt gången.
                I början kan du fråga om det är tryggt för hen att skriva just nu.
                Ni kan komma överens om ett kodord. Det skyddar mot att någon annan fortsätter samtalet.
                Om någons liv eller ett barn är i fara, öppna Anvisningar i samtalet och berätta genast för \
yrkespersonen.
                Om den som skriver går ser du hur hen gick. Ingen försöker nå hen.
            """,
            "en": """
                You are not alone: a professional is always on the same shift. You can ask them anything.
                The person who writes sees all the time that a trained peer answers. They see your duty name, not your \
real name.
                You have one chat at a time.
                At the start you can ask whether it is safe for them to write right now.
                You can agree on a code word. It guards against somebody else continuing the chat.
                If a life or a child is in danger, open Guides in the chat and tell the professional at once.
                If the person leaves, you see how they left. Nobody tries to reach them.
            """,
        },
    },
)
