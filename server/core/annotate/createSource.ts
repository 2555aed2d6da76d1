import { quoteScalar } from '../syntax/write';
import { readWebAddress } from '../text/webAddress';
import type { Project } from '../workspace/project';
import { idFor } from './createActor';
import { idField } from './fields';
import type { FileEdit } from './fileEdit';
import { addShared } from './sharedFile';

/** An id for a source that was written where an id belongs: the words made one; of a web address its host and the end of its path. */
export function sourceIdFor(written: string): string | undefined {
  const address = readWebAddress(written.trim());
  if (address === undefined) return idFor(written);
  const end = address.path.split('/').findLast((part) => part !== '') ?? '';
  const stem = end.replace(/\.\w{1,5}$/u, '').slice(0, 60);
  return idFor(`${address.host.replace(/^www\./iu, '')} ${stem}`.toLowerCase());
}

/** Declares a source by what was written where its id belongs; nothing where there is one of that id already, or no place for it. */
export function sourceCreation(written: string, id: string, project: Project): readonly FileEdit[] {
  const { articles, references } = project.sources.of(id);
  if (articles.length + references.length > 0) return [];
  const isAddress = readWebAddress(written.trim()) !== undefined;
  const named = isAddress
    ? [`URL: ${quoteScalar(written.trim())}`]
    : [`title: ${quoteScalar(written.trim())}`];
  const added = addShared(project, 'references', [
    idField('id', id),
    `type: ${isAddress ? 'webpage' : 'document'}`,
    ...(id === written ? [] : named),
  ]);
  return 'refused' in added ? [] : added.edits;
}
