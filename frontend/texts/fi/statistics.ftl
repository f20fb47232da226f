## Figures of contacts, for those who lead the work

statistics = Tilastot
statistics-pages = Tilastojen sivut
statistics-now = Nyt
statistics-period = Jaksot
statistics-unit = Kohdattu = vastattu yhteydenotto, ei henkilö.
statistics-now-lead = Tilanne kello { $at }. Luvut tulevat avoimista yhteydenotoista, ja sivu päivittyy, kun avaat sen uudelleen.
statistics-now-delay = Päättyneet yhteydenotot tulevat tilastoon viiveellä: vasta kun niitä on { $count } tai viikko vaihtuu. Näin kukaan ei voi päätellä, mikä merkintä kuuluu mihinkin keskusteluun.
statistics-now-summary = { $waiting ->
    [0] Kukaan ei odota juuri nyt.
    [one] Yksi odottaa, ja hän on odottanut { $longest } min.
   *[other] { $waiting } odottaa, pisimpään odottanut { $longest } min.
}
statistics-now-talks = { $talks ->
    [0] Yhtään keskustelua ei ole auki.
    [one] Auki on yksi keskustelu.
   *[other] Auki on { $talks } keskustelua.
}
statistics-service = Palvelu
statistics-waiting = Odottaa
statistics-longest = Pisin odotus
statistics-minutes = { $minutes } min
statistics-talks = Keskustelut
statistics-on-duty = Päivystäjiä
statistics-no-services = Yhtään palvelua ei ole käytössä.

statistics-kinds = Jakson pituus
statistics-kind = { $kind ->
    [week] Viikko
    [month] Kuukausi
    [quarter] Neljännesvuosi
    [year] Vuosi
   *[range] Aikaväli
}
statistics-which = Mikä jakso
statistics-first = Alkaen
statistics-last = Päättyen
statistics-all-services = Kaikki palvelut
statistics-association = Yhdistys
statistics-all-associations = Koko liitto
statistics-associations = Yhdistykset
statistics-region = Alue
statistics-all-regions = Kaikki alueet
statistics-regions = Alueet
statistics-compare = Vertaa
statistics-comparison = { $comparison ->
    [before] edelliseen jaksoon
    [year_before] vuoden takaiseen
   *[none] ei vertailua
}
statistics-show = Näytä
statistics-print = Tulosta
statistics-moves = Toiset jaksot
statistics-week = viikko { $week }/{ $year }
statistics-quarter = { $quarter }. neljännesvuosi { $year }
statistics-weeks = { $count ->
    [one] { $days }, yksi kokonainen viikko.
   *[other] { $days }, { $count } kokonaista viikkoa.
} Viikko kuuluu siihen kuukauteen, jossa sen torstai on.
statistics-partial = Jakso on kesken. Mukana ovat sen päättyneet viikot.
statistics-being-made = Tietoja lasketaan vielä. Luvut tarkentuvat muutamassa minuutissa, ja erittelyt näkyvät sitten.
statistics-tables-made = Erittelyt eivät ole vielä valmiit: niistä lasketaan, mitä voi turvallisesti näyttää. Ensimmäisellä kerralla se kestää muutaman minuutin. Avaa sivu hetken päästä uudelleen.
statistics-comparison-made = Vertailujakson tietoja lasketaan vielä. Vertailu tarkentuu muutamassa minuutissa.
statistics-problem = { $problem ->
    [future] Jakso on vielä edessä, joten siitä ei ole lukuja.
    [not_over] Jaksosta ei ole vielä päättynyt yhtään viikkoa. Luvut tulevat, kun ensimmäinen viikko on täynnä.
    [reversed] Jakso päättyy ennen kuin se alkaa. Vaihda päivät toisin päin.
    [too_short] Näin lyhyestä jaksosta ei näytetä lukuja, sillä niistä voisi tunnistaa yksittäisen ihmisen. Valitse vähintään viikko.
    [too_long] Valitse enintään 11 vuotta.
   *[unknown] Tällaista jaksoa ei ole. Valitse jakso luettelosta.
}

