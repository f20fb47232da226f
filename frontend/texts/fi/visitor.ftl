### The visitor's talk. Read every text aloud: warm, plain, nothing promised that is not kept.

## Leaving fast

leave = Poistu nopeasti
leave-first = Poistu nopeasti toiselle sivulle
leave-about = ”Poistu nopeasti” vie sinut heti toiselle sivulle. Keskustelu päättyy, eikä siihen pääse takaisin. Käynti voi silti näkyä selaimen historiassa. Jos epäilet, että puhelintasi seurataan, käytä toista laitetta.
leave-about-shift = Tietokoneella voit myös painaa Shift-näppäintä kolme kertaa.
leave-history = Näin poistat käynnin historiasta
leave-history-phone = Puhelimella: avaa selaimen valikko ja sieltä historia. Paina tämän sivun riviä pitkään tai valitse sen vierestä poisto.
leave-history-computer = Tietokoneella: paina yhtä aikaa Ctrl ja H (Macissa komento ja Y). Etsi tämä sivu luettelosta ja poista se.
leave-history-caution = Jos joku tarkkailee laitettasi, koko historian tyhjentäminen voi herättää huomiota. Turvallisempaa voi olla poistaa vain tämä sivu.

## Language and size of the text

options = Kieli ja tekstin koko
options-language = Kieli
options-size = Tekstin koko
options-size-normal = Tavallinen
options-size-large = Suuri
options-size-largest = Suurin
language-changed = Sivu on nyt suomeksi.
language-name = { $code ->
    [fi] suomi
    [sv] ruotsi
    [en] englanti
    [ar] arabia
    [ru] venäjä
   *[other] { $code }
}
language-failed = Kieli ei vaihtunut, sillä yhteys pätkii. Mitään ei kadonnut. Yritä hetken päästä uudelleen.
answers-in = Juuri nyt vastaamme näillä kielillä: { $languages }.
answers-in-others = Juuri nyt kukaan ei vastaa suomeksi. Voit kirjoittaa näillä kielillä: { $languages }.
accessibility-link = Saavutettavuus
# Puts the frame away on the site that shows it; the talk goes on.
hide = Piilota

## Before the talk

open-now = Chat on auki
open-until = Auki klo { $time } asti
before-title = Hyvä tietää ennen kuin kirjoitat
before-booked = Tämä aika on varattu sinulle.
before-first-message = Ensimmäinen viestisi aloittaa keskustelun.
before-too-late = Aiempaan keskusteluun ei pääse enää takaisin. Voit aloittaa uuden.
before-wrong-word = Tunnussana ei täsmännyt, eikä keskusteluun pääse enää tältä sivulta. Voit aloittaa uuden.

## Closed

closed-title = Chat on nyt kiinni
closed-opens = Avaamme seuraavan kerran { $time }.
closed-not-alone = Sinun ei tarvitse jäädä yksin: näissä numeroissa vastataan juuri nyt.
closed-others = Näistä saat apua muina aikoina.
closed-danger = Jos sinä tai joku muu on vaarassa, soita 112.
late-title = Päivystäjä ei ole vielä paikalla
late-about = Päivystysaika on alkanut. Kokeile hetken päästä uudelleen.
full-title = Chat on juuri nyt täynnä
full-about = Moni odottaa jo vuoroaan, emmekä ehtisi vastata sinulle pian. Kokeile hetken päästä uudelleen.
closing-soon = Chat sulkeutuu kello { $time }. Voi olla, ettemme ehdi vastata sinulle sitä ennen.
try-again = Kokeile uudelleen
refused-about = Viestisi ei ehtinyt perille, eikä sitä ole tallennettu. Se on vielä tässä, jos haluat kopioida sen talteen.
blocked-title = Chat ei ole nyt käytössäsi
blocked-about = Päivystäjä päätti edellisen keskustelusi, koska sitä ei voinut jatkaa asiallisesti. Voit aloittaa uuden vuorokauden kuluttua siitä.

## Writing

