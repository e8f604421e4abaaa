### English. Short, warm, concrete. Nothing here tells what somebody cannot do yet.

## Small words

and = and
or = or
decimal-comma = .
choose = Choose
next = Next
later = Later
save = Save
cancel = Cancel
close = Close
notice-title = Digital Buddy
page-back = ◀ Back
page-on = Next ▶
page = Page { $page } of { $pages }
any-time = any time during the week
only-for-matching = Only used to find a tandem that fits. Nobody gets to see it.
privacy-notice-short =
    What you enter is only used to find tandems and look after them. Starting points, “rather not with”, hopes and what you write to me are encrypted; only whoever runs the server and holds the key could open them. What you type into Slack also lies with Slack, under your company's rules. See and erase everything: `/buddy my-data`.

language-de = German
language-en = English
language-tr = Turkish
language-pl = Polish
language-it = Italian
language-fr = French
language-es = Spanish
language-pt = Portuguese
language-ro = Romanian
language-hr = Croatian
language-ru = Russian
language-uk = Ukrainian
language-ar = Arabic
language-fa = Persian

day-mon = Mondays
day-tue = Tuesdays
day-wed = Wednesdays
day-thu = Thursdays
day-fri = Fridays
slot-mon-am = Monday morning
slot-mon-pm = Monday afternoon
slot-tue-am = Tuesday morning
slot-tue-pm = Tuesday afternoon
slot-wed-am = Wednesday morning
slot-wed-pm = Wednesday afternoon
slot-thu-am = Thursday morning
slot-thu-pm = Thursday afternoon
slot-fri-am = Friday morning
slot-fri-pm = Friday afternoon

manner-online = online
manner-on-site = in person
manner-small-group = a small group is fine, too
stage-in-training = in training
stage-professional = working
stage-leading = leading people

role-learner = I'd like to learn something
role-buddy = I'd like to show others, as a digital buddy
role-both = Both, on different topics

level-1 = I'm at the very beginning
level-2 = I know the basics
level-3 = I manage, and want to go further
level-4 = I know my way around well
offer-level-2 = I can show the basics
offer-level-3 = I'm at home in it
offer-level-4 = I can go into depth

topic-mobile-devices = Phones and tablets
topic-social-media = Social media
topic-collaboration-tools = Working together online
topic-ai-assistants = AI assistants
topic-connected-machines = Connected machines
topic-online-meetings = Online meetings
topic-data-protection = Everyday data protection
topic-materials = Experience: materials
topic-customers = Experience: customers
topic-how-we-work = Experience: how things are done here

state-BW = Baden-Württemberg
state-BY = Bavaria
state-BE = Berlin
state-BB = Brandenburg
state-HB = Bremen
state-HH = Hamburg
state-HE = Hesse
state-MV = Mecklenburg-Vorpommern
state-NI = Lower Saxony
state-NW = North Rhine-Westphalia
state-RP = Rhineland-Palatinate
state-SL = Saarland
state-SN = Saxony
state-ST = Saxony-Anhalt
state-SH = Schleswig-Holstein
state-TH = Thuringia

## Menu, help, status

menu-notification = Digital Buddy
menu-intro = Hello! I bring together people who show each other things. What would you like to do?
menu-sign-up = Sign up or change
menu-status = Where I stand
menu-pause = Take a break
menu-rate = Rate
menu-my-data = My data
menu-leave = Leave
menu-speak-english = In English, please
menu-speak-german = Lieber auf Deutsch
help-text =
    This is what I understand, after `/buddy` or as a message here:
    • `signup` – take part, or change your details
    • `status` – where you stand
    • `pause` – be left in peace until a day you choose
    • `leave` – end one tandem or stop altogether, no reason needed
    • `rate` – say what it does for you
    • `my-data` – see and erase everything
    • `deutsch` – auf Deutsch wechseln
help-context = Meetings are working time. I read no conversation, only what you write to me here.
unknown-word = I don't know that word.
unknown-word-nearest = I don't know that word. Did you mean `/buddy { $word }`?
offer-sign-up = Lovely that you want to take part. Start here:
offer-status = This shows where you stand:
offer-pause = Until when would you like some peace?
offer-leave = You can stop at any time. Nobody asks why.
offer-rate = You can rate here:
offer-my-data = Here is everything I know about you:
language-title = Language
language-switched = Gladly, English from now on.

