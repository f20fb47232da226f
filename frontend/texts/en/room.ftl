### A closed group's page. Read every text aloud: warm, plain, nothing promised that is not kept.

room = Group
entering = Opening the group…
you-are = Your nickname
you-lead = You facilitate as
you = (you)
facilitator = Facilitator
helper-type = { $helper ->
    [peer] Trained peer
   *[professional] Professional
}
close = Close
cancel = Cancel
show = Show
not-done = That did not work just now. Please try again.

## Leaving fast

leave = Leave fast
leave-first = Leave fast to another page

## Times

day-today = Today
day-yesterday = Yesterday
moment = { $day } at { $time }

## Threads

threads = Conversations
threads-none = There are no conversations here yet. You can start the first one when you feel like it.
threads-older = Show older ones
thread-new = New conversation
thread-new-about = Write about what is on your mind. The group’s members and facilitators can read it and answer.
newcomer-about = A facilitator reads your first messages before the others see them. It is the same for everybody who is new.
thread = Conversation
back = All conversations
pinned = Pinned
unread = { $count ->
    [one] 1 new
   *[other] { $count } new
}
mentioned = You were mentioned
answers = { $count ->
    [0] No answers
    [one] 1 answer
   *[other] { $count } answers
}
read-all = Mark all as read
posts-older = Show earlier messages
posts-loading = Fetching messages…
new-here = New
new-posts = New messages

## Posts

edited = edited
post-removed = This message has been removed.
post-ignored = You have hidden the messages of: { $name }.
post-by = { $name }: { $words }
post-elsewhere = { $name } wrote in another conversation.
note-about = Content note: { $note }
note-show = Show message
react = React
reaction-heart = Heart
reaction-hug = Hug
reaction-strength = Strength
reaction-thanks = Thanks
more = More
more-about = – message by { $name }
edit = Edit
edit-save = Save
edit-no = Do not change
remove = Remove
remove-sure = Remove this message?
remove-sure-about = It goes for everybody. What others have already read cannot be undone.
remove-sure-other = The message goes for everybody and cannot be brought back.
remove-no = Keep it
ignore = Hide from me: { $name }
ignore-no = Show messages again
ignore-short = Hide messages
ignore-about = You can hide a member’s messages from yourself. Nobody else is told.

## Telling a facilitator

tell = Tell a facilitator
tell-about = A facilitator will know about this message. The others in the group do not see that you told.
tell-label = What would you like to say to the facilitator? You can leave this empty.
tell-send = Tell
told-title = Thank you for telling
told-about = A facilitator reads this the next time they are here.

## Writing

post-label = Your message
post-placeholder = Write an answer
post-placeholder-new = Write here
post-send = Send
post-left = { $count ->
    [one] One character left
   *[other] { $count } characters left
}
post-over = { $count ->
    [one] The message is one character too long. Shorten it, or send it in two parts.
   *[other] The message is { $count } characters too long. Shorten it, or send it in two parts.
}
post-sending = Sending…
post-failed = Not sent.
post-failed-too-fast = Not sent, because many messages came in a row. Try again in a moment.
post-failed-closed = Not sent, because nothing more can be written here.
post-retry = Try again
note-add = Add a content note
note-label = Content note
note-placeholder = For example: violence
mention-whom = Whom do you mention?

## A draft that could tell who somebody is (rule 12)

guard-holds = Your message seems to contain:
guard-identity-code = a personal identity code
guard-phone = a phone number
guard-email = an email address
guard-address = a street address
guard-return-code = a return code or the number of a payment card
guard-about = You do not need them here, and without them nobody knows who you are. You can change the message or send it as it is.
guard-send = Send anyway

## A post that waits for a facilitator

waits-title = Waiting for a facilitator
waits-newcomer = Your message is safe. A facilitator reads the first three messages of every new member before the others see them.
waits-room = Your message is safe. In this group a facilitator reads all messages before the others see them.
waits-sanction = Your message is safe. A facilitator now reads your messages before the others see them.
waits-facilitator = A facilitator wants to read this message in peace. Meanwhile the others do not see it.
waits-suicidal = Your message is safe, and you have done nothing wrong. We want a facilitator to read it first, because you told of something very heavy.
waits-threatening = Your message is safe. There is something in it that a facilitator wants to read first, so that everybody is safe here.
waits-identifying = Your message is safe, and you have done nothing wrong. It may tell who somebody is. A facilitator reads it first, so that nobody is recognised.
waits-read = A facilitator reads next: { $moment }.
waits-read-today = A facilitator reads it within a day.
waits-not-alone = You are not alone until then: these numbers answer now.
withdraw = Take the message back
refused-title = The message will not appear
refused-about = A facilitator read your message and decided that the others will not see it. You can go on in the group as before.
refused-close = Remove from here
covered-title = A part of your message is covered
covered-about = A facilitator covered a part of your message that could tell who somebody is. The rest is in the group as you wrote it.
covered-next = The covered words are gone for good, and nobody can bring them back. You can edit the message, or write to the facilitators if something puzzles you.

