### A closed group's page. Read every text aloud: warm, plain, nothing promised that is not kept.

room = Grupp
entering = Vi öppnar gruppen…
you-are = Din pseudonym
you-lead = Du leder som
you = (du)
facilitator = Gruppledare
helper-type = { $helper ->
    [peer] Utbildad kamratstödjare
   *[professional] Yrkesperson
}
close = Stäng
cancel = Avbryt
show = Visa
not-done = Det gick inte just nu. Försök igen.

## Leaving fast

leave = Lämna snabbt
leave-first = Lämna snabbt till en annan sida

## Times

day-today = I dag
day-yesterday = I går
moment = { $day } kl. { $time }

## Threads

threads = Samtal
threads-none = Här finns inga samtal än. Du kan börja det första när det känns rätt.
threads-older = Visa äldre
thread-new = Nytt samtal
thread-new-about = Skriv om det du har på hjärtat. Gruppens medlemmar och ledare kan läsa det och svara.
newcomer-about = Gruppledaren läser dina första meddelanden innan de andra ser dem. Så är det för alla som är nya.
thread = Samtal
back = Alla samtal
pinned = Fäst överst
unread = { $count ->
    [one] 1 nytt
   *[other] { $count } nya
}
mentioned = Du nämndes
answers = { $count ->
    [0] Inga svar
    [one] 1 svar
   *[other] { $count } svar
}
read-all = Markera alla som lästa
posts-older = Visa tidigare meddelanden
posts-loading = Vi hämtar meddelanden…
new-here = Nytt
new-posts = Nya meddelanden

## Posts

edited = ändrat
post-removed = Meddelandet har tagits bort.
post-ignored = Du har dolt meddelanden av: { $name }.
post-by = { $name }: { $words }
post-elsewhere = { $name } skrev i ett annat samtal.
note-about = Innehåll: { $note }
note-show = Visa meddelandet
react = Reagera
reaction-heart = Hjärta
reaction-hug = Kram
reaction-strength = Styrka
reaction-thanks = Tack
more = Mer
more-about = – meddelande skrivet av { $name }
edit = Ändra
edit-save = Spara
edit-no = Ändra inte
remove = Ta bort
remove-sure = Vill du ta bort meddelandet?
remove-sure-about = Det försvinner för alla. Det som andra redan har läst kan vi inte ta tillbaka.
remove-sure-other = Meddelandet försvinner för alla och går inte att få tillbaka.
remove-no = Ta inte bort
ignore = Dölj för mig: { $name }
ignore-no = Visa meddelandena igen
ignore-short = Dölj meddelanden
ignore-about = Du kan dölja en medlems meddelanden för dig själv. Ingen annan får veta det.

## Telling a facilitator

tell = Berätta för gruppledaren
tell-about = Gruppledaren får veta om det här meddelandet. De andra i gruppen ser inte att du berättade.
tell-label = Vad vill du säga till gruppledaren? Du kan lämna fältet tomt.
tell-send = Berätta
told-title = Tack för att du berättade
told-about = Gruppledaren läser det här nästa gång hen är på plats.

## Writing

post-label = Ditt meddelande
post-placeholder = Skriv ett svar
post-placeholder-new = Skriv här
post-send = Skicka
post-left = { $count ->
    [one] Ett tecken kvar
   *[other] { $count } tecken kvar
}
post-over = { $count ->
    [one] Meddelandet är ett tecken för långt. Korta av det eller skicka det i två delar.
   *[other] Meddelandet är { $count } tecken för långt. Korta av det eller skicka det i två delar.
}
post-sending = Skickas…
post-failed = Gick inte iväg.
post-failed-too-fast = Gick inte iväg, för det kom många meddelanden på rad. Försök om en stund.
post-failed-closed = Gick inte iväg, för här går det inte längre att skriva.
post-retry = Försök igen
note-add = Lägg till en varning om innehållet
note-label = Vad meddelandet handlar om
note-placeholder = Till exempel: våld
mention-whom = Vem vill du nämna?

## A draft that could tell who somebody is (rule 12)

guard-holds = Ditt meddelande verkar innehålla:
guard-identity-code = en personbeteckning
guard-phone = ett telefonnummer
guard-email = en e-postadress
guard-address = en gatuadress
guard-return-code = en återkomstkod eller ett kortnummer
guard-about = Du behöver dem inte här, och utan dem förblir du anonym. Du kan ändra meddelandet eller skicka det som det är.
guard-send = Skicka ändå

