## Duty rosters: the calendar, one turn, one's own turns, planning

roster-pages = Pages of the roster
roster-heading = Roster
roster-mine = My turns
roster-periods = Planning

## The calendar

roster-week = Week { $week }/{ $year }, { $days }
roster-moves = Move in time
roster-before = { $span ->
    [month] Previous month
   *[week] Previous week
}
roster-now = Today
roster-after = { $span ->
    [month] Next month
   *[week] Next week
}
roster-span = Show
roster-span-week = Week
roster-span-month = Month
roster-service = Service
roster-services-all = All services
roster-show = Show
roster-empty = { $span ->
    [month] There are no turns this month.
   *[week] There are no turns this week.
}
roster-none = No turns
roster-today = Today
roster-holiday = Public holiday
roster-cancelled = Cancelled
roster-is-mine = My turn
roster-draft = Not published yet
roster-open-seats = { $helper ->
    [peer] { $count ->
        [one] Open seat for a peer
       *[other] { $count } open seats for peers
    }
   *[professional] { $count ->
        [one] Open seat for a professional
       *[other] { $count } open seats for professionals
    }
}
roster-open-seat = { $helper ->
    [peer] Open seat for a peer
   *[professional] Open seat for a professional
}
roster-peer = peer

## One turn

roster-seats = Seats
roster-helper = { $helper ->
    [peer] A trained peer’s seat
   *[professional] A professional’s seat
}
roster-lack = { $lack ->
    [peer] A peer is missing
    [peer_alone] A peer would be alone
   *[professional] A professional is missing
}
roster-offered-to = kept for { $association }
roster-offered-to-all = open to all
roster-take-about = There is a seat for you in this turn.
roster-take = Take the turn
roster-take-which = Take the turn { $when }, { $service }
roster-person = Who has the turn?
roster-choose = Choose
roster-name = Name to the turn
roster-nobody = Nobody can be named now.
roster-release = Free the seat
roster-release-which = Free the seat of { $who }
roster-offer-label = For whom is the seat kept?
roster-offer-all = Open to all
roster-offer = Save
roster-backup = On-call backup
roster-backup-about = The backup of this turn. With empty fields, the turn shows the usual backup of the service.
roster-cancel = Cancel the turn
roster-cancel-about = The turn does not take place, and nobody can be named to it any more. Tell those who were coming yourself. This cannot be undone.
roster-cancel-closes = Close the service for that time. Visitors see at once when it opens next.
roster-cancel-yes = Cancel this turn

## One's own turns

roster-own = Your turns to come
roster-own-none = You have no turns to come now.
roster-open = Open turns
roster-open-none = There are no open turns for you in the next four weeks.
roster-away = Absences
roster-away-about = Tell us the days on which you cannot have a turn. No reason is needed.
roster-away-add = Add an absence
roster-back = Remove
roster-back-which = Remove the absence that begins on { $first }
roster-where = Where you answer
roster-where-services = Services
roster-where-about = If you choose none, you can be named in every service in which you may answer.
roster-wishes = { $wish ->
    [gladly] I like to have turns on
   *[rather_not] Rather not on
}
roster-wish = { $wish ->
    [gladly] gladly
   *[rather_not] rather not
}
roster-limit = How many turns a week at most

## Planning

