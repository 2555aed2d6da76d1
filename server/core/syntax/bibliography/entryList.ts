import { shifted, type TextRange } from '../../text/range';
import type { EntryRecord, Piece, Pieces } from './pieces';

/** By an id the first entry that has it, and by an entry the next one with the same id; -1 where there is none. */
interface IdIndex {
  readonly first: ReadonlyMap<string, number>;
  readonly next: Int32Array;
}

/**
 * The records of a file in order, each with the place where its piece begins. There may be a hundred thousand and they are listed anew at every
 * keystroke in the file, so no more is made of them than somebody asks for.
 */
export class EntryList<R extends EntryRecord> {
  readonly records: readonly R[];
  readonly bases: readonly number[];
  /** Where the key of the first record stands that was one too many. */
  readonly excess: TextRange | undefined;
  readonly #former: IdIndex | undefined;
  #index: IdIndex | undefined;

  /** `previous` is the list of the same file before a change. At most `most` records are taken. */
  constructor(
    { pieces }: Pieces<Piece<R>>,
    counts: (record: R) => boolean,
    previous: EntryList<R> | undefined,
    most: number,
  ) {
    const records: R[] = [];
    const bases: number[] = [];
    let base = 0;
    for (const piece of pieces) {
      for (const record of piece.records) {
        if (!counts(record)) continue;
        this.excess ??= records.length === most ? shifted(record.idRange, base) : undefined;
        if (records.length === most) break;
        records.push(record);
        bases.push(base);
      }
      base += piece.length;
    }
    this.records = records;
    this.bases = bases;
    this.#former =
      previous !== undefined && haveSameIds(previous.records, records) ? previous.#index : undefined;
  }

  get length(): number {
    return this.records.length;
  }

  has(id: string): boolean {
    return this.#ids().first.has(id);
  }

  isTwice(id: string): boolean {
    const { first, next } = this.#ids();
    return (next[first.get(id) ?? -1] ?? -1) >= 0;
  }

  ids(): Iterable<string> {
    return this.#ids().first.keys();
  }

  /** The places in the list of the entries that have an id. */
  *named(id: string): Iterable<number> {
    const { first, next } = this.#ids();
    for (let at = first.get(id) ?? -1; at >= 0; at = next[at] ?? -1) yield at;
  }

  /** The place in the list of the entry that an offset of the file is in or touches; where two touch there, of the second. */
  around(offset: number): number | undefined {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = low - 1;
    const end = (this.bases[last] ?? 0) + (this.records[last]?.range.end ?? -1);
    return last >= 0 && offset <= end ? last : undefined;
  }

  /** The ids of entries that are not in both lists, and of those that `also` chooses. */
  idsOtherThan(previous: EntryList<R> | undefined, also: (record: R) => boolean): ReadonlySet<string> {
    const before = previous?.records ?? [];
    const now = this.records;
    const most = Math.min(before.length, now.length);
    let same = 0;
    while (same < most && before[same] === now[same]) same += 1;
    let sameAtEnd = 0;
    while (
      sameAtEnd < most - same &&
      before[before.length - sameAtEnd - 1] === now[now.length - sameAtEnd - 1]
    )
      sameAtEnd += 1;
    const changed = [
      ...before.slice(same, before.length - sameAtEnd),
      ...now.slice(same, now.length - sameAtEnd),
    ];
    return new Set([...changed, ...now.filter(also)].map(({ id }) => id));
  }

  #start(index: number): number {
    return (this.bases[index] ?? 0) + (this.records[index]?.range.start ?? 0);
  }

  #ids(): IdIndex {
    return (this.#index ??= this.#former ?? indexOf(this.records));
  }
}

function haveSameIds(before: readonly EntryRecord[], now: readonly EntryRecord[]): boolean {
  return before.length === now.length && now.every(({ id }, index) => before[index]?.id === id);
}

function indexOf(records: readonly EntryRecord[]): IdIndex {
  const first = new Map<string, number>();
  const next = new Int32Array(records.length);
  for (let index = records.length - 1; index >= 0; index -= 1) {
    const id = records[index]?.id ?? '';
    next[index] = first.get(id) ?? -1;
    first.set(id, index);
  }
  return { first, next };
}
