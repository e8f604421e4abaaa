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
page-back = ◀ Zurück
page-on = Weiter ▶
page = Seite { $page } von { $pages }
any-time = jederzeit unter der Woche
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

## Menü, Hilfe, Stand

menu-notification = Digital Buddy
menu-intro = Hallo! Ich bringe Leute zusammen, die sich gegenseitig etwas zeigen. Was möchtest du tun?
menu-sign-up = Anmelden oder ändern
menu-status = Mein Stand
menu-pause = Pause machen
menu-rate = Bewerten
menu-my-data = Meine Daten
menu-leave = Aussteigen
menu-speak-english = In English, please
menu-speak-german = Lieber auf Deutsch
help-text =
    Das verstehe ich, nach `/buddy` oder hier als Nachricht:
    • `anmelden` – mitmachen oder Angaben ändern
    • `status` – wo du gerade stehst
    • `pause` – bis zu einem Tag Ruhe haben
    • `aussteigen` – ein Tandem beenden oder ganz aufhören, ohne Begründung
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
home-coordination = Du koordinierst: Mit `/buddy-coordination` öffnest du Durchgänge, Entwürfe und Zusammenfassungen.
home-privacy = Nur du siehst diese Seite.

## Anmelden

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
sign-up-changed = Gespeichert. Die Änderungen gelten ab der nächsten Zuordnung.
sign-up-notification = Deine Anmeldung ist da.
sign-up-error-no-offers = Wähle mindestens ein Thema, das du zeigen kannst.
sign-up-error-no-wants = Wähle mindestens ein Thema, das du lernen möchtest.
sign-up-error-too-many-wants = Das sind zu viele auf einmal. Nimm die Themen, die dir am wichtigsten sind.
sign-up-error-same-topic = Ein Thema steht bei „zeigen“ und bei „lernen“. Entscheide dich für eine Seite.
sign-up-error-own-manager = Das bist du selbst. Wähle deine Führungskraft oder lass das Feld leer.
sign-up-error-no-consent = Ohne dein Einverständnis darf ich nichts speichern. Setz bitte das erste Häkchen.
sign-up-error-no-language = Wähle mindestens eine Sprache.
sign-up-error-no-manner = Wähle „online“, „vor Ort“ oder beides.
sign-up-error-no-site = Für Treffen vor Ort brauche ich deinen Standort.
sign-up-error-not-with-self = Dich selbst brauchst du hier nicht zu nennen.

interest-question = Gerade ist kein Durchgang offen. Soll ich dir schreiben, sobald einer beginnt?
interest-yes = Ja, bitte
interest-noted = Notiert. Du hörst von mir, sobald ein Durchgang offen ist.
round-opened-notification = Ein neuer Durchgang ist offen.
round-opened = Es geht los: *{ $round }* beginnt am { $day }. Anmelden kannst du dich bis { $until }.

## Vorschläge

proposal-notification = Ich habe einen Vorschlag für dich.
proposal-answered = Danke für deine Antwort.
proposal-title = Ein Vorschlag für dich
proposal-to-learner = { $partner } kann dir etwas zeigen: *{ $topic }*. Möchtest du?
proposal-to-buddy = { $partner } hat schon Ja gesagt und möchte etwas lernen: *{ $topic }*. Machst du mit?
proposal-yes = Ja, gern
proposal-rather-not-button = Lieber nicht
proposal-starting-point = Ausgangspunkt ansehen
proposal-context = Antworte bis { $day }. Einen Grund brauchst du nicht, und niemand erfährt, wer abgelehnt hat.
proposal-learner-yes = Schön! Jetzt frage ich { $partner }. Du hörst von mir.
proposal-buddy-yes = Schön! Ich stelle dich und { $partner } einander gleich in einer Gruppennachricht vor.
proposal-rather-not = Alles klar. Niemand erfährt, wer abgelehnt hat. Ich suche weiter.
proposal-over = Dieser Vorschlag ist nicht mehr aktuell.
proposal-lapsed-notification = Neues zu deinem Vorschlag
proposal-lapsed = Dieser Vorschlag kommt nicht zustande. Die Suche geht weiter, und du stehst jetzt ganz vorn.
starting-point-title = Ausgangspunkt
starting-point = { $partner } sagt: „{ $level }“
starting-point-context = Für dich freigegeben. Bitte behalte es für dich.
waiting-notification = Neues zu deiner Anmeldung
waiting-learner = Dieses Mal war noch niemand dabei, der gut zu dir passt. Du bleibst vorgemerkt und bist bei der nächsten Zuordnung weiter vorn.
waiting-buddy = Dieses Mal war noch niemand für dich dabei. Du bleibst vorgemerkt, und ich suche bei der nächsten Zuordnung weiter.

