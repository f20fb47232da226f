## Hours of duty: what associations have promised, what was given, setting it right

duty-hours = Tunnit
duty-hours-lead = Mitä on sovittu ja miten päättyneet vuorot toteutuivat.
duty-hours-first = Ensimmäinen kuukausi
duty-hours-last = Viimeinen kuukausi
duty-hours-export = Lataa taulukko
duty-hours-export-about = Taulukko avautuu Excelissä. Siinä ei ole nimiä, ja lataamisesta jää merkintä lokiin.
duty-hours-association = Yhdistys
duty-hours-unit = Yksikkö
duty-hours-services = Palvelut
duty-hours-month-label = Kuukausi
duty-hours-month = { $month }kuu { $year }
duty-hours-time = { $minutes ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
}
duty-hours-percent = { $percent } %
duty-hours-column = { $column ->
    [agreed] Sovittu
    [delivered] Toteutunut
    [rescued] Muiden paikkaama
    [coverage] Osuus sovitusta
    [uncovered] Ilman päivystäjää
    [cancelled] Peruttu
   *[volunteers] Vertaiset
}
duty-hours-nobody = Avoimet vuorot, joita kukaan ei ottanut
duty-hours-none = Näiltä kuukausilta ei ole sovittuja tunteja eikä päättyneitä vuoroja.
duty-hours-by-month = Kuukausittain
duty-hours-people = Oman yhdistyksen väki
duty-hours-about = Toteutunut on aika, jonka ammattilainen oli vuoron palvelussa päivystämässä. Alle puolen tunnin tauot kuuluvat vuoroon. Vertaisten tunnit ovat erikseen, koska niitä ei ole kenenkään kanssa sovittu. Muiden paikkaama on aika, jonka toinen yhdistys tuli vuoroon lyhyellä varoitusajalla: se on kummankin toteutunutta.
duty-hours-back = Takaisin tunteihin
duty-hours-of = { $delivered } / { $length }
duty-hours-corrected = Korjattu
duty-hours-correct = Korjaa tunnit
duty-hours-correct-which = Korjaa tunnit, { $when }
duty-hours-noted = Merkitty { $delivered }. Vuoro kesti { $length }.
duty-hours-correct-about = Kuinka kauan hän oli paikalla? Enintään { $most }.
duty-hours-hours = Tunteja
duty-hours-minutes = Minuutteja
duty-hours-why = Miksi?
duty-hours-reason = { $reason ->
    [line] Yhteys tai laite ei toiminut
    [elsewhere] Hän teki vuoron työtä muualla kuin päivystyssivulla
    [overtime] Keskustelu jatkui vuoron jälkeen
    [absent] Hän ei ollut tässä vuorossa
   *[mistake] Aiempi korjaus oli virhe
}
duty-hours-corrections = Korjaukset
duty-hours-corrections-about = Korjausta ei voi poistaa. Jos se oli virhe, korjaa uudelleen.
duty-hours-on = { DATETIME($date, dateStyle: "medium") }

commitments = Sovitut tunnit
commitments-lead = Kuinka paljon kukin yhdistys päivystää kuukaudessa.
commitments-none = Mitään ei ole vielä sovittu.
commitment-time = { $time } kuukaudessa
commitment-from = Toistaiseksi, ensimmäinen kuukausi { $first }
commitment-months = { $first } – { $last }
commitment-spread = Heinäkuussa { $july }, muina kuukausina { $others }.
commitment-new = Sovi tunneista
commitment-together = Tunnit ovat valituille palveluille yhteensä.
commitment-hours = Tunteja kuukaudessa keskimäärin
commitment-july = Heinäkuussa tunteja on puolet muista kuukausista. Koko vuoden määrä pysyy samana.
commitment-last = Viimeinen kuukausi (tyhjä: toistaiseksi)
commitment-change = Muuta
commitment-end = Tallenna viimeinen kuukausi
commitment-withdraw-about = Jos tämä kirjattiin vahingossa, poista se. Tunnit lasketaan silloin niin kuin tätä ei olisi sovittu.
commitment-withdraw = Poista kokonaan
duty-hours-saved = { $what ->
    [correction] Korjaus on tallennettu.
    [agree] Tunnit on sovittu.
    [end] Viimeinen kuukausi on tallennettu.
   *[withdraw] Sovitut tunnit on poistettu.
}
duty-hours-problem = { $problem ->
    [month] Kirjoita kuukausi muodossa 2027-01.
    [months_order] Viimeinen kuukausi on ennen ensimmäistä.
    [months_many] Näytämme kerralla enintään kaksi vuotta.
    [no_association] Valitse yhdistys.
    [unit] Tätä yksikköä ei voi valita: se on suljettu, tai se kuuluu toiseen yhdistykseen.
    [no_service] Valitse ainakin yksi palvelu.
    [minutes] Aika ei kelpaa. Tarkista tunnit ja minuutit.
    [commitment_overlaps] Yhdistyksen kanssa on jo sovittu samasta palvelusta samoille kuukausille.
    [not_over] Vuoro ei ole vielä ohi.
    [cancelled] Vuoro on peruttu.
    [empty] Paikalla ei ollut ketään.
    [unchanged] Aika on jo merkitty näin.
    [reason] Valitse, miksi tunteja korjataan.
   *[changed] Joku muu muutti samaa sillä välin. Katso tilanne ja yritä uudelleen.
}
