"""Addresses of the staff's pages of runs."""

from django.urls import path

from rooms.runs import views

urlpatterns = [
    path("desk/groups/runs", views.runs),
    path("desk/groups/runs/new", views.new_run),
    path("desk/groups/runs/<uuid:room_id>", views.run),
]
