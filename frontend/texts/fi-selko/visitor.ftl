### The visitor's talk in plain Finnish: short sentences, common words, one thing at a time.

## Leaving fast

leave = Poistu nopeasti
leave-first = Poistu nopeasti toiselle sivulle
leave-about = Paina ”Poistu nopeasti”, niin siirryt heti toiselle sivulle. Keskustelu loppuu. Et pääse siihen takaisin. Käynti voi silti näkyä selaimen historiassa. Voiko joku seurata puhelintasi? Käytä silloin toista laitetta.
leave-about-shift = Tietokoneella voit myös painaa Shift-näppäintä kolme kertaa.
leave-history = Näin poistat käynnin historiasta
leave-history-phone = Puhelin: Avaa selaimen valikko. Valitse historia. Etsi tämä sivu ja poista se.
leave-history-computer = Tietokone: Paina yhtä aikaa Ctrl ja H. Jos sinulla on Mac, paina komento ja Y. Etsi tämä sivu ja poista se.
leave-history-caution = Älä poista koko historiaa, jos joku katsoo laitettasi. Hän voi huomata sen. Poista vain tämä sivu.

## Language and size of the text

options = Kieli ja tekstin koko
options-language = Kieli
options-size = Tekstin koko
options-size-normal = Tavallinen
options-size-large = Suuri
options-size-largest = Suurin
language-changed = Sivu on nyt selkeällä suomella.
language-name = { $code ->
    [fi] suomi
    [sv] ruotsi
    [en] englanti
    [ar] arabia
    [ru] venäjä
   *[other] { $code }
}
language-failed = Kieli ei vaihtunut, koska yhteys on huono. Mitään ei kadonnut. Yritä hetken päästä uudelleen.
answers-in = Nyt vastaamme näillä kielillä: { $languages }.
answers-in-others = Nyt kukaan ei vastaa suomeksi. Voit kirjoittaa näillä kielillä: { $languages }.
accessibility-link = Saavutettavuus
# Puts the frame away on the site that shows it; the talk goes on.
hide = Piilota

## Before the talk

open-now = Chat on auki
open-until = Auki kello { $time } asti
before-title = Lue tämä ennen kuin kirjoitat
before-booked = Olet varannut tämän ajan.
before-first-message = Keskustelu alkaa, kun lähetät viestin.
before-too-late = Vanhaan keskusteluun ei pääse enää. Voit aloittaa uuden.
before-wrong-word = Tunnussana oli väärä. Vanhaan keskusteluun ei pääse enää tältä sivulta. Voit aloittaa uuden.

## Closed

closed-title = Chat on nyt kiinni
closed-opens = Avaamme taas { $time }.
closed-not-alone = Et ole yksin. Näihin numeroihin voit soittaa nyt.
closed-others = Näistä saat apua muina aikoina.
closed-danger = Jos olet vaarassa tai joku muu on vaarassa, soita 112.
late-title = Työntekijä ei ole vielä paikalla
late-about = Chatin aika on alkanut. Yritä hetken päästä uudelleen.
full-title = Chat on nyt täynnä
full-about = Moni odottaa jo. Emme ehdi vastata sinulle pian. Yritä hetken päästä uudelleen.
closing-soon = Chat menee kiinni kello { $time }. Ehkä emme ehdi vastata sinulle ennen sitä.
try-again = Yritä uudelleen
refused-about = Viesti ei tullut meille. Sitä ei ole tallennettu. Viesti on vielä tässä, jos haluat kopioida sen.
blocked-title = Et voi nyt käyttää chatia
blocked-about = Työntekijä lopetti viime keskustelun, koska sitä ei voinut jatkaa asiallisesti. Voit aloittaa uuden, kun siitä on kulunut vuorokausi.

## Writing

