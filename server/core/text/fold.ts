/**
 * What every character is and what it counts as when names are compared: lower case, without diacritics, ligatures
 * spelled out, one kind of apostrophe, dash, double quotation mark and space. NFC, NFD and NFKD input fold to the same.
 *
 * The tables are made on first use and filled page by page (256 characters), because most articles need four pages and
 * filling all of them would cost more than the start of the server may. They are indexed by UTF-16 unit; characters
 * beyond the Basic Multilingual Plane have a map of their own.
 */
export interface FoldTables {
  /** Class of each UTF-16 unit, `UNBUILT` until `build` has run for it. */
  readonly classes: Uint8Array;
  /** What a unit folds to: one unit, `NOTHING`, or `SEVERAL`, in which case `spelled` has them. */
  readonly folded: Uint16Array;
  readonly spelled: ReadonlyMap<number, string>;
  /** For hot loops, both in one number: the folded unit, and the class as bit 16 + class; see `PLAIN`. 0 is unbuilt. */
  readonly packed: Int32Array;
  /** Fills the page that a unit is on. */
  build(unit: number): void;
  /** Class and folded form of a character given by its code point; the only way for those that are surrogate pairs. */
  character(codePoint: number): FoldedCharacter;
}

export interface FoldedCharacter {
  readonly kind: number;
  readonly folded: string;
}

/** Classes. From `MARK` on they are part of words; everything below separates words or, `IGNORABLE`, is not there at all. */
export const UNBUILT = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const OTHER = 3;
export const APOSTROPHE = 4;
export const DASH = 5;
/** Soft hyphens, zero-width characters, byte order marks, bidirectional marks. */
export const IGNORABLE = 6;
export const SURROGATE = 7;
/** Combining marks: part of a word but never its beginning. Diacritics fold to nothing, vowel signs to themselves. */
export const MARK = 8;
export const LOWER = 9;
export const UPPER = 10;
export const LETTER = 11;
export const DIGIT = 12;
/** A letter of a script written without spaces: each is a word by itself. */
export const SOLO = 13;

export const NOTHING = 0;
export const SEVERAL = 0xffff;

/** The bits of `FoldTables.packed` of letters and digits that fold to exactly one unit. */
export const PLAIN = (1 << (16 + LOWER)) | (1 << (16 + UPPER)) | (1 << (16 + LETTER)) | (1 << (16 + DIGIT));
/** The bits of what neither is in a word nor needs a closer look. */
export const BETWEEN =
  (1 << (16 + SPACE)) |
  (1 << (16 + NEWLINE)) |
  (1 << (16 + OTHER)) |
  (1 << (16 + APOSTROPHE)) |
  (1 << (16 + DASH));

let tables: Tables | undefined;

export function foldTables(): FoldTables {
  return (tables ??= new Tables());
}

/** A whole text folded, without any map back: for keys and for tests. */
export function foldCase(text: string): string {
  const tables = foldTables();
  let folded = '';
  for (const each of text) folded += tables.character(each.codePointAt(0)!).folded;
  return folded;
}

/** The class of the character that starts at a UTF-16 offset, a surrogate pair counted as one; -1 outside the text. */
export function kindAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return -1;
  const unit = text.charCodeAt(offset);
  const all = foldTables();
  let kind = all.classes[unit]!;
  if (kind === UNBUILT) {
    all.build(unit);
    kind = all.classes[unit]!;
  }
  return kind === SURROGATE ? all.character(text.codePointAt(offset)!).kind : kind;
}

/** The class of the character that ends at a UTF-16 offset; -1 at the text's start. */
export function kindBefore(text: string, offset: number): number {
  return kindAt(text, startBefore(text, offset));
}

/** Where the character that ends at a UTF-16 offset starts; -1 at the text's start. */
export function startBefore(text: string, offset: number): number {
  const low = text.charCodeAt(offset - 1);
  if (low < 0xdc00 || low > 0xdfff || offset < 2) return offset - 1;
  const high = text.charCodeAt(offset - 2);
  return high >= 0xd800 && high <= 0xdbff ? offset - 2 : offset - 1;
}

export function isWordKind(kind: number): boolean {
  return kind >= MARK;
}

class Tables implements FoldTables {
  readonly classes = new Uint8Array(0x10000);
  readonly folded = new Uint16Array(0x10000);
  readonly spelled = new Map<number, string>();
  readonly packed = new Int32Array(0x10000);
  readonly #astral = new Map<number, FoldedCharacter>();

