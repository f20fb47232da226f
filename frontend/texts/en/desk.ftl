### The duty desk, for workers. Plain and kind; nobody is called a case or a client.

desk-title = Vierellä
desk-title-count = ({ $count }) Vierellä
desk-heading = Duty desk
desk-sign-out = Sign out
desk-menu = Menu
desk-account = My account
desk-help = Help (in Finnish)
desk-letters = Letters
desk-slots = Times to book
desk-replies = Ready replies
desk-roster = Roster
desk-on-call = On-call backups
desk-groups = Groups
desk-cases = To review
desk-statistics = Statistics
desk-debriefs = Debriefs
desk-practice = Practice
desk-services = Services
desk-people = People
desk-status = Servers
desk-loading = Opening the desk…
desk-signed-out = Sign in again to see your chats.
desk-me = { $name }, { $helper ->
    [peer] trained peer
   *[professional] professional
}

## Connection: always true, never reassuring for nothing

connection-connecting = Connecting…
connection-connected = Connected
connection-lost = Connection lost at { $time }, retrying. What you have written is kept on this page.
connection-slow = Messages now arrive about a second late.
connection-use-here = Continue on this page
connection-signed-out = You are no longer signed in. Sign in again to go on.
connection-sign-in = Sign in

## How long the sign-in lasts: said in time, without hurry

stay-idle = You have been away for a moment. Are you still there? If not, we sign you out for safety at { $time }.
stay-engaged = You have been away for a moment. The open chat keeps your duty desk open, so nothing is lost.
stay-limit = Your sign-in ends at { $time }, ten hours after it began. Sign out and in again when it suits. An open chat is not cut off.
stay-overtime = You signed in more than ten hours ago. Your chat goes on in peace to its end; to take a new one, sign in again.
stay-overtime-until = Your sign-in ends at { $time }. Until then there is time to save the record.
stay-here = I am here

## My duty

duty-heading = My duty
duty-booked = Booked times today
duty-on = On duty
duty-off = Off
duty-break = On a break
duty-finishing = Finishing
duty-take-break = Take a break
duty-end-break = End the break
duty-finishing-about = You finish your open talks. No new ones come, and your turn ends with the last.
duty-go-on-again = Go on with the turn
duty-since = since { $time }
duty-choose = Which services do you answer?
duty-go-on = Go on duty
duty-change = Change
duty-save = Change
duty-cancel = Cancel
duty-go-off = Go off duty
duty-go-off-hint = Open chats go on.
duty-alone = You are alone on duty
duty-alone-in = You are alone on duty: { $services }
duty-all-services = All services
duty-no-services = You have no services yet. The shift coordinator can add them.
duty-capacity = Chats { $open }/{ $capacity }
duty-refused = Duty did not start: you may not answer all of these services.
duty-refused-peer = Duty did not start. A peer needs valid training, a signed confidentiality pledge and a professional on the same shift.

## Queue

queue-heading = Queue
queue-letters = { $count ->
    [one] One letter is to be answered today
   *[other] { $count } letters are to be answered today
}
gaps-line = { $count ->
    [one] One turn lacks somebody: { $first }
   *[other] { $count } turns lack somebody, the first on { $first }
}
queue-empty = Nobody is waiting right now.
queue-accept = Take the chat
queue-accept-which = Take the chat: { $service }, waited { $time }
queue-accepting = Taking…
queue-wrote = Already wrote
queue-booked = Booked time
queue-waited = { $time }
queue-off-duty = Go on duty to take a chat.
queue-break = You are on a break. End it to take a talk.
queue-finishing = You are finishing your turn. Go on with it to take a talk.
queue-returned = Back in the queue
queue-for-me = For you
queue-for = Handed over to { $name }
queue-gone = No longer in the queue
queue-mine = You took the chat
queue-offered-me = Offered to you
queue-offered = Offered to { $name }
queue-taken = { $name } was faster
queue-taken-unknown = Somebody else was faster
queue-full = You have as many chats as you can take.
queue-not-on-duty = Go on duty first.
queue-not-allowed = You may not take this chat.
queue-overtime = You signed in ten hours ago. Sign in again to begin something new.
queue-try-again = Could not take the chat. Try again.

## Offered to me: whose turn it is, where a service offers in turn