message-label = Viestisi
message-placeholder = Kirjoita tähän
message-send = Lähetä
message-left = { $count ->
    [one] Yksi merkki jäljellä
   *[other] { $count } merkkiä jäljellä
}
message-over = { $count ->
    [one] Viesti on yhden merkin liian pitkä. Tee siitä lyhyempi.
   *[other] Viesti on { $count } merkkiä liian pitkä. Tee siitä lyhyempi tai lähetä kaksi viestiä.
}
message-sending = Lähetetään…
message-sent = Lähetetty kello { $time }
message-at = kello { $time }
message-failed = Viesti ei lähtenyt.
message-failed-closed = Viesti ei lähtenyt. Keskustelu oli jo loppunut.
message-retry = Yritä uudelleen
unsent-draft = Tätä et ehtinyt lähettää:
unsent-messages = { $count ->
    [one] Tämä viesti ei ehkä tullut meille:
   *[other] Nämä viestit eivät ehkä tulleet meille:
}
message-by-you = Sinä:
message-by-helper = { $name }:

## A draft that could tell who somebody is (rule 12)

guard-holds = Viestissäsi on ehkä:
guard-identity-code = henkilötunnus
guard-phone = puhelinnumero
guard-email = sähköpostiosoite
guard-address = kotiosoite
guard-return-code = paluukoodi tai pankkikortin numero
guard-about = Sinun ei tarvitse kertoa niitä. Silloin kukaan ei tiedä, kuka olet. Voit muuttaa viestiä. Voit myös lähettää sen näin.
guard-send = Lähetä silti

## Waiting

starting = Avaamme keskustelua…
returning = Haemme keskusteluasi…
queue-title = Olet jonossa
queue-ahead = { $count ->
    [0] Sinä olet seuraava.
    [one] Yksi ihminen on ennen sinua.
   *[other] { $count } ihmistä on ennen sinua.
}
queue-promise = Emme tiedä, kuinka kauan odotat. Paikkasi säilyy, vaikka yhteys katkeaa hetkeksi.
queue-write = Voit kirjoittaa jo nyt. Työntekijä lukee viestisi heti, kun hän ehtii.
queue-danger = Jos olet vaarassa, soita 112.
queue-topic = Mistä haluat puhua?
queue-topic-about = Voit valita, jos haluat. Työntekijä näkee, mitä valitsit.
queue-interpreter = Tarvitsen tulkin
queue-interpreter-none = En tarvitse tulkkia
queue-interpreter-about = Työntekijä hankkii tulkin, kun keskustelu alkaa. Se voi kestää. Tulkki ei kerro asioistasi muille.
queue-wish-failed = Valinta ei onnistunut. Yritä uudelleen.
queue-reached = Chat menee kiinni kello { $time }. Ehdimme vastata sinulle.
queue-unsure = Chat menee kiinni kello { $time }. Ehkä emme ehdi vastata sinulle ennen sitä. Voit odottaa siihen asti. Tällä sivulla on myös muuta apua.
queue-nobody = Nyt kukaan ei ole töissä. Paikkasi säilyy, mutta voit joutua odottamaan kauan.
queue-nobody-short = Nyt kukaan ei ole töissä.
queue-letter = Voit myös kirjoittaa kirjeen. Silloin et ole enää jonossa.
help-now = Apua heti
help-answers = Vastaa nyt
help-elsewhere = Avautuu uudelle sivulle

## Talking

talk-label = Keskustelu
helper-type = { $helper ->
    [peer] Koulutettu vertainen
   *[professional] Ammattilainen
}
helper-changing = Odotamme työntekijää
helper-joined = { $helper ->
    [peer] { $name } tuli keskusteluun. Hän on koulutettu vertainen. Ammattilainen auttaa häntä.
   *[professional] { $name } tuli keskusteluun. Hän on ammattilainen.
}
second-joined = { $helper ->
    [peer] { $name } tuli mukaan keskusteluun. Hän on koulutettu vertainen. Hän näkee, mitä olet kirjoittanut.
   *[professional] { $name } tuli mukaan keskusteluun. Hän on ammattilainen. Hän näkee, mitä olet kirjoittanut.
}
second-left = { $name } lähti keskustelusta. Keskustelu jatkuu.
helper-typing = { $name } kirjoittaa
lines-hidden = Vanhat viestit eivät näy.
new-messages = Uusia viestejä

