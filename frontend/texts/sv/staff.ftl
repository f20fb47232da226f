### The staff's door and their own pages. Plain and kind.

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

## Letters

letters-title = Brev
letters-heading = Brev
letters-lead = { $count ->
    [one] Ett brev väntar på svar.
   *[other] { $count } brev väntar på svar.
}
letters-none = Inga brev väntar på svar.
letters-promised = Utlovat senast { DATETIME($date, dateStyle: "long") }
letters-late = Försenat
letters-today = I dag
letters-mine = Du svarar
letters-taken-by = { $who } skriver på ett svar
letters-saved = { $what ->
    [answered] Svaret är skickat. Skribenten läser det med sin återkomstkod.
   *[given_back] Brevet väntar igen på någon som svarar.
}
letters-back = Alla brev
letters-take = Jag svarar på det här
letters-take-about = När du tar brevet ser andra att du skriver på ett svar, och brevet kan inte ändras längre.
letters-take-over = Jag svarar i stället
letters-take-over-about = Om kollegan är borta kan du svara i stället.
letters-answer-label = Ditt svar
letters-answer-hint = Läs igenom svaret innan du skickar det: det kan inte ändras efteråt. Skribenten ser ditt journamn.
letters-answer = Skicka svaret
letters-give-back = Lämna brevet till andra
letters-your-answer = Ditt svar
letters-draft = Det du hann skriva
letters-problem = { $problem ->
    [empty] Svaret är tomt än så länge.
    [too_long] Svaret är för långt. Det får plats 8 000 tecken.
    [taken] Någon annan hann ta brevet.
    [answered] Brevet har redan fått svar.
   *[not_yours] Du har inte längre brevet. Ta det på nytt om ingen annan svarar.
}
letters-broken = Brevet går inte att läsa: dess rad har ändrats i databasen. Säg till administratören.
letters-gone-heading = Brevet finns inte längre här
letters-gone = Det har redan fått svar, eller så har skribenten tagit tillbaka det.

## Times that letters book

slots-heading = Bokningsbara tider
slots-lead = Den som skriver ett brev kan boka en samtalstid bland de här. Under en bokad tid måste någon vara i tjänst i tjänsten: samtalet kommer först i kön.
slots-none = Det finns inga tider att boka.
slots-no-services = Ingen tjänst tar emot brev, så det går inte att erbjuda tider.
slots-free = Ledig
slots-booked = Bokad
slots-today = I dag
slots-remove = Ta bort
slots-remove-which = Ta bort { $when }
slots-add-heading = Lägg till en tid
slots-service = Tjänst
slots-day = Dag
slots-time = Klockslag
slots-minutes = Längd i minuter
slots-add-hint = Tiden kan bokas senast dagen innan och tidigast { $days } dagar i förväg.
slots-add = Lägg till tiden
slots-saved = { $what ->
    [added] Tiden har lagts till.
   *[removed] Tiden har tagits bort.
}
slots-problem = { $problem ->
    [time] Välj dag och klockslag.
    [too_soon] Välj tidigast i morgon: samma dag kan tiden inte längre bokas.
    [too_late] Tiden är för långt borta. Välj en dag inom de närmaste tre månaderna.
    [minutes] Tiden är 10–120 minuter lång.
    [overlaps] Tjänsten har redan en tid samtidigt.
    [booked] Någon hann boka tiden, så den togs inte bort.
   *[gone] Tiden finns inte längre.
}

## The catalogue: services and help cards

