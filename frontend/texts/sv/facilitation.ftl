### Gruppledarnas sidor: vad som väntar i grupperna, medlemmar, begränsningar och begäran om ny bedömning.

## Alla grupper

groups-heading = Mina grupper
groups-back = Alla mina grupper
groups-none = Du har inga grupper att leda just nu.
groups-appeals-wait = { $count ->
    [one] En medlem ber om ny bedömning
   *[other] { $count } medlemmar ber om ny bedömning
}
group-urgent = { $count ->
    [one] Ett brådskande inlägg väntar
   *[other] { $count } brådskande inlägg väntar
}
group-facts = { $members ->
    [one] En medlem
   *[other] { $members } medlemmar
}, slutar { DATETIME($ends, dateStyle: "long") }
group-unattended = { $unit ->
    [minutes] Det äldsta som väntar har väntat { $count } min.
    [hours] Det äldsta som väntar har väntat { $count } h.
   *[days] Det äldsta som väntar har väntat { $count } dagar.
}
group-nothing-waits = Inget väntar på gruppledaren.
group-read-last = Längst har { $who } läst.
group-unread = { $count ->
    [0] Allt är läst.
    [one] En notering är oläst.
   *[other] { $count } noteringar är olästa.
}
group-waited = { $unit ->
    [minutes] har väntat { $count } min
    [hours] har väntat { $count } h
   *[days] har väntat { $count } dagar
}

## Vad som väntar

group-waiting = Vad som väntar
group-held = { $count ->
    [one] Ett inlägg väntar på gruppledaren
   *[other] { $count } inlägg väntar på gruppledaren
}
group-why-held = { $why ->
    [suicidal] Talar om självmord
    [threatening] Hotar någon
    [identifying] Någon kunde kännas igen
    [sanction] Läses först
    [newcomer] Ny medlems första inlägg
    [room] I gruppen läses allt först
   *[facilitator] Gruppledaren tittar på det
}
group-proposals = Det har föreslagits att någon tas bort
group-proposal-own = Ditt eget förslag. En annan gruppledare bekräftar.
group-proposal-by = Föreslaget av { $who }. Väntar på en annan gruppledares bekräftelse.
group-reports = { $count ->
    [one] En medlem har berättat om ett inlägg
   *[other] Medlemmar har berättat om { $count } inlägg
}
group-report-by = Berättat av:
group-settle = Skött
group-settle-which = Skött: { $who } berättade
group-lines = { $count ->
    [0] Samtal på tu man hand
    [one] Samtal på tu man hand, oläst i ett
   *[other] Samtal på tu man hand, oläst i { $count }
}
group-line-unread = Oläst
group-line-read = Senast läst av { $who }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-line-read-nobody = Ingen har läst än
group-silent = { $count ->
    [one] En medlem som inte har synts till på två veckor
   *[other] Medlemmar som inte har synts till på två veckor
}
group-here-last = senast { DATETIME($date, dateStyle: "long") }
group-here-never = har inte varit här än

## En grupp

group-saved = { $what ->
    [settle] Antecknat som skött.
    [note] Meddelandet till den andra gruppledaren är sparat.
    [remove_note] Meddelandet är borttaget.
   *[on_call] Sparat.
}
group-enter = Öppna gruppen
group-members = Medlemmar
group-no-members = Det finns ännu ingen i gruppen.
group-member-since = med sedan { DATETIME($date, dateStyle: "long") }
group-member-state = { $state ->
    [suspended] Paus från gruppen
    [removed] Borttagen ur gruppen
   *[left] Har lämnat gruppen
}
group-notes = Meddelanden till den andra gruppledaren
group-notes-about = Bara gruppens ledare läser dessa. De försvinner efter { $days } dagar.
group-note-new = Vad den andra gruppledaren bör veta
group-note-save = Lämna meddelandet
group-note-remove = Ta bort
group-at = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
group-on-call = Vem som larmas
group-on-call-about = Om ett brådskande inlägg berättas genast för de gruppledare som är i tjänst. Är ingen av dem det, ser andra yrkespersoner i tjänst det här namnet och numret, och till adressen går ett e-brev som inte säger vad det gäller.
group-on-call-name = Namn
group-on-call-phone = Telefon
group-on-call-email = E-post
group-on-call-save = Spara
group-on-call-problem = { $problem ->
    [name] Skriv ett namn.
    [email] Kontrollera e-postadressen.
   *[phone] Kontrollera telefonnumret. Ett nummer eller en e-postadress behövs.
}

## En medlem

