"""Addresses of the staff's door, of their own pages, and of the pages about people."""

from django.urls import path

from moderation.staff.views import (
    account,
    associations,
    desk,
    enrolment,
    factors,
    languages,
    people,
    person,
    recent,
    signing_in,
)

urlpatterns = [
    path("desk", desk.desk),
    path("desk/sign-in", signing_in.sign_in),
    path("desk/sign-in/passkey", signing_in.sign_in_by_passkey),
    path("desk/sign-in/passkey/begin", signing_in.begin_passkey_sign_in),
    path("desk/sign-out", signing_in.sign_out),
    path("desk/confirm", recent.confirm),
    path("desk/account", account.account),
    path("desk/account/end-session", account.end_session),
    path("desk/account/end-others", account.end_others),
    path("desk/account/password", account.password),
    path("desk/enrol", enrolment.enrol),
    path("desk/enrol/done", enrolment.enrolled),
    path("desk/account/factors", factors.factors),
    path("desk/account/factors/recovery-codes", factors.make_recovery_codes),
    path("desk/account/factors/passkeys", factors.add_passkey),
    path("desk/account/factors/passkeys/begin", factors.begin_passkey),
    path("desk/account/factors/passkeys/remove", factors.remove_passkey),
    path("desk/people", people.people),
    path("desk/people/new", people.new_person),
    path("desk/people/<uuid:person_id>", person.person),
    path("desk/people/<uuid:person_id>/roles", person.roles),
    path("desk/people/<uuid:person_id>/invite", person.invite),
    path("desk/people/<uuid:person_id>/end-sessions", person.end_sessions),
    path("desk/people/<uuid:person_id>/deactivate", person.deactivate),
    path("desk/associations", associations.associations),
    path("desk/associations/<slug:slug>", associations.association),
    path("desk/languages", languages.languages),
    path("desk/languages/<slug:slug>", languages.language),
    path("desk/units/<uuid:unit_id>", associations.unit),
]
