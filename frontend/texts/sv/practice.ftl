### Practising at the desk with a visitor who is a script. What the visitor says is made up.

practice-page-title = Övning · Vierellä
practice-mark = Övning
practice-about = Den som skriver är påhittad. Ingenting lämnar den här sidan, och ingenting räknas eller sparas.
practice-to-desk = Till jouren
practice-stop = Avsluta övningen
practice-choose = Vem övar du med?
practice-begin = Börja
practice-begin-which = Börja: { $name }
practice-looking-back = Se tillbaka en stund
practice-looking-back-about = Vilka av de här blev av? Det du kryssar i är bara för dig och försvinner när du lämnar sidan.
practice-again = Öva mera
practice-colleague = Påhittad kollega

## What a visitor understands: parts of words, in lower case, with commas between

practice-hears-safe = trygg, i säkerhet, i fara, samma rum, vem annan
practice-hears-life = självmord, ta livet, ta ditt liv, att dö, skada dig själv
practice-hears-kept = spara, anonym, konfidentiel, tystnadsplikt
practice-hears-address = adress, var är du
practice-hears-code_word = kodord
practice-hears-card = 112, nollinjen, kristelefon, rusmedelsrådgivning, 116 111, nummer, kontaktuppgift

## What every visitor can say

practice-waits = Är du kvar där?
practice-answer-safe = Ja, jag kan skriva nu.
practice-answer-address = Jag vill helst inte berätta adressen.
practice-answer-code_word = Det behövs inget kodord, tack.
practice-answer-card = Tack, jag sparar den.

## A tired family with a baby

practice-baby-title = En trött babyfamilj
practice-baby-about = Babyn sover inte, och föräldern är helt slut.
practice-baby-opening-1 = Hej. Babyn är 3 månader och sover bara en timme åt gången.
practice-baby-opening-2 = Jag vet inte varför jag ens skriver. Andra klarar ju sig.
practice-baby-answer-safe = Babyn ligger i sängen nu. Jag gick till köket. Ingen har gjort honom illa.
practice-baby-turn-1 = Min partner är på jobbet och jag är ensam hela dagarna. Jag gråter varje dag.
practice-baby-turn-2 = I natt skrek jag åt babyn. Jag blev rädd för mig själv. Jag är rädd att jag en dag skakar honom.
practice-baby-turn-3 = Jag har inte sagt det här till någon. På rådgivningen sa jag att allt är bra.
practice-baby-turn-4 = Jag ringer min syster i dag och ber henne komma. Tack för att du inte dömde.
practice-baby-moment-heard = Utmattningen fick bli hörd före råden
practice-baby-moment-safe = Jag frågade rakt om babyn är trygg nu
practice-baby-moment-rest = Vi tänkte på vem som kunde hjälpa redan i dag
practice-baby-moment-card = Jag gav en kontakt eller berättade var man får hjälp

## Separation

practice-separation-title = Separation och barn
practice-separation-about = En förälder vill veta vem som har rätt, och tystnar ibland.
practice-separation-opening-1 = Hej. Vi ska skiljas, och min man säger att barnen flyttar till honom. Kan han bestämma det?
practice-separation-answer-kept = Bra. Jag vill inte att han får veta att jag skrev hit.
practice-separation-turn-1 = Men vem av oss har rätt enligt er?
practice-separation-turn-2 = Barnen hörde när vi grälade i går. Den yngre kröp under bordet.
practice-separation-turn-3 = Förlåt, jag måste gråta lite. Det sparas väl ingenting av det här?
practice-separation-turn-4 = Jag bokar en tid hos barnatillsyningsmannen. Och talar med barnen i dag. Tack.
practice-separation-moment-even = Jag tog inte parti och gav inga juridiska råd
practice-separation-moment-silence = Jag gav tystnaden plats och sa att jag är här
practice-separation-moment-children = Jag frågade hur barnen mår
practice-separation-moment-kept = Jag berättade ärligt vad som blir kvar av samtalet