statistics-met = Kohdattu
statistics-contacts = Yhteydenottoja
statistics-answer-rate = Vastausprosentti
statistics-median-wait = Tavallisin odotus
statistics-long-wait = Yhdeksän kymmenestä odotti { $wait } tai vähemmän.
statistics-took-part = Oli mukana toisen yhdistyksen keskustelussa
statistics-per-hour = Kohdattu tunnissa
statistics-hours-given = { $hours } päivystystuntia
statistics-coverage = Sovitusta toteutui
statistics-agreed = Sovittu { $hours } h
statistics-was = Vertailujaksolla { $was }
statistics-was-changed = Vertailujaksolla { $was } ({ $by } %)
statistics-compared = Vertailussa { $period }.
statistics-rate-about = Vastausprosentissa eivät ole mukana ne, jotka lähtivät alle minuutissa. Se lasketaan, kun yhteydenottoja on vähintään 20.
statistics-rate-none = Yhdistykselle vastausprosenttia ei ole, sillä kukaan ei tiedä, minkä yhdistyksen vastaus jäi saamatta.

statistics-time = Yhteydenotot jakson aikana
statistics-time-summary = Yhteydenottoja oli { $contacts }, ja kohdattuja niistä { $met }. Eniten: { $busiest } ({ $most }).
statistics-time-summary-own = Kohdattuja oli { $met }. Eniten: { $busiest } ({ $most }).
statistics-column = { $what }: { $contacts } yhteydenottoa, { $met } kohdattua
statistics-top = Ylin viiva: { $top }
statistics-key-met = Kohdattu
statistics-key-rest = Jäi ilman vastausta
statistics-table = Näytä taulukkona
statistics-step = { $step ->
    [week] Viikko
    [month] Kuukausi
   *[year] Vuosi
}
statistics-left-at-once = Lähti alle minuutissa
statistics-left-waiting = Lähti odottaessaan
statistics-turned-away = Ei mahtunut

statistics-heat = Milloin yhteyttä otetaan ja kauanko odotetaan
statistics-heat-summary = Eniten yhteyttä otetaan { $weekday ->
    [0] maanantaisin
    [1] tiistaisin
    [2] keskiviikkoisin
    [3] torstaisin
    [4] perjantaisin
    [5] lauantaisin
   *[6] sunnuntaisin
} klo { $hours }.
statistics-heat-about = Mitä vahvempi väri, sitä enemmän yhteydenottoja. Ruudussa on tavallisin odotusaika ja sen alla aika, jossa yhdeksän kymmenestä (9/10) sai vastauksen. Ajat näkyvät, kun yhteydenottoja on vähintään 20.
statistics-heat-long = 9/10: { $wait }

statistics-part = { $of ->
    [service] Palveluittain
   *[association] Yhdistyksittäin
}
statistics-part-summary = { $of ->
    [service] Eniten kohdattiin palvelussa { $first }: { $count }.
   *[association] Eniten kohtasi { $first }: { $count }.
}
statistics-duty = Päivystystunnit
statistics-duty-summary = Toteutuneet tunnit, kohdatut tuntia kohden ja osuus siitä, mitä on sovittu.
statistics-duty-about = Kohdattujen määrä tunnissa puuttuu, kun tunteja on alle 20 tai päivystäjiä alle kolme: kenenkään yksittäisen päivystäjän tahtia ei mitata.
statistics-delivered = Tunnit
statistics-agreed-hours = Sovittu, h

