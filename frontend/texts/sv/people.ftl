### Pages about people, for those who manage them. Plain and kind; says what happens before it happens.

people-title = Vierellä, personer
people-nav = Sidor
people-to-desk = Jouren
people-heading = Personer
people-add = Lägg till en person
people-of = { $association }. Du ser bara personer i din egen förening.
people-search = Namn eller användarnamn
people-search-go = Sök
people-association = Förening
people-all-associations = Alla föreningar
people-show = Visa
people-show-active = De som är med
people-show-left = De som har slutat
people-found = { $count ->
    [0] Ingen
    [one] En person
   *[other] { $count } personer
}
people-none = Här finns ingen ännu.
people-none-found = Ingen hittades. Pröva med en kortare del av namnet eller användarnamnet.
people-pages = Sidor i listan
people-page = Sida { $page }/{ $pages }
people-previous = Föregående
people-next = Nästa

## One person

helper-type = { $type ->
    [peer] Utbildad kamratstödjare
   *[professional] Yrkesperson
}
role = { $role ->
    [administrator] Administratör
    [coordinator] Jourkoordinator
    [manager] Föreningens ansvariga
    [worker] Jourhavande
    [peer] Jourhavande kamratstödjare
    [facilitator] Gruppledare
    [moderator] Moderator
   *[dpo] Dataskyddsombud
}
role-about = { $role ->
    [administrator] Sköter uppgifter och roller för personer i alla föreningar.
    [coordinator] Ser vem som är i tjänst och hur många som väntar.
    [manager] Sköter uppgifter och roller för personer i sin egen förening.
    [worker] Svarar i chattarna som yrkesperson.
    [peer] Svarar i chattarna när en yrkesperson är i samma pass.
    [facilitator] Leder slutna grupper.
    [moderator] Avgör vad som följer av oro som någon berättat om i grupperna.
   *[dpo] Övervakar dataskyddet. Kommer inte in i jouren.
}
person-back = Alla personer
person-login = Användarnamn
person-login-hint = Små bokstäver a–z, siffror, punkt, bindestreck eller understreck. Det kan inte ändras senare.
person-duty-name = Journamn
person-duty-name-hint = Den som skriver i chatten ser det här namnet. Inte hela namnet och inte efternamnet.
person-helper-type = Hur personen svarar
person-helper-type-hint = Den som skriver i chatten får alltid veta det här, och det kan inte ändras senare.
person-capacity = Samtal samtidigt
person-capacity-hint = Två för en yrkesperson, högst tre. Ett för en kamratstödjare. Tomt betyder det vanliga antalet.
person-languages = På vilka språk hen svarar
person-languages-hint = I chatten står på vilka språk någon svarar just nu. Den som svarar på finska svarar också på lätt finska.
person-unit = Enhet
person-unit-none = Ingen enhet
person-training = Utbildningen gäller till
person-training-hint = Sista dagen. En kamratstödjare kan vara i tjänst bara när utbildningen gäller och tystnadslöftet är undertecknat.
person-pledge = Tystnadslöftet undertecknat
person-roles = Roller
person-change-roles = Ändra roller
person-roles-of = Roller: { $person }
person-roles-not-yours = De här rollerna kan du inte ändra.
person-to-page = Tillbaka
person-roles-hint = Ändringen gäller genast, också i en öppen jour. Om du tar bort rollen som jourhavande försvinner personens öppna samtal från skärmen.
person-own-roles = Ingen kan ändra sina egna roller. Be en annan ansvarig eller en administratör.
person-no-roles = Inga roller
person-new = Ny person
person-new-hint = När du har lagt till personen kan du bjuda in hen att logga in. Innan dess kommer hen inte in.
person-create = Lägg till
person-details = Uppgifter
person-save = Spara uppgifterna
person-save-roles = Spara rollerna
person-saved = { $saved ->
    [created] Personen är tillagd.
    [roles] Rollerna är sparade.
    [sessions] Personen är utloggad överallt.
    [deactivated] Kontot är stängt.
   *[details] Uppgifterna är sparade.
}
person-signing-in = Inloggning
person-can-sign-in = Personen har ett lösenord.
person-cannot-sign-in = Personen kan inte logga in ännu, eftersom lösenord saknas.
person-cannot-sign-in-short = Kan inte logga in
person-has-left = Kontot är stängt. Personen kan inte logga in.
person-not-yours = Personen har en roll som gäller hela förbundet, så bara en administratör kan ändra uppgifterna.
person-hindrance = { $hindrance ->
    [training] Personen kan inte börja ett pass nu, eftersom utbildningen inte gäller.
   *[pledge] Personen kan inte börja ett pass nu, eftersom tystnadslöftet inte är antecknat som undertecknat.
}
person-hindrance-short = { $hindrance ->
    [training] Utbildningen gäller inte
   *[pledge] Tystnadslöfte saknas
}
person-problem = { $problem ->
    [login] Användarnamnet kan ha bara bokstäver a–z, siffror, punkt, bindestreck och understreck, och det ska börja med en bokstav eller siffra. Längden är 2–64 tecken.
    [login_taken] Användarnamnet är redan i bruk. Pröva ett annat, till exempel med en siffra efter.
    [duty_name] Skriv ett journamn, högst 40 tecken.
    [training_valid_until] Utbildningens datum går inte att läsa. Välj det i kalendern eller lämna tomt.
    [pledge_signed_on] Tystnadslöftets datum går inte att läsa. Välj det i kalendern eller lämna tomt.
    [capacity] En yrkesperson kan ha ett till tre samtal samtidigt, en kamratstödjare ett.
    [languages] Välj minst ett språk.
    [role] En kamratstödjare har rollen Jourhavande kamratstödjare och en yrkesperson rollen Jourhavande. Den som skriver ska alltid veta vem som svarar.
    [own_roles] Ingen kan ändra sina egna roller. Be en annan ansvarig eller en administratör.
    [federation_role] Den här rollen gäller hela förbundet. Bara en administratör kan ge den, ta bort den eller ändra uppgifterna för den som har den.
    [association] Föreningen är stängd. Välj en annan.
    [unit] Enheten går inte att välja: den är stängd eller hör till en annan förening.
    [has_left] Kontot är stängt, så personen kan inte bjudas in.
   *[last_administrator] Det här är den enda administratören. Gör först någon annan till administratör, så att någon fortfarande kan sköta kontona.
}

