"""The parts of papers that are tables: made of the registry, the matrix, the settings and the catalogue."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping

from django.conf import settings

from chat.services import access as services
from deploy.papers.activities import ACTIVITIES, Activity, rules_of
from deploy.papers.connections import connections
from deploy.papers.said import TO_BE_DECIDED, PaperLanguage, Said
from deploy.reference.markdown import code, table
from moderation.retention.registry import Rule
from moderation.staff import access as staff
from moderation.staff import permissions
from moderation.staff.core import ROLES
from moderation.staff.permissions import MATRIX, PERMISSIONS, Permission
from moderation.texts.access import say

PERMITS: Mapping[Permission, str] = {
    "see_desk": "Päivystyspöytä: ketkä ovat vuorossa ja kuinka pitkä jono on; ei kenenkään tekstejä.",
    "answer_contacts": "Päivystää ja vastaa: lukee ja kirjoittaa omissa keskusteluissaan, kollegan keskustelussa vain"
    " tämän pyynnöstä.",
    "read_along": "Lukee kollegan keskustelua mukana ja kuiskaa päivystäjille, jotka näkevät sen. Jää valvontaketjuun.",
    "answer_letters": "Vastaa kirjeisiin. Vain ammattilaiset (sääntö 19).",
    "plan_slots": "Antaa aikoja, joita kirjeellä voi varata.",
    "plan_duty": "Nimeää takapäivystäjät puhelinnumeroineen (sääntö 20).",
    "plan_turns": "Suunnittelee vuorot ja jakaa ne yhdistyksille.",
    "name_to_turns": "Nimeää ihmiset vuoroihin; yhdistys näkee nimeltä vain omansa (sääntö 35).",
    "take_turns": "Ottaa itselleen vapaan vuoron ja kertoo toiveensa.",
    "hold_debriefs": "Näkee, kuka omassa yhdistyksessä haluaa purkaa raskaan vuoron.",
    "judge_cases": "Lukee ja ratkaisee vaaran tai väärinkäytön vuoksi annetut otteet.",
    "judge_conduct": "Ratkaisee, mitä henkilöstön toiminnasta kerrottiin; ei omaa asiaansa.",
    "see_case_figures": "Näkee ratkaisujen määrät ja kestot ilman nimiä.",
    "edit_words": "Muokkaa sanoja, joita seulonta etsii.",
    "see_statistics": "Näkee yhteydenottojen luvut, joista pienet on peitetty.",
    "set_targets": "Kirjaa yksikön vuositavoitteet ja tulokset.",
    "facilitate": "Ohjaa ne suljetut ryhmät, joihin on valittu.",
    "hear_appeals": "Ratkaisee ryhmän jäsenten valitukset; lukee vain valituksen (sääntö 32).",
    "run_groups": "Perustaa ryhmiä: päivät, säännöt, ohjaajat; ei lue, mitä niissä kirjoitetaan.",
    "edit_catalogue": "Muokkaa palveluja, apukortteja ja yhteisiä valmiita vastauksia.",
    "manage_people": "Hoitaa tunnukset, roolit, yhdistykset ja yksiköt.",
    "see_status": "Näkee, voivatko palvelimet hyvin ja poistetaanko luvattu ajallaan; ei ketään.",
}
"""In Finnish; in English it stands beside each row of the matrix."""

_REACHES = {"own association": Said("own association", "oma yhdistys"), "federation": Said("all", "kaikki")}


def retention(language: PaperLanguage) -> str:
    """Every rule, by activity. The rules themselves are in English, as the registry has them."""
    head = Said("What|Kept|Why|Rule", "Mikä|Säilytetään|Miksi|Sääntö").to(language).split("|")
    parts = []
    for activity in ACTIVITIES:
        parts += [f"## {activity.name.to(language)}\n", f"{activity.kept.to(language)}\n"]
        if rows := [_rule(rule) for rule in rules_of(activity)]:
            parts.append(table(head, rows))
    return "\n".join(parts)


def _rule(rule: Rule) -> tuple[str, ...]:
    models = ", ".join(code(model._meta.label) for model in rule.models)
    return models or rule.keeps.partition(":")[0], rule.keeps, rule.why, code(rule.name if rule.erase else "")


def minutes(language: PaperLanguage) -> str:
    """How long each service keeps its texts."""
    head = (
        Said("Service|Minutes after the end, at most", "Palvelu|Minuutteja päättymisestä, enintään")
        .to(language)
        .split("|")
    )
    found, _cards = services.catalogue()
    return table(head, [(code(service.slug), str(service.keep_minutes)) for service in found])


def activities(language: PaperLanguage) -> str:
    """The record of processing activities, each with what is the controller's to decide."""
    return "\n".join(part for activity in ACTIVITIES for part in _activity(activity, language))


