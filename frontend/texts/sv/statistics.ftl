## Figures of contacts, for those who lead the work

statistics = Statistik
statistics-pages = Statistikens sidor
statistics-now = Nu
statistics-period = Perioder
statistics-unit = Bemött = besvarad kontakt, inte en person.
statistics-now-lead = Läget klockan { $at }. Siffrorna kommer från pågående kontakter, och sidan uppdateras när du öppnar den på nytt.
statistics-now-delay = Avslutade kontakter kommer in i statistiken med fördröjning: först när de är { $count } eller veckan tar slut. Så kan ingen sluta sig till vilken anteckning som hör till vilket samtal.
statistics-now-summary = { $waiting ->
    [0] Ingen väntar just nu.
    [one] En väntar och har väntat i { $longest } min.
   *[other] { $waiting } väntar, längst i { $longest } min.
}
statistics-now-talks = { $talks ->
    [0] Inget samtal är öppet.
    [one] Ett samtal är öppet.
   *[other] { $talks } samtal är öppna.
}
statistics-service = Tjänst
statistics-waiting = Väntar
statistics-longest = Längsta väntetid
statistics-minutes = { $minutes } min
statistics-talks = Samtal
statistics-on-duty = Jourhavande
statistics-no-services = Ingen tjänst är i bruk.

statistics-kinds = Periodens längd
statistics-kind = { $kind ->
    [week] Vecka
    [month] Månad
    [quarter] Kvartal
    [year] År
   *[range] Tidsintervall
}
statistics-which = Vilken period
statistics-first = Från
statistics-last = Till
statistics-all-services = Alla tjänster
statistics-association = Förening
statistics-all-associations = Hela förbundet
statistics-associations = Föreningar
statistics-region = Region
statistics-all-regions = Alla regioner
statistics-regions = Regioner
statistics-compare = Jämför med
statistics-comparison = { $comparison ->
    [before] föregående period
    [year_before] ett år tidigare
   *[none] ingen jämförelse
}
statistics-show = Visa
statistics-print = Skriv ut
statistics-moves = Andra perioder
statistics-week = vecka { $week }/{ $year }
statistics-quarter = kvartal { $quarter } { $year }
statistics-weeks = { $count ->
    [one] { $days }, en hel vecka.
   *[other] { $days }, { $count } hela veckor.
} En vecka hör till den månad där dess torsdag infaller.
statistics-partial = Perioden pågår. De veckor som är slut är med.
statistics-being-made = Uppgifterna räknas ännu. Siffrorna blir exakta om några minuter, och då syns också fördelningarna.
statistics-tables-made = Fördelningarna är inte klara ännu: det räknas ut vad som tryggt kan visas. Första gången tar det några minuter. Öppna sidan på nytt om en stund.
statistics-comparison-made = Jämförelseperiodens uppgifter räknas ännu. Jämförelsen blir exakt om några minuter.
statistics-problem = { $problem ->
    [future] Perioden ligger i framtiden, så det finns inga siffror.
    [not_over] Ingen vecka av perioden är slut ännu. Siffrorna kommer när den första veckan är full.
    [reversed] Perioden slutar innan den börjar. Byt plats på dagarna.
    [too_short] För en så kort period visas inga siffror, eftersom en enskild människa kunde kännas igen. Välj minst en vecka.
    [too_long] Välj högst 11 år.
   *[unknown] Det finns ingen sådan period. Välj en i listan.
}

statistics-met = Bemötta
statistics-contacts = Kontakter
statistics-answer-rate = Svarsprocent
statistics-median-wait = Vanligaste väntetid
statistics-long-wait = Nio av tio väntade { $wait } eller kortare tid.
statistics-took-part = Deltog i en annan förenings samtal
statistics-per-hour = Bemötta per timme
statistics-hours-given = { $hours } jourtimmar
statistics-coverage = Genomfört av avtalat
statistics-agreed = Avtalat { $hours } h
statistics-was = Jämförelseperioden { $was }
statistics-was-changed = Jämförelseperioden { $was } ({ $by } %)
statistics-compared = Jämförs med { $period }.
statistics-rate-about = I svarsprocenten ingår inte de som lämnade inom en minut. Den räknas när kontakterna är minst 20.
statistics-rate-none = För en förening finns ingen svarsprocent, eftersom ingen vet vilken förenings svar som uteblev.

