import { shifted, type TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { readFields, type BibtexRecord } from './bibtexCut';
import type { BibtexFile } from './bibtexFile';
import { inherited } from './bibtexInherit';
import {
  bareKeys,
  bareWords,
  briefItem,
  fieldUnder,
  plainItem,
  valuesOf,
  type BibtexValues,
} from './bibtexItem';
import { forConversion, wholeItem } from './bibtexWhole';
import { rangeOf, valueOf } from './bibtexValue';
import { fittedValue } from './fit';
import { fromLatex } from './latex';
import type { BibliographyEntry, BibliographyProblem, WrittenValue } from './parse';
import { serialOf } from './pieces';

/** What was made of a record, kept with it: it outlives the entry, which is made anew whenever its file changes. */
interface Made {
  readonly revision: string;
  brief?: Partly<Reference>;
  whole?: Whole;
}

interface Whole {
  readonly item: Partly<Reference>;
  /** The names of the fields that could not be read. */
  readonly refused: readonly string[];
}

const made = new WeakMap<BibtexRecord, Made>();

/** More entries than this do not take over from each other. */
const mostParents = 10;

/** An entry of a BibTeX file, read further when asked. */
export class BibtexEntry implements BibliographyEntry {
  constructor(
    readonly file: BibtexFile,
    readonly record: BibtexRecord,
    readonly base: number,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get key(): string {
    return this.record.key ?? this.record.id;
  }

  get idRange(): TextRange {
    return shifted(this.record.idRange, this.base);
  }

  get range(): TextRange {
    return shifted(this.record.range, this.base);
  }

  get revision(): string {
    const { convert, strings } = this.file;
    const of = ({ record }: BibtexEntry): string =>
      record.usesStrings ? `${serialOf(record)}.${serialOf(strings)}` : String(serialOf(record));
    const own = this.record.parents.length === 0 ? of(this) : this.#family().map(of).join('+');
    return convert === undefined ? own : `${own}/${serialOf(convert)}`;
  }

  get brief(): Partly<Reference> {
    const kept = this.#made();
    return (kept.brief ??= briefItem(this.record.id, this.record.type, this.#values()));
  }

  get item(): Partly<Reference> {
    return this.#whole().item;
  }

  get refused(): readonly BibliographyProblem[] {
    const names = this.#whole().refused;
    if (names.length === 0) return [];
    const { text } = this.file;
    return readFields(text, this.record, this.base).flatMap((field) =>
      names.includes(field.name)
        ? [
            {
              range: rangeOf(text, field),
              message:
                'Something here cannot be read as TeX, so it is shown as well as it can be. Look for a “$” or a brace without its other half; a “$” that is meant as such is written “\\$”.',
            },
          ]
        : [],
    );
  }

  written(key: string): readonly WrittenValue[] {
    const { text, strings } = this.file;
    if (key === 'id') return [{ text: this.record.id, range: this.idRange }];
    const fields = readFields(text, this.record, this.base);
    const field = fieldUnder(key, fields);
    if (field === undefined) return [];
    const value = valueOf(text, field, strings);
    const words =
      key === 'issued' ? this.#date(value) : bareKeys.has(key) ? bareWords(value) : fromLatex(value);
    return words === '' ? [] : [{ text: words, range: rangeOf(text, field) }];
  }

  /** As a whole, where the year stands apart from month and day. */
  #date(value: string): string {
    const { issued } = this.brief;
    return typeof issued === 'string' ? issued : fromLatex(value);
  }

  #made(): Made {
    const { revision } = this;
    const known = made.get(this.record);
    if (known?.revision === revision) return known;
    const fresh: Made = { revision };
    made.set(this.record, fresh);
    return fresh;
  }

  #whole(): Whole {
    const kept = this.#made();
    return (kept.whole ??= this.#make());
  }

  #make(): Whole {
    const { convert } = this.file;
    const { id, type } = this.record;
    const values = this.#values();
    const plain = plainItem(id, type, values);
    if (convert === undefined) return { item: plain, refused: [] };
    const { item, refused } = convert({ type, key: this.key, values: forConversion(values) });
    return { item: wholeItem(plain, fittedValue(item)), refused };
  }

  #values(): BibtexValues {
    const [, ...parents] = this.#family();
    let values = this.#ownValues();
    for (const parent of parents)
      values = inherited(this.record.type, values, parent.record.type, parent.#ownValues());
    return values;
  }

  #ownValues(): BibtexValues {
    const { text, strings } = this.file;
    return valuesOf(text, readFields(text, this.record, this.base), strings);
  }

  /** The entry and those it takes over from, nearest first, each once. */
  #family(): readonly BibtexEntry[] {
    const family = new Set<BibtexEntry>([this]);
    for (const { record } of family) {
      for (const key of record.parents) {
        const parent = this.file.entry(key);
        if (parent !== undefined && family.size < mostParents) family.add(parent);
      }
    }
    return [...family];
  }
}
