"""A place for what a pretend company writes down: it need not survive a power cut, so nobody waits for a disk."""

import os

# None is the machine's usual place for temporary files.
FLEETING = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - only for folders with names of their own
