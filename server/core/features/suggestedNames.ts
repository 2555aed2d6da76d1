import { capitalWords, wordsOfName, type CapitalWords } from '../recognize/candidates/capitalWords';
import { Groups } from '../recognize/candidates/groups';
import { keyOf, plainKeyOf, type NameKey, type Searched, Tally } from '../recognize/candidates/tally';
import type { NameTable } from '../recognize/nameTable';
import { foldCase } from '../text/fold';
import { textRange, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { similarActors } from './similarActors';
import type { SuggestedName, SuggestedNames, SuggestedPlace } from './results/suggestedNames';

/** Names are offered that stand in several articles, or this often. */
const LEAST_OCCURRENCES = 3;
const LEAST_ARTICLES = 2;
/** Places told of each name; the counts tell of all. */
const MOST_PLACES = 50;
/** Articles after which others get a turn. */
const STEP = 4;

/**
 * Words with a capital that stand often in the articles and are no known actor's, most frequent first. It yields
 * every few articles, so that whoever asks can give others a turn or give up: the first time, every article is read.
 */
export function* suggestedNames(workspace: Workspace, limit: number): Generator<undefined, SuggestedNames> {
  const names: SuggestedName[] = [];
  let total = 0;
  // Files that are in no workspace folder have no actors of their own and no settings.
  for (const project of workspace.projects()) {
    if (project.root === undefined) continue;
    const found = yield* namesIn(project, project.root, limit);
    names.push(...found.names);
    total += found.total;
  }
  names.sort((a, b) => b.occurrences - a.occurrences || b.articles - a.articles);
  return { names: names.slice(0, limit), total };
}

function* namesIn(project: Project, folder: Uri, limit: number): Generator<undefined, SuggestedNames> {
  const units = [...project.articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const articles: Searched[] = [];
  const tally = new Tally();
  for (const unit of units) {
    articles.push({
      text: unit.text,
      words: wordsOf(unit),
      mentions: unit.mentions.map(({ range }) => range),
    });
    if (articles.length % STEP === 0) yield;
  }
  for (const [index, article] of articles.entries()) {
    tally.learn(article);
    if (index % STEP === 0) yield;
  }
  for (const [index, article] of articles.entries()) {
    tally.weigh(article);
    if (index % STEP === 0) yield;
  }
  for (const [index, article] of articles.entries()) {
    tally.shorten(article);
    if (index % STEP === 0) yield;
  }
  const groups = new Groups(articles, tally);
  for (const index of articles.keys()) {
    groups.add(index);
    if (index % STEP === 0) yield;
  }
  const heads = groups.heads();
  const taken = takenNames(project);
  const found = new Map<NameKey, Found>();
  for (const [key, head] of heads) {
    if (taken.has(key)) continue;
    if (!taken.has(head)) found.set(head, found.get(head) ?? new Found());
  }
  for (const [index, article] of articles.entries()) {
    tally.assign(article, (name, run) => {
      const key = keyOf(article.words, name);
      if (taken.has(key)) return;
      const { from, to } = groups.wholeForm(article.words, key, name, run);
      const range = textRange(article.words.starts[from] ?? 0, article.words.ends[to - 1] ?? 0);
      const head = heads.get(key) ?? key;
      found.get(head)?.add(index, range, article.text.slice(range.start, range.end), key === head);
    });
    if (index % STEP === 0) yield;
  }
  const names: SuggestedName[] = [];
  const worth = [...found].filter(([, { isWorthTelling }]) => isWorthTelling);
  worth.sort(
    ([, a], [, b]) => b.occurrences - a.occurrences || b.articles - a.articles || (a.name < b.name ? -1 : 1),
  );
  for (const [key, group] of worth.slice(0, limit)) {
    const fuller = groups.fullerForm(key);
    const sample = fuller === undefined ? undefined : articles[fuller.article];
    const full =
      fuller === undefined || sample === undefined
        ? undefined
        : sample.text.slice(sample.words.starts[fuller.from], sample.words.ends[fuller.to - 1]);
    const [name = '', ...spellings] = group.spellings(full);
    names.push({
      folder,
      name,
      spellings,
      occurrences: group.occurrences,
      articles: group.articles,
      places: group.places.flatMap(({ article, range }) => placeOf(units[article], range) ?? []),
      similar: similarActors(project, [name, ...spellings]),
    });
  }
  return { names, total: worth.length };
}

interface FoundPlace {
  readonly article: number;
  readonly range: TextRange;
}

/** What is gathered of one name. */
class Found {
  occurrences = 0;
  articles = 0;
  readonly places: FoundPlace[] = [];
  readonly #spelled = new Map<string, number>();
  readonly #others = new Map<string, number>();
  #last = -1;

  add(article: number, range: TextRange, words: string, isHead: boolean): void {
    this.occurrences += 1;
    if (article !== this.#last) this.articles += 1;
    this.#last = article;
    if (this.places.length < MOST_PLACES) this.places.push({ article, range });
    const spelled = isHead ? this.#spelled : this.#others;
    const shown = words.replace(/\s+/gu, ' ');
    spelled.set(shown, (spelled.get(shown) ?? 0) + 1);
  }

  get isWorthTelling(): boolean {
    return this.occurrences >= LEAST_OCCURRENCES || (this.occurrences > 1 && this.articles >= LEAST_ARTICLES);
  }

  get name(): string {
    return byCount(this.#spelled)[0] ?? byCount(this.#others)[0] ?? '';
  }

  /** The name as it is most often written, then its other forms; `full` is one that is longer than all of them. */
  spellings(full: string | undefined): readonly string[] {
    const seen = new Set<string>();
    return [
      ...(full === undefined ? [] : [full]),
      ...byCount(this.#spelled),
      ...byCount(this.#others),
    ].filter((each) => {
      // What recognition takes for the same word is no spelling of its own.
      const key = isAbbreviation(each) ? `${foldCase(each)} in capitals` : foldCase(each);
      return !seen.has(key) && seen.add(key);
    });
  }
}

/** Most frequent first; of several words in capitals, which stand in headings, last. */
function byCount(spelled: ReadonlyMap<string, number>): readonly string[] {
  const isShouted = (words: string): number => (words.includes(' ') && !/\p{Ll}/u.test(words) ? 1 : 0);
  return [...spelled]
    .sort(([a, n], [b, m]) => isShouted(a) - isShouted(b) || m - n || (a < b ? -1 : 1))
    .map(([words]) => words);
}

/** One word in capitals throughout, which is found in capitals only. */
function isAbbreviation(words: string): boolean {
  return !/[\p{Ll} -]/u.test(words);
}

const kept = new WeakMap<ArticleUnit, CapitalWords>();

function wordsOf(unit: ArticleUnit): CapitalWords {
  const known = kept.get(unit);
  if (known !== undefined) return known;
  const made = capitalWords(unit.text, unit.skips);
  kept.set(unit, made);
  return made;
}

interface Taken {
  readonly table: NameTable;
  readonly ignored: readonly string[];
  readonly keys: ReadonlySet<NameKey>;
}

const takenBy = new WeakMap<Project, Taken>();

/** The names of known actors, weak ones too, and those that nobody wants to hear of again. */
function takenNames(project: Project): ReadonlySet<NameKey> {
  const { table } = project.actors;
  const { ignoredNames } = project.settings;
  const known = takenBy.get(project);
  if (known?.table === table && known.ignored === ignoredNames) return known.keys;
  const keys = new Set<NameKey>();
  const take = (name: string): void => {
    const words = wordsOfName(name);
    if (words.starts.length === 0) return;
    const whole = { from: 0, to: words.starts.length };
    keys.add(keyOf(words, whole)).add(plainKeyOf(words, whole));
  };
  for (const { names } of project.actors.all()) for (const { text } of names) take(text);
  for (const name of ignoredNames) take(name);
  takenBy.set(project, { table, ignored: ignoredNames, keys });
  return keys;
}

/** The words of the line around a place, shortened; undefined where there is no article. */
function placeOf(unit: ArticleUnit | undefined, range: TextRange): SuggestedPlace | undefined {
  if (unit === undefined) return undefined;
  const line = unit.lines.lineRange(unit.lines.lineAt(range.start));
  const start = Math.max(line.start, range.start - CONTEXT);
  const end = Math.min(Math.max(line.end, range.end), range.end + CONTEXT);
  return {
    uri: unit.uri,
    range,
    before: `${start > line.start ? '…' : ''}${unit.text.slice(start, range.start)}`.trimStart(),
    words: unit.text.slice(range.start, range.end),
    after: `${unit.text.slice(range.end, end)}${end < line.end ? '…' : ''}`.trimEnd(),
  };
}

/** Words shown on each side of a name, in UTF-16 units. */
const CONTEXT = 60;
