import { APOSTROPHE, IGNORABLE, kindAt, NEWLINE, SPACE } from '../../text/fold';

/**
 * What stands between two words that may belong to one name: spaces, a line break and spaces, a hyphen, an apostrophe, a full stop
 * and a space, or an “&”; `none` is everything else.
 */
export type Joint = 'none' | 'space' | 'line' | 'hyphen' | 'apostrophe' | 'stop' | 'and';

/** Nothing that joins the words of a name is longer, in UTF-16 units. */
const LONGEST = 6;

export function joint(text: string, start: number, end: number): Joint {
  if (end - start > LONGEST) return 'none';
  let spaces = 0;
  let lines = 0;
  let sign: Joint | undefined;
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (kind === IGNORABLE) continue;
    if (kind === SPACE) spaces++;
    else if (kind === NEWLINE) {
      if (!(text[at] === '\n' && text[at - 1] === '\r')) lines++;
    } else {
      const found = signAt(kind, text[at]!);
      // A full stop stands before its space, and hyphens and apostrophes without any.
      if (sign !== undefined || found === undefined || (spaces + lines > 0 && found !== 'and')) return 'none';
      sign = found;
    }
  }
  if (lines > 1) return 'none';
  if (sign === undefined) return lines > 0 ? 'line' : spaces > 0 ? 'space' : 'none';
  if (lines > 0) return 'none';
  if (sign === 'stop') return spaces > 0 ? 'stop' : 'none';
  return sign === 'and' || spaces === 0 ? sign : 'none';
}

function signAt(kind: number, character: string): Joint | undefined {
  if (kind === APOSTROPHE) return 'apostrophe';
  if ('-\u2010\u2011'.includes(character)) return 'hyphen';
  if (character === '.') return 'stop';
  return character === '&' ? 'and' : undefined;
}
