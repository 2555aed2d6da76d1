import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import { fixture, root, show } from '../fixture';
import { ask, checkNames, namesIn } from './suggestedNames';

describe('what is a name', () => {
  it.each([
    ['a name of several words', 'The plan of Amelia Harker was approved.', ['Amelia Harker']],
    ['initials', 'They asked J. D. Marlow about it.', ['J. D. Marlow']],
    ['an abbreviation', 'The letter from the USFS came late.', ['USFS']],
    ['an abbreviation with full stops', 'The letter from the U.S.F.S. came late.', ['U.S.F.S.']],
    ['capitals within a word', 'The letter from OpenLedger came late.', ['OpenLedger']],
    ['digits first', 'The team of 24F was told to leave.', ['24F']],
    [
      'small words within',
      'They went to the Office of Harbour Management today.',
      ['Office of Harbour Management'],
    ],
    ['two small words within', 'On lit le Journal de la Rivière chaque jour.', ['Journal de la Rivière']],
    ['a French elision within', 'Il est né à la Roche d’Argent en hiver.', ['Roche d’Argent']],
    ['hyphens', 'On a vu Jean-Luc Moreau partir.', ['Jean-Luc Moreau']],
    ['apostrophes', 'They asked Siobhan O’Dowell about it.', ['Siobhan O’Dowell']],
    ['an ampersand', 'The shop of Harker & Marlow was closed.', ['Harker & Marlow']],
    ['other scripts', 'Её спросил Иван Петров вчера.', ['Иван Петров']],
  ])('%s', (_, text, names) => expect(namesIn(text)).toEqual(names));

  it.each([
    ['a French elision', 'Il a quitté l’Opéra-Nova hier.', ['Opéra-Nova']],
    ['an English possessive', 'It was Harker’s idea from the start.', ['Harker']],
    [
      'a title',
      'Then President Amelia Harker left, and so did Sen. Paul Marlow.',
      ['Amelia Harker', 'Paul Marlow'],
    ],
    ['a French title', 'On a vu Mme Hélène Moreau et M. Marlow.', ['Hélène Moreau', 'Marlow']],
    ['a day', 'They met Harker Tuesday in the hall.', ['Harker']],
    ['the first word of a sentence', 'Yesterday Harker left. All say that yesterday was fine.', ['Harker']],
  ])('cuts off %s', (_, text, names) => expect(namesIn(text)).toEqual(names));

  it.each([
    ['a word that only begins sentences', 'Sailors left the port. Nobody knew why.'],
    [
      'a word that is written small elsewhere',
      'In the end Congress voted. Every congress of a congress votes.',
    ],
    ['a month, a day', 'In January and every Monday, in March, en Juillet, le Mardi.'],
    ['a pronoun', 'Then I left, and she said that I was right.'],
    ['a people', 'Then Americans and many Français left.'],
    ['an office', 'Then the President and the CEO left.'],
    ['a single letter', 'It was plan B, and then plan B again.'],
    ['an address', 'See https://harker.example/Amelia_Harker for more, and Harker.example too.'],
    ['part of a compound', 'It was a Harker-era idea, and a Harker-led one.'],
    ['a contraction', 'And then "Don\'t" was all he said.'],
  ])('not %s', (_, text) => expect(namesIn(text)).toEqual([]));

  it('not what Markdown hides', () => {
    const hidden = 'See `Amelia Harker` and [this](/Amelia_Harker "Amelia Harker") and <b class="Harker">.';
    expect(namesIn(hidden, 'md')).toEqual([]);
  });

  it.each([
    ['a heading in title case', 'Amelia Harker Leaves Northern Harbour Office'],
    ['a line in capitals', 'AMELIA HARKER LEAVES THE HARBOUR'],
    ['a caption', 'Photo: workers of Amelia Harker wave from the boat, in the harbour.'],
    ['a banner', 'We use cookies, and so does Amelia Harker. Accept all of them.'],
    ['a menu', 'More by Amelia Harker'],
  ])('not for standing in %s alone', (_, line) => {
    const article = [1, 2, 3].map((time) => `${line}\n\nText number ${time}.`).join('\n\n');
    expect(checkNames(`//- /a.txt\n${article}\n`)).toEqual([]);
    // Known from a sentence, it is counted there too.
    const known = 'And then Amelia Harker left. It was known that Amelia Harker would.';
    expect(checkNames(`//- /a.txt\n${article}\n\n${known}\n`)).toEqual([
      expect.stringMatching(/^[3-8] in 1: Amelia Harker/u),
    ]);
  });

  it('a line that stands there twice counts as evidence once', () => {
    const line = 'On this picture one sees Amelia Harker in the harbour.';
    expect(checkNames(`//- /a.txt\n${line}\n${line}\n${line}\n`)).toEqual([]);
  });

  it('a name goes on over a line break where lines were broken to fit a width, and nowhere else', () => {
    const wrapped = (width: string): readonly string[] =>
      checkNames(
        `//- /a.txt\n${[1, 2, 3].map((time) => `${width} ${time} by Amelia\nHarker, who left.`).join('\n\n')}\n`,
      );
    expect(wrapped('The inquiry into the harbour was led for all of these years')).toEqual([
      '3 in 1: Amelia Harker',
    ]);
    expect(wrapped('It was led for years and years')).toEqual(['3 in 1: Amelia']);
  });
});

