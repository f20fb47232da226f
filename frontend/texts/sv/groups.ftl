### Closed groups: the pages on which somebody applies, comes in, or gets a lost key replaced.

group-front-link = Slutna grupper
group-front-heading = Grupper
group-front-lead = I en sluten grupp skriver du under ett smeknamn med andra som är i samma situation. Yrkespersoner leder gruppen.
group-list-heading = Grupper som du kan söka till
group-list-none = Just nu finns det ingen grupp att söka till.
group-run = { DATETIME($starts, dateStyle: "long") } – { DATETIME($ends, dateStyle: "long") }
group-full = Gruppen är full just nu. Du kan ändå söka: du får en plats i kön ifall det blir ledigt.
group-apply-open = Läs mer och sök
group-doors-heading = Om du redan har sökt eller är med
group-door-enter = Jag har sex ord
group-door-application = Jag har en återkomstkod
group-door-invitation = Jag har en inbjudningskod
group-door-lost = Jag har tappat bort mina ord
group-back = Tillbaka till grupperna

## Applying

group-apply-heading = Sök till gruppen
group-about-readers = Det du skriver läses av gruppens { $leaders } ledare och högst { $members } medlemmar. Ingen annan ser gruppen.
group-about-unseen = Du är med under ett smeknamn. Vi ser inte vem du är eller var du är, och vi kan inte skicka hjälp. Om du är i fara, ring 112.
group-about-others = Medlemmarna lovar att inte berätta om varandra för andra. Vi kan ändå inte hindra någon från att ta en bild av skärmen, så lämna bort namn och platser.
group-about-law = Om ett barn eller någons liv är i fara och du berättar vem det gäller, kan lagen kräva att ledarna anmäler det.
group-about-kept = I gruppen skriver man till och med { DATETIME($ends, dateStyle: "long") }. Gruppen raderas { DATETIME($gone, dateStyle: "long") }, och inte ens säkerhetskopior går att läsa efter { DATETIME($promised, dateStyle: "long") }.
group-apply-answer = Vi frågar inte efter namn eller kontaktuppgifter. Svaret finns här senast { DATETIME($date, dateStyle: "long") }, och du läser det med din återkomstkod.
group-question-1 = Vad får dig att söka till gruppen just nu?
group-question-2 = Vad hoppas du på av gruppen?
group-question-3 = Är det något som det vore bra att ledarna vet? Du kan lämna det tomt.
group-guard = Texten verkar innehålla en personbeteckning, ett telefonnummer, en adress, en e-postadress eller en återkomstkod.
group-guard-how = Du förblir anonym om du tar bort det. Du kan också skicka texten som den är.
group-apply-send = Skicka ansökan
group-applied-heading = Din ansökan har kommit fram
group-applied-next = När du har skrivit upp koden kan du stänga den här sidan.

## Reading the answer

group-code-heading = Läs svaret med din återkomstkod
group-code-open = Öppna
group-application-heading = Din ansökan
group-apply-waiting = Din ansökan väntar på svar. Svaret finns här senast { DATETIME($date, dateStyle: "long") }.
group-late = Vi lovade att svara senast { DATETIME($date, dateStyle: "long") }. Vi är sena, och det är vi ledsna för. Din ansökan finns kvar.
group-listed = Gruppen är full just nu, och du står i kö. Om det blir en ledig plats skriver en ledare det här. Titta in då och då.
group-accepted = Välkommen, det finns en plats för dig i gruppen.
group-refused = Det finns ingen plats för dig i den här gruppen just nu. Det betyder inte att du inte förtjänar hjälp: en ledare har skrivit till dig, och nedan finns andra som hjälper.
group-own = Läs din egen ansökan
group-withdraw-open = Radera ansökan
group-withdraw-about = Ansökan och svaret kan inte återställas efter det.
group-withdrawn = Ansökan är raderad
group-withdrawn-about = Ingen kan läsa den längre. Du kan söka på nytt när du vill.
group-erased-on = Ansökan raderas senast { DATETIME($date, dateStyle: "long") }.

