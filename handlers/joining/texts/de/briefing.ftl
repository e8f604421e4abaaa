## Einweisung

menu-briefing = Zur Einweisung
offer-briefing = Hier geht es zu den Karten, dort weiter, wo du warst:
briefing-notification = Einweisung
briefing-reminder-notification = Die Einweisung wartet noch auf dich.
briefing-title = Einweisung
briefing-progress = { $number } von { $cards }
briefing-read = Ganz gelesen
briefing-next = Weiter
briefing-done = Das war die letzte Karte. Danke, dass du dir die Zeit genommen hast. Jetzt bist du startklar. Mit `/buddy einweisung` kannst du alles noch einmal nachlesen.
briefing-sent = Die Karte liegt in deinen Nachrichten von mir. Unterbrechen kannst du jederzeit, ich merke mir, wo du warst.
briefing-offer-buddy = Ich habe neun kurze Karten für Buddys: aus dem Alltag, mit je einer Frage. Es ist keine Prüfung, und deine Antworten merke ich mir nicht. Zehn Minuten, auch in kleinen Happen, und das ist Arbeitszeit.
briefing-offer-learner = Wenn du magst: Ich habe fünf kurze Karten für den Anfang, mit je einer Frage. Es ist keine Prüfung, und deine Antworten merke ich mir nicht. Fünf Minuten, und das ist Arbeitszeit.
briefing-offer-required = Eins fehlt noch: neun kurze Karten für Buddys, mit je einer Frage aus dem Alltag. Es ist keine Prüfung, und deine Antworten merke ich mir nicht. Das dauert zehn Minuten und ist Arbeitszeit. Sobald du die letzte gelesen hast, kommst du als Buddy in die Zuordnung.
briefing-reminder = Für *{ $round }* (Start am { $day }) liegen noch Karten der Einweisung vor dir. Danach kommst du als Buddy in die Zuordnung. Es sind höchstens zehn Minuten, und ich weiß noch, wo du warst.
briefing-contact = Ansprechperson in diesem Durchgang: { $person }
briefing-material = Mehr dazu:
briefing-link = Unterlagen im Haus
briefing-count =
    { $count ->
        [one] Ein Buddy ist noch in der Einweisung und kommt danach in die Zuordnung.
       *[other] { $count } Buddys sind noch in der Einweisung und kommen danach in die Zuordnung.
    }
status-briefing = Du bist angemeldet. Als Buddy kommst du in die Zuordnung, sobald du die Einweisung gelesen hast. Das dauert etwa zehn Minuten.
refused-no-briefing = Für dich liegt gerade keine Einweisung bereit. Sobald du in einem Durchgang mit Einweisung angemeldet bist, findest du sie hier.

briefing-rule-off = Keine
briefing-rule-offered = Wird allen angeboten
briefing-rule-required = Für Buddys Voraussetzung
round-briefing-hint = Kurze Karten im Chat. Voraussetzung heißt: Buddys kommen erst danach in die Zuordnung.
round-briefing-url = Eigene Unterlagen (Link)
round-briefing-url-example = https://intranet.example.com/buddys
round-briefing-url-hint = Steht auf der letzten Karte.
round-briefing-title-field = Name des Links
round-error-link = Das ist keine vollständige Adresse. Sie beginnt mit https:// und enthält keine Leerzeichen.

## Karten für Buddys

