## Aussteigen

menu-status = Mein Stand
leaving-title = Aussteigen
leaving-question = Was möchtest du beenden?
leaving-tandem = Nur das Tandem mit { $partner }
leaving-everything = Ganz aussteigen
leaving-everything-question = Möchtest du ganz aussteigen?
leaving-more =
    { $count ->
        [one] Noch ein Tandem passt nicht auf diese Liste. Es erscheint, sobald du eines von diesen beendet hast.
       *[other] Noch { $count } Tandems passen nicht auf diese Liste. Sie erscheinen, sobald du eines von diesen beendet hast.
    }
leaving-no-reason = Es gilt sofort. Einen Grund brauchst du nicht, und es wird keiner gespeichert.
leaving-submit = Ja, beenden
leaving-stay = Doch bleiben
leaving-done = Du bist ausgestiegen. Alles Gute!
leaving-tandem-done = Das Tandem ist beendet. Bei der nächsten Zuordnung stehst du ganz vorn. Wenn du das nicht möchtest, mach eine Pause oder steig ganz aus.
goodbye-notification = Bestätigung
goodbye = Du bist ausgestiegen. Ab jetzt schreibe ich dir nicht mehr. Was du mir anvertraut hast, ist gelöscht. Mit `/buddy anmelden` bist du jederzeit wieder willkommen.
ending-notification = Neues zu deinem Tandem
ending-learner = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Bei der nächsten Zuordnung stehst du ganz vorn.
ending-buddy = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Danke für deine Zeit! Bei der nächsten Zuordnung stehst du ganz vorn.