statistics-recorded = Mitä yhteydenotoista on kirjattu
statistics-recorded-about = Luvut koskevat aikaa { $days }.
statistics-recorded-shorter = Jakso on kesken, joten mukana ovat sen päättyneet kuukaudet.
statistics-recorded-none = Erittelyjä ei näytetä yksittäisestä viikosta eikä kesken olevasta kuukaudesta: pienistä luvuista voisi tunnistaa ihmisen.
statistics-name = { $what ->
    [reason] Tärkein aihe
    [contact_type] Yhteydenoton tyyppi
    [escalation] Vietiinkö asia eteenpäin
    [role] Kuka kirjoitti
    [age_band] Kirjoittajan ikä
    [county] Hyvinvointialue, jonka kirjoittaja kertoi
   *[wait_band] Odotusaika ennen vastausta
}
statistics-referrals = Mihin ohjattiin
statistics-referral-share = Eteenpäin ohjattiin { $share } % kohdatuista.
statistics-referrals-about = Yhdessä keskustelussa voidaan ohjata useaan paikkaan.
statistics-count = Kohdattu
statistics-share = Osuus
statistics-largest = Yleisin: { $what } ({ $count }).
statistics-largest-share = Yleisin: { $what } ({ $count } eli { $share } %).
statistics-all-hidden = Luvut ovat niin pieniä, ettei niitä voi näyttää.
statistics-not-split = Luvut ovat niin pieniä, ettei niitä voi eritellä.
statistics-nothing = Kirjauksia ei ole.
statistics-merged = Luokkia on yhdistetty, jotta pieniäkin lukuja voi näyttää.
statistics-hidden = piilotettu
statistics-hidden-about = ”Piilotettu” tarkoittaa, että luku on pieni tai sen voisi laskea pienen luvun avulla. Silloin joku voisi tunnistaa ihmisen. Piilotettu luku ei ole nolla.
statistics-refused = { $code ->
    [audit_opens_a_cell] Taulukkoa ei näytetä: yhdessä aiemmin näytettyjen taulukoiden kanssa se paljastaisi piilotetun luvun.
    [too_entangled] Taulukkoa ei näytetä: samoista viikoista on näytetty jo niin monta taulukkoa, ettei sen turvallisuutta voi varmistaa.
   *[other] Taulukkoa ei voi näyttää näistä luvuista.
}
statistics-frozen = Kerran näytetyt taulukot pysyvät samoina.
statistics-changes = Kirjauksen luokat ovat muuttuneet viikosta { $week } alkaen, joten sitä vanhemmat ja uudemmat luvut eivät ole täysin vertailukelpoisia.
statistics-together = Kaikki yhdessä
statistics-not-known = Ei tiedossa
statistics-group = { $of ->
    [contact_type-counselling] Keskustelu tai tuki
    [contact_type-other] Muu yhteydenotto
    [role-self] Asia koskee häntä itseään
    [role-other] Joku muu
    [reason-violence] Väkivalta
    [reason-health] Terveys ja mielen hyvinvointi
    [reason-life] Suhteet ja arki
    [reason-counselling] Tuen tarve
    [reason-non_counselling] Muu kuin tuen tarve
    [escalation-none] Ei
    [escalation-escalated] Kyllä
    [age_band-under_13] Alle 13
    [age_band-youth] 13–17
    [age_band-young_adults] 18–29
    [age_band-adults] Aikuiset
    [age_band-under_18] Alle 18
    [county-south] Etelä-Suomi
    [county-south_east] Kaakkois-Suomi ja Häme
    [county-west] Länsi-Suomi ja Ahvenanmaa
    [county-ostrobothnia] Pohjanmaan alueet
    [county-east] Itä- ja Keski-Suomi
    [county-north] Pohjois-Suomi
    [wait_band-under_5] alle 5 min
    [wait_band-5_to_15] 5–15 min
    [wait_band-over_15] yli 15 min
    [wait_band-over_5] yli 5 min
   *[other] Muut
}

statistics-feedback = Mitä kirjoittajat ajattelivat
statistics-question = { $what ->
    [relief] Helpottiko keskustelu oloa
    [heard] Tuntuiko, että kuunneltiin
   *[next_step] Tietääkö, mitä voi tehdä seuraavaksi
}
statistics-feedback-summary = { $count } vastausta, joista hyviä { $share } %.
statistics-feedback-few = { $count ->
    [0] Vastauksia ei ole.
    [one] Yksi vastaus: osuutta ei näytetä näin vähästä.
   *[other] { $count } vastausta: osuutta ei näytetä.
}
statistics-mark = { $mark ->
    [low] Huono
    [middle] Siltä väliltä
    [high] Hyvä
   *[all] Kaikki
}
statistics-response = Antoi palautetta
statistics-response-of-all = Palautetta antaneiden osuus on laskettu niistä vastatuista yhteydenotoista, joiden lopussa palautetta kysyttiin. Nopeasti poistuneilta ei kysytä mitään.
statistics-response-about = Palautetta antaneiden osuus on laskettu kaikista kohdatuista. Nopeasti poistuneilta ei kysytä mitään, mutta heidän määränsä kerrotaan vain koko maasta.
statistics-good-share = Hyviä
statistics-whole-period = Koko jakso

