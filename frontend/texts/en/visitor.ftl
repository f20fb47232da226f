### The visitor's talk. Read every text aloud: warm, plain, nothing promised that is not kept.

## Leaving fast

leave = Leave fast
leave-first = Leave fast to another page
leave-about = “Leave fast” takes you to another page at once. The chat ends and there is no way back to it. The visit may still show in the browser’s history. If you suspect that your phone is being watched, use another device.
leave-about-shift = On a computer you can also press the Shift key three times.
leave-history = How to remove the visit from the history
leave-history-phone = On a phone: open the browser’s menu, then its history. Press and hold the line of this page, or choose delete beside it.
leave-history-computer = On a computer: press Ctrl and H (on a Mac, Command and Y). Find this page in the list and delete it.
leave-history-caution = If somebody checks your device, an empty history may draw attention. It can be safer to delete this page only.

## Language and size of the text

options = Language and text size
options-language = Language
options-size = Text size
options-size-normal = Normal
options-size-large = Large
options-size-largest = Largest
language-changed = The page is now in English.
language-name = { $code ->
    [fi] Finnish
    [sv] Swedish
    [en] English
    [ar] Arabic
    [ru] Russian
   *[other] { $code }
}
language-failed = The language did not change, for the connection is poor. Nothing is lost. Try again in a little while.
answers-in = Right now we answer in these languages: { $languages }.
answers-in-others = Right now nobody answers in English. You can write in these languages: { $languages }.
accessibility-link = Accessibility
# Puts the frame away on the site that shows it; the talk goes on.
hide = Hide

## Before the talk

open-now = Chat is open
open-until = Open until { $time }
before-title = Good to know before you write
before-booked = This time is booked for you.
before-first-message = Your first message starts the chat.
before-too-late = There is no way back to the earlier chat any more. You can start a new one.
before-wrong-word = The code word did not match, and this page cannot go on with the chat any more. You can start a new one.

## Closed

closed-title = The chat is closed now
closed-opens = We open next { $time }.
closed-not-alone = You need not be alone: these numbers answer right now.
closed-others = Here you get help at other times.
closed-danger = If you or somebody else is in danger, call 112.
late-title = The duty worker is not here yet
late-about = The opening hours have begun. Try again in a little while.
full-title = The chat is full right now
full-about = Many are waiting already, and we could not answer you soon. Try again in a little while.
closing-soon = The chat closes at { $time }. We may not have time to answer you before that.
try-again = Try again
refused-about = Your message did not get through and was not stored. It is still here, if you want to copy it.
blocked-title = You cannot use the chat now
blocked-about = The duty worker ended your last chat because it could not go on respectfully. You can begin a new one 24 hours after that.

## Writing

message-label = Your message
message-placeholder = Write here
message-send = Send
message-left = { $count ->
    [one] One character left
   *[other] { $count } characters left
}
message-over = { $count ->
    [one] The message is one character too long. Shorten it, or send it in two parts.
   *[other] The message is { $count } characters too long. Shorten it, or send it in two parts.
}
message-sending = Sending…
message-sent = Sent at { $time }
message-at = at { $time }
message-failed = Not sent.
message-failed-closed = Not sent, for the chat had ended already.
message-retry = Try again
unsent-draft = You did not get to send this:
unsent-messages = { $count ->
    [one] This message may not have arrived:
   *[other] These messages may not have arrived:
}
message-by-you = You:
message-by-helper = { $name }:

## A draft that could tell who somebody is (rule 12)

guard-holds = Your message seems to contain:
guard-identity-code = a personal identity code
guard-phone = a phone number
guard-email = an email address
guard-address = a street address
guard-return-code = a return code or the number of a payment card
guard-about = You do not need them here, and without them nobody knows who you are. You can change the message or send it as it is.
guard-send = Send anyway

## Waiting

starting = Opening the chat…
returning = Fetching your chat…
queue-title = You are in the queue
queue-ahead = { $count ->
    [0] You are next.
    [one] There is one person before you.
   *[other] There are { $count } people before you.
}
queue-promise = We cannot promise an exact time, but your place is kept even if the connection breaks for a moment.
queue-write = You can write already: the duty worker reads your message as soon as they are free.
queue-danger = If you are in danger, call 112.
queue-topic = What would you like to talk about?
queue-topic-about = Choose if you like. The duty worker sees what you choose.
queue-interpreter = I need an interpreter
queue-interpreter-none = I do not need an interpreter
queue-interpreter-about = The duty worker arranges an interpreter when the talk begins. It may take time. The same confidentiality binds the interpreter.
queue-wish-failed = The choice did not arrive. Try again.
queue-reached = The chat closes at { $time }, but you will be answered.
queue-unsure = The chat closes at { $time }, and we may not have time to answer you before that. Your place is kept until then. If you do not want to wait, there is other help on this page.
queue-nobody = Nobody is on duty right now. Your place is kept, but the wait may be long.
queue-nobody-short = Nobody is on duty right now.
queue-letter = You can also write a letter instead of waiting. Then you leave the queue.
help-now = Help now
help-answers = Answers now
help-elsewhere = Opens in a new tab

## Talking

talk-label = The chat
helper-type = { $helper ->
    [peer] Trained peer
   *[professional] Professional
}
helper-changing = Waiting for a duty worker
helper-joined = { $helper ->
    [peer] { $name } joined the chat. { $name } is a trained peer, supported by a professional.
   *[professional] { $name } joined the chat. { $name } is a professional.
}
second-joined = { $helper ->
    [peer] { $name } joined the chat as well. { $name } is a trained peer and sees what you have talked about.
   *[professional] { $name } joined the chat as well. { $name } is a professional and sees what you have talked about.
}
second-left = { $name } left the chat. The chat goes on here.
helper-typing = { $name } is writing
lines-hidden = Earlier messages are kept hidden.
new-messages = New messages

