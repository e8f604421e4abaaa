## Koordination

coordination-title = Koordination
coordination-no-rounds = Noch kein Durchgang. Am schnellsten geht es mit dem Pilot: zwei Angaben, acht Wochen.
coordination-new-pilot = Neuer Pilot, 8 Wochen
coordination-new-round = Neuer Durchgang
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
round-largest-group = Lernende in einer Gruppe
round-largest-group-hint = Nur wer „auch in kleiner Gruppe“ angekreuzt hat; alle bei einem Buddy, zum selben Thema.
group-size =
    { $count ->
        [1] keine Gruppen, immer zu zweit
       *[other] bis zu { $count } Lernende bei einem Buddy
    }
round-contact = Ansprechperson
round-contact-hint = Bekommt die Handzeichen. Leer heißt: die Koordination.
round-greeting = Grußwort der Leitung
round-greeting-hint = Steht in der Ankündigung im Kanal.
round-open = Öffnen
round-opened-done = *{ $round }* ist offen. Die Ankündigung steht gleich in { $channel }.
round-invite-bot = Bin ich dort noch nicht dabei? Dann lade mich ein: `/invite @Digital Buddy`
round-too-small = Hinweis: So wenige Tandems reichen nicht für Auswertungen, denn Zahlen zeige ich erst ab fünf Personen. Plane stattdessen ein gemeinsames Abschlussgespräch ein.
round-error-contact = Die Ansprechperson muss im Unternehmen beschäftigt sein: kein Gast, kein Bot, kein abgeschaltetes Konto.
round-error-name-missing = Gib dem Durchgang einen Namen.
round-error-start-past = Der Start muss in der Zukunft liegen.
round-error-sign-up-past = Das liegt in der Vergangenheit. Wähle heute oder einen späteren Tag.
round-error-sign-up-after-start = Die Anmeldung muss bis zum Start enden.
round-error-length = Wähle 2 bis 52 Wochen.
round-error-places = Mindestens ein Tandem, oder leer lassen.
round-error-no-topics = Wähle mindestens ein Thema.

announcement-notification = Ein neuer Durchgang ist offen.
announcement = *{ $round }* ist offen! Kolleg:innen zeigen Kolleg:innen, was im Alltag weiterhilft, digital und aus Erfahrung. Anmelden bis { $until }, Start am { $day }. Wer später kommt, wartet auf die nächste Zuordnung.
announcement-context = Anmelden dauert zwei Minuten. Treffen sind Arbeitszeit, und aussteigen kannst du jederzeit.

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

coordinators-error = Mindestens eine Person muss koordinieren.
coordinators-not-employees = Nur Beschäftigte können eine Aufgabe haben, also keine Gäste, Bots oder abgeschalteten Konten. Nimm bitte heraus: { $people }

undeliverable-notification = Ich konnte nicht in den Kanal schreiben.
undeliverable = *{ $round }*: Eine Nachricht ist nicht angekommen. { $advice }
undeliverable-not-in-channel = Ich bin nicht in { $channel }. Lade mich dort ein: `/invite @Digital Buddy`. Tippe dann auf „Noch einmal schicken“.
undeliverable-channel-not-found = Ich finde { $channel } nicht. Lade mich dort ein: `/invite @Digital Buddy`. Tippe dann auf „Noch einmal schicken“.
undeliverable-is-archived = { $channel } ist archiviert. Hol den Kanal zurück und tippe dann auf „Noch einmal schicken“. Oder nimm beim nächsten Durchgang einen anderen.
undeliverable-other = Slack hat sie für { $channel } nicht angenommen. Klappt es auch beim zweiten Mal nicht, sag der IT Bescheid.
undeliverable-again = Noch einmal schicken
undeliverable-posting-again = Ich schicke sie noch einmal.
