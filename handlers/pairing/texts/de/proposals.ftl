## Vorschläge

proposal-notification = Ich habe einen Vorschlag für dich.
proposal-reminder-notification = Mein Vorschlag für dich ist noch offen.
proposal-reminder-title = Vorschlag noch offen
proposal-answered = Danke für deine Antwort.
proposal-title = Ein Vorschlag für dich
proposal-to-learner = { $partner } kann dir etwas zeigen: *{ $topic }*. Möchtest du?
proposal-to-buddy = { $partner } hat schon Ja gesagt und möchte etwas lernen: *{ $topic }*. Machst du mit?
proposal-yes = Ja, gern
proposal-rather-not-button = Lieber nicht
proposal-starting-point = Ausgangspunkt ansehen
proposal-context = Antworte bis { $day }. Einen Grund brauchst du nicht, und niemand erfährt, wer abgelehnt hat.
proposal-learner-yes = Schön! Jetzt frage ich { $partner }. Du hörst von mir.
proposal-buddy-yes = Schön! Ich stelle dich und { $partner } einander gleich in einer Gruppennachricht vor.
proposal-rather-not = Alles klar. Niemand erfährt, wer abgelehnt hat. Ich suche weiter.
proposal-over = Dieser Vorschlag ist nicht mehr aktuell.
proposal-lapsed-notification = Neues zu deinem Vorschlag
proposal-lapsed = Dieser Vorschlag kommt nicht zustande. Die Suche geht weiter, und du stehst jetzt ganz vorn.
starting-point-title = Ausgangspunkt
starting-point = { $partner } sagt: „{ $level }“
starting-point-context = Für dich freigegeben. Bitte behalte es für dich.
waiting-notification = Neues zu deiner Anmeldung
waiting-learner = Dieses Mal war noch niemand dabei, der gut zu dir passt. Du bleibst vorgemerkt und bist bei der nächsten Zuordnung weiter vorn.
waiting-buddy = Dieses Mal war noch niemand für dich dabei. Du bleibst vorgemerkt, und ich suche bei der nächsten Zuordnung weiter.
