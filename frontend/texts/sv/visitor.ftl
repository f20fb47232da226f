### The visitor's talk. Read every text aloud: warm, plain, nothing promised that is not kept.

## Leaving fast

leave = Lämna snabbt
leave-first = Lämna snabbt till en annan sida
leave-about = ”Lämna snabbt” tar dig genast till en annan sida. Samtalet avslutas och du kan inte gå tillbaka till det. Besöket kan ändå synas i webbläsarens historik. Om du misstänker att din telefon övervakas, använd en annan enhet.
leave-about-shift = På dator kan du också trycka tre gånger på Skift-tangenten.
leave-history = Så här raderar du besöket ur historiken
leave-history-phone = På telefon: öppna webbläsarens meny och sedan historiken. Håll fingret på raden för den här sidan eller välj radera bredvid den.
leave-history-computer = På dator: tryck Ctrl och H (på Mac kommando och Y). Leta upp den här sidan i listan och radera den.
leave-history-caution = Om någon håller koll på din enhet kan en helt tom historik väcka uppmärksamhet. Det kan vara tryggare att radera bara den här sidan.

## Language and size of the text

options = Språk och textstorlek
options-language = Språk
options-size = Textstorlek
options-size-normal = Vanlig
options-size-large = Stor
options-size-largest = Störst
language-changed = Sidan är nu på svenska.
language-name = { $code ->
    [fi] finska
    [sv] svenska
    [en] engelska
    [ar] arabiska
    [ru] ryska
   *[other] { $code }
}
language-failed = Språket byttes inte, för förbindelsen är dålig. Inget har försvunnit. Försök igen om en stund.
answers-in = Just nu svarar vi på de här språken: { $languages }.
answers-in-others = Just nu svarar ingen på svenska. Du kan skriva på de här språken: { $languages }.
accessibility-link = Tillgänglighet
# Puts the frame away on the site that shows it; the talk goes on.
hide = Dölj

## Before the talk

open-now = Chatten är öppen
open-until = Öppen till { $time }
before-title = Bra att veta innan du skriver
before-booked = Den här tiden är bokad för dig.
before-first-message = Ditt första meddelande börjar samtalet.
before-too-late = Det går inte längre att återvända till det tidigare samtalet. Du kan börja ett nytt.
before-wrong-word = Kodordet stämde inte, och det går inte längre att fortsätta samtalet från den här sidan. Du kan börja ett nytt.

## Closed

closed-title = Chatten är stängd nu
closed-opens = Vi öppnar nästa gång { $time }.
closed-not-alone = Du behöver inte vara ensam: på de här numren svarar någon just nu.
closed-others = Här får du hjälp andra tider.
closed-danger = Om du eller någon annan är i fara, ring 112.
late-title = Den jourhavande är inte på plats än
late-about = Jourtiden har börjat. Försök igen om en stund.
full-title = Chatten är full just nu
full-about = Många väntar redan på sin tur och vi skulle inte hinna svara dig snart. Försök igen om en stund.
closing-soon = Chatten stänger klockan { $time }. Det är inte säkert att vi hinner svara dig innan dess.
try-again = Försök igen
refused-about = Ditt meddelande hann inte fram och har inte sparats. Det finns kvar här om du vill kopiera det.
blocked-title = Du kan inte använda chatten just nu
blocked-about = Den jourhavande avslutade ditt förra samtal eftersom det inte gick att fortsätta på ett sakligt sätt. Du kan börja ett nytt när det har gått ett dygn.

## Writing

message-label = Ditt meddelande
message-placeholder = Skriv här
message-send = Skicka
message-left = { $count ->
    [one] Ett tecken kvar
   *[other] { $count } tecken kvar
}
message-over = { $count ->
    [one] Meddelandet är ett tecken för långt. Korta av det eller skicka det i två delar.
   *[other] Meddelandet är { $count } tecken för långt. Korta av det eller skicka det i två delar.
}
message-sending = Skickas…
message-sent = Skickat kl. { $time }
message-at = kl. { $time }
message-failed = Gick inte iväg.
message-failed-closed = Gick inte iväg, för samtalet var redan avslutat.
message-retry = Försök igen
unsent-draft = Det här hann du inte skicka:
unsent-messages = { $count ->
    [one] Det här meddelandet kom kanske inte fram:
   *[other] De här meddelandena kom kanske inte fram:
}
message-by-you = Du:
message-by-helper = { $name }:

## A draft that could tell who somebody is (rule 12)

guard-holds = Ditt meddelande verkar innehålla:
guard-identity-code = en personbeteckning
guard-phone = ett telefonnummer
guard-email = en e-postadress
guard-address = en gatuadress
guard-return-code = en återkomstkod eller ett kortnummer
guard-about = Du behöver dem inte här, och utan dem förblir du anonym. Du kan ändra meddelandet eller skicka det som det är.
guard-send = Skicka ändå

