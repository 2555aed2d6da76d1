import { expect, test } from 'vitest';
import { standingOf, type Standing } from '../../../server/core/workspace/evidence/standing';
import type { Workspace } from '../../../server/core/workspace/workspace';
import { disk, uriOf, workspaceOf } from '../rules/check';

/** Nobody writes such files; a script, or somebody who means harm, may. Nothing here may overflow the stack or take seconds for one question. */
const most = 3_000;

/** Milliseconds of work, whatever else the machine does meanwhile. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many files there are; claims that follow one another are in different ones, as nothing counts that an article says of itself. */
const fileCount = 100;
const fileOf = (claim: number): string => `f${claim % fileCount}`;
const named = (claim: number): string => `${fileOf(claim)}#c${claim}`;

/** Claims by their numbers, what each cites or is related to, and a hundred sources. */
function claims(count: number, evidence: (claim: number) => string): Map<string, string> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const entries = new Map<string, number[]>();
  for (const each of numbers) entries.set(fileOf(each), [...(entries.get(fileOf(each)) ?? []), each]);
  const sources = numbers.slice(0, 100).map((at) => `  - { id: s${at}, type: book }\n`);
  return new Map([
    ...[...entries].map(([file, own]): [string, string] => {
      const written = own.map((each) => `  - { id: c${each}, quote: x, ${evidence(each)} }\n`);
      return [`/${file}.txt.gloss.yaml`, `gloss: 1\nclaims:\n${written.join('')}`];
    }),
    ['/sources.gloss.yaml', `gloss: 1\nreferences:\n${sources.join('')}`],
  ]);
}

/** What these claims stand on. */
function standings(workspace: Workspace, numbers: readonly number[]): readonly Standing[] {
  const project = workspace.projectOf(uriOf('/a.txt'));
  return numbers.flatMap((number) => {
    const gloss = project.glosses.get(uriOf(`/${fileOf(number)}.txt.gloss.yaml`));
    return (gloss?.claimsWithId(`c${number}`) ?? []).map((claim) => standingOf(workspace, project, claim));
  });
}

test('a circle of ten thousand origins is one origin', () => {
  const count = 10_000;
  const entries = Array.from(
    { length: count },
    (_, at) => `  - { id: s${at}, type: book, origin: s${(at + 1) % count} }\n`,
  );
  const workspace = workspaceOf(
    new Map([
      ...claims(100, (each) => `cites: [{ source: s${each * 97} }]`),
      ['/sources.gloss.yaml', `gloss: 1\nreferences:\n${entries.join('')}`],
    ]),
  );
  const all = Array.from({ length: 100 }, (_, at) => at);
  let found: readonly Standing[] = [];
  expect(spent(() => (found = standings(workspace, all)))).toBeLessThan(most);
  expect(new Set(found.flatMap(({ supports }) => supports.origins.map(({ id }) => id)))).toEqual(
    new Set(['s0']),
  );
});

test('ten thousand ids of one source are one origin, before and after one of them is another', () => {
  const entry = (at: number): string => `  - { id: s${at}, type: webpage, URL: "https://example.org/a" }\n`;
  const library = (numbers: readonly number[]): string =>
    `gloss: 1\nreferences:\n${numbers.map(entry).join('')}`;
  const numbers = Array.from({ length: 10_000 }, (_, at) => at);
  const workspace = workspaceOf(
    new Map([
      ...claims(100, (each) => `cites: [{ source: s${each * 97} }, { source: s${each} }]`),
      ['/sources.gloss.yaml', library(numbers)],
    ]),
  );
  const origins = (): readonly string[] =>
    standings(workspace, [5, 50]).flatMap(({ supports }) => supports.origins.map(({ id }) => id));
  expect(spent(() => expect(origins()).toEqual(['s0', 's0']))).toBeLessThan(most);
  const change = [disk('/sources.gloss.yaml', library(numbers.slice(1)))];
  expect(spent(() => workspace.apply(change))).toBeLessThan(most);
  expect(origins()).toEqual(['s1', 's1']);
});

