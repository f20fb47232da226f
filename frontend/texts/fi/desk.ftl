### The duty desk, for workers. Plain and kind; nobody is called a case or a client.

desk-title = Vierellä
desk-title-count = ({ $count }) Vierellä
desk-heading = Päivystys
desk-sign-out = Kirjaudu ulos
desk-menu = Valikko
desk-account = Oma tili
desk-help = Käyttöohjeet
desk-letters = Kirjeet
desk-slots = Varattavat ajat
desk-replies = Valmiit vastaukset
desk-roster = Vuorolista
desk-on-call = Takapäivystäjät
desk-groups = Ryhmät
desk-cases = Arvioitavana
desk-statistics = Tilastot
desk-debriefs = Purkukeskustelut
desk-practice = Harjoittelu
desk-services = Palvelut
desk-people = Ihmiset
desk-status = Palvelimet
desk-loading = Avataan päivystystä…
desk-signed-out = Kirjaudu uudelleen, niin näet taas keskustelusi.
desk-me = { $name }, { $helper ->
    [peer] koulutettu vertainen
   *[professional] ammattilainen
}

## Connection: always true, never reassuring for nothing

connection-connecting = Yhdistetään…
connection-connected = Yhteys kunnossa
connection-lost = Yhteys katkesi klo { $time }, yritämme uudelleen. Kirjoittamasi on tallessa tällä sivulla.
connection-slow = Viestit kulkevat nyt noin sekunnin viiveellä.
connection-use-here = Jatka tällä sivulla
connection-signed-out = Kirjautumisesi on päättynyt. Kirjaudu uudelleen, niin pääset jatkamaan.
connection-sign-in = Kirjaudu sisään

## How long the sign-in lasts: said in time, without hurry

stay-idle = Olet ollut hetken poissa. Oletko vielä siinä? Jos et ole, kirjaamme sinut turvallisuuden vuoksi ulos klo { $time }.
stay-engaged = Olet ollut hetken poissa. Avoin keskustelu pitää päivystyksesi auki, joten mitään ei katoa.
stay-limit = Kirjautumisesi päättyy klo { $time }, kun siitä on kymmenen tuntia. Kirjaudu sopivassa välissä ulos ja takaisin sisään. Avoin keskustelu ei katkea.
stay-overtime = Kirjautumisestasi on jo kymmenen tuntia. Keskustelusi jatkuu rauhassa loppuun asti, ja uuden voit ottaa, kun olet kirjautunut uudelleen.
stay-overtime-until = Kirjautumisesi päättyy klo { $time }. Sitä ennen ehdit tallentaa kirjauksen.
stay-here = Olen tässä

## My duty

duty-heading = Oma vuoro
duty-booked = Tänään varatut ajat
duty-on = Vuorossa
duty-off = Poissa
duty-break = Tauolla
duty-finishing = Lopettaa vuoroa
duty-take-break = Tauolle
duty-end-break = Lopeta tauko
duty-finishing-about = Viet avoimet keskustelut loppuun. Uusia ei tule, ja vuorosi päättyy viimeiseen.
duty-go-on-again = Jatka vuoroa
duty-since = klo { $time } alkaen
duty-choose = Missä palveluissa vastaat?
duty-go-on = Aloita vuoro
duty-change = Muuta
duty-save = Vaihda
duty-cancel = Peruuta
duty-go-off = Lopeta vuoro
duty-go-off-hint = Avoimet keskustelut jatkuvat.
duty-alone = Olet yksin vuorossa
duty-alone-in = Olet yksin vuorossa: { $services }
duty-all-services = Kaikki palvelut
duty-no-services = Sinulle ei ole vielä merkitty palveluja. Vuorojen koordinaattori voi lisätä ne.
duty-capacity = Keskusteluja { $open }/{ $capacity }
duty-refused = Vuoro ei alkanut: sinulla ei ole lupaa vastata kaikissa näissä palveluissa.
duty-refused-peer = Vuoro ei alkanut. Vertaisella pitää olla voimassa oleva koulutus, allekirjoitettu vaitiololupaus ja ammattilainen samassa vuorossa.

## Queue

