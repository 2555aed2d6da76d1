import type { TextEdit } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer } from './harness';

const gloss = 'gloss: 1\nclaims:\n- id:   é\n  by: x  \n';

test('formats gloss files, whole or in part, with the smallest edits', async () => {
  await using server = await startTestServer({ files: { 'a.gloss.yaml': gloss }, core: new Analysis() });
  expect(server.initialized.capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  });
  const options = { tabSize: 8, insertSpaces: false };
  const edits = await server.ask<TextEdit[]>('textDocument/formatting', 'a.gloss.yaml', { options });
  expect(edits).toEqual([
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } }, newText: '  - ' },
    { range: { start: { line: 2, character: 5 }, end: { line: 2, character: 8 } }, newText: ' ' },
    { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } }, newText: '    ' },
    { range: { start: { line: 3, character: 7 }, end: { line: 3, character: 9 } }, newText: '' },
  ]);
  const line = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
  expect(await server.ask('textDocument/rangeFormatting', 'a.gloss.yaml', { options, range: line })).toEqual(
    [],
  );
});

test('formats no article, and no file that does not parse', async () => {
  const files = { 'a.txt': 'a  \n\n\n', 'b.gloss.yaml': 'gloss: 1\nclaims:\n- id: "a\n  by:   x\n' };
  await using server = await startTestServer({ files, core: new Analysis() });
  const options = { tabSize: 2, insertSpaces: true };
  expect(await server.ask('textDocument/formatting', 'a.txt', { options })).toEqual([]);
  expect(await server.ask('textDocument/formatting', 'b.gloss.yaml', { options })).toEqual([]);
});
