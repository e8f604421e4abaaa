undelivered-notification = Nachrichten sind nicht angekommen.
undelivered =
    { $count ->
        [one] *Eine Nachricht ist nicht angekommen*, soweit ich sehen kann. Noch einmal versuche ich es nicht.
       *[other] *{ $count } Nachrichten sind nicht angekommen*, soweit ich sehen kann. Noch einmal versuche ich es nicht.
    }
undelivered-people = Nicht erreicht habe ich: { $people }. Sprich sie bitte selbst an.
undelivered-groups = Keine Gruppennachricht war möglich für: { $groups }. Was dort stehen sollte, schreibe ich jeder Person einzeln.
undelivered-unnamed =
    { $count ->
        [one] Für wen eine davon war, bleibt vertraulich.
       *[other] Für wen { $count } davon waren, bleibt vertraulich.
    }
undelivered-more =
    { $count ->
        [one] eine Person mehr
       *[other] { $count } mehr
    }
undelivered-reasons = Grund: { $reasons }. Kommt das öfter vor, sag der IT Bescheid.

in-person-notification = Das wollte ich in eure Gruppe schreiben.
in-person = Slack lässt mich keine Gruppennachricht öffnen. Darum bekommt ihr das hier einzeln. Schreib { $others } am besten gleich direkt.
