import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'unsupported-status';

const sources = `
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: afp, type: article }
  - { id: lemonde, type: article, origin: afp }
  - { id: letter, type: document }`;

test('corroborated on too few independent sources', () => {
  checkFindings(
    `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: none, quote: x, status: corroborated }
                                  ^^^^^^^^^^^^ unsupported-status[warning]: “corroborated” needs 2 independent sources, and this claim has none. Cite what bears it out, or set another status.
  - id: two-papers
    quote: x
    status: "corroborated"
             ^^^^^^^^^^^^ unsupported-status[warning]: “corroborated” needs 2 independent sources, and this claim has 1: “afp”. Cite another that does not rest on it, or set another status.
    cites: [{ source: afp }, { source: lemonde }]
  - id: void
    quote: x
    status: corroborated
            ^^^^^^^^^^^^ unsupported-status[warning]: “corroborated” needs 2 independent sources, and this claim has 1: “letter”. 2 of its citations do not count (hover over them to see why). Cite another that does not rest on it, or set another status.
    cites: [{ source: letter }, { source: nowhere }, { source: a }, { source: afp, stance: context }]
  - { id: enough, quote: x, status: corroborated, cites: [{ source: letter }, { source: lemonde }] }
`,
    code,
  );
});

test('how many it needs, the project says', () => {
  const markup = (settings: string): string => `${sources}
//- /glossator.yaml
${settings}
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, status: corroborated, cites: [{ source: afp }, { source: letter }] }]
`;
  checkFindings(markup('independentSources: 2'), code);
  checkFindings(
    `${markup('independentSources: 3')}                                      ^^^^^^^^^^^^ unsupported-status[warning]: “corroborated” needs 3 independent sources, and this claim has 2: “afp” and “letter”. Cite another that does not rest on it, or set another status.
`,
    code,
  );
  checkFindings(
    `
    //- /glossator.yaml
    independentSources: 1
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, status: corroborated }]
                                          ^^^^^^^^^^^^ unsupported-status[warning]: “corroborated” needs an independent source, and this claim has none. Cite what bears it out, or set another status.
    `,
    code,
  );
});

test('disputed and refuted with nothing against it', () => {
  checkFindings(
    `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: one, quote: x, status: disputed, cites: [{ source: afp }] }
                                 ^^^^^^^^ unsupported-status[warning]: The claim is marked as disputed, and nothing is cited against it. Cite it with “stance: disputes”, link the claim that contradicts it, or set another status.
  - { id: two, quote: x, status: refuted }
                                 ^^^^^^^ unsupported-status[warning]: The claim is marked as refuted, and nothing is cited against it. Cite it with “stance: disputes”, link the claim that contradicts it, or set another status.
`,
    code,
  );
});

test('whatever speaks against it is enough; opinions and statuses of the project’s own are left alone', () => {
  checkFindings(
    `${sources}
//- /glossator.yaml
claimStatuses: [with-legal]
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: cited, quote: x, status: disputed, cites: [{ source: afp, stance: disputes }] }
  - { id: void, quote: x, status: refuted, cites: [{ source: nowhere, stance: disputes }] }
  - { id: contradicts, quote: x, status: disputed, contradicts: own }
  - { id: contradicted, quote: x, status: refuted }
  - { id: own, quote: x, contradicts: [contradicted] }
  - { id: below, quote: x, status: disputed, cites: [{ claim: cited-elsewhere#one }] }
  - { id: repeats, quote: x, status: disputed, repeats: cited }
  - { id: round, quote: x, status: disputed, repeats: in-circles#three }
  - { id: opinion, quote: x, status: disputed, kind: opinion }
  - { id: legal, quote: x, status: with-legal }
  - { id: bare, quote: x, status: retracted }
  - { id: typed, quote: x, status: }
//- /in-circles.txt.gloss.yaml
gloss: 1
claims:
  - { id: three, quote: x, cites: [{ claim: round#one, stance: disputes }] }
  - { id: four, quote: x, cites: [{ claim: round#one }] }
//- /round.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ claim: in-circles#four }] }]
//- /cited-elsewhere.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ source: afp, stance: disputes }, { source: letter }] }]
`,
    code,
  );
});

test('nothing is known of a file outside every workspace folder', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/a.txt.gloss.yaml';
  const text = 'gloss: 1\nclaims: [{ id: a, quote: b, status: corroborated }]\n';
  workspace.apply([{ kind: 'buffer', uri, text }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('the file is looked at again when an origin far away becomes another', () => {
  const sidecar = uriOf('/a.txt.gloss.yaml');
  const texts = files(`${sources}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ source: letter }] }]
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, status: corroborated, cites: [{ source: lemonde }, { claim: b#one }] }]
`);
  const workspace = workspaceOf(texts);
  const told = (): number =>
    diagnose(workspace, sidecar, 'saved').filter((finding) => finding.code === code).length;
  expect(told()).toBe(0);
  const text = texts.get('/sources.gloss.yaml') ?? '';
  const same = text.replace('type: document', 'type: document, origin: afp');
  expect(workspace.apply([disk('/sources.gloss.yaml', same)])).toContain(sidecar);
  expect(told()).toBe(1);
  workspace.apply([disk('/sources.gloss.yaml', text)]);
  expect(told()).toBe(0);
});
