### A closed group's page. Read every text aloud: warm, plain, nothing promised that is not kept.

room = Ryhmä
entering = Ryhmä avautuu…
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
not-done = Se ei onnistunut nyt. Yritä uudelleen.

## Leaving fast

leave = Poistu nopeasti
leave-first = Poistu nopeasti toiselle sivulle

## Times

day-today = Tänään
day-yesterday = Eilen
moment = { $day } klo { $time }

## Threads

threads = Keskustelut
threads-none = Täällä ei ole vielä keskusteluja. Voit aloittaa ensimmäisen, kun haluat.
threads-older = Näytä vanhempia
thread-new = Uusi keskustelu
thread-new-about = Kirjoita siitä, mitä ajattelet. Ryhmän jäsenet ja ohjaajat voivat lukea sen ja vastata.
newcomer-about = Ohjaaja lukee ensimmäiset viestisi. Vasta sitten muut näkevät ne. Näin on kaikilla uusilla.
thread = Keskustelu
back = Kaikki keskustelut
pinned = Aina ylhäällä
unread = { $count ->
    [one] 1 uusi
   *[other] { $count } uutta
}
mentioned = Joku mainitsi sinut
answers = { $count ->
    [0] Ei vastauksia
    [one] 1 vastaus
   *[other] { $count } vastausta
}
read-all = Olen lukenut kaikki
posts-older = Näytä aiemmat viestit
posts-loading = Viestit tulevat kohta…
new-here = Uutta
new-posts = Uusia viestejä

## Posts

edited = muutettu
post-removed = Viesti on poistettu.
post-ignored = Et halua nähdä tämän kirjoittajan viestejä: { $name }.
post-by = { $name }: { $words }
post-elsewhere = { $name } kirjoitti toiseen keskusteluun.
note-about = Viestin aihe: { $note }
note-show = Näytä viesti
react = Reagoi
reaction-heart = Sydän
reaction-hug = Halaus
reaction-strength = Voimia
reaction-thanks = Kiitos
more = Lisää
more-about = – viesti, jonka kirjoitti { $name }
edit = Muuta
edit-save = Tallenna
edit-no = Älä muuta
remove = Poista
remove-sure = Haluatko poistaa viestin?
remove-sure-about = Kukaan ei näe viestiä enää. Joku on ehkä jo lukenut sen.
remove-sure-other = Kukaan ei näe viestiä enää. Sitä ei saa takaisin.
remove-no = Älä poista
ignore = En halua nähdä viestejä: { $name }
ignore-no = Näytä viestit taas
ignore-short = Piilota viestit
ignore-about = Voit piilottaa jonkun viestit. Vain sinä et näe niitä. Kukaan ei saa tietää siitä.

## Telling a facilitator

tell = Kerro ohjaajalle
tell-about = Ohjaaja saa tietää tästä viestistä. Muut eivät näe, että kerroit.
tell-label = Mitä haluat sanoa ohjaajalle? Sinun ei tarvitse kirjoittaa mitään.
tell-send = Kerro
told-title = Kiitos, että kerroit
told-about = Ohjaaja lukee tämän, kun hän tulee paikalle.

## Writing

post-label = Viestisi
post-placeholder = Kirjoita vastaus
post-placeholder-new = Kirjoita tähän
post-send = Lähetä
post-left = { $count ->
    [one] Voit kirjoittaa vielä yhden merkin
   *[other] Voit kirjoittaa vielä { $count } merkkiä
}
post-over = { $count ->
    [one] Viesti on yhden merkin liian pitkä. Lyhennä viestiä tai lähetä kaksi viestiä.
   *[other] Viesti on { $count } merkkiä liian pitkä. Lyhennä viestiä tai lähetä kaksi viestiä.
}
post-sending = Lähetetään…
post-failed = Ei lähtenyt.
post-failed-too-fast = Ei lähtenyt. Lähetit monta viestiä nopeasti. Odota hetki.
post-failed-closed = Ei lähtenyt. Tähän ei voi enää kirjoittaa.
post-retry = Yritä uudelleen
note-add = Kerro viestin aihe
note-label = Viestin aihe. Muut näkevät sen ennen viestiä.
note-placeholder = Esimerkiksi: väkivalta
mention-whom = Kenet mainitset?

## A draft that could tell who somebody is (rule 12)

guard-holds = Viestissäsi näyttää olevan:
guard-identity-code = henkilötunnus
guard-phone = puhelinnumero
guard-email = sähköpostiosoite
guard-address = katuosoite
guard-return-code = paluukoodi tai maksukortin numero
guard-about = Et tarvitse näitä täällä. Ilman niitä kukaan ei tiedä, kuka olet. Voit muuttaa viestiä tai lähettää sen.
guard-send = Lähetä silti

