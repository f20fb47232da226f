### What needs a judgement: the queue, one case, what is decided. Plain and kind; nobody is called a case or a client.

## The queue

cases-heading = Att bedöma
cases-waiting = { $count ->
    [0] Inget väntar på dig.
    [one] Ett ärende väntar
   *[other] { $count } ärenden väntar
}
cases-urgent = { $count ->
    [one] ett brådskande
   *[other] { $count } brådskande
}
cases-late = { $count ->
    [one] ett över utlovad tid
   *[other] { $count } över utlovad tid
}
cases-none = Inget väntar på bedömning just nu.
cases-none-such = Inget hittades med de här valen.
cases-back = Allt att bedöma
cases-saved = { $what ->
    [released] Ärendet väntar på andra igen.
    [escalated] Någon annan bedömer ärendet snart.
   *[decided] Beslutet är fattat.
}
cases-filter = Avgränsa
cases-filter-kind = Vad
cases-filter-place = Var
cases-filter-all = Allt
cases-filter-mine = Jag handlägger
cases-filter-late = Utlovad tid har gått
cases-filter-do = Avgränsa
cases-keys = Tangenter: j nästa, k föregående, Enter öppnar.
cases-pages = Sidor
cases-page = Sida { $page }
case-kind = { $kind ->
    [held] Ett inlägg väntar på gruppledaren
    [report] Ett inlägg som gruppledaren fått höra om
    [confirmation] Ett beslut behöver en andra persons bekräftelse
    [appeal] Begäran om ny bedömning
    [application] Ansökan till en grupp
    [key_request] Borttappade ord
    [block] Spärrad flik
    [conduct] En medarbetares handlande
   *[excerpt] Utdrag ur ett samtal
}
case-count = { $count } om samma
case-due = utlovat senast { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
case-urgent = Brådskande
case-late = Utlovad tid har gått
case-handled-by = Handläggs av: { $who }
case-claim = Börja handlägga

## One case

case-release = Lämna åt andra
case-escalate = Be någon annan bedöma
case-escalated = { $who } bad att någon annan bedömer det här.
case-escalated-own = Du bad att någon annan bedömer det här.
case-anothers = { $who } handlägger det här just nu. Om hen inte hinner blir det snart ledigt för andra.
case-not-yours = Du beslutar inte om det här: du har själv varit med i ärendet, eller så finns det inget mer att besluta.
case-decide = Besluta
case-do = { $decision ->
    [approve] Publicera
    [overwrite] Publicera utan uppgifter som kan röja någon
    [return] Ge tillbaka till den som skrev
    [hide] Ta bort inlägget
    [warn] Ge en anmärkning
    [hold] Läs medlemmens inlägg först
    [mute] Ge skrivpaus
    [suspend] Stäng av genast
    [remove] Föreslå borttagning ur gruppen
    [confirm] Bekräfta
    [lift] Häv begränsningen
    [uphold] Begränsningen kvarstår
    [keep_block] Spärren står kvar
    [unblock] Häv spärren
    [accept] Godkänn
    [list] Sätt i kö
    [refuse] Avböj
    [grant] Ge nya ord
    [decline] Ge inte nya ord
    [handled] Skött
   *[no_action] Ingen åtgärd
}
case-do-about = { $decision ->
    [approve] Inlägget blir synligt för alla i gruppen.
    [overwrite] Nummer, adresser och annat som kan röja någon döljs. Resten av inlägget blir synligt, och skribenten får veta det. Det som dolts går inte att återställa.
    [return] Inlägget blir inte synligt. Den som skrev läser orsaken och dina ord och kan skriva på nytt.
    [hide] Inläggets ord tas genast bort för alla.
    [warn] Den som skrev får en anmärkning. Inlägget tas bort.
    [hold] Medlemmens inlägg väntar på gruppledaren. Det här inlägget tas bort.
    [mute] Medlemmen läser men skriver inte i gruppen. Det här inlägget tas bort.
    [suspend] Medlemmen ser inte gruppen. Du kan besluta om detta ensam, för högst 72 timmar. Det här inlägget tas bort.
    [remove] Medlemmen stängs av genast. Borttagningen träder i kraft när en annan gruppledare bekräftar den inom 72 timmar. Det här inlägget tas bort.
    [confirm] Beslutet gäller i hela sin längd.
    [lift] Begränsningen upphör genast, och medlemmen läser dina ord.
    [uphold] Begränsningen fortsätter, och medlemmen läser dina ord.
    [keep_block] Spärren gäller tills den går ut.
    [unblock] Spärren upphör genast, och det går åter att börja en chatt i samma flik.
    [accept] Den sökande läser svaret med sin återkomstkod och kan komma in i gruppen.
    [list] Den sökande väntar på en ledig plats.
    [refuse] Den sökande läser dina vänliga ord med sin återkomstkod.
    [grant] Medlemmen läser de nya orden med sin återkomstkod. De gamla öppnar inget längre.
    [decline] Önskemålet tas bort.
    [handled] Anteckna vad som har gjorts. Den förseglade texten raderas genast.
   *[no_action] Ärendet lämnar kön.
}
case-reason = { $reason ->
    [hurtful] Kränkande skrivande
    [threat] Hot
    [identifying] Berättar något som gör att någon kan kännas igen
    [trade] Erbjuder droger eller varor
    [pressure] Pressar till möten eller att fortsätta annanstans
    [not_for_them] Gruppen är inte avsedd för medlemmen
    [rules] Annat som strider mot gruppens regler
    [no_places] Det finns inga platser
    [other_help] Annan hjälp passar bättre
    [own_wish] Den som skrev önskar det själv
    [no_breach] Inget strider mot reglerna
    [settled_before] Saken är redan skött
    [told_authorities] Myndigheterna har underrättats
    [talked_with_worker] Saken har diskuterats med den jourhavande
    [guided_onward] Hänvisad till annan hjälp
    [talked_over] Saken har diskuterats med personen
    [stands_aside] Personen bedömer inte ärenden tills vidare
    [fair] Beslutet var riktigt
    [too_hard] Beslutet var för strängt
    [mistaken] Beslutet byggde på fel uppgifter
    [agreed] Samma åsikt
    [not_needed] Något mildare räcker
   *[unfounded] Det finns ingen anledning
}
case-hours = { $hours ->
    [1] 1 timme
    [24] 24 timmar
    [48] 2 dagar
    [72] 3 dagar
   *[168] En vecka
}
case-words = Ord till den som det gäller
case-words-hint = { $words ->
    [must] Berätta vänligt vad det handlar om.
   *[may] Berätta vänligt vad det handlar om och vad du hoppas. Du kan lämna tomt.
}
case-decision = { $decision ->
    [approve] Inlägget publicerades
    [overwrite] Inlägget publicerades utan uppgifter som kan röja någon
    [return] Inlägget gavs tillbaka
    [hide] Inlägget togs bort
    [warn] En anmärkning gavs
    [hold] Inläggen läses först
    [mute] En skrivpaus gavs
    [suspend] Medlemmen stängdes av
    [remove] Borttagning föreslogs
    [confirm] Beslutet bekräftades
    [lift] Begränsningen hävdes
    [uphold] Begränsningen kvarstod
    [keep_block] Spärren stod kvar
    [unblock] Spärren hävdes
    [accept] Den sökande godkändes
    [list] Den sökande väntar på en plats
    [refuse] Den sökande fick ett nekande svar
    [grant] Medlemmen får nya ord
    [decline] Inga nya ord gavs
    [handled] Skött
    [no_action] Ingen åtgärd
    [withdrawn] Den som det gällde tog tillbaka det
    [lapsed] Tiden gick ut
   *[gone] Det som ärendet gällde finns inte längre
}
case-problem = { $problem ->
    [decided] Någon hann före. Beslutet är redan fattat.
    [changed] Ärendet har ändrats under tiden. Så här ser det ut nu. Titta och besluta på nytt.
    [claimed] Någon annan handlägger det här just nu.
    [same_person] En annan person måste besluta om det här: du har själv varit med.
    [not_offered] Så kan man inte längre besluta. Här är det som går nu.
    [full] Gruppen har inga lediga platser.
    [gone] Det som ärendet gällde finns inte längre.
    [reason] Välj en orsak.
    [words] Skriv några vänliga ord.
   *[length] Välj hur länge.
}
case-notice = Gruppledaren har läst ditt inlägg, och det syns inte i gruppen. Orsak: { $reason }.

## Posts

case-post = Inlägget
case-post-by = Skrivet av: { $who }
case-post-gone = Inlägget finns inte längre i gruppen.
case-post-note = Innehållsvarning: { $note }
case-told = De som har berättat för gruppledaren
case-told-about = Bara gruppledarna ser vem som berättade.
case-told-self = den som skrev
case-told-wordless = Inga ord.
case-history = Vad som har beslutats om medlemmen i den här gruppen
case-to-member = Till medlemmens sida
case-second-own = Du fattade beslutet själv, så en annan gruppledare bekräftar det. Du kan häva det.

## Who wants to come in

case-application = Ansökan
case-key-request = Ber om nya ord: { $who }
case-key-request-about = Hen kunde sitt kodord. Utlovat { DATETIME($date, dateStyle: "long") }.

## Excerpts

case-category = { $category ->
    [danger] Någon är i fara
   *[abuse] Trakasserier
}
case-handed-in = Lämnat { DATETIME($date, dateStyle: "long") }
case-ends = Raderas { DATETIME($date, dateStyle: "long") }
case-new = Oläst
case-opened = Läst
case-open-about = När du öppnar utdraget antecknas det i loggen. Efter det kan den som skrev inte längre radera utdraget.
case-open = Öppna utdraget
case-reading-why = Varför öppnar du det
case-reading = { $reason ->
    [first_reading] Jag bedömer saken
    [read_again] Jag kontrollerar något
    [colleague_asked] En kollega bad mig
   *[authority_asked] En myndighet frågade
}
case-seen-until = Du ser utdraget till kl. { DATETIME($at, timeStyle: "short") }. Sedan döljer sidan det.
case-author = { $author ->
    [visitor] Den som skrev
   *[helper] Jourhavande
}

## Somebody's conduct

case-conduct-about = Det gäller: { $who }
case-open-conduct = När du öppnar texten antecknas det i loggen.
case-open-sealed = Öppna texten
conduct-heading = Berätta om en medarbetares handlande
conduct-lead = Du kan berätta om en annan medarbetares, kamratstödjares eller koordinators handlande oroar dig. Bara de som beslutar om saken läser det. Den som det gäller ser det inte. Texten raderas senast efter { $days } dagar.
conduct-who = Vem det gäller
conduct-words = Vad som hände
conduct-words-hint = Skriv inte vem den som skrev eller medlemmen är, och inget som kan röja personen.
conduct-send = Skicka
conduct-sent = Tack för att du berättade. Saken är nu hos dem som beslutar om den.
conduct-problem = { $problem ->
    [person] Välj vem det gäller.
    [too_many] Du har redan berättat om flera saker som ännu inte har hunnit behandlas. Om det är bråttom, ring din chef.
   *[words] Skriv vad som hände.
}

## Figures

figures-heading = Siffror
figures-lead = De senaste { $months } månaderna. Siffrorna innehåller inga namn och leder inte till det som har skrivits.
figures-none = Inget har kommit ännu.
figures-month = Månad
figures-kind = Vad
figures-came = Kom in
figures-decided = Avgjordes
figures-first-look = Till den första titten, h
figures-decision = Till beslutet, h
figures-half = hälften
figures-most = 9/10
figures-mean = i medeltal
figures-spread = Hälften: inom så många timmar hade hälften blivit sedda eller avgjorda. 9/10: inom så många nio av tio.
figures-kept = Inom utlovad tid, %
figures-reversed = Beslut som hävdes, %
figures-unattended = Utan någon som tittade sammanlagt, h

## Blocks

case-block-about = { $who } avslutade en chatt på grund av störande meddelanden och spärrade nya chattar i samma webbläsarflik.
case-block-by-somebody = En jourhavande
case-block-ends = Spärren upphör av sig själv { DATETIME($at, dateStyle: "medium", timeStyle: "short") }.
case-block-words = Chattens ord finns inte sparade. Fråga vid behov den jourhavande vad som hände, eller se om ett utdrag har lämnats.

## Words that screening looks for

words-heading = Ordlistor
words-lead = Inläggen i grupperna jämförs med färdiga ordlistor. Här kan du lägga till uttryck som verkligen används hos er. En ändring gäller i alla grupper inom några sekunder. Sållningen avgör aldrig något ensam: en gruppledare läser.
words-saved = Sparat. Ändringen gäller inom några sekunder.
words-try = Pröva en mening
words-sentence = Mening
words-sentence-hint = Hitta på meningen själv. Kopiera inte någons inlägg hit. Meningen sparas inte.
words-try-do = Pröva
words-tried-waits = Inlägget skulle vänta på gruppledaren:
words-tried-marked = Inlägget skulle synas, och gruppledaren skulle se ett märke:
words-tried-nothing = Inlägget skulle synas utan märke.
words-identifies = Kan kanske röja vem någon är
words-add = Lägg till ett uttryck
words-phrase = Uttryck
words-phrase-hint = Bara ord, till exempel: lappar finns. I slutet av ett ord betyder * vilken ändelse som helst, mellan ord . ett ord och .. högst tre.
words-language = Språk
words-language-name = { $code ->
    [sv] svenska
    [en] engelska
   *[fi] finska
}
words-what = Vad det handlar om
words-kind = { $kind ->
    [suicidal] Självmordstankar
    [threatening] Hot
    [child-in-danger] Barn i fara
    [violence-experienced] Upplevt våld
    [relapse] Återfall
    [dealing] Handel med droger
   *[harmless] Inget av dessa
}
words-effect = { $kind ->
    [suicidal] inlägget väntar på gruppledaren
    [threatening] inlägget väntar på gruppledaren
    [child-in-danger] inlägget väntar på gruppledaren
    [harmless] undantag
   *[other] bara ett märke för gruppledaren
}
words-add-do = Lägg till
words-own = { $count ->
    [0] Inga egna uttryck
    [one] Ett eget uttryck
   *[other] { $count } egna uttryck
}
words-remove = Ta bort
words-remove-which = Ta bort: { $phrase }
words-problem = { $problem ->
    [language] Välj språk.
    [kind] Välj vad uttrycket handlar om.
    [empty] Skriv ett uttryck.
    [too_short] Uttrycket är för kort: det skulle stoppa nästan vilket inlägg som helst. Skriv minst fyra bokstäver, också före *.
    [too_long] Uttrycket är för långt. Högst sex ord räcker.
    [signs] Använd bara bokstäver och siffror, * i slutet av ett ord och . eller .. mellan ord.
    [plain] I ett undantag kan det bara finnas ord, inte tecknen * . eller ..
    [known] Det här hittas redan utan tillägg.
    [needless] Sållningen stoppar inte det här, så inget undantag behövs.
    [too_broad] Undantaget skulle också släppa igenom sådant som gruppledaren måste se. Lägg till ett ord som visar att det inte är menat så.
    [taken] Uttrycket finns redan i listan.
   *[full] Listan är full: högst { $most } uttryck. Ta först bort något.
}
