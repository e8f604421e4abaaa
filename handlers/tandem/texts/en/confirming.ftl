## The one confirmation before anything ends

leaving-title = Leave
leaving-question = What would you like to end?
leaving-tandem = Only the tandem with { $partner }
leaving-everything = Leave altogether
leaving-everything-question = Would you like to leave altogether?
leaving-more =
    { $count ->
        [one] One more tandem doesn't fit on this list. It appears once you have ended one of these.
       *[other] { $count } more tandems don't fit on this list. They appear once you have ended one of these.
    }
leaving-no-reason = It takes effect at once. You need no reason, and none is stored.
leaving-submit = Yes, end it
leaving-stay = Stay after all
