"""Addresses of the staff's pages of rosters."""

from django.urls import path

from chat.rosters.views import calendar, commitments, feeds, gaps, hours, mine, peers, periods, swaps, terms, turn

urlpatterns = [
    path("desk/roster", calendar.roster),
    path("desk/roster/mine", mine.mine),
    path("desk/roster/seats/<uuid:seat_id>", swaps.own_seat),
    path("desk/roster/swaps", swaps.swaps),
    path("desk/roster/gaps", gaps.gaps),
    path("desk/roster/terms", terms.terms),
    path("desk/roster/peers", peers.peers),
    path("desk/roster/feeds", feeds.feeds),
    path("calendar/<str:token>.ics", feeds.calendar),
    path("desk/roster/turns/<uuid:turn_id>", turn.turn),
    path("desk/roster/periods", periods.periods),
    path("desk/roster/periods/<int:period_id>", periods.period),
    path("desk/roster/patterns/<int:pattern_id>", periods.pattern),
    path("desk/roster/commitments", commitments.commitments),
    path("desk/roster/hours", hours.hours),
    path("desk/roster/hours/people/<uuid:person_id>", hours.person_hours),
    path("desk/roster/hours/seats/<uuid:seat_id>", hours.seat_hours),
]
