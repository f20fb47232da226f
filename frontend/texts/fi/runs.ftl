## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Ryhmämme kirjoittamisen aika päättyi { $ends }. Kiitos, että olit mukana, kirjoitit sitten paljon, vähän tai et lainkaan.

    Tässä ketjussa voit vielä sanoa heipat ja kertoa, mitä otat mukaasi. Kaiken muun voit lukea rauhassa läpi { $reads } asti. Sen jälkeen ryhmää ei voi enää avata, ja viimeistään { $promised } siitä ei ole jäljellä mitään, ei edes varmuuskopioissa. Jos haluat muistaa jotakin, kirjoita se itsellesi muistiin omin sanoin.

    Apua saa tämänkin jälkeen:
    • Chatit ja kirjeet ovat samassa paikassa, josta tulit ryhmään. Kerrot siellä vain sen, minkä haluat.
    • Neuvola ja oman alueesi päihde- ja mielenterveyspalvelut auttavat. Mukaan pääsee keskeneräisenä.
    • Päihdeneuvonta 0800 900 45, kaikkina vuorokauden aikoina.
    • Nollalinja 080 005 005, jos joku satuttaa tai pelottaa sinua.
    • Kriisipuhelin 09 2525 0111, kun on paha olla.
    • Hätänumero 112, jos olet vaarassa nyt.

    Hyvää matkaa eteenpäin.
run-end-moved = Ryhmän viimeinen kirjoituspäivä on nyt { $ends }. Viikko sen jälkeen on aikaa lukea ja sanoa heipat, { $reads } asti. Viimeistään { $promised } ryhmästä ei ole jäljellä mitään, ei edes varmuuskopioissa.
run-rules-changed = Ryhmän säännöt ovat muuttuneet. Löydät ne ryhmän sivulta. Kysy ohjaajilta, jos jokin mietityttää.
