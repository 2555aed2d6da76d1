import { edtfOf } from '../../model/date';
import type { CslItem } from '../../model/source';
import { shortened } from '../../text/phrases';
import { isId } from '../../text/ids';
import type { Uri } from '../../workspace/changes';
import type { BibliographyUnit } from '../../workspace/bibliographyUnit';
import type { Project } from '../../workspace/project';
import { fileNameOf } from '../../workspace/uri';
import type { Workspace } from '../../workspace/workspace';
import { dateWords } from '../dates';
import { letterBits, searchKey } from '../fuzzy';
import type { CompletionItem } from '../results/completion';
import { bestScore, namesOfSource, searchName, type SearchName } from '../searchNames';
import { sourcesOf } from '../../workspace/sourceIndex';
import { articleItem } from '../../workspace/sourceItem';
import { fullName } from '../sourceAuthors';
import { mostOffered } from './actors';
import { asWritten, itemAt, typedFirst, type WritingPlace } from './place';

/** A source as it is searched for. */
interface FindableSource {
  readonly id: string;
  readonly item: CslItem;
  readonly names: readonly SearchName[];
}

/** The sources whose id, title, author, paper or year fits what has been typed, best first. */
export function sourceItems(place: WritingPlace): readonly CompletionItem[] {
  const query = searchKey(place.cursor.typed.trim());
  const bits = letterBits(query);
  const found: { readonly score: number; readonly source: FindableSource }[] = [];
  for (const source of findableSources(place.workspace, place.project)) {
    const score = bestScore(query, bits, source.names);
    if (score !== undefined) found.push({ score, source });
  }
  // In a new citation, the words come next.
  const goesOn = place.pairs.get('quote')?.value === '' ? 'nextStop' : false;
  found.sort((a, b) => b.score - a.score || (a.source.id < b.source.id ? -1 : 1));
  return found.slice(0, mostOffered).map(({ source: { id, item } }, index) =>
    itemAt(
      place,
      {
        label: id,
        insert: asWritten(place, id),
        kind: 'source',
        detail: detailOf(item),
        filter: typedFirst(place, `${id} ${item.title ?? ''}`),
        about: { kind: 'source', id },
        goesOn,
      },
      1,
      index,
    ),
  );
}

const kept = new WeakMap<
  Project,
  { readonly workspace: Workspace; readonly version: number; readonly all: readonly FindableSource[] }
>();

/** Made when first asked for after a change: it reads what ten thousand sidecars say of their articles. */
function findableSources(workspace: Workspace, project: Project): readonly FindableSource[] {
  const known = kept.get(project);
  if (known?.workspace === workspace && known.version === workspace.version) return known.all;
  const all: FindableSource[] = [];
  const seen = new Set<string>();
  for (const id of project.sources.writtenIds()) {
    seen.add(id);
    if (!isId(id)) continue;
    const { articles, references } = sourcesOf(workspace, project, id);
    const [article] = articles;
    const [reference] = references;
    if (article !== undefined) all.push(fromArticle(id, articleItem(project, article), article));
    else if (reference !== undefined)
      all.push({ id, item: reference.brief, names: namesOfSource(id, reference.brief) });
  }
  for (const bibliography of project.bibliographies.values()) {
    for (const source of inBibliography(bibliography)) if (!seen.has(source.id)) all.push(source);
  }
  kept.set(project, { workspace, version: workspace.version, all });
  return all;
}

const bibliographies = new WeakMap<BibliographyUnit, readonly FindableSource[]>();

/** The first entry of each id in a bibliography, which stays as it is while somebody writes elsewhere. */
function inBibliography(unit: BibliographyUnit): readonly FindableSource[] {
  const known = bibliographies.get(unit);
  if (known !== undefined) return known;
  const made = [...unit.ids()].flatMap((id) => {
    const [first] = unit.named(id);
    return first === undefined ? [] : { id, item: first.brief, names: namesOfSource(id, first.brief) };
  });
  bibliographies.set(unit, made);
  return made;
}

function fromArticle(id: string, item: CslItem, uri: Uri): FindableSource {
  return { id, item, names: [...namesOfSource(id, item), searchName(fileNameOf(uri))] };
}

function detailOf(item: CslItem): string {
  const { title = '', author: [first] = [] } = item;
  const issued = edtfOf(item.issued);
  return [
    title,
    first === undefined ? '' : fullName(first),
    item['container-title'] ?? '',
    issued === undefined ? '' : dateWords(issued),
  ]
    .filter((part) => part.trim() !== '')
    .map((part) => shortened(part, 80))
    .join(' · ');
}