statistics-time = Kontakter under perioden
statistics-time-summary = Det kom { $contacts } kontakter, och { $met } av dem bemöttes. Flest: { $busiest } ({ $most }).
statistics-time-summary-own = { $met } kontakter bemöttes. Flest: { $busiest } ({ $most }).
statistics-column = { $what }: { $contacts } kontakter, { $met } bemötta
statistics-top = Översta linjen: { $top }
statistics-key-met = Bemötta
statistics-key-rest = Blev utan svar
statistics-table = Visa som tabell
statistics-step = { $step ->
    [week] Vecka
    [month] Månad
   *[year] År
}
statistics-left-at-once = Lämnade inom en minut
statistics-left-waiting = Lämnade medan de väntade
statistics-turned-away = Fick inte plats

statistics-heat = När man tar kontakt och hur länge man väntar
statistics-heat-summary = Flest tar kontakt på { $weekday ->
    [0] måndagar
    [1] tisdagar
    [2] onsdagar
    [3] torsdagar
    [4] fredagar
    [5] lördagar
   *[6] söndagar
} kl. { $hours }.
statistics-heat-about = Ju starkare färg, desto fler kontakter. I rutan står den vanligaste väntetiden och under den tiden inom vilken nio av tio (9/10) fick svar. Tiderna visas när kontakterna är minst 20.
statistics-heat-long = 9/10: { $wait }

statistics-part = { $of ->
    [service] Per tjänst
   *[association] Per förening
}
statistics-part-summary = { $of ->
    [service] Flest bemöttes i tjänsten { $first }: { $count }.
   *[association] Flest bemötte { $first }: { $count }.
}
statistics-duty = Jourtimmar
statistics-duty-summary = Genomförda timmar, bemötta per timme och andelen av det avtalade.
statistics-duty-about = Antalet bemötta per timme saknas när timmarna är färre än 20 eller de jourhavande färre än tre: ingen enskild jourhavandes takt mäts.
statistics-delivered = Timmar
statistics-agreed-hours = Avtalat, h

statistics-recorded = Vad som har registrerats om kontakterna
statistics-recorded-about = Siffrorna gäller { $days }.
statistics-recorded-shorter = Perioden pågår, så dess avslutade månader är med.
statistics-recorded-none = Fördelningar visas inte för en enskild vecka eller en pågående månad: små siffror kunde avslöja en människa.
statistics-name = { $what ->
    [reason] Viktigaste ämne
    [contact_type] Typ av kontakt
    [escalation] Fördes saken vidare
    [role] Vem skrev
    [age_band] Skribentens ålder
    [county] Välfärdsområde som skribenten nämnde
   *[wait_band] Väntetid före svaret
}
statistics-referrals = Vart man hänvisade
statistics-referral-share = { $share } % av de bemötta hänvisades vidare.
statistics-referrals-about = I ett samtal kan man hänvisa till flera ställen.
statistics-count = Bemötta
statistics-share = Andel
statistics-largest = Vanligast: { $what } ({ $count }).
statistics-largest-share = Vanligast: { $what } ({ $count }, alltså { $share } %).
statistics-all-hidden = Siffrorna är så små att de inte kan visas.
statistics-not-split = Siffrorna är så små att de inte kan delas upp.
statistics-nothing = Det finns inga registreringar.
statistics-merged = Klasser har slagits ihop så att också små siffror kan visas.
statistics-hidden = dold
statistics-hidden-about = ”Dold” betyder att siffran är liten eller att den kunde räknas ut med hjälp av en liten siffra. Då kunde någon känna igen en människa. En dold siffra är inte noll.
statistics-refused = { $code ->
    [audit_opens_a_cell] Tabellen visas inte: tillsammans med tidigare visade tabeller skulle den avslöja en dold siffra.
    [too_entangled] Tabellen visas inte: så många tabeller har redan visats för samma veckor att dess trygghet inte kan säkras.
   *[other] Tabellen kan inte visas med de här siffrorna.
}
statistics-frozen = Tabeller som en gång har visats förblir desamma.
statistics-changes = Registreringens klasser har ändrats från vecka { $week }, så äldre och nyare siffror är inte helt jämförbara.
statistics-together = Alla tillsammans
statistics-not-known = Ingen uppgift
statistics-group = { $of ->
    [contact_type-counselling] Samtal eller stöd
    [contact_type-other] Annan kontakt
    [role-self] Saken gäller personen själv
    [role-other] Någon annan
    [reason-violence] Våld
    [reason-health] Hälsa och psykiskt välbefinnande
    [reason-life] Relationer och vardag
    [reason-counselling] Behov av stöd
    [reason-non_counselling] Annat än behov av stöd
    [escalation-none] Nej
    [escalation-escalated] Ja
    [age_band-under_13] Under 13
    [age_band-youth] 13–17
    [age_band-young_adults] 18–29
    [age_band-adults] Vuxna
    [age_band-under_18] Under 18
    [county-south] Södra Finland
    [county-south_east] Sydöstra Finland och Tavastland
    [county-west] Västra Finland och Åland
    [county-ostrobothnia] Österbottens områden
    [county-east] Östra och Mellersta Finland
    [county-north] Norra Finland
    [wait_band-under_5] under 5 min
    [wait_band-5_to_15] 5–15 min
    [wait_band-over_15] över 15 min
    [wait_band-over_5] över 5 min
   *[other] Övriga
}

