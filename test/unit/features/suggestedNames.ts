import type { Analysis } from '../../../server/core/analysis';
import type { SuggestedNames } from '../../../server/core/features/results/suggestedNames';
import { fixture } from '../fixture';

/** All steps of the question at once. */
export function ask(analysis: Analysis, limit = 1000): SuggestedNames {
  const steps = analysis.suggestedNames(limit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is suggested in a workspace: `4 in 2: Amy Gleason = Gleason ~ known-actor`. */
export function suggested(analysis: Analysis): readonly string[] {
  return ask(analysis).names.map(({ name, spellings, occurrences, articles, similar }) =>
    [
      `${occurrences} in ${articles}: ${name}`,
      ...(spellings.length > 0 ? [` = ${spellings.join(', ')}`] : []),
      ...(similar.length > 0 ? [` ~ ${similar.map(({ id }) => id).join(', ')}`] : []),
    ].join(''),
  );
}

export function checkNames(markup: string): readonly string[] {
  return suggested(fixture(markup).analysis);
}

/** What is suggested where one article says all this three times over, each time in a paragraph of its own. */
export function namesIn(text: string, extension = 'txt'): readonly string[] {
  const article = [1, 2, 3].map((time) => `${text} (${time})`).join('\n\n');
  return ask(fixture(`//- /a.${extension}\n${article}\n`).analysis).names.map(({ name }) => name);
}
