### What needs a judgement: the queue, one case, what is decided. Plain and kind; nobody is called a case or a client.

## The queue

cases-heading = To review
cases-waiting = { $count ->
    [0] Nothing waits for you.
    [one] One matter waits
   *[other] { $count } matters wait
}
cases-urgent = { $count ->
    [one] one is urgent
   *[other] { $count } are urgent
}
cases-late = { $count ->
    [one] one is past its promised time
   *[other] { $count } are past their promised time
}
cases-none = Nothing waits for a review now.
cases-none-such = Nothing was found for this choice.
cases-back = Everything to review
cases-saved = { $what ->
    [released] The matter waits for others again.
    [escalated] Somebody else will review this soon.
   *[decided] The decision is made.
}
cases-filter = Narrow down
cases-filter-kind = What
cases-filter-place = Where
cases-filter-all = Everything
cases-filter-mine = Handled by me
cases-filter-late = Past the promised time
cases-filter-do = Narrow down
cases-keys = Keys: j next, k previous, Enter opens.
cases-pages = Pages
cases-page = Page { $page }
case-kind = { $kind ->
    [held] A post waits for a facilitator
    [report] A post that a facilitator was told of
    [confirmation] A decision needs a second person
    [appeal] A review was asked for
    [application] An application to a group
    [key_request] Lost words
    [block] Blocked tab
    [conduct] Conduct of one of the staff
   *[excerpt] An excerpt of a talk
}
case-count = { $count } about the same
case-due = promised by { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
case-urgent = Urgent
case-late = Past the promised time
case-handled-by = Handled by { $who }
case-claim = Handle this

## One case

case-release = Leave it to others
case-escalate = Ask somebody else to review
case-escalated = { $who } has asked that somebody else reviews this.
case-escalated-own = You have asked that somebody else reviews this.
case-anothers = { $who } is handling this now. If they have no time, it is soon free for others.
case-not-yours = You do not decide this: you have had a part in it yourself, or nothing is left to decide.
case-decide = Decide
case-do = { $decision ->
    [approve] Publish
    [overwrite] Publish without what could tell who somebody is
    [return] Return to the author
    [hide] Remove the post
    [warn] Warn
    [hold] Read their posts first
    [mute] Pause their writing
    [suspend] Suspend at once
    [remove] Propose a removal from the group
    [confirm] Confirm
    [lift] Lift the restriction
    [uphold] The restriction stays
    [keep_block] Keep the block
    [unblock] Lift the block
    [accept] Accept
    [list] Put on the waiting list
    [refuse] Decline
    [grant] Give new words
    [decline] Give no new words
    [handled] Handled
   *[no_action] No action
}
case-do-about = { $decision ->
    [approve] Everybody in the group will see the post.
    [overwrite] Numbers, addresses and whatever else could tell who somebody is are covered. The rest of the post appears, and its author is told. What is covered cannot be brought back.
    [return] The post does not appear. Its author reads the reason and your words, and can write anew.
    [hide] The words of the post are removed for everybody at once.
    [warn] The author is warned. The post is removed.
    [hold] The member’s posts wait for a facilitator. This post is removed.
    [mute] The member reads, and does not write in the group. This post is removed.
    [suspend] The member does not see the group. You can decide this alone, for 72 hours at most. This post is removed.
    [remove] The member is suspended at once. The removal takes effect when another facilitator confirms it within 72 hours. This post is removed.
    [confirm] The decision takes effect for its whole length.
    [lift] The restriction ends at once, and the member reads your words.
    [uphold] The restriction goes on, and the member reads your words.
    [keep_block] The block goes on until its end.
    [unblock] The block ends at once, and a chat can be begun in the same tab again.
    [accept] They read the answer by their return code and can come into the group.
    [list] They wait for a place.
    [refuse] They read your kind words by their return code.
    [grant] The member reads the new words by their return code. The old ones open nothing any more.
    [decline] The request is removed.
    [handled] Note what was done. The sealed text is erased at once.
   *[no_action] The matter leaves the queue.
}
case-reason = { $reason ->
    [hurtful] Hurtful writing
    [threat] Threats
    [identifying] Tells something by which somebody can be recognised
    [trade] Offers substances or goods
    [pressure] Presses others to meet or to go on elsewhere
    [not_for_them] The group is not meant for them
    [rules] Otherwise against the group’s rules
    [no_places] There are no places
    [other_help] Other help suits better
    [own_wish] The author’s own wish
    [no_breach] Nothing is against the rules
    [settled_before] It was settled before
    [told_authorities] The authorities were told
    [talked_with_worker] It was talked over with the duty worker
    [guided_onward] Guided to other help
    [talked_over] It was talked over with them
    [stands_aside] They review nothing for the time being
    [fair] The decision was right
    [too_hard] The decision was too hard
    [mistaken] The decision rested on a mistake
    [agreed] Agreed
    [not_needed] Something milder is enough
   *[unfounded] There is no ground
}
case-hours = { $hours ->
    [1] 1 hour
    [24] 24 hours
    [48] 2 days
    [72] 3 days
   *[168] A week
}
case-words = Words to whoever this is about
case-words-hint = { $words ->
    [must] Say kindly what it is about.
   *[may] Say kindly what it is about and what you hope for. You can leave it empty.
}
case-decision = { $decision ->
    [approve] The post was published
    [overwrite] The post was published without what could tell who somebody is
    [return] The post was returned to its author
    [hide] The post was removed
    [warn] A warning was given
    [hold] Their posts are read first
    [mute] Their writing was paused
    [suspend] They were suspended
    [remove] A removal was proposed
    [confirm] The decision was confirmed
    [lift] The restriction was lifted
    [uphold] The restriction stayed
    [keep_block] The block was kept
    [unblock] The block was lifted
    [accept] They were accepted
    [list] They wait for a place
    [refuse] They were declined
    [grant] The member gets new words
    [decline] No new words were given
    [handled] Handled
    [no_action] No action
    [withdrawn] It was taken back
    [lapsed] Its time was over
   *[gone] What it was about is not there any more
}
case-problem = { $problem ->
    [decided] Somebody was faster. The decision is made.
    [changed] The matter has changed meanwhile. This is how it stands now. Look, and decide again.
    [claimed] Somebody else is handling this now.
    [same_person] Somebody else must decide this: you have had a part in it.
    [not_offered] It cannot be decided like this any more. Here is what can.
    [full] The group has no free places.
    [gone] What it was about is not there any more.
    [reason] Choose a reason.
    [words] Write a few kind words.
   *[length] Choose for how long.
}
case-notice = A facilitator has read your post, and it does not appear in the group. Reason: { $reason }.

## Posts

case-post = The post
case-post-by = Written by { $who }
case-post-gone = The post is not in the group any more.
case-post-note = Content note: { $note }
case-told = Who told the facilitators
case-told-about = Only the group’s facilitators see who told them.
case-told-self = the author
case-told-wordless = No words.
case-history = What was decided about them in this group
case-to-member = To the member’s page
case-second-own = You decided this yourself, so another facilitator confirms it. You can lift it.

## Who wants to come in

case-application = The application
case-key-request = Asks for new words: { $who }
case-key-request-about = They knew their code word. Promised by { DATETIME($date, dateStyle: "long") }.

## Excerpts

case-category = { $category ->
    [danger] Somebody is in danger
   *[abuse] Abuse
}
case-handed-in = Handed in { DATETIME($date, dateStyle: "long") }
case-ends = Erased { DATETIME($date, dateStyle: "long") }
case-new = Not read
case-opened = Read
case-open-about = Opening the excerpt is noted in the audit trail. After that the person who wrote can no longer delete it.
case-open = Open the excerpt
case-reading-why = Why you open it
case-reading = { $reason ->
    [first_reading] I review this
    [read_again] I check something
    [colleague_asked] A colleague asked me to
   *[authority_asked] An authority has asked
}
case-seen-until = You see the excerpt until { DATETIME($at, timeStyle: "short") }. Then the page hides it.
case-author = { $author ->
    [visitor] The person who wrote
   *[helper] Duty worker
}

## Somebody's conduct

case-conduct-about = This is about { $who }
case-open-conduct = Opening the text is noted in the audit trail.
case-open-sealed = Open the text
conduct-heading = Tell of the conduct of one of the staff
conduct-lead = You can tell if the conduct of another worker, peer or coordinator worries you. Only those who decide about it read it. The person it is about does not see it. The text is erased after { $days } days at most.
conduct-who = Who it is about
conduct-words = What happened
conduct-words-hint = Do not write who a visitor or member is, nor anything by which they could be recognised.
conduct-send = Send
conduct-sent = Thank you for telling. It is now with those who decide about it.
conduct-problem = { $problem ->
    [person] Choose who it is about.
    [too_many] You have told of several things already that nobody has got to yet. If it is urgent, call your manager.
   *[words] Write what happened.
}

## Figures

figures-heading = Figures
figures-lead = The last { $months } months. There are no names in them, and no way to what was written.
figures-none = Nothing has come yet.
figures-month = Month
figures-kind = What
figures-came = Came in
figures-decided = Decided
figures-first-look = To the first look, h
figures-decision = To the decision, h
figures-half = half
figures-most = 9/10
figures-mean = mean
figures-spread = Half: within so many hours half had been looked at or decided. 9/10: within so many, nine in ten.
figures-kept = In the promised time, %
figures-reversed = Decisions that were reversed, %
figures-unattended = Unattended in all, h

## Blocks

case-block-about = { $who } ended a chat because of abusive messages and blocked new chats from the same browser tab.
case-block-by-somebody = A worker
case-block-ends = The block ends by itself { DATETIME($at, dateStyle: "medium", timeStyle: "short") }.
case-block-words = The words of the chat are not kept. Ask the worker what happened if you need to, or see whether they handed in an excerpt.

## Words that screening looks for

words-heading = Word lists
words-lead = Posts in groups are compared with built-in word lists. Here you can add phrases that people around you really use. A change holds in all groups within seconds. Screening never decides anything alone: a facilitator reads.
words-saved = Saved. The change holds within seconds.
words-try = Try a sentence
words-sentence = Sentence
words-sentence-hint = Make one up. Do not copy anybody's post here. The sentence is not stored.
words-try-do = Try
words-tried-waits = The post would wait for a facilitator:
words-tried-marked = The post would appear, and a facilitator would see a mark:
words-tried-nothing = The post would appear, without a mark.
words-identifies = It could tell who somebody is
words-add = Add a phrase
words-phrase = Phrase
words-phrase-hint = Words alone, for example: pills available. At the end of a word, * means any ending; between words, . means one word and .. up to three.
words-language = Language
words-language-name = { $code ->
    [sv] Swedish
    [en] English
   *[fi] Finnish
}
words-what = What it speaks of
words-kind = { $kind ->
    [suicidal] Suicide
    [threatening] Threats
    [child-in-danger] A child in danger
    [violence-experienced] Violence experienced
    [relapse] A relapse
    [dealing] Dealing
   *[harmless] None of these
}
words-effect = { $kind ->
    [suicidal] the post waits for a facilitator
    [threatening] the post waits for a facilitator
    [child-in-danger] the post waits for a facilitator
    [harmless] an exception
   *[other] only a mark for the facilitator
}
words-add-do = Add
words-own = { $count ->
    [0] No phrases of your own
    [one] One phrase of your own
   *[other] { $count } phrases of your own
}
words-remove = Remove
words-remove-which = Remove: { $phrase }
words-problem = { $problem ->
    [language] Choose a language.
    [kind] Choose what the phrase speaks of.
    [empty] Write a phrase.
    [too_short] The phrase is too short: it would stop almost any post. Write at least four letters, also before *.
    [too_long] The phrase is too long. Six words are enough.
    [signs] Use letters and digits alone, * at the end of a word, and . or .. between words.
    [plain] An exception can hold words alone, not the signs * . or ..
    [known] This is found already.
    [needless] Screening does not stop this, so no exception is needed.
    [too_broad] This exception would also let through what a facilitator must see. Add a word that shows that it is not meant.
    [taken] The phrase is in the list already.
   *[full] The list is full: { $most } phrases at most. Remove one first.
}
