import type { Claim } from '../../model/claim';
import type { TextRange } from '../../text/range';
import { annotationsAt } from '../annotations';
import type { ArticleUnit } from '../articleUnit';
import type { Project } from '../project';

/** A claim, and where its words stand in the article. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly range: TextRange;
}

/** The claims whose words share something with a range of an article, or touch it where it is empty: the innermost first. */
export function claimsAt(project: Project, article: ArticleUnit, range: TextRange): readonly PlacedClaim[] {
  return annotationsAt(project, article, range).flatMap(({ kind, gloss, entry, ranges: [place] }) => {
    // A unit has one claim for each entry, in the same order.
    const claim = kind === 'claim' ? gloss.claims[gloss.file.claims.indexOf(entry)] : undefined;
    return claim === undefined || place === undefined ? [] : [{ claim, range: place }];
  });
}
