## Pause

pause-title = Pause
pause-until = Pause bis
pause-current = Du machst Pause bis { $day }.
pause-context = In dieser Zeit frage ich nichts und schlage nichts vor. Die Pause endet von selbst, und niemand erfährt davon.
pause-submit = Pause machen
pause-done = Gut, bis { $day } hörst du nichts von mir.
pause-resume = Pause jetzt beenden
pause-resumed = Willkommen zurück! Es geht weiter.
pause-error = Wähle einen Tag ab morgen, höchstens ein Jahr im Voraus.
