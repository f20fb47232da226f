### Plain Finnish: short sentences, common words, one thing at a time. Called "Selkeä suomi" until it is reviewed.

product = Vierellä
neutral-title = Etusivu

## Languages

languages-label = Kieli
skip-to-content = Siirry sivun sisältöön
language-name = { $code ->
    [fi] suomi
    [sv] ruotsi
    [en] englanti
    [ar] arabia
    [ru] venäjä
   *[other] { $code }
}

## Front page

front-heading = Saat puhua. Me autamme.
front-lead = Kirjoita työntekijälle. Sinun ei tarvitse kertoa, kuka olet. Et tarvitse tunnusta tai salasanaa.
front-missing = Tätä sivua ei ole. Tässä ovat kaikki palvelumme.
front-services = Chatit
front-danger = Jos olet vaarassa tai joku muu on vaarassa, soita 112.
front-start = Aloita keskustelu
front-look = Lue lisää
front-staff = Työntekijä kirjautuu tästä

## State of a service

service-open = Chat on auki
service-late = Työntekijä ei ole vielä paikalla
service-full = Täynnä nyt
service-closed = Chat on nyt kiinni
service-opens = Avaamme { $when }
service-hours = Chat on auki: { $hours }
service-by-appointment = Ajasta sovitaan etukäteen.

## Hours

