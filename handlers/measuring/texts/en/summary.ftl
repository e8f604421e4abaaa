## Summary

summary-notification = Summary of the digital buddy programme
summary-title = Summary: { $round }
summary-sign-up = Sign-up is open, start on { $day }.
summary-running = Week { $week } of { $weeks }.
summary-closing = The round ended on { $day }. The last ratings are coming in.
summary-closed = The round ended on { $day }. This is the last summary.
summary-signed-up = Signed up
summary-signed-up-value = { $count } (buddies: { $buddies }, learners: { $learners })
summary-tandems = Tandems
summary-tandems-value =
    { $asked ->
        [0] { $count }
       *[other] { $count }, and { $asked } asked
    }
summary-waiting = Waiting list
summary-hands = Raised hands still open
summary-met = *{ $percent }% have met* ({ $people } answers up to { $day }). Elsewhere it was 54 to 81%.
summary-met-too-few = *Met:* no figure yet, because fewer than five people have answered.
summary-answered = *{ $percent }% have answered*, of { $people } people asked. 55 to 81% is usual.
summary-answered-too-few = *Answered:* no figure yet.
summary-value-interim = *Added value halfway: { $mean } of 5* ({ $people } ratings)
summary-value-closing = *Added value at the end: { $mean } of 5* ({ $people } ratings)
summary-value-too-few = *Added value:* no figure yet. Ratings appear only once there are five.
summary-context = As of { $day }. I show figures about answers only with five people or more, so that nobody can be recognised.
summary-posted = The summary will be in { $channel } in a moment.
