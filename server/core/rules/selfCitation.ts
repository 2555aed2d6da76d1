import { textRangeOf } from '../syntax/locate';
import { citationRange, citationsOf, entryOf, type Citation } from '../workspace/evidence/citations';
import { groundsOf } from '../workspace/evidence/grounds';
import { voidCitations } from '../workspace/evidence/standing';
import type { GlossUnit } from '../workspace/glossUnit';
import { linksIn } from '../workspace/links';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { quoted } from '../text/phrases';
import type { TextRange } from '../text/range';
import { claimName, linkedClaim } from './linkedClaim';
import type { Rule, RuleFinding } from './rule';

/** A claim that cites itself, what repeats it, or the article that makes it; and one that is related to itself. */
export const selfCitation: Rule = {
  code: 'self-citation',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const claim of unit.claims) {
      const citations = citationsOf(unit, claim);
      if (citations.length === 0) continue;
      const why = voidCitations(workspace, project, claim);
      for (const [index, citation] of citations.entries()) {
        // As background, what stands elsewhere in the article is as good as anything.
        if (why[index] !== 'self' || citation.value.stance === 'context') continue;
        yield { range: citedAt(citation), ...whatOf(citation, unit, project, workspace) };
      }
    }
    for (const link of linksIn(unit).all) {
      if (linkedClaim(link, unit, project, workspace) !== link.from) continue;
      const message = `This claim ${link.verb} itself. Write which other claim is meant, or take it out.`;
      yield { range: link.reference.range, message };
    }
  },
};

/** Where a citation names what it cites. */
export function citedAt(citation: Citation): TextRange {
  const key = citation.value.claim === undefined ? 'source' : 'claim';
  return textRangeOf(entryOf(citation), [...citation.path, key]) ?? citationRange(citation);
}

function whatOf(
  citation: Citation,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): Pick<RuleFinding, 'message' | 'related'> {
  const isAgainst = citation.value.stance === 'disputes';
  const none = isAgainst ? 'no evidence against it' : 'no evidence for it';
  const claims = groundsOf(workspace, project, citation).flatMap((ground) =>
    ground.kind === 'claim' ? ground.claim : [],
  );
  const own = project.articleUriOf(unit);
  const isOwn = claims.some((claim) => citation.from.kind === 'claim' && claim === citation.from.claim);
  if (isOwn)
    return {
      message: `This claim cites itself, which is ${none}. Cite ${isAgainst ? 'what speaks against it' : 'where it is known from'}.`,
    };
  const [other] = claims;
  const article = other === undefined ? undefined : project.glosses.get(other.at.uri);
  const isHere =
    other === undefined
      ? sourcesOf(workspace, project, citation.value.source?.normalize('NFC') ?? '').articles[0] === own
      : article !== undefined && project.articleUriOf(article) === own;
  if (isHere)
    return {
      message: `This cites the article that makes the claim, which is ${none}. Cite ${isAgainst ? 'what speaks against it from elsewhere' : 'where the article has it from'}; if it is background, write “stance: context”.`,
    };
  const rest = `so it is ${none}. Cite what that rests on.`;
  if (other === undefined)
    return { message: `${quoted(citation.value.source ?? '')} makes the same claim, ${rest}` };
  return {
    // It need not say the same itself: nothing in an article that does is evidence.
    message: `${claimName(other, unit, project)} is from an article that makes the same claim, ${rest}`,
    related: [{ ...other.at, message: 'What is cited.' }],
  };
}
