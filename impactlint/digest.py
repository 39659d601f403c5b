"""Names for bytes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

_OWN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
"""Where Python keeps its own SHA-256; that of `hashlib` loads OpenSSL, which takes longer than judging a page."""


def digest_of(data: bytes, length: int = 32) -> str:
    """A name for bytes: the first hexadecimal digits of their SHA-256."""
    return str(_sha256()(data).hexdigest()[:length])


def _sha256() -> Callable[[bytes], Any]:
    try:
        found = import_module(_OWN).sha256
    except ImportError:  # a Python built without it
        from hashlib import sha256 as found
    return found  # type: ignore[no-any-return]  # a module without types
