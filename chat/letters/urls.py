"""Addresses of letters: the visitor's, which tell nothing (rule 7), and the staff's."""

from django.urls import path

from chat.letters import slot_views, staff_views, views

urlpatterns = [
    path("letter", views.door),
    path("letter/write", views.write),
    path("letter/send", views.send),
    path("letter/check", views.check),
    path("letter/open", views.open_letter),
    path("letter/change", views.change),
    path("letter/give-back", views.give_back),
    path("letter/talk", views.talk),
    path("letter/erase", views.erase),
    path("desk/letters", staff_views.letters),
    path("desk/letters/<uuid:letter_id>", staff_views.letter),
    path("desk/slots", slot_views.slots),
]
