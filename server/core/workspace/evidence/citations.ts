import type { Anchor } from '../../anchor/anchor';
import type { Actor } from '../../model/actor';
import type { Claim } from '../../model/claim';
import type { Citation as CitationValue } from '../../syntax/generated/gloss';
import type { Entry, Partly } from '../../syntax/glossFile';
import { textRangeOf, type Path } from '../../syntax/locate';
import type { TextRange } from '../../text/range';
import type { Uri } from '../changes';
import type { GlossUnit } from '../glossUnit';
import type { Project } from '../project';
import { referencesTo } from '../sourceIndex';
import type { Workspace } from '../workspace';

/** A citation as it is written under a claim, or under a role of an actor. */
export interface Citation {
  readonly gloss: GlossUnit;
  readonly from:
    { readonly kind: 'claim'; readonly claim: Claim } | { readonly kind: 'actor'; readonly actor: Actor };
  readonly value: Partly<CitationValue>;
  /** Where it stands in the entry of what cites. */
  readonly path: Path;
}

/** The citations of one gloss file. */
interface FileCitations {
  /** By the reference to the claim, as it is written there. */
  readonly byClaim: ReadonlyMap<string, readonly Citation[]>;
  readonly bySource: ReadonlyMap<string, readonly Citation[]>;
}

/** The citations under one claim, in their order. */
export function citationsOf(gloss: GlossUnit, claim: Claim): readonly Citation[] {
  const { cites = [] } = claim.entry.value;
  const from = { kind: 'claim', claim } as const;
  return cites.map((value, index) => ({ gloss, from, value, path: ['cites', index] }));
}

/** The citations that name a claim outright, by file and place. */
export function citationsOfClaim(
  _workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Citation[] {
  const outside = referencesTo(project, article, id);
  const symbols = [...outside, `${article}#${id}`].map((reference) => `claim:${reference}`);
  return project.referringTo(symbols).flatMap((gloss) => {
    const { byClaim } = keyedIn(gloss);
    const own = project.articleUriOf(gloss) === article ? [id] : [];
    return [...own, ...outside].flatMap((reference) => byClaim.get(reference) ?? []);
  });
}

/** The citations that name a source, by file and place. */
export function citationsOfSource(project: Project, id: string): readonly Citation[] {
  return project.referringTo([`source:${id}`]).flatMap((gloss) => keyedIn(gloss).bySource.get(id) ?? []);
}

/** The words of the source that a citation rests on: where `quote` is a translation, the source's own. */
export function citedWords({ value }: Citation): Anchor | undefined {
  const { before, after } = value;
  const quote = value.original ?? value.quote;
  return quote === undefined || quote === '' ? undefined : { quote, before, after };
}

/** The entry it stands in. */
export function entryOf({ from }: Citation): Entry<unknown> {
  return from.kind === 'claim' ? from.claim.entry : from.actor.entry;
}

/** Where a citation says what it cites: its words, else its source or claim. */
export function citationRange(citation: Citation): TextRange {
  const { path, value } = citation;
  const entry = entryOf(citation);
  const keys = value.claim === undefined ? (['original', 'quote', 'source'] as const) : (['claim'] as const);
  const key = keys.find((each) => value[each] !== undefined);
  return (key && textRangeOf(entry, [...path, key])) ?? entry.range;
}

const kept = new WeakMap<GlossUnit, FileCitations>();

/** Kept as long as the file stays as it is. Where each citation stands is not looked at here: that would parse all entries again. */
function keyedIn(gloss: GlossUnit): FileCitations {
  const known = kept.get(gloss);
  if (known !== undefined) return known;
  const byClaim = new Map<string, Citation[]>();
  const bySource = new Map<string, Citation[]>();
  for (const citation of citationsIn(gloss)) {
    const { source, claim } = citation.value;
    if (source !== undefined) add(bySource, source.normalize('NFC'), citation);
    if (claim !== undefined) add(byClaim, claim.normalize('NFC'), citation);
  }
  const made = { byClaim, bySource };
  kept.set(gloss, made);
  return made;
}

/** Every citation of a file: those of its claims, then those of the roles of its actors. */
export function* citationsIn(gloss: GlossUnit): Iterable<Citation> {
  for (const claim of gloss.claims) yield* citationsOf(gloss, claim);
  for (const actor of gloss.actors) {
    const from = { kind: 'actor', actor } as const;
    for (const [index, { cites = [] }] of (actor.entry.value.roles ?? []).entries())
      for (const [at, value] of cites.entries())
        yield { gloss, from, value, path: ['roles', index, 'cites', at] };
  }
}

function add(map: Map<string, Citation[]>, key: string, citation: Citation): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [citation]);
  else known.push(citation);
}
