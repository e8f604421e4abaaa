"""The fonts of what the bot draws, so that it looks alike on every machine; whose they are: LICENSES.txt."""

from pathlib import Path

_HERE = Path(__file__).parent
SERIF, SERIF_BOLD = _HERE / "DejaVuSerif.ttf", _HERE / "DejaVuSerif-Bold.ttf"
SANS, SANS_BOLD = _HERE / "DejaVuSans.ttf", _HERE / "DejaVuSans-Bold.ttf"
# For what rounds and topics are called as well.
CHINESE_JAPANESE_KOREAN, EMOJI = _HERE / "DroidSansFallback.ttf", _HERE / "NotoEmoji-Regular.ttf"
