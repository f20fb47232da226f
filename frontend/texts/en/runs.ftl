## Runs of closed groups: what the house writes in a room, and the staff's pages of runs

run-goodbye =
    Writing in our group ended on { $ends }. Thank you for being here, whether you wrote a lot, a little or nothing at all.

    In this thread you can still say goodbye and tell what you take with you. Everything else you can read in peace until { $reads }. After that nobody can open the group any more, and by { $promised } nothing is left of it, not even in backups. If you want to remember something, write it down for yourself in your own words.

    There is help after this, too:
    • The chats and letters are where you came to the group from. You tell only what you want to.
    • The maternity clinic and the substance use and mental health services of your area help. Nobody has to be ready first.
    • Substance use helpline 0800 900 45, at all hours.
    • Nollalinja 080 005 005, if somebody hurts or frightens you.
    • Crisis helpline 09 2525 0111, when things feel too heavy. It answers in Finnish; other languages and hours are on mieli.fi.
    • Emergency number 112, if you are in danger now.

    All the best on your way.
run-end-moved = The last day for writing in the group is now { $ends }. After it there is a week to read and say goodbye, until { $reads }. By { $promised } nothing is left of the group, not even in backups.
run-rules-changed = The rules of the group have changed. You find them on the group's page. Ask the facilitators if you wonder about anything.
