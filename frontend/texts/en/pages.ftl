### Pages that the server makes: the front page, each service's entry page, errors.

product = Vierellä
neutral-title = Front page

## Languages

languages-label = Language
skip-to-content = Skip to content
language-name = { $code ->
    [fi] Finnish
    [sv] Swedish
    [en] English
    [ar] Arabic
    [ru] Russian
   *[other] { $code }
}

## Front page

front-heading = You can talk. We are beside you.
front-lead = Write to a duty worker without saying who you are. There is nothing to sign in to.
front-missing = That page was not found. Here are all our services.
front-services = Chats
front-danger = If you or someone else is in danger, call 112.
front-start = Start chatting
front-look = Read more
front-staff = Sign-in for duty workers

## State of a service

service-open = Chat is open
service-late = The duty worker is not here yet
service-full = Full right now
service-closed = Chat is closed now
service-opens = We open { $when }
service-hours = Hours: { $hours }
service-by-appointment = We are here at times agreed beforehand.

## Hours

hours-row = { $days } { $start }–{ $end }
hours-row-theme = { $days } { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
hours-day = { $weekday } { $day } { $month }
hours-none = { $days } closed
hours-always = Answers around the clock
hours-unknown = See the site for the hours
weekday = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
month = { $month ->
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
opens-today = today at { $clock }
opens-tomorrow = tomorrow at { $clock }
opens-weekday = { $weekday } { $clock }
opens-date = { $weekday } { $day } { $month } at { $clock }
appointment = { $weekday } { $day } { $month }, { $start }–{ $end }

## Help cards

cards-heading = Help now
cards-now = Answers right now
cards-later = Other numbers
cards-sites = Information and meetings online
cards-call = Call { $number }
cards-site = Open the site
cards-languages = Languages: { $languages }
cost = { $cost ->
    [free] Free of charge
    [free_not_billed] Free of charge, does not show on the phone bill
   *[local_charge] Costs what your own phone plan says
}

## Entry page, when there is no script

entry-leave = Leave fast
entry-no-script = The chat needs JavaScript, which is off in your browser. These numbers help without it.
room-no-script = The group needs JavaScript, which is switched off in your browser. These numbers help you without it.
entry-closed = Chat is closed now.
entry-closed-opens = Chat is closed now. We open next { $when }.
entry-late = The opening hours have begun, but the duty worker is not here yet.
entry-full = The chat is full right now. Many are waiting already, and we could not answer you soon. Try again in a little while.
entry-not-alone = You need not be alone: these numbers answer right now.
entry-back = All services
answers-in = Right now we answer in these languages: { $languages }.
answers-in-others = Right now nobody answers in English. You can write in these languages: { $languages }.

## Before the chat: five short sentences (rule 8)

sentence-adults-1 = { $peers ->
    [yes] A professional answers you, or a trained peer who has the support of a professional, and you need not say who you are.
   *[no] A professional answers you, and you need not say who you are.
}
sentence-adults-2 = We do not see who you are or where you are, so we cannot send help to you: if you are in danger, call 112.
sentence-adults-3 = We are bound by confidentiality, and sometimes another of our workers reads the chat and helps with it.
sentence-adults-4 = If a child or somebody's life is in danger and you tell us who it is, the law may oblige us to report it; we will tell you if we possibly can.
sentence-adults-5 = { $minutes ->
    [0] The text is deleted from our service as soon as the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
    [one] The text is deleted from our service at most { $minutes } minute after the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
   *[other] The text is deleted from our service at most { $minutes } minutes after the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
}

sentence-excerpts = { $tone ->
    [children] If somebody is in danger or writes something mean, we sometimes have to keep a part of the talk for { $days } days.
    [plain] If somebody is in danger or abusive, we may keep a part of the talk for { $days } days.
   *[other] Because of danger or abuse an excerpt may be kept for review for { $days } days.
}

sentence-children-1 = { $peers ->
    [yes] An adult answers you who has been trained to help children and young people, and sometimes another adult reads along and helps.
   *[no] An adult answers you whose job is to help children and young people, and sometimes another adult reads along and helps.
}
sentence-children-2 = You do not have to tell your name, and you can tell just as much as you want.
sentence-children-3 = We do not see who you are or where you are, so if you need help right now, call 112.
sentence-children-4 = If you or another child is in danger and we know who it is, we sometimes have to ask other adults for help; we will tell you first if we can.
sentence-children-5 = { $minutes ->
    [0] We delete the chat as soon as it ends.
    [one] We delete the chat at most { $minutes } minute after it ends.
   *[other] We delete the chat at most { $minutes } minutes after it ends.
}

sentence-plain-1 = { $peers ->
    [yes] A professional or a trained peer answers you, and sometimes another of our workers reads the chat and helps.
   *[no] A professional answers you, and sometimes another of our workers reads the chat and helps.
}
sentence-plain-2 = You do not have to tell your name, and we do not know who you are or where you are.
sentence-plain-3 = If you are in danger, call 112 at once.
sentence-plain-4 = If a child is in danger and we know who the child is, we sometimes have to tell the authorities.
sentence-plain-5 = { $minutes ->
    [0] We delete the chat as soon as it ends.
    [one] We delete the chat at most { $minutes } minute after it ends.
   *[other] We delete the chat at most { $minutes } minutes after it ends.
}

## Accessibility statement (rule 15)

accessibility-link = Accessibility
accessibility-heading = Accessibility statement
accessibility-lead = We want everybody to be able to use this service. The statement covers the pages of Vierellä and the chat.
accessibility-state-heading = How the service works
accessibility-state = Our goal is level AA of the WCAG 2.2 guidelines. We test the pages ourselves, automatically and with the keyboard. No outside expert has assessed them yet.
accessibility-limits-heading = Where we depart from the guidelines
accessibility-title = The page title that the browser shows says nothing on purpose, “Front page” for example, so that nobody beside you sees what you read. It therefore does not tell what the page is about, as point 2.4.2 of the guidelines asks.
accessibility-other-language = Some descriptions of services may not be translated into your language yet. You then see them in another language.
accessibility-feedback-heading = Tell us if something does not work
accessibility-feedback = We answer feedback within 14 days. Your message is not anonymous, so please do not write in it what you want to talk about in the chat.
accessibility-contact = Contact:
accessibility-authority = If the answer does not help, or does not come within two weeks, you can notify the Finnish Transport and Communications Agency Traficom, which supervises accessibility.
accessibility-authority-site = The supervisor’s pages and contact details
accessibility-made = This statement was made on { DATETIME($date, dateStyle: "long") }.

## Errors

error-missing = Page not found
error-missing-about = The address may be wrong, or the page has been removed. These numbers help you now too.
error-failed = Something went wrong
error-failed-about = The fault is ours, not yours. Try again in a moment. These numbers help you now too.
error-form = The page was open too long
error-form-about = Nothing was sent. Go back to the previous page, reload it and try again.

## Letters

letter-offer = You can also write us a letter. We answer within a few working days, and you read the answer here with a return code.
letter-books = With a letter you can also book a time to chat, when there are free times.
letter-link = Write a letter
letter-read = Read the answer to your letter
letter-door-heading = Read your letter
letter-code = Return code
letter-code-hint = 16 digits. You may leave out the spaces.
letter-open = Open the letter
letter-lost-code = If you have lost your return code, we cannot look for your letter, sorry: we do not know who wrote it. You can write a new one.
letter-problem = { $problem ->
    [empty] The letter is still empty.
    [too_long] The letter is too long. It has room for 4,000 characters. Your text is still on this page.
    [no_letters] It is not possible to write a letter to this service now.
    [taken] Somebody is writing the answer already, so the letter cannot be changed any more.
    [answered] Your letter has been answered already, so it cannot be changed any more.
    [slot_taken] Somebody else has just booked this time. Your letter is still on this page: choose another time, or send the letter without one.
    [no_slot] The chat opens only at the booked time, 10 minutes before it at the earliest.
    [wait] There have been many tries from here. Wait a moment and try again.
    [gone] There is no letter with this code. Check the digits. The letter may also have been deleted.
    [length] A return code has 16 digits. Check whether one is missing.
    [digits] A return code has digits only.
    [slip] One of the digits is wrong. Check the code.
   *[ending] The digits do not match. Check that you wrote the code down correctly.
}
letter-write-heading = A letter to our workers
letter-about-who = A professional answers the letter. You can stay anonymous.
letter-about-when = You can read the answer by { DATETIME($date, dateStyle: "long") } at the latest.
letter-about-code = When you have sent the letter you get a return code. Only with it can you read the answer.
letter-about-law = If a child or somebody's life is in danger and you tell us who it is, the law may oblige us to report it.
letter-about-kept = The letter and the answer are deleted 30 days after the answer, or at once when you want it.
letter-text = Your letter
letter-guard = There seems to be an identity code, a phone number, an address, an e-mail address or a return code in the letter.
letter-guard-how = You stay anonymous if you take it out. You can also send the letter as it is.
letter-send = Send the letter
letter-send-anyway = Send anyway
letter-sent-heading = Your letter has arrived
letter-write-down = Write this return code down on paper. We cannot show it again later.
letter-keep-safe = Keep the code where nobody else finds it. A screenshot stays in the phone's memory.
letter-ending = Type the last four digits of the code here
letter-check = I have the code
letter-done-heading = Good, you have the code
letter-done = You can close this page now. Come back with the return code to read the answer.
letter-done-close = The letter can be changed until somebody begins to answer it. You can delete it at any moment.
letter-erased-heading = The letter has been deleted
letter-erased = Nobody can read the letter or the answer any more. If somebody read your letter before, this does not change that.
letter-answer-heading = The answer to your letter
letter-waiting-heading = Your letter is waiting for an answer
letter-changed = The changed letter is safe.
letter-answered-by = { $helper ->
    [peer] Answered by { $who }, a trained peer
   *[professional] Answered by { $who }, a professional
}
letter-late = We promised to answer by { DATETIME($date, dateStyle: "long") }. We are late, and we are sorry. Your letter is still in the queue.
letter-being-answered = Somebody is writing you an answer. You can read it by { DATETIME($date, dateStyle: "long") } at the latest.
letter-waiting = You can read the answer by { DATETIME($date, dateStyle: "long") } at the latest.
letter-change-open = Read or change your letter
letter-change = Save the change
letter-own = Read your own letter
letter-not-changed = This change was not saved:
letter-erase-open = Delete the letter and the answer
letter-withdraw-open = Withdraw the letter
letter-erase-about = A deleted letter cannot be brought back.
letter-erase = Delete now
letter-erased-on = The letter is deleted by { DATETIME($date, dateStyle: "long") } at the latest.
letter-not-sent = The connection is down, and nothing was sent. Your text is still on this page. Try again in a moment.
letter-slot = A time to chat, if you like
letter-slot-none = No time, just a letter
letter-slot-hint = At the booked time your return code opens the chat. Times are in Finnish time.
letter-slot-booked = You have booked a time to chat: { $when }.
letter-slot-how = Come and open your letter with the return code then: the chat opens from its page 10 minutes before. Say in the chat what you want to talk about, since the duty worker cannot see which letter is yours.
letter-slot-nobody = The duty worker is not here yet. You can open the chat and write already: booked chats are taken from the queue first.
letter-slot-open = Open the chat
letter-slot-back-open = Cancel the booked time
letter-slot-back-about = The time becomes free for somebody else. Your letter stays.
letter-slot-back = Cancel the time
letter-slot-given-back = The booked time was cancelled. Your letter is still here.

## What a talk can be about: asked in the queue

topic = { $topic ->
    [experiencing] I am experiencing violence
    [using_violence] I use violence myself
    [close_one] I am worried about someone close
    [child_in_danger] A child sees or experiences violence
    [home] Home and family
    [friends] Friends and bullying
    [feelings] How I feel
    [dating] Dating and sex
    [hurt] Somebody has hurt me
    [separating] Separating
    [children] The children in the separation
    [custody] Custody and visits
    [coping] Coping
    [pregnancy] Pregnancy and birth
    [sleep] The baby’s sleep
    [everyday] Everyday life with a baby
    [couple] The relationship
    [substances_pregnant] Pregnancy and substances
    [substances_baby] A baby and substances
    [quitting] Quitting or cutting down
   *[other] Something else
}
