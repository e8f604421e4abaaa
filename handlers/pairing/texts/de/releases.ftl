## Freigabe

release-begun = Freigegeben.
release-progress = Ich frage gerade: { $done } von { $total }.
release-context = Du kannst dieses Fenster schließen. Dann schreibe ich dir, sobald ich durch bin.
release-done-notification = Die Freigabe ist durch.
release-outcome =
    { $count ->
        [0] Freigegeben. Ich frage noch keine Person. Wer noch wartet, hört von mir, wie es weitergeht.
        [one] Freigegeben. Ich frage jetzt eine Person.
       *[other] Freigegeben. Ich frage jetzt { $count } Lernende.
    }
release-lapsed =
    { $count ->
        [one] Ein Paar ist weggefallen, weil sich seit dem Entwurf etwas geändert hat. Wer davon noch dabei ist, steht im nächsten Entwurf ganz vorn.
       *[other] { $count } Paare sind weggefallen, weil sich seit dem Entwurf etwas geändert hat. Wer davon noch dabei ist, steht im nächsten Entwurf ganz vorn.
    }
coming-release = Fragen an die Lernenden eines Entwurfs
