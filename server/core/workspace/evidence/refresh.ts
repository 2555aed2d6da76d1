import type { Uri } from '../changes';
import type { Project } from '../project';
import { fileOfKey, type ClaimKey } from './claimKeys';
import type { ClaimNode } from './claimNode';
import { forgetGraph, keptGraph, type EvidenceGraph } from './graph';
import { tallyOf } from './tally';

/** Where more files have changed at once, nobody waits for what became of each of their claims: all are looked at again. */
const mostFiles = 1_000;
/** So many steps of evidence are followed anew to tell which claims stand on something else; what was not reached by then is taken to do so. */
const mostSteps = 1_000_000;

/**
 * Brings what is known of evidence up to what files hold now, and gives the files with a claim that cites or stands on something else, or that is
 * related to one that does. `affected` are the files that see something else, and `symbols` what they see; nothing is worked out that nobody asked for.
 */
export function refreshEvidence(
  project: Project,
  affected: Iterable<Uri>,
  symbols: ReadonlySet<string>,
): readonly Uri[] {
  const graph = keptGraph(project);
  if (graph === undefined) return [];
  const sources = graph.roots.refresh(symbols);
  const files = filesToRead(graph, affected, symbols);
  if (files.size === 0 && sources.length === 0) return [];
  if (files.size > mostFiles) return forgetAll(graph);
  const read = [...files].map((uri) => ({ uri, ...compared(graph.kept(uri), graph.read(uri)) }));
  const changed = read.flatMap(({ different }) => different);
  const above = new Set<string>();
  // Whoever rested on it before, and whoever does now.
  graph.collectAbove([...changed, ...sources], above);
  for (const { uri, nodes } of read) graph.replace(uri, nodes);
  graph.collectAbove([...changed, ...sources], above);
  graph.forget(above);
  return filesOf(graph, [...changed, ...toldAnew(graph, above)]);
}

/** Those that were read before and whose citations may lead elsewhere now. */
function filesToRead(
  graph: EvidenceGraph,
  affected: Iterable<Uri>,
  symbols: ReadonlySet<string>,
): ReadonlySet<Uri> {
  const files = new Set<Uri>();
  const add = (uri: Uri): void => {
    if (graph.kept(uri) !== undefined) files.add(uri);
  };
  for (const uri of affected) add(uri);
  // Which claims of an article have the words that somebody cites.
  for (const symbol of symbols) {
    if (!symbol.startsWith('words:')) continue;
    const source = symbol.slice('words:'.length);
    for (const uri of graph.project.dependencies.referrers(`text:${source}`)) add(uri);
  }
  return files;
}

/**
 * The claims of a file as they are now, and those of them of which something else is told, those that came and those that went. Of which the same is
 * told stays what it was: groups that rest on no change are kept, and know their claims and what is cited for them as these very objects.
 */
function compared(
  before: ReadonlyMap<ClaimKey, ClaimNode> = new Map(),
  now: ReadonlyMap<ClaimKey, ClaimNode>,
): { readonly nodes: ReadonlyMap<ClaimKey, ClaimNode>; readonly different: readonly ClaimKey[] } {
  const nodes = new Map<ClaimKey, ClaimNode>();
  const different = [...before.keys()].filter((key) => !now.has(key));
  for (const [key, node] of now) {
    const kept = before.get(key);
    const isSame = kept !== undefined && JSON.stringify(kept) === JSON.stringify(node);
    nodes.set(key, isSame ? kept : node);
    if (!isSame) different.push(key);
  }
  return { nodes, different };
}

/** Those of the claims of which something else is told than before, by whoever asked. */
function toldAnew(graph: EvidenceGraph, keys: Iterable<ClaimKey>): readonly ClaimKey[] {
  let steps = 0;
  const before = [...keys].flatMap((key) => {
    const tally = graph.told.get(key);
    graph.told.delete(key);
    return tally === undefined ? [] : [{ key, tally }];
  });
  return before.flatMap(({ key, tally }) => {
    const node = graph.node(key);
    if (node === undefined || steps > mostSteps) return [key];
    const now = tallyOf(graph, node);
    steps += graph.foundFrom(graph.groupOf(node)).cost;
    return JSON.stringify(now) === JSON.stringify(tally) ? [] : [key];
  });
}

/** The files of the claims, and of those that are related to them: what is said of one may rest on what both stand on. */
function filesOf(graph: EvidenceGraph, keys: readonly ClaimKey[]): readonly Uri[] {
  const files = new Set<Uri>();
  for (const key of keys) {
    files.add(fileOfKey(key));
    const { leaves = [], same = [] } = graph.kept(fileOfKey(key))?.get(key) ?? {};
    for (const other of same) files.add(fileOfKey(other));
    for (const { citation, targets } of leaves)
      if (citation === undefined)
        for (const { claim } of targets) if (claim !== undefined) files.add(fileOfKey(claim));
  }
  return [...files].filter((uri) => graph.project.glosses.has(uri));
}

/** All is worked out anew when somebody asks. */
function forgetAll(graph: EvidenceGraph): readonly Uri[] {
  forgetGraph(graph.project);
  return filesOf(graph, [...graph.told.keys()]);
}
