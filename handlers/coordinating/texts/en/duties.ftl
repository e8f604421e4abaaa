## Who coordinates, stands in and helps

coordination-appoint = Coordination and help
coordination-hand-over = Hand coordination over
coordination-no-rounds-yet = No round is open yet. As soon as the coordinators open one, you'll find it here.
coordination-helper = You help with dates, texts, summaries and counts. Only the coordinators know who applies, waits or raises a hand.
home-deputy = You are a deputy: `/buddy-coordination` takes you to rounds, drafts and summaries.
home-helper = You help: `/buddy-coordination` takes you to dates, texts and summaries.
refused-for-somebody-else = That is not part of your task. Please ask the coordinators: { $people }

duties-title = Coordination and help
duties-coordinator = Who coordinates?
duties-coordinator-hint = Sees participants, topics, applications, drafts and tandems, but nothing confidential.
duties-deputy = Who stands in for them?
duties-deputy-hint = May do everything except give out tasks. Hears from me when something has waited for three working days. Moves up when nobody coordinates any more.
duties-helper = Who helps?
duties-helper-hint = Takes care of dates, texts and summaries. Sees counts, but not who applies, waits or raises a hand.
duties-two = Somebody in this field already has a task further up. One task each is the limit.
duties-saved = Saved.
duty-name-coordinator = Coordination
duty-name-deputy = Deputy
duty-name-helper = Help

duty-notification = Your task in the digital buddy programme has changed.
duty-coordinator = { $by } asked you to help coordinate the digital buddy programme. Start with `/buddy-coordination`.
duty-deputy = { $by } asked you to be a deputy coordinator of the digital buddy programme. You'll find everything under `/buddy-coordination`. When something has waited for three working days, I'll write to you.
duty-helper = { $by } asked you to help with the digital buddy programme: with dates, texts and summaries. Start with `/buddy-coordination`.
duty-coordinator-ended = From now on others coordinate the digital buddy programme. { $by } made this change. Thank you for everything you have done for it!
duty-deputy-ended = You are no longer a deputy in the digital buddy programme. { $by } made this change. Thank you for being there!
duty-helper-ended = Your help with the digital buddy programme ends here. { $by } made this change. Thank you for lending a hand!
duty-moved-up = The account of { $person } has been deactivated, and nobody else coordinates at the moment. So from now on you coordinate the digital buddy programme. Start with `/buddy-coordination`, where you can also name a deputy.

nobody-coordinates-notification = Nobody coordinates the programme at the moment.
nobody-coordinates = Nobody coordinates the digital buddy programme at the moment. Anybody who administers this workspace can appoint somebody with `/buddy-coordination`.


hand-over-title = Hand coordination over
hand-over-intro = You pass the coordination on in one step. After that you no longer see applications, drafts or raised hands. Any other coordinators stay.
hand-over-to = To whom?
hand-over-on = Next
hand-over-now = Hand over
hand-over-to-me = That is you. Please choose somebody else.
hand-over-not-employee = It has to be an employee: no guest, no bot, no deactivated account.
hand-over-confirm = { $person } then coordinates in your place, and also gets what is still open: raised hands and reminders. Both of you will hear from me.
hand-over-contact =
    { $more ->
        [0] The contact person changes along with it: { $rounds }
        [one] The contact person changes along with it: { $rounds } and one more round
       *[other] The contact person changes along with it: { $rounds } and { $more } more rounds
    }
hand-over-done = { $person } now coordinates in your place. Thank you for carrying the programme!
hand-over-took = { $person } has handed the coordination of the digital buddy programme over to you. Start with `/buddy-coordination`. What is still open comes to you as well: raised hands now, reminders when they are due.

my-data-duty = Task
my-data-duty-since = { $duty } since { $day } (stays after erasing, for as long as you have it)
my-data-duty-until = { $duty } until { $day }
