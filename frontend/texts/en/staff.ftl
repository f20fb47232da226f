### The staff's door and their own pages. Plain and kind.

## The staff's door

sign-in-title = Vierellä, duty desk
sign-in-heading = Sign in to the duty desk
sign-in-login = Login
sign-in-password = Password
sign-in-code = One-time code
sign-in-code-hint = Six digits from your authenticator app, or a recovery code.
sign-in-submit = Sign in
sign-in-refused = Signing in did not work. Check the login, the password and the code. A code works only once; wait for a new one if needed.
sign-in-wait = { $minutes ->
    [one] There were many attempts to sign in. Wait a minute, then try again.
   *[other] There were many attempts to sign in. Wait { $minutes } minutes, then try again.
}
sign-in-not-allowed = The duty desk is not open to your login. Sign out to sign in with another one.
sign-out = Sign out
desk-no-script = The duty desk needs JavaScript. Turn it on in the browser's settings.

sign-in-ended = You are no longer signed in. This happens for safety when you have not done anything for a while, or when the sign-in is ended somewhere else. Sign in again to go on.

## One's own account, and showing again who one is

staff-pages = Pages of the duty desk
staff-to-desk = To the duty desk
account-heading = My account
account-me = About you
account-duty-name = Duty name
account-association = Association
account-roles = Roles
account-sessions = Where you are signed in
account-sessions-about = We do not store from which device or from where you signed in. If you do not recognise a sign-in, end it and change your password.
account-began = Signed in { $moment }
account-last = Last used { $moment }
account-now = just now
account-today = today at { $clock }
account-day = { $day } { $month } at { $clock }
account-this = This one
account-end = End
account-end-which = End the sign-in that began { $moment }
account-end-others = End all others
confirm-heading = Please confirm that it is you
confirm-about = What comes next is more sensitive than usual. Because some time has passed since you signed in, we ask for your password and a one-time code again.
confirm-submit = Continue
confirm-refused = That did not work. Check the password and the code. A code works only once; wait for a new one if needed.
password-heading = Change the password
password-about = Choose a password of at least 12 characters that you use nowhere else. Several words in a row are easy to remember. Your other sign-ins end.
password-new = New password
password-again = New password once more
password-submit = Change the password
password-changed = Your password has been changed, and your other sign-ins have ended.
password-differs = The passwords are not the same. Type the new password in both fields.
password-too-short = The password is too short: it needs at least 12 characters.
password-too-common = The password is so common that it would be guessed. Choose another one.
password-too-similar = The password is too much like your login or duty name.
## How staff begin: an invitation, one step after the other

sign-in-passkey = Sign in with a passkey
sign-in-passkey-failed = There was no passkey. Try again, or sign in with password and code.
sign-in-passkey-refused = You cannot sign in with this passkey. Try another one, or sign in with password and code.
sign-in-invited = I have an invitation
enrol-step = Step { $number }/{ $steps }
enrol-heading = { $step ->
    [password] Choose a password
    [app] Connect your authenticator app
    [recovery] Keep your recovery codes
   *[invitation] Begin to use your login
}
enrol-lead = You were given an invitation with a login and a code. This takes about five minutes, and you need a phone with an authenticator app.
enrol-code = Invitation code
enrol-code-hint = Dashes and capital letters do not matter.
enrol-next = Continue
enrol-password = New password
enrol-password-hint = At least 12 characters. A sentence of several words is good: you remember it, and others do not guess it.
enrol-again = The same password again
enrol-app-lead = Open the authenticator app on your phone and point its camera at this picture. The app begins to show codes of six digits.
enrol-app-picture = QR code for the authenticator app
enrol-app-secret = If you cannot use the camera, type this key into the app:
enrol-app-code = The code that the app shows now
enrol-replaces = When you press the button, your login is ready. Whatever you signed in with before stops working.
enrol-finish = I have the codes
enrol-done-heading = Done
enrol-done = Your login is ready. Sign in now with the new password and the code that the app shows. Wait for the next code: the last one has been used.
enrol-done-sign-in = Sign in
enrol-problem = { $problem ->
    [password_differs] The passwords were not the same. Type them again.
    [password_too_short] The password is too short. Use at least 12 characters.
    [password_too_common] That password is so common that it gets guessed. Choose another one.
    [password_too_similar] The password is too much like your login. Choose another one.
    [wrong_code] The code did not match. Try a new one from the app. If that does not help, check the phone's clock.
   *[refused] The invitation does not work. Check the login and the code. An invitation works once and for three days; ask for a new one if needed.
}

