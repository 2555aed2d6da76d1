import { foldTypography, LINE_HYPHEN, type FoldedText } from '../text/typography';

/** A stretch of a folded article: offsets in `FoldedText.folded`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/**
 * Of several places, those whose neighbouring words agree with the context: the only one that agrees in full; else the one
 * that agrees in at least half of it and in twice as much as any other. Where that is none or several, all that could be.
 */
export function chooseByContext(
  article: FoldedText,
  found: readonly Occurrence[],
  context: { readonly before?: string | undefined; readonly after?: string | undefined },
): readonly Occurrence[] {
  const before = comparable(context.before ?? '');
  const after = comparable(context.after ?? '');
  const wanted = before.length + after.length;
  if (wanted === 0) return found;
  const scores = found.map((each) => agreement(article.folded, each, before, after));
  const full = found.filter((_, at) => scores[at] === wanted);
  if (full.length > 0) return full;
  let best = 0;
  let second = -1;
  for (let at = 1; at < scores.length; at++) {
    if (scores[at]! > scores[best]!) {
      second = scores[best]!;
      best = at;
    } else second = Math.max(second, scores[at]!);
  }
  return scores[best]! * 2 >= wanted && scores[best]! >= second * 2 ? [found[best]!] : found;
}

/** Whether there is such context, and it agrees in full: `before` directly before the occurrence, `after` directly after it. */
export function agrees(
  folded: string,
  each: Occurrence,
  side: 'before' | 'after',
  context: string | undefined,
): boolean {
  const wanted = comparable(context ?? '');
  if (wanted === '') return false;
  const agreed =
    side === 'before' ? agreement(folded, each, wanted, '') : agreement(folded, each, '', wanted);
  return agreed === wanted.length;
}

function agreement(folded: string, { start, end }: Occurrence, before: string, after: string): number {
  // Spaces where context and quote meet say nothing about the place.
  let left = folded[start - 1] === ' ' ? start - 1 : start;
  let right = folded[end] === ' ' ? end + 1 : end;
  let agreed = 0;
  for (let at = before.length - 1; at >= 0 && left > 0 && same(folded[--left]!, before[at]!); at--) agreed++;
  for (let at = 0; at < after.length && right < folded.length && same(folded[right++]!, after[at]!); at++)
    agreed++;
  return agreed;
}

function same(a: string, b: string): boolean {
  return a === b || (a === LINE_HYPHEN && b === '-') || (a === '-' && b === LINE_HYPHEN);
}

function comparable(context: string): string {
  return foldTypography(context).folded.trim();
}
