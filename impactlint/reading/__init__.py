"""What a reader learns from a README."""

from __future__ import annotations

from impactlint.document import Document
from impactlint.reading.read import read

__all__ = ["Document", "read"]