message-label = Viestisi
message-placeholder = Kirjoita tähän
message-send = Lähetä
message-left = { $count ->
    [one] Yksi merkki jäljellä
   *[other] { $count } merkkiä jäljellä
}
message-over = { $count ->
    [one] Viesti on yhden merkin liian pitkä. Lyhennä sitä tai lähetä se kahdessa osassa.
   *[other] Viesti on { $count } merkkiä liian pitkä. Lyhennä sitä tai lähetä se kahdessa osassa.
}
message-sending = Lähetetään…
message-sent = Lähetetty klo { $time }
message-at = klo { $time }
message-failed = Ei lähtenyt.
message-failed-closed = Ei lähtenyt, sillä keskustelu oli jo päättynyt.
message-retry = Yritä uudelleen
unsent-draft = Tätä et ehtinyt lähettää:
unsent-messages = { $count ->
    [one] Tämä viesti ei ehkä mennyt perille:
   *[other] Nämä viestit eivät ehkä menneet perille:
}
message-by-you = Sinä:
message-by-helper = { $name }:

## A draft that could tell who somebody is (rule 12)

guard-holds = Viestissäsi näyttää olevan:
guard-identity-code = henkilötunnus
guard-phone = puhelinnumero
guard-email = sähköpostiosoite
guard-address = katuosoite
guard-return-code = paluukoodi tai maksukortin numero
guard-about = Et tarvitse niitä täällä, ja ilman niitä pysyt nimettömänä. Voit muuttaa viestiä tai lähettää sen tällaisena.
guard-send = Lähetä silti

## Waiting

starting = Avaamme keskustelua…
returning = Haemme keskusteluasi…
queue-title = Olet jonossa
queue-ahead = { $count ->
    [0] Olet seuraavana vuorossa.
    [one] Sinua ennen on yksi ihminen.
   *[other] Sinua ennen on { $count } ihmistä.
}
queue-promise = Tarkkaa aikaa emme osaa luvata, mutta paikkasi säilyy, vaikka yhteys katkeaisi hetkeksi.
queue-write = Voit kirjoittaa jo nyt: päivystäjä lukee viestisi heti, kun hän vapautuu.
queue-danger = Jos olet vaarassa, soita 112.
queue-topic = Mistä haluaisit puhua?
queue-topic-about = Voit valita, jos haluat. Päivystäjä näkee valintasi.
queue-interpreter = Tarvitsen tulkin
queue-interpreter-none = En tarvitse tulkkia
queue-interpreter-about = Päivystäjä järjestää tulkin, kun keskustelu alkaa. Siihen voi kulua aikaa. Tulkkia sitoo sama vaitiolovelvollisuus.
queue-wish-failed = Valinta ei mennyt perille. Kokeile uudelleen.
queue-reached = Chat sulkeutuu kello { $time }, mutta sinulle ehditään vastata.
queue-unsure = Chat sulkeutuu kello { $time }, emmekä ehkä ehdi vastata sinulle sitä ennen. Paikkasi säilyy sulkemiseen asti. Jos et halua odottaa, löydät muuta apua tältä sivulta.
queue-nobody = Juuri nyt kukaan ei ole vuorossa. Paikkasi säilyy, mutta odotus voi olla pitkä.
queue-nobody-short = Juuri nyt kukaan ei ole vuorossa.
queue-letter = Voit myös kirjoittaa kirjeen jonottamisen sijaan. Silloin poistut jonosta.
help-now = Apua heti
help-answers = Vastaa nyt
help-elsewhere = Avautuu uuteen välilehteen

## Talking

talk-label = Keskustelu
helper-type = { $helper ->
    [peer] Koulutettu vertainen
   *[professional] Ammattilainen
}
helper-changing = Odotamme päivystäjää
helper-joined = { $helper ->
    [peer] { $name } tuli keskusteluun. Hän on koulutettu vertainen, jonka tukena on ammattilainen.
   *[professional] { $name } tuli keskusteluun. Hän on ammattilainen.
}
second-joined = { $helper ->
    [peer] { $name } tuli mukaan keskusteluun. Hän on koulutettu vertainen ja näkee, mistä olette puhuneet.
   *[professional] { $name } tuli mukaan keskusteluun. Hän on ammattilainen ja näkee, mistä olette puhuneet.
}
second-left = { $name } lähti keskustelusta. Keskustelu jatkuu tässä.
helper-typing = { $name } kirjoittaa
lines-hidden = Aiemmat viestit pidetään piilossa.
new-messages = Uusia viestejä

