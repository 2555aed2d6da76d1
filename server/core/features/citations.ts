import type { Anchor } from '../anchor/anchor';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Citation as CitationValue } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import { textRangeOf, type Path } from '../syntax/locate';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { articlesOfClaim, claimIdIn } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';

/** A citation as it is written under a claim, or under a role of an actor. */
export interface Citation {
  readonly gloss: GlossUnit;
  readonly from:
    { readonly kind: 'claim'; readonly claim: Claim } | { readonly kind: 'actor'; readonly actor: Actor };
  readonly value: Partly<CitationValue>;
  /** Where it stands in the entry of what cites. */
  readonly path: Path;
}

interface CitationIndex {
  readonly version: number;
  /** By `article#id` of the claim cited. */
  readonly byClaim: ReadonlyMap<string, readonly Citation[]>;
  readonly bySource: ReadonlyMap<string, readonly Citation[]>;
}

/** The citations under one claim, in their order. */
export function citationsOf(gloss: GlossUnit, claim: Claim): readonly Citation[] {
  const { cites = [] } = claim.entry.value;
  const from = { kind: 'claim', claim } as const;
  return cites.map((value, index) => ({ gloss, from, value, path: ['cites', index] }));
}

/** The citations that name a claim outright. */
export function citationsOfClaim(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Citation[] {
  return indexOf(workspace, project).byClaim.get(`${article}#${id}`) ?? [];
}

/** The citations that name a source. */
export function citationsOfSource(workspace: Workspace, project: Project, id: string): readonly Citation[] {
  return indexOf(workspace, project).bySource.get(id) ?? [];
}

/** The words of the source that a citation rests on: where `quote` is a translation, the source's own. */
export function citedWords({ value }: Citation): Anchor | undefined {
  const { before, after } = value;
  const quote = value.original ?? value.quote;
  return quote === undefined || quote === '' ? undefined : { quote, before, after };
}

/** Where a citation says what it cites: its words, else its source or claim. */
export function citationRange({ from, path, value }: Citation): TextRange {
  const { entry } = from.kind === 'claim' ? from.claim : from.actor;
  const keys = value.claim === undefined ? (['original', 'quote', 'source'] as const) : (['claim'] as const);
  const key = keys.find((each) => value[each] !== undefined);
  return (key && textRangeOf(entry, [...path, key])) ?? entry.range;
}

const indexes = new WeakMap<Workspace, WeakMap<Project, CitationIndex>>();

/** Built when first asked for after a change. Where each citation stands is not looked at here: that would parse all entries again. */
function indexOf(workspace: Workspace, project: Project): CitationIndex {
  const kept = indexes.get(workspace) ?? new WeakMap<Project, CitationIndex>();
  indexes.set(workspace, kept);
  const known = kept.get(project);
  if (known?.version === workspace.version) return known;
  const made = build(workspace, project);
  kept.set(project, made);
  return made;
}

function build(workspace: Workspace, project: Project): CitationIndex {
  const byClaim = new Map<string, Citation[]>();
  const bySource = new Map<string, Citation[]>();
  const glosses = [...project.glosses.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (const gloss of glosses) {
    for (const citation of citationsIn(gloss)) {
      const { source, claim } = citation.value;
      if (source !== undefined) add(bySource, source.normalize('NFC'), citation);
      if (claim === undefined) continue;
      const reference = claim.normalize('NFC');
      for (const article of articlesOfClaim(workspace, project, gloss, reference))
        add(byClaim, `${article}#${claimIdIn(reference)}`, citation);
    }
  }
  return { version: workspace.version, byClaim, bySource };
}

function* citationsIn(gloss: GlossUnit): Iterable<Citation> {
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
