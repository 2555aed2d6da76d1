import { readActors, type Actor } from '../model/actor';
import { readClaims, type Claim } from '../model/claim';
import { readReferences, type Reference } from '../model/reference';
import { readReferencedSources, type ReferencedSource } from '../model/source';
import { parseGlossFile, type GlossFileParse } from '../syntax/parse';
import type { GlossFile } from '../syntax/glossFile';
import { glossatorComments, type GlossatorComment } from '../syntax/glossatorComments';
import { LineIndex } from '../text/lines';
import type { FileContent, Uri } from './changes';

/** All that one gloss file says by itself. */
export class GlossUnit {
  readonly kind = 'gloss';
  readonly parse: GlossFileParse;
  readonly actors: readonly Actor[];
  readonly claims: readonly Claim[];
  readonly sources: readonly ReferencedSource[];
  /** Every place where an id is referred to, by place. */
  readonly references: readonly Reference[];

  #lines: LineIndex | undefined;
  #claimsById: ReadonlyMap<string, readonly Claim[]> | undefined;
  #comments: readonly GlossatorComment[] | undefined;

  /** `previous` is the same file before the change: what did not change in it is not parsed again. */
  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
    previous: GlossUnit | undefined,
  ) {
    this.parse = parseGlossFile(content.text, previous?.parse);
    this.actors = readActors(uri, this.file);
    this.claims = readClaims(uri, this.file);
    this.sources = readReferencedSources(uri, this.file);
    this.references = readReferences(this.file);
  }

  get file(): GlossFile {
    return this.parse.file;
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }

  /** Its comments that speak to Glossator. */
  get comments(): readonly GlossatorComment[] {
    return (this.#comments ??= glossatorComments(this.text, this.file));
  }

  /** The claims of that id in this file; more than one is an error that a rule reports. */
  claimsWithId(id: string): readonly Claim[] {
    this.#claimsById ??= byId(this.claims);
    return this.#claimsById.get(id) ?? [];
  }

  /** Whether it annotates an article: it has claims, pins or notes. */
  get isSidecar(): boolean {
    const { claims, mentions, notes } = this.file;
    return claims.length > 0 || mentions.length > 0 || notes.length > 0;
  }
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.id === undefined) continue;
    const known = found.get(claim.id);
    if (known === undefined) found.set(claim.id, [claim]);
    else known.push(claim);
  }
  return found;
}
