/** Names that are other forms of one: “Musk” of “Elon Musk”, “USDS” of “United States Digital Service (USDS)”. */
import { foldCase } from '../../text/fold';
import { CAPITALS, DOUBTFUL, NEVER_ALONE, OPENER, PARTICLE, TITLE, type CapitalWords } from './capitalWords';
import { endingsOf, keyOf, plainKeyOf, type NameKey, type Searched, type Span, type Tally } from './tally';

/** A place where a name stands: the article by its index, and its words. */
export interface Sample extends Span {
  readonly article: number;
}

interface Known {
  readonly sample: Sample;
  count: number;
  articles: number;
}

interface Form {
  readonly sample: Sample;
  /** The last article it stood in, by index. */
  last: number;
  articles: number;
}

/** Names in one form that stood in more than one are only told apart up to this many. */
const MOST_FULLER = 3;

/** Collects the names of all articles, then says which belong together. */
export class Groups {
  readonly #articles: readonly Searched[];
  readonly #tally: Tally;
  readonly #names = new Map<NameKey, Known>();
  /** For a name, the longer forms that stood too seldom to be names by themselves. */
  readonly #fuller = new Map<NameKey, Map<NameKey, Form>>();
  /** For a name and a longer one, in how many articles both stand. */
  readonly #together = new Map<NameKey, Map<NameKey, number>>();
  /** Of a name and the abbreviation in brackets behind it. */
  readonly #brackets = new Map<NameKey, NameKey>();

  constructor(articles: readonly Searched[], tally: Tally) {
    this.#articles = articles;
    this.#tally = tally;
  }

