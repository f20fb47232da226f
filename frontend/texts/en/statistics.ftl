## Figures of contacts, for those who lead the work

statistics = Statistics
statistics-pages = Pages of statistics
statistics-now = Now
statistics-period = Periods
statistics-unit = Met = a contact that was answered, not a person.
statistics-now-lead = As of { $at }. The figures come from open contacts; open the page again for newer ones.
statistics-now-delay = Contacts that are over reach the statistics with a delay: when { $count } wait or the week ends. So nobody can work out which record belongs to which talk.
statistics-now-summary = { $waiting ->
    [0] Nobody is waiting now.
    [one] One person is waiting, for { $longest } min.
   *[other] { $waiting } are waiting, the longest for { $longest } min.
}
statistics-now-talks = { $talks ->
    [0] No talk is open.
    [one] One talk is open.
   *[other] { $talks } talks are open.
}
statistics-service = Service
statistics-waiting = Waiting
statistics-longest = Longest wait
statistics-minutes = { $minutes } min
statistics-talks = Talks
statistics-on-duty = On duty
statistics-no-services = No service is in use.

statistics-kinds = Length of the period
statistics-kind = { $kind ->
    [week] Week
    [month] Month
    [quarter] Quarter
    [year] Year
   *[range] From – to
}
statistics-which = Which period
statistics-first = From
statistics-last = To
statistics-all-services = All services
statistics-association = Association
statistics-associations = Associations
statistics-all-associations = The whole federation
statistics-region = Region
statistics-regions = Regions
statistics-all-regions = All regions
statistics-compare = Compare with
statistics-comparison = { $comparison ->
    [before] the period before
    [year_before] a year before
   *[none] nothing
}
statistics-show = Show
statistics-print = Print
statistics-moves = Other periods
statistics-week = Week { $week }/{ $year }
statistics-quarter = Quarter { $quarter } of { $year }
statistics-weeks = { $count ->
    [one] { $days }, one whole week.
   *[other] { $days }, { $count } whole weeks.
} A week belongs to the month that its Thursday is in.
statistics-partial = The period goes on. Its weeks that are over are counted.
statistics-being-made = Figures are still being added up. They will be exact in a few minutes, and the breakdowns will show then.
statistics-tables-made = The breakdowns are not ready yet: what can safely be shown of them is being worked out. The first time this takes a few minutes. Open the page again in a while.
statistics-comparison-made = Figures of the period compared with are still being added up. The comparison will be exact in a few minutes.
statistics-problem = { $problem ->
    [future] The period is yet to come, so there are no figures.
    [not_over] No week of the period is over yet. Figures come when the first week is complete.
    [reversed] The period ends before it begins. Swap the days.
    [too_short] No figures are shown of so short a period: they could tell of a single person. Choose a week at least.
    [too_long] Choose 11 years at most.
   *[unknown] There is no such period. Choose one from the list.
}

statistics-met = Met
statistics-contacts = Contacts
statistics-answer-rate = Answer rate
statistics-median-wait = Median wait
statistics-long-wait = Nine in ten waited { $wait } or less.
statistics-took-part = Took part in another association’s talk
statistics-per-hour = Met per hour
statistics-hours-given = { $hours } hours on duty
statistics-coverage = Delivered of what was agreed
statistics-agreed = { $hours } h agreed
statistics-was = Before: { $was }
statistics-was-changed = Before: { $was } ({ $by }%)
statistics-compared = Compared with { $period }.
statistics-rate-about = The answer rate leaves out those who left within a minute. It is worked out from 20 contacts on.
statistics-rate-none = An association has no answer rate: nobody knows which association’s answer was missing.

statistics-time = Contacts in the period
statistics-time-summary = There were { $contacts } contacts, of which { $met } were met. The most: { $busiest } ({ $most }).
statistics-time-summary-own = { $met } contacts were met. The most: { $busiest } ({ $most }).
statistics-column = { $what }: { $contacts } contacts, { $met } met
statistics-top = Topmost line: { $top }
statistics-key-met = Met
statistics-key-rest = Not answered
statistics-table = Show as a table
statistics-step = { $step ->
    [week] Week
    [month] Month
   *[year] Year
}
statistics-left-at-once = Left within a minute
statistics-left-waiting = Left while waiting
statistics-turned-away = Turned away

