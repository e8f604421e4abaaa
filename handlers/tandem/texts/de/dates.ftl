## Termine eines Tandems

date-find = Termin finden
date-find-other = Anderen Termin finden
date-move = Verschieben
date-call-off = Absagen
date-call-off-title = Termin absagen?
date-call-off-question = Ihr bekommt beide eine Datei, mit der ihr den Termin aus dem Kalender nehmt.
date-call-off-yes = Ja, absagen
date-keep = Doch nicht
date-title = Termin finden
date-when = Wann passt es euch beiden?
date-other = Ein anderer Termin (Tag und Uhrzeit unten)
date-no-suggestions = Gemeinsame Zeiten habe ich in euren Angaben nicht gefunden. Fragt euch gegenseitig und tragt hier ein, was ihr ausmacht.
date-day = Anderer Tag
date-clock = Uhrzeit
date-zone = Tag und Uhrzeit gelten in deiner Zeitzone ({ $zone }).
date-length = Wie lange?
date-minutes = { $count } Minuten
date-place = Ort oder Link
date-place-example = z. B. Besprechungsraum 2
date-context = Treffen sind Arbeitszeit. Den Termin bekommt ihr beide als Kalenderdatei, ohne Namen und ohne Thema.
date-submit = Eintragen
date-error-missing = Wähle Tag und Uhrzeit.
date-error-time = Wähle eine Zeit, die noch kommt, höchstens ein Jahr im Voraus.
date-moment = { $day }, { $clock } Uhr
date-moment-of-both = { $mine } (bei { $partner } { $clock } Uhr)
date-is-set = Eingetragen: { $when }. Die Kalenderdatei kommt als Nachricht zu euch beiden.
date-is-called-off = Der Termin ist abgesagt. Einen neuen findet ihr jederzeit hier.
date-notification = Neues zu eurem Termin
date-announced = *Euer Termin* ({ $minutes } Minuten):
    { $when }
date-moved-to = *Neuer Termin* ({ $minutes } Minuten):
    { $when }
date-where = Ort: { $place }
date-files-sent = Die Kalenderdatei habt ihr beide als Nachricht von mir.
date-called-off =
    Abgesagt:
    { $when }
date-calendar-title = Treffen im Tandem
date-file = Euer Treffen: { $when }. Öffne die Datei, dann steht es in deinem Kalender.
date-file-moved = Euer Treffen ist verschoben: { $when }. Öffne die Datei, dann stimmt dein Kalender wieder.
date-file-called-off = Das Treffen entfällt: { $when }. Öffne die Datei, dann verschwindet es aus deinem Kalender.
date-nudge-notification = Ein kleiner Anstoß von mir
date-nudge-first = { $partner } und du habt noch keinen Termin. Eine Stunde reicht für den Anfang, und sie ist Arbeitszeit.
date-nudge-next = Euer letztes Treffen ist gut zwei Wochen her. Wann seht ihr euch wieder, { $partner } und du?
date-nudge-times =
    Diese Zeiten passen euch beiden:
    { $lines }
date-nudge-context = Habt ihr schon etwas ausgemacht? Dann trag es einfach ein, und beide haben es im Kalender.