## A post that waits for a facilitator

waits-title = Odottaa ohjaajaa
waits-newcomer = Viestisi on tallessa. Ohjaaja lukee uuden jäsenen kolme ensimmäistä viestiä. Vasta sitten muut näkevät ne.
waits-room = Viestisi on tallessa. Tässä ryhmässä ohjaaja lukee kaikki viestit ensin.
waits-sanction = Viestisi on tallessa. Ohjaaja lukee viestisi nyt ensin.
waits-facilitator = Ohjaaja haluaa lukea tämän viestin. Muut eivät näe sitä sen aikana.
waits-suicidal = Viestisi on tallessa. Et ole tehnyt mitään väärää. Olet kertonut jostain hyvin vaikeasta. Siksi ohjaaja lukee viestisi ensin.
waits-threatening = Viestisi on tallessa. Ohjaaja haluaa lukea sen ensin, jotta kaikilla on täällä turvallista.
waits-identifying = Viestisi on tallessa. Et ole tehnyt mitään väärää. Viestistä voi ehkä tietää, kuka joku on. Siksi ohjaaja lukee sen ensin.
waits-read = Ohjaaja lukee viestejä seuraavan kerran: { $moment }.
waits-read-today = Ohjaaja lukee viestin vuorokauden sisällä.
waits-not-alone = Et ole yksin. Näissä numeroissa vastataan nyt.
withdraw = Peru viesti
refused-title = Muut eivät näe viestiä
refused-about = Ohjaaja luki viestisi. Hän päätti, että muut eivät näe sitä. Voit jatkaa ryhmässä kuten ennen.
refused-close = Poista tästä
covered-title = Osa viestistäsi on peitetty
covered-about = Ohjaaja peitti osan viestistäsi. Siitä olisi voinut tietää, kuka joku on. Muu viesti näkyy ryhmässä.
covered-next = Peitetyt sanat on poistettu. Kukaan ei voi palauttaa niitä. Voit muokata viestiä. Voit myös kirjoittaa ohjaajille.

## For facilitators

judge-title = { $count ->
    [one] Yksi viesti odottaa sinua
   *[other] { $count } viestiä odottaa sinua
}
judge-why = { $why ->
    [suicidal] Itsetuhoisuus
    [threatening] Uhkaus
    [identifying] Tunnistettavuus
    [sanction] Luetaan ensin
    [room] Kaikki luetaan ensin
    [facilitator] Otettu pois luettavaksi
   *[newcomer] Uusi jäsen
}
# What a post speaks of: told to facilitators alone.
post-mark = { $mark ->
    [violence-experienced] Väkivalta
    [child-in-danger] Lapsi vaarassa
    [dealing] Aineiden myyminen
   *[relapse] Retkahdus
}
judge-thread = Avaa keskustelu
judge-appear = Näytä muille
judge-no = Älä näytä muille
judge-label = Mitä sanot kirjoittajalle? Hän näkee tämän.
judge-refuse = Lähetä kirjoittajalle
tells = { $count ->
    [one] Jäsen on kertonut sinulle viestistä
   *[other] Jäsenet ovat kertoneet sinulle { $count } viestistä
}
tells-open = Katso, mistä on kyse
hold = Ota pois luettavaksi
pin = Pidä ylhäällä
pin-no = Älä pidä ylhäällä

## What differs from any other day

muted = Et voi kirjoittaa nyt. Voit kirjoittaa taas: { $moment }. Voit lukea ryhmää koko ajan.
all-wait = Ohjaaja lukee viestisi ensin. Vasta sitten muut näkevät ne.
ends-about = Ryhmä päättyy { $day }. Sen jälkeen voit lukea viikon ja sanoa hyvästit. Kaikki tekstit on poistettu viimeistään { $gone }.
over-title = Ryhmä on päättynyt
over-about = Voit lukea ryhmää vielä { $day } asti. Voit kirjoittaa vain hyvästien keskusteluun. Kaikki tekstit on poistettu viimeistään { $gone }.
over-goodbye = Avaa hyvästien keskustelu
over-onward = Kiitos, että olit mukana. Saat apua myös tämän jälkeen. Kysy ohjaajilta tai katso numerot kohdasta Tietoa ryhmästä.

## The room

about-room = Tietoa ryhmästä
leaders = Ryhmänohjaajat
members = { $count ->
    [one] Yksi jäsen
   *[other] { $count } jäsentä
}
rules = Ryhmän säännöt
run = Kuinka kauan ryhmä kestää
run-about = Ryhmä päättyy { $day }. Kaikki tekstit on poistettu viimeistään { $gone }.

