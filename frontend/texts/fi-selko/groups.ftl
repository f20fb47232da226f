### Closed groups, in plain Finnish: short sentences, common words.

group-front-link = Suljetut ryhmät
group-front-heading = Ryhmät
group-front-lead = Ryhmässä kirjoitat muiden kanssa. Muut ovat samassa tilanteessa kuin sinä. Käytät nimimerkkiä, et omaa nimeäsi. Ammattilaiset ohjaavat ryhmää.
group-list-heading = Näihin ryhmiin voit hakea
group-list-none = Nyt ei ole ryhmää, johon voi hakea.
group-run = { DATETIME($starts, dateStyle: "long") } – { DATETIME($ends, dateStyle: "long") }
group-full = Ryhmä on nyt täynnä. Voit silti hakea. Pääset jonoon. Ehkä paikka vapautuu.
group-apply-open = Lue lisää ja hae
group-doors-heading = Oletko jo hakenut? Oletko jo ryhmässä?
group-door-enter = Minulla on kuusi sanaa
group-door-application = Minulla on paluukoodi
group-door-invitation = Minulla on kutsukoodi
group-door-lost = Sanani ovat kadonneet
group-back = Takaisin ryhmiin

## Applying

group-apply-heading = Hae ryhmään
group-about-readers = Näin moni lukee, mitä kirjoitat: { $leaders } ohjaajaa ja enintään { $members } jäsentä. Muut eivät näe ryhmää.
group-about-unseen = Käytät nimimerkkiä. Emme näe, kuka olet tai missä olet. Emme voi lähettää apua. Jos olet vaarassa, soita 112.
group-about-others = Jäsenet lupaavat, että he eivät kerro muille toisistaan. Joku voi silti ottaa kuvan. Älä kirjoita nimiä tai paikkoja.
group-about-law = Joskus lapsi on vaarassa tai jonkun henki on vaarassa. Jos kerrot, kuka hän on, ohjaajien täytyy ehkä ilmoittaa siitä. Laki määrää niin.
group-about-kept = Ryhmässä kirjoitetaan { DATETIME($ends, dateStyle: "long") } asti. Ryhmä poistetaan { DATETIME($gone, dateStyle: "long") }. Kukaan ei voi lukea edes varmuuskopioita enää { DATETIME($promised, dateStyle: "long") }.
group-apply-answer = Emme kysy nimeäsi. Emme kysy puhelinnumeroa tai osoitetta. Vastaus on täällä viimeistään { DATETIME($date, dateStyle: "long") }. Luet sen paluukoodilla.
group-question-1 = Miksi haet ryhmään nyt?
group-question-2 = Mitä toivot ryhmältä?
group-question-3 = Haluatko kertoa ohjaajille jotain muuta? Tämän saat jättää tyhjäksi.
group-guard = Tekstissä on ehkä henkilötunnus, puhelinnumero, osoite, sähköposti tai paluukoodi.
group-guard-how = Ota se pois, jos et halua, että sinut tunnetaan. Voit myös lähettää tekstin näin.
group-apply-send = Lähetä hakemus
group-applied-heading = Hakemuksesi on perillä
group-applied-next = Kirjoita koodi paperille. Sitten voit sulkea tämän sivun.

## Reading the answer

group-code-heading = Lue vastaus paluukoodilla
group-code-open = Avaa
group-application-heading = Hakemuksesi
group-apply-waiting = Emme ole vielä vastanneet. Vastaus on täällä viimeistään { DATETIME($date, dateStyle: "long") }.
group-late = Lupasimme vastata viimeistään { DATETIME($date, dateStyle: "long") }. Olemme myöhässä. Anteeksi. Hakemuksesi on tallella.
group-listed = Ryhmä on nyt täynnä. Olet jonossa. Jos paikka vapautuu, ohjaaja kirjoittaa siitä tänne. Käy katsomassa joskus.
group-accepted = Tervetuloa! Sinulle on paikka ryhmässä.
group-refused = Tässä ryhmässä ei ole nyt paikkaa sinulle. Se ei ole sinun vikasi. Saat apua muualta. Ohjaaja on kirjoittanut sinulle. Alla on muita, jotka auttavat.
group-own = Lue oma hakemuksesi
group-withdraw-open = Poista hakemus
group-withdraw-about = Jos poistat hakemuksen, sitä ei saa takaisin. Vastaus poistetaan myös.
group-withdrawn = Hakemus on poistettu
group-withdrawn-about = Kukaan ei voi enää lukea sitä. Voit hakea uudelleen.
group-erased-on = Hakemus poistetaan viimeistään { DATETIME($date, dateStyle: "long") }.

