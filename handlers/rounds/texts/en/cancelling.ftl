## Cancelling a round

cancel-round = Cancel round
cancel-sure = Do you really want to cancel *{ $round }*? It can't be undone.
cancel-counts =
    { $people ->
        [0] Nobody has signed up yet
        [one] One person has signed up
       *[other] { $people } have signed up
    }, { $tandems ->
        [0] and no tandem is running.
        [one] and one tandem is running.
       *[other] and { $tandems } tandems are running.
    }
cancel-words = A sentence from you to everybody
cancel-words-hint = Goes word for word into the message to everybody in the round, and into the channel.
cancel-context = Everybody in the round hears it from me in person. At night the messages wait for the morning. Proposals, tandems, questions and dates end at once. There will be no final report.
cancel-yes = Yes, cancel it
cancel-stay = Keep it
cancel-done = *{ $round }* is cancelled. Everybody in the round hears it from me now.
cancel-channel-notification = A round is cancelled.
cancel-channel =
    { $by } has cancelled *{ $round }*. { $people ->
        [0] Nobody had signed up yet.
        [one] One person had signed up and hears it in person.
       *[other] { $people } had signed up, and all of them hear it in person.
    }

cancelled-notification = News about your round
cancelled-news = *{ $round }* has been cancelled, sorry. Thank you for taking part!
cancelled-tandem =
    { $count ->
        [one] Your tandem with { $partners } ends with it. If you both like, do go on meeting, just without me.
       *[other] Your tandems with { $partners } end with it. If you like, do go on meeting, just without me.
    }
cancelled-data = What you told me in confidence for this round, I erase after 30 days. With `/buddy my-data` you see what I know, and erase it at once if you like. Shall I write to you when the next round opens?
cancelled-interest = Yes, let me know
cancelled-interest-noted = *{ $round }* is cancelled. As soon as a new round opens, I'll write to you.
coming-cancelled = news of the cancellation
