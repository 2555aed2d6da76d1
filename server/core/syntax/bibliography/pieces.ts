import type { TextRange } from '../../text/range';
import type { BibliographyProblem } from './problem';

/**
 * What stands between the start of one entry of a bibliography and that of the next. A piece knows nothing of its place, so that what
 * did not change in a file is taken over from one reading to the next. All ranges are relative to the piece.
 */
export interface Piece<Record> {
  /** In UTF-16 units; never 0. */
  readonly length: number;
  readonly records: readonly Record[];
  readonly problems: readonly BibliographyProblem[];
}

/** What every entry says of itself, whatever the format. Ranges are relative to the piece. */
export interface EntryRecord {
  readonly id: string;
  readonly idRange: TextRange;
  readonly range: TextRange;
}

/** A text in pieces, from its start to its end. */
export interface Pieces<P extends Piece<unknown>> {
  readonly text: string;
  readonly pieces: readonly P[];
}

/**
 * Cuts a text into pieces, in time proportional to what changed since `previous` but for a comparison of the two texts. `cut` gives the
 * piece that begins at an offset; it must look at nothing before that, and at no more behind the piece than how the next one begins.
 */
export function cutIntoPieces<P extends Piece<unknown>>(
  text: string,
  cut: (text: string, at: number) => P,
  previous: Pieces<P> | undefined,
): Pieces<P> {
  const before = previous?.pieces ?? [];
  const pieces: P[] = [];
  let at = 0;
  let old = 0;
  const same = previous === undefined ? 0 : samePrefix(previous.text, text);
  // The piece that follows has to be the same, too: where it begins decided where this one ends.
  for (; old + 1 < before.length; old += 1) {
    const piece = before[old];
    const next = before[old + 1];
    if (piece === undefined || next === undefined || at + piece.length + next.length > same) break;
    pieces.push(piece);
    at += piece.length;
  }
  let oldAt = at;
  const grown = text.length - (previous?.text.length ?? 0);
  const changedEnd = text.length - (previous === undefined ? 0 : sameSuffix(previous.text, text, same));
  while (at < text.length) {
    if (at >= changedEnd) {
      for (let piece = before[old]; piece !== undefined && oldAt + grown < at; piece = before[old]) {
        oldAt += piece.length;
        old += 1;
      }
      // The piece at the start of a file is read in its own way.
      if (at > 0 && oldAt > 0 && old < before.length && oldAt + grown === at) {
        for (const piece of before.slice(old)) pieces.push(piece);
        break;
      }
    }
    const piece = cut(text, at);
    pieces.push(piece);
    at += piece.length;
  }
  return { text, pieces };
}

/** Compared at a time: slices are compared by the engine, many times faster than unit by unit. */
const block = 4096;

function samePrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same + block <= most && a.slice(same, same + block) === b.slice(same, same + block)) same += block;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same;
}

/** Of what is behind the first `taken` units of both. */
function sameSuffix(a: string, b: string, taken: number): number {
  const most = Math.min(a.length, b.length) - taken;
  let same = 0;
  while (
    same + block <= most &&
    a.slice(a.length - same - block, a.length - same) === b.slice(b.length - same - block, b.length - same)
  )
    same += block;
  while (same < most && a.charCodeAt(a.length - same - 1) === b.charCodeAt(b.length - same - 1)) same += 1;
  return same;
}

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** Counts objects, so that one can be told from another by a short text. */
export function serialOf(object: object): number {
  const known = serials.get(object);
  if (known !== undefined) return known;
  serials.set(object, (lastSerial += 1));
  return lastSerial;
}
