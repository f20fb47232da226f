"""Swedish risk words; how they are read stands in `moderation/screening/phrases.py`. Marks do not count (dö is do)."""

from typing import Final

NAMES: Final = {
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
        skadar|skada|skakade|skaka|skakar|slår|slå|slog|kväva|kasta . CHILD
        har .. kniv|pistol|vapen|yxa .. dig|er|använda
        dödar|döda|mördar|skjuter|hugger . YOU
        YOU .. döda|dödar|mörda|mördar
        du|ni . är . död|döda|dödens
        du|ni . förtjänar|ska|borde . att . dö
        ångra . dig|dej|det
        kudde* .. bebis*|barn*|ansikt*
        hitta|hittar . dig|er .. ångra|döda|slå
        slår|slå|sparka|knivar|skjuter|spöar . YOU .. sönder|gul|ihjäl|blodig
        kommer . ta|hämta|döda . YOU
        du|ni . ska . dö
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
    """,
}

ONLY_HERE: Final[dict[str, str]] = {}
