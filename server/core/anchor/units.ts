/**
 * What two wordings are compared by: words, punctuation marks, and spans that weigh more than their letters, each of them one unit. A
 * figure, a negation, a date or a recognised actor is the same unit however it is written: "21", "twenty-one" and "vingt et un".
 */
import { LINE_HYPHEN } from '../text/typography';
import type { NamesIn } from './anchor';
import { findGuarded, type GuardKind } from './guards/guards';

/** What weighs more than its letters. */
export type Weight = GuardKind | 'name';

export interface Unit {
  /** UTF-16 offsets in the text that was taken apart. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'mark' | Weight;
  /** Units with equal keys say the same. */
  readonly key: string;
}

/**
 * The units of a text in its comparison form. `other` is what it will be compared with: a hyphen at a line's end is part of the word if
 * the other text says so.
 */
export function unitsOf(text: string, other: string, namesIn: NamesIn): Unit[] {
  const tokens = tokensOf(text, other.toLowerCase());
  const spans = weightySpans(text, namesIn);
  const units: Unit[] = [];
  let next = 0;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]!;
    while (next < tokens.length && tokens[next]!.end <= span.start) units.push(tokens[next++]!);
    if (next >= tokens.length || tokens[next]!.start >= span.end) continue;
    const start = Math.min(span.start, tokens[next]!.start);
    let { end } = span;
    while (next < tokens.length && tokens[next]!.start < span.end) end = Math.max(end, tokens[next++]!.end);
    const within = [{ ...span, start }];
    // "14h30" is one word, and two figures with a unit between them.
    while ((spans[at + 1]?.start ?? Infinity) < end) within.push(spans[++at]!);
    units.push(...inOneWord(within, text, end));
  }
  while (next < tokens.length) units.push(tokens[next++]!);
  return units;
}

/** What a word is made of, if it is all of weight; else one unit that is another as soon as anything in it is. */
function inOneWord(spans: readonly Unit[], text: string, end: number): readonly Unit[] {
  const [first] = spans;
  const isWhole = spans.every((span, at) => span.end === (spans[at + 1]?.start ?? end));
  if (isWhole || first === undefined) return spans;
  if (first.kind === 'name') return [{ ...first, end }];
  const keys = spans.map(
    (span, at) => span.key + text.slice(span.end, spans[at + 1]?.start ?? end).toLowerCase(),
  );
  return [{ ...first, end, key: keys.join(' ') }];
}

const SOFT_HYPHEN = '\u00ad';
const TOKEN = /[\p{L}\p{M}\p{N}\u001f]+|[^\s\p{L}\p{M}\p{N}\u001f]/gu;

function tokensOf(text: string, other: string): Unit[] {
  const tokens: Unit[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    if (!/[\p{L}\p{M}\p{N}]/u.test(token)) tokens.push({ start: index, end, kind: 'mark', key: token });
    else if (token.includes(LINE_HYPHEN)) tokens.push(...hyphenated(token, index, other));
    else tokens.push({ start: index, end, kind: 'word', key: token.toLowerCase() });
  }
  return tokens;
}

/** One word where the other text has it as one, else the words on both sides of a hyphen. */
function hyphenated(token: string, start: number, other: string): Unit[] {
  const joined = token.replaceAll(LINE_HYPHEN, '').toLowerCase();
  if (!other.includes(token.replaceAll(LINE_HYPHEN, '-').toLowerCase()))
    return [{ start, end: start + token.length, kind: 'word', key: joined }];
  const units: Unit[] = [];
  let at = start;
  for (const part of token.split(LINE_HYPHEN)) {
    if (at > start) units.push({ start: at - 1, end: at, kind: 'mark', key: '-' });
    if (part !== '') units.push({ start: at, end: at + part.length, kind: 'word', key: part.toLowerCase() });
    at += part.length + 1;
  }
  return units;
}

/** Recognised actors, and what guards/ finds outside their names: sorted, not overlapping. */
function weightySpans(written: string, namesIn: NamesIn): Unit[] {
  // A word that goes on after a line's hyphen is one word, neither of whose halves is a figure or a name.
  const text = written.replaceAll(LINE_HYPHEN, SOFT_HYPHEN);
  const spans: Unit[] = namesIn(text).map(({ start, end, actors }) => ({
    start,
    end,
    kind: 'name',
    key: `actor ${actors.join(' ')}`,
  }));
  const names = spans.length;
  let name = 0;
  for (const { start, end, kind, key } of findGuarded(text)) {
    while (name < names && spans[name]!.end <= start) name++;
    if (name < names && spans[name]!.start < end) continue;
    spans.push({ start, end, kind, key: `${kind} ${key}` });
  }
  return spans.sort((a, b) => a.start - b.start);
}