## For facilitators

judge-title = { $count ->
    [one] One message waits for you
   *[other] { $count } messages wait for you
}
judge-why = { $why ->
    [suicidal] Suicidal
    [threatening] Threatening
    [identifying] Identifying
    [sanction] Read first
    [room] Everything is read first
    [facilitator] Taken off to be read
   *[newcomer] New member
}
# What a post speaks of: told to facilitators alone.
post-mark = { $mark ->
    [violence-experienced] Violence
    [child-in-danger] A child in danger
    [dealing] Dealing
   *[relapse] Relapse
}
judge-thread = Open the conversation
judge-appear = Let it appear
judge-no = Will not appear
judge-label = What do you say to the writer? They see it beside their message.
judge-refuse = Send to the writer
tells = { $count ->
    [one] A member has told you about a message
   *[other] Members have told you about { $count } messages
}
tells-open = See what it is about
hold = Take off to read
pin = Pin
pin-no = Unpin

## What differs from any other day

muted = You cannot write before: { $moment }. You can read the group all the time.
all-wait = A facilitator reads your messages before the others see them.
ends-about = The group ends on { $day }. After that there is a week to read and say goodbye. Everything written is erased by { $gone }.
over-title = The group has ended
over-about = You can read the group until { $day }. New messages can only be written in the goodbye conversation. Everything written is erased by { $gone }.
over-goodbye = Open the goodbye conversation
over-onward = Thank you for being here. There is support after this, too: ask the facilitators, or see the numbers under About the group.

## The room

about-room = About the group
leaders = Facilitators
members = { $count ->
    [one] One member
   *[other] { $count } members
}
rules = Rules of the group
run = How long the group goes on
run-about = The group ends on { $day }. Everything written is erased by { $gone }.

## Leaving for good

quit = Leave the group
quit-sure = Do you want to leave the group?
quit-about = Your six words will not open the group any more, and you cannot read it or write to the facilitators. This cannot be undone.
quit-keep = Leave, my messages stay
quit-keep-about = The others can read your messages under your nickname until the group ends.
quit-erase = Leave and remove what I wrote
quit-erase-about = Everything you have written is removed for everybody at once. What others have already read cannot be undone.
quit-no = Stay in the group

## What is between a member and the facilitators alone

back-out = Back
line = To the facilitators
line-about = Only you and the facilitators of the group see this.
line-read-next = A facilitator reads next: { $moment }.
line-read-later = A facilitator reads this when they are next here.
line-until = You can write to the facilitators until: { $moment }.
line-open = Write to the facilitators
line-read = Read
line-news = A facilitator has written to you.
line-placeholder = Write to the facilitators

## What was decided about the member

sanctions = Decisions about you
sanction-news = A facilitator has made a decision about you.
sanction-kind = { $kind ->
    [warn] A warning
    [hold] Your messages are read first
    [mute] A break from writing
    [suspend] A break from the group
   *[remove] Removal from the group
}
sanction-about = { $kind ->
    [warn] You can go on in the group as before.
    [hold] A facilitator reads your messages before the others see them.
    [mute] You can read the group but not write in it. You can write to the facilitators.
    [suspend] You do not see the group during the break. You can write to the facilitators.
    [proposed] A facilitator has proposed that you are removed from the group. Another facilitator decides whether to confirm it. You can write to the facilitators.
   *[remove] Two facilitators have decided this together. You can write to the facilitators for one more week.
}
sanction-why = Reason: { $reason }.
sanction-reason = { $reason ->
    [hurtful] what you wrote hurt somebody
    [threat] what you wrote felt threatening
    [identifying] what you wrote can tell who somebody is
    [trade] offering drugs or goods
    [pressure] pressing somebody to meet or to go on elsewhere
    [not_for_them] the group is meant for another situation
   *[rules] the rules of the group
}
sanction-when = { $state ->
    [lifted] Began: { $begins }. The decision has been lifted.
    [lapsed] Began: { $begins }. The decision was not confirmed, and holds no more.
    [over] Began: { $begins }. Ended: { $ends }.
    [proposed] Began: { $begins }. If the proposal is not confirmed, it ends: { $ends }.
   *[in_force] { $kind ->
        [remove] Began: { $begins }. Holds until the group ends.
       *[other] Began: { $begins }. Ends: { $ends }.
    }
}
appeal = Ask for a review
appeal-about = Somebody who had no part in the decision looks at it again. It holds until then.
appeal-label = What would you like to tell them? You can leave this empty.
appeal-waits = You have asked for a review. The answer comes here.
appeal-outcome = { $outcome ->
    [lifted] The review is done: the decision has been lifted.
   *[upheld] The review is done: the decision stays.
}

