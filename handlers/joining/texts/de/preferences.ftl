## Was mir wichtig ist, und was in einem Durchgang zählt

menu-preferences = Was mir wichtig ist
preferences-title = Was mir wichtig ist
preferences-intro = Damit ihr gut zusammenpasst: Wie arbeitest du gern? Alles darf leer bleiben.
preferences-either = egal
preferences-matters = Darauf kommt es mir an (bis zu { $most })
preferences-context = Das sieht niemand, auch die Koordination nicht. Es zählt beim nächsten Vorschlag.
preferences-saved = Gemerkt. Beim nächsten Vorschlag achte ich darauf.
preferences-invitation = Magst du mitreden, mit wem du lernst? Drei kurze Fragen, eine halbe Minute.
way-question-starting = Etwas Neues …
way-try-first = probiere ich gleich aus
way-explain-first = lasse ich mir erst erklären
way-question-rhythm = Treffen am liebsten …
way-short-and-often = kurz und öfter
way-long-and-seldom = lang und seltener
way-question-planning = Treffen vereinbare ich am liebsten …
way-by-plan = mit festem Plan
way-as-it-comes = wie es gerade passt
preference-several-topics = Mehrere gemeinsame Themen
preference-two-way = Beide lernen voneinander
preference-other-department = Aus einer anderen Abteilung
preference-other-stage = Verschieden weit im Arbeitsleben
preference-common-times = Viele gemeinsame Zeiten
preference-similar-ways = Ähnlich arbeiten
preference-new-contact = Jemand Neues kennenlernen
matching-rules-button = Was zählt
matching-rules-title = Was bei Paaren zählt
matching-rules-intro = *{ $round }*: Wie viel soll jedes davon zählen? 0 heißt gar nicht, 5 heißt sehr viel.
matching-rules-always = Immer gilt: Thema, Sprache, Zeit und Ort passen. Niemand kommt mit der eigenen Führungskraft zusammen oder mit jemandem, den man bei der Anmeldung ausgeschlossen hat. Zuerst bekommen möglichst viele einen Buddy, und wer am längsten wartet, geht vor.
matching-rules-saved = Gespeichert. Es gilt, sobald du neu rechnest.
weight =
    { $weight ->
        [0] 0: zählt nicht
        [1] 1: ein wenig
        [5] 5: sehr viel
       *[other] { $weight }
    }
my-data-preferences = Was dir wichtig ist
