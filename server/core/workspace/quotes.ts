import type { Anchor, NamedSpan, NamesIn, Resolution } from '../anchor/anchor';
import { resolve } from '../anchor/resolve';
import { findHits } from '../recognize/hits';
import { resolveMentions } from '../recognize/mentions';
import type { NameTable } from '../recognize/nameTable';
import { mayContain, wordFilter, type WordFilter } from '../recognize/wordFilter';
import { scanWords, Words } from '../text/words';
import type { ChangedNames } from './actorIndex';
import type { ArticleUnit } from './articleUnit';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';

interface Known {
  readonly resolution: Resolution;
  /** The names it was weighed with: they matter wherever words changed. */
  readonly table: NameTable;
}

const known = new WeakMap<ArticleUnit, Map<string, Known>>();

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
  const key = JSON.stringify([anchor.quote, anchor.before, anchor.after]);
  const before = ofArticle.get(key);
  if (before !== undefined && (isNameless(anchor, before.resolution) || before.table === table))
    return before.resolution;
  const resolution = resolve(article.folded, anchor, namesOf(project));
  if (ofArticle.size >= MAX_KNOWN) ofArticle.clear();
  ofArticle.set(key, { resolution, table });
  return resolution;
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

const scratch = new Words();
const filters = new WeakMap<GlossUnit, WordFilter>();

/** The sidecars in whose quotes one of the names may stand: what became of these quotes may be told differently now. */
export function quotesNaming(project: Project, changed: ChangedNames): readonly GlossUnit[] {
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