## A post that waits for a facilitator

waits-title = Väntar på gruppledaren
waits-newcomer = Ditt meddelande är sparat. Gruppledaren läser de tre första meddelandena av varje ny medlem innan de andra ser dem.
waits-room = Ditt meddelande är sparat. I den här gruppen läser gruppledaren alla meddelanden innan de andra ser dem.
waits-sanction = Ditt meddelande är sparat. Gruppledaren läser nu dina meddelanden innan de andra ser dem.
waits-facilitator = Gruppledaren vill läsa det här meddelandet i lugn och ro. Under tiden ser de andra det inte.
waits-suicidal = Ditt meddelande är sparat, och du har inte gjort något fel. Vi vill att gruppledaren läser det först, för du har berättat om något mycket tungt.
waits-threatening = Ditt meddelande är sparat. Det finns något i det som gruppledaren vill läsa först, så att alla är trygga här.
waits-identifying = Ditt meddelande är sparat, och du har inte gjort något fel. Av det kan man kanske förstå vem någon är. Gruppledaren läser det först, så att alla kan vara anonyma.
waits-read = Gruppledaren läser nästa gång: { $moment }.
waits-read-today = Gruppledaren läser det inom ett dygn.
waits-not-alone = Du är inte ensam innan dess: på de här numren svarar någon nu.
withdraw = Ångra meddelandet
refused-title = Meddelandet visas inte
refused-about = Gruppledaren läste ditt meddelande och beslöt att det inte visas för de andra. Du kan fortsätta i gruppen som förut.
refused-close = Ta bort härifrån
covered-title = Ett ställe i ditt meddelande är täckt
covered-about = Gruppledaren täckte ett ställe i ditt meddelande som kunde avslöja vem någon är. I övrigt står meddelandet i gruppen som du skrev det.
covered-next = De täckta orden är helt borttagna, och ingen kan återställa dem. Du kan redigera meddelandet eller skriva till gruppledarna om du undrar över något.

## For facilitators

judge-title = { $count ->
    [one] Ett meddelande väntar på dig
   *[other] { $count } meddelanden väntar på dig
}
judge-why = { $why ->
    [suicidal] Självdestruktivitet
    [threatening] Hot
    [identifying] Kan avslöja någon
    [sanction] Läses först
    [room] Allt läses först
    [facilitator] Borttaget för läsning
   *[newcomer] Ny medlem
}
# What a post speaks of: told to facilitators alone.
post-mark = { $mark ->
    [violence-experienced] Våld
    [child-in-danger] Barn i fara
    [dealing] Handel med droger
   *[relapse] Återfall
}
judge-thread = Öppna samtalet
judge-appear = Låt det synas
judge-no = Visas inte
judge-label = Vad säger du till den som skrev? Hen ser det här vid sitt meddelande.
judge-refuse = Skicka till den som skrev
tells = { $count ->
    [one] En medlem har berättat för dig om ett meddelande
   *[other] Medlemmar har berättat för dig om { $count } meddelanden
}
tells-open = Se vad det gäller
hold = Ta bort för läsning
pin = Fäst överst
pin-no = Lossa

## What differs from any other day

muted = Du kan inte skriva före: { $moment }. Du kan läsa gruppen hela tiden.
all-wait = Gruppledaren läser dina meddelanden innan de andra ser dem.
ends-about = Gruppen slutar { $day }. Sedan finns det en vecka för att läsa och ta farväl. Allt som skrivits har raderats senast { $gone }.
over-title = Gruppen har slutat
over-about = Du kan läsa gruppen ännu till { $day }. Nya meddelanden kan bara skrivas i samtalet för farväl. Allt som skrivits har raderats senast { $gone }.
over-goodbye = Öppna samtalet för farväl
over-onward = Tack för att du var med. Stöd finns också efter det här: fråga gruppledarna eller se numren under Om gruppen.

## The room

about-room = Om gruppen
leaders = Gruppledare
members = { $count ->
    [one] En medlem
   *[other] { $count } medlemmar
}
rules = Gruppens regler
run = Gruppens längd
run-about = Gruppen slutar { $day }. Allt som skrivits har raderats senast { $gone }.

