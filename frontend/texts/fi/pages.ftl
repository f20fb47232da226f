### Pages that the server makes: the front page, each service's entry page, the staff's door.

product = Vierellä
# Title of every visitor page: it tells a passer-by nothing (rule 3).
neutral-title = Etusivu

## Languages, each in its own language

language-fi = Suomi
language-sv = Svenska
language-en = English
languages-label = Kieli
skip-to-content = Siirry sisältöön

## Front page

front-heading = Saat puhua. Olemme vierelläsi.
front-lead = Kirjoita päivystäjälle nimettömänä. Sinun ei tarvitse kirjautua tai kertoa, kuka olet.
front-missing = Tätä sivua ei löytynyt. Täältä löydät kaikki palvelumme.
front-services = Chatit
front-danger = Jos sinä tai joku muu on vaarassa, soita 112.
front-start = Aloita keskustelu
front-look = Katso lisää

## State of a service

service-open = Chat on auki
service-late = Päivystäjä ei ole vielä paikalla
service-closed = Chat on nyt kiinni
service-opens = Avaamme { $when }
service-hours = Päivystysajat: { $hours }
service-by-appointment = Päivystämme sovittuina aikoina.

## Hours

hours-row = { $days } klo { $start }–{ $end }
hours-row-theme = { $days } klo { $start }–{ $end } ({ $theme })
hours-days = { $first }–{ $last }
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
entry-closed = Chat on nyt kiinni.
entry-closed-opens = Chat on nyt kiinni. Avaamme seuraavan kerran { $when }.
entry-late = Päivystysaika on alkanut, mutta päivystäjä ei ole vielä paikalla.
entry-not-alone = Sinun ei tarvitse jäädä yksin: näissä numeroissa vastataan juuri nyt.
entry-back = Kaikki palvelut

## Before the chat: five short sentences (rule 8). A lawyer approves them before production.

sentence-adults-1 = { $peers ->
    [yes] Sinulle vastaa ammattilainen tai koulutettu vertainen, jonka tukena on ammattilainen, ja saat olla nimetön.
   *[no] Sinulle vastaa ammattilainen, ja saat olla nimetön.
}
sentence-adults-2 = Emme näe, kuka olet tai missä olet, emmekä siksi voi lähettää apua luoksesi: jos olet vaarassa, soita 112.
sentence-adults-3 = Meitä sitoo vaitiolovelvollisuus, ja joskus toinen päivystäjä auttaa keskustelussa.
sentence-adults-4 = Jos lapsi tai jonkun henki on vaarassa ja kerrot, kenestä on kyse, laki voi velvoittaa meidät ilmoittamaan siitä; kerromme sen sinulle, jos suinkin voimme.
sentence-adults-5 = { $minutes ->
    [0] Keskustelun teksti poistetaan palvelustamme heti keskustelun päätyttyä, eikä sitä voi sen jälkeen lukea edes varmuuskopiosta; jäljelle jää vain tilastomerkintä, josta sinua ei tunnisteta.
   *[other] Keskustelun teksti poistetaan palvelustamme viimeistään { $minutes } minuutin kuluttua keskustelun päättymisestä, eikä sitä voi sen jälkeen lukea edes varmuuskopiosta; jäljelle jää vain tilastomerkintä, josta sinua ei tunnisteta.
}

sentence-children-1 = { $peers ->
    [yes] Sinulle vastaa aikuinen, joka on koulutettu auttamaan lapsia ja nuoria.
   *[no] Sinulle vastaa aikuinen, jonka työtä on auttaa lapsia ja nuoria.
}
sentence-children-2 = Sinun ei tarvitse kertoa nimeäsi, ja voit kertoa juuri sen verran kuin haluat.
sentence-children-3 = Emme näe, kuka olet tai missä olet, joten jos sinulla on hätä juuri nyt, soita 112.
sentence-children-4 = Jos sinä tai joku toinen lapsi on vaarassa ja tiedämme, kenestä on kyse, meidän pitää joskus pyytää apua muilta aikuisilta; sanomme sen sinulle ensin, jos voimme.
sentence-children-5 = { $minutes ->
    [0] Poistamme keskustelun heti, kun se loppuu.
   *[other] Poistamme keskustelun viimeistään { $minutes } minuutin päästä siitä, kun se loppuu.
}

sentence-plain-1 = { $peers ->
    [yes] Sinulle vastaa ammattilainen tai koulutettu vertainen, eikä sinun tarvitse kertoa nimeäsi.
   *[no] Sinulle vastaa ammattilainen, eikä sinun tarvitse kertoa nimeäsi.
}
sentence-plain-2 = Me emme tiedä, kuka olet tai missä olet.
sentence-plain-3 = Jos olet vaarassa, soita heti numeroon 112.
sentence-plain-4 = Jos lapsi on vaarassa ja tiedämme, kuka lapsi on, meidän täytyy joskus kertoa siitä viranomaiselle.
sentence-plain-5 = { $minutes ->
    [0] Poistamme keskustelun heti, kun keskustelu loppuu.
   *[other] Poistamme keskustelun viimeistään { $minutes } minuutin kuluttua siitä, kun keskustelu loppuu.
}

