/**
 * A trie over the folded words of names and what stands between them. It only ever grows, so that the tables of names
 * made one after the other share it, and a hit keeps its meaning from one to the next.
 *
 * Words are interned by hash and compared letter by letter; edges live in one open hash table of plain numbers, because
 * a walk starts at every word of every article.
 */
import { foldWord, HAS_LOWER, STARTS_UPPER, type Words } from '../text/words';
import { isFunctionWord } from '../text/functionWords';
import { foldGap } from './gap';
import type { Compiled } from './names';

export interface NewPattern {
  readonly text: string;
  /** Places of the words in `text`, with their hashes. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly hash: number }[];
  /** Folded, one fewer than words. */
  readonly separators: readonly string[];
  /** Folded punctuation that must stand before the first word and after the last. */
  readonly before: string;
  readonly after: string;
  /** Bit n: word n begins with a capital. */
  readonly capitals: number;
  readonly capitalOnly: boolean;
}

interface Pattern extends NewPattern {
  /** The whole name folded; made when somebody asks. */
  folded?: string;
}

/** Bits of what is kept of a pattern beside it. */
const CAPITAL_ONLY = 1;
const PUNCTUATED = 2;
const PHRASE = 4;

/** Patterns that differ in capitals and punctuation alone: more of them at one node are refused, as each is tried at every hit. */
const MAX_AT_ONE_NODE = 128;

export class Automaton {
  /** What became of each text that was ever given. */
  readonly compiled = new Map<string, Compiled>();
  /** How many patterns the newest table uses. */
  live = 0;

  readonly #patterns: Pattern[] = [];
  /** What is asked of a pattern at every hit, side by side: the next one at its node, the capitals it wants, `CAPITAL_ONLY` and the like. */
  readonly #nexts: number[] = [];
  readonly #capitals: number[] = [];
  readonly #traits: number[] = [];
  /** Of the folded name; 0 before somebody asked. */
  readonly #lengths: number[] = [];
  /** By node: the newest pattern that ends there, or -1; whether anything goes on from there. Node 0 is the root. */
  readonly #heads: number[] = [-1];
  readonly #inner: boolean[] = [true];

