import { expect, test } from 'vitest';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { readFrontMatter } from '../../../server/core/syntax/frontMatter';
import { parseSettings } from '../../../server/core/syntax/settings';
import { problemsOf } from './render';

const head = 'gloss: 1\nclaims:\n';

/** Reads a text as each kind of file, in well under a second; the messages of its first problems. */
function checkHostile(text: string): readonly string[] {
  const { problems } = parseGlossFile(text).file;
  parseSettings(text);
  readFrontMatter(`---\n${text}\n---\n`);
  // The bound is generous, because what it is to catch takes seconds or ends the process.
  expect(problems.length).toBeLessThanOrEqual(100);
  return [...new Set(problems.map(({ message }) => message))].slice(0, 3);
}

test('nesting without end', () => {
  const deep = 'This is nested deeper than 32 levels, and is not read. Take some levels away.';
  for (const n of [40, 1000, 20_000]) {
    expect(checkHostile(`${head}  - ${'['.repeat(n)}${']'.repeat(n)}\n`)).toContain(deep);
    expect(checkHostile(`${head}  - ${'- '.repeat(n)}x\n`)).toContain(deep);
    checkHostile(`${head}  - ${'['.repeat(n)}\n`);
    checkHostile(`${head}  - ${'{a: '.repeat(n)}\n`);
    checkHostile('[{'.repeat(n));
    checkHostile(`${head}  - ${'? '.repeat(n)}x\n`);
    checkHostile(`${head}  - ${'!a '.repeat(n)}x\n`);
    checkHostile(`gloss: 1\n${'? '.repeat(n)}`);
  }
  const stairs = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  expect(checkHostile(`gloss: 1\n${stairs}\n`)).toContain(deep);
  const tags = Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}!t${i} &a${i}`).join('\n');
  checkHostile(`gloss: 1\ncustom:\n${tags}\n`);
  checkHostile(`gloss: 1\n? ${tags}\n`);
});

test('aliases that multiply', () => {
  let bomb = 'gloss: 1\nactors:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
  for (let i = 1; i < 30; i += 1) bomb += `  a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]\n`;
  checkHostile(bomb);
  checkHostile(`${head}  - ${'*a '.repeat(50_000)}\n`);
});

test('very many keys and entries', () => {
  const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`);
  expect(
    checkHostile(`gloss: 1\nactors:\n${keys.map((_, i) => `  k${i}: { name: x }\n`).join('')}`).join(' '),
  ).toContain('20,000');
  expect(
    checkHostile(`${head}  - id: a\n    quote: x\n${keys.map((key) => `    ${key}\n`).join('')}`).join(' '),
  ).toContain('20,000');
  const most = keys.slice(0, 19_000);
  checkHostile(`${head}  - id: a\n${most.map((key) => `    ${key}\n`).join('')}`);
  checkHostile(`${head}${'  - id: a\n    quotee: x\n'.repeat(19_000)}`);
  checkHostile(`${head}  - { ${keys.join(', ')} }\n`);
  checkHostile(`${head}  - { ${keys.join(', ')}\n`);
  checkHostile(`${keys.join('\n')}\n`);
  checkHostile(`${head}${'  - id: a\n'.repeat(60_000)}`);
  checkHostile(`${head}${'  - id: a\n    quote: "x\n'.repeat(20_000)}`);
  checkHostile(`${head}${'  - id: a\n    quote: "x" y\n'.repeat(20_000)}`);
  checkHostile(`${head}${'  - : ? [\n'.repeat(20_000)}`);
  checkHostile(`gloss: 1\nclaims: [${'{ id: a }, '.repeat(30_000)}]\n`);
  checkHostile(`gloss: 1\nclaims: [${'"'.repeat(30_001)}]\n`);
});

test('very long lines', () => {
  for (const part of [
    'x',
    'x ',
    '"',
    "'",
    '[',
    '#',
    ' #',
    ': ',
    ', ',
    '\\',
    'a: ',
    '- ',
    '\t',
    '"a": ',
    '{ a: "',
    ' #1, ',
  ]) {
    const line = part.repeat(Math.floor(100_000 / part.length));
    checkHostile(`${head}  - id: a\n    quote: ${line}\n`);
    checkHostile(`${head}  - id: a\n    cites: [{ quote: ${line}\n`);
    checkHostile(line);
  }
  expect(checkHostile(`gloss: 1\n#${'x'.repeat(6_000_000)}`)).toEqual([
    'This file is larger than 5 MiB, and is not read. Spread what is in it over several gloss files.',
  ]);
});

test('very many lines of one sort', () => {
  for (const line of [
    '\n',
    ' \n',
    '#\n',
    '- \n',
    'a\n',
    '  a\n',
    '"\n',
    '[\n',
    '---\n',
    '...\n',
    '? \n',
    '\t\n',
    '\ta\n',
    '\r',
    'gloss: 1\n',
    'claims:\n',
    '|\n',
    '  - |\n',
    '  - "\n',
    '  - {\n',
    '%\n',
  ]) {
    checkHostile(line.repeat(15_000));
    checkHostile(head + line.repeat(15_000));
    checkHostile(`${head}  - id: a\n    quote: x\n    note: y\n      ${line.repeat(15_000)}`);
  }
});

test('characters that text cannot hold', () => {
  expect(problemsOf(`${head}  - id: a\n    quote: a\0b\n`)).toMatchInlineSnapshot(`
    "    quote: a·b
                ^ yaml-syntax
      There is a character here that text cannot hold (U+0000). Delete it."
  `);
  expect(problemsOf(`${head}  - id: a\n    quote: "a\ud800b"\n`)).toMatchInlineSnapshot(`
    "    quote: "a·b"
                 ^ yaml-syntax
      There is a character here that text cannot hold (U+D800). Delete it."
  `);
  expect(problemsOf(`${head}  - id: a\n    quote: a\x92b\n`)).toMatchInlineSnapshot(`
    "    quote: ab
                ^ yaml-syntax
      There is an invisible control character here. Delete it, or put the text in double quotation marks."
  `);
  expect(problemsOf(`${head}  - id: a\n    quote: "a\x92b"\n`)).toBe('');
  checkHostile('\0'.repeat(100_000));
  checkHostile('\ud800'.repeat(100_000));
  checkHostile('\ufeff'.repeat(1000));
});

test('line ends and byte order marks make no difference', () => {
  const text = `${head}  - id: a\n    quote: >-\n      one\n      two\n    note: "x\n      y"\nactors:\n  b: { name: c }\n`;
  const values = (written: string): unknown => {
    const { claims, actors, problems } = parseGlossFile(written).file;
    expect(problems).toEqual([]);
    return [claims, actors].map((list) => list.map(({ value, key }) => [value, key?.text]));
  };
  const expected = values(text);
  expect(values(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(values(text.replaceAll('\n', '\r'))).toEqual(expected);
  expect(values(`\ufeff${text}`)).toEqual(expected);
});