status-title = Where I stand
status-nothing = You're not taking part at the moment. “Sign up” takes two minutes.
status-interested = You're on the interest list. I'll write as soon as a round opens.
status-dates = { $start } to { $end }
status-tandem = You're in a tandem with { $partner }: { $topic }
status-proposal = There is a proposal for you. Have a look at your messages from me.
status-waiting = You're signed up and part of the next matching.
status-over = The round is over. You can still rate it.
status-paused = You're on a break until { $day }. After that, things carry on by themselves.
status-next-question = My next question to you comes on { $day }.

home-title = Your digital buddy programme
home-coordination = You coordinate: `/buddy-coordination` opens rounds, drafts and summaries.
home-privacy = Only you see this page.

## Signing up

sign-up-title = Sign up
sign-up-title-second = For a good fit
sign-up-intro = Two short steps and you're in: *{ $round }*
sign-up-resumed = Let's carry on where you left off.
sign-up-which-round = Several rounds are taking people. Which one is it?
sign-up-round-line = *{ $round }*, starting { $day }
sign-up-role = What would you like?
sign-up-offers = What I can show others
sign-up-offers-hint = The coordinators see your topics.
sign-up-offer-level = How well do you know them?
sign-up-wants = What I'd like to learn
sign-up-wants-hint =
    { $most ->
        [one] One topic.
       *[other] Up to { $most } topics.
    } The coordinators see them, your partner only the shared one.
sign-up-level = Your starting point: { $topic }
sign-up-manager = My own line manager
sign-up-manager-placeholder = Choose a person
sign-up-manager-hint = You'll never be paired with them. That holds both ways.
sign-up-consent = Consent
sign-up-consent-yes = I agree to the notice below
sign-up-shows-level = My buddy may see my starting point
sign-up-second-intro = Everything is filled in already or may stay empty. If it's right, just go on.
sign-up-languages = Languages I'm comfortable in
sign-up-department = Department
sign-up-stage = Where are you in working life?
sign-up-meeting = How and when suits you?
meeting-how = How
meeting-when = When (none chosen: any time)
sign-up-meeting-hint = No days means any time during the week.
sign-up-site = Site
sign-up-site-hint = Only needed if you want to meet in person.
sign-up-capacity = How many learners at once?
capacity =
    { $count ->
        [one] one person
       *[other] up to { $count } people
    }
sign-up-not-with = Rather not with
sign-up-not-with-hint = Nobody sees this, not even the coordinators.
sign-up-hope = What do you hope for?
sign-up-hope-hint = Just for you. Nobody reads it.
sign-up-preview-title = How others see you
sign-up-preview-partner = Your partner sees
sign-up-preview-coordination = The coordinators also see
sign-up-preview-nobody = Nobody sees
sign-up-preview-nobody-text = your starting points (unless you let your buddy see them), “rather not with”, what you hope for and what you write to me
sign-up-change = Change something
sign-up-send = Sign up
sign-up-done-title = Done
sign-up-done = You're in: *{ $round }*, starting { $day }. As soon as there is a proposal for you, I'll write. Then it's up to you whether it fits.
sign-up-done-context = You can change your details, take a break or leave at any time with `/buddy`.
sign-up-changed = Saved. The changes count from the next matching on.
sign-up-notification = Your sign-up has arrived.
sign-up-error-no-offers = Choose at least one topic you can show.
sign-up-error-no-wants = Choose at least one topic you'd like to learn.
sign-up-error-too-many-wants = That's too many at once. Keep the ones that matter most to you.
sign-up-error-same-topic = One topic is under both “show” and “learn”. Pick one side.
sign-up-error-own-manager = That's you. Choose your line manager, or leave it empty.
sign-up-error-no-consent = I may not save anything without your consent. Please tick the first box.
sign-up-error-no-language = Choose at least one language.
sign-up-error-no-manner = Choose “online”, “in person” or both.
sign-up-error-no-site = To meet in person, I need your site.
sign-up-error-not-with-self = No need to name yourself here.

interest-question = No round is open at the moment. Shall I write to you when one begins?
interest-yes = Yes, please
interest-noted = Noted. You'll hear from me as soon as a round opens.
round-opened-notification = A new round is open.
round-opened = Here we go: *{ $round }* starts on { $day }. You can sign up until { $until }.

