"""Addresses of the staff's pages of figures."""

from django.urls import path

from chat.statistics.views import now, period

urlpatterns = [
    path("desk/statistics", now.now),
    path("desk/statistics/period", period.period),
]
