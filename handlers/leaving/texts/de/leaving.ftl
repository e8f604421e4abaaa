## Aussteigen

menu-status = Mein Stand
leaving-done = Du bist ausgestiegen. Alles Gute!
leaving-tandem-done = Das Tandem ist beendet. Bei der nächsten Zuordnung stehst du ganz vorn. Wenn du das nicht möchtest, mach eine Pause oder steig ganz aus.
goodbye-notification = Bestätigung
goodbye = Du bist ausgestiegen. Ab jetzt schreibe ich dir nicht mehr. Was du mir anvertraut hast, ist gelöscht. Mit `/buddy anmelden` bist du jederzeit wieder willkommen.
ending-notification = Neues zu deinem Tandem
ending-learner = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Bei der nächsten Zuordnung stehst du ganz vorn.
ending-buddy = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Danke für deine Zeit! Bei der nächsten Zuordnung stehst du ganz vorn.