## Proposals

proposal-notification = I have a proposal for you.
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

## A tandem begins

introduction-notification = Your tandem begins.
introduction-not-reading = I can't read along here. What you write stays between you.
introduction-title = Welcome to your tandem
introduction = { $learner } and { $buddy }, lovely that you both said yes. Your topic: *{ $topic }*.
introduction-starts = The official start is on { $day }. You can make a date right away.
introduction-share =
    What you share:
    { $lines }
share-languages = • Languages: { $languages }
share-times = • Times: { $times }
share-manners = • Meeting: { $manners }
introduction-agreement =
    { $weeks ->
        [one] What you agree to: you meet for about an hour every week, and that is working time. What you talk about stays between you. And either of you may stop at any time, no reason needed.
       *[other] What you agree to: you meet for about an hour every { $weeks } weeks, and that is working time. What you talk about stays between you. And either of you may stop at any time, no reason needed.
    }
introduction-ice-breaker = To break the ice: which device or tool would you never give away, and why?
introduction-first-task = A small first task: { $task }
introduction-end = Next step: suggest two dates to each other.
first-task = Show each other how you go about this topic today, and pick one thing that should get easier.
first-task-mobile-devices = Set up one thing on the work phone together that saves time from tomorrow on.
first-task-social-media = Look at three posts by another company and talk about what you like about them.
first-task-collaboration-tools = Create a document in which you both write at the same time. It can be your learning list.
first-task-ai-assistants = Let an AI assistant draft an email, then improve it together.
first-task-connected-machines = Walk to a machine and read together what it reports about itself.
first-task-online-meetings = Start a meeting for two and try out sharing the screen, sound and background.
first-task-data-protection = Find a file in a folder that should not be there, and work out where it belongs.
first-task-materials = Take two materials in your hands and tell each other how to recognise them and what they are good for.
first-task-customers = Tell each other about one encounter with a customer that taught you something.
first-task-how-we-work = Collect three things that everybody here knows but that are written down nowhere.

## Check-ins

check-in-notification = A quick question for you
check-in-question = Have you met { $partner }?
check-in-again = Just asking once more: have you two met by now, { $partner } and you?
check-in-met = Yes, we've met
check-in-planned = We have a date
check-in-not-yet = Not yet
check-in-help = I'd like help
check-in-context = Only I see your answer. If you'd like help, I tell somebody, so that they get in touch. You can also simply write back.
check-in-answered-notification = Thank you, noted.
check-in-answered-met = Lovely that you've met! Noted.
check-in-answered-planned = Good, you have a date. Enjoy the meeting!
check-in-answered-not-yet = Thank you for telling me. An idea: send { $partner } two possible times today.
check-in-answered-help = Thank you for speaking up. I've passed it on: somebody will come to you in person.
still-asking = My last questions went unanswered, and that's perfectly fine. Shall I keep asking?
still-asking-keep = Yes, keep asking
still-asking-kept = Good, I'll keep asking.
reply-notification = Your message has arrived.
reply-kept = Thank you, noted. Only I read this, no person does. What should happen with it?
reply-just-note = Just note it
reply-share = Show the coordinators
reply-noted = Noted, just for you. You'll find it again under “My data”.
reply-shared = The coordinators have your message, with your name.
reply-for-coordination-notification = Somebody shared a message with you.
reply-for-coordination = { $writer } shares this message with you:
hand-notification = Somebody asks to be contacted
hand-raised = { $person } asks to be contacted (*{ $round }*). Please get in touch directly.
hand-done-button = Done
hand-done = Thank you, done.

## Break

pause-title = Take a break
pause-until = Break until
pause-current = You're on a break until { $day }.
pause-context = During this time I ask nothing and propose nothing. The break ends by itself, and nobody hears of it.
pause-submit = Take a break
pause-done = Good, you won't hear from me until { $day }.
pause-resume = End the break now
pause-resumed = Welcome back! Things carry on.
pause-error = Choose a day after today and within a year.

## Leaving

