## Menu, help, status

menu-notification = Digital Buddy
menu-intro = Hello! I bring together people who show each other things. What would you like to do?
menu-words-please = I can't open files, photos or voice messages, and I don't keep them. Please write to me in words.
menu-my-data = My data
menu-speak-english = In English, please
menu-speak-german = Lieber auf Deutsch
help-text =
    This is what I understand, after `/buddy` or as a message here:
    • `signup` – take part, or change your details
    • `status` – where you stand
    • `pause` – be left in peace until a day you choose
    • `leave` – end one tandem or stop altogether, no reason needed
    • `briefing` – read the short cards to start with
    • `rate` – say what it does for you
    • `my-data` – see and erase everything
    • `deutsch` – auf Deutsch wechseln
help-context = Meetings are working time. I read no conversation, only what you write to me here.
unknown-word = I don't know that word.
unknown-word-nearest = I don't know that word. Did you mean `/buddy { $word }`?
offer-sign-up = Lovely that you want to take part. Start here:
offer-status = This shows where you stand:
offer-pause = Until when would you like some peace?
offer-leave = You can stop at any time. Nobody asks why.
offer-rate = You can rate here:
offer-my-data = Here is everything I know about you:
language-title = Language
language-switched = Gladly, English from now on.

status-title = Where I stand
status-nothing = You're not taking part at the moment. “Sign up” takes two minutes.
status-interested = You're on the interest list. I'll write as soon as a round opens.
status-dates = { $start } to { $end }
status-tandem = You're in a tandem with { $partner }: { $topic }
status-proposal = There is a proposal for you. Have a look at your messages from me.
status-waiting = You're signed up and part of the next matching.
status-over = The round is over. You can still rate it.
status-paused = You're on a break until { $day }. After that, things carry on by themselves.
status-next-question = My next question to you comes on { $day }.

home-title = Your digital buddy programme
home-privacy = Only you see this page.
