## Teilnahmebestätigung

certificate-title = Teilnahmebestätigung
certificate-offer = Möchtest du schwarz auf weiß, dass du dabei warst?
certificate-intro = Du bekommst eine Seite als PDF: dass du dabei warst, wann und in welcher Rolle. Nichts darüber, wie es lief.
certificate-name = Dein Name, so wie er daraufstehen soll
certificate-context = Ich speichere deinen Namen nicht. Die Seite kommt gleich als Nachricht, danach habe ich sie nicht mehr.
certificate-make = Bestätigung holen
certificate-on-its-way = Deine Bestätigung kommt gleich als Nachricht.
certificate-notification = Hier ist deine Teilnahmebestätigung. Danke, dass du dabei warst!
certificate-error-missing = Ohne Namen geht es nicht.
certificate-error-letters = Einen Teil dieser Zeichen kann ich nicht drucken. Schreib deinen Namen bitte ohne sie.
certificate-programme = Digital-Buddy-Programm
certificate-before-name = Hiermit bestätigen wir, dass
certificate-after-name = dabei war, als Kolleg:innen voneinander lernten, im Durchgang
certificate-role-learner = als Lernende:r
certificate-role-buddy = als Digital-Buddy
certificate-role-both = als Digital-Buddy und als Lernende:r
certificate-place-and-day = Ort, Datum
certificate-signature = Für das Unternehmen
certificate-footnote = Diese Seite bestätigt die Teilnahme. Den Namen hat die teilnehmende Person selbst eingetragen.
