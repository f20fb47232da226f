"""The address of practising."""

from django.urls import path

from chat.practice import views

urlpatterns = [path("desk/practice", views.practice)]
