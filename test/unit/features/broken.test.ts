import { expect, it } from 'vitest';
import type { Analysis } from '../../../server/core/analysis';
import type { Uri } from '../../../server/core/workspace/changes';
import { fixture } from '../fixture';
import { story } from './story';

const options = { today: '2025-03-04', lines: true };

/** Asks everything that can be asked of a place; answers may be empty, but every range lies in its file. */
function askEverything(analysis: Analysis, uri: Uri, offset: number): void {
  const inside = (at: Uri, { start, end }: { start: number; end: number }): void => {
    const length = analysis.textOf(at)?.length ?? -1;
    expect(0 <= start && start <= end && end <= length).toBe(true);
  };
  const hover = analysis.hover(uri, offset);
  if (hover !== undefined) inside(uri, hover.range);
  for (const { range } of analysis.documentHighlights(uri, offset)) inside(uri, range);
  for (const { range } of analysis.completion(uri, offset, options).items) inside(uri, range);
  for (const location of analysis.references(uri, offset, true)) inside(location.uri, location.range);
  for (const target of [...analysis.definition(uri, offset), ...analysis.typeDefinition(uri, offset)]) {
    inside(uri, target.origin);
    inside(target.uri, target.range);
    inside(target.uri, target.focus);
  }
}

function askAboutFile(analysis: Analysis, uri: Uri): void {
  let end = 0;
  for (const { range } of analysis.semanticTokens(uri)) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    end = range.end;
  }
  analysis.documentSymbols(uri);
  analysis.foldingRanges(uri);
  analysis.documentLinks(uri);
  analysis.workspaceSymbols('doge', 10);
}

it.each(['/actors.gloss.yaml', '/a.txt.gloss.yaml', '/a.txt'])(
  'answers anywhere in %s, wherever it is cut',
  (path) => {
    const { analysis, texts, uri } = fixture(story);
    const whole = texts.get(path) ?? '';
    for (let cut = 0; cut <= whole.length; cut += 1) {
      analysis.apply([{ kind: 'buffer', uri: uri(path), text: whole.slice(0, cut) }]);
      for (const offset of [cut, cut >> 1]) askEverything(analysis, uri(path), offset);
      if (cut % 5 === 0) askAboutFile(analysis, uri(path));
    }
  },
);

it('answers anywhere in whole files, and beyond their ends', () => {
  const { analysis, texts, uri } = fixture(story);
  for (const [path, text] of texts) {
    for (let offset = -1; offset <= text.length + 1; offset += 1) {
      const hover = analysis.hover(uri(path), offset);
      if (hover !== undefined) expect(hover.range.start <= offset && offset <= hover.range.end).toBe(true);
    }
    for (const offset of [-5, text.length + 5]) askEverything(analysis, uri(path), offset);
  }
});

it('answers nothing for files it does not know', () => {
  const { analysis } = fixture(story);
  for (const uri of ['file:///story/none.txt', 'file:///elsewhere/a.gloss.yaml', 'untitled:1', '']) {
    askEverything(analysis, uri, 0);
    askAboutFile(analysis, uri);
    expect(analysis.hover(uri, 0)).toBeUndefined();
  }
});
