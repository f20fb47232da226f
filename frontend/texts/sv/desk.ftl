### The duty desk, for workers. Plain and kind; nobody is called a case or a client.

desk-title = Vierellä
desk-title-count = ({ $count }) Vierellä
desk-heading = Jour
desk-sign-out = Logga ut
desk-menu = Meny
desk-account = Mitt konto
desk-help = Bruksanvisningar (på finska)
desk-letters = Brev
desk-slots = Bokningsbara tider
desk-replies = Färdiga svar
desk-roster = Jourlista
desk-on-call = Bakjourer
desk-groups = Grupper
desk-cases = Att bedöma
desk-statistics = Statistik
desk-debriefs = Avlastningssamtal
desk-practice = Övning
desk-services = Tjänster
desk-people = Personer
desk-status = Servrar
desk-loading = Jouren öppnas…
desk-signed-out = Logga in igen för att se dina samtal.
desk-me = { $name }, { $helper ->
    [peer] utbildad kamratstödjare
   *[professional] yrkesperson
}

## Connection: always true, never reassuring for nothing

connection-connecting = Ansluter…
connection-connected = Anslutningen fungerar
connection-lost = Anslutningen bröts kl. { $time }, vi försöker igen. Det du har skrivit finns kvar på den här sidan.
connection-slow = Meddelandena kommer nu fram med ungefär en sekunds fördröjning.
connection-use-here = Fortsätt på den här sidan
connection-signed-out = Du är inte längre inloggad. Logga in på nytt så kan du fortsätta.
connection-sign-in = Logga in

## How long the sign-in lasts: said in time, without hurry

stay-idle = Du har varit borta en stund. Är du kvar? Om inte loggar vi för säkerhets skull ut dig kl. { $time }.
stay-engaged = Du har varit borta en stund. Det öppna samtalet håller din jour öppen, så inget försvinner.
stay-limit = Din inloggning upphör kl. { $time }, när det har gått tio timmar. Logga ut och in igen när det passar. Ett öppet samtal bryts inte.
stay-overtime = Det har redan gått tio timmar sedan du loggade in. Ditt samtal fortsätter i lugn och ro till slutet, och ett nytt kan du ta när du har loggat in på nytt.
stay-overtime-until = Din inloggning upphör kl. { $time }. Före det hinner du registrera kontakten.
stay-here = Jag är här

## My duty

duty-heading = Mitt pass
duty-booked = Bokade tider i dag
duty-on = I tjänst
duty-off = Borta
duty-break = På paus
duty-finishing = Avslutar turen
duty-take-break = Ta paus
duty-end-break = Avsluta pausen
duty-finishing-about = Du för de öppna samtalen till slut. Inga nya kommer, och turen slutar med det sista.
duty-go-on-again = Fortsätt turen
duty-since = sedan kl. { $time }
duty-choose = I vilka tjänster svarar du?
duty-go-on = Börja passet
duty-change = Ändra
duty-save = Byt
duty-cancel = Avbryt
duty-go-off = Avsluta passet
duty-go-off-hint = Öppna samtal fortsätter.
duty-alone = Du är ensam i tjänst
duty-alone-in = Du är ensam i tjänst: { $services }
duty-all-services = Alla tjänster
duty-no-services = Du har inga tjänster ännu. Passens koordinator kan lägga till dem.
duty-capacity = Samtal { $open }/{ $capacity }
duty-refused = Passet började inte: du har inte rätt att svara i alla de här tjänsterna.
duty-refused-peer = Passet började inte. En kamratstödjare behöver en giltig utbildning, ett undertecknat tystnadslöfte och en yrkesperson på samma pass.

## Queue

