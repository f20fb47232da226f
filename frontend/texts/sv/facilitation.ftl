### Gruppledarnas sidor: vad som väntar i grupperna, medlemmar, begränsningar och begäran om ny bedömning.

## Alla grupper

leads-heading = Mina grupper
leads-back = Alla mina grupper
leads-none = Du har inga grupper att leda just nu.
leads-appeals-wait = { $count ->
    [one] En medlem ber om ny bedömning
   *[other] { $count } medlemmar ber om ny bedömning
}
lead-urgent = { $count ->
    [one] Ett brådskande inlägg väntar
   *[other] { $count } brådskande inlägg väntar
}
lead-facts = { $members ->
    [one] En medlem
   *[other] { $members } medlemmar
}, slutar { DATETIME($ends, dateStyle: "long") }
lead-unattended = { $unit ->
    [minutes] Det äldsta som väntar har väntat { $count } min.
    [hours] Det äldsta som väntar har väntat { $count } h.
   *[days] Det äldsta som väntar har väntat { $count } dagar.
}
lead-applications = { $count ->
    [one] En ansökan väntar på svar, utlovat senast { DATETIME($date, dateStyle: "long") }
   *[other] { $count } ansökningar väntar på svar, det första utlovat senast { DATETIME($date, dateStyle: "long") }
}
lead-nothing-waits = Inget väntar på gruppledaren.
lead-read-last = Längst har { $who } läst.
lead-unread = { $count ->
    [0] Allt är läst.
    [one] En notering är oläst.
   *[other] { $count } noteringar är olästa.
}
lead-waited = { $unit ->
    [minutes] har väntat { $count } min
    [hours] har väntat { $count } h
   *[days] har väntat { $count } dagar
}

## Vad som väntar

