import { describe, expect, it } from 'vitest';
import type { WritingLanguage } from '../../../server/core/features/dateLanguages';
import {
  referenceLine,
  referenceMarkdown,
  writingLanguage,
} from '../../../server/core/features/referenceLine';
import type { CslItem } from '../../../server/core/model/source';
import { Workspace } from '../../../server/core/workspace/workspace';

/** With ordinary spaces, so that the table can be read. */
function line(item: CslItem, language: WritingLanguage): string {
  return referenceLine(item, language, 'some-id').replaceAll('\u00a0', ' ');
}

const doe = { given: 'Jane', family: 'Doe' };
const martin = { given: 'Paul', family: 'Martin' };

describe('a reference in one line', () => {
  it.each<[CslItem, string, string]>([
    [
      {
        type: 'article-newspaper',
        author: [doe, martin],
        title: 'Staff leave',
        'container-title': 'The Guardian',
        issued: '2025-02-25',
      },
      'Jane Doe and Paul Martin, “Staff leave”, The Guardian, 25 February 2025',
      'Jane Doe et Paul Martin, « Staff leave », The Guardian, 25 février 2025',
    ],
    [
      { type: 'article-newspaper', author: [doe, martin, { literal: 'AP' }], title: 'Three', issued: 2025 },
      'Jane Doe et al., “Three”, 2025',
      'Jane Doe et al., « Three », 2025',
    ],
    [
      { author: [{ literal: 'Agence France-Presse' }], title: 'Fil', issued: '2025-03-01?' },
      'Agence France-Presse, “Fil”, 1 March 2025 (uncertain)',
      'Agence France-Presse, « Fil », 1er mars 2025 (date incertaine)',
    ],
    // What has been said once is not said again.
    [
      {
        author: [{ literal: 'Le Monde' }],
        title: 'Éditorial',
        'container-title': 'Le Monde ',
        issued: '2025-21',
      },
      'Le Monde, “Éditorial”, spring 2025',
      'Le Monde, « Éditorial », printemps 2025',
    ],
    [
      { type: 'book', author: [doe], title: 'The Book', edition: 2, publisher: 'Penguin', issued: 1999 },
      'Jane Doe, The Book, 2nd ed., Penguin, 1999',
      'Jane Doe, The Book, 2e éd., Penguin, 1999',
    ],
    [
      { type: 'book', editor: [doe, martin], title: 'Essays', edition: 'revue', issued: '198X~' },
      'Jane Doe and Paul Martin (eds.), Essays, revue, about 1980s',
      'Jane Doe et Paul Martin (dir.), Essays, revue, vers les années 1980',
    ],
    [
      { type: 'chapter', author: [doe], title: 'One', 'container-title': 'The Book', issued: '2001/2002' },
      'Jane Doe, “One”, in The Book, 2001 – 2002',
      'Jane Doe, « One », dans The Book, 2001 – 2002',
    ],
    [
      {
        type: 'report',
        author: [{ literal: 'World Bank' }],
        title: 'Growth',
        publisher: 'World Bank',
        issued: '2020-01',
      },
      'World Bank, Growth, report, January 2020',
      'World Bank, Growth, rapport, janvier 2020',
    ],
    [
      { type: 'report', genre: 'Working paper', title: 'Growth' },
      'Growth, Working paper, n.d.',
      'Growth, Working paper, s. d.',
    ],
    [
      {
        type: 'article-journal',
        author: [doe],
        title: 'Cells',
        'container-title': 'Nature',
        volume: 12,
        issue: '3',
        issued: { 'date-parts': [[2020, 5]] },
      },
      'Jane Doe, “Cells”, Nature, vol. 12, no. 3, May 2020',
      'Jane Doe, « Cells », Nature, vol. 12, n° 3, mai 2020',
    ],
    [
      { type: 'legal_case', title: 'A v B', authority: 'Supreme Court', issued: '2025-02-03/2025-02-05' },
      'A v B, Supreme Court, 3 February 2025 – 5 February 2025',
      'A v B, Supreme Court, 3 février 2025 – 5 février 2025',
    ],
    [{ title: 'He said “no” today' }, '“He said ‘no’ today”, n.d.', '« He said “no” today », s. d.'],
    [{ title: 'Dire « non »' }, '“Dire « non »”, n.d.', '« Dire “non” », s. d.'],
    [{ issued: 'around Easter', title: 'X' }, '“X”, around Easter', '« X », around Easter'],
    [{ issued: { literal: 'l’an II' }, title: 'X' }, '“X”, l’an II', '« X », l’an II'],
    // Where there is no title, whoever wrote it or what it stands in is enough; only where there is nothing, it is the id.
    [{ author: [doe], issued: '2024' }, 'Jane Doe, 2024', 'Jane Doe, 2024'],
    [{ 'container-title': 'Le Monde' }, 'Le Monde, n.d.', 'Le Monde, s. d.'],
    [{ title: '', author: [{}], publisher: ' ' }, 'some-id', 'some-id'],
    [{}, 'some-id', 'some-id'],
    [{ issued: '2024' }, 'some-id, 2024', 'some-id, 2024'],
  ])('%j', (item, en, fr) => {
    expect([line(item, 'en'), line(item, 'fr')]).toEqual([en, fr]);
  });

  it.each<[NonNullable<CslItem['author']>[number], string]>([
    [{ given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven' }, 'Ludwig van Beethoven'],
    [{ given: 'Jean', 'dropping-particle': 'd’', family: 'Ormesson' }, 'Jean d’Ormesson'],
    [
      { given: 'Martin Luther', family: 'King', suffix: 'Jr', 'comma-suffix': true },
      'Martin Luther King, Jr',
    ],
    [{ given: '近平', family: '习', 'static-ordering': true }, '习近平'],
    [{ given: 'Viktor', family: 'Orbán', 'static-ordering': true }, 'Orbán Viktor'],
    [{ family: 'Madonna' }, 'Madonna'],
  ])('names %j', (author, name) => {
    expect(line({ author: [author], issued: 2020 }, 'en')).toBe(`${name}, 2020`);
  });

  it('is short, whatever stands in it', () => {
    const long = 'word '.repeat(20_000);
    const item = {
      author: [{ literal: long }],
      title: long,
      'container-title': long,
      genre: long,
      issued: long,
    };
    expect(referenceLine(item, 'en', long).length).toBeLessThan(700);
  });

  it('shows what stands in it as itself in Markdown', () => {
    const item = { author: [{ literal: '[x](command:y)' }], title: '**b** <i>', 'container-title': '`c`' };
    expect(referenceMarkdown(item, 'en', 'x')).toBe(
      '\\[x\\]\\(command\\:y\\), **“\\*\\*b\\*\\* &lt;i&gt;”**, *\\`c\\`*, n\\.d\\.',
    );
  });
});

describe('the language of references', () => {
  it.each([
    [undefined, undefined, 'en'],
    [undefined, 'fr-CA', 'fr'],
    [undefined, 'de', 'en'],
    ['fr', 'en', 'fr'],
    ['en', 'fr', 'en'],
    [undefined, 'frr', 'en'],
  ])('is the project’s (%s), else the editor’s (%s): %s', (language, locale, expected) => {
    const workspace = new Workspace(locale);
    workspace.apply([
      { kind: 'folderAdded', uri: 'file:///w' },
      ...(language === undefined
        ? []
        : [
            {
              kind: 'disk' as const,
              uri: 'file:///w/glossator.yaml',
              content: {
                text: `language: ${language}
`,
                encoding: 'utf-8' as const,
              },
            },
          ]),
    ]);
    expect(writingLanguage(workspace, workspace.projectOf('file:///w/a.txt'))).toBe(expected);
  });
});
