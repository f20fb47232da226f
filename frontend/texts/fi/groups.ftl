### Closed groups: the pages on which somebody applies, comes in, or gets a lost key replaced.

group-front-link = Suljetut ryhmät
group-front-heading = Ryhmät
group-front-lead = Suljetussa ryhmässä kirjoitat nimimerkillä muiden samassa tilanteessa olevien kanssa. Ryhmää ohjaavat ammattilaiset.
group-list-heading = Ryhmät, joihin voi hakea
group-list-none = Juuri nyt ei ole ryhmää, johon voi hakea.
group-run = { DATETIME($starts, dateStyle: "long") } – { DATETIME($ends, dateStyle: "long") }
group-full = Ryhmä on nyt täynnä. Voit silti hakea: pääset jonoon siltä varalta, että paikka vapautuu.
group-apply-open = Lue lisää ja hae
group-doors-heading = Jos olet jo hakenut tai mukana
group-door-enter = Minulla on kuusi sanaa
group-door-application = Minulla on paluukoodi
group-door-invitation = Minulla on kutsukoodi
group-door-lost = Sanani ovat kadonneet
group-back = Takaisin ryhmiin

## Applying

group-apply-heading = Hae ryhmään
group-about-readers = Kirjoituksiasi lukevat ryhmän { $leaders } ohjaajaa ja enintään { $members } jäsentä. Kukaan muu ei näe ryhmää.
group-about-unseen = Olet ryhmässä nimimerkillä. Emme näe, kuka olet tai missä olet, emmekä voi lähettää apua. Jos olet vaarassa, soita 112.
group-about-others = Jäsenet lupaavat olla kertomatta toisistaan muille. Emme voi silti estää ketään ottamasta kuvaa näytöstä, joten jätä nimet ja paikat pois.
group-about-law = Jos lapsi tai jonkun henki on vaarassa ja kerrot, kenestä on kyse, laki voi velvoittaa ohjaajat ilmoittamaan siitä.
group-about-kept = Ryhmässä kirjoitetaan { DATETIME($ends, dateStyle: "long") } asti. Ryhmä poistetaan { DATETIME($gone, dateStyle: "long") }, ja varmuuskopiotkin ovat lukukelvottomia viimeistään { DATETIME($promised, dateStyle: "long") }.
group-apply-answer = Emme kysy nimeä emmekä yhteystietoja. Vastaus on täällä viimeistään { DATETIME($date, dateStyle: "long") }, ja luet sen paluukoodilla.
group-question-1 = Mikä saa sinut hakemaan ryhmään juuri nyt?
group-question-2 = Mitä toivot ryhmältä?
group-question-3 = Onko jotain, mitä ohjaajien olisi hyvä tietää? Tämän voi jättää tyhjäksi.
group-guard = Tekstissä näyttää olevan henkilötunnus, puhelinnumero, osoite, sähköpostiosoite tai paluukoodi.
group-guard-how = Pysyt nimettömänä, jos otat sen pois. Voit myös lähettää tekstin sellaisena kuin se on.
group-apply-send = Lähetä hakemus
group-applied-heading = Hakemuksesi on perillä
group-applied-next = Kun olet kirjoittanut koodin muistiin, voit sulkea tämän sivun.

## Reading the answer

group-code-heading = Lue vastaus paluukoodilla
group-code-open = Avaa
group-application-heading = Hakemuksesi
group-apply-waiting = Hakemuksesi odottaa vastausta. Se on täällä viimeistään { DATETIME($date, dateStyle: "long") }.
group-late = Lupasimme vastata viimeistään { DATETIME($date, dateStyle: "long") }. Olemme myöhässä, ja olemme siitä pahoillamme. Hakemuksesi on tallella.
group-listed = Ryhmä on nyt täynnä, ja olet jonossa. Jos paikka vapautuu, ohjaaja kirjoittaa siitä tänne. Käy katsomassa silloin tällöin.
group-accepted = Tervetuloa, sinulle on paikka ryhmässä.
group-refused = Tässä ryhmässä ei ole nyt sinulle paikkaa. Se ei tarkoita, ettet ansaitsisi apua: ohjaaja on kirjoittanut sinulle, ja alla on muita, jotka auttavat.
group-own = Lue oma hakemuksesi
group-withdraw-open = Poista hakemus
group-withdraw-about = Hakemusta ja vastausta ei voi poiston jälkeen palauttaa.
group-withdrawn = Hakemus on poistettu
group-withdrawn-about = Sitä ei voi enää lukea kukaan. Voit hakea uudelleen milloin vain.
group-erased-on = Hakemus poistetaan viimeistään { DATETIME($date, dateStyle: "long") }.

## Becoming a member

