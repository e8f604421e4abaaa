"""What the guided tour says below each picture: German and English, both written."""

WORDS = {
    "de": {
        "title": "Digital Buddy: ein Rundgang",
        "lead": "Menschen, denen Digitales leichtfällt, helfen Kolleg:innen. Der Bot übernimmt, woran solche Programme "
        "sonst scheitern: Leute finden, gut zuordnen, dranbleiben, nachfragen, sauber abschließen. Alles in Slack.",
        "note": "Die Bilder zeigen den echten Bot in einem Slack zum Ausprobieren. Firma und Personen sind erfunden.",
        "try": "Selbst ausprobieren",
        "try-text": "Mit Python auf dem Rechner dauert es zwei Minuten, ohne Slack, ohne Anmeldung, ohne Internet: "
        "„make demo“ im Ordner des Projekts, dann öffnet sich dieselbe Oberfläche im Browser.",
        "other": "English",
    },
    "en": {
        "title": "Digital Buddy: a guided tour",
        "lead": "People at ease with digital tools help their colleagues. The bot takes on what such programmes "
        "founder on: finding people, pairing them well, keeping going, asking, closing properly. All inside Slack.",
        "note": "The pictures show the real bot in a Slack to try out. The company and its people are made up.",
        "try": "Try it yourself",
        "try-text": "With Python on your machine it takes two minutes, without Slack, without an account, without the "
        "internet: run “make demo” in the project's folder, and the same pages open in your browser.",
        "other": "Deutsch",
    },
}

CAPTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "round": {
        "de": (
            "Ein Durchgang ist in einer Minute geöffnet",
            "Die Koordination wählt einen Kanal und einen Starttag. Acht Wochen, zehn Tandems, alle Themen: "
            "Der Rest ist voreingestellt, und wer mehr bestimmen will, nimmt das ausführliche Formular.",
        ),
        "en": (
            "A round is opened in a minute",
            "The coordinator picks a channel and a first day. Eight weeks, ten tandems, all topics: "
            "the rest is set already, and a full form is there for those who want it.",
        ),
    },
    "announcement": {
        "de": (
            "Alle erfahren davon im Kanal",
            "Die Ankündigung sagt, worum es geht, bis wann man sich anmeldet, und dass Treffen Arbeitszeit sind.",
        ),
        "en": (
            "Everybody hears of it in the channel",
            "The announcement says what it is about, until when to sign up, and that meetings are working time.",
        ),
    },
    "sign-up": {
        "de": (
            "Anmelden: zwei kurze Schritte",
            "Was möchte ich lernen, was kann ich zeigen? Neben jedem vertraulichen Feld steht, wer es sieht.",
        ),
        "en": (
            "Signing up: two short steps",
            "What would I like to learn, what can I show? Each confidential field says who gets to see it.",
        ),
    },
    "preview": {
        "de": (
            "Vor dem Absenden: So sehen dich andere",
            "Erst wer gelesen hat, was andere sehen und was niemand sieht, meldet sich an.",
        ),
        "en": (
            "Before it is sent: how others see you",
            "First you read what others see and what nobody sees. Then you sign up.",
        ),
    },
    "draft": {
        "de": (
            "Der Entwurf bleibt bei der Koordination",
            "Der Bot schlägt Tandems vor und begründet jedes, ohne eine Lücke zu verraten. "
            "Vor der Freigabe erfährt niemand davon.",
        ),
        "en": (
            "The draft stays with the coordinator",
            "The bot proposes tandems and gives a reason for each that discloses no gap. "
            "Until they are released nobody hears of them.",
        ),
    },
    "proposal": {
        "de": (
            "Niemand wird zugeteilt, alle werden gefragt",
            "Zuerst entscheidet, wer lernen möchte, dann der Buddy. Ein Nein bleibt still "
            "und sieht für die andere Seite aus wie jedes andere Ausbleiben.",
        ),
        "en": (
            "Nobody is assigned, everybody is asked",
            "Whoever wants to learn decides first, then the buddy. A no is silent, "
            "and to the other side it looks like any proposal that did not come about.",
        ),
    },
    "tandem": {
        "de": (
            "Willkommen im Tandem",
            "Was euch verbindet, was ihr vereinbart, eine Frage zum Warmwerden und eine erste kleine Aufgabe. "
            "Der Bot liest hier nicht mit.",
        ),
        "en": (
            "Welcome to your tandem",
            "What you share, what you agree on, a question to break the ice and a first small task. "
            "The bot does not read along here.",
        ),
    },
    "check-in": {
        "de": (
            "Zwischenfragen: ein Tipp genügt",
            "Jede Person wird allein gefragt, an einem Werktagmorgen, nie nachts. Auch mit dem Telefon.",
        ),
        "en": (
            "Check-ins: one tap is enough",
            "Each person is asked alone, on a working morning, never at night. On a phone as well.",
        ),
    },
    "rating": {
        "de": (
            "Bewertet wird das Programm, nie eine Person",
            "Von 1 bis 5, zur Halbzeit und am Ende. Erst fünf Bewertungen zusammen werden gemischt und gezählt.",
        ),
        "en": (
            "It is the programme that is rated, never a person",
            "From 1 to 5, halfway and at the end. Ratings are mixed and counted once five have come together.",
        ),
    },
    "summary": {
        "de": (
            "Zahlen für die Koordination, nie über Einzelne",
            "Wie viele Tandems, wie viele haben sich getroffen, was bringt es? "
            "Statistiken gibt es erst ab fünf Personen.",
        ),
        "en": (
            "Figures for the coordinators, never about one person",
            "How many tandems, how many have met, what is it worth? There are no statistics about fewer than five.",
        ),
    },
    "my-data": {
        "de": (
            "Alles, was der Bot über dich weiß",
            "Jederzeit ansehen und löschen, mit einem Befehl und sofort.",
        ),
        "en": (
            "Everything the bot knows about you",
            "See it and erase it at any time, with one command and at once.",
        ),
    },
    "leaving": {
        "de": (
            "Aussteigen ohne Begründung",
            "Ein Befehl, eine Bestätigung. Niemand fragt warum, und gespeichert wird kein Grund.",
        ),
        "en": (
            "Leaving without a reason",
            "One command, one confirmation. Nobody asks why, and no reason is stored.",
        ),
    },
}
