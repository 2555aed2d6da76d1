/**
 * The comparison form of quotes: what may differ without a word having changed. Ignored are the normalisation form, kinds
 * and number of spaces (also those inside « » and before : ; ! ? %), kinds of quotation mark, apostrophe and dash, … against
 * ..., ligatures, soft hyphens, zero-width characters and Markdown markup. Case and diacritics count.
 *
 * A hyphen at a line end may belong to the word or to the line, which nobody can know; it becomes `LINE_HYPHEN`, which
 * whoever compares takes for a hyphen, or for nothing.
 */
import { DASH, foldTables, IGNORABLE, kindAt, LETTER, LOWER, MARK, NEWLINE, SPACE, UPPER } from './fold';
import { FoldedText, LINE_HYPHEN, Steps } from './foldedText';
import { type Markup, markdownMarkup } from './markdown';
import type { TextRange } from './range';

export { FoldedText, LINE_HYPHEN } from './foldedText';

/** The comparison form of a text. With `markdown`, markup is not there and escapes and entities are what they stand for. */
export function foldTypography(text: string, markdown = false): FoldedText {
  return new Folder(text, markdown).run();
}

const DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u301d\u301e\u301f';
const SINGLE = "'\u2019\u2018\u201a\u201b\u02bc\u02bb\u00b4\u0060\uff07\u2039\u203a";
const OPENING = '\u00ab\u2039';
const NO_SPACE_BEFORE = ':;!?%\u00bb\u203a';
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['\u0153', 'oe'],
  ['\u0152', 'OE'],
  ['\u00e6', 'ae'],
  ['\u00c6', 'AE'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
  ['\u0133', 'ij'],
  ['\u0132', 'IJ'],
  ['\u2026', '...'],
]);
/** Of ASCII what stands for itself, by its code: letters and digits (2), marks that nothing is compared with (1), a space (0). */
const ALONGSIDE: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9A-Za-z]/.test(character)) return 2;
  return character === ' ' ? 0 : '.,()/'.includes(character) ? 1 : undefined;
});
/** Letters that come together from several: marks, and the vowels and final consonants of decomposed Hangul. */
const JOINS = /[\p{M}\u1160-\u11ff]/u;
/** Marks that only choose between shapes of a character. */
const VARIANTS = /[\u034f\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

class Folder {
  readonly #text: string;
  readonly #markdown: boolean;
  readonly #markup: readonly Markup[];
  readonly #composed: boolean;
  readonly #starts = new Steps();
  readonly #ends = new Steps();
  readonly #pieces: string[] = [];
  #size = 0;
  /** The next stretch of markup that has not been passed. */
  #next = 0;
  /** A run of spaces not yet written, as the next character may make it nothing. */
  #space: TextRange | undefined;
  #afterOpening = false;

  constructor(text: string, markdown: boolean) {
    this.#text = text;
    this.#markdown = markdown;
    this.#markup = markdown ? markdownMarkup(text) : [];
    this.#composed = text.normalize('NFC') === text;
  }

  run(): FoldedText {
    const { classes } = foldTables();
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const markup = this.#markup[this.#next];
      if (markup !== undefined && at >= markup.start) {
        this.#next++;
        if (markup.text !== undefined && at === markup.start) this.#entity(markup.text, markup);
        at = Math.max(at, markup.end);
        continue;
      }
      const unit = text.charCodeAt(at);
      at = unit < 128 && classes[unit]! >= LOWER ? this.#plain(at) : this.#special(at, kindAt(text, at));
    }
    this.#flushSpace();
    return new FoldedText(
      text,
      this.#pieces.join(''),
      this.#markdown,
      this.#markup,
      this.#starts.done(),
      this.#ends.done(),
    );
  }

  /** A run of ASCII words, written in one piece unless a combining mark follows. */
  #plain(start: number): number {
    const text = this.#text;
    const limit = Math.min(text.length, this.#markup[this.#next]?.start ?? text.length);
    let end = start + 1;
    for (;;) {
      const kind = ALONGSIDE[text.charCodeAt(end)];
      if (end >= limit || kind === undefined) break;
      // A space stays one space between two words; what comes before other marks is decided elsewhere.
      if (kind === 0 && (end + 1 >= limit || ALONGSIDE[text.charCodeAt(end + 1)] !== 2)) break;
      end++;
    }
    if (end < limit && text.charCodeAt(end) > 127 && JOINS.test(text[end]!)) {
      if (end - start > 1) this.#write(text.slice(start, end - 1), start, end - 1, true);
      return this.#cluster(end - 1);
    }
    this.#write(text.slice(start, end), start, end, true);
    return end;
  }

  #special(at: number, kind: number): number {
    const text = this.#text;
    if (kind === SPACE || kind === NEWLINE) {
      this.#space = { start: this.#space?.start ?? at, end: at + 1 };
      return at + 1;
    }
    if (kind === IGNORABLE) return this.#ignorable(at);
    if (kind === DASH) return this.#dash(at);
    const folded = text[at] === LINE_HYPHEN ? '\ufffd' : foldMark(text[at]!);
    if (folded === undefined) return this.#cluster(at);
    this.#write(folded, at, at + 1);
    return at + 1;
  }

  /** A character that the text spells out stands for itself, with what goes for spaces and marks. */
  #entity(character: string, { start, end }: TextRange): void {
    const kind = kindAt(character, 0);
    if (kind === SPACE || kind === NEWLINE) this.#space = { start: this.#space?.start ?? start, end };
    else if (kind === DASH) this.#write('-', start, end);
    else if (kind !== IGNORABLE)
      this.#write(foldMark(character) ?? character.normalize('NFC'), start, end, false, character);
  }

  /** A soft hyphen at a line end takes the line break with it, as it shows that the word goes on. */
  #ignorable(at: number): number {
    const text = this.#text;
    const length = text.codePointAt(at)! > 0xffff ? 2 : 1;
    if (text[at] !== '\u00ad' || !isLetter(text, at - 1)) return at + length;
    const next = nextLine(text, at + 1);
    return next > 0 && isLetter(text, next) ? next : at + length;
  }

  #dash(at: number): number {
    const text = this.#text;
    const short = text[at] === '-' || text[at] === '\u2010';
    const next = short && isLetter(text, at - 1) ? nextLine(text, at + 1) : -1;
    if (next > 0 && isLetter(text, next)) {
      this.#write(LINE_HYPHEN, at, at + 1);
      return next;
    }
    this.#write('-', at, at + 1);
    return at + 1;
  }

  /** A character with what combines with it, composed; where that leaves several, all stand for the whole. */
  #cluster(start: number): number {
    const text = this.#text;
    let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
    // Normalisation of endless marks on one letter would take its time; thirty are more than any language has.
    while (end < text.length && end - start < 32) {
      const next = String.fromCodePoint(text.codePointAt(end)!);
      if (!JOINS.test(next)) break;
      end += next.length;
    }
    const whole = text.slice(start, end);
    const composed =
      whole.length > 1 || !this.#composed ? whole.normalize('NFC').replace(VARIANTS, '') : whole;
    this.#write(LIGATURES.get(composed) ?? composed, start, end);
    return end;
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = undefined;
    if (space !== undefined && !this.#afterOpening) this.#append(' ', space.start, space.end, false);
  }

  #write(folded: string, start: number, end: number, alongside = false, source = this.#text[start]!): void {
    if (this.#space !== undefined) {
      if (NO_SPACE_BEFORE.includes(source)) this.#space = undefined;
      else this.#flushSpace();
    }
    this.#afterOpening = OPENING.includes(source);
    this.#append(folded, start, end, alongside);
  }

  /** `alongside`: each unit came from one unit; else they all began where the character begins and end where it ends. */
  #append(folded: string, start: number, end: number, alongside: boolean): void {
    for (let at = 0; at < (alongside ? 1 : folded.length); at++) {
      this.#starts.add(this.#size + at, start);
      this.#ends.add(this.#size + at, alongside ? start + 1 : end);
    }
    this.#pieces.push(folded);
    this.#size += folded.length;
  }
}

/** The folded form of quotation marks, apostrophes and ligatures; undefined for anything else. */
function foldMark(character: string): string | undefined {
  if (SINGLE.includes(character)) return "'";
  return DOUBLE.includes(character) ? '"' : LIGATURES.get(character);
}

function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LOWER || kind === UPPER || kind === LETTER || kind === MARK;
}

/** Where the next line begins if nothing but spaces stands before it, else -1. A blank line is no next line. */
function nextLine(text: string, start: number): number {
  let at = start;
  let breaks = 0;
  for (; at - start < 64; at++) {
    const kind = kindAt(text, at);
    if (kind === NEWLINE) {
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
      if (++breaks > 1) return -1;
    } else if (kind !== SPACE) break;
  }
  return breaks === 1 ? at : -1;
}
