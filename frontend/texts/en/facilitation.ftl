### The facilitators' pages: what waits in their groups, members, sanctions and asked reviews.

## All groups

leads-heading = My groups
leads-back = All my groups
leads-none = You have no groups to lead right now.
leads-appeals-wait = { $count ->
    [one] One member asks for a review
   *[other] { $count } members ask for a review
}
lead-urgent = { $count ->
    [one] An urgent post waits
   *[other] { $count } urgent posts wait
}
lead-facts = { $members ->
    [one] One member
   *[other] { $members } members
}, ends { DATETIME($ends, dateStyle: "long") }
lead-unattended = { $unit ->
    [minutes] The oldest thing has waited { $count } min.
    [hours] The oldest thing has waited { $count } h.
   *[days] The oldest thing has waited { $count } days.
}
lead-applications = { $count ->
    [one] One application waits for an answer, promised by { DATETIME($date, dateStyle: "long") }
   *[other] { $count } applications wait for an answer, the first promised by { DATETIME($date, dateStyle: "long") }
}
lead-nothing-waits = Nothing waits for a facilitator.
lead-read-last = { $who } has read furthest.
lead-unread = { $count ->
    [0] Everything has been read.
    [one] One entry is unread.
   *[other] { $count } entries are unread.
}
lead-waited = { $unit ->
    [minutes] has waited { $count } min
    [hours] has waited { $count } h
   *[days] has waited { $count } days
}

## What waits

