### Pages that the server makes: the front page, each service's entry page, errors.

product = Vierellä
neutral-title = Startsida

## Languages

languages-label = Språk
skip-to-content = Hoppa till innehållet
language-name = { $code ->
    [fi] finska
    [sv] svenska
    [en] engelska
    [ar] arabiska
    [ru] ryska
   *[other] { $code }
}

## Front page

front-heading = Du får berätta. Vi finns vid din sida.
front-lead = Skriv till en jourhavande utan att säga vem du är. Du behöver inte logga in.
front-missing = Sidan hittades inte. Här finns alla våra tjänster.
front-services = Chattar
front-danger = Om du eller någon annan är i fara, ring 112.
front-start = Börja chatta
front-look = Läs mer
front-staff = Inloggning för jourhavande

## State of a service

service-open = Chatten är öppen
service-late = Den jourhavande är inte på plats än
service-full = Full just nu
service-closed = Chatten är stängd nu
service-opens = Vi öppnar { $when }
service-hours = Öppettider: { $hours }
service-by-appointment = Vi har jour på avtalade tider.

## Hours

hours-row = { $days } kl. { $start }–{ $end }
hours-row-theme = { $days } kl. { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
hours-day = { $weekday } { $day }.{ $month }
hours-none = { $days } stängt
hours-always = Svarar dygnet runt
hours-unknown = Se svarstiderna på webbplatsen
weekday = { $weekday ->
    [0] må
    [1] ti
    [2] on
    [3] to
    [4] fr
    [5] lö
   *[6] sö
}
month = { $month ->
    [1] 1
    [2] 2
    [3] 3
    [4] 4
    [5] 5
    [6] 6
    [7] 7
    [8] 8
    [9] 9
    [10] 10
    [11] 11
   *[12] 12
}
opens-today = i dag kl. { $clock }
opens-tomorrow = i morgon kl. { $clock }
opens-weekday = { $weekday } kl. { $clock }
opens-date = { $weekday } { $day }.{ $month } kl. { $clock }
appointment = { $weekday } { $day }.{ $month } kl. { $start }–{ $end }

## Help cards

cards-heading = Hjälp genast
cards-now = Svarar just nu
cards-later = Andra nummer
cards-sites = Information och träffar på nätet
cards-call = Ring { $number }
cards-site = Öppna webbplatsen
cards-languages = Språk: { $languages }
cost = { $cost ->
    [free] Avgiftsfritt
    [free_not_billed] Avgiftsfritt, syns inte på telefonräkningen
   *[local_charge] Kostar enligt ditt eget abonnemang
}

## Entry page, when there is no script

entry-leave = Lämna snabbt
entry-no-script = Chatten behöver JavaScript, som är avstängt i din webbläsare. På de här numren får du hjälp utan det.
room-no-script = Gruppen behöver JavaScript för att fungera, och det är avstängt i din webbläsare. På de här numren får du hjälp utan det.
entry-closed = Chatten är stängd nu.
entry-closed-opens = Chatten är stängd nu. Vi öppnar nästa gång { $when }.
entry-late = Jourtiden har börjat, men den jourhavande är inte på plats än.
entry-full = Chatten är full just nu. Många väntar redan på sin tur och vi skulle inte hinna svara dig snart. Försök igen om en stund.
entry-not-alone = Du behöver inte vara ensam: på de här numren svarar någon just nu.
entry-back = Alla tjänster
answers-in = Just nu svarar vi på de här språken: { $languages }.
answers-in-others = Just nu svarar ingen på svenska. Du kan skriva på de här språken: { $languages }.

## Before the chat: five short sentences (rule 8)

sentence-adults-1 = { $peers ->
    [yes] Du får svar av en yrkesperson eller av en utbildad kamratstödjare som har stöd av en yrkesperson, och du får vara anonym.
   *[no] Du får svar av en yrkesperson, och du får vara anonym.
}
sentence-adults-2 = Vi ser inte vem du är eller var du är och kan därför inte skicka hjälp till dig: om du är i fara, ring 112.
sentence-adults-3 = Vi har tystnadsplikt, och ibland läser en annan medarbetare samtalet och hjälper till.
sentence-adults-4 = Om ett barn eller någons liv är i fara och du berättar vem det gäller kan lagen kräva att vi anmäler det; vi säger det till dig om vi bara kan.
sentence-adults-5 = { $minutes ->
    [0] Samtalets text raderas ur vår tjänst genast när samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
    [one] Samtalets text raderas ur vår tjänst senast { $minutes } minut efter att samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
   *[other] Samtalets text raderas ur vår tjänst senast { $minutes } minuter efter att samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
}

sentence-excerpts = { $tone ->
    [children] Om någon är i fara eller skriver elakt måste vi ibland spara en del av samtalet i { $days } dagar.
    [plain] Om någon är i fara eller trakasserar andra kan vi spara en del av samtalet i { $days } dagar.
   *[other] På grund av fara eller trakasserier kan ett utdrag sparas för bedömning i { $days } dagar.
}

sentence-children-1 = { $peers ->
    [yes] Den som svarar dig är en vuxen som har utbildats för att hjälpa barn och unga, och ibland läser en annan vuxen med och hjälper till.
   *[no] Den som svarar dig är en vuxen som jobbar med att hjälpa barn och unga, och ibland läser en annan vuxen med och hjälper till.
}
sentence-children-2 = Du behöver inte säga vad du heter, och du kan berätta precis så mycket som du vill.
sentence-children-3 = Vi ser inte vem du är eller var du är, så om du behöver hjälp genast, ring 112.
sentence-children-4 = Om du eller ett annat barn är i fara och vi vet vem det gäller måste vi ibland be andra vuxna om hjälp; vi säger det först till dig om vi kan.
sentence-children-5 = { $minutes ->
    [0] Vi raderar samtalet genast när det är slut.
    [one] Vi raderar samtalet senast { $minutes } minut efter att det är slut.
   *[other] Vi raderar samtalet senast { $minutes } minuter efter att det är slut.
}

sentence-plain-1 = { $peers ->
    [yes] En yrkesperson eller en utbildad kamratstödjare svarar dig, och ibland läser en annan medarbetare samtalet och hjälper till.
   *[no] En yrkesperson svarar dig, och ibland läser en annan medarbetare samtalet och hjälper till.
}
sentence-plain-2 = Du behöver inte säga vad du heter, och vi vet inte vem du är eller var du är.
sentence-plain-3 = Om du är i fara, ring genast 112.
sentence-plain-4 = Om ett barn är i fara och vi vet vem barnet är måste vi ibland berätta det för en myndighet.
sentence-plain-5 = { $minutes ->
    [0] Vi raderar samtalet genast när samtalet är slut.
    [one] Vi raderar samtalet senast { $minutes } minut efter att samtalet är slut.
   *[other] Vi raderar samtalet senast { $minutes } minuter efter att samtalet är slut.
}

## Accessibility statement (rule 15)

accessibility-link = Tillgänglighet
accessibility-heading = Tillgänglighetsutlåtande
accessibility-lead = Vi vill att alla ska kunna använda den här tjänsten. Utlåtandet gäller Vierelläs sidor och samtalet.
accessibility-state-heading = Så fungerar tjänsten
accessibility-state = Vårt mål är nivå AA i riktlinjerna WCAG 2.2. Vi testar sidorna själva, automatiskt och med tangentbord. Ingen utomstående expert har ännu bedömt dem.
accessibility-limits-heading = Det här avviker från riktlinjerna
accessibility-title = Sidans rubrik i webbläsaren är med avsikt intetsägande, till exempel ”Startsida”, så att ingen som tittar på ser vad du läser. Därför berättar den inte vad sidan handlar om, så som punkt 2.4.2 i riktlinjerna kräver.
accessibility-other-language = En del beskrivningar av tjänsterna är kanske inte översatta till ditt språk än. Då ser du dem på ett annat språk.
accessibility-feedback-heading = Berätta om något inte fungerar
accessibility-feedback = Vi svarar på respons inom 14 dagar. Ditt meddelande är inte anonymt, så skriv inte där om det du vill prata om i chatten.
accessibility-contact = Kontakt:
accessibility-authority = Om svaret inte hjälper eller inte kommer inom två veckor kan du göra en anmälan till Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten.
accessibility-authority-site = Tillsynsmyndighetens sidor och kontaktuppgifter
accessibility-made = Utlåtandet är gjort den { DATETIME($date, dateStyle: "long") }.

## Errors

error-missing = Sidan hittades inte
error-missing-about = Adressen kan vara fel, eller så har sidan tagits bort. På de här numren får du hjälp också nu.
error-failed = Något gick fel
error-failed-about = Felet är vårt, inte ditt. Försök igen om en stund. På de här numren får du hjälp också nu.
error-form = Sidan var öppen för länge
error-form-about = Ingenting skickades. Gå tillbaka till föregående sida, ladda om den och försök igen.

## Letters

letter-offer = Du kan också skriva ett brev till oss. Vi svarar inom några vardagar, och du läser svaret här med din återkomstkod.
letter-books = Med ett brev kan du också boka en tid för ett samtal, när det finns lediga tider.
letter-link = Skriv ett brev
letter-read = Läs svaret på ditt brev
letter-door-heading = Läs ditt brev
letter-code = Återkomstkod
letter-code-hint = 16 siffror. Mellanrummen behövs inte.
letter-open = Öppna brevet
letter-lost-code = Om du har tappat bort koden kan vi tyvärr inte leta fram ditt brev: vi vet inte vem som skrev det. Du kan skriva ett nytt brev.
letter-problem = { $problem ->
    [empty] Brevet är tomt än så länge.
    [too_long] Brevet är för långt. Det får plats 4 000 tecken. Din text finns kvar på den här sidan.
    [no_letters] Det går inte att skriva brev hit just nu.
    [taken] Någon skriver redan på svaret, så brevet kan inte ändras längre.
    [answered] Ditt brev har redan fått svar, så det kan inte ändras längre.
    [slot_taken] Någon annan hann just boka den tiden. Ditt brev finns kvar på den här sidan: välj en annan tid, eller skicka brevet utan tid.
    [no_slot] Samtalet kan öppnas först vid den bokade tiden, tidigast 10 minuter innan.
    [wait] Det har gjorts många försök härifrån. Vänta en stund och försök igen.
    [gone] Det finns inget brev med den koden. Kontrollera siffrorna. Brevet kan också ha raderats.
    [length] Återkomstkoden har 16 siffror. Kontrollera om någon saknas.
    [digits] Återkomstkoden består bara av siffror.
    [slip] Någon siffra är fel. Kontrollera koden.
   *[ending] Siffrorna stämmer inte. Kontrollera att du skrev upp koden rätt.
}
letter-write-heading = Brev till de jourhavande
letter-about-who = Brevet besvaras av en yrkesperson. Du får vara anonym.
letter-about-when = Svaret går att läsa senast { DATETIME($date, dateStyle: "long") }.
letter-about-code = När du har skickat brevet får du en återkomstkod. Bara med den kan du läsa svaret.
letter-about-law = Om ett barn eller någons liv är i fara och du berättar vem det gäller, kan lagen kräva att vi anmäler det.
letter-about-kept = Brevet och svaret raderas 30 dagar efter svaret, eller genast när du själv vill.
letter-text = Ditt brev
letter-guard = Det verkar finnas en personbeteckning, ett telefonnummer, en adress, en e-postadress eller en återkomstkod i brevet.
letter-guard-how = Du förblir anonym om du tar bort den. Du kan också skicka brevet som det är.
letter-send = Skicka brevet
letter-send-anyway = Skicka ändå
letter-sent-heading = Ditt brev är framme
letter-write-down = Skriv upp den här återkomstkoden på papper. Vi kan inte visa den igen senare.
letter-keep-safe = Förvara koden där ingen annan hittar den. En skärmbild blir kvar i telefonens minne.
letter-ending = Skriv kodens fyra sista siffror här
letter-check = Koden är i säkert förvar
letter-done-heading = Bra, du har koden
letter-done = Nu kan du stänga den här sidan. Kom tillbaka med återkomstkoden och läs svaret.
letter-done-close = Brevet kan ändras tills någon börjar svara på det. Du kan radera det när som helst.
letter-erased-heading = Brevet är raderat
letter-erased = Ingen kan längre läsa brevet eller svaret. Om någon hann läsa ditt brev ändrar det här inte på det.
letter-answer-heading = Svar på ditt brev
letter-waiting-heading = Ditt brev väntar på svar
letter-changed = Det ändrade brevet är sparat.
letter-answered-by = { $helper ->
    [peer] Svar av { $who }, utbildad kamratstödjare
   *[professional] Svar av { $who }, yrkesperson
}
letter-late = Vi lovade svara senast { DATETIME($date, dateStyle: "long") }. Vi är försenade, och det är vi ledsna för. Ditt brev står fortfarande i kö.
letter-being-answered = Någon skriver ett svar till dig. Det går att läsa senast { DATETIME($date, dateStyle: "long") }.
letter-waiting = Svaret går att läsa senast { DATETIME($date, dateStyle: "long") }.
letter-change-open = Läs eller ändra ditt brev
letter-change = Spara ändringen
letter-own = Läs ditt eget brev
letter-not-changed = Den här ändringen sparades inte:
letter-erase-open = Radera brevet och svaret
letter-withdraw-open = Ta tillbaka brevet
letter-erase-about = Ett raderat brev går inte att få tillbaka.
letter-erase = Radera nu
letter-erased-on = Brevet raderas senast { DATETIME($date, dateStyle: "long") }.
letter-not-sent = Anslutningen är bruten och inget skickades. Din text finns kvar på den här sidan. Försök igen om en stund.
letter-slot = Tid för ett samtal, om du vill
letter-slot-none = Ingen tid, bara ett brev
letter-slot-hint = Vid den bokade tiden kommer du till samtalet med din återkomstkod. Tiderna är finländsk tid.
letter-slot-booked = Du har en bokad tid för ett samtal: { $when }.
letter-slot-how = Kom då och läs ditt brev med återkomstkoden: samtalet öppnas från brevets sida 10 minuter innan. Berätta i samtalet vad du vill tala om, för den jourhavande ser inte vilket brev som är ditt.
letter-slot-nobody = Den jourhavande är inte på plats än. Du kan ändå öppna samtalet och skriva redan nu: bokade samtal tas först ur kön.
letter-slot-open = Öppna samtalet
letter-slot-back-open = Avboka tiden
letter-slot-back-about = Tiden blir ledig för någon annan. Ditt brev finns kvar.
letter-slot-back = Avboka tiden nu
letter-slot-given-back = Tiden är avbokad. Ditt brev finns kvar.

## What a talk can be about: asked in the queue

topic = { $topic ->
    [experiencing] Jag utsätts för våld
    [using_violence] Jag använder själv våld
    [close_one] Jag är orolig för en närstående
    [child_in_danger] Ett barn ser eller utsätts för våld
    [home] Hem och familj
    [friends] Kompisar och mobbning
    [feelings] Hur jag mår
    [dating] Förhållanden och sex
    [hurt] Någon har gjort mig illa
    [separating] Att separera
    [children] Barnen i separationen
    [custody] Vårdnad och umgänge
    [coping] Min egen ork
    [pregnancy] Graviditet och förlossning
    [sleep] Babyns sömn
    [everyday] Vardagen med en baby
    [couple] Parförhållandet
    [substances_pregnant] Graviditet och rusmedel
    [substances_baby] Baby och rusmedel
    [quitting] Att sluta eller minska
   *[other] Något annat
}
