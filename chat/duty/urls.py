"""Addresses of the staff's pages about duty."""

from django.urls import path

from chat.duty import views

urlpatterns = [path("desk/on-call", views.on_call)]
