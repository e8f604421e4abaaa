## Learning path and learning page

learning-path = Learning path
learning-path-title = Learning path
learning-path-intro = *{ $topic }* in four meetings of an hour each. A suggestion, not a syllabus: leave out what you don't need.
learning-meeting-held = ✅ *{ $number }. { $title }* (done)
learning-meeting-next = ➡️ *{ $number }. { $title }* (next)
learning-meeting-later = *{ $number }. { $title }*
learning-path-done = You have walked the whole path. What comes now? Choose the next task yourselves.
learning-path-context = The path moves on when you tap “We met” after a meeting.
learning-page = Learning page
learning-page-title = Your learning page
learning-page-intro = One page you share for tasks and notes, a document or a canvas for example. Put the link in here, and you will both find it again.
learning-page-link = Link to the page
learning-page-hint = An empty field removes the link. I don't open the page or read along.
learning-page-error = This has to be a complete link that begins with https://.
learning-page-is = Your learning page: { $page }
learning-page-removed = No learning page is linked any more.
learning-page-notification = News about your learning page

path-title-mobile-devices-1 = My device, my settings
path-task-mobile-devices-1 = Tidy up the home screen of the work phone together: what you need every day ends up on the first page.
path-title-mobile-devices-2 = Everything to hand on the road
path-task-mobile-devices-2 = Set up mail and calendar on the device, and accept a meeting from there.
path-title-mobile-devices-3 = The camera as a tool
path-task-mobile-devices-3 = Photograph a rating plate or a part, and send the picture to where it is needed.
path-title-mobile-devices-4 = Staying safe
path-task-mobile-devices-4 = Check the screen lock and updates, and rehearse once what to do if the device gets lost.

path-title-social-media-1 = Our company from outside
path-task-social-media-1 = Look at our company's page together: what would you ask as a stranger? Write down three questions.
path-title-social-media-2 = What others do well
path-task-social-media-2 = Find two posts by other companies that stay with you, and work out why they do.
path-title-social-media-3 = A post of your own
path-task-social-media-3 = Draft a post about your work, with a picture and five sentences at most. Show it to somebody before it goes anywhere.
path-title-social-media-4 = Answers and limits
path-task-social-media-4 = Word an answer to a friendly comment and one to an angry one, and settle what does not belong online.

path-title-collaboration-tools-1 = What is where?
path-task-collaboration-tools-1 = Pick six files from your everyday work and settle where each of them lives from now on.
path-title-collaboration-tools-2 = Writing at the same time
path-task-collaboration-tools-2 = Write in one document together: one in the text, the other in comments. Then swap.
path-title-collaboration-tools-3 = Fewer emails
path-task-collaboration-tools-3 = Move one subject that sits in emails today into a channel, and invite the people it concerns.
path-title-collaboration-tools-4 = Keeping track
path-task-collaboration-tools-4 = Set your notifications so that only what matters interrupts you, and start a shared task list.

path-title-ai-assistants-1 = The first question
path-task-ai-assistants-1 = Ask the assistant something you know the answer to. What is right, what is not, and how can you tell?
path-title-ai-assistants-2 = Better requests
path-task-ai-assistants-2 = Have the same text written three times, each time saying more exactly who it is for and how long it should be.
path-title-ai-assistants-3 = A real task
path-task-ai-assistants-3 = Take something from this week, an email or some minutes, and get it done with the assistant. Time it.
path-title-ai-assistants-4 = What does not belong in it
path-task-ai-assistants-4 = Write down three rules for yourselves: which data is never typed in, and what a human always checks.

path-title-connected-machines-1 = What the machine tells you
path-task-connected-machines-1 = Walk to a machine and read which values it reports. Which of them helps you today?
path-title-connected-machines-2 = Data from your desk
path-task-connected-machines-2 = Call up the values of the same machine on a computer or tablet, and compare them with the display on site.
path-title-connected-machines-3 = Reading a fault
path-task-connected-machines-3 = Take a fault from last week and trace in the records when it first showed.
path-title-connected-machines-4 = A small improvement
path-task-connected-machines-4 = Suggest an alert or a display that saves you walking, and show it to whoever leads the shift.

path-title-online-meetings-1 = Sound, picture, light
path-task-online-meetings-1 = Start a meeting for two, and set microphone, camera and background so that you understand each other well.
path-title-online-meetings-2 = Showing and taking notes
path-task-online-meetings-2 = Take turns sharing the screen, and write down three points together while you do.
path-title-online-meetings-3 = Inviting people yourself
path-task-online-meetings-3 = Plan a real meeting: invitation, three points, one goal. Send it together.
path-title-online-meetings-4 = Leading the round
path-task-online-meetings-4 = Practise the first and the last five minutes: welcome people, let everybody speak, write down what was decided.

path-title-data-protection-1 = What is personal?
path-task-data-protection-1 = Walk through a working day and note five places where you come across details about people.
path-title-data-protection-2 = Folders and access
path-task-data-protection-2 = Check on one shared folder who can look inside, and work out whether all of them need to.
path-title-data-protection-3 = The suspicious email
path-task-data-protection-3 = Look at two scam emails, real or made up, and write down what gives them away.
path-title-data-protection-4 = When something goes wrong
path-task-data-protection-4 = Play through an email that went to the wrong address: whom do you tell, when, and in which words?

path-title-materials-1 = In your hands
path-task-materials-1 = Lay three materials side by side and describe what you see, hear and feel. Guess first, then look it up.
path-title-materials-2 = Why this one?
path-task-materials-2 = Take a part from production and explain why it is made of exactly this material, and what was used before.
path-title-materials-3 = When it goes wrong
path-task-materials-3 = Find a rejected part, and work out together what happened and how it could have been noticed earlier.
path-title-materials-4 = The knowledge stays
path-task-materials-4 = Write down three tricks that are in no data sheet, with a photo, and put them where others will find them.

path-title-customers-1 = Who buys from us?
path-task-customers-1 = Tell each other about two companies or people we work for: what do they really need?
path-title-customers-2 = Listening and asking
path-task-customers-2 = Listen in on a conversation with a customer together, or tell each other about one. Which sentence mattered most?
path-title-customers-3 = The difficult case
path-task-customers-3 = Take a complaint that ended well, and play it through once with the roles swapped.
path-title-customers-4 = Noted for everybody
path-task-customers-4 = Write down five things one should know about our customers before calling them for the first time.

path-title-how-we-work-1 = An order's journey
path-task-how-we-work-1 = Follow an order from arrival to the door, and draw whose hands it passes through.
path-title-how-we-work-2 = Unwritten rules
path-task-how-we-work-2 = Collect five things everybody here knows and nobody has written down. Which of them should stay?
path-title-how-we-work-3 = Whom do I ask?
path-task-how-we-work-3 = Walk through the company together, and introduce yourselves to three people you only know by name.
path-title-how-we-work-4 = Making one thing easier
path-task-how-we-work-4 = Find a step or a form that gets in the way, and make a suggestion that you really hand in.

path-title-own-1 = Getting started
path-task-own-1 = Show each other how you go about the topic today, and write down two things that should get easier.
path-title-own-2 = Trying it out
path-task-own-2 = Take on the first of the two. The one who learns has their hands on it.
path-title-own-3 = On real work
path-task-own-3 = Bring a task from this week and get it done together. Note where it got stuck.
path-title-own-4 = Passing it on
path-task-own-4 = Write half a page or take three photos with which a third person can do what you learned.