leaving-title = Leave
leaving-question = What would you like to end?
leaving-tandem = Only the tandem with { $partner }
leaving-everything = Leave altogether
leaving-everything-question = Would you like to leave altogether?
leaving-more =
    { $count ->
        [one] One more tandem doesn't fit on this list. It appears once you have ended one of these.
       *[other] { $count } more tandems don't fit on this list. They appear once you have ended one of these.
    }
leaving-no-reason = It takes effect at once. You need no reason, and none is stored.
leaving-submit = Yes, end it
leaving-stay = Stay after all
leaving-done = You have left. All the best!
leaving-tandem-done = The tandem has ended. You're near the front for the next matching. If you don't want that, take a break or leave altogether.
goodbye-notification = Confirmation
goodbye = You have left. I won't write to you any more. What you told me in confidence is erased. With `/buddy signup` you're welcome back at any time.
ending-notification = News about your tandem
ending-learner = Your tandem with { $partner } has ended. That happens, and it isn't about you. You're at the front for the next matching.
ending-buddy = Your tandem with { $partner } has ended. That happens, and it isn't about you. Thank you for your time! You're at the front for the next matching.

## Rating

rating-notification = A question about the programme
rating-title = Rate
rating-intro-interim = Half time in *{ $round }*. Time for a question.
rating-intro-closing = *{ $round }* is coming to an end. Thank you for taking part! One last question.
rating-question = The programme brings me added value.
rating-1 = 1 – I don't agree at all
rating-2 = 2 – I tend to disagree
rating-3 = 3 – I partly agree
rating-4 = 4 – I tend to agree
rating-5 = 5 – I fully agree
rating-button-1 = 1 (not at all)
rating-button-2 = 2
rating-button-3 = 3
rating-button-4 = 4
rating-button-5 = 5 (fully)
rating-context = You rate the programme, never a person. In the next window you can still change your mind, and only then send.
rating-comment = Would you like to add something?
rating-comment-use = Your comment
rating-may-be-shown = may appear in the report, without my name
rating-how-kept = Your rating is kept encrypted until there are five. Then they are mixed and can no longer be traced to anybody. Until then, only whoever runs the server and holds the key could look. If there are never five, it is deleted unread. That is why it can be neither changed nor exported once sent.
rating-send = Send
rating-thanks = Thank you! Your rating counts.

## The end

closing-notification = The round is over.
closing-waited = *{ $round }* is over. Sadly it did not work out with a tandem this time. Thank you for being willing. `/buddy signup` puts you on the list for the next round.

## My data

my-data-title = My data
my-data-intro = This is everything I know about you. Only you see it.
my-data-who = Person
my-data-profile = Profile
my-data-consent = Consent given on
my-data-pause = Break until
my-data-levels = Starting points (confidential)
my-data-half-finished = Sign-up not sent yet
my-data-tandems = Running tandems
my-data-reply = Message from { $day }
my-data-reply-shared = Message from { $day }, shared with the coordinators
my-data-check-ins = Check-ins
my-data-check-ins-value = { $asked } asked, { $answered } answered
my-data-ratings = Ratings are not listed here: they are tied to nobody.
my-data-erase = Erase everything
my-data-erase-title = Erase everything
my-data-erase-question = This also ends your tandem, and everything about you is erased at once. Ratings that have already been mixed remain as numbers without a name.
my-data-erase-yes = Yes, erase
my-data-erased = Erased. I know nothing about you any more.

profile-languages = Languages: { $languages }
profile-meeting = Meeting: { $how }, { $when }
profile-offers = Shows: { $topics }
profile-wants = Would like to learn: { $topics }

## Coordination

coordination-title = Coordination
coordination-no-rounds = No round yet. The quickest way is a pilot: two fields, eight weeks.
coordination-new-pilot = New pilot, 8 weeks
coordination-new-round = New round
coordination-appoint = Coordinators
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
round-contact = Contact person
round-contact-hint = Hears of every raised hand. Empty means the coordinators.
round-greeting = Word of welcome from the management
round-greeting-hint = Appears in the announcement in the channel.
round-open = Open
round-opened-done = *{ $round }* is open. The announcement will be in { $channel } in a moment.
round-invite-bot = Am I not in there yet? Then invite me: `/invite @Digital Buddy`
round-too-small = Please note: so few tandems are too few for statistics, because I show figures only from five people on. Plan a closing conversation together instead.
round-error-contact = The contact person has to be an employee: no guest, no bot, no deactivated account.
round-error-name-missing = Give the round a name.
round-error-start-past = The start has to be after today.
round-error-sign-up-past = That lies in the past. Choose today or a later day.
round-error-sign-up-after-start = Sign-up has to end by the start.
round-error-length = Between 2 and 52 weeks.
round-error-places = At least one tandem, or leave it empty.
round-error-no-topics = Choose at least one topic.

