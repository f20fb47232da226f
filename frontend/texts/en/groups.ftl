### Closed groups: the pages on which somebody applies, comes in, or gets a lost key replaced.

group-front-link = Closed groups
group-front-heading = Groups
group-front-lead = In a closed group you write under a nickname with others in the same situation. Professionals lead the group.
group-list-heading = Groups you can apply to
group-list-none = There is no group to apply to right now.
group-run = { DATETIME($starts, dateStyle: "long") } – { DATETIME($ends, dateStyle: "long") }
group-full = The group is full now. You can still apply: you will be on the list in case there is a place.
group-apply-open = Read more and apply
group-doors-heading = If you have applied or are a member
group-door-enter = I have six words
group-door-application = I have a return code
group-door-invitation = I have an invitation code
group-door-lost = I have lost my words
group-back = Back to the groups

## Applying

group-apply-heading = Apply to the group
group-about-readers = What you write is read by the group's { $leaders } facilitators and at most { $members } members. Nobody else sees the group.
group-about-unseen = You are there under a nickname. We do not see who or where you are, and we cannot send help. If you are in danger, call 112.
group-about-others = Members promise not to tell others about each other. Still, we cannot keep anybody from taking a picture of the screen, so leave out names and places.
group-about-law = If a child or somebody's life is in danger and you say who it is, the law may require the facilitators to report it.
group-about-kept = The group writes until { DATETIME($ends, dateStyle: "long") }. It is deleted on { DATETIME($gone, dateStyle: "long") }, and not even backups can be read after { DATETIME($promised, dateStyle: "long") }.
group-apply-answer = We do not ask for your name or how to reach you. The answer is here by { DATETIME($date, dateStyle: "long") }, and you read it with your return code.
group-question-1 = What makes you apply to the group right now?
group-question-2 = What do you hope for from the group?
group-question-3 = Is there anything that would be good for the facilitators to know? You can leave this empty.
group-guard = The text seems to hold a personal identity code, a phone number, an address, an e-mail address or a return code.
group-guard-how = You stay anonymous if you take it out. You can also send the text as it is.
group-apply-send = Send the application
group-applied-heading = Your application has arrived
group-applied-next = Once you have written the code down, you can close this page.

## Reading the answer

group-code-heading = Read the answer with your return code
group-code-open = Open
group-application-heading = Your application
group-apply-waiting = Your application waits for an answer. It is here by { DATETIME($date, dateStyle: "long") }.
group-late = We promised to answer by { DATETIME($date, dateStyle: "long") }. We are late, and we are sorry. Your application is safe.
group-listed = The group is full now, and you are on the list. If there is a place, a facilitator writes it here. Look in now and then.
group-accepted = Welcome, there is a place for you in the group.
group-refused = There is no place for you in this group now. That does not mean that you do not deserve help: a facilitator has written to you, and below are others who help.
group-own = Read your own application
group-withdraw-open = Delete the application
group-withdraw-about = The application and the answer cannot be brought back afterwards.
group-withdrawn = The application is deleted
group-withdrawn-about = Nobody can read it any more. You can apply again whenever you like.
group-erased-on = The application is deleted by { DATETIME($date, dateStyle: "long") } at the latest.

## Becoming a member

group-invitation-heading = Invitation to a group
group-invitation-code = Invitation code
group-not-yet = The group is not open yet: it begins on { DATETIME($date, dateStyle: "long") }. Come back then with the same code.
group-rules-heading = Rules of the group
group-rules-read = I have read the rules and will keep to them
group-nickname = Nickname
group-nickname-hint = 2–24 characters. Choose one that you use nowhere else and by which nobody knows you.
group-code-word = Code word
group-code-word-hint = If you lose your key, you get a new one with this word. You can leave it empty, but then the key cannot be replaced.
group-nickname-real = This looks like a real name.
group-nickname-anyway = You stay anonymous if you choose another nickname. You can also keep this one.
group-join = Join the group
group-join-anyway = Join under this nickname
group-words-heading = Your key is six words
group-words-about = These words take you into the group. They are Finnish. Write them on paper in this order. We cannot show them again later.
group-words-keep = Keep the paper where nobody else finds it. A screenshot stays in the phone's memory.
group-words-try = Try at once that you have them

## Coming in

group-enter-heading = Come into the group
group-words-type = Your six words
group-words-hint = Capitals and spaces do not matter, and ä can be written as a.
group-come-in = Go to the group

## A lost key

group-lost-heading = You have lost your words
group-lost-about = No worry. Give the name of the group, your nickname and your code word, and a facilitator lets you have new words.
group-lost-room = Name of the group
group-lost-send = Ask for new words
group-lost-sent = Your request has arrived
group-lost-sent-about = If everything was right, you can read the new words with the return code by { DATETIME($date, dateStyle: "long") }.
group-new-heading = New words
group-new-waiting = The facilitator has not answered yet. The new words are here by { DATETIME($date, dateStyle: "long") }.
group-new-granted = You can take your new words. The old ones stop working then. Have paper and a pen ready: the words are shown once.
group-new-take = Show the new words

## What went wrong

group-problem = { $problem ->
    [empty] Answer the first two questions, however shortly.
    [too_long] The text is too long. One answer holds 1,000 characters. Everything is still on this page.
    [wait] There were many tries from here. Wait a moment and try again.
    [length] The code has 16 digits. Check whether one is missing.
    [digits] The code has digits only.
    [slip] One of the digits is wrong. Check the code.
    [count] Write all six words.
    [unknown] One of the words is wrong. Check the words on your paper.
    [words] These words lead to no group. Check the words and their order. The group may also have ended.
    [rules] Read the rules and tick that you keep to them.
    [short] A nickname needs at least 2 characters.
    [long] A nickname can have 24 characters at most.
    [signs] The nickname has signs that cannot be seen or used. Write at least one letter.
    [taken] Somebody in the group has or had a name that looks like this. Choose another nickname.
    [office] From this nickname one could think that you are a facilitator. Choose another one.
    [full] The group has just become full. Your code is still good: try again later.
    [not_open] The group is not open. Come back with the same code when it begins.
   *[gone] We find nothing with this. Check the code. It may also have been used, or be too old.
}
