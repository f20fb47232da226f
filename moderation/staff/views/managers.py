"""What the pages about people have in common: who may open them at all."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from moderation.staff import access
from moderation.staff.access import managed
from moderation.staff.models import Person
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import to_sign_in

P = ParamSpec("P")
ForManager = Callable[Concatenate[HttpRequest, Person, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def _for_managers(view: ForManager[P]) -> View[P]:
    """Hands the view who is signed in; nobody else gets in.

    A person, a page or an association that is not the caller's to manage is answered like one that is not there.
    """

    @functools.wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            manager = access.person_of_request(request)
        except access.NotSignedInError:
            return to_sign_in(request)
        try:
            return view(request, manager, *args, **kwargs)
        except managed.NoPersonError:
            raise Http404 from None

    return never_cache(csrf_protect(answer))


def reads_people(view: ForManager[P]) -> View[P]:
    """A page that only shows."""
    return require_safe(_for_managers(view))


def edits_people(view: ForManager[P]) -> View[P]:
    """A page with a form, and its answer."""
    return require_http_methods(["GET", "HEAD", "POST"])(_for_managers(view))


def grants_access(view: ForManager[P]) -> View[P]:
    """The same for what lets somebody in, changes what they may do, or locks them out: the privileged acts.

    Who sits there shows again who they are, unless they have just signed in.
    """
    guarded: View[P] = recent_sign_in_required(_for_managers(view))
    return require_http_methods(["GET", "HEAD", "POST"])(never_cache(guarded))
