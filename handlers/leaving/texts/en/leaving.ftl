## Leaving

menu-status = Where I stand
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
leaving-tandem-done = The tandem has ended. You're at the front for the next matching. If you don't want that, take a break or leave altogether.
goodbye-notification = Confirmation
goodbye = You have left. I won't write to you any more. What you told me in confidence is erased. With `/buddy signup` you're welcome back at any time.
ending-notification = News about your tandem
ending-learner = Your tandem with { $partner } has ended. That happens, and it isn't about you. You're at the front for the next matching.
ending-buddy = Your tandem with { $partner } has ended. That happens, and it isn't about you. Thank you for your time! You're at the front for the next matching.