briefing-card-buddy-eye-level = Auf Augenhöhe
briefing-text-buddy-eye-level = Du kennst dich mit dem Tablet aus. Dein Gegenüber kennt vielleicht seit zwanzig Jahren jede Maschine in der Halle. Heute zeigst du etwas, morgen fragst du. Wer das im Kopf behält, erklärt ganz von selbst freundlicher.
briefing-question-buddy-eye-level = Renate sagt: „Das ist bestimmt eine dumme Frage.“ Was antwortest du?
briefing-answer-buddy-eye-level-a = Ach, das ist ganz leicht!
briefing-answer-buddy-eye-level-b = Gut, dass du fragst.
briefing-answer-buddy-eye-level-c = Warte, ich mach das schnell.
briefing-reply-buddy-eye-level-a = Fast. Es ist nett gemeint, aber bei Renate kommt an: „Und ich kann es trotzdem nicht.“ Sag lieber „Gut, dass du fragst“ und nimm dir die Minute.
briefing-reply-buddy-eye-level-b = Genau. Das kostet dich einen Satz, und die nächste Frage fällt schon leichter.
briefing-reply-buddy-eye-level-c = Die Aufgabe wäre damit erledigt, die Frage aber noch da. Sag „Gut, dass du fragst“, und dann schaut ihr gemeinsam hin.

briefing-card-buddy-keyboard = Erst fragen, dann an die Tasten
briefing-text-buddy-keyboard = Du siehst die Lösung, und die Finger wollen schon los. Aber wer die Maus abgeben muss, schaut nur noch zu, und am nächsten Morgen ist alles wieder weg. Lass die Hände deines Gegenübers am Gerät, auch wenn es dreimal so lange dauert.
briefing-question-buddy-keyboard = Renate sucht seit einer Minute den Knopf zum Teilen. Du siehst ihn längst. Was machst du?
briefing-answer-buddy-keyboard-a = Kurz selbst draufklicken
briefing-answer-buddy-keyboard-b = „Schau mal oben rechts.“
briefing-reply-buddy-keyboard-a = Das juckt in den Fingern, klar. Nur sucht Renate morgen wieder. Sag ihr, wo sie schauen kann. Und wenn du doch einmal klicken willst, frag vorher: „Darf ich kurz?“
briefing-reply-buddy-keyboard-b = Genau. Den Weg, den sie selbst geklickt hat, findet sie auch am Montag wieder.

briefing-card-buddy-confidential = Was im Tandem bleibt
briefing-text-buddy-confidential = Wer lernt, zeigt dir, was noch nicht klappt. Das braucht Mut, gerade wenn man sonst ein Team führt. Was ihr besprecht, bleibt deshalb bei euch: keine Geschichten in der Pause, auch keine netten.
briefing-question-buddy-confidential = Am Kaffeeautomaten fragt jemand: „Und, wie schlägt sich Renate so?“ Was sagst du?
briefing-answer-buddy-confidential-a = Sie macht das richtig gut.
briefing-answer-buddy-confidential-b = Frag sie am besten selbst.
briefing-answer-buddy-confidential-c = Na ja, es wird schon.
briefing-reply-buddy-confidential-a = Fast. Das Lob ist lieb, aber auch ein Lob erzählt etwas über sie. Wer davon weiß, entscheidet Renate. „Frag sie am besten selbst“ reicht völlig.
briefing-reply-buddy-confidential-b = Genau. Freundlich, kurz, und nichts wird weitererzählt.
briefing-reply-buddy-confidential-c = Lieber nicht. So ein Halbsatz ist bis Mittag einmal durch die Halle. „Frag sie am besten selbst“ passt immer.

briefing-card-buddy-first-meeting = Das erste Treffen
briefing-text-buddy-first-meeting = Beim ersten Mal muss noch niemand etwas lernen. Holt euch einen Kaffee, erzählt, was ihr so macht, und sprecht darüber, was im Alltag gerade nervt. Nehmt zum Schluss zwei Dinge mit: eine kleine Aufgabe fürs nächste Mal und einen Termin.
briefing-question-buddy-first-meeting = Womit fängst du an?
briefing-answer-buddy-first-meeting-a = Mit meinem Lernplan
briefing-answer-buddy-first-meeting-b = „Was nervt dich gerade?“
briefing-answer-buddy-first-meeting-c = Gleich mit einer Aufgabe
briefing-reply-buddy-first-meeting-a = Gut, dass du dich vorbereitest. Lass den Plan trotzdem erst einmal in der Tasche: Was dein Gegenüber braucht, weißt du nach zehn Minuten Zuhören besser als nach zwei Stunden Planen.
briefing-reply-buddy-first-meeting-b = Genau. Ein echtes Ärgernis ist der beste Einstieg, zum Beispiel die Fotos von der Baustelle, die nie im richtigen Ordner landen.
briefing-reply-buddy-first-meeting-c = Fast. Eine Aufgabe ist prima, sobald ihr euch ein bisschen kennt. Frag vorher, was im Alltag nervt. Dann nehmt ihr gleich die richtige.

