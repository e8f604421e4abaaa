## Bild zur Zusammenfassung und nächste Schritte

chart-comment = Das Bild zur Zusammenfassung
chart-title = { $round }, Stand { $day }
chart-alt = { $round }: { $parts }
chart-met = Getroffen haben sich
chart-answered = Geantwortet haben
chart-elsewhere = Graue Fläche: veröffentlichte Werte von anderswo
chart-value = Mehrwert, von 1 bis 5
chart-mean = { $moment }: { $mean } im Mittel, { $people } Bewertungen
chart-target = Gestrichelt: Ziel { $target } von 5

next-steps = *Als Nächstes*
next-step-where = in `/buddy-coordination`
next-step-draft =
    { $waiting ->
        [one] Eine Person wartet, und es gibt noch keinen Entwurf:
       *[other] { $waiting } warten, und es gibt noch keinen Entwurf:
    } „{ $label }“{ $where }.
next-step-buddies =
    { $waiting ->
        [one] Eine Person wartet, und es gibt noch keine Buddys.
       *[other] { $waiting } warten, und es gibt noch keine Buddys.
    } Sprich welche an.
next-step-release = Ein Entwurf liegt bereit: „{ $label }“{ $where }.
next-step-releasing = Freigegeben, ich frage gerade: { $done } von { $total }.
next-step-hands =
    { $count ->
        [one] Ein Handzeichen ist offen. Melde dich bei der Person.
       *[other] { $count } Handzeichen sind offen. Melde dich bei den Leuten.
    }
next-step-sign-up = Anmelden geht bis { $day }. Erzähl davon.
next-step-farewell = Sobald alle Zeit zum Bewerten hatten, kommt der Abschlussbericht als Direktnachricht.
