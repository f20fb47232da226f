### The staff's door and their own pages. Plain and kind.

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

## Letters

letters-title = Kirjeet
letters-heading = Kirjeet
letters-lead = { $count ->
    [one] Yksi kirje odottaa vastausta.
   *[other] { $count } kirjettä odottaa vastausta.
}
letters-none = Yhtään kirjettä ei ole odottamassa.
letters-promised = Luvattu viimeistään { DATETIME($date, dateStyle: "long") }
letters-late = Myöhässä
letters-today = Tänään
letters-mine = Sinä vastaat
letters-taken-by = { $who } kirjoittaa vastausta
letters-saved = { $what ->
    [answered] Vastaus on lähetetty. Kirjoittaja lukee sen paluukoodillaan.
   *[given_back] Kirje odottaa taas vastaajaa.
}
letters-back = Kaikki kirjeet
letters-take = Vastaan tähän
letters-take-about = Kun otat kirjeen, muut näkevät, että kirjoitat vastausta, eikä kirjettä voi enää muuttaa.
letters-take-over = Vastaan hänen puolestaan
letters-take-over-about = Jos hän on poissa, voit vastata hänen puolestaan.
letters-answer-label = Vastauksesi
letters-answer-hint = Lue vastaus läpi ennen lähettämistä: sitä ei voi enää muuttaa. Kirjoittaja näkee päivystysnimesi.
letters-answer = Lähetä vastaus
letters-give-back = Jätä kirje muille
letters-your-answer = Vastauksesi
letters-draft = Mitä ehdit kirjoittaa
letters-problem = { $problem ->
    [empty] Vastaus on vielä tyhjä.
    [too_long] Vastaus on liian pitkä. Siihen mahtuu 8 000 merkkiä.
    [taken] Joku toinen ehti ottaa kirjeen.
    [answered] Kirjeeseen on jo vastattu.
   *[not_yours] Kirje ei ole enää sinulla. Ota se uudelleen, jos kukaan muu ei vastaa.
}
letters-broken = Kirjettä ei voi lukea: sen tallenne on muuttunut tietokannassa. Kerro ylläpidolle.
letters-gone-heading = Kirjettä ei enää ole täällä
letters-gone = Siihen on jo vastattu, tai kirjoittaja on perunut sen.

## Times that letters book

slots-heading = Varattavat ajat
slots-lead = Kirjeen kirjoittaja voi varata näistä ajan keskustelulle. Varattuna aikana jonkun pitää olla palvelussa vuorossa: keskustelu tulee jonoon ensimmäisenä.
slots-none = Yhtään aikaa ei ole tarjolla.
slots-no-services = Mikään palvelu ei ota kirjeitä, joten aikoja ei voi tarjota.
slots-free = Vapaa
slots-booked = Varattu
slots-today = Tänään
slots-remove = Poista
slots-remove-which = Poista { $when }
slots-add-heading = Lisää aika
slots-service = Palvelu
slots-day = Päivä
slots-time = Kellonaika
slots-minutes = Kesto minuutteina
slots-add-hint = Ajan voi varata viimeistään edellisenä päivänä ja aikaisintaan { $days } päivää ennen.
slots-add = Lisää aika
slots-saved = { $what ->
    [added] Aika on lisätty.
   *[removed] Aika on poistettu.
}
slots-problem = { $problem ->
    [time] Valitse päivä ja kellonaika.
    [too_soon] Valitse aikaisintaan huominen päivä: samana päivänä aikaa ei voi enää varata.
    [too_late] Aika on liian kaukana. Valitse päivä seuraavan kolmen kuukauden ajalta.
    [minutes] Aika kestää 10–120 minuuttia.
    [overlaps] Palvelussa on jo aika samaan aikaan.
    [booked] Joku ehti varata ajan, joten sitä ei poistettu.
   *[gone] Aikaa ei enää ole.
}

## The catalogue: services and help cards