## Recovery codes and passkeys

recovery-heading = Recovery codes
recovery-lead = If you lose your phone, a recovery code stands in for the one-time code. Each works once. Print the codes or write them down, and keep the paper where others do not get at it. We show them only now.
recovery-print = Print
recovery-about = { $count ->
    [0] You have no recovery codes. Make them before you need them.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
recovery-new = Make new recovery codes
recovery-new-about = When you make new ones, the old ones stop working.
factors-heading = What you sign in with
factors-used-recovery-code = { $count ->
    [0] You signed in with your last recovery code. Make new ones now.
    [one] You signed in with a recovery code. You have one left.
   *[other] You signed in with a recovery code. You have { $count } left.
}
factors-back = Back to your account
passkeys-heading = Passkeys
passkeys-lead = A passkey is in your phone, your computer or a security key. You sign in with a fingerprint, your face or a PIN, and no false page can trick you out of it.
passkeys-name = Name
passkeys-name-hint = The name of the device, for example, so that you know it in the list.
passkeys-unnamed = Passkey
passkeys-added = Added { $date }
passkeys-add = Add a passkey
passkeys-remove = Remove
passkeys-remove-which = Remove { $passkey }
passkeys-failed = No passkey was made. Try again, or use another device.
passkeys-refused = The passkey could not be taken into use. Try again.
passkeys-unsupported = This browser cannot make passkeys, or JavaScript is switched off in it.

## Letters

letters-title = Letters
letters-heading = Letters
letters-lead = { $count ->
    [one] One letter is waiting for an answer.
   *[other] { $count } letters are waiting for an answer.
}
letters-none = No letter is waiting.
letters-promised = Promised by { DATETIME($date, dateStyle: "long") }
letters-late = Late
letters-today = Today
letters-mine = You answer
letters-taken-by = { $who } is writing an answer
letters-saved = { $what ->
    [answered] The answer has been sent. Its reader opens it with the return code.
   *[given_back] The letter is waiting for somebody again.
}
letters-back = All letters
letters-take = I will answer this
letters-take-about = When you take the letter, others see that you are writing an answer, and the letter can no longer be changed.
letters-take-over = I will answer instead
letters-take-over-about = If they are away, you can answer in their place.
letters-answer-label = Your answer
letters-answer-hint = Read it through before you send it: it cannot be changed afterwards. The reader sees your duty name.
letters-answer = Send the answer
letters-give-back = Leave the letter to others
letters-your-answer = Your answer
letters-draft = What you had written
letters-problem = { $problem ->
    [empty] The answer is still empty.
    [too_long] The answer is too long. It has room for 8,000 characters.
    [taken] Somebody else was faster.
    [answered] The letter has been answered already.
   *[not_yours] You no longer have this letter. Take it again if nobody else answers.
}
letters-broken = The letter cannot be read: its row was changed in the database. Tell the operator.
letters-gone-heading = The letter is no longer here
letters-gone = It has been answered already, or its writer has withdrawn it.

## Times that letters book

slots-heading = Times to book
slots-lead = Whoever writes a letter can book a time to talk from these. At a booked time somebody must be on duty for the service: the chat comes first in the queue.
slots-none = No times are on offer.
slots-no-services = No service takes letters, so no times can be offered.
slots-free = Free
slots-booked = Booked
slots-today = Today
slots-remove = Remove
slots-remove-which = Remove { $when }
slots-add-heading = Add a time
slots-service = Service
slots-day = Day
slots-time = Time of day
slots-minutes = Length in minutes
slots-add-hint = The time can be booked until the day before, and from { $days } days before.
slots-add = Add the time
slots-saved = { $what ->
    [added] The time was added.
   *[removed] The time was removed.
}
slots-problem = { $problem ->
    [time] Choose a day and a time of day.
    [too_soon] Choose tomorrow at the earliest: on the same day the time cannot be booked any more.
    [too_late] The time is too far away. Choose a day within the next three months.
    [minutes] A time lasts 10–120 minutes.
    [overlaps] The service has a time at the same time already.
    [booked] Somebody has just booked the time, so it was not removed.
   *[gone] The time is no longer there.
}

## The catalogue: services and help cards

catalogue-heading = Services and contacts
catalogue-lead = Every visitor sees these texts. A change shows as soon as somebody opens a page.
catalogue-services = Services
catalogue-cards = Contacts
catalogue-product-reviewed = The product’s own texts in this language were reviewed by { $who } { $date }
catalogue-product-unreviewed = The product’s own texts in this language are not reviewed
catalogue-off = Off
catalogue-missing = Missing: { $code }
catalogue-checked = Checked { $date }
catalogue-unchecked = Not checked since installation
catalogue-order-services = Visitors see the services in this order.
catalogue-order-cards = Visitors see first the numbers that answer right now, then the others. Otherwise the order is this.
catalogue-move = { $place ->
    [above] Up
   *[below] Down
}
catalogue-move-which = { $place ->
    [above] Up: { $which }
   *[below] Down: { $which }
}
catalogue-due = Check these
catalogue-due-about = These have not been checked for half a year. Compare number, hours and page with what the service itself says.
catalogue-check = Checked today
catalogue-check-which = Checked today: { $which }
catalogue-back = All services and contacts
catalogue-saved = The changes are saved.
catalogue-name = Name
catalogue-description = Description
catalogue-falls-back = Where something is empty, readers see it in:
catalogue-stored-now = Stored now:
catalogue-choice = { $made ->
    [yes] chosen
   *[no] not chosen
}
catalogue-nothing = nothing
catalogue-to-field = Show the place
catalogue-keep-minutes = How many minutes texts are kept after a talk
catalogue-keep-minutes-hint = 60 at most. Visitors are promised this time.
catalogue-letters-within = Within how many working days a letter is answered
catalogue-letters-within-hint = 0: the service takes no letters.
catalogue-queue-limit = How many can wait in the queue
catalogue-queue-limit-hint = After that the chat is full. 0: no limit.
catalogue-topics = Topics to choose from in the queue
catalogue-topics-hint = With none chosen, no topic is asked.
catalogue-interpreter = An interpreter can be asked for
catalogue-interpreter-hint = Choose this only if one can really be arranged.
catalogue-excerpts = An excerpt of a talk can be handed in for review
catalogue-excerpts-hint = Only when somebody is in danger or abusive. Visitors are told before their first message. The association's moderator reads the excerpt, which is erased after { $days } days.
catalogue-peers-answer = Peers answer, too
catalogue-peers-answer-hint = Visitors are told before their first message.
catalogue-offers-in-turn = Chats are offered in turn
catalogue-offers-in-turn-hint = Whoever has waited longest is offered to the duty worker with the most room. Otherwise workers pick from the queue.
catalogue-open-on-holidays = Open on public holidays, too
catalogue-open-on-holidays-hint = Otherwise the service is closed on Finnish public holidays, Christmas Eve and Midsummer Eve. Hours of a single holiday can be written among the exceptions.
catalogue-is-on = On
catalogue-is-on-hint = A service that is off is not shown and cannot be opened. Open talks go on.
catalogue-tone = Whom the service speaks to
catalogue-tone-hint = The words in which promises are made depend on it.
catalogue-tone-name = { $tone ->
    [children] Children and young people
    [plain] In plain words
   *[adults] Adults
}
catalogue-promises = What visitors are promised
catalogue-promises-about = These five sentences stand before the first message. They are made from the settings as stored. A lawyer approves them before the service opens.
catalogue-sites = Sites on which the service may be embedded
catalogue-sites-hint = One address on each line, such as https://www.example.org. Empty: nowhere.
catalogue-card-languages = In which languages it answers
catalogue-card-languages-hint = With none chosen, languages are not told.
catalogue-first-for = In which services among the first
catalogue-first-for-hint = The card is shown in every service. In these it stands higher.
catalogue-first-for-every = In every one
catalogue-add = Add a service or a contact
catalogue-add-hint = What is added is off at first. Write the rest on its own page, and then switch it on.
catalogue-what = What to add
catalogue-what-name = { $what ->
    [service] Service
    [site] Web page
    [event] Event
   *[phone] Telephone number
}
catalogue-name-in-finnish = Name in Finnish
catalogue-add-do = Add
catalogue-save = Save
catalogue-number = Telephone number
catalogue-cost = Cost
catalogue-cost-unknown = Not known
catalogue-around-the-clock = Answers around the clock
catalogue-around-the-clock-hint = The hours below are then not shown.
catalogue-hours-service = Opening hours
catalogue-hours-service-hint = Visitors see these hours. Without hours the service answers at agreed times. A change also holds for those who are waiting or talking already, but for them the chat closes in 20 minutes at the earliest.
catalogue-hours-card = Hours
catalogue-hours-card-hint = Where the hours are not known, leave them empty. The card then tells its readers to look at the web page.
catalogue-hours-hint = Times are Finnish time. Midnight is 00:00. Hours that go on over midnight need two lines.
catalogue-hours-line = Hours { $number }
catalogue-hours-days = Days
catalogue-hours-start = From
catalogue-hours-end = To
catalogue-hours-months = Months
catalogue-hours-months-hint = With none chosen, the hours hold all year.
catalogue-hours-theme = Theme
catalogue-hours-theme-hint = The subject of a theme evening, for example. Leave it empty where there is none.
catalogue-hours-add = Add hours
catalogue-hours-full = There is no room for more lines.
catalogue-hours-remove = Remove
catalogue-hours-remove-which = Remove hours { $number }
catalogue-hours-unsaved = The lines have changed on this page, but nothing is saved yet.
catalogue-hours-in-months = { $hours } ({ $months })
catalogue-exceptions = Exceptions and holidays
catalogue-exceptions-hint = On these days the usual hours do not hold. With empty times, the chat is closed then. Visitors are told of an exception two weeks before. Past ones go by themselves.
catalogue-exceptions-line = Exception { $number }
catalogue-exceptions-first = First day
catalogue-exceptions-last = Last day
catalogue-exceptions-add = Add an exception
catalogue-exceptions-remove-which = Remove exception { $number }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
catalogue-link = Web page
catalogue-is-checked = I checked it today
catalogue-is-checked-hint = I compared number, hours and page with the service’s own.
catalogue-problem = { $problem ->
    [check_changed] Somebody else changed this card meanwhile. Compare it again, and then mark it as checked.
    [emergency] The emergency number must always be on.
    [name] The Finnish name is missing.
    [name_long] A name is too long.
    [description_long] A description is too long.
    [keep_minutes] The time is 0 to 60 minutes.
    [letters_within] Letters can be promised an answer within 0 to 20 working days.
    [queue_limit] The queue’s limit is 0 to 500.
    [link] The web address is not valid. It begins with https://.
    [number] The telephone number is not valid. It has digits and spaces, and may begin with a plus.
    [full] There is no room for more.
    [sites] An address is not valid. One is such as https://www.example.org, with nothing after it.
    [tone] Choose whom the service speaks to.
    [hours_days] Choose the days on which these hours hold.
    [hours_time] Write a time of day, such as 9:30.
    [hours_order] The hours must end later than they begin. Those that go on over midnight need two lines.
    [hours_overlap] These hours overlap those above.
    [hours_theme] Write the theme in Finnish, too: it is shown where a translation is missing.
    [hours_theme_long] The theme is too long. There is room for 60 characters.
    [hours_many] There are too many lines. There is room for 20.
    [exception_day] Choose a day.
    [exception_order] The last day is before the first.
    [exception_long] An exception lasts a year at most.
    [exception_past] This exception is over already.
    [exception_overlap] For the same day there is an exception above that contradicts this one.
    [in_use] The service cannot be closed just now: somebody is waiting in the queue or talking. Try again when the talks have ended.
   *[changed] Somebody else changed this page meanwhile. What you wrote is here: compare it with what is stored now, and save again if it is right.
}

## Languages, their texts and who has reviewed them

languages-heading = Languages and their review
languages-lead = In these languages people can read and write in the chat. A person who knows the language well reads all of its texts and stands by them with their name. A language that is not reviewed cannot be switched on.
languages-back = All languages
languages-on = In use
languages-reviewed = Reviewed by { $who } { $date }.
languages-unreviewed = Nobody has reviewed it yet.
languages-count = { $count } texts.
languages-complete = Nothing is missing.
languages-gaps = Gaps: { $count }
languages-missing = Missing
languages-read-which = Read the texts: { $which }
languages-read-lead = Here are all texts that somebody who writes in the chat can see. Read them aloud. In braces stands what is filled in, for example a number or a name. The grey mark before a text says when it is shown. The page can be printed.
languages-area = { $area ->
    [pages] The service’s pages and letters
    [groups] Applying to closed groups
    [room] A closed group’s page
   *[visitor] The talk
}
languages-record = When a language has been reviewed
languages-record-about = The review is written into the server’s settings, because the service does not start without it. Write here who reviewed it and when, and you get a line ready for whoever runs the server. This page stores nothing.
languages-which = Language
languages-reviewed-by = Who reviewed it
languages-reviewed-on = When
languages-make-line = Show the line
languages-line = Give this line to whoever runs the server. They put it into the settings and restart the service.
languages-line-narrow = If the setting VISITOR_LANGUAGES is in use, the language must be in it too.
languages-again = When texts are changed, ask for a new review.
languages-problem = { $problem ->
    [reviewed_by] Write the reviewer’s name. It cannot have a semicolon, an equals sign, quotation marks, a dollar sign or a backslash.
    [reviewed_on] Choose a day that has been already.
   *[language] Choose a language.
}

## What is promised before the first message

promises-heading = Promises to who writes
promises-lead = Everybody sees these five sentences before their first message. They are made from settings that the service itself obeys, so they are always true. Their wording changes only with a new version. A lawyer approves them before the service is taken into use.
promises-language = In which language the sentences are shown
promises-language-off = This language is not in use, so nobody sees these yet.
promises-made-of = The sentences are made from these settings. You can change them on the service’s page:
promises-tone = { $tone ->
    [children] Speaks to children and young people
    [plain] Speaks in plain words
   *[adults] Speaks to adults
}
promises-peers = { $peers ->
    [yes] Trained peers answer too
   *[no] Professionals only answer
}
promises-keep = { $minutes ->
    [0] Texts are erased as soon as the talk ends
    [one] Texts are kept for a minute after the talk
   *[other] Texts are kept for { $minutes } minutes after the talk
}
promises-excerpts = { $excerpts ->
    [yes] An excerpt of a talk can be handed in to be judged
   *[no] Excerpts are given to nobody
}

## Ready replies

replies-heading = Ready replies
replies-lead = When you type a slash (/) in an answer at the duty desk, ready replies appear. The one you choose goes into the field, where you can still change it before sending.
replies-owner = { $owner ->
    [personal] Your own
   *[shared] Shared by everybody
}
replies-none = There are none here yet.
replies-full = There is room for { $most } replies, and all of it is used.
replies-add = Add a reply
replies-new = New ready reply
replies-back = All ready replies
replies-saved = { $what ->
    [removed] The reply is removed.
   *[saved] The reply is saved.
}
replies-whose = Who uses it
replies-name = Name
replies-name-hint = The word that is typed after the slash: letters, digits and hyphens, { $longest } characters at most. For example welcome.
replies-texts-hint = Write the text in one language at least. Where the talk’s language has none, another is offered. In the text {"{name}"} is the duty worker’s name and {"{service}"} the service’s. Write nothing about anybody.
replies-stored-now = Stored now:
replies-save = Save
replies-remove = Remove the reply
replies-remove-sure = A removed reply cannot be brought back.
replies-remove-do = Remove for good
replies-problem = { $problem ->
    [name] The name is not valid. It can have letters, digits, and hyphens between them.
    [name_taken] There is a reply with that name already. Choose another.
    [empty] Write the text in one language at least.
    [text_long] A text is too long. There is room for { $longest } characters.
    [variable] The text has { $what }, which cannot be filled in. Only {"{name}"} or {"{service}"} can stand in braces.
    [full] There are { $most } replies here already. Remove one first.
   *[changed] Somebody else changed this reply meanwhile. Your texts are here: compare them with what is stored now, and save again if they are right.
}

## Who is on call

on-call-heading = On-call backups
on-call-lead = The backup's name and telephone number are shown to those on duty. They can call when they are alone or need help.
on-call-every = All services
on-call-every-hint = Shown in the services that have no backup of their own.
on-call-name = Name
on-call-phone = Telephone number
on-call-save = Save
on-call-remove = Remove
on-call-saved = { $what ->
    [set] The backup is saved. Those on duty see the change at once.
   *[removed] The backup is removed.
}
on-call-problem = { $problem ->
    [name] Write the backup's name, 80 characters at most.
    [phone] The telephone number is not valid. It may have digits, spaces, and a plus at the beginning.
   *[gone] The backup had been removed already.
}

## The guides beside the chat

guides-heading = Guides for those on duty
guides-lead = These guides stand beside the chat on the desk. A lawyer approves those of child protection.
guides-back = All guides
guides-approved = Approved by { $who } { $date }
guides-waiting = Waiting for approval
guides-body = Guide
guides-body-hint = Write each step on a line of its own. A line of a list begins with a hyphen and a space. Telephone numbers become links on the desk. A change is seen when the desk is opened anew.
guides-void-hint = If you change the text the approval is void, and the guide waits for a new one.
guides-approval = Approval
guides-approval-hint = The approval is of the stored texts in every language. Save changes first.
guides-approved-by = Who has approved
guides-approved-on = When
guides-approve = Mark as approved
guides-problem = { $problem ->
    [missing] A name and a guide are needed in every language.
    [title_long] A name is too long.
    [body_long] A guide is too long.
    [approved_by] Write who has approved.
    [approved_on] The day does not work. It can be today or earlier.
   *[changed] Somebody else changed the same guide in the meantime. What you wrote is kept here: compare it with what is stored now, and save again if it is right.
}

## Debriefs

debriefs-heading = Debriefs
debriefs-lead = { $association }: here you see who wants to talk a heavy turn over. Which chat it was stands nowhere. Wishes are erased after { $days } days.
debriefs-count = { $count ->
    [one] One person wants a debrief
   *[other] { $count } people want a debrief
}
debriefs-asked = Asked for on { DATETIME($date, dateStyle: "long") }
debriefs-hold = Mark as held
debriefs-hold-which = Mark as held: { $who }
debriefs-none = Nobody has asked for a debrief now.
debriefs-held-heading = Held
debriefs-held = Held on { DATETIME($date, dateStyle: "long") }
debriefs-saved = The debrief is marked as held.
debriefs-gone = The wish is not there any more: they may have taken it back.

## The door of closed groups

group-gate-title = Coming into groups
group-gate-heading = Coming into groups
group-gate-saved = { $what ->
    [accepted] The applicant is accepted and reads so with the return code.
    [listed] The applicant is on the list.
    [refused] The answer is sent.
    [withdrawn] The invitation is withdrawn.
    [granted] The member gets new words with the return code.
   *[declined] The request is declined.
}
group-gate-problem = { $problem ->
    [empty] A refusal needs kind words.
    [too_long] The answer is too long. It holds 2,000 characters.
    [full] There is no free place in the group. You can put the applicant on the list.
    [not_open] Nobody can be invited to this group any more.
    [too_many] The group has too many unused invitations already.
    [stands_aside] You make no decisions for the time being: that was agreed about your own conduct.
   *[answered] The application has been answered or withdrawn.
}
group-gate-applications = Applications
group-gate-no-applications = No application is waiting.
group-gate-promised = Answer promised by { DATETIME($date, dateStyle: "long") }
group-gate-late = Late
group-gate-today = Today
group-gate-listed = On the list
group-gate-keys = Lost keys
group-gate-no-keys = Nobody waits for new words.
group-gate-key-about = Knew the code word. New words promised by { DATETIME($date, dateStyle: "long") }.
group-gate-grant = Give new words
group-gate-decline = Do not give
group-gate-invitations = Invitations
group-gate-invitations-about = An invitation code lets one person into the group once. A unit hands it over in person.
group-gate-room = Group
group-gate-left = { $count ->
    [one] { $count } free place
   *[other] { $count } free places
}
group-gate-days = Good for (days)
group-gate-invite = Make an invitation
group-gate-code = Invitation code
group-gate-code-about = Write the code on paper: it cannot be shown again.
group-gate-made = Made { DATETIME($date, dateStyle: "long") } by { $who }. Good until { DATETIME($until, dateStyle: "long") }.
group-gate-somebody = somebody of the staff
group-gate-withdraw = Withdraw the invitation
group-gate-no-rooms = You lead no group to which anybody can be invited now.
group-gate-back = Coming into groups
group-gate-application = Application
group-gate-question-1 = Why now
group-gate-question-2 = What they hope for from the group
group-gate-question-3 = What facilitators should know
group-gate-reply = Your answer to the applicant
group-gate-reply-hint = They read it with the return code. If you cannot take them in, say kindly why and where else there is help: help numbers are shown as well.
group-gate-accept = Take into the group
group-gate-list = Put on the list
group-gate-refuse = Do not take in
group-gate-answered = The application is answered.

## Whether the servers are well

status-heading = Servers
status-lead = As of { $at }. This page says nothing about anybody.
status-well = All is well.
status-ill = Something needs attention. Tell the operator: the command vierella doctor shows how to mend it.
status-parts = Parts
status-part = { $part ->
    [database] Database
    [keyring] Keyring
   *[layer] Connection between servers
}
status-part-up = well
status-part-down = does not answer
status-forgetting = Forgetting
status-forgotten = Everything whose time is over has been erased. Last looked at { $seconds } seconds ago.
status-never-forgotten = Erasing has not been looked at yet. It begins once a server has run for a moment.
status-behind = { $rules ->
    [one] One rule of erasing is behind.
   *[other] { $rules } rules of erasing are behind.
} What was promised does not hold then, so tell the operator at once.
status-jobs = Background work
status-no-jobs = Nothing is under way.
status-weeks = Weekly sums of statistics: { $left ->
    [one] one week
   *[other] { $left } weeks
} left
status-version = Vierellä, version { $version }
