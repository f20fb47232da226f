## Duty rosters: the calendar, one turn, one's own turns, planning

roster-pages = Vuorolistan sivut
roster-heading = Vuorolista
roster-mine = Omat vuorot
roster-periods = Suunnittelu

## The calendar

roster-week = Viikko { $week }/{ $year }, { $days }
roster-moves = Siirry ajassa
roster-before = { $span ->
    [month] Edellinen kuukausi
   *[week] Edellinen viikko
}
roster-now = Tänään
roster-after = { $span ->
    [month] Seuraava kuukausi
   *[week] Seuraava viikko
}
roster-span = Näytä
roster-span-week = Viikko
roster-span-month = Kuukausi
roster-service = Palvelu
roster-services-all = Kaikki palvelut
roster-show = Näytä
roster-empty = { $span ->
    [month] Tässä kuussa ei ole vuoroja.
   *[week] Tällä viikolla ei ole vuoroja.
}
roster-none = Ei vuoroja
roster-today = Tänään
roster-holiday = Pyhäpäivä
roster-cancelled = Peruttu
roster-is-mine = Oma vuoro
roster-draft = Ei vielä julkaistu
roster-open-seats = { $helper ->
    [peer] { $count ->
        [one] Vertaisen paikka auki
       *[other] { $count } vertaisen paikkaa auki
    }
   *[professional] { $count ->
        [one] Ammattilaisen paikka auki
       *[other] { $count } ammattilaisen paikkaa auki
    }
}
roster-open-seat = { $helper ->
    [peer] Vertaisen paikka auki
   *[professional] Ammattilaisen paikka auki
}
roster-peer = vertainen

## One turn

roster-seats = Paikat
roster-helper = { $helper ->
    [peer] Koulutetun vertaisen paikka
   *[professional] Ammattilaisen paikka
}
roster-lack = { $lack ->
    [peer] Vertainen puuttuu
    [peer_alone] Vertainen olisi yksin
   *[professional] Ammattilainen puuttuu
}
roster-offered-to = varattu yhdistykselle { $association }
roster-offered-to-all = avoin kaikille
roster-take-about = Tässä vuorossa on sinulle sopiva paikka.
roster-take = Ota vuoro
roster-take-which = Ota vuoro { $when }, { $service }
roster-person = Kuka tulee vuoroon?
roster-choose = Valitse
roster-name = Nimeä vuoroon
roster-nobody = Ketään ei voi nyt nimetä.
roster-release = Vapauta paikka
roster-release-which = Vapauta paikka, { $who }
roster-offer-label = Kenelle paikka varataan?
roster-offer-all = Avoin kaikille
roster-offer = Tallenna varaus
roster-backup = Takapäivystäjä
roster-backup-about = Tämän vuoron takapäivystäjä. Jos kentät ovat tyhjät, vuorossa näkyy palvelun tavallinen takapäivystäjä.
roster-cancel = Peru vuoro
roster-cancel-about = Vuoroa ei pidetä, eikä siihen voi enää nimetä ketään. Kerro siitä itse niille, jotka olivat tulossa. Perumista ei voi ottaa takaisin.
roster-cancel-closes = Sulje palvelu tältä ajalta. Kävijät näkevät heti, milloin se on seuraavan kerran auki.
roster-cancel-yes = Peru tämä vuoro

## One's own turns

roster-own = Tulevat vuorosi
roster-own-none = Sinulla ei ole nyt tulevia vuoroja.
roster-open = Vapaat vuorot
roster-open-none = Sinulle sopivia vapaita vuoroja ei ole seuraavien neljän viikon aikana.
roster-away = Poissaolot
roster-away-about = Kerro päivät, joina et voi tulla vuoroon. Syytä ei tarvita.
roster-away-add = Lisää poissaolo
roster-back = Poista
roster-back-which = Poista poissaolo, joka alkaa { $first }
roster-where = Missä päivystät
roster-where-services = Palvelut
roster-where-about = Jos et valitse mitään, sinut voidaan nimetä kaikkiin palveluihin, joissa saat vastata.
roster-wishes = { $wish ->
    [gladly] Päivystän mielelläni
   *[rather_not] Mieluummin en
}
roster-wish = { $wish ->
    [gladly] mielellään
   *[rather_not] mieluummin ei
}
roster-limit = Montako vuoroa viikossa enintään

## Planning