## Waiting

starting = Vi öppnar samtalet…
returning = Vi hämtar ditt samtal…
queue-title = Du står i kö
queue-ahead = { $count ->
    [0] Du är näst i tur.
    [one] Det är en person före dig.
   *[other] Det är { $count } personer före dig.
}
queue-promise = Vi kan inte lova någon exakt tid, men du behåller din plats även om anslutningen bryts en stund.
queue-write = Du kan skriva redan nu: den jourhavande läser ditt meddelande genast när hen blir ledig.
queue-danger = Om du är i fara, ring 112.
queue-topic = Vad vill du prata om?
queue-topic-about = Välj om du vill. Den jourhavande ser vad du väljer.
queue-interpreter = Jag behöver en tolk
queue-interpreter-none = Jag behöver ingen tolk
queue-interpreter-about = Den jourhavande ordnar en tolk när samtalet börjar. Det kan ta tid. Tolken har samma tystnadsplikt.
queue-wish-failed = Valet kom inte fram. Försök igen.
queue-reached = Chatten stänger klockan { $time }, men vi hinner svara dig.
queue-unsure = Chatten stänger klockan { $time } och det är inte säkert att vi hinner svara dig innan dess. Du behåller din plats tills vi stänger. Om du inte vill vänta finns det annan hjälp på den här sidan.
queue-nobody = Just nu är ingen i tjänst. Du behåller din plats, men väntan kan bli lång.
queue-nobody-short = Just nu är ingen i tjänst.
queue-letter = Du kan också skriva ett brev i stället för att vänta. Då lämnar du kön.
help-now = Hjälp genast
help-answers = Svarar nu
help-elsewhere = Öppnas i en ny flik

## Talking

talk-label = Samtalet
helper-type = { $helper ->
    [peer] Utbildad kamratstödjare
   *[professional] Yrkesperson
}
helper-changing = Vi väntar på en jourhavande
helper-joined = { $helper ->
    [peer] { $name } kom med i samtalet. { $name } är en utbildad kamratstödjare med stöd av en yrkesperson.
   *[professional] { $name } kom med i samtalet. { $name } är yrkesperson.
}
second-joined = { $helper ->
    [peer] { $name } kom också med i samtalet. { $name } är en utbildad kamratstödjare och ser vad ni har talat om.
   *[professional] { $name } kom också med i samtalet. { $name } är yrkesperson och ser vad ni har talat om.
}
second-left = { $name } lämnade samtalet. Samtalet fortsätter här.
helper-typing = { $name } skriver
lines-hidden = Tidigare meddelanden hålls dolda.
new-messages = Nya meddelanden

## Is it safe to write, and the code word (rule 25)

question-safe = Är det tryggt för dig att skriva just nu?
safe-yes = Ja, jag kan skriva
safe-no = Inte just nu
unsafe-title = Bra att du sade det
unsafe-about = Du kan gå genast, och du behöver inte förklara något. Då avslutas det här samtalet. Du kan börja ett nytt när det är tryggt för dig att skriva och chatten är öppen. Om du är i fara, ring 112.
leave-now = Lämna nu
unsafe-stay = Jag stannar än
question-address = På vilken adress är du? Jag frågar för att hjälpen ska hitta fram. Du bestämmer själv om du vill berätta. Om du är i fara och kan ringa, ring genast 112.
question-code-word = Ska vi komma överens om ett kodord? Vi frågar efter det om du kommer tillbaka till den här sidan efter en paus. Då kan ingen annan fortsätta samtalet i ditt ställe.
code-word-label = Kodord
code-word-about = Hitta på ett ord som du minns och som andra inte gissar. Det syns inte i samtalet, och inte heller den jourhavande ser det.
code-word-choose = Ta i bruk
code-word-skip = Inget kodord
code-word-failed = Kodordet är inte i bruk än. Försök igen.
note-code-word-set = Kodordet är i bruk. Vi frågar efter det om du kommer tillbaka till den här sidan efter en paus.
note-code-word-wrong = Någon försökte fortsätta det här samtalet men kunde inte kodordet.

## Connection

connection-lost = Anslutningen bröts, vi försöker igen
connection-slow = Vi får inte kontakt än, vi försöker igen
connection-back = Anslutningen är tillbaka.
connection-kept = Det du har skrivit finns kvar på den här sidan.
connection-help = Du är inte ensam under tiden: på de här numren svarar någon just nu.

## Coming back