## Leaving for good

quit = Poistu ryhmästä
quit-sure = Haluatko poistua ryhmästä?
quit-about = Et voi enää lukea ryhmää etkä kirjoittaa ohjaajille. Kuusi sanaasi eivät enää toimi. Et voi perua poistumista.
quit-keep = Poistu, viestini jäävät
quit-keep-about = Muut voivat lukea viestisi, kunnes ryhmä päättyy. Nimimerkkisi näkyy viesteissä.
quit-erase = Poistu ja poista tekstini
quit-erase-about = Kukaan ei näe tekstejäsi enää. Joku on ehkä jo lukenut ne.
quit-no = Jää ryhmään

## What is between a member and the facilitators alone

back-out = Takaisin
line = Ohjaajille
line-about = Vain sinä ja ryhmän ohjaajat näette nämä viestit.
line-read-next = Ohjaaja lukee seuraavan kerran: { $moment }.
line-read-later = Ohjaaja lukee viestisi, kun hän tulee seuraavan kerran ryhmään.
line-until = Voit kirjoittaa ohjaajille tähän asti: { $moment }.
line-open = Kirjoita ohjaajille
line-read = Lue
line-news = Ohjaaja on kirjoittanut sinulle.
line-placeholder = Kirjoita ohjaajille

## What was decided about the member

sanctions = Päätökset sinusta
sanction-news = Ohjaaja on päättänyt asian, joka koskee sinua.
sanction-kind = { $kind ->
    [warn] Huomautus
    [hold] Viestisi luetaan ensin
    [mute] Et voi kirjoittaa nyt
    [suspend] Tauko ryhmästä
   *[remove] Poistaminen ryhmästä
}
sanction-about = { $kind ->
    [warn] Voit jatkaa ryhmässä kuten ennen.
    [hold] Ohjaaja lukee viestisi ensin. Vasta sitten muut näkevät ne.
    [mute] Voit lukea ryhmää. Et voi kirjoittaa ryhmään. Voit kirjoittaa ohjaajille.
    [suspend] Et näe ryhmää tauon aikana. Voit kirjoittaa ohjaajille.
    [proposed] Ohjaaja ehdottaa, että sinut poistetaan ryhmästä. Toinen ohjaaja päättää asian. Voit kirjoittaa ohjaajille.
   *[remove] Kaksi ohjaajaa on päättänyt tämän. Voit kirjoittaa ohjaajille vielä viikon.
}
sanction-why = Syy: { $reason }.
sanction-reason = { $reason ->
    [hurtful] viestisi loukkasi toista
    [threat] viestisi tuntui uhkaavalta
    [identifying] viestistäsi voi tunnistaa jonkun
    [trade] päihteiden tai tavaran tarjoaminen
    [pressure] pyysit toista tapaamaan tai jatkamaan muualla, vaikka hän ei halunnut
    [not_for_them] ryhmä on tarkoitettu toisenlaiseen tilanteeseen
   *[rules] ryhmän säännöt
}
sanction-when = { $state ->
    [lifted] Alkoi: { $begins }. Päätös on peruttu.
    [lapsed] Alkoi: { $begins }. Päätös ei ole enää voimassa.
    [over] Alkoi: { $begins }. Päättyi: { $ends }.
    [proposed] Alkoi: { $begins }. Toinen ohjaaja päättää asian viimeistään: { $ends }. Muuten voit palata ryhmään.
   *[in_force] { $kind ->
        [remove] Alkoi: { $begins }. Kestää ryhmän loppuun.
       *[other] Alkoi: { $begins }. Päättyy: { $ends }.
    }
}
appeal = Pyydä uutta arviota
appeal-about = Toinen ihminen katsoo päätöksen uudelleen. Hän ei ole ollut päättämässä tätä. Päätös on voimassa siihen asti.
appeal-label = Mitä haluat kertoa hänelle? Sinun ei tarvitse kirjoittaa mitään.
appeal-waits = Olet pyytänyt uutta arviota. Vastaus tulee tähän.
appeal-outcome = { $outcome ->
    [lifted] Päätös on katsottu uudelleen. Päätös on peruttu.
   *[upheld] Päätös on katsottu uudelleen. Päätös pysyy.
}

## Other help

help-now = Apua heti
help-more = Muita numeroita, joista saat apua
help-elsewhere = Avautuu uuteen välilehteen
danger = Jos sinä tai joku muu on vaarassa, soita 112.
not-alone = Et ole yksin. Näistä saat apua.

## Connection