catalogue-heading = Palvelut ja yhteystiedot
catalogue-lead = Nämä tekstit näkyvät kaikille kirjoittajille. Muutos näkyy heti, kun joku avaa sivun.
catalogue-services = Palvelut
catalogue-cards = Yhteystiedot
catalogue-product-reviewed = Sovelluksen omat tekstit tällä kielellä on tarkastanut { $who } { $date }
catalogue-product-unreviewed = Sovelluksen omia tekstejä tällä kielellä ei ole tarkastettu
catalogue-off = Pois käytöstä
catalogue-missing = Puuttuu: { $code }
catalogue-checked = Tarkistettu { $date }
catalogue-unchecked = Ei tarkistettu käyttöönoton jälkeen
catalogue-order-services = Palvelut näkyvät kirjoittajille tässä järjestyksessä.
catalogue-order-cards = Kirjoittaja näkee ensin numerot, joissa vastataan juuri nyt, ja sitten muut. Muuten järjestys on tämä.
catalogue-move = { $place ->
    [above] Ylös
   *[below] Alas
}
catalogue-move-which = { $place ->
    [above] Ylös: { $which }
   *[below] Alas: { $which }
}
catalogue-due = Tarkista nämä
catalogue-due-about = Näitä ei ole tarkistettu puoleen vuoteen. Vertaa numeroa, aikoja ja sivua palvelun omiin tietoihin.
catalogue-check = Tarkistettu tänään
catalogue-check-which = Tarkistettu tänään: { $which }
catalogue-back = Kaikki palvelut ja yhteystiedot
catalogue-saved = Muutokset on tallennettu.
catalogue-name = Nimi
catalogue-description = Kuvaus
catalogue-falls-back = Jos jokin on tyhjä, lukija näkee sen tällä kielellä:
catalogue-stored-now = Nyt tallessa:
catalogue-choice = { $made ->
    [yes] valittu
   *[no] ei valittu
}
catalogue-nothing = ei mitään
catalogue-to-field = Näytä kohta
catalogue-keep-minutes = Kuinka monta minuuttia tekstit säilyvät keskustelun jälkeen
catalogue-keep-minutes-hint = Enintään 60. Kirjoittajalle luvataan tämä aika.
catalogue-letters-within = Monessako arkipäivässä kirjeeseen vastataan
catalogue-letters-within-hint = 0: palvelu ei ota kirjeitä.
catalogue-queue-limit = Kuinka moni voi odottaa jonossa
catalogue-queue-limit-hint = Sen jälkeen chat on täynnä. 0: ei rajaa.
catalogue-topics = Aiheet, joista jonossa voi valita
catalogue-topics-hint = Jos mitään ei ole valittu, aihetta ei kysytä.
catalogue-interpreter = Tulkkia voi pyytää
catalogue-interpreter-hint = Valitse vain, jos tulkin saa oikeasti järjestettyä.
catalogue-excerpts = Keskustelusta voi antaa otteen arvioitavaksi
catalogue-excerpts-hint = Vain, kun joku on vaarassa tai kirjoittaa häiritsevästi. Kirjoittajalle kerrotaan tästä ennen ensimmäistä viestiä. Otteen lukee yhdistyksen moderaattori, ja se poistuu { $days } päivän kuluttua.
catalogue-peers-answer = Myös vertaiset vastaavat
catalogue-peers-answer-hint = Kirjoittajalle kerrotaan tästä ennen ensimmäistä viestiä.
catalogue-offers-in-turn = Keskusteluja tarjotaan vuorotellen
catalogue-offers-in-turn-hint = Pisimpään odottanutta tarjotaan sille päivystäjälle, jolla on eniten tilaa. Muuten päivystäjät valitsevat itse jonosta.
catalogue-open-on-holidays = Auki myös pyhäpäivinä
catalogue-open-on-holidays-hint = Muuten palvelu on kiinni Suomen pyhäpäivinä, jouluaattona ja juhannusaattona. Yksittäisen pyhän ajat voit kirjoittaa poikkeuksiin.
catalogue-is-on = Käytössä
catalogue-is-on-hint = Jos poistat palvelun käytöstä, se ei näy eikä siihen pääse. Avoimet keskustelut jatkuvat.
catalogue-tone = Kenelle palvelu puhuu
catalogue-tone-hint = Tästä riippuu, millä sanoilla lupaukset kerrotaan.
catalogue-tone-name = { $tone ->
    [children] Lapsille ja nuorille
    [plain] Selkeällä suomella
   *[adults] Aikuisille
}
catalogue-promises = Mitä kirjoittajalle luvataan
catalogue-promises-about = Nämä viisi lausetta näkyvät ennen ensimmäistä viestiä. Ne syntyvät tallennetuista asetuksista. Lakimies hyväksyy ne ennen käyttöönottoa.
catalogue-sites = Sivustot, joille palvelun voi upottaa
catalogue-sites-hint = Yksi osoite riviä kohti, esimerkiksi https://www.example.org. Tyhjä: ei millekään.
catalogue-card-languages = Millä kielillä vastataan
catalogue-card-languages-hint = Jos mitään ei ole valittu, kielistä ei kerrota.
catalogue-first-for = Missä palveluissa ensimmäisten joukossa
catalogue-first-for-hint = Kortti näkyy kaikissa palveluissa. Näissä se on ylempänä.
catalogue-first-for-every = Kaikissa
catalogue-add = Lisää palvelu tai yhteystieto
catalogue-add-hint = Lisätty on aluksi pois käytöstä. Kirjoita loput sen omalla sivulla ja ota se sitten käyttöön.
catalogue-what = Mitä lisätään
catalogue-what-name = { $what ->
    [service] Palvelu
    [site] Verkkosivu
    [event] Tapahtuma
   *[phone] Puhelinnumero
}
catalogue-name-in-finnish = Nimi suomeksi
catalogue-add-do = Lisää
catalogue-save = Tallenna
catalogue-number = Puhelinnumero
catalogue-cost = Hinta
catalogue-cost-unknown = Ei tiedossa
catalogue-around-the-clock = Vastaa ympäri vuorokauden
catalogue-around-the-clock-hint = Silloin alla olevia aikoja ei näytetä.
catalogue-hours-service = Päivystysajat
catalogue-hours-service-hint = Nämä ajat näkyvät kirjoittajille. Ilman aikoja palvelu päivystää sovittuina aikoina. Muutos koskee myös heitä, jotka jo odottavat tai keskustelevat, mutta heille chat sulkeutuu aikaisintaan 20 minuutin kuluttua.
catalogue-hours-card = Vastausajat
catalogue-hours-card-hint = Jos aikoja ei tiedetä, jätä ne tyhjiksi. Silloin kortti neuvoo katsomaan ajat verkkosivulta.
catalogue-hours-hint = Ajat ovat Suomen aikaa. Keskiyö on 00:00. Jos aika jatkuu keskiyön yli, tee siitä kaksi riviä.
catalogue-hours-line = Ajat { $number }
catalogue-hours-days = Päivät
catalogue-hours-start = Alkaa
catalogue-hours-end = Päättyy
catalogue-hours-months = Kuukaudet
catalogue-hours-months-hint = Jos mitään ei ole valittu, ajat ovat voimassa ympäri vuoden.
catalogue-hours-theme = Teema
catalogue-hours-theme-hint = Esimerkiksi teemaillan aihe. Jätä tyhjäksi, jos teemaa ei ole.
catalogue-hours-add = Lisää aikoja
catalogue-hours-full = Enempää rivejä ei mahdu.
catalogue-hours-remove = Poista
catalogue-hours-remove-which = Poista ajat { $number }
catalogue-hours-unsaved = Rivit muuttuivat tällä sivulla, mutta mitään ei ole vielä tallennettu.
catalogue-hours-in-months = { $hours } ({ $months })
catalogue-exceptions = Poikkeukset ja pyhät
catalogue-exceptions-hint = Näinä päivinä tavalliset ajat eivät ole voimassa. Jos kellonajat ovat tyhjät, chat on silloin kiinni. Poikkeus kerrotaan kirjoittajille kaksi viikkoa ennen. Menneet poistuvat itsestään.
catalogue-exceptions-line = Poikkeus { $number }
catalogue-exceptions-first = Ensimmäinen päivä
catalogue-exceptions-last = Viimeinen päivä
catalogue-exceptions-add = Lisää poikkeus
catalogue-exceptions-remove-which = Poista poikkeus { $number }
month-name = { $month ->
    [1] tammi
    [2] helmi
    [3] maalis
    [4] huhti
    [5] touko
    [6] kesä
    [7] heinä
    [8] elo
    [9] syys
    [10] loka
    [11] marras
   *[12] joulu
}
catalogue-link = Verkkosivu
catalogue-is-checked = Tarkistin tiedot tänään
catalogue-is-checked-hint = Vertasin numeroa, aikoja ja sivua palvelun omiin tietoihin.
catalogue-problem = { $problem ->
    [check_changed] Joku muu muutti tätä yhteystietoa sillä välin. Vertaa sitä uudelleen ja merkitse se sitten tarkistetuksi.
    [emergency] Hätänumeron on aina oltava käytössä.
    [name] Suomenkielinen nimi puuttuu.
    [name_long] Jokin nimi on liian pitkä.
    [description_long] Jokin kuvaus on liian pitkä.
    [keep_minutes] Säilytysaika on 0–60 minuuttia.
    [letters_within] Kirjeisiin voi luvata vastauksen 0–20 arkipäivässä.
    [queue_limit] Jonon raja on 0–500.
    [link] Verkko-osoite ei kelpaa. Sen alussa on https://.
    [number] Puhelinnumero ei kelpaa. Siinä on numeroita ja välilyöntejä, ja alussa voi olla plusmerkki.
    [full] Enempää ei mahdu.
    [sites] Jokin osoite ei kelpaa. Osoite on esimerkiksi https://www.example.org, ilman muuta perässä.
    [tone] Valitse, kenelle palvelu puhuu.
    [hours_days] Valitse, minä päivinä nämä ajat ovat voimassa.
    [hours_time] Kirjoita kellonaika, esimerkiksi 9:30.
    [hours_order] Ajan on päätyttävä myöhemmin kuin se alkaa. Jos se jatkuu keskiyön yli, tee siitä kaksi riviä.
    [hours_overlap] Nämä ajat menevät päällekkäin ylempien kanssa.
    [hours_theme] Kirjoita teema myös suomeksi: se näkyy, jos käännöstä ei ole.
    [hours_theme_long] Teema on liian pitkä. Siihen mahtuu 60 merkkiä.
    [hours_many] Rivejä on liikaa. Niitä mahtuu 20.
    [exception_day] Valitse päivä.
    [exception_order] Viimeinen päivä on ennen ensimmäistä.
    [exception_long] Poikkeus kestää enintään vuoden.
    [exception_past] Tämä poikkeus on jo ohi.
    [exception_overlap] Samalle päivälle on jo ylempänä poikkeus, joka ei sovi tähän.
    [in_use] Palvelua ei voi sulkea juuri nyt: joku odottaa jonossa tai on keskustelussa. Yritä uudelleen, kun keskustelut ovat päättyneet.
   *[changed] Joku muu muutti samaa sivua sillä välin. Mitä kirjoitit, on tallessa tässä: vertaa sitä nyt tallessa olevaan ja tallenna uudelleen, jos se on oikein.
}

