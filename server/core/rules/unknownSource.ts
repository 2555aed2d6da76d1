import { sourceCreation, sourceIdFor } from '../annotate/createSource';
import type { Reference } from '../model/reference';
import { all, either, quoted } from '../text/phrases';
import { textRange, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import { changeTo, renaming } from './changeTo';
import type { Fix } from './finding';
import { fixLater } from './fix';
import type { Guess } from './guesses';
import { relativePath } from './relativePath';
import type { Rule, RuleFinding } from './rule';
import { SourceGuesser } from './sourceGuesses';

/** A name may be that of many sources, and many files may have one name. */
const mostTold = 5;

/** A source that is referred to and that is neither an article here nor in any bibliography; or one that may be either of two articles. */
export const unknownSource: Rule = {
  code: 'unknown-source',
  severity: 'error',
  phase: 'saved',
  suggests: true,
  *checkGloss(unit, project, workspace) {
    // A file outside every workspace folder is open without the sources it may have been written with.
    if (project.root === undefined) return;
    const own = ownId(unit, project);
    let guesser: SourceGuesser | undefined;
    for (const { id, range, isOfClaim } of sourcesIn(unit)) {
      const { articles, references } = sourcesOf(workspace, project, id);
      if (articles.length > 1 && references.length === 0) {
        const found = severalArticles(id, articles, unit, project);
        if (found !== undefined) yield { ...found, range };
      }
      if (articles.length + references.length > 0) continue;
      const guess = (guesser ??= new SourceGuesser(project)).guess(id);
      // Nobody means the article that the file is about, unless he names it.
      const meant = guess.sure ? guess : { ...guess, ids: guess.ids.filter((each) => each !== own) };
      const fixes = meant.ids.slice(0, mostTold).map((each) => changeTo(each, range, unit, meant.sure));
      const create = meant.sure || isOfClaim ? [] : creation(id, range, unit, project);
      yield { range, message: messageOf(id, meant), fixes: [...fixes, ...create] };
    }
  },
};

/** Every source id that the file refers to, and where it is written: of a claim reference what stands before the `#`. */
function* sourcesIn(unit: GlossUnit): Iterable<Sought> {
  for (const reference of unit.references) {
    const { kind, text, range } = reference;
    if (kind === 'source') yield { id: text, range, isOfClaim: false };
    const hash = kind === 'claim' ? text.indexOf('#') : -1;
    if (hash > 0) yield { id: text.slice(0, hash), range: sourcePart(reference, unit), isOfClaim: true };
  }
}

interface Sought {
  readonly id: string;
  readonly range: TextRange;
  /** Whether a claim of it is meant, which only an article can have. */
  readonly isOfClaim: boolean;
}

/** Declares the source under “references”. */
function creation(written: string, range: TextRange, unit: GlossUnit, project: Project): readonly Fix[] {
  const id = sourceIdFor(written);
  if (id === undefined) return [];
  const create = fixLater(`Add the source ${quoted(id)}`, false, () => {
    const edits = sourceCreation(written, id, project);
    // Words that are no id become one where they stand, too; without a place for the source nothing is done at all.
    return edits.length === 0 || id === written ? edits : [...renaming(id, range, unit), ...edits];
  });
  return [create];
}

/** Where the part before the `#` stands; all of the reference where YAML writes the `#` in another way. */
function sourcePart({ range: { start, end } }: Reference, { text }: GlossUnit): TextRange {
  const hash = text.slice(start, end).indexOf('#');
  return textRange(start, hash < 0 ? end : start + hash);
}

function ownId(unit: GlossUnit, project: Project): string | undefined {
  const article = project.articleUriOf(unit);
  return article === undefined ? undefined : project.sourceIdOf(article);
}

function messageOf(id: string, guess: Guess): string {
  const told = guess.ids.slice(0, mostTold);
  const choices = either(told.map(quoted), guess.ids.length - told.length);
  if (guess.sure && /[^\p{L}\p{N}._-]/u.test(id))
    return `Sources are referred to by their ids: write ${choices} for ${quoted(id)}.`;
  if (choices !== '') return `There is no source ${quoted(id)}. Did you mean ${choices}?`;
  return `There is no source ${quoted(id)}. Correct the id, or add this source under “references”.`;
}

/** Two articles have the id by their files’ names; where it is written out, that they have the same one is told there. */
function severalArticles(
  id: string,
  articles: readonly Uri[],
  unit: GlossUnit,
  project: Project,
): Omit<RuleFinding, 'range'> | undefined {
  const isWritten = (uri: Uri): boolean =>
    project.sidecarsOf(uri).some(({ file }) => file.source?.value.id !== undefined);
  if (articles.some(isWritten)) return undefined;
  const told = articles.slice(0, mostTold);
  const paths = told.map((uri) => quoted(relativePath(unit.uri, uri)));
  const names = all(paths, articles.length - told.length);
  const related = told.map((uri) => ({
    uri,
    range: textRange(0, 0),
    message: `This article is called ${quoted(id)} by its file’s name.`,
  }));
  return {
    message: `${quoted(id)} is the id of ${names}. Write an “id” of its own under “source” for each of them, and say here which is meant.`,
    related,
  };
}
