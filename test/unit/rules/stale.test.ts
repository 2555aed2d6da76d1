import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import type { Change } from '../../../server/core/workspace/changes';
import { disk, files, uriOf, workspaceOf } from './check';

/** What each file may hold; undefined: it is not there. Chosen so that every rule that looks into other files is concerned. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '/a.txt': [
    undefined,
    'Plus de 20 fonctionnaires. Musk a dit non.',
    'Musk. Elon Musk. Plus de 20. Plus de 20.',
    'Ross, Dogey.',
    'La direction de la maison a reçu Trump et répondu mardi aux questions des employés.',
    'La direction de la maison a reçu Musk et répondu mardi aux demandes des employés.',
  ],
  '/b.txt': [
    undefined,
    'Musk left. The service.',
    'United States Digital Service, the service.',
    'On dit que la direction de la maison a reçu Musk et répondu mardi aux demandes des employés.',
    'They say that the management of the house has not received him, and that they have not answered on Tuesday.',
  ],
  '/f.txt': [
    undefined,
    'They say that the management of the house has not received him.',
    'La direction de la maison a reçu Musk et répondu mardi aux questions des employés.',
    'Plus de 20 fonctionnaires. Musk a dit non.',
  ],
  '/e.txt.gloss.yaml': [
    undefined,
    `gloss: 1
claims:
  - id: it
    quote: Plus de 20
    cites:
      - { source: a, quote: La direction de la maison a reçu Musk et répondu mardi aux questions des employés }
      - { source: ap, quote: La direction de la maison a reçu Trump et répondu mardi aux demandes des employés }
      - { source: a, quote: Plus de 30 fonctionnaires. Musk a dit non }
      - { source: b, quote: the management of the house has not received him, before: "They say that " }
`,
    `gloss: 1
claims:
  - id: it
    quote: Plus de 20
    cites:
      - { claim: ap#one, quote: Plus de 20 fonctionnaires. Musk a dit oui }
      - { claim: one, quote: La direction de la maison }
      - { source: f, quote: "Ils disent non", original: "La direction […] a reçu Musk et répondu lundi aux questions des employés" }
      - { source: a, quote: the management of the house has not received him }
`,
  ],
  '/a.txt.gloss.yaml': [
    undefined,
    'gloss: 1\nclaims:\n  - { id: one, quote: Plus de 20, by: usds2, kind: rumour }\nmentions: [{ quote: Dogey, actor: usds }]\n',
    'gloss: 1\nsource: { id: ap }\nclaims:\n  - { id: one, quote: Plus de 20, by: Elon Musk }\n',
    'gloss: 1\nsource: { id: ap }\nclaims:\n  - { id: one, quote: 300 left, by: Elon Musk }\n',
    'gloss: 1\nsource: { id: ap }\nclaims:\n  - { id: one, quote: 300 left, by: Elon Musk, contradicts: [d#two] }\n',
    'gloss: 1\nmentions: [{ quote: Musk, actor: elon-musk }]\n',
    'gloss: 1\nsource: { language: de }\n',
    'gloss: 1\nsource: { issued: 2025-02-25 }\nclaims:\n  - { id: one, quote: Plus de 20, cites: [{ source: ap, accessed: 2024 }, { claim: d#x }] }\n',
    'gloss: 1\nsource: { URL: https://example.org/x, issued: 2025-02-25 }\n',
    'gloss: 1\nsource: { sha256: 3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed }\nnotes:\n  - { quote: La direction de la maison a reçu Bass et répondu mardi aux questions des employés }\n',
    '# moved\ngloss: 1\nnotes: [{ quote: Musk }]\n',
    'gloss: 1\nclaims:\n  # glossator-disable-next-line unknown-actor, quote-missing -- of the printed edition\n  - { id: one, quote: Plus de 20, by: usds }\n',
  ],
  '/c.gloss.yaml': [
    undefined,
    'gloss: 1\nsource: { file: a.txt, id: ap }\nclaims:\n  - { id: one, quote: Musk }\n',
    'gloss: 1\nsource: { file: aa.txt }\nclaims:\n  - { id: one, quote: Musk }\n',
    'gloss: 1\nreferences: [{ id: ap, type: book }]\n',
    'gloss: 1\nreferences: [{ id: ap, type: book, issued: 2025-03 }]\n',
    'gloss: 1\nreferences: [{ id: wire, type: webpage, URL: https://example.org/x }, { id: ap, type: book, DOI: 10.1000/a, origin: wire }]\n',
    'gloss: 1\nsource: { file: a.txt, URL: https://www.example.org/x/ }\n',
  ],
  '/lib.bib': [
    undefined,
    '@misc{zot, url = {https://example.org/x}}\n@misc{b, doi = {10.1000/A}}\n',
    '\n\n@misc{zot2, url = {http://example.org/x}, origin = {a}}\n@misc{zot3, url = {http://example.org/x}}\n',
  ],
  '/d.md': [
    undefined,
    '---\nurl: https://example.org/x\npublished: 2025-04-01\n---\nMusk.\n',
    '---\nurl: https://example.org/y\n---\n',
  ],
  '/d.txt.gloss.yaml': [
    undefined,
    'gloss: 1\nclaims:\n  - { id: two, quote: 19 left, repeats: [ap#one, a#one, three] }\n  - { id: three, quote: 21 left }\n',
    'gloss: 1\nclaims:\n\n  - { id: three, quote: some left, text: Thirty left, translates: ap#one }\n  - { id: two, quote: 30 left, contradicts: a#one }\n',
    'gloss: 1\nclaims:\n  - { id: two, quote: 19 left, repeats: [ap#one, a#one] }\n  - { id: three, quote: some left, contradicts: ap#one }\n',
  ],
  '/actors.gloss.yaml': [
    undefined,
    'gloss: 1\nactors:\n  elon-musk: { name: Elon Musk, aliases: [Musk] }\n  usds: { name: United States Digital Service }\n',
    'gloss: 1\nactors:\n  usds: { name: USDS, aliases: [{ name: the service, weak: true }] }\n  elon-musk: { name: E. Musk, aliases: [Musk] }\n',
    'gloss: 1\nactors:\n  em: { name: Elon Musk }\n',
    'gloss: 1\nactors:\n  dt: { name: Trump, roles: [{ title: chief, cites: [{ source: a, quote: La direction de la maison a reçu Bass et répondu mardi aux demandes des employés }] }] }\n  ab: { name: Andy Bass, aliases: [Bass] }\n',
    'gloss: 1\nactors:\n  ab: { name: Andy Bass, aliases: [Bass, Musk, Trump] }\n',
  ],
  '/more.gloss.yaml': [
    undefined,
    'gloss: 1\nactors:\n  kimbal-musk: { name: Kimbal Musk, aliases: [Musk] }\n  usds: { name: Another }\n',
    '\n\ngloss: 1\nactors:\n  kimbal-musk: { name: Kimbal, aliases: [MUSK] }\n',
  ],
  '/library.bib': [
    undefined,
    '@book{ap, title = {One}, url = {https://example.org/a}, date = {2021}}\n@book{ruiz, title = {Two}}\n',
    '\n\n@string{x = "2023"}\n@book{ap, title = {One}, url = {https://example.org/b}, date = x, origin = {ruiz}}\n',
    '\n@string{x = "2024"}\n@book{ap, title = {One}, url = {https://example.org/b}, date = x, origin = {ruiz}}\n',
    '@book{ap}\n@book{ap}\n@xdata{ruiz, title = {Not closed}',
  ],
  '/more.csl.json': [
    undefined,
    '[{ "id": "ap", "type": "book", "URL": "https://example.org/a" }, { "id": "ruiz", "type": "book" }]',
    '[ { "id": "ruiz:", "URL": "https://example.org/b" }, ]',
  ],
  '/glossator.yaml': [
    undefined,
    'claimKinds: [rumour]\n',
    'rules: { unknown-actor: off, shared-alias: off, cited-quote-missing: off }\n',
    'rules: { cited-elsewhere: off }\n',
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

/** The findings of the sidecar, after each step; each has to name it as affected, or an editor would go on to show the old ones. */
function follow(steps: readonly Change[]): readonly (readonly string[])[] {
  const sidecar = uriOf('/a.txt.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /a.txt
    La direction de la maison a répondu mardi aux questions des employés de l’agence.
    //- /a.txt.gloss.yaml
    gloss: 1
    notes:
      - quote: La direction de la maison a répondu mardi aux questions des employés de l’agence
      - quote: des employés
    `),
  );
  return steps.map((step) => {
    expect(workspace.apply([step])).toContain(sidecar);
    return diagnose(workspace, sidecar, 'saved').map(
      ({ code, message }) => `${code} ${message.slice(0, 90)}`,
    );
  });
}

test('a sidecar follows its article: typed, closed without saving, changed on disk, gone', () => {
  const uri = uriOf('/a.txt');
  const buffer = (text: string | undefined): Change => ({ kind: 'buffer', uri, text });
  const [typed, typedMore, closed, pulled, gone] = follow([
    buffer('La direction de la maison a répondu mardi aux demandes des employés de l’agence.'),
    buffer('La direction de la maison n’a pas répondu mardi aux questions des agents de l’agence.'),
    buffer(undefined),
    disk('/a.txt', 'La direction de cette maison a répondu mardi aux questions des employés de l’agence.'),
    disk('/a.txt', undefined),
  ]);
  expect(typed).toEqual([expect.stringMatching(/^quote-altered .*“questions” became “demandes”/u)]);
  expect(typedMore?.map((each) => each.split(' ')[0])).toEqual(['quote-missing', 'quote-missing']);
  expect(closed).toEqual([]);
  expect(pulled).toEqual([expect.stringMatching(/^quote-altered .*“la” became “cette”/u)]);
  expect(gone).toEqual([expect.stringMatching(/^article-missing/u)]);
});

test.each(['in the quote', 'in the article alone'])(
  'a sidecar follows the names of actors: one %s',
  (where) => {
    const [said, is] = where === 'in the quote' ? ['doge', 'maison'] : ['maison', 'doge'];
    const sidecar = uriOf('/a.txt.gloss.yaml');
    const workspace = workspaceOf(
      new Map([
        ['/a.txt', `La direction de la ${is} a répondu mardi aux questions des employés de l’agence.`],
        [
          '/a.txt.gloss.yaml',
          `gloss: 1\nnotes: [{ quote: La direction de la ${said} a répondu mardi aux questions des employés }]\n`,
        ],
        ['/actors.gloss.yaml', 'gloss: 1\nactors:\n  usds: { name: USDS }\n'],
      ]),
    );
    const codes = () => diagnose(workspace, sidecar, 'saved').map(({ code }) => code);
    expect(codes()).toEqual(['quote-altered']);
    // Now it is somebody who is another there, and nobody may take that for the same.
    const named = disk('/actors.gloss.yaml', 'gloss: 1\nactors:\n  usds: { name: USDS, aliases: [doge] }\n');
    expect(workspace.apply([named])).toContain(sidecar);
    expect(codes()).toEqual(['quote-missing']);
    workspace.apply([disk('/actors.gloss.yaml', undefined)]);
    expect(codes()).toEqual(['quote-altered']);
  },
);

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

test('a quote with context is weighed anew once two names turn out to be those of one actor', () => {
  const sidecar =
    'gloss: 1\nclaims:\n  - id: paid\n    quote: Then DOGE paid them\n    before: Sentence one was said over there.\n';
  const texts = files(
    `//- /a.txt\nIt began early. Sentence one was said over there. Then Department of Government Efficiency paid them. Then DOGE paid them.\n//- /a.txt.gloss.yaml\n${sidecar}`,
  );
  const actors =
    'gloss: 1\nactors:\n  doge: { name: Department of Government Efficiency, aliases: [DOGE] }\n';
  const uri = uriOf('/a.txt.gloss.yaml');
  const grown = workspaceOf(texts);
  diagnose(grown, uri, 'saved');
  grown.apply([disk('/actors.gloss.yaml', actors)]);
  const rebuilt = workspaceOf(new Map([...texts, ['/actors.gloss.yaml', actors]]));
  const codes = (workspace: typeof grown) => diagnose(workspace, uri, 'saved').map(({ code }) => code);
  expect(codes(grown)).toEqual(codes(rebuilt));
  expect(codes(rebuilt)).toContain('quote-ambiguous');
});