statistics-feedback = Vad skribenterna tyckte
statistics-question = { $what ->
    [relief] Lättade samtalet
    [heard] Kändes det att någon lyssnade
   *[next_step] Vet man vad man kan göra härnäst
}
statistics-feedback-summary = { $count } svar, varav goda { $share } %.
statistics-feedback-few = { $count ->
    [0] Det finns inga svar.
    [one] Ett svar: andelen visas inte.
   *[other] { $count } svar: andelen visas inte.
}
statistics-mark = { $mark ->
    [low] Dåligt
    [middle] Däremellan
    [high] Bra
   *[all] Alla
}
statistics-response = Gav respons
statistics-response-of-all = Andelen som gav respons är räknad av de besvarade kontakter där respons efterfrågades i slutet. De som lämnar chatten fort får inga frågor.
statistics-response-about = Andelen som gav respons är räknad av alla bemötta. De som lämnar chatten fort får inga frågor, men hur många de är anges bara för hela landet.
statistics-good-share = Goda
statistics-whole-period = Hela perioden

## Targets

targets = Mål
targets-of = Mål { $year }
targets-lead = Den pågående veckan är inte med ännu.
targets-year = År
targets-saved = Sparat.
targets-being-made = Uppgifterna räknas ännu. Siffrorna blir färdiga om några minuter.
targets-none = Inga mål har skrivits in för det här året.
targets-back = Alla mål
target-new = Skriv in ett mål
target-change = Ändra målet
target-what = Vad som räknas
target-unit = { $unit ->
    [volunteers_trained] Utbildade frivilliga
    [volunteers_active] Frivilliga som är med i verksamheten
   *[contacts] Bemötta kontakter
}
target-services = I vilka tjänster
target-services-hint = Bemötta kontakter räknas ihop från de valda tjänsterna. För antalet frivilliga väljs inga tjänster.
target-goal-number = Mål per år
target-goal-text = Vad ni vill uppnå
target-result-number = Antal frivilliga nu
target-result-hint = Skrivs in för hand. Bemötta kontakter räknas ur statistiken.
target-result-text = Vad ni uppnådde
target-goal = Målet är { $goal }.
target-count = { $count } / { $goal } ({ $percent } %)
target-few = Färre än 5
target-not-begun = Ingen vecka av året är slut ännu.
target-not-counted = Antalet har inte skrivits in ännu.
target-passed = { $percent } % av året har gått.
target-standing = { $standing ->
    [reached] Målet är nått.
    [likely] Målet ser ut att nås.
    [open] Målet är möjligt.
    [unlikely] I den här takten nås målet troligen inte.
    [missed] Målet nåddes inte.
   *[early] Året har bara börjat, så det finns ingen uppskattning ännu.
}
target-forecast = Om veckorna fortsätter likadana är antalet vid årets slut { $low }–{ $high }. Uppskattningen stämmer åtta gånger av tio.
target-withdraw = Ta bort målet
target-withdraw-about = Ta bara bort ett mål som skrevs in av misstag.
target-problem = { $problem ->
    [association] Välj förening.
    [unit] Välj vad som räknas.
    [year] Välj år.
    [services] Välj minst en tjänst.
    [goal] Skriv ett heltal som mål, minst 1.
    [result] Skriv antalet som ett heltal.
    [exists] Samma tjänster har redan ett mål för det här året.
   *[changed] Någon annan har ändrat målet. Öppna det på nytt.
}

