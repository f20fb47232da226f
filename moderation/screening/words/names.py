"""Names of people, platforms and sites that screening knows. A line may grow; marks and capitals do not count.

Given names and families' names are the commonest of Finland in its languages, and of those who have moved there.
"""

from typing import Final

GIVEN: Final = """
    aada aapo aarne aaro aatu adam ahmed ahti aija aila aili aino aki akseli aku alan albert aleksandra aleksi
    alexander
    alexandra ali alina alisa alma amanda amina amir anastasia andreas andrei anders anette aneta anita anja anna anne
    anneli anni anniina annika annikki annukka anssi antero anton antti anu ari arja armas arttu arto arvo asko atte
    aune
    axel beata benjamin birgitta bo britt camilla carita carl carola caroline cecilia charlotte christa christian
    christina christine christoffer dan daniel daniela david diana dmitri edvard eelis eemeli eero eeva eevi eija
    eila eino
    elena eleni eli elias eliel elin elina elisa elisabet elisabeth elise ella ellen elli elmeri elsa elsi elvi emilia
    emilie emil emma emmi enni ensio eric erik erika erkki ernest esa esko essi ester eva eveliina fanni fatima fatma
    fanny filip frans fredrik frida george gun gunilla gunnar gustav hanna hannele hannes hanni hannu hans harri
    hassan
    heidi heikki heini helena helga heljä helka helmi helvi henna henri henriikka henrik hilda hilja hilkka hilla
    hilma
    hugo ibrahim ida iida iina iiris iiro ilari ilkka ilma ilmari ilona ilpo ilse ilta inga inger ingrid inka inkeri
    irene
    irina iris irja irma isabella isak ismo ivan jaakko jaana jack jacob jake jalmari jami jan jane jani janika janina
    janita janna janne jan-erik jari jarkko jarmo jarno jasmin jasper jennifer jenna jenni jenny jere jesse jessica
    jimi
    joakim joel johan johanna johannes john joni joona joonas jonas jonna jorma josefiina juha juhana juhani juho
    jukka
    julia jussi juuso jyri jyrki kaarina kaarlo kai kaija kaisa kaj kalervo kalevi kalle kare karen karin karita karl
    karoliina kari karri kasper katariina katarina kate kati katja katri kauko kerttu keijo khadija kia kim kimmo
    kirsi
    kirsti klaus klara konsta krista kristian kristiina kristina kustaa kyllikki kyösti lari lars lasse laura lauri
    lea
    leena leevi lena leif leila lenni leo liisa lilja lilli lina linda lisa linnea linus lotta louise lumi lucas lukas
    magdalena magnus maija maire mari maria marianne marie marika marina mari-anne marita maritta marja marjaana
    marjatta
    marjo marjut mark marko markku markus martha marta marti martin martta mary mathias mats matias matilda matti
    mauno
    mauri max maxim melissa merja meri mervi mia michael michelle mika mikael miikka miia mikko milja milla minea
    minna
    minttu mira mirja mirjami mirka mirva misha mohamed mohammed monica monika muhammad nadia nana natalia nea nella
    nelli
    nicole nicolas niilo niina niklas niko nina noel nooa noora noor nora nuutti odin oiva olavi oleg olga oliver
    olivia
    olli omar onni orvokki oscar oskar oskari osmo ossi otso otto outi paavo pasi patrick patrik paul paula pauli
    pauliina
    pekka pekko pentti per perttu peter petra petri petteri pia pieti piia pirjo pirkko pyry päivi pär raija raili
    raimo
    raisa rami rasmus rauha rauni rauno reetta reijo reima reino riikka riina riitta risto ritva robert robin roni
    ronja
    roosa ruth saana saara saga saija saila saima salla salli sami samir samu samuel samuli sandra sani sanna sanni
    santeri
    sara sarah sari satu sebastian seija selma senja seppo sergei severi signe sini sinikka siiri siru sirkka sirpa
    sisko
    sofia sofie soile soili sonja stefan stella sten stig stina sulo susan susanna susanne sven svetlana taina taisto
    taneli tanja tapani tapio taru tarja tatjana tatu tea teemu teija tero tea terhi terttu teppo thomas tia tiia
    tiina
    timo tiina tim tinja toini toivo tom tomi tommi toni tove topi topias touko tuija tuire tuomas tuomo tuula tuuli
    tuulia tuulikki tyyne tytti ulla ulla-maija ulrika unto urho urpo usko vadim valentina valtteri vappu veera veijo
    veikko veikka veli venla verna vesa vieno viivi victor vikke viktor viktoria viljami ville vilho vilja vilma
    vilppu
    virpi virve vladimir väinö william yasmin yrjö åke åsa
"""