queue-heading = Jono
queue-letters = { $count ->
    [one] Yhteen kirjeeseen on luvattu vastaus tänään
   *[other] { $count } kirjeeseen on luvattu vastaus tänään
}
gaps-line = { $count ->
    [one] Yhdestä vuorosta puuttuu joku: { $first }
   *[other] { $count } vuorosta puuttuu joku, ensimmäinen { $first }
}
queue-empty = Kukaan ei odota juuri nyt.
queue-accept = Ota keskustelu
queue-accept-which = Ota keskustelu: { $service }, odottanut { $time }
queue-accepting = Otetaan…
queue-wrote = Kirjoitti jo
queue-booked = Varattu aika
queue-waited = { $time }
queue-off-duty = Aloita vuoro, niin voit ottaa keskustelun.
queue-break = Olet tauolla. Lopeta tauko, niin voit ottaa keskustelun.
queue-finishing = Lopetat vuoroasi. Jatka vuoroa, niin voit ottaa keskustelun.
queue-returned = Palasi jonoon
queue-for-me = Sinulle
queue-for = Siirretty: { $name }
queue-gone = Ei enää jonossa
queue-mine = Otit keskustelun
queue-offered-me = Tarjotaan sinulle
queue-offered = Tarjotaan: { $name }
queue-taken = { $name } ehti ensin
queue-taken-unknown = Joku toinen ehti ensin
queue-full = Sinulla on jo täysi määrä keskusteluja.
queue-not-on-duty = Aloita ensin vuorosi.
queue-not-allowed = Sinulla ei ole lupaa ottaa tätä keskustelua.
queue-overtime = Kirjautumisestasi on jo kymmenen tuntia. Kirjaudu uudelleen, niin voit aloittaa uutta.
queue-try-again = Keskustelun ottaminen ei onnistunut. Yritä uudelleen.

## Offered to me: whose turn it is, where a service offers in turn

offer-heading = Sinulle tarjotaan keskustelua
offer-said = Sinulle tarjotaan keskustelua: { $service }
offer-decline = En nyt
offer-left = Siirtyy seuraavalle { $time } kuluttua

## Colleagues

colleagues-heading = Muut vuorossa
colleagues-none = Ei muita vuorossa.
colleague-peer = Vertainen
colleague-professional = Ammattilainen
colleague-open = { $count ->
    [0] ei keskusteluja
    [one] yksi keskustelu
   *[other] { $count } keskustelua
}

## My contacts

contacts-heading = Omat keskustelut
contacts-none = Ei avoimia keskusteluja.
contacts-none-hint = Kun otat keskustelun jonosta, se avautuu tähän.
contact-name = Keskustelu { $number }
contact-unread = { $count ->
    [one] yksi uusi viesti
   *[other] { $count } uutta viestiä
}
contact-silence = Hiljaista { $time }
contact-awaits = Odottaa { $time }
contact-longest = Pisin hiljaisuus
contact-log = Keskustelun viestit
contact-typing = Kirjoittaa…
contact-colleague-typing = { $name } kirjoittaa…
contact-colleague-says = { $name }: { $words }
contact-news = Keskustelu { $number }: { $words }
contact-new-below = Uusia viestejä
contact-to-end = Viimeisimpään
contact-to-queue = Jono

presence-here = Paikalla
presence-network = Yhteys poikki
presence-closed = Sulki sivun
presence-left_fast = Poistui nopeasti
presence-ended = Lopetti keskustelun