roster-periods-lead = Turns are planned one period at a time. Others see a period only when it is published.
roster-periods-none = There is no period yet.
roster-period = { DATETIME($first, dateStyle: "medium") } – { DATETIME($last, dateStyle: "medium") }
roster-published = Published
roster-period-new = New period
roster-period-add = Begin planning
roster-first = First day
roster-last = Last day
roster-wishes-until = Absences and wishes by
roster-wishes-about = Until then workers and peers say when they cannot come.
roster-wishes-until-day = Absences and wishes by { DATETIME($date, dateStyle: "medium") }
roster-see = See it as a roster
roster-patterns-none = There are no turns in the period yet. Add the first below.
roster-needs = { $professionals ->
    [one] { $professionals } professional
   *[other] { $professionals } professionals
}{ $peers ->
    [0] {""}
    [one] {" "}and { $peers } peer
   *[other] {" "}and { $peers } peers
}
roster-publish = Publish the period
roster-publish-about = Everybody sees the turns at once, and associations can name their people to them. After that, turns are changed one by one.
roster-publish-yes = Publish
roster-pattern-new = Add turns that come again
roster-pattern-published = The period is published, so everybody sees new turns at once.
roster-pattern-add = Add the turns
roster-pattern-back = Back to the period
roster-pattern-remove = Remove these turns
roster-weekdays = Weekdays
roster-start = Begins
roster-end = Ends
roster-overnight = The turn ends on the next day
roster-every-label = How often
roster-every = { $weeks ->
    [1] every week
    [2] every other week
   *[other] every { $weeks } weeks
}
roster-professionals = Professionals
roster-peers = Peers
roster-on-holidays = There is a turn on public holidays, too
roster-left-out = Days without the turn
roster-left-out-about = As 2027-02-22, one on a line.
roster-theme = Theme
roster-saved = { $what ->
    [supervision] The supervision evening is written down.
    [supervision_removed] The supervision evening is removed.
    [give] The turn is offered to others now.
    [ask] The request is sent.
    [swap] The proposal is sent.
    [leave] The turn is free. We look for somebody else.
    [agree] Agreed. The turns change hands now, or once a manager has approved.
    [approve] The swap is approved.
    [decline] There will be no swap.
    [withdraw] The request is taken back.
    [terms] Saved.
    [take] The turn is yours now.
    [name] Named to the turn.
    [release] The seat is open again.
    [offer] Saved.
    [backup] The on-call backup is saved.
    [cancel] The turn is cancelled.
    [away] The absence is added.
    [back] The absence is removed.
    [rostered] Saved.
    [period] The period is begun.
    [published] The period is published.
   *[pattern] The turns are saved.
}
roster-problem = { $problem ->
    [hours] The service is closed then already, or the day is in a longer exception. An administrator can change the hours on the service’s page.
    [supervision_future] Write the evening down once it has been.
    [supervision_nobody] Choose which of the association’s peers were there.
    [wishes] The same day is among those you like and those you would rather not have.
    [columns] The row has the wrong number of columns.
    [import_rows] Nothing was stored. Mend the rows below.
    [import_empty] Paste at least one row.
    [import_many] At most 300 rows can be taken at once.
    [same_turn] Both places are in the same turn.
    [asked_already] There is a request about this turn already. Take it back first, on the page Swaps.
    [answered] The swap is over, or answered already.
    [other_person] The swap is not possible for the other one now. Talk it over.
    [email] That is no e-mail address.
    [day] Write a day as 2027-02-22. Check that there is such a day.
    [weekdays] Choose at least one weekday.
    [every] Choose how often the turn comes.
    [start] Write at what time the turn begins.
    [end] A turn ends after its beginning. If it ends on the next day, choose so.
    [long] A turn can last 12 hours at most.
    [days_order] The last day is before the first.
    [days_many] Turns can come again for a year at most.
    [no_day] There is no turn with these choices. Check the days and holidays.
    [professionals] A turn has 1 to 20 seats, at least one of them a professional’s.
    [peers] This service has not so many seats for peers.
    [period_order] The last day of the period is before the first.
    [period_long] A period can last a year at most.
    [period_past] The period is over already.
    [period_overlaps] Another period has some of these days.
    [period_wishes] Wishes must be in before the period begins.
    [published] The period is published already. Change turns one by one.
    [not_published] The period is not published yet.
    [outside_period] The days reach beyond the period.
    [no_service] There is no such service, or you cannot answer in it.
    [theme_long] The theme is too long.
    [no_turns] There are no turns in the period yet.
    [begun] The turn has begun or is over.
    [cancelled] The turn is cancelled.
    [taken] Somebody else was faster.
    [empty] The seat is free already.
    [not_offered] Your association names people itself. Tell your manager that you could come.
    [person] The turn cannot be given, because:
    [absence_order] The last day is before the first.
    [absence_long] An absence can last a year at most. Add a longer one in two parts.
    [absence_past] These days are over.
    [absence_many] There are a hundred absences already. Remove one first.
    [limit] Choose 1 to 7 turns a week.
    [backup_name] Write the name of the backup.
    [backup_phone] That is no telephone number. It has digits, spaces and perhaps a + in front.
    [unit] This unit cannot be chosen: it is closed, or it belongs to another association.
    [turn_twice] The service already has a turn at exactly these times. Add seats to it if you need more people.
    [no_association] There is no such association.
   *[changed] Somebody else has changed the same meanwhile. Look at it and try again.
}
roster-reason = { $reason ->
    [has_left] does not work here any more
    [role] does not answer chats
    [helper_type] the seat is for another kind of helper
    [service] does not answer in this service
    [training] has no valid training then
    [pledge] has not signed the pledge
    [beside] no professional is beside the peer yet
    [absent] is away
    [overlap] has another turn then
    [rest] fewer than 11 hours of rest between turns
    [own_limit] has as many turns that week as they want
    [unit] the seat is kept for another unit
   *[association] the seat is kept for another association
}