briefing-card-buddy-one-thing = Eins nach dem anderen
briefing-text-buddy-one-thing = Was für dich drei Handgriffe sind, ist für dein Gegenüber dreimal Neuland. Nimm dir für jedes Treffen eine Sache vor, sprich langsam und sag dazu, warum du etwas tust. Ein Zettel mit drei Schritten hilft mehr als der beste Vortrag.
briefing-question-buddy-one-thing = Der Kalender klappt, und ihr habt noch zwanzig Minuten. Was jetzt?
briefing-answer-buddy-one-thing-a = Gleich noch die Ablage zeigen
briefing-answer-buddy-one-thing-b = Den Kalender noch mal üben
briefing-reply-buddy-one-thing-a = Verlockend, aber so gerät leicht beides durcheinander. Lass dein Gegenüber lieber noch einen Termin ganz allein eintragen. Und die Ablage ist dann euer Thema für nächste Woche.
briefing-reply-buddy-one-thing-b = Genau. Einmal gesehen ist noch nicht gekonnt. Lass dein Gegenüber vormachen und schau einfach zu.

briefing-card-buddy-no-fit = Wenn es nicht passt
briefing-text-buddy-no-fit = Manchmal stimmt die Chemie nicht, oder die Schichten passen nicht zusammen. Dafür kann niemand etwas. Ihr könnt das Tandem beide jederzeit beenden, ohne Begründung, mit `/buddy aussteigen`. Die andere Seite bekommt nur eine neutrale Nachricht.
briefing-question-buddy-no-fit = Zwei Treffen sind geplatzt, und so recht freust du dich auf das dritte nicht. Was machst du?
briefing-answer-buddy-no-fit-a = Durchhalten bis zum Schluss
briefing-answer-buddy-no-fit-b = Es einmal offen ansprechen
briefing-answer-buddy-no-fit-c = Das Tandem beenden
briefing-reply-buddy-no-fit-a = Das musst du nicht. Sprich es einmal an. Wird es dann nicht besser, darfst du mit gutem Gewissen aufhören.
briefing-reply-buddy-no-fit-b = Guter Weg. Oft ist es nur der Schichtplan. Und wenn nicht, habt ihr es versucht.
briefing-reply-buddy-no-fit-c = Das darfst du, jederzeit und ohne Grund. Wenn du magst, sprich es vorher einmal an. Manchmal ist es nur der Schichtplan.

briefing-card-buddy-both-ways = Es geht in beide Richtungen
briefing-text-buddy-both-ways = Dein Gegenüber weiß Dinge, die in keiner App stehen: warum die Presse im Winter anders läuft, wie man mit verärgerter Kundschaft spricht, wen man im Haus fragen muss. Frag danach. Wer selbst etwas zeigen kann, lernt auch lieber.
briefing-question-buddy-both-ways = Ihr packt schon zusammen, da erzählt Renate von einem Fehler, den sie allein am Klang der Maschine erkannt hat. Und du?
briefing-answer-buddy-both-ways-a = Nicken, die Stunde ist um
briefing-answer-buddy-both-ways-b = Mir das einmal zeigen lassen
briefing-reply-buddy-both-ways-a = Auf die Uhr zu schauen ist in Ordnung. Frag beim nächsten Mal aber nach, denn so etwas steht in keinem Handbuch.
briefing-reply-buddy-both-ways-b = Genau. Jetzt lernst du, und ab heute ist es ein Geben und Nehmen.