  add(index: number): void {
    const article = this.#articles[index]!;
    const { words, text } = article;
    let before: Span | undefined;
    const here = new Map<NameKey, Span>();
    this.#tally.assign(article, (name, run) => {
      const key = keyOf(words, name);
      const known = this.#names.get(key);
      if (known === undefined)
        this.#names.set(key, { sample: { article: index, ...name }, count: 1, articles: 1 });
      else {
        known.count++;
        if (!here.has(key)) known.articles++;
      }
      here.set(key, name);
      if (run.from < name.from && name.to === run.to) this.#addFuller(index, words, key, name, run);
      if (before !== undefined && isBracketed(text, words, before, name)) {
        const long = keyOf(words, before);
        if (stands(text, words, before, name)) this.#brackets.set(key, long);
      }
      before = name;
    });
    for (const [long, name] of here) {
      for (const short of endingsOf(words, name)) {
        if (!here.has(short)) continue;
        const counts = this.#together.get(short) ?? new Map<NameKey, number>();
        this.#together.set(short, counts.set(long, (counts.get(long) ?? 0) + 1));
      }
    }
  }

  /** For each name, the one it is counted as; of those with a longer form that is sure, that one. */
  heads(): ReadonlyMap<NameKey, NameKey> {
    const longer = this.#longer();
    const heads = new Map<NameKey, NameKey>();
    for (const key of this.#names.keys()) heads.set(key, this.#head(key, longer));
    return heads;
  }

  get names(): ReadonlyMap<NameKey, Known> {
    return this.#names;
  }

  /** A longer form of a name that is the only one there is, where none stands often enough to be a name by itself. */
  fullerForm(key: NameKey): Sample | undefined {
    const [form, another] = this.#fuller.get(key)?.values() ?? [];
    return form !== undefined && another === undefined && this.#isUsual(key, form.articles)
      ? form.sample
      : undefined;
  }

  /** A name as it stands in a run: with the words before it where these are its longer form. */
  wholeForm(words: CapitalWords, key: NameKey, name: Span, run: Span): Span {
    if (run.from === name.from || name.to !== run.to) return name;
    const fuller = this.fullerForm(key);
    const core = fuller === undefined ? undefined : this.#tally.core(words, run);
    if (fuller === undefined || core === undefined) return name;
    return keyOf(words, core) === keyOf(this.#articles[fuller.article]!.words, fuller) ? core : name;
  }

  #head(start: NameKey, longer: ReadonlyMap<NameKey, readonly NameKey[]>): NameKey {
    let key = start;
    // Each step leads to a longer name or from an abbreviation to what it stands for; the bound is for hashes that collide.
    for (let steps = 0; steps < 8; steps++) {
      const next = this.#brackets.get(key) ?? this.#plain(key) ?? this.#longerForm(key, longer);
      if (next === undefined || next === key || !this.#names.has(next)) break;
      key = next;
    }
    return key;
  }

  /** Of several longer names the shortest, if all others end with it too: then they are forms of that one. */
  #longerForm(key: NameKey, longer: ReadonlyMap<NameKey, readonly NameKey[]>): NameKey | undefined {
    const all = longer.get(key) ?? [];
    const one = all.find((each) =>
      all.every((other) => other === each || longer.get(each)?.includes(other) === true),
    );
    return one !== undefined && this.#isUsual(key, this.#together.get(key)?.get(one) ?? 0) ? one : undefined;
  }

  /** “Washington” is not George Washington because he is named once: the longer form has to stand in most articles that have the name. */
  #isUsual(key: NameKey, together: number): boolean {
    return 2 * together > (this.#names.get(key)?.articles ?? 0);
  }

  /** “NASA” where there is a “Nasa” that is more frequent. */
  #plain(key: NameKey): NameKey | undefined {
    const known = this.#names.get(key);
    if (known === undefined || known.sample.to - known.sample.from > 1) return undefined;
    const plain = plainKeyOf(this.#articles[known.sample.article]!.words, known.sample);
    return (this.#names.get(plain)?.count ?? 0) > known.count && plain !== key ? plain : undefined;
  }

  /** For each name, those that end with it and have other words before. */
  #longer(): ReadonlyMap<NameKey, readonly NameKey[]> {
    const longer = new Map<NameKey, NameKey[]>();
    for (const [key, { sample }] of this.#names) {
      const { words } = this.#articles[sample.article]!;
      for (const short of endingsOf(words, sample)) {
        const known = longer.get(short);
        if (known !== undefined) known.push(key);
        else if (this.#names.has(short)) longer.set(short, [key]);
      }
    }
    return longer;
  }

  #addFuller(article: number, words: CapitalWords, key: NameKey, name: Span, run: Span): void {
    if (words.flags[run.from]! & DOUBTFUL) return;
    const core = this.#tally.core(words, run);
    if (core === undefined || core.from >= name.from) return;
    for (let at = core.from; at < name.from; at++)
      if (words.flags[at]! & (PARTICLE | TITLE | OPENER | CAPITALS | NEVER_ALONE)) return;
    const forms = this.#fuller.get(key) ?? new Map<NameKey, Form>();
    this.#fuller.set(key, forms);
    const full = keyOf(words, core);
    const known = forms.get(full);
    if (known === undefined) {
      if (forms.size < MOST_FULLER)
        forms.set(full, { sample: { article, ...core }, last: article, articles: 1 });
    } else if (known.last !== article) {
      known.last = article;
      known.articles++;
    }
  }
}

function isBracketed(text: string, { starts, ends }: CapitalWords, before: Span, name: Span): boolean {
  const start = starts[name.from]!;
  return (
    text[start - 1] === '(' &&
    text[ends[name.to - 1]!] === ')' &&
    text.slice(ends[before.to - 1], start - 1).trim() === ''
  );
}

/** Whether an abbreviation is made of the first letters of a name, with or without its small words. */
function stands(text: string, words: CapitalWords, long: Span, short: Span): boolean {
  if (long.to - long.from < 2 || !(words.flags[short.from]! & CAPITALS)) return false;
  const letters = foldCase(
    text.slice(words.starts[short.from], words.ends[short.to - 1]).replaceAll('.', ''),
  );
  let all = '';
  let main = '';
  for (let at = long.from; at < long.to; at++) {
    const [first = ''] = foldCase(text.slice(words.starts[at], words.ends[at]));
    all += first;
    if (!(words.flags[at]! & PARTICLE)) main += first;
  }
  return letters === all || letters === main;
}
