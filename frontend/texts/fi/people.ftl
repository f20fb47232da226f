### Pages about people, for those who manage them. Plain and kind; says what happens before it happens.

people-title = Vierellä, ihmiset
people-nav = Sivut
people-to-desk = Päivystys
people-heading = Ihmiset
people-add = Lisää ihminen
people-of = { $association }. Näet vain oman yhdistyksesi ihmiset.
people-search = Nimi tai tunnus
people-search-go = Hae
people-association = Yhdistys
people-all-associations = Kaikki yhdistykset
people-show = Näytä
people-show-active = Mukana olevat
people-show-left = Lopettaneet
people-found = { $count ->
    [0] Ei ketään
    [one] Yksi ihminen
   *[other] { $count } ihmistä
}
people-none = Täällä ei ole vielä ketään.
people-none-found = Haulla ei löytynyt ketään. Kokeile lyhyempää osaa nimestä tai tunnuksesta.
people-pages = Sivut listassa
people-page = Sivu { $page }/{ $pages }
people-previous = Edellinen
people-next = Seuraava

## One person

helper-type = { $type ->
    [peer] Koulutettu vertainen
   *[professional] Ammattilainen
}
role = { $role ->
    [administrator] Ylläpitäjä
    [coordinator] Vuorojen koordinaattori
    [manager] Yhdistyksen vastaava
    [worker] Päivystäjä
    [peer] Vertaispäivystäjä
    [facilitator] Ryhmänohjaaja
    [moderator] Moderaattori
   *[dpo] Tietosuojavastaava
}
role-about = { $role ->
    [administrator] Hoitaa kaikkien yhdistysten ihmisten tiedot ja roolit.
    [coordinator] Näkee, ketkä päivystävät ja kuinka moni odottaa.
    [manager] Hoitaa oman yhdistyksensä ihmisten tiedot ja roolit.
    [worker] Vastaa chateissa ammattilaisena.
    [peer] Vastaa chateissa, kun ammattilainen on samassa vuorossa.
    [facilitator] Ohjaa suljettuja ryhmiä.
    [moderator] Ratkaisee, mitä ryhmissä kerrotuista huolista seuraa.
   *[dpo] Valvoo tietosuojaa. Ei pääse päivystykseen.
}
person-back = Kaikki ihmiset
person-login = Tunnus
person-login-hint = Pieniä kirjaimia a–z, numeroita, piste, viiva tai alaviiva. Tunnusta ei voi vaihtaa myöhemmin.
person-duty-name = Päivystysnimi
person-duty-name-hint = Chatissa kirjoittava näkee tämän nimen. Ei koko nimeä eikä sukunimeä.
person-helper-type = Miten hän vastaa
person-helper-type-hint = Tämä kerrotaan aina chatissa kirjoittavalle, eikä sitä voi vaihtaa myöhemmin.
person-capacity = Keskusteluja yhtä aikaa
person-capacity-hint = Ammattilaisella kaksi, korkeintaan kolme. Vertaisella yksi. Tyhjä tarkoittaa tavallista määrää.
person-languages = Millä kielillä hän vastaa
person-languages-hint = Chatissa kerrotaan, millä kielillä juuri nyt vastataan. Suomeksi vastaava vastaa myös selkeällä suomella.
person-unit = Yksikkö
person-unit-none = Ei yksikköä
person-training = Koulutus voimassa
person-training-hint = Viimeinen päivä. Vertainen voi päivystää vain, kun koulutus on voimassa ja vaitiololupaus allekirjoitettu.
person-pledge = Vaitiololupaus allekirjoitettu
person-roles = Roolit
person-change-roles = Muuta rooleja
person-roles-of = Roolit: { $person }
person-roles-not-yours = Näitä rooleja et voi muuttaa.
person-to-page = Takaisin
person-roles-hint = Muutos tulee voimaan heti, myös avoimessa päivystyksessä. Jos poistat päivystäjän roolin, hänen avoimet keskustelunsa katoavat hänen näytöltään.
person-own-roles = Omia roolejaan ei voi muuttaa. Pyydä toista vastaavaa tai ylläpitäjää.
person-no-roles = Ei rooleja
person-new = Uusi ihminen
person-new-hint = Lisäämisen jälkeen voit kutsua hänet kirjautumaan. Ennen sitä hän ei pääse sisään.
person-create = Lisää
person-details = Tiedot
person-save = Tallenna tiedot
person-save-roles = Tallenna roolit
person-saved = { $saved ->
    [created] Lisätty.
    [roles] Roolit on tallennettu.
    [sessions] Hänet on kirjattu ulos kaikkialta.
    [deactivated] Tunnus on suljettu.
   *[details] Tiedot on tallennettu.
}
person-signing-in = Kirjautuminen
person-can-sign-in = Hänellä on salasana.
person-cannot-sign-in = Hän ei pääse vielä kirjautumaan, koska hänellä ei ole salasanaa.
person-cannot-sign-in-short = Ei pääse kirjautumaan
person-has-left = Tunnus on suljettu. Hän ei pääse kirjautumaan.
person-not-yours = Hänellä on koko liittoa koskeva rooli, joten vain ylläpitäjä voi muuttaa hänen tietojaan.
person-hindrance = { $hindrance ->
    [training] Hän ei voi nyt aloittaa vuoroa, koska koulutus ei ole voimassa.
   *[pledge] Hän ei voi nyt aloittaa vuoroa, koska vaitiololupausta ei ole merkitty allekirjoitetuksi.
}
person-hindrance-short = { $hindrance ->
    [training] Koulutus ei voimassa
   *[pledge] Vaitiololupaus puuttuu
}
person-problem = { $problem ->
    [login] Tunnuksessa voi olla vain kirjaimia a–z, numeroita, piste, viiva ja alaviiva, ja sen pitää alkaa kirjaimella tai numerolla. Pituus on 2–64 merkkiä.
    [login_taken] Tunnus on jo käytössä. Kokeile toista, esimerkiksi lisää numero perään.
    [duty_name] Kirjoita päivystysnimi, korkeintaan 40 merkkiä.
    [training_valid_until] Koulutuksen päivää ei voi lukea. Valitse se kalenterista tai jätä tyhjäksi.
    [pledge_signed_on] Vaitiololupauksen päivää ei voi lukea. Valitse se kalenterista tai jätä tyhjäksi.
    [capacity] Ammattilaisella voi olla yhdestä kolmeen keskustelua yhtä aikaa, vertaisella yksi.
    [languages] Valitse ainakin yksi kieli.
    [role] Vertaisen rooli on Vertaispäivystäjä ja ammattilaisen Päivystäjä. Kirjoittavan pitää aina tietää, kumpi vastaa.
    [own_roles] Omia roolejaan ei voi muuttaa. Pyydä toista vastaavaa tai ylläpitäjää.
    [federation_role] Tämä rooli koskee koko liittoa. Vain ylläpitäjä voi antaa sen, ottaa sen pois tai muuttaa sellaisen ihmisen tietoja.
    [association] Tämä yhdistys on suljettu. Valitse toinen.
    [unit] Tätä yksikköä ei voi valita: se on suljettu, tai se kuuluu toiseen yhdistykseen.
    [has_left] Tunnus on suljettu, joten häntä ei voi kutsua.
   *[last_administrator] Hän on ainoa ylläpitäjä. Tee ensin jostakusta toisesta ylläpitäjä, jotta joku voi edelleen hoitaa tunnuksia.
}

