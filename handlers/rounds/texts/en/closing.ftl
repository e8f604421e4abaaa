## The end

closing-notification = The round is over.
closing-waited = *{ $round }* is over. Sadly it did not work out with a tandem this time. Thank you for being willing. `/buddy signup` puts you on the list for the next round.
