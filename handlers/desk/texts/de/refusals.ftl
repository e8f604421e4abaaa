## Was nicht geht

refused-generally = Das geht leider nicht.
refused-no-longer-current = Das ist nicht mehr aktuell. Mit `/buddy status` siehst du, wie es gerade steht.
no-longer-current-note = Nicht mehr aktuell
refused-not-for-guests = Das Programm ist für Mitarbeitende dieser Firma. Gäste und Konten anderer Firmen können leider nicht teilnehmen.
refused-not-a-coordinator = Das können nur Koordinator:innen. Frag in der Personalabteilung, wer das Programm koordiniert. Für dich ist `/buddy` da.
refused-not-taking-part = Du machst gerade nicht mit. Mit `/buddy anmelden` bist du in zwei Minuten dabei.
refused-already-rated = Du hast schon bewertet, danke! Weil Bewertungen niemandem zugeordnet werden, lässt sich deine nicht mehr ändern.
refused-nothing-to-rate = Gerade gibt es nichts zu bewerten. Zur Halbzeit und am Ende frage ich alle, die im Tandem sind oder waren.
refused-sign-up-closed = Dieser Durchgang nimmt niemanden mehr auf. Mit `/buddy anmelden` siehst du, was offen ist.
refused-unexpected = Da ist etwas schiefgegangen, und es liegt nicht an dir. Bitte versuch es noch einmal. Hilft das nicht, nenn der Koordination diese Nummer: { $reference }
work-failed = Da ist etwas schiefgegangen, und es liegt nicht an dir. Bitte versuch es noch einmal.
