## The app's Home tab: my way through the round, and the coordinators' cockpit

station-sign-up = Sign-up
station-tandem = Tandem
station-meetings = Meetings
station-interim = Halfway
station-closing = Closing

hand-title = Please contact me
hand-raise = Please contact me
hand-raise-question = Somebody will then speak to you in person. You needn't give a reason.
hand-raise-yes = Yes, please
hand-is-raised = I have told { $people }. Somebody will speak to you in person.

home-mine = Yourself

cockpit-title = Your rounds
cockpit-to-do = To do now
cockpit-nothing-to-do = Nothing right now. Everything is running.
cockpit-coming = What I'll do next without being asked:
cockpit-hand = { $person } asks to be contacted.
cockpit-more-hands =
    { $count ->
        [one] And one more person. The request is in your messages from me.
       *[other] And { $count } more. Their requests are in your messages from me.
    }
cockpit-menu = All rounds
coming-check-in =
    { $count ->
        [one] one check-in
       *[other] { $count } check-ins
    }
coming-proposal-lapses =
    { $count ->
        [one] a proposal lapses
       *[other] { $count } proposals lapse
    }
coming-event-reminder = reminder of a date
coming-briefing = reminder of the briefing
coming-summary = summary in the channel
coming-opened = news to everybody who waits for a round
coming-interim = halfway: interim talk and first rating
coming-half-time-told = questions at half time to everybody
coming-closing = last day, I ask for the last rating
coming-last-day-told = goodbye to everybody
coming-farewell = end and report
coming-chart = chart for the summary in the channel
coming-report = report
