import type { ActorItem, ClaimItem } from '../../../../server/lsp/protocol/protocol';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A claim that nobody has done anything about yet. */
export function claim(parts: Partial<ClaimItem>): ClaimItem {
  return {
    reference: null,
    id: null,
    quote: 'words',
    text: null,
    article: 'file:///a.txt',
    title: 'A letter',
    by: null,
    about: [],
    kind: null,
    status: 'unreviewed',
    tags: [],
    entry: { uri: 'file:///a.txt.gloss.yaml', range },
    ...parts,
  };
}

export function actor(parts: Partial<ActorItem>): ActorItem {
  return {
    id: 'doge',
    name: 'DOGE',
    aliases: [],
    kind: null,
    description: null,
    mentions: 0,
    articles: 0,
    entry: { uri: 'file:///actors.gloss.yaml', range },
    ...parts,
  };
}
