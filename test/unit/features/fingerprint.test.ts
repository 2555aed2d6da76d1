import { expect, test } from 'vitest';
import { fingerprint } from '../../../server/core/features/fingerprint';
import type { Finding } from '../../../server/core/rules/finding';
import { files, uriOf, workspaceOf } from '../rules/check';

/** The fingerprints of findings at the words between `[[` and `]]`, in files where these marks are left out. */
function printsAt(path: string, markup: string): readonly string[] {
  const texts = files(markup);
  const marked = texts.get(path) ?? '';
  texts.set(path, marked.replace(/\[\[|\]\]/gu, ''));
  const workspace = workspaceOf(texts);
  return [...marked.matchAll(/\[\[([^]*?)\]\]/gu)].map((found, at) => {
    const start = found.index - 4 * at;
    const range = { start, end: start + (found[1]?.length ?? 0) };
    const finding: Finding = { code: 'x', severity: 'error', range, message: '', related: [], fixes: [] };
    const { entry, key, words } = fingerprint(workspace, uriOf(path), finding);
    return `${entry} | ${key} | ${words}`;
  });
}

test('the entry by its id or words, the keys with the source that is cited, the words', () => {
  expect(
    printsAt(
      '/a.txt.gloss.yaml',
      `
      //- /a.txt.gloss.yaml
      [[gloss]]: 1
      source:
        title: [[The
          letter]]
      claims:
        - id: [[ab]]
          quote: a
          cites:
            - source: one
              quote: '[[56]] of them'
            - { claim: two#b, stance: [[supports]] }
            - [[quote]]: none
          about: [x, [[y]]]
        - quote: '[[only   words]]'
      notes:
        - { quote: q, note: [[n]] }
      mentions:
        - { quote: m, actor: [[a]] }
      actors:
        élysée: { name: E, roles: [{ of: [[z]] }] }
        [[other]]:
          name: O
      references:
        - id: r
          issued: [[soon]]
      `,
    ),
  ).toEqual([
    ' |  | gloss',
    'source | title | The letter',
    'claims ab | id | ab',
    'claims ab | cites[one].quote | 56',
    'claims ab | cites[two#b].stance | supports',
    'claims ab | cites.quote | quote',
    'claims ab | about | y',
    'claims only words | quote | only words',
    'notes q | note | n',
    'mentions m | actor | a',
    'actors élysée | roles.of | z',
    'actors other |  | other',
    'references r | issued | soon',
  ]);
});

test('in an article and in settings, the words alone', () => {
  expect(printsAt('/a.txt', '//- /a.txt\n[[Ross]] left.\n')).toEqual([' |  | Ross']);
  expect(printsAt('/glossator.yaml', '//- /glossator.yaml\nrules: { [[a]]: b }\n')).toEqual([' |  | a']);
});

test('long words are cut, and told apart all the same', () => {
  const long = 'é'.repeat(60_000);
  const [one, other] = printsAt('/a.txt', `//- /a.txt\n[[${long}a]]\n[[${long}b]]\n`);
  expect(one?.length).toBeLessThan(120);
  expect(one).not.toBe(other);
});
