## Duty rosters: the calendar, one turn, one's own turns, planning

roster-pages = Jourlistans sidor
roster-heading = Jourlista
roster-mine = Mina pass
roster-periods = Planering

## The calendar

roster-week = Vecka { $week }/{ $year }, { $days }
roster-moves = Flytta i tiden
roster-before = { $span ->
    [month] Föregående månad
   *[week] Föregående vecka
}
roster-now = I dag
roster-after = { $span ->
    [month] Nästa månad
   *[week] Nästa vecka
}
roster-span = Visa
roster-span-week = Vecka
roster-span-month = Månad
roster-service = Tjänst
roster-services-all = Alla tjänster
roster-show = Visa
roster-empty = { $span ->
    [month] Det finns inga pass den här månaden.
   *[week] Det finns inga pass den här veckan.
}
roster-none = Inga pass
roster-today = I dag
roster-holiday = Helgdag
roster-cancelled = Inställt
roster-is-mine = Mitt pass
roster-draft = Inte publicerad ännu
roster-open-seats = { $helper ->
    [peer] { $count ->
        [one] Ledig plats för en kamratstödjare
       *[other] { $count } lediga platser för kamratstödjare
    }
   *[professional] { $count ->
        [one] Ledig plats för en yrkesperson
       *[other] { $count } lediga platser för yrkespersoner
    }
}
roster-open-seat = { $helper ->
    [peer] Ledig plats för en kamratstödjare
   *[professional] Ledig plats för en yrkesperson
}
roster-peer = kamratstödjare

## One turn

roster-seats = Platser
roster-helper = { $helper ->
    [peer] Plats för en utbildad kamratstödjare
   *[professional] Plats för en yrkesperson
}
roster-lack = { $lack ->
    [peer] En kamratstödjare saknas
    [peer_alone] En kamratstödjare skulle vara ensam
   *[professional] En yrkesperson saknas
}
roster-offered-to = reserverad för { $association }
roster-offered-to-all = öppen för alla
roster-take-about = Det finns en plats för dig i det här passet.
roster-take = Ta passet
roster-take-which = Ta passet { $when }, { $service }
roster-person = Vem tar passet?
roster-choose = Välj
roster-name = Utse till passet
roster-nobody = Ingen kan utses just nu.
roster-release = Frigör platsen
roster-release-which = Frigör platsen, { $who }
roster-offer-label = För vem reserveras platsen?
roster-offer-all = Öppen för alla
roster-offer = Spara
roster-backup = Bakjour
roster-backup-about = Bakjouren för det här passet. Om fälten är tomma visas tjänstens vanliga bakjour.
roster-cancel = Ställ in passet
roster-cancel-about = Passet hålls inte, och ingen kan utses till det längre. Berätta själv för dem som skulle komma. Det går inte att ångra.
roster-cancel-closes = Stäng tjänsten för den tiden. Besökarna ser genast när den öppnar nästa gång.
roster-cancel-yes = Ställ in det här passet

## One's own turns

roster-own = Dina kommande pass
roster-own-none = Du har inga kommande pass nu.
roster-open = Lediga pass
roster-open-none = Det finns inga lediga pass för dig under de närmaste fyra veckorna.
roster-away = Frånvaro
roster-away-about = Ange de dagar då du inte kan ha jour. Du behöver inte säga varför.
roster-away-add = Lägg till frånvaro
roster-back = Ta bort
roster-back-which = Ta bort frånvaron som börjar { $first }
roster-where = Var du svarar
roster-where-services = Tjänster
roster-where-about = Om du inte väljer någon kan du utses i alla tjänster där du får svara.
roster-wishes = { $wish ->
    [gladly] Gärna pass
   *[rather_not] Helst inte
}
roster-wish = { $wish ->
    [gladly] gärna
   *[rather_not] helst inte
}
roster-limit = Högst så många pass i veckan

## Planning