## Mails: neutral, since they lie in inboxes that others see

roster-mail-subject = Roster: turns to fill
roster-mail = { $turns ->
    [one] In the next four weeks there is { $turns } turn that still needs somebody. It is on { $first }.
   *[other] In the next four weeks there are { $turns } turns that still need somebody. The first is on { $first }.
} See the turns: { $address }

## Calendars to subscribe to

roster-feeds = Calendar
roster-feeds-lead = You have the turns in your own calendar when you subscribe to the address that is made below. The calendar says only “Turn”, neither the service’s name nor who is in the turn. Keep the address to yourself: whoever has it sees the times of the turns.
roster-feed-name = Turns
roster-feed-title = { $empty ->
    [0] Turn
    [one] Turn, { $empty } open seat
   *[other] Turn, { $empty } open seats
}
roster-feed-address = Address of the calendar
roster-feed-once = Copy the address now. We show it this once.
roster-feed-made = The address was made on { DATETIME($date, dateStyle: "long") }.
roster-feed-make = { $again ->
    [yes] Make a new address
   *[no] Make an address
}
roster-feed-make-which = { $again ->
    [yes] Make a new address, { $what }
   *[no] Make an address, { $what }
}
roster-feed-again = When you make a new address, the old one stops at once.
roster-feed-revoke = Remove the address
roster-feed-revoke-which = Remove the address, { $what }
roster-feed-revoked = The address is removed and shows nothing any more.

## How busy it has been

roster-history = When people get in touch
roster-history-about = The contacts of the last year that is over, by weekday and time of day. The darker, the more contacts. In each square stands the usual wait, and “leave” says that many go before they are answered. No exact figures are shown.
roster-history-none = There is no year of history of these services yet.
roster-history-level = { $level ->
    [0] Very few
    [1] Few
    [2] Some
    [3] Many
   *[4] Most
}
roster-history-wait = { $wait ->
    [band_under_1] under 1 min
    [band_1_to_5] 1–5 min
    [band_5_to_15] 5–15 min
    [band_15_to_30] 15–30 min
   *[band_over_30] over 30 min
}
roster-history-left = { $left ->
    [many] many leave
   *[some] some leave
}

## Closing a login

roster-leaves = { $turns ->
    [one] They still have { $turns } turn, { $first }. It is free at once, and others can take it.
   *[other] They still have { $turns } turns, the next on { $first }. They are free at once, and others can take them.
}

## Swaps, leaving a turn, gaps, terms

