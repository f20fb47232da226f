### Ryhmänohjaajien sivut: mitä ryhmissä odottaa, jäsenet, rajoitukset ja niistä pyydetyt arviot.

## Kaikki ryhmät

leads-heading = Omat ryhmät
leads-back = Kaikki omat ryhmät
leads-none = Sinulla ei ole juuri nyt ohjattavia ryhmiä.
leads-appeals-wait = { $count ->
    [one] Yksi jäsen pyytää uutta arviota
   *[other] { $count } jäsentä pyytää uutta arviota
}
lead-urgent = { $count ->
    [one] Kiireellinen viesti odottaa
   *[other] { $count } kiireellistä viestiä odottaa
}
lead-facts = { $members ->
    [one] Yksi jäsen
   *[other] { $members } jäsentä
}, päättyy { DATETIME($ends, dateStyle: "long") }
lead-unattended = { $unit ->
    [minutes] Vanhin odottava asia on odottanut { $count } min.
    [hours] Vanhin odottava asia on odottanut { $count } t.
   *[days] Vanhin odottava asia on odottanut { $count } päivää.
}
lead-applications = { $count ->
    [one] Yksi hakemus odottaa vastausta, luvattu viimeistään { DATETIME($date, dateStyle: "long") }
   *[other] { $count } hakemusta odottaa vastausta, ensimmäinen luvattu viimeistään { DATETIME($date, dateStyle: "long") }
}
lead-nothing-waits = Mikään ei odota ohjaajaa.
lead-read-last = Pisimmälle on lukenut { $who }.
lead-unread = { $count ->
    [0] Kaikki on luettu.
    [one] Yksi merkintä on lukematta.
   *[other] { $count } merkintää on lukematta.
}
lead-waited = { $unit ->
    [minutes] odottanut { $count } min
    [hours] odottanut { $count } t
   *[days] odottanut { $count } päivää
}

## Mitä odottaa

