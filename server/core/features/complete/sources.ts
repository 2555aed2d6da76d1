import { edtfOf } from '../../model/date';
import type { CslItem } from '../../model/source';
import { shortened } from '../../text/phrases';
import type { Project } from '../../workspace/project';
import { fileNameOf } from '../../workspace/uri';
import type { Workspace } from '../../workspace/workspace';
import { dateWords } from '../dates';
import { letterBits, searchKey } from '../fuzzy';
import type { CompletionItem } from '../results/completion';
import { bestScore, searchName, type SearchName } from '../searchNames';
import { allSources } from '../../workspace/sourceIndex';
import { articleItem } from '../../workspace/sourceItem';
import { fullName } from '../sourceAuthors';
import { mostOffered } from './actors';
import { asWritten, itemAt, typedFirst, type WritingPlace } from './place';

/** A source as it is searched for. */
interface FindableSource {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
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
  return found.slice(0, mostOffered).map(({ source: { id, title, detail } }, index) =>
    itemAt(
      place,
      {
        label: id,
        insert: asWritten(place, id),
        kind: 'source',
        detail,
        filter: typedFirst(place, `${id} ${title}`),
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
  for (const [id, { articles, references }] of allSources(workspace, project)) {
    if (!/^[\p{L}\p{N}._-]+$/u.test(id)) continue;
    const [article] = articles;
    const [reference] = references;
    if (article !== undefined) all.push(findable(id, articleItem(project, article), [fileNameOf(article)]));
    else if (reference !== undefined) all.push(findable(id, reference.brief, []));
  }
  kept.set(project, { workspace, version: workspace.version, all });
  return all;
}

function findable(id: string, item: CslItem, others: readonly string[]): FindableSource {
  const { title = '', author = [] } = item;
  const container = item['container-title'] ?? '';
  const issued = edtfOf(item.issued);
  const authors = author.map(fullName);
  const year = issued?.slice(0, 4) ?? '';
  const texts = [id, title, ...authors, container, `${authors[0] ?? container} ${year}`, ...others];
  const detail = [title, authors[0] ?? '', container, issued === undefined ? '' : dateWords(issued)];
  return {
    id,
    title,
    detail: detail
      .filter((part) => part.trim() !== '')
      .map((part) => shortened(part, 80))
      .join(' · '),
    names: [...new Set(texts.map((text) => shortened(text, 200)))]
      .filter((text) => text.trim() !== '')
      .map(searchName),
  };
}