author-me = Sinä
author-visitor = Kirjoittaja
note-joined = { $name } tuli keskusteluun
note-second-joined = { $name } tuli mukaan keskusteluun
note-second-left = { $name } lähti keskustelusta
note-took-over = { $name } jatkaa keskustelua
note-handed-over-given = Keskustelu siirrettiin
note-handed-over-lost = Päivystäjän yhteys katkesi, ja keskustelu palasi jonoon
note-staff-only = Vain työntekijöille
note-whispered = Kuiskaus, vain teille
note-noted = Merkintä työntekijöille, { $name }: { $text }
note-whisper-noted = { $name } kuiskaa: { $text }
note-ended-visitor = Kirjoittaja lopetti keskustelun
note-ended-helper = { $who ->
    [other] Päivystäjä lopetti keskustelun
   *[me] Lopetit keskustelun
}
note-ended-left_fast = Kirjoittaja poistui nopeasti. Häntä ei tavoitella.
note-ended-timeout = Keskustelu päättyi, koska yhteys ei palannut
note-ended-closing = Chatin aika loppui, ja keskustelu päättyi
note-ended-blocked = { $who ->
    [other] Päivystäjä lopetti keskustelun ja esti uuden 24 tunniksi
   *[me] Lopetit keskustelun ja estit uuden 24 tunniksi
}
note-overtime = Chat on sulkeutunut muilta. Tämä keskustelu voi jatkua kello { $time } asti.
note-asked-safe = { $who ->
    [other] { $name } kysyi, onko hänen turvallista kirjoittaa juuri nyt
   *[me] Kysyit, onko hänen turvallista kirjoittaa juuri nyt
}
note-asked-code_word = { $who ->
    [other] { $name } ehdotti tunnussanaa
   *[me] Ehdotit tunnussanaa
}
note-asked-address = { $who ->
    [other] { $name } kysyi osoitetta, jotta apu löytää perille
   *[me] Kysyit osoitetta, jotta apu löytää perille
}
note-code_word_set = Kirjoittaja valitsi tunnussanan. Sitä kysytään, jos joku jatkaa keskustelua tauon jälkeen.
note-continued = Keskusteluun palattiin tauon jälkeen ilman tunnussanaa. Et voi olla varma, että kirjoittaja on sama. Aiemmat viestit eivät näy hänelle.
note-continued-code-word = Kirjoittaja palasi tauon jälkeen ja tiesi tunnussanan. Aiemmat viestit eivät näy hänelle.
note-code_word_wrong = Joku yritti jatkaa keskustelua, mutta tunnussana oli väärä. Uudelleen ladatulta sivulta keskustelua ei voi enää jatkaa.
note-deleted = Kirjoittaja poisti keskustelun. Tekstiä ei enää ole.
note-expired = Keskustelun teksti on poistettu.

message-sending = Lähetetään…
message-sent = Lähetetty
message-failed = Ei lähtenyt.
message-retry = Yritä uudelleen
message-too-late = Ei mennyt perille: keskustelu oli jo päättynyt.

composer-label = Vastauksesi, keskustelu { $number }
composer-placeholder = Kirjoita vastaus
composer-send = Lähetä
composer-hint = Enter lähettää, Vaihto + Enter aloittaa uuden rivin.
composer-too-long = Viesti on { $over ->
    [one] yhden merkin
   *[other] { $over } merkkiä
} liian pitkä. Voit jakaa sen kahteen osaan.

# Unfolds what a worker can do in a talk beside writing, on a narrow screen.
tools = Toiminnot
asks = Kysy:
ask-safe = Onko turvallista kirjoittaa?
ask-safe-short = Onko turvallista?
ask-code-word = Sovitaanko tunnussana?
ask-code-word-short = Tunnussana?
ask-code-word-again = Sovitaanko uusi tunnussana?
ask-code-word-again-short = Uusi tunnussana?
ask-address = Mikä on osoite?
ask-address-short = Osoite?
ask-failed = Kysymys ei lähtenyt. Yritä uudelleen.

contact-end = Lopeta keskustelu
contact-end-ask = Lopetetaanko keskustelu? Kumpikaan ei voi enää kirjoittaa siihen.
contact-end-yes = Lopeta
contact-end-no = Jatka keskustelua
contact-end-block = Lopeta ja estä 24 tunniksi
contact-end-block-about = Jos keskustelu on häirintää, voit myös estää uuden. Esto koskee vain kirjoittajan tätä välilehteä ja kestää enintään 24 tuntia.
contact-ending = Lopetetaan…
contact-end-failed = Lopettaminen ei onnistunut. Yritä uudelleen.
contact-departed = { $how ->
    [not_allowed] Keskustelu { $number } siirtyi pois sinulta, koska sinulla ei ole enää lupaa vastata keskusteluihin. Se on jonossa tai työtoverilla.
    [taken_away] Keskustelu { $number } siirtyi pois sinulta, kun yhteytesi oli poikki. Se on jonossa tai työtoverilla.
    [without_you] Et ole enää mukana keskustelussa { $number }.
   *[without_a_word] Keskustelu { $number } päättyi, eikä kirjoittaja ehtinyt sanoa mitään. Kirjaus tehtiin puolestasi.
}

## Keys and signals

