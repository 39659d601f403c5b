"""What a reader learns from a README."""

from __future__ import annotations

from impactlint.reading.read import read

__all__ = ["read"]
