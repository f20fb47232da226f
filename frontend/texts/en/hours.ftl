## Hours of duty: what associations have promised, what was given, setting it right

duty-hours = Hours
duty-hours-lead = What was agreed, and what became of the turns that are over.
duty-hours-first = First month
duty-hours-last = Last month
duty-hours-export = Download the table
duty-hours-export-about = The table opens in Excel. It has no names in it, and the download is noted in the log.
duty-hours-association = Association
duty-hours-unit = Unit
duty-hours-services = Services
duty-hours-month-label = Month
duty-hours-month = { $month } { $year }
duty-hours-time = { $minutes ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
}
duty-hours-percent = { $percent }%
duty-hours-column = { $column ->
    [agreed] Agreed
    [delivered] Delivered
    [rescued] Filled by others
    [coverage] Share of agreed
    [uncovered] Uncovered
    [cancelled] Cancelled
   *[volunteers] Peers
}
duty-hours-nobody = Open turns that nobody took
duty-hours-none = For these months there are neither agreed hours nor turns that are over.
duty-hours-by-month = Month by month
duty-hours-people = People of your association
duty-hours-about = Delivered is the time that a professional was on duty for the turn’s service. Pauses under half an hour are part of a turn. Peers’ hours stand apart, because nobody has agreed them. Filled by others is time for which another association stepped in at short notice: it counts for both.
duty-hours-back = Back to the hours
duty-hours-of = { $delivered } / { $length }
duty-hours-corrected = Corrected
duty-hours-correct = Correct the hours
duty-hours-correct-which = Correct the hours, { $when }
duty-hours-noted = Noted: { $delivered }. The turn lasted { $length }.
duty-hours-correct-about = How long were they there? { $most } at most.
duty-hours-hours = Hours
duty-hours-minutes = Minutes
duty-hours-why = Why?
duty-hours-reason = { $reason ->
    [line] The line or the device did not work
    [elsewhere] They worked for the turn away from the desk’s page
    [overtime] A talk went on after the turn
    [absent] They took no part in this turn
   *[mistake] An earlier correction was wrong
}
duty-hours-corrections = Corrections
duty-hours-corrections-about = A correction cannot be removed. If it was wrong, correct it again.
duty-hours-on = { DATETIME($date, dateStyle: "medium") }

commitments = Agreed hours
commitments-lead = How much duty each association does in a month.
commitments-none = Nothing has been agreed yet.
commitment-time = { $time } a month
commitment-from = From { $first } on
commitment-months = { $first } – { $last }
commitment-spread = In July { $july }, in other months { $others }.
commitment-new = Agree hours
commitment-together = The hours are for all chosen services together.
commitment-hours = Hours a month on average
commitment-july = July has half the hours of another month. The whole year’s stay the same.
commitment-last = Last month (empty: until further notice)
commitment-change = Change
commitment-end = Save the last month
commitment-withdraw-about = If this was written down by mistake, remove it. Hours are then counted as if it had never been agreed.
commitment-withdraw = Remove it
duty-hours-saved = { $what ->
    [correction] The correction is saved.
    [agree] The hours are agreed.
    [end] The last month is saved.
   *[withdraw] The agreed hours are removed.
}
duty-hours-problem = { $problem ->
    [month] Write the month as 2027-01.
    [months_order] The last month is before the first.
    [months_many] We show two years at most at a time.
    [no_association] Choose an association.
    [unit] This unit cannot be chosen: it is closed, or it belongs to another association.
    [no_service] Choose at least one service.
    [minutes] That time will not do. Check hours and minutes.
    [commitment_overlaps] The same service has already been agreed with the association for the same months.
    [not_over] The turn is not over yet.
    [cancelled] The turn was cancelled.
    [empty] Nobody had the seat.
    [unchanged] The time is noted like that already.
    [reason] Choose why the hours are corrected.
   *[changed] Somebody else has changed the same meanwhile. Look at it and try again.
}