## Das Tandem beginnt

introduction-notification = Euer Tandem beginnt.
introduction-not-reading = Ich kann hier nicht mitlesen. Was ihr schreibt, bleibt unter euch.
introduction-title = Willkommen im Tandem
introduction = { $learner } und { $buddy }, schön, dass ihr beide Ja gesagt habt. Euer Thema: *{ $topic }*.
introduction-starts = Offiziell geht es am { $day } los. Verabreden könnt ihr euch schon jetzt.
introduction-share =
    Das verbindet euch:
    { $lines }
share-languages = • Sprachen: { $languages }
share-times = • Zeiten: { $times }
share-manners = • Treffen: { $manners }
introduction-agreement =
    { $weeks ->
        [one] Eure Abmachung: Ihr trefft euch etwa jede Woche eine Stunde, das ist Arbeitszeit. Was ihr besprecht, bleibt unter euch. Und ihr dürft beide jederzeit aufhören, ohne Begründung.
       *[other] Eure Abmachung: Ihr trefft euch etwa alle { $weeks } Wochen eine Stunde, das ist Arbeitszeit. Was ihr besprecht, bleibt unter euch. Und ihr dürft beide jederzeit aufhören, ohne Begründung.
    }
introduction-ice-breaker = Zum Warmwerden: Welches Gerät oder Werkzeug möchtest du nicht mehr hergeben, und warum?
introduction-first-task = Eine erste kleine Aufgabe: { $task }
introduction-end = Nächster Schritt: Schlagt euch gegenseitig zwei Termine vor.
first-task = Zeigt euch gegenseitig, wie ihr das Thema heute im Alltag angeht, und sucht euch eine Sache aus, die leichter werden soll.
first-task-mobile-devices = Richtet gemeinsam eine Sache auf dem Diensthandy ein, die ab morgen Zeit spart.
first-task-social-media = Schaut euch drei Beiträge einer anderen Firma an und sprecht darüber, was euch daran gefällt.
first-task-collaboration-tools = Legt zusammen ein Dokument an, in dem ihr beide gleichzeitig schreibt. Es kann gleich eure Lernliste sein.
first-task-ai-assistants = Lasst euch von einem KI-Assistenten eine Mail entwerfen und verbessert sie dann gemeinsam.
first-task-connected-machines = Geht zu einer Maschine und lest gemeinsam ab, was sie über sich meldet.
first-task-online-meetings = Startet eine Besprechung zu zweit und probiert Bildschirm teilen, Ton und Hintergrund aus.
first-task-data-protection = Sucht in einem Ordner eine Datei, die dort nicht liegen sollte, und klärt, wohin sie gehört.
first-task-materials = Nehmt zwei Werkstoffe in die Hand und erzählt euch, woran man sie erkennt und wofür sie taugen.
first-task-customers = Erzählt euch je eine Begegnung mit Kundschaft, aus der ihr etwas gelernt habt.
first-task-how-we-work = Sammelt drei Dinge, die hier alle wissen, die aber nirgends aufgeschrieben sind.

## Zwischenfragen