queue-heading = Kö
queue-letters = { $count ->
    [one] Ett brev ska besvaras i dag
   *[other] { $count } brev ska besvaras i dag
}
gaps-line = { $count ->
    [one] Ett pass saknar någon: { $first }
   *[other] { $count } pass saknar någon, det första { $first }
}
queue-empty = Ingen väntar just nu.
queue-accept = Ta samtalet
queue-accept-which = Ta samtalet: { $service }, har väntat { $time }
queue-accepting = Tar samtalet…
queue-wrote = Har skrivit
queue-booked = Bokad tid
queue-waited = { $time }
queue-off-duty = Börja passet så kan du ta ett samtal.
queue-break = Du har paus. Avsluta pausen så kan du ta ett samtal.
queue-finishing = Du avslutar din tur. Fortsätt turen så kan du ta ett samtal.
queue-returned = Tillbaka i kön
queue-for-me = Till dig
queue-for = Överfört till { $name }
queue-gone = Inte längre i kön
queue-mine = Du tog samtalet
queue-offered-me = Erbjuds dig
queue-offered = Erbjuds { $name }
queue-taken = { $name } hann först
queue-taken-unknown = Någon annan hann först
queue-full = Du har redan fullt antal samtal.
queue-not-on-duty = Börja först ditt pass.
queue-not-allowed = Du har inte rätt att ta det här samtalet.
queue-overtime = Det har redan gått tio timmar sedan du loggade in. Logga in på nytt så kan du börja något nytt.
queue-try-again = Det gick inte att ta samtalet. Försök igen.

## Offered to me: whose turn it is, where a service offers in turn

offer-heading = Du erbjuds ett samtal
offer-said = Du erbjuds ett samtal: { $service }
offer-decline = Inte nu
offer-left = Går vidare till nästa om { $time }

## Colleagues

colleagues-heading = Andra i tjänst
colleagues-none = Ingen annan i tjänst.
colleague-peer = Kamratstödjare
colleague-professional = Yrkesperson
colleague-open = { $count ->
    [0] inga samtal
    [one] ett samtal
   *[other] { $count } samtal
}

## My contacts

contacts-heading = Mina samtal
contacts-none = Inga öppna samtal.
contacts-none-hint = När du tar ett samtal ur kön öppnas det här.
contact-name = Samtal { $number }
contact-unread = { $count ->
    [one] ett nytt meddelande
   *[other] { $count } nya meddelanden
}
contact-silence = Tyst i { $time }
contact-awaits = Väntar { $time }
contact-longest = Längsta tystnaden
contact-log = Samtalets meddelanden
contact-typing = Skriver…
contact-colleague-typing = { $name } skriver…
contact-colleague-says = { $name }: { $words }
contact-news = Samtal { $number }: { $words }
contact-new-below = Nya meddelanden
contact-to-end = Till det senaste
contact-to-queue = Kö

presence-here = På plats
presence-network = Frånkopplad
presence-closed = Stängde sidan
presence-left_fast = Lämnade snabbt
presence-ended = Avslutade samtalet

author-me = Du
author-visitor = Skribenten
note-joined = { $name } kom med i samtalet
note-second-joined = { $name } kom också med i samtalet
note-second-left = { $name } lämnade samtalet
note-took-over = { $name } fortsätter samtalet
note-handed-over-given = Samtalet överfördes
note-handed-over-lost = Den jourhavandes kontakt bröts, och samtalet gick tillbaka till kön
note-staff-only = Bara för personalen
note-whispered = Viskning, bara för er
note-noted = Anteckning för personalen, { $name }: { $text }
note-whisper-noted = { $name } viskar: { $text }
note-ended-visitor = Skribenten avslutade samtalet
note-ended-helper = { $who ->
    [other] Den jourhavande avslutade samtalet
   *[me] Du avslutade samtalet
}
note-ended-left_fast = Skribenten lämnade snabbt. Hen kontaktas inte.
note-ended-timeout = Samtalet avslutades eftersom anslutningen inte kom tillbaka
note-ended-closing = Chattens tid tog slut och samtalet avslutades
note-ended-blocked = { $who ->
    [other] Den jourhavande avslutade samtalet och spärrade ett nytt i 24 timmar
   *[me] Du avslutade samtalet och spärrade ett nytt i 24 timmar
}
note-overtime = Chatten är stängd för andra. Det här samtalet kan fortsätta till klockan { $time }.
note-asked-safe = { $who ->
    [other] { $name } frågade om det är tryggt för hen att skriva just nu
   *[me] Du frågade om det är tryggt för hen att skriva just nu
}
note-asked-code_word = { $who ->
    [other] { $name } föreslog ett kodord
   *[me] Du föreslog ett kodord
}
note-asked-address = { $who ->
    [other] { $name } frågade efter adressen, så att hjälpen hittar fram
   *[me] Du frågade efter adressen, så att hjälpen hittar fram
}
note-code_word_set = Skribenten valde ett kodord. Det efterfrågas om någon fortsätter samtalet efter en paus.
note-continued = Någon återvände till samtalet efter en paus, utan kodord. Du kan inte vara säker på att det är samma skribent. Tidigare meddelanden visas inte för hen.
note-continued-code-word = Skribenten kom tillbaka efter en paus och kunde kodordet. Tidigare meddelanden visas inte för hen.
note-code_word_wrong = Någon försökte fortsätta samtalet, men kodordet var fel. Från en omladdad sida går det inte längre att fortsätta.
note-deleted = Skribenten raderade samtalet. Texten finns inte längre.
note-expired = Samtalets text är raderad.