## Leaving for good

quit = Lämna gruppen
quit-sure = Vill du lämna gruppen?
quit-about = Efter det öppnar dina sex ord inte gruppen längre, och du kan inte läsa i den eller skriva till gruppledarna. Det går inte att ångra.
quit-keep = Lämna, mina meddelanden blir kvar
quit-keep-about = De andra kan läsa dina meddelanden under din pseudonym tills gruppen slutar.
quit-erase = Lämna och ta bort det jag skrivit
quit-erase-about = Allt du har skrivit tas bort för alla genast. Det som andra redan har läst kan vi inte ta tillbaka.
quit-no = Stanna i gruppen

## What is between a member and the facilitators alone

back-out = Tillbaka
line = Till gruppledarna
line-about = Bara du och gruppens ledare ser det här.
line-read-next = Gruppledaren läser nästa gång: { $moment }.
line-read-later = Gruppledaren läser det här när hen är på plats nästa gång.
line-until = Du kan skriva till gruppledarna fram till: { $moment }.
line-open = Skriv till gruppledarna
line-read = Läs
line-news = En gruppledare har skrivit till dig.
line-placeholder = Skriv till gruppledarna

## What was decided about the member

sanctions = Beslut som gäller dig
sanction-news = En gruppledare har fattat ett beslut som gäller dig.
sanction-kind = { $kind ->
    [warn] Anmärkning
    [hold] Dina meddelanden läses först
    [mute] Paus från att skriva
    [suspend] Paus från gruppen
   *[remove] Avlägsnande från gruppen
}
sanction-about = { $kind ->
    [warn] Du kan fortsätta i gruppen som förut.
    [hold] Gruppledaren läser dina meddelanden innan de andra ser dem.
    [mute] Du kan läsa gruppen men inte skriva i den. Till gruppledarna kan du skriva.
    [suspend] Du ser inte gruppen under pausen. Till gruppledarna kan du skriva.
    [proposed] En gruppledare har föreslagit att du avlägsnas från gruppen. En annan gruppledare avgör om det bekräftas. Till gruppledarna kan du skriva.
   *[remove] Två gruppledare har beslutat om det här tillsammans. Till gruppledarna kan du skriva ännu i en vecka.
}
sanction-why = Orsak: { $reason }.
sanction-reason = { $reason ->
    [hurtful] det du skrev sårade någon
    [threat] det du skrev kändes hotfullt
    [identifying] det du skrev kan avslöja vem någon är
    [trade] erbjudande av droger eller varor
    [pressure] påtryckning att träffas eller fortsätta på annat håll
    [not_for_them] gruppen är avsedd för en annan situation
   *[rules] gruppens regler
}
sanction-when = { $state ->
    [lifted] Började: { $begins }. Beslutet har upphävts.
    [lapsed] Började: { $begins }. Beslutet bekräftades inte och gäller inte längre.
    [over] Började: { $begins }. Slutade: { $ends }.
    [proposed] Började: { $begins }. Om förslaget inte bekräftas slutar det gälla: { $ends }.
   *[in_force] { $kind ->
        [remove] Började: { $begins }. Gäller tills gruppen slutar.
       *[other] Började: { $begins }. Slutar: { $ends }.
    }
}
appeal = Be om ny bedömning
appeal-about = Beslutet granskas på nytt av någon som inte har varit med om att fatta det. Beslutet gäller tills dess.
appeal-label = Vad vill du berätta för den personen? Du kan lämna fältet tomt.
appeal-waits = Du har bett om en ny bedömning. Svaret kommer här.
appeal-outcome = { $outcome ->
    [lifted] En ny bedömning har gjorts: beslutet har upphävts.
   *[upheld] En ny bedömning har gjorts: beslutet står fast.
}

## Other help

help-now = Hjälp genast
help-more = Fler hjälpnummer
help-elsewhere = Öppnas i en ny flik
danger = Om du eller någon annan är i fara, ring 112.
not-alone = Du behöver inte vara ensam: här får du hjälp.

## Connection

connection-lost = Anslutningen bröts, vi försöker igen
connection-slow = Vi får inte kontakt än, vi försöker igen
connection-back = Anslutningen är tillbaka.
connection-kept = Det du har skrivit finns kvar på den här sidan.
connection-help = Du är inte ensam under tiden: på de här numren svarar någon just nu.