offer-heading = You are offered a chat
offer-said = You are offered a chat: { $service }
offer-decline = Not now
offer-left = Goes to the next in { $time }

## Colleagues

colleagues-heading = Others on duty
colleagues-none = Nobody else is on duty.
colleague-peer = Peer
colleague-professional = Professional
colleague-open = { $count ->
    [0] no chats
    [one] one chat
   *[other] { $count } chats
}

## My contacts

contacts-heading = My chats
contacts-none = No open chats.
contacts-none-hint = When you take a chat from the queue, it opens here.
contact-name = Chat { $number }
contact-unread = { $count ->
    [one] one new message
   *[other] { $count } new messages
}
contact-silence = Quiet for { $time }
contact-awaits = Waiting { $time }
contact-longest = Longest silence
contact-log = Messages of the chat
contact-typing = Typing…
contact-colleague-typing = { $name } is typing…
contact-colleague-says = { $name }: { $words }
contact-news = Chat { $number }: { $words }
contact-new-below = New messages
contact-to-end = To the latest
contact-to-queue = Queue

presence-here = Here
presence-network = Disconnected
presence-closed = Closed the page
presence-left_fast = Left fast
presence-ended = Ended the chat

author-me = You
author-visitor = Writer
note-joined = { $name } joined the chat
note-second-joined = { $name } joined the chat as well
note-second-left = { $name } left the chat
note-took-over = { $name } goes on with the chat
note-handed-over-given = The talk was handed over
note-handed-over-lost = The worker’s connection broke, and the talk went back to the queue
note-staff-only = Staff only
note-whispered = A whisper, for you alone
note-noted = Note for staff, { $name }: { $text }
note-whisper-noted = { $name } whispers: { $text }
note-ended-visitor = The writer ended the chat
note-ended-helper = { $who ->
    [other] The worker ended the chat
   *[me] You ended the chat
}
note-ended-left_fast = The writer left fast. They are not contacted.
note-ended-timeout = The chat ended because the connection did not come back
note-ended-closing = The time of the chat ran out, and the talk ended
note-ended-blocked = { $who ->
    [other] The worker ended the chat and blocked a new one for 24 hours
   *[me] You ended the chat and blocked a new one for 24 hours
}
note-overtime = The chat is closed to others. This talk can go on until { $time }.
note-asked-safe = { $who ->
    [other] { $name } asked whether it is safe for them to write right now
   *[me] You asked whether it is safe for them to write right now
}
note-asked-code_word = { $who ->
    [other] { $name } proposed a code word
   *[me] You proposed a code word
}
note-asked-address = { $who ->
    [other] { $name } asked for the address, so that help can find them
   *[me] You asked for the address, so that help can find them
}
note-code_word_set = The writer chose a code word. It is asked for if somebody continues the chat after a break.
note-continued = Somebody came back to the chat after a break, without a code word. You cannot be sure that it is the same writer. They do not see the earlier messages.
note-continued-code-word = The writer came back after a break and knew the code word. They do not see the earlier messages.
note-code_word_wrong = Somebody tried to continue the chat, but the code word was wrong. A reloaded page cannot continue it any more.
note-deleted = The writer deleted the chat. The text is gone.
note-expired = The text of the chat has been deleted.

message-sending = Sending…
message-sent = Sent
message-failed = Not sent.
message-retry = Try again
message-too-late = Did not arrive: the chat had already ended.

composer-label = Your answer, chat { $number }
composer-placeholder = Write an answer
composer-send = Send
composer-hint = Enter sends, Shift + Enter starts a new line.
composer-too-long = The message is { $over ->
    [one] one character
   *[other] { $over } characters
} too long. You can send it in two parts.

# Unfolds what a worker can do in a talk beside writing, on a narrow screen.
tools = Actions
asks = Ask:
ask-safe = Is it safe to write?
ask-safe-short = Is it safe?
ask-code-word = Shall we have a code word?
ask-code-word-short = Code word?
ask-code-word-again = Shall we have a new code word?
ask-code-word-again-short = New code word?
ask-address = What is your address?
ask-address-short = Address?
ask-failed = The question was not sent. Try again.

