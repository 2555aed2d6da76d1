import { identityKeysOf } from '../model/sameSource';
import { select, type Written } from '../model/select';
import { all, quoted } from '../text/phrases';
import type { ReferencedSource } from '../model/source';
import type { Location } from '../text/range';
import { readWebAddress } from '../text/webAddress';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import {
  articleSource,
  entrySource,
  isShared,
  keysIn,
  sourcesSharing,
  type IdentifiedSource,
} from '../workspace/sameSources';
import type { Rule, RuleFinding } from './rule';

/** More ids and places than this explain nothing further. */
const mostRelated = 5;

/** One address or DOI under two ids: what is one source counts as two. */
export const duplicateSource: Rule = {
  code: 'duplicate-source',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    for (const source of unit.sources) yield* check(entrySource(source), unit.uri, project);
    const article = unit.file.source === undefined ? undefined : project.articleUriOf(unit);
    if (article === undefined) return;
    yield* checkIds(unit, article, project);
    yield* check(articleSource(project, article), unit.uri, project);
  },
  *checkArticle({ uri, frontMatter }, project) {
    if (frontMatter?.url !== undefined) yield* check(articleSource(project, uri), uri, project);
  },
  *checkBibliography(unit, project) {
    if (project.root === undefined) return;
    // Most entries have nothing in common with any other; of two keys each is told once.
    const shared = new Set<ReferencedSource>();
    for (const [key, sources] of keysIn(unit))
      if (isShared(project, key, sources)) for (const source of sources) shared.add(source);
    for (const source of shared) yield* check(entrySource(source), unit.uri, project);
  },
};

function* check(source: IdentifiedSource, uri: Uri, project: Project): Iterable<RuleFinding> {
  // A file outside every workspace folder is open without those it may have something in common with.
  if (project.root === undefined) return;
  const told = new Set<string>();
  for (const key of identityKeysOf(source.item)) {
    const others = othersThan(source, key, project).filter(({ id }) => !told.has(id));
    const places = others.length === 0 ? [] : source.places(key).filter((place) => place.uri === uri);
    for (const { range } of places) yield { range, ...saying(key, others) };
    for (const { id } of others) told.add(id);
  }
}

/** One article under two ids, as two of its sidecars name it. */
function* checkIds(unit: GlossUnit, article: Uri, project: Project): Iterable<RuleFinding> {
  const id = writtenId(unit);
  if (id === undefined) return;
  const others = project
    .sidecarsOf(article)
    .filter((sidecar) => sidecar !== unit)
    .flatMap((sidecar) => {
      const other = writtenId(sidecar);
      return other === undefined || other.text.normalize('NFC') === id.text.normalize('NFC')
        ? []
        : [{ uri: sidecar.uri, ...other }];
    });
  if (others.length === 0) return;
  const ids = all([...new Set(others.map(({ text }) => quoted(text)))]);
  yield {
    range: id.range,
    message: `The same article has the id ${ids} in another file. Keep one of them, as both stand for one source.`,
    related: others
      .slice(0, mostRelated)
      .map(({ uri, range }) => ({ uri, range, message: 'The other id stands here.' })),
  };
}

function writtenId({ file: { source } }: GlossUnit): Written | undefined {
  return source?.value.id === undefined ? undefined : select(source, ['id'])[0];
}

function othersThan(source: IdentifiedSource, key: string, project: Project): readonly IdentifiedSource[] {
  const others: IdentifiedSource[] = [];
  for (const other of sourcesSharing(project, key)) {
    if (isKnownAsOne(source, other) || (key.startsWith('url:') && isOtherPart(source, other))) continue;
    others.push(other);
    if (others.length > mostRelated) break;
  }
  return others;
}

/** Of two that have one id, `duplicate-id` speaks; and where one is said to be the origin of the other, they count as one. */
function isKnownAsOne(one: IdentifiedSource, other: IdentifiedSource): boolean {
  return (
    one.id === other.id ||
    one.item.origin?.normalize('NFC') === other.id ||
    other.item.origin?.normalize('NFC') === one.id
  );
}

/** Sections of one page, such as the articles of a law, may well be cited each by itself. */
function isOtherPart(
  { item: { URL: one = '' } }: IdentifiedSource,
  { item: { URL: other = '' } }: IdentifiedSource,
): boolean {
  const [first, second] = [sectionOf(one), sectionOf(other)];
  return first !== '' && second !== '' && first !== second;
}

/** What stands behind `#`, but for words that a browser is to show and for tracking. */
function sectionOf(address: string): string {
  const fragment = readWebAddress(address.trim())?.fragment ?? '';
  return fragment.replace(/:~:.*$/u, '').replace(/^(?:xtor|utm_\w+|Echobox)=.*$/u, '');
}

function saying(key: string, others: readonly IdentifiedSource[]): Pick<RuleFinding, 'message' | 'related'> {
  const shown = others.slice(0, mostRelated);
  const ids = all(
    shown.map(({ id }) => quoted(id)),
    // Nobody counts further.
    others.length > shown.length ? 100 : 0,
  );
  const what = key.startsWith('doi:') ? 'DOI' : 'address';
  return {
    message: `${ids} ${others.length === 1 ? 'has' : 'have'} this ${what}, too, so one source may count as two. Keep one id and cite that; where both are needed, name the other under “origin”.`,
    related: shown.flatMap((other) =>
      other
        .places(key)
        .slice(0, 1)
        .map((place: Location) => ({ ...place, message: `The ${what} of ${quoted(other.id)}.` })),
    ),
  };
}
