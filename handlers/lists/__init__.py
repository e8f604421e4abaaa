"""Lists: people and tables as firms have them, read from any spreadsheet, with everything that is wrong said at once.

Stands beside the chapters and knows neither Slack nor the database, so that the command line reads as the chat does.
Its way begins in `people_file`, or in `tables` for any other table.
"""
