## Das Tandem beginnt

introduction-notification = Euer Tandem beginnt.
introduction-not-reading = Ich kann hier nicht mitlesen. Was ihr schreibt, bleibt unter euch.
introduction-title = Willkommen im Tandem
introduction = { $learner } und { $buddy }, schön, dass ihr beide Ja gesagt habt. Euer Thema: *{ $topic }*.
introduction-group = { $learners } lernen gemeinsam bei { $buddy }. Schön, dass ihr alle Ja gesagt habt. Euer Thema: *{ $topic }*. Hier geht es ab jetzt für euch alle weiter.
group-notification = Eure Gruppe geht hier weiter.
group-goes-on = Hier geht eure Gruppe weiter: { $learners } bei { $buddy }, Thema *{ $topic }*.
proposal-small-group = Es kann eine kleine Gruppe werden: bis zu { $most } Lernende bei einem Buddy, alle zum selben Thema.
introduction-starts = Offiziell geht es am { $day } los. Verabreden könnt ihr euch schon jetzt.
introduction-share =
    Das verbindet euch:
    { $lines }
share-languages = • Sprachen: { $languages }
share-times = • Zeiten: { $times }
share-manners = • Treffen: { $manners }
introduction-agreement =
    { $weeks ->
        [one] Das gilt für alle Tandems: Ihr trefft euch etwa jede Woche eine Stunde, das ist Arbeitszeit. Was ihr besprecht, bleibt unter euch. Und ihr dürft beide jederzeit aufhören, ohne Begründung.
       *[other] Das gilt für alle Tandems: Ihr trefft euch etwa alle { $weeks } Wochen eine Stunde, das ist Arbeitszeit. Was ihr besprecht, bleibt unter euch. Und ihr dürft beide jederzeit aufhören, ohne Begründung.
    }
introduction-ice-breaker = Zum Warmwerden: Welches Gerät oder Werkzeug möchtest du nicht mehr hergeben, und warum?
introduction-first-task = Eine erste kleine Aufgabe: { $task }
introduction-end = Nächster Schritt: Tippt auf „Termin finden“. Dort stehen Zeiten, die euch beiden passen.
first-task = Zeigt euch gegenseitig, wie ihr das Thema heute im Alltag angeht, und sucht euch eine Sache aus, die leichter werden soll.
first-task-mobile-devices = Richtet gemeinsam eine Sache auf dem Diensthandy ein, die ab morgen Zeit spart.
first-task-social-media = Schaut euch drei Beiträge einer anderen Firma an und sprecht darüber, was euch daran gefällt.
first-task-collaboration-tools = Legt zusammen ein Dokument an, in dem ihr beide gleichzeitig schreibt. Es kann gleich eure Lernliste sein.
first-task-ai-assistants = Lasst euch von einem KI-Assistenten eine Mail entwerfen und verbessert sie dann gemeinsam.
first-task-connected-machines = Geht zu einer Maschine und lest gemeinsam ab, was sie über sich meldet.
first-task-online-meetings = Startet eine Besprechung zu zweit und probiert Bildschirm teilen, Ton und Hintergrund aus.
first-task-data-protection = Sucht in einem Ordner eine Datei, die dort nicht liegen sollte, und klärt, wohin sie gehört.
first-task-materials = Nehmt zwei Werkstoffe in die Hand und erzählt euch, woran man sie erkennt und wofür sie taugen.
first-task-customers = Erzählt euch je eine Begegnung mit Kundschaft, aus der ihr etwas gelernt habt.
first-task-how-we-work = Sammelt drei Dinge, die hier alle wissen, die aber nirgends aufgeschrieben sind.