ask-title = Vill du fortsätta samtalet?
ask-about = Du var borta en stund. Om du fortsätter hålls tidigare meddelanden dolda.
ask-yes = Fortsätt samtalet
ask-no = Jag fortsätter inte
ask-code-word = Skriv kodordet som du valde i samtalet.
ask-code-word-wrong = { $tries ->
    [one] Kodordet stämde inte. Du kan försöka en gång till.
   *[other] Kodordet stämde inte. Du kan försöka { $tries } gånger till.
}
note-continued = Du kom tillbaka till samtalet efter en paus. Den jourhavande ser det.
note-overtime = Chatten är nu stängd för andra. Ert samtal kan fortsätta till klockan { $time }.
still-there = Är du kvar? Ingen brådska: du kan fortsätta när du är redo.
note-handed-over = { $how ->
    [lost] Den jourhavandes kontakt bröts. Vi söker en annan person åt dig. Hen ser vad ni har talat om.
   *[given] Den jourhavande bad en kollega fortsätta med dig. Stanna kvar: nästa person ser vad ni har talat om.
}
note-took-over = { $how ->
    [lost] Den jourhavandes kontakt bröts. { $name } fortsätter med dig.
   *[given] { $name } fortsätter härifrån med dig.
}
note-card = Den jourhavande gav dig en kontaktuppgift:
note-interpreter = Den jourhavande ordnar en tolk åt dig ({ $language }): det kan ta tid, och tolken har samma tystnadsplikt.
cards-given = Den jourhavande valde de här åt dig

## Ending and deleting

end = Avsluta samtalet
end-sure = Ska samtalet avslutas?
end-sure-about = Du kan inte gå tillbaka till det här samtalet. Ett nytt kan du börja när som helst då chatten är öppen.
end-no = Fortsätt samtalet
delete = Radera allt nu
delete-sure = Ska allt raderas nu?
delete-sure-about = Vi raderar samtalet genast. Det som den jourhavande redan har läst kan vi inte göra ogjort, inte heller en anmälan som redan har gjorts.
delete-sure-excerpt = Har ett utdrag redan lämnats för bedömning raderar vi också det, om inte någon redan har öppnat det.
delete-no = Radera inte
deleting = Vi raderar samtalet…
deleting-later = Vi raderar samtalet genast när anslutningen är tillbaka. Håll den här sidan öppen tills dess.
ended-title = Samtalet är slut
ended-about = Det går inte längre att läsa det på den här sidan. Du är välkommen tillbaka när som helst.
ended-by = { $by ->
    [blocked] Den jourhavande avslutade samtalet, och du kan börja ett nytt om ett dygn. Innan dess får du hjälp på de här numren.
    [closing] Chattens tid tog slut och samtalet avslutades. Tack för att du skrev. Du är välkommen tillbaka.
    [unanswered] Chatten stängde och vi hann inte svara dig. Det är vi ledsna för.
    [visitor] Du avslutade samtalet. Tack för att du skrev.
    [timeout] Anslutningen var borta så länge att samtalet avslutades. Du är välkommen tillbaka.
   *[helper] Den jourhavande avslutade samtalet. Tack för att du skrev.
}
deleted-title = Samtalet är raderat
deleted-about = Inget av det finns kvar på den här sidan och inget kan läsas i vår tjänst. Det som den jourhavande redan har läst kan vi inte göra ogjort.
deleted-about-excerpt = På den här sidan finns inget kvar att läsa. I vår tjänst finns högst ett utdrag som någon redan hade öppnat för bedömning. Det som den jourhavande redan har läst kan vi inte ta tillbaka.
expired-title = Samtalet är slut
expired-about = Texten finns inte kvar längre. Du är välkommen tillbaka när som helst.
cut-title = Samtalet fortsätter inte på den här sidan
cut-about = Anslutningen var borta, och under tiden avslutades samtalet eller öppnades på en annan sida. Du är välkommen tillbaka när som helst.
unconfirmed-title = Vi fick ingen bekräftelse på raderingen
unconfirmed-about = Samtalet är slut eller öppet på en annan sida. Om det ännu är öppet där kan du radera det därifrån.
replaced-title = Samtalet är öppet på en annan sida
replaced-about = Du kan fortsätta där. Meddelandena har tagits bort från den här sidan.
start-over = Tillbaka till början

## Letters

letter-link = Skriv ett brev
letter-read = Läs svaret på ditt brev

## After the talk

feedback-title = Hur var samtalet?
feedback-about = Svara bara om du vill. Den jourhavande ser inte ditt svar, och ingen ser vem som svarade.
feedback-relief = Kändes det lättare efter samtalet?
feedback-heard = Kände du dig lyssnad på?
feedback-next_step = Vet du vad du kan göra härnäst?
feedback-no = Nej
feedback-yes = Ja
feedback-mark = { $mark } på en skala från noll till fyra, där noll är nej
feedback-faces = Hur kändes samtalet?
feedback-face = { $mark ->
    [0] Dåligt
    [2] Mittemellan
   *[4] Bra
}
feedback-send = Skicka svaren
feedback-pass = Hoppa över
feedback-thanks = Tack. Ditt svar hjälper oss att hjälpa andra också.
feedback-failed = Svaret gick inte iväg. Du kan försöka igen eller hoppa över frågorna.
