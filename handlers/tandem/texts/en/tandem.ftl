## A tandem begins

introduction-notification = Your tandem begins.
introduction-not-reading = I can't read along here. What you write stays between you.
introduction-title = Welcome to your tandem
introduction = { $learner } and { $buddy }, lovely that you both said yes. Your topic: *{ $topic }*.
introduction-group = { $learners } learn together from { $buddy }. Good that you have all said yes. Your topic: *{ $topic }*. From now on this is the place for all of you.
group-notification = Your group goes on here.
group-goes-on = Your group goes on here: { $learners } with { $buddy }, topic *{ $topic }*.
proposal-small-group = It may become a small group: up to { $most } learners with one buddy, all on the same topic.
introduction-starts = The official start is on { $day }. You can arrange to meet right away.
introduction-share =
    What you share:
    { $lines }
share-languages = • Languages: { $languages }
share-times = • Times: { $times }
share-manners = • Meeting: { $manners }
introduction-agreement =
    { $weeks ->
        [one] This goes for every tandem: you meet for about an hour every week, and that is working time. What you talk about stays between you. And either of you may stop at any time, no reason needed.
       *[other] This goes for every tandem: you meet for about an hour every { $weeks } weeks, and that is working time. What you talk about stays between you. And either of you may stop at any time, no reason needed.
    }
introduction-ice-breaker = To break the ice: which device or tool would you never give away, and why?
introduction-first-task = A small first task: { $task }
introduction-end = Next step: tap “Find a date”. It shows times that suit you both.
first-task = Show each other how you go about this topic today, and pick one thing that should get easier.
first-task-mobile-devices = Set up one thing on the work phone together that saves time from tomorrow on.
first-task-social-media = Look at three posts by another company and talk about what you like about them.
first-task-collaboration-tools = Create a document in which you both write at the same time. It can be your learning list.
first-task-ai-assistants = Let an AI assistant draft an email, then improve it together.
first-task-connected-machines = Walk to a machine and read together what it reports about itself.
first-task-online-meetings = Start a meeting for two and try out sharing the screen, sound and background.
first-task-data-protection = Find a file in a folder that should not be there, and work out where it belongs.
first-task-materials = Take two materials in your hands and tell each other how to recognise them and what they are good for.
first-task-customers = Tell each other about one encounter with a customer that taught you something.
first-task-how-we-work = Collect three things that everybody here knows but that are written down nowhere.
