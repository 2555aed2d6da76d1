import type { GlossFile } from './glossFile';

/** The definitions of the schema that entries are of. */
export type EntryKind = 'source' | 'claim' | 'pin' | 'note' | 'actor' | 'reference';

export type SectionName = Exclude<keyof GlossFile, 'sections' | 'problems'>;

export interface SectionKind {
  /** How its entries stand: in a list, under keys, or one alone. */
  readonly shape: 'list' | 'map' | 'one';
  readonly entry: EntryKind;
}

export const sectionKinds: Readonly<Record<SectionName, SectionKind>> = {
  source: { shape: 'one', entry: 'source' },
  claims: { shape: 'list', entry: 'claim' },
  mentions: { shape: 'list', entry: 'pin' },
  notes: { shape: 'list', entry: 'note' },
  actors: { shape: 'map', entry: 'actor' },
  references: { shape: 'list', entry: 'reference' },
};

export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(sectionKinds, name);
}

/** Whether a section of this name holds many entries, and how they stand in it. */
export function sectionShape(name: string): 'list' | 'map' | undefined {
  const shape = isSectionName(name) ? sectionKinds[name].shape : 'one';
  return shape === 'one' ? undefined : shape;
}