catalogue-heading = Tjänster och kontakter
catalogue-lead = De här texterna ser alla som skriver. En ändring syns så snart någon öppnar sidan.
catalogue-services = Tjänster
catalogue-cards = Kontakter
catalogue-product-reviewed = Programmets egna texter på det här språket granskade av { $who } { $date }
catalogue-product-unreviewed = Programmets egna texter på det här språket är inte granskade
catalogue-off = Ur bruk
catalogue-missing = Saknas: { $code }
catalogue-checked = Kontrollerat { $date }
catalogue-unchecked = Inte kontrollerat sedan ibruktagandet
catalogue-order-services = Tjänsterna visas för den som skriver i den här ordningen.
catalogue-order-cards = Den som skriver ser först de nummer som svarar just nu, sedan de andra. I övrigt är ordningen denna.
catalogue-move = { $place ->
    [above] Upp
   *[below] Ner
}
catalogue-move-which = { $place ->
    [above] Upp: { $which }
   *[below] Ner: { $which }
}
catalogue-due = Kontrollera dessa
catalogue-due-about = Dessa har inte kontrollerats på ett halvår. Jämför nummer, tider och sida med tjänstens egna uppgifter.
catalogue-check = Kontrollerad i dag
catalogue-check-which = Kontrollerad i dag: { $which }
catalogue-back = Alla tjänster och kontakter
catalogue-saved = Ändringarna är sparade.
catalogue-name = Namn
catalogue-description = Beskrivning
catalogue-falls-back = Om något är tomt ser läsaren det på det här språket:
catalogue-stored-now = Sparat nu:
catalogue-choice = { $made ->
    [yes] valt
   *[no] inte valt
}
catalogue-nothing = ingenting
catalogue-to-field = Visa stället
catalogue-keep-minutes = Hur många minuter texterna sparas efter samtalet
catalogue-keep-minutes-hint = Högst 60. Den som skriver får löfte om den här tiden.
catalogue-letters-within = Inom hur många arbetsdagar ett brev besvaras
catalogue-letters-within-hint = 0: tjänsten tar inte emot brev.
catalogue-queue-limit = Hur många som kan vänta i kön
catalogue-queue-limit-hint = Därefter är chatten full. 0: ingen gräns.
catalogue-topics = Ämnen att välja i kön
catalogue-topics-hint = Om inget är valt frågas inget ämne.
catalogue-interpreter = Man kan be om en tolk
catalogue-interpreter-hint = Välj bara om en tolk verkligen kan ordnas.
catalogue-excerpts = Ett utdrag ur samtalet kan lämnas för bedömning
catalogue-excerpts-hint = Bara när någon är i fara eller trakasserar. Den som skriver får veta det före sitt första meddelande. Föreningens moderator läser utdraget, som raderas efter { $days } dagar.
catalogue-peers-answer = Också kamratstödjare svarar
catalogue-peers-answer-hint = Den som skriver får veta det före det första meddelandet.
catalogue-offers-in-turn = Samtal erbjuds i tur och ordning
catalogue-offers-in-turn-hint = Den som har väntat längst erbjuds den jourhavande som har mest utrymme. Annars väljer de jourhavande själva ur kön.
catalogue-open-on-holidays = Öppet också på helgdagar
catalogue-open-on-holidays-hint = Annars är tjänsten stängd på finländska helgdagar, julafton och midsommarafton. Tiderna för en enskild helgdag kan du skriva bland undantagen.
catalogue-is-on = I bruk
catalogue-is-on-hint = Om du tar en tjänst ur bruk syns den inte och går inte att öppna. Öppna samtal fortsätter.
catalogue-tone = Vem tjänsten talar till
catalogue-tone-hint = Av det beror med vilka ord löftena ges.
catalogue-tone-name = { $tone ->
    [children] Barn och unga
    [plain] På tydlig svenska
   *[adults] Vuxna
}
catalogue-promises = Vad den som skriver får löfte om
catalogue-promises-about = De här fem meningarna visas före det första meddelandet. De bildas av de sparade inställningarna. En jurist godkänner dem före ibruktagandet.
catalogue-sites = Webbplatser där tjänsten får bäddas in
catalogue-sites-hint = En adress per rad, till exempel https://www.example.org. Tomt: ingenstans.
catalogue-card-languages = På vilka språk man svarar
catalogue-card-languages-hint = Om inget är valt nämns inga språk.
catalogue-first-for = I vilka tjänster bland de första
catalogue-first-for-hint = Kortet visas i alla tjänster. I de här står det högre upp.
catalogue-first-for-every = I alla
catalogue-add = Lägg till en tjänst eller kontakt
catalogue-add-hint = Det som läggs till är först ur bruk. Skriv resten på dess egen sida och ta det sedan i bruk.
catalogue-what = Vad som läggs till
catalogue-what-name = { $what ->
    [service] Tjänst
    [site] Webbsida
    [event] Evenemang
   *[phone] Telefonnummer
}
catalogue-name-in-finnish = Namn på finska
catalogue-add-do = Lägg till
catalogue-save = Spara
catalogue-number = Telefonnummer
catalogue-cost = Pris
catalogue-cost-unknown = Inte känt
catalogue-around-the-clock = Svarar dygnet runt
catalogue-around-the-clock-hint = Då visas inte tiderna nedan.
catalogue-hours-service = Öppettider
catalogue-hours-service-hint = De här tiderna ser alla som skriver. Utan tider har tjänsten jour på avtalade tider. En ändring gäller också dem som redan väntar eller chattar, men för dem stänger chatten tidigast om 20 minuter.
catalogue-hours-card = Svarstider
catalogue-hours-card-hint = Om tiderna inte är kända, lämna dem tomma. Då ber kortet läsaren att se dem på webbsidan.
catalogue-hours-hint = Tiderna är finsk tid. Midnatt är 00:00. Om tiden fortsätter över midnatt, gör två rader av den.
catalogue-hours-line = Tider { $number }
catalogue-hours-days = Dagar
catalogue-hours-start = Börjar
catalogue-hours-end = Slutar
catalogue-hours-months = Månader
catalogue-hours-months-hint = Om inget är valt gäller tiderna året om.
catalogue-hours-theme = Tema
catalogue-hours-theme-hint = Till exempel ämnet för en temakväll. Lämna tomt om det inte finns något tema.
catalogue-hours-add = Lägg till tider
catalogue-hours-full = Fler rader ryms inte.
catalogue-hours-remove = Ta bort
catalogue-hours-remove-which = Ta bort tider { $number }
catalogue-hours-unsaved = Raderna ändrades på den här sidan, men inget är sparat ännu.
catalogue-hours-in-months = { $hours } ({ $months })
catalogue-exceptions = Undantag och helgdagar
catalogue-exceptions-hint = De här dagarna gäller inte de vanliga tiderna. Om klockslagen är tomma är chatten då stängd. De som skriver får veta om ett undantag två veckor innan. De som är förbi försvinner av sig själva.
catalogue-exceptions-line = Undantag { $number }
catalogue-exceptions-first = Första dagen
catalogue-exceptions-last = Sista dagen
catalogue-exceptions-add = Lägg till ett undantag
catalogue-exceptions-remove-which = Ta bort undantag { $number }
month-name = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
catalogue-link = Webbsida
catalogue-is-checked = Jag kontrollerade uppgifterna i dag
catalogue-is-checked-hint = Jag jämförde numret, tiderna och sidan med tjänstens egna uppgifter.
catalogue-problem = { $problem ->
    [check_changed] Någon annan ändrade den här kontaktuppgiften under tiden. Jämför den på nytt och märk den sedan som kontrollerad.
    [emergency] Nödnumret måste alltid vara i bruk.
    [name] Det finska namnet saknas.
    [name_long] Något namn är för långt.
    [description_long] Någon beskrivning är för lång.
    [keep_minutes] Tiden är 0–60 minuter.
    [letters_within] Svar på brev kan utlovas inom 0–20 arbetsdagar.
    [queue_limit] Köns gräns är 0–500.
    [link] Webbadressen duger inte. Den börjar med https://.
    [number] Telefonnumret duger inte. Det består av siffror och mellanslag, och kan börja med ett plustecken.
    [full] Det ryms inte fler.
    [sites] Någon adress duger inte. En adress är till exempel https://www.example.org, utan något efter.
    [tone] Välj vem tjänsten talar till.
    [hours_days] Välj vilka dagar de här tiderna gäller.
    [hours_time] Skriv ett klockslag, till exempel 9:30.
    [hours_order] Tiden måste sluta senare än den börjar. Om den fortsätter över midnatt, gör två rader av den.
    [hours_overlap] De här tiderna överlappar tiderna ovanför.
    [hours_theme] Skriv temat också på finska: det visas där en översättning saknas.
    [hours_theme_long] Temat är för långt. Det ryms 60 tecken.
    [hours_many] Det är för många rader. Det ryms 20.
    [exception_day] Välj en dag.
    [exception_order] Den sista dagen är före den första.
    [exception_long] Ett undantag varar högst ett år.
    [exception_past] Det här undantaget är redan förbi.
    [exception_overlap] För samma dag finns ovan redan ett undantag som inte går ihop med det här.
    [in_use] Tjänsten kan inte stängas just nu: någon väntar i kön eller har ett samtal. Försök igen när samtalen är slut.
   *[changed] Någon annan ändrade samma sida under tiden. Det du skrev finns kvar här: jämför det med det som nu är sparat och spara på nytt om det är rätt.
}

