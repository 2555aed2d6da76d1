import type { Entry } from '../syntax/glossFile';
import type { SyntaxNode } from '../syntax/tree';
import { overlaps, shifted, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';
import type { FoldingRange } from './results/document';

/** What can be folded in a gloss file: its sections, their entries, and comments of several lines. Sorted by start. */
export function foldingRanges(workspace: Workspace, uri: Uri): readonly FoldingRange[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss') return [];
  const { claims, mentions, notes, actors, references, sections } = unit.file;
  const regions = [...sections, ...claims, ...mentions, ...notes, ...actors, ...references].map(
    ({ range }) => range,
  );
  const severalLines = regions.filter(
    (range) => unit.lines.lineAt(range.start) < unit.lines.lineAt(range.end),
  );
  return [
    ...severalLines.map((range) => ({ range, kind: 'region' as const })),
    ...comments(unit).map((range) => ({ range, kind: 'comment' as const })),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** Two or more lines, one after the other, that hold a comment and nothing else. */
function comments(gloss: GlossUnit): readonly TextRange[] {
  const found: TextRange[] = [];
  const texts = new TextsOverLines(gloss);
  for (const match of gloss.text.matchAll(/^[ \t]*#[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*#[^\r\n]*)+/gmu)) {
    const start = match.index + (/^[ \t]*/u.exec(match[0])?.[0].length ?? 0);
    const range = { start, end: match.index + match[0].length };
    if (!texts.touch(range)) found.push(range);
  }
  return found;
}

/** The texts over several lines in a file, in which `#` means nothing. Asked in the order of the file, so that it is walked once. */
class TextsOverLines {
  readonly #entries: readonly Entry<unknown>[];
  #next = 0;
  #texts: readonly TextRange[] = [];
  #textsOf: Entry<unknown> | undefined;

  constructor({ file }: GlossUnit) {
    const { source, claims, mentions, notes, actors, references } = file;
    const entries = [
      ...(source === undefined ? [] : [source]),
      ...claims,
      ...mentions,
      ...notes,
      ...actors,
      ...references,
    ];
    this.#entries = entries.sort((a, b) => a.range.start - b.range.start);
  }

  touch(range: TextRange): boolean {
    while ((this.#entries[this.#next]?.range.end ?? Infinity) <= range.start) this.#next += 1;
    const entry = this.#entries[this.#next];
    if (entry === undefined || !overlaps(entry.range, range)) return false;
    if (this.#textsOf !== entry) {
      this.#textsOf = entry;
      this.#texts =
        entry.tree === undefined ? [] : textsIn(entry.tree).map((text) => shifted(text, entry.base));
    }
    return this.#texts.some((text) => overlaps(text, range));
  }
}

/** Block scalars and quoted ones: only they can hold a line that begins with `#`. */
function textsIn(node: SyntaxNode): readonly TextRange[] {
  if (node.kind === 'scalar') return node.style === 'plain' ? [] : [node.range];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  return node.pairs.flatMap(({ value }) => (value === undefined ? [] : textsIn(value)));
}
