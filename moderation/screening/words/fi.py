"""Finnish risk words, written and spoken; how they are read stands in `moderation/screening/phrases.py`.

Forms are listed by person, since the person decides: "hakkaan" threatens, "hakkaa mua" has happened to somebody. Marks
do not count (`elaa` is also found), and a clitic at the end of a whole form is taken off.
"""

from typing import Final

NAMES: Final = {
    "WANT": """
        aijon aio aioin aion ajatellu ajatellut ajattelee ajattelen ajattelin ajatukset ajatuksia ajatus haave
        haaveilen haaveillut halu halua haluais haluaisi haluaisin haluaisinkohan haluaisit haluan haluavani haluis
        haluisin halusi halusin haluta haluttaa haluttais haluttaisi haluu haluun himo hinku houkuttaa houkuttelee
        ideoin jospa kaipaan kannattaisiko kannattaisko kumpa kunpa lupaan meinaa meinaan meinasin mieleni mieli
        mietin mietiskelen miettii miettiny miettinyt odotan pakko pakottava pitäis pitäisi pitäisikö pitäiskö pitäs
        pitäskö pitäsköhän päätin päättäny päättänyt sais saisi saisin saisinpa suunnitellu suunnitellut
        suunnittelen suunnittelin tahdo tahdon tahtoisin tarve tekee toive toivoin toivoisin toivon toivoo uhkaa
        uhkailee uhkasi unelmoin valmis vois voisi voisin voisinko voisinpa yritin yritti yrittäny yrittänyt yrittää
        yritän
    """,
    "DIE": "kuolemaa kuolemaan kuoleman kuolemani kuolemasta kuolemista kuolisin kuolla kuollu kuollut kuollutta",
    "NOT": "ei eikä emme emmä emmää en enhän enkä enpä etten",
    "MYSELF": """
        itseensä itseinhosta itselleni itsemme itseni itsensä itsestäni itseäni ittee itteeni itteensä itteni
        ittensä itteäni ittiäni
    """,
    "ME": """
        lapsia lapsiani lastani lastemme meidät meille meitä meiät minua minulle minulta minusta minut minuun mua
        muhun mulle multa musta mut
    """,
    "YOU": "sinua sinulle sinut sua sulle sulta sut teidät teitä teiät",
    "THEM": """
        akan akka anopin eksä eksän entisen exä exän exäni heidät huora huoran hänelle hänet häntä isän jokaisen
        jätkä jätkän kaikki kaikkia koko miehen mieheni mies muija muijan nainen naisen ne niitä noi nuo ohjaajan
        paska paskan poliisin saatanan sen sille sitä sosiaalityöntekijän sossun sossut toi tota tuo tuon tuota
        työntekijän ukko ukkoni ukon vanhemmat äidin äijä äijän äijää ämmä ämmän
    """,
    "CHILD": """
        kakara kakaraa kakaran kersa kersaa kersan lapselle lapselleni lapsen lapseni lapsi lapsia lapsiani lapsille
        lasta lastani penska pienelle pienen pientä poikaa poikaani pojalle pojan taaperoa taaperolle taaperon
        tyttöä tyttöäni tytölle tytön vauva vauvaa vauvaani vauvalle vauvan vauvani
    """,
    "KILL": """
        lahtaan listin listisin listitään listiä murhaamaan murhaan murhaisin murhata murhataan nirhaan nirhata
        tapan tapankin tapetaan tapettaisiin tapettava tappaa tappaisin tappamaan tappanut tappasin teurastan
    """,
    "HE": """
        avokki avokkini avomies eksä exmies exä exäni hän isä isäni isäpuoli kumppani kumppanini mieheni mies
        poikaystävä poikaystäväni puoliso puolisoni ukko vaimo äijä äiti äitini
    """,
    "KILLS": """
        ammun ampuu hakkaa hakkaan kuristaa kuristan lyö murhaa polttaa puukotan puukottaa tapan tappaa tappais
        tappaisi vie
    """,
    "HURT": """
        ammun ammutaan ampua ampuisin ampumaan hakata hakataan hakkaamaan hakkaan hakkaisin hukutan kuristaa
        kuristaisin kuristamaan kuristan lyödä lyöminen löisin motata mottaan mukiloida mukiloin pahoinpidellä
        pahoinpitelen piekse pieksen pieksää piestä potkia potkimaan potkin potkisin puukotan puukotetaan puukottaa
        puukottaisin puukottamaan ravistaa ravistella satuttaa satuttaisin tapan tapetaan tappaa tukehdutan
        tukehduttaa turpiinvet*
    """,
    "HIT": """
        alistaa alisti hakannu hakannut hakkaa hakkais hakkas hakkasi hakkasivat heitti heittää kiristi kiristää
        kuristaa kuristanut kuristi lyö lyöny lyönyt läimäs läimäytti läpsi löi löivät nöyryytti nöyryyttää
        pahoinpidelly pahoinpidellyt pahoinpitelee pahoinpiteli pakottaa pakotti pieksi piiskasi potkaisi potkaissut
        potkas potki potkii potkinu potkinut pureskeli puukotti raahas raahasi raiskannu raiskannut raiskas raiskasi
        repi retuutti runnoi satuttaa satutti stalkkaa sylki tappeli tukisti töni tönii tönäisi tönäissyt tönäs
        uhannut uhkaa uhkailee uhkaili uhkaillu uhkaillut uhkas uhkasi vainoaa vainos vainosi viskasi
    """,
    "SAID": """
        huus huusi huutaa karjui kirjoitti kirjotti laitto laittoi lähetti sano sanoi sanonu sanonut uhannut uhkaa
        uhkailee uhkaili uhkaillut uhkas uhkasi viestitti
    """,
    "DRUGS": """
        aineet aineita amfea amfetamiini* bentso* buprea ekstaasi* esso* gammaa hamppua hasista hepoa heroiini*
        huumei* huumet* jointin jointti* kamaa kannabi* kokaiini* kokkelia lakkaa lyricaa mdma metadoni* metukkaa
        mömmöi mömmöjä nappei nappeja nappia nuuskaa oksia opioid* piikin piikit piikkiä pilvee pilveä pirii piriä
        rivatril* rivoja speediä spiidi* stydiä subua subutex* subuu temgesic* tramalia viivan viivoja
    """,
    "DRINK": """
        alkoholi* bissee drinkin drinkkiä giniä humalaan humalassa kaljaa kaljan kaljat kaljoja kossua kuohuviini*
        känniin kännissä kännit lonkeroa lonkeroita lonkeron oluen oluita olutta pullollisen pullon shampanjaa
        siidereitä siiderii siiderin siideriä viinaa viinan viinii viinin viinipullo* viiniä vodkaa
    """,
    "OWN": """
        käytettiin käytin käyttänyt nuuskasin otin ottanut piikitin poltettiin poltin söin vedettiin vedin vetänyt
    """,
    "END": """
        lopetan lopetanko lopetettua lopettaa lopettaisin lopettamaan lopettamassa lopettamista lopettas loppu
        päättäisin päättäs päättää päätän
    """,
    "JUMP": """
        ajaisin astua astuin astuisin astumaan astun heittäydyn heittäytyisin heittäytymään heittäytyä hyppäis
        hyppäisin hyppäisinkö hyppäsin hyppäsinkö hyppää hyppäämistä hyppäämään hyppään hypättyä hypätä hypätäkö
        menen menisin menisinkö mennä
    """,
    "PILLS": """
        buran* diapam* iltalääk* imovane* ketipinor* kolmiolääk* levozin* lääke* lääki* lääkk* mielialalääk* napit
        nappi opamox* panadol* pilleri* rauhoitta* rauhotta* särkylääk* tablett* tabletti* tenox* tramal* unilääk*
    """,
}

