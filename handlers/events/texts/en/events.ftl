## Dates of the round: kick-off and closing

event-open = Kick-off and closing
event-overview-title = Kick-off and closing
event-overview-context = Everybody in the round gets the invitation in person, in their language and with a calendar file. I remind them once, one working day before.
event-kind-kick-off = Kick-off
event-kind-closing = Closing
event-not-set = No date yet.
event-set = Set a date
event-move = Change
event-save = Invite everybody
event-call-off = Call off
event-call-off-sure = Everybody who was invited gets a cancellation, and a file that takes the date out of their calendar.
event-call-off-yes = Yes, call it off
event-saved = Saved. The messages are on their way; at night they wait for the morning.
event-called-off-done = Called off. Everybody who was invited will hear of it.
event-changed-meanwhile = Something has changed here in the meantime. This is how it stands now:

event-day = Day
event-at = Start
event-zone-hint = Local time of the round: { $zone }
event-minutes = Length in minutes
event-place = Place or link
event-place-example = Room 2.14 or https://…
event-note = A sentence of your own
event-note-hint = It goes into the invitation word for word.
event-agenda-preview =
    This agenda goes with the invitation:
    { $agenda }
event-error-past = That is in the past.
event-error-too-far = That is more than two years away. Is the date right?
event-error-place-missing = Without a place or a link nobody will find the way.
event-error-not-safe = Please use a link that begins with https://.

event-point-kick-off-1 = Arriving: who is here, and what makes us curious?
event-point-kick-off-2 = How the round works: meetings, short questions in between, the end
event-point-kick-off-3 = What still worries me: on paper and without names, then we talk about it
event-point-kick-off-4 = What stays between us, and why anybody may stop at any time
event-point-kick-off-5 = The first step: every tandem sets a date
event-point-closing-1 = Arriving: a picture or a word for the past weeks
event-point-closing-2 = What we showed each other: share a moment if you like
event-point-closing-3 = What was missing: on paper and without names, awkward things too
event-point-closing-4 = What stays: who goes on meeting, and what for?
event-point-closing-5 = Thanks, and what the next round should do better

event-when = { $day }, { $start } to { $end }
event-when-your-time = { $day }, { $start } to { $end } your time
event-line-when = :calendar: { $when }
event-line-place = :round_pushpin: { $place }
event-calendar-title = { $kind }: { $round }
event-invitation-kick-off = You're warmly invited to the kick-off!
event-invitation-closing = You're warmly invited to the closing event!
event-agenda =
    What we have in mind:
    { $agenda }
event-file = The file puts the date into your calendar. It counts as working time.
event-changed-kick-off = Something about the kick-off has changed. This is how it stands now:
event-changed-closing = Something about the closing event has changed. This is how it stands now:
event-file-changed = Open the file, and your calendar is right again.
event-called-off-kick-off = The kick-off is called off: *{ $round }*, { $when }. Your round goes on as planned.
event-called-off-closing = The closing event is called off: *{ $round }*, { $when }. If there is a new date, I'll write to you.
cancelled-date = *{ $round }* is cancelled, and this date with it: { $kind }, { $when }.
event-file-called-off = The file takes the date out of your calendar.
event-reminder-notification = A date to remember
event-reminder-kick-off = Coming up soon: the kick-off!
event-reminder-closing = Coming up soon: the closing event!
event-reminder-context = The invitation with the calendar file is further up. If you can't make it, that's fine.
event-status-kick-off = Kick-off: { $when }, { $place }
event-status-closing = Closing event: { $when }, { $place }
event-my-data = Dates you were told of

event-channel-notification = A date of the round
event-channel-set = { $by } has set a date: { $kind }. Everybody in the round gets the invitation in person.
event-channel-changed = { $by } has changed a date: { $kind }. Everybody in the round hears of it in person.
event-channel-called-off = { $by } has called off a date: { $kind }. Everybody who was invited hears of it in person.
event-channel-preview = This is how the invitation reads. Anybody who joins later gets it with the welcome.
