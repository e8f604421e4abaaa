## Einen Durchgang ändern

change-title = Durchgang ändern
change-dates = Start am { $start }, Ende am { $end }
change-edit = Daten und Rhythmus
change-context = Auftakt und Abschluss haben ihren eigenen Knopf in der Übersicht.
change-ends-on = Ende
change-ends-on-hint = Alle im Durchgang erfahren persönlich, wenn sich Start oder Ende ändern.
change-summary-weeks = Wie oft kommt die Zusammenfassung?
change-greeting-hint = Steht in der Anmeldung. Was schon im Kanal steht, bleibt, wie es ist.
change-saved = Gespeichert.
change-saved-dates = Gespeichert. Alle im Durchgang erfahren die neuen Daten persönlich, und was geplant war, verschiebt sich mit. Auftakt und Abschluss bleiben, wo sie sind: Schau bitte, ob sie noch passen.
change-meanwhile = Hier hat inzwischen jemand etwas geändert. Von dir ist noch nichts gespeichert. Das ist der Stand von jetzt:
round-error-start-fixed = Der Durchgang hat schon begonnen, der Start bleibt.
round-error-end-too-soon = Bis zum Ende muss noch mindestens eine Woche Zeit sein. Soll gleich Schluss sein, sag den Durchgang ab.
round-error-places-taken = So viele Tandems laufen schon. Wähle eine größere Zahl, oder lass das Feld leer.

change-channel-notification = Neue Daten für einen Durchgang
change-channel = { $by } hat die Daten von *{ $round }* geändert. Jetzt gilt:
change-channel-sign-up = • Anmelden bis { $day }
change-channel-start = • Start am { $day }
change-channel-end = • Ende am { $day }

new-dates-notification = Neue Daten für deinen Durchgang
new-dates-ahead = *{ $round }* hat neue Daten: Start am { $start }, Ende am { $end }.
new-dates-running = *{ $round }* hat ein neues Ende: { $end }. Bis dahin läuft alles weiter wie bisher.
new-dates-context = Du musst nichts tun. Passt es dir so nicht mehr? Mit `/buddy pause` und `/buddy aussteigen` bist du frei, ohne einen Grund zu nennen.
coming-new-dates = Nachricht über neue Daten
