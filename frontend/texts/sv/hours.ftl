## Hours of duty: what associations have promised, what was given, setting it right

duty-hours = Timmar
duty-hours-lead = Vad som har avtalats och hur de avslutade passen blev av.
duty-hours-first = Första månaden
duty-hours-last = Sista månaden
duty-hours-export = Ladda ner tabellen
duty-hours-export-about = Tabellen öppnas i Excel. Den innehåller inga namn, och nedladdningen antecknas i loggen.
duty-hours-association = Förening
duty-hours-unit = Enhet
duty-hours-services = Tjänster
duty-hours-month-label = Månad
duty-hours-month = { $month } { $year }
duty-hours-time = { $minutes ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
}
duty-hours-percent = { $percent } %
duty-hours-column = { $column ->
    [agreed] Avtalat
    [delivered] Utfört
    [rescued] Ersatt av andra
    [coverage] Andel av avtalat
    [uncovered] Utan jourhavande
    [cancelled] Inställt
   *[volunteers] Kamratstödjare
}
duty-hours-nobody = Lediga pass som ingen tog
duty-hours-none = För de här månaderna finns varken avtalade timmar eller avslutade pass.
duty-hours-by-month = Månadsvis
duty-hours-people = Den egna föreningens personer
duty-hours-about = Utfört är den tid som en yrkesperson hade jour i passets tjänst. Pauser under en halvtimme hör till passet. Kamratstödjarnas timmar visas för sig, eftersom ingen har avtalat om dem. Ersatt av andra är tid då en annan förening ryckte in med kort varsel: den räknas för båda.
duty-hours-back = Tillbaka till timmarna
duty-hours-of = { $delivered } / { $length }
duty-hours-corrected = Rättat
duty-hours-correct = Rätta timmarna
duty-hours-correct-which = Rätta timmarna, { $when }
duty-hours-noted = Antecknat { $delivered }. Passet varade { $length }.
duty-hours-correct-about = Hur länge var personen på plats? Högst { $most }.
duty-hours-hours = Timmar
duty-hours-minutes = Minuter
duty-hours-why = Varför?
duty-hours-reason = { $reason ->
    [line] Anslutningen eller apparaten fungerade inte
    [elsewhere] Passets arbete gjordes utanför joursidan
    [overtime] Ett samtal fortsatte efter passet
    [absent] Personen deltog inte i det här passet
   *[mistake] En tidigare rättelse var fel
}
duty-hours-corrections = Rättelser
duty-hours-corrections-about = En rättelse kan inte tas bort. Om den var fel kan du rätta på nytt.
duty-hours-on = { DATETIME($date, dateStyle: "medium") }

commitments = Avtalade timmar
commitments-lead = Hur mycket jour varje förening håller per månad.
commitments-none = Ingenting har avtalats ännu.
commitment-time = { $time } per månad
commitment-from = Från { $first }, tills vidare
commitment-months = { $first } – { $last }
commitment-spread = I juli { $july }, övriga månader { $others }.
commitment-new = Avtala om timmar
commitment-together = Timmarna gäller de valda tjänsterna tillsammans.
commitment-hours = Timmar per månad i genomsnitt
commitment-july = I juli är timmarna hälften av en vanlig månads. Hela årets mängd är densamma.
commitment-last = Sista månaden (tomt: tills vidare)
commitment-change = Ändra
commitment-end = Spara sista månaden
commitment-withdraw-about = Ta bort detta om det antecknades av misstag. Timmarna räknas då som om det aldrig hade avtalats.
commitment-withdraw = Ta bort helt
duty-hours-saved = { $what ->
    [correction] Rättelsen har sparats.
    [agree] Timmarna har avtalats.
    [end] Sista månaden har sparats.
   *[withdraw] De avtalade timmarna har tagits bort.
}
duty-hours-problem = { $problem ->
    [month] Skriv månaden i formen 2027-01.
    [months_order] Sista månaden är före den första.
    [months_many] Vi visar högst två år på en gång.
    [no_association] Välj en förening.
    [unit] Den här enheten kan inte väljas: den är stängd eller hör till en annan förening.
    [no_service] Välj minst en tjänst.
    [minutes] Tiden duger inte. Kontrollera timmar och minuter.
    [commitment_overlaps] Med föreningen har redan avtalats om samma tjänst för samma månader.
    [not_over] Passet är inte slut ännu.
    [cancelled] Passet är inställt.
    [empty] Ingen hade platsen.
    [unchanged] Tiden är redan antecknad så.
    [reason] Välj varför timmarna rättas.
   *[changed] Någon annan ändrade samma sak under tiden. Se hur det är nu och försök igen.
}
