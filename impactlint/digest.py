"""Names for bytes."""

from __future__ import annotations


def sha256_of(data: bytes) -> str:
    """SHA-256 in hexadecimal digits.

    `hashlib` loads OpenSSL, which takes longer than to read a page, for digests of a few bytes. As the standard
    library's own `random` does, this takes what Python itself comes with, where it is there.
    """
    try:
        from _sha2 import sha256  # type: ignore[import-not-found]
    except ImportError:  # Python 3.11 has it under another name
        try:
            from _sha256 import sha256  # type: ignore[import-not-found]
        except ImportError:
            from hashlib import sha256
    digits: str = sha256(data).hexdigest()
    return digits


def digest_of(data: bytes) -> str:
    """A name for bytes."""
    return sha256_of(data)[:32]
