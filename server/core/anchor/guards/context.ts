import { readFigure, type ReadFigure } from '../../text/figures';
import { isJoined, type Token, tokenize } from '../../text/tokens';

/** A text in tokens with its figures: what guards look at around a word. */
export class Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** By the token each begins with. */
  readonly figures = new Map<number, ReadFigure>();
  readonly #inFigure: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenize(text);
    this.#inFigure = new Uint8Array(this.tokens.length);
    for (let at = 0; at < this.tokens.length;) {
      const read = readFigure(text, this.tokens, at);
      if (read !== undefined) {
        this.figures.set(at, read);
        this.#inFigure.fill(1, at, read.next);
      }
      at = read?.next ?? at + 1;
    }
  }

  isInFigure(at: number): boolean {
    return this.#inFigure[at] === 1;
  }

  /** The folded word of a token in the same run of words, or ''. */
  joinedWord(at: number): string {
    const token = this.tokens[at];
    return isJoined(token) ? token.word : '';
  }

  /** The folded word before a token in the same run of words, or ''. */
  wordBefore(at: number): string {
    return isJoined(this.tokens[at]) ? (this.tokens[at - 1]?.word ?? '') : '';
  }

  /** Whether a figure begins with a token, or a sign of money with a figure behind it: "about $5". */
  beginsFigure(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined || this.#isPunctuated(at)) return false;
    return this.figures.has(at) || (token.kind === 'sign' && this.figures.has(at + 1));
  }

  /** Whether a figure ends directly before a token, at most with a "de" between: "un million de livres". */
  endsFigure(at: number): boolean {
    const token = this.tokens[at];
    if (!isJoined(token)) return false;
    if (this.isInFigure(at - 1)) return token.gap !== 'apostrophe';
    return (
      ['de', 'd'].includes(this.wordBefore(at)) && isJoined(this.tokens[at - 1]) && this.isInFigure(at - 2)
    );
  }

  /** Whether a number in digits stands beside a token, perhaps behind the full stop of an abbreviation. */
  isBesideDigits(at: number): boolean {
    const token = this.tokens[at]!;
    const [before, after] = [this.tokens[at - 1], this.tokens[at + 1]];
    if (before?.kind === 'digits' && isJoined(token) && token.gap !== 'apostrophe') return true;
    if (this.isInFigure(at - 1) && isJoined(token) && before?.kind !== 'sign') return true;
    return (
      after !== undefined &&
      after.kind === 'digits' &&
      /^\.?,?\s?$/.test(this.text.slice(token.end, after.start).slice(0, 4))
    );
  }

  /** Whether a sentence or a part of it ends between a token and the one before. */
  beginsClause(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined || at === 0) return true;
    if (token.gap !== 'other') return false;
    const from = this.tokens[at - 1]!.end;
    return token.start - from > 12 || /[.;:!?\u2026]|\n\s*\n/.test(this.text.slice(from, token.start));
  }

  /** A figure's minus sign makes for a gap that is none of words; anything else does cut them. */
  #isPunctuated(at: number): boolean {
    const token = this.tokens[at]!;
    const figure = this.figures.get(at)?.figure;
    return token.gap === 'other' && (figure === undefined || figure.start === token.start);
  }
}
