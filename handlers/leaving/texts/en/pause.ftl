## Break

pause-title = Take a break
pause-until = Break until
pause-current = You're on a break until { $day }.
pause-context = During this time I ask nothing and propose nothing. The break ends by itself, and nobody hears of it.
pause-submit = Take a break
pause-done = Good, you won't hear from me until { $day }.
pause-resume = End the break now
pause-resumed = Welcome back! Things carry on.
pause-error = Choose a day from tomorrow on, within a year.