## Languages, their texts and who has reviewed them

languages-heading = Kielet ja niiden tarkastus
languages-lead = Näillä kielillä chatissa voi lukea ja kirjoittaa. Ihminen, joka osaa kielen hyvin, lukee sen kaikki tekstit ja vastaa niistä nimellään. Ilman tarkastusta kieltä ei voi ottaa käyttöön.
languages-back = Kaikki kielet
languages-on = Käytössä
languages-reviewed = Tarkastanut { $who } { $date }.
languages-unreviewed = Kukaan ei ole vielä tarkastanut.
languages-count = { $count } tekstiä.
languages-complete = Mitään ei puutu.
languages-gaps = Puutteita: { $count }
languages-missing = Puuttuu
languages-read-which = Lue tekstit: { $which }
languages-read-lead = Tässä ovat kaikki tekstit, jotka chatissa kirjoittava voi nähdä. Lue ne ääneen. Aaltosulkeissa on kohta, johon tulee esimerkiksi luku tai nimi. Harmaa merkki tekstin edessä kertoo, milloin se näytetään. Sivun voi tulostaa.
languages-area = { $area ->
    [pages] Palvelun sivut ja kirjeet
    [groups] Suljettuihin ryhmiin hakeminen
    [room] Suljetun ryhmän sivu
   *[visitor] Keskustelu
}
languages-record = Kun kieli on tarkastettu
languages-record-about = Tarkastus merkitään palvelimen asetuksiin, koska palvelu ei käynnisty ilman sitä. Kirjoita tähän, kuka tarkasti ja milloin, niin saat valmiin rivin palvelimen ylläpitäjälle. Tämä sivu ei tallenna mitään.
languages-which = Kieli
languages-reviewed-by = Kuka tarkasti
languages-reviewed-on = Milloin
languages-make-line = Näytä rivi
languages-line = Anna tämä rivi palvelimen ylläpitäjälle. Hän laittaa sen asetuksiin ja käynnistää palvelun uudelleen.
languages-line-narrow = Jos asetus VISITOR_LANGUAGES on käytössä, kielen on oltava myös siinä.
languages-again = Kun tekstejä muutetaan, pyydä uusi tarkastus.
languages-problem = { $problem ->
    [reviewed_by] Kirjoita tarkastajan nimi. Siinä ei voi olla puolipistettä, yhtäsuuruusmerkkiä, lainausmerkkejä, dollarimerkkiä eikä kenoviivaa.
    [reviewed_on] Valitse päivä, joka on jo ollut.
   *[language] Valitse kieli.
}

