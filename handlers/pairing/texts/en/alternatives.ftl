## Other possibilities

alternatives-button = Other possibilities
alternatives-title = Other possibilities
alternatives-intro = These buddies still have room. I show names once you have both said yes.
alternatives-ask = Ask here instead
alternatives-context = The first proposal then lapses quietly. Nobody hears of it.
alternatives-none = Nobody else fits at the moment. The proposal still stands, and “Rather not” is fine, too.
alternatives-gone = Somebody was quicker: this place has been taken meanwhile.
alternatives-chosen = Good, I will ask. You will hear from me.
round-alternatives = A say in proposals
round-alternatives-hint = From { $least } people signed up.
round-alternatives-tick = Learners see up to three other buddies, without names
