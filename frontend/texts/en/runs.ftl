## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Writing in our group ended on { $ends }. Thank you for being here, whether you wrote a lot, a little or nothing at all.

    In this thread you can still say goodbye and tell what you take with you. Everything else you can read in peace until { $reads }. After that nobody can open the group any more, and by { $promised } nothing is left of it, not even in backups. If you want to remember something, write it down for yourself in your own words.

    There is help after this, too:
    • The chats and letters are where you came to the group from. You tell only what you want to.
    • The maternity clinic and the substance use and mental health services of your area help. Nobody has to be ready first.
    • Substance use helpline 0800 900 45, at all hours.
    • Nollalinja 080 005 005, if somebody hurts or frightens you.
    • Crisis helpline 09 2525 0111, when things feel too heavy. It answers in Finnish; other languages and hours are on mieli.fi.
    • Emergency number 112, if you are in danger now.

    All the best on your way.
run-end-moved = The last day for writing in the group is now { $ends }. After it there is a week to read and say goodbye, until { $reads }. By { $promised } nothing is left of the group, not even in backups.
run-rules-changed = The rules of the group have changed. You find them on the group's page. Ask the facilitators if you wonder about anything.

# --- the staff's pages

runs-heading = Runs of groups
runs-lead = Closed groups, who leads them, and their dates. What is written in a group is seen by its members and facilitators alone.
runs-new = Found a group
runs-back = Runs of groups
runs-none = No group has been founded yet.
runs-found = Found the group
runs-like = It begins as the group { $title } is. The same facilitators come along if they still lead groups.
runs-lacks = Fewer than two facilitators
runs-waits = Waits for a second facilitator
runs-reads-until = Can be read until { $day }
runs-state = { $state ->
    [planned] To come
    [open] Open
    [read_only] Week of goodbyes
   *[ended] Ended
}
run-saved = Saved.
run-days = The last day of writing is { $ends }. After that the group can be read until { $reads }. By { $promised } nothing is left of it, not even in backups.
run-ended = What was written in the group, and its members, are deleted. The run's details and figures are left.
run-open = Open the group now
run-open-hint = The group opens by itself on its first day. Once it is open, facilitators can let members in.
run-next = Found a group like this one
run-led-by = Facilitators:
run-facilitators = Facilitators
run-facilitators-hint = At least two professionals. A facilitator who leaves does not see the group any more.
run-facilitators-save = Save facilitators
run-no-candidates = Nobody can lead groups yet. A facilitator is a professional who answers or coordinates.
run-end = Move the end
run-end-hint = The group gets a message at once that tells members the new days.
run-end-reason = Message to the members
run-end-reason-hint = Tell why, if the group ends sooner than members were promised.
run-end-save = Move it and tell the members
run-about = The group's details
run-about-open = If you change the rules, the group gets a message about it.
run-save = Save details
run-field = { $field ->
    [title] Title
    [summary] For whom and what for
    [rules] Rules
    [starts_on] Begins
    [ends_on] Last day of writing
    [language] Language of the group
    [size] Members at most
    [answer_within] An application is answered within
    [reads_hour] Waiting posts are read every day at
    [first_posts_held] Posts of a new member that a facilitator reads first
    [takes_applications] People can apply to the group
    [holds_all] A facilitator reads every post first
   *[keeps_evenings] What is said in a live evening can be read afterwards
}
run-hint = { $field ->
    [title] Applicants and members see it.
    [summary] Whoever applies reads this first.
    [rules] Everybody reads the rules before joining, and they stand on the group's page.
    [ends_on] After the last day of writing the group can be read for another week.
    [size] From three to thirty.
    [answer_within] Working days. Applicants are promised this.
    [reads_hour] Hour, 6–22. Whoever has a post waiting sees this.
    [first_posts_held] At least three.
    [takes_applications] Otherwise nobody sees the group, and people come by invitation code.
    [holds_all] Otherwise posts appear at once, but for a new member's first ones and those that may tell of danger.
   *[keeps_evenings] Otherwise the evening's talk is forgotten when it ends.
}
run-problem = { $problem ->
    [title] Give the group a title.
    [title_long] The title is too long.
    [summary] Tell for whom the group is and what happens in it.
    [summary_long] The description is too long.
    [rules] Write the rules of the group.
    [rules_long] The rules are too long.
    [language] Choose the group's language.
    [no_date] Choose a day.
    [dates] Choose another day: a group ends after it has begun, and moving its end takes a new day.
    [past] That day is over.
    [long_run] A group lasts a year at most.
    [size] There are three to thirty members, and no fewer than there are now.
    [answer_within] The time to answer is one to ten working days.
    [reads_hour] The time of reading is between 6 and 22 o’clock.
    [first_posts_held] A facilitator reads at least three and at most twenty posts of a new member first.
    [two_facilitators] A group has at least two facilitators.
    [not_a_facilitator] One of those chosen can lead no more. Check the facilitators.
    [state] The group has moved on, and this cannot be done any more.
    [reason] Tell the members why the group ends sooner.
   *[changed] Somebody else has just changed the group. Check its details and save again.
}
