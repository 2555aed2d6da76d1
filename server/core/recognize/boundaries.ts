/**
 * Where a name may begin and end: at the edges of words, an elision before it and a possessive after it let through.
 * All offsets are UTF-16 units.
 */
import {
  APOSTROPHE,
  foldCase,
  IGNORABLE,
  isWordKind,
  kindAt,
  kindBefore,
  LOWER,
  NEWLINE,
  SOLO,
  SPACE,
  startBefore,
  UPPER,
} from '../text/fold';

/**
 * Whether a name may begin at `start`. A letter, digit, or letters and an apostrophe directly before it forbid it, unless
 * those letters are an elision. An elided capital counts only where a sentence, a line or a quotation begins: "L'ICE a dit"
 * but not "Michael D'Angelo", which would be an Angelo. In a line of capitals L' counts too, which hardly begins a surname.
 * `anyElision` lets elided capitals through everywhere, for words somebody pinned on purpose.
 */
export function mayBegin(text: string, start: number, anyElision = false): boolean {
  const before = skipBack(text, start);
  const kind = kindBefore(text, before);
  if (isWordKind(kind)) return kind === SOLO || kindAt(text, start) === SOLO;
  const character = text[before - 1];
  if (character === '@') return !isWordKind(kindBefore(text, skipBack(text, before - 1)));
  if (kind !== APOSTROPHE) return true;
  const letters = wordBefore(text, skipBack(text, before - 1));
  if (letters === undefined) return true;
  if (!ELISIONS.has(foldCase(letters.word))) return false;
  // An apostrophe before the elision joins it to something else: O'd'Elon is nothing French.
  const outer = skipBack(text, letters.start);
  if (kindBefore(text, outer) === APOSTROPHE && isWordKind(kindBefore(text, skipBack(text, outer - 1))))
    return false;
  const single = letters.word.length === 1 && kindAt(text, letters.start) === UPPER;
  if (!single || anyElision) return true;
  return beginsSentence(text, letters.start) || (letters.word === 'L' && lineIsCapitals(text, start));
}

/** Whether a name may end at `end`: not before a letter, a digit, an apostrophe and letters other than 's, or the rest of an address. */
export function mayEnd(text: string, end: number): boolean {
  const after = skipForward(text, end);
  const kind = kindAt(text, after);
  if (isWordKind(kind)) return kind === SOLO || kindBefore(text, end) === SOLO;
  const character = text[after];
  if (character === '@') return !isWordKind(kindAt(text, skipForward(text, after + 1)));
  if (character === '.') return kindAt(text, skipForward(text, after + 1)) !== LOWER;
  if (kind !== APOSTROPHE) return true;
  const next = skipForward(text, after + 1);
  if (!isWordKind(kindAt(text, next))) return true;
  if (text[next] !== 's' && text[next] !== 'S') return false;
  const rest = skipForward(text, next + 1);
  if (isWordKind(kindAt(text, rest))) return false;
  return !(kindAt(text, rest) === APOSTROPHE && isWordKind(kindAt(text, skipForward(text, rest + 1))));
}

/** Folded letters that lose their vowel before a name: French, then Italian. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d qu jusqu lorsqu puisqu quoiqu dell all nell sull dall quell un'.split(' '),
);
const LONGEST_ELISION = 8;

function wordBefore(
  text: string,
  end: number,
): { readonly word: string; readonly start: number } | undefined {
  let start = end;
  let word = '';
  // What is not there to see joins letters: the l of "Elon\u00adl'" is no elision.
  for (
    let at = end;
    word.length <= LONGEST_ELISION && isWordKind(kindBefore(text, at));
    at = skipBack(text, start)
  ) {
    start = startBefore(text, at);
    word = text.slice(start, at) + word;
  }
  return start === end ? undefined : { word, start };
}

const OPENS = '«“„"\'‘‹([{—–-•*_>#|~¿¡';
const ENDS_SENTENCE = '.!?…:;';
const CLOSES = '»”"\'’›)]}*_';

/** Whether a sentence, a line, a quotation or an aside begins at `start`. */
export function beginsSentence(text: string, start: number): boolean {
  let at = skipBack(text, start);
  let spaces = 0;
  while (kindBefore(text, at) === SPACE) {
    at = skipBack(text, at - 1);
    spaces++;
  }
  if (at <= 0 || kindBefore(text, at) === NEWLINE) return true;
  let before = text[at - 1]!;
  // A space between an opening mark and the letter is French for « and dashes, and not for the marks that also close.
  if (OPENS.includes(before) && (spaces === 0 || '«—–-•>#|*'.includes(before))) return true;
  if (spaces === 0) return false;
  while (at > 1 && (CLOSES.includes(before) || kindBefore(text, at) === SPACE)) before = text[--at - 1]!;
  return ENDS_SENTENCE.includes(before);
}

/**
 * Whether what stands from `start` to `end` is part of a line of capitals, such as a headline: there capitals tell nothing about a
 * word. A few capitals alone on a line, such as the name of an agency, make none.
 */
export function isInCapitals(text: string, start: number, end: number): boolean {
  if (!lineIsCapitals(text, start)) return false;
  let others = 0;
  for (let at = start; at > 0 && start - at < HEADLINE && kindBefore(text, at) !== NEWLINE; at--)
    if (kindBefore(text, at) === UPPER) others++;
  for (let at = end; at - end < HEADLINE && at < text.length && kindAt(text, at) !== NEWLINE; at++)
    if (kindAt(text, at) === UPPER) others++;
  return others >= OTHER_CAPITALS;
}

const OTHER_CAPITALS = 5;

/** How far to look for a small letter on either side, in UTF-16 units: enough for a headline, and bounded. */
const HEADLINE = 120;

function lineIsCapitals(text: string, at: number): boolean {
  for (let left = at; left > 0 && at - left < HEADLINE && kindBefore(text, left) !== NEWLINE; left--)
    if (kindBefore(text, left) === LOWER) return false;
  for (let right = at; right - at < HEADLINE; right++) {
    const kind = kindAt(text, right);
    if (kind === LOWER) return false;
    if (kind === NEWLINE || kind < 0) break;
  }
  return true;
}

/** How many characters that are not there to see are looked through: an article of nothing else must not cost its square. */
const MOST_IGNORED = 16;

function skipBack(text: string, offset: number): number {
  let at = offset;
  while (offset - at < MOST_IGNORED && kindBefore(text, at) === IGNORABLE) at = startBefore(text, at);
  return at;
}

function skipForward(text: string, offset: number): number {
  let at = offset;
  while (at - offset < MOST_IGNORED && kindAt(text, at) === IGNORABLE) at++;
  return at;
}
