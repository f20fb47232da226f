### The duty desk, for workers. Plain and kind; nobody is called a case or a client.

desk-title = Vierellä
desk-title-count = ({ $count }) Vierellä
desk-heading = Duty desk
desk-sign-out = Sign out
desk-account = My account
desk-letters = Letters
desk-slots = Times to book
desk-services = Services
desk-people = People
desk-loading = Opening the desk…
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
duty-since = since { $time }
duty-choose = Which services do you answer?
duty-go-on = Go on duty
duty-change = Change
duty-save = Change
duty-cancel = Cancel
duty-go-off = Go off duty
duty-go-off-hint = Open chats go on.
duty-alone = You are alone on duty
duty-all-services = All services
duty-no-services = You have no services yet. The shift coordinator can add them.
duty-capacity = Chats { $open }/{ $capacity }
duty-refused = Duty did not start: you may not answer all of these services.
duty-refused-peer = Duty did not start. A peer needs valid training, a signed confidentiality pledge and a professional on the same shift.

## Queue

queue-heading = Queue
queue-empty = Nobody is waiting right now.
queue-accept = Take the chat
queue-accept-which = Take the chat: { $service }, waited { $time }
queue-accepting = Taking…
queue-wrote = Already wrote
queue-booked = Booked time
queue-waited = { $time }
queue-off-duty = Go on duty to take a chat.
queue-gone = No longer in the queue
queue-mine = You took the chat
queue-taken = { $name } was faster
queue-taken-unknown = Somebody else was faster
queue-full = You have as many chats as you can take.
queue-not-on-duty = Go on duty first.
queue-not-allowed = You may not take this chat.
queue-overtime = You signed in ten hours ago. Sign in again to begin something new.
queue-try-again = Could not take the chat. Try again.

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
note-ended-visitor = The writer ended the chat
note-ended-helper = You ended the chat
note-ended-left_fast = The writer left fast. They are not contacted.
note-ended-timeout = The chat ended because the connection did not come back
note-ended-closing = The time of the chat ran out, and the talk ended
note-overtime = The chat is closed to others. This talk can go on until { $time }.
note-asked-safe = You asked whether it is safe for them to write right now
note-asked-code_word = You proposed a code word
note-asked-address = You asked for the address, so that help can find them
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
contact-ending = Ending…
contact-end-failed = Could not end the chat. Try again.

## Record: counts, never a story

record-heading = Record the contact
record-hint = Choose by what you know. The record has no link to the text of the chat.
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
note-card = You gave a contact: { $name }

## Guides beside the chat

guidance = Guides
guidance-panel = Guides, chat { $number }
guidance-choose = Choose a guide
guidance-close = Close the guides
guidance-approved = Approved by { $name } { $date }
guidance-waiting = Waiting for approval
guidance-professionals = Professional on the same shift: { $names }
guidance-professionals-none = There is no professional on the same shift now.
