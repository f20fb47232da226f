"""The page of the installation's own phrases. It works without script; what somebody tries is kept nowhere."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.wordlists import access, actions, core
from moderation.wordlists.access import NoPhraseError
from moderation.wordlists.core import PhraseRefusedError


def _for_editors(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and keeps the lists."""
    return for_permitted(view, "edit_words", NoPhraseError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_editors
def words(request: HttpRequest, person: Person) -> HttpResponse:
    """All phrases of the installation. A POST adds one, removes one, or tries a sentence."""
    form = request.POST
    language, kind = typed(form, "language")[:8], typed(form, "kind")[:24]

    def change() -> None:
        if form.get("act") == "remove":
            actions.remove_phrase(person, whole_number(form, "phrase_id", 0))
        else:
            actions.add_phrase(person, kind, language, typed(form, "phrase"))

    def show(refused: PhraseRefusedError | None) -> HttpResponse:
        sentence = typed(form, "sentence")[: core.LONGEST_TRIED]
        context = {
            "rows": access.own_phrases(),
            "kinds": core.KINDS,
            "languages": core.PHRASE_LANGUAGES,
            "longest": core.LONGEST,
            "longest_tried": core.LONGEST_TRIED,
            "most": core.MOST,
            "typed": {"language": language, "kind": kind, "phrase": typed(form, "phrase")},
            "sentence": sentence,
            "tried": core.tried(sentence, language) if sentence.strip() else None,
        }
        return form_page(request, "desk/words.html", context, refused, ("taken",))

    if form.get("act") == "try":
        access.use_newest()
        return show(None)
    return answered(request, change, PhraseRefusedError, show)
