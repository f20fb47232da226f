"""Addresses of the staff's page of debriefs."""

from django.urls import path

from chat.debriefs import views

urlpatterns = [path("desk/debriefs", views.debriefs)]