## Is it safe to write, and the code word (rule 25)

question-safe = Is it safe for you to write right now?
safe-yes = Yes, I can write
safe-no = Not right now
unsafe-title = Thank you for telling us
unsafe-about = You can leave at once, and you need not explain anything. This chat ends then. You can start a new one when it is safe for you to write and the chat is open. If you are in danger, call 112.
leave-now = Leave now
unsafe-stay = I will stay a little longer
question-address = What is the address where you are? I am asking so that help can find you. It is for you to decide whether to tell me. If you are in danger and can call, call 112 at once.
question-code-word = Shall we agree on a code word? We ask for it if you come back to this page after a break. Then nobody else can go on with the chat in your place.
code-word-label = Code word
code-word-about = Think of a word that you will remember and others would not guess. It does not show in the chat, and the duty worker does not see it either.
code-word-choose = Use this word
code-word-skip = No code word
code-word-failed = The code word is not in use yet. Try again.
note-code-word-set = The code word is set. We ask for it if you come back to this page after a break.
note-code-word-wrong = Somebody tried to go on with this chat but did not know the code word.

## Connection

connection-lost = Connection lost, retrying
connection-slow = No connection yet, retrying
connection-back = The connection is back.
connection-kept = What you wrote is kept on this page.
connection-help = You are not alone meanwhile: these numbers answer right now.

## Coming back

ask-title = Do you want to continue the chat?
ask-about = You were away for a while. If you continue, earlier messages stay hidden.
ask-yes = Continue the chat
ask-no = Do not continue
ask-code-word = Write the code word that you chose in the chat.
ask-code-word-wrong = { $tries ->
    [one] The code word did not match. You can try once more.
   *[other] The code word did not match. You can try { $tries } more times.
}
note-continued = You came back to the chat after a break. The duty worker can see that.
note-overtime = The chat is now closed to others. Your talk can go on until { $time }.
still-there = Are you still there? There is no hurry: go on when you are ready.
note-handed-over = { $how ->
    [lost] The duty worker’s connection broke. We are finding someone else for you. They will see what you have talked about.
   *[given] The duty worker asked a colleague to go on with you. Please stay here: the next one sees what you have talked about.
}
note-took-over = { $how ->
    [lost] The duty worker’s connection broke. { $name } goes on with you.
   *[given] { $name } goes on with you from here.
}
note-card = The duty worker gave you a contact:
note-interpreter = The duty worker is arranging an interpreter for you ({ $language }): it may take time, and the same confidentiality binds the interpreter.
cards-given = The duty worker chose these for you

## Ending and deleting

end = End the chat
end-sure = End the chat?
end-sure-about = There is no way back to this chat. You can start a new one whenever the chat is open.
end-no = Go on with the chat
delete = Delete everything now
delete-sure = Delete everything now?
delete-sure-about = We delete the chat at once. We cannot undo what the duty worker has already read, nor a notification already made.
delete-sure-excerpt = If an excerpt has been handed in for review, we delete it, too, unless somebody has opened it already.
delete-no = Do not delete
deleting = Deleting the chat…
deleting-later = We delete the chat as soon as the connection is back. Keep this page open until then.
ended-title = The chat has ended
ended-about = It can no longer be read on this page. You are welcome back at any time.
ended-by = { $by ->
    [blocked] The duty worker ended the chat, and you can begin a new one after 24 hours. Until then you can get help from these numbers.
    [closing] The time of the chat ran out, and the talk ended. Thank you for writing. You are welcome back.
    [unanswered] The chat closed, and we did not have time to answer you. We are sorry.
    [visitor] You ended the chat. Thank you for writing.
    [timeout] The connection was gone for so long that the chat ended. You are welcome back.
   *[helper] The duty worker ended the chat. Thank you for writing.
}
deleted-title = The chat is deleted
deleted-about = Nothing of it is left on this page, nor to be read in our service. We cannot undo what the duty worker has already read.
deleted-about-excerpt = Nothing is left to read on this page. In our service at most an excerpt is left that somebody had already opened for review. What the duty worker has read already we cannot undo.
expired-title = The chat has ended
expired-about = Its text is no longer kept. You are welcome back at any time.
cut-title = The chat does not go on on this page
cut-about = The connection was gone, and meanwhile the chat ended or was opened on another page. You are welcome back at any time.
unconfirmed-title = We got no confirmation of the deletion
unconfirmed-about = The chat has ended or was opened on another page. If it is still open there, you can delete it there.
replaced-title = The chat is open on another page
replaced-about = You can go on there. The messages have been removed from this page.
start-over = Back to the beginning

## Letters

letter-link = Write a letter
letter-read = Read the answer to your letter

## After the talk

feedback-title = What was the talk like?
feedback-about = Answer only if you want to. The worker does not see your answer, and nobody can see who gave it.
feedback-relief = Do you feel any better after the talk?
feedback-heard = Did you feel listened to?
feedback-next_step = Do you know what you can do next?
feedback-no = No
feedback-yes = Yes
feedback-mark = { $mark } on a scale from zero to four, where zero is no
feedback-faces = How did the talk feel?
feedback-face = { $mark ->
    [0] Bad
    [2] In between
   *[4] Good
}
feedback-send = Send the answers
feedback-pass = Skip
feedback-thanks = Thank you. Your answer helps us to help others, too.
feedback-failed = The answer was not sent. You can try again or skip the questions.
