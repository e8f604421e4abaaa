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
my-data-ratings = Ratings and the last answers about your topic are not listed here: they are kept without a name, and sealed until five are mixed.
my-data-erase = Erase everything
my-data-erase-title = Erase everything
my-data-erase-question = This also ends your tandem, and everything about you is erased at once. Ratings that have already been mixed remain as numbers without a name.
my-data-erase-yes = Yes, erase
my-data-erased = Erased. I know nothing about you any more.

profile-languages = Languages: { $languages }
profile-meeting = Meeting: { $how }, { $when }
profile-offers = Shows: { $topics }
profile-wants = Would like to learn: { $topics }
