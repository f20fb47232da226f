"""Swedish risk words; how they are read stands in `moderation/screening/lists.py`. Marks do not count."""

from typing import Final

NAMES: Final = {
    "I": """
        jag ja mig mej min mitt mina själv
    """,
    "DEATH": """
        dö dött dör döden död döda
    """,
    "WISH": """
        vill ville önskar önska skulle hoppas längtar tänker tänkt tänkte funderar fundera lust hellre hade borde
        planerar planerat tänkat bara
    """,
    "LIVE": """
        leva livet liv lever finnas existera leve
    """,
    "CANNOT": """
        int inte ej aldrig ingen inget orkar pallar slipper slippa
    """,
    "GONE": """
        borta försvinna försvann försvinner död finns fanns somna
    """,
    "BETTER": """
        bättre lättare lyckligare skönare skönt befrielse lugnare skönast skön bäst enklast
    """,
    "KID": """
        baby babyn~ barn barnen~ barnet~ bebis~ dotter~ flickan~ flicka~ lillan~ pojken~ småbarn* son sonen
        tonåring* treåring* tvååring* ungar ungarna ungen
    """,
    "HIT_KID": """
        slog slår slagit skakade skakar skakat skadade skadar skada skaka slå daskade luggade nöp knuffade kastade
        sparkade skakas ruskade ruskar tappade daskar
    """,
    "ALONE": """
        ensam ensamma själv själva
    """,
    "DRUNK": """
        full fulla berusad hög påverkad druckit drack dricker packad knarkat bakis tagit bakfull sömntabletter
        däckade däckat
    """,
    "HARM1": """
        dödar mördar slår sparkar skjuter knivhugger hugger sticker stryper spöar misshandlar bränner krossar hämnas
        döda mörda slå sparka skjuta strypa spöa bränna krossa tända tänder skära förgifta hämnas knivskära skär
        strimlar halshugger hugga knivhugga misshandla dränka dränker kväva kväver spränga
        spränger tortera torterar
    """,
    "SOMEBODY": """
        dig dej er honom henne han hon dem dom den mannen jäveln svinet exet sambon socialtant*
        socialarbetar* alla grannen hans hennes polis*
    """,
    "WILL": """
        ska skall kommer tänker vill jag ja skulle
    """,
    "DRUGS": """
        amfetamin* benso* brass~ cannabis~ droger~ gräs hasch~ heroin* knark* kokain* ladd lyrica* piller* speed~
        subutex* tjack~ xanor* tramadol* tradolan* xanax* oxy* ritalin* concerta* ketamin* lsd fentanyl* metadon*
        bupren* stesolid* rivotril* mdma ecstasy*
    """,
    "PILLS": """
        medicin* piller* pillren~ sömnmedel* sömntabletter* tabletter* tabletterna~
    """,
    "WANT": """
        borde funderar funderat försöka försökt försökte hotade hotar hotat lust måste orkar planerar planerat rädd
        ska skall skulle tänker tänkt tänkte vill ville önskade önskar
    """,
    "ME": "barnen mej mig mina oss",
    "YOU": "dej dem dig dom er han henne hon honom",
    "CHILD": "babyn barn barnen barnet bebis bebisen dottern flickan pojken sonen ungen",
    "HIT": """
        förföljer hotade hotar hotat kastade knuffade knuffar misshandlade misshandlar misshandlat skadade slagit
        slog slår sparkade sparkar sparkat stalkar strypte tvingade våldtagit våldtog
    """,
    "GROWN_UP": """
        bror brorsan farbror farfar kusin mannen morbror morfar pappa pappan styvfar* styvpappa* tränare*
    """,
    "AGED_KID": """
        ettåring* fyraåring* femåring* sexåring* sjuåring* åttaåring* nioåring* tioåring*
        lillebror* lillasyster* småsyskon* syskon*
    """,
}