briefing-card-buddy-working-time = Treffen sind Arbeitszeit
briefing-text-buddy-working-time = Eure Treffen gehören zur Arbeit. Trag sie in den Kalender ein und sag im Team Bescheid, dann wundert sich niemand. Die Mittagspause muss dafür niemand opfern.
briefing-question-buddy-working-time = Deine Schichtleitung sagt: „Dafür haben wir heute keine Zeit.“ Was machst du?
briefing-answer-buddy-working-time-a = Dann eben nach Feierabend
briefing-answer-buddy-working-time-b = Einen neuen Termin suchen
briefing-answer-buddy-working-time-c = Ausfallen lassen
briefing-reply-buddy-working-time-a = Bitte nicht, der Feierabend gehört dir. Sucht euch einen neuen Termin in der Arbeitszeit. Wenn es öfter klemmt, hilft die Ansprechperson.
briefing-reply-buddy-working-time-b = Genau. Ein voller Tag kommt vor. Wird er zur Regel, sag der Ansprechperson Bescheid, dann kümmert sie sich.
briefing-reply-buddy-working-time-c = Fast. Einmal ausfallen ist kein Drama. Macht aber gleich den nächsten Termin aus, sonst schläft das Ganze ein.

briefing-card-buddy-contact = An wen du dich wenden kannst
briefing-text-buddy-contact = Du musst nicht alles allein lösen. Schreib mir hier, was los ist, und tippe auf „Ich hätte gern Hilfe“. Dann spricht dich die Ansprechperson oder die Koordination persönlich an. Ich gebe nur weiter, dass du um Hilfe bittest, nicht, was du mir geschrieben hast.
briefing-question-buddy-contact = Dein Gegenüber erzählt dir von großem Ärger in der Abteilung. Was machst du?
briefing-answer-buddy-contact-a = Das muss ich selbst lösen
briefing-answer-buddy-contact-b = Zuhören und Hilfe holen
briefing-reply-buddy-contact-a = Das ehrt dich, ist aber nicht deine Aufgabe. Hör zu, und fragt dann gemeinsam jemanden, der dafür da ist.
briefing-reply-buddy-contact-b = Genau. Zuhören hilft schon sehr. Frag dein Gegenüber, ob es recht ist, und dann hol jemanden dazu.

## Karten für Lernende

briefing-card-learner-any-question = Jede Frage ist willkommen
briefing-text-learner-any-question = Niemand kommt mit dem Tablet in der Hand auf die Welt. Dein Buddy hat sich gemeldet, um dir etwas zu zeigen. Frag also, so oft du willst, auch zum dritten Mal dasselbe.
briefing-question-learner-any-question = Dein Buddy sagt „Cloud“, und du weißt nicht genau, was das ist. Was machst du?
briefing-answer-learner-any-question-a = Später heimlich nachschlagen
briefing-answer-learner-any-question-b = „Was heißt das eigentlich?“
briefing-reply-learner-any-question-a = Geht auch, nur verstehst du dann den Rest der Stunde bloß halb. Frag gleich: „Was heißt das eigentlich?“ Damit hilfst du deinem Buddy, einfacher zu reden.
briefing-reply-learner-any-question-b = Genau. Ein Satz, und ihr redet wieder vom Gleichen.

