import type { TextRange } from '../text/range';
import { annotationsOf } from '../workspace/annotations';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import { statusOf } from './annotations';
import type { SemanticToken, TokenModifier } from './results/tokens';
import { linesOf } from './tokenLines';

interface Placed {
  readonly range: TextRange;
  readonly modifiers: readonly TokenModifier[];
}

/** A project's own statuses have no modifier: editors are told of all there are before any project is read. */
const statuses: readonly TokenModifier[] = ['corroborated', 'disputed', 'refuted', 'retracted'];

/** The words of claims as tokens: those of the innermost claim, up to where somebody is named, and never over a line end. */
export function claimTokens(project: Project, article: ArticleUnit): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  let next = 0;
  const { mentions, text } = article;
  for (const { range, modifiers } of stretches(project, article)) {
    let { start } = range;
    const add = (end: number): void => {
      if (start < end)
        for (const part of linesOf(text, { start, end }))
          tokens.push({ range: part, type: 'claim', modifiers });
    };
    while ((mentions[next]?.range.end ?? Infinity) <= start) next += 1;
    for (let index = next; (mentions[index]?.range.start ?? Infinity) < range.end; index += 1) {
      const mention = mentions[index]?.range ?? range;
      add(mention.start);
      start = Math.max(start, mention.end);
    }
    add(range.end);
  }
  return tokens;
}

/** The words of claims, in order and never overlapping: where claims share words, these are the shortest one's, which is the innermost. */
function stretches(project: Project, article: ArticleUnit): readonly Placed[] {
  const claims = annotationsOf(project, article).flatMap((annotation): Placed[] => {
    if (annotation.kind !== 'claim') return [];
    const status = statusOf(annotation.entry.value);
    const modifiers = statuses.filter((modifier) => modifier === status);
    return annotation.ranges.map((range) => ({ range, modifiers }));
  });
  const bounds = claims.flatMap((claim) => [
    { at: claim.range.start, claim, begins: true },
    { at: claim.range.end, claim, begins: false },
  ]);
  bounds.sort((a, b) => a.at - b.at);
  const found: Placed[] = [];
  /** Those around the place reached, the shortest last. */
  const around: Placed[] = [];
  let start = 0;
  for (const { at, claim, begins } of bounds) {
    const inner = around.at(-1);
    if (inner !== undefined && start < at) found.push({ ...inner, range: { start, end: at } });
    start = at;
    if (begins) around.splice(placeAmong(around, claim), 0, claim);
    else around.splice(around.lastIndexOf(claim), 1);
  }
  return found;
}

function placeAmong(around: readonly Placed[], claim: Placed): number {
  let low = 0;
  let high = around.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (length(around[middle]) >= length(claim)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function length(claim: Placed | undefined): number {
  return claim === undefined ? 0 : claim.range.end - claim.range.start;
}