LISTS: Final = {
    "harmless": """
        # Sayings, and names of help.
        dör|dö|dog|död . av skratt|skam|hunger|nyfikenhet|tristess
        skrattar|skrattade .. dör|död
        självmordslinje*|självmordsprevention*|självmordsupplysning*
        förebygga|förebyggande|förhindra . självmord
        # The completed suicide of somebody else: grief.
        tog livet av sig
        tagit livet av sig
        begick|begått självmord
        slår|slog . vad
        drack|dricker .. kaffe|te|vatten|saft|mjölk|alkoholfri*
        orkar inte leva med
        leva . ihop|tillsammans|med|utan . honom|henne|dem|alkohol|droger|min|mina
        vill inte leva .. ihop|tillsammans|med|så
        slog|slagit sig
        dog .. alkohol|överdos|cancer
        slå|slår|slog . rekord|läger|följe|ner|upp
    """,
    "violence-experienced": """
        # Who tells of a threat does not threaten.
        !hotade|hotar|hotat|sa|sade|säger|skrev|skrek .. döda|dödar|slå . mig|mej|oss|dig
        HIT . ME
        ME .. HIT
        stryptag|misshandel|misshandlad
        våldsam*|våldet|våldtagen|våldtäkt*|kvinnovåld*|familjevåld*|partnervåld*
        våld
        skyddshem*|kvinnojour*|besöksförbud*
        rädd för . min|mitt|honom|exet .. man|ex|sambo|kille|pojkvän
        blåmärken
        han|maken|mannen|exet|sambon|pappa|min . slår|slog|sparkar|sparkade|hotar|hotade|knuffade|kastade
        blev|blivit|blir . slagen|misshandlad|hotad|knuffad|sparkad
        stryptag|strypte|misshandl*|våldtag*|våldsam*|våld
        rädd & ex|exet|man|sambo|pojkvän|make
        hotar|hotade & döda|slå & mig|mej|oss
        slog|slår|knuffade|sparkade & han|mannen|sambon|exet & mig|mej|igen
        han|exet|sambon|mannen|maken & skrev|skriver|sa|sade|säger|hotar|hotade & kniv*|pistol*|vapen|yxa|skjuta|
            ihjäl & mig|mej|oss|hem
    """,
    "suicidal": """
        vill|önskar|skulle|tänker|funderar|planerar|ska|försökte|WANT .. dö|död|döden
        orkar|vill|kan|önskar|orkade|förtjänar . inte|ej . leva|levde|finnas
        orkar|vill|kan|förtjänar|tänker . inte . leva
        inte .. vaknade|vakna|vaknar .. imorgon|mer|igen|mera
        hellre|bättre . dö|död
        självmord*|suicidal|suicidtank*|suicidförsök*
        ta|tar|tog|tagit|tänker|avsluta|avslutar|beröva . livet|liv|mitt . av . mig
        tar|ta . mitt . liv
        döda|dödar|skära|skär|skar|skada|skadar|hänga|hänger|dränka . mig|mej
        gör|göra|gjort . mig|mej . själv . illa|skada
        bättre|lättare|lyckligare .. utan . mig|mej
        utan mig .. bättre|lättare
        ingen|inget|någon . mening|skäl|anledning .. livet|leva|fortsätta
        livet .. ingen mening
        avskedsbrev*|överdos
        alla|hela|burk* . tabletter*|piller*|medicin*|tabletterna|pillren|burken
        hoppa|hoppar|kasta|ställa . framför|från . tåget|tåg|bron|bro|balkongen|taket|metron
        försvinna|försvinner|somna . för . alltid
        somna . in . för . alltid
        göra|gör . slut . på . allt|allting|mitt
        avsluta|sluta . allt|allting|livet
        självskad*
        orkar|pallar|vill|kan|klarar|orkade|mår|inte .. inte|längre .. leva
        inte|ej . värt|meningsfullt . att . leva
        trött|trötta|less . på . livet|leva
        slippa|slapp|slipper . vakna|leva|finnas|allt
        somna|sova . in|utan . för|och . slippa|aldrig|alltid
        skära|skär|skurit|skar . mig|mej
        inte . finnas . längre|till|mer
        jag|mig|mej . inte . fanns|funnits|född
        livet . känns . inte|meningslöst|tomt
        alldeles|alla|för . för . många|mycket . tabletter*|piller*|sömntabletter*
        önskar|önska . jag . var . död
        var|vore . död|bättre . död
        aldrig . hade|blivit|fått . fötts|född|funnits
        hoppas|önskar .. inte|aldrig . vaknar|vakna
        har . en . plan .. liv|dö|död
        trött . på . att . leva
        jag .. kommer . göra . slut . på
        skär|skar|skurit .. armarna|armen|handlederna|benen
        tog|tagit|ta|svalde|svälja .. överdos|burk*|alla . tabletter*|piller*|mediciner*
        livet . är . slut|över|meningslöst
        orkar . inte . mer . dö|leva
        självmordstank*
        DEATH & WISH & I
        DEATH & BETTER|hellre|skönt|befrielse
        CANNOT & LIVE & orkar|vill|kan|längre|mera|mer|mening|värt|värd|utan|orka|skäl|anledning
        trött|less|slut & LIVE
        GONE & BETTER & I|alla|barnen|utan
        GONE & ingen & märka|märker|sakna|saknar|bry*|sörja|skulle
        utan & mig|mej & BETTER|barnen|alla
        brev|breven & skrivit|skriver|avsked* & finns|borta|inte|dör|barnen
        somna & aldrig|inte & vakna|mer
        hoppas|önskar & vakna|vaknar & inte|aldrig|slippa|int
        PILLS & samlat|sparat|samlar|alla|burk*|tillräckligt|svälja|svalt & I
        bron|taket|rälsen|spåret|spåren|balkongen|perrongen & står|stod|hoppa|hoppar|sitter & I
        hoppa|hoppar|kasta|slänga & tåget|tåg|bron|taket|metron|framför
        livet|liv & avsluta|ta|slut|meningslöst & I|av|mitt|på
        skär|skar|skurit|skära|rispa* & I|armen|armarna|benen|låren|handled* & igen|igår|djupt|mig|mej
        försvinna|försvann & alltid|helt|jorden|världen
        självmord*|suicid*
        rep|repet|snara* & köpt|redo|hänga|taket|jag|väntar
        orkar|orka & inte|int|ej & mer|mera|längre & finnas|leva|till|fortsätta|kämpa
        sista & dag|kväll|meddelande|natten|gången & min|mitt|hej|farväl|är
        börda & jag|alla|barnen|mig
        överdos* & jag|ta|tog|mig
        orkar & inte|int|ej & dag|natt|mer|längre|timme & till|förlåt|I
        förlåt & alla|barnen|allihop & orkar|mer|sista|jag & inte|hejdå|farväl|slut
        PILLS & tog|tagit|ta|svalde & hel|hela|karta|igår|burk|många|alla|för
        liv|livet & slut & vill|önskar|hatar|ska
        enklare|enkelt|bättre & fanns|finns|inte & jag|mig|om
        illa & mig|mej|själv & gjort|gör|göra|igen
        vakna & imorgon|imorron|mer|aldrig & vill|hoppas|slippa & inte|int|aldrig
        DEATH & bara|skönast|känns|helst|tänker|redo|längtan
        planerat|plan|bestämt & hur|när|göra|det & jag|I
        klarar|orkar|pallar & inte|int|ej & natt|dag|timme|till & till|mer|längre
        finnas & vill & inte|int|mer
        # As people put it who do not name it.
        bron|tåget|spåret|spåren|rälsen|taket & steg|kliva|kliver|hoppa & slut|över|allt|snabbt
        jag & finns & inte|int & längre|kvar & vecka|imorgon|jul|snart|klara
        avsluta|avslutar|sluta|förkorta & sina|mina & dagar
        utväg* & ingen|annan|enda & ser|finns|än
        hur & många|mycket & alvedon*|panodil*|ipren*|PILLS & dö|vakna|vaknar|krävs|dödlig*
        pistol*|vapnet|gevär* & mun|munnen|tinning* & satte|stoppade|höll|tog|stoppar|håller
        hjärtat & stannar|stannade|slutar|slutade & hoppas|önskar|sover
        PILLS & undan|gömt|gömmer & hela|jag|har
        låst|stängt & sig & kniv|kniven|rakblad*|rep|tabletter|piller|svarar
        inte|int & vid & liv & orkar|ut|vill|vara
        träd|rep|bro|metod & valt|bestämt & redan|jag
    """,
    "threatening": """
        döda|dödar|mörda|mördar|skjuta|skjuter|knivhugga|strypa|stryper|spöa|spöar|misshandla . YOU
        slå|slår|slår .. ihjäl . YOU
        ska|skall|kommer . slå|slår|spöa . YOU
        vet|veta . var|vart du bor
        gå|stick|snälla . och dö
        ta . livet av dig|dej
        hoppas .. du|ni|han . dör
        du|ni|han . ska|kommer . få . betala|ångra
        ska|kommer . få|att . betala|ångra . för|detta|det
        bränna|bränner|tända|tänder .. huset|lägenheten|stugan
        har .. kniv|pistol|vapen|yxa .. dig|er|använda
        dödar|döda|mördar|skjuter|hugger . YOU
        YOU .. döda|dödar|mörda|mördar
        du|ni . är . död|döda|dödens
        du|ni . förtjänar|ska|borde . att . dö
        ångra . dig|dej|det
        hitta|hittar . dig|er .. ångra|döda|slå
        slår|slå|sparka|knivar|skjuter|spöar . YOU .. sönder|gul|ihjäl|blodig
        kommer . ta|hämta|döda . YOU
        du|ni . ska . dö
        HARM1 & SOMEBODY & WILL
        WILL & HARM1 & ihjäl|tänder|tänderna|skallen|huvudet|ansiktet|käften
        ångra & du|ni|född*|föddes|detta|det & få|ska|kommer
        vet & bor|jobbar|barnen & var|vart & du|ni|dina
        häng|dränk|skjut|döda & dig|dej|er & gå|stick|snälla|bara
        dö & hoppas|borde|förtjänar|kan & du|han|ni|hon
        kniv|kniven|pistol|pistolen|yxa|yxan|gevär|geväret|vapen & köpt|väntar|hämtar|tar|har|kommer & henne|honom|
            dig|dej|er|jobbet
        kula|kulan & huvud*|pannan|förtjänar
        tänder|tända|bränner|bränna|sätter & eld|hus|huset|bil|bilen|lägenhet*|upp & hans|hennes|ditt|din|på|honom|
            hela
        sparka|slå|krossa|slita & tänderna|skallen|huvudet|ansiktet|knäna|benen & dig|dej|honom|henne|in|på
        betala|ångra|lida & ska|kommer|får|få & du|ni|han|hon
        akta|passa|vänta & dig|dej|er & hittar|kommer|bara|ska|noga
        hittar|letar & dig|dej|er & akta|kommer|ska|var|upp
        död|dött & du|ni|han & är|blir|om & kommer|rör|säger|igen
        sönder|blodig|gul & slår|sparkar|ska & ansikt*|honom|henne|dig|dej|er
        skjuta|skjuter|döda|dödar|hugga & honom|henne|dig|dem|er & tänker|ska|vill|borde
        han|hon|du|de|jäveln & ska|borde|skall & dö
        skär|hugger|skära & halsen|strupen|ansiktet
        betala|sona & ska|får & för & han|hon|du
        får & kula|kulan|kniven|stryk & hon|han|de|dem|du|ni & nästa|annars|gång|rör
        smaka & yxa|kniv|kniven|nävar|knytnäv* & han|hon|du|de
        bössan|bössa|geväret|pistolen|yxan & hämtar|tar|laddar|hämta & slut|dig|honom|henne|er
        kommer|ska & inte|aldrig & hem & unge|barn|dotter|son & din|ditt|dina
        se & till & aldrig & går|gå|andas|vaknar & hon|han|du|de
        sticker|kör|hugger|stoppar & kniv|kniven & dig|honom|henne|er|magen|ryggen
    """,
    "child-in-danger": """
        skadar|skada|skakade|skaka|skakar|slår|slå|slog|kväva|kasta . CHILD
        kudde* .. bebis*|barn*|ansikt*
        HIT_KID & KID & I
        skada|skadar|slå|skaka|döda & KID & rädd|vill|tänker|tankar|kommer
        kudde*|kudden & ansikt*|munnen|över & KID|honom|henne|tyst|tryckte
        KID & ALONE & lämnade|lämnat|lämnar|hemma|natten|bilen
        KID & DRUNK & hand|sköta|passa|körde|ammar|ammat|ammade|sover
        KID & svalt|ätit|åt|drack|druckit & PILLS|medicin*|tvättmedel*|knark*|subutex*
        KID & slapp|medvetslös|blå|andas|vaknar|livlös & inte|alldeles|hon|han
        KID & tar|tog & sexuellt|underliv*|rumpan|snoppen|snippan
        KID & rör|rörde|tafsar|tafsat|utnyttja*|antasta* & på|sexuellt|sambo|styvpappa|pappa|farbror|morfar|
            farfar|min|mellan
        KID & mat|ätit|blöja & inte & sedan|igår|orkar|gett
        KID & blåmärke*|märke|ärr & slog|slagit|jag
        KID & DRUNK
        KID & kontroll*|tålamod* & slog|tappade|skakade|skrek
        KID & andas|medicin|tabletter|knark & konstigt|slapp|fick|svalt|åt|åtit|vaknar
        KID & tafsa*|rör|rörde & farfar|morfar|styvpappa|pappa|farbror|sambo|på|granne*|bror
        skaka|skakar|slå & KID & rädd|kommer|orkar
        KID & lämnade|lämnat|lämnar & bilen|ensam|hemma|ute|medan
        mata|mat|ätit|äta & KID & inte|orkar|dagen
        tappar|tappat & det|kontrollen|humöret & slår|slog|skakar|rädd & KID|honom|henne
        # As a child tells of it, or a sister or brother.
        HIT_KID & AGED_KID & I|pappa|mamma|GROWN_UP
        slår|slog|slagit|piskar|piskade|sparkar|sparkade|spöar & KID|AGED_KID & bälte*|skärp*|rem|remmen|käpp*|GROWN_UP
        GROWN_UP .. tar|rör|tafsar|tog|rörde|tafsade|smeker . på|vid mig|mej|lillebror|lillasyster
        GROWN_UP & kommer|kom|smyger & rum|säng & natten|natt|nätter|nätterna
        skakade|skakat|skakar|ruskade|ruskat & honom|henne|den|KID|AGED_KID & skrika|skrek|skriker|gråta|grät|kräks|
            slapp|andas|vaknar|tyst
        nakenbild*|nakenfoto*|nudes & skicka*|vill|tvingar|hotar|sprida|kräver & vuxen|vuxna|kille|gubbe|snap*|nätet|
            KID|år|skolan
        KID|AGED_KID & blåmärke*|märken|brännmärke* & GROWN_UP|far|fadern|fader|dagis
        mat & fått|ger|gett|får & KID|AGED_KID|oss|vi & dagar|igår|dygn & inte|ingen|int
        låser|låste|låst|stänger & KID|AGED_KID|mig|oss & garderob*|källar*|skåp*|förråd*
        AGED_KID & ensam|ensamma & lämnade|lämnat|lämnar|hemma|natten|bilen
        AGED_KID & DRUNK|dricker|super|redlös & hand|sköta|passa*|körde|kör|hämta*
        KID & dricker|super|redlös|redlösa|berusade & hand|passa*|kör|hämta*|ensam*|ute
        visar|visade & porr* & KID|AGED_KID|GROWN_UP|mig
        klär|klä|klätt & av & sig|mig & GROWN_UP|tvingar|tvingade
        tryckte|höll|trycker & badet|vattnet|munnen|näsan & honom|henne|KID|AGED_KID & tills|tyst|under|skrika
        tänker|hotar|ska|planerar & ta|föra|tar|resa & KID|AGED_KID & utomlands|landet|tillbaka & aldrig|inte
    """,
    "relapse": """
        återfall*|återföll
        drack|dricka|druckit|söp|supit .. igen|igår|helgen|går
        tog|tagit|använde|använt|rökte|sköt . amfetamin*|heroin*|subutex*|piller|tjack|droger|knark|kokain*|hasch|
            cannabis|gräs|benso*
        använde|tog|knarkade|rökte . igen
        föll|ramlade . dit|tillbaka
        började . dricka|använda|knarka|supa . igen
        trillade|trillat|föll|fallit . dit|av
        tog|tagit . ett|en|några . glas|öl|fylla|järn|snaps
        DRUGS & tog|tagit|rökte|drog|sköt|tar & igen|igår|fredags|helgen|lördags
        rökte|rökt|tog|drog & på|igen & helgen|igår|igen
        drack|druckit|söp & nykter|flaska|flaskan|igen|vin|sprit|öl & nykter|igår|går|igen|helgen|ensam|hela
    """,
    "dealing": """
        DRUGS & säljer|sälja|köper|köpa|byter|byta|fixa|skaffa|tag|langa*|säljes|köpes|säljs
        langare*|langar
    """,
}

ONLY_HERE: Final[dict[str, str]] = {}
