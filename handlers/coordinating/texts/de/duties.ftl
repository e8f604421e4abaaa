## Wer koordiniert, vertritt und hilft

coordination-appoint = Koordination und Hilfe
coordination-hand-over = Koordination übergeben
coordination-no-rounds-yet = Noch ist kein Durchgang offen. Sobald die Koordination einen öffnet, steht er hier.
coordination-helper = Du hilfst mit: Termine, Texte, Zusammenfassungen und Zahlen. Wer sich bewirbt, wartet oder die Hand hebt, weiß nur die Koordination.
home-deputy = Du vertrittst die Koordination: Mit `/buddy-coordination` öffnest du Durchgänge, Entwürfe und Zusammenfassungen.
home-helper = Du hilfst mit: Mit `/buddy-coordination` kommst du zu Terminen, Texten und Zusammenfassungen.
refused-for-somebody-else = Das gehört nicht zu deiner Aufgabe. Frag bitte die Koordination: { $people }

duties-title = Koordination und Hilfe
duties-coordinator = Wer koordiniert?
duties-coordinator-hint = Sieht Teilnehmende, Themen, Bewerbungen, Entwürfe und Tandems, aber nichts Vertrauliches.
duties-deputy = Wer vertritt die Koordination?
duties-deputy-hint = Darf alles, nur keine Aufgaben vergeben. Hört von mir, wenn etwas drei Arbeitstage liegen bleibt. Rückt nach, wenn niemand mehr koordiniert.
duties-helper = Wer hilft mit?
duties-helper-hint = Kümmert sich um Termine, Texte und Zusammenfassungen. Sieht Zahlen, aber nicht, wer sich bewirbt, wartet oder die Hand hebt.
duties-two = Jemand aus diesem Feld hat weiter oben schon eine Aufgabe. Mehr als eine geht nicht.
duties-saved = Gespeichert.
duty-name-coordinator = Koordination
duty-name-deputy = Vertretung
duty-name-helper = Hilfe

duty-notification = Deine Aufgabe im Digital-Buddy-Programm hat sich geändert.
duty-coordinator = { $by } hat dich gebeten, das Digital-Buddy-Programm mitzukoordinieren. Los geht es mit `/buddy-coordination`.
duty-deputy = { $by } hat dich gebeten, die Koordination des Digital-Buddy-Programms zu vertreten. Alles dafür findest du unter `/buddy-coordination`. Bleibt etwas drei Arbeitstage liegen, schreibe ich dir.
duty-helper = { $by } hat dich gebeten, beim Digital-Buddy-Programm mitzuhelfen: mit Terminen, Texten und Zusammenfassungen. Los geht es mit `/buddy-coordination`.
duty-coordinator-ended = Ab jetzt koordinieren andere das Digital-Buddy-Programm. { $by } hat das so eingetragen. Danke für alles, was du dafür getan hast!
duty-deputy-ended = Die Vertretung im Digital-Buddy-Programm liegt ab jetzt nicht mehr bei dir. { $by } hat das so eingetragen. Danke, dass auf dich Verlass war!
duty-helper-ended = Deine Hilfe beim Digital-Buddy-Programm endet hier. { $by } hat das so eingetragen. Danke fürs Anpacken!
duty-moved-up = Das Konto von { $person } ist abgeschaltet, und sonst koordiniert gerade niemand. Darum koordinierst ab jetzt du das Digital-Buddy-Programm. Los geht es mit `/buddy-coordination`. Dort kannst du auch eine Vertretung eintragen.

nobody-coordinates-notification = Gerade koordiniert niemand das Programm.
nobody-coordinates = Gerade koordiniert niemand das Digital-Buddy-Programm. Wer diesen Workspace verwaltet, kann mit `/buddy-coordination` jemanden ernennen.


hand-over-title = Koordination übergeben
hand-over-intro = Du gibst die Koordination in einem Schritt weiter. Danach siehst du keine Bewerbungen, Entwürfe und Handzeichen mehr. Wer sonst noch koordiniert, koordiniert weiter.
hand-over-to = An wen?
hand-over-on = Weiter
hand-over-now = Übergeben
hand-over-to-me = Das bist du selbst. Wähle jemand anderen.
hand-over-not-employee = Das geht nur mit Beschäftigten, also nicht mit Gästen, Bots oder abgeschalteten Konten.
hand-over-confirm = { $person } koordiniert dann an deiner Stelle und bekommt auch, was noch offen ist: Handzeichen und Erinnerungen. Ihr hört beide von mir.
hand-over-contact =
    { $more ->
        [0] Die Ansprechperson wechselt mit: { $rounds }
        [one] Die Ansprechperson wechselt mit: { $rounds } und ein weiterer Durchgang
       *[other] Die Ansprechperson wechselt mit: { $rounds } und { $more } weitere Durchgänge
    }
hand-over-done = { $person } koordiniert jetzt an deiner Stelle. Danke, dass du das Programm getragen hast!
hand-over-took = { $person } hat dir die Koordination des Digital-Buddy-Programms übergeben. Los geht es mit `/buddy-coordination`. Was noch offen ist, kommt auch zu dir: Handzeichen gleich, Erinnerungen zu ihrer Zeit.

my-data-duty = Aufgabe
my-data-duty-since = { $duty } seit { $day } (bleibt auch nach dem Löschen stehen, solange du sie hast)
my-data-duty-until = { $duty } bis { $day }
