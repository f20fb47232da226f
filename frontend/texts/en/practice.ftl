### Practising at the desk with a visitor who is a script. What the visitor says is made up.

practice-page-title = Practice · Vierellä
practice-mark = Practice
practice-about = The person who writes is made up. Nothing leaves this page, and nothing is counted or kept.
practice-to-desk = To the duty desk
practice-stop = End practice
practice-choose = With whom do you practise?
practice-begin = Begin
practice-begin-which = Begin: { $name }
practice-looking-back = Look back for a moment
practice-looking-back-about = Which of these happened? What you tick is for you alone, and gone when you leave the page.
practice-again = Practise more
practice-colleague = Made-up colleague

## What a visitor understands: parts of words, in lower case, with commas between

practice-hears-safe = safe, danger, same room, who else
practice-hears-life = suicid, kill yourself, to die, end your life, hurt yourself, harm yourself
practice-hears-kept = stored, kept, saved, anonym, confidential
practice-hears-address = address, where are you
practice-hears-code_word = code word
practice-hears-card = 112, nollalinja, crisis line, helpline, 116 111, number, contact

## What every visitor can say

practice-waits = Are you still there?
practice-answer-safe = Yes, I can write now.
practice-answer-address = I would rather not tell my address.
practice-answer-code_word = No need for a code word, thanks.
practice-answer-card = Thank you, I will keep it.

## A tired family with a baby

practice-baby-title = A tired family with a baby
practice-baby-about = The baby does not sleep, and the parent is worn out.
practice-baby-opening-1 = Hi. The baby is 3 months old and sleeps only an hour at a time.
practice-baby-opening-2 = I don't even know why I write. Others manage.
practice-baby-answer-safe = The baby is in bed now. I went to the kitchen. Nobody has hurt him.
practice-baby-turn-1 = My partner is at work and I am alone all day. I cry every day.
practice-baby-turn-2 = Last night I shouted at the baby. I scared myself. I am afraid that I will shake him some day.
practice-baby-turn-3 = I haven't told anybody. At the clinic I said that all is well.
practice-baby-turn-4 = I will call my sister today and ask her to come. Thank you for not judging.
practice-baby-moment-heard = The exhaustion was heard before any advice
practice-baby-moment-safe = I asked directly whether the baby is safe now
practice-baby-moment-rest = We thought about who could help today
practice-baby-moment-card = I gave a contact, or told where to get help

## Separation

practice-separation-title = Separation and children
practice-separation-about = A parent wants to know who is right, and falls silent at times.
practice-separation-opening-1 = Hello. We are separating, and my husband says that the children move in with him. Can he decide that?
practice-separation-answer-kept = Good. I don't want him to find out that I wrote here.
practice-separation-turn-1 = But which of us do you think is right?
practice-separation-turn-2 = The children heard us fight yesterday. The younger one went under the table.
practice-separation-turn-3 = Sorry, I had to cry a little. Nothing of this is kept anywhere, is it?
practice-separation-turn-4 = I will book a time with the child welfare supervisor. And talk to the children today. Thank you.
practice-separation-moment-even = I took nobody's side and gave no legal advice
practice-separation-moment-silence = I gave the silence room, and said that I am here
practice-separation-moment-children = I asked how the children are
practice-separation-moment-kept = I said honestly what is kept of the talk

## Pregnancy and substances

practice-substances-title = Pregnancy and substances
practice-substances-about = Somebody who is pregnant is afraid of what follows from telling.
practice-substances-opening-1 = is this anonymous
practice-substances-opening-2 = i'm pregnant and i drink sometimes. i'm so ashamed
practice-substances-answer-kept = ok. i'm just afraid that somebody calls somewhere
practice-substances-answer-card = thanks. maybe i dare to call
practice-substances-turn-1 = 20 weeks. i have said nothing at the clinic
practice-substances-turn-2 = if i tell, will you take the child
practice-substances-turn-3 = i would like to stop. four days without now
practice-substances-turn-4 = thanks for not shouting. i will tell them at the clinic next week
practice-substances-moment-blame = I did not blame, and hope was said aloud
practice-substances-moment-honest = I said honestly what we know, and when the law makes us tell
practice-substances-moment-pregnancy = I checked in the pregnancy guide what suffices for a notification and what does not
practice-substances-moment-card = I gave a contact that helps with quitting

## A young person

practice-young-title = A young person who has had enough
practice-young-about = A young person hints at not wanting to live. Guide: When a life is in danger.
practice-young-opening-1 = hi
practice-young-opening-2 = nothing of this is kept anywhere right
practice-young-answer-life = yeah i've thought about it. haven't planned anything but i think of it at night
practice-young-answer-kept = ok good. mum can't know
practice-young-answer-card = can i call there without saying my name?
practice-young-turn-1 = everything at school is shit. nobody would notice if i wasn't there
practice-young-turn-2 = sorry. don't know what to say
practice-young-turn-3 = i haven't told anyone. the school counsellor is kinda ok
practice-young-turn-4 = i can go to the counsellor tomorrow. thx for listening
practice-young-moment-life = I asked about suicide directly: thoughts, plan, means, time
practice-young-moment-guide = I opened the guide beside the talk
practice-young-moment-silence = I did not hurry when the young person was silent
practice-young-moment-help = I considered calling for silent help
practice-young-moment-card = I gave a number that answers right now

## Violence

practice-violence-title = Violence at home
practice-violence-about = The person is afraid of their partner, and may have to leave in the middle.
practice-violence-opening-1 = Hello. I don't know if this is the right place. My husband pushed me into the wall yesterday.
practice-violence-answer-safe = He is in the sauna. I have a quarter of an hour maybe.
practice-violence-answer-kept = Good. He looks at my phone sometimes.
practice-violence-answer-address = I don't dare to write the address. I can call myself if I need to.
practice-violence-answer-code_word = Yes, let's. But I can't think of one now.
practice-violence-turn-1 = It wasn't the first time. But I suppose I was difficult too.
practice-violence-turn-2 = The children were in the next room. The older one asked this morning whether mum will die.
practice-violence-turn-3 = Can one just go to a shelter? Does it cost anything?
practice-violence-turn-4 = he is coming
practice-violence-moment-safe = I asked whether it is safe to write now
practice-violence-moment-believed = I said that I believe it, and that the violence is not their fault
practice-violence-moment-children = I asked about the children and read the child protection guide
practice-violence-moment-help = I gave a number in time, and considered calling for silent help
practice-violence-moment-left = I noticed why they left, and did not try to reach them
