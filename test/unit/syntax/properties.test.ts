import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { cutIntoChunks } from '../../../server/core/syntax/chunks';
import type { Entry, GlossFile } from '../../../server/core/syntax/glossFile';
import { readLeniently } from '../../../server/core/syntax/lenientYaml';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { prepareText } from '../../../server/core/syntax/prepare';
import { readStrictly } from '../../../server/core/syntax/strictYaml';
import { plainValue } from '../../../server/core/syntax/readValue';
import { glossText } from './arbitraryGloss';

/** What `yaml` reads in the whole file, in the form of `readValues`. */
function wholeValues(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  return withoutEmpty(document.toJS());
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item) ?? '');
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const pairs = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const);
  return Object.fromEntries(pairs.filter(([, item]) => item !== undefined));
}

function treeValues(file: GlossFile): Record<string, unknown> {
  const value = (entry: Entry<unknown>): unknown =>
    entry.tree === undefined ? {} : withoutEmpty(plainValue(entry.tree));
  const { source, claims, mentions, notes, actors, references } = file;
  return {
    ...(source === undefined ? {} : { source: value(source) }),
    claims: claims.map(value),
    mentions: mentions.map(value),
    notes: notes.map(value),
    actors: actors.map((entry) => [entry.key?.text, value(entry)]),
    references: references.map(value),
  };
}

function expectedValues(whole: Record<string, unknown>): Record<string, unknown> {
  const list = (name: string): unknown => whole[name] ?? [];
  return {
    ...(whole['source'] === undefined ? {} : { source: whole['source'] }),
    claims: list('claims'),
    mentions: list('mentions'),
    notes: list('notes'),
    actors: Object.entries((whole['actors'] as Record<string, unknown> | undefined) ?? {}),
    references: list('references'),
  };
}

/** The parsers do not agree on what an escaped line break before an empty line means; it is too rare to matter. */
const disputed = /\\\r?\n[ \t]*\r?\n/u;

const runs = { numRuns: 100 };

test('a file read in pieces says the same as the file read whole', () => {
  fc.assert(
    fc.property(glossText, (text) => {
      const whole = wholeValues(text);
      fc.pre(whole !== undefined && !disputed.test(text));
      const { file } = parseGlossFile(text);
      expect(treeValues(file)).toEqual(expectedValues(whole as Record<string, unknown>));
      expect(file.problems.filter(({ code }) => code === 'yaml-syntax' || code === 'unquoted-text')).toEqual(
        [],
      );
    }),
    runs,
  );
});

test('the strict and the forgiving reader make the same tree of a valid piece, ranges included', () => {
  fc.assert(
    fc.property(glossText, (text) => {
      fc.pre(!disputed.test(text));
      const prepared = prepareText(text);
      const { chunks } = cutIntoChunks(prepared.text, prepared.start);
      for (const { range } of chunks) {
        const piece = prepared.text.slice(range.start, range.end);
        const strict = readStrictly(piece);
        const lenient = readLeniently(piece);
        if ('reason' in strict || lenient.errors.length > 0) continue;
        expect(lenient.root).toEqual(strict.root);
      }
    }),
    runs,
  );
});

test('reading again after an edit gives what reading afresh gives', () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 12 }),
    insert: fc.constantFrom('', 'x', '"', '\n', ': ', '- ', '  ', '#', '[', '}', '\t', '\r\n'),
  });
  fc.assert(
    fc.property(glossText, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
      let text = start;
      let parse = parseGlossFile(text);
      for (const { at, length, insert } of edits) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + insert + text.slice(from + length);
        parse = parseGlossFile(text, parse);
      }
      const fresh = parseGlossFile(text);
      expect(parse.file.problems).toEqual(fresh.file.problems);
      expect(summary(parse.file)).toEqual(summary(fresh.file));
    }),
    { numRuns: 30 },
  );
});

test('whatever the text, reading returns, and every range lies in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 80 }),
        glossText.map((text) => text.slice(0, text.length >> 1)),
        fc
          .array(
            fc.constantFrom(
              'gloss: 1\n',
              'claims:\n',
              '- ',
              '  ',
              '\t',
              'id: ',
              '"',
              "'",
              '[',
              '{',
              ']',
              '}',
              ',',
              ': ',
              '#',
              '\n',
              '\r',
              '|',
              '>',
              '&a ',
              '*a',
              '!t ',
              '? ',
              '---\n',
              '...\n',
              '%',
              '\0',
              '\ud800',
              '\ufeff',
              'é',
            ),
            { maxLength: 40 },
          )
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const { file } = parseGlossFile(text);
        for (const { range, fix } of file.problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(text.length);
          if (text.length > 0) expect(range.end).toBeGreaterThan(range.start);
          expect(text.slice(range.start, range.end)).not.toMatch(/\n./u);
          for (const { range: at } of fix?.edits ?? []) expect(at.end).toBeLessThanOrEqual(text.length);
        }
        summary(file);
      },
    ),
    { numRuns: 400 },
  );
});

function summary(file: GlossFile): unknown {
  const entry = (each: Entry<unknown>): unknown => [each.value, each.range, each.base, each.key, each.tree];
  const { source, claims, mentions, notes, actors, references, sections } = file;
  return [
    source === undefined ? [] : entry(source),
    [claims, mentions, notes, actors, references].map((list) => list.map(entry)),
    sections,
  ];
}
