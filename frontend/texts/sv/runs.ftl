## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Tiden för att skriva i vår grupp tog slut { $ends }. Tack för att du var med, oavsett om du skrev mycket, lite eller inte alls.

    I den här tråden kan du ännu säga hej då och berätta vad du tar med dig. Allt annat kan du läsa i lugn och ro till och med { $reads }. Därefter går gruppen inte längre att öppna, och senast { $promised } finns inget kvar av den, inte ens i säkerhetskopior. Om du vill minnas något, skriv upp det för dig själv med egna ord.

    Det finns hjälp också efter det här:
    • Chattarna och breven finns på samma ställe som du kom till gruppen från. Där berättar du bara det du vill.
    • Rådgivningen och missbrukar- och mentalvården där du bor hjälper. Man behöver inte vara färdig för att få komma.
    • Rusmedelsrådgivningen 0800 900 45, dygnet runt.
    • Nollinjen 080 005 005, om någon skadar eller skrämmer dig.
    • Kristelefonen 09 2525 0111, när det känns svårt. Numret svarar på finska, tider på svenska finns på mieli.fi.
    • Nödnumret 112, om du är i fara nu.

    Allt gott på vägen.
run-end-moved = Gruppens sista skrivdag är nu { $ends }. Efter den finns det en vecka för att läsa och säga hej då, till och med { $reads }. Senast { $promised } finns inget kvar av gruppen, inte ens i säkerhetskopior.
run-rules-changed = Gruppens regler har ändrats. Du hittar dem på gruppens sida. Fråga handledarna om du undrar över något.

# --- the staff's pages

runs-heading = Gruppernas perioder
runs-lead = Slutna grupper, deras handledare och tider. Det som skrivs i en grupp ser bara dess medlemmar och handledare.
runs-new = Starta en grupp
runs-back = Gruppernas perioder
runs-none = Inga grupper har startats ännu.
runs-found = Starta gruppen
runs-like = Förlagan är gruppen { $title }. Samma handledare följer med om de fortfarande handleder.
runs-lacks = Färre än två handledare
runs-waits = Väntar på en andra handledare
runs-reads-until = Kan läsas till och med { $day }
runs-state = { $state ->
    [planned] Kommande
    [open] Pågår
    [read_only] Avskedsvecka
   *[ended] Avslutad
}
run-saved = Sparat.
run-days = Sista skrivdagen är { $ends }. Därefter går gruppen att läsa till och med { $reads }. Senast { $promised } finns inget kvar av den, inte ens i säkerhetskopior.
run-ended = Det som skrevs i gruppen och dess medlemmar har raderats. Kvar finns periodens uppgifter och siffror.
run-open = Öppna gruppen nu
run-open-hint = Gruppen öppnar av sig själv på sin startdag. När den är öppen kan handledarna ta in medlemmar.
run-next = Starta en likadan grupp
run-led-by = Handledare:
run-facilitators = Handledare
run-facilitators-hint = Minst två yrkespersoner. En handledare som lämnar gruppen ser den inte längre.
run-facilitators-save = Spara handledarna
run-no-candidates = Ingen kan handleda grupper ännu. En handledare är en yrkesperson som har jour eller koordinerar.
run-end = Flytta slutet
run-end-hint = Gruppen får genast ett meddelande som berättar de nya dagarna för medlemmarna.
run-end-reason = Meddelande till medlemmarna
run-end-reason-hint = Berätta varför, om gruppen slutar tidigare än medlemmarna har lovats.
run-end-save = Flytta och berätta för medlemmarna
run-about = Gruppens uppgifter
run-about-open = Om du ändrar reglerna får gruppen ett meddelande om det.
run-save = Spara uppgifterna
run-field = { $field ->
    [title] Namn
    [summary] För vem och varför
    [rules] Regler
    [starts_on] Börjar
    [ends_on] Sista skrivdag
    [language] Gruppens språk
    [size] Högst så många medlemmar
    [answer_within] En ansökan besvaras inom
    [reads_hour] Inlägg som väntar läses varje dag kl.
    [first_posts_held] En ny medlems inlägg som handledaren läser först
    [takes_applications] Det går att ansöka till gruppen
    [holds_all] Handledaren läser alla inlägg först
   *[keeps_evenings] Det som skrivs under en gruppkväll får läsas efteråt
}
run-hint = { $field ->
    [title] Sökande och medlemmar ser namnet.
    [summary] Den som söker läser det här först.
    [rules] Alla läser reglerna innan de går med, och de syns på gruppens sida.
    [ends_on] Efter sista skrivdagen går gruppen att läsa en vecka till.
    [size] Från tre till trettio.
    [answer_within] Antal vardagar. Det här lovas den som söker.
    [reads_hour] Timme, 6–22. Den vars inlägg väntar ser detta.
    [first_posts_held] Minst tre.
    [takes_applications] Annars syns gruppen inte för någon, och man kommer med med en inbjudningskod.
    [holds_all] Annars syns inläggen genast, utom en ny medlems första och sådana där det kan finnas fara.
   *[keeps_evenings] Annars glöms kvällens samtal när kvällen tar slut.
}
run-problem = { $problem ->
    [title] Ge gruppen ett namn.
    [title_long] Namnet är för långt.
    [summary] Berätta för vem gruppen är och vad man gör i den.
    [summary_long] Beskrivningen är för lång.
    [rules] Skriv gruppens regler.
    [rules_long] Reglerna är för långa.
    [language] Välj gruppens språk.
    [no_date] Välj en dag.
    [dates] Välj en annan dag: gruppen slutar efter att den har börjat, och en flytt behöver en ny dag.
    [past] Dagen har redan varit.
    [long_run] En grupp varar högst ett år.
    [size] Medlemmarna är från tre till trettio, och inte färre än de som är med nu.
    [answer_within] Svarstiden är från en till tio vardagar.
    [reads_hour] Lästiden är mellan klockan 6 och 22.
    [first_posts_held] Handledaren läser först minst tre och högst tjugo av en ny medlems inlägg.
    [two_facilitators] En grupp har minst två handledare.
    [not_a_facilitator] Någon av de valda kan inte längre handleda. Kontrollera handledarna.
    [state] Gruppens läge har ändrats och det här går inte längre.
    [reason] Berätta för medlemmarna varför gruppen slutar tidigare.
   *[changed] Någon annan hann ändra gruppens uppgifter. Kontrollera dem och spara på nytt.
}