## Pregnancy and substances

practice-substances-title = Graviditet och rusmedel
practice-substances-about = En gravid person är rädd för vad som följer om hon berättar.
practice-substances-opening-1 = är det här anonymt
practice-substances-opening-2 = jag är gravid och dricker ibland. skäms så hemskt
practice-substances-answer-kept = ok. är bara rädd att nån ringer nånstans
practice-substances-answer-card = tack. kanske jag vågar ringa
practice-substances-turn-1 = vecka 20. på rådgivningen har jag inte sagt något
practice-substances-turn-2 = om jag berättar, tar ni barnet då
practice-substances-turn-3 = skulle vilja sluta. fyra dagar utan nu
practice-substances-turn-4 = tack för att du inte skällde. jag berättar på rådgivningen nästa vecka
practice-substances-moment-blame = Jag skuldbelade inte, och hoppet blev sagt
practice-substances-moment-honest = Jag berättade ärligt vad vi vet och när lagen förpliktar oss att berätta
practice-substances-moment-pregnancy = Jag såg i guiden om graviditet vad som räcker för en anmälan och vad som inte gör det
practice-substances-moment-card = Jag gav en kontakt som hjälper en att sluta

## A young person

practice-young-title = En ung som inte orkar
practice-young-about = En ung antyder att hen inte orkar leva. Guide: När någons liv är i fara.
practice-young-opening-1 = hej
practice-young-opening-2 = det sparas väl inget av det här nånstans
practice-young-answer-life = jo jag har tänkt på det. har inte planerat nåt men tänker på det på kvällarna
practice-young-answer-kept = ok bra. mamma får inte veta
practice-young-answer-card = kan jag ringa dit utan att säga vad jag heter?
practice-young-turn-1 = allt i skolan är skit. ingen skulle märka om jag inte fanns
practice-young-turn-2 = sorry. vet inte vad jag ska säga
practice-young-turn-3 = har inte berättat för nån. kuratorn är helt ok
practice-young-turn-4 = jag kan gå till kuratorn i morgon. tack för att du lyssnade
practice-young-moment-life = Jag frågade rakt om självmord: tankar, plan, medel, tid
practice-young-moment-guide = Jag öppnade guiden bredvid samtalet
practice-young-moment-silence = Jag skyndade inte på när den unga var tyst
practice-young-moment-help = Jag övervägde att be om tyst hjälp
practice-young-moment-card = Jag gav ett nummer som svarar just nu

## Violence

practice-violence-title = Våld i hemmet
practice-violence-about = Den som skriver är rädd för sin partner och kan bli tvungen att gå mitt i allt.
practice-violence-opening-1 = Hej. Jag vet inte om det här är rätt ställe. Min man knuffade mig i väggen i går.
practice-violence-answer-safe = Han är i bastun. Jag har kanske en kvart på mig.
practice-violence-answer-kept = Bra. Han tittar i min telefon ibland.
practice-violence-answer-address = Jag vågar inte skriva adressen. Jag kan ringa själv om det behövs.
practice-violence-answer-code_word = Ja, det gör vi. Men jag hinner inte tänka ut något nu.
practice-violence-turn-1 = Det var inte första gången. Men jag var väl också besvärlig.
practice-violence-turn-2 = Barnen var i rummet bredvid. Den äldre frågade i morse om mamma dör.
practice-violence-turn-3 = Kan man bara gå till ett skyddshem? Kostar det något?
practice-violence-turn-4 = nu kommer han
practice-violence-moment-safe = Jag frågade om det är tryggt att skriva nu
practice-violence-moment-believed = Jag sa att jag tror på det, och att våldet inte är den utsattas fel
practice-violence-moment-children = Jag frågade om barnen och såg i guiden om barnskydd
practice-violence-moment-help = Jag gav ett nummer i tid och övervägde att be om tyst hjälp
practice-violence-moment-left = Jag märkte varför hen gick, och försökte inte nå hen
