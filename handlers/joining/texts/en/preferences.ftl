## What matters to me, and what counts in a round

menu-preferences = What matters to me
preferences-title = What matters to me
preferences-intro = So that you two fit: how do you like to work? You can leave anything empty.
preferences-either = either is fine
preferences-matters = What I care about most (up to { $most })
preferences-context = Nobody sees this, not even the coordinators. It counts for the next proposal.
preferences-saved = Noted. I will keep it in mind for the next proposal.
preferences-invitation = Would you like a say in who you learn with? Three short questions, half a minute.
way-question-starting = Something new …
way-try-first = I try it at once
way-explain-first = I like it explained first
way-question-rhythm = I would rather meet …
way-short-and-often = often, but not for long
way-long-and-seldom = less often, but for longer
way-question-planning = I would rather arrange it …
way-by-plan = with a fixed plan
way-as-it-comes = as it comes
preference-several-topics = Several topics in common
preference-two-way = Both learn from each other
preference-other-department = From another department
preference-other-stage = At another point in their career
preference-common-times = Many times in common
preference-similar-ways = A similar way of working
preference-new-contact = Getting to know somebody new
matching-rules-button = What counts
matching-rules-title = What counts in pairs
matching-rules-intro = *{ $round }*: how much should each of these count? 0 is not at all, 5 is very much.
matching-rules-always = What always applies: topic, language, time and place fit. Nobody is paired with their own manager, or with somebody they ruled out when signing up. As many as possible get a buddy first, and whoever has waited longest goes first.
matching-rules-saved = Saved. It counts as soon as you compute again.
weight =
    { $weight ->
        [0] 0: does not count
        [1] 1: a little
        [5] 5: very much
       *[other] { $weight }
    }
my-data-preferences = What matters to you