## Becoming a member

group-invitation-heading = Inbjudan till en grupp
group-invitation-code = Inbjudningskod
group-not-yet = Gruppen är inte öppen ännu: den börjar { DATETIME($date, dateStyle: "long") }. Kom tillbaka då med samma kod.
group-rules-heading = Gruppens regler
group-rules-read = Jag har läst reglerna och följer dem
group-nickname = Smeknamn
group-nickname-hint = 2–24 tecken. Välj ett som du inte använder någon annanstans och som ingen känner igen dig på.
group-code-word = Kodord
group-code-word-hint = Om du tappar bort din nyckel får du en ny med det här ordet. Du kan lämna det tomt, men då kan nyckeln inte ersättas.
group-nickname-real = Det här ser ut som ett riktigt namn.
group-nickname-anyway = Du förblir anonym om du väljer ett annat smeknamn. Du kan också behålla det.
group-join = Gå med i gruppen
group-join-anyway = Gå med under det här smeknamnet
group-words-heading = Din nyckel är sex ord
group-words-about = Med de här orden kommer du in i gruppen. Skriv dem på papper i den här ordningen. Vi kan inte visa dem igen senare.
group-words-keep = Förvara papperet där ingen annan hittar det. En skärmbild blir kvar i telefonens minne.
group-words-try = Prova genast att du har orden

## Coming in

group-enter-heading = Kom in i gruppen
group-words-type = Dina sex ord
group-words-hint = Stora bokstäver och mellanrum spelar ingen roll, och ä kan skrivas som a.
group-come-in = Gå till gruppen

## A lost key

group-lost-heading = Du har tappat bort dina ord
group-lost-about = Ingen fara. Ange gruppens namn, ditt smeknamn och ditt kodord, så ger en ledare dig nya ord.
group-lost-room = Gruppens namn
group-lost-send = Be om nya ord
group-lost-sent = Din begäran har kommit fram
group-lost-sent-about = Om allt stämde kan du läsa de nya orden med återkomstkoden senast { DATETIME($date, dateStyle: "long") }.
group-new-heading = Nya ord
group-new-waiting = Ledaren har inte hunnit svara ännu. De nya orden finns här senast { DATETIME($date, dateStyle: "long") }.
group-new-granted = Du kan ta dina nya ord. De gamla slutar då fungera. Ta fram papper och penna: orden visas en gång.
group-new-take = Visa de nya orden

## What went wrong

group-problem = { $problem ->
    [empty] Svara på de två första frågorna, om än kort.
    [too_long] Texten är för lång. Ett svar rymmer 1 000 tecken. Allt finns kvar på den här sidan.
    [wait] Många försök har gjorts härifrån. Vänta en stund och försök igen.
    [length] Koden har 16 siffror. Kontrollera om någon saknas.
    [digits] Koden har bara siffror.
    [slip] Någon siffra är fel. Kontrollera koden.
    [count] Skriv alla sex orden.
    [unknown] Något ord är fel. Kontrollera orden på papperet.
    [words] De här orden leder inte till någon grupp. Kontrollera orden och ordningen. Gruppen kan också ha tagit slut.
    [rules] Läs reglerna och markera att du följer dem.
    [short] Smeknamnet måste ha minst 2 tecken.
    [long] Smeknamnet kan ha högst 24 tecken.
    [signs] Smeknamnet har tecken som inte syns eller inte kan användas. Skriv minst en bokstav.
    [taken] Någon i gruppen har eller har haft ett namn som ser likadant ut. Välj ett annat smeknamn.
    [office] Av det här smeknamnet kunde man tro att du är ledare. Välj ett annat.
    [full] Gruppen blev just full. Din kod gäller fortfarande: försök igen senare.
    [not_open] Gruppen är inte öppen. Kom tillbaka med samma kod när den börjar.
   *[gone] Vi hittar ingenting med det här. Kontrollera koden. Den kan också vara använd eller för gammal.
}