message-sending = Skickas…
message-sent = Skickat
message-failed = Gick inte iväg.
message-retry = Försök igen
message-too-late = Kom inte fram: samtalet var redan avslutat.

composer-label = Ditt svar, samtal { $number }
composer-placeholder = Skriv ett svar
composer-send = Skicka
composer-hint = Enter skickar, Skift + Enter börjar en ny rad.
composer-too-long = Meddelandet är { $over ->
    [one] ett tecken
   *[other] { $over } tecken
} för långt. Du kan dela det i två.

# Unfolds what a worker can do in a talk beside writing, on a narrow screen.
tools = Åtgärder
asks = Fråga:
ask-safe = Är det tryggt att skriva?
ask-safe-short = Är det tryggt?
ask-code-word = Ska vi ha ett kodord?
ask-code-word-short = Kodord?
ask-code-word-again = Ska vi ha ett nytt kodord?
ask-code-word-again-short = Nytt kodord?
ask-address = Vilken är din adress?
ask-address-short = Adress?
ask-failed = Frågan gick inte iväg. Försök igen.

contact-end = Avsluta samtalet
contact-end-ask = Ska samtalet avslutas? Ingen kan skriva i det efter det.
contact-end-yes = Avsluta
contact-end-no = Fortsätt samtalet
contact-end-block = Avsluta och spärra i 24 timmar
contact-end-block-about = Om samtalet är trakasserier kan du också spärra ett nytt. Spärren gäller bara skribentens flik och varar högst 24 timmar.
contact-ending = Avslutar…
contact-end-failed = Det gick inte att avsluta. Försök igen.
contact-departed = { $how ->
    [not_allowed] Samtal { $number } gick vidare eftersom du inte längre har rätt att svara på samtal. Det är i kön eller hos en kollega.
    [taken_away] Samtal { $number } gick vidare medan din kontakt var bruten. Det är i kön eller hos en kollega.
    [without_you] Du är inte längre med i samtal { $number }.
   *[without_a_word] Samtal { $number } är slut och skribenten hann inte säga något. Registreringen är gjord åt dig.
}

## Keys and signals

shortcuts = Kortkommandon
shortcuts-contact = Gå till samtalet med det här numret
shortcuts-queue = Gå till kön eller till samtalet som du erbjuds
shortcuts-silent = Gå till samtalet som har varit tyst längst
shortcuts-unread = Gå till nästa samtal med nya meddelanden
shortcuts-line = Skriv till andra i tjänst
shortcuts-new-line = Börja en ny rad
shortcuts-shift = Skift
shortcuts-sheet = Öppna den här hjälpen när du inte skriver
shortcuts-sheet-close = Stäng den här hjälpen
shortcuts-sign-alone = Enbart ett frågetecken öppnar hjälpen
shortcuts-close = Stäng
shortcuts-nowhere = Det finns inget sådant samtal just nu.

signals-heading = Aviseringar
signals-notify = Avisera när jag inte tittar på den här sidan
signals-notify-hint = Aviseringen berättar ingenting om tjänsten, människorna eller meddelandena.
signals-denied = Webbläsaren blockerar aviseringar. Du kan tillåta dem i webbläsarens inställningar.
signals-sound = Ljudsignal
signals-sound-hint = Hörs när någon kommer till din kö. För meddelanden hörs den bara när du inte tittar på den här sidan.
signals-try = Prova ljudet
# What other people may see on the worker's screen: nothing of the service or of anybody.
signal-title = Något nytt
signal-text = Det finns något nytt på den öppna sidan.

## Record: counts, never a story

record-heading = Registrera kontakten
record-hint = Välj utifrån det du vet. Registreringen hör inte ihop med samtalets text.
record-hint-open = Du kan fylla i redan nu. Du sparar när samtalet är avslutat.
record-more = Fler uppgifter
record-more-hint = Ange bara det som kom upp. Du behöver inte fråga om något för registreringens skull.
record-save = Spara registreringen
record-saving = Sparar…
record-missing = Välj ännu: { $fields }
record-failed = Registreringen sparades inte. Försök igen.

