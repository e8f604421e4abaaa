"""What the page itself says: German and English, both written."""

from collections.abc import Mapping

LANGUAGES = ("de", "en")

_WORDS: dict[str, tuple[str, str]] = {
    # The frame around the pretend Slack.
    "title": ("Digital Buddy zum Ausprobieren", "Digital Buddy to try out"),
    "pretend": (
        "Kein echtes Slack: alles hier ist ausgedacht und bleibt auf diesem Rechner.",
        "Not the real Slack: everything here is made up and stays on this machine.",
    ),
    "you-are": ("Du bist", "You are"),
    "people": ("Personen", "People"),
    "find-person": ("Person suchen", "Find a person"),
    "nobody-found": ("Niemand heißt so.", "Nobody is called that."),
    "places": ("Slack", "Slack"),
    "menu-people": ("Person wechseln", "Switch person"),
    "menu-places": ("Kanäle und Nachrichten", "Channels and messages"),
    "menu-clock": ("Uhr", "Clock"),
    "close-menu": ("Schließen", "Close"),
    "skip": ("Zur Unterhaltung springen", "Skip to the conversation"),
    "language": ("EN", "DE"),
    "language-label": ("Show this page in English", "Diese Seite auf Deutsch anzeigen"),
    "inspector": ("Technik", "Inspector"),
    "inspector-about": (
        "Was zwischen Slack und dem Bot hin- und hergeht, das Neueste zuerst.",
        "What goes back and forth between Slack and the bot, the newest first.",
    ),
    "inspector-empty": (
        "Noch ist nichts geschehen, seit die Technik mitgelesen wird.",
        "Nothing has happened since the inspector was switched on.",
    ),
    "starting-point": ("Ausgangslage", "Starting point"),
    "begin": ("Neu beginnen", "Start over"),
    "begin-question": (
        "Alles, was du hier ausprobiert hast, wird verworfen.",
        "Everything you have tried here will be thrown away.",
    ),
    "busy": (
        "Einen Moment: die Firma lebt gerade einige Wochen im Zeitraffer.",
        "One moment: the company is living through some weeks in fast motion.",
    ),
    "gone": (
        "Die Verbindung zum ausprobierten Slack ist weg. Läuft „make demo“ noch?",
        "The connection to the pretend Slack is gone. Is “make demo” still running?",
    ),
    "failed": ("Das ging nicht. Bitte lade die Seite neu.", "That did not work. Please load the page again."),
    # The clock.
    "now": ("Jetzt", "Now"),
    "plus-hour": ("+1 Std.", "+1 hour"),
    "plus-day": ("+1 Tag", "+1 day"),
    "plus-week": ("+1 Woche", "+1 week"),
    "to-next": ("Zum Nächsten", "To the next"),
    "to-next-label": ("Vor bis zu dem, was als Nächstes geschieht", "Forward to the next thing that happens"),
    "real-time": ("Echtzeit", "Real time"),
    "real-time-label": ("Zurück zur echten Zeit", "Back to real time"),
    "next": ("Als Nächstes", "Coming up"),
    "nothing-next": ("Nichts ist geplant.", "Nothing is planned."),
    "move-clock": ("Uhr vorstellen", "Move the clock"),
    # What comes up, by kind; {n} is how many.
    "next-check-in": ("Zwischenfrage an {who}", "Check-in for {who}"),
    "next-stand-in-ends": ("{n} Vertretungen enden", "{n} stand-ins end"),
    "next-stand-in-ends-one": ("Eine Vertretung endet", "A stand-in ends"),
    "next-weeks-over": ("{n} Tandems haben ihre Wochen gehabt", "{n} tandems have had their weeks"),
    "next-weeks-over-one": ("Ein Tandem hat seine Wochen gehabt", "A tandem has had its weeks"),
    "next-proposal-lapses": ("Frist für {n} Vorschläge endet", "{n} proposals lapse"),
    "next-meeting": ("{n} Treffen sind vorbei", "{n} meetings are over"),
    "next-meeting-one": ("Ein Treffen ist vorbei", "A meeting is over"),
    "next-date-nudge": ("{n} Anstöße zu einem Termin", "{n} nudges towards a date"),
    "next-date-nudge-one": ("Anstoß zu einem Termin", "A nudge towards a date"),
    "next-event-reminder": ("{n} Erinnerungen an Termine", "{n} reminders of dates"),
    "next-event-reminder-one": ("Erinnerung an einen Termin", "A reminder of a date"),
    "next-proposal-lapses-one": ("Frist für einen Vorschlag endet", "A proposal lapses"),
    "next-message": ("{n} Nachrichten, die auf den Morgen warten", "{n} messages that wait for the morning"),
    "next-message-one": ("Eine Nachricht, die auf den Morgen wartet", "A message that waits for the morning"),
    "next-summary": ("Zusammenfassung im Koordinationskanal", "Summary in the coordination channel"),
    "next-interim": ("Halbzeit: Zwischengespräch und Bewertung", "Halfway: interim talk and rating"),
    "next-closing": ("Letzter Tag des Durchgangs", "Last day of the round"),
    "next-farewell": ("Abschluss: letzte Zusammenfassung", "Closing: the last summary"),
    "one-person": ("eine Person", "one person"),
    "several-people": ("{n} Personen", "{n} people"),
    # The inspector.
    "answered": ("{ms} ms", "{ms} ms"),
    "not-answered": ("nicht beantwortet", "not answered"),
    "to-app": ("Slack → Bot", "Slack → bot"),
    "to-slack": ("Bot → Slack", "bot → Slack"),
    "sent": ("gesendet", "sent"),
    "got": ("geantwortet", "answered"),
}