announcement-notification = A new round is open.
announcement = *{ $round }* is open! Colleagues show colleagues what helps in everyday work, with digital things and from experience. Sign up until { $until } (whoever comes later waits for the next matching), start on { $day }.
announcement-context = Signing up takes two minutes. Meetings are working time, and anybody can leave at any time.

draft-title = Draft
draft-computing = One moment, I'm looking for the best tandems …
draft-intro = *{ $round }*: nobody has heard of this yet. Only “Release” makes me ask people.
draft-pairs =
    { $count ->
        [one] One tandem
       *[other] { $count } tandems
    }
draft-no-pairs = Nobody who has signed up so far fits together yet.
draft-pair = { $learner } learns with { $buddy }: *{ $topic }*
draft-waiting =
    { $count ->
        [one] One person is still waiting
       *[other] { $count } are still waiting
    }
draft-again = Compute again
draft-discard = Discard
draft-discard-question = The draft disappears. Nobody has heard of it.
draft-release = Release
draft-release-context = After the release I ask the learners first, and the buddies after their yes.
draft-released =
    { $count ->
        [0] Released. Whoever still waits hears from me what happens next.
        [one] Released. I'm asking one person now.
       *[other] Released. I'm asking { $count } learners now.
    }
draft-computing-context = You can close this window. I'll write to you as soon as the draft is ready.
draft-computing-for = One moment, I'm comparing { $learners } learners with { $buddies } buddies …
draft-ready-notification = Your draft is ready.
draft-ready = *{ $round }*: the draft is ready. Tandems: { $pairs }, on the waiting list: { $waiting }.
draft-changed-meanwhile = { $person } has changed the draft in the meantime. Here is how it stands now. Your last click changed nothing.
draft-settled-meanwhile = This draft has been released or discarded in the meantime. “Propose tandems” makes the next one.
draft-pin = Hold on to it
draft-unpin = Let go of it
draft-swap = Swap …
draft-forbid = Not this pair
draft-compared = Since the draft before: { $new } new pairs, { $gone } gone, { $kept } the same. Served: { $now } instead of { $before }.
draft-compare = Compare
draft-compared-new =
    { $count ->
        [one] One pair is new
       *[other] { $count } pairs are new
    }
draft-compared-gone =
    { $count ->
        [one] One pair is gone
       *[other] { $count } pairs are gone
    }
draft-compared-kept = The same as before: { $count }.
draft-help = *What would help most now:*
draft-help-topic =
    { $count ->
        [one] • one more buddy for { $topic }: one more person in a tandem
       *[other] • one more buddy for { $topic }: { $count } more people in a tandem
    }
draft-help-places =
    { $count ->
        [one] • more places in the round: one more person in a tandem
       *[other] • more places in the round: { $count } more people in a tandem
    }
draft-forbidden = Ruled out ({ $count })
draft-forbidden-title = Pairs ruled out
draft-forbidden-line = { $learner } learns from { $buddy }
draft-forbidden-none = No pair is ruled out.
draft-forbidden-context = This holds for this round. A pair you allow again is possible as soon as you compute again.
draft-allow = Allow again
draft-release-pinned = Only those held ({ $count })
draft-release-question = I'll ask the learners first, and the buddies after their yes.
draft-release-pinned-question = I'll ask only the pairs you hold on to. The others stay in the draft.
draft-swap-title = Swap
draft-swap-now = So far: { $learner } learns from { $buddy }
draft-swap-with = Instead from
draft-swap-exchange = { $buddy } (and { $learner } from { $own })
draft-swap-free = { $buddy } (has a free place)
draft-swap-none = Nobody fits just now. Languages, times and topics have to match.
draft-swap-more =
    { $count ->
        [one] One more possibility does not fit on this list. The best come first.
       *[other] { $count } more possibilities do not fit on this list. The best come first.
    }