## What is promised before the first message

promises-heading = Lupaukset kirjoittajalle
promises-lead = Nämä viisi lausetta jokainen näkee ennen ensimmäistä viestiään. Ne syntyvät asetuksista, joita palvelu myös noudattaa, joten ne pitävät aina paikkansa. Sanamuodot muuttuvat vain uuden version mukana. Lakimies hyväksyy ne ennen käyttöönottoa.
promises-language = Millä kielellä lauseet näytetään
promises-language-off = Tämä kieli ei ole käytössä, joten kukaan ei vielä näe näitä.
promises-made-of = Näistä asetuksista lauseet syntyvät. Voit muuttaa niitä palvelun sivulla:
promises-tone = { $tone ->
    [children] Puhuu lapsille ja nuorille
    [plain] Puhuu selkeällä suomella
   *[adults] Puhuu aikuisille
}
promises-peers = { $peers ->
    [yes] Myös koulutetut vertaiset vastaavat
   *[no] Vain ammattilaiset vastaavat
}
promises-keep = { $minutes ->
    [0] Tekstit poistetaan heti keskustelun päätyttyä
    [one] Tekstit säilyvät minuutin keskustelun jälkeen
   *[other] Tekstit säilyvät { $minutes } minuuttia keskustelun jälkeen
}
promises-excerpts = { $excerpts ->
    [yes] Keskustelusta voi antaa otteen arvioitavaksi
   *[no] Otteita ei anneta kenellekään
}

