"""What the pages about people have in common: who may open them at all."""

from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from moderation.staff.access import managed
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.signed_in import ForPerson, P, View, for_signed_in


def _for_managers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in. A person, a page or an association that is not theirs to manage is not there."""
    return for_signed_in(view, managed.NoPersonError)


def reads_people(view: ForPerson[P]) -> View[P]:
    """A page that only shows."""
    return require_safe(_for_managers(view))


def edits_people(view: ForPerson[P]) -> View[P]:
    """A page with a form, and its answer."""
    return require_http_methods(["GET", "HEAD", "POST"])(_for_managers(view))


def grants_access(view: ForPerson[P]) -> View[P]:
    """The same for what lets somebody in, changes what they may do, or locks them out: the privileged acts.

    Who sits there shows again who they are, unless they have just signed in.
    """
    guarded: View[P] = recent_sign_in_required(_for_managers(view))
    return require_http_methods(["GET", "HEAD", "POST"])(never_cache(guarded))