## Languages, their texts and who has reviewed them

languages-heading = Språken och granskningen av dem
languages-lead = På de här språken kan man läsa och skriva i chatten. En människa som kan språket väl läser alla dess texter och svarar för dem med sitt namn. Utan granskning kan ett språk inte tas i bruk.
languages-back = Alla språk
languages-on = I bruk
languages-reviewed = Granskat av { $who } { $date }.
languages-unreviewed = Ingen har granskat det ännu.
languages-count = { $count } texter.
languages-complete = Ingenting fattas.
languages-gaps = Brister: { $count }
languages-missing = Fattas
languages-read-which = Läs texterna: { $which }
languages-read-lead = Här är alla texter som den som skriver i chatten kan se. Läs dem högt. Inom klammer står det som fylls i, till exempel ett tal eller ett namn. Det grå märket framför en text säger när den visas. Sidan går att skriva ut.
languages-area = { $area ->
    [pages] Tjänstens sidor och brev
    [groups] Ansökan till slutna grupper
    [room] En sluten grupps sida
   *[visitor] Samtalet
}
languages-record = När ett språk är granskat
languages-record-about = Granskningen skrivs in i serverns inställningar, eftersom tjänsten inte startar utan den. Skriv här vem som granskade och när, så får du en färdig rad till den som sköter servern. Den här sidan sparar ingenting.
languages-which = Språk
languages-reviewed-by = Vem granskade
languages-reviewed-on = När
languages-make-line = Visa raden
languages-line = Ge den här raden till den som sköter servern. Den läggs in i inställningarna, och tjänsten startas om.
languages-line-narrow = Om inställningen VISITOR_LANGUAGES används ska språket finnas också i den.
languages-again = När texter ändras, be om en ny granskning.
languages-problem = { $problem ->
    [reviewed_by] Skriv granskarens namn. Det kan inte innehålla semikolon, likhetstecken, citattecken, dollartecken eller omvänt snedstreck.
    [reviewed_on] Välj en dag som redan har varit.
   *[language] Välj ett språk.
}

