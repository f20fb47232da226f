"""Who is signed in, for a staff page: what all of them begin with."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from moderation.staff import access
from moderation.staff.models import Person
from moderation.staff.permissions import Permission
from moderation.staff.views.redirects import to_sign_in
from moderation.texts.access import language_of

P = ParamSpec("P")
ForPerson = Callable[Concatenate[HttpRequest, Person, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def for_signed_in(view: ForPerson[P], absent: type[Exception]) -> View[P]:
    """Hands the view who is signed in; nobody else gets in.

    `absent` is what it raises for what is not there, and for what is not this person's: one answer for both.
    """

    @functools.wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            person = access.person_of_request(request)
        except access.NotSignedInError:
            return to_sign_in(request)
        try:
            return view(request, person, *args, **kwargs)
        except absent:
            raise Http404 from None

    return never_cache(csrf_protect(answer))


def for_permitted(view: ForPerson[P], permission: Permission, absent: type[Exception]) -> View[P]:
    """As `for_signed_in`; who may not do this is told so, and sees nothing of the page."""
    return for_allowed(view, lambda person: access.may(person, permission), absent)


def for_allowed(view: ForPerson[P], is_allowed: Callable[[Person], bool], absent: type[Exception]) -> View[P]:
    """The same where more than one permission opens the page."""

    @functools.wraps(view)
    def allowed(request: HttpRequest, person: Person, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not is_allowed(person):
            return render(request, "desk/not_allowed.html", {"language": language_of(request)}, status=403)
        return view(request, person, *args, **kwargs)

    return for_signed_in(allowed, absent)