group-invitation-heading = Kutsu ryhmään
group-invitation-code = Kutsukoodi
group-not-yet = Ryhmä ei ole vielä auki: se alkaa { DATETIME($date, dateStyle: "long") }. Tule silloin samalla koodilla uudelleen.
group-rules-heading = Ryhmän säännöt
group-rules-read = Olen lukenut säännöt ja noudatan niitä
group-nickname = Nimimerkki
group-nickname-hint = 2–24 merkkiä. Valitse sellainen, jota et käytä muualla ja josta sinua ei tunne.
group-code-word = Tunnussana
group-code-word-hint = Jos kadotat avaimesi, saat uuden tällä sanalla. Voit jättää sen tyhjäksi, mutta silloin avainta ei voi korvata.
group-nickname-real = Tämä näyttää oikealta nimeltä.
group-nickname-anyway = Pysyt nimettömänä, jos valitset toisen nimimerkin. Voit myös pitää tämän.
group-join = Liity ryhmään
group-join-anyway = Liity tällä nimimerkillä
group-words-heading = Avaimesi on kuusi sanaa
group-words-about = Näillä sanoilla pääset ryhmään. Kirjoita ne paperille tässä järjestyksessä. Emme voi näyttää niitä enää myöhemmin.
group-words-keep = Säilytä paperia paikassa, josta kukaan muu ei löydä sitä. Kuvakaappaus jää puhelimen muistiin.
group-words-try = Kokeile heti, että sanat ovat tallessa

## Coming in

group-enter-heading = Tule ryhmään
group-words-type = Kuusi sanaasi
group-words-hint = Isoilla kirjaimilla ja väleillä ei ole väliä, ja ä:n voi kirjoittaa a:na.
group-come-in = Mene ryhmään

## A lost key

group-lost-heading = Sanasi ovat kadonneet
group-lost-about = Ei hätää. Kerro ryhmän nimi, nimimerkkisi ja tunnussanasi, niin ohjaaja antaa sinulle uudet sanat.
group-lost-room = Ryhmän nimi
group-lost-send = Pyydä uudet sanat
group-lost-sent = Pyyntösi on perillä
group-lost-sent-about = Jos kaikki kolme olivat oikein, uudet sanat ovat luettavissa paluukoodilla viimeistään { DATETIME($date, dateStyle: "long") }.
group-new-heading = Uudet sanat
group-new-waiting = Ohjaaja ei ole vielä ehtinyt vastata. Uudet sanat ovat täällä viimeistään { DATETIME($date, dateStyle: "long") }.
group-new-granted = Voit ottaa uudet sanat. Vanhat lakkaavat silloin toimimasta. Ota paperi ja kynä valmiiksi: sanat näytetään kerran.
group-new-take = Näytä uudet sanat

## What went wrong

group-problem = { $problem ->
    [empty] Vastaa kahteen ensimmäiseen kysymykseen, vaikka lyhyesti.
    [too_long] Teksti on liian pitkä. Yhteen vastaukseen mahtuu 1 000 merkkiä. Kaikki on tallella tällä sivulla.
    [wait] Täältä on yritetty monta kertaa peräkkäin. Odota hetki ja yritä uudelleen.
    [length] Koodissa on 16 numeroa. Tarkista, puuttuuko jokin.
    [digits] Koodissa on vain numeroita.
    [slip] Jokin numero on väärin. Tarkista koodi.
    [count] Kirjoita kaikki kuusi sanaa.
    [unknown] Jokin sana on väärin. Tarkista sanat paperista.
    [words] Näillä sanoilla ei pääse mihinkään ryhmään. Tarkista sanat ja niiden järjestys. Ryhmä on myös voinut päättyä.
    [rules] Lue säännöt ja merkitse, että noudatat niitä.
    [short] Nimimerkissä on oltava vähintään 2 merkkiä.
    [long] Nimimerkissä voi olla enintään 24 merkkiä.
    [signs] Nimimerkissä on merkkejä, jotka eivät näy tai joita ei voi käyttää. Kirjoita siihen ainakin yksi kirjain.
    [taken] Ryhmässä on tai on ollut joku, jonka nimi on tämän näköinen. Valitse toinen nimimerkki.
    [office] Tästä nimimerkistä voisi luulla, että olet ohjaaja. Valitse toinen.
    [full] Ryhmä tuli juuri täyteen. Koodisi on yhä voimassa: yritä myöhemmin uudelleen.
    [not_open] Ryhmä ei ole auki. Tule samalla koodilla uudelleen, kun se alkaa.
   *[gone] Tällä ei löydy mitään. Tarkista koodi. Se on myös voitu jo käyttää, tai sen aika on mennyt.
}
