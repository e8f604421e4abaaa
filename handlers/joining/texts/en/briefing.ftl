## Briefing

menu-briefing = Go to the briefing
offer-briefing = Here are the cards, from where you left off:
briefing-notification = Briefing
briefing-reminder-notification = The briefing is still waiting for you.
briefing-title = Briefing
briefing-progress = { $number } of { $cards }
briefing-read = Read to the end
briefing-next = Next
briefing-done = That was the last card. Thank you for taking the time, you're all set. With `/buddy briefing` you can read everything again.
briefing-sent = The card is in your messages from me. Stop whenever you like, I'll remember where you were.
briefing-offer-buddy = I have nine short cards for buddies, straight from everyday work, with one question each. It's no exam, and I don't keep your answers. Ten minutes, in one go or in small bites, and it counts as working time.
briefing-offer-learner = If you like: I have five short cards to start with, with one question each. It's no exam, and I don't keep your answers. Five minutes, and it counts as working time.
briefing-offer-required = One thing is left: nine short cards for buddies, with one question each from everyday work. It's no exam, and I don't keep your answers. It takes ten minutes and counts as working time. Once you've read the last one, you're part of the matching as a buddy.
briefing-reminder = For *{ $round }* (starting { $day }) you still have some cards of the briefing ahead of you. After that you're part of the matching as a buddy. It takes ten minutes at most, and I still know where you were.
briefing-contact = Contact person in this round: { $person }
briefing-material = Read more:
briefing-link = Our own material
briefing-count =
    { $count ->
        [one] One buddy is still reading the briefing and joins the matching after that.
       *[other] { $count } buddies are still reading the briefing and join the matching after that.
    }
status-briefing = You're signed up. As a buddy you're part of the matching as soon as you've read the briefing. It takes about ten minutes.
refused-no-briefing = There is no briefing for you at the moment. Once you've signed up for a round that has one, you'll find it here.

briefing-rule-off = None
briefing-rule-offered = Offered to everybody
briefing-rule-required = Required for buddies
round-briefing-hint = Short cards in the chat. Required means: buddies are part of the matching only after reading them.
round-briefing-url = Your own material (link)
round-briefing-url-example = https://intranet.example.com/buddies
round-briefing-url-hint = Shown on the last card.
round-briefing-title-field = Name of the link
round-error-link = This is not a complete address. It begins with https:// and has no spaces in it.

## Cards for buddies

briefing-card-buddy-eye-level = As equals
briefing-text-buddy-eye-level = You know your way around a tablet. The person next to you may have known every machine in the hall for twenty years. Today you show something, tomorrow you're the one who asks. Keep that in mind, and your explanations sound kinder all by themselves.
briefing-question-buddy-eye-level = Renate says: “This is probably a stupid question.” What do you answer?
briefing-answer-buddy-eye-level-a = Oh, that one's really easy!
briefing-answer-buddy-eye-level-b = I'm glad you asked.
briefing-answer-buddy-eye-level-c = Hang on, I'll do it quickly.
briefing-reply-buddy-eye-level-a = Nearly. You mean well, but what Renate hears is: “And I still can't do it.” Try “I'm glad you asked”, and take that extra minute.
briefing-reply-buddy-eye-level-b = Exactly. It costs you one sentence, and the next question comes more easily.
briefing-reply-buddy-eye-level-c = That gets the job done, but the question is still there. Say “I'm glad you asked”, and then have a look together.

briefing-card-buddy-keyboard = Ask before you touch the keys
briefing-text-buddy-keyboard = You can see the solution and your fingers are itching. But whoever has to hand over the mouse only watches, and by tomorrow morning it's all gone again. Let the other hands stay on the device, even if it takes three times as long.
briefing-question-buddy-keyboard = Renate has been looking for the share button for a minute. You spotted it ages ago. What do you do?
briefing-answer-buddy-keyboard-a = Click it for her, just once
briefing-answer-buddy-keyboard-b = “Try the top right corner.”
briefing-reply-buddy-keyboard-a = The itch is real. Only, tomorrow Renate will be looking again. Tell her where to look. And if you do want to click once, ask first: “May I?”
briefing-reply-buddy-keyboard-b = Exactly. A path she has clicked herself is one she'll find again on Monday.

briefing-card-buddy-confidential = What stays in the tandem
briefing-text-buddy-confidential = Learning means showing somebody what doesn't work yet. That takes courage, all the more if you lead a team the rest of the day. So what you talk about stays with the two of you: no stories over lunch, not even nice ones.
briefing-question-buddy-confidential = At the coffee machine somebody asks: “So how is Renate getting on?” What do you say?
briefing-answer-buddy-confidential-a = She's doing really well.
briefing-answer-buddy-confidential-b = Best ask her yourself.
briefing-answer-buddy-confidential-c = Well, she'll get there.
briefing-reply-buddy-confidential-a = Nearly. It's kind, but praise gives something away too. Renate decides who knows about it. “Best ask her yourself” is quite enough.
briefing-reply-buddy-confidential-b = Exactly. Friendly, short, and nothing gets passed on.
briefing-reply-buddy-confidential-c = Better not. A half-sentence like that has been round the building by noon. “Best ask her yourself” always works.