shortcuts = Pikanäppäimet
shortcuts-contact = Siirry keskusteluun, jolla on tämä numero
shortcuts-queue = Siirry jonoon tai keskusteluun, jota sinulle tarjotaan
shortcuts-silent = Siirry keskusteluun, joka on ollut hiljaa pisimpään
shortcuts-unread = Siirry seuraavaan keskusteluun, jossa on uusia viestejä
shortcuts-line = Kirjoita muille vuorossa oleville
shortcuts-new-line = Aloita uusi rivi
shortcuts-shift = Vaihto
shortcuts-sheet = Avaa tämä ohje, kun et ole kirjoittamassa
shortcuts-sheet-close = Sulje tämä ohje
shortcuts-sign-alone = Pelkkä kysymysmerkki avaa ohjeen
shortcuts-close = Sulje
shortcuts-nowhere = Sellaista keskustelua ei ole juuri nyt.

signals-heading = Ilmoitukset
signals-notify = Ilmoita, kun en katso tätä sivua
signals-notify-hint = Ilmoitus ei kerro mitään palvelusta, ihmisistä eikä viesteistä.
signals-denied = Selain estää ilmoitukset. Voit sallia ne selaimen asetuksissa.
signals-sound = Merkkiääni
signals-sound-hint = Kuuluu, kun joku tulee jonoosi. Viesteistä se kuuluu vain, kun et katso tätä sivua.
signals-try = Kokeile ääntä
# What other people may see on the worker's screen: nothing of the service or of anybody.
signal-title = Uusi asia
signal-text = Avoimella sivulla on uutta.

## Record: counts, never a story

record-heading = Kirjaa yhteydenotto
record-hint = Valitse sen mukaan, mitä tiedät. Kirjaus ei liity keskustelun tekstiin.
record-hint-open = Voit täyttää kirjausta jo nyt. Tallennat sen, kun keskustelu on päättynyt.
record-more = Lisää tietoja
record-more-hint = Merkitse vain se, mikä tuli puheeksi. Mitään ei tarvitse kysyä kirjausta varten.
record-save = Tallenna kirjaus
record-saving = Tallennetaan…
record-missing = Valitse vielä: { $fields }
record-failed = Kirjaus ei tallentunut. Yritä uudelleen.

record-contact_type = Yhteydenoton tyyppi
record-contact_type-counselling = Keskustelu tai tuki
record-contact_type-thanks = Kiitos
record-contact_type-service_question = Kysymys palvelusta
record-contact_type-complaint = Valitus
record-contact_type-silent = Ei sanonut mitään
record-contact_type-test = Kokeilu
record-contact_type-abusive = Häirintä

record-role = Kuka kirjoitti
record-role-self = Asia koskee häntä itseään
record-role-parent = Vanhempi
record-role-relative = Läheinen
record-role-professional = Ammattilainen
record-role-not_known = Ei tiedossa

record-reason = Tärkein aihe
record-reason-violence = Väkivalta
record-reason-mental_health = Mielen hyvinvointi
record-reason-physical_health = Terveys
record-reason-family_relationships = Perhesuhteet
record-reason-peer_relationships = Kaverisuhteet
record-reason-education = Koulu ja opiskelu
record-reason-accessibility = Palvelun saaminen
record-reason-discrimination = Syrjintä
record-reason-sexuality = Seksuaalisuus
record-reason-missing_children = Kadonnut lapsi
record-reason-non_counselling = Muu kuin tuen tarve
record-reason-not_known = Ei tiedossa

record-escalation = Vietiinkö asia eteenpäin
record-escalation-none = Ei
record-escalation-emergency_112 = Hätänumero 112
record-escalation-child_welfare = Lastensuojeluilmoitus
record-escalation-anticipatory = Ennakollinen lastensuojeluilmoitus
record-escalation-police = Poliisi
record-escalation-shelter = Turvakoti

record-other_reasons = Muut aiheet, enintään { $most }

record-violence_position = Suhde väkivaltaan
record-violence_position-experiencing = Kokee väkivaltaa
record-violence_position-using = Käyttää väkivaltaa
record-violence_position-both = Kokee ja käyttää
record-violence_position-exposed = Näkee tai kuulee väkivaltaa
record-violence_position-not_known = Ei tiedossa

