## Abschlussbericht

report-headline = Abschlussbericht: { $round }
report-period = { $start } bis { $end }
report-footer = Stand: { $day }. Anzahlen sind genau. Anteile und Mittelwerte zeige ich erst ab fünf Personen, Verteilungen ab zehn, damit niemand erkennbar ist.
report-percent = { $value } %
report-too-few = zu wenige Antworten, um sie zu zeigen
report-from-to = { $low } bis { $high } %
report-what = Was
report-count = Anzahl
report-share = Anteil
report-asked = Gezählte Antworten oder Fragen

report-counts = Wer dabei war
report-counts-line = So viele waren bis zum Schluss dabei.
report-counts-caption = Anmeldungen und Tandems
report-signed-up = Angemeldet
report-buddies = davon als Buddy
report-learners = davon als Lernende
report-served = Lernende mit Tandem
report-served-share = Anteil der Lernenden mit Tandem
report-waiting = Ohne Tandem geblieben
report-tandems = Tandems bis zum Ende
report-ended-early = Vorzeitig beendet

report-meetings = Treffen und Antworten
report-meetings-line = Alle Zwischenfragen des Durchgangs zusammen, daneben veröffentlichte Zahlen von anderswo.
report-meetings-caption = Treffen und Antworten im Vergleich
report-met = Getroffen haben sich
report-met-short = haben sich getroffen
report-answered = Geantwortet haben
report-this-round = Dieser Durchgang
report-elsewhere-company = anderswo, ganze Firma
report-elsewhere-department = anderswo, eine Abteilung
report-elsewhere-pulse = anderswo
report-source-meetings = Treffen anderswo: NPR mit Donut, 54 % in der ganzen Firma, 81 % in einer Abteilung.
report-source-answers = Antworten anderswo: Kurzumfragen in Firmen werden zu 55 bis 81 % beantwortet.

report-value = Mehrwert
report-value-short = von 5: Mehrwert
report-value-line = „Das Programm bringt mir einen Mehrwert“, von 1 (stimme gar nicht zu) bis 5 (stimme voll zu).
report-value-caption = Mehrwert im Mittel
report-moment = Zeitpunkt
report-moment-interim = zur Halbzeit
report-moment-closing = am Ende
report-mean = Mittelwert
report-ratings = Bewertungen
report-target = Ziel
report-source-value = Ziel: mindestens { $target } von 5 ({ $source }).
report-comments = Was Teilnehmende dazu geschrieben haben

report-spread = So verteilen sich die Bewertungen
report-spread-line = Jede Bewertung zählt einmal.
report-spread-caption = Anzahl der Bewertungen
report-grade = Bewertung
report-grade-1 = 1 – gar nicht
report-grade-2 = 2 – eher nicht
report-grade-3 = 3 – teils, teils
report-grade-4 = 4 – eher ja
report-grade-5 = 5 – voll und ganz

report-topics = Angebot und Nachfrage
report-topics-line = Wer mehrere Themen nennt, zählt bei jedem.
report-topics-caption = Angebot und Nachfrage nach Thema
report-topic = Thema
report-offered = Angeboten
report-wanted = Gewünscht
report-still-waiting = Ohne Tandem

report-guide = Abschlussgespräch
report-guide-why = Für Zahlen waren es zu wenige Antworten: Einzelne wären zu erkennen. Darum hier ein Leitfaden statt einer Auswertung.
report-guide-how = Nehmt euch zusammen eine halbe Stunde, Buddys und Lernende gemeinsam. Wer nichts sagen möchte, hört zu. Schreibt nur auf, was alle lesen dürfen.
report-guide-1 = Was hat dir das Tandem gebracht, das du sonst nicht bekommen hättest?
report-guide-2 = Was machst du heute anders als vorher?
report-guide-3 = Was hat die Treffen leicht gemacht, was hat sie aufgehalten?
report-guide-4 = Waren es die richtigen Themen? Welche haben gefehlt?
report-guide-5 = Was hätten Buddys vorher wissen wollen?
report-guide-6 = Würdest du es jemandem in deiner Abteilung empfehlen? Was müsste dafür anders sein?

report-better = Was nächstes Mal besser geht
report-advice-recruit = „{ $topic }“ haben { $wanted } gewünscht und { $offered } angeboten. Such für dieses Thema gezielt Buddys, am besten in einer Abteilung, die noch nicht dabei ist.
report-advice-waiting-first =
    { $count ->
        [one] Eine Person blieb ohne Tandem.
       *[other] { $count } Personen blieben ohne Tandem.
    } Starte den nächsten Durchgang aus diesem heraus: Dann erfahren sie es zuerst und sind zuerst dran.
report-advice-fix-dates = Es trafen sich weniger als anderswo. Lass die Tandems alle vier Termine schon beim Auftakt in den Kalender eintragen, als Arbeitszeit.
report-advice-fewer-questions = Viele Zwischenfragen blieben ohne Antwort. Frag seltener, zum Beispiel alle drei oder vier Wochen.
report-advice-added-value = Der Mehrwert liegt unter 4 von 5. Frag im Abschlussgespräch nach, welche Themen und welche Hilfe gefehlt haben, und ändere zuerst das.
report-advice-value-sank = Der Mehrwert ist zum Ende hin gesunken. Führ zur Halbzeit kurze Gespräche mit beiden Seiten, solange sich noch etwas ändern lässt.
report-advice-ended-early = Mindestens jedes vierte Tandem endete vorzeitig. Sprich beim Auftakt mit allen über Erwartungen, und lass die Leute bei den Vorschlägen mehr mitreden.
report-advice-grow = Für Zahlen braucht es mindestens fünf Tandems, die antworten. Plane den nächsten Durchgang etwas größer.
report-advice-keep = An den Zahlen gibt es nichts auszusetzen. Mach es beim nächsten Mal genauso, und erzähl davon.

report-ready-notification = Der Abschlussbericht ist da.
report-ready = Der Abschlussbericht zu *{ $round }* ist da: als Seite zum Lesen und Drucken, und als Tabelle zum Weiterrechnen. Er zeigt Zahlen, keine Personen.
report-file-page = Der Abschlussbericht, im Browser zu öffnen
report-file-sheet = Dieselben Zahlen als Tabelle
report-file-name = Abschlussbericht
report-make = Abschlussbericht
report-being-written = Einen Moment, ich schreibe den Bericht …
report-being-written-context = Du kannst dieses Fenster schließen: Der Bericht kommt als Direktnachricht. Ist in ein paar Minuten keiner da, frag noch einmal danach.
report-on-its-way = Der Bericht kommt gleich als Direktnachricht.
round-line-closed = am { $end } zu Ende gegangen, abgeschlossen

## Nächster Durchgang

follow-start = Nächsten Durchgang starten
follow-name = { $round }, nächster Durchgang
