"""Which of several findings with the same words a comment is about: the one on the comment's own line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from impactlint.findings import Finding, fingerprint
from impactlint.github.earlier_comments import OwnThread, own_thread
from impactlint.github.model import JudgedPage, State


def numbered_anew(pages: Iterable[JudgedPage], state: State) -> tuple[JudgedPage, ...]:
    """The pages with findings that keep the comments on their lines.

    Fingerprints of findings that share rule, heading and words are numbered from the top of the page, so that one that
    is added or mended above moves the numbers of the others, and would take their comments and answers with them.
    """
    found = (ours for thread in state.threads if (ours := own_thread(thread)))
    by_path: dict[str, list[OwnThread]] = {}
    for ours in found:
        by_path.setdefault(ours.thread.path, []).append(ours)
    return tuple(_page(page, by_path.get(page.path, ())) for page in pages)


def _page(page: JudgedPage, threads: Sequence[OwnThread]) -> JudgedPage:
    by_line: dict[int, list[OwnThread]] = {}
    for ours in threads:
        if ours.thread.line:
            by_line.setdefault(ours.thread.start or ours.thread.line, []).append(ours)
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in page.findings if by_line else ():
        groups.setdefault(finding.kin, []).append(finding)
    held = {one for ours in threads for one in ours.mark.ids}
    new: dict[str, str] = {}
    for group in groups.values():
        if group[0].words and any(one.line in by_line for one in group):
            new |= _group(group, by_line, held)
    moved = (replace(one, fingerprint=new.get(one.fingerprint, one.fingerprint)) for one in page.findings)
    return replace(page, findings=tuple(moved)) if any(old != name for old, name in new.items()) else page


def _group(group: Sequence[Finding], by_line: Mapping[int, Sequence[OwnThread]], held: set[str]) -> dict[str, str]:
    """The fingerprint of today for each of a group, by the one that the page alone gives it."""
    first, most = group[0], 2 * len(group) + len(held)  # enough for each after the last that a comment holds
    names = [fingerprint(first.rule, first.path, first.home, first.words, nth) for nth in range(most)]
    nths = {name: nth for nth, name in enumerate(names)}
    own = [nths.get(one.fingerprint, most) for one in group]
    if own != list(range(len(group))):  # numbered in another way, as under another path: nothing is known of it
        return {}
    numbers = _numbers(len(group), _pinned(group, by_line, nths), [nths[one] for one in names if one not in held])
    return {one.fingerprint: names[nth] for one, nth in zip(group, numbers, strict=True)}


def _pinned(
    group: Sequence[Finding], by_line: Mapping[int, Sequence[OwnThread]], nths: Mapping[str, int]
) -> dict[int, int]:
    """The numbers that comments on their own lines give, by place in the group; those on one line in order."""
    pinned: dict[int, int] = {}
    for line in dict.fromkeys(one.line for one in group):
        here = [at for at, one in enumerate(group) if one.line == line]
        firsts = (next((nths[one] for one in ours.mark.ids if one in nths), None) for ours in by_line.get(line, ()))
        free = sorted({nth for nth in firsts if nth is not None} - set(pinned.values()))
        pinned |= zip(here, free, strict=False)
    return pinned


def _numbers(count: int, pinned: Mapping[int, int], unheld: Sequence[int]) -> list[int]:
    """A number for each: its comment's, else the next one after a comment's, else its own, else one of no comment."""
    numbers = dict(pinned)
    used = set(pinned.values())
    start = min(pinned, default=0)
    # Those below a comment first: a comment on several places stands on the first of them.
    for at in (*range(start, count), *range(start)):
        if at not in numbers:
            wanted = numbers[at - 1] + 1 if at > start else at
            numbers[at] = wanted if wanted not in used else next(nth for nth in unheld if nth not in used)
            used.add(numbers[at])
    return [numbers[at] for at in range(count)]
