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
summary-met = *Getroffen haben sich { $percent } %* ({ $people } Antworten bis { $day }). Anderswo waren es 54 bis 81 %.
summary-met-too-few = *Getroffen:* noch keine Zahl, weil weniger als fünf Personen geantwortet haben.
summary-answered = *Geantwortet haben { $percent } %* der { $people } Gefragten. Üblich sind 55 bis 81 %.
summary-answered-too-few = *Geantwortet:* noch keine Zahl.
summary-value-interim = *Mehrwert zur Halbzeit: { $mean } von 5* ({ $people } Bewertungen)
summary-value-closing = *Mehrwert am Ende: { $mean } von 5* ({ $people } Bewertungen)
summary-value-too-few = *Mehrwert:* noch keine Zahl. Bewertungen erscheinen erst, wenn fünf zusammen sind.
summary-context = Stand: { $day }. Zahlen über Antworten zeige ich erst ab fünf Personen, damit niemand erkennbar ist.
summary-posted = Die Zusammenfassung steht gleich in { $channel }.
