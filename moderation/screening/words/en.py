"""English risk words; how they are read stands in `moderation/screening/phrases.py`. Apostrophes do not count."""

from typing import Final

NAMES: Final = {
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
        hurt|shake|shook|hit|smother|drown|throw|kill|harm|shaking|hitting|slapped|hurting . CHILD
        watch your back
        you|u|he|she . deserve|deserves|should|need|needs|ought . to . die
        ill|will|gonna|would . kill|stab|shoot|beat|hurt|burn . you|u|him|her|them|ya
        youre|you|ur . dead|gonna die
        pillow . over . face|baby|babys|mouth
        know . where . your|you|u .. school|work|live|park|kids|sleep
        drink . bleach
        and die
        hope . your .. die|dies|burn|burns|dead
        ill . find|hunt|get . you|u
        youll|you . be . sorry
        slit|cut|break|smash . your|his|her . throat|face|legs|skull|neck
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
    """,
}

ONLY_HERE: Final[dict[str, str]] = {
    # "KYS" is a hospital in Finnish. In Swedish and Finnish "kms" may stand for kilometres.
    "suicidal": "kms",
    "threatening": """
        kys
    """,
}