## Ready replies

replies-heading = Valmiit vastaukset
replies-lead = Kun kirjoitat päivystyksessä vastaukseen kauttaviivan (/), valmiit vastaukset tulevat esiin. Valittu teksti menee vastauskenttään, ja voit vielä muokata sitä ennen lähettämistä.
replies-owner = { $owner ->
    [personal] Omat
   *[shared] Kaikille yhteiset
}
replies-none = Täällä ei ole vielä yhtään.
replies-full = Tähän mahtuu { $most } vastausta, ja ne ovat käytössä.
replies-add = Lisää vastaus
replies-new = Uusi valmis vastaus
replies-back = Kaikki valmiit vastaukset
replies-saved = { $what ->
    [removed] Vastaus on poistettu.
   *[saved] Vastaus on tallennettu.
}
replies-whose = Kenen käyttöön
replies-name = Nimi
replies-name-hint = Sana, joka kirjoitetaan kauttaviivan perään: kirjaimia, numeroita ja yhdysmerkkejä, enintään { $longest } merkkiä. Esimerkiksi tervetuloa.
replies-texts-hint = Kirjoita teksti ainakin yhdellä kielellä. Jos keskustelun kielellä ei ole tekstiä, tarjotaan toista kieltä. Tekstissä {"{nimi}"} on päivystäjän nimi ja {"{palvelu}"} palvelun nimi. Älä kirjoita kenenkään tietoja.
replies-stored-now = Nyt tallessa:
replies-save = Tallenna
replies-remove = Poista vastaus
replies-remove-sure = Poistettua vastausta ei saa takaisin.
replies-remove-do = Poista pysyvästi
replies-problem = { $problem ->
    [name] Nimi ei kelpaa. Siinä voi olla kirjaimia, numeroita ja niiden välissä yhdysmerkkejä.
    [name_taken] Samanniminen vastaus on jo olemassa. Valitse toinen nimi.
    [empty] Kirjoita teksti ainakin yhdellä kielellä.
    [text_long] Jokin teksti on liian pitkä. Siihen mahtuu { $longest } merkkiä.
    [variable] Tekstissä on { $what }, jota ei voi täyttää. Aaltosulkeissa voi olla vain {"{nimi}"} tai {"{palvelu}"}.
    [full] Täällä on jo { $most } vastausta. Poista ensin jokin.
   *[changed] Joku muu muutti samaa vastausta sillä välin. Tekstisi ovat tallessa tässä: vertaa niitä nyt tallessa oleviin ja tallenna uudelleen, jos ne ovat oikein.
}