## What is promised before the first message

promises-heading = Löften till den som skriver
promises-lead = De här fem meningarna ser alla före sitt första meddelande. De bildas av inställningar som tjänsten också följer, så de stämmer alltid. Ordalydelsen ändras bara med en ny version. En jurist godkänner dem före ibruktagandet.
promises-language = På vilket språk meningarna visas
promises-language-off = Det här språket är inte i bruk, så ingen ser dem ännu.
promises-made-of = Meningarna bildas av de här inställningarna. Du kan ändra dem på tjänstens sida:
promises-tone = { $tone ->
    [children] Talar till barn och unga
    [plain] Talar med enkla ord
   *[adults] Talar till vuxna
}
promises-peers = { $peers ->
    [yes] Också utbildade kamratstödjare svarar
   *[no] Bara yrkespersoner svarar
}
promises-keep = { $minutes ->
    [0] Texterna raderas genast efter samtalet
    [one] Texterna sparas en minut efter samtalet
   *[other] Texterna sparas { $minutes } minuter efter samtalet
}
promises-excerpts = { $excerpts ->
    [yes] Ett utdrag ur ett samtal kan lämnas för bedömning
   *[no] Utdrag lämnas inte till någon
}

## Ready replies

replies-heading = Färdiga svar
replies-lead = När du skriver ett snedstreck (/) i ett svar i jouren visas de färdiga svaren. Den valda texten läggs i svarsfältet, och du kan ändra den innan du skickar.
replies-owner = { $owner ->
    [personal] Egna
   *[shared] Gemensamma för alla
}
replies-none = Här finns inga ännu.
replies-full = Här ryms { $most } svar, och alla är i bruk.
replies-add = Lägg till ett svar
replies-new = Nytt färdigt svar
replies-back = Alla färdiga svar
replies-saved = { $what ->
    [removed] Svaret är borttaget.
   *[saved] Svaret är sparat.
}
replies-whose = Vem som använder det
replies-name = Namn
replies-name-hint = Ordet som skrivs efter snedstrecket: bokstäver, siffror och bindestreck, högst { $longest } tecken. Till exempel välkommen.
replies-texts-hint = Skriv texten på minst ett språk. Om den saknas på samtalets språk erbjuds ett annat språk. I texten är {"{namn}"} den jourhavandes namn och {"{tjänst}"} tjänstens namn. Skriv inga uppgifter om någon.
replies-stored-now = Sparat nu:
replies-save = Spara
replies-remove = Ta bort svaret
replies-remove-sure = Ett borttaget svar går inte att få tillbaka.
replies-remove-do = Ta bort för gott
replies-problem = { $problem ->
    [name] Namnet duger inte. Det kan ha bokstäver, siffror och bindestreck mellan dem.
    [name_taken] Det finns redan ett svar med det namnet. Välj ett annat.
    [empty] Skriv texten på minst ett språk.
    [text_long] Någon text är för lång. Högst { $longest } tecken ryms.
    [variable] Texten har { $what }, som inte kan fyllas i. Inom klammer kan bara {"{namn}"} eller {"{tjänst}"} stå.
    [full] Här finns redan { $most } svar. Ta först bort något.
   *[changed] Någon annan ändrade samma svar under tiden. Dina texter finns kvar här: jämför dem med det som nu är sparat och spara på nytt om de är rätt.
}

