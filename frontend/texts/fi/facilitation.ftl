### Ryhmänohjaajien sivut: mitä ryhmissä odottaa, jäsenet, rajoitukset ja niistä pyydetyt arviot.

## Kaikki ryhmät

groups-heading = Omat ryhmät
groups-back = Kaikki omat ryhmät
groups-none = Sinulla ei ole juuri nyt ohjattavia ryhmiä.
groups-appeals-wait = { $count ->
    [one] Yksi jäsen pyytää uutta arviota
   *[other] { $count } jäsentä pyytää uutta arviota
}
group-urgent = { $count ->
    [one] Kiireellinen viesti odottaa
   *[other] { $count } kiireellistä viestiä odottaa
}
group-facts = { $members ->
    [one] Yksi jäsen
   *[other] { $members } jäsentä
}, päättyy { DATETIME($ends, dateStyle: "long") }
group-unattended = { $unit ->
    [minutes] Vanhin odottava asia on odottanut { $count } min.
    [hours] Vanhin odottava asia on odottanut { $count } t.
   *[days] Vanhin odottava asia on odottanut { $count } päivää.
}
group-nothing-waits = Mikään ei odota ohjaajaa.
group-read-last = Pisimmälle on lukenut { $who }.
group-unread = { $count ->
    [0] Kaikki on luettu.
    [one] Yksi merkintä on lukematta.
   *[other] { $count } merkintää on lukematta.
}
group-waited = { $unit ->
    [minutes] odottanut { $count } min
    [hours] odottanut { $count } t
   *[days] odottanut { $count } päivää
}

## Mitä odottaa

