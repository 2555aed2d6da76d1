import { select, type Written } from '../model/select';
import type { ReferencedSource } from '../model/source';
import type { Location } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { WebAddress } from './results/webAddresses';
import { doiAddress, webAddress } from './webLinks';

/** Under which keys of a source addresses stand. */
const keys = [
  ['URL', webAddress],
  ['archived', webAddress],
  ['DOI', doiAddress],
] as const;

/** Every web address of the sources and actors of the workspace, each once, in order; with `wanted`, of these files alone. */
export function webAddresses(workspace: Workspace, wanted: (uri: Uri) => boolean): readonly WebAddress[] {
  const found = new Map<string, Location[]>();
  const add = (uri: Uri, written: readonly Written[], read: (text: string) => string | undefined): void => {
    for (const { text, range } of written) {
      const address = read(text);
      if (address === undefined) continue;
      const known = found.get(address);
      if (known === undefined) found.set(address, [{ uri, range }]);
      else known.push({ uri, range });
    }
  };
  for (const project of workspace.projects()) addFrom(project, wanted, add);
  return [...found]
    .map(([address, places]) => ({ address, places: places.sort(byPlace) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function addFrom(
  project: Project,
  wanted: (uri: Uri) => boolean,
  add: (uri: Uri, written: readonly Written[], read: (text: string) => string | undefined) => void,
): void {
  const addSource = (uri: Uri, source: Pick<ReferencedSource, 'written'>): void => {
    for (const [key, read] of keys) add(uri, source.written(key), read);
  };
  for (const { uri, file, sources } of project.glosses.values()) {
    if (!wanted(uri)) continue;
    const { source } = file;
    if (source !== undefined) addSource(uri, { written: (key) => select(source, [key]) });
    for (const each of sources) addSource(uri, each);
    for (const actor of file.actors) add(uri, select(actor, ['links', '*']), webAddress);
  }
  for (const { uri, sources } of project.bibliographies.values())
    if (wanted(uri)) for (const each of sources) addSource(uri, each);
}

function byPlace(a: Location, b: Location): number {
  return a.uri === b.uri ? a.range.start - b.range.start : a.uri < b.uri ? -1 : 1;
}
