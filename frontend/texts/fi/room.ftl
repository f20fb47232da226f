### A closed group's page. Read every text aloud: warm, plain, nothing promised that is not kept.

room = Ryhmä
entering = Avaamme ryhmää…
you-are = Nimimerkkisi
you-lead = Ohjaat nimellä
you = (sinä)
facilitator = Ryhmänohjaaja
helper-type = { $helper ->
    [peer] Koulutettu vertainen
   *[professional] Ammattilainen
}
close = Sulje
cancel = Peruuta
show = Näytä
not-done = Ei onnistunut juuri nyt. Yritä uudelleen.

## Leaving fast

leave = Poistu nopeasti
leave-first = Poistu nopeasti toiselle sivulle

## Times

day-today = Tänään
day-yesterday = Eilen
moment = { $day } klo { $time }

## Threads

threads = Keskustelut
threads-none = Täällä ei ole vielä keskusteluja. Voit aloittaa ensimmäisen, kun sinusta tuntuu siltä.
threads-older = Näytä vanhempia
thread-new = Uusi keskustelu
thread-new-about = Kirjoita siitä, mikä on mielessäsi. Ryhmän jäsenet ja ohjaajat voivat lukea sen ja vastata.
newcomer-about = Ohjaaja lukee ensimmäiset viestisi ennen kuin ne näkyvät muille. Näin on kaikilla uusilla.
thread = Keskustelu
back = Kaikki keskustelut
pinned = Kiinnitetty
unread = { $count ->
    [one] 1 uusi
   *[other] { $count } uutta
}
mentioned = Sinut mainittiin
answers = { $count ->
    [0] Ei vastauksia
    [one] 1 vastaus
   *[other] { $count } vastausta
}
read-all = Merkitse kaikki luetuiksi
posts-older = Näytä aiemmat viestit
posts-loading = Haemme viestejä…
new-here = Uutta
new-posts = Uusia viestejä

## Posts

edited = muokattu
post-removed = Viesti on poistettu.
post-ignored = Olet piilottanut tämän kirjoittajan viestit: { $name }.
post-by = { $name }: { $words }
post-elsewhere = { $name } kirjoitti toiseen keskusteluun.
note-about = Sisältöhuomautus: { $note }
note-show = Näytä viesti
react = Reagoi
reaction-heart = Sydän
reaction-hug = Halaus
reaction-strength = Voimia
reaction-thanks = Kiitos
more = Lisää
more-about = – viesti, jonka kirjoitti { $name }
edit = Muokkaa
edit-save = Tallenna
edit-no = Älä muuta
remove = Poista
remove-sure = Poistetaanko viesti?
remove-sure-about = Se poistuu kaikilta. Sitä, minkä muut ovat jo lukeneet, emme voi perua.
remove-sure-other = Viesti poistuu kaikilta, eikä sitä saa takaisin.
remove-no = Älä poista
ignore = Piilota minulta: { $name }
ignore-no = Näytä taas viestit
ignore-short = Piilota viestit
ignore-about = Voit piilottaa jäsenen viestit itseltäsi. Kukaan muu ei saa tietää siitä.

## Telling a facilitator

tell = Kerro ohjaajalle
tell-about = Ohjaaja saa tietää tästä viestistä. Muut ryhmässä eivät näe, että kerroit.
tell-label = Mitä haluat sanoa ohjaajalle? Voit jättää tämän tyhjäksi.
tell-send = Kerro
told-title = Kiitos, että kerroit
told-about = Ohjaaja lukee tämän, kun hän on seuraavan kerran paikalla.

## Writing

