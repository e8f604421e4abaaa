## Einen Durchgang ändern

change-title = Durchgang ändern
change-dates = Start am { $start }, Ende am { $end }
change-edit = Zeitplan und Rhythmus
change-context = Auftakt und Abschluss haben ihren eigenen Knopf in der Übersicht.
change-ends-on = Ende
change-ends-on-hint = Ändern sich Start oder Ende, schreibe ich allen im Durchgang persönlich.
change-summary-weeks = Wie oft kommt die Zusammenfassung?
change-greeting-hint = Steht in der Anmeldung. Was schon im Kanal steht, bleibt, wie es ist.
change-saved = Gespeichert.
change-saved-dates = Gespeichert. Alle im Durchgang erfahren den neuen Zeitplan persönlich, und was ich geplant habe, verschiebt sich mit. Auftakt und Abschluss bleiben, wo sie sind: Schau nach, ob sie noch passen.
change-meanwhile = Hier hat inzwischen jemand anderes etwas geändert. Deine Änderung ist noch nicht gespeichert. So steht es jetzt:
round-error-start-fixed = Der Durchgang hat schon begonnen, der Start bleibt.
round-error-end-too-soon = Bis zum Ende muss es noch mindestens eine Woche sein. Soll sofort Schluss sein, dann sag den Durchgang ab.
round-error-places-taken = So viele Tandems laufen schon. Wähle eine größere Zahl, oder lass das Feld leer.

change-channel-notification = Neuer Zeitplan für einen Durchgang
change-channel = { $by } hat den Zeitplan von *{ $round }* geändert. Jetzt gilt:
change-channel-sign-up = • Anmelden bis { $day }
change-channel-start = • Start am { $day }
change-channel-end = • Ende am { $day }

new-dates-notification = Neuer Zeitplan für deinen Durchgang
new-dates-ahead = *{ $round }* hat einen neuen Zeitplan: Start am { $start }, Ende am { $end }.
new-dates-running = *{ $round }* hat ein neues Ende: { $end }. Bis dahin läuft alles weiter wie bisher.
new-dates-context = Du musst nichts tun. Passt es dir so nicht mehr? Mit `/buddy pause` machst du Pause, mit `/buddy aussteigen` hörst du auf. Einen Grund brauchst du nicht.
coming-new-dates = Nachricht über den neuen Zeitplan
coming-new-rhythm = Zwischenfragen bekommen einen neuen Rhythmus
coming-new-timing = Zwischenfragen ziehen mit dem Zeitplan um
