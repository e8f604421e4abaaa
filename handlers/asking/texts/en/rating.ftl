## Rating

menu-rate = Rate
rating-notification = A question about the programme
rating-title = Rate
rating-intro-interim = Halfway through *{ $round }*. Time for a question.
rating-intro-closing = *{ $round }* is coming to an end. Thank you for taking part! One last question.
rating-question = The programme brings me added value.
rating-1 = 1 – I don't agree at all
rating-2 = 2 – I tend to disagree
rating-3 = 3 – I partly agree
rating-4 = 4 – I tend to agree
rating-5 = 5 – I fully agree
rating-button-1 = 1 (not at all)
rating-button-2 = 2
rating-button-3 = 3
rating-button-4 = 4
rating-button-5 = 5 (fully)
rating-context = You rate the programme, never a person. In the next window you can still change your mind, and only then send.
rating-comment = Would you like to add something?
rating-comment-use = Your comment
rating-may-be-shown = may appear in the report, without my name
rating-how-kept = Your rating is kept encrypted until there are five. Then they are mixed and can no longer be traced to anybody. Until then, only whoever runs the server and holds the key could look. If there are never five, it is deleted unread. That is why it can be neither changed nor exported once sent.
rating-send = Send
rating-thanks = Thank you! Your rating counts.
