## Meetings: held, learned from, thanked for

meeting-held = We met
meeting-ask-notification = A short question about your meeting
meeting-ask = The time for your meeting has passed. Did you meet?
meeting-noted = Noted, lovely! That was meeting { $number } of { $of }. It's best to set the next date right away.
meeting-noted-more = Noted, lovely! You have met { $count } times by now. Keep going for as long as it helps.
meeting-learned-title = Good to hear!
meeting-learned-intro = Would you like to write down one thing you take away? You can do that even if you were the one showing.
meeting-learned = What I take away
meeting-learned-context = Only you see it, under “My data”. I keep it encrypted and erase it 30 days after the tandem ends.
meeting-learned-kept = Saved, just for you. You'll find it under “My data”.
meeting-learned-on = What you took away on { $day }
meeting-date-on = Date on { $day }
meeting-thank = Say thank you
meeting-thanks-given = Your thanks will get there. Once a day is enough, so today I pass them on once.
meeting-thanks-notification = Somebody says thank you.
meeting-thanks = { $sender } says thank you for your time. Good to have you with us!
meeting-tandem-title = Our tandem
meeting-tandem = Your tandem with { $partner }: *{ $topic }*
meeting-next-date = Your next date: { $when }
meeting-no-date = You have no next date yet.
meeting-open = Meetings and path
refused-not-met-yet = That date is still to come. Did you meet earlier? Then open “Where I stand” and tap “We met” beside your tandem.
