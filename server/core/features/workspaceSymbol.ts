import type { Workspace } from '../workspace/workspace';
import { fuzzyScore, letterBits, searchKey } from './fuzzy';
import { shortened } from '../text/phrases';
import type { WorkspaceSymbol } from './results/symbols';
import { findable, type Findable, type SearchName } from './searchNames';

interface Hit {
  readonly score: number;
  readonly findable: Findable;
  readonly name: SearchName;
}

/** Longer queries than this are no search. */
const longestQuery = 200;

/**
 * Actors by any name or id, claims by id or words, sources by id, title, author or year, best first. Accents and case make no difference. Each stands under the
 * name by which it was found.
 */
export function workspaceSymbols(
  workspace: Workspace,
  query: string,
  limit: number,
): readonly WorkspaceSymbol[] {
  const written = query.trim().slice(0, longestQuery);
  const folded = searchKey(written);
  const bits = letterBits(folded);
  const hits: Hit[] = [];
  for (const each of findable(workspace)) {
    const hit = bestName(each, folded, bits);
    if (hit !== undefined) hits.push(hit);
  }
  return hits
    .sort(compare)
    .slice(0, Math.max(0, limit))
    .map((hit) => symbolOf(hit, written));
}

function bestName(findable: Findable, folded: string, bits: number): Hit | undefined {
  let best: SearchName | undefined;
  let bestScore = -1;
  for (const name of findable.names) {
    if ((name.bits & bits) !== bits) continue;
    const score = fuzzyScore(folded, name.folded);
    if (score === undefined || score <= bestScore) continue;
    best = name;
    bestScore = score;
  }
  // Of an actor, a claim and a source that fit as well, the actor comes first and the source last.
  const bonus = findable.kind === 'source' ? -0.5 : findable.kind === 'claim' ? 0 : 0.5;
  return best && { score: bestScore + bonus, findable, name: best };
}

function compare(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.name.folded !== b.name.folded) return a.name.folded < b.name.folded ? -1 : 1;
  const [one, other] = [a.findable.location, b.findable.location];
  return one.uri === other.uri ? one.range.start - other.range.start : one.uri < other.uri ? -1 : 1;
}

function symbolOf({ findable, name: { text, folded } }: Hit, query: string): WorkspaceSymbol {
  // Editors filter once more by the letters that were typed, and know nothing of accents: then the plain form is shown as well.
  const plain = hasLetters(text.toLowerCase(), query.toLowerCase()) ? '' : ` (${folded})`;
  return {
    name: `${shortened(text, 100)}${plain}`,
    kind: findable.kind,
    container: shortened(findable.container(text), 100),
    location: findable.location,
  };
}

function hasLetters(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query.replace(/\s+/gu, '')) {
    at = text.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