## How turns felt

pulse = Hur passen kändes
pulse-lead = Efter passet får jourhavande och kamratstödjare frågan hur passet kändes och om de fick tillräckligt stöd. Svaren sammanställs per kvartal, och ingen kan se vem som svarade vad.
pulse-rules = Siffror visas när minst { $people } personer har haft jour och minst { $answers } har svarat lika. Är de färre slås betyg ihop. Siffror som en gång har visats ändras inte.
pulse-rate = { $share ->
    [0] Frågorna besvarades efter färre än fem pass av hundra.
   *[other] Frågorna besvarades efter minst { $share } procent av passen.
}
pulse-question = { $of ->
    [strain] Hur passet kändes
   *[support] Fick man tillräckligt stöd under passet
}
pulse-scale = { $of ->
    [strain] 0 = mycket tungt, 4 = lätt.
   *[support] 0 = inte alls, 4 = ja.
}
pulse-answers = { $count } svar. Grupperna är så små att betygen inte kan visas var för sig.
pulse-summary = { $of ->
    [strain] { $count } svar, varav { $good } berättade om ett lätt pass (3–4).
   *[support] { $count } svar, varav { $good } berättade om tillräckligt stöd (3–4).
}
pulse-summary-share = { $of ->
    [strain] { $count } svar, varav { $share } % berättade om ett lätt pass (3–4).
   *[support] { $count } svar, varav { $share } % berättade om tillräckligt stöd (3–4).
}
pulse-hidden = { $reason ->
    [few_people] Visas inte: för få personer hade jour.
    [few_answers] Visas inte: svaren är för få.
   *[others] Visas inte: härifrån kunde man räkna ut vad som svarades i en annan förening.
}
pulse-column = { $marks }: { $count } svar
pulse-unit = Talet är ett svar efter ett pass, inte en person.
pulse-answers-column = Svar
pulse-mark = Betyg

## Yearly reports

