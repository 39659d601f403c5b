"""What must hold before a restructuring is offered: nothing lost, nothing torn, every link as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from impactlint import lazy
from impactlint.document import Block, Document, Source, UnreadableError, parse
from impactlint.document.text import plain
from impactlint.findings import Finding
from impactlint.reading.headings.plain import with_plain_headings
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.enclosures import enclosures
from impactlint.restructure.formulas import formulas
from impactlint.restructure.links import anchors, definitions, footnotes, in_page, labels, linked, names, targets
from impactlint.restructure.markup import closed, open_before, opens, two_readings, visible
from impactlint.restructure.pairs import regions
from impactlint.restructure.sheet import Sheet, source_of

NUMBER = lazy.pattern(r"^(?:\d{1,3})(?:\.\d{1,3})*[.)]?\s+")
"""A number in front of a heading, as a restructuring may change it."""

_SPACE = lazy.pattern(r"\s+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A page as it was read, and the ids of the rules that have something to say about it.

    `missing` are those of them that miss what the page doesn't tell: no move mends that. `quiet` are rules that have no
    say here: they are off, or what they find is silenced.
    """

    reading: Reading
    rules: frozenset[str]
    missing: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()


def judged_by(reading: Reading, findings: Iterable[Finding], off: frozenset[str] = frozenset()) -> Judged:
    """A page with the rules of its active findings; one whose finding names no move misses something."""
    found = list(findings)
    active = [finding for finding in found if finding.active]
    return Judged(
        reading,
        frozenset(finding.rule for finding in active),
        frozenset(finding.rule for finding in active if not finding.move),
        off | {finding.rule for finding in found if not finding.active},
    )


Judge = Callable[[Document], Judged]
"""Reads a page and judges it by the rules in force."""


class RefusalError(Exception):
    """A change to a page can't be made safely. The message says why, as the end of a sentence."""

    @property
    def said(self) -> str:
        """What a finding says in the place of a fix."""
        return f"This can't be done safely: {self}."


class NothingError(RefusalError):
    """The page holds nothing to make a change from. The message is a whole sentence."""

    @property
    def said(self) -> str:
        """The sentence."""
        return str(self)


def refuse_unclear(document: Document) -> None:
    """Refuse a page that can be read in two ways.

    Raises:
        RefusalError: it can.
    """
    unclear = two_readings(document)
    if unclear:
        raise RefusalError(f"without a blank line before line {unclear} it is not sure how the page is read")


def conserved(
    before: Document, sheet: Sheet, *, added: int = 0, parents: Mapping[int, int | None] | None = None
) -> Document:
    """The page that a sheet makes, once it is sure that it shows the same as before in another order.

    `added` is the number of blocks that were put in on purpose. `parents` has the headings that belong elsewhere on
    purpose, by their lines in the file as it was, each with that of the section it stands in then (None: the page).

    Raises:
        RefusalError: it doesn't, with what would have been lost or torn.
    """
    try:
        after = with_plain_headings(parse(source_of(sheet, before.source)))
    except UnreadableError as error:
        raise RefusalError(f"the page could not be read any more ({error})") from None
    before = with_plain_headings(before)
    _same_lines(before.source, sheet)
    _same_blocks(before, after, added)
    _same_tree(before, after, sheet, parents or {})
    _same_references(before, after)
    _same_targets(before, after, sheet)
    _same_labels(before, after, sheet)
    _same_regions(before, after, sheet)
    _same_elements(before, after, sheet)
    return after


def _same_lines(source: Source, sheet: Sheet) -> None:
    origins = [line.origin for line in sheet if line.origin is not None]
    if sorted(origins) != list(range(len(source.lines))):
        raise RefusalError("a line would be lost or doubled")


def _same_blocks(before: Document, after: Document, added: int) -> None:
    old, new = Counter(_shown(before)), Counter(_shown(after))
    if old - new or (new - old).total() != added:
        raise RefusalError("a part of the page would come out differently on the rendered page")


def _shown(document: Document) -> Iterator[str]:
    """What a reader is shown, block by block; what runs together in the page's HTML counts as one."""
    key = _key(document)
    run, loose = "", False
    for block in document.blocks:
        if not visible(block):
            if block.kind in ("definition", "footnote"):
                yield key(block)
            continue
        if run and loose and not opens(block):
            run += "\n" + key(block)
        else:
            if run:
                yield run
            run = key(block)
        loose = not closed(block)
    if run:
        yield run


def _key(document: Document) -> Callable[[Block], str]:
    """What a reader sees of a block, apart from a heading's number and the order of a table of contents."""

    references = in_page(document)

    def key(block: Block) -> str:
        text = "\n".join(document.source.bare(line) for line in range(block.span.start, block.span.end)).strip("\n")
        if block.kind == "heading":
            bare = NUMBER.sub("", plain(block.text).strip(), count=1)
            return f"heading {block.level} {bare}"
        found = [name for name in targets(text, references) if name] if block.kind in ("list", "table") else []
        if len(found) >= 2:
            start = block.info if block.info[:1].isdigit() else ""
            return f"{block.kind} of links {start} " + " ".join(sorted(found))
        return f"{block.kind} " + (text if block.kind == "code" else _SPACE.sub(" ", text))

    return key


