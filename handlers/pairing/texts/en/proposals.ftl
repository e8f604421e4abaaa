## Proposals

proposal-notification = I have a proposal for you.
proposal-reminder-notification = My proposal for you is still open.
proposal-reminder-title = Proposal still open
proposal-answered = Thank you for your answer.
proposal-title = A proposal for you
proposal-to-learner = { $partner } can show you something: *{ $topic }*. Would you like that?
proposal-to-buddy = { $partner } has already said yes and would like to learn something: *{ $topic }*. Are you in?
proposal-yes = Yes, gladly
proposal-rather-not-button = Rather not
proposal-starting-point = See starting point
proposal-context = Please answer by { $day }. You need no reason, and nobody hears who said no.
proposal-learner-yes = Lovely! I'm asking { $partner } now. You'll hear from me.
proposal-buddy-yes = Lovely! I'm about to introduce you and { $partner } in a group message.
proposal-rather-not = All right. Nobody hears who said no. I'll keep looking.
proposal-over = This proposal is no longer current.
proposal-lapsed-notification = News about your proposal
proposal-lapsed = This proposal does not come about. The search goes on, and you are now at the front of the queue.
starting-point-title = Starting point
starting-point = { $partner } says: “{ $level }”
starting-point-context = Shared with you. Please keep it to yourself.
waiting-notification = News about your sign-up
waiting-learner = This time nobody was a good fit for you yet. You stay on the list, further up for the next matching.
waiting-buddy = This time there was nobody for you yet. You stay on the list, and I'll look again in the next matching.
