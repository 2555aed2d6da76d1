import { identityKeysOf } from '../../model/sameSource';
import type { Project } from '../project';
import { knownSources } from '../sourceItem';
import type { Workspace } from '../workspace';

/** What is known of a source that tells it from others, and where it is from. */
export interface Identity {
  /** Two ids with a key in common stand for one source. None where several sources have the id, and differ. */
  readonly keys: readonly string[];
  /** The source it republishes or rewrites; undefined where it is told of none, or of several. */
  readonly origin: string | undefined;
}

export function identityOf(workspace: Workspace, project: Project, id: string): Identity {
  const items = knownSources(workspace, project, id).map((known) =>
    known.kind === 'reference' ? known.source.brief : known.item,
  );
  const [first = {}] = items;
  const keys = identityKeysOf(first).filter((key) =>
    items.every((item) => identityKeysOf(item).includes(key)),
  );
  const origins = new Set(items.flatMap(({ origin }) => origin?.normalize('NFC') ?? []));
  const [origin] = origins;
  return { keys, origin: origins.size === 1 ? origin : undefined };
}

/** Whether all that have the id are one source for sure, by DOI or address. */
export function isOneSource(workspace: Workspace, project: Project, id: string): boolean {
  return identityOf(workspace, project, id).keys.length > 0;
}
