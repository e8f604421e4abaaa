## Coordination

coordination-title = Coordination
coordination-no-rounds = No round yet. The quickest way is a pilot: two fields, eight weeks.
coordination-new-pilot = New pilot, 8 weeks
coordination-new-round = New round
coordination-admin = You administer this workspace and can appoint coordinators.
coordination-more =
    { $count ->
        [one] … and one more round.
       *[other] … and { $count } more rounds.
    }
round-line-sign-up = starts { $start }, runs until { $end }
round-line-running = running since { $start }, until { $end }
round-line-closing = ended on { $end }, the last ratings are coming in
round-line-counts =
    { $people ->
        [one] one person signed up
       *[other] { $people } signed up
    }, { $tandems ->
        [one] one tandem
       *[other] { $tandems } tandems
    }, { $waiting } on the waiting list
round-waiting = Waiting list
round-summary = Summary
draft-new = Propose tandems
draft-open = See the draft

round-new-title = New round
pilot-intro = A pilot runs { $weeks } weeks, has room for { $places } tandems and offers all topics. Every two weeks I briefly ask how it is going.
pilot-name = Pilot { $month }
round-name = Name
round-name-example = Spring 2027
round-language = Language of the posts in the channel
round-channel = Coordination channel
round-channel-hint = The announcement and summaries appear here. Invite me there: /invite @Digital Buddy
round-topics = Topics
round-sign-up-until = Sign-up until
round-starts-on = Start
round-weeks = Length in weeks
round-places = At most this many tandems
round-places-hint = Empty means as many as possible.
round-check-in-weeks = How often do I ask?
every-weeks =
    { $count ->
        [one] every week
       *[other] every { $count } weeks
    }
round-check-in-at = At what time?
round-federal-state = Federal state
round-federal-state-hint = For public holidays. Empty means nationwide ones only.
round-largest-group = Learners in a group
round-largest-group-hint = Only those who ticked “also in a small group”; all with one buddy, on the same topic.
group-size =
    { $count ->
        [1] no groups, always two people
       *[other] up to { $count } learners with one buddy
    }
round-contact = Contact person
round-contact-hint = Hears of every raised hand. Empty means the coordinators.
round-greeting = Word of welcome from the management
round-greeting-hint = Appears in the announcement in the channel.
round-open = Open
round-opened-done = *{ $round }* is open. The announcement will be in { $channel } in a moment.
round-invite-bot = Am I not in there yet? Then invite me: `/invite @Digital Buddy`
round-too-small = Please note: so few tandems are too few for statistics, because I show figures only with five people or more. Plan a closing conversation together instead.
round-error-contact = The contact person has to be an employee: no guest, no bot, no deactivated account.
round-error-name-missing = Give the round a name.
round-error-start-past = The start has to be in the future.
round-error-sign-up-past = That is in the past. Choose today or a later day.
round-error-sign-up-after-start = Sign-up has to end by the start.
round-error-length = Choose 2 to 52 weeks.
round-error-places = At least one tandem, or leave it empty.
round-error-no-topics = Choose at least one topic.

announcement-notification = A new round is open.
announcement = *{ $round }* is open! Colleagues show each other what helps in everyday work, digital and from experience. Sign up until { $until }, start on { $day }. Anybody who comes later waits for the next matching.
announcement-context = Signing up takes two minutes. Meetings are working time, and you can leave at any time.

and-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
waiting-topic = { $topic }
waiting-any-topic = the topic
need-language = in { $languages }
need-times = at this time: { $times }
need-your-times = at one of the times named
need-site = at the site { $site }
need-capacity = with a free place
reason-shared-topic = the topic fits
reason-several-topics = several topics fit
reason-other-department = from different departments
reason-other-stage = at different points in working life
reason-common-times = times in common
reason-two-way = they can learn from each other
reason-similar-ways = they work in a similar way
reason-new-contact = they hardly know each other yet
reason-common-language = a common language
reason-none = fits
waiting-because-no-one-offers-topic = Nobody shows { $topic }.
waiting-because-no-one-with-needs = Nobody shows { $topic } { $needs }.
waiting-because-round-is-full = The round has no free place left.
waiting-because-no-suitable-yet = No suitable partner yet.

waiting-list-title = Waiting list
waiting-list-balance = Supply and demand
waiting-list-balance-line = { $topic }: offered by { $offered }, wanted by { $wanted }
waiting-list-people =
    { $count ->
        [one] One person is waiting
       *[other] { $count } are waiting
    }
waiting-list-line = • { $person }: { $topics }
waiting-list-empty = Nobody is waiting.

coordinators-error = At least one person has to coordinate.
coordinators-not-employees = Only employees can have a task, so no guests, bots or deactivated accounts. Please take out: { $people }

undeliverable-notification = I could not write to the channel.
undeliverable = *{ $round }*: a message did not get through. { $advice }
undeliverable-not-in-channel = I'm not in { $channel }. Invite me there: `/invite @Digital Buddy`. Then tap “Send it again”.
undeliverable-channel-not-found = I can't find { $channel }. Invite me there: `/invite @Digital Buddy`. Then tap “Send it again”.
undeliverable-is-archived = { $channel } is archived. Bring it back and tap “Send it again”. Or choose another channel for the next round.
undeliverable-other = Slack did not accept it for { $channel }. If it fails a second time, please tell IT.
undeliverable-again = Send it again
undeliverable-posting-again = I'm sending it again.
