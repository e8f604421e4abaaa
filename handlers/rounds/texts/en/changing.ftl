## Changing a round

change-title = Change round
change-dates = Starts { $start }, ends { $end }
change-edit = Dates and rhythm
change-context = Kick-off and closing have a button of their own in the overview.
change-ends-on = End
change-ends-on-hint = If the start or the end changes, I write to everybody in the round in person.
change-summary-weeks = How often does the summary come?
change-greeting-hint = Shown when people sign up. What is in the channel already stays as it is.
change-saved = Saved.
change-saved-dates = Saved. Everybody in the round hears the new dates in person, and what I have planned moves along. Kick-off and closing stay where they are: check whether they still fit.
change-meanwhile = Somebody else has changed something here in the meantime. Your change is not saved yet. This is how it stands now:
round-error-start-fixed = The round has begun, so the start stays.
round-error-end-too-soon = There must be at least a week left until the end. To stop at once, cancel the round.
round-error-places-taken = More tandems than that are running already. Choose a larger number, or leave it empty.

change-channel-notification = New dates for a round
change-channel = { $by } has changed the dates of *{ $round }*. From now on:
change-channel-sign-up = • Sign-up until { $day }
change-channel-start = • Start on { $day }
change-channel-end = • End on { $day }

new-dates-notification = New dates for your round
new-dates-ahead = *{ $round }* has new dates: it starts on { $start } and ends on { $end }.
new-dates-running = *{ $round }* has a new end: { $end }. Until then everything goes on as before.
new-dates-context = You needn't do anything. Doesn't it suit you any more? `/buddy pause` gives you a break, `/buddy leave` lets you stop. You need no reason.
coming-new-dates = news about new dates
coming-new-rhythm = check-ins get a new rhythm
coming-new-timing = check-ins move along with the dates