contact-end = End the chat
contact-end-ask = End the chat? Nobody can write in it after that.
contact-end-yes = End
contact-end-no = Continue the chat
contact-end-block = End and block for 24 hours
contact-end-block-about = If the chat is abusive you can also block a new one. The block concerns only this tab of the writer, and lasts 24 hours at most.
contact-ending = Ending…
contact-end-failed = Could not end the chat. Try again.
contact-departed = { $how ->
    [not_allowed] Chat { $number } has moved on because you may no longer answer chats. It is in the queue or with a colleague.
    [taken_away] Chat { $number } has moved on while your connection was down. It is in the queue or with a colleague.
    [without_you] You are no longer in chat { $number }.
   *[without_a_word] Chat { $number } has ended before the writer said anything. The record was made for you.
}

## Keys and signals

shortcuts = Keyboard shortcuts
shortcuts-contact = Go to the chat with this number
shortcuts-queue = Go to the queue, or to the chat that you are offered
shortcuts-silent = Go to the chat that has been silent longest
shortcuts-unread = Go to the next chat with new messages
shortcuts-line = Write to others on duty
shortcuts-new-line = Start a new line
shortcuts-shift = Shift
shortcuts-sheet = Open this help while you are not writing
shortcuts-sheet-close = Close this help
shortcuts-sign-alone = A question mark alone opens this help
shortcuts-close = Close
shortcuts-nowhere = There is no such chat right now.

signals-heading = Notifications
signals-notify = Notify me when I am not looking at this page
signals-notify-hint = The notification says nothing of the service, of people or of messages.
signals-denied = The browser blocks notifications. You can allow them in its settings.
signals-sound = Sound
signals-sound-hint = Heard when somebody comes into your queue. For messages it is heard only while you are not looking at this page.
signals-try = Try the sound
# What other people may see on the worker's screen: nothing of the service or of anybody.
signal-title = Something new
signal-text = There is something new on the open page.

## Record: counts, never a story

record-heading = Record the contact
record-hint = Choose by what you know. The record has no link to the text of the chat.
record-hint-open = You can fill this in already. You save it when the chat has ended.
record-more = More details
record-more-hint = Mark only what came up. Nothing needs to be asked for the record.
record-save = Save the record
record-saving = Saving…
record-missing = Still to choose: { $fields }
record-failed = The record was not saved. Try again.

record-contact_type = Type of contact
record-contact_type-counselling = Talk or support
record-contact_type-thanks = Thanks
record-contact_type-service_question = Question about the service
record-contact_type-complaint = Complaint
record-contact_type-silent = Said nothing
record-contact_type-test = Trying it out
record-contact_type-abusive = Abusive

record-role = Who wrote
record-role-self = About themselves
record-role-parent = Parent
record-role-relative = Relative or friend
record-role-professional = Professional
record-role-not_known = Not known

record-reason = Main reason
record-reason-violence = Violence
record-reason-mental_health = Mental health
record-reason-physical_health = Physical health
record-reason-family_relationships = Family relationships
record-reason-peer_relationships = Peer relationships
record-reason-education = Education
record-reason-accessibility = Access to services
record-reason-discrimination = Discrimination
record-reason-sexuality = Sexuality
record-reason-missing_children = Missing child
record-reason-non_counselling = Other than a need of support
record-reason-not_known = Not known

record-escalation = Taken further
record-escalation-none = No
record-escalation-emergency_112 = Emergency number 112
record-escalation-child_welfare = Child welfare notification
record-escalation-anticipatory = Anticipatory notification
record-escalation-police = Police
record-escalation-shelter = Shelter

record-other_reasons = Other reasons, at most { $most }

record-violence_position = Position in the violence
record-violence_position-experiencing = Experiences violence
record-violence_position-using = Uses violence
record-violence_position-both = Experiences and uses
record-violence_position-exposed = Sees or hears violence
record-violence_position-not_known = Not known

record-violence_forms = Forms of violence
record-violence_forms-psychological = Psychological
record-violence_forms-physical = Physical
record-violence_forms-sexual = Sexual
record-violence_forms-neglect = Neglect
record-violence_forms-stalking = Stalking
record-violence_forms-economic = Economic
record-violence_forms-digital = Digital
record-violence_forms-bullying = Bullying
record-violence_forms-exposure = Exposure to violence

record-child_age = Pregnancy or age of the youngest child
record-child_age-expected = Pregnancy
record-child_age-under_1 = Under 1
record-child_age-1_to_2 = 1–2
record-child_age-3_to_6 = 3–6
record-child_age-7_to_17 = 7–17
record-child_age-not_known = Not known