post-label = Viestisi
post-placeholder = Kirjoita vastaus
post-placeholder-new = Kirjoita tähän
post-send = Lähetä
post-left = { $count ->
    [one] Yksi merkki jäljellä
   *[other] { $count } merkkiä jäljellä
}
post-over = { $count ->
    [one] Viesti on yhden merkin liian pitkä. Lyhennä sitä tai lähetä se kahdessa osassa.
   *[other] Viesti on { $count } merkkiä liian pitkä. Lyhennä sitä tai lähetä se kahdessa osassa.
}
post-sending = Lähetetään…
post-failed = Ei lähtenyt.
post-failed-too-fast = Ei lähtenyt, sillä viestejä tuli monta peräkkäin. Yritä hetken päästä.
post-failed-closed = Ei lähtenyt, sillä tähän ei voi enää kirjoittaa.
post-retry = Yritä uudelleen
note-add = Lisää sisältöhuomautus
note-label = Sisältöhuomautus
note-placeholder = Esimerkiksi: väkivalta
mention-whom = Kenet mainitset?

## A draft that could tell who somebody is (rule 12)

guard-holds = Viestissäsi näyttää olevan:
guard-identity-code = henkilötunnus
guard-phone = puhelinnumero
guard-email = sähköpostiosoite
guard-address = katuosoite
guard-return-code = paluukoodi tai maksukortin numero
guard-about = Et tarvitse niitä täällä, ja ilman niitä pysyt nimettömänä. Voit muuttaa viestiä tai lähettää sen tällaisena.
guard-send = Lähetä silti

## A post that waits for a facilitator

waits-title = Odottaa ohjaajaa
waits-newcomer = Viestisi on tallessa. Ohjaaja lukee jokaisen uuden jäsenen kolme ensimmäistä viestiä ennen kuin ne näkyvät muille.
waits-room = Viestisi on tallessa. Tässä ryhmässä ohjaaja lukee kaikki viestit ennen kuin ne näkyvät muille.
waits-sanction = Viestisi on tallessa. Ohjaaja lukee viestisi nyt ennen kuin ne näkyvät muille.
waits-facilitator = Ohjaaja haluaa lukea tämän viestin rauhassa. Sen ajan muut eivät näe sitä.
waits-suicidal = Viestisi on tallessa, etkä ole tehnyt mitään väärää. Haluamme, että ohjaaja lukee sen ensin, sillä olet kertonut jostain hyvin raskaasta.
waits-threatening = Viestisi on tallessa. Siinä on jotain, minkä ohjaaja haluaa lukea ensin, jotta kaikilla on täällä turvallista.
waits-identifying = Viestisi on tallessa, etkä ole tehnyt mitään väärää. Siitä voi ehkä päätellä, kuka joku on. Ohjaaja lukee sen ensin, jotta kaikki pysyvät nimettöminä.
waits-read = Ohjaaja lukee seuraavan kerran: { $moment }.
waits-read-today = Ohjaaja lukee sen vuorokauden kuluessa.
waits-not-alone = Et ole yksin sitä ennen: näissä numeroissa vastataan nyt.
withdraw = Peru viesti
refused-title = Viesti ei tule näkyviin
refused-about = Ohjaaja luki viestisi ja päätti, ettei se tule muiden nähtäville. Voit jatkaa ryhmässä kuten ennenkin.
refused-close = Poista tästä
covered-title = Viestistäsi on peitetty kohta
covered-about = Ohjaaja peitti viestistäsi kohdan, josta jonkun voisi tunnistaa. Muuten viesti on ryhmässä niin kuin sen kirjoitit.
covered-next = Peitetyt sanat on poistettu kokonaan, eikä kukaan voi palauttaa niitä. Voit muokata viestiä tai kirjoittaa ohjaajille, jos jokin jäi mietityttämään.

## For facilitators