def _same_tree(before: Document, after: Document, sheet: Sheet, parents: Mapping[int, int | None]) -> None:
    """Every section stays in the section it belonged to, but for those with another of the `parents`."""
    old = _parents(before, list(range(len(before.source.lines))))
    for line, parent in parents.items():
        old[line] = parent
    new = _parents(after, [line.origin for line in sheet])
    if old != {line: parent for line, parent in new.items() if line is not None}:
        raise RefusalError("a section would end up inside another one, because of the levels of the headings")


def _parents(document: Document, origins: list[int | None]) -> dict[int | None, int | None]:
    starts = [origins[section.heading.span.start] for section in document.sections]
    return {
        starts[section.index]: starts[section.parent] if section.parent is not None else None
        for section in document.sections
    }


def _same_references(before: Document, after: Document) -> None:
    if definitions(before.blocks) != definitions(after.blocks):
        raise RefusalError("a reference is defined twice, and another definition would count")
    old, new = footnotes(before), footnotes(after)
    if old != new:
        raise RefusalError("its footnotes would be numbered in another order")


def _same_targets(before: Document, after: Document, sheet: Sheet) -> None:
    """Every in-page link leads to the heading or anchor it led to, and anchors stand before the same line."""
    wanted = linked(before) & set(names(before))
    if not wanted:
        return
    origins = [line.origin for line in sheet]
    old, new = names(before), {name: origins[line] for name, line in names(after).items()}
    for name in sorted(wanted):
        if new.get(name) != old[name]:
            raise RefusalError(f"the in-page link #{name} would lead elsewhere")
    own = {line for line, name in anchors(before) if name in wanted}
    follow_old = _following(before, list(range(len(before.source.lines))), own)
    if follow_old != _following(after, origins, own):
        raise RefusalError("an anchor would be torn from the heading it stands for")


def _same_labels(before: Document, after: Document, sheet: Sheet) -> None:
    """Labels stand before the same line, linked or not: another page may refer to them."""
    own = {line for line, _ in labels(before)}
    origins = [line.origin for line in sheet]
    if own and _following(before, list(range(len(before.source.lines))), own) != _following(after, origins, own):
        raise RefusalError("a label would be torn from what it stands for")


def _following(document: Document, origins: list[int | None], wanted: set[int]) -> dict[int | None, int | None]:
    """For the lines of anchors the next line that is not blank, by their numbers in the file as it was."""
    found: dict[int | None, int | None] = {}
    following: int | None = None
    for number in range(len(document.source.lines) - 1, -1, -1):
        if origins[number] in wanted:
            found[origins[number]] = following
        if document.source.lines[number].strip(" \t\r\n-*_"):
            following = origins[number]
    return found


def _same_regions(before: Document, after: Document, sheet: Sheet) -> None:
    """Comments that belong together still do, and what stood between them, or after one, still stands there.

    The same goes for the marks of a formula, and for those of a template's or directive's block.
    """
    why = "the comments that begin on line {} enclose only a part of what would move"
    _same_inside(before.source, sheet, regions(before), regions(after), why)
    why = "the formula that line {} opens would be torn"
    _same_inside(before.source, sheet, formulas(before), formulas(after), why)
    why = "the block that line {} opens would be torn"
    _same_inside(before.source, sheet, enclosures(before), enclosures(after), why)


def _same_inside(
    before: Source, sheet: Sheet, old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]], why: str
) -> None:
    changed = _enclosed(old, range(len(before.lines))) ^ _enclosed(new, [line.origin for line in sheet])
    lines = [region[0] for region in changed if region[0] is not None]
    if lines:
        raise RefusalError(why.format(min(lines) + 1))


def _enclosed(found: Sequence[tuple[int, int]], origins: Sequence[int | None]) -> set[tuple[int | None, ...]]:
    """For each region the lines it begins and ends on, and how many lines it holds and the least and the greatest.

    Lines are counted as in the file as it was. There they follow one another, so that this tells whether they are the
    same ones.
    """
    told: set[tuple[int | None, ...]] = set()
    for start, last in found:
        inside = [origin for origin in origins[start:last] if origin is not None]
        end = origins[last] if last < len(origins) else -1
        told.add((origins[start], end, len(inside), min(inside, default=-1), max(inside, default=-1)))
    return told


def _same_elements(before: Document, after: Document, sheet: Sheet) -> None:
    """What stood in an element of HTML still stands in it, and nothing else does."""
    old = _outermost(before, range(len(before.source.lines)))
    new = _outermost(after, [line.origin for line in sheet])
    if old.items() - new.items():
        raise RefusalError("an element of HTML would enclose something else than before")


def _outermost(document: Document, origins: Sequence[int | None]) -> dict[int | None, int | None]:
    """For each line that isn't blank that of the outermost element open there, by their numbers in the file as it was.

    None where no element is open.
    """
    found: dict[int | None, int | None] = {}
    for block, tag in zip(document.blocks, open_before(document), strict=False):
        if block.kind != "blank":
            lines = range(block.span.start, block.span.end)
            found.update(
                (origins[at], origins[tag.line] if tag else None) for at in lines if document.source.bare(at).strip()
            )
    return found