record-age_band = Age of the writer
record-age_band-under_10 = Under 10
record-age_band-10_to_12 = 10–12
record-age_band-13_to_15 = 13–15
record-age_band-16_to_17 = 16–17
record-age_band-18_to_24 = 18–24
record-age_band-25_to_29 = 25–29
record-age_band-30_to_39 = 30–39
record-age_band-40_to_49 = 40–49
record-age_band-50_and_over = 50 or more
record-age_band-not_known = Not known

record-gender = Gender of the writer
record-gender-female = Girl or woman
record-gender-male = Boy or man
record-gender-other = Other
record-gender-not_known = Not known

record-earlier_contact = Earlier contact
record-earlier_contact-first = First time
record-earlier_contact-before = Has written before
record-earlier_contact-not_known = Not known

record-county = Wellbeing services county
record-county-not_known = Not known
record-county-ahvenanmaa = Åland
record-county-etela_karjala = South Karelia
record-county-etela_pohjanmaa = South Ostrobothnia
record-county-etela_savo = South Savo
record-county-helsinki = Helsinki
record-county-ita_uusimaa = East Uusimaa
record-county-kainuu = Kainuu
record-county-kanta_hame = Kanta-Häme
record-county-keski_pohjanmaa = Central Ostrobothnia
record-county-keski_suomi = Central Finland
record-county-keski_uusimaa = Central Uusimaa
record-county-kymenlaakso = Kymenlaakso
record-county-lansi_uusimaa = Western Uusimaa
record-county-lappi = Lapland
record-county-paijat_hame = Päijät-Häme
record-county-pirkanmaa = Pirkanmaa
record-county-pohjanmaa = Ostrobothnia
record-county-pohjois_karjala = North Karelia
record-county-pohjois_pohjanmaa = North Ostrobothnia
record-county-pohjois_savo = North Savo
record-county-satakunta = Satakunta
record-county-vantaa_kerava = Vantaa and Kerava
record-county-varsinais_suomi = Southwest Finland

record-risk_outcome = When a life was in danger
record-risk_outcome-not_needed = Not needed
record-risk_outcome-no_danger = There was no danger
record-risk_outcome-contacts_given = Was given contacts
record-risk_outcome-emergency_112 = Emergency number 112
record-risk_outcome-left = Left midway

record-child_protection_outcome = Child protection
record-child_protection_outcome-not_needed = Not needed
record-child_protection_outcome-no_duty = No duty to notify
record-child_protection_outcome-notified = Child welfare notification
record-child_protection_outcome-police = Report to the police
record-child_protection_outcome-both = Both of them
record-child_protection_outcome-not_identified = Not told whom it is about

record-pregnancy_outcome = Pregnancy and need of support
record-pregnancy_outcome-not_needed = Not needed
record-pregnancy_outcome-no_grounds = No well-founded reason to notify
record-pregnancy_outcome-notified = Anticipatory notification
record-pregnancy_outcome-not_identified = Not told whom it is about

record-referrals = Referred to, at most { $most }
record-referrals-own_services = Member association
record-referrals-helpline = Helpline or chat
record-referrals-online_help = Web pages
record-referrals-shelter = Shelter
record-referrals-social_services = Social services
record-referrals-family_centre = Family centre
record-referrals-maternity_clinic = Maternity clinic
record-referrals-health_care = Health care
record-referrals-mental_health_care = Mental health services
record-referrals-substance_services = Substance use services
record-referrals-school = School or student welfare
record-referrals-victim_support = Victim Support
record-referrals-legal_advice = Legal aid
record-referrals-police = Police

language-fi = Finnish
language-sv = Swedish
language-en = English
language-ar = Arabic
language-ru = Russian
language-fi-selko = plain Finnish

## What the visitor said while waiting