## Is it safe to write, and the code word (rule 25)

question-safe = Onko sinun turvallista kirjoittaa nyt?
safe-yes = Kyllä, voin kirjoittaa
safe-no = En juuri nyt
unsafe-title = Hyvä, että kerroit
unsafe-about = Voit lähteä heti. Sinun ei tarvitse kertoa, miksi. Silloin tämä keskustelu loppuu. Voit aloittaa uuden keskustelun, kun sinun on turvallista kirjoittaa ja chat on auki. Jos olet vaarassa, soita 112.
leave-now = Poistu nyt
unsafe-stay = Jään vielä
question-address = Missä osoitteessa olet? Tarvitsen osoitteen, jotta apu löytää luoksesi. Päätät itse, kerrotko osoitteen. Jos olet vaarassa ja voit soittaa, soita heti numeroon 112.
question-code-word = Haluatko keksiä tunnussanan? Kysymme sitä, jos tulet tälle sivulle myöhemmin takaisin. Silloin kukaan muu ei voi jatkaa keskustelua sinun puolestasi.
code-word-label = Tunnussana
code-word-about = Keksi sana, jonka muistat. Valitse sana, jota muut eivät arvaa. Sana ei näy keskustelussa. Työntekijä ei näe sitä.
code-word-choose = Ota käyttöön
code-word-skip = Ei tunnussanaa
code-word-failed = Tunnussana ei ole vielä käytössä. Yritä uudelleen.
note-code-word-set = Tunnussana on nyt käytössä. Kysymme sitä, jos tulet tälle sivulle myöhemmin takaisin.
note-code-word-wrong = Joku yritti jatkaa tätä keskustelua. Hän ei tiennyt tunnussanaa.

## Connection

connection-lost = Yhteys katkesi, yritämme uudelleen
connection-slow = Emme saa vielä yhteyttä, yritämme uudelleen
connection-back = Yhteys toimii taas.
connection-kept = Tekstisi on tallessa tällä sivulla.
connection-help = Et ole yksin. Näihin numeroihin voit soittaa nyt.

## Coming back

ask-title = Haluatko jatkaa keskustelua?
ask-about = Olit hetken poissa. Jos jatkat, vanhat viestit eivät näy.
ask-yes = Jatka keskustelua
ask-no = En jatka
ask-code-word = Kirjoita tunnussana, jonka keksit keskustelussa.
ask-code-word-wrong = { $tries ->
    [one] Tunnussana oli väärä. Voit yrittää vielä yhden kerran.
   *[other] Tunnussana oli väärä. Voit yrittää vielä { $tries } kertaa.
}
note-continued = Tulit takaisin keskusteluun. Työntekijä näkee sen.
note-overtime = Chat on nyt kiinni muilta. Sinun keskustelusi voi jatkua kello { $time } asti.
still-there = Oletko vielä siellä? Ei ole kiire. Voit kirjoittaa, kun olet valmis.
note-handed-over = { $how ->
    [lost] Päivystäjän yhteys katkesi. Etsimme sinulle toisen päivystäjän. Hän näkee, mitä olet kirjoittanut.
   *[given] Toinen päivystäjä jatkaa kanssasi. Odota tässä. Hän näkee, mitä olet kirjoittanut.
}
note-took-over = { $how ->
    [lost] Päivystäjän yhteys katkesi. { $name } jatkaa kanssasi.
   *[given] { $name } jatkaa kanssasi.
}
note-card = Työntekijä antoi sinulle yhteystiedon:
note-interpreter = Työntekijä hankkii sinulle tulkin ({ $language }). Se voi kestää. Tulkki ei kerro asioistasi muille.
cards-given = Työntekijä valitsi sinulle nämä

## Ending and deleting

