"""Several jobs on one pull request: each knows its own comments by its key, and leaves those of the others alone."""

from __future__ import annotations

from dataclasses import replace

from impactlint.digest import digest_of
from impactlint.github.model import Note, State

DIGITS = 16


def token(key: str) -> str:
    """How a marker names a job; empty for a job without a key."""
    return digest_of(key.encode("utf-8", "surrogatepass"), DIGITS) if key else ""


def own(state: State, job: str) -> State:
    """What on a pull request is the business of one job: its own, and what was written before there was a key.

    Of such summaries it takes the first one, as long as it has none of its own.
    """
    return replace(
        state,
        threads=tuple(one for one in state.threads if not one.notes or _takes(one.notes[0], job)),
        summaries=_summaries(state.summaries, job),
        blocking=tuple(review for review in state.blocking if review.key in ("", job)),
    )


def _takes(note: Note, job: str) -> bool:
    return note.mark is None or note.mark.key in ("", job)


def _summaries(notes: tuple[Note, ...], job: str) -> tuple[Note, ...]:
    found = tuple(note for note in notes if note.mark and note.mark.key == job)
    return found or tuple(note for note in notes if note.mark and not note.mark.key)[:1]