check-in-notification = Eine kurze Frage an dich
check-in-question = Hast du dich mit { $partner } getroffen?
check-in-again = Noch einmal kurz nachgefragt: Habt ihr euch inzwischen getroffen, { $partner } und du?
check-in-met = Ja, getroffen
check-in-planned = Termin steht
check-in-not-yet = Noch nicht
check-in-help = Ich hätte gern Hilfe
check-in-context = Nur ich sehe deine Antwort. Bei „Hilfe“ sage ich Bescheid, damit sich jemand bei dir meldet. Du kannst auch einfach zurückschreiben.
check-in-answered-notification = Danke, notiert.
check-in-answered-met = Schön, dass ihr euch getroffen habt! Notiert.
check-in-answered-planned = Gut, der Termin steht. Viel Freude beim Treffen!
check-in-answered-not-yet = Danke fürs Sagen. Ein Vorschlag: Schreib { $partner } heute zwei mögliche Zeiten.
check-in-answered-help = Danke, dass du dich meldest. Ich habe Bescheid gegeben: Jemand spricht dich persönlich an.
still-asking = Meine letzten Fragen sind liegen geblieben, das ist völlig in Ordnung. Soll ich weiter fragen?
still-asking-keep = Ja, frag weiter
still-asking-kept = Gut, ich frage weiter.
reply-notification = Deine Nachricht ist da.
reply-kept = Danke, notiert. Das lese nur ich, kein Mensch. Was soll damit geschehen?
reply-just-note = Nur notieren
reply-share = Der Koordination zeigen
reply-noted = Notiert, nur für dich. Unter „Meine Daten“ findest du es wieder.
reply-shared = Die Koordination hat deine Nachricht bekommen, mit deinem Namen.
reply-for-coordination-notification = Jemand hat eine Nachricht mit dir geteilt.
reply-for-coordination = { $writer } teilt diese Nachricht mit dir:
hand-notification = Bitte um Kontakt
hand-raised = { $person } bittet um Kontakt (*{ $round }*). Sprich die Person bitte direkt an.
hand-done-button = Erledigt
hand-done = Danke, erledigt.

## Pause

pause-title = Pause
pause-until = Pause bis
pause-current = Du machst Pause bis { $day }.
pause-context = In dieser Zeit frage ich nichts und schlage nichts vor. Die Pause endet von selbst, und niemand erfährt davon.
pause-submit = Pause machen
pause-done = Gut, bis { $day } hörst du nichts von mir.
pause-resume = Pause jetzt beenden
pause-resumed = Willkommen zurück! Es geht weiter.
pause-error = Wähle einen Tag nach heute und innerhalb eines Jahres.

## Aussteigen

leaving-title = Aussteigen
leaving-question = Was möchtest du beenden?
leaving-tandem = Nur das Tandem mit { $partner }
leaving-everything = Ganz aussteigen
leaving-everything-question = Möchtest du ganz aussteigen?
leaving-more =
    { $count ->
        [one] Noch ein Tandem passt nicht auf diese Liste. Es erscheint, sobald du eines von diesen beendet hast.
       *[other] Noch { $count } Tandems passen nicht auf diese Liste. Sie erscheinen, sobald du eines von diesen beendet hast.
    }
leaving-no-reason = Es gilt sofort. Einen Grund brauchst du nicht, und es wird keiner gespeichert.
leaving-submit = Ja, beenden
leaving-stay = Doch bleiben
leaving-done = Du bist ausgestiegen. Alles Gute!
leaving-tandem-done = Das Tandem ist beendet. Bei der nächsten Zuordnung stehst du weit vorn. Wenn du das nicht möchtest, mach eine Pause oder steig ganz aus.
goodbye-notification = Bestätigung
goodbye = Du bist ausgestiegen. Ab jetzt schreibe ich dir nicht mehr. Was du mir anvertraut hast, ist gelöscht. Mit `/buddy anmelden` bist du jederzeit wieder willkommen.
ending-notification = Neues zu deinem Tandem
ending-learner = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Bei der nächsten Zuordnung stehst du ganz vorn.
ending-buddy = Dein Tandem mit { $partner } ist zu Ende. Das kommt vor und liegt nicht an dir. Danke für deine Zeit! Bei der nächsten Zuordnung stehst du ganz vorn.

## Bewerten

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

## Ende

closing-notification = Der Durchgang ist zu Ende.
closing-waited = *{ $round }* ist zu Ende. Leider hat es dieses Mal nicht mit einem Tandem geklappt. Danke, dass du bereit warst. Mit `/buddy anmelden` kommst du auf die Liste für den nächsten Durchgang.

## Meine Daten

