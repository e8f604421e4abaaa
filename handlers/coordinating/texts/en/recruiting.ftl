## Finding buddies

round-supply = Supply and demand
supply-title = Supply and demand
supply-line = *{ $topic }*: { $offered } free, { $wanted } wanted
supply-missing =
    { $count ->
        [one] One more place with a buddy is needed.
       *[other] { $count } more places with buddies are needed.
    }
supply-context = Free: places with buddies. Wanted: by learners on the waiting list. Anybody who named several topics counts for each.
ask-around = Ask around
ask-around-title = Ask around
ask-around-channel = In which channel?
ask-around-channel-hint = Invite me there if I'm not in it yet: /invite @Digital Buddy
ask-around-topic = What for?
ask-around-any-topic = For all topics
ask-around-preview = This is what it looks like
ask-around-button = There is a button to sign up below it. The post never names anybody.
ask-around-send = Post
ask-around-notification = Join the digital buddy programme.
ask-around-post = Will you join? In *{ $round }* colleagues show each other what helps in everyday work, digital and from experience: an hour now and then, during working hours. We are looking for anybody who likes showing things, and anybody who wants to learn something.
ask-around-post-topic = We are still looking for buddies for *{ $topic }*! You don't have to know everything. It's enough to show others how you do it: an hour now and then, during working hours. You can sign up for *{ $round }*.
ask-around-waiting = { $count } colleagues are looking forward to it.
ask-around-posted = The post will be in { $channel } in a moment.
