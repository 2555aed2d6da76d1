import type { Claim } from '../../model/claim';
import { locate } from '../../syntax/locate';
import { quoted, shortened } from '../../text/phrases';
import type { Location } from '../../text/range';
import { citationRange, type Citation } from '../../workspace/evidence/citations';
import { quotationOf } from '../../workspace/evidence/quotation';
import type { Project } from '../../workspace/project';
import { surePlaceOf } from '../../workspace/quotePlaces';
import { articlesOfClaim } from '../../workspace/sourceIndex';
import { knownSources } from '../../workspace/sourceItem';
import type { Workspace } from '../../workspace/workspace';
import { standingOf } from '../../workspace/evidence/standing';
import { statusOf } from '../annotations';
import { counted } from '../markdown';
import { quotationWords } from '../quotationWords';
import { referenceLine, writingLanguage } from '../referenceLine';
import type { ProvenanceItem, ProvenanceKind, ProvenanceStance } from '../results/provenance';
import { sourceNames, standingWords } from '../standingWords';
import { voidWords } from '../voidWords';
import { idOfWay, type Via, type Way } from './steps';

/** So much of a label or a description is shown, in UTF-16 units. */
const longest = 160;

const stances: Readonly<Record<Via, ProvenanceStance | undefined>> = {
  cites: undefined,
  supports: 'supports',
  contradicts: 'disputes',
  repeats: 'repeats',
};

const relationWords: Readonly<Record<Via, string>> = {
  cites: '',
  supports: 'supports it',
  contradicts: 'contradicts it',
  repeats: 'the same claim',
};

export interface Asked {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly way: Way;
}

export function claimItem(
  { workspace, project, way }: Asked,
  claim: Claim,
  { isExpandable, counts }: Pick<ProvenanceItem, 'isExpandable' | 'counts'>,
): ProvenanceItem {
  const via = viaOf(way);
  const { id } = claim;
  const names = sourceNames(workspace, project, (title) => shortened(title, 60));
  const standing = standingWords(standingOf(workspace, project, claim), names, 'brief');
  return item(way, 'claim', claimWords(claim), {
    description: [
      relationWords[via],
      counts ? '' : 'does not count: both are made in one article',
      id ?? 'without an id',
      standing,
      statusOf(claim.entry.value),
    ],
    counts,
    stance: stances[via],
    place: surePlaceOf(project, claim),
    entry: entryOf(claim),
    isExpandable,
  });
}

/** A claim that stands above already. */
export function circleItem({ way }: Asked, claim: Claim): ProvenanceItem {
  const via = viaOf(way);
  return item(way, 'circle', `Leads back to: ${claimWords(claim)}`, {
    description: [relationWords[via], claim.id ?? 'without an id'],
    stance: stances[via],
    place: entryOf(claim),
    entry: entryOf(claim),
    counts: false,
  });
}

export function citationItem({ workspace, project, way }: Asked, citation: Citation): ProvenanceItem {
  const { value, gloss } = citation;
  const { stance = 'supports', quote, claim, locator } = value;
  const { outcome, words, place } = quotationWords(quotationOf(workspace, project, citation));
  const reason = voidWords(workspace, project, citation);
  const entry = { uri: gloss.uri, range: rangeOf(citation) };
  return item(way, 'citation', citedLine(workspace, project, citation), {
    description: [
      stance === 'supports' ? '' : stance,
      claim === undefined ? '' : `claim ${shortened(claim, 60)}`,
      locator ?? '',
      quote === undefined ? '' : quoted(quote),
      reason === undefined ? words : `does not count: ${reason}`,
    ],
    stance,
    outcome,
    counts: reason === undefined && stance !== 'context',
    place: place ?? entry,
    entry,
    isExpandable: reason === undefined && stance !== 'context',
  });
}

/** A source on the way to the origin, or the origin itself where the way ends there. */
export function sourceItem(
  asked: Asked,
  id: string,
  kind: 'source' | 'origin' | 'circle',
  said = '',
): ProvenanceItem {
  const { workspace, project, way } = asked;
  const line = sourceLine(workspace, project, id);
  const labels = {
    source: `Taken from: ${line}`,
    origin: `Origin: ${line}`,
    circle: `Leads back to: ${line}`,
  };
  const place = entryOfSource(workspace, project, id);
  return item(way, kind, labels[kind], {
    description: [said, line === id ? '' : id],
    place,
    entry: place,
    counts: kind !== 'circle',
    isExpandable: kind === 'source',
  });
}

export function moreItem({ way }: Asked, count: number): ProvenanceItem {
  return item(way, 'more', `and ${counted(count, 'more', 'more')}`, {});
}

/** What is cited, in one line; what it may be, where that is not sure, or the id that nobody has declared. */
function citedLine(workspace: Workspace, project: Project, { value, gloss }: Citation): string {
  if (value.claim !== undefined) {
    const [article, ...others] = articlesOfClaim(workspace, project, gloss, value.claim.normalize('NFC'));
    if (article !== undefined && others.length === 0)
      return sourceLine(workspace, project, project.sourceIdOf(article));
    return `claim ${value.claim}`;
  }
  return value.source === undefined
    ? 'No source yet'
    : sourceLine(workspace, project, value.source.normalize('NFC'));
}

export function sourceLine(workspace: Workspace, project: Project, id: string): string {
  const [only, ...others] = knownSources(workspace, project, id);
  if (only === undefined) return id;
  if (others.length > 0) return `${id}, which may mean ${counted(others.length + 1, 'source')}`;
  return referenceLine(only.item, writingLanguage(workspace, project), id);
}

function viaOf(way: Way): Via {
  const step = way.at(-1);
  return step?.[0] === 'claim' ? step[2] : 'cites';
}

/** The claim in the annotator's words, else in the article's. */
function claimWords({ id, quote, entry }: Claim): string {
  return entry.value.text ?? quote ?? id ?? 'A claim without words yet';
}

function entryOf({ at, entry }: Claim): Location {
  return { uri: at.uri, range: entry.range };
}

function rangeOf(citation: Citation): Location['range'] {
  const { from, path } = citation;
  const { entry } = from.kind === 'claim' ? from.claim : from.actor;
  return locate(entry, path, 'value') ?? citationRange(citation);
}

/** The article, if its text is here, else the entry that describes it. */
function entryOfSource(workspace: Workspace, project: Project, id: string): Location | undefined {
  const [source] = knownSources(workspace, project, id);
  if (source === undefined) return undefined;
  if (source.kind === 'reference') return { uri: source.source.at.uri, range: source.source.range };
  if (source.article !== undefined) return { uri: source.uri, range: { start: 0, end: 0 } };
  const [sidecar] = project.sidecarsOf(source.uri);
  return sidecar && { uri: sidecar.uri, range: sidecar.file.source?.range ?? { start: 0, end: 0 } };
}

interface Rest extends Partial<Omit<ProvenanceItem, 'id' | 'kind' | 'label' | 'description'>> {
  readonly description?: readonly string[];
}

function item(way: Way, kind: ProvenanceKind, label: string, rest: Rest): ProvenanceItem {
  return {
    id: idOfWay(way),
    kind,
    label: shortened(label, longest),
    description: (rest.description ?? [])
      .filter((part) => part !== '')
      .map((part) => shortened(part, longest))
      .join(' · '),
    stance: rest.stance,
    outcome: rest.outcome,
    counts: rest.counts ?? true,
    place: rest.place,
    entry: rest.entry,
    isExpandable: rest.isExpandable ?? false,
  };
}
