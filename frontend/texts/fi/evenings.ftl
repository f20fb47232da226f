## Live evenings of closed groups: the facilitators' page

evenings-heading = Livekeskustelut
evenings-link = Livekeskustelut
evenings-kept = Tässä ryhmässä illan keskustelun voi lukea jälkikäteen, kunnes ryhmä päättyy.
evenings-forgotten = Tässä ryhmässä illan keskustelu häviää, kun ilta päättyy. Sitä ei voi lukea jälkikäteen.
evenings-saved = Tallennettu. Muutos näkyy ryhmässä heti.
evenings-to-come = Tulossa
evenings-none = Yhtään iltaa ei ole sovittu.
evenings-open = Käynnissä
evenings-when = { DATETIME($starts, dateStyle: "medium", timeStyle: "short") } – { DATETIME($ends, timeStyle: "short") }
evenings-guest = Vieraana { $guest }
evenings-places = Paikkoja { $places }, mukana nyt { $there }
evenings-call-off = Peru ilta
evenings-plan = Sovi ilta
evenings-plan-hint = Ilta alkaa ja päättyy kellon mukaan. Ohjaajat pääsevät paikalle vartin etuajassa.
evenings-guest-hint = Nimi, jolla vieras esitellään. Ohjaaja kirjoittaa keskusteluun sen, mitä vieras sanoo. Jätä tyhjäksi, jos vierasta ei ole.
evenings-field = { $field ->
    [theme] Aihe
    [guest] Vieras
    [day] Päivä
    [begins] Alkaa
    [ends] Päättyy
   *[capacity] Jäseniä enintään
}
evenings-plan-save = Sovi ilta
evenings-over = Pidetyt illat
evenings-problem = { $problem ->
    [theme] Anna illalle aihe.
    [theme_long] Aihe on liian pitkä.
    [guest_long] Vieraan nimi on liian pitkä.
    [time] Anna päivä sekä alkamis- ja päättymisaika.
    [past] Aika on jo mennyt.
    [length] Ilta kestää vähintään vartin ja enintään neljä tuntia.
    [run] Ilta ei voi olla ryhmän viimeisen kirjoituspäivän jälkeen.
    [capacity] Paikkoja on vähintään kaksi, enintään yhtä monta kuin ryhmässä.
    [overlap] Ryhmällä on jo toinen ilta samaan aikaan.
    [many] Tulossa on jo niin monta iltaa, ettei enempää voi sopia.
    [room] Ryhmä ei ole enää auki, eikä siihen voi sopia iltoja.
   *[state] Ilta on jo alkanut, eikä sitä voi enää perua.
}
