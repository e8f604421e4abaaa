## Certificate of participation

certificate-title = Certificate
certificate-offer = Would you like it in black and white that you took part?
certificate-intro = You get one page as a PDF: that you took part, when and in which role. Nothing about how it went.
certificate-name = Your name as it should appear
certificate-context = I don't store your name. The page comes as a message in a moment, and then I no longer have it.
certificate-make = Get the certificate
certificate-on-its-way = Your certificate is on its way as a message.
certificate-notification = Here is your certificate of participation. Thank you for taking part!
certificate-error-missing = It needs a name.
certificate-error-letters = Some of these characters I can't print. Please write your name without them.
certificate-programme = Digital buddy programme
certificate-before-name = We hereby confirm that
certificate-after-name = took part when colleagues learned from each other, in the round
certificate-role-learner = as a learner
certificate-role-buddy = as a digital buddy
certificate-role-both = as a digital buddy and as a learner
certificate-place-and-day = Place, date
certificate-signature = For the company
certificate-footnote = This page confirms participation. The name was entered by the participant.
