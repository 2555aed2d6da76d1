import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../../server/core/rules/all';
import { diagnose } from '../../../server/core/rules/diagnose';
import { root, workspaceOf, type Files } from './check';

const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
const sections = new Map(
  page.split(/^## /mu).map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
);
/** Sections that are about no single code. */
const prose = ['How serious a report is', 'All codes'];
const codes = allRules.map(({ code }) => code);

test('every rule has a section, in the order of the rules, and every section a rule', () => {
  const headings = [...sections.keys()].slice(1).filter((heading) => !prose.includes(heading));
  expect(headings).toEqual(codes);
});

test('the table has every rule with its severity', () => {
  const rows = [...(sections.get('All codes') ?? '').matchAll(/^\| \[`([a-z-]+)`\]\(#\1\) +\| (\w+) +\|/gmu)];
  expect(rows.map(([, code, severity]) => [code, severity])).toEqual(
    allRules.map(({ code, severity }) => [code, severity]),
  );
});

test('every section tells how to change the severity, and the one the rule has', () => {
  for (const { code, severity } of allRules) {
    const words = (sections.get(code) ?? '').replace(/\s+/gu, ' ');
    expect(words, code).toContain(`Severity: \`${severity}\`; change it with \`rules: { ${code}: `);
    for (const part of ['is wrong.** ', '**Why it matters.** ', '**Fix.** '])
      expect(words, code).toContain(part);
  }
});

interface RulesSchema {
  readonly definitions: {
    readonly rules: { readonly properties: Readonly<Record<string, { readonly default: string }>> };
  };
}
const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/glossator.schema.json', import.meta.url), 'utf8'),
) as RulesSchema;

test('glossator.yaml takes every code, and no code that nobody knows', () => {
  const allowed = Object.keys(schema.definitions.rules.properties);
  expect(allowed.toSorted()).toEqual(codes.toSorted());
});

test('the schema of glossator.yaml gives each code the severity it has', () => {
  for (const { code, severity } of allRules) {
    expect(schema.definitions.rules.properties[code]?.default, code).toBe(severity);
  }
});

/** The files of the examples: `Wrong, `name`:` and a block. */
function examples(section: string, kind: 'Wrong' | 'Right'): Files {
  const found: Files = new Map();
  for (const [, which, path = '', text = ''] of section.matchAll(
    /^(Wrong|Right), `([^`]+)`:\n\n```\w+\n(.*?)```$/gmsu,
  )) {
    if (which === kind) found.set(`/${path}`, text);
  }
  return found;
}

/** Examples that are about something else leave out the article and what the claims rest on; and where two share a name, that is told in any case, as is who is never named then. */
function beside(code: string): readonly string[] {
  return code === 'ambiguous-mention'
    ? ['shared-alias', 'unnamed-actor']
    : ['article-missing', 'uncited-claim'];
}

test.each(codes)('the examples of %s are what they say', (code) => {
  const section = sections.get(code) ?? '';
  const reported = (kind: 'Wrong' | 'Right') => {
    const texts = examples(section, kind);
    const workspace = workspaceOf(texts);
    return [...texts.keys()].flatMap((path) =>
      diagnose(workspace, root + path, 'saved').map((finding) => finding.code),
    );
  };
  // What an encoding looks like cannot be shown in a page that is UTF-8.
  if (code === 'article-encoding') return;
  expect(reported('Wrong')).toContain(code);
  expect(reported('Right').filter((other) => other === code || !beside(code).includes(other))).toEqual([]);
});