statistics-heat = When people write, and how long they wait
statistics-heat-summary = Most people write on { $weekday ->
    [0] Mondays
    [1] Tuesdays
    [2] Wednesdays
    [3] Thursdays
    [4] Fridays
    [5] Saturdays
   *[6] Sundays
}, { $hours } o’clock.
statistics-heat-about = The stronger the colour, the more contacts. A square tells the median wait, and below it the time within which nine in ten (9/10) were answered. Times show from 20 contacts on.
statistics-heat-long = 9/10: { $wait }

statistics-part = { $of ->
    [service] By service
   *[association] By association
}
statistics-part-summary = { $of ->
    [service] Most were met in { $first }: { $count }.
   *[association] { $first } met the most: { $count }.
}
statistics-duty = Hours on duty
statistics-duty-summary = Hours delivered, contacts met in an hour, and the share of what was agreed.
statistics-duty-about = The figure per hour is missing for fewer than 20 hours or three workers: nobody’s own pace is measured.
statistics-delivered = Hours
statistics-agreed-hours = Agreed, h

statistics-recorded = What was recorded of contacts
statistics-recorded-about = These figures are of { $days }.
statistics-recorded-shorter = The period goes on, so its months that are over are counted.
statistics-recorded-none = Nothing is broken down of a single week, or of a month that goes on: small numbers could tell who somebody is.
statistics-name = { $what ->
    [reason] Main reason
    [contact_type] Type of contact
    [escalation] Taken further
    [role] Who wrote
    [age_band] Age of the writer
    [county] Wellbeing services county, as told
   *[wait_band] Wait before the answer
}
statistics-referrals = Where people were referred to
statistics-referral-share = { $share }% of those met were referred to somebody.
statistics-referrals-about = One talk can refer to several.
statistics-count = Met
statistics-share = Share
statistics-largest = Most common: { $what } ({ $count }).
statistics-largest-share = Most common: { $what } ({ $count }, { $share }%).
statistics-all-hidden = The numbers are too small to be shown.
statistics-not-split = The numbers are too small to be broken down.
statistics-nothing = Nothing was recorded.
statistics-merged = Categories are joined, so that small numbers can be shown, too.
statistics-hidden = hidden
statistics-hidden-about = “Hidden” means that a number is small, or could be worked out by means of a small one. Then somebody could be recognised. A hidden number is not zero.
statistics-refused = { $code ->
    [audit_opens_a_cell] The table is not shown: together with tables shown before it would betray a hidden number.
    [too_entangled] The table is not shown: so many tables of the same weeks have been shown that its safety cannot be made sure of.
   *[other] The table cannot be shown of these numbers.
}
statistics-frozen = Tables that have been shown once stay the same.
statistics-changes = The categories of records changed from week { $week } on, so older and newer figures are not quite comparable.
statistics-together = All together
statistics-not-known = Not known
statistics-group = { $of ->
    [contact_type-counselling] Talk or support
    [contact_type-other] Another contact
    [role-self] It is about themselves
    [role-other] Somebody else
    [reason-violence] Violence
    [reason-health] Health and state of mind
    [reason-life] Relationships and everyday life
    [reason-counselling] Need of support
    [reason-non_counselling] Other than need of support
    [escalation-none] No
    [escalation-escalated] Yes
    [age_band-under_13] Under 13
    [age_band-youth] 13–17
    [age_band-young_adults] 18–29
    [age_band-adults] Adults
    [age_band-under_18] Under 18
    [county-south] Southern Finland
    [county-south_east] South-eastern Finland and Häme
    [county-west] Western Finland and Åland
    [county-ostrobothnia] The Ostrobothnias
    [county-east] Eastern and Central Finland
    [county-north] Northern Finland
    [wait_band-under_5] under 5 min
    [wait_band-5_to_15] 5–15 min
    [wait_band-over_15] over 15 min
    [wait_band-over_5] over 5 min
   *[other] Others
}

