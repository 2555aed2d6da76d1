import type { Anchor, NamedSpan, NamesIn, Resolution } from '../anchor/anchor';
import { resolve } from '../anchor/resolve';
import { findHits } from '../recognize/hits';
import { resolveMentions } from '../recognize/mentions';
import type { NameTable } from '../recognize/nameTable';
import type { ArticleUnit } from './articleUnit';
import type { Project } from './project';

interface Known {
  readonly resolution: Resolution;
  /** The names it was weighed with: they matter wherever words changed. */
  readonly table: NameTable;
}

const known = new WeakMap<ArticleUnit, Map<string, Known>>();
/** Of these, some of what was known was forgotten. */
const cleared = new WeakSet<ArticleUnit>();

/** Every version of a quote while it is typed would stay known otherwise. */
const MAX_KNOWN = 20_000;

/**
 * What became of an anchor in an article of the project. Typing in a sidecar changes one quote at a time and typing in an article
 * changes none, so answers are kept for as long as the article and, where words changed, the known names stay as they are.
 */
export function resolveIn(project: Project, article: ArticleUnit, anchor: Anchor): Resolution {
  const { table } = project.actors;
  let ofArticle = known.get(article);
  if (ofArticle === undefined) known.set(article, (ofArticle = new Map<string, Known>()));
  const key = keyOf(anchor);
  const before = ofArticle.get(key);
  if (before !== undefined && (isNameless(anchor, before.resolution) || before.table === table))
    return before.resolution;
  const resolution = resolve(article.folded, anchor, namesOf(project));
  if (ofArticle.size >= MAX_KNOWN) {
    ofArticle.clear();
    cleared.add(article);
  }
  ofArticle.set(key, { resolution, table });
  return resolution;
}

/** Whether the names that are known had a part in what somebody was told of an anchor. */
export function restedOnNames(article: ArticleUnit, anchor: Anchor): boolean {
  const told = known.get(article)?.get(keyOf(anchor));
  return told === undefined ? cleared.has(article) : !isNameless(anchor, told.resolution);
}

function keyOf({ quote, before, after }: Anchor): string {
  return JSON.stringify([quote, before, after]);
}

/** Whether names had no part in the answer: words that stand as they are, with no context for another passage to have as well. */
function isNameless({ before, after }: Anchor, { kind }: Resolution): boolean {
  return kind === 'exact' && before === undefined && after === undefined;
}

/** Who is named in words, by the names that are known in the project now. */
export function namesOf(project: Project): NamesIn {
  const { table } = project.actors;
  return (words) => namesIn(words, table);
}

/** Who is named in some words by themselves. What decides about weak and shared names is not in them, so all candidates are named. */
export function namesIn(words: string, table: NameTable): readonly NamedSpan[] {
  return resolveMentions({ text: words, hits: findHits(words, table), table }).mentions.map(
    ({ range, actors }) => ({ ...range, actors }),
  );
}