my-data-title = Meine Daten
my-data-intro = Das ist alles, was ich über dich weiß. Nur du siehst das.
my-data-who = Person
my-data-profile = Profil
my-data-consent = Einverstanden seit
my-data-pause = Pause bis
my-data-levels = Ausgangspunkte (vertraulich)
my-data-half-finished = Angefangene Anmeldung
my-data-tandems = Laufende Tandems
my-data-reply = Nachricht vom { $day }
my-data-reply-shared = Nachricht vom { $day }, mit der Koordination geteilt
my-data-check-ins = Zwischenfragen
my-data-check-ins-value = { $asked } gestellt, { $answered } beantwortet
my-data-ratings = Bewertungen stehen hier nicht: Sie sind mit niemandem verknüpft.
my-data-erase = Alles löschen
my-data-erase-title = Alles löschen
my-data-erase-question = Dann endet auch dein Tandem, und alles über dich wird sofort gelöscht. Bewertungen, die schon gemischt sind, bleiben als Zahlen ohne Namen.
my-data-erase-yes = Ja, löschen
my-data-erased = Gelöscht. Ich weiß nichts mehr über dich.

profile-languages = Sprachen: { $languages }
profile-meeting = Treffen: { $how }, { $when }
profile-offers = Zeigt: { $topics }
profile-wants = Möchte lernen: { $topics }

## Koordination

coordination-title = Koordination
coordination-no-rounds = Noch kein Durchgang. Am schnellsten geht es mit dem Pilot: zwei Angaben, acht Wochen.
coordination-new-pilot = Neuer Pilot, 8 Wochen
coordination-new-round = Neuer Durchgang
coordination-appoint = Koordinator:innen
coordination-admin = Du verwaltest diesen Workspace und kannst Koordinator:innen ernennen.
coordination-more =
    { $count ->
        [one] … und ein weiterer Durchgang.
       *[other] … und { $count } weitere Durchgänge.
    }
round-line-sign-up = startet am { $start }, läuft bis { $end }
round-line-running = läuft seit { $start }, bis { $end }
round-line-closing = am { $end } zu Ende gegangen, die letzten Bewertungen laufen ein
round-line-counts =
    { $people ->
        [one] eine Person angemeldet
       *[other] { $people } angemeldet
    }, { $tandems ->
        [one] ein Tandem
       *[other] { $tandems } Tandems
    }, { $waiting } auf der Warteliste
round-waiting = Warteliste
round-summary = Zusammenfassung
draft-new = Tandems vorschlagen
draft-open = Entwurf ansehen

round-new-title = Neuer Durchgang
pilot-intro = Ein Pilot läuft { $weeks } Wochen, hat Platz für { $places } Tandems und bietet alle Themen an. Alle zwei Wochen frage ich kurz nach, wie es läuft.
pilot-name = Pilot { $month }
round-name = Name
round-name-example = Frühjahr 2027
round-language = Sprache der Nachrichten im Kanal
round-channel = Kanal der Koordination
round-channel-hint = Hier erscheinen Ankündigung und Zusammenfassungen. Lade mich dort ein: /invite @Digital Buddy
round-topics = Themen
round-sign-up-until = Anmelden bis
round-starts-on = Start
round-weeks = Dauer in Wochen
round-places = Höchstens so viele Tandems
round-places-hint = Leer heißt: so viele wie möglich.
round-check-in-weeks = Wie oft frage ich nach?
every-weeks =
    { $count ->
        [one] jede Woche
       *[other] alle { $count } Wochen
    }
round-check-in-at = Um wie viel Uhr?
round-federal-state = Bundesland
round-federal-state-hint = Für die Feiertage. Leer heißt: nur die bundesweiten.
round-contact = Ansprechperson
round-contact-hint = Bekommt die Handzeichen. Leer heißt: die Koordination.
round-greeting = Grußwort der Leitung
round-greeting-hint = Steht in der Ankündigung im Kanal.
round-open = Öffnen
round-opened-done = *{ $round }* ist offen. Die Ankündigung steht gleich in { $channel }.
round-invite-bot = Bin ich dort noch nicht dabei? Dann lade mich ein: `/invite @Digital Buddy`
round-too-small = Hinweis: So wenige Tandems reichen nicht für Auswertungen, denn Zahlen zeige ich erst ab fünf Personen. Plane dafür ein gemeinsames Abschlussgespräch ein.
round-error-contact = Die Ansprechperson muss im Unternehmen beschäftigt sein: kein Gast, kein Bot, kein abgeschaltetes Konto.
round-error-name-missing = Gib dem Durchgang einen Namen.
round-error-start-past = Der Start muss nach heute liegen.
round-error-sign-up-past = Das liegt in der Vergangenheit. Wähle heute oder einen späteren Tag.
round-error-sign-up-after-start = Die Anmeldung muss bis zum Start enden.
round-error-length = Zwischen 2 und 52 Wochen.
round-error-places = Mindestens ein Tandem, oder leer lassen.
round-error-no-topics = Wähle mindestens ein Thema.

