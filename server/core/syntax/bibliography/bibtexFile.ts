import type { BibtexPiece } from './bibtexCut';
import { BibtexEntry } from './bibtexEntry';
import { addStrings, type BibtexStrings } from './bibtexValue';
import type { ConvertEntry } from './convert';
import type { Pieces } from './pieces';

/** A BibTeX file as a whole: what its entries share, and how they find each other. */
export class BibtexFile {
  /** What `@string` defines. */
  readonly strings: BibtexStrings;
  #byKey: ReadonlyMap<string, BibtexEntry> | undefined;

  /** `before` is what `@string` defined at the last reading. */
  constructor(
    readonly cut: Pieces<BibtexPiece>,
    before: BibtexStrings | undefined,
    readonly convert: ConvertEntry | undefined,
  ) {
    this.strings = readStrings(cut, before);
  }

  get text(): string {
    return this.cut.text;
  }

  /** The first entry of a key. Few files have entries that refer to each other, so that a table is made when one does. */
  entry(key: string): BibtexEntry | undefined {
    this.#byKey ??= this.#keys();
    return this.#byKey.get(key);
  }

  #keys(): ReadonlyMap<string, BibtexEntry> {
    const byKey = new Map<string, BibtexEntry>();
    let base = 0;
    for (const { records, length } of this.cut.pieces) {
      for (const record of records) {
        const entry = new BibtexEntry(this, record, base);
        if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
      }
      base += length;
    }
    return byKey;
  }
}

/** What `@string` defines in the whole file; the very same as `before` where that says the same. */
function readStrings(
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
