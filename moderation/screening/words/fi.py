"""Finnish risk words, written and spoken; how they are read stands in `moderation/screening/lists.py`.

Forms are listed by person, since the person decides: "hakkaan" threatens, "hakkaa mua" has happened to somebody.
Marks
do not count (`elaa` is also found), and a clitic at the end of a whole form is taken off.
"""

from typing import Final

NAMES: Final = {
    "DIE_NOW": """
        kuolla kuolen kuolisin kuolisinpa kuolemaa kuolema kuolemaan kuolemasta kuolemiseen kuoleminen kuolemista
        kuolemani
    """,
    "RELATIVE": """
        isän isäni äidin äitini mummon mummoni papan ukin vaarin siskon siskoni veljen veljeni miehen mieheni
        ystävän ystäväni kaverin koiran kissan lapsen vauvan isoisän isoäidin anopin naapurin hänen
    """,
    "I": """
        minä mä mie mää miä minun mun minua mua minut mut minulla mulla minulle mulle minusta must musta itse itseni
        itteni ite mullaki minäkin mäkin
    """,
    "DEATH": """
        kuolemaa kuolema kuoleman kuolemani kuolemaan kuolemasta kuolemassa kuolemista kuoleminen kuolla kuolen
        kuolisin kuolisinpa kuolis kuolisinkin kuollakseni kuolemallani
    """,
    "THINK": """
        ajatu* ajatel* ajattel* mietin mietiskel* mietitt* miettin* miettii pyörii pyöriny* päässä päässäni mielessä
        mielessäni unelmoi* haaveil* googla* etsin suunnitel* suunnittel* päätin päättän* yritin yrittän* yritti
        harkit* harkits* kelannu kelannut kelaan kelailen toive* toivon toivoo
    """,
    "RELIEF": """
        helpot* houkut* ihanalta~ kauniilta~ keino~ kutsuu~ lepo levolta~ lohdu* lohtu* loppuis* odot* pelastus~
        ratkais* rauhallis* rauha~ ulospääs* ulospääsy* vaihtoehto* vapaa~ vapau* ystävä~
    """,
    "STAND": """
        jaksa jaksais jaksaisi jaksan jaksaisin jaksakaan kestä kestäis kestäisi kestän pysty pystyis kykene halua
        haluu haluis haluaisi haluisi haluu viitsi taho tahdo selviä selvii jatka osaa uskalla jaksanu jaksanut
        pystyny
    """,
    "ALIVE": """
        elää elämä elämää elämän elämäni elämääni elämästä elämästäni elämässä elämässäni elämällä elämälläni
        elämätä elämäs elämisen elämiseen elämistä ellää eläis eläminen eläisin elämään elossa hengissä olemassa
        elävä elääkään eläny
    """,
    "WORTH": """
        arvo arvoa~ arvoi* arvotto* hyötyä~ ideaa~ iloa järkeä~ kannata mening* merkit* mieltä~ pointtia~ sisältöä~
        syytä~ tarkoit* turha* turhaa~ väliä
    """,
    "ENDS": """
        lopet* loppu loppua loppuu loppuis* loppumi* loppui päättä* päättäisi* päättyi* päättyä päättyis* päätän ohi
        poikki
    """,
    "FOR_EVER": """
        lopullisesti ikuisesti kokonaan iäksi ikuisiksi maailmasta maailmast elämästä olemasta
    """,
    "GO": """
        lähteä lähden lähen lähtisin lähtis lähtee lähdössä lähtemistä poistua poistun häipyä häivyn häipyisin
        kadota katoan katoaisin katoisin kadottaa hävitä häviän häviäisin haihtua nukahtaa nukahtaisin nukahdan
        nukkua nukkuisin vaipua lähtöä lähtö pääsen päästä
    """,
    "GONE": """
        poissa kuollut kuollu kuolleena kuolleenakin olemassa kuopassa haudassa hauta*
    """,
    "BETTER": """
        helpompaa helpompi parempi paremmin parempaa paras parasta onnellisempi* onnellisempia helpotus kevyempi
        kivempaa helpommalla helpointa mukavampi parhaiten huojentu*
    """,
    "BURDEN": """
        rasite~ riesa~ riippakivi~ taakaksi~ taakka~ vaivaksi~ loinen taakkoina kivireki hylkiö
    """,
    "MARK": """
        satut* vahingoit* viil* viilsin viilt* viillel* viiltel* polta* poltt* raavi* raavin leikk* leikel* leikkel*
        rankais* ranga* hakkaan lyön löin runnon
    """,
    "AT_THE_EDGE": """
        ikkunalla~ kaiteella~ kalliolla~ katolla~ laiturilla~ parvekkeella~ reunalla~
    """,
    "ON_THE_LINE": """
        asemalaiturilla~ junaradan~ kiskoilla~ metroasemalla~ radalla~ raiteilla~ ratapihalla~ rautatiellä~ sillalla
        sillan silta siltaa~
    """,
    "STANDS": """
        seison seisoin seissyt seisonu seisoskel* istun istuin istunut istunu katson katsoin katselin makasin makaan
        roikun roikuin odotan kyykin tuijotan
    """,
    "ROPE": """
        hirttosilmu* köyden~ köysi~ köyttä~ naru narun~ silmukka~
    """,
    "HARM1": """
        tapan tapankin tappaisin tapanpa murhaan murhaisin lahtaan nirhaan listin puukotan puukottaisin ammun
        ampuisin hakkaan hakkaisin kuristan kuristaisin pieksen piekisin pieksisin mukiloin potkin potkaisen
        myrkytän myrkyttäisin kostan kostaisin hukutan teurastan isken lyön löisin mottaan runnon raiskaan silvon
        hirtän poltan polttaisin räjäytän satutan tukehdutan tukehduttaisin silpoisin murskaan mäiskin mäjäytän
        rusikoin tuhoan surmaan surmaisin niitan taon viillän viiltäisin upotan teloitan listisin tapaisin motautan
        jyrään
    """,
    "HARM_INF": """
        tappaa tappamaan murhata murhaamaan puukottaa puukottamaan ampua ampumaan hakata hakkaamaan kuristaa
        kuristamaan kostaa kostamaan myrkyttää satuttaa piestä lyödä iskeä potkia polttaa polttamaan vahingoittaa
        raiskata tuhota tukehduttaa räjäyttää silpoa mukiloida teurastaa teloittaa kostaminen surmata listiä lahdata
        nirhata jyrätä tappaminen
    """,
    "SOMEBODY": """
        miehen miehelle miestä mieheni miehensä eksä* exä* exän eksän eksälle exälle sossu* sosiaali* anopin anoppi
        anoppia poliisi* akka akan akat äijä äijän äijää ukko* ukon ämmä* ämmän naapuri* siskon siskoni veljen
        veljeni isän isäni isää äidin äitini äitiä työntekij* ohjaaj* pomo* jokaisen jokaista porukka* porukan
        perheen naisen naista tyypin tyyppi tyyppiä paskan paska jätkän jätkää huoran saatanan kaikki ne noi se sen
        sitä sille toi ton tuon tota niitä niille sut sua sinut sinua sulle sinulle teidät teille hänet häntä
        hänelle vaarin lääkärin tuomarin opettajan vanhemp*
    """,
    "INTENT": """
        aion aijon meinaan haluan haluaisin haluisin halu tekis tekisi mieli mieleni pitäisi pitäis ajattelin
        ajattelen mietin mietiskelen suunnittel* suunnitel* voisin vois voisinko pystyn pystyisin tulen tuun lähden
        meen menen hinku himo odotan päätin päättän*
    """,
    "BREAK": """
        rikon rikkoisin hajotan hajoitan murskaan katkon katkaisen katkasen revin viillän vedän veän väännän murran
        lyön potkin murjon isken hakkaan silvon leikkaan potkaisen mottaan
    """,
    "BODY": """
        hampaa* hampaat~ jalat~ kallo* kasvot~ kurkku~ kurku* kylkiluu* kädet~ leuan~ leuka* luusi~ luut naama*
        naaman~ nenä* niska* niskat~ polve* pää pään päänsä pääs päätä selkä* silmät~ turpa* turvan~ vatsa*
    """,
    "WEAPON": """
        ase aseella aseen bensaa~ haulik* kirve* kirves* kivää* moottorisah* pesäpallomaila* pistooli* puukon~
        pyssy* rautaputk* vasara* vasaran~ veitsen~ veitsi~
    """,
    "BRINGS": """
        tulen tuun otan hankin hankkia hankkis* ostan ostin ostaa mukaan mukana mukanani valmiina odotan haen hain
        isken sulle sua sut varo varokaa laatikossa osaan ladat* käteen esiin hommaan hommata hakea varastan vien
        käyn pidän kaivan hiion hion terotan heilutan
    """,
    "WHERE": """
        auton~ kodin koti kotisi~ koulu* mis missä osoite~ osoitte* ovelle oves ovesi pihalle~ päiväkot* tarha*
        työpaik*
    """,
    "YOU_ARE": """
        asut asutte asuu käyt käytte kuljet liikut oot olet olette sun sut sinut sinun sinua sua teidän te sä lapses
        lapsesi
    """,
    "FIND_OUT": """
        selvitän tiedän tiiän löydän etsin tiedetään tiietään kaivan jäljitän saan
    """,
    "MUST_PAY": """
        maksaa maksamaan maksat katua katumaan kadut kärsiä kärsimään kärsit itkeä itkemään verellä* verissä
    """,
    "KID": """
        esikoi* kakara* kaksivuotia* kaksoset~ kersa* kolmevuotia* kuopu* lapseen lapsella lapsellani lapselle
        lapselleni lapselta lapsemme lapsen lapseni lapsensa lapsesta lapset lapsi lapsia lapsiani lapsiin lapsilla
        lapsille lapsilleni lapsilta lasta lastani lastemme lasten muksu* nelivuotia* penik* penska* pikkui* poika~
        poikia~ pojan~ taapero* taaperoa~ tyttär* tyttö~ tytär* vauva* vauvel* yksivuotia*
    """,
    "HIT_KID": """
        löin läimäytin läimäisin läimäsin läpsäisin läpsin tukistin tönäisin heitin satutin satutan hakkasin
        retuutin riuhdoin puristin kuristin potkaisin potkin nipistin lyön läimäytän ravistin ravistelin ravistan
        ravistelen pahoinpitelin piiskasin raavin revin riepotan riepotin tukistan nipistän paiskasin paiskaan tönin
        motkautin kopsautin sivalsin muksin taon takoin
    """,
    "HAVE_HIT": """
        lyönyt lyöny läimäyttänyt läimäyttäny tukistanut tukistanu satuttanut satuttanu heittänyt heittäny
        retuuttanut ravistanut ravistanu ravistellut ravistellu tönäissyt tönäissy piiskannut potkinut puristanut
    """,
    "ALONE": """
        yksin yksinään yksinäisenä kahdestaan keskenään kolmestaan itsekseen valvomatta
    """,
    "LEFT": """
        jätin jätän jätettiin jätetty jättänyt jättäny jättänu jättää jätti jäi jäivät ollut ollu olleet oli olivat
        on ovat unohdin unohtu* unohtanut
    """,
    "THERE": """
        kotona kotiin kotona koton asunnossa asuntoon kämpil* kämpässä yön yöksi yötä tuntia tunniks* tunnin
        tunniksi iltaa illan autossa autoon bileis* baari* pihalla pihalle ulkona rattaisiin vaunuissa
    """,
    "DRUNK": """
        kännissä kännis kännipäis* humala* humalassa päissäni päissään sekaisin sekasin aineissa aineis huume*
        pöllyissä pöllyis pilvessä pilves tokkura* juonut juonu ottanut ottanu käyttänyt käyttäny vetänyt vetäny
        käytin join juon vedin promille* krapula* kamoissa vieroitus* viinalle nisti* sammuin sammunut sammunu
        sammun kaljaa viinaa pöllyssä tenuissa lääkkeissä kamapäissään bentsoissa subuissa vieroituksissa darrassa
        umpikännissä jurrissa pirissä
    """,
    "CARE": """
        hoitaa hoitanut hoidan hoitamaan hoidin vahdin vahtia vahtii imetän imettänyt imettäny imetin imettää
        kyydissä kyytiin ajoin ajan ajoimme ajettiin nukahdin sammuin vaunuissa sylissä syöttää syötin huolehtia
        pysty pystyny hakea vieressä sohvalla sylissäni sängyssä nousta heräsin nukuttaa katsoa katsomaan
    """,
    "SWALLOWED": """
        söi syönyt syöny syö niel* nieli niellyt suuhunsa suuhun maistoi maisto joi juonut pisti pistänyt käsiinsä
        haltuunsa imi imeskeli nuoli maiskutti tunki pureskeli hengitti
    """,
    "POISON": """
        alkoholi* bentso* buprenorf* diapam* huume* kamaa~ lääke* lääki* lääkk* metadon* napin nappej* nappi* neula*
        neulan~ nikotiini* patteri* pesuain* piikin~ piikki* subu* subun~ subutex* tabletin~ tablett* unilääk*
        viinaa~
    """,
    "LIMP": """
        veltto* velton sinisenä sininen sinertä* hengitä hengittä* tajut* tajuton herää heräile reagoi kouris*
        kouristelee eloton kylmä vaisu veltostu*
    """,
    "TOUCHES": """
        koski koskee koskettaa koskettel* kosketti kosketteli kähmi* kähmii hyväksi hyväksikäyt* lähentel*
        lähentelee ahdistel* raiska* raiskannut seksua* pikkuhousu* alapää* koskenut koskenu koskettanut alastom*
        pyllyyn pimppi* pippeli* katselee kuvaa kuvasi kuvannut alasti alaston lähettelee
    """,
    "SELL": """
        myyn myydä myydään myytäis myis myisin myynnissä myynnis myytävänä myymään välitän välittää välitetään
        välittäisi diilaan diilaa kauppaan ostan ostaisin ostetaan ostaa ostamaan haen hakusessa vaihdan vaihtaisin
        vaihtaa tarjolla saatavilla löytyis* löytyy löytyykö tarttis tarviin tarvis tarvitsisin hankkia hankkii
        hankit hankitte mistä heittää maksan grammoja gramma gram
    """,
    "STUFF": """
        amfea amfetamiini* benso* bentso* bentsoj* bupre* buprenorf* diapam* ekstaasi* esso* essoja gammaa hamppu*
        hasaa~ hasis* hepo hepoa~ heroiini* huume* huumei* kama kamaa~ kamoja~ kannabis* kokaiini* kokkel* kukkaa
        lyrica* lyrikoi~ mdma metadon* napit~ nappei~ nappeja~ oksi* opiaat* piikkei~ piikkejä~ piikkiä~ pilvee~
        piri pirii~ piriä rivatril* rivoi~ rivoja~ subu* subua~ subui* subutex* temges* tenox* vauhtia~ xanax~
        xanor* laatukuk* tramado* tramal* oksikodon* oxy* ketamiin* lsd fentanyyl* ritalin* concerta* medikinet*
        pregabaliin*
    """,
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
        buran* diapam* iltalääk* imovane* ketipinor* kolmiolääk* levozin* lääke* lääki* lääkk* lääkkeet~
        mielialalääk* napit~ nappi opamox* panadol* pilleri* rauhoitta* rauhotta* särkylääk* tablett* tabletti*
        tenox* tramal* unilääk*
    """,
    "SIBLING": """
        pikkusisko* pikkuveli* pikkuvelj* sisko siskoa siskon veli veljeä veljen
    """,
    "GROWN_UP": """
        eno enoni isä isäni isäpuol* mies naapuri papan pappa serkku setä setäni ukki vaari valmentaja* veli velipuol*
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
        # The death of somebody else; what keeps one alive; what is over.
        RELATIVE kuolema|kuolemaa|kuoleman|kuolemasta|kuolemaan|kuolemassa
        RELATIVE . kuolema|kuolemaa|kuoleman|kuolemasta
        kahvi*|suklaa*|huumori & hengissä
        hengissä selvit*|selvisin|selvis|selvittiin
        luulin|pelkäsin|pelkäs . kuolen|kuolisin
        itsemurh* & puhu*|luento*|ehkäis*|keskust*|riski*
        ammun|ampuu|ammuttiin alas
        kuolemanväsyn*|kuolemansair*|kuolemanhiljai*
        tappa* väsymys|helle|kuumuus|kiire|tahti|hiljaisuus
        KID . kanssa|kaa|kans . yksin|kahdestaan|kaksin|kahden
        yksin . KID . kanssa|kaa|kans
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
        HE & pakottaa|pakotti|kuristi|potki|hakkasi|uhkaa|vainoaa|vahtii|kontrolloi*|kieltää|lukitsi & I|ME
        väkivalta*|väkivaltai*|väkival*
        vainoaa|vainosi|vainoo & ME|I
        töni|tönii|tönäisi|repi|kuristi|läimäytti|paiskasi & seinä*|hiuks*|tukasta|lattia*|I|ME|portai*
        vahtii|kieltää|kontrolloi*|tarkistaa & puhelin*|puhelimeni|ystäv*|rahat|menoj*
        mua|minua & lyöty|hakattu|potkittu|kuristettu|raiskattu|pahoinpidelty|uhkailtu
        heitti|viskasi|paiskasi & päin|kohti & ME|I
        saan|sain|saanut & turpaan*|turpiin*|selkään*|köniin & joka|kun|ku|taas|se|hän
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
        # What stands near each other in any order: death and whoever writes, or a wish, a thought, a relief.
        DEATH & I
        DEATH & WANT
        DEATH & THINK
        DEATH & RELIEF
        NOT & STAND & ALIVE
        NOT & STAND & täällä
        NOT & STAND & jatkaa|taistella|hengittää
        ALIVE & WORTH & NOT|ei|mitään|mikään|miksi|miks|onko
        ALIVE & ENDS & I|haluan|pakko|itse|mietin|ratkaisu|ainoa|ainoo|päättän*|lopettamista
        hengissä & jaksan|pysyn|pysyä|pysyis*|pitää|selvi*|kauanko|väkisin
        miks|miksi|minkä|mitä & edes|enää & jatkaa|elää|eläisin|yrittää|herätä
        GONE & BETTER
        GONE & I & ois|oisin|olisi|olisin|olisinpa|oisinpa|kunpa|jospa
        BURDEN & I|olen|oon|kaikille|muille|perheelle|lapsille
        BETTER & ilman & I
        nukahta*|nukku* & NOT|etten|enkä|ikinä|koskaan & herä*
        herää|heräis|heräisi|heräisin|herätä & toivo|toivon|toivoo|toivoisin|kunpa|jospa|rukoil*|toivottavasti
        viimeinen|viimeiset & päiväni|iltani|viestini|yöni|kirjoitukseni|sanani|aamuni
        jäähyväis*
        kirje|kirjeen|kirjeet|viesti|viestin & lapsille|kaikille|läheisille|äidille & kun & poissa|olen|en|kuol*|
            lähden
        kiitos & kaikesta & viimeinen|hyvästi|lähden|oli|anteeksi & I|viestini
        hyvästi & kaikki|kaikille|lapset|lapsille|rakkaat|maailma|jätän|jättää
        GO & FOR_EVER
        GO & pois & täältä|elämästä|maailmasta|kaikesta
        pois & täältä & haluan|haluaisin|haluisin|haluun|pääsisin|pääsis & jaksa|kestä|vaan|vain|lopullisesti
        päättänyt|päättäny|päätin & lähteä|lähden|lähen|milloin|millon & täältä|pois|maailmasta
        päättänyt|päättäny|päätin|päätös & loppuu|loppua|lopettaa|päättyy & tämä|tää|kaikki
        tänä|ensi|huomenna|tänään|tänään & loppuu & tää|tämä|elämä & pääty|päättäny|päättänyt|kaikki
        MARK & MYSELF
        itsel*|ittel*|itel* & jotain|jotakin|pahaa & teen|tekisin|tehdä|tein|tekeväni|tekemästä|pelkään
        NOT & ulospääs*|tietä|tulevaisuutta|toivoa & muuta|enää|mitään & näe|oo|ole|jäljellä
        ulospääs* & DEATH|ainoa|ainut|ainoo
        AT_THE_EDGE & STANDS & alas|kaide*|hyp*|hyppää*|ast*|astu*|yli|mietin|mietim*|reunalla|kynnyksellä
        ON_THE_LINE & STANDS
        raiteilla|raiteille|kiskoilla|kiskoille|radalle|radalla & kävel*|menen|menin|makaan
        ON_THE_LINE|AT_THE_EDGE & JUMP
        junan|metron|rekan|auton|bussin|ratikan|sillalta|katolta|parvekkeelta|ikkunasta|kielekkeeltä & JUMP
        junan|metron|rekan|bussin|ratikan|auton & alle|eteen|keulaan & I|ajan|ajaisin|heittäy*|hyp*|hyppä*|kävel*|
            tekis*|mieli|joutuisin
        ROPE & kattoon|kaula*|valmi*|autotall*|vintti*|vintillä|ostin|etsin|mulla|minulla|odottaa|hankin|hain|puuhun|
            löysin
        PILLS & tarpeeksi|säästä*|keräsin|kerään|keränny*|varastoin*|kerralla|kourallinen|kourallisen|kuolem*|herää|
            montako|riittä*|riittäis*|piilossa|jemm*
        otan|otin|ottaa|vedän|nielen|nielin|ottaisin & PILLS & kaikki|koko|kerralla|liikaa|paketin|purkin|lopuks*
        yliannostu*|yliannos* & I|itselleni|WANT|otan|otin|mietin|kuolla
        KILLS|tappaa|tapan|tappaisin|tappamaan|surmata|hirttää & MYSELF|ittensä|itsensä & miten|miettiny*|kattonu|
            katsonut|etsin|I
        kukaan|ketään|kenenkään|ei & kaipaa*|kaipais*|kaipaamaan|huomaa|huomais*|huomaisi|suris*|itkis*|
            välittäis* & I & poissa|kuol*|lähtisin|kuolis*|jäis|jäisi
        mua|minua|mut|minut & ei|etten & ois|olisi|ole|oo|olis & enää|kohta|huomenna|pian|koskaan
        suunnitelm* & kuol*|itse*|milloin|millon|tappa*|lopetta*
        sairast*|auto|onnettomuu*|syöpä*|syövän & kunpa|toivon|toivoisin|haluaisin & kuol*|alle|kuolis*
        synty* & etten|koskaan|ei|toivo*|ikinä|miksi
        väsyn*|kyllästyn*|loppu & elämään|elämiseen|elämääni|olemassaoloon
        yritin|yrittänyt|yrittäny|yritti & kuolla|itsemurh*|hirttää|hirttäyty*
        ranne*|rante*|valtimo*|valtimot & auki|viil*|vedin|leikk*|terä*|partaterä*
        partaterä*|terän|mattoveits* & iho*|käte*|käsi*|reide*|reisi*|reite*|itse*
        annoin|lahjoitin|luovutin & kissan|koiran|tavarat|tavarani|lemmik* & siivo*|kaapit|valmiiksi|tarvitse|
            paperit|asiat
        testamen*|hautajaiseni|hautajaisiani & kirjoit*|suunnit*|I|järjest*
        hautajai* & omat|omia|minun|mun & suunnit*|kuvitel*|ajat*|kuvittelen
        kipu|kivusta|kipua|tuska|tuskasta|tuskaa & loppu*|loppuisi|lopettaa|päästä|pääsisin & haluan|pakko|
            keinolla|hinnalla|ikuisesti|jollain
        haluan|haluun|haluaisin|tahdon & että|et & kaikki|kaiken & loppuu|loppuis|loppuisi
        otin|söin|nielin|vedin & PILLS & jo|odottaa|odotan|äsken|nyt|hyvästi|loppu
        peruuttamatonta|lopullista & teen|tekisin|tehdä|kohta|tekemään
        viimeistä|viimeisen & kertaa|kerran & kirjoitan|kirjotan|täällä|hei|anteeksi|anteeks|teille
        anteeksi|anteeks & kaikki|kaikille|lapset|lapsille & viimei*|jaksa|pysty|lähden|I
        kukaan & huomaa|huomais*|huomaisi|etsi|kaipaa & GO|katoan|katoaisin|kuol*|poissa
        parempi|pakko & lähteä|lähden|poistua|häipyä & äidiksi|miksikään|mihinkään|kaikille|maailmasta|ilman
        viilto*|viilt*|viilloi*|haavoi*|arpi* & käsi*|käde*|kädet|iho*|reisi*|reide*|reidet|ranne*|rante*|uusia|
            tuoreita|itse*
        kuolemantoiv*|kuolemanajat*|kuolemankaipu*|kuolemanhal*
        mut|minut|mua|minua & ajettais*|ajaisi|ajais|tappaisi|tappais|ammuttais*|ampuisi|ampuis|jyräis*|
            tapettais* & kunpa|toivon|toivoisin|jospa|joku|yli
        pudottau*|pudota|putoaisin|pudottaut*|tiputtau* & sil*|silta|sillalta|katolta|parvek*|kallio*|alas
        hyppä*|hyppy* & sillalta|katolta|parvekkeelta|alas|ikkunasta|juna* & mietin|mieli|voisin|vois|helppo|pelkään|I
        itteäni|itseäni|itteeni|itseeni & lyö|lyön|raavin|raapii|hakkaan|revin|poltan|polttaa|puren|nipistän|viillän|
            rankaisen
        elämä|elämäni|elämällä|elämältä & merkity*|tarkoitu* & menetti|katosi|hävisi|loppui|vei
        käy|kävis|kävisi|tapahtuu|tapahtuis* & mulle|minulle & jotain|jotakin & kertokaa|lapsille|rakast*|huolehtikaa
        keinolla & hyvänsä|millä & pois|päästä|loppuu
        elossa & enää|usko|ensi|vuonna|jouluna|keväällä & NOT|tuskin
        siksi|vielä|takia & täällä|elossa|hengissä|tässä & tekisin|lapset|lasten|vain|ainoa
        lakata|lakkais*|lakkaisin & olemasta|hengittämästä|elämästä
        ikiun*
        kelannu|kelaan|kelaillu & kuol*|itsar*|junan|hyp*
        itsari*|itsemurh* & mieles*|I|käyny|käynyt
        # Dying, when nobody else's and no saying was taken out before.
        DIE_NOW & yö|yöllä|öisin|illalla|iltaisin|joka|koko|taas|usein|joskus|välillä|kohta|pian|tänään|huomenna|nyt
        DIE_NOW & valmis|valmiina|pelkää|pelkään|odot*|toivo*|haluan|haluaisin|haluisin|haluttaa|mietin|miettiny*|
            ajatus|helpompi|
            helppoa|vaan|vain|mieli|mieluummin|ennemmin|pitäisi|pitäis|pakko
        kuollut|kuollu|kuolleena & voisin|oisin|olisin|olla|mieluummin|parempi|yhtä|toivon|toivoisin|jo
        herätä|herään|heräänkö|herääminen & haluanko|varma|huomiseen|enää|kannattaako|pakko & NOT|haluanko|miksi|ei|
            varma
        maailmaan|maailmassa|maailma|maailman & kuulu|kuulun|paikkaa|sovi|pois|jättää|jätän|ilman|hyvästi & NOT|ei|
            etten|haluan|I
        lopetan|lopun|lopettaisin|lopettaa & kaiken|kaikki|tämän|elämän* & jos|kun|haluan|pakko|mietin|tänään|ensi
        riitti|riittää|loppui & elämä*|nähty|I & nyt|nähty|elämä|elämää
        periks|periksi|luovutan|luovuttaa|luovuttaisin & hyvästi|elämä*|kaiken|mihinkään|jaksa|lopullisesti
        suunnitel*|suunnitellut|suunnitellu|päättänyt|päättäny & miten|kuinka|millä|tavan|päivän|paikan & teen|
            tekisin|sen|itselleni|lähden
        tehnyt|tehny|teen & sitä|sen & vielä|ikinä|joskus|kohta & mieli|takia|uskalla|rohkeutta|tekee
        rohkeutta|uskallusta|uskaltaisin|uskallan & lopettaa|hypätä|kuol*|lähteä|viiltää
        montako|kuinka|paljonko & kerrosta|metriä|milliä|grammaa|tablettia & riittää|riittäis|riittäisi|tarvitaan|
            kuol*
        lääkepurk*|pilleripurk*|lääkkeet|lääkkeitä & kädessä|löysi|tyhjä*|otettua|ottanut|ottanu & mut|minut|I|
            vessa*|ambulan*
        teho*|ensiavu*|sairaala* & yliannost*|yritin|yrityksen|viil*|lääkk* & I|jouduin|herä*
        hengittämä*|hengittää & lakata|lakkais*|lopettaa|haluan|helppo*
        kirjoitan|kirjotan|jätän & jotta|että|viestin|kirjeen & lähdin|lähden|tietää|tietävät & miksi|poissa|hyvästi
        arpia|arpi|viiltoja|haavoja|viiltohaav* & uusia|uusi|taas|tuli|käsiv*|reis*|lisää
        # As people put it who do not name it.
        junarat*|raiteet|silta|sillalta|kaide*|katolta & askel*|hyppy|pudotu*|hyppäis* & loppu*|ohi|helppo*|nopea*|
            kaikki
        en & oo|ole|olis|olisi & enää & täällä|tääl & viikolla|huomenna|jouluna|kesällä|kohta|pian|hoitakaa|pärjätkää
        lopettaa|lopettaisi|lopettais|lopetan|päättää|päättäisi|riistää|riistäisi . päivänsä|päiväni|henkensä|henkeni|
            elämänsä|elämäni
        muuta|mitään & ulospääsy* & näe|nää|näkee|näy|ole|oo|keksi
        paljon|paljonko|montako|monta & panadol*|burana*|paraset*|lääke*|lääkk*|pillere*|tablet*|unilääk* & kuol*|ohi|
            herää|heräis*|varma*|riittää|riittäis*|tappa*
        ase|aseen|pistooli*|kivääri* & suuhun|suuhunsa|suuhuni|suussa|ohimo* & pani|panin|laitto*|laitoin|työnsi|
            painoi*|piti|pidin
        sydän|sydämeni|hengitys & pysähty*|lakkais*|loppuis*|lakkaa & toivon|toivoisin|kunpa|jospa|haittais*|saisi
        juna*|sillalta|lääk*|köysi*|hyppy & varmempi|varmin|nopein|nopeampi|kivuton|kivuttom* & mietin|mietti*|kumpi|
            mikä|miten|keino*
        testament*|jäähyväi*|hyvästi* & kirjoit*|tein|annoin|luovutin & pois|rauhallinen|valmi*|lapsille|lähden
        en|ei & näe|nää|nääkään & itseäni|itteäni|itteä|tulevaisuut* & enää|vuonna|vuoden|elossa
        NOT & halua|haluu|haluais*|tahdo & olemassa|elossa|hengissä
        partaterä*|terä|terän|köysi|köyden|lääkepurk* & lukittau*|lukittu*|vessa*|vessassa|kylppär*|
            kylpyhuone* & kanssa|kädessä|avaa|vastaa
        naru|köysi|solmu & petti|katkesi|katkes & yritin|tein|melkein|roikuin
        musta|minusta & oo|ole|ollut|ollu & tähän|tätä & maailma*|elämä*
        lista|kirjeet|ohjeet|salasanat & valmi*|kirjoit* & jätän|poissa|hautaj*|keille
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
        tiiän|tiedän|tiedetään|tiietään .. missä|mis .. asut|asutte|lapses|lapsesi|tarhassa
        löydän . sut|sinut|teidät
        tuun|tulen|tullaan|tulee .. hakkaamaan|tappamaan|puukottamaan . sut|sinut|teidät
        maksat|maksatte|maksaa .. tästä|siitä . vielä|kalliisti
        vielä maksat|maksatte
        etsin|löydän|jäljitän|haen . sut|sinut|teidät
        et|ette . oo|ole|olo . turvassa
        mene|menkää|saat . hirteen|helvettiin|hautaan
        haulikko|kivääri|pistooli|ase|kirves|puukko|haulikon|puukon|aseen .. ladattu*|valmiina|odottaa|mukana|mukaan|
            esiin
        poltetaan|poltan|polttakaa .. talo|kämppä|mökki|paikka
        tunkeudun|murtaudun|menen .. kotiin .. tapan|hakkaan|poltan
        kuolette|kuolet . kaikki|vielä
        ansaitset|ansaitsee|ansaitsevat|ansaitsette . kuolla|kuoleman|turpaan
        pitäisi|pitäis|pitäs|vois|voisi . ampua|tappaa|hirttää|polttaa . kaikki|ne|noi|se|toi|teidät
        luoti|kuula . otsaan|kalloon|päähän
        # Who harms, and whom, in any order.
        HARM1 & SOMEBODY
        HARM_INF & SOMEBODY & INTENT
        BREAK & BODY & SOMEBODY|sun|sinun
        kurkku|kurkut|kaula & auki & SOMEBODY|porukalta|viillän|kaikilta|siltä|sulta|niiltä
        WEAPON & BRINGS & SOMEBODY|YOU_ARE
        FIND_OUT & WHERE & YOU_ARE
        selvitän|tiedän|tiiän|löydän & osoitteen|kodin & hänen|sen|miehen|naisen|eksän|exän|sossun
        tulen|tuun|tullaan & ovelle|ovellesi|kotiin|kotiisi|sinne|luokse & WEAPON|vielä|sun|sinun|yöllä
        kosta* & YOU|vielä|sille|hänelle|niille|kaikille
        MUST_PAY & saa|saat|saatte|saavat|tulet|tuut|joudut|tulee|pitää & tästä|siitä|tän|tämän|tekosi*|kaikesta|
            mulle|vielä|verellä*|kalliisti
        MUST_PAY & lapset|lapses|lapsesi|perheesi|perheesi & sun|sinun|tulee|teidän
        pidän & huolen & herää|kuol*|kävele|hengitä|katoaa|näe|selviä
        laitan|lähetän|tilaan|soitan|pistän & pojat|jätkät|jätkiä|kaverit|porukan|veljet|serkut|veljeni & hoita*|
            hoitel*|sut|sinut|sulle|käymään|perään
        päiväjärjestyksestä|hengiltä|sairaalakuntoon
        kuolet|kuolette|kuolkoon|kuolisit|kuolisitte|kuolis|kuolisi|kuolee|kuole & toivottavasti|toivon|toivoisin|
            ansaits*|sietäis*|sietää|saisi|saisit|huora|saatanan|paska
        ansaits*|sietää|sietäis* & kuol*|turpa*|kuula*|luoti*|selkäänsä|selkääs|hakat*|hirteen
        kuula|kuulan|luoti|luodin & kallo*|päähän|otsa*
        pihalle|pihall*|ulos|vastaan & tuu|tule|tuut|tulkaa & turpa*|kävel*|selvitetään|hakkaan|tapellaan|katotaan
        herää|nouse|hengitä|kävele & enää|ikinä|koskaan & huolen|pidän|lyön|isken|hakkaan|kerralla|takaisin
        mene|menisit|painu|meetsä|voisit|tapa & tappamaan|hirttää*|hirttämään|hukuttau*|itses|itsesi|ittes|hyppäämään
        sytytän|poltan|poltetaan|sytyttää|polttaisin & talo*|kämp*|auto*|auton|mök*|koti|kodin|asun*|toimisto*|paikan
        myrkyt* & ruokaa*|miehen|miestä|sen|sitä|hänet|aion
        turpiin*|turpaan*|selkään* & saa|saat|saavat|saatte & vielä|kohta|kun|ku|SOMEBODY|se
        kylmäks|kylmäksi & vedän|ammun|pistän|laitan|isken
        kuollut|kuollu|vainaa & mies|nainen|äijä|ämmä & olet|oot|on & jos|vielä|pian|kohta
        irti|palasiksi|tohjoksi|säpäleiksi|hajalle & BREAK & BODY|SOMEBODY
        palamaan|tuleen|tuhkaksi & sytytän|laitan|pistän|poltan|sytyttää
        autolla & päälle|yli & ajan|ajaisin|ajaa & SOMEBODY
        jos & vielä & kävele|kävelet|elä|hengitä|näät|näet|vainaa|hautaan|kylmäks|lähe
        kukaan & löydä & sua|sinua|sen|häntä|sitä & hoitanu|hoidan|jälkeen|ikinä|ruumis*
        kärsit|kärsitte|itket & sit|sitten|vielä|kohta|sä|te & veljet|kaverit|tietää|tiedän|kostan|mun
        veljet|veljeni|kaverit|kaverini|sukulaiset & tietää|tulee|tulevat|käy & missä|asut|sun|sua|sinua|ovelle
        lättyyn|lättyy|pataan|turpaan|turpiin|kuonoon & vedän|veän|lyön|isken|saat|annan|mäjäytän
        tappolista*|kuolemanlista*|hitlista*
        tappaa|tappaisin|murhata|hakata & jonkun|joku|jotakuta|kenet|ihmisen & voisin|vois|haluan|mieli|viha*|vihaa
        kuolee|kuolevat & jos|kun|kunhan & vielä|lähestyy|koskee|tulee & se|hän|mies|akka|äijä|exä
        lyön|hakkaan|potkin|puukotan & loppuun|kuoliaaksi|hengiltä|tajun|pysähdy|lakkaa|asti
        kuoleman & omia|oma & te|sä|olet|oot|ootte|olette
        turvassa & ei|et|ette|eivät & lapse*|lapsesi|sä|sinä|te|perhe*|enää|missään
        katkon|katkaisen|murran & jalat|jalka|sormet|kädet|polvet|niskat|selän
        omin|paljain & käsin & kuristan|tapan|pistän|hoidan|kylmäksi|revin
        kenen & kanssa & tekemisissä|leikit|pelaat & tiedä|tiiä|tiedät|et|sä
        bensa*|bensiini*|kanister*|tulitik* & menen|meen|tuun|tulen|vien & toimisto*|ovelle|kotiin|talo*|luokse|sinne
        joudut|joutuu|päädyt|päätyy & arkkuun|hautaan|monttuun|kuoppaan|ruumishuone*|teholle
        ettet|ettei & enää|ikinä & nuku|kävele|hengitä|puhu & tuun|tulen|katon|pidän|hoidan|varmistan
        lähtee & henki|nirri & siltä|sulta|niiltä|häneltä|sossulta|exältä|teiltä
        isken|lyön|pistän|tökkään|survaisen & saksilla|veitsellä|puukolla|kirveellä|vasaralla|pullolla
    """,
    "child-in-danger": """
        # Harm to a child: somebody has to look now, whoever is meant (rule 22).
        satutan|satuttaisin|satuttaa|satutin|vahingoitan|vahingoittaa|ravistan|ravistelen|ravistelin|ravistella|
            ravistin|tukehdutan|tukehduttaa|hukutan|hukuttaa|hakkaan|lyön|löin|läpsäisin|läimäytin|tukistin|kuristan|
            kuristaa|heitän|heittää . CHILD
        heittää|heitän|heittäisin .. CHILD .. seinään|seinää|parvekkeelta|ikkunasta|lattialle
        CHILD . satutan|satuttaa|ravistan|ravistelin|löin|lyön|hakkaan
        teen|tekisin|tehdä|teenkö . CHILD .. jotain|pahaa|jotakin
        HURT . CHILD
        HURT .. CHILD
        tyynyn .. kasvo*|naama*|päälle
        lapset|lapsi|vauva|CHILD .. mukaan|mukanani .. hautaan|kuolemaan
        # A child is hurt by whoever writes, or may be.
        HIT_KID & KID
        HAVE_HIT & KID & olen|oon|en|olisin|oisin|I
        ravistan|ravistin|ravistelin|ravistelen|ravistaa|ravistella|ravistellut|ravistanut & KID|sitä|sen|hiljai*|
            pelkään|mieli
        pelkään|pelottaa|pelko|mieli|tekis & satutan|satuttavani|teen|ravistan|ravistavani|vahingoit*|lyön|lyöväni|
            tapan|heittää|tukehdut*|hukut* & KID|sitä|sille|sen
        sille|KID & jotain|jotakin|pahaa & teen|tekisin|teenkö|tehdä|tekee|tekeväni|kohta|pelkään
        tyyny* & naama*|kasvo*|päälle|suulle|kasvoille & KID|sen|painoin|painan|hetke*|laitoin
        hukutan|hukuttaa|hukuttaisin|hukuttavani|hukuttamista|tukehdutan|tukehduttaa|kuristan|kuristin|kuristaa & KID
        heittää|heitän|heittäisin|paiskata|paiskaan|paiskasin & KID & sein*|seinään|lattia*|ikkuna*|sänky*|sänkyyn|
            parvekkee*
        menetän|menetin|meni|kilahtaa|räjähdän & hermoni|hermot|malttini & HIT_KID|HAVE_HIT|tukist*|lyön|
            KID & pelkään|jälki|heitin|heittänyt|lyönyt|tukistanut
        # A child is alone, or whoever cares for it cannot.
        KID & ALONE & LEFT & THERE
        KID & ALONE & jätin|jättänyt|jättäny|jätetty|unohdin|unohtanut
        ALONE & LEFT & THERE & kolmevuotia*|kaksivuotia*|nelivuotia*|vauva|vauvan|taapero*
        KID & DRUNK & CARE
        vaunu*|turvaistui*|kyydissä|sylissä & DRUNK & I|olin|oon|hakea|ajoin|muista
        KID & SWALLOWED & POISON
        KID & LIMP & ei|nyt|ihan|kunnolla|on
        KID & ruokaa|maitoa|syönyt|syöttänyt|juonut|vaippaa|vaippa* & antanut|antaa|syöttänyt|vaihtanut|
            saanut & eilis*|eilen|päivään|pysty|jaksa|aamun
        KID & putosi|tippui|putos|tippu|kaatui & uskalla|uskaltanut|uskaltanu & viedä|vien|soittaa|kertoa
        KID & uskalla|uskaltanut & viedä|vien & päivysty*|lääkäri*|sairaala*|neuvola*
        # Somebody else hurts a child.
        KID & TOUCHES & isäpuoli*|isä|isän|setä|setäni|eno|enoni|vaari|ukki|mies|mieheni|naapuri*|joku|veli|serkku*|
            epäil*|käyttää|sieltä|pelkään|kertoi|sanoi
        KID & suojel* & NOT|ei|pysty|osaa|pystyny*
        huoneeseen|sänkyyn|viereen|huoneesta & öisin|yöllä|yöks* & menee|käy|tulee|meni & KID|lasten|niiden|niitten|
            tytön|pojan
        KID & mukanani|mukaan & pois|kuolemaan|maailmasta|hautaan & vien|otan|veisin|ottaisin|lähden
        KID & mustelm*|palovamm*|luunmurt*|murtu* & lyönyt|löi|tullut|selittä*|uskalla|päiväkoti*|isäns*|isän
        mietin|ajattelin|ajatuksissa|kuvittelen|mielikuv* & KID & hukut*|herää|heräisi|kuol*|satut*|tapan|tappa*|
            heräis & helpom*|miten|pelkään|kylpy*|en|jos
        ravist* & KID
        KID & DRUNK & nukahdin|sammuin|sammunut|vieressä|kasvot|yksin|hoita*|baari*|heräsin
        KID & missä & muista|tiedä|löydä & NOT|heräsin|katos*
        KID & mustelm* & mistä|tiedä|tullut|löysin|selit*
        KID & autoon|autossa & jätän|jätin|jätti|jättää & kaupassa|kaupan|kaljaa|helte*|kuuma*|astetta|tunti*|yksin
        KID & naksah*|naksahdus|murtui|venähti|veltto & revin|väänsin|nykäisin|vedin|kädestä|riuhtaisin
        vaunut|vaunuja|rattaat|KID & järveen|veteen|jokeen|mereen|raiteille|portaita|alas & ajatus|ajatuksia|työnnän|
            työntää|heitän|heittää|päästän|pudotan|tiputan
        KID & syönyt|juonut|juonu|syöny & ei|eikä & päivänä|päivään|eilisen|aamun|vuorokau* & jaksa|nousta|pysty|
            mitään|koko
        annoin|annan|antoi|anna & KID & unilääk*|rauhoittav*|viinaa|alkoholi*|tenox*|bentso*|diapam*|subu*|nuku*
        itkee|itkua|huutaa|huutoa|kiljuu & läpsin|ravistan|hakkaan|tukistan|kuriin|kontrolli*|satutan & sitä|sen|KID|
            itseäni
        setä|setäni|eno|isäpuoli|vaari|ukki|pappa|isoisä|naapuri & koskenut|koskenu|koskettanut|koskee|
            koski & häneen|KID|siihen|peiton|alle
        vei|vienyt|sieppasi|kaappasi|kaapannut & KID & väkisin|kerro|ulkomaille|luvatta|missä
        kahden|kahdestaan & KID & pelkään|uskalla|pelottaa & satut*|teen|jäädä
        mies|mieheni|isä|isänsä|isäpuoli & hakkaa|lyö|ravisti|potki|kuristi|heitti & vauvaa|vauvan|taaperoa
        KID|pientä|pienet & keskenään|kahdestaan|yksin & jättää|jätän|jättämään|jätetään & töissä|öisin|yöllä|kun|ku|
            baari*|käyn
        KID & komero*|kellari*|lukits*|lukitsen|lukkojen|vaatekaap*|saunaan|köyt*|sidon|sitoo|sidottu & rangais*|
            yöksi|huutaa|ulos|pimeä*|mieheni|mies|I|se
        heittää|heitän|heittäisin|viskata|paiskata & ikkunasta|parvekkeelta|seinään|rappu*|portaita & se|sen|mieli|KID
        KID & SWALLOWED & STUFF
        KID & syöny|syönyt|ruokaa|maitoa & ei|eikä|mitään|ilman & rahat|raha|kamaan|tänään|päiväs*|pariin|jaksa|
            kaljaan|viinaan
        tippui|putosi|putos|pudotin|tiputin & KID|sylistäni|sylistä|hoitopöydältä & DRUNK|kännissä|nukahdin|aineissa
        KID & kylpy*|ammee*|veteen|vedessä & unohdin|sininen|yksin|upota|upotan|pinnan|hukku*
        parkaisee|parkuu|huutaa|kirkuu|rääkyy|itkee & tukehdut*|ravistan|lyön|heitän|tapan|satutan & KID|sen|sitä|se
        KID & TOUCHES & poikaystävä*|suihkussa|kylvyssä|nukkuessa|mies|mieheni|isä|vaari|ukki|setä
        avokämmen*|nyrki*|vyöll*|remmi* & KID & löin|lyön|annoin|piiskasin|hakkasin
        # As a child tells of it, or a sister or brother.
        lukits*|lukitt*|sulki|sulkee|telje* & komero*|kellari*|vessa*|sauna*|kaappi*|varasto* & KID|SIBLING|meidät|mut|
            minut
        GROWN_UP & öisin|yöllä|iltaisin|salaa & huoneeseen|huoneeseeni|sänkyyn|sänkyyni|viereen|viereeni|peiton & mun|
            mulle|minun|mua|minua|SIBLING|KID|koskee|koskettel*
        GROWN_UP & koskee|koskettel*|kosketel*|kähmi*|lääppi*|kouri*|hivele* & mua|muhun|minua|minuun|SIBLING
        KID & kosketel*|lääppi*|kouri*|hivele*|lähennel* & GROWN_UP|kertoi|sanoi|epäil*
        ruokaa|syötävää & antanut|antanu|anna|saanut|saanu & meille|me|SIBLING|KID & päivään|päiviin|vuorokau*|eilisen
        juo|ryyppää|dokaa|sammuu|sammunut|humalassa|kännissä|juovuksissa & KID & hoidossa*|vahtii|kanssaan|kyydissä|
            kyytiin
        remmi*|vyöllä|vyön|kepillä|johdolla|nyrk* & hakkaa|lyö|löi|läimi*|piiska*|pieks*|jälki*|jälkiä & SIBLING|KID|
            meitä|meidät
        hakkaa|lyö|löi|piiskaa|potkii|kuristaa & SIBLING & isä|äiti|isäpuol*|äitipuol*|faija|mutsi
        alastonkuv*|nakukuv*|nakui*|nudei*|nudet* & vaati*|pyytä*|pyysi|kiristä*|uhka*|jaka*|lähet* & aikui*|mies|setä|
            netissä|somessa|KID|koulu*|vuotias|oon
        pakott*|pakote* & KID & oksennu*|pissa*|kakka*|riisu*|polvillaan|seisomaan|alasti
        KID & pelkää & isälleen|isäänsä|isäpuol*|äitiään|äitipuol*
        isä|iskä|isi|faija|äiti|mutsi|isäpuol*|äitipuol* & lyö|hakkaa|potkii|kuristaa|piiskaa & mua|minua|meitä
        KID & kuumaan|kuumassa|helteellä|pakkas* & autoon|autossa|vaunu*|ulos|ulkona & tunniksi|tuntia|tunnin|jäi|
            unohtu*
        antoi|annoin|antaa|juotti & KID & olutta|kaljaa|viinaa|siideriä|viiniä|tupak*|nuuska*
        vie|viedä|vievänsä|veisi|vienyt & KID & rajan|ulkomai*|passi*|maasta|takaisin|palauta & uhka*|aikoo|meinaa|
            suunnit*|eikä|suostu
        GROWN_UP & lukkojen|lukossa|lukitu* & KID & nukkua|nukkuu|kanssa|yöt
        äiti|isä|iskä|vanhemmat|mutsi|faija & sekaisin|sekasin|kännissä|humalassa|sammun* & SIBLING|me|meillä|meitä
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
        OWN & STUFF
        OWN|käytin|join|poltin & taas|eilen|perjantaina|lauantaina|viikonlop*|sunnuntai* & viikon|viikonlopun|
            putkeen|pullon|kännit|pilvee|STUFF|hävettää|lupasin|syyllis*
        kännit|dokaus*|dokasin|dokannu*|ryyppy*|ryypänny* & taas|vanhaan|ilta|viikon
        DRINK & tyhjeni|tyhjensin|meni|kului|korkkasin & taas|toinen|eilen
        pulloon|viinaan|aineisiin|kamaan & sorru*|sortu*|tartuin|palasin|lankesin
        piikit* & taas|itteeni|ittee|itseäni|eilen
        oon|olen & vetänyt|vetäny|ottanut|käyttänyt|juonut & taas & viikon|päivän|monta|eilen|kuukauden
        ilman|ottamatta|käyttämättä & pystynyt|pystyny|pysty|kyennyt & otin|vedin|käytin|join
    """,
    "dealing": """
        SELL & STUFF
        diileri*|diilaa*|diilaan|diilata|diilau*
        kauppias|kauppiaa* & kiinni|STUFF|hepo*|oma
        STUFF|laatukuk* & gramma*|kymppi & toimitus|nouto|keikka*|yv|viestiä
    """,
}

ONLY_HERE: Final[dict[str, str]] = {}
