## Stand-ins

stand-in-title = Stand-in
stand-in-offer = You will be away for a while. Shall somebody take over meanwhile? Only if you tap does the learner hear until when you are away, and nothing else.
stand-in-for = For { $learner }
stand-in-look = Look for a stand-in
stand-in-asking = Good, I will ask: first the learner, then the stand-in. When you are back, the two of you go on.
stand-in-nobody = Nobody who fits is free at the moment. Nothing changes, and nobody has heard of it.
stand-in-to-learner = { $away } is away until { $day }. Meanwhile { $partner } can take over: *{ $topic }*. Would you like that?
stand-in-to-buddy = { $partner } is looking for a stand-in until { $day } and has already said yes: *{ $topic }*. Will you help out?
stand-in-lapsed = This stand-in does not come about. Nothing else changes.
stand-in-rather-not = All right. Nobody hears who declined. Nothing else changes.
stand-in-introduction = { $buddy } takes over for { $learner } until { $day }. Your topic: *{ $topic }*. After that this tandem ends by itself.
stand-in-over-learner = { $partner } is no longer standing in.
stand-in-over-buddy = You are no longer standing in for { $partner }. Thank you for helping out!
