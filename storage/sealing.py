"""Sealing: what people confide is stored encrypted, bound to the very place it stands in."""

import base64
import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

T = TypeVar("T")

KEY_BYTES = 32
KEY_LETTERS = 44
KEY_ID_BYTES = 4
# Drawn at random: safe for 2^32 values under one key (NIST SP 800-38D).
NONCE_BYTES = 12


class Unreadable(Exception):
    """A sealed value that no key of ours opens: damaged, moved to another place, or sealed with a lost key."""


class KeyMissing(Unreadable):
    """A sealed value that is whole, as far as can be told: the key that opens it is not here."""


class BadKey(ValueError):
    """A sealing key that is not 32 bytes in base64."""


@dataclass(frozen=True)
class Place:
    """Where a sealed value stands. A value copied to another person's row does not open there."""

    team_id: str
    table: str
    column: str
    row_id: UUID

    def as_bytes(self) -> bytes:
        return "\0".join((self.team_id, self.table, self.column, self.row_id.hex)).encode()


class Sealing:
    """Seals with the first key and opens with any of them."""

    # Each value begins with the name of its key, so that a change of keys can stop half-way and go on (S9).

    def __init__(self, keys: Iterable[bytes]) -> None:
        ring = {key_id(key): key for key in keys}
        if not ring:
            raise BadKey("no sealing key")
        self._keys = {id_: AESGCM(key) for id_, key in ring.items()}
        self._current = next(iter(ring))

    def seal(self, text: str | bytes, place: Place) -> bytes:
        plain = text.encode() if isinstance(text, str) else text
        nonce = os.urandom(NONCE_BYTES)
        return self._current + nonce + self._keys[self._current].encrypt(nonce, plain, place.as_bytes())

    def open(self, sealed: bytes, place: Place) -> bytes:
        """The plain bytes; raises `Unreadable`."""
        key = self._keys.get(sealed[:KEY_ID_BYTES])
        if key is None:
            raise KeyMissing(f"{place.table}.{place.column}: sealed with a key that is not here")
        nonce, body = sealed[KEY_ID_BYTES:][:NONCE_BYTES], sealed[KEY_ID_BYTES + NONCE_BYTES :]
        try:
            return key.decrypt(nonce, body, place.as_bytes())
        except (InvalidTag, ValueError) as error:
            raise Unreadable(f"{place.table}.{place.column}: damaged or moved") from error

    def has_key_of(self, sealed: bytes) -> bool:
        """Whether it was sealed with a key that is here; it may be damaged all the same."""
        return sealed[:KEY_ID_BYTES] in self._keys

    def open_text(self, sealed: bytes | None, place: Place) -> str:
        return self.open(sealed, place).decode() if sealed is not None else ""


def key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"digital-buddy key id" + key).digest()[:KEY_ID_BYTES]


def new_key() -> str:
    """A fresh key, as it stands in the settings."""
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


def read_key(text: str) -> bytes:
    """A key from the settings; raises `BadKey`."""
    text = text.strip()
    try:
        # Strictly: otherwise whatever stands behind the first "=" would go unread, such as a second key.
        key = base64.b64decode(text, altchars=b"-_", validate=True)
    except ValueError:
        key = b""
    if len(text) > KEY_LETTERS and len(key) != KEY_BYTES:
        # With no word of a new one: what the first has sealed would stay sealed.
        raise BadKey(f"takes one key, and something stands before or behind it: leave its {KEY_LETTERS} characters")
    if len(key) != KEY_BYTES:
        raise BadKey(f"a key is {KEY_LETTERS} characters of base64; make one with: python -m bot new-key")
    return key


def readable(read: Callable[[], T], otherwise: T) -> T:
    """What `read` opens, or something else where it is damaged or was sealed with a key that is gone."""
    try:
        return read()
    except Unreadable:
        return otherwise
