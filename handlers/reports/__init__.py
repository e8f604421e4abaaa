"""The report on a round: gathered, put into words, drawn as a page and as a spreadsheet."""
