## Entwurf

draft-title = Entwurf
draft-computing = Einen Moment, ich suche die besten Tandems …
draft-intro = *{ $round }*: Noch hat niemand etwas davon erfahren. Erst mit „Freigeben“ frage ich die Leute.
draft-roll-call-today = Wer noch in der Firma ist, habe ich heute um { $clock } Uhr in Slack nachgesehen.
draft-roll-call = Wer noch in der Firma ist, habe ich zuletzt am { $day } um { $clock } Uhr in Slack nachgesehen.
draft-roll-call-none = Wer noch in der Firma ist, konnte ich seit meinem Start noch nicht in Slack nachsehen.
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
draft-computing-context = Du kannst dieses Fenster schließen. Dann schreibe ich dir, sobald der Entwurf fertig ist.
draft-computing-for = Einen Moment, ich vergleiche { $learners } Lernende mit { $buddies } Buddys …
draft-ready-notification = Dein Entwurf ist fertig.
draft-ready = *{ $round }*: Der Entwurf ist fertig. Tandems: { $pairs }, auf der Warteliste: { $waiting }.
draft-waits-notification = Dein Entwurf wartet.
draft-waits = *{ $round }*: Seit zwei Tagen liegt ein Entwurf da, und die Leute warten auf dich.
small-draft-notification = Ein kleiner Entwurf ist möglich.
small-draft = *{ $round }*: Es sind wieder Leute frei. Sie stehen im nächsten Entwurf ganz vorn; er dauert eine Minute.
draft-changed-meanwhile = { $person } hat den Entwurf inzwischen geändert. Hier ist der neue Stand. Dein letzter Klick hat nichts geändert.
draft-settled-meanwhile = Dieser Entwurf ist inzwischen freigegeben oder verworfen. Den nächsten machst du mit „Tandems vorschlagen“.
draft-pin = Festhalten
draft-pinned = festgehalten
draft-unpin = Nicht mehr festhalten
draft-swap = Tauschen …
draft-forbid = Nicht dieses Paar
draft-compared = Seit dem vorigen Entwurf: { $new } Paare neu, { $gone } weg, { $kept } gleich. Mit Tandem: { $now } statt { $before }.
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
draft-discarded = Verworfen. Du kannst jederzeit neu rechnen.
draft-nobody = Es fehlen noch Leute. Lernende, die warten: { $learners }. Buddys mit Platz: { $buddies }. Je eine Person braucht es mindestens.