## Who is on call

on-call-heading = Bakjourer
on-call-lead = Bakjourens namn och telefonnummer syns för dem som är i tjänst. Man kan ringa när man är ensam eller behöver hjälp.
on-call-every = Alla tjänster
on-call-every-hint = Visas i de tjänster som inte har en egen bakjour.
on-call-name = Namn
on-call-phone = Telefonnummer
on-call-save = Spara
on-call-remove = Ta bort
on-call-saved = { $what ->
    [set] Bakjouren är sparad. Ändringen syns genast för dem som är i tjänst.
   *[removed] Bakjouren är borttagen.
}
on-call-problem = { $problem ->
    [name] Skriv bakjourens namn, högst 80 tecken.
    [phone] Telefonnumret är inte giltigt. Det kan innehålla siffror, mellanslag och ett plustecken i början.
   *[gone] Bakjouren var redan borttagen.
}

## The guides beside the chat

guides-heading = Anvisningar för jourhavande
guides-lead = De här anvisningarna finns bredvid samtalet i jouren. Barnskyddets anvisningar godkänns av en jurist.
guides-back = Alla anvisningar
guides-approved = Godkänd av { $who } { $date }
guides-waiting = Väntar på godkännande
guides-body = Anvisning
guides-body-hint = Skriv varje punkt på en egen rad. En rad i en lista börjar med ett streck och ett mellanslag. Telefonnummer blir länkar i jouren. En ändring syns när jouren öppnas på nytt.
guides-void-hint = Om du ändrar texten förfaller godkännandet, och anvisningen väntar på ett nytt.
guides-approval = Godkännande
guides-approval-hint = Godkännandet gäller de sparade texterna på alla språk. Spara ändringarna först.
guides-approved-by = Vem har godkänt
guides-approved-on = När
guides-approve = Anteckna som godkänd
guides-problem = { $problem ->
    [missing] Namn och anvisning behövs på alla språk.
    [title_long] Något namn är för långt.
    [body_long] Någon anvisning är för lång.
    [approved_by] Skriv vem som har godkänt.
    [approved_on] Datumet duger inte. Det kan vara i dag eller tidigare.
   *[changed] Någon annan ändrade samma anvisning under tiden. Det du skrev finns kvar här: jämför det med det som nu är sparat och spara på nytt om det är rätt.
}

## Debriefs

debriefs-heading = Avlastningssamtal
debriefs-lead = { $association }: här ser du vem som vill prata om ett tungt pass. Vilket samtal det gällde finns ingenstans. Önskemålen raderas efter { $days } dagar.
debriefs-count = { $count ->
    [one] En person önskar ett avlastningssamtal
   *[other] { $count } personer önskar ett avlastningssamtal
}
debriefs-asked = Bad om det { DATETIME($date, dateStyle: "long") }
debriefs-hold = Markera som hållet
debriefs-hold-which = Markera som hållet: { $who }
debriefs-none = Ingen har bett om avlastning just nu.
debriefs-held-heading = Hållna
debriefs-held = Hölls { DATETIME($date, dateStyle: "long") }
debriefs-saved = Avlastningssamtalet är markerat som hållet.
debriefs-gone = Önskemålet finns inte längre: personen kan ha tagit tillbaka det.

## The door of closed groups

