## Bewerten

menu-rate = Bewerten
rating-notification = Eine Frage zum Programm
rating-title = Bewerten
rating-intro-interim = Halbzeit bei *{ $round }*. Zeit für eine Frage.
rating-intro-closing = *{ $round }* geht zu Ende. Danke, dass du dabei warst! Eine letzte Frage.
rating-question = Das Programm bringt mir einen Mehrwert.
rating-1 = 1 – stimme gar nicht zu
rating-2 = 2 – stimme eher nicht zu
rating-3 = 3 – teils, teils
rating-4 = 4 – stimme eher zu
rating-5 = 5 – stimme voll zu
rating-button-1 = 1 (gar nicht)
rating-button-2 = 2
rating-button-3 = 3
rating-button-4 = 4
rating-button-5 = 5 (voll und ganz)
rating-context = Du bewertest das Programm, keine Person. Im nächsten Fenster kannst du es dir noch anders überlegen, dann erst senden.
rating-comment = Möchtest du etwas dazu sagen?
rating-comment-use = Dein Kommentar
rating-may-be-shown = darf ohne Namen im Bericht stehen
rating-how-kept = Deine Bewertung liegt verschlüsselt, bis fünf zusammen sind. Dann werden sie gemischt und sind niemandem mehr zuzuordnen. Bis dahin könnte nur nachsehen, wer den Server betreibt und den Schlüssel hat. Kommen keine fünf zusammen, wird sie ungelesen gelöscht. Darum lässt sie sich nach dem Senden nicht ändern und nicht ausgeben.
rating-send = Senden
rating-thanks = Danke! Deine Bewertung zählt.