announcement-notification = Ein neuer Durchgang ist offen.
announcement = *{ $round }* ist offen! Kolleg:innen zeigen Kolleg:innen, was im Alltag weiterhilft, digital und aus Erfahrung. Anmelden bis { $until } (wer später kommt, wartet auf die nächste Zuordnung), Start am { $day }.
announcement-context = Anmelden dauert zwei Minuten. Treffen sind Arbeitszeit, und aussteigen kann man jederzeit.

draft-title = Entwurf
draft-computing = Einen Moment, ich suche die besten Tandems …
draft-intro = *{ $round }*: Noch hat niemand etwas davon erfahren. Erst mit „Freigeben“ frage ich die Leute.
draft-pairs =
    { $count ->
        [one] Ein Tandem
       *[other] { $count } Tandems
    }
draft-no-pairs = Mit den jetzigen Anmeldungen passt leider niemand zusammen.
draft-pair = { $learner } lernt bei { $buddy }: *{ $topic }*
draft-waiting =
    { $count ->
        [one] Eine Person wartet noch
       *[other] { $count } warten noch
    }
draft-again = Neu rechnen
draft-discard = Verwerfen
draft-discard-question = Der Entwurf verschwindet. Niemand hat davon erfahren.
draft-release = Freigeben
draft-release-context = Nach dem Freigeben frage ich zuerst die Lernenden, nach deren Ja die Buddys.
draft-released =
    { $count ->
        [0] Freigegeben. Wer noch wartet, hört von mir, wie es weitergeht.
        [one] Freigegeben. Ich frage jetzt eine Person.
       *[other] Freigegeben. Ich frage jetzt { $count } Lernende.
    }
draft-computing-context = Du kannst dieses Fenster schließen. Dann schreibe ich dir, sobald der Entwurf fertig ist.
draft-computing-for = Einen Moment, ich vergleiche { $learners } Lernende mit { $buddies } Buddys …
draft-ready-notification = Dein Entwurf ist fertig.
draft-ready = *{ $round }*: Der Entwurf ist fertig. Tandems: { $pairs }, auf der Warteliste: { $waiting }.
draft-changed-meanwhile = { $person } hat den Entwurf inzwischen geändert. Hier ist der neue Stand. Dein letzter Klick hat nichts verändert.
draft-settled-meanwhile = Dieser Entwurf ist inzwischen freigegeben oder verworfen. Den nächsten machst du mit „Tandems vorschlagen“.
draft-pin = Festhalten
draft-unpin = Nicht mehr festhalten
draft-swap = Tauschen …
draft-forbid = Nicht dieses Paar
draft-compared = Seit dem vorigen Entwurf: { $new } Paare neu, { $gone } weg, { $kept } gleich. Versorgt: { $now } statt { $before }.
draft-compare = Vergleichen
draft-compared-new =
    { $count ->
        [one] Ein Paar ist neu
       *[other] { $count } Paare sind neu
    }
draft-compared-gone =
    { $count ->
        [one] Ein Paar ist weg
       *[other] { $count } Paare sind weg
    }
draft-compared-kept = Gleich geblieben: { $count }.
draft-help = *Was jetzt am meisten helfen würde:*
draft-help-topic =
    { $count ->
        [one] • noch ein Buddy für { $topic }: eine Person mehr im Tandem
       *[other] • noch ein Buddy für { $topic }: { $count } Personen mehr im Tandem
    }
draft-help-places =
    { $count ->
        [one] • mehr Plätze im Durchgang: eine Person mehr im Tandem
       *[other] • mehr Plätze im Durchgang: { $count } Personen mehr im Tandem
    }
