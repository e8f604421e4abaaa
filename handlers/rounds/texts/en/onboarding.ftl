## Onboarding: a round without an end, for new colleagues

onboarding-title = Onboarding
coordination-new-onboarding = Open-ended onboarding
onboarding-intro = New colleagues get a buddy for their first weeks, whenever they join. Buddies sign up once and are asked again and again. It goes on until you end it.
onboarding-weeks = How many weeks does a tandem last?
onboarding-announcement = *{ $round }* is open! New here? For your first { $weeks } weeks you get a buddy who shows you what you want to know. Been here longer? Then sign up as a buddy: I'll ask you when somebody new is looking for your topic.
onboarding-end = End onboarding
onboarding-end-question = *{ $round }* then closes to newcomers. Tandems that are running end as planned. The last day is { $day }. After that the report comes.
onboarding-end-yes = Yes, end it
onboarding-ended = *{ $round }* is closed to newcomers and ends on { $day }.
round-line-onboarding = running since { $start }, open-ended
round-error-tandem-weeks = Choose 2 to 26 weeks.
sign-up-done-onboarding = You're in: *{ $round }*. As soon as there is a proposal for you, you will hear from me. Then you decide whether it suits you.
sign-up-round-line-onboarding = *{ $round }*, at any time
status-onboarding = A buddy for the first weeks
status-weeks-over = Your weeks together are over. You can still rate.
summary-onboarding = Running since { $day }.
rating-intro-onboarding = Your weeks together (*{ $round }*) are over. Thank you for taking part! You can of course go on meeting. One last question.
change-onboarding = Running since { $start }, until you end it.
