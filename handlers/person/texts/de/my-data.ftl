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
my-data-ratings = Bewertungen und die letzten Antworten zu deinem Thema stehen hier nicht: Sie liegen ohne Namen, und verschlüsselt, bis fünf gemischt sind.
my-data-erase = Alles löschen
my-data-erase-title = Alles löschen
my-data-erase-question = Dann endet auch dein Tandem, und alles über dich wird sofort gelöscht. Bewertungen, die schon gemischt sind, bleiben als Zahlen ohne Namen.
my-data-erase-yes = Ja, löschen
my-data-erased = Gelöscht. Ich weiß nichts mehr über dich.

profile-languages = Sprachen: { $languages }
profile-meeting = Treffen: { $how }, { $when }
profile-offers = Zeigt: { $topics }
profile-wants = Möchte lernen: { $topics }
