"""How far a long run has come, on a terminal: which step, and for how long already."""

import threading
import time
from types import TracebackType
from typing import Self, TextIO

PATIENCE_SECONDS, TICK_SECONDS = 1.0, 0.2


class Progress:
    """One line that is drawn over and over, and gone at the end. Short runs, files and pipes see nothing of it."""

    def __init__(
        self, stream: TextIO, steps: int, *, patience: float = PATIENCE_SECONDS, tick: float = TICK_SECONDS
    ) -> None:
        self._stream, self._steps, self._patience, self._tick = stream, steps, patience, tick
        self._number, self._step, self._width = 0, "", 0
        self._began = time.monotonic()
        self._is_over = threading.Event()
        # A thread: a step computes for as long as it takes, and comes back to nobody meanwhile.
        self._drawing = threading.Thread(target=self._draw, daemon=True) if stream.isatty() else None

    def __enter__(self) -> Self:
        if self._drawing:
            self._drawing.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        if self._drawing:
            self._drawing.join()

    def step(self, name: str) -> None:
        self._number, self._step = self._number + 1, name

    def _draw(self) -> None:
        if self._is_over.wait(self._patience):
            return
        while True:
            self._write(self._line())
            if self._is_over.wait(self._tick):
                self._write("")
                self._stream.write("\r")
                self._stream.flush()
                return

    def _line(self) -> str:
        done = "#" * self._number + "." * (self._steps - self._number)
        return f"[{done}] {self._step} … {time.monotonic() - self._began:.0f} s"

    def _write(self, line: str) -> None:
        self._stream.write(f"\r{line.ljust(self._width)}")
        self._stream.flush()
        self._width = len(line)
