## Interim talk

interim-notification = Half time: a moment for an interim talk
interim-title = Interim talk
interim-intro = Half time in *{ $round }*. A good moment to pause briefly: first on your own, then together.
interim-questions = Two questions, just for you: *What helps you?* And: *What should be different?* Then you choose: go on, change something, a different tandem, stop, or ask for a talk.
interim-with = Your tandem with { $partner }
interim-open = To the two questions
interim-context = I don't store what you tap, and nobody else sees it. For your talk there is a card in the message you share.
interim-and-rating = And a question about the programme:
interim-form-intro = Just for you, before you talk with { $partner }. Tapping is enough, and you can leave it empty.
interim-help = What helps you?
interim-help-time = That we take our time
interim-help-trying = That we try things instead of only talking
interim-help-examples = Examples from work
interim-help-questions = That every question is welcome
interim-help-laughing = That we have a laugh, too
interim-wish = What should be different?
interim-wish-more-often = Meet more often, but for less time
interim-wish-slower = Slower, step by step
interim-wish-more-trying = More trying things myself
interim-wish-other-things = Other things to look at
interim-wish-other-time = Another time or another place
interim-way = How would you like to go on?
interim-way-go-on = Go on as it is
interim-way-change = Change something: I'll propose a new agreement
interim-way-another = I'd like a different tandem
interim-way-end = I'd like to stop
interim-way-hand = I'd like to talk to somebody about it
interim-form-context = I don't store what you tap, and { $partner } doesn't hear of it. If you'd like to talk to somebody, I pass on your name. Before anything ends, I'll ask you once more.
interim-send = Next
interim-done-go-on = Lovely! Then keep going.
interim-done-change = Good that you say so. Propose in your agreement what should be different. It only counts once { $partner } agrees.
interim-done-hand = Good that you speak up. I've passed it on: somebody will come and talk to you in person. { $partner } won't hear of it from me.
interim-note = Your notes for the talk:
interim-note-context = I forget them as soon as you close this window. Take a screenshot if you'd like to keep them.
interim-another-title = A different tandem
interim-another = Then your tandem ends now. You'll be at the front for the next matching. { $partner } gets a kind message that your tandem has ended, and will be near the front as well.
interim-another-context = You need no reason, and none is stored.
interim-another-yes = Yes, a new tandem
interim-another-done = Your tandem has ended. You're at the front for the next matching. I'll write to you as soon as there is a proposal.
interim-card-notification = Half time in your tandem
interim-card = *Half time! Twenty minutes for you.* Set some time aside for this when you next meet, over a coffee if you like. It is working time.
interim-card-questions =
    1. What has been your best moment so far?
    2. What is easier today than at the start?
    3. What would you like more of, and what less?
    4. What should still work out before your last meeting?
interim-card-end = Everybody gets a turn at every question, and the others listen first. Have you decided on something new? Then put it into your agreement.
