"""Addresses of the staff's pages of figures."""

from django.urls import path

from chat.statistics.views import now, period, targets

urlpatterns = [
    path("desk/statistics", now.now),
    path("desk/statistics/period", period.period),
    path("desk/statistics/targets", targets.targets),
    path("desk/statistics/targets/new", targets.new_target),
    path("desk/statistics/targets/<uuid:target_id>", targets.target),
]