group-sanctions = Vad som har beslutats
group-sanctions-none = Det har inte funnits några begränsningar.
group-sanction-kind = { $kind ->
    [warn] Anmärkning
    [hold] Inläggen läses först
    [mute] Skrivpaus
    [suspend] Paus från gruppen
   *[remove] Borttagning ur gruppen
}
group-sanction-state = { $state ->
    [proposed] Väntar på en annan gruppledares bekräftelse
    [in_force] I kraft
    [lifted] Upphävd
    [lapsed] Förföll utan bekräftelse
   *[over] Avslutad
}
group-sanction-reason = { $reason ->
    [hurtful] Kränkande skrivande
    [threat] Hot
    [identifying] Berättar något som gör att en annan kan kännas igen
    [trade] Erbjuder droger eller varor
    [pressure] Pressar till möten eller att fortsätta annanstans
    [not_for_them] Gruppen är inte avsedd för medlemmen
   *[rules] Annat som strider mot gruppens regler
}
group-and = och
group-sanction-from-to = { DATETIME($from, dateStyle: "medium", timeStyle: "short") } – { DATETIME($to, dateStyle: "medium", timeStyle: "short") }
group-sanction-read = medlemmen har läst
group-sanction-not-read = medlemmen har inte läst än
group-appeal-state = { $outcome ->
    [waits] Ber om ny bedömning
    [lifted] Ny bedömning: upphävd
   *[upheld] Ny bedömning: står fast
}
group-confirm = Bekräfta borttagningen
group-confirm-other = Du föreslog själv borttagningen, så en annan gruppledare bekräftar den. Sker det inte inom 72 timmar förfaller förslaget.
group-lift = { $state ->
    [proposed] Tas inte bort
   *[other] Upphäv
}
group-decide = Besluta om en begränsning
group-decide-about = Medlemmen ser orsaken, tiden och dina ord, och kan be om ny bedömning.
group-sanction-do = { $kind ->
    [warn] Ge en anmärkning
    [hold] Läs inläggen först
    [mute] Ge skrivpaus
    [suspend] Stäng av genast
   *[remove] Föreslå borttagning
}
group-sanction-about = { $kind ->
    [warn] Medlemmen får en anmärkning. Inget annat händer.
    [hold] Medlemmens inlägg väntar på en gruppledare innan andra ser dem.
    [mute] Medlemmen läser men skriver inte i gruppen. Samtalet på tu man hand med gruppledarna är öppet.
    [suspend] Medlemmen ser inte gruppen. Du kan besluta om detta ensam, för högst 72 timmar. Samtalet på tu man hand med gruppledarna är öppet.
   *[remove] Medlemmen stängs av genast. Borttagningen träder i kraft när en annan gruppledare bekräftar den inom 72 timmar. Därefter har medlemmen ännu i 7 dagar hjälpnumren och samtalet på tu man hand med gruppledarna.
}
group-sanction-why = Orsak
group-choose = Välj
group-sanction-lasts = Hur länge
group-length = { $unit ->
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
group-sanction-words = Ord till medlemmen
group-sanction-words-hint = Berätta vänligt vad det gäller och vad du önskar. Du kan lämna det tomt.
group-sanction-problem = { $problem ->
    [reason] Välj en orsak.
    [kind] Det här kan inte beslutas.
    [length] Välj hur länge.
    [suspended] Medlemmen är redan avstängd.
    [removed] Medlemmen är redan borttagen.
    [again] Du har nyligen stängt av den här medlemmen. Nu beslutar en annan gruppledare.
    [same_person] Någon annan ska besluta om detta: du har själv varit med och beslutat.
    [not_proposed] En annan gruppledare har redan bekräftat eller upphävt detta.
    [lapsed] Förslaget förföll, eftersom ingen bekräftade det inom 72 timmar.
   *[line] Meddelandet gick inte iväg. Försök igen.
}
group-decided = { $what ->
    [say] Meddelandet har gått iväg.
    [confirm] Medlemmen är borttagen ur gruppen.
    [lift] Upphävt.
    [remove] Borttagning har föreslagits och medlemmen är avstängd. Be en annan gruppledare bekräfta.
   *[other] Beslutet gäller.
}
group-line = Samtal på tu man hand
group-line-about = Medlemmen och gruppens ledare läser det här. Andra medlemmar gör det inte.
group-line-until = Samtalet är öppet till { DATETIME($until, dateStyle: "long", timeStyle: "short") }. Sedan raderas det.
group-line-label = Skriv till medlemmen
group-line-say = Skicka
group-line-over = Det finns inget samtal.

## Nya bedömningar

group-appeals = Begärda nya bedömningar
group-appeals-about = Den nya bedömningen görs av någon som inte har varit med och beslutat. Begränsningen gäller tills bedömningen är gjord.
group-appeals-none = Ingen väntar på ny bedömning.
group-appeal-judged = Bedömningen är gjord, och medlemmen ser den.
group-appeal-wordless = Medlemmen skrev ingen motivering.
group-appeal-answer = Ord till medlemmen
group-appeal-lift = Upphäv begränsningen
group-appeal-uphold = Begränsningen står fast
group-appeal-own = Du har själv varit med och beslutat om detta, så någon annan bedömer det.

## E-post om det som brådskar

group-mail-subject = Vierellä: se vad som väntar
group-mail = I tjänsten väntar något som är bra att titta på snart. Logga in: { $address }