## Is it safe to write, and the code word (rule 25)

question-safe = Onko sinun turvallista kirjoittaa juuri nyt?
safe-yes = Kyllä, voin kirjoittaa
safe-no = En juuri nyt
unsafe-title = Hyvä, että kerroit
unsafe-about = Voit lähteä heti, eikä sinun tarvitse selittää mitään. Silloin tämä keskustelu päättyy. Uuden voit aloittaa, kun sinun on turvallista kirjoittaa ja chat on auki. Jos olet vaarassa, soita 112.
leave-now = Poistu nyt
unsafe-stay = Jään vielä
question-address = Missä osoitteessa olet? Kysyn, jotta apu löytää perille. Saat itse päättää, kerrotko. Jos olet vaarassa ja voit soittaa, soita heti 112.
question-code-word = Sovitaanko tunnussana? Kysymme sitä, jos palaat tälle sivulle tauon jälkeen. Niin kukaan muu ei voi jatkaa keskustelua sinun puolestasi.
code-word-label = Tunnussana
code-word-about = Keksi sana, jonka muistat ja jota muut eivät arvaa. Se ei näy keskustelussa, eikä päivystäjäkään näe sitä.
code-word-choose = Ota käyttöön
code-word-skip = Ei tunnussanaa
code-word-failed = Tunnussana ei tullut vielä käyttöön. Yritä uudelleen.
note-code-word-set = Tunnussana on sovittu. Kysymme sitä, jos palaat tälle sivulle tauon jälkeen.
note-code-word-wrong = Joku yritti jatkaa tätä keskustelua, mutta ei tiennyt tunnussanaa.

## Connection

connection-lost = Yhteys katkesi, yritämme uudelleen
connection-slow = Emme saa vielä yhteyttä, yritämme uudelleen
connection-back = Yhteys palasi.
connection-kept = Kirjoittamasi on tallessa tällä sivulla.
connection-help = Et jää sillä aikaa yksin: näissä numeroissa vastataan juuri nyt.

## Coming back

ask-title = Haluatko jatkaa keskustelua?
ask-about = Olit hetken poissa. Jos jatkat, aiemmat viestit pysyvät piilossa.
ask-yes = Jatka keskustelua
ask-no = En jatka
ask-code-word = Kirjoita tunnussana, jonka valitsit keskustelussa.
ask-code-word-wrong = { $tries ->
    [one] Tunnussana ei täsmännyt. Voit yrittää vielä kerran.
   *[other] Tunnussana ei täsmännyt. Voit yrittää vielä { $tries } kertaa.
}
note-continued = Palasit keskusteluun tauon jälkeen. Päivystäjä näkee sen.
note-overtime = Chat on sulkeutunut muilta. Teidän keskustelunne voi jatkua kello { $time } asti.
still-there = Oletko vielä siinä? Ei kiirettä: voit jatkaa, kun olet valmis.
note-handed-over = { $how ->
    [lost] Päivystäjän yhteys katkesi. Etsimme sinulle toisen päivystäjän. Hän näkee, mistä olette puhuneet.
   *[given] Päivystäjä pyysi toista jatkamaan kanssasi. Pysythän tässä: seuraava näkee, mistä olette puhuneet.
}
note-took-over = { $how ->
    [lost] Päivystäjän yhteys katkesi. { $name } jatkaa kanssasi.
   *[given] { $name } jatkaa tästä kanssasi.
}
note-card = Päivystäjä antoi sinulle yhteystiedon:
note-interpreter = Päivystäjä järjestää sinulle tulkin ({ $language }): siihen voi kulua aikaa, ja tulkkia sitoo sama vaitiolovelvollisuus.
cards-given = Päivystäjä valitsi sinulle nämä

## Ending and deleting