## The staff's door

sign-in-title = Vierellä, päivystys
sign-in-heading = Kirjaudu päivystykseen
sign-in-login = Tunnus
sign-in-password = Salasana
sign-in-code = Kertakoodi
sign-in-code-hint = Kuusi numeroa todennussovelluksestasi, tai varakoodi.
sign-in-submit = Kirjaudu sisään
sign-in-refused = Kirjautuminen ei onnistunut. Tarkista tunnus, salasana ja kertakoodi. Sama koodi käy vain kerran; odota tarvittaessa uutta.
sign-in-wait = { $minutes ->
    [one] Kirjautumisyrityksiä tuli monta peräkkäin. Odota minuutti ja yritä sitten uudelleen.
   *[other] Kirjautumisyrityksiä tuli monta peräkkäin. Odota { $minutes } minuuttia ja yritä sitten uudelleen.
}
sign-in-not-allowed = Tunnuksellasi ei pääse päivystykseen. Kirjaudu ulos, niin voit kirjautua toisella tunnuksella.
sign-out = Kirjaudu ulos
desk-no-script = Päivystys tarvitsee toimiakseen JavaScriptin. Ota se käyttöön selaimen asetuksista.

sign-in-ended = Kirjautumisesi on päättynyt. Näin käy turvallisuuden vuoksi, kun et ole hetkeen tehnyt mitään tai kun kirjautuminen lopetetaan muualla. Kirjaudu uudelleen, niin pääset jatkamaan.

## One's own account, and showing again who one is

staff-pages = Päivystyksen sivut
staff-to-desk = Päivystykseen
account-heading = Oma tili
account-me = Tietosi
account-duty-name = Päivystysnimi
account-association = Yhdistys
account-roles = Tehtävät
account-sessions = Missä olet kirjautuneena
account-sessions-about = Emme tallenna, miltä laitteelta tai mistä kirjauduit. Jos et tunnista kirjautumista, lopeta se ja vaihda salasanasi.
account-began = Kirjautunut { $moment }
account-last = Viimeksi käytössä { $moment }
account-now = juuri nyt
account-today = tänään klo { $clock }
account-day = { $day }.{ $month } klo { $clock }
account-this = Tämä
account-end = Lopeta
account-end-which = Lopeta kirjautuminen, joka alkoi { $moment }
account-end-others = Lopeta kaikki muut
confirm-heading = Varmista vielä, että se olet sinä
confirm-about = Tämä toiminto on tavallista arkaluonteisempi. Siksi kysymme salasanasi ja kertakoodin uudelleen, kun kirjautumisesta on jo hetki.
confirm-submit = Jatka
confirm-refused = Varmistus ei onnistunut. Tarkista salasana ja kertakoodi. Sama koodi käy vain kerran; odota tarvittaessa uutta.
password-heading = Vaihda salasana
password-about = Valitse vähintään 12 merkkiä pitkä salasana, jota et käytä muualla. Useampi sana peräkkäin on helppo muistaa. Muut kirjautumisesi päättyvät.
password-new = Uusi salasana
password-again = Uusi salasana toiseen kertaan
password-submit = Vaihda salasana
password-changed = Salasanasi on vaihdettu, ja muut kirjautumisesi on lopetettu.
password-differs = Salasanat eivät ole samat. Kirjoita uusi salasana kumpaankin kenttään.
password-too-short = Salasana on liian lyhyt: tarvitaan vähintään 12 merkkiä.
password-too-common = Salasana on niin yleinen, että se arvattaisiin. Valitse jokin toinen.
password-too-similar = Salasana muistuttaa liikaa tunnustasi tai päivystysnimeäsi.
## How staff begin: an invitation, one step after the other