## Becoming a member

group-invitation-heading = Kutsu ryhmään
group-invitation-code = Kutsukoodi
group-not-yet = Ryhmä ei ole vielä auki. Se alkaa { DATETIME($date, dateStyle: "long") }. Tule silloin uudelleen. Käytä samaa koodia.
group-rules-heading = Ryhmän säännöt
group-rules-read = Olen lukenut säännöt. Noudatan sääntöjä.
group-nickname = Nimimerkki
group-nickname-hint = 2–24 merkkiä. Älä käytä omaa nimeäsi. Älä käytä nimimerkkiä, joka sinulla on muualla.
group-code-word = Tunnussana
group-code-word-hint = Jos kadotat kuusi sanaasi, saat uudet tällä sanalla. Voit jättää tämän tyhjäksi. Silloin et voi saada uusia sanoja.
group-nickname-real = Tämä näyttää oikealta nimeltä.
group-nickname-anyway = Voit valita toisen nimimerkin. Voit myös pitää tämän.
group-join = Liity ryhmään
group-join-anyway = Liity tällä nimimerkillä
group-words-heading = Avaimesi on kuusi sanaa
group-words-about = Näillä sanoilla pääset ryhmään. Kirjoita ne paperille. Kirjoita ne tässä järjestyksessä. Emme voi näyttää niitä toista kertaa.
group-words-keep = Pidä paperi paikassa, josta muut eivät löydä sitä. Kuva näytöstä jää puhelimeen.
group-words-try = Kokeile sanoja heti

## Coming in

group-enter-heading = Tule ryhmään
group-words-type = Kuusi sanaasi
group-words-hint = Voit kirjoittaa isoilla tai pienillä kirjaimilla. Voit kirjoittaa a, kun sanassa on ä.
group-come-in = Mene ryhmään

## A lost key

group-lost-heading = Sanasi ovat kadonneet
group-lost-about = Ei hätää. Kirjoita ryhmän nimi, nimimerkkisi ja tunnussanasi. Ohjaaja antaa sinulle uudet sanat.
group-lost-room = Ryhmän nimi
group-lost-send = Pyydä uudet sanat
group-lost-sent = Pyyntösi on perillä
group-lost-sent-about = Jos kaikki oli oikein, saat uudet sanat. Luet ne paluukoodilla viimeistään { DATETIME($date, dateStyle: "long") }.
group-new-heading = Uudet sanat
group-new-waiting = Ohjaaja ei ole vielä vastannut. Uudet sanat ovat täällä viimeistään { DATETIME($date, dateStyle: "long") }.
group-new-granted = Voit ottaa uudet sanat. Vanhat sanat eivät sitten enää toimi. Ota paperi ja kynä. Sanat näkyvät vain kerran.
group-new-take = Näytä uudet sanat

## What went wrong

group-problem = { $problem ->
    [empty] Vastaa kahteen ensimmäiseen kysymykseen. Lyhyt vastaus riittää.
    [too_long] Teksti on liian pitkä. Yhteen vastaukseen mahtuu 1 000 merkkiä. Tekstisi on tallella tällä sivulla.
    [wait] Täältä on yritetty monta kertaa. Odota hetki ja yritä uudelleen.
    [length] Koodissa on 16 numeroa. Puuttuuko jokin numero?
    [digits] Koodissa on vain numeroita.
    [slip] Jokin numero on väärin. Tarkista koodi.
    [count] Kirjoita kaikki kuusi sanaa.
    [unknown] Jokin sana on väärin. Katso sanat paperista.
    [words] Näillä sanoilla ei pääse ryhmään. Tarkista sanat ja järjestys. Ehkä ryhmä on loppunut.
    [rules] Lue säännöt. Merkitse sitten, että noudatat niitä.
    [short] Nimimerkki on liian lyhyt. Kirjoita ainakin 2 merkkiä.
    [long] Nimimerkki on liian pitkä. Siihen mahtuu 24 merkkiä.
    [signs] Nimimerkissä on merkki, jota ei voi käyttää. Kirjoita ainakin yksi kirjain.
    [taken] Jollakin toisella on melkein sama nimi. Valitse toinen nimimerkki.
    [office] Muut voivat luulla, että olet ohjaaja. Valitse toinen nimimerkki.
    [full] Ryhmä on nyt täynnä. Koodisi on yhä voimassa. Yritä myöhemmin uudelleen.
    [not_open] Ryhmä ei ole auki. Tule uudelleen, kun se alkaa. Käytä samaa koodia.
   *[gone] Tällä ei löydy mitään. Tarkista koodi. Ehkä koodi on jo käytetty tai vanha.
}
