import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Path } from '../syntax/locate';
import { dateKeys, type CslDate } from './date';

/** A date in a gloss file: under `path` of the value of the entry. */
export interface PlacedDate {
  readonly entry: Entry<unknown>;
  readonly path: Path;
  readonly value: NonNullable<CslDate>;
  /** The id of the source that was read then, where it is that of a citation. */
  readonly source?: string | undefined;
}

/** Every date there is in a gloss file. By values alone: what is written where is only looked at for what is to be told. */
export function* datesIn({ source, references, claims, notes, actors }: GlossFile): Iterable<PlacedDate> {
  for (const entry of source === undefined ? references : [source, ...references])
    for (const key of dateKeys) yield* dateAt(entry, [key], entry.value[key]);
  for (const entry of claims) {
    const { created, checked, cites = [] } = entry.value;
    yield* dateAt(entry, ['created'], created);
    yield* dateAt(entry, ['checked'], checked);
    for (const [index, { accessed, source: cited }] of cites.entries())
      yield* dateAt(entry, ['cites', index, 'accessed'], accessed, cited);
  }
  for (const entry of notes) yield* dateAt(entry, ['created'], entry.value.created);
  for (const entry of actors) {
    for (const [index, { from, to, cites = [] }] of (entry.value.roles ?? []).entries()) {
      yield* dateAt(entry, ['roles', index, 'from'], from);
      yield* dateAt(entry, ['roles', index, 'to'], to);
      for (const [at, { accessed, source: cited }] of cites.entries())
        yield* dateAt(entry, ['roles', index, 'cites', at, 'accessed'], accessed, cited);
    }
  }
}

function* dateAt(entry: Entry<unknown>, path: Path, value: CslDate, source?: string): Iterable<PlacedDate> {
  if (value !== undefined) yield { entry, path, value, source };
}
