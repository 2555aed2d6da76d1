import { graphOf } from '../../workspace/evidence/graph';
import { identityOf } from '../../workspace/evidence/identity';
import type { ProvenanceItem } from '../results/provenance';
import { sourceItem, type Asked } from './items';
import type { Step } from './steps';

/** What a source is taken from, step by step to the end; where it is from nowhere else, it is the origin itself. `origin` where the end is known. */
export function originsFrom(asked: Asked, id: string, origin?: string): readonly ProvenanceItem[] {
  const start = further(asked, ['source', id]);
  const next = nextFrom(asked, id);
  if (next !== undefined) return originItems(start, id);
  // Of claims that say the same in several articles, one of these is taken for the origin of all.
  const isOther = origin !== undefined && origin !== id;
  return isOther
    ? [
        endItem(
          further(start, ['source', origin]),
          origin,
          'several articles make this claim: counted as one',
        ),
      ]
    : [endItem(start, id)];
}

/** The next source behind one: `asked.way` ends with it. */
export function originItems(asked: Asked, id: string): readonly ProvenanceItem[] {
  if (isAround(asked.way.slice(0, -1), id)) return [];
  const next = nextFrom(asked, id);
  if (next === undefined) return [];
  const step = further(asked, ['source', next.id]);
  if (isAround(asked.way, next.id))
    return [sourceItem(step, next.id, 'circle', 'each is said to be taken from another: counted as one')];
  return nextFrom(asked, next.id) === undefined
    ? [endItem(step, next.id, next.said)]
    : [sourceItem(step, next.id, 'source', next.said)];
}

/** What a source is said to be taken from; else, where it is known under another id as well, that one. */
function nextFrom(
  { workspace, project }: Asked,
  id: string,
): { readonly id: string; readonly said: string } | undefined {
  const { origin } = identityOf(workspace, project, id);
  if (origin !== undefined) return { id: origin, said: '' };
  const root = graphOf(workspace, project).roots.rootOf(id);
  if (root === id) return undefined;
  const { keys } = identityOf(workspace, project, root);
  const isSame = identityOf(workspace, project, id).keys.some((key) => keys.includes(key));
  return { id: root, said: isSame ? 'the same source under another id' : 'as another id of the source says' };
}

/** An origin; where the article of the claim at the root leads back to it as well, that is said. */
function endItem(asked: Asked, id: string, said = ''): ProvenanceItem {
  const { workspace, project, way } = asked;
  const graph = graphOf(workspace, project);
  const [root] = way;
  const home = root?.[0] === 'claim' ? graph.node(root[1])?.home : undefined;
  const isHome = home !== undefined && graph.roots.rootOf(home) === id;
  return sourceItem(
    asked,
    id,
    'origin',
    said === '' && isHome ? 'the claim’s own article is from there' : said,
  );
}

function isAround(way: Asked['way'], id: string): boolean {
  return way.some((step) => step[0] === 'source' && step[1] === id);
}

function further(asked: Asked, step: Step): Asked {
  return { ...asked, way: [...asked.way, step] };
}
