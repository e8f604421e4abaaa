"""Falkenberg Maschinenbau GmbH: the company the demo and the stories take place in."""

from sandbox.people import ChannelPlan, Firm, Person

_MANAGEMENT = (
    ("Renate Falkenberg", "Geschäftsführerin", "Geschäftsführung", None),
    ("Wolfgang Größmann", "Produktionsleiter", "Produktion", "Renate"),
    ("Sabine Jäger-Lindenthal", "Leiterin Vertrieb Inland und Export", "Vertrieb", "Renate"),
    ("Jürgen Weißenbacher", "Leiter Konstruktion und Entwicklung", "Konstruktion", "Renate"),
    ("Ulrike Schönfeld", "Personalleiterin", "Personal", "Renate"),
    ("Karl-Heinz Oppermann-Brüggemann", "Leiter Einkauf und Materialwirtschaft", "Einkauf", "Renate"),
)
_STAFF = (
    ("Thomas Köhler", "Ausbildungsleiter", "Personal", "Ulrike"),
    ("Petra Münzenmayer", "Sachbearbeiterin Einkauf (Teilzeit, 20 Std.)", "Einkauf", "Karl-Heinz"),
    ("Ben Schröder", "CNC-Dreher", "Werkstatt", "Wolfgang"),
    ("Hans-Joachim Überschär", "Meister Fräserei", "Werkstatt", "Wolfgang"),
    ("Dieter Hößle", "Schichtführer Montage", "Produktion", "Wolfgang"),
    ("Monika Straßburger", "Vertriebsinnendienst", "Vertrieb", "Sabine"),
    ("Florian Bäumler", "Konstrukteur Antriebstechnik", "Konstruktion", "Jürgen"),
    ("Gülşen Yıldırım", "Servicetechnikerin", "Kundendienst", "Wolfgang"),
    ("Matthias Kühnemann", "Systemadministrator", "IT", "Renate"),
)
_APPRENTICES = (
    ("Anna Lübke", "Auszubildende zur Industriekauffrau", "Einkauf", "Karl-Heinz"),
    ("Emre Öztürk", "Auszubildender zum Fachinformatiker für Systemintegration", "IT", "Matthias"),
    ("Lea-Sophie Größer", "Auszubildende zur Mechatronikerin", "Werkstatt", "Wolfgang"),
    ("Jonas Pfäfflin", "Auszubildender zum Technischen Produktdesigner", "Konstruktion", "Jürgen"),
)
_ENGLISH_SPEAKERS = (
    ("Grace O'Sullivan", "Export Sales Manager", "Vertrieb", "Sabine", "en-GB", "Europe/Berlin"),
    ("Daniel Whitaker", "Field Service Engineer", "Kundendienst", "Wolfgang", "en-US", "Europe/Berlin"),
    ("Priya Raghunathan", "Embedded Software Engineer", "Konstruktion", "Jürgen", "en-US", "Europe/Berlin"),
    ("Inês Magalhães", "Area Sales Manager Iberia", "Vertrieb", "Sabine", "en-GB", "Europe/Lisbon"),
)

COORDINATORS = ("Ulrike", "Thomas")


def default_firm() -> Firm:
    people = [_person(*row) for row in (*_MANAGEMENT, *_STAFF, *_APPRENTICES)]
    people += [_person(*row[:4], locale=row[4], tz=row[5]) for row in _ENGLISH_SPEAKERS]
    people.append(_person("Oliver Brandt", "Externer Berater", "Vertrieb", "Sabine", locale="en-US", guest=True))
    people.append(_person("Gerhard Mühlhäuser", "Lagerist (im Ruhestand)", "Produktion", "Wolfgang", left=True))
    return Firm(
        name="Falkenberg Maschinenbau GmbH",
        domain="falkenberg-maschinenbau",
        people=people,
        channels=[
            ChannelPlan("general"),
            ChannelPlan("digital-buddies", bot_is_member=True),
            ChannelPlan("kantine"),
            ChannelPlan("weihnachtsfeier-2019", bot_is_member=True, is_archived=True),
        ],
    )


def _person(
    real_name: str,
    title: str,
    department: str,
    manager: str | None,
    *,
    locale: str = "de-DE",
    tz: str = "Europe/Berlin",
    guest: bool = False,
    left: bool = False,
) -> Person:
    return Person(
        name=_handle(real_name),
        real_name=real_name,
        title=title,
        department=department,
        manager=manager,
        locale=locale,
        tz=tz,
        # The head of HR looks after the workspace, the training lead coordinates without rights in Slack.
        is_admin=real_name == "Ulrike Schönfeld",
        is_restricted=guest,
        deleted=left,
    )


_PLAIN_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ş": "s", "ı": "i", "ê": "e", "ã": "a", "'": "", " ": "."}
)


def _handle(real_name: str) -> str:
    # In lower case, Python makes two letters of a Turkish capital I with a dot.
    return real_name.lower().replace("i̇", "i").translate(_PLAIN_LETTERS)
