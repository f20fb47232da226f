### What needs a judgement: the queue, one case, what is decided. Plain and kind; nobody is called a case or a client.

## The queue

cases-heading = Arvioitavana
cases-waiting = { $count ->
    [0] Mikään ei odota sinua.
    [one] Yksi asia odottaa
   *[other] { $count } asiaa odottaa
}
cases-urgent = { $count ->
    [one] yksi kiireellinen
   *[other] { $count } kiireellistä
}
cases-late = { $count ->
    [one] yhden luvattu aika on ohi
   *[other] { $count }:n luvattu aika on ohi
}
cases-none = Mikään ei nyt odota arviota.
cases-none-such = Näillä ehdoilla ei löytynyt mitään.
cases-back = Kaikki arvioitavat
cases-saved = { $what ->
    [released] Asia odottaa taas muita.
    [escalated] Joku muu arvioi asian pian.
   *[decided] Päätös on tehty.
}
cases-filter = Rajaa
cases-filter-kind = Mitä
cases-filter-place = Missä
cases-filter-all = Kaikki
cases-filter-mine = Minä käsittelen
cases-filter-late = Luvattu aika on ohi
cases-filter-do = Rajaa
cases-keys = Näppäimet: j seuraava, k edellinen, Enter avaa.
cases-pages = Sivut
cases-page = Sivu { $page }
case-kind = { $kind ->
    [held] Viesti odottaa ohjaajaa
    [report] Ohjaajalle kerrottu viesti
    [confirmation] Päätös tarvitsee toisen vahvistuksen
    [appeal] Pyydetty uusi arvio
    [application] Hakemus ryhmään
    [key_request] Kadonneet sanat
    [block] Estetty välilehti
    [conduct] Työntekijän toiminta
   *[excerpt] Ote keskustelusta
}
case-count = { $count } samasta
case-due = luvattu viimeistään { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
case-urgent = Kiireellinen
case-late = Luvattu aika on ohi
case-handled-by = Käsittelee: { $who }
case-claim = Ota käsittelyyn

## One case

case-release = Anna muille
case-escalate = Pyydä toista arvioimaan
case-escalated = { $who } pyysi, että joku muu arvioi tämän.
case-escalated-own = Pyysit, että joku muu arvioi tämän.
case-anothers = { $who } käsittelee tätä juuri nyt. Jos hän ei ehdi, asia vapautuu pian muille.
case-not-yours = Sinä et päätä tästä: olet itse ollut mukana asiassa, tai muuta päätettävää ei ole.
case-decide = Päätä
case-do = { $decision ->
    [approve] Julkaise
    [overwrite] Julkaise ilman tunnistettavia tietoja
    [return] Palauta kirjoittajalle
    [hide] Poista viesti
    [warn] Huomauta
    [hold] Lue hänen viestinsä ensin
    [mute] Anna kirjoitustauko
    [suspend] Keskeytä pääsy heti
    [remove] Ehdota poistamista ryhmästä
    [confirm] Vahvista
    [lift] Peru rajoitus
    [uphold] Rajoitus pysyy
    [keep_block] Esto pysyy
    [unblock] Poista esto
    [accept] Hyväksy
    [list] Pane jonoon
    [refuse] Kieltäydy
    [grant] Anna uudet sanat
    [decline] Älä anna uusia sanoja
    [handled] Hoidettu
   *[no_action] Ei toimenpiteitä
}
case-do-about = { $decision ->
    [approve] Viesti tulee kaikkien ryhmäläisten näkyviin.
    [overwrite] Numerot, osoitteet ja muut tiedot, joista jonkun voi tunnistaa, peitetään. Muu viesti tulee näkyviin, ja kirjoittaja saa tiedon. Peitettyä ei voi palauttaa.
    [return] Viesti ei tule näkyviin. Kirjoittaja lukee syyn ja sanasi ja voi kirjoittaa uudelleen.
    [hide] Viestin sanat poistetaan heti kaikilta.
    [warn] Kirjoittaja saa huomautuksen. Viesti poistuu.
    [hold] Jäsenen viestit odottavat ohjaajaa. Tämä viesti poistuu.
    [mute] Jäsen lukee, mutta ei kirjoita ryhmään. Tämä viesti poistuu.
    [suspend] Jäsen ei näe ryhmää. Voit päättää tästä yksin, enintään 72 tunniksi. Tämä viesti poistuu.
    [remove] Jäsenen pääsy keskeytyy heti. Poistaminen tulee voimaan, kun toinen ohjaaja vahvistaa sen 72 tunnin sisällä. Tämä viesti poistuu.
    [confirm] Päätös tulee voimaan koko pituudeltaan.
    [lift] Rajoitus päättyy heti, ja jäsen lukee sanasi.
    [uphold] Rajoitus jatkuu, ja jäsen lukee sanasi.
    [keep_block] Esto jatkuu loppuun asti.
    [unblock] Esto päättyy heti, ja samasta välilehdestä voi taas aloittaa keskustelun.
    [accept] Hakija lukee vastauksen paluukoodillaan ja voi tulla ryhmään.
    [list] Hakija odottaa, että paikka vapautuu.
    [refuse] Hakija lukee ystävälliset sanasi paluukoodillaan.
    [grant] Jäsen lukee uudet sanat paluukoodillaan. Vanhat eivät enää avaa mitään.
    [decline] Pyyntö poistuu.
    [handled] Merkitse, mitä on tehty. Suljettu teksti poistetaan heti.
   *[no_action] Asia poistuu jonosta.
}
case-reason = { $reason ->
    [hurtful] Loukkaava kirjoittaminen
    [threat] Uhkaaminen
    [identifying] Kertoo jotakin, mistä jonkun voi tunnistaa
    [trade] Päihteiden tai tavaran tarjoaminen
    [pressure] Painostaa tapaamaan tai jatkamaan muualla
    [not_for_them] Ryhmä ei ole tarkoitettu hänelle
    [rules] Muu ryhmän sääntöjen vastainen
    [no_places] Paikkoja ei ole
    [other_help] Muu apu sopii paremmin
    [own_wish] Kirjoittajan oma toive
    [no_breach] Mitään sääntöjen vastaista ei ole
    [settled_before] Asia on jo hoidettu
    [told_authorities] Viranomaisille on kerrottu
    [talked_with_worker] Asiasta on puhuttu päivystäjän kanssa
    [guided_onward] Ohjattu muun avun piiriin
    [talked_over] Asiasta on puhuttu hänen kanssaan
    [stands_aside] Hän ei arvioi asioita toistaiseksi
    [fair] Päätös oli oikea
    [too_hard] Päätös oli liian ankara
    [mistaken] Päätös perustui väärään tietoon
    [agreed] Samaa mieltä
    [not_needed] Lievempi riittää
   *[unfounded] Aihetta ei ole
}
case-hours = { $hours ->
    [1] 1 tunti
    [24] 24 tuntia
    [48] 2 päivää
    [72] 3 päivää
   *[168] Viikko
}
case-words = Sanat hänelle, jota asia koskee
case-words-hint = { $words ->
    [must] Kerro ystävällisesti, mistä on kyse.
   *[may] Kerro ystävällisesti, mistä on kyse ja mitä toivot. Voit jättää tyhjäksi.
}
case-decision = { $decision ->
    [approve] Viesti julkaistiin
    [overwrite] Viesti julkaistiin ilman tunnistettavia tietoja
    [return] Viesti palautettiin kirjoittajalle
    [hide] Viesti poistettiin
    [warn] Annettiin huomautus
    [hold] Viestit luetaan ensin
    [mute] Annettiin kirjoitustauko
    [suspend] Pääsy keskeytettiin
    [remove] Poistamista ehdotettiin
    [confirm] Päätös vahvistettiin
    [lift] Rajoitus peruttiin
    [uphold] Rajoitus pysyi
    [keep_block] Esto pysyi
    [unblock] Esto poistettiin
    [accept] Hakija hyväksyttiin
    [list] Hakija odottaa paikkaa
    [refuse] Hakija sai kieltävän vastauksen
    [grant] Jäsen saa uudet sanat
    [decline] Uusia sanoja ei annettu
    [handled] Hoidettu
    [no_action] Ei toimenpiteitä
    [withdrawn] Se, jonka asia oli, otti sen takaisin
    [lapsed] Aika meni umpeen
   *[gone] Sitä, mitä asia koski, ei enää ole
}
case-problem = { $problem ->
    [decided] Joku ehti ensin. Päätös on jo tehty.
    [changed] Asia muuttui sillä välin. Tässä se on, niin kuin se on nyt. Katso ja päätä uudelleen.
    [claimed] Joku muu käsittelee tätä juuri nyt.
    [same_person] Toisen ihmisen on päätettävä tästä: olet itse ollut mukana.
    [not_offered] Näin ei voi enää päättää. Tässä on, mitä nyt voi.
    [full] Ryhmässä ei ole vapaita paikkoja.
    [gone] Sitä, mitä asia koski, ei enää ole.
    [reason] Valitse syy.
    [words] Kirjoita muutama ystävällinen sana.
   *[length] Valitse kesto.
}
case-notice = Ohjaaja on lukenut viestisi, eikä se näy ryhmässä. Syy: { $reason }.

## Posts

case-post = Viesti
case-post-by = Kirjoittaja: { $who }
case-post-gone = Viestiä ei enää ole ryhmässä.
case-post-note = Sisältövaroitus: { $note }
case-told = Ohjaajalle kertoneet
case-told-about = Vain ryhmän ohjaajat näkevät, kuka kertoi.
case-told-self = kirjoittaja itse
case-told-wordless = Ei sanoja.
case-history = Mitä hänestä on päätetty tässä ryhmässä
case-to-member = Jäsenen sivulle
case-second-own = Teit päätöksen itse, joten toinen ohjaaja vahvistaa sen. Voit perua sen.

## Who wants to come in

case-application = Hakemus
case-key-request = Kysyy uusia sanoja: { $who }
case-key-request-about = Hän tiesi tunnussanansa. Luvattu { DATETIME($date, dateStyle: "long") }.

## Excerpts

case-category = { $category ->
    [danger] Joku on vaarassa
   *[abuse] Häirintä
}
case-handed-in = Annettu { DATETIME($date, dateStyle: "long") }
case-ends = Poistuu { DATETIME($date, dateStyle: "long") }
case-new = Lukematta
case-opened = Luettu
case-open-about = Kun avaat otteen, siitä jää merkintä lokiin. Sen jälkeen kirjoittaja ei voi enää poistaa otetta.
case-open = Avaa ote
case-reading-why = Miksi avaat sen
case-reading = { $reason ->
    [first_reading] Arvioin asian
    [read_again] Tarkistan jotakin
    [colleague_asked] Työtoveri pyysi
   *[authority_asked] Viranomainen kysyi
}
case-seen-until = Näet otteen { DATETIME($at, timeStyle: "short") } asti. Sitten sivu piilottaa sen.
case-author = { $author ->
    [visitor] Kirjoittaja
   *[helper] Päivystäjä
}

## Somebody's conduct

case-conduct-about = Kenestä on kyse: { $who }
case-open-conduct = Kun avaat tekstin, siitä jää merkintä lokiin.
case-open-sealed = Avaa teksti
conduct-heading = Kerro työntekijän toiminnasta
conduct-lead = Voit kertoa, jos toisen työntekijän, vertaisen tai koordinaattorin toiminta huolettaa sinua. Sen lukevat vain ne, jotka päättävät asiasta. Hän, josta kerrot, ei näe tätä. Teksti poistetaan viimeistään { $days } päivän kuluttua.
conduct-who = Kenestä on kyse
conduct-words = Mitä tapahtui
conduct-words-hint = Älä kirjoita, kuka kirjoittaja tai jäsen on, äläkä mitään, mistä hänet voi tunnistaa.
conduct-send = Lähetä
conduct-sent = Kiitos, että kerroit. Asia on nyt niillä, jotka päättävät siitä.
conduct-problem = { $problem ->
    [person] Valitse, kenestä on kyse.
    [too_many] Olet jo kertonut monesta asiasta, joita ei ole vielä ehditty käsitellä. Jos asialla on kiire, soita esihenkilöllesi.
   *[words] Kirjoita, mitä tapahtui.
}

## Figures

figures-heading = Lukuja
figures-lead = Viimeiset { $months } kuukautta. Luvuissa ei ole nimiä, eikä niistä pääse siihen, mitä on kirjoitettu.
figures-none = Mitään ei ole vielä tullut.
figures-month = Kuukausi
figures-kind = Mitä
figures-came = Tuli
figures-decided = Päätettiin
figures-first-look = Ensimmäiseen katsomiseen, t
figures-decision = Päätökseen, t
figures-half = puolet
figures-most = 9/10
figures-mean = keskimäärin
figures-spread = Puolet: näin monessa tunnissa puolet oli katsottu tai päätetty. 9/10: näin monessa yhdeksän kymmenestä.
figures-kept = Luvatussa ajassa, %
figures-reversed = Päätöksiä peruttiin, %
figures-unattended = Ilman katsojaa yhteensä, t

## Blocks

case-block-about = { $who } päätti keskustelun häiritsevän kirjoittamisen vuoksi ja esti uudet keskustelut samasta selaimen välilehdestä.
case-block-by-somebody = Päivystäjä
case-block-ends = Esto päättyy itsestään { DATETIME($at, dateStyle: "medium", timeStyle: "short") }.
case-block-words = Keskustelun sanoja ei ole tallessa. Kysy tarvittaessa päivystäjältä, mitä tapahtui, tai katso, antoiko hän keskustelusta otteen.

## Words that screening looks for

words-heading = Sanastot
words-lead = Ryhmien viestejä verrataan valmiisiin sanastoihin. Tässä voit lisätä niihin ilmauksia, joita teillä oikeasti käytetään. Muutos on voimassa kaikissa ryhmissä muutamassa sekunnissa. Seula ei koskaan päätä mitään yksin: ohjaaja lukee.
words-saved = Tallennettu. Muutos on voimassa muutamassa sekunnissa.
words-try = Kokeile lausetta
words-sentence = Lause
words-sentence-hint = Keksi lause itse. Älä kopioi tähän kenenkään viestiä. Lausetta ei tallenneta.
words-try-do = Kokeile
words-tried-waits = Viesti odottaisi ohjaajaa:
words-tried-marked = Viesti tulisi näkyviin, ja ohjaaja näkisi siinä merkin:
words-tried-nothing = Viesti tulisi näkyviin, eikä siinä olisi merkkiä.
words-identifies = Siitä voi ehkä tunnistaa jonkun
words-add = Lisää ilmaus
words-phrase = Ilmaus
words-phrase-hint = Pelkkiä sanoja, esimerkiksi: lappuja löytyy. Sanan lopussa * tarkoittaa mitä tahansa päätettä, sanojen välissä . yhtä sanaa ja .. enintään kolmea.
words-language = Kieli
words-language-name = { $code ->
    [sv] ruotsi
    [en] englanti
   *[fi] suomi
}
words-what = Mistä se kertoo
words-kind = { $kind ->
    [suicidal] Itsetuhoisuus
    [threatening] Uhkaaminen
    [child-in-danger] Lapsi vaarassa
    [violence-experienced] Koettu väkivalta
    [relapse] Retkahdus
    [dealing] Aineiden kauppa
   *[harmless] Ei mitään näistä
}
words-effect = { $kind ->
    [suicidal] viesti odottaa ohjaajaa
    [threatening] viesti odottaa ohjaajaa
    [child-in-danger] viesti odottaa ohjaajaa
    [harmless] poikkeus
   *[other] vain merkki ohjaajalle
}
words-add-do = Lisää
words-own = { $count ->
    [0] Omia ilmauksia ei ole
    [one] Yksi oma ilmaus
   *[other] { $count } omaa ilmausta
}
words-remove = Poista
words-remove-which = Poista: { $phrase }
words-problem = { $problem ->
    [language] Valitse kieli.
    [kind] Valitse, mistä ilmaus kertoo.
    [empty] Kirjoita ilmaus.
    [too_short] Ilmaus on liian lyhyt: se pysäyttäisi melkein minkä tahansa viestin. Kirjoita vähintään neljä kirjainta, myös *-merkin eteen.
    [too_long] Ilmaus on liian pitkä. Enintään kuusi sanaa riittää.
    [signs] Käytä vain kirjaimia ja numeroita, sanan lopussa merkkiä * ja sanojen välissä merkkejä . ja ..
    [plain] Poikkeuksessa voi olla vain sanoja, ei merkkejä * . tai ..
    [known] Tämä löytyy jo ilman lisäystä.
    [needless] Seula ei pysäytä tätä nytkään, joten poikkeusta ei tarvita.
    [too_broad] Tämä poikkeus päästäisi läpi myös sellaista, mikä ohjaajan on nähtävä. Lisää sana, josta näkee, ettei tätä tarkoiteta.
    [taken] Ilmaus on jo listassa.
   *[full] Lista on täynnä: enintään { $most } ilmausta. Poista ensin jokin.
}
