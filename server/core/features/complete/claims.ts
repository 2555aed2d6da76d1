import type { Claim } from '../../model/claim';
import { shortened } from '../../text/phrases';
import type { Uri } from '../../workspace/changes';
import type { GlossUnit } from '../../workspace/glossUnit';
import { letterBits, searchKey } from '../fuzzy';
import type { CompletionItem } from '../results/completion';
import { bestScore, namesOfClaim } from '../searchNames';
import { mostOffered } from './actors';
import { asWritten, itemAt, typedFirst, type WritingPlace } from './place';

interface Found {
  readonly score: number;
  readonly reference: string;
  readonly claim: Claim;
}

/** The claims whose id, words or meaning fit what has been typed, best first; those of the same article by their id alone. */
export function claimItems(place: WritingPlace): readonly CompletionItem[] {
  const { project, unit, cursor } = place;
  if (unit.kind !== 'gloss') return [];
  const typed = cursor.typed.trim();
  const hash = typed.indexOf('#');
  const source = hash < 0 ? undefined : searchKey(typed.slice(0, hash));
  const query = searchKey(typed.slice(hash + 1));
  const own = project.articleUriOf(unit);
  const found: Found[] = [];
  for (const gloss of project.glosses.values()) {
    if (gloss.claims.length === 0) continue;
    const article = project.articleUriOf(gloss);
    if (article === undefined) continue;
    const id = project.sourceIdOf(article);
    if (source !== undefined && !searchKey(id).startsWith(source)) continue;
    const prefix = article === own && source === undefined ? '' : `${id}#`;
    addFrom(gloss, query, prefix, isSelf(place, gloss.uri), found);
  }
  found.sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1));
  return found.slice(0, mostOffered).map(({ reference, claim }, index) =>
    itemAt(
      place,
      {
        label: reference,
        insert: asWritten(place, reference),
        kind: 'claim',
        detail: shortened(claim.entry.value.text ?? claim.quote ?? '', 100),
        filter: typedFirst(place, `${reference} ${claim.quote ?? ''}`),
        about: { kind: 'claim', location: { uri: claim.at.uri, range: claim.entry.range } },
      },
      1,
      index,
    ),
  );
}

function addFrom(
  { claims }: GlossUnit,
  query: string,
  prefix: string,
  isOneself: (claim: Claim) => boolean,
  found: Found[],
): void {
  const bits = letterBits(query);
  for (const claim of claims) {
    const { id } = claim;
    if (id === undefined || !/^[\p{L}\p{N}._-]+$/u.test(id)) continue;
    const score = bestScore(query, bits, namesOfClaim(claim));
    if (score === undefined || isOneself(claim)) continue;
    // What is near is more likely meant than what merely fits as well.
    found.push({ score: prefix === '' ? score + 5 : score, reference: prefix + id, claim });
  }
}

/** No claim refers to itself. */
function isSelf({ unit, offset, section }: WritingPlace, uri: Uri): (claim: Claim) => boolean {
  if (uri !== unit.uri || section !== 'claims') return () => false;
  const at =
    unit.kind === 'gloss' ? unit.claims.findLast(({ entry }) => entry.range.start <= offset) : undefined;
  return (claim) => claim === at;
}
