"""Addresses of the visitors' way in. Only the entry page's names a service (rule 7)."""

from django.urls import path

from chat.services import views

urlpatterns = [
    path("", views.front),
    path("chat/<slug:slug>", views.entry),
    path("accessibility", views.accessibility),
    path("api/services", views.services),
]