group-gate-title = På väg in i grupper
group-gate-heading = På väg in i grupper
group-gate-saved = { $what ->
    [accepted] Den sökande är antagen och läser det med sin återkomstkod.
    [listed] Den sökande står i kö.
    [refused] Svaret är skickat.
    [withdrawn] Inbjudan är återtagen.
    [granted] Medlemmen får nya ord med sin återkomstkod.
   *[declined] Begäran är avslagen.
}
group-gate-problem = { $problem ->
    [empty] Ett nekande svar behöver vänliga ord.
    [too_long] Svaret är för långt. Det rymmer 2 000 tecken.
    [full] Det finns inga lediga platser i gruppen. Du kan sätta den sökande i kö.
    [not_open] Det går inte längre att bjuda in till den här gruppen.
    [too_many] Gruppen har redan för många oanvända inbjudningar.
    [stands_aside] Du fattar inga beslut tills vidare: så har man kommit överens om ditt eget handlande.
   *[answered] Ansökan är redan besvarad eller återtagen.
}
group-gate-applications = Ansökningar
group-gate-no-applications = Ingen ansökan väntar.
group-gate-promised = Svar utlovat senast { DATETIME($date, dateStyle: "long") }
group-gate-late = Försenad
group-gate-today = I dag
group-gate-listed = I kö
group-gate-keys = Borttappade nycklar
group-gate-no-keys = Ingen väntar på nya ord.
group-gate-key-about = Kunde sitt kodord. Nya ord utlovade senast { DATETIME($date, dateStyle: "long") }.
group-gate-grant = Ge nya ord
group-gate-decline = Ge inte
group-gate-invitations = Inbjudningar
group-gate-invitations-about = Med en inbjudningskod kommer en person in i gruppen en gång. En enhet ger den ur hand i hand.
group-gate-room = Grupp
group-gate-left = { $count ->
    [one] { $count } ledig plats
   *[other] { $count } lediga platser
}
group-gate-days = Giltig (dagar)
group-gate-invite = Gör en inbjudan
group-gate-code = Inbjudningskod
group-gate-code-about = Skriv koden på papper: den kan inte visas igen.
group-gate-made = Gjord { DATETIME($date, dateStyle: "long") }, { $who }. Gäller till { DATETIME($until, dateStyle: "long") }.
group-gate-somebody = en medarbetare
group-gate-withdraw = Återta inbjudan
group-gate-no-rooms = Du leder ingen grupp som man kan bjuda in till just nu.
group-gate-back = På väg in i grupper
group-gate-application = Ansökan
group-gate-question-1 = Varför just nu
group-gate-question-2 = Vad personen hoppas på av gruppen
group-gate-question-3 = Vad ledarna bör veta
group-gate-reply = Ditt svar till den sökande
group-gate-reply-hint = Den sökande läser det med sin återkomstkod. Om du inte kan ta in personen, säg vänligt varför och var det finns annan hjälp: hjälpnumren visas också.
group-gate-accept = Ta in i gruppen
group-gate-list = Sätt i kö
group-gate-refuse = Ta inte in
group-gate-answered = Ansökan är besvarad.

## Whether the servers are well

status-heading = Servrar
status-lead = Läget klockan { $at }. Sidan berättar ingenting om någon.
status-well = Allt är i ordning.
status-ill = Något behöver ses över. Berätta för den som sköter driften: kommandot vierella doctor visar hur felet rättas till.
status-parts = Delar
status-part = { $part ->
    [database] Databasen
    [keyring] Nyckelringen
   *[layer] Förbindelsen mellan servrarna
}
status-part-up = i ordning
status-part-down = svarar inte
status-forgetting = Glömskan
status-forgotten = Allt vars tid är ute är raderat. Kontrollerat för { $seconds } sekunder sedan.
status-never-forgotten = Raderingarna har inte gåtts igenom ännu. De börjar när servern har varit i gång en stund.
status-behind = { $rules ->
    [one] En raderingsregel är försenad.
   *[other] { $rules } raderingsregler är försenade.
} Då håller löftet inte, så berätta genast för den som sköter driften.
status-jobs = Arbeten i bakgrunden
status-no-jobs = Ingenting pågår.
status-weeks = Statistikens veckosummor: { $left ->
    [one] en vecka
   *[other] { $left } veckor
} kvar
status-version = Vierellä, version { $version }
