undelivered-notification = Nachrichten sind nicht angekommen.
undelivered =
    { $count ->
        [one] *Eine Nachricht ist nicht angekommen.* Slack hat sie abgelehnt, und ich versuche es nicht noch einmal.
       *[other] *{ $count } Nachrichten sind nicht angekommen.* Slack hat sie abgelehnt, und ich versuche es nicht noch einmal.
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
undelivered-reasons = Slack nennt als Grund: { $reasons }. Kommt das öfter vor, sag der IT Bescheid.

in-person-notification = Das wollte ich in eure Gruppe schreiben.
in-person = Slack lässt mich keine Gruppennachricht öffnen. Darum bekommt ihr das hier einzeln. Schreib { $others } am besten gleich direkt.
