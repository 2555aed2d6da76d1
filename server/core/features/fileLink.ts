import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { link } from './markdown';

/** A file uri in which nothing could end a Markdown link. */
const plain = /^file:\/\/[A-Za-z0-9\-._~:/@!$&*+,;=%]*$/u;

/**
 * A link to the line of a file in which a range begins. What editors could not follow, since it is in no file on this machine, stays words
 * without a link. `label` is escaped already.
 */
export function fileLink(workspace: Workspace, label: string, uri: Uri, { start }: TextRange): string {
  const address = uri.replace(/[()']/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const line = workspace.linesOf(uri)?.lineAt(start);
  return line === undefined || !plain.test(address) ? label : link(label, `${address}#L${line + 1}`);
}
