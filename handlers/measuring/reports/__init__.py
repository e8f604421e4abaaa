"""The closing report: gathered once, then written as a page and as a spreadsheet."""
