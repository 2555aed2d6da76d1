import type { Reference } from '../model/reference';
import { locate, textRangeOf } from '../syntax/locate';
import { either, quoted } from '../text/phrases';
import { textRange, type TextRange } from '../text/range';
import { citationsIn, entryOf } from '../workspace/evidence/citations';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { claimIdIn, claimsOf, sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { changeTo, renaming } from './changeTo';
import { ClaimGuesser } from './claimGuesses';
import type { Fix } from './finding';
import { fixLater } from './fix';
import type { Rule } from './rule';

/** An id such as “answer” may be that of a claim in many articles. */
const mostTold = 5;

/** A claim that is referred to and that nobody has tagged in that article. */
export const unknownClaim: Rule = {
  code: 'unknown-claim',
  severity: 'error',
  phase: 'saved',
  suggests: true,
  *checkGloss(unit, project, workspace) {
    // A file outside every workspace folder is open without the sidecars of the articles that it may refer to.
    if (project.root === undefined) return;
    const guesser = new ClaimGuesser(workspace, project);
    for (const reference of unit.references) {
      if (reference.kind !== 'claim') continue;
      const problem = problemOf(reference, { unit, project, workspace, guesser });
      if (problem === undefined) continue;
      const { range, what, remedy, guesses = [], sure = false, source } = problem;
      const told = guesses.slice(0, mostTold);
      const choices = either(told.map(quoted), guesses.length - told.length);
      const fixes = told.map((guess) => changeTo(guess, range, unit, sure));
      if (source !== undefined && reference.role === 'claim') fixes.push(citeSource(source, reference, unit));
      yield { range, message: `${what} ${choices === '' ? remedy : `Did you mean ${choices}?`}`, fixes };
    }
  },
};

interface Asked {
  readonly unit: GlossUnit;
  readonly project: Project;
  readonly workspace: Workspace;
  readonly guesser: ClaimGuesser;
}

interface Problem {
  readonly range: TextRange;
  readonly what: string;
  /** What to do where nothing is guessed. */
  readonly remedy: string;
  /** What to write at `range` instead. */
  readonly guesses?: readonly string[];
  readonly sure?: boolean;
  /** The source that may be cited instead of a claim. */
  readonly source?: string;
}

function problemOf(reference: Reference, asked: Asked): Problem | undefined {
  const hash = reference.text.indexOf('#');
  const id = claimIdIn(reference.text);
  // Half-typed.
  if (id === '' || hash === 0) return undefined;
  return hash < 0
    ? inOwnArticle(reference, asked)
    : inSource(reference, reference.text.slice(0, hash), id, asked);
}

function inSource(reference: Reference, source: string, id: string, asked: Asked): Problem | undefined {
  const { unit, project, workspace, guesser } = asked;
  const { articles, references } = sourcesOf(workspace, project, source);
  const [article] = articles;
  // That nobody knows the source, `unknown-source` says, and where two have its id, either of the two rules on ids.
  if (articles.length + references.length !== 1) return undefined;
  const { range } = reference;
  if (article === undefined) {
    const what = `${quoted(source)} is not an article here, so no claims are tagged in it.`;
    const cite = `Cite it under “source”, with its words under “quote”.`;
    return {
      range,
      what,
      remedy: reference.role === 'claim' ? cite : 'Only claims of articles can be related.',
      source,
    };
  }
  if (claimsOf(project, articles, id).length > 0) return undefined;
  const part = claimPart(reference, unit);
  const what = `There is no claim ${quoted(id)} in ${quoted(source)}.`;
  const { ids, sure } = guesser.inArticle(id, article);
  if (ids.length > 0 && part !== undefined) return { range: part, what, remedy: '', guesses: ids, sure };
  const elsewhere = guesser.elsewhere(id, project.articleUriOf(unit));
  if (elsewhere.length > 0) return { range, what, remedy: '', guesses: elsewhere };
  return {
    range: part ?? range,
    what,
    remedy: guesser.hasClaims(article)
      ? 'Correct the id, or tag this claim there.'
      : 'Tag the words there that make it, or cite the article and its words.',
  };
}

/** A reference without a source: a claim of the article that the file is about. */
function inOwnArticle({ range, text: id }: Reference, asked: Asked): Problem | undefined {
  const { unit, project, workspace, guesser } = asked;
  const article = project.articleUriOf(unit);
  if (article !== undefined && claimsOf(project, [article], id).length > 0) return undefined;
  const what =
    article === undefined
      ? `This file is about no article, so nothing says whose claim ${quoted(id)} is.`
      : `There is no claim ${quoted(id)} in this article.`;
  const { ids, sure } = article === undefined ? { ids: [], sure: false } : guesser.inArticle(id, article);
  const elsewhere = sure ? [] : guesser.elsewhere(id, article);
  const { articles, references } = sourcesOf(workspace, project, id);
  if (!sure && elsewhere.length === 0 && articles.length + references.length > 0) {
    const claim = articles.length > 0 ? `write its claim behind it, as in “${id}#claim”, or ` : '';
    return { range, what, remedy: `It is a source: ${claim}cite it under “source”.`, source: id };
  }
  const remedy = 'Correct the id; of a claim made elsewhere, write “source#claim”.';
  return { range, what, remedy, guesses: [...elsewhere, ...ids], sure };
}

/** Writes `source: ap-wire` for `claim: ap-wire#one`. */
function citeSource(source: string, { range }: Reference, unit: GlossUnit): Fix {
  return fixLater(`Cite the source ${quoted(source)}`, false, () => {
    for (const citation of citationsIn(unit)) {
      if (citation.value.claim === undefined) continue;
      const entry = entryOf(citation);
      const path = [...citation.path, 'claim'];
      if (textRangeOf(entry, path)?.start !== range.start) continue;
      const key = locate(entry, path, 'key');
      const value = renaming(source, range, unit);
      return key === undefined || value.length === 0
        ? []
        : [...renaming(unit.text.slice(key.start, key.end).replace('claim', 'source'), key, unit), ...value];
    }
    return [];
  });
}

/** Where the part behind the `#` stands; undefined where YAML writes the `#` in another way. */
function claimPart({ range: { start, end } }: Reference, { text }: GlossUnit): TextRange | undefined {
  const hash = text.slice(start, end).indexOf('#');
  return hash < 0 ? undefined : textRange(start + hash + 1, end);
}