lead-waiting = Vad som väntar
lead-held = { $count ->
    [one] Ett inlägg väntar på gruppledaren
   *[other] { $count } inlägg väntar på gruppledaren
}
lead-why-held = { $why ->
    [suicidal] Talar om självmord
    [threatening] Hotar någon
    [identifying] Någon kunde kännas igen
    [sanction] Läses först
    [newcomer] Ny medlems första inlägg
    [room] I gruppen läses allt först
   *[facilitator] Gruppledaren tittar på det
}
lead-proposals = Det har föreslagits att någon tas bort
lead-proposal-own = Ditt eget förslag. En annan gruppledare bekräftar.
lead-proposal-by = Föreslaget av { $who }. Väntar på en annan gruppledares bekräftelse.
lead-reports = { $count ->
    [one] En medlem har berättat om ett inlägg
   *[other] Medlemmar har berättat om { $count } inlägg
}
lead-report-by = Berättat av:
lead-report-about = Meddelandet skrevs av:
lead-report-evening = Under livekvällen: { $theme }
lead-report-gone = Meddelandet finns inte längre.
lead-settle = Skött
lead-settle-which = Skött: { $who } berättade
lead-lines = { $count ->
    [0] Samtal på tu man hand
    [one] Samtal på tu man hand, oläst i ett
   *[other] Samtal på tu man hand, oläst i { $count }
}
lead-line-unread = Oläst
lead-line-read = Senast läst av { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-line-read-nobody = Ingen har läst än
lead-silent = { $count ->
    [one] En medlem som inte har synts till på två veckor
   *[other] Medlemmar som inte har synts till på två veckor
}
lead-here-last = senast { DATETIME($date, dateStyle: "long") }
lead-here-never = har inte varit här än

## En grupp

lead-saved = { $what ->
    [settle] Antecknat som skött.
    [note] Meddelandet till den andra gruppledaren är sparat.
    [remove_note] Meddelandet är borttaget.
   *[on_call] Sparat.
}
lead-enter = Öppna gruppen
lead-members = Medlemmar
lead-no-members = Det finns ännu ingen i gruppen.
lead-member-since = med sedan { DATETIME($date, dateStyle: "long") }
lead-member-state = { $state ->
    [suspended] Paus från gruppen
    [removed] Borttagen ur gruppen
   *[left] Har lämnat gruppen
}
lead-notes = Meddelanden till den andra gruppledaren
lead-notes-about = Bara gruppens ledare läser dessa. De försvinner efter { $days } dagar.
lead-note-new = Vad den andra gruppledaren bör veta
lead-note-save = Lämna meddelandet
lead-note-remove = Ta bort
lead-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
lead-on-call = Vem som larmas
lead-on-call-about = Om ett brådskande inlägg berättas genast för de gruppledare som är i tjänst. Är ingen av dem det, ser andra yrkespersoner i tjänst det här namnet och numret, och till adressen går ett e-brev som inte säger vad det gäller.
lead-on-call-name = Namn
lead-on-call-phone = Telefon
lead-on-call-email = E-post
lead-on-call-save = Spara
lead-on-call-problem = { $problem ->
    [name] Skriv ett namn.
    [email] Kontrollera e-postadressen.
   *[phone] Kontrollera telefonnumret. Ett nummer eller en e-postadress behövs.
}

## En medlem

lead-sanctions = Vad som har beslutats
lead-sanctions-none = Det har inte funnits några begränsningar.
lead-sanction-kind = { $kind ->
    [warn] Anmärkning
    [hold] Inläggen läses först
    [mute] Skrivpaus
    [suspend] Paus från gruppen
   *[remove] Borttagning ur gruppen
}
lead-sanction-state = { $state ->
    [proposed] Väntar på en annan gruppledares bekräftelse
    [in_force] I kraft
    [lifted] Upphävd
    [lapsed] Förföll utan bekräftelse
   *[over] Avslutad
}
lead-sanction-reason = { $reason ->
    [hurtful] Kränkande skrivande
    [threat] Hot
    [identifying] Berättar något som gör att en annan kan kännas igen
    [trade] Erbjuder droger eller varor
    [pressure] Pressar till möten eller att fortsätta annanstans
    [not_for_them] Gruppen är inte avsedd för medlemmen
   *[rules] Annat som strider mot gruppens regler
}
lead-and = och
lead-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
lead-sanction-read = medlemmen har läst
lead-sanction-not-read = medlemmen har inte läst än
lead-appeal-state = { $outcome ->
    [waits] Ber om ny bedömning
    [lifted] Ny bedömning: upphävd
   *[upheld] Ny bedömning: står fast
}
lead-confirm = { $kind ->
    [remove] Bekräfta borttagningen
   *[other] Bekräfta hela längden
}
lead-confirm-longer = En gruppledare beslutar om högst en vecka. När en annan gruppledare bekräftar gäller detta till { DATETIME($until, dateStyle: "medium") }.
lead-confirm-other = Du föreslog själv borttagningen, så en annan gruppledare bekräftar den. Sker det inte inom 72 timmar förfaller förslaget.
lead-lift = { $state ->
    [proposed] Tas inte bort
   *[other] Upphäv
}
lead-decide = Besluta om en begränsning
lead-decide-about = Medlemmen ser orsaken, tiden och dina ord, och kan be om ny bedömning.
lead-sanction-do = { $kind ->
    [warn] Ge en anmärkning
    [hold] Läs inläggen först
    [mute] Ge skrivpaus
    [suspend] Stäng av genast
   *[remove] Föreslå borttagning
}
lead-sanction-about = { $kind ->
    [warn] Medlemmen får en anmärkning. Inget annat händer.
    [hold] Medlemmens inlägg väntar på en gruppledare innan andra ser dem.
    [mute] Medlemmen läser men skriver inte i gruppen. Samtalet på tu man hand med gruppledarna är öppet.
    [suspend] Medlemmen ser inte gruppen. Du kan besluta om detta ensam, för högst 72 timmar. Samtalet på tu man hand med gruppledarna är öppet.
   *[remove] Medlemmen stängs av genast. Borttagningen träder i kraft när en annan gruppledare bekräftar den inom 72 timmar. Därefter har medlemmen ännu i 7 dagar hjälpnumren och samtalet på tu man hand med gruppledarna.
}
lead-sanction-why = Orsak
lead-choose = Välj
lead-sanction-lasts = Hur länge
lead-length = { $unit ->
    [hours] { $hours ->
        [1] 1 timme
       *[other] { $hours } timmar
    }
   *[days] { $hours ->
        [48] 2 dagar
        [72] 3 dagar
        [168] En vecka
        [336] Två veckor
       *[other] 30 dagar
    }
}
lead-sanction-words = Ord till medlemmen
lead-sanction-words-hint = Berätta vänligt vad det gäller och vad du önskar. Du kan lämna det tomt.
lead-sanction-problem = { $problem ->
    [reason] Välj en orsak.
    [kind] Det här kan inte beslutas.
    [length] Välj hur länge.
    [suspended] Medlemmen är redan avstängd.
    [removed] Medlemmen är redan borttagen.
    [again] Du har nyligen stängt av den här medlemmen. Nu beslutar en annan gruppledare.
    [same_person] Någon annan ska besluta om detta: du har själv varit med och beslutat.
    [stands_aside] Du fattar inga beslut tills vidare: så har man kommit överens om ditt eget handlande.
    [not_proposed] En annan gruppledare har redan bekräftat eller upphävt detta.
    [lapsed] Förslaget förföll, eftersom ingen bekräftade det inom 72 timmar.
   *[line] Meddelandet gick inte iväg. Försök igen.
}
lead-decided = { $what ->
    [say] Meddelandet har gått iväg.
    [confirm] Beslutet är bekräftat.
    [lift] Upphävt.
    [remove] Borttagning har föreslagits och medlemmen är avstängd. Be en annan gruppledare bekräfta.
   *[other] Beslutet gäller.
}
lead-line = Samtal på tu man hand
lead-line-about = Medlemmen och gruppens ledare läser det här. Andra medlemmar gör det inte.
lead-line-until = Samtalet är öppet till { DATETIME($until, dateStyle: "long", timeStyle: "short") }. Sedan raderas det.
lead-line-label = Skriv till medlemmen
lead-line-say = Skicka
lead-line-over = Det finns inget samtal.

## Nya bedömningar

lead-appeals = Begärda nya bedömningar
lead-appeals-about = Den nya bedömningen görs av någon som inte har varit med och beslutat. Begränsningen gäller tills bedömningen är gjord.
lead-appeals-none = Ingen väntar på ny bedömning.
lead-appeal-judged = Bedömningen är gjord, och medlemmen ser den.
lead-appeal-wordless = Medlemmen skrev ingen motivering.
lead-appeal-answer = Ord till medlemmen
lead-appeal-lift = Upphäv begränsningen
lead-appeal-uphold = Begränsningen står fast
lead-appeal-own = Du har själv varit med och beslutat om detta, så någon annan bedömer det.

## E-post om det som brådskar

lead-mail-subject = Vierellä: se vad som väntar
lead-mail = I tjänsten väntar något som är bra att titta på snart. Logga in: { $address }
