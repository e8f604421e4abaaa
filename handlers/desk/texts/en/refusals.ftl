## What cannot be done

refused-generally = I'm afraid that's not possible.
refused-no-longer-current = This is out of date. `/buddy status` shows how things stand.
no-longer-current-note = Out of date
refused-not-for-guests = The programme is for employees of this company. Guests and accounts of other companies can't take part, I'm afraid.
refused-not-a-coordinator = Only coordinators can do that. Ask HR who coordinates the programme. `/buddy` is there for you.
refused-not-taking-part = You're not taking part at the moment. `/buddy signup` takes two minutes.
refused-already-rated = You have rated already, thank you! As ratings are tied to nobody, yours can no longer be changed.
refused-nothing-to-rate = There is nothing to rate at the moment. Halfway and at the end I ask everybody who is or was in a tandem.
refused-sign-up-closed = This round isn't taking anybody any more. `/buddy signup` shows what is open.
refused-unexpected = Something went wrong, and it isn't your doing. Please try again. If that doesn't help, give the coordinators this number: { $reference }
work-failed = Something went wrong, and it isn't your doing. Please try again.