roster-periods-lead = Passen planeras en period i taget. Andra ser perioden först när den har publicerats.
roster-periods-none = Det finns ingen period ännu.
roster-period = { DATETIME($first, dateStyle: "medium") } – { DATETIME($last, dateStyle: "medium") }
roster-published = Publicerad
roster-period-new = Ny period
roster-period-add = Börja planera
roster-first = Första dagen
roster-last = Sista dagen
roster-wishes-until = Frånvaro och önskemål senast
roster-wishes-about = Fram till dess berättar medarbetare och kamratstödjare när de inte kan komma.
roster-wishes-until-day = Frånvaro och önskemål senast { DATETIME($date, dateStyle: "medium") }
roster-see = Se som jourlista
roster-patterns-none = Det finns inga pass i perioden ännu. Lägg till det första nedan.
roster-needs = { $professionals ->
    [one] { $professionals } yrkesperson
   *[other] { $professionals } yrkespersoner
}{ $peers ->
    [0] {""}
    [one] {" "}och { $peers } kamratstödjare
   *[other] {" "}och { $peers } kamratstödjare
}
roster-publish = Publicera perioden
roster-publish-about = Alla ser passen genast, och föreningarna kan utse sina egna till dem. Efter det ändras passen ett i taget.
roster-publish-yes = Publicera
roster-pattern-new = Lägg till återkommande pass
roster-pattern-published = Perioden är publicerad, så nya pass syns genast för alla.
roster-pattern-add = Lägg till passen
roster-pattern-back = Tillbaka till perioden
roster-pattern-remove = Ta bort de här passen
roster-weekdays = Veckodagar
roster-start = Börjar
roster-end = Slutar
roster-overnight = Passet slutar först nästa dag
roster-every-label = Hur ofta
roster-every = { $weeks ->
    [1] varje vecka
    [2] varannan vecka
   *[other] var { $weeks }:e vecka
}
roster-professionals = Yrkespersoner
roster-peers = Kamratstödjare
roster-on-holidays = Pass också på helgdagar
roster-left-out = Dagar utan pass
roster-left-out-about = Som 2027-02-22, en på varje rad.
roster-theme = Tema
roster-saved = { $what ->
    [supervision] Handledningskvällen är antecknad.
    [supervision_removed] Handledningskvällen är borttagen.
    [give] Passet erbjuds nu andra.
    [ask] Frågan är skickad.
    [swap] Förslaget är skickat.
    [leave] Passet är ledigt. Vi söker någon annan till det.
    [agree] Överenskommet. Passen byts genast eller när chefen har godkänt bytet.
    [approve] Bytet är godkänt.
    [decline] Bytet blir inte av.
    [withdraw] Frågan är tillbakatagen.
    [terms] Sparat.
    [take] Passet är ditt nu.
    [name] Utsedd till passet.
    [release] Platsen är ledig igen.
    [offer] Sparat.
    [backup] Bakjouren är sparad.
    [cancel] Passet är inställt.
    [away] Frånvaron är tillagd.
    [back] Frånvaron är borttagen.
    [rostered] Sparat.
    [period] Perioden har påbörjats.
    [published] Perioden är publicerad.
   *[pattern] Passen är sparade.
}
roster-problem = { $problem ->
    [hours] Tjänsten är redan stängd då, eller dagen hör till ett längre undantag. Administratören kan ändra öppettiderna på tjänstens sida.
    [supervision_future] Anteckna kvällen först när den har varit.
    [supervision_nobody] Välj vilka av föreningens kamratstödjare som var med.
    [wishes] Samma dag finns både bland dem du gärna har och dem du helst inte har.
    [columns] Raden har fel antal kolumner.
    [import_rows] Ingenting sparades. Rätta raderna nedan.
    [import_empty] Klistra in minst en rad.
    [import_many] Högst 300 rader kan hämtas på en gång.
    [same_turn] Båda platserna finns i samma pass.
    [asked_already] Det finns redan en fråga om passet. Ta först tillbaka den på sidan Passbyten.
    [answered] Bytet är redan över eller besvarat.
    [other_person] Bytet går inte för den andra just nu. Kom överens sinsemellan.
    [email] E-postadressen duger inte.
    [day] Skriv dagen som 2027-02-22. Kontrollera att dagen finns.
    [weekdays] Välj minst en veckodag.
    [every] Välj hur ofta passet återkommer.
    [start] Skriv när passet börjar.
    [end] Passet ska sluta efter att den har börjat. Om den slutar nästa dag, välj det.
    [long] Ett pass kan vara högst 12 timmar.
    [days_order] Den sista dagen är före den första.
    [days_many] Pass kan återkomma högst ett år.
    [no_day] Med de här valen blir det inget pass. Kontrollera dagarna och helgdagarna.
    [professionals] Ett pass har 1–20 platser, och minst en av dem är för en yrkesperson.
    [peers] Tjänsten har inte så många platser för kamratstödjare.
    [period_order] Periodens sista dag är före den första.
    [period_long] En period kan vara högst ett år.
    [period_past] Perioden är redan över.
    [period_overlaps] En annan period har några av dessa dagar.
    [period_wishes] Önskemålen ska vara inne innan perioden börjar.
    [published] Perioden är redan publicerad. Ändra passen ett i taget.
    [not_published] Perioden är inte publicerad ännu.
    [outside_period] Dagarna ligger utanför perioden.
    [no_service] Tjänsten finns inte, eller du kan inte svara i den.
    [theme_long] Temat är för långt.
    [no_turns] Det finns inga pass i perioden ännu.
    [begun] Passet har redan börjat eller är över.
    [cancelled] Passet är inställt.
    [taken] Någon annan hann före.
    [empty] Platsen är redan ledig.
    [not_offered] Din förening utser själv. Berätta för din chef att du kan komma.
    [person] Passet kan inte ges, eftersom:
    [absence_order] Den sista dagen är före den första.
    [absence_long] Frånvaron kan vara högst ett år. Lägg till en längre i två delar.
    [absence_past] De här dagarna är redan över.
    [absence_many] Det finns redan hundra frånvaroperioder. Ta bort någon först.
    [limit] Välj 1–7 pass i veckan.
    [backup_name] Skriv bakjourens namn.
    [backup_phone] Telefonnumret duger inte. Det kan ha siffror, mellanslag och + i början.
    [unit] Den här enheten kan inte väljas: den är stängd eller hör till en annan förening.
    [turn_twice] Tjänsten har redan ett pass just de här tiderna. Lägg till platser i det om ni behöver fler.
    [no_association] Föreningen finns inte.
   *[changed] Någon annan ändrade samma sak under tiden. Se läget och försök igen.
}
roster-reason = { $reason ->
    [has_left] arbetar inte här längre
    [role] svarar inte i chattar
    [helper_type] platsen är för en annan slags hjälpare
    [service] svarar inte i den här tjänsten
    [training] har ingen giltig utbildning då
    [pledge] har inte undertecknat tystnadslöftet
    [beside] ingen yrkesperson finns ännu bredvid kamratstödjaren
    [absent] är borta
    [overlap] har ett annat pass då
    [rest] mindre än 11 timmars vila mellan passen
    [own_limit] har redan så många pass den veckan som hen vill
    [unit] platsen är reserverad för en annan enhet
   *[association] platsen är reserverad för en annan förening
}