## The end

person-leaving = När någon slutar
person-leaving-about = Stäng kontot när någon slutar. Om bara telefonen eller lösenordet är borta, gör en ny inbjudan.
person-deactivate = Stäng kontot
deactivate-heading = Ska kontot stängas: { $person }?
deactivate-own = Ska ditt eget konto stängas?
deactivate-access = Det går inte längre att logga in med kontot. Om jouren är öppen stängs den genast.
deactivate-talks = Om personen har ett samtal på gång svarar ingen i det efteråt. Om det inte är bråttom, vänta tills samtalet är slut.
deactivate-trail = Vem som stängde kontot och när sparas i två år. Sedan raderas också det stängda kontot.
deactivate-back = Ett stängt konto kan inte öppnas på den här sidan. Om personen kommer tillbaka, lägg till ett nytt användarnamn.
deactivate-yes = Stäng kontot
deactivate-no = Stäng inte

## Letting somebody in, and signing them out

person-invite = Bjud in att logga in
person-end-sessions = Logga ut överallt
invite-heading = Bjud in { $person } att logga in
invite-what = Du får en inbjudningskod, med vilken hen själv väljer lösenord och kopplar en autentiseringsapp. Koden fungerar en gång och gäller i { $hours } timmar.
invite-lost = Om hen redan har loggat in tidigare fungerar det gamla tills inbjudan används. Sedan slutar det fungera.
invite-check = Se till att just hen får koden: ge den öga mot öga eller per telefon.
invite-yes = Gör en inbjudan
invite-made = Inbjudan är klar: { $person }
invite-once = Vi visar koden bara nu. Den gäller i { $hours } timmar.
invite-address = Adress
invite-hand-over = Berätta adressen, användarnamnet och koden. Skriv dem på papper eller säg dem i telefon, skicka inte allt i samma meddelande.
invite-ready = Klart
end-sessions-heading = Logga ut { $person } överallt?
end-sessions-what = Hens öppna jour stängs genast på varje enhet. Hens samtal förblir öppna.
end-sessions-after = Hen kan logga in igen. Om du misstänker att någon annan använder hens användarnamn, gör också en ny inbjudan eller stäng användarnamnet.
end-sessions-yes = Logga ut

## Associations and their units

associations-heading = Föreningar
associations-lead = Här finns föreningarna vars personer svarar i de gemensamma chattarna.
association-back = Alla föreningar
association-new = Ny förening
association-name = Namn
association-saved = Sparat.
association-closed = Stängd
association-closed-about = Föreningen är stängd. Det går inte att lägga till personer i den.
association-units = Enheter
association-units-about = En enhet är en del av föreningen, till exempel ett skyddshem. En person kan höra till en enhet.
association-units-none = Det finns inga enheter ännu.
association-units-count = { $count ->
    [one] en enhet
   *[other] { $count } enheter
}
association-region = Landskap
association-region-none = Inget landskap
association-region-hint = Enligt landskapet kan förbundet se statistik per region, när det finns minst två föreningar där.
region = { $region ->
    [ahvenanmaa] Åland
    [etela_karjala] Södra Karelen
    [etela_pohjanmaa] Södra Österbotten
    [etela_savo] Södra Savolax
    [kainuu] Kajanaland
    [kanta_hame] Egentliga Tavastland
    [keski_pohjanmaa] Mellersta Österbotten
    [keski_suomi] Mellersta Finland
    [kymenlaakso] Kymmenedalen
    [lappi] Lappland
    [paijat_hame] Päijänne-Tavastland
    [pirkanmaa] Birkaland
    [pohjanmaa] Österbotten
    [pohjois_karjala] Norra Karelen
    [pohjois_pohjanmaa] Norra Österbotten
    [pohjois_savo] Norra Savolax
    [satakunta] Satakunta
    [uusimaa] Nyland
   *[varsinais_suomi] Egentliga Finland
}
association-is-open = I verksamhet
association-is-open-hint = Du kan stänga först när ingen är kvar här. Det går inte att lägga till personer i det som är stängt. Du kan öppna igen.
association-problem = { $problem ->
    [name] Skriv ett namn. Det får bara innehålla synliga tecken.
    [name_taken] Det namnet finns redan. Skriv ett namn som skiljer de två åt.
    [region] Välj ett landskap i listan.
    [has_people] Här finns ännu personer, så detta går inte att stänga. Stäng först deras användarnamn.
    [unit_has_people] Här finns ännu personer, så detta går inte att stänga. Flytta dem först till en annan enhet.
    [unit_owes_hours] Enheten har ännu överenskomna jourtimmar och kan därför inte stängas. Be koordinatorn avsluta dem först.
   *[changed] Någon annan hann ändra detta. Se vad som nu är sparat, och spara igen om du vill att dina ändringar ska gälla.
}
unit-new = Ny enhet