roster-periods-lead = Vuorot suunnitellaan jakso kerrallaan. Muut näkevät jakson vasta, kun se on julkaistu.
roster-periods-none = Yhtään jaksoa ei ole vielä.
roster-period = { DATETIME($first, dateStyle: "medium") } – { DATETIME($last, dateStyle: "medium") }
roster-published = Julkaistu
roster-period-new = Uusi jakso
roster-period-add = Aloita suunnittelu
roster-first = Ensimmäinen päivä
roster-last = Viimeinen päivä
roster-wishes-until = Poissaolot ja toiveet viimeistään
roster-wishes-about = Siihen asti työntekijät ja vertaiset kertovat, milloin he eivät pääse.
roster-wishes-until-day = Poissaolot ja toiveet viimeistään { DATETIME($date, dateStyle: "medium") }
roster-see = Katso vuorolistana
roster-patterns-none = Jaksossa ei ole vielä vuoroja. Lisää ensimmäinen alta.
roster-needs = { $professionals ->
    [one] { $professionals } ammattilainen
   *[other] { $professionals } ammattilaista
}{ $peers ->
    [0] {""}
    [one] {" "}ja { $peers } vertainen
   *[other] {" "}ja { $peers } vertaista
}
roster-publish = Julkaise jakso
roster-publish-about = Kaikki näkevät vuorot heti, ja yhdistykset voivat nimetä niihin omia ihmisiään. Sen jälkeen vuoroja muutetaan yksi kerrallaan.
roster-publish-yes = Julkaise
roster-pattern-new = Lisää toistuva vuoro
roster-pattern-published = Jakso on julkaistu, joten uudet vuorot näkyvät kaikille heti.
roster-pattern-add = Lisää vuorot
roster-pattern-back = Takaisin jaksoon
roster-pattern-remove = Poista nämä vuorot
roster-weekdays = Viikonpäivät
roster-start = Alkaa
roster-end = Päättyy
roster-overnight = Vuoro päättyy vasta seuraavana päivänä
roster-every-label = Kuinka usein
roster-every = { $weeks ->
    [1] joka viikko
    [2] joka toinen viikko
   *[other] joka { $weeks }. viikko
}
roster-professionals = Ammattilaisia
roster-peers = Vertaisia
roster-on-holidays = Vuoro on myös pyhäpäivinä
roster-left-out = Päivät, joina vuoroa ei ole
roster-left-out-about = Muodossa 2027-02-22, yksi rivillä.
roster-theme = Teema
roster-saved = { $what ->
    [supervision] Työnohjausilta on merkitty.
    [supervision_removed] Työnohjausilta on poistettu.
    [give] Vuoro on nyt tarjolla muille.
    [ask] Pyyntö on lähetetty.
    [swap] Ehdotus on lähetetty.
    [leave] Vuoro on vapautettu. Etsimme siihen toisen.
    [agree] Sovittu. Vuorot vaihtuvat heti tai kun esihenkilö on hyväksynyt vaihdon.
    [approve] Vaihto on hyväksytty.
    [decline] Vaihtoa ei tehdä.
    [withdraw] Pyyntö on peruttu.
    [terms] Tavat on tallennettu.
    [take] Vuoro on nyt sinun.
    [name] Nimetty vuoroon.
    [release] Paikka on taas auki.
    [offer] Varaus on tallennettu.
    [backup] Takapäivystäjä on tallennettu.
    [cancel] Vuoro on peruttu.
    [away] Poissaolo on lisätty.
    [back] Poissaolo on poistettu.
    [rostered] Tiedot on tallennettu.
    [period] Jakso on aloitettu.
    [published] Jakso on julkaistu.
   *[pattern] Vuorot on tallennettu.
}
roster-problem = { $problem ->
    [hours] Palvelu on silloin jo kiinni, tai päivä kuuluu pidempään poikkeukseen. Ylläpito voi muuttaa aukioloaikoja palvelun sivulla.
    [supervision_future] Merkitse ilta vasta, kun se on ollut.
    [supervision_nobody] Valitse, ketkä yhdistyksen vertaisista olivat mukana.
    [wishes] Sama päivä on sekä toiveissa että niissä, joina et mielelläsi päivystä.
    [columns] Rivillä on väärä määrä sarakkeita.
    [import_rows] Mitään ei tallennettu. Korjaa alla luetellut rivit.
    [import_empty] Liitä ainakin yksi rivi.
    [import_many] Rivejä voi tuoda kerralla enintään 300.
    [same_turn] Molemmat paikat ovat samassa vuorossa.
    [asked_already] Tästä vuorosta on jo pyyntö. Peru se ensin Vaihdot-sivulla.
    [answered] Vaihto on jo päättynyt, tai siihen on vastattu.
    [other_person] Vaihto ei nyt onnistu toiselle. Sopikaa asiasta suoraan.
    [email] Sähköpostiosoite ei kelpaa.
    [day] Kirjoita päivä muodossa 2027-02-22. Tarkista, että sellainen päivä on olemassa.
    [weekdays] Valitse ainakin yksi viikonpäivä.
    [every] Valitse, kuinka usein vuoro toistuu.
    [start] Kirjoita, mihin aikaan vuoro alkaa.
    [end] Vuoron pitää päättyä alkamisensa jälkeen. Jos se päättyy seuraavana päivänä, valitse niin.
    [long] Vuoro voi olla enintään 12 tuntia.
    [days_order] Viimeinen päivä on ennen ensimmäistä.
    [days_many] Toistuva vuoro voi jatkua enintään vuoden.
    [no_day] Näillä valinnoilla ei tule yhtään vuoroa. Tarkista päivät ja pyhät.
    [professionals] Vuorossa on 1–20 paikkaa, ja ainakin yksi niistä on ammattilaisen.
    [peers] Tässä palvelussa ei ole näin monta vertaisen paikkaa.
    [period_order] Jakson viimeinen päivä on ennen ensimmäistä.
    [period_long] Jakso voi olla enintään vuoden pituinen.
    [period_past] Jakso on jo ohi.
    [period_overlaps] Näinä päivinä on jo toinen jakso.
    [period_wishes] Toiveiden pitää olla koossa ennen kuin jakso alkaa.
    [published] Jakso on jo julkaistu. Muuta vuoroja yksi kerrallaan.
    [not_published] Jaksoa ei ole vielä julkaistu.
    [outside_period] Päivät ovat jakson ulkopuolella.
    [no_service] Palvelua ei löydy, tai et voi vastata siinä.
    [theme_long] Teema on liian pitkä.
    [no_turns] Jaksossa ei ole vielä vuoroja.
    [begun] Vuoro on jo alkanut tai ohi.
    [cancelled] Vuoro on peruttu.
    [taken] Paikan ehti saada joku muu.
    [empty] Paikka on jo vapaa.
    [not_offered] Yhdistyksesi nimeää vuoroihin itse. Kerro esihenkilöllesi, että voisit tulla.
    [person] Vuoroa ei voi antaa, koska:
    [absence_order] Viimeinen päivä on ennen ensimmäistä.
    [absence_long] Poissaolo voi olla enintään vuoden pituinen. Lisää pidempi kahdessa osassa.
    [absence_past] Nämä päivät ovat jo menneet.
    [absence_many] Poissaoloja on jo sata. Poista ensin jokin.
    [limit] Valitse 1–7 vuoroa viikossa.
    [backup_name] Kirjoita takapäivystäjän nimi.
    [backup_phone] Puhelinnumero ei kelpaa. Siinä voi olla numeroita, välejä ja alussa +.
    [unit] Tätä yksikköä ei voi valita: se on suljettu, tai se kuuluu toiseen yhdistykseen.
    [turn_twice] Palvelussa on jo vuoro juuri näihin aikoihin. Jos tarvitset enemmän väkeä, lisää sen paikkoja.
    [no_association] Yhdistystä ei löydy.
   *[changed] Joku muu muutti samaa sillä välin. Katso tilanne ja yritä uudelleen.
}
roster-reason = { $reason ->
    [has_left] ei enää työskentele täällä
    [role] ei vastaa keskusteluihin
    [helper_type] paikka on toiselle: ammattilaiselle tai vertaiselle
    [service] ei vastaa tässä palvelussa
    [training] koulutus ei ole silloin voimassa
    [pledge] vaitiolositoumus puuttuu
    [beside] vuorossa ei ole vielä ammattilaista vertaisen rinnalla
    [absent] on poissa
    [overlap] on silloin toisessa vuorossa
    [rest] vuorojen väliin jää alle 11 tuntia lepoa
    [own_limit] viikossa on jo niin monta vuoroa kuin hän haluaa
    [unit] paikka on varattu toiselle yksikölle
   *[association] paikka on varattu toiselle yhdistykselle
}

