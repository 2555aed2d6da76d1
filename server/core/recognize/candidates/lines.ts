import { HAS_LOWER, STARTS_UPPER, type Words } from '../../text/words';

/** What the line a word stands on says about capitals. */
export interface Line {
  /** UTF-16 offset of its line break, or of the end of the text. */
  readonly end: number;
  /** A capital tells nothing here: the line is a heading, a caption, part of a menu or a banner, or one that stood there before. */
  readonly doubtful: boolean;
  /** Nothing on it is written in small letters. */
  readonly capitals: boolean;
  /** It was broken to fit a width, so a name may go on in the next one. */
  readonly wrapped: boolean;
}

/** The lines of an article, asked for in order. Runs over the text once. */
export class Lines {
  readonly #text: string;
  readonly #words: Words;
  readonly #seen = new Set<string>();
  #line: Line = { end: -1, doubtful: false, capitals: false, wrapped: false };

  constructor(text: string, words: Words) {
    this.#text = text;
    this.#words = words;
  }

  /** The line that the word with this index begins on; never asked for one before the last one asked for. */
  of(index: number): Line {
    const start = this.#words.starts[index]!;
    if (start >= this.#line.end) this.#line = this.#judge(index, start);
    return this.#line;
  }

  #judge(first: number, start: number): Line {
    const text = this.#text;
    const { starts, ends, flags, count } = this.#words;
    const end = lineEnd(text, start);
    let capitals = true;
    let long = 0;
    let longCapitals = 0;
    let letters = 0;
    let at = first;
    for (; at < count && starts[at]! < end; at++) {
      const length = ends[at]! - starts[at]!;
      if (flags[at]! & HAS_LOWER) capitals = false;
      letters += length;
      if (length < MEANT) continue;
      long++;
      if (flags[at]! & STARTS_UPPER) longCapitals++;
    }
    const wordCount = at - first;
    const begin = text.lastIndexOf('\n', start - 1) + 1;
    const whole = end - begin;
    const line = whole > LONGEST_LOOKED_AT ? '' : text.slice(begin, end).trim();
    const closed = line === '' || /[.!?…»”"’)]$/u.test(line);
    const isTitle = !closed && long >= 3 && longCapitals / long >= 0.75;
    const isLabel = !closed && wordCount <= MOST_IN_LABEL;
    return {
      end,
      capitals: capitals && letters > MOST_IN_ACRONYM,
      wrapped: whole >= NARROWEST && whole <= WIDEST,
      doubtful: isTitle || isLabel || (line !== '' && (NO_TEXT.test(line) || this.#repeats(line))),
    };
  }

  #repeats(line: string): boolean {
    if (line.length < SHORTEST_REPEATED) return false;
    if (this.#seen.has(line)) return true;
    this.#seen.add(line);
    return false;
  }
}

/** Words shorter than this are written small in headings too. */
const MEANT = 4;
/** Words of a line that ends with no full stop and is no sentence. */
const MOST_IN_LABEL = 6;
/** A line of a single name in capitals is that name; in UTF-16 units, as all below. */
const MOST_IN_ACRONYM = 8;
const SHORTEST_REPEATED = 24;
/** Lines that somebody broke to fit a width. */
const NARROWEST = 50;
const WIDEST = 110;
/** A line longer than this is a paragraph. */
const LONGEST_LOOKED_AT = 400;

/** Captions, banners and what else web pages put between paragraphs. Not folded before: every line of every article is held against it. */
const NO_TEXT = new RegExp(
  '^(?:\\W*(?:photo|image|illustration|caption|cr[ée]dit|l[ée]gende|source|©|\\(c\\))\\b|©)|' +
    '\\b(?:cookies?|consentement|newsletter|infolettre|abonnez|abonnés|subscribe|subscribers|sign up|sign in|log in|' +
    'privacy policy|terms of (?:use|service)|politique de confidentialit[ée]|mentions l[ée]gales|all rights reserved|' +
    'tous droits r[ée]serv[ée]s|lire aussi|read more|see also|share (?:this|on)|partager|getty images)\\b|^[àa] (?:lire|voir)\\b|©',
  'iu',
);

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