briefing-card-buddy-first-meeting = The first meeting
briefing-text-buddy-first-meeting = Nobody has to learn anything the first time. Get a coffee, tell each other what you do all day, and talk about what's annoying at work right now. Leave with one small thing to tackle next time, and a date.
briefing-question-buddy-first-meeting = How do you begin?
briefing-answer-buddy-first-meeting-a = With my lesson plan
briefing-answer-buddy-first-meeting-b = “What's bugging you lately?”
briefing-answer-buddy-first-meeting-c = Straight in with a task
briefing-reply-buddy-first-meeting-a = Good that you've prepared. Leave the plan in your pocket for now, though: ten minutes of listening tell you more about what's needed than two hours of planning.
briefing-reply-buddy-first-meeting-b = Exactly. A real annoyance is the best way in, like the site photos that never end up in the right folder.
briefing-reply-buddy-first-meeting-c = Nearly. A task is great once you know each other a little. Ask first what's annoying at work, and you'll pick the right one.

briefing-card-buddy-one-thing = One thing at a time
briefing-text-buddy-one-thing = Three quick clicks for you are three times new ground for somebody else. Pick one thing for each meeting, speak slowly, and say why you do what you do. A slip of paper with three steps beats the finest lecture.
briefing-question-buddy-one-thing = The calendar works, and you have twenty minutes left. What now?
briefing-answer-buddy-one-thing-a = On to the shared folders
briefing-answer-buddy-one-thing-b = Practise the calendar again
briefing-reply-buddy-one-thing-a = Tempting, but that's how both get muddled. Let the other person enter one more date all alone instead. The folders can be your topic for next week.
briefing-reply-buddy-one-thing-b = Exactly. Having seen it once isn't the same as being able to do it. Let the other person show you, and just watch.

briefing-card-buddy-no-fit = When it doesn't fit
briefing-text-buddy-no-fit = Sometimes the chemistry isn't right, or the shifts don't match. That's nobody's fault. Either of you can end the tandem at any time, without giving a reason, with `/buddy leave`. The other side only gets a neutral note.
briefing-question-buddy-no-fit = Two meetings fell through, and you're not exactly looking forward to the third. What do you do?
briefing-answer-buddy-no-fit-a = See it through to the end
briefing-answer-buddy-no-fit-b = Bring it up once, openly
briefing-answer-buddy-no-fit-c = End the tandem
briefing-reply-buddy-no-fit-a = You don't have to. Bring it up once. If it's no better after that, you can stop with a clear conscience.
briefing-reply-buddy-no-fit-b = A good way. Often it's just the shift plan. And if it isn't, you've tried.
briefing-reply-buddy-no-fit-c = You may, at any time and without a reason. If you like, bring it up once before you do. Sometimes it's just the shift plan.

briefing-card-buddy-both-ways = It goes both ways
briefing-text-buddy-both-ways = The person next to you knows things no app will tell you: why the press runs differently in winter, how to talk to an angry customer, who to ask around here. So ask. People who get to show something enjoy learning more, too.
briefing-question-buddy-both-ways = You're packing up when Renate mentions a fault she once found just by the sound of the machine. And you?
briefing-answer-buddy-both-ways-a = Nod, the hour is over
briefing-answer-buddy-both-ways-b = Ask her to show me some time
briefing-reply-buddy-both-ways-a = Keeping an eye on the clock is fine. Do ask next time, though. That kind of thing isn't in any manual.
briefing-reply-buddy-both-ways-b = Exactly. Now you're the one learning, and from today it's give and take.

briefing-card-buddy-working-time = Meetings are working time
briefing-text-buddy-working-time = Your meetings are part of the job. Put them in the calendar and tell your team, and nobody will wonder where you are. Nobody has to give up a lunch break for this.
briefing-question-buddy-working-time = Your shift lead says: “We've no time for that today.” What do you do?
briefing-answer-buddy-working-time-a = After work, then
briefing-answer-buddy-working-time-b = Look for a new date
briefing-answer-buddy-working-time-c = Let it drop
briefing-reply-buddy-working-time-a = Please don't, your evening is yours. Find a new date during working hours. If it keeps getting stuck, the contact person helps.
briefing-reply-buddy-working-time-b = Exactly. Busy days happen. If every day is one, tell the contact person, who will take it from there.
briefing-reply-buddy-working-time-c = Nearly. Dropping one meeting is no drama. Just agree on the next date straight away, or it quietly fizzles out.

