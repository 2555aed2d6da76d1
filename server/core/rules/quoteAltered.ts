import type { Candidate } from '../anchor/anchor';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { accept, acceptAll, type Acceptance } from './accept';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from './quotes';
import type { Rule } from './rule';
import { wording } from './wording';
import { quoted } from '../text/phrases';

/** A quote of a claim or note that stands in the article in other words, which may well mean the same. */
export const quoteAltered: Rule = {
  code: 'quote-altered',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    for (const checked of check.quotes) {
      const { found, written } = checked;
      if (found.kind !== 'altered') continue;
      yield {
        range: written.range,
        message: `${tellAltered(found, check.article)} If it still means the same, accept the new wording.`,
        related: [{ uri: check.article.uri, range: found.range, message: 'The words as they are now.' }],
        fixes: fixes(checked, unit, check, project),
      };
    }
  },
};

/** What became of the words, in a sentence. */
export function tellAltered(
  { range, changes }: Pick<Candidate, 'range' | 'changes'>,
  { folded }: ArticleUnit,
): string {
  // Accents or capitals alone make no other word.
  if (changes.length === 0)
    return `The article now writes it like this: ${quoted(folded.words(range.start, range.end))}.`;
  return `The article now says it differently: ${wording(changes)}.`;
}

/** What accepting the wording of the article takes, for each altered quote of a file for which that can be done surely. */
export function acceptances(unit: GlossUnit, check: QuoteCheck): readonly Acceptance[] {
  const known = worked.get(check);
  if (known !== undefined) return known;
  const made = check.quotes.flatMap((checked) => {
    if (checked.found.kind !== 'altered') return [];
    return accept(checked, checked.found, check, unit) ?? [];
  });
  worked.set(check, made);
  return made;
}

/** Every finding of a file offers to accept them all. */
const worked = new WeakMap<QuoteCheck, readonly Acceptance[]>();

function fixes(checked: CheckedQuote, unit: GlossUnit, check: QuoteCheck, project: Project): readonly Fix[] {
  const all = () => acceptances(unit, check);
  const own = () => all().filter((each) => each.checked === checked);
  return [
    fixLater(
      () => `Accept the new wording: ${quoted(own()[0]?.words ?? '')}`,
      true,
      () => acceptAll(unit, check, project, own()),
    ),
    fixLater(
      () => `Accept the new wording of all ${all().length} altered quotes`,
      false,
      () => (all().length > 1 && own().length > 0 ? acceptAll(unit, check, project, all()) : []),
    ),
  ];
}
