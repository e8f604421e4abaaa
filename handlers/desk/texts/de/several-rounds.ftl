## Einen von mehreren Durchgängen verlassen

leaving-tandem-in = Nur das Tandem mit { $partner } ({ $round })
leaving-round = Nur aus { $round } aussteigen
leaving-round-done = Du bist aus *{ $round }* ausgestiegen. In deinen anderen Durchgängen geht es weiter wie bisher.