sign-in-passkey = Kirjaudu pääsyavaimella
sign-in-passkey-failed = Pääsyavainta ei saatu. Yritä uudelleen, tai kirjaudu salasanalla ja koodilla.
sign-in-passkey-refused = Tällä pääsyavaimella ei voi kirjautua. Kokeile toista, tai kirjaudu salasanalla ja koodilla.
sign-in-invited = Sain kutsun
enrol-step = Vaihe { $number }/{ $steps }
enrol-heading = { $step ->
    [password] Valitse salasana
    [app] Yhdistä todennussovellus
    [recovery] Ota varakoodit talteen
   *[invitation] Ota tunnuksesi käyttöön
}
enrol-lead = Sait kutsun, jossa on tunnus ja kutsukoodi. Tähän menee noin viisi minuuttia, ja tarvitset puhelimen, jossa on todennussovellus.
enrol-code = Kutsukoodi
enrol-code-hint = Väliviivoilla ja kirjainten koolla ei ole väliä.
enrol-next = Jatka
enrol-password = Uusi salasana
enrol-password-hint = Vähintään 12 merkkiä. Usean sanan lause on hyvä: sen muistaa itse, mutta muut eivät arvaa.
enrol-again = Sama salasana uudelleen
enrol-app-lead = Avaa todennussovellus puhelimessa ja lue tämä kuva sen kameralla. Sovellus alkaa näyttää kuusinumeroisia koodeja.
enrol-app-picture = QR-koodi, jonka todennussovellus lukee
enrol-app-secret = Jos kamera ei ole käytössä, kirjoita sovellukseen tämä avain:
enrol-app-code = Koodi, jonka sovellus näyttää nyt
enrol-replaces = Kun painat nappia, tunnuksesi otetaan käyttöön. Jos kirjauduit ennen jollakin muulla, se lakkaa toimimasta.
enrol-finish = Koodit ovat tallessa
enrol-done-heading = Valmista tuli
enrol-done = Tunnuksesi on käytössä. Kirjaudu nyt uudella salasanalla ja sovelluksen näyttämällä koodilla. Odota seuraavaa koodia: äskeinen kävi jo kerran.
enrol-done-sign-in = Kirjaudu sisään
enrol-problem = { $problem ->
    [password_differs] Salasanat eivät olleet samat. Kirjoita ne uudelleen.
    [password_too_short] Salasana on liian lyhyt. Käytä vähintään 12 merkkiä.
    [password_too_common] Tuo salasana on niin tavallinen, että se arvataan. Valitse toinen.
    [password_too_similar] Salasana muistuttaa liikaa tunnustasi. Valitse toinen.
    [wrong_code] Koodi ei täsmännyt. Katso sovelluksesta uusi koodi ja kokeile sitä. Jos se ei auta, tarkista puhelimen kello.
   *[refused] Kutsu ei kelpaa. Tarkista tunnus ja koodi. Kutsu toimii kerran ja kolme päivää; pyydä tarvittaessa uusi.
}

## Recovery codes and passkeys

recovery-heading = Varakoodit
recovery-lead = Jos puhelin katoaa, varakoodi käy kertakoodin sijasta. Jokainen toimii yhden kerran. Tulosta koodit tai kirjoita ne paperille, ja pidä paperi paikassa, johon muut eivät pääse. Näytämme ne vain nyt.
recovery-print = Tulosta
recovery-about = { $count ->
    [0] Sinulla ei ole varakoodeja. Tee ne ennen kuin tarvitset niitä.
    [one] Sinulla on jäljellä yksi varakoodi.
   *[other] Sinulla on jäljellä { $count } varakoodia.
}
recovery-new = Tee uudet varakoodit
recovery-new-about = Kun teet uudet, vanhat lakkaavat toimimasta.
factors-heading = Millä kirjaudut
factors-used-recovery-code = { $count ->
    [0] Kirjauduit viimeisellä varakoodillasi. Tee uudet nyt.
    [one] Kirjauduit varakoodilla. Niitä on jäljellä yksi.
   *[other] Kirjauduit varakoodilla. Niitä on jäljellä { $count }.
}
factors-back = Takaisin omalle tilille
passkeys-heading = Pääsyavaimet
passkeys-lead = Pääsyavain on puhelimessasi, tietokoneessasi tai turva-avaimessa. Sillä kirjaudut sormenjäljellä, kasvoilla tai PIN-koodilla, eikä sitä voi kalastella väärällä sivulla.
passkeys-name = Nimi
passkeys-name-hint = Esimerkiksi laitteen nimi, jotta tunnistat sen listasta.
passkeys-unnamed = Pääsyavain
passkeys-added = Lisätty { $date }
passkeys-add = Lisää pääsyavain
passkeys-remove = Poista
passkeys-remove-which = Poista { $passkey }
passkeys-failed = Pääsyavainta ei syntynyt. Yritä uudelleen, tai käytä toista laitetta.
passkeys-refused = Pääsyavainta ei voitu ottaa käyttöön. Yritä uudelleen.
passkeys-unsupported = Tämä selain ei osaa tehdä pääsyavaimia, tai JavaScript on siinä pois päältä.

## Errors

error-missing = Sivua ei löytynyt
error-missing-about = Osoitteessa voi olla virhe, tai sivu on poistettu. Näistä numeroista saat apua myös nyt.
error-failed = Jokin meni vikaan
error-failed-about = Vika on meillä, ei sinussa. Kokeile hetken päästä uudelleen. Näistä numeroista saat apua myös nyt.
error-form = Sivu oli auki liian kauan
error-form-about = Mitään ei lähetetty. Palaa edelliselle sivulle, lataa se uudelleen ja yritä uudestaan.
