import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import type { FileContent } from '../../../server/core/workspace/changes';
import { checkFindings, checkFix, checkFixes, disk, files, fixesIn, uriOf, workspaceOf } from './check';

const code = 'article-changed';
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
const other = sum('other');

const sidecar = (digest: string, notes: string): string => `//- /a.txt.gloss.yaml
gloss: 1
source:
  sha256: ${digest}
notes:
${notes}`;

test('how many quotes stand, and which do not', () => {
  checkFindings(
    `
//- /a.txt
Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune. Ross. Ross.
//- /a.txt.gloss.yaml
gloss: 1
source:
  sha256: ${other}
          ${'^'.repeat(64)} article-changed[information]: “a.txt” has changed since it was annotated: 2 quotes stand as they were, 1 is worded differently, 1 may be meant for several places, 1 is missing. Settle those that do not stand; then bring “sha256” up to date.
          = /a.txt:1:1 “Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune”: “Plus de 20 fonctionnaires ont démissionné mardi soir,…” is worded differently.
          = /a.txt.gloss.yaml:8:12 “Ross”: “Ross” may be meant for several places.
          = /a.txt.gloss.yaml:9:12 “Nobody said this”: “Nobody said this” is missing.
notes:
  - quote: Plus de 20 employés
  - quote: démissionné mardi
  - quote: Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune
  - quote: Ross
  - quote: Nobody said this
`,
    code,
  );
});

test('what moved: quotes that stand between other words than before', () => {
  const moved = 'stands here now, between other words than before';
  checkFindings(
    `
//- /a.txt
Rien n’est sûr. Plus de 20 employés ont démissionné. La direction se tait. Ross a dit non.
//- /a.txt.gloss.yaml
gloss: 1
source:
  sha256: ${other}
          ${'^'.repeat(64)} article-changed[information]: “a.txt” has changed since it was annotated: 3 quotes stand as they were (1 of them between other words). If the article is right as it is now, bring “sha256” up to date.
          = /a.txt:1:54 “La direction se tait”: “La direction se tait” ${moved}.
notes:
  - { quote: Rien n’est sûr, after: . Plus de 20 }
  - { quote: La direction se tait, before: "Le soir est venu. ", after: . Ross a dit }
  - { quote: Plus de 20 employés }
`,
    code,
  );
  checkFindings(
    `
//- /a.txt
La direction se tait. Ross a dit non.
//- /a.txt.gloss.yaml
gloss: 1
source:
  sha256: ${other}
          ${'^'.repeat(64)} article-changed[information]: “a.txt” has changed since it was annotated: 1 quote stands as it was (between other words). If the article is right as it is now, bring “sha256” up to date.
          = /a.txt:1:1 “La direction se tait”: “La direction se tait” ${moved}.
notes:
  - { quote: La direction se tait, before: "Le soir est venu. ", after: ". Ross a dit non." }
`,
    code,
  );
});

test('where all stand, sha256 can be brought up to date; else it cannot', () => {
  const article = '//- /a.txt\nPlus de 20 employés.\n';
  const one = '  - quote: Plus de 20\n';
  const title = 'The article is right as it is now: bring sha256 up to date';
  checkFix(
    article + sidecar(`'${other}' # of the agency's copy`, one),
    title,
    sidecar(`'${sum('Plus de 20 employés.\n')}' # of the agency's copy`, one),
  );
  checkFixes(article + sidecar(other, `${one}  - quote: Plus de 30\n`), code, []);
  checkFixes(article + sidecar(other, `${one}  - quote: "open\n`), code, []);
});

test('a source without quotes', () => {
  checkFindings(
    `
//- /a.txt
Words.
//- /a.txt.gloss.yaml
gloss: 1
source: { sha256: ${other} }
                  ${'^'.repeat(64)} article-changed[information]: “a.txt” has changed since it was annotated. If the article is right as it is now, bring “sha256” up to date.
`,
    code,
  );
});

/** The codes for an article of this content, annotated when its bytes had this sum. */
function codesOf(content: FileContent, digest: string): readonly string[] {
  const workspace = workspaceOf(files(sidecar(digest, '  - quote: Deux\n')));
  workspace.apply([{ kind: 'disk', uri: uriOf('/a.txt'), content }]);
  return diagnose(workspace, uriOf('/a.txt.gloss.yaml'), 'saved').map((finding) => finding.code);
}

