import { mayContain, wordFilter, type WordFilter } from '../recognize/wordFilter';
import { scanWords, Words } from '../text/words';
import type { ChangedNames } from './actorIndex';
import type { Uri } from './changes';
import { citationsIn, citedWords } from './evidence/citations';
import { citedArticles } from './evidence/quotation';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import { restedOnNames } from './quotes';
import type { Workspace } from './workspace';

/**
 * The gloss files of whose quotes something else may be told now that these names came or went, in the quotes themselves or in `articles`. A
 * quote whose words stand as they are has no part in that, and nearly all are such.
 */
export function* namedAnew(
  workspace: Workspace,
  project: Project,
  changed: ChangedNames,
  articles: readonly Uri[],
): Iterable<Uri> {
  const naming = new Set(quotesNaming(project, changed));
  const quoting = new Set<GlossUnit>();
  for (const article of articles) {
    for (const gloss of project.sidecarsOf(article)) quoting.add(gloss);
    const symbols = project.sourceIdsOf(article).map((id) => `text:${id}`);
    for (const gloss of project.referringTo(symbols)) quoting.add(gloss);
  }
  const renamed = new Set(articles);
  for (const gloss of [...naming, ...quoting]) {
    const isOf = (article: Uri): boolean => naming.has(gloss) || renamed.has(article);
    if (isAboutNames(workspace, project, gloss, isOf)) yield gloss.uri;
  }
}

/** Whether names had a part in what was told of a quote from one of these articles. */
function isAboutNames(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  isOf: (article: Uri) => boolean,
): boolean {
  const article = project.articleOf(gloss);
  if (article !== undefined && isOf(article.uri))
    for (const { value } of [...gloss.file.claims, ...gloss.file.notes]) {
      const { quote, before, after } = value;
      if (quote !== undefined && restedOnNames(article, { quote, before, after })) return true;
    }
  for (const citation of citationsIn(gloss)) {
    const words = citedWords(citation);
    if (words === undefined) continue;
    for (const uri of citedArticles(workspace, project, citation)) {
      const cited = isOf(uri) ? project.articles.get(uri) : undefined;
      if (cited !== undefined && restedOnNames(cited, words)) return true;
    }
  }
  return false;
}

const scratch = new Words();
const filters = new WeakMap<GlossUnit, WordFilter>();

/** The gloss files in whose quotes one of the names may stand. */
function quotesNaming(project: Project, changed: ChangedNames): readonly GlossUnit[] {
  const found: GlossUnit[] = [];
  for (const gloss of project.glosses.values()) {
    const { claims, notes, actors } = gloss.file;
    if (claims.length === 0 && notes.length === 0 && actors.length === 0) continue;
    if (changed === 'all') {
      found.push(gloss);
      continue;
    }
    let filter = filters.get(gloss);
    if (filter === undefined) {
      scanWords(quotesOf(gloss), [], scratch);
      filters.set(gloss, (filter = wordFilter(scratch)));
    }
    if (changed.some((key) => mayContain(filter, key))) found.push(gloss);
  }
  return found;
}

/** All that is sought in articles: the words of claims and notes, and those of citations, claims' and roles'. */
function quotesOf({ file: { claims, notes, actors } }: GlossUnit): string {
  const cites = [
    ...claims.flatMap(({ value }) => value.cites ?? []),
    ...actors.flatMap(({ value }) => (value.roles ?? []).flatMap((role) => role.cites ?? [])),
  ];
  return [
    ...[...claims, ...notes].map(({ value }) => value.quote ?? ''),
    ...cites.flatMap(({ quote = '', original = '' }) => [quote, original]),
  ].join('\n');
}
