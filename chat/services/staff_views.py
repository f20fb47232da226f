"""The staff's pages of the catalogue: services and help cards, in every language side by side."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.services import access, actions, core, words
from chat.services.access import NoPageError
from chat.services.core import changes, in_language
from chat.services.core.changes import CardChange, CatalogueRefusedError, Kind, ServiceChange
from chat.services.core.hours import LONGEST_THEME
from chat.services.fields import EXCEPTIONS, HOURS, Fields, R, is_reshaped
from chat.services.models import HelpCard, Service
from chat.services.topics import TOPICS
from moderation.cases.core import KEPT
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.recent import recent_sign_in_to_open
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of, links, say, visitor_languages
from moderation.texts.core import (
    FALL_BACK,
    LANGUAGES,
    OWN_NAMES,
    SPOKEN_LANGUAGES,
    Language,
    direction,
    html_lang,
    known,
)

NUMBERS = (
    ("keep_minutes", core.MAX_KEEP_MINUTES),
    ("letters_within", core.MAX_LETTERS_WITHIN),
    ("queue_limit", changes.MAX_QUEUE),
)
"""Fields of a service that hold a number, and the highest."""
CHOICES = ("interpreter", "excerpts", "peers_answer", "offers_in_turn", "open_on_holidays", "is_on")
"""Fields of a service that are ticked or not."""
CONFLICTS = ("changed", "check_changed")
"""Problems that come from what somebody else has done meanwhile."""


def _for_editors(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may edit the catalogue."""
    return for_permitted(view, "edit_catalogue", NoPageError)


def _edits(view: ForPerson[P]) -> View[P]:
    """A page whose answer changes what visitors read: who opens it shows again who they are."""
    return require_http_methods(["GET", "HEAD", "POST"])(recent_sign_in_to_open(_for_editors(view)))


@require_http_methods(["GET", "HEAD", "POST"])
@_for_editors
def catalogue(request: HttpRequest, person: Person) -> HttpResponse:
    """Every service and card in its order, and in which languages it is written.

    A POST adds one, which visitors do not see yet; moves one; or says that a card was checked.
    """
    language, today = language_of(request), timezone.localdate()
    if "move" in request.POST:
        return _moved(request, person)

    def change() -> str | None:
        if "check" in request.POST:
            actions.confirm_card(typed(request.POST, "check"), whole_number(request.POST, "version"), person, today)
            return None
        what = next((known for known in changes.ADDITIONS if known == request.POST.get("what")), None)
        if what is None:
            raise NoPageError
        row = actions.add_to_catalogue(what, typed(request.POST, "name-fi"), person)
        return f"/desk/{'services' if what == 'service' else 'cards'}/{row.slug}"

    def show(refused: CatalogueRefusedError | None) -> HttpResponse:
        services, cards = access.catalogue()
        context = {
            "services": _in_order("service", services, request),
            "cards": _in_order("card", cards, request),
            "due": [
                {"card": row, "name": in_language(row.names, language)}
                for row in cards
                if row.is_on and core.is_check_due(row.checked_on, today)
            ],
            "additions": changes.ADDITIONS,
            "what": request.POST.get("what", ""),
            "new_name": typed(request.POST, "name-fi"),
            "longest_name": changes.LONGEST_NAME,
        }
        return form_page(request, "desk/catalogue.html", context, refused, CONFLICTS)

    return answered(request, change, CatalogueRefusedError, show)


def _moved(request: HttpRequest, person: Person) -> HttpResponse:
    """Moves what the form names, and goes back to its button: pressed again, it moves it on."""
    form = request.POST
    kind = next((known for known in changes.KINDS if known == form["move"]), None)
    place = next((known for known in core.PLACES if known in form), None)
    if kind is None or place is None:
        raise NoPageError
    slug = form.get("slug", "")
    actions.move(kind, slug, place, form[place], person)
    return redirect_to(request.path, request, moved=f"{kind}-{slug}", place=place)