## Other help

help-now = Help now
help-more = Other numbers that help
help-elsewhere = Opens in a new tab
danger = If you or somebody else is in danger, call 112.
not-alone = You do not have to be alone: here you get help.

## Connection

connection-lost = Connection lost, retrying
connection-slow = No connection yet, retrying
connection-back = The connection is back.
connection-kept = What you wrote is kept on this page.
connection-help = You are not alone meanwhile: these numbers answer right now.

## Out of the room

out-door = Write the six words
out-desk = Back to the page of groups
out-refused-title = The group is no longer open on this page
out-refused-about = You come back with your six words. If you have lost them, a facilitator can give you new ones.
out-leads-title = The group is no longer open on this page
out-leads-about = Your sign-in has ended, you no longer lead this group, or the group has ended.
out-replaced-title = The group is open on another page
out-replaced-about = You can go on there. The messages have been removed from this page.
out-expired-title = The group has ended
out-expired-about = There is nothing left of it to read. Thank you for being here.
out-deleted-title = The group has ended
out-deleted-about = There is nothing left of it to read. Thank you for being here.
out-revoked-title = The group is no longer open on this page
out-revoked-about = You come back with your six words. If you have lost them, a facilitator can give you new ones.
out-suspended-title = You cannot come into the group now
out-suspended-about = A facilitator has suspended you for a while. After that you come back with your six words.
out-suspended-until = You can come back: { $moment }.
out-removed-title = You are no longer a member of the group
out-removed-about = You can no longer come into this group. There is still support for you: these numbers and other services are there for you.
out-left-title = You have left the group
out-left-about = Thank you for being with us. There is still support for you: these numbers and other services are always there for you.
unsent = You did not get to send this:

## Live evenings

evening = Live evening
evening-starts = Live evening starts { $day } at { $time }
evening-starts-today = Live evening starts today at { $time }
evening-ends = It goes on until { $time }.
evening-open = A live evening is on – come along
evening-open-until = The live evening is on until { $time }.
evening-there = You are in the live evening – go back to it
evening-was = Live evening, { $day }
evening-guest = Guest: { $guest }. A facilitator writes down what the guest says.
evening-about = In a live evening the group and a facilitator write at the same time. There is room for { $capacity } members. You can also just read.
evening-kept = What is said in the evening can be read afterwards, for as long as the group can be read.
evening-forgotten = What is said in the evening is erased when it ends. It cannot be read afterwards.
evening-count = { $count ->
    [0] No members are there yet.
    [one] One member is there now.
   *[other] { $count } members are there now.
}
evening-full = The evening is full right now. A place may become free: you can try again in a while. You can write in the group’s conversations all the time.
evening-join = Come along
evening-try = See if there is a place now
evening-closed = You cannot come in right now. The evening has not started yet, or it is already over.
evening-gone = This live evening is no longer on the group’s list.
evening-leave = Leave the evening
evening-quiet = Nobody has written yet. You can start, or wait in peace.
evening-held = Once a facilitator lets the message appear, it is in the group’s conversations, not in this evening.
evening-guest-badge = Guest
evening-ended = The live evening is over
evening-ended-kept = Thank you for being there. You can read the evening here later, too.
evening-ended-forgotten = Thank you for being there. What was said has been erased from this page.
evening-read = Read what was said in the evening
evening-nothing = Nothing was written in the evening.
evening-pass = The guest’s words: { $guest }
evening-pass-send = Pass on
evening-end = End the evening
evening-end-sure = End the evening for everybody now? It cannot be opened again.
