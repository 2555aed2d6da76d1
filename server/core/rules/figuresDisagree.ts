import { disagreement } from '../amounts/disagreement';
import { statementOf, type Statement, type ToldAmount } from '../amounts/statement';
import type { Claim } from '../model/claim';
import type { Entry } from '../syntax/glossFile';
import { nodeAt, type Path } from '../syntax/locate';
import { withinScalar } from '../syntax/withinScalar';
import { quoted } from '../text/phrases';
import type { Location, TextRange } from '../text/range';
import { citationRange, citationsIn, entryOf } from '../workspace/evidence/citations';
import type { GlossUnit } from '../workspace/glossUnit';
import { linksIn } from '../workspace/links';
import type { Project } from '../workspace/project';
import { contradictionsOf } from '../workspace/relations';
import type { Workspace } from '../workspace/workspace';
import { linkedClaim } from './linkedClaim';
import type { Rule, RuleFinding } from './rule';

/** Two claims that are linked as saying the same, or a quotation and its translation, and different figures in them. */
export const figuresDisagree: Rule = {
  code: 'figures-disagree',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    yield* inTranslations(unit);
    for (const link of linksIn(unit).all) {
      const { verb, from, reference } = link;
      if (verb !== 'repeats' && verb !== 'translates') continue;
      const other = linkedClaim(link, unit, project, workspace);
      if (other === undefined || other === from) continue;
      const found = disagreement(told(from), told(other));
      if (found === undefined || isContradiction(from, other, unit, project, workspace)) continue;
      const [ours, theirs] = [placeOf(found.ours, from, project), placeOf(found.theirs, other, project)];
      const linked =
        verb === 'repeats' ? 'they are linked as the same' : 'one is linked as the translation of the other';
      yield {
        range: reference.range,
        message:
          `This claim says ${quoted(ours.words)}, ${quoted(reference.text)} says ${quoted(theirs.words)}, although ${linked}. ` +
          'Correct the figure that is wrong, or link them with “contradicts”.',
        related: [
          { uri: theirs.uri, range: theirs.range, message: `What ${quoted(reference.text)} says.` },
          { uri: ours.uri, range: ours.range, message: 'What this claim says.' },
        ],
      };
    }
  },
};

/** A citation whose `quote` translates `original`, and has another figure. */
function* inTranslations(unit: GlossUnit): Iterable<RuleFinding> {
  for (const citation of citationsIn(unit)) {
    const { quote, original } = citation.value;
    if (quote === undefined || original === undefined) continue;
    const found = disagreement(statementOf([quote]), statementOf([original]));
    if (found === undefined) continue;
    const place = (key: 'quote' | 'original', { amount }: ToldAmount['best']): TextRange =>
      rangeWithin([...citation.path, key], amount, entryOf(citation), unit.text) ?? citationRange(citation);
    const wordsOf = (text: string, { amount }: ToldAmount['best']): string =>
      quoted(text.slice(amount.start, amount.end));
    yield {
      range: place('quote', found.ours),
      message:
        `The translation says ${wordsOf(quote, found.ours)}, the original ${wordsOf(original, found.theirs)}. ` +
        'Correct the one that is wrong.',
      related: [
        { uri: unit.uri, range: place('original', found.theirs), message: 'What the original says.' },
      ],
    };
  }
}

/** Whoever has linked two claims both ways knows that they differ. */
function isContradiction(
  claim: Claim,
  other: Claim,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): boolean {
  const article = project.articleUriOf(unit);
  if (article === undefined || claim.id === undefined) return false;
  return contradictionsOf(workspace, project, article, claim.id).includes(other);
}

/** In the order of a statement's texts. */
const KEYS = ['quote', 'text'] as const;

const kept = new WeakMap<object, Statement>();

/** Entries that did not change keep their very values, so that their figures are read once. */
function told({ entry: { value } }: Claim): Statement {
  const known = kept.get(value);
  if (known !== undefined) return known;
  const made = statementOf(KEYS.map((key) => value[key] ?? ''));
  kept.set(value, made);
  return made;
}

interface Place extends Location {
  readonly words: string;
}

function placeOf({ text, amount }: ToldAmount['best'], { at, entry }: Claim, project: Project): Place {
  const key = KEYS[text] ?? 'quote';
  const words = (entry.value[key] ?? '').slice(amount.start, amount.end);
  return {
    uri: at.uri,
    range: rangeWithin([key], amount, entry, project.glosses.get(at.uri)?.text) ?? at.range,
    words,
  };
}

function rangeWithin(
  path: Path,
  range: TextRange,
  entry: Entry<unknown>,
  file: string | undefined,
): TextRange | undefined {
  const scalar = nodeAt(entry, path);
  return scalar?.kind === 'scalar' && file !== undefined
    ? withinScalar(file, scalar, entry.base, range)
    : undefined;
}