def _in_order(kind: Kind, rows: Sequence[Service | HelpCard], request: HttpRequest) -> list[dict[str, Any]]:
    """The rows with their neighbours, and whether a button of theirs has just been pressed, which keeps the focus."""
    slugs, language = [row.slug for row in rows], language_of(request)
    pressed, place = request.GET.get("moved"), request.GET.get("place")
    return [
        {
            "row": row,
            "name": in_language(row.names, language),
            "missing": [code for code in LANGUAGES if not (row.names.get(code) and row.descriptions.get(code))],
            "neighbours": {"above": above, "below": below},
            "focus": _focus(place, above, below) if pressed == f"{kind}-{row.slug}" else "",
        }
        for row, above, below in zip(rows, ["", *slugs], [*slugs[1:], ""], strict=False)
    ]


def _focus(place: str | None, above: str, below: str) -> str:
    """The button that was pressed, or the other one where it is gone: at the end of the list."""
    return "below" if below and (place == "below" or not above) else "above"


def _language(code: Language) -> dict[str, Any]:
    """A language with who has reviewed the product's own texts in it, and what is read where one is missing."""
    review = settings.REVIEWED_LANGUAGES.get(code)
    return {
        "code": code,
        "language_name": OWN_NAMES[code],
        "lang": html_lang(code),
        "dir": direction(code),
        "falls_back": list(FALL_BACK[code]),
        "reviewed_by": review.by if review else "",
        "reviewed_on": review.on if review else None,
    }


@require_safe
@_for_editors
def promises(request: HttpRequest, _person: Person) -> HttpResponse:
    """The five sentences of every service (rule 8) in one language, and the settings that they are made of."""
    language = language_of(request)
    shown = known(request.GET.get("in", ""), LANGUAGES) or LANGUAGES[0]
    context = {
        "language": language,
        "shown": links(shown)[0],
        "shown_is_on": shown in visitor_languages(),
        "menu": links(*LANGUAGES),
        "services": [
            {
                "row": row,
                "name": in_language(row.names, language),
                "sentences": words.sentences(row, shown),
                "settings": words.settings_of_sentences(row, language),
            }
            for row in access.catalogue()[0]
        ],
    }
    return render(request, "desk/promises.html", context)


@_edits
def service(request: HttpRequest, person: Person, slug: str) -> HttpResponse:
    """One service: its texts, its hours, and what it promises."""

    def change() -> None:
        wanted, version = _service_change(request.POST), whole_number(request.POST, "version")
        actions.change_service(slug, wanted, version, person, timezone.now(), local=settings.VIERELLA_DEMO)

    return _edited(request, "desk/service.html", lambda: access.any_service(slug), change, _of_a_service)


def _of_a_service(fields: Fields[Service]) -> Mapping[str, Any]:
    language = fields.language

    def topic(slug: str) -> str:
        return words.topic(slug, language)

    def described(name: str) -> dict[str, str]:
        text = f"catalogue-{name.replace('_', '-')}"
        return {"name": name, "label": say(language, text), "hint": say(language, f"{text}-hint", days=KEPT.days)}

    def tone(known: str) -> str:
        return say(language, "catalogue-tone-name", tone=known)

    return {
        "tone": fields.value("tone", tone),
        "tones": [(known, tone(known)) for known in core.TONES],
        "promises": words.sentences(fields.stored, language),
        "hours": fields.hours(),
        "exceptions": fields.exceptions(fields.stored.exceptions, timezone.localdate()),
        "sites": fields.lines("sites", fields.stored.embedding_sites),
        "numbers": [described(name) | {"most": most, "field": fields.value(name)} for name, most in NUMBERS],
        "topics": fields.choices("topics", TOPICS, topic),
        "choices": [described(name) | {"field": fields.choice(name)} for name in CHOICES],
    }


@_edits
def card(request: HttpRequest, person: Person, slug: str) -> HttpResponse:
    """One help card: its texts, number, hours and link, and when it was checked last."""

    def change() -> None:
        today = timezone.localdate()
        actions.change_card(slug, _card_change(request.POST), whole_number(request.POST, "version"), person, today)

    return _edited(request, "desk/card.html", lambda: access.any_card(slug), change, _of_a_card)


