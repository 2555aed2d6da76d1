import { select, type Written } from '../model/select';
import { quoteScalar } from '../syntax/write';

import { textRange, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import { similarArticles } from './articleNames';
import { setSourceKey } from '../annotate/sourceKey';
import type { Fix } from './finding';
import { canEdit } from '../annotate/fileEdit';
import { fixLater } from './fix';
import { relativePath } from './relativePath';
import type { Rule } from './rule';
import { either, quoted } from '../text/phrases';

/** An article of a common name may be in many folders. */
const mostTold = 5;

/** A gloss file that annotates an article which is not there. */
export const articleMissing: Rule = {
  code: 'article-missing',
  severity: 'error',
  phase: 'saved',
  suggests: true,
  *checkGloss(unit, project) {
    // Of a file outside every workspace folder nobody knows what lies beside it.
    if (project.root === undefined) return;
    const named = fileWritten(unit);
    if (named === undefined && !unit.isSidecar) return;
    const wanted = project.articleUriOf(unit);
    if (wanted !== undefined && project.articles.has(wanted)) return;
    const similar = wanted === undefined ? [] : similarArticles(project, wanted);
    const [only] = similar;
    const fixes = only !== undefined && similar.length === 1 ? [pointAt(unit, only, project)] : [];
    const problem = named === undefined ? byName(unit, project) : byPath(named.text, wanted, project);
    const told = similar.slice(0, mostTold);
    const paths = told.map((uri) => quoted(relativePath(unit.uri, uri)));
    const guesses = either(paths, similar.length - told.length);
    const message = `${problem.what} ${guesses === '' ? problem.remedy : `Did you mean ${guesses}?`}`;
    yield { range: named?.range ?? firstSection(unit), message, fixes };
  },
};

/** Whether nothing annotates the article yet: then it is more likely the one that was meant. */
function isFree(unit: GlossUnit, article: Uri, project: Project): boolean {
  return project.sidecarsOf(article).every((sidecar) => sidecar === unit);
}

/** `source.file`, where it is written and is a text. */
function fileWritten({ file: { source } }: GlossUnit): Written | undefined {
  return source?.value.file === undefined ? undefined : select(source, ['file'])[0];
}

interface Problem {
  readonly what: string;
  readonly remedy: string;
}

function byPath(path: string, wanted: Uri | undefined, project: Project): Problem {
  if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/u.test(path)) {
    return {
      what: `${quoted(path)} is not a path that starts from this file.`,
      remedy:
        'Save the article in the workspace folder and write where it is as seen from here, such as ../texts/letter.md.',
    };
  }
  if (wanted === undefined) {
    return {
      what: `${quoted(path)} leads out of the workspace folder, where no article is looked for.`,
      remedy: 'Move the article into it and write its path as seen from here.',
    };
  }
  if (project.kindOf(wanted) !== 'article') return notAnArticle(path);
  return {
    what: `There is no article at ${quoted(path)}.`,
    remedy: 'Put it there, or write the path it has as seen from this file.',
  };
}

function byName(unit: GlossUnit, project: Project): Problem {
  const wanted = unit.uri.slice(0, -'.gloss.yaml'.length);
  const name = fileNameOf(wanted);
  if (project.kindOf(wanted) === 'article') {
    const what = `There is no article ${quoted(name)} beside this file.`;
    return { what, remedy: 'Put it there, or write where it is as “file” under “source”.' };
  }
  if (name.includes('.')) return notAnArticle(name);
  const what = 'Nothing says which article this is about.';
  const remedy = `Write its path as “file” under “source”, or name this file after it, such as letter.txt.gloss.yaml.`;
  return { what, remedy };
}

function notAnArticle(name: string): Problem {
  return {
    what: `${quoted(name)} is not one of this project’s articles.`,
    remedy:
      'Save it as text (.txt or .md); which files are articles can be changed under “articles” in glossator.yaml.',
  };
}

/** The first section that needs an article: what is seen first of the file, and what would be pointless without one. */
function firstSection({ file }: GlossUnit): TextRange {
  const section = file.sections.find(
    ({ name }) => name === 'claims' || name === 'mentions' || name === 'notes',
  );
  return section?.nameRange ?? textRange(0, 0);
}

function pointAt(unit: GlossUnit, article: Uri, project: Project): Fix {
  const path = relativePath(unit.uri, article);
  return fixLater(`Point “source.file” at ${quoted(path)}`, false, () => {
    const edit =
      canEdit(unit) && isFree(unit, article, project)
        ? setSourceKey(unit, 'file', quoteScalar(path))
        : undefined;
    return edit === undefined ? [] : [{ uri: unit.uri, ...edit }];
  });
}