end = Lopeta keskustelu
end-sure = Lopetetaanko keskustelu?
end-sure-about = Tähän keskusteluun ei pääse takaisin. Voit aloittaa uuden, kun chat on auki.
end-no = Jatka keskustelua
delete = Poista kaikki nyt
delete-sure = Poistetaanko kaikki nyt?
delete-sure-about = Poistamme keskustelun heti. Työntekijä on voinut jo lukea sen. Sitä emme voi perua. Jos olemme jo kertoneet asiasta viranomaiselle, sitäkään emme voi perua.
delete-sure-excerpt = Jos olemme tallentaneet osan keskustelusta, poistamme senkin. Emme poista sitä, jos joku on jo avannut sen.
delete-no = Älä poista
deleting = Poistamme keskustelua…
deleting-later = Poistamme keskustelun heti, kun yhteys toimii. Pidä tämä sivu auki.
ended-title = Keskustelu on loppunut
ended-about = Sitä ei voi enää lukea tällä sivulla. Voit tulla takaisin, milloin haluat.
ended-by = { $by ->
    [blocked] Työntekijä lopetti keskustelun. Voit aloittaa uuden vuorokauden päästä. Näistä numeroista saat apua sitä ennen.
    [closing] Chatin aika loppui. Keskustelu loppui. Kiitos, että kirjoitit. Voit tulla takaisin.
    [unanswered] Chat meni kiinni. Emme ehtineet vastata sinulle. Olemme pahoillamme.
    [visitor] Lopetit keskustelun. Kiitos, että kirjoitit.
    [timeout] Yhteys oli poikki liian kauan. Keskustelu loppui. Voit tulla takaisin.
   *[helper] Työntekijä lopetti keskustelun. Kiitos, että kirjoitit.
}
deleted-title = Keskustelu on poistettu
deleted-about = Keskustelua ei voi enää lukea missään. Työntekijä on voinut jo lukea sen. Sitä emme voi perua.
deleted-about-excerpt = Tällä sivulla ei ole enää mitään luettavaa. Palveluumme voi jäädä osa keskustelusta, jos joku oli jo avannut sen. Emme voi poistaa sitä, minkä työntekijä on jo lukenut.
expired-title = Keskustelu on loppunut
expired-about = Tekstiä ei ole enää. Voit tulla takaisin, milloin haluat.
cut-title = Keskustelu ei jatku tällä sivulla
cut-about = Yhteys oli poikki. Keskustelu loppui, tai se on auki toisella sivulla. Voit tulla takaisin, milloin haluat.
unconfirmed-title = Emme tiedä, poistuiko keskustelu
unconfirmed-about = Keskustelu on loppunut, tai se on auki toisella sivulla. Jos se on auki siellä, voit poistaa sen siellä.
replaced-title = Keskustelu on auki toisella sivulla
replaced-about = Voit jatkaa siellä. Viestit on poistettu tältä sivulta.
start-over = Takaisin alkuun

## Letters

letter-link = Kirjoita kirje
letter-read = Lue vastaus kirjeeseesi

## After the talk

feedback-title = Millainen keskustelu oli?
feedback-about = Vastaa vain, jos haluat. Päivystäjä ei näe vastausta. Kukaan ei saa tietää, kuka vastasi.
feedback-relief = Onko sinulla nyt parempi olo?
feedback-heard = Kuunneltiinko sinua?
feedback-next_step = Tiedätkö, mitä teet seuraavaksi?
feedback-no = Ei
feedback-yes = Kyllä
feedback-mark = { $mark }, kun 0 on ei ja 4 on kyllä
feedback-faces = Miltä keskustelu tuntui?
feedback-face = { $mark ->
    [0] Huonolta
    [2] Ei hyvältä eikä huonolta
   *[4] Hyvältä
}
feedback-send = Lähetä vastaukset
feedback-pass = Ohita
feedback-thanks = Kiitos. Vastauksesi auttaa meitä.
feedback-failed = Vastaus ei lähtenyt. Yritä uudelleen tai paina Ohita.