record-violence_forms = Väkivallan muodot
record-violence_forms-psychological = Henkinen
record-violence_forms-physical = Fyysinen
record-violence_forms-sexual = Seksuaalinen
record-violence_forms-neglect = Laiminlyönti
record-violence_forms-stalking = Vaino
record-violence_forms-economic = Taloudellinen
record-violence_forms-digital = Digitaalinen
record-violence_forms-bullying = Kiusaaminen
record-violence_forms-exposure = Altistuminen väkivallalle

record-child_age = Raskaus tai nuorimman lapsen ikä
record-child_age-expected = Raskaus
record-child_age-under_1 = Alle 1 v
record-child_age-1_to_2 = 1–2 v
record-child_age-3_to_6 = 3–6 v
record-child_age-7_to_17 = 7–17 v
record-child_age-not_known = Ei tiedossa

record-age_band = Kirjoittajan ikä
record-age_band-under_10 = Alle 10
record-age_band-10_to_12 = 10–12
record-age_band-13_to_15 = 13–15
record-age_band-16_to_17 = 16–17
record-age_band-18_to_24 = 18–24
record-age_band-25_to_29 = 25–29
record-age_band-30_to_39 = 30–39
record-age_band-40_to_49 = 40–49
record-age_band-50_and_over = 50 tai enemmän
record-age_band-not_known = Ei tiedossa

record-gender = Kirjoittajan sukupuoli
record-gender-female = Tyttö tai nainen
record-gender-male = Poika tai mies
record-gender-other = Muu
record-gender-not_known = Ei tiedossa

record-earlier_contact = Aiempi yhteydenotto
record-earlier_contact-first = Ensimmäistä kertaa
record-earlier_contact-before = On kirjoittanut ennen
record-earlier_contact-not_known = Ei tiedossa

record-county = Hyvinvointialue
record-county-not_known = Ei tiedossa
record-county-ahvenanmaa = Ahvenanmaa
record-county-etela_karjala = Etelä-Karjala
record-county-etela_pohjanmaa = Etelä-Pohjanmaa
record-county-etela_savo = Etelä-Savo
record-county-helsinki = Helsinki
record-county-ita_uusimaa = Itä-Uusimaa
record-county-kainuu = Kainuu
record-county-kanta_hame = Kanta-Häme
record-county-keski_pohjanmaa = Keski-Pohjanmaa
record-county-keski_suomi = Keski-Suomi
record-county-keski_uusimaa = Keski-Uusimaa
record-county-kymenlaakso = Kymenlaakso
record-county-lansi_uusimaa = Länsi-Uusimaa
record-county-lappi = Lappi
record-county-paijat_hame = Päijät-Häme
record-county-pirkanmaa = Pirkanmaa
record-county-pohjanmaa = Pohjanmaa
record-county-pohjois_karjala = Pohjois-Karjala
record-county-pohjois_pohjanmaa = Pohjois-Pohjanmaa
record-county-pohjois_savo = Pohjois-Savo
record-county-satakunta = Satakunta
record-county-vantaa_kerava = Vantaa ja Kerava
record-county-varsinais_suomi = Varsinais-Suomi

record-risk_outcome = Kun henki oli vaarassa
record-risk_outcome-not_needed = Ei tarvittu
record-risk_outcome-no_danger = Vaaraa ei ollut
record-risk_outcome-contacts_given = Sai yhteystiedot
record-risk_outcome-emergency_112 = Hätänumero 112
record-risk_outcome-left = Lähti kesken

record-child_protection_outcome = Lastensuojelu
record-child_protection_outcome-not_needed = Ei tarvittu
record-child_protection_outcome-no_duty = Ei velvollisuutta ilmoittaa
record-child_protection_outcome-notified = Lastensuojeluilmoitus
record-child_protection_outcome-police = Ilmoitus poliisille
record-child_protection_outcome-both = Molemmat ilmoitukset
record-child_protection_outcome-not_identified = Ei tiedetty, kenestä on kyse

record-pregnancy_outcome = Raskaus ja tuen tarve
record-pregnancy_outcome-not_needed = Ei tarvittu
record-pregnancy_outcome-no_grounds = Ei perusteltua syytä ilmoittaa
record-pregnancy_outcome-notified = Ennakollinen ilmoitus
record-pregnancy_outcome-not_identified = Ei tiedetty, kenestä on kyse

