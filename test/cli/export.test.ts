import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, glossator } from './terminal';

interface Collection {
  readonly '@context': string;
  readonly type: string;
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

const story = `
//- /texts/é a.txt
😀 « Le DOGE » fut créé. Andy Bass parle. Andy Bass se tait.
//- /texts/é a.txt.gloss.yaml
gloss: 1
claims:
  - { id: création, quote: '"Le DOGE" fut créé', text: It was made., by: doge, kind: fact }
  - { id: perdue, quote: "Le DOGE fut dissous" }
  - { id: deux, quote: "Andy Bass" }
notes:
  - { quote: "Andy Bass se tait", motivation: correcting, note: Andy Jassy. }
//- /actors.gloss.yaml
gloss: 1
actors:
  doge: { name: DOGE, wikidata: Q123 }
  bass: { name: Andy Bass }
  bass2: { name: Andy Bass }
`;

test('every resolved claim, note and mention, in the order of the text, and nothing that is not sure', async () => {
  const root = folder(story);
  const { out, code } = await glossator(root, 'export --format w3c');
  const collection = JSON.parse(out) as Collection;
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(collection.type).toBe('AnnotationCollection');
  expect(code).toBe(0);
  const { items } = collection.first;
  expect(collection.total).toBe(items.length);
  expect(items.map(({ id }) => id)).toEqual([
    'urn:glossator:claim:é-a#création',
    'urn:glossator:mention:texts/é%20a.txt#char=7,11',
    'urn:glossator:note:é-a#1',
  ]);
});

test('positions count code points, words are the article’s own, the path is an IRI', async () => {
  const root = folder(story);
  const text = readFileSync(join(root, 'texts/é a.txt'), 'utf8');
  const { out } = await glossator(root, 'export');
  const codePoints = Array.from(text);
  for (const { target } of (JSON.parse(out) as Collection).first.items) {
    const [quote, position] = target.selector;
    expect(target.source).toBe('texts/é%20a.txt');
    expect(codePoints.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
  }
});

test('paths choose articles; a sidecar stands for its article', async () => {
  const root = folder(`${story}//- /b.txt\nDOGE.\n`);
  const count = async (args: string): Promise<number> =>
    (JSON.parse((await glossator(root, args)).out) as Collection).total;
  expect(await count('export')).toBe(4);
  expect(await count('export b.txt')).toBe(1);
  expect(await count('export texts')).toBe(3);
});

test('a sidecar with another name stands for the article it names', async () => {
  const root = folder(`//- /b.txt
DOGE.
//- /second.gloss.yaml
gloss: 1
source: { file: b.txt }
notes: [{ quote: DOGE, note: one, creator: lea, created: 2025-03-01 }]
//- /b.txt.gloss.yaml
gloss: 1
notes: [{ quote: DOGE, note: two, created: 2025 }]
`);
  const { items } = (JSON.parse((await glossator(root, 'export second.gloss.yaml')).out) as Collection).first;
  expect(items).toMatchObject([
    { id: 'urn:glossator:note:b#1', body: [{ value: 'two' }] },
    {
      id: 'urn:glossator:note:b#2',
      creator: { type: 'Person', name: 'lea' },
      created: '2025-03-01T00:00:00Z',
    },
  ]);
});

test('--output writes a file, and says so where it cannot', async () => {
  const root = folder(story);
  expect((await glossator(root, 'export --output out.jsonld')).out).toBe('');
  expect((JSON.parse(readFileSync(join(root, 'out.jsonld'), 'utf8')) as Collection).total).toBe(3);
  // A name of digits is a name.
  await glossator(root, 'export --output 007');
  expect(readFileSync(join(root, '007'), 'utf8')).toContain('AnnotationCollection');
  const failed = await glossator(root, 'export --output absent/out.jsonld');
  expect(failed.code).toBe(2);
  expect(failed.err).toMatch(/^glossator: “absent\/out\.jsonld” cannot be written/u);
});