test.each([
  { what: 'the same bytes', bytes: 'Un\nDeux\n', text: 'Un\nDeux\n' },
  { what: 'a sum in capitals', bytes: 'Un\nDeux\n', text: 'Un\nDeux\n', upper: true },
  { what: 'other line ends', bytes: 'Un\r\nDeux\r\n', text: 'Un\nDeux\n' },
  { what: 'other line ends, the other way round', bytes: 'Un\nDeux\n', text: 'Un\r\nDeux\r\n' },
  { what: 'a byte order mark that went', bytes: '\uFEFFUn\nDeux\n', text: 'Un\nDeux\n' },
  { what: 'a byte order mark that came', bytes: 'Un\nDeux\n', text: 'Un\nDeux\n', bom: true },
  { what: 'both', bytes: '\uFEFFUn\r\nDeux\r\n', text: 'Un\nDeux\n' },
] as const)('no change: $what', ({ bytes, text, ...rest }) => {
  const digest = 'upper' in rest ? sum(bytes).toUpperCase() : sum(bytes);
  const content: FileContent = { text, encoding: 'utf-8', ...('bom' in rest ? { bom: true } : {}) };
  expect(codesOf(content, digest)).toEqual([]);
  expect(codesOf({ ...content, text: `${text}!` }, digest)).toEqual([code]);
});

test('articles that are not UTF-8 are not checked, in an editor either', () => {
  expect(codesOf({ text: 'Un\nDeux\n', encoding: 'utf-16' }, other)).toEqual([]);
  const workspace = workspaceOf(files(sidecar(other, '  - quote: Deux\n')));
  const article = uriOf('/a.txt');
  const codes = () => diagnose(workspace, uriOf('/a.txt.gloss.yaml'), 'saved').map((finding) => finding.code);
  workspace.apply([{ kind: 'disk', uri: article, content: { text: 'Un Deux', encoding: 'utf-16' } }]);
  workspace.apply([{ kind: 'buffer', uri: article, text: 'Un Deux' }]);
  expect(codes()).toEqual([]);
  // Saved as UTF-8 from the editor, in which nothing changes.
  workspace.apply([disk('/a.txt', 'Un Deux')]);
  expect(codes()).toEqual([code]);
});

test('the sum that is written is that of the bytes on the disk, and none while an editor holds others', () => {
  const article = uriOf('/a.txt');
  const workspace = workspaceOf(files(sidecar(other, '  - quote: Deux\n')));
  const written = () => fixesIn(workspace, ['/a.txt.gloss.yaml'], code)[0]?.edits[0]?.newText;
  workspace.apply([{ kind: 'disk', uri: article, content: { text: 'Deux', encoding: 'utf-8', bom: true } }]);
  expect(written()).toBe(sum('\uFEFFDeux'));
  workspace.apply([{ kind: 'buffer', uri: article, text: 'Deux' }]);
  expect(written()).toBe(sum('\uFEFFDeux'));
  workspace.apply([{ kind: 'buffer', uri: article, text: 'Deux trois' }]);
  expect(written()).toBeUndefined();
  workspace.apply([disk('/a.txt', 'Deux trois')]);
  expect(written()).toBe(sum('Deux trois'));
});

test('no change: what an editor makes of line ends and the byte order mark before anything is saved', () => {
  const article = uriOf('/a.txt');
  const workspace = workspaceOf(files(sidecar(sum('\uFEFFUn\r\nDeux\r\n'), '  - quote: Deux\n')));
  const codes = () => diagnose(workspace, uriOf('/a.txt.gloss.yaml'), 'saved').map((finding) => finding.code);
  const content: FileContent = { text: 'Un\r\nDeux\r\n', encoding: 'utf-8', bom: true };
  workspace.apply([{ kind: 'disk', uri: article, content }]);
  for (const text of ['Un\r\nDeux\r\n', 'Un\nDeux\n', 'Un\rDeux\r']) {
    workspace.apply([{ kind: 'buffer', uri: article, text }]);
    expect(codes()).toEqual([]);
  }
  workspace.apply([{ kind: 'buffer', uri: article, text: 'Un\nDeux\n\n' }]);
  expect(codes()).toEqual([code]);
});