FAMILIES: Final = """
    aalto aaltonen abdi abdullah ahlberg aho ahola ahonen ala-aho alanen ali anttila anttonen backman björk eklund
    erkkilä
    eskola fagerström forsman friman granlund grönroos haapala haapanen haavisto hakala halme hansen harju hassan
    heino
    heiskanen helin hellman hietala hiltunen hirvonen holm honkanen huhtala hussein hussain huttunen hynninen hyvönen
    ikonen ivanov ivanova jansson johansson johnson jokela jokinen jones jussila juvonen kallio kangas kari karjala
    karppi
    kaukonen keränen khan kivelä kivi kivistö koivisto koivu koivula koivunen kokko korhonen korpela korpi koski
    koskela
    koskinen kujala kuisma kulmala kurki kuusela kuusisto laakso laaksonen laine laitila lampinen lappi lahti lahtinen
    lassila laukkanen laurila lehto lehtonen lehtinen leino leinonen leppänen lind lindgren lindholm lindroos
    lindqvist
    lindström linna litmanen luoma lund lundström malmi manner markkanen martikainen mattila mattsson metsä miettinen
    mohamud moilanen mustonen mäenpää mäkelä mäki mäkinen määttä nguyen niemelä niemi nieminen nikula niskanen nordman
    nurmi nurminen nygård nyman nyström oja ojala oksanen olsson paananen pajunen palo partanen pelkonen peltola
    peltonen
    perälä petrov petrova pietilä pitkänen pulkkinen puukko rajala ranta rantala rantanen rautiainen rinne ristola
    romanov
    ruotsalainen ruusu saari saarela saarinen salmi salmela salminen salo salonen sandberg savolainen seppä seppälä
    seppänen
    sillanpää sirola sjöberg sjöblom smith smirnov smirnova soini suomela suominen sundberg syrjälä söderström tamm
    tamminen
    toivonen tuominen turunen uusitalo valkonen vainio vanhala varis vesterinen viita virta virtanen vuori vuorinen
    väisänen
    wallin wikström ylinen åberg öberg österberg
"""

NO_NAMES: Final = """
    joulu joulun joulua vuosi vuotta pääsiäinen vappu juhannus museo museon museossa tie katu kadun koulu koulun
    koti talo
    talon puisto kirkko seura yhdistys liitto
"""
"""Words that are written large after a given name and belong to no person: "Sara Hildén" is one, "Toivo Koti" is
none."""

TOWNS: Final = """
    espoo forss hels hyvink hämeenlinn imatra joensuu jyväskyl kajaan kemi kerava kokkola kotka kouvola kuopio lahde
    lahti
    lappeenran mikkel oulu pietarsaar pori porvoo raisio rauma rovanieme salo seinäjo tamper turu turku vaasa vanta
    vasa åbo
    ekenäs borgå
"""
"""How towns begin: "Maija Kuopiosta" is no full name."""

INTRODUCES: Final = """
    nimeni on|nimi on|nimeltään|nimeltä|nimeltäni|my name is|name is|is called|jag heter|heter|mitt namn är|namnet är
"""
"""After which two words are a name, also if the second is written small."""

PLATFORMS: Final = """
    snap snapi* snapp* snapc* snäp* insta* ig instagram* tiktok* tikkari* telegram* tg kik kikissä discord*
    facebook* facessa
    facesta fb twitter* whatsapp* wapissa messenger* threads* jodel* reddit* twitch*
"""
"""Where people have a name of their own; `*`: with any ending."""

ACCOUNT: Final = """
    nimellä nimi nimimerkki nimimerkillä tunnus tunnuksella tili käyttäjä user username named name namn heter
    under profiili
"""
"""After which, beside a platform, the account's name stands."""

SITES_THAT_HELP: Final = """
    112.fi apuaeroon.fi ensijaturvakotienliitto.fi finlex.fi hel.fi hus.fi kela.fi kriisipuhelin.fi
    mielenterveystalo.fi
    mieli.fi mll.fi naistenlinja.fi nettiturvakoti.fi nollalinja.fi nuortennetti.fi paihdelinkki.fi
    pelastakaalapset.fi
    poliisi.fi raiskauskriisikeskus.fi riku.fi sekasin247.fi suomi.fi terveyskirjasto.fi thl.fi tukinet.net
    vauvaperhe.fi
    vero.fi yths.fi
"""
"""Links to these lead to nobody: authorities and organisations that help."""
