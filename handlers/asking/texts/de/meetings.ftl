## Treffen: stattgefunden, gelernt, Danke

meeting-held = Wir haben uns getroffen
meeting-ask-notification = Eine kurze Frage zu eurem Treffen
meeting-ask = Euer Termin war gerade. Habt ihr euch getroffen?
meeting-noted = Notiert, schön! Das war Treffen { $number } von { $of }. Macht am besten gleich den nächsten Termin aus.
meeting-noted-more = Notiert, schön! Ihr habt euch schon { $count } Mal getroffen. Macht weiter, solange es euch etwas bringt.
meeting-learned-title = Schön, dass es klappt!
meeting-learned-intro = Magst du eine Sache festhalten, die du mitnimmst? Das geht auch, wenn du selbst etwas gezeigt hast.
meeting-learned = Das nehme ich mit
meeting-learned-context = Nur du siehst das, unter „Meine Daten“. Ich bewahre es verschlüsselt auf und lösche es 30 Tage nach dem Ende des Tandems.
meeting-learned-kept = Festgehalten, nur für dich. Unter „Meine Daten“ findest du es wieder.
meeting-learned-on = Mitgenommen am { $day }
meeting-date-on = Termin am { $day }
meeting-thank = Danke sagen
meeting-thanks-given = Dein Dank kommt an. Einmal am Tag reicht, darum überbringe ich ihn heute nur einmal.
meeting-thanks-notification = Jemand sagt dir Danke.
meeting-thanks = { $sender } sagt Danke für deine Zeit. Schön, dass du dabei bist!
meeting-tandem-title = Unser Tandem
meeting-tandem = Dein Tandem mit { $partner }: *{ $topic }*
meeting-next-date = Euer nächster Termin: { $when }
meeting-no-date = Ihr habt noch keinen nächsten Termin.
meeting-open = Treffen und Lernpfad
refused-not-met-yet = Der Termin steht noch bevor. Habt ihr euch schon früher getroffen? Dann tippe in „Mein Stand“ bei eurem Tandem auf „Wir haben uns getroffen“.