end = Lopeta keskustelu
end-sure = Lopetetaanko keskustelu?
end-sure-about = Tähän keskusteluun ei pääse enää takaisin. Uuden voit aloittaa aina, kun chat on auki.
end-no = Jatka keskustelua
delete = Poista kaikki nyt
delete-sure = Poistetaanko kaikki nyt?
delete-sure-about = Poistamme keskustelun heti. Sitä, minkä päivystäjä on jo lukenut, emme voi perua, emmekä myöskään jo tehtyä ilmoitusta.
delete-sure-excerpt = Jos keskustelusta on jo annettu ote arvioitavaksi, poistamme senkin, ellei joku ole jo avannut sitä.
delete-no = Älä poista
deleting = Poistamme keskustelua…
deleting-later = Poistamme keskustelun heti, kun yhteys palaa. Pidä tämä sivu auki siihen asti.
ended-title = Keskustelu on päättynyt
ended-about = Sitä ei voi enää lukea tällä sivulla. Olet tervetullut takaisin milloin vain.
ended-by = { $by ->
    [blocked] Päivystäjä päätti keskustelun, ja uuden voit aloittaa vuorokauden kuluttua. Apua saat sitä ennen näistä numeroista.
    [closing] Chatin aika loppui, ja keskustelu päättyi. Kiitos, että kirjoitit. Olet tervetullut takaisin.
    [unanswered] Chat sulkeutui, emmekä ehtineet vastata sinulle. Olemme siitä pahoillamme.
    [visitor] Päätit keskustelun. Kiitos, että kirjoitit.
    [timeout] Yhteys oli poikki niin kauan, että keskustelu päättyi. Olet tervetullut takaisin.
   *[helper] Päivystäjä päätti keskustelun. Kiitos, että kirjoitit.
}
deleted-title = Keskustelu on poistettu
deleted-about = Siitä ei jäänyt mitään luettavaa tälle sivulle eikä palveluumme. Sitä, minkä päivystäjä on jo lukenut, emme voi perua.
deleted-about-excerpt = Tälle sivulle ei jäänyt mitään luettavaa. Palveluumme jäi enintään ote, jonka joku oli jo avannut arvioitavaksi. Sitä, minkä päivystäjä on jo lukenut, emme voi perua.
expired-title = Keskustelu on päättynyt
expired-about = Sen tekstiä ei ole enää tallessa. Olet tervetullut takaisin milloin vain.
cut-title = Keskustelu ei jatku enää tällä sivulla
cut-about = Yhteys oli poikki, ja sillä välin keskustelu päättyi tai avattiin toisella sivulla. Olet tervetullut takaisin milloin vain.
unconfirmed-title = Emme saaneet vahvistusta poistosta
unconfirmed-about = Keskustelu on päättynyt tai avattu toisella sivulla. Jos se on vielä auki siellä, voit poistaa sen sieltä.
replaced-title = Keskustelu on auki toisella sivulla
replaced-about = Voit jatkaa siellä. Viestit on poistettu tältä sivulta.
start-over = Takaisin alkuun

## Letters

letter-link = Kirjoita kirje
letter-read = Lue vastaus kirjeeseesi

## After the talk

feedback-title = Millainen keskustelu oli?
feedback-about = Vastaa vain, jos haluat. Päivystäjä ei näe vastaustasi, eikä siitä näe, kuka vastasi.
feedback-relief = Helpottiko keskustelu oloasi?
feedback-heard = Tuntuiko, että sinua kuunneltiin?
feedback-next_step = Tiedätkö, mitä voit tehdä seuraavaksi?
feedback-no = Ei
feedback-yes = Kyllä
feedback-mark = { $mark } asteikolla nollasta neljään, nolla on ei
feedback-faces = Miltä keskustelu tuntui?
feedback-face = { $mark ->
    [0] Huonolta
    [2] Siltä väliltä
   *[4] Hyvältä
}
feedback-send = Lähetä vastaukset
feedback-pass = Ohita
feedback-thanks = Kiitos. Vastauksesi auttaa meitä auttamaan muitakin.
feedback-failed = Vastaus ei lähtenyt. Voit yrittää uudelleen tai ohittaa kysymykset.
