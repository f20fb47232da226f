"""The queue of what needs a judgement, and the page of one case. Both work without script."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from moderation.cases import access, actions, core, matters
from moderation.cases.access import Filters, NoCaseError, Overview
from moderation.cases.core import CaseRefusedError, Wanted
from moderation.cases.models import Case
from moderation.live.ids import id_of
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed, for_signed_in
from moderation.texts.access import language_of

LONGEST_WORDS = 1000
"""Of what is said to whoever a decision is about, in characters."""


def _for_deciders(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may decide something in the queue."""
    return for_allowed(view, access.has_queue, NoCaseError)


def _for_readers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may see figures."""
    return for_allowed(view, access.has_figures, NoCaseError)


def _for_staff(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in, whoever it is."""
    return for_signed_in(view, NoCaseError)


# --- telling of somebody's conduct ---------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@_for_staff
def conduct(request: HttpRequest, person: Person) -> HttpResponse:
    """Any of the staff tells of another one's conduct; the few who judge it read it, and nobody else."""

    def tell() -> None:
        actions.tell_of_conduct(
            id_of(request.POST.get("about", "")), typed(request.POST, "words"), person, timezone.now()
        )

    def show(refused: CaseRefusedError | None) -> HttpResponse:
        context = {
            "people": access.who_can_be_named(person),
            "about": request.POST.get("about", "") if refused else "",
            "draft": typed(request.POST, "words") if refused else "",
            "longest": core.LONGEST_CONDUCT,
            "days": core.CONDUCT_KEPT.days,
        }
        return form_page(request, "desk/conduct.html", context, refused, ("too_many",))

    return answered(request, tell, CaseRefusedError, show)


# --- the list -------------------------------------------------------------------------------------


@require_safe
@_for_deciders
def queue(request: HttpRequest, person: Person) -> HttpResponse:
    """Everything that waits for this person's decision, urgent first; without a word of what it is about."""
    wanted = _filters(request.GET)
    now = timezone.now()
    shown = access.overview(person, wanted, now)
    context = {
        "language": language_of(request),
        "shown": shown,
        "rows": [_row(row, now) for row in shown.rows],
        "wanted": wanted,
        "others": _pages(shown, wanted),
        "hears_appeals": may(person, "hear_appeals"),
        "edits_words": may(person, "edit_words"),
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/cases.html", context)


def _filters(query: QueryDict) -> Filters:
    kind = query.get("kind", "")
    return Filters(
        kind if kind in core.KINDS else "",
        query.get("place", "").replace("\0", "")[:36],
        query.get("mine") == "1",
        query.get("late") == "1",
        max(1, whole_number(query, "page", 1)),
    )


def _pages(shown: Overview, wanted: Filters) -> list[tuple[int, str]]:
    """The other pages, with their addresses' queries."""
    kept = {"kind": wanted.kind, "place": wanted.place, "mine": "1" * wanted.mine, "late": "1" * wanted.late}
    chosen = {name: value for name, value in kept.items() if value}
    page = min(wanted.page, shown.pages)
    return [(other, urlencode(chosen | {"page": other})) for other in (page - 1, page + 1) if 1 <= other <= shown.pages]


def _row(row: access.Listed, now: datetime) -> dict[str, Any]:
    return {"row": row, "case": row.case, "waited": core.waited(row.case.came_at, now)}


# --- figures --------------------------------------------------------------------------------------


@require_safe
@_for_readers
def figures(request: HttpRequest, person: Person) -> HttpResponse:
    """How much comes in, how soon it is decided and how often that is taken back, by month and kind; no names."""
    context = {
        "language": language_of(request),
        "rows": access.figures_for(person, timezone.now()),
        "decides": access.has_queue(person),
        "months": core.FIGURE_MONTHS,
        "sees_status": may(person, "see_status"),
    }
    return render(request, "desk/case_figures.html", context)


# --- one case -------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@_for_deciders
def case(request: HttpRequest, person: Person, case_id: uuid.UUID) -> HttpResponse:
    """One case: what it is about, and the decisions that this person may take. A POST does one thing.

    What is sealed takes a sign-in that is recent, as everything privileged does.
    """
    known = access.case_for(person, case_id)
    answer: Callable[..., HttpResponseBase] = _case
    if matters.of_kind(known.kind).open is not None:
        answer = recent_sign_in_required(_case)
    return cast(HttpResponse, answer(request, person, known))


def _case(request: HttpRequest, person: Person, known: Case) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, person, known)
    now, act = timezone.now(), request.POST.get("act", "")
    try:
        return _do(request, person, known.pk, act, now)
    except CaseRefusedError as error:
        return _shown(request, person, access.case_for(person, known.pk), error.problem)


def _do(request: HttpRequest, person: Person, case_id: uuid.UUID, act: str, now: datetime) -> HttpResponse:
    here, form = f"/desk/cases/{case_id}", request.POST
    if act == "claim":
        actions.claim(case_id, person, now)
        return redirect_to(here, request)
    if act == "open":
        actions.open_matter(case_id, form.get("reason", ""), person, now)
        return redirect_to(here, request)
    if act == "release":
        actions.release(case_id, person, now)
        return redirect_to("/desk/cases", request, saved="released")
    if act == "escalate":
        actions.escalate(case_id, whole_number(form, "version"), person, now)
        return redirect_to("/desk/cases", request, saved="escalated")
    words, hours = typed(form, "words")[:LONGEST_WORDS], whole_number(form, "hours", 0)
    wanted = Wanted(act, form.get("reason", ""), words, hours)
    actions.decide(case_id, whole_number(form, "version"), wanted, person, now)
    return redirect_to("/desk/cases", request, saved="decided")


def _shown(request: HttpRequest, person: Person, shown: Case, problem: str = "") -> HttpResponse:
    """The case as it stands now, and what was not taken of a form, as it was filled in."""
    now, matter = timezone.now(), matters.of_kind(shown.kind)
    about, offers = None, []
    if shown.decided_at is None:
        try:
            about, offers = matter.show(shown, person, now), list(matter.offers(shown, person, now))
        except LookupError:
            problem = problem or "gone"
    handler = core.handler(shown.standing, now)
    is_own = shown.escalated_by_id == person.pk
    context = {
        "language": language_of(request),
        **_row(access.queue.listed(shown, now), now),
        "matter": about,
        "offers": [] if is_own or handler not in (None, person.pk) else offers,
        "may_decide": bool(offers) and not is_own,
        "is_mine": handler == person.pk,
        "is_anothers": handler not in (None, person.pk),
        "escalates": matter.escalates and shown.escalated_by_id is None,
        "is_escalated_by_me": is_own,
        "longest": LONGEST_WORDS,
        "problem": problem,
        "failed": request.POST.get("act", "") if problem else "",
        "draft": typed(request.POST, "words") if problem else "",
        "chosen": request.POST.get("reason", "") if problem else "",
    }
    if about is not None:
        context |= about.context
    return render(request, "desk/case.html", context, status=_status(problem) if request.method == "POST" else 200)


def _status(problem: str) -> int:
    if not problem:
        return 200
    return 409 if problem in core.STALE else 400
