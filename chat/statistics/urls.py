"""Addresses of the staff's pages of figures."""

from django.urls import path

from chat.statistics.views import now, period, pulse, reports, targets

urlpatterns = [
    path("desk/statistics", now.now),
    path("desk/statistics/period", period.period),
    path("desk/statistics/pulse", pulse.pulse),
    path("desk/statistics/reports", reports.reports),
    path("desk/statistics/reports/<uuid:report_id>", reports.report),
    path("desk/statistics/reports/<uuid:report_id>.csv", reports.report_csv),
    path("desk/statistics/reports/<uuid:report_id>.xlsx", reports.report_xlsx),
    path("desk/statistics/targets", targets.targets),
    path("desk/statistics/targets/new", targets.new_target),
    path("desk/statistics/targets/<uuid:target_id>", targets.target),
]
