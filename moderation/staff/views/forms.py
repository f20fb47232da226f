"""What somebody typed into a form of the staff's pages, and how such a page answers."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol, TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from moderation.staff.views.redirects import redirect_to
from moderation.texts.access import language_of


class Refusal(Protocol):
    """An error that says what of a form is to be mended."""

    @property
    def problem(self) -> str:
        """Its name."""


R = TypeVar("R", bound=Exception)


def answered(
    request: HttpRequest,
    change: Callable[[], str | None],
    refusal: type[R],
    show: Callable[[R | None], HttpResponse],
    saved: str = "1",
) -> HttpResponse:
    """A page with a form. After a POST it goes on to where `change` says, or to itself, and tells what was `saved`.

    Where `change` raises `refusal`, the form is shown as it was filled in.
    """
    if request.method != "POST":
        return show(None)
    try:
        then = change()
    except refusal as error:
        return show(error)
    return redirect_to(then or request.path, request, saved=saved)


def was_saved(request: HttpRequest) -> bool:
    """Whether a page comes after a POST that it has to tell of (`answered`)."""
    return request.method != "POST" and request.GET.get("saved") == "1"


def form_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    refused: Refusal | None,
    conflicts: Collection[str] = ("changed",),
) -> HttpResponse:
    """A page with a form, as `answered` shows it: in which language, what is to be mended and where, what was saved."""
    told = {
        "language": language_of(request),
        "problem": refused.problem if refused else "",
        "wrong": getattr(refused, "field", ""),
        "saved": was_saved(request),
    }
    return render(request, template, told | dict(context), status=status_of(refused, conflicts))


def status_of(refused: Refusal | None, conflicts: Collection[str] = ("changed",)) -> int:
    """The status of a page that shows what was refused: 409 for a problem that others have made meanwhile."""
    if refused is None:
        return 200
    return 409 if refused.problem in conflicts else 400


def whole_number(form: QueryDict, name: str, otherwise: int = -1) -> int:
    """The number in a field; for what is none, or has more than eight digits, `otherwise`: by default out of range."""
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise


def typed(form: QueryDict, name: str) -> str:
    """The text of a field, without the one character that PostgreSQL cannot store; empty where the field is missing."""
    return form.get(name, "").replace("\0", "")
