## Buddys finden

round-supply = Angebot und Nachfrage
supply-title = Angebot und Nachfrage
supply-line = *{ $topic }*: { $offered } frei, { $wanted } gesucht
supply-missing =
    { $count ->
        [one] Hier fehlt noch ein Buddy-Platz.
       *[other] Hier fehlen noch { $count } Buddy-Plätze.
    }
supply-context = Frei: Plätze bei Buddys. Gesucht: von Lernenden auf der Warteliste. Wer mehrere Themen nennt, zählt bei jedem.
ask-around = Herumfragen
ask-around-title = Herumfragen
ask-around-channel = In welchem Kanal?
ask-around-channel-hint = Lade mich dort ein, wenn ich noch nicht dabei bin: /invite @Digital Buddy
ask-around-topic = Wofür?
ask-around-any-topic = Für alle Themen
ask-around-preview = So sieht es aus
ask-around-button = Darunter steht ein Knopf zum Anmelden. Namen stehen nie dabei.
ask-around-send = In den Kanal schreiben
ask-around-notification = Mach mit beim Digital-Buddy-Programm.
ask-around-post = Machst du mit? Bei *{ $round }* zeigen Kolleg:innen einander, was im Alltag weiterhilft, digital und aus Erfahrung: ab und zu eine Stunde, mitten in der Arbeitszeit. Gesucht sind alle, die gern etwas zeigen, und alle, die etwas lernen möchten.
ask-around-post-topic = Wir suchen noch Buddys für *{ $topic }*! Du musst nicht alles wissen. Es reicht, wenn du anderen zeigst, wie du es machst: ab und zu eine Stunde, mitten in der Arbeitszeit. Anmelden kannst du dich bei *{ $round }*.
ask-around-waiting = { $count } Kolleg:innen freuen sich darauf.
ask-around-posted = Der Beitrag steht gleich in { $channel }.
