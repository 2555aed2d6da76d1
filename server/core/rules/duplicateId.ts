import type { Claim } from '../model/claim';
import type { Location } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Rule, RuleFinding } from './rule';
import { sourceIds, type DeclaredSource } from './sourceIds';
import { quoted } from '../text/phrases';

/** More places than this explain nothing further. */
const mostRelated = 5;

/** One id that stands for two things: whatever refers to it could mean either. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  phase: 'saved',
  *checkGloss(unit, project) {
    yield* actors(unit, project);
    yield* claims(unit, project);
    yield* sources(sourceIds.declaredBy(unit, project), project);
  },
  *checkBibliography(unit, project) {
    yield* sources(sourceIds.sharedOf(unit, project), project);
  },
};

function* actors(unit: GlossUnit, project: Project): Iterable<RuleFinding> {
  for (const { id, at } of unit.actors) {
    const others = othersThan(at, project.actor(id), project);
    if (others.length > 0) yield finding(at, others, `Another actor has the id ${quoted(id)}, too.`);
  }
}

function* claims(unit: GlossUnit, project: Project): Iterable<RuleFinding> {
  if (unit.claims.length === 0) return;
  const byId = new Map<string, Claim[]>();
  for (const claim of sidecarsBeside(unit, project).flatMap((sidecar) => sidecar.claims)) {
    if (claim.id === undefined) continue;
    const known = byId.get(claim.id);
    if (known === undefined) byId.set(claim.id, [claim]);
    else known.push(claim);
  }
  for (const { id, at } of unit.claims) {
    if (id === undefined) continue;
    const others = othersThan(at, byId.get(id) ?? [], project);
    if (others.length > 0)
      yield finding(at, others, `Another claim of this article has the id ${quoted(id)}, too.`);
  }
}

/** All gloss files about the article this one is about: they share its claims' ids. */
function sidecarsBeside(unit: GlossUnit, project: Project): readonly GlossUnit[] {
  const article = project.articleUriOf(unit);
  const sidecars = article === undefined ? [] : project.sidecarsOf(article);
  return sidecars.includes(unit) ? sidecars : [unit];
}

function* sources(declared: readonly DeclaredSource[], project: Project): Iterable<RuleFinding> {
  if (declared.length === 0) return;
  const all = sourceIds.of(project);
  for (const { id, at, owner } of declared) {
    // Two sidecars of one article may both say its id.
    const others = othersThan(at, all(id), project, (other) => other.owner !== owner);
    if (others.length > 0) yield finding(at, others, `Another source has the id ${quoted(id)}, too.`);
  }
}

/** The first few other places. Looks no further than these: a file can give one id thousands of times. */
function othersThan<T extends { readonly at: Location }>(
  at: Location,
  declared: Iterable<T>,
  project: Project,
  counts: (other: T) => boolean = () => true,
): readonly Location[] {
  const others: Location[] = [];
  for (const other of declared) {
    if (other.at.uri === at.uri && other.at.range.start === at.range.start) continue;
    // Outside any workspace folder files have nothing to do with each other.
    if (project.root === undefined && other.at.uri !== at.uri) continue;
    if (!counts(other)) continue;
    others.push(other.at);
    if (others.length === mostRelated) break;
  }
  return others;
}

function finding(at: Location, others: readonly Location[], what: string): RuleFinding {
  return {
    range: at.range,
    message: `${what} Give one of them another id, or put the two together.`,
    related: others.map(({ uri, range }) => ({ uri, range, message: 'The same id stands here.' })),
  };
}
