"""Addresses of the word lists."""

from django.urls import path

from moderation.wordlists import views

urlpatterns = [path("desk/words", views.words)]