briefing-card-buddy-contact = Whom to turn to
briefing-text-buddy-contact = You don't have to solve everything alone. Write to me here what's going on and tap “I'd like help”. The contact person or a coordinator will then speak to you in person. I only pass on that you're asking for help, not what you wrote.
briefing-question-buddy-contact = The person you meet tells you about serious trouble in their department. What do you do?
briefing-answer-buddy-contact-a = Sort it out on my own
briefing-answer-buddy-contact-b = Listen, and get help
briefing-reply-buddy-contact-a = That's good of you, but it isn't your job. Listen, and then turn together to somebody whose job it is.
briefing-reply-buddy-contact-b = Exactly. Listening goes a long way. Ask whether it's all right, and then bring somebody in.

## Cards for learners

briefing-card-learner-any-question = No question is too simple
briefing-text-learner-any-question = Nobody was born holding a tablet. Your buddy signed up to show you things. So ask as often as you like, even the same thing for the third time.
briefing-question-learner-any-question = Your buddy says “cloud”, and you're not quite sure what that is. What do you do?
briefing-answer-learner-any-question-a = Look it up later, quietly
briefing-answer-learner-any-question-b = “What does that mean?”
briefing-reply-learner-any-question-a = That works too, only you'll follow just half of the hour. Ask right away: “What does that mean?” It helps your buddy to talk more plainly.
briefing-reply-learner-any-question-b = Exactly. One sentence, and you're talking about the same thing again.

briefing-card-learner-real-task = Bring something real
briefing-text-learner-real-task = The best thing to learn on is what's on your desk anyway: the list you type out by hand every Friday, or the video call you can never get into. Tell your buddy what you need, and also what you don't need just now.
briefing-question-learner-real-task = What do you bring to the first meeting?
briefing-answer-learner-real-task-a = One thing that annoys me
briefing-answer-learner-real-task-b = I'll let myself be surprised
briefing-answer-learner-real-task-c = A long list of wishes
briefing-reply-learner-real-task-a = Exactly. You can start at once, and you'll notice the same day what it does for you.
briefing-reply-learner-real-task-b = That can be lovely. Only, your buddy won't know where to begin. One small thing from your working day is enough.
briefing-reply-learner-real-task-c = Great that you're up for so much. Pick one to start with, ideally the one that costs you time every week.

briefing-card-learner-between-you = What stays between you
briefing-text-learner-between-you = What you can't do yet is between you and your buddy. I show your starting point to nobody, except to your buddy if you ticked that box. Your line manager hears nothing about it from me either.
briefing-question-learner-between-you = Your buddy starts chatting about another tandem. What do you say?
briefing-answer-learner-between-you-a = Better keep that between you.
briefing-answer-learner-between-you-b = Interesting, go on!
briefing-reply-learner-between-you-a = Exactly. Kindly put, and you can be sure that nobody talks about you either.
briefing-reply-learner-between-you-b = It's human to be curious. But what others confided should stay where it is. “Better keep that between you” protects you too, in the end.

briefing-card-learner-your-pace = You set the pace
briefing-text-learner-your-pace = You decide how fast it goes and whose hand is on the mouse. “Once more, slowly please” is a perfectly normal sentence. And it goes both ways: talk about what you know from your own work, and your buddy learns too.
briefing-question-learner-your-pace = Your buddy clicks so fast that you can't follow. And you?
briefing-answer-learner-your-pace-a = Wait, I'll catch up somehow
briefing-answer-learner-your-pace-b = “Let me try that myself.”
briefing-reply-learner-your-pace-a = Understandable, nobody likes to hold things up. But the hour is there for you. Say “Let me try that myself”, and your buddy will slow down without being told.
briefing-reply-learner-your-pace-b = Exactly. What your own hands have done once tends to stick.

briefing-card-learner-way-out = When it doesn't fit
briefing-text-learner-way-out = Sometimes it doesn't fit, and that's all right. With `/buddy leave` you end one tandem or everything, at any time and without giving a reason. Your buddy only gets a neutral note. And for as long as you take part: meetings are working time.
briefing-question-learner-way-out = After two meetings you notice that you're talking past each other. What do you do?
briefing-answer-learner-way-out-a = Bring it up once
briefing-answer-learner-way-out-b = Ask for help
briefing-answer-learner-way-out-c = End the tandem
briefing-reply-learner-way-out-a = A good way. “Could we do this differently?” is often all it takes.
briefing-reply-learner-way-out-b = That's fine too. Write to me here and tap “I'd like help”. Somebody will then speak to you in person.
briefing-reply-learner-way-out-c = You may, and nobody asks why. If you like, say openly first what bothers you.
