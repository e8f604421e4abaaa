## Zwischengespräch

interim-notification = Halbzeit: Zeit für ein Zwischengespräch
interim-title = Zwischengespräch
interim-intro = Halbzeit bei *{ $round }*. Ein guter Moment für einen Blick zurück: erst für dich, dann zu zweit.
interim-questions = Zwei Fragen, nur für dich: *Was hilft dir?* Und: *Was soll anders werden?* Danach sagst du, wie es weitergehen soll: so wie bisher, anders, in einem anderen Tandem oder gar nicht. Oder du bittest um ein Gespräch.
interim-with = Dein Tandem mit { $partner }
interim-open = Zu den zwei Fragen
interim-context = Was du antippst, speichere ich nicht, und niemand sonst sieht es. Für euer Gespräch liegt eine Karte in eurer gemeinsamen Nachricht.
interim-and-rating = Und eine Frage zum Programm:
interim-form-intro = Nur für dich, bevor du mit { $partner } sprichst. Antippen genügt, leer lassen geht auch.
interim-help = Was hilft dir?
interim-help-time = Dass wir uns Zeit nehmen
interim-help-trying = Dass wir ausprobieren statt nur zu reden
interim-help-examples = Beispiele aus der Arbeit
interim-help-questions = Dass jede Frage erlaubt ist
interim-help-laughing = Dass wir auch mal lachen
interim-wish = Was soll anders werden?
interim-wish-more-often = Öfter treffen, dafür kürzer
interim-wish-slower = Langsamer, Schritt für Schritt
interim-wish-more-trying = Mehr selbst ausprobieren
interim-wish-other-things = Andere Inhalte
interim-wish-other-time = Eine andere Zeit oder ein anderer Ort
interim-way = Wie soll es weitergehen?
interim-way-go-on = Weiter wie bisher
interim-way-change = Etwas ändern: Ich schlage eine neue Vereinbarung vor
interim-way-another = Ich möchte ein anderes Tandem
interim-way-end = Ich möchte aufhören
interim-way-hand = Ich möchte mit jemandem darüber sprechen
interim-form-context = Was du antippst, speichere ich nicht, und { $partner } erfährt es nicht. Möchtest du mit jemandem sprechen, gebe ich nur deinen Namen weiter. Bevor etwas endet, frage ich noch einmal nach.
interim-send = Weiter
interim-done-go-on = Schön! Dann macht weiter so.
interim-done-change = Gut, dass du es sagst. Schlag in eurer Vereinbarung vor, was anders werden soll. Sie gilt erst, wenn { $partner } zustimmt.
interim-done-hand = Gut, dass du dich meldest. Ich habe Bescheid gegeben: Jemand spricht dich persönlich an. { $partner } erfährt von mir nichts davon.
interim-note = Dein Merkzettel fürs Gespräch:
interim-note-context = Ich vergesse ihn, sobald du dieses Fenster schließt. Mach ein Bildschirmfoto, wenn du ihn mitnehmen möchtest.
interim-another-title = Ein anderes Tandem
interim-another = Dann endet euer Tandem jetzt. Bei der nächsten Zuordnung stehst du ganz vorn. { $partner } bekommt eine freundliche Nachricht, dass euer Tandem zu Ende ist, und steht ebenfalls ganz vorn.
interim-another-context = Einen Grund brauchst du nicht, und es wird keiner gespeichert.
interim-another-yes = Ja, neues Tandem
interim-another-done = Euer Tandem ist beendet. Bei der nächsten Zuordnung stehst du ganz vorn. Sobald es einen Vorschlag für dich gibt, melde ich mich.
interim-card-notification = Halbzeit in eurem Tandem
interim-card = *Halbzeit! Zwanzig Minuten für euch.* Nehmt euch beim nächsten Treffen etwas Zeit dafür, gern mit Kaffee. Das ist Arbeitszeit.
interim-card-questions =
    1. Was war bisher euer bester Moment?
    2. Was geht heute leichter als am Anfang?
    3. Wovon wünscht ihr euch mehr, wovon weniger?
    4. Was soll bis zum letzten Treffen noch klappen?
interim-card-end = Bei jeder Frage kommen alle einmal dran, die anderen hören erst zu. Macht ihr etwas Neues aus? Dann haltet es in eurer Vereinbarung fest.