draft-forbidden = Ausgeschlossen ({ $count })
draft-forbidden-title = Ausgeschlossene Paare
draft-forbidden-line = { $learner } lernt bei { $buddy }
draft-forbidden-none = Kein Paar ist ausgeschlossen.
draft-forbidden-context = Gilt für diesen Durchgang. Wieder erlaubte Paare sind möglich, sobald du neu rechnest.
draft-allow = Wieder erlauben
draft-release-pinned = Nur Festgehaltene ({ $count })
draft-release-question = Ich frage dann zuerst die Lernenden, nach deren Ja die Buddys.
draft-release-pinned-question = Ich frage nur die festgehaltenen Paare. Die anderen bleiben im Entwurf.
draft-swap-title = Tauschen
draft-swap-now = Bisher: { $learner } lernt bei { $buddy }
draft-swap-with = Stattdessen bei
draft-swap-exchange = { $buddy } (dafür { $learner } bei { $own })
draft-swap-free = { $buddy } (hat noch Platz)
draft-swap-none = Dafür gibt es gerade niemanden, der passt. Sprachen, Zeiten und Themen müssen zusammenpassen.
draft-swap-more =
    { $count ->
        [one] Eine weitere Möglichkeit passt nicht auf diese Liste. Die besten stehen oben.
       *[other] { $count } weitere Möglichkeiten passen nicht auf diese Liste. Die besten stehen oben.
    }
draft-swap-context = Getauschte Paare werden festgehalten und bleiben, wenn du neu rechnest.
draft-swap-submit = Tauschen
and-more =
    { $count ->
        [one] … und noch eines.
       *[other] … und { $count } weitere.
    }
waiting-topic = { $topic }
waiting-any-topic = das Thema
need-language = auf { $languages }
need-times = zu dieser Zeit: { $times }
need-your-times = zu einer der genannten Zeiten
need-site = am Standort { $site }
need-capacity = mit freiem Platz
draft-discarded = Verworfen. Du kannst jederzeit neu rechnen.
draft-nobody = Es fehlen noch Leute. Lernende, die warten: { $learners }. Buddys mit Platz: { $buddies }. Je eine Person braucht es mindestens.
reason-shared-topic = das Thema passt
reason-several-topics = mehrere Themen passen
reason-other-department = aus verschiedenen Abteilungen
reason-other-stage = verschieden weit im Arbeitsleben
reason-common-times = gemeinsame Zeiten
reason-two-way = beide lernen voneinander
reason-similar-ways = sie arbeiten ähnlich
reason-new-contact = sie kennen sich wohl noch nicht
reason-common-language = eine gemeinsame Sprache
reason-none = passt
waiting-because-no-one-offers-topic = Niemand zeigt { $topic }.
waiting-because-no-one-with-needs = Niemand zeigt { $topic } { $needs }.
waiting-because-round-is-full = Der Durchgang hat keinen freien Platz mehr.
waiting-because-no-suitable-yet = Noch niemand, der passt.

waiting-list-title = Warteliste
waiting-list-balance = Angebot und Nachfrage
waiting-list-balance-line = { $topic }: Angebot { $offered }, Nachfrage { $wanted }
waiting-list-people =
    { $count ->
        [one] Eine Person wartet
       *[other] { $count } warten
    }
waiting-list-line = • { $person }: { $topics }
waiting-list-empty = Niemand wartet.

coordinators-title = Koordinator:innen
coordinators-field = Wer koordiniert?
coordinators-hint = Wer koordiniert, sieht Teilnehmende, Themen, Entwürfe und Tandems, aber nichts Vertrauliches.
coordinators-error = Mindestens eine Person muss koordinieren.
coordinators-not-employees = Nur Beschäftigte können koordinieren, also keine Gäste, Bots oder abgeschalteten Konten. Nimm bitte heraus: { $people }
coordinators-saved =
    { $count ->
        [one] Gespeichert. Eine Person koordiniert.
       *[other] Gespeichert. { $count } Personen koordinieren.
    }
appointed-notification = Du koordinierst jetzt das Digital-Buddy-Programm.
appointed = { $by } hat dich gebeten, das Digital-Buddy-Programm mit zu koordinieren. Los geht es mit `/buddy-coordination`.

