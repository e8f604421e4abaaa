## Bewerben, auswählen, warten

send = Senden
round-selection = Auswahl
round-buddies-apply = Buddys bewerben sich, die Koordination gibt sie frei
round-selection-hint = Lernende sind wie immer gleich dabei.
round-greeting-by = Von wem ist das Grußwort?
round-greeting-by-example = Vorname Name, Geschäftsführung
greeting-by = Es grüßt { $name }
round-applications = Bewerbungen ({ $count })

application-note-buddy = In diesem Durchgang bewerben sich Buddys: Die Koordination liest deine Bewerbung, und du hörst in jedem Fall von mir.
application-note-both = Als Lernende:r bist du gleich dabei. Als Buddy bewirbst du dich: Die Koordination liest deine Bewerbung, und du hörst in jedem Fall von mir.
application-why = Warum ich Buddy sein möchte
application-read-by = Das lesen nur die Koordinator:innen und ihre Vertretung.
application-received-notification = Deine Bewerbung ist da.
application-received = Deine Bewerbung als Buddy ist da: *{ $round }*, Start am { $day }. Die Koordination liest sie, und du hörst in jedem Fall von mir.
application-decided-notification = Neues zu deiner Bewerbung
application-approved = Willkommen als Buddy! Die Koordination hat deine Bewerbung für *{ $round }* freigegeben. Sobald es einen Vorschlag für dich gibt, melde ich mich.
application-declined = Danke für deine Bewerbung. Bei *{ $round }* klappt es als Buddy diesmal leider nicht. Schön, dass du anderen etwas zeigen möchtest.
application-still-learning = Als Lernende:r bleibst du dabei, daran ändert sich nichts. Soll ich dir schreiben, sobald sich Buddys für den nächsten Durchgang melden können?
application-learn-or-wait = Möchtest du stattdessen etwas lernen? Dann bist du gleich dabei. Oder ich schreibe dir, sobald der nächste Durchgang beginnt.
application-learn-instead = Als Lernende:r mitmachen
application-next-round = Beim nächsten Mal fragen
application-asked-notification = Eine Frage zu deiner Bewerbung
application-asked = Die Koordination möchte zu deiner Bewerbung für *{ $round }* noch etwas wissen:
application-answer = Antworten
application-answer-title = Deine Antwort
application-answer-field = Antwort
application-answer-sent = Danke, deine Antwort liegt jetzt bei deiner Bewerbung. Du hörst wieder von mir.
application-state-waiting = liegt bei der Koordination
application-state-asked-back = wartet auf deine Antwort
application-state-approved = freigegeben
application-state-declined = abgesagt
my-data-application = Bewerbung als Buddy: { $round }
my-data-application-question = Frage der Koordination
my-data-application-answer = Deine Antwort
status-application-waiting = Deine Bewerbung als Buddy liegt bei der Koordination. Du hörst in jedem Fall von mir.
status-application-asked-back = Zu deiner Bewerbung als Buddy gibt es eine Frage. Schau in deine Nachrichten von mir.

applications-title = Bewerbungen
applications-intro =
    { $count ->
        [0] Gerade ist bei *{ $round }* keine Bewerbung offen.
        [one] Bei *{ $round }* möchte eine Person Buddy sein.
       *[other] Bei *{ $round }* möchten { $count } Personen Buddy sein.
    }
applications-line = { $person } als Buddy: { $topics }
applications-line-both = { $person } als Buddy und Lernende:r: { $topics }
applications-line-why = „{ $text }“
applications-line-question = Nachgefragt: „{ $text }“
applications-line-answer = Antwort: „{ $text }“
applications-line-no-answer = Noch keine Antwort.
applications-approve = Freigeben
applications-ask-back = Nachfragen
applications-decline = Freundlich absagen
applications-decline-question = { $person } bekommt eine freundliche Absage ohne Begründung. Wer auch lernen möchte, lernt weiter.
applications-ask-title = Nachfragen
applications-ask-intro = Deine Frage geht an { $person }, die Antwort steht dann bei der Bewerbung. Frag nicht nach Vertraulichem.
applications-ask-field = Kurze Frage
applications-open = Bewerbungen ansehen
applications-arrived-notification = Eine Bewerbung ist da.
applications-arrived = *{ $round }*: Jemand möchte Buddy sein. Über weitere schreibe ich erst, wenn jemand von euch hineingeschaut hat.
applications-answered-notification = Eine Antwort zu einer Bewerbung ist da.
applications-answered = { $person } hat auf deine Nachfrage geantwortet: *{ $round }*
applications-log = Wer hat was entschieden?
applications-log-title = Entscheidungen
applications-log-empty = Noch nichts entschieden.
application-log-approved = • { $day }: { $by } hat { $person } freigegeben.
application-log-asked-back = • { $day }: { $by } hat bei { $person } nachgefragt.
application-log-declined = • { $day }: { $by } hat { $person } abgesagt.
application-meanwhile-approved = { $person } hat diese Bewerbung schon freigegeben.
application-meanwhile-asked-back = { $person } hat hier schon nachgefragt.
application-meanwhile-declined = { $person } hat hier schon abgesagt.
application-withdrawn = Diese Bewerbung wurde zurückgezogen.

places-taken =
    { $count ->
        [one] Dieser Durchgang hat einen Platz,
       *[other] Dieser Durchgang hat { $count } Plätze,
    } und so viele Lernende sind schon angemeldet. Du kommst auf die Warteliste und bist dran, sobald etwas frei wird.
status-place = Du bist Nummer { $place } von { $count } auf der Warteliste. Das ist nur ein Anhalt: Zuerst ist dran, wer ein Tandem verloren hat, dann, wer am längsten wartet. Und es muss auch passen.
applications-wait-notification = Bewerbungen warten.
applications-wait = Bei *{ $round }* warten noch Bewerbungen. Wer sich bewirbt, freut sich über eine schnelle Antwort.
