## Release

release-begun = Released.
release-progress = I'm asking: { $done } of { $total }.
release-context = You can close this window. I'll write to you as soon as I'm through.
release-done-notification = The release is through.
release-outcome =
    { $count ->
        [0] Released. I'm not asking anybody yet. Anybody still waiting hears from me what happens next.
        [one] Released. I'm asking one person now.
       *[other] Released. I'm asking { $count } learners now.
    }
release-lapsed =
    { $count ->
        [one] One pair has dropped out because something has changed since the draft. Whoever of the two is still there comes first in the next one.
       *[other] { $count } pairs have dropped out because something has changed since the draft. Whoever of them is still there comes first in the next one.
    }
coming-release = questions to the learners of a draft
