"""Addresses of the visitors' way in. For visitors only the entry page's names a service (rule 7)."""

from django.urls import path

from chat.services import staff_views, views

urlpatterns = [
    path("", views.front),
    path("chat/<slug:slug>", views.entry),
    path("accessibility", views.accessibility),
    path("api/services", views.services),
    path("desk/promises", staff_views.promises),
    path("desk/services", staff_views.catalogue),
    path("desk/services/<slug:slug>", staff_views.service),
    path("desk/cards/<slug:slug>", staff_views.card),
]