## Targets

targets = Tavoitteet
targets-of = Tavoitteet { $year }
targets-lead = Kesken oleva viikko ei ole vielä mukana.
targets-year = Vuosi
targets-saved = Tallennettu.
targets-being-made = Tietoja lasketaan vielä. Luvut tarkentuvat muutamassa minuutissa.
targets-none = Tälle vuodelle ei ole kirjattu tavoitteita.
targets-back = Kaikki tavoitteet
target-new = Kirjaa tavoite
target-change = Muuta tavoitetta
target-what = Mitä lasketaan
target-unit = { $unit ->
    [volunteers_trained] Koulutetut vapaaehtoiset
    [volunteers_active] Toiminnassa mukana olevat vapaaehtoiset
   *[contacts] Kohdatut
}
target-services = Missä palveluissa
target-services-hint = Kohdatut lasketaan valituista palveluista yhteen. Vapaaehtoisten määrään palveluja ei valita.
target-goal-number = Tavoite vuodessa
target-goal-text = Mitä halutaan saada aikaan
target-result-number = Vapaaehtoisten määrä nyt
target-result-hint = Kirjataan käsin. Kohdatut lasketaan tilastosta.
target-result-text = Mitä saatiin aikaan
target-goal = Tavoite on { $goal }.
target-count = { $count } / { $goal } ({ $percent } %)
target-few = Alle 5
target-not-begun = Vuodesta ei ole vielä yhtään päättynyttä viikkoa.
target-not-counted = Määrää ei ole vielä kirjattu.
target-passed = Vuodesta on kulunut { $percent } %.
target-standing = { $standing ->
    [reached] Tavoite on saavutettu.
    [likely] Tavoite näyttää toteutuvan.
    [open] Tavoite on mahdollinen.
    [unlikely] Tällä tahdilla tavoite jää todennäköisesti saavuttamatta.
    [missed] Tavoite jäi saavuttamatta.
   *[early] Vuosi on vasta alussa, joten arviota ei vielä ole.
}
target-forecast = Jos viikot jatkuvat samanlaisina, vuoden lopussa kohdattuja on { $low }–{ $high }. Arvio osuu oikeaan kahdeksan kertaa kymmenestä.
target-withdraw = Poista tavoite
target-withdraw-about = Poista vain tavoite, joka kirjattiin vahingossa.
target-problem = { $problem ->
    [association] Valitse yhdistys.
    [unit] Valitse, mitä lasketaan.
    [year] Valitse vuosi.
    [services] Valitse ainakin yksi palvelu.
    [goal] Kirjoita tavoitteeksi kokonaisluku, vähintään 1.
    [result] Kirjoita määräksi kokonaisluku.
    [exists] Samoille palveluille on jo tavoite tälle vuodelle.
   *[changed] Joku muu on muuttanut tavoitetta. Avaa se uudelleen.
}

## How turns felt

