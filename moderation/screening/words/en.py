"""English risk words; how they are read stands in `moderation/screening/lists.py`. Apostrophes do not count."""

from typing import Final

NAMES: Final = {
    "AGED": """
        old year years month months
    """,
    "I": """
        i im me my myself ive id mine
    """,
    "DEATH": """
        die dying dead death died
    """,
    "WISH": """
        want wanna wish wished hope think thinking thought thoughts rather ready planning plan going gonna better
        would decided pray dream
    """,
    "LIVE": """
        live living alive life exist existing
    """,
    "END_IT": """
        end ending finish finishing ended quit stop over
    """,
    "BETTER": """
        better happier easier relief peaceful peace beautiful
    """,
    "KID": """
        babies~ baby boy children~ child~ daughter~ girl infant~ kid kids newborn~ son toddler~
    """,
    "HIT_KID": """
        hit slapped shook shake shaked hurt hurting smacked threw pushed beat spanked squeezed shoved harm harmed
        burned burnt pinched hitting shaking slapping yelling dropped dragged choked whipped
    """,
    "ALONE": """
        alone unattended themselves herself himself
    """,
    "DRUNK": """
        drunk high wasted stoned using drank drinking hungover intoxicated use passed tipsy
        hammered
    """,
    "HARM": """
        kill murder stab shoot strangle choke beat hurt burn poison smash break punch destroy slap cut attack shot
        killing drown suffocate slit murdering stabbing shooting strangling choking burning beating drowning
        torture behead
    """,
    "SOMEBODY": """
        you him her them u worker husband ex boyfriend wife neighbour neighbor mother father everyone bitch man guy
        face his your head ur brother sister they teacher doctor woman bastard mum dad neighbours family
    """,
    "WILL": """
        will gonna going want wanna ill would could might should im id must
    """,
    "DRUGS": """
        amphetamine~ benzos~ cocaine~ coke crack~ dope drugs~ ecstasy~ fentanyl~ hash heroin~ lyrica~ mdma meth oxy
        oxys oxycontin~ addys adderall percs percocet~ vicodin~ ritalin~ shrooms~ ketamine~ molly lsd klonopin~
        methadone~ suboxone~ pills~ speed~ subs subutex~ tramadol~ valium~ weed xanax~
    """,
    "PILLS": """
        medication~ medicine~ meds painkillers~ pill pills~ tablets~
    """,
    "WANT": """
        going gonna hope plan planning rather ready think thinking thought thoughts threatened threatening threatens
        tried try trying wanna want wanted wish wishing would
    """,
    "NOT": "cannot cant didnt dont never no not wont",
    "YOU": "her him them u you",
    "CHILD": "babies baby child children daughter kid kids newborn son toddler",
    "HIT": """
        abused abuses attacked beat beaten beats choked chokes forced hit hits hitting hurt hurts kicked kicks
        punched punches pushed raped rapes shoved slapped slaps stalking stalks strangled strangles threatened
        threatens
    """,
    "GROWN_UP": """
        brother coach cousin dad father grandad grandfather grandpa stepbrother stepdad stepfather uncle
    """,
}