statistics-feedback = What writers thought
statistics-question = { $what ->
    [relief] Was it a relief
    [heard] Did they feel heard
   *[next_step] Is the next step clear
}
statistics-feedback-summary = { $count } answers, { $share }% of them good.
statistics-feedback-few = { $count ->
    [0] There are no answers.
    [one] One answer: no share is shown.
   *[other] { $count } answers: no share is shown.
}
statistics-mark = { $mark ->
    [low] Bad
    [middle] In between
    [high] Good
   *[all] All
}
statistics-response = Gave feedback
statistics-response-of-all = The share of those who gave feedback is of the answered contacts at whose end feedback was asked for. Whoever leaves fast is asked nothing.
statistics-response-about = The share of those who gave feedback is of everybody met. Whoever leaves fast is asked nothing, but how many they are is told of the whole country alone.
statistics-good-share = Good
statistics-whole-period = The whole period

## Targets

targets = Targets
targets-of = Targets { $year }
targets-lead = The week that is going on is not in the figures yet.
targets-year = Year
targets-saved = Saved.
targets-being-made = Figures are still being counted. They will be complete in a few minutes.
targets-none = No targets have been written down for this year.
targets-back = All targets
target-new = Write down a target
target-change = Change the target
target-what = What is counted
target-unit = { $unit ->
    [volunteers_trained] Trained volunteers
    [volunteers_active] Active volunteers
   *[contacts] Contacts met
}
target-services = In which services
target-services-hint = Contacts met are added up over the chosen services. No services are chosen for a number of volunteers.
target-goal-number = Target for the year
target-goal-text = What you want to achieve
target-result-number = Number of volunteers now
target-result-hint = Written down by hand. Contacts met are counted from the statistics.
target-result-text = What you achieved
target-goal = The target is { $goal }.
target-count = { $count } / { $goal } ({ $percent }%)
target-few = Fewer than 5
target-not-begun = No week of the year is over yet.
target-not-counted = The number has not been written down yet.
target-passed = { $percent }% of the year has passed.
target-standing = { $standing ->
    [reached] The target is reached.
    [likely] The target is likely to be reached.
    [open] The target is possible.
    [unlikely] At this pace the target will probably not be reached.
    [missed] The target was not reached.
   *[early] The year has only begun, so there is no estimate yet.
}
target-forecast = If weeks go on as they have, the year will end with { $low } to { $high }. The estimate is right eight times out of ten.
target-withdraw = Remove the target
target-withdraw-about = Only remove a target that was written down by mistake.
target-problem = { $problem ->
    [association] Choose an association.
    [unit] Choose what is counted.
    [year] Choose a year.
    [services] Choose at least one service.
    [goal] Write the target as a whole number, at least 1.
    [result] Write the number as a whole number.
    [exists] The same services have a target for this year already.
   *[changed] Somebody else has changed the target. Open it again.
}

## How turns felt

pulse = How turns felt
pulse-lead = After a turn, duty workers and peers are asked how it felt and whether they had enough support. Answers are put together by the quarter, and nobody can see who answered what.
pulse-rules = Figures are shown when at least { $people } people were on duty and at least { $answers } gave the same answer. With fewer, marks are put together. Figures that have been shown stay the same.
pulse-rate = { $share ->
    [0] The questions were answered after fewer than five turns in a hundred.
   *[other] The questions were answered after at least { $share } per cent of the turns.
}
pulse-question = { $of ->
    [strain] How the turn felt
   *[support] Was there enough support in the turn
}
pulse-scale = { $of ->
    [strain] 0 = very heavy, 4 = light.
   *[support] 0 = not at all, 4 = yes.
}
pulse-answers = { $count } answers. The groups are too small to tell the marks apart.
pulse-summary = { $of ->
    [strain] { $count } answers, { $good } of which told of a light turn (3–4).
   *[support] { $count } answers, { $good } of which told of enough support (3–4).
}
pulse-summary-share = { $of ->
    [strain] { $count } answers, { $share }% of which told of a light turn (3–4).
   *[support] { $count } answers, { $share }% of which told of enough support (3–4).
}
pulse-hidden = { $reason ->
    [few_people] Not shown: too few people were on duty.
    [few_answers] Not shown: there are too few answers.
   *[others] Not shown: what was answered in another association could be worked out from it.
}
pulse-column = { $marks }: { $count } answers
pulse-unit = The number is an answer after one turn, not a person.
pulse-answers-column = Answers
pulse-mark = Mark

## Yearly reports