pulse = Miltä vuorot tuntuivat
pulse-lead = Päivystäjiltä ja vertaisilta kysytään vuoron jälkeen, miltä vuoro tuntui ja saiko siinä tarpeeksi tukea. Vastaukset kootaan neljännesvuosittain, eikä niistä näe, kuka vastasi mitä.
pulse-rules = Lukuja näytetään, kun päivystäjiä on ollut vähintään { $people } ja samoin vastanneita on vähintään { $answers }. Jos samoin vastanneita on vähemmän, arvosanoja yhdistetään. Kerran näytetyt luvut pysyvät samoina.
pulse-rate = { $share ->
    [0] Kysymyksiin vastattiin alle viidessä vuorossa sadasta.
   *[other] Kysymyksiin vastattiin vähintään { $share } prosentissa vuoroista.
}
pulse-question = { $of ->
    [strain] Miltä vuoro tuntui
   *[support] Saiko vuorossa tarpeeksi tukea
}
pulse-scale = { $of ->
    [strain] 0 = hyvin raskaalta, 4 = kevyeltä.
   *[support] 0 = en lainkaan, 4 = kyllä.
}
pulse-answers = { $count } vastausta. Ryhmät ovat niin pieniä, ettei arvosanoja voi eritellä.
pulse-summary = { $of ->
    [strain] { $count } vastausta, joista { $good } kertoi kevyestä vuorosta (3–4).
   *[support] { $count } vastausta, joista { $good } kertoi riittävästä tuesta (3–4).
}
pulse-summary-share = { $of ->
    [strain] { $count } vastausta, joista { $share } % kertoi kevyestä vuorosta (3–4).
   *[support] { $count } vastausta, joista { $share } % kertoi riittävästä tuesta (3–4).
}
pulse-hidden = { $reason ->
    [few_people] Ei näytetä: päivystäjiä oli liian vähän.
    [few_answers] Ei näytetä: vastauksia on liian vähän.
   *[others] Ei näytetä: tästä voisi laskea, mitä jossakin toisessa yhdistyksessä vastattiin.
}
pulse-column = { $marks }: { $count } vastausta
pulse-unit = Luku on vastaus yhden vuoron jälkeen, ei henkilö.
pulse-answers-column = Vastauksia
pulse-mark = Arvosana

## Yearly reports

reports = Raportit
reports-lead = Vuosiraportissa ovat vuoden luvut rahoittajaa varten. Samat suojatut luvut ovat sivulla, CSV-tiedostossa ja Excel-taulukossa. Jokaisesta raportista on myös julkinen versio, jonka luvut on pyöristetty.
reports-issued = Laaditut raportit
reports-none = Yhtään raporttia ei ole vielä laadittu.
reports-back = Kaikki raportit
reports-imported = Aiempien vuosien luvut
reports-imported-about = Nämä luvut on tuotu muualta. Ne eivät ole mukana missään muussa luvussa.
report-new = Laadi raportti
report-whose = Kenen raportti
report-issue = Laadi raportti
report-frozen = Raportin voi laatia vuodesta, joka on päättynyt. Valmis raportti ei enää muutu.
report-under-way = Vuoden { $year } raporttia laaditaan. Lukujen suojaaminen voi kestää muutaman minuutin.
report-again = Katso uudelleen
report-title = Vuosiraportti { $year }, { $whose }
report-issued-at = Laadittu { DATETIME($at, dateStyle: "long") }.
report-csv = Lataa CSV
report-xlsx = Lataa Excel
report-public = Julkinen versio
report-exact = Tarkat luvut
report-public-about = Julkinen versio: yhteydenottojen määrät on pyöristetty lähimpään viiteen.
report-what = Mitä
report-number = Määrä
report-when = Milloin
report-means = Mitä se tarkoittaa
report-reached = Toteutui
report-sheet = { $sheet ->
    [totals] Vuosi yhteensä
    [month] Kuukausittain
    [service] Palveluittain
    [association] Yhdistyksittäin
    [region] Alueittain
    [targets] Tavoitteet
    [duty] Päivystystunnit
    [waits] Odotusajat
    [peers] Vertaisten koulutus ja työnohjaus
    [cases] Moderoinnin ajat
   *[definitions] Käsitteet
}
report-term = { $term ->
    [met] Kohdattu
    [answer_rate] Vastausprosentti
    [rounded] Pyöristetty
    [response] Palautetta antaneiden osuus
    [response_of_all] Palautetta antaneiden osuus
    [staff] Vertaisten määrät
    [weeks] Kuukausi ja vuosi
    [hidden] Piilotettu
    [merged] Yhdistetyt luokat
    [coverage] Sovitusta toteutui
   *[schema] Luokittelun versio
}
report-definition = { $term ->
    [met] Yhteydenotto, johon vastattiin. Se ei ole henkilö: sama ihminen voi ottaa yhteyttä monta kertaa.
    [answer_rate] Vastatut yhteydenotot jaettuna niiden summalla, joihin vastattiin, joista lähdettiin vähintään minuutin odottamisen jälkeen tai jotka eivät mahtuneet jonoon. Kerrotaan, kun yhteydenottoja on vähintään 20.
    [response] Palautetta antaneet jaettuna kohdatuilla. Kerrotaan, kun kohdattuja on vähintään 20.
    [response_of_all] Palautetta antaneet jaettuna niillä vastatuilla yhteydenotoilla, joiden lopussa palautetta kysyttiin. Kerrotaan, kun kysyttyjä on vähintään 20.
    [staff] Luvut kertovat yhdistyksen omista ihmisistä eivätkä yhteydenotoista. Vertaisten määrä kerrotaan sellaisenaan. Se, moniko heistä on koulutettu, käynyt vuorossa tai työnohjauksessa, kerrotaan, kun vertaisia on vähintään kolme.
    [rounded] Määrät on pyöristetty lähimpään viiteen ja osuudet laskettu pyöristetyistä määristä, joten summat eivät aina täsmää. Tavoitteet, tunnit ja vapaaehtoisten määrät ovat tarkkoja.
    [weeks] Luvut on laskettu kokonaisista viikoista. Viikko kuuluu siihen kuukauteen ja vuoteen, jossa sen torstai on.
    [hidden] Lukua ei kerrota, koska se on pieni tai koska sen avulla voisi laskea pienen luvun. Piilotettu luku ei ole nolla.
    [merged] Kun lukuja on vähän, luokat on yhdistetty suuremmiksi, jotta niistä voi kertoa jotakin.
   *[coverage] Päivystetyt tunnit jaettuna sovituilla tunneilla.
}