record-referrals = Mihin ohjattiin, enintään { $most }
record-referrals-own_services = Liiton jäsenyhdistys
record-referrals-helpline = Auttava puhelin tai chat
record-referrals-online_help = Verkkosivut
record-referrals-shelter = Turvakoti
record-referrals-social_services = Sosiaalipalvelut
record-referrals-family_centre = Perhekeskus
record-referrals-maternity_clinic = Neuvola
record-referrals-health_care = Terveydenhuolto
record-referrals-mental_health_care = Mielenterveyspalvelut
record-referrals-substance_services = Päihdepalvelut
record-referrals-school = Koulu tai opiskeluhuolto
record-referrals-victim_support = Rikosuhripäivystys
record-referrals-legal_advice = Oikeusapu
record-referrals-police = Poliisi

language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-ar = arabia
language-ru = venäjä
language-fi-selko = selkeä suomi

## What the visitor said while waiting

wish-topic = Aihe: { $topic }
wish-interpreter = Tulkki: { $language }
topic-experiencing = Koen väkivaltaa
topic-using_violence = Käytän itse väkivaltaa
topic-close_one = Olen huolissani läheisestä
topic-child_in_danger = Lapsi näkee tai kokee väkivaltaa
topic-home = Koti ja perhe
topic-friends = Kaverit ja kiusaaminen
topic-feelings = Oma olo
topic-dating = Seurustelu ja seksi
topic-hurt = Joku on satuttanut minua
topic-separating = Eroaminen
topic-children = Lapset erossa
topic-custody = Huolto ja tapaamiset
topic-coping = Oma jaksaminen
topic-pregnancy = Raskaus ja synnytys
topic-sleep = Vauvan uni
topic-everyday = Arki vauvan kanssa
topic-couple = Parisuhde
topic-substances_pregnant = Raskaus ja päihteet
topic-substances_baby = Vauva ja päihteet
topic-quitting = Lopettaminen tai vähentäminen
topic-other = Jokin muu
interpreter-ar = arabia
interpreter-ckb = sorani (kurdi)
interpreter-fa = persia
interpreter-so = somali
interpreter-ru = venäjä
interpreter-uk = ukraina
interpreter-sq = albania
interpreter-tr = turkki
interpreter-vi = vietnam
interpreter-th = thai
interpreter-et = viro

## Help cards that the worker gives

give = Anna yhteystieto
give-choose = Valitse yhteystieto
give-do = Anna
give-failed = Yhteystietoa ei voitu antaa. Kokeile uudelleen.
ask-interpreter = Pyydä tulkki
ask-interpreter-choose = Valitse tulkin kieli
ask-interpreter-do = Pyydä
ask-interpreter-failed = Pyyntö ei lähtenyt. Kokeile uudelleen.
hand-over = Siirrä tai kirjaa
hand-over-to = Kenelle?
hand-over-queue = Jonoon, kuka tahansa voi ottaa
hand-over-queue-alone = Jonoon (kukaan muu ei ole nyt vuorossa)
hand-over-person = { $name }
hand-over-second = { $name }, joka on jo mukana
hand-over-service = Palveluun { $name }
hand-over-note = Viesti työtoverille
hand-over-about = Kirjoittaja ei näe viestiä. Hänelle kerrotaan, että toinen päivystäjä jatkaa.
hand-over-draft = Keskeneräinen vastauksesi ei siirry.
hand-over-do = Siirrä keskustelu
hand-over-doing = Siirretään…
hand-over-note-only = Tallenna vain viesti
hand-over-cancel = Peruuta
hand-over-failed = Keskustelu ei siirtynyt: hän ei ole enää vuorossa siellä. Valitse toinen.
note-failed = Viesti ei tallentunut. Yritä uudelleen.
note-interpreter = Tulkki pyydetty: { $language }
note-card = { $who ->
    [other] { $name } antoi yhteystiedon: { $card }
   *[me] Annoit yhteystiedon: { $card }
}

## Together in a talk: a second worker, and a supervisor who reads along

