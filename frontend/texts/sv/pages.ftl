### Pages that the server makes: the front page, each service's entry page, the staff's door.

product = Vierellä
neutral-title = Startsida

## Languages, each in its own language

language-fi = Suomi
language-sv = Svenska
language-en = English
languages-label = Språk
skip-to-content = Hoppa till innehållet

## Front page

front-heading = Du får berätta. Vi finns vid din sida.
front-lead = Skriv till en jourhavande utan att säga vem du är. Du behöver inte logga in.
front-missing = Sidan hittades inte. Här finns alla våra tjänster.
front-services = Chattar
front-danger = Om du eller någon annan är i fara, ring 112.
front-start = Börja chatta
front-look = Läs mer

## State of a service

service-open = Chatten är öppen
service-late = Den jourhavande är inte på plats än
service-closed = Chatten är stängd nu
service-opens = Vi öppnar { $when }
service-hours = Öppettider: { $hours }
service-by-appointment = Vi har jour på avtalade tider.

## Hours

hours-row = { $days } kl. { $start }–{ $end }
hours-row-theme = { $days } kl. { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
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
entry-closed = Chatten är stängd nu.
entry-closed-opens = Chatten är stängd nu. Vi öppnar nästa gång { $when }.
entry-late = Jourtiden har börjat, men den jourhavande är inte på plats än.
entry-not-alone = Du behöver inte vara ensam: på de här numren svarar någon just nu.
entry-back = Alla tjänster

## Before the chat: five short sentences (rule 8)

sentence-adults-1 = { $peers ->
    [yes] Du får svar av en yrkesperson eller av en utbildad kamratstödjare som har stöd av en yrkesperson, och du får vara anonym.
   *[no] Du får svar av en yrkesperson, och du får vara anonym.
}
sentence-adults-2 = Vi ser inte vem du är eller var du är och kan därför inte skicka hjälp till dig: om du är i fara, ring 112.
sentence-adults-3 = Vi har tystnadsplikt, och ibland hjälper en annan jourhavande till i samtalet.
sentence-adults-4 = Om ett barn eller någons liv är i fara och du berättar vem det gäller kan lagen kräva att vi anmäler det; vi säger det till dig om vi bara kan.
sentence-adults-5 = { $minutes ->
    [0] Samtalets text raderas ur vår tjänst genast när samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
    [one] Samtalets text raderas ur vår tjänst senast { $minutes } minut efter att samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
   *[other] Samtalets text raderas ur vår tjänst senast { $minutes } minuter efter att samtalet avslutats och kan sedan inte läsas ens från en säkerhetskopia; kvar blir bara en statistikuppgift som inte avslöjar vem du är.
}

sentence-children-1 = { $peers ->
    [yes] Den som svarar dig är en vuxen som har utbildats för att hjälpa barn och unga.
   *[no] Den som svarar dig är en vuxen som jobbar med att hjälpa barn och unga.
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
    [yes] En yrkesperson eller en utbildad kamratstödjare svarar dig, och du behöver inte säga vad du heter.
   *[no] En yrkesperson svarar dig, och du behöver inte säga vad du heter.
}
sentence-plain-2 = Vi vet inte vem du är eller var du är.
sentence-plain-3 = Om du är i fara, ring genast 112.
sentence-plain-4 = Om ett barn är i fara och vi vet vem barnet är måste vi ibland berätta det för en myndighet.
sentence-plain-5 = { $minutes ->
    [0] Vi raderar samtalet genast när samtalet är slut.
    [one] Vi raderar samtalet senast { $minutes } minut efter att samtalet är slut.
   *[other] Vi raderar samtalet senast { $minutes } minuter efter att samtalet är slut.
}

## The staff's door

sign-in-title = Vierellä, jouren
sign-in-heading = Logga in i jouren
sign-in-login = Användarnamn
sign-in-password = Lösenord
sign-in-code = Engångskod
sign-in-code-hint = Sex siffror från din autentiseringsapp, eller en reservkod.
sign-in-submit = Logga in
sign-in-refused = Inloggningen lyckades inte. Kontrollera användarnamnet, lösenordet och engångskoden. Samma kod duger bara en gång; vänta vid behov på en ny.
sign-in-wait = { $minutes ->
    [one] Det blev många inloggningsförsök i rad. Vänta en minut och försök sedan igen.
   *[other] Det blev många inloggningsförsök i rad. Vänta { $minutes } minuter och försök sedan igen.
}
sign-in-not-allowed = Ditt användarnamn ger inte tillträde till jouren. Logga ut för att logga in med ett annat.
sign-out = Logga ut
desk-no-script = Jouren behöver JavaScript. Slå på det i webbläsarens inställningar.

sign-in-ended = Du är inte längre inloggad. Så går det för säkerhets skull när du inte har gjort något på en stund, eller när inloggningen avslutas någon annanstans. Logga in på nytt så kan du fortsätta.

## One's own account, and showing again who one is

staff-pages = Jourens sidor
staff-to-desk = Till jouren
account-heading = Mitt konto
account-me = Dina uppgifter
account-duty-name = Journamn
account-association = Förening
account-roles = Uppgifter
account-sessions = Var du är inloggad
account-sessions-about = Vi sparar inte från vilken enhet eller varifrån du loggade in. Om du inte känner igen en inloggning, avsluta den och byt lösenord.
account-began = Inloggad { $moment }
account-last = Senast använd { $moment }
account-now = just nu
account-today = i dag kl. { $clock }
account-day = { $day }.{ $month } kl. { $clock }
account-this = Den här
account-end = Avsluta
account-end-which = Avsluta inloggningen som började { $moment }
account-end-others = Avsluta alla andra
confirm-heading = Bekräfta ännu att det är du
confirm-about = Det här är känsligare än vanligt. Därför frågar vi efter ditt lösenord och en engångskod på nytt, när det har gått en stund sedan inloggningen.
confirm-submit = Fortsätt
confirm-refused = Bekräftelsen lyckades inte. Kontrollera lösenordet och engångskoden. Samma kod duger bara en gång; vänta vid behov på en ny.
password-heading = Byt lösenord
password-about = Välj ett lösenord på minst 12 tecken som du inte använder någon annanstans. Flera ord efter varandra är lätta att minnas. Dina andra inloggningar avslutas.
password-new = Nytt lösenord
password-again = Nytt lösenord en gång till
password-submit = Byt lösenord
password-changed = Ditt lösenord är bytt, och dina andra inloggningar är avslutade.
password-differs = Lösenorden är inte likadana. Skriv det nya lösenordet i båda fälten.
password-too-short = Lösenordet är för kort: det behövs minst 12 tecken.
password-too-common = Lösenordet är så vanligt att det går att gissa. Välj ett annat.
password-too-similar = Lösenordet liknar ditt användarnamn eller journamn för mycket.
## How staff begin: an invitation, one step after the other

sign-in-passkey = Logga in med en nyckel
sign-in-passkey-failed = Det gick inte att få någon nyckel. Försök igen, eller logga in med lösenord och kod.
sign-in-passkey-refused = Du kan inte logga in med den här nyckeln. Prova en annan, eller logga in med lösenord och kod.
sign-in-invited = Jag har fått en inbjudan
enrol-step = Steg { $number }/{ $steps }
enrol-heading = { $step ->
    [password] Välj ett lösenord
    [app] Koppla din autentiseringsapp
    [recovery] Spara dina reservkoder
   *[invitation] Ta i bruk ditt användarnamn
}
enrol-lead = Du har fått en inbjudan med ett användarnamn och en inbjudningskod. Det här tar ungefär fem minuter, och du behöver en telefon med en autentiseringsapp.
enrol-code = Inbjudningskod
enrol-code-hint = Bindestreck och stora eller små bokstäver spelar ingen roll.
enrol-next = Fortsätt
enrol-password = Nytt lösenord
enrol-password-hint = Minst 12 tecken. En mening med flera ord är bra: du minns den, men andra gissar den inte.
enrol-again = Samma lösenord igen
enrol-app-lead = Öppna autentiseringsappen i telefonen och läs av bilden med kameran. Appen börjar visa koder med sex siffror.
enrol-app-picture = QR-kod som autentiseringsappen läser
enrol-app-secret = Om du inte kan använda kameran, skriv den här nyckeln i appen:
enrol-app-code = Koden som appen visar nu
enrol-replaces = När du trycker på knappen tas ditt användarnamn i bruk. Det som du loggade in med förut slutar fungera.
enrol-finish = Koderna är sparade
enrol-done-heading = Klart
enrol-done = Ditt användarnamn är i bruk. Logga nu in med ditt nya lösenord och koden som appen visar. Vänta på nästa kod: den förra är redan använd.
enrol-done-sign-in = Logga in
enrol-problem = { $problem ->
    [password_differs] Lösenorden var inte likadana. Skriv dem på nytt.
    [password_too_short] Lösenordet är för kort. Använd minst 12 tecken.
    [password_too_common] Lösenordet är så vanligt att det kan gissas. Välj ett annat.
    [password_too_similar] Lösenordet liknar ditt användarnamn för mycket. Välj ett annat.
    [wrong_code] Koden stämde inte. Ta en ny kod ur appen och prova den. Om det inte hjälper, kontrollera telefonens klocka.
   *[refused] Inbjudan gäller inte. Kontrollera användarnamnet och koden. En inbjudan fungerar en gång och i tre dagar; be vid behov om en ny.
}

## Recovery codes and passkeys

recovery-heading = Reservkoder
recovery-lead = Om du blir av med telefonen duger en reservkod i stället för engångskoden. Varje kod fungerar en gång. Skriv ut koderna eller skriv dem på papper, och förvara papperet där andra inte kommer åt det. Vi visar dem bara nu.
recovery-print = Skriv ut
recovery-about = { $count ->
    [0] Du har inga reservkoder. Gör nya innan du behöver dem.
    [one] Du har en reservkod kvar.
   *[other] Du har { $count } reservkoder kvar.
}
recovery-new = Gör nya reservkoder
recovery-new-about = När du gör nya slutar de gamla fungera.
factors-heading = Så loggar du in
factors-used-recovery-code = { $count ->
    [0] Du loggade in med din sista reservkod. Gör nya nu.
    [one] Du loggade in med en reservkod. Du har en kvar.
   *[other] Du loggade in med en reservkod. Du har { $count } kvar.
}
factors-back = Tillbaka till ditt konto
passkeys-heading = Nycklar
passkeys-lead = En nyckel finns i din telefon, din dator eller en säkerhetsnyckel. Du loggar in med fingeravtryck, ansikte eller PIN-kod, och ingen falsk sida kan lura av dig den.
passkeys-name = Namn
passkeys-name-hint = Till exempel enhetens namn, så att du känner igen den i listan.
passkeys-unnamed = Nyckel
passkeys-added = Tillagd { $date }
passkeys-add = Lägg till en nyckel
passkeys-remove = Ta bort
passkeys-remove-which = Ta bort { $passkey }
passkeys-failed = Det blev ingen nyckel. Försök igen, eller använd en annan enhet.
passkeys-refused = Nyckeln kunde inte tas i bruk. Försök igen.
passkeys-unsupported = Den här webbläsaren kan inte göra nycklar, eller så är JavaScript avstängt.

## Errors

error-missing = Sidan hittades inte
error-missing-about = Adressen kan vara fel, eller så har sidan tagits bort. På de här numren får du hjälp också nu.
error-failed = Något gick fel
error-failed-about = Felet är vårt, inte ditt. Försök igen om en stund. På de här numren får du hjälp också nu.
error-form = Sidan var öppen för länge
error-form-about = Ingenting skickades. Gå tillbaka till föregående sida, ladda om den och försök igen.