def _activity(activity: Activity, language: PaperLanguage) -> Iterator[str]:
    yield f"## {activity.name.to(language)}\n"
    lines = (
        (Said("Purpose", "Tarkoitus"), activity.why),
        (Said("Of whom", "Keistä"), activity.whose),
        (Said("What", "Mitä"), activity.what),
        (Said("Kept", "Säilytetään"), activity.kept),
        (Said("Basis in law (Art. 6, 9, 10)", "Oikeusperuste (6, 9 ja 10 artikla)"), TO_BE_DECIDED),
    )
    apps = ", ".join(code(app) for app in activity.apps)
    rows = [(what.to(language), said.to(language)) for what, said in lines]
    yield table(("", ""), [*rows, (Said("Source", "Lähde").to(language), f"{apps}; `deploy/papers/activities.py`")])


def permits(language: PaperLanguage) -> str:
    """The permission matrix."""
    roles = [say(language, "role", role=role) for role in ROLES]
    rows = [
        (code(permission), _permit(permission, language), *_holders(permission, language)) for permission in PERMISSIONS
    ]
    return table((Said("Permission", "Oikeus").to(language), Said("What", "Mitä").to(language), *roles), rows)


def _permit(permission: Permission, language: PaperLanguage) -> str:
    return PERMITS[permission] if language == "fi" else permit_notes()[permission]


def permit_notes() -> dict[str, str]:
    """Permission -> the comment above its row in moderation/staff/permissions.py."""
    found = re.findall(r'((?:    # .+\n)+)    "(\w+)": \{', inspect.getsource(permissions))
    return {name: " ".join(re.sub(r"^ *# ", "", comment, flags=re.MULTILINE).split()) for comment, name in found}


def _holders(permission: Permission, language: PaperLanguage) -> Iterator[str]:
    for role in ROLES:
        reach = MATRIX[permission].get(role)
        yield _REACHES[reach].to(language) if reach else ""


def associations(language: PaperLanguage) -> str:
    """The member associations of this installation."""
    head = Said("Association|In use", "Yhdistys|Käytössä").to(language).split("|")
    yes_no = {True: Said("yes", "on").to(language), False: Said("no", "ei").to(language)}
    return table(head, [(place.name, yes_no[place.is_open]) for place in staff.all_associations()])


def outgoing(language: PaperLanguage) -> str:
    """Where the servers connect to."""
    head = Said("Setting|To|For|Carries", "Asetus|Minne|Mihin|Mitä kulkee").to(language).split("|")
    rows = [(code(one.setting), one.to, one.why.to(language), one.carries.to(language)) for one in connections()]
    return table(head, rows) if rows else Said("Nowhere.\n", "Ei minnekään.\n").to(language)


def embedding(language: PaperLanguage) -> str:
    """The sites that may show an entry page in a frame."""
    head = Said("Service|Site", "Palvelu|Sivusto").to(language).split("|")
    found, _cards = services.catalogue()
    rows = [(code(service.slug), site) for service in found for site in service.embedding_sites]
    return table(head, rows) if rows else Said("No site may.\n", "Yksikään sivusto ei saa.\n").to(language)


def languages(language: PaperLanguage) -> str:
    """What visitors can read in, and who stands by the texts."""
    head = Said("Language|Reviewed by|On", "Kieli|Tarkastanut|Milloin").to(language).split("|")
    nobody = Said("nobody", "ei kukaan").to(language)
    rows = []
    for offered in settings.VISITOR_LANGUAGES:
        review = settings.REVIEWED_LANGUAGES.get(offered)
        rows.append((offered, review.by if review else nobody, str(review.on) if review else ""))
    return table(head, rows)


TABLES: Mapping[str, Callable[[PaperLanguage], str]] = {
    "retention": retention,
    "minutes": minutes,
    "activities": activities,
    "permits": permits,
    "associations": associations,
    "outgoing": outgoing,
    "embedding": embedding,
    "languages": languages,
}
"""By the name that papers use for them."""
