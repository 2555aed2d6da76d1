import type { Change, Uri } from '../core/workspace/changes';
import type { Session } from './session';

/** Of the open files that the disk has no more for us, those that are deleted, and not merely left out. */
export async function deletedAmong(
  changes: readonly Change[],
  { documents, files }: Session,
): Promise<ReadonlySet<Uri>> {
  const deleted = new Set<Uri>();
  for (const change of changes) {
    if (change.kind !== 'disk' || change.content !== undefined) continue;
    if (documents.get(change.uri) === undefined) continue;
    if ((await files.read(change.uri)) === undefined) deleted.add(change.uri);
  }
  return deleted;
}