## Mails: neutral, since they lie in inboxes that others see

roster-mail-subject = Vuorolista: vuoroja täytettävänä
roster-mail = { $turns ->
    [one] Seuraavien neljän viikon aikana on { $turns } vuoro, johon tarvitaan vielä joku. Se on { $first }
   *[other] Seuraavien neljän viikon aikana on { $turns } vuoroa, joihin tarvitaan vielä joku. Ensimmäinen on { $first }
} Katso vuorot: { $address }

## Calendars to subscribe to

roster-feeds = Kalenteri
roster-feeds-lead = Saat vuorot omaan kalenteriisi, kun tilaat sinne alla luodun osoitteen. Kalenterissa lukee vain ”Vuoro”, ei palvelun nimeä eikä keitä vuorossa on. Pidä osoite omana tietonasi: kuka tahansa, jolla se on, näkee vuorojen ajat.
roster-feed-name = Vuorot
roster-feed-title = { $empty ->
    [0] Vuoro
    [one] Vuoro, { $empty } paikka auki
   *[other] Vuoro, { $empty } paikkaa auki
}
roster-feed-address = Kalenterin osoite
roster-feed-once = Kopioi osoite nyt. Näytämme sen vain tämän kerran.
roster-feed-made = Osoite on luotu { DATETIME($date, dateStyle: "long") }.
roster-feed-make = { $again ->
    [yes] Luo uusi osoite
   *[no] Luo osoite
}
roster-feed-make-which = { $again ->
    [yes] Luo uusi osoite, { $what }
   *[no] Luo osoite, { $what }
}
roster-feed-again = Kun luot uuden osoitteen, vanha lakkaa heti toimimasta.
roster-feed-revoke = Poista osoite
roster-feed-revoke-which = Poista osoite, { $what }
roster-feed-revoked = Osoite on poistettu, eikä se enää näytä mitään.

