/**
 * A text as the words, runs of digits and signs that figures and guarded words are made of, with what joins each to the
 * one before. Runs over the text once; both raw text and the comparison form of typography.ts may come.
 */
import { APOSTROPHE, DASH, DIGIT, foldTables, IGNORABLE, isWordKind, kindAt, NEWLINE, SPACE } from './fold';
import { LINE_HYPHEN } from './foldedText';
import { decimalDigits } from './decimals';
import { gluedEndings, gluedMiddles } from './gluedEndings';

/** What stands between a token and the one before: `other` is punctuation, a new paragraph, or the start of the text. */
export type Gap = 'none' | 'space' | 'hyphen' | 'apostrophe' | 'other';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** `mixed` is letters and digits in one, as in "H1N1"; `sign` is one character such as "%". */
  readonly kind: 'word' | 'digits' | 'mixed' | 'sign';
  /** Folded as names are, so without diacritics; of digits, the decimal ones they stand for. */
  readonly word: string;
  readonly gap: Gap;
}

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const add = (kind: Token['kind'], start: number, end: number, word: string) => {
    tokens.push({ start, end, kind, word, gap: tokens.length === 0 ? 'other' : gapOf(text, last, start) });
    last = end;
  };
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (isWordKind(kind)) {
      const runs = runsFrom(text, at);
      for (const { start, end, digits } of split(text, runs)) {
        if (digits === undefined) add('mixed', start, end, foldWithin(text, start, end));
        else if (digits) add('digits', start, end, decimalDigits(text, start, end));
        else add('word', start, end, foldWithin(text, start, end));
      }
      at = runs.at(-1)!.end;
    } else {
      const length = text.codePointAt(at)! > 0xffff ? 2 : 1;
      if (SIGNS.has(text[at]!)) add('sign', at, at + length, text[at]!);
      at += length;
    }
  }
  return tokens;
}

/** Whether a token goes on from the one before within the same words: not over punctuation or a new paragraph. */
export function isJoined(token: Token | undefined): token is Token {
  return token !== undefined && token.gap !== 'other';
}

/** The written word in lower case with its diacritics, for the few that mean something else without: "né", "ne". */
export function accented(text: string, token: Token): string {
  return text.slice(token.start, token.end).normalize('NFC').toLowerCase();
}

export function isCapitalized(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

/** Signs that are units, and the fractions that are one character. */
const SIGNS = new Set(
  '%\u2030$\u20ac\u00a3\u00a5\u20bd\u20b9\u20a9\u20ba\u20b4\u20aa\u00b0\u00bd\u00bc\u00be\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215a\u215b\u215c\u215d\u215e',
);

interface Run {
  readonly start: number;
  readonly end: number;
  /** Undefined for a run that is neither all digits nor all letters. */
  readonly digits: boolean | undefined;
}

/** A word's letters and digits as runs of the one or the other. Invisible characters belong to the run they are in. */
function runsFrom(text: string, start: number): Run[] {
  const runs: Run[] = [];
  let at = start;
  let from = start;
  let end = start;
  let digits = kindAt(text, start) === DIGIT;
  while (at < text.length) {
    const kind = kindAt(text, at);
    const length = text.codePointAt(at)! > 0xffff ? 2 : 1;
    if (isWordKind(kind)) {
      if ((kind === DIGIT) !== digits) {
        runs.push({ start: from, end: at, digits });
        from = at;
        digits = !digits;
      }
      end = at + length;
    } else if (kind !== IGNORABLE) break;
    at += length;
  }
  runs.push({ start: from, end, digits });
  return runs;
}

/** Digits with a unit or an ending glued on ("5km", "21st", "14h30") come apart; other mixtures ("4x4", "B2B") stay whole. */
function split(text: string, runs: readonly Run[]): readonly Run[] {
  if (runs.length === 1) return runs;
  const apart =
    runs[0]!.digits === true &&
    runs.every(({ start, end, digits }, index) => {
      const known = index === runs.length - 1 ? gluedEndings : gluedMiddles;
      return digits === true || (end - start <= 8 && known.has(foldWithin(text, start, end)));
    });
  return apart ? runs : [{ start: runs[0]!.start, end: runs.at(-1)!.end, digits: undefined }];
}

function foldWithin(text: string, start: number, end: number): string {
  const tables = foldTables();
  let folded = '';
  for (let at = start; at < end;) {
    const codePoint = text.codePointAt(at)!;
    folded += tables.character(codePoint).folded;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return folded;
}

/** Long stretches between tokens are never one of the joining kinds, so only a few characters are looked at. */
const LONGEST_GAP = 16;

function gapOf(text: string, start: number, end: number): Gap {
  if (end - start > LONGEST_GAP) return 'other';
  let gap: Gap = 'none';
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (kind === IGNORABLE) continue;
    if (kind === NEWLINE && !(text[at] === '\n' && text[at - 1] === '\r') && ++breaks > 1) return 'other';
    const next = gapKind(kind, text[at]!);
    if (next === 'other') return 'other';
    // A hyphen at a line end and an elision before a space are still what they are; a dash between spaces is punctuation.
    if (gap === 'none') gap = next;
    else if (next !== 'space' || (gap === 'hyphen' && breaks === 0)) {
      if (next !== gap || next === 'hyphen') return 'other';
    }
  }
  return gap;
}

function gapKind(kind: number, character: string): Gap {
  if (kind === SPACE || kind === NEWLINE) return 'space';
  if (kind === DASH || character === LINE_HYPHEN) return 'hyphen';
  return kind === APOSTROPHE ? 'apostrophe' : 'other';
}
