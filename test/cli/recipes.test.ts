import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { folder } from './terminal';

const home = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(home, 'README.md'), 'utf8');

beforeAll(() => {
  if (!existsSync(join(home, 'dist/cli.js')))
    throw new Error('dist/cli.js is not there: run `npm run build` first.');
});

/** What stands in README.md between ``` after a sentence with these words. */
function recipe(after: string, language: string): string {
  const from = readme.indexOf(after);
  expect(from, after).toBeGreaterThan(0);
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'mu').exec(readme.slice(from));
  return (found?.[1] ?? '').replaceAll('/path/to/glossator/', home);
}

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const project = `
//- /dossier/letter.txt
The letter grew to more than 300 signatures.
//- /dossier/letter.txt.gloss.yaml
gloss: 1
claims:
  - id: signatures
    quote: more than 3,000 signatures
    cites: [{ source: union }]
references:
  - { id: union, type: personal_communication, title: A message to the staff }
`;

/** Runs a line of shell, as a step or a hook does. */
function shell(
  line: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof spawnSync> {
  return spawnSync('bash', ['-e', '-c', line], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
}

test('every YAML block of README.md is YAML', () => {
  const blocks = [...readme.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) {
    const { errors, warnings } = parseDocument(block);
    expect([...errors, ...warnings], block).toEqual([]);
  }
});

describe('the workflow for GitHub', () => {
  const workflow = parseDocument(recipe('`.github/workflows/glossator.yml`', 'yaml')).toJS() as {
    readonly jobs: { readonly check: { readonly steps: readonly Step[] } };
  };
  const { steps } = workflow.jobs.check;
  const step = (name: string): Step => steps.find((each) => each.name === name) ?? {};

  test('builds what it runs, with scripts that there are', () => {
    const scripts = Object.keys(
      (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { scripts: object }).scripts,
    );
    const asked = [...(step('Build Glossator').run ?? '').matchAll(/npm run (\S+)/gu)];
    expect(asked.map(([, script]) => script)).toEqual(['build']);
    expect(scripts).toContain('build');
  });

  test('fails with annotations, and writes a log where it is uploaded from', () => {
    const root = folder(project);
    const temporary = folder('');
    symlinkSync(home, join(temporary, 'glossator'));
    const env = { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: root };
    const check = shell(step('Check').run ?? '', root, env);
    expect(check.stdout).toMatch(/^::error file=dossier\/letter\.txt\.gloss\.yaml,line=4,/u);
    expect(check.stderr).toBe('glossator: 1 error.\n');
    expect(check.status).toBe(1);
    const log = shell(step('Write a log for code scanning').run ?? '', root, env);
    expect(log.status).toBe(0);
    const path = step('Upload it').with?.['sarif_file']?.replace('${{ runner.temp }}', temporary) ?? '';
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      runs: [{ results: [{ ruleId: 'quote-missing' }] }],
    });
  });
});

test('the git hook refuses a commit while there is an error', () => {
  const root = folder(project);
  const git = (line: string) =>
    shell(`git -c user.name=Lea -c user.email=lea@example.org ${line}`, root, {
      GIT_CONFIG_GLOBAL: '/dev/null',
    });
  expect(git('init -q').status).toBe(0);
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  const hook = join(root, '.git/hooks/pre-commit');
  writeFileSync(hook, recipe('`.git/hooks/pre-commit`', 'sh'));
  chmodSync(hook, 0o755);
  const commit = 'add -A && git -c user.name=Lea -c user.email=lea@example.org commit -q -m first';
  const refused = git(commit);
  expect(`${String(refused.stdout)}${String(refused.stderr)}`).toContain('[quote-missing]');
  expect(refused.status).toBe(1);
  expect(git('rev-parse --verify -q HEAD').status).not.toBe(0);
  const sidecar = join(root, 'dossier/letter.txt.gloss.yaml');
  writeFileSync(sidecar, readFileSync(sidecar, 'utf8').replace('3,000', '300'));
  expect(git(commit).status).toBe(0);
  expect(git('rev-parse --verify -q HEAD').status).toBe(0);
});

test('the pre-commit hook runs for the files that matter, and fails likewise', () => {
  const { repos } = parseDocument(recipe('`.pre-commit-config.yaml`', 'yaml')).toJS() as {
    repos: readonly [{ hooks: readonly [{ entry: string; files: string; pass_filenames: boolean }] }];
  };
  const [{ entry, files, pass_filenames: passes }] = repos[0].hooks;
  const pattern = new RegExp(files, 'u');
  for (const path of ['a.txt', 'a/b.md', 'a.txt.gloss.yaml', 'x.bib', 'x.csl.json', 'glossator.yaml'])
    expect(pattern.test(path), path).toBe(true);
  for (const path of ['a.png', 'package.json', 'sub/glossator.yaml', 'a.yaml', 'a.txt.bak'])
    expect(pattern.test(path), path).toBe(false);
  expect(passes).toBe(false);
  const run = shell(entry, folder(project));
  expect(run.stdout).toContain('[quote-missing]');
  expect(run.status).toBe(1);
});