# What Slack's own client says, in the language of the person whose Slack it is.
_SLACK: dict[str, tuple[str, str]] = {
    "channels": ("Kanäle", "Channels"),
    "direct-messages": ("Direktnachrichten", "Direct messages"),
    "apps": ("Apps", "Apps"),
    "app": ("APP", "APP"),
    "home": ("Startseite", "Home"),
    "messages": ("Nachrichten", "Messages"),
    "home-empty": ("Diese App hat hier noch nichts gezeigt.", "This app has not shown anything here yet."),
    "nothing-yet": ("Hier ist noch nichts geschrieben worden.", "Nothing has been written here yet."),
    "beginning": ("Das ist der Anfang von {place}.", "This is the very beginning of {place}."),
    "only-you": ("Nur für dich sichtbar", "Only visible to you"),
    "edited": ("(bearbeitet)", "(edited)"),
    "write-to": ("Nachricht an {place}", "Message {place}"),
    "send": ("Senden", "Send"),
    "write-off": (
        "Das Senden von Nachrichten an diese App wurde deaktiviert.",
        "Sending messages to this app has been turned off.",
    ),
    "archived": ("Dieser Kanal ist archiviert.", "This channel has been archived."),
    "members": ("{n} Mitglieder", "{n} members"),
    "unread": ("{n} ungelesen", "{n} unread"),
    "optional": ("(optional)", "(optional)"),
    "choose": ("Bitte auswählen", "Choose an option"),
    "choose-several": ("Auswählen", "Choose options"),
    "chosen": ("{n} ausgewählt", "{n} selected"),
    "find-option": ("Suchen", "Search"),
    "none": ("Nichts ausgewählt", "Nothing selected"),
    "more": ("Weitere Aktionen", "More actions"),
    "close": ("Schließen", "Close"),
    "close-all": ("Alles schließen", "Close everything"),
    "cancel": ("Abbrechen", "Cancel"),
    "required": ("Bitte fülle dieses Feld aus.", "Please complete this required field."),
    "at-least": ("Bitte schreib mindestens {n} Zeichen.", "Please write at least {n} characters."),
    "at-most": ("Bitte schreib höchstens {n} Zeichen.", "Please write at most {n} characters."),
    "no-number": ("Bitte gib eine Zahl ein, die hier passt.", "Please enter a number that fits here."),
    "no-email": ("Bitte gib eine gültige E-Mail-Adresse ein.", "Please enter a valid e-mail address."),
    "too-many": ("Du kannst höchstens {n} auswählen.", "You can select up to {n}."),
    "not-possible": ("Das geht hier nicht.", "That is not possible here."),
    "no-command": (
        "{command} ist kein gültiger Befehl. In Slack gilt alles, was mit „/“ beginnt, als Befehl.",
        "{command} is not a valid command. In Slack, everything that starts with “/” is taken for one.",
    ),
    "invited": ("{bot} ist jetzt im Kanal.", "{bot} has been added to the channel."),
    "invite-hint": ("Die App in diesen Kanal einladen", "Invite the app to this channel"),
    "unknown-block": ("Baustein „{type}“, den diese Seite nicht zeichnet", "A “{type}” block this page does not draw"),
    "picture": ("Bild", "Image"),
    "picture-outside": ("Bild im Internet, hier nicht geladen", "Image on the internet, not loaded here"),
    "video": ("Video", "Video"),
    "file": ("Datei", "File"),
    "download": ("Herunterladen", "Download"),
    "workflow": ("Startet einen Workflow, den es hier nicht gibt", "Starts a workflow that does not exist here"),
    "thread": ("im Thread", "in the thread"),
    "cross": ("Dialog schließen", "Close dialog"),
    "sending": ("Wird gesendet", "Sending"),
    "from-slack": ("Slack", "Slack"),
}


def page_words(language: str) -> Mapping[str, str]:
    return {key: both[LANGUAGES.index(language)] for key, both in _WORDS.items()}


def slack_words(language: str) -> Mapping[str, str]:
    return {key: both[LANGUAGES.index(language)] for key, both in _SLACK.items()}
