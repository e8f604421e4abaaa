## Applying, selecting, waiting

send = Send
round-selection = Selection
round-buddies-apply = Buddies apply, and coordinators approve them
round-selection-hint = Learners are in at once, as always.
round-greeting-by = Who is the welcome from?
round-greeting-by-example = First name, surname, management
greeting-by = Greetings from { $name }
round-applications = Applications ({ $count })

application-note-buddy = In this round buddies apply: the coordinators look at your application, and you will hear from me either way.
application-note-both = As a learner you are in at once. As a buddy you apply: the coordinators look at your application, and you will hear from me either way.
application-why = Why I'd like to be a buddy
application-read-by = Only the coordinators and their deputies read this.
application-received-notification = Your application has arrived.
application-received = Your application as a buddy has arrived: *{ $round }*, starting { $day }. The coordinators will look at it, and you will hear from me either way.
application-decided-notification = News about your application
application-approved = Welcome as a buddy! The coordinators have approved your application for *{ $round }*. I'll be in touch as soon as there is a proposal for you.
application-declined = Thank you for applying. I'm sorry, there is no place for you as a buddy in *{ $round }* this time. It's good of you to want to show others something.
application-still-learning = You stay in as a learner, nothing changes there. Shall I write to you as soon as buddies can apply for the next round?
application-learn-or-wait = Would you like to learn something instead? Then you're in at once. Or I can write to you as soon as the next round begins.
application-learn-instead = Join as a learner
application-next-round = Ask me next time
application-asked-notification = A question about your application
application-asked = The coordinators would like to know something more about your application for *{ $round }*:
application-answer = Answer
application-answer-title = Your answer
application-answer-field = Answer
application-answer-sent = Thanks, your answer is now with your application. You will hear from me again.
application-state-waiting = is with the coordinators
application-state-asked-back = waiting for your answer
application-state-approved = approved
application-state-declined = declined
my-data-application = Application as a buddy: { $round }
my-data-application-question = Question from the coordinators
my-data-application-answer = Your answer
status-application-waiting = Your application as a buddy is with the coordinators. You will hear from me either way.
status-application-asked-back = There is a question about your application as a buddy. Have a look at your messages from me.

applications-title = Applications
applications-intro =
    { $count ->
        [0] No application is open in *{ $round }* right now.
        [one] One person would like to be a buddy in *{ $round }*.
       *[other] { $count } people would like to be buddies in *{ $round }*.
    }
applications-line = { $person } as a buddy: { $topics }
applications-line-both = { $person } as a buddy and a learner: { $topics }
applications-line-why = “{ $text }”
applications-line-question = Asked: “{ $text }”
applications-line-answer = Answer: “{ $text }”
applications-line-no-answer = No answer yet.
applications-approve = Approve
applications-ask-back = Ask a question
applications-decline = Decline kindly
applications-decline-question = { $person } gets a kind message without a reason. Anybody who also wants to learn goes on learning.
applications-ask-title = Ask a question
applications-ask-intro = Your question goes to { $person }, and the answer will appear with the application. Please ask nothing confidential.
applications-ask-field = Short question
applications-open = See applications
applications-arrived-notification = An application has arrived.
applications-arrived = *{ $round }*: somebody would like to be a buddy. I won't write about further applications until one of you has had a look.
applications-answered-notification = A question about an application has been answered.
applications-answered = { $person } has answered your question: *{ $round }*
applications-log = Who decided what?
applications-log-title = Decisions
applications-log-empty = Nothing decided yet.
application-log-approved = • { $day }: { $by } approved { $person }.
application-log-asked-back = • { $day }: { $by } asked { $person } a question.
application-log-declined = • { $day }: { $by } declined { $person }.
application-meanwhile-approved = { $person } has already approved this application.
application-meanwhile-asked-back = { $person } has already asked a question here.
application-meanwhile-declined = { $person } has already declined this one.
application-withdrawn = This application has been withdrawn.

places-taken =
    { $count ->
        [one] This round has one place,
       *[other] This round has { $count } places,
    } and as many learners have signed up already. You'll be on the waiting list, and it's your turn as soon as a place is free.
status-place = You are number { $place } of { $count } on the waiting list. Take it as a rough guide: first come those who lost a tandem, then those who have waited longest. And it has to be a good fit.
applications-wait-notification = Applications are waiting.
applications-wait = Applications for *{ $round }* are still waiting. Everybody who applied will be glad of a quick answer.
