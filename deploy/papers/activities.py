"""What is done with personal data, activity by activity: why, whose, which (GDPR Art. 30(1)).

Every table and every rule of retention belongs to one of them by its app.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from chat.debriefs import core as debriefs
from chat.letters import core as letters
from chat.rosters.core import periods
from chat.services.core import MAX_KEEP_MINUTES
from chat.statistics.core import RELEASE_AT
from deploy.papers.said import Said
from moderation.audit.core import KEEP as AUDIT_KEPT
from moderation.cases import core as cases
from moderation.retention.registry import Rule, rules
from moderation.sanctions import core as sanctions
from moderation.staff.actions.people import KEEP_PEOPLE_WHO_LEFT
from rooms.groups.core import KEY_BACKUPS_LIVE, READ_ONLY_FOR


@dataclass(frozen=True, slots=True)
class Activity:
    """One processing activity."""

    name: Said
    why: Said
    whose: Said
    what: Said
    kept: Said
    """In a sentence; each table's own rule is in the retention table."""
    apps: tuple[str, ...]
    """Labels of the apps whose tables and rules belong to it."""


ACTIVITIES: tuple[Activity, ...] = (
    Activity(
        Said("Duty chats", "Päivystyschatit"),
        Said("Help by chat, answered by whoever is on duty.", "Apua chatissa; vastaa se, joka on päivystysvuorossa."),
        Said(
            "Visitors, who are anonymous, children among them; people whom they write about.",
            "Nimettömät kirjoittajat, myös lapset; ihmiset, joista he kirjoittavat.",
        ),
        Said(
            "What is written, sealed: it may tell of health, violence, family, crime (Art. 9 and 10). No name, account,"
            " cookie, address or browser is asked for or stored.",
            "Kirjoitettu teksti salattuna: siinä voi olla tietoja terveydestä, väkivallasta, perheestä tai rikoksista"
            " (9 ja 10 artikla). Nimeä, tunnusta, evästettä, osoitetta tai selainta ei kysytä eikä tallenneta.",
        ),
        Said(
            f"The text at most {MAX_KEEP_MINUTES} minutes after the end; the row without text at most 12 hours.",
            f"Teksti enintään {MAX_KEEP_MINUTES} minuuttia keskustelun päättymisestä, rivi ilman tekstiä enintään"
            f" 12 tuntia.",
        ),
        ("contacts", "transcripts"),
    ),
    Activity(
        Said("Letters", "Kirjeet"),
        Said("A letter and its answer, read by a return code.", "Kirje ja vastaus siihen; luetaan paluukoodilla."),
        Said("Writers of letters, who are anonymous.", "Kirjeiden nimettömät kirjoittajat."),
        Said(
            "What is written, sealed under keys made of the return code.",
            "Teksti, salattuna paluukoodista tehdyillä avaimilla.",
        ),
        Said(
            f"{letters.KEEP_FOR.days} days after the answer, or after the day that one was promised.",
            f"{letters.KEEP_FOR.days} päivää vastauksesta tai luvatusta vastauspäivästä.",
        ),
        ("letters",),
    ),
    Activity(
        Said("Closed groups", "Suljetut ryhmät"),
        Said("Peer support in a group that facilitators lead.", "Vertaistukea ohjatussa ryhmässä."),
        Said("Applicants and members, under nicknames; facilitators.", "Hakijat ja jäsenet nimimerkeillä; ohjaajat."),
        Said(
            "Applications, nicknames, posts, reports, private lines, sealed under the room's key: they may tell of"
            " health"
            " (Art. 9).",
            "Hakemukset, nimimerkit, kirjoitukset, ilmoitukset ja yksityiset linjat huoneen avaimella salattuna: niissä"
            " voi olla terveystietoja (9 artikla).",
        ),
        Said(
            f"{READ_ONLY_FOR.days} days after the run's last day; backups of keys {KEY_BACKUPS_LIVE.days} days more.",
            f"{READ_ONLY_FOR.days} päivää ryhmän viimeisestä päivästä; avainten varmuuskopiot"
            f" {KEY_BACKUPS_LIVE.days} päivää.",
        ),
        ("entry", "evenings", "facilitation", "groups", "membership", "posts", "runs"),
    ),
    Activity(
        Said("Danger, abuse and sanctions", "Vaara, väärinkäyttö ja seuraamukset"),
        Said(
            "To judge what was handed in or reported, with an appeal.",
            "Ilmoitetun asian ratkaiseminen ja valitus siitä.",
        ),
        Said(
            "Visitors, members, staff whose conduct was told of.",
            "Kirjoittajat, jäsenet, henkilöstö, jonka toiminnasta kerrottiin.",
        ),
        Said(
            "Excerpts of talks and accounts, sealed; decisions as words of closed lists.",
            "Otteet ja kertomukset salattuina; ratkaisut valmiina sanoina.",
        ),
        Said(
            f"Excerpts {cases.KEPT.days} days at most, conduct {cases.CONDUCT_KEPT.days}; sanctions"
            f" {sanctions.KEPT.days}"
            " days after their end.",
            f"Otteet enintään {cases.KEPT.days} päivää, kertomukset toiminnasta {cases.CONDUCT_KEPT.days};"
            f" seuraamukset {sanctions.KEPT.days} päivää päättymisestä.",
        ),
        ("cases", "sanctions"),
    ),
    Activity(
        Said("Staff and volunteers", "Henkilöstö ja vapaaehtoiset"),
        Said("Who may sign in, do what, and answer now.", "Kuka saa kirjautua, mitä hän saa tehdä ja kuka vastaa nyt."),
        Said("Workers, peers, other staff.", "Työntekijät, vertaiset, muu henkilöstö."),
        Said(
            "Login, duty name, association and unit, roles, helper type, languages, capacity; of peers the end of their"
            " training and the day of their pledge. Passwords as hashes, second factors sealed or as public keys."
            " On-call"
            " name and number. No real name, e-mail, address of a device or browser.",
            "Tunnus, päivystysnimi, yhdistys ja yksikkö, roolit, vastaajan tyyppi, kielet, keskustelujen määrä;"
            " vertaisista"
            " koulutuksen voimassaolo ja vaitiolositoumuksen päivä. Salasanat tiivisteinä, toinen tunnistustapa"
            " salattuna"
            " tai julkisena avaimena. Takapäivystäjän nimi ja numero. Ei oikeaa nimeä, sähköpostia, laitteen"
            " osoitetta tai"
            " selainta.",
        ),
        Said(
            f"While they work here, and {KEEP_PEOPLE_WHO_LEFT.days} days afterwards; wishes for a debrief"
            f" {debriefs.KEPT.days} days.",
            f"Työn ajan ja {KEEP_PEOPLE_WHO_LEFT.days} päivää sen jälkeen; purkutoiveet {debriefs.KEPT.days} päivää.",
        ),
        ("staff", "duty", "staff_line", "debriefs", "auth", "contenttypes", "otp_totp", "django_otp_webauthn"),
    ),
    Activity(
        Said("Rosters and hours", "Työvuorot ja tunnit"),
        Said(
            "Who answers when, and which hours associations have promised and given.",
            "Kuka vastaa milloin, ja mitkä tunnit yhdistykset ovat luvanneet ja antaneet.",
        ),
        Said("Workers and peers.", "Työntekijät ja vertaiset."),
        Said(
            "Turns, wishes, days of absence without their reason, swaps, from when until when somebody was on duty,"
            " evenings"
            " of supervision.",
            "Vuorot, toiveet, poissaolopäivät ilman syytä, vuoronvaihdot, päivystyksen alku ja loppu, työnohjausillat.",
        ),
        Said(
            f"{periods.KEPT.days // 365} years after the period; absences {periods.KEPT_ABSENCES.days} days.",
            f"{periods.KEPT.days // 365} vuotta jakson jälkeen; poissaolot {periods.KEPT_ABSENCES.days} päivää.",
        ),
        ("rosters",),
    ),
    Activity(
        Said("Statistics", "Tilastot"),
        Said("What was done, for associations and their funders.", "Mitä on tehty, yhdistyksille ja rahoittajille."),
        Said(
            "Nobody that could be told: rows name no visitor, no talk and no worker.",
            "Ei tunnistettavia ihmisiä: rivit eivät nimeä kirjoittajaa, keskustelua tai työntekijää.",
        ),
        Said(
            "Values of closed lists by ISO week and three hours, under disclosure control.",
            "Valmiiden luetteloiden arvoja viikon ja kolmen tunnin tarkkuudella; pienet luvut peitetään.",
        ),
        Said(
            f"Records wait sealed until {RELEASE_AT} wait or the week ends; then they have no end.",
            f"Kirjaukset odottavat salattuina, kunnes niitä on {RELEASE_AT} tai viikko päättyy; sen jälkeen ei loppua.",
        ),
        ("statistics",),
    ),
    Activity(
        Said("Audit trail", "Valvontaketju"),
        Said("To see misuse of access (rule 36).", "Käyttöoikeuksien väärinkäytön havaitseminen (sääntö 36)."),
        Said("Staff, by a random id.", "Henkilöstö, satunnaisella tunnisteella."),
        Said(
            "Who did what to which object when, and a word for why; never content.",
            "Kuka teki mitä mille ja milloin, ja syy valmiina sanana; ei koskaan sisältöä.",
        ),
        Said(f"{AUDIT_KEPT.days} days.", f"{AUDIT_KEPT.days} päivää."),
        ("audit", "retention"),
    ),
    Activity(
        Said("Keys and throttles", "Avaimet ja ruuhkan rajoitukset"),
        Said(
            "To keep sealed what is kept, and to stop floods.",
            "Säilytettävän pitäminen salattuna ja tulvien estäminen.",
        ),
        Said("Everybody who connects.", "Kaikki, jotka ottavat yhteyden."),
        Said(
            "Counters under hashes of networks, by a secret of the hour that is destroyed; no address is stored.",
            "Laskureita verkkojen tiivisteillä, tunnin salaisuudella, joka hävitetään; osoitetta ei tallenneta.",
        ),
        Said("Minutes; secrets until the next hour is over.", "Minuutteja; salaisuudet, kunnes seuraava tunti on ohi."),
        ("throttles", "sealing"),
    ),
    Activity(
        Said("Catalogue and guides", "Palveluluettelo ja ohjeet"),
        Said("What visitors and those on duty read.", "Mitä kirjoittajat ja päivystäjät lukevat."),
        Said("Nobody, but who approved a guide.", "Ei ketään, paitsi ohjeen hyväksyjä."),
        Said(
            "Services, help cards, guides, ready replies, phrases.",
            "Palvelut, apukortit, ohjeet, valmiit vastaukset, sanat.",
        ),
        Said("No end of their own.", "Ei omaa loppua."),
        ("services", "guidance", "replies", "wordlists"),
    ),
)


class UnassignedError(LookupError):
    """A rule of retention belongs to no activity: say in activities.py to which one its app does."""


def app_of(rule: Rule) -> str:
    """The label of the app that a rule is about."""
    if rule.models:
        return rule.models[0]._meta.app_label
    return rule.name.split(".")[1]


def rules_of(activity: Activity) -> Iterator[Rule]:
    """Its rules of retention, in the order of registration."""
    return (rule for rule in rules() if app_of(rule) in activity.apps)


def check_assigned() -> None:
    """Raises UnassignedError where a rule belongs to no activity."""
    known = {app for activity in ACTIVITIES for app in activity.apps}
    if missing := sorted({app_of(rule) for rule in rules()} - known):
        raise UnassignedError(f"apps in no processing activity: {', '.join(missing)}")
