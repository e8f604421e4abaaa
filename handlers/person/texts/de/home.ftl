## Startseite der App: mein Weg durch den Durchgang, und das Cockpit der Koordination

station-sign-up = Anmeldung
station-tandem = Tandem
station-meetings = Treffen
station-interim = Halbzeit
station-closing = Abschluss

hand-title = Bitte um Kontakt
hand-raise = Bitte meldet euch
hand-raise-question = Jemand spricht dich dann persönlich an. Einen Grund musst du nicht nennen.
hand-raise-yes = Ja, bitte
hand-is-raised = Ich habe { $people } Bescheid gegeben. Du wirst persönlich angesprochen.

home-mine = Du selbst

cockpit-title = Deine Durchgänge
cockpit-to-do = Jetzt zu tun
cockpit-nothing-to-do = Gerade nichts. Es läuft.
cockpit-coming = Das mache ich als Nächstes von selbst:
cockpit-hand = { $person } bittet um Kontakt.
cockpit-more-hands =
    { $count ->
        [one] Und noch eine Person. Alle Bitten stehen in deinen Nachrichten von mir.
       *[other] Und { $count } weitere. Alle Bitten stehen in deinen Nachrichten von mir.
    }
cockpit-menu = Alle Durchgänge
coming-check-in =
    { $count ->
        [one] eine Zwischenfrage
       *[other] { $count } Zwischenfragen
    }
coming-proposal-lapses =
    { $count ->
        [one] Frist für einen Vorschlag endet
       *[other] Frist für { $count } Vorschläge endet
    }
coming-event-reminder = Erinnerung an einen Termin
coming-briefing = Erinnerung an die Einweisung
coming-summary = Zusammenfassung im Kanal
coming-opened = Nachricht an alle, die auf einen Durchgang warten
coming-interim = Halbzeit: Zwischengespräch und erste Bewertung
coming-half-time-told = Fragen zur Halbzeit an alle
coming-closing = letzter Tag, Bitte um die letzte Bewertung
coming-last-day-told = Abschied von allen
coming-farewell = Ende und Abschlussbericht
coming-chart = Bild zur Zusammenfassung im Kanal
coming-report = Abschlussbericht