record-contact_type = Typ av kontakt
record-contact_type-counselling = Samtal eller stöd
record-contact_type-thanks = Tack
record-contact_type-service_question = Fråga om tjänsten
record-contact_type-complaint = Klagomål
record-contact_type-silent = Sade ingenting
record-contact_type-test = Försök
record-contact_type-abusive = Trakasseri

record-role = Vem skrev
record-role-self = Saken gäller personen själv
record-role-parent = Förälder
record-role-relative = Närstående
record-role-professional = Yrkesperson
record-role-not_known = Ingen uppgift

record-reason = Viktigaste ämnet
record-reason-violence = Våld
record-reason-mental_health = Psykiskt välbefinnande
record-reason-physical_health = Hälsa
record-reason-family_relationships = Familjerelationer
record-reason-peer_relationships = Kompisrelationer
record-reason-education = Skola och studier
record-reason-accessibility = Att få tjänster
record-reason-discrimination = Diskriminering
record-reason-sexuality = Sexualitet
record-reason-missing_children = Försvunnet barn
record-reason-non_counselling = Annat än behov av stöd
record-reason-not_known = Ingen uppgift

record-escalation = Fördes saken vidare
record-escalation-none = Nej
record-escalation-emergency_112 = Nödnumret 112
record-escalation-child_welfare = Barnskyddsanmälan
record-escalation-anticipatory = Föregripande barnskyddsanmälan
record-escalation-police = Polis
record-escalation-shelter = Skyddshem

record-other_reasons = Andra ämnen, högst { $most }

record-violence_position = Förhållande till våldet
record-violence_position-experiencing = Utsätts för våld
record-violence_position-using = Använder våld
record-violence_position-both = Utsätts och använder
record-violence_position-exposed = Ser eller hör våld
record-violence_position-not_known = Ingen uppgift

record-violence_forms = Former av våld
record-violence_forms-psychological = Psykiskt
record-violence_forms-physical = Fysiskt
record-violence_forms-sexual = Sexuellt
record-violence_forms-neglect = Försummelse
record-violence_forms-stalking = Stalkning
record-violence_forms-economic = Ekonomiskt
record-violence_forms-digital = Digitalt
record-violence_forms-bullying = Mobbning
record-violence_forms-exposure = Att bevittna våld

record-child_age = Graviditet eller yngsta barnets ålder
record-child_age-expected = Graviditet
record-child_age-under_1 = Under 1 år
record-child_age-1_to_2 = 1–2 år
record-child_age-3_to_6 = 3–6 år
record-child_age-7_to_17 = 7–17 år
record-child_age-not_known = Ingen uppgift

record-age_band = Skribentens ålder
record-age_band-under_10 = Under 10
record-age_band-10_to_12 = 10–12
record-age_band-13_to_15 = 13–15
record-age_band-16_to_17 = 16–17
record-age_band-18_to_24 = 18–24
record-age_band-25_to_29 = 25–29
record-age_band-30_to_39 = 30–39
record-age_band-40_to_49 = 40–49
record-age_band-50_and_over = 50 eller mer
record-age_band-not_known = Ingen uppgift

record-gender = Skribentens kön
record-gender-female = Flicka eller kvinna
record-gender-male = Pojke eller man
record-gender-other = Annat
record-gender-not_known = Ingen uppgift

record-earlier_contact = Tidigare kontakt
record-earlier_contact-first = Första gången
record-earlier_contact-before = Har skrivit förut
record-earlier_contact-not_known = Ingen uppgift

record-county = Välfärdsområde
record-county-not_known = Ingen uppgift
record-county-ahvenanmaa = Åland
record-county-etela_karjala = Södra Karelen
record-county-etela_pohjanmaa = Södra Österbotten
record-county-etela_savo = Södra Savolax
record-county-helsinki = Helsingfors
record-county-ita_uusimaa = Östra Nyland
record-county-kainuu = Kajanaland
record-county-kanta_hame = Egentliga Tavastland
record-county-keski_pohjanmaa = Mellersta Österbotten
record-county-keski_suomi = Mellersta Finland
record-county-keski_uusimaa = Mellersta Nyland
record-county-kymenlaakso = Kymmenedalen
record-county-lansi_uusimaa = Västra Nyland
record-county-lappi = Lappland
record-county-paijat_hame = Päijänne-Tavastland
record-county-pirkanmaa = Birkaland
record-county-pohjanmaa = Österbotten
record-county-pohjois_karjala = Norra Karelen
record-county-pohjois_pohjanmaa = Norra Österbotten
record-county-pohjois_savo = Norra Savolax
record-county-satakunta = Satakunta
record-county-vantaa_kerava = Vanda och Kervo
record-county-varsinais_suomi = Egentliga Finland