## Yearly follow-up of quality

quality = Laadun seuranta
quality-title = Laadun vuosiseuranta { $year }, { $whose }
quality-lead = Yhdistyksen vuosi yhdellä sivulla: odotusajat, päivystyksen toteutuminen, vertaisten koulutus ja työnohjaus, palaute ja moderoinnin ajat.
quality-today = Vertaisten tiedot ovat rekisteristä { DATETIME($at, dateStyle: "long") }.
quality-being-made = Vuoden lukuja lasketaan vielä. Ensimmäisellä kerralla se kestää muutaman minuutin. Avaa sivu hetken päästä uudelleen.
quality-waits-about = Palvelut, joissa yhdistys vastasi vuoden aikana. Jono on koko maan yhteinen, joten luvut koskevat kaikkia palveluun tulleita. Yhdistyksen omia odotusaikoja ei mitata, sillä ne olisivat sen muutaman päivystäjän aikoja.
quality-long-wait = Yhdeksän kymmenestä enintään
quality-rescued = Toinen yhdistys paikkasi, h
quality-peers-about = Kun vertaisia on alle { $fewest }, kerrotaan vain heidän määränsä ja työnohjausiltojen määrä.
quality-peers = { $what ->
    [people] Vertaisia
    [trained] Koulutus voimassa
    [pledged] Vaitiololupaus allekirjoitettu
    [active] Oli vuorossa vuoden aikana
    [evenings] Työnohjausiltoja
   *[supervised] Kävi työnohjauksessa vuoden aikana
}
quality-cases-about = Otteet ja estot, jotka yhdistyksen moderaattorit ratkaisivat. Määrä kerrotaan, kun niitä on vähintään kymmenen ja vähintään kolmelta viikolta, tai kun niitä ei ole. Ajat kerrotaan, kun ratkaisuja on vähintään { $base } ja moderaattoreita vähintään { $fewest }, jottei kenenkään yksittäisen tahtia mitata.
quality-cases = { $what ->
    [came] Tuli ratkaistavaksi
    [kept] Ratkaistiin luvatussa ajassa
    [first_look] Otettiin käsittelyyn, keskimäärin
   *[decision] Ratkaistiin, keskimäärin
}
quality-hours = { $hours } h
