### Deutsch. Du, kurz, freundlich, ohne Fachwörter. Nichts hier verrät, wer was noch nicht kann.

## Kleine Wörter

and = und
or = oder
decimal-comma = ,
choose = Auswählen
next = Weiter
later = Später
save = Speichern
cancel = Abbrechen
close = Schließen
notice-title = Digital Buddy
not-now = Slack hat das gerade nicht angenommen. Bitte klick noch einmal.
not-now-busy = Gerade ist hier viel los, und Slack lässt mich noch nicht. Klick bitte in { $seconds } Sekunden noch einmal.
not-now-form = Slack antwortet mir gerade nicht. Deine Angaben bleiben stehen: Sende sie in { $seconds } Sekunden bitte noch einmal.
not-now-again = Weiter
page-back = ◀ Zurück
page-on = Weiter ▶
page = Seite { $page } von { $pages }
any-time = jederzeit unter der Woche
somebody-erased = Jemand von früher
only-for-matching = Nur für die Suche nach einem passenden Tandem. Niemand bekommt das zu sehen.
privacy-notice-short =
    Deine Angaben dienen nur dazu, Tandems zu finden und zu begleiten. Ausgangspunkte, „lieber nicht mit“, Wünsche und was du mir schreibst, liegen verschlüsselt; öffnen könnte sie nur, wer den Server betreibt und den Schlüssel hat. Was du in Slack eintippst, liegt auch bei Slack, nach den Regeln deiner Firma. Alles ansehen und löschen: `/buddy meine-daten`.

language-de = Deutsch
language-en = Englisch
language-tr = Türkisch
language-pl = Polnisch
language-it = Italienisch
language-fr = Französisch
language-es = Spanisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-hr = Kroatisch
language-ru = Russisch
language-uk = Ukrainisch
language-ar = Arabisch
language-fa = Persisch

day-mon = montags
day-tue = dienstags
day-wed = mittwochs
day-thu = donnerstags
day-fri = freitags
slot-mon-am = Montagvormittag
slot-mon-pm = Montagnachmittag
slot-tue-am = Dienstagvormittag
slot-tue-pm = Dienstagnachmittag
slot-wed-am = Mittwochvormittag
slot-wed-pm = Mittwochnachmittag
slot-thu-am = Donnerstagvormittag
slot-thu-pm = Donnerstagnachmittag
slot-fri-am = Freitagvormittag
slot-fri-pm = Freitagnachmittag

manner-online = online
manner-on-site = vor Ort
manner-small-group = gern auch in einer kleinen Gruppe
stage-in-training = in Ausbildung
stage-professional = im Beruf
stage-leading = mit Führungsaufgaben

role-learner = Ich möchte etwas lernen
role-buddy = Ich zeige anderen etwas, als Digital-Buddy
role-both = Beides, bei verschiedenen Themen

level-1 = Ich fange ganz vorne an
level-2 = Ich kenne die Grundlagen
level-3 = Ich komme zurecht und will mehr
level-4 = Ich kenne mich gut aus
offer-level-2 = Ich kann die Grundlagen zeigen
offer-level-3 = Ich bin darin zu Hause
offer-level-4 = Ich kann auch in die Tiefe gehen

topic-mobile-devices = Smartphone und Tablet
topic-social-media = Soziale Medien
topic-collaboration-tools = Gemeinsam digital arbeiten
topic-ai-assistants = KI-Assistenten
topic-connected-machines = Vernetzte Maschinen
topic-online-meetings = Online-Besprechungen
topic-data-protection = Datenschutz im Alltag
topic-materials = Erfahrung: Werkstoffe
topic-customers = Erfahrung: Kundschaft
topic-how-we-work = Erfahrung: Wie es bei uns läuft

state-BW = Baden-Württemberg
state-BY = Bayern
state-BE = Berlin
state-BB = Brandenburg
state-HB = Bremen
state-HH = Hamburg
state-HE = Hessen
state-MV = Mecklenburg-Vorpommern
state-NI = Niedersachsen
state-NW = Nordrhein-Westfalen
state-RP = Rheinland-Pfalz
state-SL = Saarland
state-SN = Sachsen
state-ST = Sachsen-Anhalt
state-SH = Schleswig-Holstein
state-TH = Thüringen

# Beneath a reminder that deputies get.
overdue-deputy = Das bekommst du als Vertretung: Nach drei Arbeitstagen ist es noch offen.
