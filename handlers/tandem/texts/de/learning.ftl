## Lernpfad und Lernseite

learning-path = Lernpfad
learning-path-title = Lernpfad
learning-path-intro = *{ $topic }* in vier Treffen von je einer Stunde. Ein Vorschlag, kein Lehrplan: Lasst weg, was ihr nicht braucht.
learning-meeting-held = ✅ *{ $number }. { $title }* (erledigt)
learning-meeting-next = ➡️ *{ $number }. { $title }* (als Nächstes)
learning-meeting-later = *{ $number }. { $title }*
learning-path-done = Ihr seid den ganzen Pfad gegangen. Was kommt jetzt? Sucht euch selbst die nächste Aufgabe.
learning-path-context = Der Pfad rückt weiter, wenn ihr nach einem Treffen auf „Wir haben uns getroffen“ tippt.
learning-page = Lernseite
learning-page-title = Eure Lernseite
learning-page-intro = Eine gemeinsame Seite für Aufgaben und Notizen, zum Beispiel ein Dokument oder ein Canvas. Tragt hier den Link ein, dann findet ihr sie beide wieder.
learning-page-link = Link zur Seite
learning-page-hint = Ein leeres Feld nimmt den Link wieder heraus. Ich öffne die Seite nicht und lese nicht mit.
learning-page-error = Das muss ein vollständiger Link sein, der mit https:// beginnt.
learning-page-is = Eure Lernseite: { $page }
learning-page-removed = Es ist keine Lernseite mehr verlinkt.
learning-page-notification = Neues zu eurer Lernseite

path-title-mobile-devices-1 = Mein Gerät, meine Einstellungen
path-task-mobile-devices-1 = Räumt gemeinsam den Startbildschirm des Diensthandys auf: Was ihr täglich braucht, liegt danach auf der ersten Seite.
path-title-mobile-devices-2 = Unterwegs an alles kommen
path-task-mobile-devices-2 = Richtet Mail und Kalender auf dem Gerät ein und sagt von dort aus einen Termin zu.
path-title-mobile-devices-3 = Kamera als Werkzeug
path-task-mobile-devices-3 = Fotografiert ein Typenschild oder ein Bauteil und schickt das Bild dorthin, wo es gebraucht wird.
path-title-mobile-devices-4 = Sicher bleiben
path-task-mobile-devices-4 = Prüft Bildschirmsperre und Updates und übt einmal, was zu tun ist, wenn das Gerät verloren geht.

path-title-social-media-1 = Unsere Firma von außen sehen
path-task-social-media-1 = Schaut euch gemeinsam die Seite unserer Firma an: Was würdet ihr als Fremde fragen? Schreibt drei Fragen auf.
path-title-social-media-2 = Was andere gut machen
path-task-social-media-2 = Sucht zwei Beiträge anderer Betriebe, die euch hängen bleiben, und findet heraus, woran es liegt.
path-title-social-media-3 = Ein eigener Beitrag
path-task-social-media-3 = Entwerft einen Beitrag über eure Arbeit, mit Bild und höchstens fünf Sätzen. Zeigt ihn jemandem, bevor er irgendwo steht.
path-title-social-media-4 = Antworten und Grenzen
path-task-social-media-4 = Formuliert eine Antwort auf einen freundlichen und eine auf einen ärgerlichen Kommentar, und klärt, was nicht ins Netz gehört.

path-title-collaboration-tools-1 = Wo liegt was?
path-task-collaboration-tools-1 = Sucht sechs Dateien aus eurem Alltag heraus und legt fest, wo jede ab jetzt liegt.
path-title-collaboration-tools-2 = Gleichzeitig schreiben
path-task-collaboration-tools-2 = Schreibt gemeinsam in einem Dokument: eine Person im Text, die andere in Kommentaren. Danach tauscht ihr.
path-title-collaboration-tools-3 = Weniger Mails
path-task-collaboration-tools-3 = Verlegt ein Thema, das heute in Mails steckt, in einen Kanal, und ladet die Leute dazu ein, die es angeht.
path-title-collaboration-tools-4 = Den Überblick behalten
path-task-collaboration-tools-4 = Stellt Benachrichtigungen so ein, dass euch nur Wichtiges unterbricht, und legt eine gemeinsame Aufgabenliste an.

path-title-ai-assistants-1 = Die erste Frage
path-task-ai-assistants-1 = Stellt dem Assistenten eine Frage, deren Antwort ihr kennt. Was stimmt, was nicht, und wie merkt man es?
path-title-ai-assistants-2 = Bessere Aufträge
path-task-ai-assistants-2 = Lasst denselben Text dreimal schreiben und sagt jedes Mal genauer, für wen er ist und wie lang er sein soll.
path-title-ai-assistants-3 = Eine echte Aufgabe
path-task-ai-assistants-3 = Nehmt etwas aus dieser Woche, eine Mail oder ein Protokoll, und erledigt es mit dem Assistenten. Stoppt die Zeit.
path-title-ai-assistants-4 = Was nicht hineingehört
path-task-ai-assistants-4 = Schreibt gemeinsam drei Regeln für euch auf: welche Daten nie eingegeben werden und was immer ein Mensch prüft.

