## Interim talk

interim-notification = Halfway: time for an interim talk
interim-title = Interim talk
interim-intro = Halfway through *{ $round }*. A good moment to look back: first on your own, then together.
interim-questions = Two questions, just for you: *What helps you?* And: *What should be different?* Then you say how to go on: as it is, differently, in a different tandem, or not at all. Or you ask for a talk.
interim-with = Your tandem with { $partner }
interim-open = See the two questions
interim-context = I don't store what you tap, and nobody else sees it. For your talk there is a card in your shared conversation.
interim-and-rating = And a question about the programme:
interim-form-intro = Just for you, before you talk with { $partner }. Tapping is enough, and you can leave it empty.
interim-help = What helps you?
interim-help-time = That we make time for it
interim-help-trying = That we try things out and don't just talk
interim-help-examples = Examples from work
interim-help-questions = That every question is welcome
interim-help-laughing = That we have a laugh, too
interim-wish = What should be different?
interim-wish-more-often = Meet more often, but for less time
interim-wish-slower = Slower, step by step
interim-wish-more-trying = Try more things myself
interim-wish-other-things = Other things to look at
interim-wish-other-time = Another time or another place
interim-way = How would you like to go on?
interim-way-go-on = Go on as it is
interim-way-change = Change something: I'll propose a new agreement
interim-way-another = I'd like a different tandem
interim-way-end = I'd like to stop
interim-way-hand = I'd like to talk to somebody about it
interim-form-context = I don't store what you tap, and { $partner } doesn't hear of it. If you'd like to talk to somebody, I pass on nothing but your name. Before anything ends, I'll ask you once more.
interim-send = Next
interim-done-go-on = Lovely! Then keep going.
interim-done-change = Good that you said so. Propose in your agreement what should be different. It only counts once { $partner } agrees.
interim-done-hand = Good that you spoke up. I've passed it on: somebody will come and talk to you in person. { $partner } won't hear of it from me.
interim-note = Your notes for the talk:
interim-note-context = I forget them as soon as you close this window. Take a screenshot if you'd like to keep them.
interim-another-title = A different tandem
interim-another = Then your tandem ends now. You'll be at the front for the next matching. { $partner } gets a kind message that your tandem has ended, and will be at the front as well.
interim-another-context = You need no reason, and none is stored.
interim-another-yes = Yes, a new tandem
interim-another-done = Your tandem has ended. You're at the front for the next matching. I'll write to you as soon as there is a proposal.
interim-card-notification = Halfway through your tandem
interim-card = *Halfway! Twenty minutes for you.* Set some time aside for this when you next meet, over a coffee if you like. It is working time.
interim-card-questions =
    1. What has been your best moment so far?
    2. What is easier today than at the start?
    3. What would you like more of, and what less?
    4. What should you still get done before your last meeting?
interim-card-end = Everybody gets a turn at every question, and the others listen first. Have you agreed on something new? Then put it in your agreement.