reports = Rapporter
reports-lead = Årsrapporten innehåller årets siffror för finansiären. Samma skyddade siffror finns på sidan, som CSV och som Excel-fil. Varje rapport har också en offentlig version med avrundade siffror.
reports-issued = Sammanställda rapporter
reports-none = Inga rapporter har sammanställts ännu.
reports-back = Alla rapporter
reports-imported = Tidigare års siffror
reports-imported-about = De här siffrorna är hämtade från annat håll. De ingår inte i någon annan siffra.
report-new = Sammanställ en rapport
report-whose = Vems rapport
report-issue = Sammanställ rapporten
report-frozen = En rapport kan sammanställas för ett år som är slut. En färdig rapport ändras inte längre.
report-under-way = Rapporten för { $year } sammanställs. Att skydda siffrorna kan ta några minuter.
report-again = Titta igen
report-title = Årsrapport { $year }, { $whose }
report-issued-at = Sammanställd { DATETIME($at, dateStyle: "long") }.
report-csv = Ladda ner CSV
report-xlsx = Ladda ner Excel
report-public = Offentlig version
report-exact = Exakta siffror
report-public-about = Offentlig version: antalet kontakter är avrundat till närmaste fem.
report-what = Vad
report-number = Antal
report-when = När
report-means = Vad det betyder
report-reached = Utfall
report-sheet = { $sheet ->
    [totals] Hela året
    [month] Per månad
    [service] Per tjänst
    [association] Per förening
    [region] Per region
    [targets] Mål
    [duty] Jourtimmar
    [waits] Väntetider
    [peers] Kamratstödjarnas utbildning och handledning
    [cases] Modereringens tider
   *[definitions] Begrepp
}
report-term = { $term ->
    [met] Bemött
    [answer_rate] Svarsprocent
    [rounded] Avrundad
    [response] Andelen som gav respons
    [response_of_all] Andelen som gav respons
    [staff] Antal kamratstödjare
    [weeks] Månad och år
    [hidden] Dold
    [merged] Sammanslagna klasser
    [coverage] Genomfört av avtalat
   *[schema] Klassificeringens version
}
report-definition = { $term ->
    [met] En kontakt som besvarades. Det är inte en person: samma människa kan höra av sig flera gånger.
    [answer_rate] Besvarade kontakter delat med summan av dem som besvarades, dem som lämnade efter minst en minuts väntan och dem som inte fick plats. Anges när kontakterna är minst 20.
    [response] De som gav respons delat med bemötta. Visas när minst 20 har bemötts.
    [response_of_all] De som gav respons delat med de besvarade kontakter där respons efterfrågades i slutet. Visas när minst 20 har fått frågan.
    [staff] Siffrorna gäller föreningens egna människor och inte kontakter. Antalet kamratstödjare anges som det är. Hur många av dem som är utbildade, har varit i tjänst eller fått handledning anges när de är minst tre.
    [rounded] Antalen är avrundade till närmaste fem och andelarna räknade ur avrundade antal, så summorna stämmer inte alltid. Mål, timmar och antalet frivilliga är exakta.
    [weeks] Siffrorna är räknade ur hela veckor. En vecka hör till den månad och det år där dess torsdag ligger.
    [hidden] Siffran anges inte, eftersom den är liten eller eftersom en liten siffra kunde räknas ut med hjälp av den. En dold siffra är inte noll.
    [merged] När siffrorna är små har klasserna slagits samman så att något kan berättas om dem.
   *[coverage] Genomförda jourtimmar delat med avtalade timmar.
}

## Yearly follow-up of quality

quality = Kvalitetsuppföljning
quality-title = Årlig kvalitetsuppföljning { $year }, { $whose }
quality-lead = Föreningens år på en sida: väntetider, hur jouren genomfördes, kamratstödjarnas utbildning och handledning, respons och modereringens tider.
quality-today = Uppgifterna om kamratstödjare är ur registret { DATETIME($at, dateStyle: "long") }.
quality-being-made = Årets siffror räknas ännu. Första gången tar det några minuter. Öppna sidan på nytt om en stund.
quality-waits-about = Tjänster som föreningen svarade i under året. Kön är gemensam för hela landet, så siffrorna gäller alla som kom till tjänsten. Föreningens egna väntetider mäts inte, för de skulle vara några enskilda jourhavandes tider.
quality-long-wait = Nio av tio högst
quality-rescued = En annan förening ryckte in, h
quality-peers-about = När kamratstödjarna är färre än { $fewest } anges bara hur många de är och hur många handledningskvällar som hölls.
quality-peers = { $what ->
    [people] Kamratstödjare
    [trained] Utbildningen är i kraft
    [pledged] Tystnadslöftet är undertecknat
    [active] Var i tjänst under året
    [evenings] Handledningskvällar
   *[supervised] Deltog i handledning under året
}
quality-cases-about = Utdrag och spärrar som föreningens moderatorer avgjorde. Antalet anges när de är minst tio från minst tre veckor, eller när det inte finns några. Tiderna anges när avgörandena är minst { $base } och moderatorerna minst { $fewest }, så att ingens egen takt mäts.
quality-cases = { $what ->
    [came] Kom för avgörande
    [kept] Avgjordes inom utlovad tid
    [first_look] Togs upp, i medeltal
   *[decision] Avgjordes, i medeltal
}
quality-hours = { $hours } h
