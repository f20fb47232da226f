### Practising at the desk with a visitor who is a script. What the visitor says is made up.

practice-page-title = Harjoitus · Vierellä
practice-mark = Harjoitus
practice-about = Kirjoittaja on keksitty. Mikään ei lähde tältä sivulta, eikä mitään lasketa tai tallenneta.
practice-to-desk = Päivystykseen
practice-stop = Lopeta harjoitus
practice-choose = Kenen kanssa harjoittelet?
practice-begin = Aloita
practice-begin-which = Aloita: { $name }
practice-looking-back = Katso hetki taaksepäin
practice-looking-back-about = Mitkä näistä toteutuivat? Merkinnät ovat vain sinulle ja häviävät, kun lähdet sivulta.
practice-again = Harjoittele lisää
practice-colleague = Keksitty työtoveri

## What a visitor understands: parts of words, in lower case, with commas between

practice-hears-safe = turvas, turvallis, vaarassa, samassa huoneessa, kuka muu
practice-hears-life = itsemur, itsemurha, kuolla, tappaa its, hengiltä, satuttaa itse
practice-hears-kept = tallen, jää tieto, nimetön, nimettömä, luottamuksel, näkeekö kukaan
practice-hears-address = osoite, missä olet
practice-hears-code_word = tunnussana
practice-hears-card = 112, nollalinja, kriisipuhelin, päihdeneuvonta, 116 111, numero, yhteystie

## What every visitor can say

practice-waits = Oletko vielä siellä?
practice-answer-safe = Joo, voin kirjoittaa nyt.
practice-answer-address = En haluaisi kertoa osoitetta.
practice-answer-code_word = Ei tarvita tunnussanaa, kiitos.
practice-answer-card = Kiitos, otan sen talteen.

## A tired family with a baby

practice-baby-title = Väsynyt vauvaperhe
practice-baby-about = Vauva ei nuku, ja vanhempi on aivan lopussa.
practice-baby-opening-1 = Moi. Vauva on 3 kk eikä nuku kuin tunnin kerrallaan.
practice-baby-opening-2 = En tiedä, miksi edes kirjoitan. Muut kyllä pärjäävät.
practice-baby-answer-safe = Vauva on nyt sängyssä. Menin itse keittiöön. Kukaan ei ole satuttanut häntä.
practice-baby-turn-1 = Puoliso on töissä, ja olen päivät yksin. Itken joka päivä.
practice-baby-turn-2 = Viime yönä huusin vauvalle. Pelästyin itseäni. Pelkään, että joskus ravistan häntä.
practice-baby-turn-3 = En ole sanonut tätä kenellekään. Neuvolassa sanoin, että hyvin menee.
practice-baby-turn-4 = Soitan tänään siskolle, että hän tulee. Kiitos, kun et tuominnut.
practice-baby-moment-heard = Uupumus sai tulla kuulluksi ennen neuvoja
practice-baby-moment-safe = Kysyin suoraan, onko vauva nyt turvassa
practice-baby-moment-rest = Mietimme, kuka voisi auttaa vielä tänään
practice-baby-moment-card = Annoin yhteystiedon tai kerroin, mistä saa apua

## Separation

practice-separation-title = Ero ja lapset
practice-separation-about = Vanhempi haluaa tietää, kumpi on oikeassa, ja hiljenee välillä.
practice-separation-opening-1 = Hei. Eroamme, ja mies sanoo, että lapset muuttavat hänelle. Voiko hän päättää sen?
practice-separation-answer-kept = Hyvä. En halua, että hän saa tietää, että kirjoitin tänne.
practice-separation-turn-1 = Mutta kumpi meistä on teidän mielestä oikeassa?
practice-separation-turn-2 = Lapset kuulivat eilen, kun riitelimme. Nuorempi meni pöydän alle.
practice-separation-turn-3 = Anteeksi, piti vähän itkeä. Ei kai tästä jää mihinkään tietoa?
practice-separation-turn-4 = Varaan ajan lastenvalvojalle. Ja puhun lapsille tänään. Kiitos.
practice-separation-moment-even = En asettunut kummankaan puolelle enkä antanut juridisia neuvoja
practice-separation-moment-silence = Annoin hiljaisuudelle tilaa ja kerroin olevani tässä
practice-separation-moment-children = Kysyin, miten lapset voivat
practice-separation-moment-kept = Kerroin rehellisesti, mitä keskustelusta jää