judge-title = { $count ->
    [one] Yksi viesti odottaa sinua
   *[other] { $count } viestiä odottaa sinua
}
judge-why = { $why ->
    [suicidal] Itsetuhoisuus
    [threatening] Uhkaus
    [identifying] Tunnistettavuus
    [sanction] Ennakkoluku
    [room] Kaikki luetaan ensin
    [facilitator] Otettu pois luettavaksi
   *[newcomer] Uusi jäsen
}
# What a post speaks of: told to facilitators alone.
post-mark = { $mark ->
    [violence-experienced] Väkivalta
    [child-in-danger] Lapsi vaarassa
    [dealing] Aineiden kauppa
   *[relapse] Retkahdus
}
judge-thread = Avaa keskustelu
judge-appear = Anna tulla näkyviin
judge-no = Ei tule näkyviin
judge-label = Mitä sanot kirjoittajalle? Hän näkee tämän viestinsä kohdalla.
judge-refuse = Lähetä kirjoittajalle
tells = { $count ->
    [one] Jäsen on kertonut sinulle viestistä
   *[other] Jäsenet ovat kertoneet sinulle { $count } viestistä
}
tells-open = Katso, mistä on kyse
hold = Ota pois luettavaksi
pin = Kiinnitä ylös
pin-no = Poista kiinnitys

## What differs from any other day

muted = Et voi kirjoittaa ennen tätä: { $moment }. Voit lukea ryhmää koko ajan.
all-wait = Ohjaaja lukee viestisi ennen kuin ne näkyvät muille.
ends-about = Ryhmä päättyy { $day }. Sen jälkeen on viikko aikaa lukea ja hyvästellä. Kaikki kirjoitettu on poistettu viimeistään { $gone }.
over-title = Ryhmä on päättynyt
over-about = Voit lukea ryhmää vielä { $day } asti. Uusia viestejä voi kirjoittaa vain hyvästien keskusteluun. Kaikki kirjoitettu on poistettu viimeistään { $gone }.
over-goodbye = Avaa hyvästien keskustelu
over-onward = Kiitos, että olit mukana. Tukea saa tämän jälkeenkin: kysy ohjaajilta tai katso auttavat numerot kohdasta Tietoa ryhmästä.

## The room

about-room = Tietoa ryhmästä
leaders = Ryhmänohjaajat
members = { $count ->
    [one] Yksi jäsen
   *[other] { $count } jäsentä
}
rules = Ryhmän säännöt
run = Ryhmän kesto
run-about = Ryhmä päättyy { $day }. Kaikki kirjoitettu on poistettu viimeistään { $gone }.

## Leaving for good

quit = Poistu ryhmästä
quit-sure = Haluatko poistua ryhmästä?
quit-about = Kuusi sanaasi eivät sen jälkeen avaa ryhmää, etkä voi lukea sitä tai kirjoittaa ohjaajille. Poistumista ei voi perua.
quit-keep = Poistu, viestini jäävät
quit-keep-about = Viestisi jäävät muiden luettaviksi nimimerkilläsi, kunnes ryhmä päättyy.
quit-erase = Poistu ja poista kirjoittamani
quit-erase-about = Kaikki kirjoittamasi poistetaan kaikilta heti. Sitä, minkä muut ovat jo lukeneet, emme voi perua.
quit-no = Jää ryhmään

## What is between a member and the facilitators alone

back-out = Takaisin
line = Ohjaajille
line-about = Tämän näette vain sinä ja ryhmän ohjaajat.
line-read-next = Ohjaaja lukee seuraavan kerran: { $moment }.
line-read-later = Ohjaaja lukee tämän, kun hän on seuraavan kerran paikalla.
line-until = Voit kirjoittaa ohjaajille tähän asti: { $moment }.
line-open = Kirjoita ohjaajille
line-read = Lue
line-news = Ohjaaja on kirjoittanut sinulle.
line-placeholder = Kirjoita ohjaajille

## What was decided about the member