## How busy it has been

roster-history = Milloin yhteyttä otetaan
roster-history-about = Viimeksi päättyneen vuoden yhteydenotot viikonpäivän ja kellonajan mukaan. Mitä tummempi ruutu, sitä enemmän yhteydenottoja. Ruudussa on tavallisin odotusaika, ja merkintä ”lähtee” kertoo, että moni ehtii lähteä ennen vastausta. Tarkkoja lukuja ei näytetä.
roster-history-none = Näistä palveluista ei ole vielä vuoden tietoja.
roster-history-level = { $level ->
    [0] Hyvin vähän
    [1] Vähän
    [2] Jonkin verran
    [3] Paljon
   *[4] Eniten
}
roster-history-wait = { $wait ->
    [band_under_1] alle 1 min
    [band_1_to_5] 1–5 min
    [band_5_to_15] 5–15 min
    [band_15_to_30] 15–30 min
   *[band_over_30] yli 30 min
}
roster-history-left = { $left ->
    [many] moni lähtee
   *[some] osa lähtee
}

## Closing a login

roster-leaves = { $turns ->
    [one] Hänellä on vielä { $turns } vuoro, { $first } Se vapautuu heti, ja muut voivat ottaa sen.
   *[other] Hänellä on vielä { $turns } vuoroa, seuraava { $first } Ne vapautuvat heti, ja muut voivat ottaa ne.
}

## Swaps, leaving a turn, gaps, terms

