### The duty desk, for workers. Plain and kind; nobody is called a case or a client.

desk-title = Vierellä
desk-title-count = ({ $count }) Vierellä
desk-heading = Päivystys
desk-sign-out = Kirjaudu ulos
desk-account = Oma tili
desk-letters = Kirjeet
desk-slots = Varattavat ajat
desk-services = Palvelut
desk-people = Ihmiset
desk-loading = Avataan päivystystä…
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
duty-since = klo { $time } alkaen
duty-choose = Missä palveluissa vastaat?
duty-go-on = Aloita vuoro
duty-change = Muuta
duty-save = Vaihda
duty-cancel = Peruuta
duty-go-off = Lopeta vuoro
duty-go-off-hint = Avoimet keskustelut jatkuvat.
duty-alone = Olet yksin vuorossa
duty-all-services = Kaikki palvelut
duty-no-services = Sinulle ei ole vielä merkitty palveluja. Vuorojen koordinaattori voi lisätä ne.
duty-capacity = Keskusteluja { $open }/{ $capacity }
duty-refused = Vuoro ei alkanut: sinulla ei ole lupaa vastata kaikissa näissä palveluissa.
duty-refused-peer = Vuoro ei alkanut. Vertaisella pitää olla voimassa oleva koulutus, allekirjoitettu vaitiololupaus ja ammattilainen samassa vuorossa.

## Queue

queue-heading = Jono
queue-empty = Kukaan ei odota juuri nyt.
queue-accept = Ota keskustelu
queue-accept-which = Ota keskustelu: { $service }, odottanut { $time }
queue-accepting = Otetaan…
queue-wrote = Kirjoitti jo
queue-booked = Varattu aika
queue-waited = { $time }
queue-off-duty = Aloita vuoro, niin voit ottaa keskustelun.
queue-gone = Ei enää jonossa
queue-mine = Otit keskustelun
queue-taken = { $name } ehti ensin
queue-taken-unknown = Joku toinen ehti ensin
queue-full = Sinulla on jo täysi määrä keskusteluja.
queue-not-on-duty = Aloita ensin vuorosi.
queue-not-allowed = Sinulla ei ole lupaa ottaa tätä keskustelua.
queue-overtime = Kirjautumisestasi on jo kymmenen tuntia. Kirjaudu uudelleen, niin voit aloittaa uutta.
queue-try-again = Keskustelun ottaminen ei onnistunut. Yritä uudelleen.

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
note-ended-visitor = Kirjoittaja lopetti keskustelun
note-ended-helper = Lopetit keskustelun
note-ended-left_fast = Kirjoittaja poistui nopeasti. Häntä ei tavoitella.
note-ended-timeout = Keskustelu päättyi, koska yhteys ei palannut
note-ended-closing = Chatin aika loppui, ja keskustelu päättyi
note-overtime = Chat on sulkeutunut muilta. Tämä keskustelu voi jatkua kello { $time } asti.
note-asked-safe = Kysyit, onko hänen turvallista kirjoittaa juuri nyt
note-asked-code_word = Ehdotit tunnussanaa
note-asked-address = Kysyit osoitetta, jotta apu löytää perille
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
contact-ending = Lopetetaan…
contact-end-failed = Lopettaminen ei onnistunut. Yritä uudelleen.

## Record: counts, never a story

record-heading = Kirjaa yhteydenotto
record-hint = Valitse sen mukaan, mitä tiedät. Kirjaus ei liity keskustelun tekstiin.
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
note-card = Annoit yhteystiedon: { $name }

## Guides beside the chat

guidance = Ohjeet
guidance-panel = Ohjeet, keskustelu { $number }
guidance-choose = Valitse ohje
guidance-close = Sulje ohjeet
guidance-approved = Hyväksynyt { $name } { $date }
guidance-waiting = Odottaa hyväksyntää
guidance-professionals = Ammattilainen samassa vuorossa: { $names }
guidance-professionals-none = Samassa vuorossa ei ole nyt ammattilaista.
