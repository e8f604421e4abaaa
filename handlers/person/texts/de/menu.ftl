## Menü, Hilfe, Stand

menu-notification = Digital Buddy
menu-intro = Hallo! Ich bringe Leute zusammen, die sich gegenseitig etwas zeigen. Was möchtest du tun?
menu-words-please = Dateien, Fotos und Sprachnachrichten kann ich nicht öffnen, und ich hebe sie nicht auf. Schreib mir bitte in Worten.
menu-my-data = Meine Daten
menu-speak-english = In English, please
menu-speak-german = Lieber auf Deutsch
help-text =
    Das verstehe ich, nach `/buddy` oder hier als Nachricht:
    • `anmelden` – mitmachen oder Angaben ändern
    • `status` – wo du gerade stehst
    • `pause` – bis zu einem Tag Ruhe haben
    • `aussteigen` – ein Tandem beenden oder ganz aufhören, ohne Begründung
    • `einweisung` – die kurzen Karten für den Anfang lesen
    • `bewerten` – sagen, was es dir bringt
    • `meine-daten` – alles ansehen und löschen
    • `english` – switch to English
help-context = Treffen sind Arbeitszeit. Ich lese keine Unterhaltung mit, nur das, was du mir hier direkt schreibst.
unknown-word = Das Wort kenne ich nicht.
unknown-word-nearest = Das Wort kenne ich nicht. Meinst du `/buddy { $word }`?
offer-sign-up = Schön, dass du mitmachen willst. Hier geht es los:
offer-status = Hier siehst du, wo du stehst:
offer-pause = Bis wann soll Ruhe sein?
offer-leave = Du kannst jederzeit aufhören. Niemand fragt nach dem Grund.
offer-rate = Hier kannst du bewerten:
offer-my-data = Hier findest du alles, was ich über dich weiß:
language-title = Sprache
language-switched = Gern, ab jetzt auf Deutsch.

status-title = Mein Stand
status-nothing = Du machst gerade nicht mit. Mit „Anmelden“ bist du in zwei Minuten dabei.
status-interested = Du stehst auf der Interessenliste. Sobald ein Durchgang offen ist, melde ich mich.
status-dates = { $start } bis { $end }
status-tandem = Du bist im Tandem mit { $partner }: { $topic }
status-proposal = Für dich liegt ein Vorschlag bereit. Schau in deine Nachrichten von mir.
status-waiting = Du bist angemeldet. Bei der nächsten Zuordnung bist du dabei.
status-over = Der Durchgang ist zu Ende. Du kannst noch bewerten.
status-paused = Du machst Pause bis { $day }. Danach geht es von selbst weiter.
status-next-question = Meine nächste Frage an dich kommt am { $day }.

home-title = Dein Digital-Buddy-Programm
home-privacy = Nur du siehst diese Seite.
