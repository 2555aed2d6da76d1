import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { parseGlossFile } from '../../server/core/syntax/parse';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:txt|md|yaml)$/u.test(path) && path !== 'README.md')
  .sort();
const texts = new Map(paths.map((path) => [path, readFileSync(`${samples}/${path}`, 'utf8')]));

test.each(paths.filter((path) => path.endsWith('.gloss.yaml')))('%s is read wherever it is cut', (path) => {
  const text = texts.get(path) ?? '';
  let parse = parseGlossFile('');
  for (let end = 0; end <= text.length; end += 1) {
    parse = parseGlossFile(text.slice(0, end), parse);
    for (const { range } of parse.file.problems) expect(range.end).toBeLessThanOrEqual(end);
  }
  expect(parse.file.problems).toEqual([]);
});

test('every file of the samples, cut in any place, leaves an analysis that answers', () => {
  const analysis = new Analysis();
  const uri = (path: string): string => `file:///samples/${path}`;
  analysis.apply([
    { kind: 'folderAdded', uri: 'file:///samples' },
    ...[...texts].map(([path, text]) => ({
      kind: 'disk' as const,
      uri: uri(path),
      content: { text, encoding: 'utf-8' as const },
    })),
  ]);
  const before = paths.map((path) => analysis.diagnose(uri(path), 'saved'));
  expect(
    before
      .flat()
      .map(({ code }) => code)
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "ambiguous-mention",
      "ambiguous-mention",
      "self-citation",
      "shared-alias",
      "shared-alias",
      "shared-alias",
      "shared-alias",
      "shared-alias",
      "shared-alias",
      "single-origin",
      "uncited-source",
      "unsupported-status",
    ]
  `);
  for (const path of paths) {
    const text = texts.get(path) ?? '';
    for (let end = text.length; end >= 0; end -= 97) {
      analysis.apply([{ kind: 'buffer', uri: uri(path), text: text.slice(0, end) }]);
      analysis.diagnose(uri(path), 'saved');
      analysis.hover(uri(path), end);
      analysis.completion(uri(path), end, { today: '2025-03-04', lines: true });
      analysis.documentSymbols(uri(path));
      analysis.semanticTokens(uri(path));
    }
    analysis.apply([{ kind: 'buffer', uri: uri(path), text: undefined }]);
  }
  // What was cut has left no trace.
  expect(paths.map((path) => analysis.diagnose(uri(path), 'saved'))).toEqual(before);
});
