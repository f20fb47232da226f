"""Addresses of the staff's pages of ready replies."""

from django.urls import path

from chat.replies import staff_views

urlpatterns = [
    path("desk/replies", staff_views.replies),
    path("desk/replies/new", staff_views.new),
    path("desk/replies/<uuid:reply_id>", staff_views.reply),
]
