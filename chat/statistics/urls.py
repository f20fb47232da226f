"""Addresses of the staff's pages of figures."""

from django.urls import path

from chat.statistics.views import now, period, pulse, quality, reports, targets
from chat.statistics.views.files import CSV, XLSX

PUBLIC = {"is_public": True}

urlpatterns = [
    path("desk/statistics", now.now),
    path("desk/statistics/period", period.period),
    path("desk/statistics/pulse", pulse.pulse),
    path("desk/statistics/reports", reports.reports),
    path("desk/statistics/reports/<uuid:report_id>", reports.report),
    path("desk/statistics/reports/<uuid:report_id>.csv", reports.report_file, {"form": CSV}),
    path("desk/statistics/reports/<uuid:report_id>.xlsx", reports.report_file, {"form": XLSX}),
    path("desk/statistics/reports/<uuid:report_id>/public", reports.report, PUBLIC),
    path("desk/statistics/reports/<uuid:report_id>/public.csv", reports.report_file, {"form": CSV} | PUBLIC),
    path("desk/statistics/reports/<uuid:report_id>/public.xlsx", reports.report_file, {"form": XLSX} | PUBLIC),
    path("desk/statistics/quality", quality.quality),
    path("desk/statistics/quality.csv", quality.quality_file, {"form": CSV}),
    path("desk/statistics/quality.xlsx", quality.quality_file, {"form": XLSX}),
    path("desk/statistics/targets", targets.targets),
    path("desk/statistics/targets/new", targets.new_target),
    path("desk/statistics/targets/<uuid:target_id>", targets.target),
]