group-waiting = Mitä odottaa
group-held = { $count ->
    [one] Viesti odottaa ohjaajaa
   *[other] { $count } viestiä odottaa ohjaajaa
}
group-why-held = { $why ->
    [suicidal] Puhuu itsemurhasta
    [threatening] Uhkaa jotakuta
    [identifying] Joku voisi tunnistaa
    [sanction] Luetaan ensin
    [newcomer] Uuden jäsenen ensimmäisiä
    [room] Ryhmässä luetaan kaikki ensin
   *[facilitator] Ohjaajan katsottavana
}
group-proposals = Poistamista on ehdotettu
group-proposal-own = Ehdotit itse. Toinen ohjaaja vahvistaa.
group-proposal-by = Ehdottaja: { $who }. Odottaa toisen ohjaajan vahvistusta.
group-reports = { $count ->
    [one] Jäsen kertoi viestistä
   *[other] Jäsenet kertoivat { $count } viestistä
}
group-report-by = Kertoja:
group-settle = Hoidettu
group-settle-which = Hoidettu: { $who } kertoi
group-lines = { $count ->
    [0] Kahdenkeskiset keskustelut
    [one] Kahdenkeskiset keskustelut, yhdessä lukematonta
   *[other] Kahdenkeskiset keskustelut, { $count } sisältää lukematonta
}
group-line-unread = Lukematta
group-line-read = Viimeksi luki { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-line-read-nobody = Kukaan ei ole vielä lukenut
group-silent = { $count ->
    [one] Jäsen, jota ei ole näkynyt kahteen viikkoon
   *[other] Jäsenet, joita ei ole näkynyt kahteen viikkoon
}
group-here-last = viimeksi { DATETIME($date, dateStyle: "long") }
group-here-never = ei ole vielä käynyt

## Yksi ryhmä

group-saved = { $what ->
    [settle] Merkitty hoidetuksi.
    [note] Viesti toiselle ohjaajalle on tallessa.
    [remove_note] Viesti on poistettu.
   *[on_call] Tallennettu.
}
group-enter = Avaa ryhmä
group-members = Jäsenet
group-no-members = Ryhmässä ei ole vielä ketään.
group-member-since = mukana { DATETIME($date, dateStyle: "long") } alkaen
group-member-state = { $state ->
    [suspended] Tauolla ryhmästä
    [removed] Poistettu ryhmästä
   *[left] Lähtenyt ryhmästä
}
group-notes = Viestit toiselle ohjaajalle
group-notes-about = Vain ryhmän ohjaajat lukevat nämä. Ne poistuvat { $days } päivän kuluttua.
group-note-new = Mitä toisen ohjaajan on hyvä tietää
group-note-save = Jätä viesti
group-note-remove = Poista
group-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-on-call = Kuka hälytetään
group-on-call-about = Kiireellisestä viestistä kerrotaan heti niille ohjaajille, jotka ovat vuorossa. Jos kukaan heistä ei ole, muut vuorossa olevat ammattilaiset näkevät tämän nimen ja numeron, ja osoitteeseen lähtee sähköposti, jossa ei kerrota, mistä on kyse.
group-on-call-name = Nimi
group-on-call-phone = Puhelin
group-on-call-email = Sähköposti
group-on-call-save = Tallenna
group-on-call-problem = { $problem ->
    [name] Kirjoita nimi.
    [email] Tarkista sähköpostiosoite.
   *[phone] Tarkista puhelinnumero. Numero tai sähköposti tarvitaan.
}

## Yksi jäsen

group-sanctions = Mitä on päätetty
group-sanctions-none = Mitään rajoituksia ei ole ollut.
group-sanction-kind = { $kind ->
    [warn] Huomautus
    [hold] Viestit luetaan ensin
    [mute] Kirjoitustauko
    [suspend] Tauko ryhmästä
   *[remove] Poistaminen ryhmästä
}
group-sanction-state = { $state ->
    [proposed] Odottaa toisen ohjaajan vahvistusta
    [in_force] Voimassa
    [lifted] Peruttu
    [lapsed] Raukesi ilman vahvistusta
   *[over] Päättynyt
}
group-sanction-reason = { $reason ->
    [hurtful] Loukkaava kirjoittaminen
    [threat] Uhkaaminen
    [identifying] Kertoo jotakin, mistä toisen voi tunnistaa
    [trade] Päihteiden tai tavaran tarjoaminen
    [pressure] Painostaa tapaamaan tai jatkamaan muualla
    [not_for_them] Ryhmä ei ole tarkoitettu hänelle
   *[rules] Muu ryhmän sääntöjen vastainen
}
group-and = ja
group-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
group-sanction-read = jäsen on lukenut
group-sanction-not-read = jäsen ei ole vielä lukenut
group-appeal-state = { $outcome ->
    [waits] Pyytää uutta arviota
    [lifted] Uusi arvio: peruttu
   *[upheld] Uusi arvio: pysyy voimassa
}
group-confirm = Vahvista poistaminen
group-confirm-other = Ehdotit poistamista itse, joten toinen ohjaaja vahvistaa sen. Jos hän ei vahvista 72 tunnissa, ehdotus raukeaa.
group-lift = { $state ->
    [proposed] Ei poisteta
   *[other] Peru
}
group-decide = Päätä rajoituksesta
group-decide-about = Jäsen näkee syyn, keston ja sanasi, ja voi pyytää uutta arviota.
group-sanction-do = { $kind ->
    [warn] Huomauta
    [hold] Lue viestit ensin
    [mute] Anna kirjoitustauko
    [suspend] Keskeytä pääsy heti
   *[remove] Ehdota poistamista
}
group-sanction-about = { $kind ->
    [warn] Jäsen saa huomautuksen. Muuta ei tapahdu.
    [hold] Jäsenen viestit odottavat ohjaajaa, ennen kuin muut näkevät ne.
    [mute] Jäsen lukee, mutta ei kirjoita ryhmään. Kahdenkeskinen keskustelu ohjaajien kanssa jää auki.
    [suspend] Jäsen ei näe ryhmää. Voit päättää tästä yksin, enintään 72 tunniksi. Kahdenkeskinen keskustelu ohjaajien kanssa jää auki.
   *[remove] Jäsenen pääsy keskeytyy heti. Poistaminen tulee voimaan, kun toinen ohjaaja vahvistaa sen 72 tunnin sisällä. Sen jälkeen hänellä on vielä 7 päivää apunumerot ja kahdenkeskinen keskustelu ohjaajien kanssa.
}
group-sanction-why = Syy
group-choose = Valitse
group-sanction-lasts = Kesto
group-length = { $unit ->
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
group-sanction-words = Sanat jäsenelle
group-sanction-words-hint = Kerro ystävällisesti, mistä on kyse ja mitä toivot. Voit jättää tyhjäksi.
group-sanction-problem = { $problem ->
    [reason] Valitse syy.
    [kind] Tätä ei voi päättää.
    [length] Valitse kesto.
    [suspended] Jäsenen pääsy on jo keskeytetty.
    [removed] Jäsen on jo poistettu.
    [again] Olet hiljattain keskeyttänyt tämän jäsenen pääsyn. Nyt siitä päättää toinen ohjaaja.
    [same_person] Toisen ihmisen on päätettävä tästä: olet itse ollut päättämässä.
    [not_proposed] Toinen ohjaaja on jo vahvistanut tai perunut tämän.
    [lapsed] Ehdotus raukesi, koska kukaan ei vahvistanut sitä 72 tunnissa.
   *[line] Viesti ei lähtenyt. Yritä uudelleen.
}
group-decided = { $what ->
    [say] Viesti on lähtenyt.
    [confirm] Jäsen on poistettu ryhmästä.
    [lift] Peruttu.
    [remove] Poistamista on ehdotettu, ja pääsy on keskeytetty. Pyydä toista ohjaajaa vahvistamaan.
   *[other] Päätös on voimassa.
}
group-line = Kahdenkeskinen keskustelu
group-line-about = Jäsen ja ryhmän ohjaajat lukevat tämän. Muut jäsenet eivät.
group-line-until = Keskustelu on auki { DATETIME($until, dateStyle: "long", timeStyle: "short") } asti. Sitten se poistetaan.
group-line-label = Kirjoita jäsenelle
group-line-say = Lähetä
group-line-over = Keskustelua ei ole.

## Uudet arviot

group-appeals = Pyydetyt uudet arviot
group-appeals-about = Uuden arvion tekee joku, joka ei ole ollut päättämässä rajoituksesta. Rajoitus on voimassa, kunnes arvio on tehty.
group-appeals-none = Kukaan ei odota uutta arviota.
group-appeal-judged = Arvio on tehty, ja jäsen näkee sen.
group-appeal-wordless = Jäsen ei kirjoittanut perusteluja.
group-appeal-answer = Sanat jäsenelle
group-appeal-lift = Peru rajoitus
group-appeal-uphold = Rajoitus pysyy
group-appeal-own = Olet itse ollut päättämässä tästä, joten joku muu arvioi sen.

## Sähköposti kiireellisestä

group-mail-subject = Vierellä: katso, mitä odottaa
group-mail = Palvelussa odottaa jotakin, mikä on hyvä katsoa pian. Kirjaudu sisään: { $address }