hours-row = { $days } kello { $start }–{ $end }
hours-row-theme = { $days } kello { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
hours-day = { $weekday } { $day }. { $month }
hours-none = { $days } kiinni
hours-always = Vastaa aina, päivällä ja yöllä
hours-unknown = Katso ajat verkkosivulta
weekday = { $weekday ->
    [0] maanantai
    [1] tiistai
    [2] keskiviikko
    [3] torstai
    [4] perjantai
    [5] lauantai
   *[6] sunnuntai
}
month = { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
}
opens-today = tänään kello { $clock }
opens-tomorrow = huomenna kello { $clock }
opens-weekday = { $weekday } kello { $clock }
opens-date = { $weekday } { $day }. { $month } kello { $clock }
appointment = { $weekday } { $day }. { $month } kello { $start }–{ $end }

## Help cards

cards-heading = Apua heti
cards-now = Näihin numeroihin voit soittaa nyt
cards-later = Muut numerot
cards-sites = Tietoa verkossa
cards-call = Soita { $number }
cards-site = Avaa sivu
cards-languages = Kielet: { $languages }
cost = { $cost ->
    [free] Puhelu ei maksa mitään
    [free_not_billed] Puhelu ei maksa mitään. Se ei näy puhelinlaskussa.
   *[local_charge] Puhelu maksaa saman verran kuin muut puhelusi
}

## Entry page, when there is no script

entry-leave = Poistu nopeasti
entry-no-script = Chat ei toimi, koska selaimesi JavaScript on pois päältä. Voit silti soittaa näihin numeroihin.
room-no-script = Ryhmä toimii vain, jos selaimessa on JavaScript päällä. Nyt se ei ole päällä. Näistä numeroista saat apua.
entry-closed = Chat on nyt kiinni.
entry-closed-opens = Chat on nyt kiinni. Avaamme taas { $when }.
entry-late = Chatin aika on alkanut. Työntekijä ei ole vielä paikalla.
entry-full = Chat on nyt täynnä. Moni odottaa jo. Emme ehdi vastata sinulle pian. Yritä hetken päästä uudelleen.
entry-not-alone = Et ole yksin. Näihin numeroihin voit soittaa nyt.
entry-back = Kaikki palvelut
answers-in = Nyt vastaamme näillä kielillä: { $languages }.
answers-in-others = Nyt kukaan ei vastaa suomeksi. Voit kirjoittaa näillä kielillä: { $languages }.

## Before the chat: five short sentences (rule 8). A lawyer approves them before production.

sentence-adults-1 = { $peers ->
    [yes] Sinulle vastaa ammattilainen tai koulutettu vertainen, eikä sinun tarvitse kertoa nimeäsi.
   *[no] Sinulle vastaa ammattilainen, eikä sinun tarvitse kertoa nimeäsi.
}
sentence-adults-2 = Me emme tiedä, kuka olet tai missä olet, joten jos olet vaarassa, soita heti numeroon 112.
sentence-adults-3 = Me emme kerro asioistasi muille, mutta joskus toinen työntekijä lukee keskustelun ja auttaa.
sentence-adults-4 = Jos lapsi tai jonkun elämä on vaarassa ja tiedämme, kuka hän on, meidän täytyy joskus kertoa siitä viranomaiselle.
sentence-adults-5 = { $minutes ->
    [0] Poistamme keskustelun heti, kun keskustelu loppuu.
   *[other] Poistamme keskustelun viimeistään { $minutes } minuutin kuluttua siitä, kun keskustelu loppuu.
}

sentence-excerpts = { $tone ->
    [children] Jos joku on vaarassa tai kirjoittaa ilkeästi, meidän täytyy joskus tallentaa osa keskustelusta { $days } päiväksi.
    [plain] Jos joku on vaarassa tai häiritsee muita, voimme tallentaa osan keskustelusta { $days } päiväksi.
   *[other] Jos joku on vaarassa tai häiritsee muita, voimme tallentaa osan keskustelusta { $days } päiväksi.
}

sentence-children-1 = { $peers ->
    [yes] Sinulle vastaa aikuinen, joka on oppinut auttamaan lapsia ja nuoria, ja joskus toinen aikuinen lukee viestit ja auttaa.
   *[no] Sinulle vastaa aikuinen, jonka työ on auttaa lapsia ja nuoria, ja joskus toinen aikuinen lukee viestit ja auttaa.
}
sentence-children-2 = Sinun ei tarvitse kertoa nimeäsi, ja kerrot vain sen, mitä haluat.
sentence-children-3 = Me emme tiedä, kuka olet tai missä olet, joten jos sinulla on hätä, soita heti numeroon 112.
sentence-children-4 = Jos sinä tai toinen lapsi on vaarassa ja tiedämme, kuka lapsi on, meidän täytyy joskus pyytää apua toiselta aikuiselta.
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
accessibility-lead = Haluamme, että kaikki voivat käyttää tätä palvelua. Tässä kerromme, miten se onnistuu.
accessibility-state-heading = Miten palvelu toimii
accessibility-state = Noudatamme ohjetta, jonka nimi on WCAG 2.2, taso AA. Testaamme sivut itse. Ulkopuolinen asiantuntija ei ole vielä testannut niitä.
accessibility-limits-heading = Missä emme noudata ohjetta
accessibility-title = Selaimessa näkyy sivun nimi. Meillä se on esimerkiksi ”Etusivu”. Nimi ei kerro, mitä sivulla on, jotta kukaan muu ei näe, mitä luet. Ohjeen kohta 2.4.2 pyytää toisin. Teemme näin tarkoituksella.
accessibility-other-language = Kaikkia tekstejä ei ehkä ole vielä tällä kielellä. Silloin näet ne toisella kielellä.
accessibility-feedback-heading = Kerro, jos jokin ei toimi
accessibility-feedback = Vastaamme sinulle 14 päivän kuluessa. Näemme, kuka viestin lähettää. Älä siis kirjoita siihen asioita, joista haluat puhua chatissa.
accessibility-contact = Ota yhteyttä:
accessibility-authority = Jos vastaus ei auta, voit kertoa asiasta viranomaiselle. Samoin voit tehdä, jos emme vastaa kahdessa viikossa. Viranomaisen nimi on Traficom.
accessibility-authority-site = Traficomin sivut ja yhteystiedot
accessibility-made = Tämä seloste on tehty { DATETIME($date, dateStyle: "long") }.

## Errors

error-missing = Sivua ei ole
error-missing-about = Osoite voi olla väärä, tai sivu on poistettu. Voit soittaa näihin numeroihin nyt.
error-failed = Sivu ei toimi juuri nyt
error-failed-about = Vika on meillä. Sinä et tehnyt mitään väärää. Yritä hetken päästä uudelleen. Voit soittaa näihin numeroihin nyt.
error-form = Sivu oli auki liian kauan
error-form-about = Mitään ei lähetetty. Mene takaisin, lataa sivu uudelleen ja yritä taas.

## Letters

letter-offer = Voit myös kirjoittaa meille kirjeen. Me vastaamme muutaman arkipäivän kuluessa. Luet vastauksen täällä. Tarvitset siihen paluukoodin.
letter-books = Kirjeessä voit myös varata ajan keskustelulle, jos aikoja on vapaana.
letter-link = Kirjoita kirje
letter-read = Lue vastaus kirjeeseesi
letter-door-heading = Lue kirjeesi
letter-code = Paluukoodi
letter-code-hint = Koodissa on 16 numeroa.
letter-open = Avaa kirje
letter-lost-code = Onko paluukoodi hukassa? Silloin emme voi etsiä kirjettäsi, koska emme tiedä, kuka sen kirjoitti. Voit kirjoittaa uuden kirjeen.
letter-problem = { $problem ->
    [empty] Kirje on tyhjä.
    [too_long] Kirje on liian pitkä. Siihen mahtuu 4 000 merkkiä. Tekstisi on vielä tällä sivulla.
    [no_letters] Tänne ei voi nyt kirjoittaa kirjettä.
    [taken] Joku kirjoittaa jo vastausta. Siksi et voi enää muuttaa kirjettä.
    [answered] Kirjeeseesi on jo vastattu. Siksi et voi enää muuttaa kirjettä.
    [slot_taken] Joku muu varasi tämän ajan juuri. Kirjeesi on vielä tällä sivulla. Valitse toinen aika, tai lähetä kirje ilman aikaa.
    [no_slot] Keskustelu ei ole vielä auki. Voit avata sen 10 minuuttia ennen varattua aikaa.
    [wait] Olet yrittänyt monta kertaa. Odota vähän aikaa ja yritä sitten uudelleen.
    [gone] Tällä koodilla ei löydy kirjettä. Tarkista numerot. Kirje on ehkä jo poistettu.
    [length] Paluukoodissa on 16 numeroa. Tarkista, puuttuuko jokin numero.
    [digits] Paluukoodissa on vain numeroita.
    [slip] Jokin numero on väärin. Tarkista koodi.
   *[ending] Numerot ovat väärin. Tarkista, mitä kirjoitit paperille.
}
letter-write-heading = Kirje päivystäjille
letter-about-who = Ammattilainen vastaa kirjeeseen. Sinun ei tarvitse kertoa nimeäsi.
letter-about-when = Voit lukea vastauksen viimeistään { DATETIME($date, dateStyle: "long") }.
letter-about-code = Kun olet lähettänyt kirjeen, saat paluukoodin. Tarvitset koodin, kun haluat lukea vastauksen.
letter-about-law = Joskus lapsi on vaarassa tai jonkun henki on vaarassa. Jos kerrot, kuka hän on, meidän pitää ehkä ilmoittaa asiasta. Laki määrää niin.
letter-about-kept = Poistamme kirjeen ja vastauksen 30 päivää vastauksen jälkeen. Voit myös itse poistaa ne milloin vain.
letter-text = Kirjeesi
letter-guard = Kirjeessä on ehkä henkilötunnus, puhelinnumero, osoite, sähköpostiosoite tai paluukoodi.
letter-guard-how = Ota se pois, jos et halua kertoa, kuka olet. Voit myös lähettää kirjeen näin.
letter-send = Lähetä kirje
letter-send-anyway = Lähetä silti
letter-sent-heading = Kirjeesi on lähetetty
letter-write-down = Kirjoita tämä paluukoodi paperille. Näet sen vain nyt.
letter-keep-safe = Laita paperi paikkaan, josta kukaan muu ei löydä sitä. Älä ota kuvaa: kuva jää puhelimeen.
letter-ending = Kirjoita tähän koodin neljä viimeistä numeroa
letter-check = Koodi on paperilla
letter-done-heading = Hyvä, sinulla on koodi
letter-done = Nyt voit sulkea tämän sivun. Tule myöhemmin lukemaan vastaus. Tarvitset silloin paluukoodin.
letter-done-close = Voit muuttaa kirjettä, kunnes joku alkaa vastata siihen. Voit poistaa kirjeen milloin vain.
letter-erased-heading = Kirje on poistettu
letter-erased = Kukaan ei voi enää lukea kirjettä tai vastausta. Joku meistä on ehkä jo lukenut kirjeesi.
letter-answer-heading = Vastaus kirjeeseesi
letter-waiting-heading = Kirjeesi odottaa vastausta
letter-changed = Uusi kirje on tallessa.
letter-answered-by = { $helper ->
    [peer] Vastaaja: { $who }, koulutettu vertainen
   *[professional] Vastaaja: { $who }, ammattilainen
}
letter-late = Lupasimme vastata viimeistään { DATETIME($date, dateStyle: "long") }. Olemme myöhässä. Anteeksi. Vastaamme sinulle vielä.
letter-being-answered = Joku kirjoittaa sinulle nyt vastausta. Voit lukea sen viimeistään { DATETIME($date, dateStyle: "long") }.
letter-waiting = Voit lukea vastauksen viimeistään { DATETIME($date, dateStyle: "long") }.
letter-change-open = Lue tai muuta kirjettäsi
letter-change = Tallenna
letter-own = Lue oma kirjeesi
letter-not-changed = Tämä muutos ei tallentunut:
letter-erase-open = Poista kirje ja vastaus
letter-withdraw-open = Poista kirje
letter-erase-about = Kun poistat kirjeen, sitä ei saa takaisin.
letter-erase = Poista nyt
letter-erased-on = Poistamme kirjeen viimeistään { DATETIME($date, dateStyle: "long") }.
letter-not-sent = Yhteys ei toimi. Mitään ei lähtenyt. Teksti on vielä tällä sivulla. Yritä pian uudelleen.
letter-slot = Aika keskustelulle. Voit myös jättää ajan pois.
letter-slot-none = Ei aikaa, vain kirje
letter-slot-hint = Kun aika alkaa, avaat keskustelun paluukoodilla. Ajat ovat Suomen aikaa.
letter-slot-booked = Olet varannut ajan keskustelulle: { $when }.
letter-slot-how = Avaa silloin kirjeesi paluukoodilla. Keskustelu aukeaa kirjeen sivulta 10 minuuttia ennen. Kerro keskustelussa, mistä haluat puhua. Työntekijä ei tiedä, mikä kirje on sinun.
letter-slot-nobody = Työntekijä ei ole vielä tullut. Voit silti avata keskustelun ja kirjoittaa. Kun olet varannut ajan, olet jonossa ennen muita.
letter-slot-open = Avaa keskustelu
letter-slot-back-open = Peru varattu aika
letter-slot-back-about = Joku toinen voi varata ajan. Kirjeesi jää.
letter-slot-back = Peru aika
letter-slot-given-back = Aika on peruttu. Kirjeesi on tallella.

## What a talk can be about: asked in the queue

topic = { $topic ->
    [experiencing] Koen väkivaltaa
    [using_violence] Teen itse väkivaltaa
    [close_one] Pelkään läheisen puolesta
    [child_in_danger] Lapsi näkee tai kokee väkivaltaa
    [home] Koti ja perhe
    [friends] Kaverit ja kiusaaminen
    [feelings] Miltä minusta tuntuu
    [dating] Seurustelu ja seksi
    [hurt] Joku on satuttanut minua
    [separating] Ero
    [children] Lapset ja ero
    [custody] Lapsen huolto ja tapaamiset
    [coping] Jaksaminen
    [pregnancy] Raskaus ja synnytys
    [sleep] Vauvan uni
    [everyday] Arki vauvan kanssa
    [couple] Parisuhde
    [substances_pregnant] Raskaus ja päihteet
    [substances_baby] Vauva ja päihteet
    [quitting] Haluan lopettaa tai vähentää
   *[other] Jokin muu
}
