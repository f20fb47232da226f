"""Addresses of the guides' pages."""

from django.urls import path

from chat.guidance import staff_views

urlpatterns = [
    path("desk/guides", staff_views.guides),
    path("desk/guides/<slug:slug>", staff_views.guide),
]