sanctions = Päätökset, jotka koskevat sinua
sanction-news = Ohjaaja on tehnyt päätöksen, joka koskee sinua.
sanction-kind = { $kind ->
    [warn] Huomautus
    [hold] Viestisi luetaan ensin
    [mute] Tauko kirjoittamisesta
    [suspend] Tauko ryhmästä
   *[remove] Poistaminen ryhmästä
}
sanction-about = { $kind ->
    [warn] Voit jatkaa ryhmässä kuten ennenkin.
    [hold] Ohjaaja lukee viestisi ennen kuin ne näkyvät muille.
    [mute] Voit lukea ryhmää mutta et kirjoittaa siihen. Ohjaajille voit kirjoittaa.
    [suspend] Et näe ryhmää tauon aikana. Ohjaajille voit kirjoittaa.
    [proposed] Ohjaaja on ehdottanut, että sinut poistetaan ryhmästä. Toinen ohjaaja päättää, vahvistetaanko se. Ohjaajille voit kirjoittaa.
   *[remove] Kaksi ohjaajaa on päättänyt tästä yhdessä. Ohjaajille voit kirjoittaa vielä viikon ajan.
}
sanction-why = Syy: { $reason }.
sanction-reason = { $reason ->
    [hurtful] kirjoittamasi loukkasi toista
    [threat] kirjoittamasi tuntui uhkaavalta
    [identifying] kirjoittamastasi voi tunnistaa jonkun
    [trade] päihteiden tai tavaran tarjoaminen
    [pressure] painostaminen tapaamaan tai jatkamaan muualla
    [not_for_them] ryhmä on tarkoitettu toisenlaiseen tilanteeseen
   *[rules] ryhmän säännöt
}
sanction-when = { $state ->
    [lifted] Alkoi: { $begins }. Päätös on peruttu.
    [lapsed] Alkoi: { $begins }. Päätöstä ei vahvistettu, eikä se ole enää voimassa.
    [over] Alkoi: { $begins }. Päättyi: { $ends }.
    [proposed] Alkoi: { $begins }. Jos ehdotusta ei vahvisteta, se päättyy: { $ends }.
   *[in_force] { $kind ->
        [remove] Alkoi: { $begins }. Voimassa ryhmän loppuun.
       *[other] Alkoi: { $begins }. Päättyy: { $ends }.
    }
}
appeal = Pyydä uutta arviota
appeal-about = Päätöksen katsoo uudelleen joku, joka ei ole ollut siitä päättämässä. Päätös on voimassa siihen asti.
appeal-label = Mitä haluat kertoa hänelle? Voit jättää tämän tyhjäksi.
appeal-waits = Olet pyytänyt uutta arviota. Vastaus tulee tähän.
appeal-outcome = { $outcome ->
    [lifted] Uusi arvio on tehty: päätös on peruttu.
   *[upheld] Uusi arvio on tehty: päätös pysyy.
}

## Other help

help-now = Apua heti
help-more = Muita auttavia numeroita
help-elsewhere = Avautuu uuteen välilehteen
danger = Jos sinä tai joku muu on vaarassa, soita 112.
not-alone = Sinun ei tarvitse jäädä yksin: näistä saat apua.

## Connection

connection-lost = Yhteys katkesi, yritämme uudelleen
connection-slow = Emme saa vielä yhteyttä, yritämme uudelleen
connection-back = Yhteys palasi.
connection-kept = Kirjoittamasi on tallessa tällä sivulla.
connection-help = Et jää sillä aikaa yksin: näissä numeroissa vastataan juuri nyt.

## Out of the room