roster-urgent = Freed turn
roster-waiting = { $swaps ->
    [one] One swap waits for your answer.
   *[other] { $swaps } swaps wait for your answer.
}
roster-cannot = I cannot come
roster-cannot-which = I cannot come { $when }, { $service }
roster-cannot-about = If there is still time, look for somebody else first. The turn is yours until somebody has taken it.
roster-leave-heading = Something came up
roster-leave-about = The turn is free at once. We ask people of your own association first, and soon everybody who can come. The reason is not stored and not shown to anybody.
roster-leave = Leave the turn now
roster-leave-manager = Cannot come
roster-leave-which = Cannot come, { $who }
roster-ask-heading = Ask a colleague
roster-ask-whom = Whom do you ask?
roster-ask = Send the request
roster-swap-heading = Swap for another turn
roster-swap-for = Which turn would you take instead?
roster-swap-propose = Propose the swap
roster-give-heading = Give it to anybody
roster-give-about = People of your own association see the turn first, and others two days later. If the turn is near, all see it at once.
roster-give = Offer the turn
roster-swaps = Swaps
roster-swaps-none = Nothing right now.
roster-swaps-to-answer = You are asked
roster-swaps-open = Turns on offer
roster-swaps-asked = Your own requests
roster-swaps-agreed = Waits for approval
roster-swaps-to-approve = Swaps to approve
roster-swap-is-asked = There is a request about this turn already. See it on the page Swaps.
roster-swap-asks = { $person } asks whether you would take the turn:
roster-swap-who = { $person } → { $colleague }
roster-swap-in-return = In return:
roster-swap-asked-of = Waits for an answer: { $colleague }
roster-swap-asked-of-all = Waits until somebody takes the turn.
roster-swap-awaits = Both have agreed. A manager has yet to approve the swap.
roster-swap-agree = Fine with me
roster-swap-agree-which = Fine with me, { $when }
roster-swap-approve = Approve
roster-swap-approve-which = Approve the swap { $when }
roster-swap-decline = No
roster-swap-decline-which = No, { $when }
roster-swap-withdraw = Take it back
roster-swap-withdraw-which = Take the request back, { $when }
roster-gaps = Gaps
roster-gaps-lead = These turns of the next { $weeks } weeks lack somebody.
roster-gaps-none = The turns of the next { $weeks } weeks lack nobody.
roster-unstaffed = Opening hours without a turn
roster-unstaffed-about = The service is promised to be open then, and there is no turn. Add one, or ask an administrator to change the hours.
roster-soon = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
roster-terms = Association's ways
roster-terms-which = Association
roster-terms-take = Workers and peers take open turns themselves
roster-terms-approve = A manager approves swaps
roster-terms-email = E-mail address that is told of gaps
roster-terms-email-about = One message a day at most, with nobody's name in it. If it is empty, no message is sent.

## Turns from a table

roster-import = Take turns from a table
roster-import-about = Paste rows from a spreadsheet. The columns are: service, weekdays, begins, ends, first day, last day, professionals, peers, every how many weeks, and theme. The last four can be left out. If a single row is wrong, nothing is stored.
roster-import-rows = Rows
roster-import-row = Row { $number }:
roster-import-do = Add the turns of these rows

## The register of peers

roster-peers-heading = Peers
roster-peers-none = The association has no trained peers now.
roster-peer-concern = { $concern ->
    [training] No valid training
    [pledge] Pledge not signed
    [training_soon] Training ends soon
    [supervision] More than half a year since supervision
   *[first_turn] First turn to come
}
roster-peer-training = Training valid until { DATETIME($date, dateStyle: "medium") }
roster-peer-turns = { $count ->
    [one] { $count } turn
   *[other] { $count } turns
}
roster-peer-evenings = { $count ->
    [one] { $count } supervision evening in a year
   *[other] { $count } supervision evenings in a year
}
roster-peer-next = Next turn { $when }
roster-peer-beside = beside { $names }
roster-supervision = Supervision evenings
roster-supervision-add = Write down a supervision evening
roster-supervision-about = Only who was there is written down. Nothing is stored of what was talked about.
roster-supervision-day = Day
roster-supervision-who = Who was there
roster-supervision-remove-which = Remove the supervision evening { $when }
