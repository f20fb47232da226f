"""Addresses of the staff's door."""

from django.urls import path

from moderation.staff import views

urlpatterns = [
    path("desk", views.desk),
    path("desk/sign-in", views.sign_in),
    path("desk/sign-out", views.sign_out),
]
