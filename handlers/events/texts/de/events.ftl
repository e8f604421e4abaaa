## Termine des Durchgangs: Auftakt und Abschluss

event-open = Auftakt und Abschluss
event-overview-title = Auftakt und Abschluss
event-overview-context = Alle im Durchgang bekommen die Einladung persönlich, in ihrer Sprache und mit Kalenderdatei. Einen Arbeitstag vorher erinnere ich einmal.
event-kind-kick-off = Auftakt
event-kind-closing = Abschluss
event-not-set = Noch kein Termin.
event-set = Termin festlegen
event-move = Ändern
event-save = Alle einladen
event-call-off = Absagen
event-call-off-sure = Alle Eingeladenen bekommen eine Absage und eine Datei, die den Termin aus dem Kalender nimmt.
event-call-off-yes = Ja, absagen
event-saved = Gespeichert. Die Nachrichten gehen jetzt raus, nachts erst am nächsten Morgen.
event-called-off-done = Abgesagt. Alle Eingeladenen erfahren es.
event-changed-meanwhile = Hier hat sich inzwischen etwas geändert. So steht es jetzt:

event-day = Tag
event-at = Beginn
event-zone-hint = Ortszeit des Durchgangs: { $zone }
event-minutes = Dauer in Minuten
event-place = Ort oder Link
event-place-example = Raum 2.14 oder https://…
event-note = Ein Satz von dir dazu
event-note-hint = Steht so in der Einladung.
event-agenda-preview =
    Diese Tagesordnung steht mit in der Einladung:
    { $agenda }
event-error-past = Das liegt in der Vergangenheit.
event-error-too-far = Das sind mehr als zwei Jahre. Stimmt das Datum?
event-error-place-missing = Ohne Ort oder Link findet niemand hin.
event-error-not-safe = Nimm einen Link, der mit https:// beginnt.

event-point-kick-off-1 = Ankommen: Wer ist da, und was macht uns neugierig?
event-point-kick-off-2 = So läuft der Durchgang: Treffen, kurze Zwischenfragen, Ende
event-point-kick-off-3 = Was mir noch Sorgen macht: auf Zetteln und ohne Namen, dann sprechen wir darüber
event-point-kick-off-4 = Was unter uns bleibt, und warum man jederzeit aufhören darf
event-point-kick-off-5 = Der erste Schritt: Jedes Tandem macht einen Termin aus
event-point-closing-1 = Ankommen: ein Bild oder ein Wort für die letzten Wochen
event-point-closing-2 = Was wir uns gezeigt haben: Wer mag, erzählt einen Moment
event-point-closing-3 = Was gefehlt hat: auf Zetteln und ohne Namen, auch Unbequemes
event-point-closing-4 = Was bleibt: Wer trifft sich weiter, und wozu?
event-point-closing-5 = Danke, und was der nächste Durchgang besser machen soll

event-when = { $day }, { $start } bis { $end } Uhr
event-when-your-time = { $day }, { $start } bis { $end } Uhr bei dir
event-line-when = :calendar: { $when }
event-line-place = :round_pushpin: { $place }
event-calendar-title = { $kind }: { $round }
event-invitation-kick-off = Herzliche Einladung zum Auftakt!
event-invitation-closing = Herzliche Einladung zum Abschluss!
event-agenda =
    Das haben wir vor:
    { $agenda }
event-file = Die Datei legt den Termin in deinen Kalender. Er ist Arbeitszeit.
event-changed-kick-off = Beim Auftakt hat sich etwas geändert. So gilt es jetzt:
event-changed-closing = Beim Abschluss hat sich etwas geändert. So gilt es jetzt:
event-file-changed = Öffne die Datei, dann stimmt auch dein Kalender wieder.
event-called-off-kick-off = Der Auftakt fällt aus: *{ $round }*, { $when }. Dein Durchgang läuft weiter wie geplant.
event-called-off-closing = Der Abschluss fällt aus: *{ $round }*, { $when }. Gibt es einen neuen Termin, schreibe ich dir.
cancelled-date = *{ $round }* ist abgesagt. Damit fällt auch dieser Termin aus: { $kind }, { $when }.
event-file-called-off = Die Datei nimmt den Termin aus deinem Kalender.
event-reminder-notification = Erinnerung an einen Termin
event-reminder-kick-off = Bald ist es so weit: Auftakt!
event-reminder-closing = Bald ist es so weit: Abschluss!
event-reminder-context = Die Einladung mit der Kalenderdatei steht weiter oben. Wenn du nicht kannst, ist das in Ordnung.
event-status-kick-off = Auftakt: { $when }, { $place }
event-status-closing = Abschluss: { $when }, { $place }
event-my-data = Termine, von denen du weißt

event-channel-notification = Ein Termin des Durchgangs
event-channel-set = { $by } hat einen Termin festgelegt: { $kind }. Alle im Durchgang bekommen die Einladung persönlich.
event-channel-changed = { $by } hat einen Termin geändert: { $kind }. Alle im Durchgang erfahren es persönlich.
event-channel-called-off = { $by } hat einen Termin abgesagt: { $kind }. Alle Eingeladenen erfahren es persönlich.
event-channel-preview = So liest sich die Einladung. Wer später dazukommt, bekommt sie mit dem Willkommen.
