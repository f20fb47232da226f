### Pages that the server makes: the front page, each service's entry page, the staff's door.

product = Vierellä
neutral-title = Front page

## Languages, each in its own language

language-fi = Suomi
language-sv = Svenska
language-en = English
languages-label = Language
skip-to-content = Skip to content

## Front page

front-heading = You can talk. We are beside you.
front-lead = Write to a duty worker without saying who you are. There is nothing to sign in to.
front-missing = That page was not found. Here are all our services.
front-services = Chats
front-danger = If you or someone else is in danger, call 112.
front-start = Start chatting
front-look = Read more

## State of a service

service-open = Chat is open
service-late = The duty worker is not here yet
service-closed = Chat is closed now
service-opens = We open { $when }
service-hours = Hours: { $hours }
service-by-appointment = We are here at times agreed beforehand.

## Hours

hours-row = { $days } { $start }–{ $end }
hours-row-theme = { $days } { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
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
entry-closed = Chat is closed now.
entry-closed-opens = Chat is closed now. We open next { $when }.
entry-late = The opening hours have begun, but the duty worker is not here yet.
entry-not-alone = You need not be alone: these numbers answer right now.
entry-back = All services

## Before the chat: five short sentences (rule 8)

sentence-adults-1 = { $peers ->
    [yes] A professional answers you, or a trained peer who has the support of a professional, and you need not say who you are.
   *[no] A professional answers you, and you need not say who you are.
}
sentence-adults-2 = We do not see who you are or where you are, so we cannot send help to you: if you are in danger, call 112.
sentence-adults-3 = We are bound by confidentiality, and sometimes another duty worker helps with the chat.
sentence-adults-4 = If a child or somebody's life is in danger and you tell us who it is, the law may oblige us to report it; we will tell you if we possibly can.
sentence-adults-5 = { $minutes ->
    [0] The text is deleted from our service as soon as the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
    [one] The text is deleted from our service at most { $minutes } minute after the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
   *[other] The text is deleted from our service at most { $minutes } minutes after the chat ends and cannot then be read even from a backup; only a statistical entry that does not identify you remains.
}

sentence-children-1 = { $peers ->
    [yes] An adult answers you who has been trained to help children and young people.
   *[no] An adult answers you whose job is to help children and young people.
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
    [yes] A professional or a trained peer answers you, and you do not have to tell your name.
   *[no] A professional answers you, and you do not have to tell your name.
}
sentence-plain-2 = We do not know who you are or where you are.
sentence-plain-3 = If you are in danger, call 112 at once.
sentence-plain-4 = If a child is in danger and we know who the child is, we sometimes have to tell the authorities.
sentence-plain-5 = { $minutes ->
    [0] We delete the chat as soon as it ends.
    [one] We delete the chat at most { $minutes } minute after it ends.
   *[other] We delete the chat at most { $minutes } minutes after it ends.
}

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

## Errors

error-missing = Page not found
error-missing-about = The address may be wrong, or the page has been removed. These numbers help you now too.
error-failed = Something went wrong
error-failed-about = The fault is ours, not yours. Try again in a moment. These numbers help you now too.
error-form = The page was open too long
error-form-about = Nothing was sent. Go back to the previous page, reload it and try again.