## Mails: neutral, since they lie in inboxes that others see

roster-mail-subject = Jourlistan: pass att fylla
roster-mail = { $turns ->
    [one] Under de kommande fyra veckorna finns { $turns } pass som ännu behöver någon. Det är { $first }.
   *[other] Under de kommande fyra veckorna finns { $turns } pass som ännu behöver någon. Det första är { $first }.
} Se passen: { $address }

## Calendars to subscribe to

roster-feeds = Kalender
roster-feeds-lead = Du får passen i din egen kalender när du prenumererar på adressen som skapas nedan. I kalendern står bara ”Pass”, varken tjänstens namn eller vem som har passet. Håll adressen för dig själv: den som har den ser passens tider.
roster-feed-name = Pass
roster-feed-title = { $empty ->
    [0] Pass
    [one] Pass, { $empty } ledig plats
   *[other] Pass, { $empty } lediga platser
}
roster-feed-address = Kalenderns adress
roster-feed-once = Kopiera adressen nu. Vi visar den bara den här gången.
roster-feed-made = Adressen skapades { DATETIME($date, dateStyle: "long") }.
roster-feed-make = { $again ->
    [yes] Skapa en ny adress
   *[no] Skapa en adress
}
roster-feed-make-which = { $again ->
    [yes] Skapa en ny adress, { $what }
   *[no] Skapa en adress, { $what }
}
roster-feed-again = När du skapar en ny adress slutar den gamla genast att fungera.
roster-feed-revoke = Ta bort adressen
roster-feed-revoke-which = Ta bort adressen, { $what }
roster-feed-revoked = Adressen är borttagen och visar ingenting längre.

## How busy it has been

roster-history = När kontakt tas
roster-history-about = Kontakterna under det senast avslutade året enligt veckodag och klockslag. Ju mörkare ruta, desto fler kontakter. I rutan står den vanligaste väntetiden, och ”lämnar” berättar att många hinner gå innan de får svar. Exakta tal visas inte.
roster-history-none = Det finns inte uppgifter för ett år om de här tjänsterna ännu.
roster-history-level = { $level ->
    [0] Mycket få
    [1] Få
    [2] Några
    [3] Många
   *[4] Flest
}
roster-history-wait = { $wait ->
    [band_under_1] under 1 min
    [band_1_to_5] 1–5 min
    [band_5_to_15] 5–15 min
    [band_15_to_30] 15–30 min
   *[band_over_30] över 30 min
}
roster-history-left = { $left ->
    [many] många lämnar
   *[some] en del lämnar
}

## Closing a login

roster-leaves = { $turns ->
    [one] Hen har ännu { $turns } pass, { $first }. Det blir ledigt genast, och andra kan ta det.
   *[other] Hen har ännu { $turns } pass, nästa är { $first }. De blir lediga genast, och andra kan ta dem.
}

## Swaps, leaving a turn, gaps, terms

