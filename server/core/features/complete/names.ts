import { freeId } from '../../annotate/claimId';
import { idFor } from '../../annotate/createActor';
import { defaultSourceId } from '../../model/source';
import { fileNameOf, folderOf, pathWithin } from '../../workspace/uri';
import type { CompletionItem } from '../results/completion';
import { mostOffered } from './actors';
import { asWritten, itemAt, typedFirst, type WritingPlace } from './place';

/** Ids that are made from what is there: of a claim from its quote, of an article from its file. */
export function idItems(place: WritingPlace): readonly CompletionItem[] {
  const { unit, project, section, keys, cursor } = place;
  if (unit.kind !== 'gloss' || keys.join(' ') !== 'id' || cursor.place === 'block') return [];
  if (section === 'source') {
    const article = project.articleUriOf(unit);
    return article === undefined
      ? []
      : offer(place, defaultSourceId(fileNameOf(article)), 'from the file name');
  }
  if (section !== 'claims') return [];
  const words = (place.pairs.get('quote')?.value ?? '').split(/\s+/u).slice(0, 4).join(' ');
  const base = words === '' ? undefined : idFor(words);
  if (base === undefined) return [];
  const taken = new Set(unit.claims.map(({ id }) => id));
  const id = freeId(base, (each) => taken.has(each));
  return offer(place, id, 'from the quote');
}

function offer(place: WritingPlace, id: string, detail: string): readonly CompletionItem[] {
  const filter = typedFirst(place, id);
  return [itemAt(place, { label: id, insert: asWritten(place, id), kind: 'id', detail, filter }, 0, 0)];
}

/** The files `source.file` may name: the articles of the workspace folder, those that nobody has annotated yet first. */
export function fileItems(place: WritingPlace): readonly CompletionItem[] {
  const { unit, project, section, keys, cursor } = place;
  if (section !== 'source' || keys.join(' ') !== 'file' || cursor.place === 'block') return [];
  const typed = cursor.typed.toLowerCase();
  const found: { readonly path: string; readonly group: number }[] = [];
  for (const uri of project.articles.keys()) {
    const path = relativePath(folderOf(unit.uri), uri);
    if (path === undefined || !path.toLowerCase().includes(typed)) continue;
    found.push({ path, group: project.sidecarsOf(uri).length === 0 ? 0 : 1 });
  }
  found.sort((a, b) => a.group - b.group || (a.path < b.path ? -1 : 1));
  return found.slice(0, mostOffered).map(({ path, group }, index) =>
    itemAt(
      place,
      {
        label: path,
        insert: asWritten(place, path),
        range: { start: cursor.range.start, end: cursor.end },
        kind: 'file',
        detail: group === 0 ? '' : 'annotated already',
        filter: typedFirst(place, path),
      },
      group,
      index,
    ),
  );
}

/** From a folder to a file, with `..` where that leads up; both uris are written in one manner. */
function relativePath(folder: string, uri: string): string | undefined {
  let up = '';
  for (let from = folder; ; from = folderOf(from)) {
    const path = pathWithin(from, uri);
    if (path !== undefined) return up + path;
    if (folderOf(from) === from || up.length > 60) return undefined;
    up += '../';
  }
}