lead-waiting = Mitä odottaa
lead-held = { $count ->
    [one] Viesti odottaa ohjaajaa
   *[other] { $count } viestiä odottaa ohjaajaa
}
lead-why-held = { $why ->
    [suicidal] Puhuu itsemurhasta
    [threatening] Uhkaa jotakuta
    [identifying] Joku voisi tunnistaa
    [sanction] Luetaan ensin
    [newcomer] Uuden jäsenen ensimmäisiä
    [room] Ryhmässä luetaan kaikki ensin
   *[facilitator] Ohjaajan katsottavana
}
lead-proposals = Poistamista on ehdotettu
lead-proposal-own = Ehdotit itse. Toinen ohjaaja vahvistaa.
lead-proposal-by = Ehdottaja: { $who }. Odottaa toisen ohjaajan vahvistusta.
lead-reports = { $count ->
    [one] Jäsen kertoi viestistä
   *[other] Jäsenet kertoivat { $count } viestistä
}
lead-report-by = Kertoja:
lead-report-about = Viestin kirjoitti:
lead-report-evening = Live-illassa: { $theme }
lead-report-gone = Viestiä ei enää ole.
lead-settle = Hoidettu
lead-settle-which = Hoidettu: { $who } kertoi
lead-lines = { $count ->
    [0] Kahdenkeskiset keskustelut
    [one] Kahdenkeskiset keskustelut, yhdessä lukematonta
   *[other] Kahdenkeskiset keskustelut, { $count } sisältää lukematonta
}
lead-line-unread = Lukematta
lead-line-read = Viimeksi luki { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-line-read-nobody = Kukaan ei ole vielä lukenut
lead-silent = { $count ->
    [one] Jäsen, jota ei ole näkynyt kahteen viikkoon
   *[other] Jäsenet, joita ei ole näkynyt kahteen viikkoon
}
lead-here-last = viimeksi { DATETIME($date, dateStyle: "long") }
lead-here-never = ei ole vielä käynyt

## Yksi ryhmä

lead-saved = { $what ->
    [settle] Merkitty hoidetuksi.
    [note] Viesti toiselle ohjaajalle on tallessa.
    [remove_note] Viesti on poistettu.
   *[on_call] Tallennettu.
}
lead-enter = Avaa ryhmä
lead-members = Jäsenet
lead-no-members = Ryhmässä ei ole vielä ketään.
lead-member-since = mukana { DATETIME($date, dateStyle: "long") } alkaen
lead-member-state = { $state ->
    [suspended] Tauolla ryhmästä
    [removed] Poistettu ryhmästä
   *[left] Lähtenyt ryhmästä
}
lead-notes = Viestit toiselle ohjaajalle
lead-notes-about = Vain ryhmän ohjaajat lukevat nämä. Ne poistuvat { $days } päivän kuluttua.
lead-note-new = Mitä toisen ohjaajan on hyvä tietää
lead-note-save = Jätä viesti
lead-note-remove = Poista
lead-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-on-call = Kuka hälytetään
lead-on-call-about = Kiireellisestä viestistä kerrotaan heti niille ohjaajille, jotka ovat vuorossa. Jos kukaan heistä ei ole, muut vuorossa olevat ammattilaiset näkevät tämän nimen ja numeron, ja osoitteeseen lähtee sähköposti, jossa ei kerrota, mistä on kyse.
lead-on-call-name = Nimi
lead-on-call-phone = Puhelin
lead-on-call-email = Sähköposti
lead-on-call-save = Tallenna
lead-on-call-problem = { $problem ->
    [name] Kirjoita nimi.
    [email] Tarkista sähköpostiosoite.
   *[phone] Tarkista puhelinnumero. Numero tai sähköposti tarvitaan.
}

## Yksi jäsen

lead-sanctions = Mitä on päätetty
lead-sanctions-none = Mitään rajoituksia ei ole ollut.
lead-sanction-kind = { $kind ->
    [warn] Huomautus
    [hold] Viestit luetaan ensin
    [mute] Kirjoitustauko
    [suspend] Tauko ryhmästä
   *[remove] Poistaminen ryhmästä
}
lead-sanction-state = { $state ->
    [proposed] Odottaa toisen ohjaajan vahvistusta
    [in_force] Voimassa
    [lifted] Peruttu
    [lapsed] Raukesi ilman vahvistusta
   *[over] Päättynyt
}
lead-sanction-reason = { $reason ->
    [hurtful] Loukkaava kirjoittaminen
    [threat] Uhkaaminen
    [identifying] Kertoo jotakin, mistä toisen voi tunnistaa
    [trade] Päihteiden tai tavaran tarjoaminen
    [pressure] Painostaa tapaamaan tai jatkamaan muualla
    [not_for_them] Ryhmä ei ole tarkoitettu hänelle
   *[rules] Muu ryhmän sääntöjen vastainen
}
lead-and = ja
lead-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
lead-sanction-read = jäsen on lukenut
lead-sanction-not-read = jäsen ei ole vielä lukenut
lead-appeal-state = { $outcome ->
    [waits] Pyytää uutta arviota
    [lifted] Uusi arvio: peruttu
   *[upheld] Uusi arvio: pysyy voimassa
}
lead-confirm = { $kind ->
    [remove] Vahvista poistaminen
   *[other] Vahvista koko pituus
}
lead-confirm-longer = Yksi ohjaaja päättää enintään viikosta. Kun toinen ohjaaja vahvistaa, tämä kestää { DATETIME($until, dateStyle: "medium") } asti.
lead-confirm-other = Ehdotit poistamista itse, joten toinen ohjaaja vahvistaa sen. Jos hän ei vahvista 72 tunnissa, ehdotus raukeaa.
lead-lift = { $state ->
    [proposed] Ei poisteta
   *[other] Peru
}
lead-decide = Päätä rajoituksesta
lead-decide-about = Jäsen näkee syyn, keston ja sanasi, ja voi pyytää uutta arviota.
lead-sanction-do = { $kind ->
    [warn] Huomauta
    [hold] Lue viestit ensin
    [mute] Anna kirjoitustauko
    [suspend] Keskeytä pääsy heti
   *[remove] Ehdota poistamista
}
lead-sanction-about = { $kind ->
    [warn] Jäsen saa huomautuksen. Muuta ei tapahdu.
    [hold] Jäsenen viestit odottavat ohjaajaa, ennen kuin muut näkevät ne.
    [mute] Jäsen lukee, mutta ei kirjoita ryhmään. Kahdenkeskinen keskustelu ohjaajien kanssa jää auki.
    [suspend] Jäsen ei näe ryhmää. Voit päättää tästä yksin, enintään 72 tunniksi. Kahdenkeskinen keskustelu ohjaajien kanssa jää auki.
   *[remove] Jäsenen pääsy keskeytyy heti. Poistaminen tulee voimaan, kun toinen ohjaaja vahvistaa sen 72 tunnin sisällä. Sen jälkeen hänellä on vielä 7 päivää apunumerot ja kahdenkeskinen keskustelu ohjaajien kanssa.
}
lead-sanction-why = Syy
lead-choose = Valitse
lead-sanction-lasts = Kesto
lead-length = { $unit ->
    [hours] { $hours ->
        [1] 1 tunti
       *[other] { $hours } tuntia
    }
   *[days] { $hours ->
        [48] 2 päivää
        [72] 3 päivää
        [168] Viikko
        [336] Kaksi viikkoa
       *[other] 30 päivää
    }
}
lead-sanction-words = Sanat jäsenelle
lead-sanction-words-hint = Kerro ystävällisesti, mistä on kyse ja mitä toivot. Voit jättää tyhjäksi.
lead-sanction-problem = { $problem ->
    [reason] Valitse syy.
    [kind] Tätä ei voi päättää.
    [length] Valitse kesto.
    [suspended] Jäsenen pääsy on jo keskeytetty.
    [removed] Jäsen on jo poistettu.
    [again] Olet hiljattain keskeyttänyt tämän jäsenen pääsyn. Nyt siitä päättää toinen ohjaaja.
    [same_person] Toisen ihmisen on päätettävä tästä: olet itse ollut päättämässä.
    [stands_aside] Et tee päätöksiä toistaiseksi: omasta toiminnastasi on sovittu niin.
    [not_proposed] Toinen ohjaaja on jo vahvistanut tai perunut tämän.
    [lapsed] Ehdotus raukesi, koska kukaan ei vahvistanut sitä 72 tunnissa.
   *[line] Viesti ei lähtenyt. Yritä uudelleen.
}
lead-decided = { $what ->
    [say] Viesti on lähtenyt.
    [confirm] Päätös on vahvistettu.
    [lift] Peruttu.
    [remove] Poistamista on ehdotettu, ja pääsy on keskeytetty. Pyydä toista ohjaajaa vahvistamaan.
   *[other] Päätös on voimassa.
}
lead-line = Kahdenkeskinen keskustelu
lead-line-about = Jäsen ja ryhmän ohjaajat lukevat tämän. Muut jäsenet eivät.
lead-line-until = Keskustelu on auki { DATETIME($until, dateStyle: "long", timeStyle: "short") } asti. Sitten se poistetaan.
lead-line-label = Kirjoita jäsenelle
lead-line-say = Lähetä
lead-line-over = Keskustelua ei ole.

## Uudet arviot

lead-appeals = Pyydetyt uudet arviot
lead-appeals-about = Uuden arvion tekee joku, joka ei ole ollut päättämässä rajoituksesta. Rajoitus on voimassa, kunnes arvio on tehty.
lead-appeals-none = Kukaan ei odota uutta arviota.
lead-appeal-judged = Arvio on tehty, ja jäsen näkee sen.
lead-appeal-wordless = Jäsen ei kirjoittanut perusteluja.
lead-appeal-answer = Sanat jäsenelle
lead-appeal-lift = Peru rajoitus
lead-appeal-uphold = Rajoitus pysyy
lead-appeal-own = Olet itse ollut päättämässä tästä, joten joku muu arvioi sen.

## Sähköposti kiireellisestä

lead-mail-subject = Vierellä: katso, mitä odottaa
lead-mail = Palvelussa odottaa jotakin, mikä on hyvä katsoa pian. Kirjaudu sisään: { $address }