invite = Pyydä työpari mukaan
invite-who = Kenet?
invite-about = Kun hän tulee, kirjoittaja näkee hänen nimensä. Hän näkee koko keskustelun.
invite-nobody = Muita ei ole nyt vuorossa.
invite-do = Pyydä mukaan
invite-asked = Pyydetty mukaan: { $name }
invite-take-back = Peru pyyntö
invite-declined = { $name } ei pääse nyt mukaan.
invite-failed = Pyyntö ei mennyt perille: hän ei ole enää vuorossa. Valitse toinen.
invited = { $name } pyytää sinua mukaan keskusteluun: { $service }
invited-join = Tule mukaan
invited-join-which = Tule mukaan: { $name }
invited-joining = Mennään mukaan…
invited-decline = En nyt
invited-decline-which = En nyt: { $name }
invited-failed = Mukaan ei päässyt. Pyyntö on ehkä peruttu.
company-worker = Keskustelua vetää { $name }
company-second = Mukana myös { $name }
company-reader = { $name } lukee mukana
company-i-read = Luet mukana. Päivystäjä näkee sen, kirjoittaja ei.
company-leave = Lähde keskustelusta
company-stop = Lopeta lukeminen
company-close = Sulje
note-beside = Viesti työparille
note-beside-label = Vain työntekijöille, kirjoittaja ei näe
whisper-label = Kuiskaus päivystäjälle, keskustelu { $number }
whisper-placeholder = Kuiskaa päivystäjälle
whisper-send = Kuiskaa
whisper-hint = Kirjoittaja ei näe kuiskausta.
whisper-failed = Kuiskaus ei lähtenyt. Yritä uudelleen.
open-talks-heading = Käynnissä olevat keskustelut
open-talks-none = Keskusteluja ei ole nyt käynnissä.
open-talks-about = Päivystäjä näkee, kun luet mukana, ja lukemisesta jää merkintä.
open-talks-lasting = { $time }
open-talks-read = Lue mukana
open-talks-read-which = Lue mukana: { $name }, { $service }
open-talks-mine = Luet mukana
open-talks-taken = Joku muu lukee jo mukana.
open-talks-failed = Keskustelua ei voi nyt lukea. Se on ehkä päättynyt.

## Ready replies, which a slash in a draft opens

replies-list = Valmiit vastaukset
replies-loading = Haetaan valmiita vastauksia…
replies-count = { $count ->
    [one] Yksi valmis vastaus.
   *[other] { $count } valmista vastausta.
} Valitse nuolilla, lisää Enterillä, sulje Esc-näppäimellä.
replies-more = Näkyvissä { $shown } / { $count }. Kirjoita lisää, niin lista lyhenee.
replies-own = Oma

## Silent help

help-call = Hiljainen apu
help-call-short = Apu
help-call-hint = Hälyttää kaikki vuorossa olevat ammattilaiset. Kirjoittaja ei huomaa mitään. Näppäin F8.
help-mine = Pyysit apua. Kaikki vuorossa olevat ammattilaiset näkevät pyyntösi.
help-mine-alone = Pyysit apua, mutta muita ammattilaisia ei ole nyt vuorossa.
help-comes = { $name } tulee avuksi.
help-stop = Apua ei enää tarvita
help-asked = { $name } pyytää apua: { $service }
help-come = Tulen avuksi
help-come-which = Tulen avuksi: { $name }
help-i-come = Olet tulossa avuksi.
help-failed = Avunpyyntö ei lähtenyt. Yritä uudelleen.
help-failed-phone = Avunpyyntö ei lähtenyt. Yritä uudelleen tai soita takapäivystäjälle.
on-call = Takapäivystäjä { $name }
on-call-for = Takapäivystäjä { $name }, { $service }
on-call-none = Takapäivystäjää ei ole merkitty.

## Guides beside the chat

guidance = Ohjeet
guidance-panel = Ohjeet, keskustelu { $number }
guidance-choose = Valitse ohje
guidance-close = Sulje ohjeet
guidance-approved = Hyväksynyt { $name } { $date }
guidance-waiting = Odottaa hyväksyntää
guidance-outcome = Miten kävi?
guidance-outcome-hint = Valintasi on kirjauksessa valmiina.
guidance-professionals = Ammattilainen samassa vuorossa: { $names }
guidance-professionals-none = Samassa vuorossa ei ole nyt ammattilaista.

## A heavy turn is talked over

debrief-question = Jäikö keskustelu painamaan?
debrief-asked = Purkukeskustelu on pyydetty
debrief-about = Yhdistyksesi esihenkilö ja koordinaattori näkevät nimesi ja päivän, eivät keskustelua.
debrief-want = Pyydä purkukeskustelua
debrief-wanted = Pyyntösi näkyy nyt heille.
debrief-take-back = Peru pyyntö
debrief-failed = Se ei onnistunut. Yritä uudelleen.

