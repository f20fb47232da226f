"""Addresses of the queue."""

from django.urls import path

from moderation.cases import views

urlpatterns = [
    path("desk/cases", views.queue),
    path("desk/cases/figures", views.figures),
    path("desk/conduct", views.conduct),
    path("desk/cases/<uuid:case_id>", views.case),
]
