## Einen Durchgang absagen

cancel-round = Durchgang absagen
cancel-sure = Möchtest du *{ $round }* wirklich absagen? Das lässt sich nicht zurücknehmen.
cancel-counts =
    { $people ->
        [0] Angemeldet ist noch niemand
        [one] Angemeldet ist eine Person
       *[other] Angemeldet sind { $people }
    }, { $tandems ->
        [0] und es läuft kein Tandem.
        [one] und es läuft ein Tandem.
       *[other] und es laufen { $tandems } Tandems.
    }
cancel-words = Ein Satz von dir an alle
cancel-words-hint = Steht so in der Nachricht an alle im Durchgang und im Kanal.
cancel-context = Alle im Durchgang hören es persönlich von mir, nachts erst am nächsten Morgen. Vorschläge, Tandems, Fragen und Termine enden sofort. Einen Abschlussbericht gibt es nicht.
cancel-yes = Ja, absagen
cancel-stay = Doch nicht
cancel-done = *{ $round }* ist abgesagt. Alle im Durchgang erfahren es jetzt von mir.
cancel-channel-notification = Ein Durchgang ist abgesagt.
cancel-channel =
    { $by } hat *{ $round }* abgesagt. { $people ->
        [0] Angemeldet war noch niemand.
        [one] Eine Person war angemeldet, sie erfährt es persönlich.
       *[other] { $people } waren angemeldet, alle erfahren es persönlich.
    }

cancelled-notification = Neues zu deinem Durchgang
cancelled-news = *{ $round }* ist leider abgesagt. Danke, dass du dabei warst!
cancelled-tandem =
    { $count ->
        [one] Damit endet auch dein Tandem mit { $partners }. Wenn ihr mögt, trefft euch gern weiter, nur ohne mich.
       *[other] Damit enden auch deine Tandems mit { $partners }. Wenn ihr mögt, trefft euch gern weiter, nur ohne mich.
    }
cancelled-data = Was du mir für diesen Durchgang anvertraut hast, lösche ich nach 30 Tagen. Mit `/buddy meine-daten` siehst du, was ich weiß, und löschst es auf Wunsch sofort. Soll ich dir schreiben, wenn der nächste Durchgang öffnet?
cancelled-interest = Ja, sag mir Bescheid
cancelled-interest-noted = *{ $round }* ist abgesagt. Sobald ein neuer Durchgang öffnet, schreibe ich dir.
coming-cancelled = Absage an alle
