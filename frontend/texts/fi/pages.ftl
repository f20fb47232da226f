### Pages that the server makes: the front page, each service's entry page, errors.

product = Vierellä
# Title of every visitor page: it tells a passer-by nothing (rule 3).
neutral-title = Etusivu

## Languages

languages-label = Kieli
skip-to-content = Siirry sisältöön
language-name = { $code ->
    [fi] suomi
    [sv] ruotsi
    [en] englanti
    [ar] arabia
    [ru] venäjä
   *[other] { $code }
}

## Front page

front-heading = Saat puhua. Olemme vierelläsi.
front-lead = Kirjoita päivystäjälle nimettömänä. Sinun ei tarvitse kirjautua tai kertoa, kuka olet.
front-missing = Tätä sivua ei löytynyt. Täältä löydät kaikki palvelumme.
front-services = Chatit
front-danger = Jos sinä tai joku muu on vaarassa, soita 112.
front-start = Aloita keskustelu
front-look = Katso lisää
front-staff = Päivystäjän kirjautuminen

## State of a service

service-open = Chat on auki
service-late = Päivystäjä ei ole vielä paikalla
service-full = Täynnä juuri nyt
service-closed = Chat on nyt kiinni
service-opens = Avaamme { $when }
service-hours = Päivystysajat: { $hours }
service-by-appointment = Päivystämme sovittuina aikoina.

## Hours

