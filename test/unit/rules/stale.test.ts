import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { disk, uriOf, workspaceOf } from './check';

/** What each file may hold; undefined: it is not there. Chosen so that every rule that looks into other files is concerned. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '/a.txt': [
    undefined,
    'Plus de 20 fonctionnaires. Musk a dit non.',
    'Musk. Elon Musk. Plus de 20. Plus de 20.',
    'Ross, Dogey.',
  ],
  '/b.txt': [undefined, 'Musk left. The service.', 'United States Digital Service, the service.'],
  '/a.txt.gloss.yaml': [
    undefined,
    'gloss: 1\nclaims:\n  - { id: one, quote: Plus de 20, by: usds2, kind: rumour }\nmentions: [{ quote: Dogey, actor: usds }]\n',
    'gloss: 1\nsource: { id: ap }\nclaims:\n  - { id: one, quote: Plus de 20, by: Elon Musk }\n',
    'gloss: 1\nmentions: [{ quote: Musk, actor: elon-musk }]\n',
    '# moved\ngloss: 1\nnotes: [{ quote: Musk }]\n',
  ],
  '/c.gloss.yaml': [
    undefined,
    'gloss: 1\nsource: { file: a.txt, id: ap }\nclaims:\n  - { id: one, quote: Musk }\n',
    'gloss: 1\nsource: { file: aa.txt }\nclaims:\n  - { id: one, quote: Musk }\n',
    'gloss: 1\nreferences: [{ id: ap, type: book }]\n',
  ],
  '/actors.gloss.yaml': [
    undefined,
    'gloss: 1\nactors:\n  elon-musk: { name: Elon Musk, aliases: [Musk] }\n  usds: { name: United States Digital Service }\n',
    'gloss: 1\nactors:\n  usds: { name: USDS, aliases: [{ name: the service, weak: true }] }\n  elon-musk: { name: E. Musk, aliases: [Musk] }\n',
    'gloss: 1\nactors:\n  em: { name: Elon Musk }\n',
  ],
  '/more.gloss.yaml': [
    undefined,
    'gloss: 1\nactors:\n  kimbal-musk: { name: Kimbal Musk, aliases: [Musk] }\n  usds: { name: Another }\n',
    '\n\ngloss: 1\nactors:\n  kimbal-musk: { name: Kimbal, aliases: [MUSK] }\n',
  ],
  '/glossator.yaml': [
    undefined,
    'claimKinds: [rumour]\n',
    'rules: { unknown-actor: off, shared-alias: off }\n',
    'articles: ["b.txt"]\n',
  ],
};

/** A small generator of numbers, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % below;
  };
}

test.each([1, 2, 3, 4, 5])('no finding is stale after whatever changes (%i)', (seed) => {
  const below = numbers(seed);
  const workspace = workspaceOf(new Map());
  const current = new Map<string, string>();
  const paths = Object.keys(versions);
  for (let step = 0; step < 120; step += 1) {
    const path = paths[below(paths.length)] ?? '';
    const texts = versions[path] ?? [];
    const text = texts[below(texts.length)];
    if (text === undefined) current.delete(path);
    else current.set(path, text);
    workspace.apply([disk(path, text)]);
    const fresh = workspaceOf(current);
    for (const other of paths) {
      expect(told(workspace, other), `${other} after ${path}`).toEqual(told(fresh, other));
    }
  }
});

function told(workspace: ReturnType<typeof workspaceOf>, path: string) {
  return diagnose(workspace, uriOf(path), 'saved').map(
    ({ code, severity, range, message, related, fixes }) => ({
      code,
      severity,
      range,
      message,
      related,
      fixes: fixes.map(({ title, preferred, edits }) => ({ title, preferred, edits })),
    }),
  );
}