LISTS: Final = {
    "harmless": """
        # Sayings: dying of laughter, shame, boredom, hunger, cold, curiosity.
        kuol* . nauru*
        kuol* . häpeä*|häpee*
        kuol* . tyls*
        kuol* . näl*
        kuol* . väsymy*
        kuol* . uteliaisuu*
        kuol* . söpöy*
        kuol* . jännity*
        kuollakseni
        # Names of help, and talk about it.
        itsemurhapuheli*|itsemurhalinja*|itsemurhakriisi*|itsemurhaehkäisy*|itsemurhantekij*|itsemurhatutkim*
        itsemurhi*|itsemurhan . ehkäis*
        # Somebody else has died by suicide: grief, not a wish.
        teki|tehnyt|tehny|tekemä . itsemurhan
        tappoi|tappanut|hirtti . itsensä|ittensä
        kuoli|kuollut|menehtyi .. yliannostu*
        kuollut|kuollu|kuoli yliannostu*
        # Time, boredom, and what crawls and flies.
        tapan|tappaa|tappaisin|tapettua . aikaa|tylsyyttä|pitkästymi*
        tapan|tappaa|tappaisin|tapoin .. hyttysen|hyttysiä|hämähäkin|hämähäkkejä|ampiaisen|ampiaisia|kärpäsen|
            kärpäsiä|torakan|punkin|muurahais*|täit|bakteer*|rotan|hiiren
        # Who stops using or smoking, stops "all use".
        kaiken|kaikki|kaikkien . käytö*|käyttämi*|juomi*|juonni*|juomasta|aine*|lääk*|huume*|alkoholi*|päihte*|polt*|
            tupak*|imettämi*|syömi*
        # What is cut with a knife in a kitchen.
        viillän|viilsin|viillä .. taikina*|leivä*|leipä*|pahvi*|piparkaku*|makkara*|perun*
        # Bodies at work: a baby in the womb, a heart, wood.
        vauva*|sikiö|masu|pikkuinen|mahassa|kohdussa .. potki|potkii|potkinut|potkia|potkaisi
        potki|potkii|potkia|potkaisi|potkinut .. kylki*|kylje*|ultra*|mahassa|kohdussa|rakko*|vatsassa
        sydän .. hakkaa|hakkasi|löi|lyö
        hakkaan|hakata|hakkasi . halkoja|puita|klapeja|päätäni|päätä
        lyön|lyö|lyödään|löi|löin . vetoa|kortit|tahtia|ennätyks*
        heitti|heittää .. pallo*|läpp*|vitsi*|tyyny*|frisbee*|lumipallo*|lusikalla|leluilla
        heittää .. tyyny*
        # A promise, not a threat: "I would never hurt my children".
        en|enkä|emme .. satuttaisi|löisi|lyö|satuta|vahingoittaisi|ravistaisi|satuttais|löis . CHILD
        # Waking up early, which nobody wants.
        herätä . viideltä|kuudelta|neljältä|seitsemältä|kolmelta|yöllä|aikaisin|kelloon
        # Living otherwise is wanted, not dying.
        elää . valheessa|pelossa|köyhyydessä|yksin|hänen|sen|tuon|päivän|normaalia|raittiina
        elämään ilman
        # What is drunk without harm.
        join|juon|juotiin .. kahvi*|teetä|vettä|maito*|mehu*|limu*|limsa*|kokista|kaakao*|alkoholitont*
        otin|vedin|käytin taas yhteyttä
        # Who nearly died of a bill, and who has hurt a back or a toe.
        meinasin|meinas|olin . kuolla . kun|ku|siihen|naur*
        satutin|löin|loukkasin . selkäni|jalkani|käteni|polveni|sormeni|varpaani|olkapääni|pääni|nilkkani|niskani
        # Small children hit, kick and bite; that marks nobody's violence.
        lapsi|lapset|taapero|poika|tyttö|vauva|poikani|tyttöni|esikoinen|kuopus|kaksivuotias|uhmaikäinen .. löi|lyö|
            potkii|potki|puree|heitti|heittää|heittelee|tönii|tönäisi|repi|raapii
        elokuva*|sarja*|kirja*|peli*|dokumentti* .. kuol*|tapettiin|tappo*|tappaa|murha*|itsemurha*
        jos olisin|oisin kuollut|kuollu
        hakkaa|hakkasi|hakkaamassa|hakkaavat . halkoja|puita|klapeja
        purkin|purkillisen|paketin|levyn|koko .. jäätelö*|jogurt*|hillo*|rahka*|suklaa*|keks*|karkki*|karkke*|sipsi*|
            pizza*|kakku*|kakun|soset*
        viil*|leikka* .. kurkku*|salaat*|leipä*|leivä*|taikin*|paper*|kangas*|kanka*
        tapetaan|tappaa . aikaa
        viina* .. kuoli|kuollut
    """,
    "violence-experienced": """
        # Who tells of a threat does not threaten.
        !SAID .. KILLS . ME|YOU|lapset
        !SAID .. KILLS ME|YOU|lapset
        !SAID .. tappaa|tappavansa|tappavan|hakkaavan|hakkaavansa . ME
        !tappaisi|tappais|tappaa|tappas . mut|minut|meidät|mua
        HIT . ME
        HIT .. ME
        ME .. HIT
        ME .. raiskattiin|pahoinpideltiin|hakattiin|lyötiin|potkittiin|kuristettiin|puukotettiin|uhattiin|raiskattu|
            hakattu
        # "When I am hit", "has the habit of hitting".
        miehellä|exällä|puolisolla|kumppanilla|hänellä|poikaystävällä .. tapana .. lyödä|hakata|uhkailla
        väkival*|lähisuhdeväkival*|parisuhdeväkival*|perheväkival*
        turvako*|turvakoti*|turvakodi*
        lähestymiskiel*|lähestymiskiell*
        pahoinpit*|pahoinpid*|raiska*|hyväksikäyt*
        mustelm*|mustelmia
        sain|sai|saa|saan|saanut|tuli .. turpaan|turpiin|selkään|köniin|pataan
        pelkään|pelännyt|pelätä|pelkäsin . miestäni|miestä|häntä|exää|exääni|puolisoani|kumppaniani|isää|
            poikaystävääni
        raivosi|raivoaa|riehui|riehuu|uhkasi|jahtasi .. puukon|puukko*|veitsen|kirveen|aseen|aseella|veitsi*
        piiloutumaan|piilouduin|piilouduimme|pakenin|pakenimme|paettiin|pakoon .. mies*|miestä|miehen|exää|häntä
        tarttui|tarttu|repi|veti .. tukasta|hiuksista|kurkusta|kaulasta
        käy|kävi|käynyt|käyny|käydään . kimppuun|kiinni|käsiksi
        käy|kävi|käynyt|käyny . mun|muhun|minuun|mua|minua . kimppuun|kiinni|käsiksi
        uhkasi|uhkaa|uhkaili|uhkailee|heilui|heilutti|osoitti . puukolla|aseella|veitsellä|kirveellä|haulikolla
        HE .. löi|hakkasi|hakkaa|potkaisi|potki|potkii|tönäisi|kuristi|läimäytti|läpsäisi|raiskasi|pahoinpiteli|
            uhkaili|uhkailee
        nyrkistä|nyrkillä|nyrkkiä
        avokämmen*
        pelko|pelkään|pelättiin|pelkäsimme .. kotona|kotiin
        tappouhkau*|kuristus*|turvakiel*
        alist*|henkinen|henkistä .. väkivalta*|parisuhde*|suhde*
        silmä . mustana|musta
        mustana .. silmä
        hän|se|mies . on . lyönyt|hakannut|potkinut|uhannut|kuristanut|töninyt
    """,
    "suicidal": """
        WANT .. DIE
        kuolla|kuolisin .. haluan|haluun|haluaisin|haluisin|tahdon|tahtoisin|saisin
        # "I wish I had died", "I would rather die".
        olisinpa|oisinpa|olisin|oisin .. kuollut|kuollu
        mieluummin|mielummin|ennemmin|kunpa|kumpa .. kuolisin|kuolen|kuollut|kuollu
        kuolisinpa
        kuolema|kuolemasta|kuolemaa|kuollut|kuolleena .. helpotu*|lohdu*|lohtu*|vapautu*|parempi|houkut*|ratkaisu
        # Not having the strength, or the wish, to live.
        NOT .. jaksa|jaksais|jaksaisi|halua|haluu|haluaisi|haluisi|haluis|kestä|kestäis|pysty|kykene|viitsi|ansaitse|
            osaa|tahdo|uskalla .. elää|elämää|elämätä|eläminen|elämästä
        elää .. NOT . jaksa|halua|haluu|pysty|kestä
        NOT|ei .. elossa
        jaksa|jaksaa . elää
        NOT .. haluaisi|haluisi|haluis|halua|haluu|toivo .. olemassa|hengissä|elossa
        ei|mitään|mikään|miksi|minkä|miks|mitä .. syytä|järkeä|takia|takii|ideaa|pointtia|kannata|vuoksi .. elää|
            elämä*|jatkaa
        elämäl*|elämässä* .. ei .. tarkoitu*|merkity*|väliä|arvoa
        elämä|elämäni .. ei|oo|ole .. arvoi*
        elämänhalu*
        miksi|miks|mitä .. elän|elää|synnyin
        # Ending everything, one's life, one's days.
        END .. kaiken|kaikki|elämäni|elämän|päiväni|päivät|itseni|itteni|elämäänsä
        # The thing by its name; what is harmless about it was taken out before.
        itsemurh*|itsari*|itsetuho*|itsemurha-ajatuksi*|itsariajatu*
        KILL .. MYSELF
        hirttä*|hirtän|hirttäis* .. itseni|itteni|itseäni
        hirttäyty*|hirttäydy*|hirttoköy*
        köysi|köyden|köyttä .. valmiina|kaula*|kattoon|ostin|hankin
        riistän|riistää|vien|viedä|ottaa|otan .. henkeni|hengen . itseltäni

        pois päiviltä|päiviltäni
        JUMP .. junan|metron|rekan|auton|sillalta|katolta|parvekkeelta|ikkunasta|raiteille|kalliolta|jäihin|järveen
        sillal*|sillalta|katolta|parvekkeelta|junan|metron .. JUMP
        ajaa|ajan|ajaisin|ajoin|ohjata .. päin|eteen|alle|keulaan .. rekka*|rekkaa|rekan|kalliota|puuta|seinää|
            siltapilaria|betoni*
        päin . rekkaa|kalliota|betonia
        rekan|rekkaa . eteen|keulaan|alle
        # Hurting oneself.
        viillän|viiltää|viilsin|viiltänyt
        viiltel*|viillel*
        ranteet|ranteeni|ranteisiin|ranteeseen .. auki|viil*
        vedän|avaan|leikkaan|vetää .. ranteet|ranteeni
        satutan|satuttaa|satutin|vahingoitan|vahingoittaa|vahingoitin|satuttanut . MYSELF
        MYSELF .. satutan|satuttaa|satutin|vahingoitan|vahingoittaa|vahingoitin|satuttanut
        teen|tekisin|tehdä|tee|tehnyt . itselleni|ittelleni|itelleni .. jotain|jotakin|pahaa
        itselleni|ittelleni|itelleni .. jotain|pahaa
        pelkään itseäni|ittiäni|itteäni|itteeni
        # Pills, an overdose.
        otin|otan|vedin|vedän|söin|nielin|popsin|ottanut|vetänyt|syönyt|syön|nielaisin .. kaikki|purkillisen|purkin|
            liikaa|kourallisen|tahallaan|yliannostu*|yliannoksen|överit|överi*|koko .. PILLS|pillereitä|lääkkeet
        otin|otan|vedän|vetää|ottaa|vedin|vetänyt|ottanut|WANT .. yliannostu*|yliannoksen|överit|överi*
        # Others would be better off.
        parempi|helpompi|helpompaa|paremmin|onnellisempi*|parempaa .. ilman . minua|mua|mut|minuu
        ilman minua|mua .. parempi|helpompi|paremmin|helpompaa
        # Not waking up, going away for good.
        en|etten|enkä .. heräisi|heräis|herää|herätä .. enää|aamulla|huomenna|koskaan|ikinä
        en|etten|enkä .. enää|aamulla|huomenna|koskaan|ikinä .. heräisi|heräis|herää|herätä
        kunpa|kumpa . en|emmä .. heräisi|heräis
        nukkua|nukkuisin|nukahtaa|nukahtaisin . pois|ikuisesti|ikiuneen|lopullisesti
        ikuiseen|ikuista uneen|unta
        pois|lähteä|lähden|poistua .. maailmasta|elämästä
        kadota|katoaisin|katoan|lähden|lähteä|häipyä|hävitä .. lopullisesti|kokonaan|ikuisesti|ikuisiksi|maailmasta
        lakata|lakkaisin|lakkaan . olemasta
        mua|minua|mut|minut .. ei .. kohta|enää|huomenna|pian . ole|oo
        mua|minua ei kohta|huomenna|enää|pian enää|ole|oo|olekaan
        # A last letter, a last farewell; "hyvästijättö" of a room's end is none.
        jäähyväiskirje*|jäähyväisviesti*|itsemurhakirje*|itsemurhaviesti*
        hyvästi . kaikki|maailma|elämä|julma
        hyvästi .. jaksa
        tarkoitettu|luotu . elämään|elää
        selviä|selvii . hengissä
        # Whoever writes "I would die" means themselves, unless it was of laughter.
        kuolisin|kuolisinkin|kuolisinko
        ajatu*|mieles*|mietin|mietit* .. kuolem*|kuolla|kuolisin
        kuolem* .. ajatu*|mieles*|pyöri*
        ei|en|emmä|kukaan|kuka .. elämää|elämästä .. jaksa|kestä|halua|jaksais|jaksaisi
        elämää|elämäänsä|elämääni|elämä .. ei|en|emmä .. jaksa|kestä|halua|haluu
        väsynyt|väsyny|kyllästynyt|kyllästyny|kurkkuani|täynnä .. elämään|elämääni|elämiseen|elämää
        elämä .. ei .. minua|mua|mun|minun varten
        haluan|haluun|haluaisin|haluisin|tahdon|pakko .. pois .. kokonaan|lopullisesti|ikuisesti
        haluan|haluun|haluaisin|haluisin|pääsisin|päästä .. pois täältä kokonaan|lopullisesti|ikuisesti
        JUMP .. eteen|alle|alas|reunalta|kaiteen|kaiteelta|kyydistä
        säästän|kerään|keräsin|kerännyt|säästänyt|säästin|piilotan|kätkenyt .. PILLS
        kaiteella|kaiteelle|reunalla|reunalle|sillalla|katolla|raiteilla|raiteille|laiturilla .. istuin|seisoin|
            seisoskelin|kiipesin|istunut|mietin
        istuin|seisoin|seisoskelin|kiipesin|istunut|menin .. kaiteella|kaiteelle|reunalla|reunalle|sillalla|katolle|
            raiteilla|raiteille|sillan
        leikkel*|leikellyt
        kädet|käsivarret|käteni|ranteet|reidet|reiteni .. haavoilla|arvilla|auki|veressä|viillo*
        viilto*|viillo* .. kädes*|ranteis*|reisi*|käsi*|ihos*|kädet|reidet
        jos|kun|jossei|ellei .. minua|mua .. ei .. olisi|ois|enää
        jos minua|mua ei olisi|ois
        etten|en|enkä|kunpa .. avaisi|avais|avaa . silmiäni|silmiä
        mua|minua|mun|minun .. ei . olisi|ois . pitänyt|pitäny .. syntyä|synnyttää|elää
        etten|kunpa|miksi .. syntynyt|syntyny|syntyi*
        miksi|miks|mitä . varten . jatkaa|jatkan
        NOT . jaksa|jaksais|pysty|halua .. jatkaa .. näin|enää|elämää|elämistä
        NOT enää jaksa|jaksais|pysty jatkaa
        kukaan|kenenkään .. mua|minua .. kaipaa*|kaipais*|itke*
        kukaan|ei .. kaipaa*|kaipais* .. mua|minua
        PILLS .. liikaa|kerralla|kaikki|purkillisen
        kaikki|kaikkia|liikaa|koko|kourallisen .. PILLS .. kerralla|kerrallaan|viinaa|alkoholi*|naamaan
        otin|otan|vetää|vedin|vedän|ottanut|ottaa|nielin .. liikaa .. PILLS
        tästä|tältä maailmasta
        lähteä|lähtisin|lähden|lähtemään|lähdössä .. maailmasta|elämästä
        elämäni|elämän|elämää .. loppu|loppui|lopettaa|lopetan|lopettaisin|päättää|päättyy|päättyisi
        loppuisi|loppuis|loppuispa .. elämä|kaikki
        KILL .. itseen|itseeni|itteen
        en . selviä|selvii|selviydy .. yöstä|aamuun|hengissä
        itselleni . jotain|jotakin
        tehdä|teen|tein|tekemään .. itselleni|ittelleni
        lopull* . ratkaisu*
        JUMP .. koskeen|jokeen|mereen|veteen|järveen|alas|avantoon|satamaan|laiturilta
        ajaa|ajan|ajaisin|ajais|ajanko|ajaisinko .. kallioon|puuhun|seinään|rekkaan|pilariin|järveen|jokeen|mereen|
            siltapilariin|ojaan
        rekka|auto|juna|bussi|joku .. ajaisi|ajais|jyräisi . mun|minun|mua|yli . päälle|yli
        en . enää . pelkää|odotan .. kuolemaa
        odotan . kuolemaa
        siltä varalta .. en|etten
        elämä*|elämäni . turha*|turhaa|riittää|ohi|ohitse|tuhlausta
        elämä .. saa . riittää
        tää|tämä . elämä .. riittää|loppuu
        luovuttaa|luovutan|luovuttaisin .. kokonaan|lopullisesti|elämä*
        WANT . että|et . kaikki|tää|tämä|kipu|tuska . loppuu|loppuis|loppuisi|lakkaisi
        montako|monta|paljonko|mitenkä|kuinka .. PILLS .. tarvi*|riittää|kuol*|tappa*
        montako|monta|paljonko|laskin .. PILLS
        otin|söin|vedin|nielin|ottanut|ottaa|vetää|otan .. purkin|purkillisen|levyllisen|liuskan|liuskallisen|
            kourallisen
        helpompaa|helpompi|parempi|parasta|kivempaa|mukavampaa|ihanaa .. olla|olisin|oisin . kuollut|kuolleena|kuollu
        MYSELF .. vahingoitta*|vahingoittami*|satuttami*|viil*|tappami*|leikkel*
        viiltä*|viils*|viillys* .. MYSELF|ranteet|ranteita|ranteeseen|käte*|käsi*|reisi*|reite*
        MYSELF .. viiltä*|viils*
        oon|olen . enää . täällä .. jaksa
        en|emmä . usko|jaksa .. täällä . enää . jouluna|huomenna|keväällä|kesällä
        itkis|itkisi|surisi|suris .. jos|vaikka .. kuol*|poissa
        jos|kun . minä|mä . kuolen|kuolisin|lähden|lähtisin .. lapset|kukaan|kaikki
        elämällä|elämässä .. ei . ole|oo .. annettavaa|mitään
        toivoton|toivottomuus|toivottomalta .. kuol*|elää|elämä*
        pääsisi|pääsis|pääsisin|pääsen .. pois . tästä . elämästä|kaikesta|maailmasta
    """,
    "threatening": """
        KILL .. YOU|THEM|teidät|exä|exää|ukko|äijä
        YOU|THEM .. KILL
        HURT .. YOU|THEM|exä|ukko|äijä|ämmä
        YOU .. HURT
        lyön .. YOU|turpaan|naamaan
        turpaan|turpiin|kuonoon|pataan|köniin .. YOU
        YOU .. turpaan|turpiin|kuonoon|pataan|köniin
        saat|saatte . turpaan|turpiin|turpaas|turpiis|selkääs|kuulan
        tiedän|tiiän|tiedetään|tiietään|selvitän|tiedämme . missä asut|asutaan
        selvitän|saan . selville|kuka .. olet|oot|asut
        tulen|tuun|tullaan .. sun|sinun . ovelle|kotiin|luo .. turpaan|hakkaa*|puukon
        saat|saatte|joudut . vielä . maksaa|maksamaan|katua
        saat|saatte maksaa tästä|siitä|kaikesta|teoistasi
        kadut|katuu|kadutte . vielä
        pidä|varo .. varasi|selustaasi|selkäsi
        hoitaa|hoitelee|hoidan|hoitelen|hoidetaan . sut|sinut|teidät|sen|hänet
        lähetän .. jätkän|jätkiä|poikia|kavereita|porukan .. sun|sinun|sulle
        odotan|odotamme . sua|sinua .. sattuu|itket|kadut
        # Telling somebody to die.
        tapa . itsesi|ittes|ittesi|itses|ittees
        hirtä|ammu . itsesi|ittes|itses
        mene|menisit|painu . kuolemaan|kuole
        kuole|kuolkaa . pois
        kuole|kuolkaa . paska|huora|saatana|saasta
        toivottavasti|toivon|toivoisin|saisit .. kuolet|kuolisit|kuolette|kuolla|kuolee
        hyppää .. sillalta|junan|katolta
        # Arson, weapons.
        poltan|polttaa|räjäytän|räjäyttää|sytytän .. talon|kämpän|asunnon|mökin|kodin|toimiston|kotinsa|talonsa|paikan
        mulla|minulla . on . ase|puukko|pistooli|haulikko|kirves|pyssy|aseen
        hankin|hain|otan|ostin . aseen|puukon|kirveen|pistoolin|pyssyn
        # Harm to a child: somebody has to look now, whoever is meant (rule 22).
        satutan|satuttaisin|satuttaa|satutin|vahingoitan|vahingoittaa|ravistan|ravistelen|ravistelin|ravistella|
            ravistin|tukehdutan|tukehduttaa|hukutan|hukuttaa|hakkaan|lyön|löin|läpsäisin|läimäytin|tukistin|kuristan|
            kuristaa|heitän|heittää . CHILD
        heittää|heitän|heittäisin .. CHILD .. seinään|seinää|parvekkeelta|ikkunasta|lattialle
        CHILD . satutan|satuttaa|ravistan|ravistelin|löin|lyön|hakkaan
        teen|tekisin|tehdä|teenkö . CHILD .. jotain|pahaa|jotakin
        # Taking others along.
        kaikki|lapset|kaikkien .. yhdessä|mukaan|mukanani .. pois|hautaan|elossa|kuolemaan
        nirhaan|listin|murhaan|ammun .. porukan|porukka|kaikki|perheen|ne
        KILL .. itsesi|ittes|ittesi|ittensä|itses
        on|oot|olet|olisi|olis|se . vainaa|vainaja
        vainaa
        # "You will die" is said to somebody; of laughter was taken out before.
        kuolet|kuolette
        tuut|tulet|saat|joudut|tulette|tuutte|saatte .. katumaan|katua|itkemään|kärsiä|kärsimään
        kadut|kadutte|katutte . tätä|vielä|sitä
        vedän|veän|vetää|lyön|isken|vetäisin|läimäisen . YOU|THEM|sitä .. nenään|naamaan|turpaan|turpiin|kuonoon|
            lättyyn|päähän|kalloon|pataan|ympäri
        vedän|veän|vetäsen .. turpaan|turpiin|kuonoon|lättyyn|pataan
        poltan|polttaa|polttamassa|polttamaan|polttaisin|sytytän|sytyttää|räjäytän|räjäyttää .. talo*|kämp*|asun*|
            auton|autosi|mökki*|mökin|koti|kodin|paikan|toimisto*|lastensuojelutoimisto*|sosiaalitoimisto*|sossun
        sairaalakuntoon|henkihieveriin|mäsäksi|hengiltä
        tyynyn .. kasvo*|naama*|päälle
        tiiän|tiedän|tiedetään|tiietään .. missä|mis .. asut|asutte|lapses|lapsesi|tarhassa
        löydän . sut|sinut|teidät
        lapset|lapsi|vauva|CHILD .. mukaan|mukanani .. hautaan|kuolemaan
        tuun|tulen|tullaan|tulee .. hakkaamaan|tappamaan|puukottamaan . sut|sinut|teidät
        maksat|maksatte|maksaa .. tästä|siitä . vielä|kalliisti
        vielä maksat|maksatte
        etsin|löydän|jäljitän|haen . sut|sinut|teidät
        et|ette . oo|ole|olo . turvassa
        mene|menkää|saat . hirteen|helvettiin|hautaan
        haulikko|kivääri|pistooli|ase|kirves|puukko|haulikon|puukon|aseen .. ladattu*|valmiina|odottaa|mukana|mukaan|
            esiin
        poltetaan|poltan|polttakaa .. talo|kämppä|mökki|paikka
        HURT . CHILD
        HURT .. CHILD
        tunkeudun|murtaudun|menen .. kotiin .. tapan|hakkaan|poltan
        kuolette|kuolet . kaikki|vielä
        ansaitset|ansaitsee|ansaitsevat|ansaitsette . kuolla|kuoleman|turpaan
        pitäisi|pitäis|pitäs|vois|voisi . ampua|tappaa|hirttää|polttaa . kaikki|ne|noi|se|toi|teidät
        luoti|kuula . otsaan|kalloon|päähän
    """,
    "relapse": """
        retkahd*|retkaht*|repsahd*|repsaht*|lipsahdus|lipsahduksen|lipsahdin
        sorruin|sortunut|sortunu|sorruttua|sortuminen|sorruttiin
        lankesin|lankeemu*|ratkesin|korkkasin|korkkasimme
        raittius|raittiuteni|putki|nollat|päihteettömyys .. katkesi|katkes|poikki|meni|loppui
        join|join . DRINK
        join .. eilen|viikonlopun|viikonloppuna|taas|illalla|perjantaina|lauantaina|juhannuksena|känn*|DRINK
        eilen|taas . join
        OWN .. DRUGS
        DRUGS .. vedettyä|otettua|käytettyä|poltettua
        käytin|vedin|otin . taas|eilen|viime
        taas käytin|vedin|otin
        tuli|tulee|tullut . taas|eilen . vedettyä|otettua|käytettyä|juotua|ryypättyä
        taas . tuli|tullut . vedettyä|otettua|käytettyä|juotua|ryypättyä
        ryyppäämään|dokaamaan|ryyppäsin|dokasin|kännäsin
        retku*|ratkeaminen|ratkesi
        DRINK . join|joimme|join|juonut
        tuli|tullut . juotua|otettua|vedettyä|käytettyä|poltettua|dokattua|ryypättyä
        tuli otettua|vedettyä|käytettyä . taas|eilen
        en .. pystynyt|pystyny|voinut .. olla|olematta . ottamatta|käyttämättä|juomatta
        raitti* .. katke*|nollau*
        otin|vedin|käytin .. yhden|kaksi|kolme|pari . DRUGS
        seula* .. positiivi*
        raitti* .. meni|loppui|ohi|poikki|rikki
        OWN . DRUGS
        DRUGS . OWN
        join|otin . salaa
        käytin|vedin|join . eilen
    """,
}

ONLY_HERE: Final[dict[str, str]] = {}