## Who is on call

on-call-heading = Takapäivystäjät
on-call-lead = Takapäivystäjän nimi ja puhelinnumero näkyvät niille, jotka ovat vuorossa. Hänelle voi soittaa, kun on yksin tai tarvitsee apua.
on-call-every = Kaikki palvelut
on-call-every-hint = Näytetään palveluissa, joilla ei ole omaa takapäivystäjää.
on-call-name = Nimi
on-call-phone = Puhelinnumero
on-call-save = Tallenna
on-call-remove = Poista
on-call-saved = { $what ->
    [set] Takapäivystäjä on tallennettu. Muutos näkyy vuorossa oleville heti.
   *[removed] Takapäivystäjä on poistettu.
}
on-call-problem = { $problem ->
    [name] Kirjoita takapäivystäjän nimi, enintään 80 merkkiä.
    [phone] Puhelinnumero ei kelpaa. Siinä voi olla numeroita, välilyöntejä ja alussa plusmerkki.
   *[gone] Takapäivystäjä oli jo poistettu.
}

## The guides beside the chat

guides-heading = Päivystäjän ohjeet
guides-lead = Nämä ohjeet ovat päivystyksessä keskustelun vieressä. Lastensuojelun ohjeet hyväksyy lakimies.
guides-back = Kaikki ohjeet
guides-approved = Hyväksynyt { $who } { $date }
guides-waiting = Odottaa hyväksyntää
guides-body = Ohje
guides-body-hint = Kirjoita jokainen kohta omalle rivilleen. Luettelon rivi alkaa viivalla ja välilyönnillä. Puhelinnumeroista tulee päivystyksessä linkkejä. Muutos näkyy, kun päivystys avataan uudelleen.
guides-void-hint = Jos muutat tekstiä, hyväksyntä raukeaa ja ohje odottaa uutta hyväksyntää.
guides-approval = Hyväksyntä
guides-approval-hint = Hyväksyntä koskee tallennettuja tekstejä kaikilla kielillä. Tallenna muutokset ensin.
guides-approved-by = Kuka on hyväksynyt
guides-approved-on = Milloin
guides-approve = Merkitse hyväksytyksi
guides-problem = { $problem ->
    [missing] Nimi ja ohje tarvitaan kaikilla kielillä.
    [title_long] Jokin nimi on liian pitkä.
    [body_long] Jokin ohje on liian pitkä.
    [approved_by] Kirjoita, kuka on hyväksynyt.
    [approved_on] Päivä ei kelpaa. Se voi olla tänään tai aiemmin.
   *[changed] Joku muu muutti samaa ohjetta sillä välin. Mitä kirjoitit, on tallessa tässä: vertaa sitä nyt tallessa olevaan ja tallenna uudelleen, jos se on oikein.
}

## Debriefs

debriefs-heading = Purkukeskustelut
debriefs-lead = { $association }: täällä näet, kuka haluaa puhua raskaasta vuorosta. Mikä keskustelu oli kyseessä, ei ole missään. Pyynnöt poistuvat { $days } päivän kuluttua.
debriefs-count = { $count ->
    [one] Yksi toivoo purkukeskustelua
   *[other] { $count } toivoo purkukeskustelua
}
debriefs-asked = Pyydetty { DATETIME($date, dateStyle: "long") }
debriefs-hold = Merkitse pidetyksi
debriefs-hold-which = Merkitse pidetyksi: { $who }
debriefs-none = Kukaan ei ole nyt pyytänyt purkua.
debriefs-held-heading = Pidetyt
debriefs-held = Pidetty { DATETIME($date, dateStyle: "long") }
debriefs-saved = Purkukeskustelu on merkitty pidetyksi.
debriefs-gone = Pyyntöä ei enää ole: hän on ehkä perunut sen.

## The door of closed groups

