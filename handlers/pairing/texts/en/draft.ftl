## Draft

draft-title = Draft
draft-computing = One moment, I'm looking for the best tandems …
draft-intro = *{ $round }*: nobody has heard of this yet. I ask people only once you tap “Release”.
draft-roll-call-today = I looked in Slack today at { $clock } for who is still with the company.
draft-roll-call = I last looked in Slack on { $day } at { $clock } for who is still with the company.
draft-roll-call-none = Since I started I haven't been able to look in Slack for who is still with the company.
draft-pairs =
    { $count ->
        [one] One tandem
       *[other] { $count } tandems
    }
draft-no-pairs = So far nobody who has signed up fits together.
draft-pair = { $learner } learns from { $buddy }: *{ $topic }*
draft-waiting =
    { $count ->
        [one] One person is still waiting
       *[other] { $count } are still waiting
    }
draft-again = Compute again
draft-discard = Discard
draft-discard-question = The draft disappears. Nobody has heard of it.
draft-release = Release
draft-release-context = After the release I ask the learners first, and the buddies after their yes.
draft-computing-context = You can close this window. I'll write to you as soon as the draft is ready.
draft-computing-for = One moment, I'm comparing { $learners } learners with { $buddies } buddies …
draft-ready-notification = Your draft is ready.
draft-ready = *{ $round }*: the draft is ready. Tandems: { $pairs }, on the waiting list: { $waiting }.
draft-waits-notification = Your draft is waiting.
draft-waits = *{ $round }*: a draft has been ready for two days, and people are waiting for you.
small-draft-notification = A small draft is possible.
small-draft = *{ $round }*: people are free again. They come first in the next draft; it takes a minute.
draft-changed-meanwhile = { $person } has changed the draft in the meantime. Here is how it stands now. Your last click changed nothing.
draft-settled-meanwhile = This draft has been released or discarded in the meantime. “Propose tandems” makes the next one.
draft-pin = Hold on to it
draft-pinned = held
draft-unpin = Let go of it
draft-swap = Swap …
draft-forbid = Not this pair
draft-compared = Since the draft before: { $new } new pairs, { $gone } gone, { $kept } the same. With a tandem: { $now } instead of { $before }.
draft-compare = Compare
draft-compared-new =
    { $count ->
        [one] One pair is new
       *[other] { $count } pairs are new
    }
draft-compared-gone =
    { $count ->
        [one] One pair is gone
       *[other] { $count } pairs are gone
    }
draft-compared-kept = The same as before: { $count }.
draft-help = *What would help most now:*
draft-help-topic =
    { $count ->
        [one] • one more buddy for { $topic }: one more person in a tandem
       *[other] • one more buddy for { $topic }: { $count } more people in a tandem
    }
draft-help-places =
    { $count ->
        [one] • more places in the round: one more person in a tandem
       *[other] • more places in the round: { $count } more people in a tandem
    }
draft-forbidden = Ruled out ({ $count })
draft-forbidden-title = Pairs ruled out
draft-forbidden-line = { $learner } learns from { $buddy }
draft-forbidden-none = No pair is ruled out.
draft-forbidden-context = This holds for this round. A pair you allow again is possible as soon as you compute again.
draft-allow = Allow again
draft-release-pinned = Only those held ({ $count })
draft-release-question = I'll ask the learners first, and the buddies after their yes.
draft-release-pinned-question = I'll ask only the pairs you hold on to. The others stay in the draft.
draft-swap-title = Swap
draft-swap-now = So far: { $learner } learns from { $buddy }
draft-swap-with = Instead from
draft-swap-exchange = { $buddy } (and { $learner } from { $own })
draft-swap-free = { $buddy } (has a free place)
draft-swap-none = Nobody fits just now. Languages, times and topics have to match.
draft-swap-more =
    { $count ->
        [one] One more possibility does not fit on this list. The best come first.
       *[other] { $count } more possibilities do not fit on this list. The best come first.
    }
draft-swap-context = Swapped pairs are held on to and stay when you compute again.
draft-swap-submit = Swap
draft-discarded = Discarded. You can compute again at any time.
draft-nobody = There aren't enough people yet. Learners waiting: { $learners }. Buddies with room: { $buddies }. It takes at least one of each.
