import type { Candidate, Objection, WordChange } from '../anchor/anchor';
import { LOOK_ALIKE } from '../anchor/thresholds';
import type { ArticleUnit } from '../workspace/articleUnit';
import { weightyChanges, wording } from './wording';

/** Why the passage most like a quote is not taken for it: a sentence, with what changed, as `tell` says it, and where. */
export function whyNot(
  candidate: Candidate,
  article: ArticleUnit,
  tell: (changes: readonly WordChange[]) => string = wording,
): string {
  const objection = reasonOf(candidate);
  const reason = `The nearest words ${reasons[objection]}`;
  const changes = weightyChanges(candidate);
  const line = (article.lines.lineAt((changes[0] ?? candidate).range.start) + 1).toLocaleString('en');
  // Where next to nothing is alike, a list of what became of what tells nothing.
  const isTold =
    changes.length > 0 &&
    (objection !== 'unlike' || (changes.length <= FEW && candidate.score >= LOOK_ALIKE));
  return isTold ? `${reason}: ${tell(changes)} (line ${line}).` : `${reason} (line ${line}).`;
}

const FEW = 2;

/** What weighs most; but where little is alike, no single word is what makes the difference. */
function reasonOf({ objections, score }: Candidate): Objection {
  const [first = 'unlike'] = objections;
  return objections.includes('unlike') && score < LOOK_ALIKE ? 'unlike' : first;
}

const reasons: Readonly<Record<Objection, string>> = {
  figure: 'have another figure',
  negation: 'have another negation',
  restriction: 'differ in a limit, such as “only” or “except”',
  hedge: 'differ in how sure they are of it',
  quantity: 'differ in how many or how much',
  date: 'have another date',
  unit: 'have another unit',
  opposite: 'say the opposite',
  name: 'have another name',
  context: 'do not stand between the words under “before” and “after”',
  rival: 'are one of several passages that are as much like it',
  unlike: 'are too different to be taken for it',
  short: 'differ, and the quote is too short to tell whether they are meant',
};
