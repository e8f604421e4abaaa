## Anmelden

menu-sign-up = Anmelden oder ändern
sign-up-title = Anmelden
sign-up-title-second = Damit es gut passt
sign-up-intro = Zwei kurze Schritte, dann bist du dabei: *{ $round }*
sign-up-resumed = Wir machen dort weiter, wo du aufgehört hast.
sign-up-which-round = Mehrere Durchgänge nehmen gerade Leute auf. Welcher soll es sein?
sign-up-round-line = *{ $round }*, Start am { $day }
sign-up-role = Was möchtest du?
sign-up-offers = Das kann ich anderen zeigen
sign-up-offers-hint = Die Koordination sieht deine Themen.
sign-up-offer-level = Wie sicher bist du darin?
sign-up-wants = Das möchte ich lernen
sign-up-wants-hint =
    { $most ->
        [one] Ein Thema.
       *[other] Bis zu { $most } Themen.
    } Die Koordination sieht sie, dein:e Partner:in nur das gemeinsame.
sign-up-level = Dein Ausgangspunkt: { $topic }
sign-up-manager = Meine direkte Führungskraft
sign-up-manager-placeholder = Person auswählen
sign-up-manager-hint = Mit ihr kommst du nie in ein Tandem. Das gilt in beide Richtungen.
sign-up-consent = Einverständnis
sign-up-consent-yes = Ich bin mit dem Hinweis unten einverstanden
sign-up-shows-level = Mein Buddy darf meinen Ausgangspunkt sehen
sign-up-second-intro = Alles ist schon ausgefüllt oder darf leer bleiben. Wenn es stimmt, einfach weiter.
sign-up-languages = In diesen Sprachen fühle ich mich wohl
sign-up-department = Abteilung
sign-up-stage = Wo stehst du im Arbeitsleben?
sign-up-meeting = Wie und wann passt es dir?
meeting-how = Wie
meeting-when = Wann (nichts gewählt: egal)
sign-up-meeting-hint = Ohne Tage heißt das: jederzeit unter der Woche.
sign-up-site = Standort
sign-up-site-hint = Nur nötig, wenn ihr euch vor Ort treffen sollt.
sign-up-capacity = Wie viele Lernende gleichzeitig?
capacity =
    { $count ->
        [one] eine Person
       *[other] bis zu { $count } Personen
    }
sign-up-not-with = Lieber nicht mit
sign-up-not-with-hint = Das sieht niemand, auch die Koordination nicht.
sign-up-hope = Was erhoffst du dir?
sign-up-hope-hint = Nur für dich. Das liest niemand.
sign-up-preview-title = So sehen dich andere
sign-up-preview-partner = Dein:e Partner:in sieht
sign-up-preview-coordination = Die Koordination sieht außerdem
sign-up-preview-nobody = Niemand sieht
sign-up-preview-nobody-text = deine Ausgangspunkte (es sei denn, du hast sie für deinen Buddy freigegeben), „lieber nicht mit“, was du dir erhoffst und was du mir schreibst
sign-up-change = Noch etwas ändern
sign-up-send = Anmelden
sign-up-done-title = Geschafft
sign-up-done = Du bist dabei: *{ $round }*, Start am { $day }. Sobald es einen Vorschlag für dich gibt, melde ich mich. Du entscheidest dann, ob es passt.
sign-up-done-context = Ändern, pausieren oder aussteigen kannst du jederzeit mit `/buddy`.
sign-up-changed = Gespeichert. Die Änderungen gelten ab jetzt, auch für Vorschläge, die noch offen sind.
sign-up-notification = Deine Anmeldung ist da.
sign-up-error-no-offers = Wähle mindestens ein Thema, das du zeigen kannst.
sign-up-error-no-wants = Wähle mindestens ein Thema, das du lernen möchtest.
sign-up-error-too-many-wants = Das sind zu viele auf einmal. Nimm die Themen, die dir am wichtigsten sind.
sign-up-error-same-topic = Ein Thema steht bei „zeigen“ und bei „lernen“. Entscheide dich für eine Seite.
sign-up-error-not-a-colleague = Das ist ein Gast, ein Bot oder ein Konto einer anderen Firma. Wähle deine Führungskraft oder lass das Feld leer.
sign-up-error-own-manager = Das bist du selbst. Wähle deine Führungskraft oder lass das Feld leer.
sign-up-error-no-consent = Ohne dein Einverständnis darf ich nichts speichern. Setz bitte das erste Häkchen.
sign-up-error-no-language = Wähle mindestens eine Sprache.
sign-up-error-no-manner = Wähle „online“, „vor Ort“ oder beides.
sign-up-error-no-site = Für Treffen vor Ort brauche ich deinen Standort.
sign-up-error-not-with-self = Dich selbst brauchst du hier nicht zu nennen.

interest-question = Gerade ist kein Durchgang offen. Soll ich dir schreiben, sobald einer beginnt?
interest-yes = Ja, bitte
interest-noted = Notiert. Du hörst von mir, sobald ein Durchgang offen ist.
interest-over-notification = Deine Notiz auf der Interessenliste
interest-over = Vor einem Jahr hast du mich gebeten, dir zu schreiben, wenn ein Durchgang beginnt. Länger bewahre ich das nicht auf, ohne noch einmal zu fragen: Du stehst jetzt nicht mehr auf der Liste. Soll ich dir weiter schreiben, sobald einer beginnt?
round-opened-notification = Ein neuer Durchgang ist offen.
round-opened = Es geht los: *{ $round }* beginnt am { $day }. Anmelden kannst du dich bis { $until }.
