import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceNames, standingWords } from '../../../server/core/features/standingWords';
import { standingOf } from '../../../server/core/workspace/evidence/standing';
import { claimIdIn, claimsOf, sourcesOf } from '../../../server/core/workspace/sourceIndex';
import { root, workspaceOf, type Files } from '../rules/check';

const page = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8');

/** Files with their names before them, and under them the claim and what it is said to stand on. */
function examples(): readonly { readonly texts: Files; readonly claim: string; readonly words: string }[] {
  const parts = page.slice(page.indexOf('## Examples')).split(/^> `([^`]+)` stands on: (.*)$/gmu);
  const found = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const texts: Files = new Map();
    for (const [, path = '', text = ''] of (parts[at] ?? '').matchAll(/^`([^`]+)`:\n\n```\w+\n(.*?)```$/gmsu))
      texts.set(`/${path}`, text);
    found.push({ texts, claim: parts[at + 1] ?? '', words: parts[at + 2] ?? '' });
  }
  return found;
}

test('there are examples', () => {
  expect(examples().length).toBeGreaterThanOrEqual(3);
});

test.each(examples())('$claim stands on what the page says', ({ texts, claim: reference, words }) => {
  const workspace = workspaceOf(texts);
  const project = workspace.projectOf(`${root}/a.txt`);
  const { articles } = sourcesOf(workspace, project, reference.slice(0, reference.indexOf('#')));
  const [claim] = claimsOf(project, articles, claimIdIn(reference));
  if (claim === undefined) throw new Error(`There is no claim ${reference} in the example.`);
  expect(standingWords(standingOf(workspace, project, claim), sourceNames(workspace, project))).toBe(words);
});
