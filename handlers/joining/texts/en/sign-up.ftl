## Signing up

menu-sign-up = Sign up or change
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
sign-up-changed = Saved. The changes count from now on, also for proposals that are still open.
sign-up-notification = Your sign-up has arrived.
sign-up-error-no-offers = Choose at least one topic you can show.
sign-up-error-no-wants = Choose at least one topic you'd like to learn.
sign-up-error-too-many-wants = That's too many at once. Keep the ones that matter most to you.
sign-up-error-same-topic = One topic is under both “show” and “learn”. Pick one side.
sign-up-error-not-a-colleague = That's a guest, a bot or an account of another company. Choose your manager or leave this empty.
sign-up-error-own-manager = That's you. Choose your line manager, or leave it empty.
sign-up-error-no-consent = I may not save anything without your consent. Please tick the first box.
sign-up-error-no-language = Choose at least one language.
sign-up-error-no-manner = Choose “online”, “in person” or both.
sign-up-error-no-site = To meet in person, I need your site.
sign-up-error-not-with-self = No need to name yourself here.

interest-question = No round is open at the moment. Shall I write to you when one begins?
interest-yes = Yes, please
interest-noted = Noted. You'll hear from me as soon as a round opens.
interest-over-notification = Your note on the interest list
interest-over = A year ago you asked me to write to you when a round begins. I don't keep that any longer without asking again: you are no longer on the list. Shall I go on writing to you when one begins?
round-opened-notification = A new round is open.
round-opened = Here we go: *{ $round }* starts on { $day }. You can sign up until { $until }.