describe('which names are one', () => {
  it('a surname and the whole name', () => {
    expect(
      checkNames(
        '//- /a.txt\nThey asked Amelia Harker. Later they found Amelia Harker and told Harker so, and Harker left.\n',
      ),
    ).toEqual(['4 in 1: Amelia Harker = Harker']);
  });

  it('a whole name that stands there only once', () => {
    const told = '//- /a.txt\nThey asked Amelia Harker. Later they told Harker so, and then Harker left.\n';
    const [name] = ask(fixture(told).analysis).names;
    expect(name?.places.map(({ words }) => words)).toEqual(['Amelia Harker', 'Harker', 'Harker']);
    expect(
      checkNames('//- /a.txt\nThey asked Amelia Harker. Later they told Harker so, and then Harker left.\n'),
    ).toEqual(['3 in 1: Amelia Harker = Harker']);
  });

  it('not a surname that two people have', () => {
    expect(
      checkNames(
        '//- /a.txt\nThey asked Amelia Harker and Paul Harker. Then Amelia Harker left, Paul Harker too, and who is Harker? Not Harker, but Harker.\n',
      ),
    ).toEqual(['3 in 1: Harker', '2 in 1: Amelia Harker', '2 in 1: Paul Harker'].slice(0, 1));
  });

  it('not a name that is somebody else’s in most articles', () => {
    expect(
      checkNames(
        '//- /a.txt\nThe statue of Amelia Norwell was in Norwell then.\n//- /b.txt\nThey live in Norwell now.\n//- /c.txt\nThey work in Norwell now.\n',
      ),
    ).toEqual(['4 in 3: Norwell']);
  });

  it('an abbreviation in brackets behind its words', () => {
    expect(
      checkNames(
        '//- /a.txt\nIt was the Northern Harbour Office (NHO). Soon the Northern Harbour Office was told, and the NHO knew. Ask the NHO.\n',
      ),
    ).toEqual(['5 in 1: Northern Harbour Office = NHO']);
  });

  it('hyphens and spaces, capitals and accents', () => {
    expect(
      checkNames(
        '//- /a.txt\nOn va à la Maison-Neuve. Elle vit à la Maison Neuve, à la Maison-Neuve, à la MAISON NEUVE.\n',
      ),
    ).toEqual(['4 in 1: Maison-Neuve = Maison Neuve']);
  });

  it('names joined by a small word are two where they are known apart', () => {
    expect(
      checkNames(
        '//- /a.txt\nOn a vu Hélène Moreau de Ledgerix. Puis Hélène Moreau est venue chez Ledgerix, et Ledgerix a écrit à Hélène Moreau.\n',
      ),
    ).toEqual(['3 in 1: Hélène Moreau', '3 in 1: Ledgerix']);
  });

  it('the beginning of a longer name is another one', () => {
    expect(
      checkNames(
        '//- /a.txt\nThey live in Norwell, work in Norwell, read in Norwell. It stood in the Norwell Gazette once.\n',
      ),
    ).toEqual(['3 in 1: Norwell']);
  });
});

describe('what is left out', () => {
  const text = 'They asked Amelia Harker. Then Amelia Harker left, and Amelia Harker came back.';
  const actors = (names: string): string => `//- /actors.gloss.yaml\ngloss: 1\nactors:\n  harker: ${names}\n`;

  it('known actors, by any of their names', () => {
    expect(checkNames(`//- /a.txt\n${text}\n${actors('{ name: Amelia Harker }')}`)).toEqual([]);
    expect(checkNames(`//- /a.txt\n${text}\n${actors('{ name: Harker }')}`)).toEqual([]);
    expect(
      checkNames(
        `//- /a.txt\n${text}\n${actors('{ name: X, aliases: [{ name: Amelia Harker, weak: true }] }')}`,
      ),
    ).toEqual([]);
  });

  it('not what goes on behind the name of a known actor', () => {
    const more = 'They read the Amelia Harker Foundation letter of the Amelia Harker Foundation to all.';
    expect(
      checkNames(`//- /a.txt\n${more}\n//- /b.txt\n${more}\n${actors('{ name: Amelia Harker }')}`),
    ).toEqual(['4 in 2: Amelia Harker Foundation ~ harker']);
  });

  it('what glossator.yaml says', () => {
    expect(checkNames(`//- /a.txt\n${text}\n//- /glossator.yaml\nignoredNames: [Amélia HARKER]\n`)).toEqual(
      [],
    );
    expect(checkNames(`//- /a.txt\n${text}\n//- /glossator.yaml\nignoredNames: Amelia Harker\n`)).toEqual([]);
  });

  it('what stands once or twice', () => {
    expect(checkNames('//- /a.txt\nThey asked Amelia Harker, and Amelia Harker left.\n')).toEqual([]);
    expect(
      checkNames('//- /a.txt\nThey asked Amelia Harker.\n//- /b.txt\nThen Amelia Harker left.\n'),
    ).toEqual(['2 in 2: Amelia Harker']);
  });
});