## The end

person-leaving = Lopettaminen
person-leaving-about = Kun joku lopettaa, sulje hänen tunnuksensa. Jos vain puhelin tai salasana on hukassa, tee hänelle uusi kutsu.
person-deactivate = Sulje tunnus
deactivate-heading = Suljetaanko tunnus: { $person }?
deactivate-own = Suljetaanko oma tunnuksesi?
deactivate-access = Hän ei pääse enää kirjautumaan. Jos päivystys on hänellä auki, se sulkeutuu heti.
deactivate-talks = Jos hänellä on keskustelu kesken, siihen ei vastaa sen jälkeen kukaan. Ellei ole kiire, odota, että keskustelu päättyy.
deactivate-trail = Tieto siitä, kuka tunnuksen sulki ja milloin, säilyy kaksi vuotta. Sitten suljettu tunnuskin poistetaan.
deactivate-back = Suljettua tunnusta ei voi avata tällä sivulla. Jos hän palaa, lisää hänet uudella tunnuksella.
deactivate-yes = Sulje tunnus
deactivate-no = Älä sulje

## Letting somebody in, and signing them out

person-invite = Kutsu kirjautumaan
person-end-sessions = Kirjaa ulos kaikkialta
invite-heading = Kutsu { $person } kirjautumaan
invite-what = Saat kutsukoodin, jolla hän valitsee itse salasanan ja yhdistää todennussovelluksen. Koodi toimii kerran ja on voimassa { $hours } tuntia.
invite-lost = Jos hän on jo kirjautunut aiemmin, vanhat tunnistautumistavat toimivat siihen asti, kunnes hän käyttää kutsun. Sitten ne lakkaavat toimimasta.
invite-check = Varmista, että koodin saa juuri hän: anna se kasvokkain tai puhelimessa.
invite-yes = Tee kutsu
invite-made = Kutsu on valmis: { $person }
invite-once = Näytämme koodin vain nyt. Se on voimassa { $hours } tuntia.
invite-address = Osoite
invite-hand-over = Kerro hänelle osoite, tunnus ja koodi. Kirjoita ne paperille tai sano puhelimessa, älä lähetä kaikkia samassa viestissä.
invite-ready = Valmis
end-sessions-heading = Kirjataanko { $person } ulos kaikkialta?
end-sessions-what = Hänen avoin päivystyksensä sulkeutuu heti jokaisella laitteella. Hänen keskustelunsa jäävät auki.
end-sessions-after = Hän voi kirjautua uudelleen. Jos epäilet, että joku muu käyttää hänen tunnustaan, tee myös uusi kutsu tai sulje tunnus.
end-sessions-yes = Kirjaa ulos

