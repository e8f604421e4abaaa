## Onboarding: ein Durchgang ohne Ende für neue Kolleg:innen

onboarding-title = Onboarding
coordination-new-onboarding = Fortlaufendes Onboarding
onboarding-intro = Neue Kolleg:innen bekommen einen Buddy für ihre ersten Wochen, sobald sie kommen. Buddys melden sich einmal an und sind dann immer wieder dran. Es läuft, bis du es beendest.
onboarding-weeks = Wie viele Wochen dauert ein Tandem?
onboarding-announcement = *{ $round }* ist offen! Neu hier? Dann bekommst du für deine ersten { $weeks } Wochen einen Buddy, der dir zeigt, was du wissen willst. Schon länger da? Dann melde dich als Buddy an: Du bist dran, wenn jemand Neues dein Thema sucht.
onboarding-end = Onboarding beenden
onboarding-end-question = *{ $round }* nimmt dann niemanden mehr auf. Laufende Tandems gehen wie geplant zu Ende. Am { $day } ist Schluss, danach kommt der Abschlussbericht.
onboarding-end-yes = Ja, beenden
onboarding-ended = *{ $round }* nimmt niemanden mehr auf und endet am { $day }.
round-line-onboarding = läuft seit { $start }, fortlaufend
round-error-tandem-weeks = Wähle 2 bis 26 Wochen.
sign-up-done-onboarding = Du bist dabei: *{ $round }*. Sobald es einen Vorschlag für dich gibt, melde ich mich. Du entscheidest dann, ob es passt.
sign-up-round-line-onboarding = *{ $round }*, jederzeit
status-onboarding = Ein Buddy für die ersten Wochen
status-weeks-over = Eure Wochen sind um. Bewerten kannst du noch.
summary-onboarding = Läuft seit dem { $day }.
rating-intro-onboarding = Eure gemeinsamen Wochen (*{ $round }*) sind um. Danke, dass du dabei warst! Verabreden könnt ihr euch natürlich weiter. Eine letzte Frage.
change-onboarding = Läuft seit { $start }, bis du es beendest.
