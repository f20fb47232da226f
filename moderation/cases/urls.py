"""Addresses of the moderators' pages."""

from django.urls import path

from moderation.cases import views

urlpatterns = [
    path("desk/cases", views.cases),
    path("desk/cases/<uuid:case_id>", views.case),
]
