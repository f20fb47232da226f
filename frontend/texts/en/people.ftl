### Pages about people, for those who manage them. Plain and kind; says what happens before it happens.

people-title = Vierellä, people
people-nav = Pages
people-to-desk = Duty desk
people-heading = People
people-add = Add a person
people-of = { $association }. You see the people of your own association only.
people-search = Name or login
people-search-go = Search
people-association = Association
people-all-associations = All associations
people-show = Show
people-show-active = Those who are here
people-show-left = Those who have left
people-found = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
}
people-none = Nobody is here yet.
people-none-found = Nobody was found. Try a shorter part of the name or login.
people-pages = Pages of the list
people-page = Page { $page }/{ $pages }
people-previous = Previous
people-next = Next

## One person

helper-type = { $type ->
    [peer] Trained peer
   *[professional] Professional
}
role = { $role ->
    [administrator] Administrator
    [coordinator] Shift coordinator
    [manager] Association manager
    [worker] Duty worker
    [peer] Peer on duty
    [facilitator] Group facilitator
    [moderator] Moderator
   *[dpo] Data-protection officer
}
role-about = { $role ->
    [administrator] Looks after the details and roles of people in every association.
    [coordinator] Sees who is on duty and how many people wait.
    [manager] Looks after the details and roles of people in their own association.
    [worker] Answers in the chats as a professional.
    [peer] Answers in the chats while a professional is on the same shift.
    [facilitator] Leads closed groups.
    [moderator] Decides what follows from worries that were told about groups.
   *[dpo] Watches over data protection. Cannot open the duty desk.
}
person-back = All people
person-login = Login
person-login-hint = Lower-case letters a–z, digits, dot, dash or underscore. It cannot be changed later.
person-duty-name = Duty name
person-duty-name-hint = Whoever writes in the chat sees this name. Not the full name, nor the surname.
person-helper-type = How they answer
person-helper-type-hint = Whoever writes in the chat is always told this, and it cannot be changed later.
person-capacity = Chats at once
person-capacity-hint = Two for a professional, three at most. One for a peer. Empty means the usual number.
person-languages = Languages to answer in
person-languages-hint = The chat says in which languages somebody answers right now. Who answers in Finnish also answers in plain Finnish.
person-unit = Unit
person-unit-none = No unit
person-training = Training valid until
person-training-hint = The last day. A peer can be on duty only with valid training and a signed confidentiality pledge.
person-pledge = Confidentiality pledge signed on
person-roles = Roles
person-change-roles = Change the roles
person-roles-of = Roles: { $person }
person-roles-not-yours = You cannot change these roles.
person-to-page = Back
person-roles-hint = A change takes effect at once, at an open duty desk too. If you take away the duty worker's role, their open chats vanish from their screen.
person-own-roles = Nobody can change their own roles. Ask another manager or an administrator.
person-no-roles = No roles
person-new = New person
person-new-hint = Once they are added you can invite them to sign in. Before that they cannot get in.
person-create = Add
person-details = Details
person-save = Save the details
person-save-roles = Save the roles
person-saved = { $saved ->
    [created] The person has been added.
    [roles] The roles have been saved.
    [sessions] They are signed out everywhere.
    [deactivated] The login is closed.
   *[details] The details have been saved.
}
person-signing-in = Signing in
person-can-sign-in = They have a password.
person-cannot-sign-in = They cannot sign in yet, because they have no password.
person-cannot-sign-in-short = Cannot sign in
person-has-left = The login is closed. They cannot sign in.
person-not-yours = They have a role that concerns the whole federation, so only an administrator can change their details.
person-hindrance = { $hindrance ->
    [training] They cannot begin a shift now, because their training is not valid.
   *[pledge] They cannot begin a shift now, because no signed confidentiality pledge has been noted.
}
person-hindrance-short = { $hindrance ->
    [training] Training not valid
   *[pledge] Pledge missing
}
person-problem = { $problem ->
    [login] A login can have only letters a–z, digits, dot, dash and underscore, and begins with a letter or digit. It has 2 to 64 characters.
    [login_taken] This login is in use already. Try another one, perhaps with a digit at the end.
    [duty_name] Write a duty name, at most 40 characters.
    [training_valid_until] The date of the training cannot be read. Pick it from the calendar, or leave it empty.
    [pledge_signed_on] The date of the pledge cannot be read. Pick it from the calendar, or leave it empty.
    [capacity] A professional can have one to three chats at once, a peer one.
    [languages] Choose at least one language.
    [role] A peer has the role Peer on duty, a professional the role Duty worker. Whoever writes must always know which of them answers.
    [own_roles] Nobody can change their own roles. Ask another manager or an administrator.
    [federation_role] This role concerns the whole federation. Only an administrator can give it, take it away, or change the details of somebody who has it.
    [association] This association is closed. Choose another one.
    [unit] This unit cannot be chosen: it is closed, or belongs to another association.
    [has_left] The login is closed, so they cannot be invited.
   *[last_administrator] They are the only administrator. Make somebody else one first, so that somebody can still look after the logins.
}

