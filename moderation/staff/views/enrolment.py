"""Where somebody with an invitation chooses what they sign in with. One address, one step after the other."""

from base64 import b32encode
from http import HTTPStatus
from typing import Any

import segno
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from moderation.staff import actions, core
from moderation.staff.models import CodeDevice, Person
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.waiting import minutes_of, tell_when
from moderation.texts.access import language_of, links
from moderation.texts.core import STAFF_LANGUAGES
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_sign_in

STEPS = ("invitation", "password", "app", "recovery")


@never_cache
@csrf_protect
@sensitive_post_parameters("code", "password", "again", "so_far")
@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest) -> HttpResponse:
    """The step that comes next, by what the page brings along; the first again, with one sentence for every refusal."""
    if request.method != "POST":
        return _page(request, "invitation")
    try:
        if not (so_far := request.POST.get("so_far", "")):
            return _invitation(request)
        enrolment = actions.enrolment.opened(so_far, timezone.now())
        person = actions.enrolment.invited(enrolment, timezone.now())
        if not enrolment.password:
            return _password(request, enrolment, person)
        if not enrolment.recovery:
            return _app(request, enrolment, person)
        actions.finish_enrolment(enrolment, timezone.now())
    except actions.EnrolmentRefusedError:
        return _page(request, "invitation", problem="refused", status=HTTPStatus.FORBIDDEN)
    return redirect_to("/desk/enrol/done", request)


@never_cache
@require_GET
def enrolled(request: HttpRequest) -> HttpResponse:
    """The end: now sign in."""
    return _page(request, "done")


def _invitation(request: HttpRequest) -> HttpResponse:
    now, login = timezone.now(), request.POST.get("login", "")
    if wait := attempt_sign_in(network_of(request.META), core.possible_login(login), now):
        return tell_when(_page(request, "invitation", minutes_to_wait=minutes_of(wait)), wait)
    enrolment = actions.begin_enrolment(login=login, code=request.POST.get("code", ""), now=now)
    return _step(request, "password", enrolment, actions.enrolment.invited(enrolment, now))


def _password(request: HttpRequest, enrolment: actions.Enrolment, person: Person) -> HttpResponse:
    wanted = request.POST.get("password", "")
    if wanted != request.POST.get("again", ""):
        return _step(request, "password", enrolment, person, problem="password_differs")
    try:
        enrolment = actions.choose_password(enrolment, person, wanted)
    except ValidationError as error:
        return _step(request, "password", enrolment, person, problem=error.error_list[0].code or "")
    return _app_step(request, enrolment, person)


def _app(request: HttpRequest, enrolment: actions.Enrolment, person: Person) -> HttpResponse:
    try:
        enrolment, codes = actions.confirm_code(enrolment, request.POST.get("code", ""))
    except actions.WrongCodeError:
        return _app_step(request, enrolment, person, problem="wrong_code")
    return _step(request, "recovery", enrolment, person, codes=codes)


def _app_step(request: HttpRequest, enrolment: actions.Enrolment, person: Person, **context: Any) -> HttpResponse:
    device = actions.enrolment.code_device_of(enrolment, person)
    return _step(request, "app", enrolment, person, qr=_qr(device), secret=_secret(device), **context)


def _step(
    request: HttpRequest, step: str, enrolment: actions.Enrolment, person: Person, **context: Any
) -> HttpResponse:
    return _page(request, step, so_far=actions.enrolment.carried(enrolment), login=person.login, **context)


def _page(request: HttpRequest, step: str, *, status: HTTPStatus | None = None, **context: Any) -> HttpResponse:
    """`problem`: what was wrong with what was sent, one of the words of the text `enrol-problem`."""
    if status is None and "problem" in context:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    number = STEPS.index(step) + 1 if step in STEPS else 0
    words = {
        "language": language_of(request),
        "languages": links(*STAFF_LANGUAGES),
        "step": step,
        "number": number,
        **context,
    }
    return render(request, "desk/enrol.html", {**words, "steps": len(STEPS)}, status=status)


def _qr(device: CodeDevice) -> str:
    """A picture for the authenticator app's camera, as SVG without a single style: the page's policy refuses them."""
    return segno.make(device.config_url, error="m", micro=False).svg_inline(
        omitsize=True, border=4, dark="#000", light="#fff", svgclass=None, lineclass=None
    )


def _secret(device: CodeDevice) -> str:
    """The same secret to type, in groups of four."""
    text = b32encode(device.bin_key).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