roster-urgent = Ledigblivet pass
roster-waiting = { $swaps ->
    [one] En fråga om byte väntar på ditt svar.
   *[other] { $swaps } frågor om byte väntar på ditt svar.
}
roster-cannot = Jag kan inte ta passet
roster-cannot-which = Jag kan inte ta passet { $when }, { $service }
roster-cannot-about = Om det ännu är tid till passet, sök först någon annan. Passet är ditt tills någon har tagit det.
roster-leave-heading = Plötsligt förhinder
roster-leave-about = Passet blir ledigt genast. Vi frågar först folk i din egen förening och snart alla som kan komma. Orsaken sparas inte och visas inte för någon.
roster-leave = Lämna passet genast
roster-leave-manager = Kan inte komma
roster-leave-which = Kan inte komma, { $who }
roster-ask-heading = Fråga en kollega
roster-ask-whom = Vem frågar du?
roster-ask = Skicka frågan
roster-swap-heading = Byt till ett annat pass
roster-swap-for = Vilket pass tar du i stället?
roster-swap-propose = Föreslå bytet
roster-give-heading = Ge till vem som helst
roster-give-about = Först ser folk i din egen förening passet och två dagar senare också andra. Om passet redan är nära ser alla det genast.
roster-give = Erbjud passet
roster-swaps = Passbyten
roster-swaps-none = Inget just nu.
roster-swaps-to-answer = Du blir tillfrågad
roster-swaps-open = Pass som erbjuds
roster-swaps-asked = Dina egna frågor
roster-swaps-agreed = Väntar på godkännande
roster-swaps-to-approve = Byten att godkänna
roster-swap-is-asked = Det finns redan en fråga om det här passet. Se sidan Passbyten.
roster-swap-asks = { $person } frågar om du kan ta passet:
roster-swap-who = { $person } → { $colleague }
roster-swap-in-return = I stället:
roster-swap-asked-of = Väntar på svar: { $colleague }
roster-swap-asked-of-all = Väntar på att någon tar passet.
roster-swap-awaits = Båda har sagt ja. Bytet väntar på chefens godkännande.
roster-swap-agree = Det går bra
roster-swap-agree-which = Det går bra, { $when }
roster-swap-approve = Godkänn
roster-swap-approve-which = Godkänn bytet { $when }
roster-swap-decline = Det går inte
roster-swap-decline-which = Det går inte, { $when }
roster-swap-withdraw = Ta tillbaka
roster-swap-withdraw-which = Ta tillbaka frågan { $when }
roster-gaps = Pass som saknar någon
roster-gaps-lead = I de här passen saknas någon under de kommande { $weeks } veckorna.
roster-gaps-none = I passen under de kommande { $weeks } veckorna saknas ingen.
roster-unstaffed = Öppettider utan pass
roster-unstaffed-about = Tjänsten ska vara öppen då, men det finns inget pass. Lägg till ett pass eller be administratören ändra öppettiderna.
roster-soon = { $days ->
    [0] i dag
    [1] i morgon
   *[other] om { $days } dagar
}
roster-terms = Föreningens sätt
roster-terms-which = Förening
roster-terms-take = Medarbetare och kamratstödjare tar lediga pass själva
roster-terms-approve = Chefen godkänner byten
roster-terms-email = E-post dit vi berättar om pass som saknar någon
roster-terms-email-about = Högst ett meddelande om dagen, utan någons namn. Om fältet är tomt skickas inget.

## Turns from a table

roster-import = Hämta pass ur en tabell
roster-import-about = Klistra in raderna ur ett kalkylblad. Kolumnerna är: tjänst, veckodagar, börjar, slutar, första dagen, sista dagen, yrkespersoner, kamratstödjare, med hur många veckors mellanrum och tema. De fyra sista kan lämnas bort. Om en enda rad är fel sparas ingenting.
roster-import-rows = Rader
roster-import-row = Rad { $number }:
roster-import-do = Lägg till radernas pass

## The register of peers

roster-peers-heading = Kamratstödjare
roster-peers-none = Föreningen har inga utbildade kamratstödjare nu.
roster-peer-concern = { $concern ->
    [training] Utbildningen gäller inte
    [pledge] Tystnadslöftet saknas
    [training_soon] Utbildningen går snart ut
    [supervision] Över ett halvår sedan handledning
   *[first_turn] Första passet framför sig
}
roster-peer-training = Utbildningen gäller till { DATETIME($date, dateStyle: "medium") }
roster-peer-turns = { $count ->
    [one] { $count } pass
   *[other] { $count } pass
}
roster-peer-evenings = { $count ->
    [one] { $count } handledningskväll på ett år
   *[other] { $count } handledningskvällar på ett år
}
roster-peer-next = Nästa pass { $when }
roster-peer-beside = tillsammans med { $names }
roster-supervision = Handledningskvällar
roster-supervision-add = Anteckna en handledningskväll
roster-supervision-about = Bara vem som var med antecknas. Ingenting sparas om vad ni talade om.
roster-supervision-day = Dag
roster-supervision-who = Vem var med
roster-supervision-remove-which = Ta bort handledningskvällen { $when }
