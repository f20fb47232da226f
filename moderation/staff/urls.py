"""Addresses of the staff's door."""

from django.urls import path

from moderation.staff.views import desk, signing_in

urlpatterns = [
    path("desk", desk.desk),
    path("desk/sign-in", signing_in.sign_in),
    path("desk/sign-out", signing_in.sign_out),
]
