### English. Short, warm, concrete. Nothing here tells what somebody cannot do yet.

## Small words

and = and
or = or
decimal-comma = .
choose = Choose
next = Next
later = Later
save = Save
cancel = Cancel
close = Close
notice-title = Digital Buddy
not-now = Slack didn't take that just now. Please click again.
not-now-busy = It's busy here at the moment, and Slack is holding me back. Please click again in { $seconds } seconds.
not-now-form = Slack isn't answering me right now. What you filled in stays: please send it again in { $seconds } seconds.
not-now-again = Go on
page-back = ◀ Back
page-on = Next ▶
page = Page { $page } of { $pages }
any-time = any time during the week
somebody-erased = Somebody from before
only-for-matching = Only used to find a tandem that fits. Nobody gets to see it.
privacy-notice-short =
    What you enter is only used to find tandems and look after them. Starting points, “rather not with”, hopes and what you write to me are encrypted; only whoever runs the server and holds the key could open them. Slack also keeps what you type into it, under your company's rules. See and erase everything: `/buddy my-data`.

language-de = German
language-en = English
language-tr = Turkish
language-pl = Polish
language-it = Italian
language-fr = French
language-es = Spanish
language-pt = Portuguese
language-ro = Romanian
language-hr = Croatian
language-ru = Russian
language-uk = Ukrainian
language-ar = Arabic
language-fa = Persian

day-mon = Mondays
day-tue = Tuesdays
day-wed = Wednesdays
day-thu = Thursdays
day-fri = Fridays
slot-mon-am = Monday morning
slot-mon-pm = Monday afternoon
slot-tue-am = Tuesday morning
slot-tue-pm = Tuesday afternoon
slot-wed-am = Wednesday morning
slot-wed-pm = Wednesday afternoon
slot-thu-am = Thursday morning
slot-thu-pm = Thursday afternoon
slot-fri-am = Friday morning
slot-fri-pm = Friday afternoon

manner-online = online
manner-on-site = in person
manner-small-group = a small group is fine, too
stage-in-training = in training
stage-professional = working
stage-leading = leading people

role-learner = I'd like to learn something
role-buddy = I'd like to show others, as a digital buddy
role-both = Both, on different topics

level-1 = I'm at the very beginning
level-2 = I know the basics
level-3 = I manage, and want to go further
level-4 = I know my way around well
offer-level-2 = I can show the basics
offer-level-3 = I'm at home in it
offer-level-4 = I can go into depth

topic-mobile-devices = Phones and tablets
topic-social-media = Social media
topic-collaboration-tools = Working together online
topic-ai-assistants = AI assistants
topic-connected-machines = Connected machines
topic-online-meetings = Online meetings
topic-data-protection = Everyday data protection
topic-materials = Experience: materials
topic-customers = Experience: customers
topic-how-we-work = Experience: how things are done here

state-BW = Baden-Württemberg
state-BY = Bavaria
state-BE = Berlin
state-BB = Brandenburg
state-HB = Bremen
state-HH = Hamburg
state-HE = Hesse
state-MV = Mecklenburg-Vorpommern
state-NI = Lower Saxony
state-NW = North Rhine-Westphalia
state-RP = Rhineland-Palatinate
state-SL = Saarland
state-SN = Saxony
state-ST = Saxony-Anhalt
state-SH = Schleswig-Holstein
state-TH = Thuringia

# Beneath a reminder that deputies get.
overdue-deputy = You get this as a deputy: after three working days it is still open.