wish-topic = Topic: { $topic }
wish-interpreter = Interpreter: { $language }
topic-experiencing = I am experiencing violence
topic-using_violence = I use violence myself
topic-close_one = I am worried about someone close
topic-child_in_danger = A child sees or experiences violence
topic-home = Home and family
topic-friends = Friends and bullying
topic-feelings = How I feel
topic-dating = Dating and sex
topic-hurt = Somebody has hurt me
topic-separating = Separating
topic-children = The children in the separation
topic-custody = Custody and visits
topic-coping = Coping
topic-pregnancy = Pregnancy and birth
topic-sleep = The baby’s sleep
topic-everyday = Everyday life with a baby
topic-couple = The relationship
topic-substances_pregnant = Pregnancy and substances
topic-substances_baby = A baby and substances
topic-quitting = Quitting or cutting down
topic-other = Something else
interpreter-ar = Arabic
interpreter-ckb = Sorani (Kurdish)
interpreter-fa = Persian
interpreter-so = Somali
interpreter-ru = Russian
interpreter-uk = Ukrainian
interpreter-sq = Albanian
interpreter-tr = Turkish
interpreter-vi = Vietnamese
interpreter-th = Thai
interpreter-et = Estonian

## Help cards that the worker gives

give = Give a contact
give-choose = Choose a contact
give-do = Give
give-failed = The contact could not be given. Try again.
ask-interpreter = Ask for an interpreter
ask-interpreter-choose = Choose the interpreter's language
ask-interpreter-do = Ask
ask-interpreter-failed = That was not sent. Try again.
hand-over = Hand over or note
hand-over-to = To whom?
hand-over-queue = To the queue, anybody can take it
hand-over-queue-alone = To the queue (nobody else is on duty now)
hand-over-person = { $name }
hand-over-second = { $name }, who is here already
hand-over-service = To the service { $name }
hand-over-note = Message to your colleague
hand-over-about = The visitor does not see the message. They are told that somebody else goes on.
hand-over-draft = Your half-written answer does not go along.
hand-over-do = Hand over the talk
hand-over-doing = Handing over…
hand-over-note-only = Only save the message
hand-over-cancel = Cancel
hand-over-failed = The talk was not handed over: they are not on duty there any more. Choose somebody else.
note-failed = The message was not saved. Try again.
note-interpreter = Interpreter asked for: { $language }
note-card = { $who ->
    [other] { $name } gave a contact: { $card }
   *[me] You gave a contact: { $card }
}

## Together in a talk: a second worker, and a supervisor who reads along

invite = Bring in a colleague
invite-who = Whom?
invite-about = When they come, the writer sees their name. They see the whole chat.
invite-nobody = Nobody else is on duty now.
invite-do = Ask them in
invite-asked = Asked in: { $name }
invite-take-back = Take it back
invite-declined = { $name } cannot come now.
invite-failed = They were not asked: they are no longer on duty. Choose somebody else.
invited = { $name } asks you into a chat: { $service }
invited-join = Come in
invited-join-which = Come in: { $name }
invited-joining = Going in…
invited-decline = Not now
invited-decline-which = Not now: { $name }
invited-failed = You could not come in. It may have been taken back.
company-worker = { $name } leads the chat
company-second = In the chat too: { $name }
company-reader = { $name } reads along
company-i-read = You read along. The worker sees it, the writer does not.
company-leave = Leave the chat
company-stop = Stop reading
company-close = Close
note-beside = Note to my colleague
note-beside-label = For workers alone, the writer does not see it
whisper-label = Whisper to the worker, chat { $number }
whisper-placeholder = Whisper to the worker
whisper-send = Whisper
whisper-hint = The writer does not see the whisper.
whisper-failed = The whisper was not sent. Try again.
open-talks-heading = Chats going on
open-talks-none = No chats are going on now.
open-talks-about = The worker sees when you read along, and the reading is put on record.
open-talks-lasting = { $time }
open-talks-read = Read along
open-talks-read-which = Read along: { $name }, { $service }
open-talks-mine = You read along
open-talks-taken = Somebody else reads along already.
open-talks-failed = The chat cannot be read now. It may have ended.

## Ready replies, which a slash in a draft opens

replies-list = Ready replies
replies-loading = Fetching ready replies…
replies-count = { $count ->
    [one] One ready reply.
   *[other] { $count } ready replies.
} Choose with the arrows, insert with Enter, close with Esc.
replies-more = Showing { $shown } of { $count }. Type more to shorten the list.
replies-own = Own

## Silent help