## Out of the room

out-door = Skriv dina sex ord
out-desk = Tillbaka till gruppernas sida
out-refused-title = Gruppen är inte längre öppen på den här sidan
out-refused-about = Du kommer tillbaka med dina sex ord. Om du har tappat dem kan gruppledaren ge dig nya.
out-leads-title = Gruppen är inte längre öppen på den här sidan
out-leads-about = Din inloggning är slut, du leder inte längre den här gruppen eller så har gruppen avslutats.
out-replaced-title = Gruppen är öppen på en annan sida
out-replaced-about = Du kan fortsätta där. Meddelandena har tagits bort från den här sidan.
out-expired-title = Gruppen har slutat
out-expired-about = Det finns inget kvar att läsa. Tack för att du var med.
out-deleted-title = Gruppen har slutat
out-deleted-about = Det finns inget kvar att läsa. Tack för att du var med.
out-revoked-title = Gruppen är inte längre öppen på den här sidan
out-revoked-about = Du kommer tillbaka med dina sex ord. Om du har tappat dem kan gruppledaren ge dig nya.
out-suspended-title = Du kommer inte in i gruppen nu
out-suspended-about = Gruppledaren har avbrutit ditt deltagande för en tid. Efter det kommer du in igen med dina sex ord.
out-suspended-until = Du kan komma tillbaka: { $moment }.
out-removed-title = Du är inte längre medlem i gruppen
out-removed-about = Du kommer inte längre in i den här gruppen. Stöd får du ändå: på de här numren och i andra tjänster är du välkommen.
out-left-title = Du har lämnat gruppen
out-left-about = Tack för att du var med. Stöd får du också framöver: på de här numren och i andra tjänster är du alltid välkommen.
unsent = Det här hann du inte skicka:

## Live evenings

evening = Livesamtal
evening-starts = Livesamtalet börjar { $day } kl. { $time }
evening-starts-today = Livesamtalet börjar i dag kl. { $time }
evening-ends = Det håller på till kl. { $time }.
evening-open = Livesamtalet pågår – kom med
evening-open-until = Livesamtalet pågår till kl. { $time }.
evening-there = Du är med i livesamtalet – gå tillbaka dit
evening-was = Livesamtal, { $day }
evening-guest = Gäst: { $guest }. Gruppledaren skriver in det som gästen säger.
evening-about = I ett livesamtal skriver gruppen och gruppledaren samtidigt. Det finns plats för { $capacity } medlemmar. Du kan också bara läsa.
evening-kept = Kvällens samtal kan läsas efteråt, så länge gruppen kan läsas.
evening-forgotten = Kvällens samtal raderas när kvällen slutar. Det kan inte läsas efteråt.
evening-count = { $count ->
    [0] Inga medlemmar är med än.
    [one] En medlem är med nu.
   *[other] { $count } medlemmar är med nu.
}
evening-full = Kvällen är full just nu. En plats kan bli ledig: du kan försöka igen om en stund. I gruppens samtal kan du skriva hela tiden.
evening-join = Kom med
evening-try = Se om en plats har blivit ledig
evening-closed = Det går inte att komma med just nu. Kvällen har inte börjat än, eller så har den redan slutat.
evening-gone = Det här livesamtalet finns inte längre på gruppens lista.
evening-leave = Lämna kvällen
evening-quiet = Ingen har skrivit än. Du kan börja, eller vänta i lugn och ro.
evening-held = När gruppledaren har släppt fram meddelandet finns det i gruppens samtal, inte i den här kvällen.
evening-guest-badge = Gäst
evening-ended = Livesamtalet har slutat
evening-ended-kept = Tack för att du var med. Du kan läsa kvällens samtal här också senare.
evening-ended-forgotten = Tack för att du var med. Kvällens samtal har raderats från den här sidan.
evening-read = Läs vad som sades under kvällen
evening-nothing = Ingenting skrevs under kvällen.
evening-pass = Gästens ord: { $guest }
evening-pass-send = Förmedla
evening-end = Avsluta kvällen
evening-end-sure = Ska kvällen avslutas för alla nu? Den kan inte öppnas igen.
