## Leaving one of several rounds

leaving-tandem-in = Only the tandem with { $partner } ({ $round })
leaving-round = Only leave { $round }
leaving-round-done = You have left *{ $round }*. Your other rounds go on as before.
