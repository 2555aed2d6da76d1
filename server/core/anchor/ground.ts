import { Paragraphs } from '../text/paragraphs';
import { LINE_HYPHEN, type FoldedText } from '../text/typography';
import type { Occurrence } from './context';
import { findGuarded } from './guards/guards';
import { SeedIndex } from './seeds';

/** What searching an article needs beside its words. Made when it is first needed, and gone with the article. */
export class Ground {
  readonly article: FoldedText;
  #paragraphs: Paragraphs | undefined;
  #lower: string | undefined;
  #seeds: SeedIndex | undefined;
  readonly #negations = new Map<number, readonly Occurrence[]>();

  private constructor(article: FoldedText) {
    this.article = article;
  }

  static of(article: FoldedText): Ground {
    let ground = grounds.get(article);
    if (ground === undefined) grounds.set(article, (ground = new Ground(article)));
    return ground;
  }

  get paragraphs(): Paragraphs {
    return (this.#paragraphs ??= new Paragraphs(this.article.text, this.article.markdown));
  }

  /** The comparison form without capitals, unit for unit. */
  get lower(): string {
    return (this.#lower ??= toLower(this.article.folded));
  }

  get seeds(): SeedIndex {
    return (this.#seeds ??= new SeedIndex(this.lower));
  }

  /** The paragraph, from 0, that a folded offset stands in. */
  paragraphAt(foldedOffset: number): number {
    return this.paragraphs.indexAt(this.article.toOriginal(foldedOffset));
  }

  /** The negations in the paragraph that a stretch of the folded text begins in. */
  negationsAround({ start }: Occurrence): readonly Occurrence[] {
    const paragraph = this.paragraphAt(start);
    const known = this.#negations.get(paragraph);
    if (known !== undefined) return known;
    const { start: from, end } = this.foldedParagraph(paragraph);
    // Whether a word says no depends on those around it: “n’a plus” and “plus de 20”.
    const words = this.article.folded.slice(from, end).replaceAll(LINE_HYPHEN, '\u00ad');
    const found = findGuarded(words)
      .filter(({ kind }) => kind === 'negation')
      .map((each) => ({ start: from + each.start, end: from + each.end }));
    this.#negations.set(paragraph, found);
    return found;
  }

  /** Where a paragraph stands in the folded text; before the first and behind the last, where these do. */
  foldedParagraph(index: number): { readonly start: number; readonly end: number } {
    const { start, end } = this.paragraphs.range(Math.max(0, Math.min(index, this.paragraphs.count - 1)));
    return { start: this.article.fromOriginal(start), end: this.article.fromOriginal(end) };
  }
}

const grounds = new WeakMap<FoldedText, Ground>();

/** Small letters, every one in the place of the letter it came from: the few that would become two stay as they are. */
export function toLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
