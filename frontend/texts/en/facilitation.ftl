### The facilitators' pages: what waits in their groups, members, sanctions and asked reviews.

## All groups

groups-heading = My groups
groups-back = All my groups
groups-none = You have no groups to lead right now.
groups-appeals-wait = { $count ->
    [one] One member asks for a review
   *[other] { $count } members ask for a review
}
group-urgent = { $count ->
    [one] An urgent post waits
   *[other] { $count } urgent posts wait
}
group-facts = { $members ->
    [one] One member
   *[other] { $members } members
}, ends { DATETIME($ends, dateStyle: "long") }
group-unattended = { $unit ->
    [minutes] The oldest thing has waited { $count } min.
    [hours] The oldest thing has waited { $count } h.
   *[days] The oldest thing has waited { $count } days.
}
group-nothing-waits = Nothing waits for a facilitator.
group-read-last = { $who } has read furthest.
group-unread = { $count ->
    [0] Everything has been read.
    [one] One entry is unread.
   *[other] { $count } entries are unread.
}
group-waited = { $unit ->
    [minutes] has waited { $count } min
    [hours] has waited { $count } h
   *[days] has waited { $count } days
}

## What waits

group-waiting = What waits
group-held = { $count ->
    [one] A post waits for a facilitator
   *[other] { $count } posts wait for a facilitator
}
group-why-held = { $why ->
    [suicidal] Speaks of suicide
    [threatening] Threatens somebody
    [identifying] Somebody could be recognised
    [sanction] Read first
    [newcomer] A newcomer’s first posts
    [room] In this group all are read first
   *[facilitator] A facilitator looks at it
}
group-proposals = A removal has been proposed
group-proposal-own = Your own proposal. Another facilitator confirms it.
group-proposal-by = Proposed by { $who }. Waits for another facilitator to confirm.
group-reports = { $count ->
    [one] A member has told about a post
   *[other] Members have told about { $count } posts
}
group-report-by = Told by:
group-settle = Done
group-settle-which = Done: what { $who } told
group-lines = { $count ->
    [0] Private lines
    [one] Private lines, unread words on one
   *[other] Private lines, unread words on { $count }
}
group-line-unread = Unread
group-line-read = Last read by { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-line-read-nobody = Nobody has read it yet
group-silent = { $count ->
    [one] A member who has not been here for two weeks
   *[other] Members who have not been here for two weeks
}
group-here-last = last on { DATETIME($date, dateStyle: "long") }
group-here-never = has not been here yet

## One group

group-saved = { $what ->
    [settle] Marked as done.
    [note] Your note for the other facilitator is kept.
    [remove_note] The note is removed.
   *[on_call] Saved.
}
group-enter = Open the group
group-members = Members
group-no-members = Nobody is in the group yet.
group-member-since = here since { DATETIME($date, dateStyle: "long") }
group-member-state = { $state ->
    [suspended] Suspended
    [removed] Removed
   *[left] Has left
}
group-notes = Notes for the other facilitator
group-notes-about = Only the group’s facilitators read these. They go after { $days } days.
group-note-new = What the other facilitator should know
group-note-save = Leave the note
group-note-remove = Remove
group-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-on-call = Who is alerted
group-on-call-about = Facilitators who are on duty hear of an urgent post at once. If none of them is, other professionals on duty see this name and number, and a mail that does not say what it is about goes to the address.
group-on-call-name = Name
group-on-call-phone = Phone
group-on-call-email = E-mail
group-on-call-save = Save
group-on-call-problem = { $problem ->
    [name] Write a name.
    [email] Check the e-mail address.
   *[phone] Check the phone number. A number or an e-mail address is needed.
}

## One member

group-sanctions = What has been decided
group-sanctions-none = There have been no sanctions.
group-sanction-kind = { $kind ->
    [warn] Warning
    [hold] Posts are read first
    [mute] Pause from writing
    [suspend] Suspension
   *[remove] Removal from the group
}
group-sanction-state = { $state ->
    [proposed] Waits for another facilitator to confirm
    [in_force] In force
    [lifted] Lifted
    [lapsed] Lapsed, not confirmed
   *[over] Over
}
group-sanction-reason = { $reason ->
    [hurtful] Hurtful writing
    [threat] Threats
    [identifying] Tells something by which another can be recognised
    [trade] Offers substances or goods
    [pressure] Presses others to meet or to go on elsewhere
    [not_for_them] The group is not meant for them
   *[rules] Otherwise against the group’s rules
}
group-and = and
group-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
group-sanction-read = read by the member
group-sanction-not-read = not read by the member yet
group-appeal-state = { $outcome ->
    [waits] Asks for a review
    [lifted] Review: lifted
   *[upheld] Review: stays
}
group-confirm = Confirm the removal
group-confirm-other = You proposed the removal yourself, so another facilitator confirms it. If nobody does within 72 hours, it lapses.
group-lift = { $state ->
    [proposed] Do not remove
   *[other] Lift
}
group-decide = Decide a sanction
group-decide-about = The member sees the reason, how long it lasts and your words, and can ask for a review.
group-sanction-do = { $kind ->
    [warn] Warn
    [hold] Read their posts first
    [mute] Pause their writing
    [suspend] Suspend at once
   *[remove] Propose a removal
}
group-sanction-about = { $kind ->
    [warn] The member is warned. Nothing else happens.
    [hold] The member’s posts wait for a facilitator before others see them.
    [mute] The member reads, and does not write in the group. The private line stays open.
    [suspend] The member does not see the group. You can decide this alone, for 72 hours at most. The private line stays open.
   *[remove] The member is suspended at once. The removal takes effect when another facilitator confirms it within 72 hours. For 7 more days they have the help numbers and the private line.
}
group-sanction-why = Reason
group-choose = Choose
group-sanction-lasts = For how long
group-length = { $unit ->
    [hours] { $hours ->
        [1] 1 hour
       *[other] { $hours } hours
    }
   *[days] { $hours ->
        [48] 2 days
        [72] 3 days
        [168] A week
        [336] Two weeks
       *[other] 30 days
    }
}
group-sanction-words = Words to the member
group-sanction-words-hint = Say kindly what it is about and what you hope for. You can leave it empty.
group-sanction-problem = { $problem ->
    [reason] Choose a reason.
    [kind] This cannot be decided.
    [length] Choose how long.
    [suspended] The member is suspended already.
    [removed] The member is removed already.
    [again] You suspended this member not long ago. Now another facilitator decides.
    [same_person] Somebody else has to decide this: you took part in the decision.
    [not_proposed] Another facilitator has confirmed or lifted this already.
    [lapsed] The proposal lapsed, since nobody confirmed it within 72 hours.
   *[line] The message was not sent. Try again.
}
group-decided = { $what ->
    [say] The message is sent.
    [confirm] The member is removed from the group.
    [lift] Lifted.
    [remove] A removal is proposed, and the member suspended. Ask another facilitator to confirm.
   *[other] The decision holds.
}
group-line = Private line
group-line-about = The member and the group’s facilitators read this. Other members do not.
group-line-until = It stays open until { DATETIME($until, dateStyle: "long", timeStyle: "short") }. Then it is erased.
group-line-label = Write to the member
group-line-say = Send
group-line-over = There is no private line.

## Reviews

group-appeals = Asked reviews
group-appeals-about = A review is made by somebody who did not take part in the decision. The sanction holds until then.
group-appeals-none = Nobody waits for a review.
group-appeal-judged = The review is made, and the member sees it.
group-appeal-wordless = The member wrote no reasons.
group-appeal-answer = Words to the member
group-appeal-lift = Lift the sanction
group-appeal-uphold = The sanction stays
group-appeal-own = You took part in this decision, so somebody else reviews it.

## Mail about what is urgent

group-mail-subject = Vierellä: look at what waits
group-mail = Something waits in the service that is good to look at soon. Sign in: { $address }