describe('what is said of a name', () => {
  it('whom it may be', () => {
    const markup =
      '//- /a.txt\nThey asked the NHO. Then the NHO left, and the NHO told Paul Marlow, a Paul Marlow or any Paul Marlow.\n' +
      '//- /actors.gloss.yaml\ngloss: 1\nactors:\n  office: { name: Northern Harbour Office }\n  marlow: { name: Jane Marlow }\n';
    expect(checkNames(markup)).toEqual(['3 in 1: NHO ~ office', '3 in 1: Paul Marlow ~ marlow']);
  });

  it('where it stands, with the words around', () => {
    const { analysis } = fixture(
      '//- /b.txt\nLong before, they asked Harker, and Harker left.\n//- /a.txt\nThen Harker came.\n',
    );
    const [name] = ask(analysis).names;
    expect(name?.places.map(({ uri, range, before, after }) => [show(analysis, uri, range), before, after]))
      .toMatchInlineSnapshot(`
      [
        [
          "/a.txt:0:5 “Harker”",
          "Then ",
          " came.",
        ],
        [
          "/b.txt:0:24 “Harker”",
          "Long before, they asked ",
          ", and Harker left.",
        ],
        [
          "/b.txt:0:36 “Harker”",
          "Long before, they asked Harker, and ",
          " left.",
        ],
      ]
    `);
  });

  it('the most frequent first, and how many there are', () => {
    const { analysis } = fixture(
      '//- /a.txt\nThen Harker and Marlow came, then Harker and Marlow, then Harker and Marlow, then Harker.\n',
    );
    expect(ask(analysis, 1)).toMatchObject({ names: [{ name: 'Harker', occurrences: 4 }], total: 2 });
  });
});

it('anything at all is looked through', () => {
  const texts = [
    '',
    ' ',
    '\ufeff',
    'A',
    'A.',
    'A. B.',
    "'A' 'B'",
    'A\u0301b\ud800C',
    '\r\n\r\nAb\r\nCd',
    'A&B&C&D',
  ];
  for (const text of texts) expect(() => namesIn(text)).not.toThrow();
});

describe('laws', () => {
  const words = fc.constantFrom(
    'they asked',
    'Amelia Harker',
    'Harker',
    'HARKER',
    'Harker-led',
    'Northern Harbour Office (NHO)',
    'the NHO',
    'de la',
    'of',
    'Norwell.',
    'Then',
    '\n\n',
    '\n',
    'l’',
    'President',
    'S.E.C.',
  );
  const article = fc.array(words, { maxLength: 25 }).map((list) => list.join(' '));
  const actors = fc.constantFrom(
    '',
    'gloss: 1\nactors:\n  a: { name: Harker }\n',
    'gloss: 1\nactors:\n  a: { name: NHO }\n',
  );
  const settings = fc.constantFrom('', 'ignoredNames: [Norwell]\n', 'ignoredNames: [amelia harker]\n');
  const file = fc.oneof(
    { weight: 3, arbitrary: fc.record({ path: fc.constantFrom('a.txt', 'b.txt', 'c.md'), text: article }) },
    fc.record({ path: fc.constant('actors.gloss.yaml'), text: actors }),
    fc.record({ path: fc.constant('glossator.yaml'), text: settings }),
  );

  it('after any changes the list is that of the same files read at once, in any order', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 10 }), fc.boolean(), (changes, asksBetween) => {
        const change = ({ path, text }: { readonly path: string; readonly text: string }) => ({
          kind: 'disk' as const,
          uri: `${root}/${path}`,
          content: { text, encoding: 'utf-8' as const },
        });
        const grown = new Analysis();
        grown.apply([{ kind: 'folderAdded', uri: root }]);
        for (const each of changes) {
          grown.apply([change(each)]);
          if (asksBetween) ask(grown);
        }
        const last = new Map(changes.map((each) => [each.path, each]));
        const rebuilt = new Analysis();
        rebuilt.apply([{ kind: 'folderAdded', uri: root }, ...[...last.values()].reverse().map(change)]);
        expect(ask(grown)).toEqual(ask(rebuilt));
      }),
      { numRuns: 100 },
    );
  });

  it('every place holds the words that are told, and no two names claim the same ones', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 3, maxLength: 3 }), (texts) => {
        const analysis = new Analysis();
        analysis.apply([
          { kind: 'folderAdded', uri: root },
          ...texts.map((text, index) => ({
            kind: 'disk' as const,
            uri: `${root}/${index}.txt`,
            content: { text, encoding: 'utf-8' as const },
          })),
        ]);
        const seen = new Set<string>();
        for (const { places } of ask(analysis).names) {
          for (const { uri, range, words: told } of places) {
            expect(analysis.textOf(uri)?.slice(range.start, range.end)).toBe(told);
            for (let at = range.start; at < range.end; at++) {
              expect(seen.has(`${uri} ${at}`)).toBe(false);
              seen.add(`${uri} ${at}`);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
