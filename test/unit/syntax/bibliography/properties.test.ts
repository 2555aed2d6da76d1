import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBibliography, type BibliographyParse } from '../../../../server/core/syntax/bibliography/parse';
import { drawParse } from './draw';

/** Pieces of which broken bibliographies are made, so that every state of the readers is met often. */
const bibtexPiece = fc.constantFrom(
  '@article{ruiz:2021,\n',
  '@Book(smith, ',
  '@string{ap = "Associated Press"}\n',
  '@string{ap = ap # ap}\n',
  '@comment{',
  '@preamble{"x"}\n',
  '@online{,',
  '  title = {The {DOGE} files},\n',
  'author = "Ruiz, Ana and {AFP}",\n',
  'journal = ap # { wire},\n',
  'year = 2021\n',
  'month = feb, ',
  'url = {https://example.org/a\\_b}\n',
  'crossref = {smith},',
  'mail@example.org ',
  "L'\\'et\\'e \\og{}noir\\fg{}",
  '{',
  '}',
  '"',
  '\\',
  '\\{',
  ',',
  '=',
  '#',
  '%',
  ')',
  '\n',
  '\r\n',
  ' ',
  '@',
  'é😀',
);
const jsonPiece = fc.constantFrom(
  '[',
  ']',
  '{ "id": "a", ',
  '{"id":7,"type":"book"}',
  '"title": "T\\u00e9\\"", ',
  '"author": [{"family":"Ruiz"}],\n',
  '"issued": {"date-parts":[[2021,2]]}',
  '},\n',
  '{"items": [',
  ',',
  ':',
  '{',
  '}',
  '"',
  '\\',
  'null',
  '12',
  '\n',
  ' ',
  'é😀',
);
const anyText = fc.oneof(
  fc.array(bibtexPiece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(jsonPiece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(jsonPiece, { maxLength: 30 }).map((pieces) => `[${pieces.join('')}`),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

function entriesOf({ list, entryAt }: BibliographyParse) {
  return list.records.map((_, index) => entryAt(index));
}

test('any text is read, and every range lies in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parse = parseBibliography(text);
      const inside = (range: { readonly start: number; readonly end: number }): boolean =>
        0 <= range.start && range.start <= range.end && range.end <= text.length;
      for (const { id, idRange, range, written, item, refused } of entriesOf(parse).map((entry) => ({
        ...{ id: entry.id, idRange: entry.idRange, range: entry.range, item: entry.item },
        ...{ refused: entry.refused, written: (key: string) => entry.written(key) },
      }))) {
        expect(id).toMatch(/^[\p{L}\p{N}._-]+$/u);
        expect(inside(range)).toBe(true);
        expect(range.start <= idRange.start && idRange.end <= range.end).toBe(true);
        expect(item.id).toBe(id);
        expect(refused).toEqual([]);
        for (const key of ['title', 'author', 'issued', 'URL', 'DOI', 'container-title', 'id'])
          for (const each of written(key)) {
            expect(inside(each.range)).toBe(true);
            expect(range.start <= each.range.start && each.range.end <= range.end).toBe(true);
          }
      }
      for (const { range } of parse.problems) expect(inside(range)).toBe(true);
    }),
    {
      numRuns: 2000,
      // A string that breaks off behind the mark of an escape.
      examples: [['[{ "id": "a", "\\']],
    },
  );
});