path-title-connected-machines-1 = Was die Maschine erzählt
path-task-connected-machines-1 = Geht an eine Maschine und lest ab, welche Werte sie meldet. Welcher davon hilft euch heute?
path-title-connected-machines-2 = Daten vom Platz aus
path-task-connected-machines-2 = Ruft die Werte derselben Maschine am Rechner oder Tablet auf und vergleicht sie mit der Anzeige vor Ort.
path-title-connected-machines-3 = Eine Störung lesen
path-task-connected-machines-3 = Nehmt eine Störung von letzter Woche und verfolgt in den Aufzeichnungen, wann sie sich angekündigt hat.
path-title-connected-machines-4 = Eine kleine Verbesserung
path-task-connected-machines-4 = Schlagt eine Meldung oder Anzeige vor, die euch Wege spart, und zeigt den Vorschlag der Schichtleitung.

path-title-online-meetings-1 = Ton, Bild, Licht
path-task-online-meetings-1 = Startet eine Besprechung zu zweit und stellt Mikrofon, Kamera und Hintergrund so ein, dass ihr euch gut versteht.
path-title-online-meetings-2 = Zeigen und mitschreiben
path-task-online-meetings-2 = Teilt abwechselnd den Bildschirm und schreibt dabei gemeinsam drei Stichpunkte mit.
path-title-online-meetings-3 = Selbst einladen
path-task-online-meetings-3 = Plant eine echte Besprechung: Einladung, drei Punkte, ein Ziel. Verschickt sie gemeinsam.
path-title-online-meetings-4 = Durch die Runde führen
path-task-online-meetings-4 = Übt die ersten und die letzten fünf Minuten: begrüßen, alle zu Wort kommen lassen, Ergebnisse festhalten.

path-title-data-protection-1 = Was ist persönlich?
path-task-data-protection-1 = Geht durch einen Arbeitstag und notiert fünf Stellen, an denen euch Angaben über Menschen begegnen.
path-title-data-protection-2 = Ordner und Rechte
path-task-data-protection-2 = Prüft an einem gemeinsamen Ordner, wer hineinsehen kann, und klärt, ob alle davon es brauchen.
path-title-data-protection-3 = Die verdächtige Mail
path-task-data-protection-3 = Seht euch zwei echte oder nachgestellte Betrugsmails an und schreibt auf, woran man sie erkennt.
path-title-data-protection-4 = Wenn etwas schiefgeht
path-task-data-protection-4 = Spielt durch, dass eine Mail an die falsche Adresse ging: Wem sagt ihr es, wann, und mit welchen Worten?

path-title-materials-1 = In die Hand nehmen
path-task-materials-1 = Legt drei Werkstoffe nebeneinander und beschreibt, was man sieht, hört und fühlt. Erst raten, dann nachsehen.
path-title-materials-2 = Warum gerade dieser?
path-task-materials-2 = Nehmt ein Teil aus der Fertigung und erzählt, warum es aus genau diesem Werkstoff ist und was früher verwendet wurde.
path-title-materials-3 = Wenn es schiefgeht
path-task-materials-3 = Sucht ein Ausschussteil und findet gemeinsam heraus, was passiert ist und wie man es früher gemerkt hätte.
path-title-materials-4 = Das Wissen bleibt da
path-task-materials-4 = Haltet drei Kniffe fest, die in keinem Datenblatt stehen, mit Foto, und legt sie dorthin, wo andere sie finden.

path-title-customers-1 = Wer kauft bei uns?
path-task-customers-1 = Stellt euch gegenseitig zwei Firmen oder Menschen vor, für die wir arbeiten: Was brauchen sie wirklich?
path-title-customers-2 = Mithören und nachfragen
path-task-customers-2 = Hört bei einem Gespräch mit Kundschaft gemeinsam zu oder erzählt eines nach. Wo lag der wichtigste Satz?
path-title-customers-3 = Der schwierige Fall
path-task-customers-3 = Nehmt eine Reklamation, die gut ausging, und spielt sie einmal mit vertauschten Rollen durch.
path-title-customers-4 = Merken für alle
path-task-customers-4 = Schreibt fünf Dinge auf, die man über unsere Kundschaft wissen sollte, bevor man zum ersten Mal anruft.

path-title-how-we-work-1 = Der Weg eines Auftrags
path-task-how-we-work-1 = Folgt einem Auftrag vom Eingang bis zur Tür und zeichnet auf, durch wessen Hände er geht.
path-title-how-we-work-2 = Ungeschriebene Regeln
path-task-how-we-work-2 = Sammelt fünf Dinge, die hier alle wissen und die nirgends stehen. Welche davon sollen bleiben?
path-title-how-we-work-3 = Wen frage ich?
path-task-how-we-work-3 = Geht zusammen durch den Betrieb und stellt euch drei Menschen vor, die ihr sonst nur vom Namen kennt.
path-title-how-we-work-4 = Eine Sache leichter machen
path-task-how-we-work-4 = Sucht einen Handgriff oder ein Formular, das stört, und macht einen Vorschlag, den ihr wirklich einreicht.

path-title-own-1 = Ankommen
path-task-own-1 = Zeigt euch, wie ihr das Thema heute im Alltag angeht, und schreibt zwei Dinge auf, die leichter werden sollen.
path-title-own-2 = Ausprobieren
path-task-own-2 = Nehmt euch das erste der beiden Dinge vor. Die Person, die lernt, hat die Hände an der Sache.
path-title-own-3 = An echter Arbeit
path-task-own-3 = Bringt eine Aufgabe aus dieser Woche mit und erledigt sie gemeinsam. Notiert, wo es gehakt hat.
path-title-own-4 = Weitergeben
path-task-own-4 = Schreibt eine halbe Seite oder macht drei Fotos, mit denen eine dritte Person das Gelernte nachmachen kann.
