"""Addresses of the ways into closed groups: the public ones, which tell nothing (rule 7), and the staff's."""

from django.urls import path

from rooms.entry import staff_views, views

urlpatterns = [
    path("groups/", views.front),
    path("groups/apply", views.apply),
    path("groups/application", views.application),
    path("groups/invitation", views.invitation),
    path("groups/enter", views.enter),
    path("groups/lost-key", views.lost_key),
    path("desk/groups/door", staff_views.door),
    path("desk/groups/applications/<uuid:application_id>", staff_views.application),
]