LISTS: Final = {
    "harmless": """
        # Sayings.
        die|died|dying|dead . laughing|laughter|embarrassment|shame|boredom
        would|could|id die for
        die to know|see
        dead|dying . tired|to|of
        killing|kills me
        could murder|kill .. pizza|coffee|burger|drink|cake|tea|curry|chocolate
        cant|cannot live without
        # Names of help; the completed suicide of somebody else.
        suicide . hotline|helpline|prevention|line|hotlines|survivors|loss
        killed|hanged|shot himself|herself|themselves
        died|die . by|of suicide
        baby|bump|belly .. kicked|kicks|kicking|kick . me
        kicked|kicks|kicking . me .. ribs|womb|inside
        threw|throws .. party|ball
        drinking|drank|drink .. coffee|tea|water|juice|milk
        died|dead|die|lost|passed .. overdos*
        cant|cannot . go on holiday|trip|vacation|a|the|leave|holidays|with|maternity
        cut|cutting . hair|nails|down|back|out|cake|bread
    """,
    "violence-experienced": """
        # Who tells of a threat does not threaten.
        !threatened|threatens|threatening|said|says|told|texted|screamed .. kill|hurt|beat|kills|stab|shoot . me|us|
            you
        HIT me|us
        HIT . me|us
        am|im|was|were|been|got . beaten|raped|abused|hit|strangled|choked|assaulted|molested|stalked|attacked
        abusive|domestic . relationship|husband|boyfriend|partner|violence|abuse|marriage|ex|man|father|wife
        domestic . violence|abuse
        shelter|refuge . for|from|because .. women|him|violence
        restraining order
        scared|afraid|terrified . of . my . husband|boyfriend|partner|ex|father
        bruises|assaulted
        he|husband|boyfriend|partner|ex|dad|she . hit|hits|beat|beats|kicked|choked|slapped|punched|pushed|strangled|
            raped
        afraid|scared|terrified . of . him|her|home
        black eye
        throws|threw . me|things . at|into|against . me|wall
        he|husband|boyfriend|ex|partner & grabs|grabbed|chokes|threatens|controls|beats|hits|pushed|pushes|locked|
            strangles & me|my|throat|stairs|i
        said|says|told & kill|hurt|beat & me|us & he|husband|ex|boyfriend
        raped|assaulted|beaten|abused & i|me|was
        shelter & women|womens|violence|living|kids
        he|husband|boyfriend|ex|partner|she & said|says|told|threatened|texted & shoot|kill|stab|burn|gun|knife & me|us
    """,
    "suicidal": """
        WANT .. die|death|dying|dead
        WANT .. to . die
        rather . be . dead
        suicid*
        NOT .. live|living|alive|exist . anymore|more|longer|like
        dont|cant|cannot|not . want|deserve|wanna . to . live|be|exist . alive|anymore
        dont|cant|cannot|not . want|deserve|wanna . to . live|exist
        cant|cannot . go . on|anymore
        NOT|no . point|reason|reasons|purpose|sense|meaning .. living|live|life|on|alive
        not . worth . living
        kill|killing|killed|hang|hanging|drown|shoot|shooting . myself
        cut|cutting|hurt|hurting|harm|harming|burn|burning|cuts . myself
        self harm|harming|injury|harmed
        selfharm*
        slit|cut|cutting . my wrists|wrist
        end|ending|ended . it|everything|my . all|life|now
        end|ending|take|taking|ended . my . own . life
        better . off . without|if . me|im|i
        better . without . me
        never|not . wake|waking . up
        took|take|swallowed|taking|taken . all|whole|bottle|many|handful .. pills|meds|tablets|medication|sleeping
        overdos*
        jump|jumping|jumped|step . off|in|from|under|infront|front .. bridge|building|train|roof|balcony|tracks
        goodbye . note|letter|world|cruel
        drive|driving|crash . my|into|the .. tree|wall|truck|bridge
        disappear|gone . forever
        no|any . will . to live
        i|im|id|ive . was|were|be . dead
        if|wish . i . was|were . dead|gone
        dont|cant|not . want|wanna . to . be . here|alive . anymore|any
        want|wish . it . all . stop|end|over
        want . everything . to . stop|end
        tired|sick|done . of|with . living|life
        not . want|wanna . wake . up
        everyone|everybody|kids|they . would|d|be . be . better|happier . off|without|if
        never . been|was . born
        on|off . the|a . ledge|railing
        no . one|nobody . would . miss . me
        saving|saved|collecting|hoarding . pills|meds|tablets
        point . of|in .. being|living . alive
        cut|cutting . again
        hope|wish|pray|want .. dont|wont|never|didnt . wake
        ending|end . my . life
        dont . feel . like . living
        my . last . day|night|goodbye
        rather . die|dead
        dont . belong . in . this|alive . world
        could . just . die
        ready . to . die|go
        DEATH & WISH & I
        DEATH & BETTER & I|everyone|right|sounds|all|would
        LIVE & no|not|dont|cant|why|never & reason|point|purpose|want|wanna|anymore|longer|worth|meaning|should|
            deserve
        point & living|life|live & what|no|the
        LIVE & END_IT & my|thinking|want|this|it
        end|ending|finish & it|everything|all & tonight|today|want|going|cant|myself|ready
        miss|notice|care|cry & nobody|noone|no|never|anyone & gone|dead|if|when|die|me
        gone & BETTER|decided|when|forever|soon & I|they|everyone|day
        BETTER & without & me|i
        burden & i|im|me|to|for
        sleep|asleep & never|not|dont & wake
        hurt|hurting|harm|harming|cut|burn|punish & myself
        cut|cutting|burned|burning|scratched & arms|arm|wrists|wrist|legs|thighs|skin & again|my|deep|deeper
        rope|noose & bought|ready|have|hang|got|found|tied
        hang|drown|shoot|stab|kill|poison & myself
        pills|tablets|meds|painkillers & took|take|swallowed|whole|pack|bottle|many|enough|saved|collecting|all|
            handful & i|my|all
        jump|jumping|jumped|step|stepping & balcony|bridge|roof|train|window|cliff|tracks|metro
        goodbye|farewell & letter|letters|note|notes|everyone|world|wrote|all|last
        wish & born|never|dead & i
        suicid*
        tired & living|life|alive|existing
        fall|go & asleep & never & wake
        disappear|vanish & forever|completely|world|earth
        standing|sitting & bridge|ledge|roof|tracks|railing|edge
        last & day|message|post|goodbye & my|this|sorry
        cant|can't|cannot & do & this & anymore|longer|life|end
        wake & dont|not|never|didnt|wont & want|wanna|hope|wish|tomorrow|up & tomorrow|again|ever|want|anymore
        pain|suffering|hurting & stop|end|over & want|just|forever|need|make
        worth & life|living & not|isnt|nothing|no
        die|died|dead & nobody|noone|one & care|miss|notice
        overdos*
        self & harm|harming|injury & i
        cant|cannot & go|keep|continue & on|going|living|anymore & like|this|more|longer
        plan & how & do|die|it & i|have
        way & out & except|only|but & death|die|dying|see
        DEATH & thinking|every|night|about|keep|constantly|want|ready|only & i
        born & never|wish & i
        no & way & out & i|see
        worth & not|isnt & living|life
        # As people put it who do not name it.
        bridge|tracks|cliff|overpass|rooftop & quick|easy|fast|step|jump & thinking|think|thought|imagine
        if & i & wasnt|werent|wasn|weren|isnt & around|here|alive & BETTER|breathe|everyone|everybody|nobody|they|kids|
            family
        gun|pistol|rifle|barrel & mouth|temple & put|puts|held|his|her|my
        want|wants|wanted|going|threatens|threatened|tried|trying .. end|take|ending|taking . his|her|their . life|days
        no|other & way & out & sees|saw|left|only|see
        how & many|much & pills|paracetamol|tylenol|panadol|ibuprofen|PILLS & die|kill|fatal|lethal|wake|enough
        heart|breathing & stop|stops|stopped & hope|wish|pray & sleep|just|my
        bottle|pack|box & pills|meds|tablets & next|hand|front|beside & i|im|me
        not|doesnt|dont|didnt & want|wanna & exist|existing
        point & breathing|existing|waking & what|whats|no
        given|gave|giving & away & letters|letter|dog|cat|things|everything & written|wrote|goodbye|note
        locked & bathroom|room|herself|himself & razor|knife|pills|blade|rope
        cant|dont|cannot & see & myself & here|alive|next & year|years|month|future
        step|jump|walk & front & metro|train|bus|truck|traffic & voices|want|tell|thinking|could|i
    """,
    "threatening": """
        will|gonna|ill|going|want|wanna|could|would|im|gotta . kill|murder|stab|shoot|strangle|choke|beat|hurt|
            destroy . YOU
        going|gonna|want . to . kill|murder|stab|shoot|strangle|beat|hurt . YOU
        beat . the . shit|crap|hell|out .. YOU
        know|find . where . you|u|she|he live|lives|sleep
        find|finding . out . where . you|u live
        go|and|just|please|should . kill|hang|shoot . yourself|urself|ur
        kill yourself|urself
        go|just . die
        hope . you|u|he|she . die|dies|suffer
        youll|you|u . will|ll|gonna|going . pay|regret .. this|for
        youll pay|regret
        burn . your|his|her|the|down .. house|home|place|down
        have|got|bring|bringing . gun|knife|weapon
        watch your back
        you|u|he|she . deserve|deserves|should|need|needs|ought . to . die
        ill|will|gonna|would . kill|stab|shoot|beat|hurt|burn . you|u|him|her|them|ya
        youre|you|ur . dead|gonna die
        know . where . your|you|u .. school|work|live|park|kids|sleep
        drink . bleach
        and die
        hope . your .. die|dies|burn|burns|dead
        ill . find|hunt|get . you|u
        youll|you . be . sorry
        slit|cut|break|smash . your|his|her . throat|face|legs|skull|neck
        HARM & SOMEBODY & WILL & I
        HARM & SOMEBODY & WILL & him|her|you|them|u
        know & where & you|u|he|she & live|lives|work|sleep|park
        dead & you|youre & if|are|tell|soon|man|meat
        burn|fire & house|car|home|flat|building & his|her|your|their|will|down|inside
        regret|pay|sorry & you|youll|he|she & will|gonna|going & this|friends|come|for|it
        gun|knife|weapon|axe & bring|bringing|have|got|bought|coming|wait|waiting & i|you|him|her
        deserve|deserves|should & die|shot|killed|stabbed|bullet|dead & he|she|you|they|him|bastard
        kill|hang|shoot|drown & yourself|urself
        smash|break|kick|punch|bash & face|head|teeth|legs|neck|skull & you|your|his|her|ur|in|him
        beat|kick & until|til|till & walk|breathe|dead|bleed*|move|cannot|stops
        hope & you|he|she|they & die|dies|suffer|burn|rot|crash
        friends|brothers|cousins|people & come|coming|send|sending & you|him|her & for|after|hurt
        bullet & head|brain|skull|him|her|them
        knife|gun|axe & house|home|place|work & coming|come|bring|your
        dead & man|woman|meat & hes|shes|youre|he|she|walking|a
        swear|promise & kill|hurt|destroy|end & i|him|her|ex|you
        someone|somebody|should & shoot|kill|beat & him|her|them
        strangle|kill|choke|stab & want|could & woman|man|him|her|that|ex
        slit|cut & throat|throats & your|his|her|their|gonna|will
        watch & back & your|his|her|better
        find|hunt & him|her|you & will|gonna|ill|swear & back|kill|sleep|regret|hide|i
        kill & judge|worker|nurse|doctor|lawyer|cop|police|neighbour|somebody|someone & could|would|want|will
        put|putting|bury & him|her|them|you|ex & ground|grave|coffin|wheelchair|morgue|alive & ill|will|gonna|going|
            swear
        break|breaking|smash|snap & every|bones|bone|neck|skull & his|her|your|their & ill|will|gonna|want|going|i
        wont|not|never & see & morning|daylight|christmas & you|he|she|they|youll
        petrol|gasoline|matches|lighter & door|house|flat|office|car & i|ive|know & his|her|your|their
        body bag|bags
        leave|leaving|leaves & coffin|stretcher|hearse & he|she|hes|shes|you|youll
    """,
    "child-in-danger": """
        hurt|shake|shook|hit|smother|drown|throw|kill|harm|shaking|hitting|slapped|hurting . CHILD
        pillow . over . face|baby|babys|mouth
        HIT_KID & KID & i|im|my|scared|afraid|really|hard & i
        scared|afraid|thoughts|imagine|urge|want|fear & hurt|shake|harm|hit|drown|smother|throw|kill|drop & KID
        pillow & face|mouth|head|baby & put|over|imagine|on|held
        KID & ALONE & left|leave|leaving|home|hours|night|car
        KID & DRUNK & care|drive|drove|driving|breastfeed|breastfeeding|alone|watch|look|feeding|nurse & i|im|am|too
        KID & ate|swallowed|drank|eaten|took & PILLS|drugs|DRUGS|bleach|detergent|methadone
        KID & limp|unconscious|blue|breathing|breathe|responding|wake & not|doesnt|wont|isnt|does|went|properly
        KID & touching|touches|touched|molest*|molesting|abusing|abuse|abused|raped & my & uncle|stepfather|stepdad|
            boyfriend|husband|man|brother|grandfather|father|neighbour|neighbor|somebody|he|partner
        KID & eaten|fed|food|changed & havent|not|didnt|hasnt & yesterday|days|since|cant
        shake|hit|hurt|smother|drown & afraid|scared|might|cries|crying|will & baby|him|her & i
        KID & eaten|fed|milk & yesterday|days|since|all & cant|hasnt|havent|not
        passed|blacked & out & KID & i|with|bed|sofa
        KID & alone & bar|party|out|still|home & i|am|im
        abusing|molesting|hurting & KID & my|his
        cant|cannot & stop & hitting|shaking|hurting & KID|him|her
        HIT_KID & AGED & face|across|old
        fell|dropped|drowned & KID & high|drunk|because|stoned|sleeping
        left & KID & alone|drugs|hours|score|buy|dealer|car
        # As a child tells of it, or a sister or brother.
        GROWN_UP .. touches|touched|touching|gropes|groped|fondles . me|my
        GROWN_UP & comes|came|sneaks & room|bed & night|nights & me|my
        belt|cable|cord|stick|fists & KID|brother|sister|us & beats|beat|hits|hit|whips|whipped|marks|bruises|welts
        shook|shaken|shaking & him|her|KID & crying|cry|cries|limp|wake|vomit*|quiet|stopped
        nude|nudes|naked & send|sends|sending|sent|asks|asking|wants|making|threatens & man|guy|adult|older|online|
            stranger & KID|school|my|old
        fed|food|eat|eaten & us|brother|sister & days|yesterday & hasnt|havent|not|no|didnt
        locks|locked & closet|cupboard|basement|cellar|shed|wardrobe & KID|me|us|brother|sister
        KID & drinks|drinking|drunk & care|watching|charge & husband|partner|he|she|her|his
        hand|hands|fingers & skirt|knickers|pants|underwear|nappy & under|down|inside & KID|sister|brother|me
        lap & sit|sits & makes|make|forces|forced & KID|sister|brother|me
        mum|mom|mother|dad|father|parents|mums|moms|dads & passed|blacked & out & KID|brother|sister|we|us
        held|hold|pressed|pushed & hand|pillow|blanket & mouth|nose & quiet|stopped|KID|him|her
        drives|drive|driving|drove & KID & drunk|high|stoned|wasted
        KID|boys|girls & cellar|basement|closet|shed|cupboard & locks|locked|locking
        KID & bruises|bruise|bruised|burns|fracture* & explain|arms|back|legs|face & and|nobody|no|where|how
        hurts|hurt|touches|touched & down & there & KID|daddy|dad|he
        taking|take|takes & KID & abroad|country|overseas & never|back|without|passports
    """,
    "relapse": """
        relaps*
        used|using|use . again
        started|start|begun|been . drinking|using|smoking . again
        slipped|slip . up
        fell|fallen . off|the . wagon|the
        drank|drunk|drinking|beers|wine|vodka|got . again|high|drunk|last
        got|getting . high|drunk|wasted
        took|shot|smoked|snorted|did . heroin|meth|coke|cocaine|speed|pills|weed|crack|subs|benzos|dope
        lost . my . sobriety
        ended|wound . up . drinking|using|high
        had . a . drink|drinks|beer|beers|wine|slip|lapse
        gave . in . and . drank|used|smoked
        used|use|using & again|yesterday|ashamed|last|weekend & i|so
        had|drank|drunk|drinking & beers|beer|wine|vodka|drinks & sober|clean|after|again|days|months|weekend
        took|used|smoked|did & DRUGS & again|yesterday|friday|saturday|last|slipped|weekend|promised
        clean|sober & lost|broke|ruined|until|over
    """,
    "dealing": """
        DRUGS & sell|selling|sale|buy|buying|trade|trading|dealer|deliver|delivers|cheap|sold|swap|hook|get
        dealer|dealers|plug & looking|need|know|delivers|any
        DRUGS & dm|pm|cash & got|selling|sale|anyone|ready
    """,
}

ONLY_HERE: Final[dict[str, str]] = {
    # "KYS" is a hospital in Finnish. In Swedish and Finnish "kms" may stand for kilometres.
    "suicidal": "kms",
    "threatening": """
        kys
    """,
}
