import { search } from '../recognize/hits';
import { resolveMentions, type Mention, type Pin } from '../recognize/mentions';
import { mayContain } from '../recognize/wordFilter';
import type { ChangedNames } from './actorIndex';
import { noPins, type ArticleUnit } from './articleUnit';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';

/** Keeps the mentions of a project's articles right, searching as few articles as may be. */
export const refreshMentions = {
  /** The articles that a name which came or went may stand in. */
  namesChanged(project: Project, changed: ChangedNames): readonly Uri[] {
    const stale: Uri[] = [];
    for (const article of project.articles.values()) {
      // One that was never searched is about to be.
      const { words } = article;
      if (words === undefined) continue;
      if (changed === 'all' || changed.some((key) => mayContain(words, key))) stale.push(article.uri);
    }
    return stale;
  },

  /** Finds the article's mentions again; returns whether anything about them is different. */
  article(project: Project, uri: Uri): boolean {
    const article = project.articles.get(uri);
    if (article === undefined) return false;
    const { table } = project.actors;
    const sidecars = project.sidecarsOf(uri);
    const pins = sidecars.flatMap((sidecar) => pinsOf(sidecar));
    const { hits, filter } = search(article.text, table, article.skips);
    article.words = filter;
    const { mentions, pinMatches } = resolveMentions({
      text: article.text,
      hits,
      table,
      pins,
      markdown: article.markdown,
    });
    const counts = sidecars.length === 0 ? noPins : pinCounts(sidecars, pinMatches);
    const same = sameMentions(article, mentions, counts);
    project.mentions.set(uri, article.mentions, mentions);
    article.mentions = mentions;
    article.pinMatches = counts;
    return !same;
  },
};

/** By sidecar, how often each of its pins matched. */
function pinCounts(
  sidecars: readonly GlossUnit[],
  matches: readonly number[],
): ReadonlyMap<Uri, readonly number[]> {
  const counts = new Map<Uri, readonly number[]>();
  let next = 0;
  for (const sidecar of sidecars) {
    const many = sidecar.file.mentions.length;
    counts.set(sidecar.uri, matches.slice(next, next + many));
    next += many;
  }
  return counts;
}

/** One pin for each entry under `mentions`, half-typed ones included, so that the counts can be told apart by their order. */
function pinsOf(sidecar: GlossUnit): readonly Pin[] {
  return sidecar.file.mentions.map(({ value: { quote = '', before, after, actor, not } }) => ({
    quote,
    before,
    after,
    actor,
    not,
  }));
}

function sameMentions(
  article: ArticleUnit,
  mentions: readonly Mention[],
  counts: ReadonlyMap<Uri, readonly number[]>,
): boolean {
  return (
    article.mentions.length === mentions.length &&
    article.mentions.every((mention, index) => sameMention(mention, mentions[index])) &&
    (article.pinMatches === counts || JSON.stringify([...article.pinMatches]) === JSON.stringify([...counts]))
  );
}

function sameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    b !== undefined &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.by === b.by &&
    a.actors.length === b.actors.length &&
    a.actors.every((actor, index) => actor === b.actors[index])
  );
}
