import { shifted, textRange, type TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import type { SyntaxNode } from '../tree';
import { fittedItem } from './fit';
import { readJson } from './jsonTree';
import { serialOf } from './pieces';
import type { BibliographyEntry, WrittenValue } from './parse';
import type { EntryRecord } from './pieces';

const made = new WeakMap<EntryRecord, Partly<Reference>>();

/** An entry of a CSL-JSON file, read further when asked. */
export class CslJsonEntry implements BibliographyEntry {
  constructor(
    readonly text: string,
    readonly record: EntryRecord,
    readonly base: number,
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
    return String(serialOf(this.record));
  }

  /** What does not fit CSL, as gloss files have it, is left out. */
  get item(): Partly<Reference> {
    const known = made.get(this.record);
    if (known !== undefined) return known;
    const item = { ...fittedItem(this.text, this.#tree(), this.range), id: this.record.id };
    made.set(this.record, item);
    return item;
  }

  get brief(): Partly<Reference> {
    return this.item;
  }

  get refused(): readonly [] {
    return [];
  }

  written(key: string): readonly WrittenValue[] {
    if (key === 'id') return [{ text: this.id, range: this.idRange }];
    const node = this.#tree();
    const value = node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key)?.value : undefined;
    return value === undefined ? [] : scalarsIn(value);
  }

  #tree(): SyntaxNode | undefined {
    return readJson(this.text, this.base + this.record.range.start).node;
  }
}

function scalarsIn(node: SyntaxNode): readonly WrittenValue[] {
  if (node.kind === 'list') return node.items.flatMap(scalarsIn);
  if (node.kind === 'map')
    return node.pairs.flatMap(({ value }) => (value === undefined ? [] : scalarsIn(value)));
  if (node.text === '') return [];
  const inside = node.style === 'double' ? 1 : 0;
  return [{ text: node.text, range: textRange(node.range.start + inside, node.range.end - inside) }];
}