reports = Reports
reports-lead = A yearly report has the year's figures for the funder. The same protected numbers are on the page, in CSV and in an Excel file. Each report also has a public edition, with rounded numbers.
reports-issued = Issued reports
reports-none = No report has been issued yet.
reports-back = All reports
reports-imported = Figures of earlier years
reports-imported-about = These figures were imported from elsewhere. They are not part of any other figure.
report-new = Issue a report
report-whose = Whose report
report-issue = Issue the report
report-frozen = A report is issued of a year that is over. An issued report does not change later.
report-under-way = The report of { $year } is being made. Protecting the figures can take a few minutes.
report-again = Look again
report-title = Yearly report { $year }, { $whose }
report-issued-at = Issued on { DATETIME($at, dateStyle: "long") }.
report-csv = Download CSV
report-xlsx = Download Excel
report-public = Public edition
report-exact = Exact numbers
report-public-about = Public edition: numbers of contacts are rounded to the nearest five.
report-what = What
report-number = Number
report-when = When
report-means = What it means
report-reached = Reached
report-sheet = { $sheet ->
    [totals] The whole year
    [month] By month
    [service] By service
    [association] By association
    [region] By region
    [targets] Targets
    [duty] Hours on duty
    [waits] Waits
    [peers] Training and supervision of peers
    [cases] Times of moderation
   *[definitions] Terms
}
report-term = { $term ->
    [met] Met
    [answer_rate] Answer rate
    [rounded] Rounded
    [response] Response rate of feedback
    [response_of_all] Response rate of feedback
    [staff] Numbers of peers
    [weeks] Month and year
    [hidden] Hidden
    [merged] Merged categories
    [coverage] Delivered of what was agreed
   *[schema] Version of the lists
}
report-definition = { $term ->
    [met] A contact that was answered. It is not a person: the same person can make contact many times.
    [answer_rate] Answered contacts divided by those answered, those who left after waiting a minute or more, and those for whom there was no room. Told from 20 contacts on.
    [response] Those who gave feedback divided by those met. Told when at least 20 were met.
    [response_of_all] Those who gave feedback divided by the answered contacts at whose end it was asked for. Told when at least 20 were asked.
    [staff] They tell of the association's own people, and not of contacts. How many peers there are is told as it is. How many of them are trained, have been on duty or came to supervision is told when there are at least three.
    [rounded] Numbers are rounded to the nearest five, and shares worked out from rounded numbers, so sums do not always agree. Goals, hours and numbers of volunteers are exact.
    [weeks] Figures are counted from whole weeks. A week belongs to the month and the year of its Thursday.
    [hidden] The number is not told, because it is small, or because a small one could be worked out with its help. A hidden number is not zero.
    [merged] Where numbers are small, categories are merged into larger ones, so that something can be told of them.
   *[coverage] Hours delivered divided by hours agreed.
}

## Yearly follow-up of quality

quality = Quality follow-up
quality-title = Yearly quality follow-up { $year }, { $whose }
quality-lead = The association's year on one page: waits, how duty was delivered, training and supervision of peers, feedback and times of moderation.
quality-today = What is told of peers is from the register of { DATETIME($at, dateStyle: "long") }.
quality-being-made = The figures of the year are still being worked out. The first time it takes a few minutes. Open the page again in a while.
quality-waits-about = The services in which the association answered in the year. The queue is the whole country's, so the figures are of everybody who came to the service. An association's own waits are not measured: they would be those of its few duty workers.
quality-long-wait = Nine in ten at most
quality-rescued = Another association stepped in, h
quality-peers-about = With fewer than { $fewest } peers, only how many they are is told, and how many supervision evenings were held.
quality-peers = { $what ->
    [people] Peers
    [trained] Training is valid
    [pledged] Confidentiality pledge signed
    [active] Were on duty in the year
    [evenings] Supervision evenings
   *[supervised] Came to supervision in the year
}
quality-cases-about = Excerpts and blocks that the association's moderators decided. How many is told when there are at least ten from at least three weeks, or none. Times are told of at least { $base } decisions and at least { $fewest } moderators, so that nobody's own pace is measured.
quality-cases = { $what ->
    [came] Came to be decided
    [kept] Decided in the promised time
    [first_look] Taken up, on average
   *[decision] Decided, on average
}
quality-hours = { $hours } h
