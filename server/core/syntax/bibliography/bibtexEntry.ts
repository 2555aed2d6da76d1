import { shifted, type TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { readFields, type BibtexPiece, type BibtexRecord } from './bibtexCut';
import { fieldsUnder, plainItem, valuesOf } from './bibtexItem';
import { addStrings, rangeOf, valueOf, type BibtexStrings } from './bibtexValue';
import { fromLatex } from './latex';
import type { BibliographyEntry, WrittenValue } from './parse';
import type { Pieces } from './pieces';

/** What was made of a record, kept with it: it outlives the entry, which is made anew whenever its file changes. */
const made = new WeakMap<
  BibtexRecord,
  { readonly strings: BibtexStrings; readonly brief: Partly<Reference> }
>();
const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** Counts objects, so that one can be told from another by a short text. */
function serialOf(object: object): number {
  const known = serials.get(object);
  if (known !== undefined) return known;
  serials.set(object, (lastSerial += 1));
  return lastSerial;
}

/** An entry of a BibTeX file, read further when asked. */
export class BibtexEntry implements BibliographyEntry {
  constructor(
    readonly text: string,
    readonly record: BibtexRecord,
    readonly base: number,
    readonly strings: BibtexStrings,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get idRange(): TextRange {
    return shifted(this.record.idRange, this.base);
  }

  get range(): TextRange {
    return shifted(this.record.range, this.base);
  }

  get revision(): string {
    const own = serialOf(this.record);
    return this.record.usesStrings ? `${own} ${serialOf(this.strings)}` : `${own}`;
  }

  get item(): Partly<Reference> {
    return this.brief;
  }

  get brief(): Partly<Reference> {
    const { text, record, base, strings } = this;
    const known = made.get(record);
    if (known !== undefined && (known.strings === strings || !record.usesStrings)) return known.brief;
    const values = valuesOf(text, readFields(text, record, base), strings);
    const brief = plainItem(record.id, record.type, values);
    made.set(record, { strings, brief });
    return brief;
  }

  written(key: string): readonly WrittenValue[] {
    const { text, record, base, strings } = this;
    if (key === 'id') return [{ text: record.id, range: this.idRange }];
    return fieldsUnder(key, readFields(text, record, base)).flatMap((field) => {
      const words = fromLatex(valueOf(text, field, strings));
      return words === '' ? [] : [{ text: words, range: rangeOf(text, field) }];
    });
  }
}

/** What `@string` defines in the whole file; the very same as `before` where that says the same. */
export function readStrings(
  { text, pieces }: Pieces<BibtexPiece>,
  before: BibtexStrings | undefined,
): BibtexStrings {
  const strings = new Map<string, string>();
  let base = 0;
  for (const piece of pieces) {
    for (const { start, end } of piece.strings) addStrings(text, base + start, base + end, strings);
    base += piece.length;
  }
  const same =
    before?.size === strings.size && [...strings].every(([name, value]) => before.get(name) === value);
  return same ? before : strings;
}