connection-lost = Yhteys katkesi. Yritämme uudelleen.
connection-slow = Yhteyttä ei ole vielä. Yritämme uudelleen.
connection-back = Yhteys palasi.
connection-kept = Tekstisi on tallessa tällä sivulla.
connection-help = Et ole yksin. Näissä numeroissa vastataan juuri nyt.

## Out of the room

out-door = Kirjoita kuusi sanaa
out-desk = Takaisin ryhmien sivulle
out-refused-title = Ryhmä ei ole enää auki tällä sivulla
out-refused-about = Pääset takaisin kuudella sanallasi. Jos sanat ovat kadonneet, ohjaaja voi antaa uudet.
out-leads-title = Ryhmä ei ole enää auki tällä sivulla
out-leads-about = Et ole enää kirjautunut, et ohjaa enää tätä ryhmää tai ryhmä on päättynyt.
out-replaced-title = Ryhmä on auki toisella sivulla
out-replaced-about = Voit jatkaa siellä. Viestit on poistettu tältä sivulta.
out-expired-title = Ryhmä on päättynyt
out-expired-about = Ryhmässä ei ole enää mitään luettavaa. Kiitos, että olit mukana.
out-deleted-title = Ryhmä on päättynyt
out-deleted-about = Ryhmässä ei ole enää mitään luettavaa. Kiitos, että olit mukana.
out-revoked-title = Ryhmä ei ole enää auki tällä sivulla
out-revoked-about = Pääset takaisin kuudella sanallasi. Jos sanat ovat kadonneet, ohjaaja voi antaa uudet.
out-suspended-title = Et pääse nyt ryhmään
out-suspended-about = Ohjaaja on päättänyt, että olet jonkin aikaa poissa ryhmästä. Sen jälkeen pääset takaisin kuudella sanallasi.
out-suspended-until = Voit tulla takaisin: { $moment }.
out-removed-title = Et ole enää ryhmän jäsen
out-removed-about = Et pääse enää tähän ryhmään. Saat silti apua muualta.
out-left-title = Olet poistunut ryhmästä
out-left-about = Kiitos, että olit mukana. Saat edelleen apua muualta.
unsent = Tämä jäi lähettämättä:

## Live evenings

evening = Live-ilta
evening-starts = Live-ilta alkaa { $day } klo { $time }
evening-starts-today = Live-ilta alkaa tänään klo { $time }
evening-ends = Se loppuu kello { $time }.
evening-open = Live-ilta on nyt. Tule mukaan
evening-open-until = Live-ilta on nyt. Se loppuu kello { $time }.
evening-there = Olet mukana live-illassa. Palaa tästä
evening-was = Live-ilta, { $day }
evening-guest = Vieras on { $guest }. Ohjaaja kirjoittaa, mitä vieras sanoo.
evening-about = Live-illassa jäsenet ja ohjaaja kirjoittavat samaan aikaan. Mukaan mahtuu { $capacity } jäsentä. Voit myös vain lukea.
evening-kept = Voit lukea illan tekstit myös myöhemmin, niin kauan kuin ryhmää voi lukea.
evening-forgotten = Tekstit poistetaan, kun ilta loppuu. Et voi lukea niitä myöhemmin.
evening-count = { $count ->
    [0] Mukana ei ole vielä jäseniä.
    [one] Mukana on nyt yksi jäsen.
   *[other] Mukana on nyt { $count } jäsentä.
}
evening-full = Ilta on nyt täynnä. Voit yrittää hetken päästä uudelleen. Voit kirjoittaa ryhmän keskusteluihin koko ajan.
evening-join = Tule mukaan
evening-try = Yritä uudelleen
evening-closed = Et pääse iltaan nyt. Ilta ei ole vielä alkanut, tai se on jo loppunut.
evening-gone = Tätä live-iltaa ei enää ole.
evening-leave = Lähde illasta
evening-quiet = Kukaan ei ole vielä kirjoittanut. Voit aloittaa. Voit myös odottaa.
evening-held = Ohjaaja lukee viestin ensin. Sitten se tulee ryhmän keskusteluihin. Se ei tule tähän iltaan.
evening-guest-badge = Vieras
evening-ended = Live-ilta on loppunut
evening-ended-kept = Kiitos, että olit mukana. Voit lukea illan tekstit täältä myös myöhemmin.
evening-ended-forgotten = Kiitos, että olit mukana. Illan tekstit on poistettu tältä sivulta.
evening-read = Lue illan tekstit
evening-nothing = Illassa ei kirjoitettu mitään.
evening-pass = Vieraan sanat: { $guest }
evening-pass-send = Välitä
evening-end = Päätä ilta
evening-end-sure = Päätätkö illan kaikilta nyt? Iltaa ei voi avata uudelleen.
