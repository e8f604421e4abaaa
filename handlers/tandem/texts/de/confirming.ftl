## Die eine Bestätigung, bevor etwas endet

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
