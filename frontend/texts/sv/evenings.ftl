## Live evenings of closed groups: the facilitators' page

evenings-heading = Livesamtal
evenings-link = Livesamtal
evenings-kept = I den här gruppen går det att läsa kvällens samtal i efterhand, tills gruppen slutar.
evenings-forgotten = I den här gruppen försvinner samtalet när kvällen är slut. Det går inte att läsa i efterhand.
evenings-saved = Sparat. Ändringen syns genast i gruppen.
evenings-to-come = På kommande
evenings-none = Inga kvällar är bestämda.
evenings-open = Pågår
evenings-when = { DATETIME($starts, dateStyle: "medium", timeStyle: "short") } – { DATETIME($ends, timeStyle: "short") }
evenings-guest = Gäst: { $guest }
evenings-places = Platser: { $places }, här nu: { $there }
evenings-call-off = Ställ in kvällen
evenings-plan = Bestäm en kväll
evenings-plan-hint = Kvällen börjar och slutar enligt klockan. Gruppledarna kommer in en kvart i förväg.
evenings-guest-hint = Namnet som gästen presenteras med. En gruppledare skriver det som gästen säger. Lämna tomt om ingen gäst kommer.
evenings-field = { $field ->
    [theme] Tema
    [guest] Gäst
    [day] Dag
    [begins] Börjar
    [ends] Slutar
   *[capacity] Medlemmar högst
}
evenings-plan-save = Bestäm kvällen
evenings-over = Tidigare kvällar
evenings-problem = { $problem ->
    [theme] Ge kvällen ett tema.
    [theme_long] Temat är för långt.
    [guest_long] Gästens namn är för långt.
    [time] Ange dag, starttid och sluttid.
    [past] Tiden har redan gått.
    [length] En kväll varar minst en kvart och högst fyra timmar.
    [run] Kvällen kan inte vara efter gruppens sista skrivdag.
    [capacity] Det finns minst två platser, högst lika många som i gruppen.
    [overlap] Gruppen har redan en annan kväll samtidigt.
    [many] Det finns redan så många kommande kvällar att fler inte kan bestämmas.
    [room] Gruppen är inte längre öppen, och nya kvällar kan inte bestämmas.
   *[state] Kvällen har redan börjat och kan inte längre ställas in.
}