## Pregnancy and substances

practice-substances-title = Raskaus ja päihteet
practice-substances-about = Raskaana oleva pelkää, mitä kertomisesta seuraa.
practice-substances-opening-1 = onko tämä nimetön
practice-substances-opening-2 = olen raskaana ja juon välillä. häpeän ihan hirveästi
practice-substances-answer-kept = ok. pelkään vaan että joku soittaa johonkin
practice-substances-answer-card = kiitos. ehkä uskallan soittaa
practice-substances-turn-1 = viikkoja on 20. neuvolassa en ole sanonut mitään
practice-substances-turn-2 = jos kerron niin viettekö te lapsen
practice-substances-turn-3 = haluaisin lopettaa. oon ollut nyt neljä päivää juomatta
practice-substances-turn-4 = kiitos ettet huutanut. kerron neuvolassa ensi viikolla
practice-substances-moment-blame = En syyllistänyt, ja toivo tuli sanotuksi
practice-substances-moment-honest = Kerroin rehellisesti, mitä tiedämme ja milloin laki velvoittaa kertomaan
practice-substances-moment-pregnancy = Katsoin raskauden ohjeesta, mikä riittää ilmoitukseen ja mikä ei
practice-substances-moment-card = Annoin yhteystiedon, josta saa apua lopettamiseen

## A young person

practice-young-title = Nuori, joka ei jaksa
practice-young-about = Nuori vihjaa, ettei jaksa enää elää. Ohje: Kun henki on vaarassa.
practice-young-opening-1 = moi
practice-young-opening-2 = ei kai tästä jää mitään tietoa mihinkää
practice-young-answer-life = joo oon aatellu. en mä oo mitään suunnitellu mut aattelen sitä iltasin
practice-young-answer-kept = ok hyvä. äiti ei saa tietää
practice-young-answer-card = voinks mä soittaa sinne vaikka en sano nimee?
practice-young-turn-1 = koulussa kaikki on ihan paskaa. kukaan ei huomais vaikka mua ei olis
practice-young-turn-2 = sori. en tiiä mitä sanoa
practice-young-turn-3 = en mä oo kertonu kenellekään. kuraattori on ihan ok
practice-young-turn-4 = mä voin mennä huomenna kuraattorille. kiitti ku kuuntelit
practice-young-moment-life = Kysyin itsemurhasta suoraan: ajatukset, suunnitelma, keinot, aika
practice-young-moment-guide = Avasin ohjeen keskustelun vierelle
practice-young-moment-silence = En hätäillyt, kun nuori oli hiljaa
practice-young-moment-help = Mietin, pyydänkö hiljaista apua
practice-young-moment-card = Annoin numeron, joka vastaa juuri nyt

## Violence

practice-violence-title = Väkivalta kotona
practice-violence-about = Kirjoittaja pelkää puolisoaan ja voi joutua lähtemään kesken.
practice-violence-opening-1 = Hei. En tiedä, onko tämä oikea paikka. Mies töni minut eilen seinään.
practice-violence-answer-safe = Hän on saunassa. Minulla on ehkä vartti aikaa.
practice-violence-answer-kept = Hyvä. Hän katsoo joskus puhelimeni.
practice-violence-answer-address = En uskalla kirjoittaa osoitetta. Voin soittaa itse, jos tarvitsee.
practice-violence-answer-code_word = Joo, sovitaan. Mutta en ehdi nyt miettiä.
practice-violence-turn-1 = Ei se ollut ensimmäinen kerta. Mutta kai minäkin olin hankala.
practice-violence-turn-2 = Lapset olivat viereisessä huoneessa. Isompi kysyi aamulla, kuoleeko äiti.
practice-violence-turn-3 = Voiko turvakotiin vain mennä? Pitääkö siitä maksaa?
practice-violence-turn-4 = nyt se tulee
practice-violence-moment-safe = Kysyin, onko turvallista kirjoittaa nyt
practice-violence-moment-believed = Sanoin, että uskon, ja ettei väkivalta ole hänen syytään
practice-violence-moment-children = Kysyin lapsista ja katsoin lastensuojelun ohjeen
practice-violence-moment-help = Annoin numeron ajoissa ja mietin, pyydänkö hiljaista apua
practice-violence-moment-left = Huomasin, miksi hän lähti, enkä yrittänyt tavoittaa häntä
