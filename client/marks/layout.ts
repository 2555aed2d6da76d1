/** Where marks go in an article, so that claims within claims stay legible; knows nothing of VS Code. */
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Annotation } from '../../server/lsp/protocol/protocol';
import { isTinted, type Look, lookOf, looks } from './looks';

/** The ranges of an article that have one look or another. */
export interface Layout {
  /** At the foot of the line: claims that are within no other. */
  readonly outer: ReadonlyMap<Look, readonly Range[]>;
  /** Directly under the words: those that share words with one that has its line at the foot. */
  readonly inner: ReadonlyMap<Look, readonly Range[]>;
  /** One for each claim: where several lie on each other, the tint is the stronger. */
  readonly tinted: readonly Range[];
  /** An icon in each line in which something begins, at its start. */
  readonly icons: ReadonlyMap<Look, readonly Range[]>;
}

interface Placed {
  readonly look: Look;
  readonly range: Range;
}

export function layout(annotations: readonly Annotation[]): Layout {
  const placed = annotations.flatMap((annotation): Placed[] => {
    const look = lookOf(annotation);
    const [range] = annotation.ranges;
    return look === undefined || range === undefined ? [] : [{ look, range }];
  });
  const [outer = [], second = [], third = []] = levels(placed.filter(({ look }) => look !== 'note'));
  const notes = placed.filter(({ look }) => look === 'note');
  // Two lines is all there is room for: of three claims on the same words, the outermost and the innermost have them.
  const inner = [...cut(second, third), ...third];
  return {
    outer: byLook([...outer, ...notes]),
    inner: byLook(inner),
    tinted: annotations.filter(isTinted).flatMap(({ ranges: [range] }) => range ?? []),
    icons: byLook(iconsOf(placed)),
  };
}

/** Claims on levels such that those of one level share no words: longer ones, which begin first, before those within them. */
function levels(claims: readonly Placed[]): readonly (readonly Placed[])[] {
  const sorted = [...claims].sort(
    (a, b) => order(a.range.start, b.range.start) || order(b.range.end, a.range.end),
  );
  const found: Placed[][] = [[], [], []];
  for (const claim of sorted) {
    const free = found.find((level) => {
      const last = level.at(-1);
      return last === undefined || order(last.range.end, claim.range.start) <= 0;
    });
    free?.push(claim);
  }
  return found;
}

/** What is left of the ones outside of the others; both are in order, and neither share words among themselves. */
function cut(claims: readonly Placed[], others: readonly Placed[]): readonly Placed[] {
  let next = 0;
  return claims.flatMap(({ look, range }) => {
    const left: Placed[] = [];
    let { start } = range;
    while (next > 0 && order(others[next - 1]?.range.end ?? start, start) > 0) next -= 1;
    for (; next < others.length; next += 1) {
      const other = others[next]?.range;
      if (other === undefined || order(other.start, range.end) >= 0) break;
      if (order(start, other.start) < 0) left.push({ look, range: { start, end: other.start } });
      if (order(other.end, start) > 0) start = other.end;
    }
    if (order(start, range.end) < 0) left.push({ look, range: { start, end: range.end } });
    return left;
  });
}

function iconsOf(placed: readonly Placed[]): readonly Placed[] {
  const byLine = new Map<number, Placed>();
  for (const { look, range } of placed) {
    const { line } = range.start;
    const known = byLine.get(line);
    if (known !== undefined && looks.indexOf(known.look) <= looks.indexOf(look)) continue;
    const start = { line, character: 0 };
    byLine.set(line, { look, range: { start, end: start } });
  }
  return [...byLine.values()];
}

function byLook(placed: readonly Placed[]): ReadonlyMap<Look, readonly Range[]> {
  const map = new Map<Look, Range[]>();
  for (const { look, range } of placed) {
    const known = map.get(look);
    if (known === undefined) map.set(look, [range]);
    else known.push(range);
  }
  return map;
}

function order(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
