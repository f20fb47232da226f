"""Addresses of the visitor's page beside its socket."""

from django.urls import path

from chat.contacts import views

urlpatterns = [path("api/leave", views.leave)]
