## Fragen in eigenen Worten

wording-open = Fragen umformulieren
wording-intro = Hier fragt ihr in euren eigenen Worten, auf { $language }. Wer eine andere Sprache gewählt hat, liest weiter meine Fassung. Ein leeres Feld heißt: meine Worte.
wording-question-check-in = Zwischenfrage
wording-question-again = Noch einmal nachgefragt
wording-question-interim = Vor der Bewertung zur Halbzeit
wording-question-closing = Vor der Bewertung am Ende
wording-question-rating = Die Aussage, die bewertet wird
wording-ours = Von mir: { $text }
wording-preview = Vorschau
wording-preview-intro = So lesen es die Teilnehmenden, auf { $language }. Wo hier dein Name steht, steht dort der Name aus ihrem Tandem.
wording-answers = Die Antworten auf die Zwischenfrage bleiben: { $answers }. Bewertet wird von 1 (stimme gar nicht zu) bis 5 (stimme voll zu).
wording-back = Weiter ändern
wording-keep = So übernehmen
wording-kept = Gespeichert. Ab der nächsten Frage gelten diese Worte.
wording-check-in = { $partner } und du: { $text }
in-round = *{ $round }*: { $text }