test('a circle of ten thousand claims is followed as far as its bound', () => {
  const workspace = workspaceOf(
    claims(10_000, (each) => `cites: [{ claim: ${named((each + 1) % 10_000)} }]`),
  );
  let found: readonly Standing[] = [];
  expect(spent(() => (found = standings(workspace, [0, 4_000, 9_999])))).toBeLessThan(most);
  expect(found.map(({ isComplete }) => isComplete)).toEqual([false, false, false]);
});

test('a circle of two hundred claims is told whole', () => {
  const workspace = workspaceOf(claims(200, (each) => `cites: [{ claim: ${named((each + 1) % 200)} }]`));
  const [found] = standings(workspace, [0]);
  expect(found?.circle?.claims).toHaveLength(200);
});

test('a claim may cite a thousand passages, each of them a claim', () => {
  const sentences = Array.from({ length: 1_000 }, (_, at) => `Sentence number ${at} says nothing new.`);
  const quoted = sentences.map(
    (sentence, at) => `  - { id: q${at}, quote: "${sentence}", cites: [{ source: wire${at % 7} }] }\n`,
  );
  const cites = sentences.map((sentence) => `{ source: long, quote: "${sentence}" }`);
  const workspace = workspaceOf(
    new Map([
      ['/long.txt', sentences.join('\n\n')],
      ['/long.txt.gloss.yaml', `gloss: 1\nclaims:\n${quoted.join('')}`],
      [
        '/sources.gloss.yaml',
        `gloss: 1\nreferences:\n${Array.from({ length: 7 }, (_, at) => `  - { id: wire${at}, type: book }\n`).join('')}`,
      ],
      ['/f0.txt.gloss.yaml', `gloss: 1\nclaims: [{ id: c0, quote: x, cites: [${cites.join(', ')}] }]\n`],
    ]),
  );
  let found: readonly Standing[] = [];
  expect(spent(() => (found = standings(workspace, [0])))).toBeLessThan(most);
  expect(found[0]?.supports).toMatchObject({ citations: 1_000, origins: { length: 7 } });
  expect(found[0]?.steps).toBe(2);
});

test.each([
  ['one another in a row', (each: number) => `repeats: ${named((each + 1) % 5_000)}`],
  ['one of them', (each: number) => (each === 0 ? '' : `repeats: ${named(0)}`)],
])('five thousand claims that repeat %s are one, and stay so while somebody writes', (_, repeats) => {
  const texts = claims(5_000, (each) => `cites: [{ source: s${each % 50} }], ${repeats(each)}`);
  const workspace = workspaceOf(texts);
  const all = Array.from({ length: 5_000 }, (_, at) => at);
  let found: readonly Standing[] = [];
  expect(spent(() => (found = standings(workspace, all)))).toBeLessThan(2 * most);
  expect(new Set(found.map(({ supports }) => supports.citations + supports.shared)).size).toBe(1);
  const path = '/f7.txt.gloss.yaml';
  const text = (texts.get(path) ?? '').replace('cites: [{ source: s7 }]', 'cites: []');
  let affected = 0;
  expect(spent(() => (affected = workspace.apply([disk(path, text)]).size))).toBeLessThan(most);
  // All have one citation less.
  expect(affected).toBe(fileCount);
});

test('twenty thousand claims that all lead to one another are followed as far as the bound, and a change is told within moments', () => {
  const count = 20_000;
  const texts = claims(count, (each) => {
    const other = (by: number): string => `{ claim: ${named((each * by + 7_919) % count)} }`;
    return `cites: [${other(3)}, ${other(7)}, { source: s${each % 100} }]`;
  });
  const workspace = workspaceOf(texts);
  const some = Array.from({ length: 100 }, (_, at) => at * 199);
  let found: readonly Standing[] = [];
  // All files are looked up for it, which is done once.
  expect(spent(() => (found = standings(workspace, some)))).toBeLessThan(2 * most);
  expect(found.every(({ isComplete }) => !isComplete)).toBe(true);
  const path = '/f7.txt.gloss.yaml';
  const text = (texts.get(path) ?? '').replace('{ source: s7 }', '{ source: s8 }');
  expect(spent(() => workspace.apply([disk(path, text)]))).toBeLessThan(most);
});
