## Stand-ins

stand-in-title = Stand-in
stand-in-offer = You'll be away for a while. Shall somebody take over meanwhile? Only if you tap will your partner hear how long you're away, and nothing else.
stand-in-for = For { $learner }
stand-in-look = Look for a stand-in
stand-in-asking = Good, I'll ask: first your partner, then the stand-in. When you're back, the two of you carry on.
stand-in-nobody = Nobody who fits is free at the moment. Nothing changes, and nobody has heard of it.
stand-in-to-learner = { $away } is away until { $day }. { $partner } can take over until then: *{ $topic }*. Would you like that?
stand-in-to-buddy = { $partner } is looking for a stand-in until { $day } and has already said yes: *{ $topic }*. Will you help out?
stand-in-lapsed = This stand-in does not come about. Nothing else changes.
stand-in-rather-not = All right. Nobody hears who declined. Nothing else changes.
stand-in-introduction = { $buddy } takes over for { $learner } until { $day }. Your topic: *{ $topic }*. After that this tandem ends by itself.
stand-in-over-learner = { $partner } is no longer standing in.
stand-in-over-buddy = You are no longer standing in for { $partner }. Thank you for helping out!
