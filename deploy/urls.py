"""All addresses. Each room of the house names its own."""

from django.urls import include, path

from deploy import documents, help_pages, loader, metrics, probes, status
from rooms import pages

handler400 = "moderation.live.problem.bad_request"
handler404 = "moderation.live.problem.missing"

urlpatterns = [
    path("livez", probes.livez),
    path("readyz", probes.readyz),
    path("sweepz", probes.sweepz),
    path("desk/status", status.status),
    path("desk/help", help_pages.page),
    path("desk/help/<slug:name>", help_pages.page),
    path("desk/help/pictures/<slug:name>.png", help_pages.picture),
    path("metrics", metrics.metrics),
    path("asyncapi.json", documents.asyncapi_document),
    path("openapi.json", documents.openapi_document),
    path("vierella.js", loader.loader),
    path("", include("moderation.staff.urls")),
    path("", include("moderation.cases.urls")),
    path("", include("moderation.wordlists.urls")),
    path("", include("chat.services.urls")),
    path("", include("chat.contacts.urls")),
    path("", include("chat.debriefs.urls")),
    path("", include("chat.duty.urls")),
    path("", include("chat.letters.urls")),
    path("", include("chat.replies.urls")),
    path("", include("chat.guidance.urls")),
    path("", include("chat.rosters.urls")),
    path("", include("chat.statistics.urls")),
    path("", include("chat.practice.urls")),
    path("groups/room", pages.again),
    path("", include("rooms.entry.urls")),
    path("", include("rooms.runs.urls")),
    path("", include("rooms.facilitation.urls")),
    path("", include("rooms.evenings.urls")),
]
