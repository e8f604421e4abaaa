## Picture beside the summary, and next steps

chart-comment = The chart for the summary
chart-title = { $round }, as of { $day }
chart-alt = { $round }: { $parts }
chart-met = Have met
chart-answered = Have answered
chart-elsewhere = Grey area: published figures from elsewhere
chart-value = Added value, from 1 to 5
chart-mean = { $moment }: { $mean } on average, { $people } ratings
chart-target = Dashed: target { $target } of 5

next-steps = *What comes next*
next-step-where = in `/buddy-coordination`
next-step-draft =
    { $waiting ->
        [one] One person is waiting, and there is no draft yet:
       *[other] { $waiting } are waiting, and there is no draft yet:
    } “{ $label }”{ $where }.
next-step-buddies =
    { $waiting ->
        [one] One person is waiting, and there are no buddies yet.
       *[other] { $waiting } are waiting, and there are no buddies yet.
    } Ask some people.
next-step-release = A draft is ready: “{ $label }”{ $where }.
next-step-releasing = Released, I'm asking: { $done } of { $total }.
next-step-hands =
    { $count ->
        [one] One hand is raised. Please get in touch.
       *[other] { $count } hands are raised. Please get in touch.
    }
next-step-sign-up = Sign-up is open until { $day }. Tell people about it.
next-step-farewell = Once everybody has had time to rate, the report comes as a direct message.
