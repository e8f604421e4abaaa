## Report

report-headline = Report: { $round }
report-period = { $start } to { $end }
report-footer = As of { $day }. Counts are exact. Shares and averages appear only with five people or more, distributions with ten, so that nobody can be recognised.
report-percent = { $value }%
report-too-few = too few answers to show them
report-from-to = { $low } to { $high }%
report-what = What
report-count = Count
report-share = Share
report-asked = Answers or questions counted

report-counts = Who took part
report-counts-line = This many stayed to the end.
report-counts-caption = Sign-ups and tandems
report-signed-up = Signed up
report-buddies = as buddies
report-learners = as learners
report-served = Learners with a tandem
report-served-share = Share of learners with a tandem
report-waiting = Stayed without a tandem
report-tandems = Tandems to the end
report-ended-early = Ended early

report-meetings = Meetings and answers
report-meetings-line = All check-ins of the round together, beside published figures from elsewhere.
report-meetings-caption = Meetings and answers compared
report-met = Met
report-met-short = have met
report-answered = Answered
report-this-round = This round
report-elsewhere-company = elsewhere, whole company
report-elsewhere-department = elsewhere, one department
report-elsewhere-pulse = elsewhere
report-source-meetings = Meetings elsewhere: NPR with Donut, 54% across the company, 81% in one department.
report-source-answers = Answers elsewhere: short surveys in companies get 55 to 81% answers.

report-value = Added value
report-value-short = of 5: added value
report-value-line = “The programme brings me added value”, from 1 (I don't agree at all) to 5 (I fully agree).
report-value-caption = Added value on average
report-moment = When
report-moment-interim = halfway
report-moment-closing = at the end
report-mean = Average
report-ratings = Ratings
report-target = Target
report-source-value = Target: at least { $target } of 5 ({ $source }).
report-comments = What participants wrote

report-spread = How the ratings are spread
report-spread-line = Every rating counts once.
report-spread-caption = Number of ratings
report-grade = Rating
report-grade-1 = 1 – not at all
report-grade-2 = 2 – rather not
report-grade-3 = 3 – partly
report-grade-4 = 4 – rather
report-grade-5 = 5 – fully

report-topics = Supply and demand
report-topics-line = Anybody who named several topics counts for each.
report-topics-caption = Supply and demand by topic
report-topic = Topic
report-offered = Offered
report-wanted = Wanted
report-still-waiting = Without a tandem

report-guide = A closing conversation
report-guide-why = There were too few answers for figures: individuals could be recognised. So here is a guide for a talk instead.
report-guide-how = Take half an hour together, buddies and learners in one room. Anybody who would rather say nothing just listens. Write down only what everybody may read.
report-guide-1 = What did the tandem give you that you would not have got otherwise?
report-guide-2 = What do you do differently today?
report-guide-3 = What made meeting easy, and what got in the way?
report-guide-4 = Were these the right topics? Which were missing?
report-guide-5 = What would buddies have liked to know beforehand?
report-guide-6 = Would you recommend it to somebody in your department? What would have to change for that?

report-better = What to do better next time
report-advice-recruit = “{ $topic }” was wanted by { $wanted } and offered by { $offered }. Look for buddies for this topic, ideally in a department that is not taking part yet.
report-advice-waiting-first =
    { $count ->
        [one] One person stayed without a tandem.
       *[other] { $count } people stayed without a tandem.
    } Start the next round from this one: then they hear of it first and are first in line.
report-advice-fix-dates = Fewer met than elsewhere. Have the tandems put all four dates into their calendars at the kick-off, as working time.
report-advice-fewer-questions = Many check-ins stayed without an answer. Ask less often, for example every three or four weeks.
report-advice-added-value = The added value is below 4 of 5. Ask in a closing conversation which topics and what help were missing, and change that first.
report-advice-value-sank = The added value fell towards the end. Have short talks with both sides halfway through, while things can still be changed.
report-advice-ended-early = At least one tandem in four ended early. Talk about expectations at the kick-off, and give people more of a say in the proposals.
report-advice-grow = Figures need at least five tandems that answer. Plan the next round a little larger.
report-advice-keep = There is nothing wrong with these figures. Do the same next time, and tell others about it.

report-ready-notification = The report is ready.
report-ready = The report on *{ $round }* is ready: as a page to read and print, and as a spreadsheet to work with. It shows figures, not people.
report-file-page = The report, to be opened in a browser
report-file-sheet = The same figures as a spreadsheet
report-file-name = Report
report-make = Report
report-being-written = One moment, I am writing the report …
report-being-written-context = You can close this window: the report comes as a direct message. If there is none in a few minutes, ask for it once more.
report-on-its-way = The report is on its way to you as a direct message.
round-line-closed = ended on { $end }, closed

## Next round

follow-start = Start the next round
follow-name = { $round }, next round
