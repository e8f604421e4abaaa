## A tandem's dates

date-find = Find a date
date-find-other = Find another date
date-move = Move it
date-call-off = Call it off
date-call-off-title = Call the date off?
date-call-off-question = You will both get a file that takes the date out of your calendars.
date-call-off-yes = Yes, call it off
date-keep = Keep it
date-title = Find a date
date-when = When does it suit you both?
date-other = Another date (day and time below)
date-no-suggestions = I found no times that suit you both in your profiles. Ask each other, and enter here what you agree on.
date-day = Another day
date-clock = Time
date-zone = Day and time are in your time zone ({ $zone }).
date-length = How long?
date-minutes = { $count } minutes
date-place = Place or link
date-place-example = e.g. meeting room 2
date-context = Meetings are working time. You both get the date as a calendar file, without names and without the topic.
date-submit = Save the date
date-error-missing = Choose a day and a time.
date-error-time = Choose a time that is still to come, within a year.
date-moment = { $day }, { $clock }
date-moment-of-both = { $mine } ({ $clock } for { $partner })
date-is-set = Saved: { $when }. The calendar file is on its way to both of you.
date-is-called-off = The date is called off. You can find a new one here at any time.
date-notification = News about your meeting
date-announced = *Your meeting* ({ $minutes } minutes):
    { $when }
date-moved-to = *New date* ({ $minutes } minutes):
    { $when }
date-where = Place: { $place }
date-files-sent = You both have the calendar file in a message from me.
date-called-off =
    Called off:
    { $when }
date-calendar-title = Tandem meeting
date-file = Your meeting: { $when }. Open the file to have it in your calendar.
date-file-moved = Your meeting has moved: { $when }. Open the file to put your calendar right.
date-file-called-off = The meeting is off: { $when }. Open the file to take it out of your calendar.
date-nudge-notification = A small nudge from me
date-nudge-first = You and { $partner } haven't set a date yet. One hour is enough to begin with, and it is working time.
date-nudge-next = Your last meeting was a good two weeks ago. When will you and { $partner } meet again?
date-nudge-times =
    These times suit you both:
    { $lines }
date-nudge-context = Already agreed on a time? Just enter it, and you both get it for your calendars.