def _of_a_card(fields: Fields[HelpCard]) -> Mapping[str, Any]:
    def cost(known: str) -> str:
        return say(fields.language, "cost", cost=known) if known else say(fields.language, "catalogue-cost-unknown")

    def spoken(code: str) -> str:
        return say(fields.language, "language-name", code=code)

    services = {row.slug: in_language(row.names, fields.language) for row in access.catalogue()[0]}
    every = {core.EVERY_SERVICE: say(fields.language, "catalogue-first-for-every")}
    first_for = every | services

    return {
        "languages": fields.choices("languages", SPOKEN_LANGUAGES, spoken),
        "first_for": fields.choices("first_for", first_for, lambda slug: first_for.get(slug, slug)),
        "number": fields.value("number"),
        "longest_number": changes.LONGEST_NUMBER,
        "cost": fields.value("cost", cost),
        "costs": [(known, cost(known)) for known in ("", *core.COSTS)],
        "around_the_clock": fields.choice("around_the_clock"),
        "hours": fields.hours(),
        "link": fields.value("link"),
        "longest_link": changes.LONGEST_LINK,
        "is_checked": fields.form is not None and "is_checked" in fields.form,
        "is_on": fields.choice("is_on"),
    }


def _edited(
    request: HttpRequest,
    template: str,
    read: Callable[[], R],
    change: Callable[[], None],
    context_of: Callable[[Fields[R]], Mapping[str, Any]],
) -> HttpResponse:
    """The form of a service or card; one that is not there is not found. A button may ask for more lines of hours."""
    language, stored = language_of(request), read()

    def show(refused: CatalogueRefusedError | None, form: QueryDict | None = None) -> HttpResponse:
        is_changed = refused is not None and refused.problem == "changed"
        fields = Fields(read() if refused else stored, request.POST if refused else form, language, is_changed)
        context = {
            "stored": fields.stored,
            "name": in_language(fields.stored.names, language),
            "texts": [_texts(fields, code) for code in LANGUAGES],
            "longest_name": changes.LONGEST_NAME,
            "longest_description": changes.LONGEST_DESCRIPTION,
            "longest_theme": LONGEST_THEME,
            "is_unsaved": form is not None,
            **context_of(fields),
        }
        return form_page(request, template, context, refused, CONFLICTS)

    if is_reshaped(request.POST):
        return show(None, request.POST)
    return answered(request, change, CatalogueRefusedError, show)


def _texts(fields: Fields[Any], code: Language) -> dict[str, Any]:
    """Name and description in one language."""
    names = (f"{what}-{code}" for what in ("name", "description"))
    stored = (fields.stored.names, fields.stored.descriptions)
    name, description = (fields.told(name, texts.get(code, "")) for name, texts in zip(names, stored, strict=True))
    return {**_language(code), "name": name, "description": description}


def _texts_of(form: QueryDict, what: str) -> dict[str, str]:
    return {code: typed(form, f"{what}-{code}") for code in LANGUAGES}


def _service_change(form: QueryDict) -> ServiceChange:
    return ServiceChange(
        names=_texts_of(form, "name"),
        descriptions=_texts_of(form, "description"),
        tone=form.get("tone", ""),
        hours=HOURS.typed(form),
        exceptions=EXCEPTIONS.typed(form),
        keep_minutes=whole_number(form, "keep_minutes"),
        letters_within=whole_number(form, "letters_within"),
        queue_limit=whole_number(form, "queue_limit"),
        offers_in_turn="offers_in_turn" in form,
        open_on_holidays="open_on_holidays" in form,
        topics=form.getlist("topics"),
        sites=typed(form, "sites").split(),
        interpreter="interpreter" in form,
        excerpts="excerpts" in form,
        peers_answer="peers_answer" in form,
        is_on="is_on" in form,
    )


def _card_change(form: QueryDict) -> CardChange:
    return CardChange(
        names=_texts_of(form, "name"),
        descriptions=_texts_of(form, "description"),
        number=typed(form, "number"),
        cost=form.get("cost", ""),
        around_the_clock="around_the_clock" in form,
        hours=HOURS.typed(form),
        languages=form.getlist("languages"),
        link=typed(form, "link"),
        first_for=form.getlist("first_for"),
        is_checked="is_checked" in form,
        is_on="is_on" in form,
    )