  build(unit: number): void {
    const page = unit & 0xff00;
    for (let at = page; at < page + 256; at++) {
      if (at >= 0xd800 && at <= 0xdfff) {
        this.classes[at] = SURROGATE;
        this.packed[at] = 1 << (16 + SURROGATE);
        continue;
      }
      const { kind, folded } = describe(at);
      this.classes[at] = kind;
      if (folded.length === 1) this.folded[at] = folded.charCodeAt(0);
      else if (folded.length > 1) {
        this.folded[at] = SEVERAL;
        this.spelled.set(at, folded);
      }
      // A letter that folds to several units is left to the careful loop, as marks are.
      this.packed[at] =
        (folded.length === 1 ? folded.charCodeAt(0) : 0) | (1 << (16 + packedKind(kind, folded)));
    }
  }

  readonly character = (codePoint: number): FoldedCharacter => {
    let known = this.#astral.get(codePoint);
    if (known === undefined) {
      known = describe(codePoint);
      // An article of every rare character there is must not make the map grow without end.
      if (this.#astral.size > 20_000) this.#astral.clear();
      this.#astral.set(codePoint, known);
    }
    return known;
  };
}

function packedKind(kind: number, folded: string): number {
  return kind >= LOWER && folded.length !== 1 ? SOLO : kind;
}

const APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u02bb\u02b9\u2032\u00b4\u0060\uff07\u2039\u203a";
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u301d\u301e\u301f';
const IS_SPACE = /[\p{Zs}\t\v\f\u0085]/u;
const IS_DASH = /[\p{Pd}\u2212]/u;
const IS_IGNORABLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const IS_MARK = /^\p{M}+$/u;
const IS_LETTER = /[\p{L}\p{Nl}]/u;
const IS_UPPER = /[\p{Lu}\p{Lt}]|(?=\p{Nl})\p{Uppercase}/u;
const IS_LOWER = /\p{Ll}|(?=\p{Nl})\p{Lowercase}/u;
const IS_DIGIT = /\p{Nd}/u;
/** Scripts without spaces between words; the long-vowel mark of Japanese belongs to no single script. */
const IS_SOLO =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u;
/** Diacritics that only colour a letter. Marks of other scripts write vowels; without them other words would be equal. */
const IS_DIACRITIC =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
/** Letters that Unicode does not take apart though readers and keyboards do. */
const TAKEN_APART: ReadonlyMap<string, string> = new Map([
  ['\u00e6', 'ae'],
  ['\u0153', 'oe'],
  ['\u00df', 'ss'],
  ['\u00f8', 'o'],
  ['\u0142', 'l'],
  ['\u0111', 'd'],
  ['\u00f0', 'd'],
  ['\u00fe', 'th'],
  ['\u0127', 'h'],
  ['\u0167', 't'],
  ['\u0131', 'i'],
  ['\u03c2', '\u03c3'],
]);

function describe(codePoint: number): FoldedCharacter {
  if (codePoint === 10 || codePoint === 13 || codePoint === 0x2028 || codePoint === 0x2029)
    return { kind: NEWLINE, folded: ' ' };
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { kind: OTHER, folded: '\ufffd' };
  if (codePoint < 0x20 && codePoint !== 9 && codePoint !== 11 && codePoint !== 12)
    return { kind: OTHER, folded: String.fromCharCode(codePoint) };
  const character = String.fromCodePoint(codePoint);
  if (APOSTROPHES.includes(character)) return { kind: APOSTROPHE, folded: "'" };
  if (QUOTES.includes(character)) return { kind: OTHER, folded: '"' };
  if (IS_SPACE.test(character)) return { kind: SPACE, folded: ' ' };
  if (IS_DASH.test(character)) return { kind: DASH, folded: '-' };
  if (IS_IGNORABLE.test(character)) return { kind: IGNORABLE, folded: '' };
  const folded = foldCharacter(character);
  return { kind: kindOf(character, folded), folded };
}

function kindOf(character: string, folded: string): number {
  if (IS_DIGIT.test(character)) return DIGIT;
  if (IS_MARK.test(character) || (folded !== '' && IS_MARK.test(folded))) return MARK;
  if (!IS_LETTER.test(character)) return OTHER;
  if (IS_SOLO.test(character)) return SOLO;
  if (IS_UPPER.test(character)) return UPPER;
  return IS_LOWER.test(character) ? LOWER : LETTER;
}

function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!IS_DIACRITIC.test(part)) folded += TAKEN_APART.get(part) ?? part;
  }
  return folded;
}
