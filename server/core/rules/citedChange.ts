import type { WordChange } from '../anchor/anchor';
import { textRange } from '../text/range';
import type { Changed, Verdict } from '../workspace/evidence/verdict';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { pointElsewhere, takeWording } from './citedFixes';
import { checkCitations, rangeWithin, type CitedQuote } from './citedQuotes';
import { capitalized, differences } from './citedWording';
import type { RuleFinding } from './rule';
import { sourceWords } from './sourceWords';

/** What a rule about one kind of word that changed has to say of the citations of a file; `remedy` is a sentence or two. */
export function* tellChanged(
  kind: Changed,
  remedy: string,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): Iterable<RuleFinding> {
  for (const cited of checkCitations(unit, project, workspace).quotes) {
    const { verdict, article } = cited;
    if (verdict.kind !== kind) continue;
    const { passage } = verdict;
    const shown = verdict.changes.find(({ is }) => is !== '');
    yield {
      range: rangeOfChanges(cited, verdict.changes),
      message: `${capitalized(differences(told(verdict)))}. ${remedy}`,
      related: [sourceWords(article, passage.range, shown?.range)],
      fixes: [takeWording(cited, passage, unit, project, false), ...pointElsewhere(cited, unit, project)],
    };
  }
}

/** Those that the verdict is about, then what else is another; not what means the same and is written otherwise. */
function told({ changes, passage }: Extract<Verdict, { kind: Changed }>): readonly WordChange[] {
  return [...changes, ...passage.changes.filter((change) => change.errors > 0 && !changes.includes(change))];
}

/** From the first of the changed words in the quote to the last. */
export function rangeOfChanges(cited: CitedQuote, changes: readonly WordChange[]): RuleFinding['range'] {
  const starts = changes.map(({ at }) => at.start);
  const ends = changes.map(({ at }) => at.end);
  const whole = textRange(0, cited.query.quote.length);
  return rangeWithin(cited, changes.length === 0 ? whole : textRange(Math.min(...starts), Math.max(...ends)));
}
