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

function dated(issued: CslDate, place: SourceDate['place']): SourceDate | undefined {
  const span = spanOf(issued);
  const text = edtfOf(issued);
  return span === undefined || text === undefined ? undefined : { span, text, place };
}

function placeInEntry(source: ReferencedSource): Location {
  return { uri: source.at.uri, range: source.written('issued')[0]?.range ?? source.at.range };
}

function placeInArticle(project: Project, uri: Uri): Location | undefined {
  for (const gloss of project.sidecarsOf(uri)) {
    const { source } = gloss.file;
    if (source?.value.issued === undefined) continue;
    // A date in parts has no words of its own.
    return { uri: gloss.uri, range: select(source, ['issued'])[0]?.range ?? source.range };
  }
  const article = project.articles.get(uri);
  const front = article?.frontMatter;
  if (article === undefined || front?.published === undefined) return undefined;
  const start = article.text.indexOf(front.published, front.range.start);
  return start < 0 ? undefined : { uri, range: { start, end: start + front.published.length } };
}