## Associations and their units

associations-heading = Yhdistykset
associations-lead = Täällä ovat yhdistykset, joiden ihmiset vastaavat yhteisissä chateissa.
association-back = Kaikki yhdistykset
association-new = Uusi yhdistys
association-name = Nimi
association-saved = Tallennettu.
association-closed = Suljettu
association-closed-about = Yhdistys on suljettu. Siihen ei voi lisätä ihmisiä.
association-units = Yksiköt
association-units-about = Yksikkö on yhdistyksen osa, esimerkiksi turvakoti. Ihminen voi kuulua yhteen yksikköön.
association-units-none = Yksiköitä ei ole vielä.
association-units-count = { $count ->
    [one] yksi yksikkö
   *[other] { $count } yksikköä
}
association-region = Maakunta
association-region-none = Ei maakuntaa
association-region-hint = Maakunnan mukaan liitto voi katsoa tilastoja alueittain, kun siellä on vähintään kaksi yhdistystä.
region = { $region ->
    [ahvenanmaa] Ahvenanmaa
    [etela_karjala] Etelä-Karjala
    [etela_pohjanmaa] Etelä-Pohjanmaa
    [etela_savo] Etelä-Savo
    [kainuu] Kainuu
    [kanta_hame] Kanta-Häme
    [keski_pohjanmaa] Keski-Pohjanmaa
    [keski_suomi] Keski-Suomi
    [kymenlaakso] Kymenlaakso
    [lappi] Lappi
    [paijat_hame] Päijät-Häme
    [pirkanmaa] Pirkanmaa
    [pohjanmaa] Pohjanmaa
    [pohjois_karjala] Pohjois-Karjala
    [pohjois_pohjanmaa] Pohjois-Pohjanmaa
    [pohjois_savo] Pohjois-Savo
    [satakunta] Satakunta
    [uusimaa] Uusimaa
   *[varsinais_suomi] Varsinais-Suomi
}
association-is-open = Toiminnassa
association-is-open-hint = Voit sulkea vasta, kun täällä ei ole enää ketään. Suljettuun ei voi lisätä ihmisiä. Voit avata sen uudelleen.
association-problem = { $problem ->
    [name] Kirjoita nimi. Siinä voi olla vain näkyviä merkkejä.
    [name_taken] Samanniminen on jo. Kirjoita nimi, jolla nämä kaksi erottaa toisistaan.
    [region] Valitse maakunta luettelosta.
    [has_people] Täällä on vielä ihmisiä, joten tätä ei voi sulkea. Sulje ensin heidän tunnuksensa.
    [unit_has_people] Täällä on vielä ihmisiä, joten tätä ei voi sulkea. Siirrä heidät ensin toiseen yksikköön.
    [unit_owes_hours] Yksiköllä on vielä sovittuja päivystystunteja, joten sitä ei voi sulkea. Pyydä koordinaattoria päättämään ne ensin.
   *[changed] Joku muu ehti muuttaa tätä. Katso, mitä nyt on tallessa, ja tallenna uudelleen, jos haluat omat muutoksesi voimaan.
}
unit-new = Uusi yksikkö
