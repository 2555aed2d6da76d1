import { expect, test } from 'vitest';
import type { FileContent } from '../../../server/core/workspace/changes';
import { draw, root, workspaceOf } from './check';

function drawn(content: FileContent, sidecar?: string): string {
  const texts = new Map(sidecar === undefined ? [] : [['/a.txt.gloss.yaml', sidecar]]);
  const workspace = workspaceOf(texts);
  workspace.apply([{ kind: 'disk', uri: `${root}/a.txt`, content }]);
  return draw(
    workspace,
    new Map([['/a.txt', content.text], ...texts]),
    undefined,
    sidecar === undefined ? 'typing' : 'saved',
  );
}

test('an article in an old encoding: at the first letter that was lost', () => {
  expect(drawn({ text: 'Les employ\uFFFDs\nont d\uFFFDmissionn\uFFFD.\n', encoding: 'not-utf-8' }))
    .toMatchInlineSnapshot(`
    "//- /a.txt
    Les employ�s
              ^ article-encoding[warning]: This article is not UTF-8, and letters of it cannot be read, so names and quotes may not be found. Reopen it with the encoding it was saved in (in VS Code: click the encoding at the bottom right), then save it as UTF-8.
    ont d�missionn�.
    "
  `);
});

test('an article in UTF-16', () => {
  expect(drawn({ text: 'Les employés\r\nont démissionné.\r\n', encoding: 'utf-16' })).toMatchInlineSnapshot(`
    "//- /a.txt
    Les employés
    ^^^^^^^^^^^^ article-encoding[warning]: This article is UTF-16, which many tools cannot read. Save it as UTF-8 (in VS Code: click the encoding at the bottom right, “Save with Encoding”).
    ont démissionné.
    "
  `);
});

test('no text at all', () => {
  expect(drawn({ text: '', encoding: 'binary' })).toMatchInlineSnapshot(`
    "//- /a.txt

    ^ article-encoding[warning]: This file is no text, so nothing in it can be found. Save the article as plain text in UTF-8."
  `);
});

test('UTF-8, with and without letters, and with one that was lost by others', () => {
  expect(drawn({ text: '', encoding: 'utf-8' })).not.toContain('article-encoding');
  expect(drawn({ text: 'employ\uFFFDs', encoding: 'utf-8' })).not.toContain('article-encoding');
});

test('quotes and pins are not held against words that cannot be read', () => {
  const sidecar =
    'gloss: 1\nclaims:\n  - id: a\n    quote: employés\nmentions: [{ quote: employés, not: any }]\n';
  expect(drawn({ text: 'Les employ\uFFFDs', encoding: 'not-utf-8' }, sidecar)).not.toMatch(
    /quote-missing|pin-unmatched/u,
  );
  expect(drawn({ text: 'Les employes', encoding: 'utf-8' }, sidecar)).toMatch(
    /quote-missing[^]*pin-unmatched/u,
  );
});
