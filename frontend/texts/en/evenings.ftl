## Live evenings of closed groups: the facilitators' page

evenings-heading = Live evenings
evenings-link = Live evenings
evenings-kept = In this group, what is said in an evening can be read afterwards until the group ends.
evenings-forgotten = In this group, what is said is gone when the evening is over. It cannot be read afterwards.
evenings-saved = Saved. The group sees the change at once.
evenings-to-come = Coming up
evenings-none = No evenings are planned.
evenings-open = Going on
evenings-when = { DATETIME($starts, dateStyle: "medium", timeStyle: "short") } – { DATETIME($ends, timeStyle: "short") }
evenings-guest = Guest: { $guest }
evenings-places = Places: { $places }, here now: { $there }
evenings-call-off = Call the evening off
evenings-plan = Plan an evening
evenings-plan-hint = An evening begins and ends by the clock. Facilitators can come in a quarter of an hour early.
evenings-guest-hint = The name under which the guest is introduced. A facilitator writes what the guest says. Leave it empty if there is no guest.
evenings-field = { $field ->
    [theme] Theme
    [guest] Guest
    [day] Day
    [begins] Begins
    [ends] Ends
   *[capacity] Members at most
}
evenings-plan-save = Plan the evening
evenings-over = Past evenings
evenings-problem = { $problem ->
    [theme] Give the evening a theme.
    [theme_long] The theme is too long.
    [guest_long] The guest's name is too long.
    [time] Give the day, and when the evening begins and ends.
    [past] That time has passed.
    [length] An evening lasts at least a quarter of an hour and at most four hours.
    [run] The evening cannot be after the last day on which the group writes.
    [capacity] There are at least two places, and at most as many as in the group.
    [overlap] The group has another evening at the same time.
    [many] So many evenings are coming up that no more can be planned.
    [room] The group is no longer open, and no evenings can be planned.
   *[state] The evening has begun and cannot be called off any more.
}
