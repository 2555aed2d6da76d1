import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, expect, test } from 'vitest';
import { ruleList } from '../../server/core/analysis';
import { ruleHelp } from '../../server/cli/ruleHelp';
import { folder, glossator, only } from './terminal';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
  readonly baselineState?: string;
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
}

interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly results: readonly Result[];
    },
  ];
}

/** The schema of the standard as Microsoft's matchers for SARIF bring it along; it is draft 04, which ajv reads as draft 07 but for its `id`. */
let validate: ReturnType<Ajv['compile']>;

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const {
    id: _id,
    $schema: _schema,
    ...schema
  } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat(
    'uri-reference',
    (text) => /^[\w%.~!$&'()*+,;=:@/?#-]*$/u.test(text) && URL.canParse(text, 'https://a.example/'),
  );
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  validate = ajv.compile(schema);
});

/** What `check --format sarif` writes, held against the schema. */
async function logOf(root: string, args = '', env: Record<string, string> = {}): Promise<Log['runs'][0]> {
  const { out } = await glossator(root, `check --format sarif ${args}`, { env });
  const log = JSON.parse(out) as Log;
  void validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

const story = `${only('quote-missing', 'unknown-actor', 'shared-alias', 'ambiguous-mention')}
//- /a.txt
😀 DOGE was new.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: new
    quote: "😀 DOGE was old"
    by: dogue
//- /actors.gloss.yaml
gloss: 1
actors:
  doge: { name: DOGE }
  doge2: { name: DOGE }
`;

test('the validator would tell', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, result: [] }] })).toBe(false);
});

test('one run, columns from 1, every rule named, the most serious first', async () => {
  const run = await logOf(folder(story));
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(run.results.map(({ level }) => level)).toEqual(['error', 'error', 'warning', 'warning', 'note']);
  expect(run.results.find(({ ruleId }) => ruleId === 'quote-missing')?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'a.txt.gloss.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 4, startColumn: 13, endLine: 4, endColumn: 28 },
      },
    },
  ]);
});

test('what is told of a rule is what docs/rules.md tells', async () => {
  const { rules } = (await logOf(folder(story))).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(ruleList.map(({ code }) => code));
  expect(rules.find(({ id }) => id === 'unknown-actor')?.shortDescription.text).toBe(
    'An actor that no file declares.',
  );
  for (const { id, shortDescription, fullDescription, help } of rules) {
    expect(shortDescription.text, `${id}: npm run generate`).not.toBe(`${id}.`);
    // GitHub takes no more than 1,024 characters.
    expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
    for (const text of [fullDescription.text, help.text]) expect(text, id).not.toMatch(/\*\*|`|\]\(/u);
    expect(help.text).toContain('Why it matters.');
    // Every link leads to the web.
    for (const [, target = ''] of help.markdown.matchAll(/\]\(([^)]*)\)/gu))
      expect(target, id).toMatch(/^https:/u);
  }
  expect(ruleHelp('yaml-syntax').markdown).toContain('/blob/main/docs/format.md#bounds)');
});

test('nothing of a file becomes a link, a path of this machine or a broken log', async () => {
  const root = folder(`//- /é [a](b) %41.gloss.yaml
gloss: 1
actors:
  a: { name: A One, partOf: "[gotcha](https://evil.example) {0} \\u0000\\uD800 \\u202E ${'x'.repeat(3000)}" }
  b: { name: B Two, partOf: "\\n::error::x", successor: "</script>" }
`);
  const run = await logOf(root);
  expect(run.results.length).toBeGreaterThan(2);
  const text = JSON.stringify(run);
  expect(text).not.toContain('](https://evil');
  expect(text).not.toContain(root);
  expect(text).toContain('"%C3%A9%20%5Ba%5D(b)%20%2541.gloss.yaml"');
});

test('an empty project, and a file that is no YAML at all', async () => {
  expect((await logOf(folder('//- /a.txt\nNothing.\n'))).results).toEqual([]);
  const broken = await logOf(folder('//- /a.gloss.yaml\n\t"\n[\n//- /glossator.yaml\n[\n'));
  expect(broken.results.length).toBeGreaterThan(1);
});

test('a finding has one fingerprint wherever it moves, and each of several alike its own', async () => {
  const prints = async (text: string): Promise<readonly (string | undefined)[]> => {
    const { results } = await logOf(folder(`${only('unknown-actor')}//- /a.gloss.yaml\n${text}`));
    return results.map(({ partialFingerprints }) => partialFingerprints['glossatorFinding/v1']);
  };
  const entry = '  a: { name: A One, partOf: nobody, successor: nobody }\n';
  const before = await prints(`gloss: 1\nactors:\n${entry}`);
  const after = await prints(`# moved\ngloss: 1\nactors:\n  b: { name: B Two }\n${entry}`);
  expect(after).toEqual(before);
  expect(new Set(before).size).toBe(2);
  const alike = await prints('gloss: 1\nactors:\n  a: { name: A One, roles: [{ of: x }, { of: x }] }\n');
  expect(alike.map((print) => print?.split(':')[1])).toEqual(['1', '2']);
});

test('what does not count is left out, as GitHub would open an alert for it; and listed on demand', async () => {
  const root = folder(`${only('unknown-actor')}//- /a.gloss.yaml
gloss: 1
actors:
  a:
    name: A One
    # glossator-disable-next-line unknown-actor -- why ](x)
    partOf: nobody
  b: { name: B Two, partOf: known }
  c: { name: C Three, partOf: anew }
`);
  await glossator(root, 'check --write-baseline base.json');
  const { readFileSync: read, writeFileSync: write } = await import('node:fs');
  write(`${root}/base.json`, read(`${root}/base.json`, 'utf8').replace(/,?\n.*actors c.*/u, ''));
  const states = ({ results }: Log['runs'][0]): readonly unknown[] =>
    results.map(({ baselineState, suppressions }) => [baselineState, suppressions]);
  expect(states(await logOf(root, '--baseline base.json'))).toEqual([['new', undefined]]);
  expect(states(await logOf(root, '--baseline base.json --suppressed'))).toEqual([
    ['new', undefined],
    ['new', [{ kind: 'inSource', status: 'accepted', justification: 'why ](x)' }]],
    ['unchanged', [{ kind: 'external', status: 'accepted' }]],
  ]);
});

test('more than GitHub takes: the least serious are left out, and that is said', async () => {
  const entries = Array.from({ length: 51 }, (_, file) => {
    const actors = Array.from(
      { length: 500 },
      (__, at) => `  a${file}-${at}: { name: Name ${file} ${at}, partOf: x }\n`,
    );
    return `//- /a${file}.gloss.yaml\ngloss: 1\nactors:\n${actors.join('')}`;
  });
  const root = folder(
    `${only('unknown-actor', 'schema')}  schema: hint\n//- /0.gloss.yaml\ngloss: 1\nfoo: 1\n${entries.join('')}`,
  );
  const { out, err } = await glossator(root, 'check --format sarif');
  const log = JSON.parse(out) as Log;
  expect(log.runs[0].results).toHaveLength(25_000);
  expect(log.runs[0].results.filter(({ level }) => level !== 'error')).toEqual([]);
  expect(err).toBe('glossator: 501 findings left out, as GitHub takes no more than 25,000.\n');
}, 60_000);