## How a turn was, asked when it is over. Nobody's name goes with it.

pulse-heading = Kiitos vuorosta
pulse-about = Vastaa, jos haluat. Nimesi ei tallennu, eikä esihenkilösi näe, kuka vastasi mitä.
pulse-strain = Miltä vuoro tuntui?
pulse-strain-low = hyvin raskaalta
pulse-strain-high = kevyeltä
pulse-strain-mark = { $mark } asteikolla nollasta neljään, nolla on hyvin raskaalta ja neljä kevyeltä
pulse-support = Saitko tarpeeksi tukea?
pulse-support-low = en lainkaan
pulse-support-high = kyllä
pulse-support-mark = { $mark } asteikolla nollasta neljään, nolla on en lainkaan ja neljä kyllä
pulse-send = Lähetä
pulse-pass = Ohita
pulse-thanks = Kiitos. Vastauksesi auttaa meitä pitämään huolta vuoroista.
pulse-failed = Vastaus ei lähtenyt. Voit yrittää uudelleen tai ohittaa.

## An excerpt for moderators

excerpt = Anna ote arvioitavaksi
excerpt-about = Valitse vain ne viestit, joita arvioinnissa tarvitaan. Yhdistyksesi moderaattori voi lukea ne 30 päivän ajan. Otteen voi antaa keskustelusta kerran.
excerpt-why = Miksi
excerpt-danger = Joku on vaarassa
excerpt-abuse = Häirintä
excerpt-messages = Viestit
excerpt-do = Anna ote
excerpt-doing = Annetaan…
excerpt-failed = Ote ei mennyt perille. Jos näin käy uudelleen, kerro koordinaattorille.
excerpt-done = Ote on annettu arvioitavaksi.

## What those on duty say to each other

line-heading = Päivystäjien kesken
line-unread = { $count ->
    [one] yksi uusi viesti
   *[other] { $count } uutta viestiä
}
line-readers = { $others ->
    [0] Olet nyt ainoa vuorossa, eikä kukaan muu lue tätä.
    [one] Sinun lisäksesi tätä lukee yksi vuorossa oleva.
   *[other] Sinun lisäksesi tätä lukee { $others } vuorossa olevaa.
}
line-log = Päivystäjien viestit
line-empty = Täällä voi kysyä työkavereilta, vaikka ehtiikö joku ottaa seuraavan.
line-label = Viesti muille vuorossa oleville
line-placeholder = Kirjoita työkavereille
line-rule = Ei tunnistetietoja: ei mitään, mistä keskustelijan voisi tunnistaa.
line-ends = Näet, mitä on kirjoitettu vuorosi aikana. Kaikki poistetaan, kun viimeinen lähtee vuorosta, viimeistään 12 tunnin kuluttua.
line-says = { $name } työkavereille: { $words }
line-guard-holds = Viestissäsi näyttää olevan:
line-guard-identity-code = henkilötunnus
line-guard-phone = puhelinnumero
line-guard-email = sähköpostiosoite
line-guard-address = katuosoite
line-guard-return-code = paluukoodi tai maksukortin numero
line-guard-about = Työkaverit voivat auttaa ilman niitä. Voit muuttaa viestiä tai lähettää sen tällaisena.
line-guard-send = Lähetä silti

## Something urgent waits in a group

urgent-own = { $own ->
    [one] Ryhmässäsi odottaa kiireellinen viesti
   *[other] Ryhmissäsi odottaa { $own } kiireellistä viestiä
}
urgent-open = Avaa omat ryhmät
urgent-others = { $others ->
    [one] Ryhmässä odottaa kiireellinen viesti, eikä kukaan sen ohjaajista ole vuorossa.
   *[other] Ryhmissä odottaa { $others } kiireellistä viestiä, eikä kukaan niiden ohjaajista ole vuorossa.
}
urgent-since = { $count ->
    [one] Odottanut { $moment } alkaen
   *[other] Vanhin on odottanut { $moment } alkaen
}
urgent-call = Soita: { $called }, { $phone }
urgent-call-nobody = Kukaan ei ole päivystäjänä ryhmälle. Soita takapäivystäjälle.