## The end

person-leaving = Leaving
person-leaving-about = Close the login when somebody leaves. If only their telephone or password is lost, invite them anew.
person-deactivate = Close the login
deactivate-heading = Close the login of { $person }?
deactivate-own = Close your own login?
deactivate-access = They can no longer sign in. If the duty desk is open, it closes at once.
deactivate-talks = If they are in a chat, nobody answers in it afterwards. Unless it is urgent, wait until the chat has ended.
deactivate-trail = Who closed the login, and when, stays on record for two years. Then the closed login is removed as well.
deactivate-back = A closed login cannot be opened on this page. If they come back, add them with a new login.
deactivate-yes = Close the login
deactivate-no = Keep it open

## Letting somebody in, and signing them out

person-invite = Invite to sign in
person-end-sessions = Sign out everywhere
invite-heading = Invite { $person } to sign in
invite-what = You get a code with which they choose a password and connect an authenticator app themselves. It works once, for { $hours } hours.
invite-lost = If they have signed in before, what they used goes on working until they use the invitation, and no longer.
invite-check = Make sure that they get the code and nobody else: face to face, or on the telephone.
invite-yes = Make an invitation
invite-made = The invitation is ready: { $person }
invite-once = We show the code only now. It is good for { $hours } hours.
invite-address = Address
invite-hand-over = Tell them the address, the login and the code. Write them on paper or say them on the telephone; do not send them all in one message.
invite-ready = Done
end-sessions-heading = Sign { $person } out everywhere?
end-sessions-what = Their open desk is closed at once on every device. Their talks stay open.
end-sessions-after = They can sign in again. If you suspect that somebody else uses their login, make a new invitation as well, or close the login.
end-sessions-yes = Sign out

## Associations and their units

associations-heading = Associations
associations-lead = Here are the associations whose people answer in the common chats.
association-back = All associations
association-new = New association
association-name = Name
association-saved = Saved.
association-closed = Closed
association-closed-about = The association is closed. Nobody can be added to it.
association-units = Units
association-units-about = A unit is a part of the association, for example a shelter. A person can belong to one unit.
association-units-none = There are no units yet.
association-units-count = { $count ->
    [one] one unit
   *[other] { $count } units
}
association-region = Region
association-region-none = No region
association-region-hint = By region the federation can look at figures, where there are at least two associations.
region = { $region ->
    [ahvenanmaa] Åland
    [etela_karjala] South Karelia
    [etela_pohjanmaa] South Ostrobothnia
    [etela_savo] South Savo
    [kainuu] Kainuu
    [kanta_hame] Kanta-Häme
    [keski_pohjanmaa] Central Ostrobothnia
    [keski_suomi] Central Finland
    [kymenlaakso] Kymenlaakso
    [lappi] Lapland
    [paijat_hame] Päijät-Häme
    [pirkanmaa] Pirkanmaa
    [pohjanmaa] Ostrobothnia
    [pohjois_karjala] North Karelia
    [pohjois_pohjanmaa] North Ostrobothnia
    [pohjois_savo] North Savo
    [satakunta] Satakunta
    [uusimaa] Uusimaa
   *[varsinais_suomi] Southwest Finland
}
association-is-open = In operation
association-is-open-hint = You can close it only when nobody is here any more. Nobody can be added to what is closed. You can open it again.
association-problem = { $problem ->
    [name] Write a name. It can have visible characters only.
    [name_taken] There is one of that name already. Write a name that tells the two apart.
    [region] Choose a region from the list.
    [has_people] There are still people here, so this cannot be closed. Close their logins first.
    [unit_has_people] There are still people here, so this cannot be closed. Move them to another unit first.
    [unit_owes_hours] The unit still owes hours of duty, so it cannot be closed. Ask the coordinator to end them first.
   *[changed] Somebody else has changed this meanwhile. See what is stored now, and save again if you want your changes.
}
unit-new = New unit
