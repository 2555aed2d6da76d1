import type { Claim } from '../../model/claim';
import type { GlossUnit } from '../glossUnit';
import type { Project } from '../project';

/**
 * What a claim is known by as long as its file changes around it: its file and its id; without an id, or with one that stands twice in the
 * file, its place among the file's claims.
 */
export type ClaimKey = string;

interface Keys {
  /** In the order of the claims. */
  readonly list: readonly ClaimKey[];
  readonly claims: ReadonlyMap<ClaimKey, Claim>;
  readonly keys: ReadonlyMap<Claim, ClaimKey>;
}

const kept = new WeakMap<GlossUnit, Keys>();

export function claimKeysIn(gloss: GlossUnit): Keys {
  const known = kept.get(gloss);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { id } of gloss.claims) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  const list = gloss.claims.map(({ id }, index) =>
    id !== undefined && counts.get(id) === 1 ? `${gloss.uri} ${id}` : `${gloss.uri}  ${index}`,
  );
  const made = {
    list,
    claims: new Map(gloss.claims.map((claim, index) => [list[index] ?? '', claim])),
    keys: new Map(gloss.claims.map((claim, index) => [claim, list[index] ?? ''])),
  };
  kept.set(gloss, made);
  return made;
}

export function keyOfClaim(project: Project, claim: Claim): ClaimKey | undefined {
  const gloss = project.glosses.get(claim.at.uri);
  return gloss && claimKeysIn(gloss).keys.get(claim);
}

export function claimOfKey(project: Project, key: ClaimKey): Claim | undefined {
  const gloss = project.glosses.get(fileOfKey(key));
  return gloss && claimKeysIn(gloss).claims.get(key);
}

/** A uri has no blanks. */
export function fileOfKey(key: ClaimKey): string {
  return key.slice(0, key.indexOf(' '));
}
