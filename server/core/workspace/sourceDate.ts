import { edtfOf, spanOf, type CslDate } from '../model/date';
import { select } from '../model/select';
import type { ReferencedSource } from '../model/source';
import type { DaySpan } from '../text/edtf';
import type { Location } from '../text/range';
import type { Uri } from './changes';
import type { Project } from './project';
import { sourcesOf } from './sourceIndex';
import { articleItem } from './sourceItem';
import type { Workspace } from './workspace';

/** When a source was published. */
export interface SourceDate {
  readonly span: DaySpan;
  /** As EDTF. */
  readonly text: string;
  /** Where that is written. */
  readonly place: () => Location | undefined;
}

/** Undefined where no date is known that says something to reckon with, or several sources have the id. */
export function dateOfSource(workspace: Workspace, project: Project, id: string): SourceDate | undefined {
  const { dates } = keptOf(workspace, project);
  if (dates.has(id)) return dates.get(id);
  const date = readDateOf(workspace, project, id);
  dates.set(id, date);
  return date;
}

/**
 * When the words of a source came out first, as far as that is told: a new edition has an older one (`original-date`), and what republishes or
 * rewrites another source (`origin`) has its words from there, which nobody knows the date of by this one.
 */
export function firstDateOf(workspace: Workspace, project: Project, id: string): SourceDate | undefined {
  const date = dateOfSource(workspace, project, id);
  if (date === undefined) return undefined;
  const { articles, references } = sourcesOf(workspace, project, id);
  const [article] = articles;
  const [source] = references;
  const item = article === undefined ? source?.brief : articleItem(project, article);
  if (item?.origin !== undefined) return undefined;
  const original = item?.['original-date'];
  if (original === undefined) return date;
  const place = (): Location | undefined =>
    article === undefined
      ? source && placeInEntry(source, 'original-date')
      : placeInArticle(project, article, 'original-date');
  const first = dated(original, place);
  return first !== undefined && date.span.earliest < first.span.earliest ? date : first;
}

interface Kept {
  readonly version: number;
  readonly dates: Map<string, SourceDate | undefined>;
}

const kept = new WeakMap<Project, Kept>();

/** Most sources are cited more than once, and what is known of one is put together from several files. */
function keptOf({ version }: Workspace, project: Project): Kept {
  const known = kept.get(project);
  if (known?.version === version) return known;
  const made = { version, dates: new Map<string, SourceDate | undefined>() };
  kept.set(project, made);
  return made;
}

function readDateOf(workspace: Workspace, project: Project, id: string): SourceDate | undefined {
  const { articles, references } = sourcesOf(workspace, project, id);
  if (articles.length + references.length !== 1) return undefined;
  const [article] = articles;
  if (article !== undefined) return dateOfArticle(project, article);
  const [source] = references;
  // What is known at once: to make whole items of entries takes time.
  return source && dated(source.brief.issued, () => placeInEntry(source));
}

export function dateOfArticle(project: Project, uri: Uri): SourceDate | undefined {
  return dated(articleItem(project, uri).issued, () => placeInArticle(project, uri));
}

type DateKey = 'issued' | 'original-date';

function dated(issued: CslDate, place: SourceDate['place']): SourceDate | undefined {
  const span = spanOf(issued);
  const text = edtfOf(issued);
  return span === undefined || text === undefined ? undefined : { span, text, place };
}

function placeInEntry(source: ReferencedSource, key: DateKey = 'issued'): Location {
  return { uri: source.at.uri, range: source.written(key)[0]?.range ?? source.at.range };
}

function placeInArticle(project: Project, uri: Uri, key: DateKey = 'issued'): Location | undefined {
  for (const gloss of project.sidecarsOf(uri)) {
    const { source } = gloss.file;
    if (source?.value[key] === undefined) continue;
    // A date in parts has no words of its own.
    return { uri: gloss.uri, range: select(source, [key])[0]?.range ?? source.range };
  }
  const article = project.articles.get(uri);
  const front = article?.frontMatter;
  if (key !== 'issued' || article === undefined || front?.published === undefined) return undefined;
  const start = article.text.indexOf(front.published, front.range.start);
  return start < 0 ? undefined : { uri, range: { start, end: start + front.published.length } };
}
