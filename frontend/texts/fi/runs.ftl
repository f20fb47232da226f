## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Ryhmämme kirjoittamisen aika päättyi { $ends }. Kiitos, että olit mukana, kirjoitit sitten paljon, vähän tai et lainkaan.

    Tässä ketjussa voit vielä sanoa heipat ja kertoa, mitä otat mukaasi. Kaiken muun voit lukea rauhassa läpi { $reads } asti. Sen jälkeen ryhmää ei voi enää avata, ja viimeistään { $promised } siitä ei ole jäljellä mitään, ei edes varmuuskopioissa. Jos haluat muistaa jotakin, kirjoita se itsellesi muistiin omin sanoin.

    Apua saa tämänkin jälkeen:
    • Chatit ja kirjeet ovat samassa paikassa, josta tulit ryhmään. Kerrot siellä vain sen, minkä haluat.
    • Neuvola ja oman alueesi päihde- ja mielenterveyspalvelut auttavat. Mukaan pääsee keskeneräisenä.
    • Päihdeneuvonta 0800 900 45, kaikkina vuorokauden aikoina.
    • Nollalinja 080 005 005, jos joku satuttaa tai pelottaa sinua.
    • Kriisipuhelin 09 2525 0111, kun on paha olla.
    • Hätänumero 112, jos olet vaarassa nyt.

    Hyvää matkaa eteenpäin.
run-end-moved = Ryhmän viimeinen kirjoituspäivä on nyt { $ends }. Viikko sen jälkeen on aikaa lukea ja sanoa heipat, { $reads } asti. Viimeistään { $promised } ryhmästä ei ole jäljellä mitään, ei edes varmuuskopioissa.
run-rules-changed = Ryhmän säännöt ovat muuttuneet. Löydät ne ryhmän sivulta. Kysy ohjaajilta, jos jokin mietityttää.

# --- the staff's pages

runs-heading = Ryhmien kaudet
runs-lead = Suljetut ryhmät, niiden ohjaajat ja ajat. Ryhmän keskusteluja lukevat vain sen jäsenet ja ohjaajat.
runs-new = Perusta ryhmä
runs-back = Ryhmien kaudet
runs-none = Ryhmiä ei ole vielä perustettu.
runs-found = Perusta ryhmä
runs-like = Pohjana on ryhmä { $title }. Samat ohjaajat tulevat mukaan, jos he ohjaavat edelleen.
runs-lacks = Ohjaajia on alle kaksi
runs-waits = Odottaa toista ohjaajaa
runs-reads-until = Luettavissa { $day } asti
runs-state = { $state ->
    [planned] Tulossa
    [open] Käynnissä
    [read_only] Hyvästijättöviikko
   *[ended] Päättynyt
}
run-saved = Tallennettu.
run-days = Viimeinen kirjoituspäivä on { $ends }. Sen jälkeen ryhmää voi lukea { $reads } asti. Viimeistään { $promised } siitä ei ole jäljellä mitään, ei edes varmuuskopioissa.
run-ended = Ryhmän keskustelut ja jäsenet on poistettu. Jäljellä ovat kauden tiedot ja luvut.
run-open = Avaa ryhmä nyt
run-open-hint = Ryhmä avautuu itsestään alkamispäivänään. Kun se on auki, ohjaajat voivat ottaa jäseniä.
run-next = Perusta samanlainen ryhmä
run-led-by = Ohjaajat:
run-facilitators = Ohjaajat
run-facilitators-hint = Vähintään kaksi ammattilaista. Ohjaaja, joka jää pois, ei enää näe ryhmää.
run-facilitators-save = Tallenna ohjaajat
run-no-candidates = Kukaan ei voi vielä ohjata ryhmiä. Ohjaajan pitää olla ammattilainen, joka päivystää tai koordinoi.
run-end = Siirrä päättymistä
run-end-hint = Ryhmään tulee heti viesti, jossa uudet päivät kerrotaan jäsenille.
run-end-reason = Viesti jäsenille
run-end-reason-hint = Kerro syy, jos ryhmä päättyy aiemmin kuin jäsenille on luvattu.
run-end-save = Siirrä ja kerro jäsenille
run-about = Ryhmän tiedot
run-about-open = Jos muutat sääntöjä, ryhmään tulee siitä viesti.
run-save = Tallenna tiedot
run-field = { $field ->
    [title] Nimi
    [summary] Kenelle ja mitä varten
    [rules] Säännöt
    [starts_on] Alkaa
    [ends_on] Viimeinen kirjoituspäivä
    [language] Ryhmän kieli
    [size] Jäseniä enintään
    [answer_within] Hakemukseen vastataan
    [reads_hour] Odottavat viestit luetaan joka päivä klo
    [first_posts_held] Uuden jäsenen viestit, jotka ohjaaja lukee ensin
    [takes_applications] Ryhmään voi hakea
    [holds_all] Ohjaaja lukee kaikki viestit ensin
   *[keeps_evenings] Ryhmäillan keskustelu jää luettavaksi
}
run-hint = { $field ->
    [title] Hakijat ja jäsenet näkevät nimen.
    [summary] Hakija lukee tämän ennen kuin hakee.
    [rules] Jokainen lukee säännöt ennen liittymistä, ja ne näkyvät ryhmän sivulla.
    [ends_on] Viimeisen kirjoituspäivän jälkeen ryhmää voi vielä viikon lukea.
    [size] Kolmesta kolmeenkymmeneen.
    [answer_within] Arkipäivien määrä. Hakijalle luvataan tämä.
    [reads_hour] Tunti, 6–22. Jäsen, jonka viesti odottaa, näkee tämän.
    [first_posts_held] Vähintään kolme.
    [takes_applications] Ilman tätä ryhmä ei näy kenellekään, ja siihen tullaan kutsukoodilla.
    [holds_all] Muuten viestit näkyvät heti, paitsi uuden jäsenen ensimmäiset ja ne, joissa voi olla vaaraa.
   *[keeps_evenings] Muuten illan keskustelu unohdetaan, kun ilta päättyy.
}
run-problem = { $problem ->
    [title] Anna ryhmälle nimi.
    [title_long] Nimi on liian pitkä.
    [summary] Kerro, kenelle ryhmä on ja mitä siinä tehdään.
    [summary_long] Kuvaus on liian pitkä.
    [rules] Kirjoita ryhmän säännöt.
    [rules_long] Säännöt ovat liian pitkät.
    [language] Valitse ryhmän kieli.
    [no_date] Valitse päivä.
    [dates] Valitse toinen päivä: ryhmä päättyy alkamisensa jälkeen, ja siirto tarvitsee uuden päivän.
    [past] Päivä on jo mennyt.
    [long_run] Ryhmä kestää enintään vuoden.
    [size] Jäseniä on kolmesta kolmeenkymmeneen, eikä vähempää kuin nyt on mukana.
    [answer_within] Vastausaika on yhdestä kymmeneen arkipäivää.
    [reads_hour] Lukuaika on kello 6:n ja 22:n välillä.
    [first_posts_held] Ohjaaja lukee uuden jäsenen viesteistä ensin vähintään kolme, enintään kaksikymmentä.
    [two_facilitators] Ryhmällä on vähintään kaksi ohjaajaa.
    [not_a_facilitator] Joku valituista ei voi enää ohjata ryhmää. Tarkista ohjaajat.
    [state] Ryhmän tilanne on muuttunut, eikä tätä voi enää tehdä.
    [reason] Kerro jäsenille, miksi ryhmä päättyy aiemmin.
   *[changed] Joku muu ehti muuttaa ryhmän tietoja. Tarkista ne ja tallenna uudelleen.
}