  /** Interned words. `#roots` gives the node that a word leads to from the root, 0 for none. */
  readonly #words: string[] = [];
  readonly #wordHashes: number[] = [];
  readonly #roots: number[] = [];
  #slots = new Int32Array(256);
  /** A bit for each hash that a first word has: most words of an article are told from names by this alone. */
  readonly #filter = new Uint8Array(FILTER_BITS / 8);
  /** The same for the names whose first word needs no capital: most words of an article begin with a small letter, most names do not. */
  readonly #smallFilter = new Uint8Array(FILTER_BITS / 8);
  readonly #separators = new Map<string, number>([
    ['', 0],
    [' ', 1],
    ['-', 2],
    ["'", 3],
  ]);

  readonly #edgeKeys: number[] = [];
  readonly #edgeWords: number[] = [];
  readonly #edgeNodes: number[] = [];
  #edgeSlots = new Int32Array(256);

  /** Whether so many names came and went that starting afresh costs less than keeping them. */
  get isMostlyWaste(): boolean {
    return this.#patterns.length > 2 * this.live + 1000 || this.compiled.size > 4 * this.live + 10_000;
  }

  /** The pattern of a name, made if there is none; -1 if too many differ in nothing but capitals and punctuation. */
  add(name: NewPattern): number {
    const first = this.#intern(name, 0);
    let node = this.#root(first);
    if ((name.capitals & 1) === 0) setBit(this.#smallFilter, this.#wordHashes[first]!);
    for (let at = 1; at < name.words.length; at++) {
      node = this.#child(node, this.#separator(name.separators[at - 1]!), this.#intern(name, at));
    }
    let seen = 0;
    for (let each = this.#heads[node]!; each >= 0; each = this.#nexts[each]!) {
      const present = this.#patterns[each]!;
      if (
        present.before === name.before &&
        present.after === name.after &&
        present.capitals === name.capitals &&
        present.capitalOnly === name.capitalOnly
      )
        return each;
      if (++seen >= MAX_AT_ONE_NODE) return -1;
    }
    this.#patterns.push({ ...name });
    this.#lengths.push(0);
    this.#nexts.push(this.#heads[node]!);
    this.#capitals.push(name.capitals);
    this.#traits.push(
      (name.capitalOnly ? CAPITAL_ONLY : 0) |
        (name.before !== '' || name.after !== '' ? PUNCTUATED : 0) |
        (isPhrase(name) ? PHRASE : 0),
    );
    return (this.#heads[node] = this.#patterns.length - 1);
  }

  /** The length of the folded name, by which the longest is told: it does not depend on how an article writes it. */
  length(pattern: number): number {
    return (this.#lengths[pattern] ||= this.caselessKey(pattern).length);
  }

  /** Equal for patterns that differ in capitals alone. */
  caselessKey(pattern: number): string {
    const name = this.#patterns[pattern]!;
    if (name.folded !== undefined) return name.folded;
    let folded = name.before;
    name.words.forEach(({ start, end }, at) => {
      folded += (at > 0 ? name.separators[at - 1]! : '') + foldWord(name.text, start, end);
    });
    return (name.folded = folded + name.after);
  }

  /** Whether the name is a common phrase but for its capitals, like Le Monde. */
  isPhrase(pattern: number): boolean {
    return (this.#traits[pattern]! & PHRASE) !== 0;
  }

  /** The hashes of the words, for `mayContain`. */
  wordHashes(pattern: number): number[] {
    return this.#patterns[pattern]!.words.map((word) => word.hash);
  }

  before(pattern: number): string {
    return this.#traits[pattern]! & PUNCTUATED ? this.#patterns[pattern]!.before : '';
  }

  after(pattern: number): string {
    return this.#traits[pattern]! & PUNCTUATED ? this.#patterns[pattern]!.after : '';
  }

  /** The newest pattern that ends at a node, and the ones before it; -1 ends. */
  firstAt(node: number): number {
    return this.#heads[node]!;
  }

  nextAt(pattern: number): number {
    return this.#nexts[pattern]!;
  }

  goesOn(node: number): boolean {
    return this.#inner[node]!;
  }

  /** Whether words with these capitals (bit n: word n begins with one) and flags, all taken together, satisfy a pattern. */
  fits(pattern: number, capitals: number, flags: number): boolean {
    if ((this.#capitals[pattern]! & ~capitals) !== 0) return false;
    return (this.#traits[pattern]! & CAPITAL_ONLY) === 0 || (flags & HAS_LOWER) === 0;
  }

  /** The node that a word of a text leads to from the root; 0 for none. */
  start(text: string, words: Words, at: number): number {
    const filter = words.flags[at]! & STARTS_UPPER ? this.#filter : this.#smallFilter;
    if (!hasBit(filter, words.hashes[at]!)) return 0;
    const word = this.#find(text, words, at, true);
    return word < 0 ? 0 : this.#roots[word]!;
  }

  /** The node that the gap after a word and the next word lead to; 0 for none. */
  step(node: number, text: string, words: Words, at: number): number {
    const word = this.#find(text, words, at + 1, false);
    if (word < 0) return 0;
    const start = words.ends[at]!;
    const end = words.starts[at + 1]!;
    let separator: number | undefined;
    if (end - start === 1 && text.charCodeAt(start) === 32) separator = 1;
    else {
      const folded = foldGap(text, start, end);
      separator = folded === undefined ? undefined : this.#separators.get(folded);
    }
    return separator === undefined ? 0 : this.#edge(node, separator, word);
  }

  /** The interned word that stands at a place; -1 for none. With `first`, only one that begins a name. */
  #find(text: string, words: Words, at: number, first: boolean): number {
    const hash = words.hashes[at]!;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = scatter(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot]! - 1;
      if (word < 0) return -1;
      if (this.#wordHashes[word] !== hash || (first && this.#roots[word] === 0)) continue;
      if (isFolded(text, words.starts[at]!, words.ends[at]!, this.#words[word]!)) return word;
    }
  }

  #intern(name: NewPattern, at: number): number {
    const { start, end, hash } = name.words[at]!;
    const folded = foldWord(name.text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = scatter(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot]! - 1;
      if (word < 0) break;
      if (this.#wordHashes[word] === hash && this.#words[word] === folded) return word;
    }
    const added = this.#words.length;
    this.#words.push(folded);
    this.#wordHashes.push(hash);
    this.#roots.push(0);
    if (this.#words.length * 3 > this.#slots.length) this.#rehashWords();
    else this.#place(added);
    return added;
  }

  #rehashWords(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let word = 0; word < this.#words.length; word++) this.#place(word);
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    let slot = scatter(this.#wordHashes[word]!) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word + 1;
  }

  #root(word: number): number {
    if (this.#roots[word] === 0) {
      this.#roots[word] = this.#newNode();
      setBit(this.#filter, this.#wordHashes[word]!);
    }
    return this.#roots[word]!;
  }

  #newNode(): number {
    this.#heads.push(-1);
    this.#inner.push(false);
    return this.#heads.length - 1;
  }

  #separator(folded: string): number {
    let id = this.#separators.get(folded);
    if (id === undefined) this.#separators.set(folded, (id = this.#separators.size));
    return id;
  }

  #child(node: number, separator: number, word: number): number {
    const found = this.#edge(node, separator, word);
    if (found !== 0) return found;
    const child = this.#newNode();
    this.#inner[node] = true;
    this.#edgeKeys.push(edgeKey(node, separator));
    this.#edgeWords.push(word);
    this.#edgeNodes.push(child);
    if (this.#edgeNodes.length * 3 > this.#edgeSlots.length) {
      this.#edgeSlots = new Int32Array(this.#edgeSlots.length * 4);
      for (let edge = 0; edge < this.#edgeNodes.length; edge++) this.#placeEdge(edge);
    } else this.#placeEdge(this.#edgeNodes.length - 1);
    return child;
  }

  #edge(node: number, separator: number, word: number): number {
    const key = edgeKey(node, separator);
    const mask = this.#edgeSlots.length - 1;
    for (let slot = scatter(key ^ Math.imul(word, 0x9e3779b1)) & mask; ; slot = (slot + 1) & mask) {
      const edge = this.#edgeSlots[slot]! - 1;
      if (edge < 0) return 0;
      if (this.#edgeKeys[edge] === key && this.#edgeWords[edge] === word) return this.#edgeNodes[edge]!;
    }
  }

  #placeEdge(edge: number): void {
    const mask = this.#edgeSlots.length - 1;
    let slot = scatter(this.#edgeKeys[edge]! ^ Math.imul(this.#edgeWords[edge]!, 0x9e3779b1)) & mask;
    while (this.#edgeSlots[slot] !== 0) slot = (slot + 1) & mask;
    this.#edgeSlots[slot] = edge + 1;
  }
}

/** Small enough to stay in the processor's nearest cache. */
const FILTER_BITS = 1 << 18;

/** One word with function words around it, not all of it in capitals. */
function isPhrase({ text, words, capitalOnly }: NewPattern): boolean {
  if (words.length < 2 || capitalOnly) return false;
  return words.filter(({ start, end }) => !isFunctionWord(text.slice(start, end))).length <= 1;
}

function setBit(filter: Uint8Array, hash: number): void {
  const bit = filterBit(hash);
  filter[bit >>> 3]! |= 1 << (bit & 7);
}

function hasBit(filter: Uint8Array, hash: number): boolean {
  const bit = filterBit(hash);
  return (filter[bit >>> 3]! & (1 << (bit & 7))) !== 0;
}

function filterBit(hash: number): number {
  return (hash ^ (hash >>> 14)) & (FILTER_BITS - 1);
}

/** Exact up to 2^53: nodes stay far below 2^32 and separators below 2^20. */
function edgeKey(node: number, separator: number): number {
  return node * 0x100000 + separator;
}

function scatter(hash: number): number {
  const mixed = Math.imul((hash | 0) ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Whether the word at a place folds to `folded`; most are written just so, give or take capitals. */
function isFolded(text: string, start: number, end: number, folded: string): boolean {
  if (end - start === folded.length) {
    let at = 0;
    while (at < folded.length) {
      const unit = text.charCodeAt(start + at);
      if ((unit >= 65 && unit <= 90 ? unit | 32 : unit) !== folded.charCodeAt(at)) break;
      at++;
    }
    if (at === folded.length) return true;
  }
  return foldWord(text, start, end) === folded;
}
