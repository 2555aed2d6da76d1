import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { readDate, type ReadDate } from './dates';
import { counted } from './markdown';

/** Where an actor is named, in one sentence: how often, in how many articles, first and last by the articles' dates. */
export function namingWords(workspace: Workspace, project: Project, id: string): string {
  const known = sentences.get(workspace);
  const kept =
    known?.version === workspace.version
      ? known
      : { version: workspace.version, byActor: new Map<string, string>() };
  sentences.set(workspace, kept);
  const key = `${project.root ?? ''} ${id}`;
  const sentence = kept.byActor.get(key) ?? write(workspace, project, id);
  kept.byActor.set(key, sentence);
  return sentence;
}

/** Asked for again and again at one version, as the mouse moves; an actor may stand in thousands of articles. */
const sentences = new WeakMap<
  Workspace,
  { readonly version: number; readonly byActor: Map<string, string> }
>();

function write(workspace: Workspace, project: Project, id: string): string {
  let times = 0;
  let articles = 0;
  let dated = 0;
  let first: ReadDate | undefined;
  let last: ReadDate | undefined;
  for (const [uri, count] of project.mentions.counts(id)) {
    times += count;
    articles += 1;
    const article = project.articles.get(uri);
    const date = article === undefined ? undefined : dateOf(workspace, project, article);
    if (date === undefined) continue;
    dated += 1;
    if (first === undefined || isBefore(date, first)) first = date;
    if (last === undefined || isAfter(date, last)) last = date;
  }
  const possible = project.mentions.possible(id).size;
  const perhaps =
    possible === 0
      ? ''
      : `; may also be meant in ${counted(possible, 'article')}, where the name could be another’s`;
  if (articles === 0)
    return possible === 0 ? 'Not named in any article.' : `Not surely named in any article${perhaps}.`;
  const named = `Named ${times === 1 ? 'once' : counted(times, 'time')} in ${counted(articles, 'article')}`;
  return `${named}${datesWords(first, last, articles > 1 && dated === articles)}${undatedWords(articles, dated)}${perhaps}.`;
}

/** Of two dates that begin on one day the more exact one counts, whatever the order in which articles were read. */
function isBefore(a: ReadDate, b: ReadDate): boolean {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest;
  return a.latest === b.latest ? a.words < b.words : a.latest < b.latest;
}

function isAfter(a: ReadDate, b: ReadDate): boolean {
  if (a.latest !== b.latest) return a.latest > b.latest;
  return a.earliest === b.earliest ? a.words < b.words : a.earliest > b.earliest;
}

function datesWords(first: ReadDate | undefined, last: ReadDate | undefined, all: boolean): string {
  if (first === undefined || last === undefined) return '';
  if (first.when === last.when) return `, ${all ? 'all ' : ''}${first.when}`;
  return `, first ${first.when}, last ${last.when}`;
}

function undatedWords(articles: number, dated: number): string {
  if (dated === articles) return '';
  if (dated === 0) return articles === 1 ? ' without a known date' : ', none with a known date';
  return ` (${counted(articles - dated, 'article')} without a known date)`;
}

const dates = new WeakMap<ArticleUnit, { readonly stamp: number; readonly date: ReadDate | undefined }>();

/** The article's date, read once for each state of the article and its sidecars. */
function dateOf(workspace: Workspace, project: Project, article: ArticleUnit): ReadDate | undefined {
  const stamp = workspace.stampOf(article.uri);
  const known = dates.get(article);
  if (known?.stamp === stamp) return known.date;
  const written = project.dateOf(article);
  const date = written === undefined ? undefined : readDate(written);
  dates.set(article, { stamp, date });
  return date;
}
