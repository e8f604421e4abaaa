## Questions in one's own words

wording-open = Reword the questions
wording-intro = Here you ask in your own words, in { $language }. Anybody who uses another language keeps reading my version. An empty field means: my words.
wording-question-check-in = Check-in
wording-question-again = Asking once more
wording-question-interim = Before the rating halfway
wording-question-closing = Before the rating at the end
wording-question-rating = The statement that is rated
wording-ours = Mine: { $text }
wording-preview = Preview
wording-preview-intro = This is how participants read it, in { $language }. Where it says your name here, they see the name from their own tandem.
wording-answers = The answers to the check-in stay: { $answers }. The rating goes from 1 (I don't agree at all) to 5 (I fully agree).
wording-back = Keep editing
wording-keep = Use it like this
wording-kept = Saved. From the next question on, these words apply.
wording-check-in = { $partner } and you: { $text }
in-round = *{ $round }*: { $text }
