"""Address of the facilitators' page of live evenings."""

from django.urls import path

from rooms.evenings import views

urlpatterns = [path("desk/groups/<uuid:room_id>/evenings", views.evenings)]
