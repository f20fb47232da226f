"""The staff's pages of ready replies: the list, and one reply in every language side by side.

Nobody is asked anew who they are: what is written here reaches a visitor only when a worker has read it and sends it.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from chat.replies import access, actions, core
from chat.replies.access import NoReplyError
from chat.replies.core import ReplyRefusedError, Scope
from chat.replies.models import Reply
from chat.services.access import catalogue
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, whole_number
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed
from moderation.texts.access import language_of
from moderation.texts.core import LANGUAGES, OWN_NAMES, Language, StaffLanguage, direction, html_lang

LIST = "/desk/replies"
SAVED = ("saved", "removed")
CONFLICTS = ("changed", "name_taken", "full")
"""Problems that come from what is there already."""


def _for_writers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may change some replies at least."""
    return for_allowed(view, lambda person: bool(access.scopes_of(person)), NoReplyError)


@require_safe
@_for_writers
def replies(request: HttpRequest, person: Person) -> HttpResponse:
    """Every reply that one may change, by whose it is."""
    language = language_of(request)
    owners = _owners(person, language)
    groups: dict[str, list[Mapping[str, Any]]] = {value: [] for value, _ in owners}
    for row in access.editable(person):
        groups[_owner(row)].append({"reply": row, "languages": _languages(row)})
    context = {
        "language": language,
        "groups": [
            {"value": value, "title": title, "rows": groups[value], "is_full": len(groups[value]) >= core.MOST}
            for value, title in owners
            if groups[value] or ":" not in value
        ],
        "most": core.MOST,
        "saved": request.GET.get("saved", "") if request.GET.get("saved", "") in SAVED else "",
    }
    return render(request, "desk/replies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_writers
def new(request: HttpRequest, person: Person) -> HttpResponse:
    """A reply that is not there yet."""

    def add() -> str:
        scope, _, service = request.POST.get("owner", "").partition(":")
        scopes: Mapping[str, Scope] = {"personal": "personal", "service": "service", "shared": "shared"}
        if scope not in scopes:
            raise NoReplyError
        actions.add_reply(person, scopes[scope], service, request.POST.get("name", ""), _texts_of(request.POST))
        return LIST

    more = {
        "owners": _owners(person, language_of(request)),
        "owner": request.POST.get("owner", "") or request.GET.get("owner", ""),
    }
    return _answered(request, Reply(name="", texts={}), add, more)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_writers
def reply(request: HttpRequest, person: Person, reply_id: UUID) -> HttpResponse:
    """One reply; a POST changes or removes it."""
    stored = access.reply(person, reply_id)
    if request.POST.get("act") == "remove":
        actions.remove_reply(person, reply_id)
        return redirect_to(LIST, request, saved="removed")

    def change() -> str:
        version = whole_number(request.POST, "version")
        actions.change_reply(person, reply_id, request.POST.get("name", ""), _texts_of(request.POST), version)
        return LIST

    title = dict(_owners(person, language_of(request)))[_owner(stored)]
    return _answered(request, stored, change, {"stored": stored, "title": title})


def _answered(request: HttpRequest, stored: Reply, change: Callable[[], str], more: Mapping[str, Any]) -> HttpResponse:
    """The form of a reply; once it is kept, the list."""

    def show(refused: ReplyRefusedError | None) -> HttpResponse:
        values = request.POST if refused else None
        context = {
            "name": stored.name if values is None else values.get("name", ""),
            "stored_name": stored.name,
            "texts": [_text(stored, values, code) for code in LANGUAGES],
            "longest_name": core.LONGEST_NAME,
            "longest_text": core.LONGEST_TEXT,
            "most": core.MOST,
            "what": refused.what if refused else "",
            **more,
        }
        return form_page(request, "desk/reply.html", context, refused, CONFLICTS)

    return answered(request, change, ReplyRefusedError, show, saved="saved")


def _text(stored: Reply, values: QueryDict | None, code: Language) -> Mapping[str, Any]:
    """The text in one language: as written, and as stored where that is another."""
    kept = stored.texts.get(code, "")
    written = kept if values is None else values.get(f"text-{code}", "")
    return {
        "code": code,
        "language_name": OWN_NAMES[code],
        "lang": html_lang(code),
        "dir": direction(code),
        "text": written,
        "stored": kept,
        "differs": written.splitlines() != kept.splitlines(),
    }


def _languages(reply: Reply) -> list[Mapping[str, str]]:
    """The languages in which it is written, each by its own name."""
    return [
        {"name": OWN_NAMES[code], "lang": html_lang(code), "dir": direction(code)}
        for code in LANGUAGES
        if code in reply.texts
    ]


def _texts_of(form: QueryDict) -> dict[str, str]:
    return {code: form.get(f"text-{code}", "") for code in LANGUAGES}


def _owner(reply: Reply) -> str:
    """Whose it is, as the form says it."""
    return f"service:{reply.service.slug}" if reply.service else reply.scope


def _owners(person: Person, language: StaffLanguage) -> list[tuple[str, str]]:
    """Whose replies this person may change: as the form says it, and the service's name where it is one."""
    scopes = access.scopes_of(person)
    services = catalogue()[0] if "service" in scopes else []
    common = [("shared", ""), *((f"service:{row.slug}", in_language(row.names, language)) for row in services)]
    return [*([("personal", "")] if "personal" in scopes else []), *(common if "shared" in scopes else [])]