test('what is taken over from an earlier reading changes nothing', () => {
  const edit = fc.record({ at: fc.nat(), deleted: fc.nat(8), piece: fc.oneof(bibtexPiece, jsonPiece) });
  fc.assert(
    fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
      let current = text;
      let parse = parseBibliography(current);
      for (const { at, deleted, piece } of edits) {
        const start = at % (current.length + 1);
        current = current.slice(0, start) + piece + current.slice(start + deleted);
        const before = parse;
        parse = parseBibliography(current, before);
        const fresh = parseBibliography(current);
        expect(drawParse(current, parse)).toBe(drawParse(current, fresh));
        // Whoever looks only at what is told to have changed knows all.
        for (const id of new Set([...before.list.ids(), ...parse.list.ids()])) {
          if (parse.changed.has(id)) continue;
          const said = (one: BibliographyParse) =>
            [...one.list.named(id)].map((index) => one.entryAt(index).item);
          expect(said(parse)).toEqual(said(before));
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('of entries that rest on each other every change is told', () => {
  const entry = fc.constantFrom(
    '@string{ap = "Associated Press"}',
    '@string{ap = "AP"}',
    '@book{whole, title = {Mail}}',
    '@book{whole, title = {Letters}}',
    '@inbook{part, crossref = {whole}, title = {One}}',
    '@article{wire, journal = ap # { wire}}',
    '@xdata{shared, publisher = {Press}}',
    '@xdata{shared, publisher = {Print}}',
    '@report{part, xdata = {shared}}',
  );
  const separator = fc.constantFrom('\n', ' ', '\n\n');
  const library = fc.array(fc.tuple(entry, separator), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      library,
      fc.array(fc.tuple(fc.nat(), fc.nat(1), entry, separator), { maxLength: 5 }),
      (start, edits) => {
        const textOf = (entries: readonly (readonly [string, string])[]) => entries.flat().join('');
        const said = (one: BibliographyParse, id: string) =>
          [...one.list.named(id)].map((index) => one.entryAt(index).item);
        const entries: [string, string][] = [...start];
        let parse = parseBibliography(textOf(entries));
        for (const [at, deleted, ...added] of edits) {
          entries.splice(at % (entries.length + 1), deleted, added);
          const text = textOf(entries);
          const before = parse;
          parse = parseBibliography(text, before);
          expect(drawParse(text, parse)).toBe(drawParse(text, parseBibliography(text)));
          for (const id of new Set([...before.list.ids(), ...parse.list.ids()]))
            if (!parse.changed.has(id)) expect(said(parse, id)).toEqual(said(before, id));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

const good = '@book{good,\n  title = {Found},\n  year = 2021,\n}';

test('a good entry is found whatever stands before and behind it', () => {
  const garbage = fc.array(bibtexPiece, { maxLength: 15 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(garbage, garbage, (before, behind) => {
      const entries = entriesOf(parseBibliography(`x${before}\n${good}\n${behind}`));
      expect(entries.map(({ item }) => item)).toContainEqual({
        id: 'good',
        type: 'book',
        title: 'Found',
        issued: '2021',
      });
    }),
    { numRuns: 1000 },
  );
});

test('two bibliographies one behind the other are read as each by itself', () => {
  const bibtex = fc.array(bibtexPiece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(bibtex, bibtex, (one, other) => {
      const [first, second] = [`x${one}\n`, `${good}${other}`];
      const ids = (text: string) => entriesOf(parseBibliography(text)).map(({ id }) => id);
      expect(ids(first + second)).toEqual([...ids(first), ...ids(second)]);
    }),
    { numRuns: 1000 },
  );
});

test('JSON is read as JSON.parse does', () => {
  const item = fc.record({
    id: fc.oneof(fc.constantFrom('a', 'b'), fc.nat()),
    title: fc.string({ unit: 'grapheme' }),
    volume: fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
    ),
    custom: fc.dictionary(fc.constantFrom('x', 'y'), fc.string()),
  });
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom(undefined, 2, '\t'), (items, indent) => {
      const text = JSON.stringify(items, undefined, indent);
      const { problems, ...parse } = parseBibliography(text);
      expect(problems).toEqual([]);
      expect(
        entriesOf({ problems, ...parse }).map(({ item: { title, volume, custom } }) => ({
          title,
          volume,
          custom,
        })),
      ).toEqual(items.map(({ title, volume, custom }) => ({ title, volume: String(volume), custom })));
    }),
  );
});

test.each([
  ['open entries', '@a{'.repeat(50_000)],
  ['open entries on lines', '@a{k,\n'.repeat(50_000)],
  ['open braces', `@a{k, t = ${'{'.repeat(300_000)}`],
  ['open and closed braces', `@a{k, t = ${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`],
  ['open quotation marks', `@a{k, ${'t = " '.repeat(50_000)}`],
  ['backslashes', `@a{k, t = {${'\\'.repeat(300_001)}}}`],
  ['blanks', `@a{k, t = {${' '.repeat(500_000)}x}, author = {a ${' '.repeat(500_000)} b}}`],
  ['at signs', '@'.repeat(500_000)],
  ['types without an end', `@${'a'.repeat(500_000)}`],
  ['fields without an end', `@a{k, ${'a = {\n'.repeat(50_000)}`],
  ['parts of a value', `@a{k, t = ${'a # '.repeat(100_000)}a}`],
  [
    'strings of strings',
    `@string{a = "xxxxxxxxxx"}\n${'@string{a = a # a}\n'.repeat(5_000)}@a{k, title = a # a}`,
  ],
  ['names', `@a{k, author = {${'a and '.repeat(50_000)}b}}`],
  ['an address', `@a{k, url = {${'}'.repeat(300_000)}x}}`],
  ['open brackets', '['.repeat(300_000)],
  ['open objects', '[{"a":'.repeat(100_000)],
  ['open objects in a list', `[${'{"id": 1,'.repeat(100_000)}`],
  ['open texts', `[${'{"id": "'.repeat(100_000)}`],
  ['commas', `[${','.repeat(500_000)}`],
])('%s are read in one pass', (_, text) => {
  const parse = parseBibliography(text);
  for (const { item } of entriesOf(parse).slice(0, 10)) expect(item.id).toBeDefined();
  expect(parse.problems.length).toBeLessThanOrEqual(500);
});