briefing-card-learner-real-task = Bring etwas Echtes mit
briefing-text-learner-real-task = Am besten lernt es sich an dem, was sowieso auf deinem Tisch liegt: an der Liste, die du jeden Freitag von Hand abtippst, oder an der Videobesprechung, in die du nie hineinkommst. Sag deinem Buddy, was du brauchst, und auch, was gerade nicht.
briefing-question-learner-real-task = Was bringst du zum ersten Treffen mit?
briefing-answer-learner-real-task-a = Eine Sache, die mich nervt
briefing-answer-learner-real-task-b = Ich lasse mich überraschen
briefing-answer-learner-real-task-c = Eine lange Wunschliste
briefing-reply-learner-real-task-a = Genau. Damit könnt ihr sofort loslegen, und du merkst noch am selben Tag, was es dir bringt.
briefing-reply-learner-real-task-b = Kann schön werden. Nur weiß dein Buddy dann nicht, wo es losgehen soll. Eine kleine Sache aus deinem Alltag reicht schon.
briefing-reply-learner-real-task-c = Schön, dass du so viel vorhast. Nimm für den Anfang eine Sache davon, am besten die, die dich jede Woche Zeit kostet.

briefing-card-learner-between-you = Was unter euch bleibt
briefing-text-learner-between-you = Was du noch nicht kannst, geht nur dich und deinen Buddy etwas an. Deinen Ausgangspunkt zeige ich niemandem, außer deinem Buddy, wenn du das angekreuzt hast. Von mir erfährt auch deine Führungskraft nichts davon.
briefing-question-learner-between-you = Dein Buddy plaudert aus einem anderen Tandem. Was sagst du?
briefing-answer-learner-between-you-a = Lass das lieber unter euch.
briefing-answer-learner-between-you-b = Spannend, erzähl weiter!
briefing-reply-learner-between-you-a = Genau. Freundlich gesagt, und du kannst dich darauf verlassen, dass auch über dich nicht geredet wird.
briefing-reply-learner-between-you-b = Neugier ist menschlich. Was andere anvertraut haben, soll aber bleiben, wo es ist. „Lass das lieber unter euch“ schützt am Ende auch dich.

briefing-card-learner-your-pace = Du gibst das Tempo vor
briefing-text-learner-your-pace = Du entscheidest, wie schnell es geht und wer die Maus in der Hand hat. „Noch mal, bitte langsamer“ ist ein ganz normaler Satz. Und es geht in beide Richtungen: Erzähl, was du aus deiner Arbeit weißt, denn davon lernt dein Buddy.
briefing-question-learner-your-pace = Dein Buddy klickt so schnell, dass du nicht mitkommst. Und du?
briefing-answer-learner-your-pace-a = Abwarten, das wird schon
briefing-answer-learner-your-pace-b = „Lass mich das mal machen.“
briefing-reply-learner-your-pace-a = Verständlich, denn wer bremst schon gern? Die Stunde ist aber für dich da. Sag „Lass mich das mal machen“, und dein Buddy wird von selbst langsamer.
briefing-reply-learner-your-pace-b = Genau. Was die eigenen Hände einmal gemacht haben, bleibt hängen.

briefing-card-learner-way-out = Wenn es nicht passt
briefing-text-learner-way-out = Manchmal passt es nicht, und das ist in Ordnung. Mit `/buddy aussteigen` beendest du ein Tandem oder alles, jederzeit und ohne Begründung. Dein Buddy bekommt nur eine neutrale Nachricht. Und solange du dabei bist, gilt: Treffen sind Arbeitszeit.
briefing-question-learner-way-out = Nach zwei Treffen merkst du: Wir reden aneinander vorbei. Was machst du?
briefing-answer-learner-way-out-a = Es einmal ansprechen
briefing-answer-learner-way-out-b = Um Hilfe bitten
briefing-answer-learner-way-out-c = Das Tandem beenden
briefing-reply-learner-way-out-a = Guter Weg. „Können wir das anders machen?“ reicht oft schon.
briefing-reply-learner-way-out-b = Auch gut. Schreib mir hier und tippe auf „Ich hätte gern Hilfe“. Dann spricht dich jemand persönlich an.
briefing-reply-learner-way-out-c = Das darfst du, und niemand fragt nach dem Grund. Wenn du magst, versuch es vorher mit einem offenen Wort.