record-risk_outcome = När livet var i fara
record-risk_outcome-not_needed = Behövdes inte
record-risk_outcome-no_danger = Ingen fara
record-risk_outcome-contacts_given = Fick kontakter
record-risk_outcome-emergency_112 = Nödnumret 112
record-risk_outcome-left = Gick mitt i

record-child_protection_outcome = Barnskydd
record-child_protection_outcome-not_needed = Behövdes inte
record-child_protection_outcome-no_duty = Ingen anmälningsplikt
record-child_protection_outcome-notified = Barnskyddsanmälan
record-child_protection_outcome-police = Anmälan till polisen
record-child_protection_outcome-both = Båda anmälningarna
record-child_protection_outcome-not_identified = Oklart vem det gällde

record-pregnancy_outcome = Graviditet och stödbehov
record-pregnancy_outcome-not_needed = Behövdes inte
record-pregnancy_outcome-no_grounds = Ingen grundad anledning att anmäla
record-pregnancy_outcome-notified = Föregripande anmälan
record-pregnancy_outcome-not_identified = Oklart vem det gällde

record-referrals = Hänvisad till, högst { $most }
record-referrals-own_services = Förbundets medlemsförening
record-referrals-helpline = Stödtelefon eller chatt
record-referrals-online_help = Webbsidor
record-referrals-shelter = Skyddshem
record-referrals-social_services = Socialservice
record-referrals-family_centre = Familjecenter
record-referrals-maternity_clinic = Rådgivning
record-referrals-health_care = Hälsovård
record-referrals-mental_health_care = Mentalvårdstjänster
record-referrals-substance_services = Missbrukarvård
record-referrals-school = Skola eller studerandevård
record-referrals-victim_support = Brottsofferjouren
record-referrals-legal_advice = Rättshjälp
record-referrals-police = Polis

language-fi = finska
language-sv = svenska
language-en = engelska
language-ar = arabiska
language-ru = ryska
language-fi-selko = klar finska

## What the visitor said while waiting

wish-topic = Ämne: { $topic }
wish-interpreter = Tolk: { $language }
topic-experiencing = Jag utsätts för våld
topic-using_violence = Jag använder själv våld
topic-close_one = Jag är orolig för en närstående
topic-child_in_danger = Ett barn ser eller utsätts för våld
topic-home = Hem och familj
topic-friends = Kompisar och mobbning
topic-feelings = Hur jag mår
topic-dating = Förhållanden och sex
topic-hurt = Någon har gjort mig illa
topic-separating = Att separera
topic-children = Barnen i separationen
topic-custody = Vårdnad och umgänge
topic-coping = Min egen ork
topic-pregnancy = Graviditet och förlossning
topic-sleep = Babyns sömn
topic-everyday = Vardagen med en baby
topic-couple = Parförhållandet
topic-substances_pregnant = Graviditet och rusmedel
topic-substances_baby = Baby och rusmedel
topic-quitting = Att sluta eller minska
topic-other = Något annat
interpreter-ar = arabiska
interpreter-ckb = sorani (kurdiska)
interpreter-fa = persiska
interpreter-so = somaliska
interpreter-ru = ryska
interpreter-uk = ukrainska
interpreter-sq = albanska
interpreter-tr = turkiska
interpreter-vi = vietnamesiska
interpreter-th = thai
interpreter-et = estniska

## Help cards that the worker gives