out-door = Kirjoita kuusi sanaa
out-desk = Takaisin ryhmien sivulle
out-refused-title = Ryhmä ei ole enää auki tällä sivulla
out-refused-about = Pääset takaisin kuudella sanallasi. Jos olet kadottanut ne, ohjaaja voi antaa sinulle uudet.
out-leads-title = Ryhmä ei ole enää auki tällä sivulla
out-leads-about = Kirjautumisesi on päättynyt, et enää ohjaa tätä ryhmää tai ryhmä on päättynyt.
out-replaced-title = Ryhmä on auki toisella sivulla
out-replaced-about = Voit jatkaa siellä. Viestit on poistettu tältä sivulta.
out-expired-title = Ryhmä on päättynyt
out-expired-about = Siitä ei ole enää mitään luettavaa. Kiitos, että olit mukana.
out-deleted-title = Ryhmä on päättynyt
out-deleted-about = Siitä ei ole enää mitään luettavaa. Kiitos, että olit mukana.
out-revoked-title = Ryhmä ei ole enää auki tällä sivulla
out-revoked-about = Pääset takaisin kuudella sanallasi. Jos olet kadottanut ne, ohjaaja voi antaa sinulle uudet.
out-suspended-title = Et pääse nyt ryhmään
out-suspended-about = Ohjaaja on keskeyttänyt osallistumisesi joksikin aikaa. Sen jälkeen pääset takaisin kuudella sanallasi.
out-suspended-until = Voit palata: { $moment }.
out-removed-title = Et ole enää ryhmän jäsen
out-removed-about = Et pääse enää tähän ryhmään. Tukea saat silti: näissä numeroissa ja muissa palveluissa olet yhä tervetullut.
out-left-title = Olet poistunut ryhmästä
out-left-about = Kiitos, että olit mukana. Tukea saat edelleen: näissä numeroissa ja muissa palveluissa olet aina tervetullut.
unsent = Tätä et ehtinyt lähettää:

## Live evenings

evening = Live-ilta
evening-starts = Live-ilta alkaa { $day } klo { $time }
evening-starts-today = Live-ilta alkaa tänään klo { $time }
evening-ends = Se kestää kello { $time } asti.
evening-open = Live-ilta on käynnissä – tule mukaan
evening-open-until = Live-ilta on käynnissä kello { $time } asti.
evening-there = Olet mukana live-illassa – palaa tästä
evening-was = Live-ilta, { $day }
evening-guest = Vieraana: { $guest }. Ohjaaja kirjoittaa hänen sanansa keskusteluun.
evening-about = Live-illassa ryhmä ja ohjaaja kirjoittavat yhtä aikaa. Mukaan mahtuu { $capacity } jäsentä. Voit myös vain lukea.
evening-kept = Illan keskustelun voi lukea jälkikäteen niin kauan kuin ryhmää voi lukea.
evening-forgotten = Illan keskustelu poistetaan, kun ilta päättyy. Sitä ei voi lukea jälkikäteen.
evening-count = { $count ->
    [0] Mukana ei ole vielä jäseniä.
    [one] Mukana on nyt yksi jäsen.
   *[other] Mukana on nyt { $count } jäsentä.
}
evening-full = Ilta on juuri nyt täynnä. Paikka voi vapautua: voit kokeilla hetken päästä uudelleen. Ryhmän keskusteluihin voit kirjoittaa koko ajan.
evening-join = Tule mukaan
evening-try = Kokeile, vapautuiko paikka
evening-closed = Tähän ei pääse juuri nyt. Ilta ei ole vielä alkanut, tai se on jo päättynyt.
evening-gone = Tämä live-ilta ei ole enää ryhmän listalla.
evening-leave = Lähde illasta
evening-quiet = Kukaan ei ole vielä kirjoittanut. Voit aloittaa, tai odottaa rauhassa.
evening-held = Kun ohjaaja on antanut viestin tulla näkyviin, se on ryhmän keskusteluissa eikä tässä illassa.
evening-guest-badge = Vieras
evening-ended = Live-ilta on päättynyt
evening-ended-kept = Kiitos, että olit mukana. Voit lukea illan keskustelun täältä myöhemminkin.
evening-ended-forgotten = Kiitos, että olit mukana. Illan keskustelu on poistettu tältä sivulta.
evening-read = Lue, mitä illassa sanottiin
evening-nothing = Illassa ei kirjoitettu mitään.
evening-pass = Vieraan sanat: { $guest }
evening-pass-send = Välitä
evening-end = Päätä ilta
evening-end-sure = Päätetäänkö ilta kaikilta nyt? Sitä ei voi avata uudelleen.