roster-urgent = Vapautunut vuoro
roster-waiting = { $swaps ->
    [one] Yksi vaihtopyyntö odottaa vastaustasi.
   *[other] { $swaps } vaihtopyyntöä odottaa vastaustasi.
}
roster-cannot = En pääse vuoroon
roster-cannot-which = En pääse vuoroon { $when }, { $service }
roster-cannot-about = Jos vuoroon on vielä aikaa, etsi sille ensin toinen tekijä. Vuoro on sinun siihen asti, että joku on ottanut sen.
roster-leave-heading = Este tuli yllättäen
roster-leave-about = Vuoro vapautuu heti. Kysymme ensin oman yhdistyksesi väeltä ja pian kaikilta, jotka voivat tulla. Syytä ei tallenneta eikä näytetä kenellekään.
roster-leave = Vapauta vuoro heti
roster-leave-manager = Ei pääsekään
roster-leave-which = Ei pääsekään, { $who }
roster-ask-heading = Pyydä työkaveria
roster-ask-whom = Keneltä kysyt?
roster-ask = Lähetä pyyntö
roster-swap-heading = Vaihda toiseen vuoroon
roster-swap-for = Minkä vuoron ottaisit tilalle?
roster-swap-propose = Ehdota vaihtoa
roster-give-heading = Anna kenelle tahansa
roster-give-about = Vuoron näkee ensin oman yhdistyksesi väki ja kahden päivän päästä muutkin. Jos vuoro on jo lähellä, sen näkevät kaikki heti.
roster-give = Tarjoa vuoroa
roster-swaps = Vaihdot
roster-swaps-none = Ei mitään juuri nyt.
roster-swaps-to-answer = Sinulta kysytään
roster-swaps-open = Tarjotut vuorot
roster-swaps-asked = Omat pyyntösi
roster-swaps-agreed = Odottaa hyväksyntää
roster-swaps-to-approve = Hyväksyttävät vaihdot
roster-swap-is-asked = Tästä vuorosta on jo pyyntö. Katso se Vaihdot-sivulta.
roster-swap-asks = { $person } kysyy, ottaisitko vuoron:
roster-swap-who = { $person } → { $colleague }
roster-swap-in-return = Tilalle:
roster-swap-asked-of = Odottaa vastausta: { $colleague }
roster-swap-asked-of-all = Odottaa, että joku ottaa vuoron.
roster-swap-awaits = Molemmat ovat suostuneet. Vaihto odottaa esihenkilön hyväksyntää.
roster-swap-agree = Sopii
roster-swap-agree-which = Sopii, { $when }
roster-swap-approve = Hyväksy
roster-swap-approve-which = Hyväksy vaihto { $when }
roster-swap-decline = Ei käy
roster-swap-decline-which = Ei käy, { $when }
roster-swap-withdraw = Peru pyyntö
roster-swap-withdraw-which = Peru pyyntö { $when }
roster-gaps = Vajaat vuorot
roster-gaps-lead = Näistä vuoroista puuttuu joku seuraavien { $weeks } viikon aikana.
roster-gaps-none = Seuraavien { $weeks } viikon vuoroissa on kaikki paikalla.
roster-unstaffed = Aukioloaikoja ilman vuoroa
roster-unstaffed-about = Palvelu on silloin luvattu avata, mutta siihen ei ole vuoroa. Lisää vuoro tai pyydä ylläpitoa muuttamaan aukioloaikoja.
roster-soon = { $days ->
    [0] tänään
    [1] huomenna
   *[other] { $days } päivän päästä
}
roster-terms = Yhdistyksen tavat
roster-terms-which = Yhdistys
roster-terms-take = Työntekijät ja vertaiset ottavat vapaita vuoroja itse
roster-terms-approve = Esihenkilö hyväksyy vaihdot
roster-terms-email = Sähköposti, johon vajaista vuoroista kerrotaan
roster-terms-email-about = Enintään yksi viesti päivässä, eikä siinä ole kenenkään nimeä. Tyhjäksi jätettynä viestejä ei lähetetä.

## Turns from a table

roster-import = Tuo vuorot taulukosta
roster-import-about = Liitä rivit taulukkolaskennasta. Sarakkeet ovat: palvelu, viikonpäivät, alkaa, päättyy, ensimmäinen päivä, viimeinen päivä, ammattilaisia, vertaisia, monenko viikon välein ja teema. Neljä viimeistä voi jättää pois. Jos yksikin rivi on väärin, mitään ei tallenneta.
roster-import-rows = Rivit
roster-import-row = Rivi { $number }:
roster-import-do = Lisää rivien vuorot

## The register of peers

roster-peers-heading = Vertaiset
roster-peers-none = Yhdistyksellä ei ole nyt koulutettuja vertaisia.
roster-peer-concern = { $concern ->
    [training] Koulutus ei ole voimassa
    [pledge] Vaitiolositoumus puuttuu
    [training_soon] Koulutus päättyy pian
    [supervision] Työnohjauksesta on yli puoli vuotta
   *[first_turn] Ensimmäinen vuoro edessä
}
roster-peer-training = Koulutus voimassa { DATETIME($date, dateStyle: "medium") } asti
roster-peer-turns = { $count ->
    [one] { $count } vuoro
   *[other] { $count } vuoroa
}
roster-peer-evenings = { $count ->
    [one] { $count } työnohjausilta vuodessa
   *[other] { $count } työnohjausiltaa vuodessa
}
roster-peer-next = Seuraava vuoro { $when }
roster-peer-beside = rinnalla { $names }
roster-supervision = Työnohjausillat
roster-supervision-add = Merkitse työnohjausilta
roster-supervision-about = Merkitään vain, ketkä olivat mukana. Siitä, mitä puhuttiin, ei tallenneta mitään.
roster-supervision-day = Päivä
roster-supervision-who = Keitä oli mukana
roster-supervision-remove-which = Poista työnohjausilta { $when }