give = Ge en kontaktuppgift
give-choose = Välj en kontaktuppgift
give-do = Ge
give-failed = Kontaktuppgiften kunde inte ges. Försök igen.
ask-interpreter = Begär tolk
ask-interpreter-choose = Välj tolkens språk
ask-interpreter-do = Begär
ask-interpreter-failed = Begäran gick inte iväg. Försök igen.
hand-over = För över eller anteckna
hand-over-to = Till vem?
hand-over-queue = Till kön, vem som helst kan ta det
hand-over-queue-alone = Till kön (ingen annan har jour nu)
hand-over-person = { $name }
hand-over-second = { $name }, som redan är med
hand-over-service = Till tjänsten { $name }
hand-over-note = Meddelande till kollegan
hand-over-about = Skribenten ser inte meddelandet. Hen får veta att någon annan fortsätter.
hand-over-draft = Ditt halvfärdiga svar följer inte med.
hand-over-do = För över samtalet
hand-over-doing = Överförs…
hand-over-note-only = Spara bara meddelandet
hand-over-cancel = Avbryt
hand-over-failed = Samtalet överfördes inte: hen har inte längre jour där. Välj någon annan.
note-failed = Meddelandet sparades inte. Försök igen.
note-interpreter = Tolk har begärts: { $language }
note-card = { $who ->
    [other] { $name } gav en kontaktuppgift: { $card }
   *[me] Du gav en kontaktuppgift: { $card }
}

## Together in a talk: a second worker, and a supervisor who reads along

invite = Ta med en kollega
invite-who = Vem?
invite-about = När hen kommer ser skribenten hens namn. Hen ser hela samtalet.
invite-nobody = Ingen annan är i tjänst nu.
invite-do = Be med
invite-asked = Ombedd: { $name }
invite-take-back = Ångra
invite-declined = { $name } kan inte komma med nu.
invite-failed = Det gick inte: hen är inte längre i tjänst. Välj någon annan.
invited = { $name } ber dig komma med i ett samtal: { $service }
invited-join = Kom med
invited-join-which = Kom med: { $name }
invited-joining = Går med…
invited-decline = Inte nu
invited-decline-which = Inte nu: { $name }
invited-failed = Du kom inte med. Kollegan har kanske ångrat sig.
company-worker = { $name } leder samtalet
company-second = Med i samtalet: { $name }
company-reader = { $name } läser med
company-i-read = Du läser med. Den jourhavande ser det, skribenten inte.
company-leave = Lämna samtalet
company-stop = Sluta läsa
company-close = Stäng
note-beside = Meddelande till kollegan
note-beside-label = Bara för personalen, skribenten ser det inte
whisper-label = Viskning till den jourhavande, samtal { $number }
whisper-placeholder = Viska till den jourhavande
whisper-send = Viska
whisper-hint = Skribenten ser inte viskningen.
whisper-failed = Viskningen gick inte iväg. Försök igen.
open-talks-heading = Pågående samtal
open-talks-none = Inga samtal pågår just nu.
open-talks-about = Den jourhavande ser när du läser med, och läsningen antecknas.
open-talks-lasting = { $time }
open-talks-read = Läs med
open-talks-read-which = Läs med: { $name }, { $service }
open-talks-mine = Du läser med
open-talks-taken = Någon annan läser redan med.
open-talks-failed = Samtalet kan inte läsas nu. Det har kanske avslutats.

## Ready replies, which a slash in a draft opens

replies-list = Färdiga svar
replies-loading = Hämtar färdiga svar…
replies-count = { $count ->
    [one] Ett färdigt svar.
   *[other] { $count } färdiga svar.
} Välj med pilarna, infoga med Enter, stäng med Esc.
replies-more = { $shown } av { $count } visas. Skriv mer, så blir listan kortare.
replies-own = Eget

## Silent help

help-call = Tyst hjälp
help-call-short = Hjälp
help-call-hint = Larmar alla professionella i tjänst. Skribenten märker ingenting. Tangenten F8.
help-mine = Du bad om hjälp. Alla professionella i tjänst ser din begäran.
help-mine-alone = Du bad om hjälp, men inga andra professionella är i tjänst just nu.
help-comes = { $name } kommer och hjälper.
help-stop = Hjälp behövs inte längre
help-asked = { $name } ber om hjälp: { $service }
help-come = Jag kommer och hjälper
help-come-which = Jag kommer och hjälper: { $name }
help-i-come = Du är på väg att hjälpa.
help-failed = Begäran om hjälp gick inte fram. Försök igen.
help-failed-phone = Begäran om hjälp gick inte fram. Försök igen eller ring bakjouren.
on-call = Bakjour { $name }
on-call-for = Bakjour { $name }, { $service }
on-call-none = Ingen bakjour är antecknad.

## Guides beside the chat

