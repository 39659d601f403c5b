"""Names for bytes."""

from __future__ import annotations


def digest_of(data: bytes) -> str:
    """A name for bytes."""
    from hashlib import sha256  # it loads OpenSSL, which takes longer than most of what needs no digest

    return sha256(data).hexdigest()[:32]
