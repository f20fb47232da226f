## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Tiden för att skriva i vår grupp tog slut { $ends }. Tack för att du var med, oavsett om du skrev mycket, lite eller inte alls.

    I den här tråden kan du ännu säga hej då och berätta vad du tar med dig. Allt annat kan du läsa i lugn och ro till och med { $reads }. Därefter går gruppen inte längre att öppna, och senast { $promised } finns inget kvar av den, inte ens i säkerhetskopior. Om du vill minnas något, skriv upp det för dig själv med egna ord.

    Det finns hjälp också efter det här:
    • Chattarna och breven finns på samma ställe som du kom till gruppen från. Där berättar du bara det du vill.
    • Rådgivningen och missbrukar- och mentalvården där du bor hjälper. Man behöver inte vara färdig för att få komma.
    • Rusmedelsrådgivningen 0800 900 45, dygnet runt.
    • Nollinjen 080 005 005, om någon skadar eller skrämmer dig.
    • Kristelefonen 09 2525 0111, när det känns svårt. Numret svarar på finska, tider på svenska finns på mieli.fi.
    • Nödnumret 112, om du är i fara nu.

    Allt gott på vägen.
run-end-moved = Gruppens sista skrivdag är nu { $ends }. Efter den finns det en vecka för att läsa och säga hej då, till och med { $reads }. Senast { $promised } finns inget kvar av gruppen, inte ens i säkerhetskopior.
run-rules-changed = Gruppens regler har ändrats. Du hittar dem på gruppens sida. Fråga handledarna om du undrar över något.