guidance = Anvisningar
guidance-panel = Anvisningar, samtal { $number }
guidance-choose = Välj anvisning
guidance-close = Stäng anvisningarna
guidance-approved = Godkänd av { $name } { $date }
guidance-waiting = Väntar på godkännande
guidance-outcome = Hur gick det?
guidance-outcome-hint = Ditt val finns färdigt i registreringen.
guidance-professionals = Yrkesperson i samma pass: { $names }
guidance-professionals-none = Just nu finns ingen yrkesperson i samma pass.

## A heavy turn is talked over

debrief-question = Känns ett samtal tungt?
debrief-asked = Du har bett om ett avlastningssamtal
debrief-about = Din förenings chef och koordinator ser ditt namn och dagen, inte samtalet.
debrief-want = Be om ett avlastningssamtal
debrief-wanted = De ser nu ditt önskemål.
debrief-take-back = Ta tillbaka önskemålet
debrief-failed = Det lyckades inte. Försök igen.

## How a turn was, asked when it is over. Nobody's name goes with it.

pulse-heading = Tack för ditt pass
pulse-about = Svara om du vill. Ditt namn sparas inte, och din chef ser inte vem som svarade vad.
pulse-strain = Hur kändes passet?
pulse-strain-low = mycket tungt
pulse-strain-high = lätt
pulse-strain-mark = { $mark } på en skala från noll till fyra, noll är mycket tungt och fyra är lätt
pulse-support = Fick du tillräckligt med stöd?
pulse-support-low = inte alls
pulse-support-high = ja
pulse-support-mark = { $mark } på en skala från noll till fyra, noll är inte alls och fyra är ja
pulse-send = Skicka
pulse-pass = Hoppa över
pulse-thanks = Tack. Ditt svar hjälper oss att göra passen bättre.
pulse-failed = Svaret skickades inte. Du kan försöka igen eller hoppa över.

## An excerpt for moderators

excerpt = Lämna ett utdrag för bedömning
excerpt-about = Välj bara de meddelanden som behövs för bedömningen. Din förenings moderator kan läsa dem i 30 dagar. Ett utdrag kan lämnas en gång per samtal.
excerpt-why = Varför
excerpt-danger = Någon är i fara
excerpt-abuse = Trakasserier
excerpt-messages = Meddelanden
excerpt-do = Lämna utdraget
excerpt-doing = Lämnas…
excerpt-failed = Utdraget kom inte fram. Händer det igen, berätta för koordinatorn.
excerpt-done = Utdraget har lämnats för bedömning.

## What those on duty say to each other

line-heading = Jourhavande emellan
line-unread = { $count ->
    [one] ett nytt meddelande
   *[other] { $count } nya meddelanden
}
line-readers = { $others ->
    [0] Du är just nu ensam i tjänst, och ingen annan läser det här.
    [one] Förutom du läser en annan i tjänst det här.
   *[other] Förutom du läser { $others } andra i tjänst det här.
}
line-log = Jourhavandes meddelanden
line-empty = Här kan du fråga kollegerna, till exempel om någon hinner ta nästa.
line-label = Meddelande till andra i tjänst
line-placeholder = Skriv till kollegerna
line-rule = Inga personuppgifter: inget som gör att den som chattar kan kännas igen.
line-ends = Du ser det som har skrivits under ditt pass. Allt raderas när den sista går ur tjänst, senast efter 12 timmar.
line-says = { $name } till kollegerna: { $words }
line-guard-holds = Ditt meddelande verkar innehålla:
line-guard-identity-code = en personbeteckning
line-guard-phone = ett telefonnummer
line-guard-email = en e-postadress
line-guard-address = en gatuadress
line-guard-return-code = en återkomstkod eller ett kortnummer
line-guard-about = Kollegerna kan hjälpa utan dem. Du kan ändra meddelandet eller skicka det som det är.
line-guard-send = Skicka ändå

## Something urgent waits in a group

urgent-own = { $own ->
    [one] Ett brådskande inlägg väntar i din grupp
   *[other] { $own } brådskande inlägg väntar i dina grupper
}
urgent-open = Öppna mina grupper
urgent-others = { $others ->
    [one] Ett brådskande inlägg väntar i en grupp, och ingen av dess ledare är i tjänst.
   *[other] { $others } brådskande inlägg väntar i grupper, och ingen av deras ledare är i tjänst.
}
urgent-since = { $count ->
    [one] Har väntat sedan { $moment }
   *[other] Det äldsta har väntat sedan { $moment }
}
urgent-call = Ring: { $called }, { $phone }
urgent-call-nobody = Ingen är larmad för gruppen. Ring bakjouren.
