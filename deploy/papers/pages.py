"""All papers, from their texts in `texts/` and what is filled into them."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from string import Template

from django.conf import settings
from django.utils import timezone

from chat.services.core import MAX_KEEP_MINUTES
from chat.services.views import STATEMENT_MADE_ON
from deploy.papers import bill
from deploy.papers.activities import check_assigned
from deploy.papers.said import PAPER_LANGUAGES, TO_BE_DECIDED, PaperLanguage, Said
from deploy.papers.tables import TABLES
from moderation.audit.core import KEEP
from moderation.staff.actions.people import KEEP_PEOPLE_WHO_LEFT
from moderation.staff.core import IDLE_LIFE, SESSION_LIFE

TEXTS = Path(__file__).parent / "texts"
BILL = "bill-of-materials.json"
PAPERS: Mapping[str, Said] = {
    "retention": Said("Retention table", "Säilytysajat"),
    "processing": Said("Record of processing activities (GDPR Art. 30)", "Seloste käsittelytoimista (30 artikla)"),
    "impact": Said("Facts for the impact assessment (GDPR Art. 35)", "Tiedot vaikutustenarviointiin (35 artikla)"),
    "controllers": Said("Federation and associations (GDPR Art. 26)", "Liitto ja yhdistykset (26 artikla)"),
    "requests": Said("Requests of data subjects (GDPR Art. 11 to 22)", "Rekisteröityjen pyynnöt (11–22 artikla)"),
    "permissions": Said("Permission matrix", "Käyttöoikeudet"),
    "accessibility": Said("Facts for the accessibility statement", "Tiedot saavutettavuusselosteeseen"),
    "third-parties": Said("Third parties", "Kolmannet osapuolet"),
}


def files(now: datetime) -> dict[str, str]:
    """Each paper's text by the name of its file; reads the database.

    Raises UnassignedError for a rule of retention that belongs to no activity.
    """
    check_assigned()
    papers = {f"{name}.{language}.md": paper(name, language, now) for name in PAPERS for language in PAPER_LANGUAGES}
    return {"README.md": _index(), **papers, BILL: bill.bill(now)}


def paper(name: str, language: PaperLanguage, now: datetime) -> str:
    """One paper. Raises KeyError for a value that its text asks for and nobody fills in."""
    text = Template((TEXTS / f"{name}.{language}.md").read_text("utf-8"))
    return f"# {PAPERS[name].to(language)}\n\n{_made(language, now)}\n\n{text.substitute(values(text, language))}"


def values(text: Template, language: PaperLanguage) -> dict[str, str]:
    """What is filled into a text: the tables that it asks for, and plain facts."""
    tables = {name: TABLES[name](language) for name in text.get_identifiers() if name in TABLES}
    return {
        **tables,
        "host": settings.ALLOWED_HOSTS[0],
        "decided": TO_BE_DECIDED.to(language),
        "text_minutes": str(MAX_KEEP_MINUTES),
        "audit_days": str(KEEP.days),
        "left_days": str(KEEP_PEOPLE_WHO_LEFT.days),
        "idle_minutes": str(IDLE_LIFE.seconds // 60),
        "session_hours": str(SESSION_LIFE.seconds // 3600),
        "accessibility_contact": settings.ACCESSIBILITY_CONTACT,
        "statement_made_on": STATEMENT_MADE_ON.isoformat(),
        "neutral_url": settings.NEUTRAL_URL,
        "wrapped": _wrapped().to(language),
    }


def _wrapped() -> Said:
    if settings.KEYRING_WRAPPING_KEYS is None:
        return Said("are not wrapped", "eivät ole käärittyinä")
    return Said("are wrapped", "ovat käärittyinä")


def _made(language: PaperLanguage, now: datetime) -> str:
    told = Said(
        "Made by `manage.py papers` of Vierellä {version} for {host} on {day}. Paths name the source.",
        "Tehnyt `manage.py papers`, Vierellä {version}, palvelin {host}, {day}. Polut kertovat lähteen.",
    )
    day = timezone.localdate(now)
    return told.to(language).format(version=bill.product_version(), host=settings.ALLOWED_HOSTS[0], day=day)


def _index() -> str:
    lines = [
        f"- {title.en}: [English]({name}.en.md) · {title.fi}: [suomeksi]({name}.fi.md)\n"
        for name, title in PAPERS.items()
    ]
    return f"# Papers · Asiakirjat\n\n{''.join(lines)}- Bill of materials (CycloneDX 1.6): [{BILL}]({BILL})\n"
