import type { NamesIn, Resolution } from '../../../../server/core/anchor/anchor';
import { describe } from '../../../../server/core/anchor/describe';
import { resolve } from '../../../../server/core/anchor/resolve';
import { buildNameTable } from '../../../../server/core/recognize/nameTable';
import { foldTypography, type FoldedText } from '../../../../server/core/text/typography';
import { namesIn } from '../../../../server/core/workspace/quotes';
import type { Actor } from '../types';
import { type Contestant, type Placement, UNSURE } from './types';

/**
 * Glossator with what a sidecar and an actors file hold: the words, what stands before and after where it writes these, and the names.
 * It gets no positions. Exact and altered count as placed; several candidates, or none, as unsure.
 */
export const glossator: Contestant = {
  name: 'Glossator',
  annotate(text, range, { isMarkdown, actors }) {
    const anchor = describe(foldTypography(text, isMarkdown), range, namesOf(actors));
    return (changed) => placed(resolve(foldTypography(changed, isMarkdown), anchor, namesOf(actors)));
  },
};

/** The same where the text has been folded before, as an article is that many quotes are sought in. */
export const glossatorFolded: Contestant = {
  name: 'Glossator, text folded',
  annotate(text, range, { isMarkdown, actors }) {
    const anchor = describe(foldTypography(text, isMarkdown), range, namesOf(actors));
    let folded: FoldedText | undefined;
    return (changed) => {
      if (folded?.text !== changed) folded = foldTypography(changed, isMarkdown);
      return placed(resolve(folded, anchor, namesOf(actors)));
    };
  },
};

const known = new WeakMap<readonly Actor[], NamesIn>();

function namesOf(actors: readonly Actor[]): NamesIn {
  let names = known.get(actors);
  if (names === undefined) {
    const table = buildNameTable(
      actors.flatMap(({ id, names: all }) => all.map((text) => ({ actor: id, text, weak: false }))),
    );
    known.set(actors, (names = (words) => namesIn(words, table)));
  }
  return names;
}

/** The one place that knows the engine's answers. */
function placed(found: Resolution): Placement {
  return found.kind === 'exact' || found.kind === 'altered' ? { kind: 'placed', ...found.range } : UNSURE;
}