lead-waiting = What waits
lead-held = { $count ->
    [one] A post waits for a facilitator
   *[other] { $count } posts wait for a facilitator
}
lead-why-held = { $why ->
    [suicidal] Speaks of suicide
    [threatening] Threatens somebody
    [identifying] Somebody could be recognised
    [sanction] Read first
    [newcomer] A newcomer’s first posts
    [room] In this group all are read first
   *[facilitator] A facilitator looks at it
}
lead-proposals = A removal has been proposed
lead-proposal-own = Your own proposal. Another facilitator confirms it.
lead-proposal-by = Proposed by { $who }. Waits for another facilitator to confirm.
lead-reports = { $count ->
    [one] A member has told about a post
   *[other] Members have told about { $count } posts
}
lead-report-by = Told by:
lead-report-about = Written by:
lead-report-evening = In the live evening: { $theme }
lead-report-gone = The message is no longer there.
lead-settle = Done
lead-settle-which = Done: what { $who } told
lead-lines = { $count ->
    [0] Private lines
    [one] Private lines, unread words on one
   *[other] Private lines, unread words on { $count }
}
lead-line-unread = Unread
lead-line-read = Last read by { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-line-read-nobody = Nobody has read it yet
lead-silent = { $count ->
    [one] A member who has not been here for two weeks
   *[other] Members who have not been here for two weeks
}
lead-here-last = last on { DATETIME($date, dateStyle: "long") }
lead-here-never = has not been here yet

## One group

lead-saved = { $what ->
    [settle] Marked as done.
    [note] Your note for the other facilitator is kept.
    [remove_note] The note is removed.
   *[on_call] Saved.
}
lead-enter = Open the group
lead-members = Members
lead-no-members = Nobody is in the group yet.
lead-member-since = here since { DATETIME($date, dateStyle: "long") }
lead-member-state = { $state ->
    [suspended] Suspended
    [removed] Removed
   *[left] Has left
}
lead-notes = Notes for the other facilitator
lead-notes-about = Only the group’s facilitators read these. They go after { $days } days.
lead-note-new = What the other facilitator should know
lead-note-save = Leave the note
lead-note-remove = Remove
lead-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-on-call = Who is alerted
lead-on-call-about = Facilitators who are on duty hear of an urgent post at once. If none of them is, other professionals on duty see this name and number, and a mail that does not say what it is about goes to the address.
lead-on-call-name = Name
lead-on-call-phone = Phone
lead-on-call-email = E-mail
lead-on-call-save = Save
lead-on-call-problem = { $problem ->
    [name] Write a name.
    [email] Check the e-mail address.
   *[phone] Check the phone number. A number or an e-mail address is needed.
}

## One member

lead-sanctions = What has been decided
lead-sanctions-none = There have been no sanctions.
lead-sanction-kind = { $kind ->
    [warn] Warning
    [hold] Posts are read first
    [mute] Pause from writing
    [suspend] Suspension
   *[remove] Removal from the group
}
lead-sanction-state = { $state ->
    [proposed] Waits for another facilitator to confirm
    [in_force] In force
    [lifted] Lifted
    [lapsed] Lapsed, not confirmed
   *[over] Over
}
lead-sanction-reason = { $reason ->
    [hurtful] Hurtful writing
    [threat] Threats
    [identifying] Tells something by which another can be recognised
    [trade] Offers substances or goods
    [pressure] Presses others to meet or to go on elsewhere
    [not_for_them] The group is not meant for them
   *[rules] Otherwise against the group’s rules
}
lead-and = and
lead-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
lead-sanction-read = read by the member
lead-sanction-not-read = not read by the member yet
lead-appeal-state = { $outcome ->
    [waits] Asks for a review
    [lifted] Review: lifted
   *[upheld] Review: stays
}
lead-confirm = { $kind ->
    [remove] Confirm the removal
   *[other] Confirm the whole length
}
lead-confirm-longer = One facilitator decides about a week at most. Once another confirms it, this lasts until { DATETIME($until, dateStyle: "medium") }.
lead-confirm-other = You proposed the removal yourself, so another facilitator confirms it. If nobody does within 72 hours, it lapses.
lead-lift = { $state ->
    [proposed] Do not remove
   *[other] Lift
}
lead-decide = Decide a sanction
lead-decide-about = The member sees the reason, how long it lasts and your words, and can ask for a review.
lead-sanction-do = { $kind ->
    [warn] Warn
    [hold] Read their posts first
    [mute] Pause their writing
    [suspend] Suspend at once
   *[remove] Propose a removal
}
lead-sanction-about = { $kind ->
    [warn] The member is warned. Nothing else happens.
    [hold] The member’s posts wait for a facilitator before others see them.
    [mute] The member reads, and does not write in the group. The private line stays open.
    [suspend] The member does not see the group. You can decide this alone, for 72 hours at most. The private line stays open.
   *[remove] The member is suspended at once. The removal takes effect when another facilitator confirms it within 72 hours. For 7 more days they have the help numbers and the private line.
}
lead-sanction-why = Reason
lead-choose = Choose
lead-sanction-lasts = For how long
lead-length = { $unit ->
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
lead-sanction-words = Words to the member
lead-sanction-words-hint = Say kindly what it is about and what you hope for. You can leave it empty.
lead-sanction-problem = { $problem ->
    [reason] Choose a reason.
    [kind] This cannot be decided.
    [length] Choose how long.
    [suspended] The member is suspended already.
    [removed] The member is removed already.
    [again] You suspended this member not long ago. Now another facilitator decides.
    [same_person] Somebody else has to decide this: you took part in the decision.
    [stands_aside] You make no decisions for the time being: that was agreed about your own conduct.
    [not_proposed] Another facilitator has confirmed or lifted this already.
    [lapsed] The proposal lapsed, since nobody confirmed it within 72 hours.
   *[line] The message was not sent. Try again.
}
lead-decided = { $what ->
    [say] The message is sent.
    [confirm] The decision is confirmed.
    [lift] Lifted.
    [remove] A removal is proposed, and the member suspended. Ask another facilitator to confirm.
   *[other] The decision holds.
}
lead-line = Private line
lead-line-about = The member and the group’s facilitators read this. Other members do not.
lead-line-until = It stays open until { DATETIME($until, dateStyle: "long", timeStyle: "short") }. Then it is erased.
lead-line-label = Write to the member
lead-line-say = Send
lead-line-over = There is no private line.

## Reviews

lead-appeals = Asked reviews
lead-appeals-about = A review is made by somebody who did not take part in the decision. The sanction holds until then.
lead-appeals-none = Nobody waits for a review.
lead-appeal-judged = The review is made, and the member sees it.
lead-appeal-wordless = The member wrote no reasons.
lead-appeal-answer = Words to the member
lead-appeal-lift = Lift the sanction
lead-appeal-uphold = The sanction stays
lead-appeal-own = You took part in this decision, so somebody else reviews it.

## Mail about what is urgent

lead-mail-subject = Vierellä: look at what waits
lead-mail = Something waits in the service that is good to look at soon. Sign in: { $address }
