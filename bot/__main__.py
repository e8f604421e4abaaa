"""Starts the bot: `python -m bot`."""

import sys

from bot.commands import main

if __name__ == "__main__":
    sys.exit(main())