group-gate-title = Ryhmiin tulijat
group-gate-heading = Ryhmiin tulijat
group-gate-saved = { $what ->
    [accepted] Hakija on hyväksytty ja lukee sen paluukoodilla.
    [listed] Hakija on jonossa.
    [refused] Vastaus on lähetetty.
    [withdrawn] Kutsu on peruttu.
    [granted] Jäsen saa uudet sanat paluukoodillaan.
   *[declined] Pyyntö on hylätty.
}
group-gate-problem = { $problem ->
    [empty] Kieltävä vastaus tarvitsee ystävälliset sanat.
    [too_long] Vastaus on liian pitkä. Siihen mahtuu 2 000 merkkiä.
    [full] Ryhmässä ei ole vapaita paikkoja. Voit panna hakijan jonoon.
    [not_open] Tähän ryhmään ei voi enää kutsua.
    [too_many] Ryhmällä on jo liian monta käyttämätöntä kutsua.
    [stands_aside] Et tee päätöksiä toistaiseksi: omasta toiminnastasi on sovittu niin.
   *[answered] Hakemukseen on jo vastattu, tai se on peruttu.
}
group-gate-applications = Hakemukset
group-gate-no-applications = Yksikään hakemus ei odota.
group-gate-promised = Vastaus luvattu viimeistään { DATETIME($date, dateStyle: "long") }
group-gate-late = Myöhässä
group-gate-today = Tänään
group-gate-listed = Jonossa
group-gate-keys = Kadonneet avaimet
group-gate-no-keys = Kukaan ei odota uusia sanoja.
group-gate-key-about = Tunsi tunnussanansa. Uudet sanat luvattu viimeistään { DATETIME($date, dateStyle: "long") }.
group-gate-grant = Anna uudet sanat
group-gate-decline = Älä anna
group-gate-invitations = Kutsut
group-gate-invitations-about = Kutsukoodilla yksi ihminen pääsee ryhmään kerran. Yksikkö antaa sen kädestä käteen.
group-gate-room = Ryhmä
group-gate-left = { $count ->
    [one] { $count } vapaa paikka
   *[other] { $count } vapaata paikkaa
}
group-gate-days = Voimassa (päivää)
group-gate-invite = Tee kutsu
group-gate-code = Kutsukoodi
group-gate-code-about = Kirjoita koodi paperille: sitä ei voi näyttää uudelleen.
group-gate-made = Tehty { DATETIME($date, dateStyle: "long") }, { $who }. Voimassa { DATETIME($until, dateStyle: "long") } asti.
group-gate-somebody = työntekijä
group-gate-withdraw = Peru kutsu
group-gate-no-rooms = Et ohjaa ryhmää, johon voisi juuri nyt kutsua.
group-gate-back = Ryhmiin tulijat
group-gate-application = Hakemus
group-gate-question-1 = Mikä saa hakemaan juuri nyt
group-gate-question-2 = Mitä toivoo ryhmältä
group-gate-question-3 = Mitä ohjaajien olisi hyvä tietää
group-gate-reply = Vastauksesi hakijalle
group-gate-reply-hint = Hakija lukee tämän paluukoodilla. Jos et voi ottaa ryhmään, kerro ystävällisesti miksi ja mistä muualta saa apua: auttavat numerot näkyvät hänelle lisäksi.
group-gate-accept = Ota ryhmään
group-gate-list = Pane jonoon
group-gate-refuse = Älä ota ryhmään
group-gate-answered = Hakemukseen on vastattu.

## Whether the servers are well

status-heading = Palvelimet
status-lead = Tilanne kello { $at }. Sivu ei kerro kenestäkään mitään.
status-well = Kaikki on kunnossa.
status-ill = Jokin vaatii huomiota. Kerro ylläpitäjälle: komento vierella doctor näyttää, miten asia korjataan.
status-parts = Osat
status-part = { $part ->
    [database] Tietokanta
    [keyring] Avainrengas
   *[layer] Yhteys palvelinten välillä
}
status-part-up = kunnossa
status-part-down = ei vastaa
status-forgetting = Unohtaminen
status-forgotten = Kaikki, minkä aika on täynnä, on poistettu. Viimeksi tarkistettu { $seconds } sekuntia sitten.
status-never-forgotten = Poistoja ei ole vielä käyty läpi. Ne alkavat, kun palvelin on ollut hetken käynnissä.
status-behind = { $rules ->
    [one] Yksi poistosääntö on myöhässä.
   *[other] { $rules } poistosääntöä on myöhässä.
} Luvattu ei silloin täyty, joten kerro tästä ylläpitäjälle heti.
status-jobs = Taustatyöt
status-no-jobs = Mitään ei ole kesken.
status-weeks = Tilastojen viikkosummat: { $left ->
    [one] yksi viikko
   *[other] { $left } viikkoa
} jäljellä
status-version = Vierellän versio { $version }
