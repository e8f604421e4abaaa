undelivered-notification = Messages did not get through.
undelivered =
    { $count ->
        [one] *A message did not get through*, as far as I can see. I won't try again.
       *[other] *{ $count } messages did not get through*, as far as I can see. I won't try again.
    }
undelivered-people = I could not reach: { $people }. Please talk to them yourself.
undelivered-groups = No group message was possible for: { $groups }. I'm writing to each of them alone instead.
undelivered-unnamed =
    { $count ->
        [one] Who one of them was for stays confidential.
       *[other] Who { $count } of them were for stays confidential.
    }
undelivered-more =
    { $count ->
        [one] one more person
       *[other] { $count } more
    }
undelivered-reasons = Reason: { $reasons }. If this happens often, please tell IT.

in-person-notification = I wanted to write this in your group.
in-person = Slack doesn't let me open a group message. So each of you gets this alone. It's best to write to { $others } right away.