help-call = Silent help
help-call-short = Help
help-call-hint = Alerts every professional on duty. The writer notices nothing. Key F8.
help-mine = You asked for help. Every professional on duty sees your request.
help-mine-alone = You asked for help, but no other professional is on duty now.
help-comes = { $name } is coming to help.
help-stop = Help is no longer needed
help-asked = { $name } asks for help: { $service }
help-come = I am coming to help
help-come-which = I am coming to help: { $name }
help-i-come = You are on your way to help.
help-failed = The call for help was not sent. Try again.
help-failed-phone = The call for help was not sent. Try again, or call the on-call backup.
on-call = On-call backup { $name }
on-call-for = On-call backup { $name }, { $service }
on-call-none = No on-call backup is named.

## Guides beside the chat

guidance = Guides
guidance-panel = Guides, chat { $number }
guidance-choose = Choose a guide
guidance-close = Close the guides
guidance-approved = Approved by { $name } { $date }
guidance-waiting = Waiting for approval
guidance-outcome = How did it go?
guidance-outcome-hint = Your choice is ready in the record.
guidance-professionals = Professional on the same shift: { $names }
guidance-professionals-none = There is no professional on the same shift now.

## A heavy turn is talked over

debrief-question = Does a chat stay on your mind?
debrief-asked = A debrief is asked for
debrief-about = Your association's manager and coordinator see your name and the day, not the chat.
debrief-want = Ask for a debrief
debrief-wanted = They see your wish now.
debrief-take-back = Take it back
debrief-failed = That did not work. Try again.

## How a turn was, asked when it is over. Nobody's name goes with it.

pulse-heading = Thank you for your turn
pulse-about = Answer if you like. Your name is not stored, and your manager does not see who answered what.
pulse-strain = How did the turn feel?
pulse-strain-low = very heavy
pulse-strain-high = light
pulse-strain-mark = { $mark } on a scale from zero to four, where zero is very heavy and four is light
pulse-support = Did you get enough support?
pulse-support-low = not at all
pulse-support-high = yes
pulse-support-mark = { $mark } on a scale from zero to four, where zero is not at all and four is yes
pulse-send = Send
pulse-pass = Pass over
pulse-thanks = Thank you. Your answer helps us take care of the turns.
pulse-failed = The answer was not sent. You can try again or pass it over.

## An excerpt for moderators

excerpt = Hand in an excerpt for review
excerpt-about = Choose only the messages that the review needs. Your association's moderator can read them for 30 days. An excerpt can be handed in once for each chat.
excerpt-why = Why
excerpt-danger = Somebody is in danger
excerpt-abuse = Abuse
excerpt-messages = Messages
excerpt-do = Hand it in
excerpt-doing = Handing in…
excerpt-failed = The excerpt did not get through. If this happens again, tell the coordinator.
excerpt-done = The excerpt is handed in for review.

## What those on duty say to each other

line-heading = Among those on duty
line-unread = { $count ->
    [one] one new message
   *[other] { $count } new messages
}
line-readers = { $others ->
    [0] You are the only one on duty now, and nobody else reads this.
    [one] One other person on duty reads this.
   *[other] { $others } others on duty read this.
}
line-log = Messages of those on duty
line-empty = Here you can ask colleagues, for example whether somebody can take the next one.
line-label = Message to others on duty
line-placeholder = Write to colleagues
line-rule = No identifying details: nothing by which a visitor could be recognised.
line-ends = You see what has been written during your turn. All of it is deleted when the last one goes off duty, after 12 hours at the latest.
line-says = { $name } to colleagues: { $words }
line-guard-holds = Your message seems to contain:
line-guard-identity-code = a personal identity code
line-guard-phone = a phone number
line-guard-email = an email address
line-guard-address = a street address
line-guard-return-code = a return code or the number of a payment card
line-guard-about = Colleagues can help without them. You can change the message or send it as it is.
line-guard-send = Send anyway

## Something urgent waits in a group

urgent-own = { $own ->
    [one] An urgent post waits in your group
   *[other] { $own } urgent posts wait in your groups
}
urgent-open = Open my groups
urgent-others = { $others ->
    [one] An urgent post waits in a group, and none of its facilitators is on duty.
   *[other] { $others } urgent posts wait in groups, and none of their facilitators is on duty.
}
urgent-since = { $count ->
    [one] Waiting since { $moment }
   *[other] The oldest has waited since { $moment }
}
urgent-call = Call { $called }, { $phone }
urgent-call-nobody = Nobody is named for the group. Call the on-call backup.