undeliverable-notification = Ich konnte nicht in den Kanal schreiben.
undeliverable = *{ $round }*: Eine Nachricht ist nicht angekommen. { $advice }
undeliverable-not-in-channel = Ich bin nicht in { $channel }. Lade mich dort ein: `/invite @Digital Buddy`. Danach schicke ich sie gern noch einmal.
undeliverable-channel-not-found = Ich finde { $channel } nicht. Lade mich dort ein: `/invite @Digital Buddy`. Danach schicke ich sie gern noch einmal.
undeliverable-is-archived = { $channel } ist archiviert. Hol den Kanal zurück, dann schicke ich sie noch einmal, oder öffne den nächsten Durchgang mit einem anderen.
undeliverable-other = Slack hat sie für { $channel } nicht angenommen. Klappt es auch beim zweiten Mal nicht, sag bitte der IT Bescheid.
undeliverable-again = Noch einmal schicken
undeliverable-posting-again = Ich schicke sie noch einmal.

## Zusammenfassung

summary-notification = Zusammenfassung des Digital-Buddy-Programms
summary-title = Zusammenfassung: { $round }
summary-sign-up = Die Anmeldung läuft, Start am { $day }.
summary-running = Woche { $week } von { $weeks }.
summary-closing = Der Durchgang endete am { $day }. Die letzten Bewertungen laufen ein.
summary-closed = Der Durchgang endete am { $day }. Das ist die letzte Zusammenfassung.
summary-signed-up = Angemeldet
summary-signed-up-value = { $count } (Buddys: { $buddies }, Lernende: { $learners })
summary-tandems = Tandems
summary-tandems-value =
    { $asked ->
        [0] { $count }
       *[other] { $count } und { $asked } angefragt
    }
summary-waiting = Warteliste
summary-hands = Offene Handzeichen
summary-met = *Getroffen haben sich { $percent } %* ({ $people } Antworten). Anderswo waren es 54 bis 81 %.
summary-met-too-few = *Getroffen:* noch keine Zahl, weil weniger als fünf Personen geantwortet haben.
summary-answered = *Geantwortet haben { $percent } %* der { $people } Gefragten. Üblich sind 55 bis 81 %.
summary-answered-too-few = *Geantwortet:* noch keine Zahl.
summary-value-interim = *Mehrwert zur Halbzeit: { $mean } von 5* ({ $people } Bewertungen)
summary-value-closing = *Mehrwert am Ende: { $mean } von 5* ({ $people } Bewertungen)
summary-value-too-few = *Mehrwert:* noch keine Zahl. Bewertungen erscheinen erst, wenn fünf zusammen sind.
summary-context = Stand: { $day }. Zahlen über Antworten zeige ich erst ab fünf Personen, damit niemand erkennbar ist.
summary-posted = Die Zusammenfassung steht gleich in { $channel }.

## Was nicht geht

refused-generally = Das geht leider nicht.
refused-no-longer-current = Das ist nicht mehr aktuell. Mit `/buddy status` siehst du, wie es gerade steht.
refused-not-for-guests = Das Programm ist für Mitarbeitende dieser Firma. Gäste und Konten anderer Firmen können leider nicht teilnehmen.
refused-not-a-coordinator = Das können nur Koordinator:innen. Frag in der Personalabteilung, wer das Programm koordiniert. Für dich ist `/buddy` da.
refused-not-taking-part = Du machst gerade nicht mit. Mit `/buddy anmelden` bist du in zwei Minuten dabei.
refused-already-rated = Du hast schon bewertet, danke! Weil Bewertungen niemandem zugeordnet werden, lässt sich deine nicht mehr ändern.
refused-nothing-to-rate = Gerade gibt es nichts zu bewerten. Zur Halbzeit und am Ende frage ich alle, die im Tandem sind oder waren.
refused-sign-up-closed = Dieser Durchgang nimmt niemanden mehr auf. Mit `/buddy anmelden` siehst du, was offen ist.
refused-unexpected = Da ist etwas schiefgegangen, und es liegt nicht an dir. Bitte versuch es noch einmal. Hilft das nicht, nenn der Koordination diese Nummer: { $reference }