draft-swap-context = Swapped pairs are held on to and stay when you compute again.
draft-swap-submit = Swap
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
draft-discarded = Discarded. You can compute again at any time.
draft-nobody = There aren't enough people yet. Learners waiting: { $learners }. Buddies with room: { $buddies }. It takes at least one of each.
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
waiting-list-balance = Offers and wishes
waiting-list-balance-line = { $topic }: offered by { $offered }, wanted by { $wanted }
waiting-list-people =
    { $count ->
        [one] One person is waiting
       *[other] { $count } are waiting
    }
waiting-list-line = • { $person }: { $topics }
waiting-list-empty = Nobody is waiting.

coordinators-title = Coordinators
coordinators-field = Who coordinates?
coordinators-hint = Coordinators see who takes part, topics, drafts and tandems, but nothing confidential.
coordinators-error = At least one person has to coordinate.
coordinators-not-employees = Only employees can coordinate, so no guests, bots or deactivated accounts. Please take out: { $people }
coordinators-saved =
    { $count ->
        [one] Saved. One person coordinates.
       *[other] Saved. { $count } people coordinate.
    }
appointed-notification = You now coordinate the digital buddy programme.
appointed = { $by } asked you to help coordinate the digital buddy programme. Start with `/buddy-coordination`.

undeliverable-notification = I could not write to the channel.
undeliverable = *{ $round }*: a message did not get through. { $advice }
undeliverable-not-in-channel = I'm not in { $channel }. Invite me there: `/invite @Digital Buddy`. Then I'll gladly send it again.
undeliverable-channel-not-found = I can't find { $channel }. Invite me there: `/invite @Digital Buddy`. Then I'll gladly send it again.
undeliverable-is-archived = { $channel } is archived. Bring it back and I'll send it again, or open the next round with another channel.
undeliverable-other = Slack did not accept it for { $channel }. If it fails a second time, please tell IT.
undeliverable-again = Send it again
undeliverable-posting-again = I'm sending it again.

## Summary

summary-notification = Summary of the digital buddy programme
summary-title = Summary: { $round }
summary-sign-up = Sign-up is open, start on { $day }.
summary-running = Week { $week } of { $weeks }.
summary-closing = The round ended on { $day }. The last ratings are coming in.
summary-closed = The round ended on { $day }. This is the last summary.
summary-signed-up = Signed up
summary-signed-up-value = { $count } (buddies: { $buddies }, learners: { $learners })
summary-tandems = Tandems
summary-tandems-value =
    { $asked ->
        [0] { $count }
       *[other] { $count }, and { $asked } asked
    }
summary-waiting = Waiting list
summary-hands = Raised hands still open
summary-met = *{ $percent }% have met* ({ $people } answers). Elsewhere it was 54 to 81%.
summary-met-too-few = *Met:* no figure yet, because fewer than five people have answered.
summary-answered = *{ $percent }% have answered*, of { $people } people asked. 55 to 81% is usual.
summary-answered-too-few = *Answered:* no figure yet.
summary-value-interim = *Added value at half time: { $mean } of 5* ({ $people } ratings)
summary-value-closing = *Added value at the end: { $mean } of 5* ({ $people } ratings)
summary-value-too-few = *Added value:* no figure yet. Ratings appear only once there are five.
summary-context = As of { $day }. I show figures about answers only from five people on, so that nobody can be recognised.
summary-posted = The summary will be in { $channel } in a moment.

## What cannot be done

refused-generally = I'm afraid that's not possible.
refused-no-longer-current = This is no longer current. `/buddy status` shows how things stand.
refused-not-for-guests = The programme is for employees of this company. Guests and accounts of other companies can't take part, I'm afraid.
refused-not-a-coordinator = Only coordinators can do that. Ask HR who coordinates the programme. For you there is `/buddy`.
refused-not-taking-part = You're not taking part at the moment. `/buddy signup` takes two minutes.
refused-already-rated = You have rated already, thank you! As ratings are tied to nobody, yours can no longer be changed.
refused-nothing-to-rate = There is nothing to rate at the moment. At half time and at the end I ask everybody who is or was in a tandem.
refused-sign-up-closed = This round isn't taking anybody any more. `/buddy signup` shows what is open.
refused-unexpected = Something went wrong, and it isn't your doing. Please try again. If that doesn't help, give the coordinators this number: { $reference }
