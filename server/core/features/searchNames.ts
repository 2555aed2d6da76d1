import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import { edtfOf } from '../model/date';
import type { CslItem, ReferencedSource } from '../model/source';
import { shortened } from '../text/phrases';
import type { Location } from '../text/range';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { fuzzyScore, letterBits, searchKey } from './fuzzy';
import { kindWords, symbolKindOf } from './kinds';
import type { SymbolKind } from './results/symbols';
import { fullName } from './sourceAuthors';

/** Something that can be searched for in the workspace. */
export interface Findable {
  readonly kind: SymbolKind;
  readonly names: readonly SearchName[];
  readonly location: Location;
  /** What is said of it beside the name it was found by. */
  readonly container: (name: string) => string;
}

/** One text by which something is found. */
export interface SearchName {
  readonly text: string;
  readonly folded: string;
  /** See `letterBits`. */
  readonly bits: number;
}

/** An actor may have ten thousand names; the first are enough to find it by. */
const mostNames = 100;
/** Quotes are found by their beginning. In UTF-16 units. */
const longestText = 200;

const kept = new WeakMap<Workspace, { readonly version: number; readonly all: readonly Findable[] }>();
const byFile = new WeakMap<GlossUnit | BibliographyUnit, readonly Findable[]>();
/** By the value of an entry, which stays the same object until the entry is edited: folding is what takes time here. */
const names = new WeakMap<object, readonly SearchName[]>();

/** Everything that can be searched for, in no order. What did not change since the last question is not made again. */
export function findable(workspace: Workspace): readonly Findable[] {
  const known = kept.get(workspace);
  if (known?.version === workspace.version) return known.all;
  const all: Findable[] = [];
  for (const project of workspace.projects()) {
    for (const gloss of project.glosses.values()) {
      let inFile = byFile.get(gloss);
      if (inFile === undefined)
        byFile.set(
          gloss,
          (inFile = [
            ...gloss.actors.map(fromActor),
            ...gloss.claims.map(fromClaim),
            ...gloss.sources.map(fromSource),
          ]),
        );
      for (const each of inFile) all.push(each);
    }
    for (const bibliography of project.bibliographies.values()) {
      let inFile = byFile.get(bibliography);
      if (inFile === undefined) byFile.set(bibliography, (inFile = bibliography.sources.map(fromSource)));
      for (const each of inFile) all.push(each);
    }
  }
  kept.set(workspace, { version: workspace.version, all });
  return all;
}

/** The names of an actor as they are searched, its id last. */
export function namesOf({ id, names, entry }: Actor): readonly SearchName[] {
  return searchNames(entry.value, () => [
    ...new Set([...names.slice(0, mostNames).map(({ text }) => text), id]),
  ]);
}

function fromActor(actor: Actor): Findable {
  const kind = kindWords(actor) ?? 'actor';
  return {
    kind: symbolKindOf(actor),
    names: namesOf(actor),
    location: actor.at,
    container: (name) => (name === actor.name ? kind : `${actor.name} · ${kind}`),
  };
}

/** What a claim is found by: its id, its words, what it says. */
export function namesOfClaim({ id, quote, entry }: Claim): readonly SearchName[] {
  return searchNames(entry.value, () => {
    const texts = [id, quote, entry.value.text].filter((text) => text !== undefined);
    return texts.map((text) => shortened(text, longestText));
  });
}

function fromClaim(claim: Claim): Findable {
  const { id, at } = claim;
  const file = fileNameOf(at.uri);
  return {
    kind: 'claim',
    names: namesOfClaim(claim),
    location: at,
    container: (name) => (id === undefined || name === id ? file : `${id} · ${file}`),
  };
}

/** What a source is found by: its id, title, authors, where it appeared, author and year. `item` is what is known of it at once. */
export function namesOfSource(id: string, item: CslItem): readonly SearchName[] {
  return searchNames(item, () => {
    const { title = '', author = [], 'container-title': container = '' } = item;
    const authors = author.map(fullName);
    const year = edtfOf(item.issued)?.slice(0, 4) ?? '';
    const texts = [id, title, ...authors, container, `${authors[0] ?? container} ${year}`];
    return [...new Set(texts.map((text) => shortened(text, longestText)))].filter((text) => text !== '');
  });
}

/** A library may hold a hundred thousand, so that nothing is made of one before it is looked at. */
class FindableSource implements Findable {
  readonly kind = 'source';

  constructor(readonly source: ReferencedSource) {}

  get names(): readonly SearchName[] {
    return namesOfSource(this.source.id, this.source.brief);
  }

  get location(): Location {
    return this.source.at;
  }

  container(name: string): string {
    const { id, brief, at } = this.source;
    return [brief.title, id, fileNameOf(at.uri)]
      .filter((part) => part !== undefined && part !== name)
      .join(' · ');
  }
}

function fromSource(source: ReferencedSource): Findable {
  return new FindableSource(source);
}

function searchNames(value: object, texts: () => readonly string[]): readonly SearchName[] {
  const known = names.get(value);
  if (known !== undefined) return known;
  const made = texts().map(searchName);
  names.set(value, made);
  return made;
}

export function searchName(text: string): SearchName {
  const folded = searchKey(text);
  return { text, folded, bits: letterBits(folded) };
}

/** How well a folded query fits the best of several names; undefined where it fits none. `bits` are those of the query. */
export function bestScore(query: string, bits: number, names: readonly SearchName[]): number | undefined {
  let best: number | undefined;
  for (const name of names) {
    const score = (name.bits & bits) === bits ? fuzzyScore(query, name.folded) : undefined;
    if (score !== undefined && (best === undefined || score > best)) best = score;
  }
  return best;
}
