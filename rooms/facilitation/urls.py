"""Addresses of the facilitators' pages."""

from django.urls import path

from rooms.facilitation import views

urlpatterns = [
    path("desk/groups", views.overview),
    path("desk/groups/appeals", views.appeals),
    path("desk/groups/<uuid:room_id>", views.room),
    path("desk/groups/<uuid:room_id>/room", views.in_room),
    path("desk/groups/members/<uuid:member_id>", views.member),
]