hours-row = { $days } klo { $start }–{ $end }
hours-row-theme = { $days } klo { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
hours-day = { $weekday } { $day }.{ $month }
hours-none = { $days } suljettu
hours-always = Vastaa ympäri vuorokauden
hours-unknown = Katso vastausajat sivulta
weekday = { $weekday ->
    [0] ma
    [1] ti
    [2] ke
    [3] to
    [4] pe
    [5] la
   *[6] su
}
# The month as it stands after the day of the month.
month = { $month ->
    [1] 1.
    [2] 2.
    [3] 3.
    [4] 4.
    [5] 5.
    [6] 6.
    [7] 7.
    [8] 8.
    [9] 9.
    [10] 10.
    [11] 11.
   *[12] 12.
}
opens-today = tänään klo { $clock }
opens-tomorrow = huomenna klo { $clock }
opens-weekday = { $weekday } klo { $clock }
opens-date = { $weekday } { $day }.{ $month } klo { $clock }
appointment = { $weekday } { $day }.{ $month } klo { $start }–{ $end }

## Help cards

cards-heading = Apua heti
cards-now = Vastaa juuri nyt
cards-later = Muut numerot
cards-sites = Tietoa ja tapaamisia verkossa
cards-call = Soita { $number }
cards-site = Avaa sivu
cards-languages = Kielet: { $languages }
cost = { $cost ->
    [free] Maksuton
    [free_not_billed] Maksuton, ei näy puhelinlaskussa
   *[local_charge] Oman liittymäsi hinta
}

## Entry page, when there is no script

entry-leave = Poistu nopeasti
entry-no-script = Chat tarvitsee toimiakseen JavaScriptin, ja se on selaimessasi pois päältä. Näistä numeroista saat apua ilman sitä.
room-no-script = Ryhmä tarvitsee toimiakseen JavaScriptin, ja se on selaimessasi pois päältä. Näistä numeroista saat apua ilman sitä.
entry-closed = Chat on nyt kiinni.
entry-closed-opens = Chat on nyt kiinni. Avaamme seuraavan kerran { $when }.
entry-late = Päivystysaika on alkanut, mutta päivystäjä ei ole vielä paikalla.
entry-full = Chat on juuri nyt täynnä. Moni odottaa jo vuoroaan, emmekä ehtisi vastata sinulle pian. Kokeile hetken päästä uudelleen.
entry-not-alone = Sinun ei tarvitse jäädä yksin: näissä numeroissa vastataan juuri nyt.
entry-back = Kaikki palvelut
answers-in = Juuri nyt vastaamme näillä kielillä: { $languages }.
answers-in-others = Juuri nyt kukaan ei vastaa suomeksi. Voit kirjoittaa näillä kielillä: { $languages }.

## Before the chat: five short sentences (rule 8). A lawyer approves them before production.

sentence-adults-1 = { $peers ->
    [yes] Sinulle vastaa ammattilainen tai koulutettu vertainen, jonka tukena on ammattilainen, ja saat olla nimetön.
   *[no] Sinulle vastaa ammattilainen, ja saat olla nimetön.
}
sentence-adults-2 = Emme näe, kuka olet tai missä olet, emmekä siksi voi lähettää apua luoksesi: jos olet vaarassa, soita 112.
sentence-adults-3 = Meitä sitoo vaitiolovelvollisuus, ja joskus toinen työntekijä lukee keskustelua ja auttaa siinä.
sentence-adults-4 = Jos lapsi tai jonkun henki on vaarassa ja kerrot, kenestä on kyse, laki voi velvoittaa meidät ilmoittamaan siitä; kerromme sen sinulle, jos suinkin voimme.
sentence-adults-5 = { $minutes ->
    [0] Keskustelun teksti poistetaan palvelustamme heti keskustelun päätyttyä, eikä sitä voi sen jälkeen lukea edes varmuuskopiosta; jäljelle jää vain tilastomerkintä, josta sinua ei tunnisteta.
   *[other] Keskustelun teksti poistetaan palvelustamme viimeistään { $minutes } minuutin kuluttua keskustelun päättymisestä, eikä sitä voi sen jälkeen lukea edes varmuuskopiosta; jäljelle jää vain tilastomerkintä, josta sinua ei tunnisteta.
}

sentence-excerpts = { $tone ->
    [children] Jos joku on vaarassa tai kirjoittaa ilkeästi, meidän pitää joskus tallentaa osa keskustelusta { $days } päiväksi.
    [plain] Jos joku on vaarassa tai häiritsee muita, voimme tallentaa osan keskustelusta { $days } päiväksi.
   *[other] Vaaran tai häirinnän vuoksi ote keskustelusta voidaan tallettaa arvioitavaksi { $days } päiväksi.
}

sentence-children-1 = { $peers ->
    [yes] Sinulle vastaa aikuinen, joka on koulutettu auttamaan lapsia ja nuoria, ja joskus toinen aikuinen lukee viestit ja auttaa häntä.
   *[no] Sinulle vastaa aikuinen, jonka työtä on auttaa lapsia ja nuoria, ja joskus toinen aikuinen lukee viestit ja auttaa häntä.
}
sentence-children-2 = Sinun ei tarvitse kertoa nimeäsi, ja voit kertoa juuri sen verran kuin haluat.
sentence-children-3 = Emme näe, kuka olet tai missä olet, joten jos sinulla on hätä juuri nyt, soita 112.
sentence-children-4 = Jos sinä tai joku toinen lapsi on vaarassa ja tiedämme, kenestä on kyse, meidän pitää joskus pyytää apua muilta aikuisilta; sanomme sen sinulle ensin, jos voimme.
sentence-children-5 = { $minutes ->
    [0] Poistamme keskustelun heti, kun se loppuu.
   *[other] Poistamme keskustelun viimeistään { $minutes } minuutin päästä siitä, kun se loppuu.
}

sentence-plain-1 = { $peers ->
    [yes] Sinulle vastaa ammattilainen tai koulutettu vertainen, ja joskus toinen työntekijä lukee keskustelun ja auttaa.
   *[no] Sinulle vastaa ammattilainen, ja joskus toinen työntekijä lukee keskustelun ja auttaa.
}
sentence-plain-2 = Sinun ei tarvitse kertoa nimeäsi, ja me emme tiedä, kuka olet tai missä olet.
sentence-plain-3 = Jos olet vaarassa, soita heti numeroon 112.
sentence-plain-4 = Jos lapsi on vaarassa ja tiedämme, kuka lapsi on, meidän täytyy joskus kertoa siitä viranomaiselle.
sentence-plain-5 = { $minutes ->
    [0] Poistamme keskustelun heti, kun keskustelu loppuu.
   *[other] Poistamme keskustelun viimeistään { $minutes } minuutin kuluttua siitä, kun keskustelu loppuu.
}

## Accessibility statement (rule 15)

accessibility-link = Saavutettavuus
accessibility-heading = Saavutettavuusseloste
accessibility-lead = Haluamme, että jokainen voi käyttää tätä palvelua. Seloste koskee Vierellä-palvelun sivuja ja keskustelua.
accessibility-state-heading = Miten palvelu toimii
accessibility-state = Tavoitteemme on WCAG 2.2 -ohjeiston taso AA. Testaamme sivut itse, automaattisesti ja näppäimistöllä. Ulkopuolinen asiantuntija ei ole vielä arvioinut niitä.
accessibility-limits-heading = Missä poikkeamme ohjeistosta
accessibility-title = Selaimessa näkyvä sivun otsikko on tarkoituksella mitäänsanomaton, esimerkiksi ”Etusivu”, jotta kukaan vierestä katsova ei näe, mitä luet. Siksi otsikko ei kerro sivun aihetta, kuten ohjeiston kohta 2.4.2 edellyttäisi.
accessibility-other-language = Joitakin palvelujen kuvauksia ei ehkä ole vielä käännetty kielellesi. Silloin näet ne toisella kielellä.
accessibility-feedback-heading = Kerro, jos jokin ei toimi
accessibility-feedback = Vastaamme palautteeseen 14 päivän kuluessa. Viesti ei ole nimetön, joten älä kirjoita siihen asioita, joista haluat puhua chatissa.
accessibility-contact = Yhteystieto:
accessibility-authority = Jos vastaus ei auta tai sitä ei tule kahdessa viikossa, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta.
accessibility-authority-site = Valvojan sivut ja yhteystiedot
accessibility-made = Seloste on laadittu { DATETIME($date, dateStyle: "long") }.

## Errors

error-missing = Sivua ei löytynyt
error-missing-about = Osoitteessa voi olla virhe, tai sivu on poistettu. Näistä numeroista saat apua myös nyt.
error-failed = Jokin meni vikaan
error-failed-about = Vika on meillä, ei sinussa. Kokeile hetken päästä uudelleen. Näistä numeroista saat apua myös nyt.
error-form = Sivu oli auki liian kauan
error-form-about = Mitään ei lähetetty. Palaa edelliselle sivulle, lataa se uudelleen ja yritä uudestaan.

## Letters

letter-offer = Voit myös kirjoittaa meille kirjeen. Vastaamme muutaman arkipäivän sisällä, ja luet vastauksen täällä paluukoodilla.
letter-books = Kirjeellä voit myös varata ajan keskustelulle, kun aikoja on vapaana.
letter-link = Kirjoita kirje
letter-read = Lue vastaus kirjeeseesi
letter-door-heading = Lue kirjeesi
letter-code = Paluukoodi
letter-code-hint = 16 numeroa. Välit saavat puuttua.
letter-open = Avaa kirje
letter-lost-code = Jos paluukoodi on kadonnut, emme valitettavasti voi etsiä kirjettäsi: emme tiedä, kuka sen kirjoitti. Voit kirjoittaa uuden kirjeen.
letter-problem = { $problem ->
    [empty] Kirje on vielä tyhjä.
    [too_long] Kirje on liian pitkä. Siihen mahtuu 4 000 merkkiä. Tekstisi on tallella tällä sivulla.
    [no_letters] Tähän palveluun ei voi juuri nyt kirjoittaa kirjettä.
    [taken] Joku kirjoittaa jo vastausta, joten kirjettä ei voi enää muuttaa.
    [answered] Kirjeeseesi on jo vastattu, joten sitä ei voi enää muuttaa.
    [slot_taken] Joku muu ehti juuri varata tämän ajan. Kirjeesi on tallella tällä sivulla: valitse toinen aika, tai lähetä kirje ilman aikaa.
    [no_slot] Keskustelun voi avata vasta varattuna aikana, aikaisintaan 10 minuuttia ennen.
    [wait] Täältä on yritetty monta kertaa peräkkäin. Odota hetki ja yritä uudelleen.
    [gone] Tällä koodilla ei löydy kirjettä. Tarkista numerot. Kirje on myös voitu jo poistaa.
    [length] Paluukoodissa on 16 numeroa. Tarkista, puuttuuko jokin.
    [digits] Paluukoodissa on vain numeroita.
    [slip] Jokin numero on väärin. Tarkista koodi.
   *[ending] Numerot eivät täsmää. Tarkista, että kirjoitit koodin oikein muistiin.
}
letter-write-heading = Kirje päivystäjille
letter-about-who = Kirjeeseen vastaa ammattilainen. Saat olla nimetön.
letter-about-when = Vastaus on luettavissa viimeistään { DATETIME($date, dateStyle: "long") }.
letter-about-code = Kun olet lähettänyt kirjeen, saat paluukoodin. Vain sillä voit lukea vastauksen.
letter-about-law = Jos lapsi tai jonkun henki on vaarassa ja kerrot, kenestä on kyse, laki voi velvoittaa meidät ilmoittamaan siitä.
letter-about-kept = Kirje ja vastaus poistetaan 30 päivää vastauksen jälkeen, tai heti kun itse haluat.
letter-text = Kirjeesi
letter-guard = Kirjeessä näyttää olevan henkilötunnus, puhelinnumero, osoite, sähköpostiosoite tai paluukoodi.
letter-guard-how = Pysyt nimettömänä, jos otat sen pois. Voit myös lähettää kirjeen sellaisena kuin se on.
letter-send = Lähetä kirje
letter-send-anyway = Lähetä silti
letter-sent-heading = Kirjeesi on perillä
letter-write-down = Kirjoita tämä paluukoodi paperille. Emme voi näyttää sitä enää myöhemmin.
letter-keep-safe = Säilytä koodia paikassa, josta kukaan muu ei löydä sitä. Kuvakaappaus jää puhelimen muistiin.
letter-ending = Kirjoita tähän koodin neljä viimeistä numeroa
letter-check = Koodi on tallessa
letter-done-heading = Hyvä, koodi on sinulla
letter-done = Voit nyt sulkea tämän sivun. Palaa lukemaan vastaus paluukoodilla.
letter-done-close = Kirjettä voi muuttaa siihen asti, kun joku alkaa vastata siihen. Poistaa sen voit milloin tahansa.
letter-erased-heading = Kirje on poistettu
letter-erased = Kirjettä ja vastausta ei voi enää lukea kukaan. Jos joku ehti lukea kirjeesi, sitä tämä ei muuta.
letter-answer-heading = Vastaus kirjeeseesi
letter-waiting-heading = Kirjeesi odottaa vastausta
letter-changed = Muutettu kirje on tallessa.
letter-answered-by = { $helper ->
    [peer] Vastaaja: { $who }, koulutettu vertainen
   *[professional] Vastaaja: { $who }, ammattilainen
}
letter-late = Lupasimme vastata viimeistään { DATETIME($date, dateStyle: "long") }. Olemme myöhässä, ja olemme siitä pahoillamme. Kirjeesi on yhä jonossa.
letter-being-answered = Joku kirjoittaa sinulle vastausta. Se on luettavissa viimeistään { DATETIME($date, dateStyle: "long") }.
letter-waiting = Vastaus on luettavissa viimeistään { DATETIME($date, dateStyle: "long") }.
letter-change-open = Lue tai muuta kirjettäsi
letter-change = Tallenna muutos
letter-own = Lue oma kirjeesi
letter-not-changed = Tätä muutosta ei tallennettu:
letter-erase-open = Poista kirje ja vastaus
letter-withdraw-open = Peru kirje
letter-erase-about = Kirjettä ei voi poiston jälkeen palauttaa.
letter-erase = Poista nyt
letter-erased-on = Kirje poistetaan viimeistään { DATETIME($date, dateStyle: "long") }.
letter-not-sent = Yhteys on poikki, eikä mitään lähtenyt. Tekstisi on tallella tällä sivulla. Yritä hetken päästä uudelleen.
letter-slot = Aika keskustelulle, jos haluat
letter-slot-none = Ei aikaa, pelkkä kirje
letter-slot-hint = Varattuna aikana pääset keskusteluun paluukoodilla. Ajat ovat Suomen aikaa.
letter-slot-booked = Sinulle on varattu aika keskustelulle: { $when }.
letter-slot-how = Tule silloin lukemaan kirjeesi paluukoodilla: keskustelu avautuu kirjeen sivulta 10 minuuttia ennen. Kerro keskustelussa, mistä haluat puhua, sillä päivystäjä ei näe, mikä kirje on sinun.
letter-slot-nobody = Päivystäjä ei ole vielä tullut paikalle. Voit silti avata keskustelun ja kirjoittaa jo: varatut keskustelut otetaan jonosta ensin.
letter-slot-open = Avaa keskustelu
letter-slot-back-open = Peru varattu aika
letter-slot-back-about = Aika vapautuu jollekulle toiselle. Kirjeesi jää.
letter-slot-back = Peru aika
letter-slot-given-back = Varattu aika on peruttu. Kirjeesi on tallella.

## What a talk can be about: asked in the queue

topic = { $topic ->
    [experiencing] Koen väkivaltaa
    [using_violence] Käytän itse väkivaltaa
    [close_one] Olen huolissani läheisestä
    [child_in_danger] Lapsi näkee tai kokee väkivaltaa
    [home] Koti ja perhe
    [friends] Kaverit ja kiusaaminen
    [feelings] Oma olo
    [dating] Seurustelu ja seksi
    [hurt] Joku on satuttanut minua
    [separating] Eroaminen
    [children] Lapset erossa
    [custody] Huolto ja tapaamiset
    [coping] Oma jaksaminen
    [pregnancy] Raskaus ja synnytys
    [sleep] Vauvan uni
    [everyday] Arki vauvan kanssa
    [couple] Parisuhde
    [substances_pregnant] Raskaus ja päihteet
    [substances_baby] Vauva ja päihteet
    [quitting] Lopettaminen tai vähentäminen
   *[other] Jokin muu
}
