import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import type { Annotating } from '../../../server/core/annotate/annotating';
import { type Edit, edited } from '../../../server/core/annotate/edits';
import type { Entry, GlossFile } from '../../../server/core/syntax/glossFile';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { plainValue } from '../../../server/core/syntax/readValue';
import { root } from '../fixture';
import { glossText } from '../syntax/arbitraryGloss';

const article = root + '/a.txt';
const sidecar = `${article}.gloss.yaml`;
const other = root + '/b.txt';
const words = 'Prix #1 : “oui”, dit l’agent. Ross y était. ';
const texts = {
  [article]: words,
  [other]: `${words}Encore.\n`,
  [`${other}.gloss.yaml`]: 'gloss: 1\nclaims: [{ id: b, quote: Encore }]\n',
};

type Section = 'claims' | 'mentions' | 'notes' | 'actors';
interface Case {
  readonly uri: string;
  readonly action: Annotating;
  /** Which entry is changed or taken; undefined where one is added. */
  readonly section: Section;
  readonly index: number | undefined;
  readonly more: -1 | 0 | 1;
  /** What is to be read in the entry that was added or changed. */
  readonly effect: object;
}

/** What could be done in a file, drawn by a number. */
function chosen(file: GlossFile, which: number): Case {
  const range = { start: 0, end: 28 };
  const name = { start: words.indexOf('Ross'), end: words.indexOf('Ross') + 4 };
  const claims = file.claims.map((entry, index) => ({ place: { uri: sidecar, range: entry.range }, index }));
  const entries = (['claims', 'notes', 'mentions'] as const).flatMap((section) =>
    file[section].map((entry, index) => ({ section, index, place: { uri: sidecar, range: entry.range } })),
  );
  const otherClaim = { uri: `${other}.gloss.yaml`, range: { start: 18, end: 42 } };
  const cases: Case[] = [
    {
      uri: article,
      action: { action: 'tagClaim', range },
      section: 'claims',
      index: undefined,
      more: 1,
      effect: { quote: words.slice(0, 28) },
    },
    {
      uri: article,
      action: { action: 'addNote', range, note: 'Why: "so" # 1' },
      section: 'notes',
      index: undefined,
      more: 1,
      effect: { note: 'Why: "so" # 1' },
    },
    {
      uri: article,
      action: { action: 'notThisActor', range: name, actors: 'any', scope: 'article' },
      section: 'mentions',
      index: undefined,
      more: 1,
      effect: { not: 'any' },
    },
    {
      uri: article,
      action: {
        action: 'newActor',
        range: name,
        actor: { name: 'Ross: #2', kind: 'person', aliases: ["l'autre"] },
      },
      section: 'actors',
      index: undefined,
      more: 1,
      effect: { name: 'Ross: #2', kind: 'person', aliases: ["l'autre"] },
    },
    ...file.actors.map((entry, index): Case => ({
      uri: article,
      action: { action: 'addAlias', range: name, actor: entry.key?.text ?? '' },
      section: 'actors',
      index,
      more: 0,
      effect: { aliases: 'Ross' },
    })),
    ...claims.flatMap(({ place, index }): Case[] => [
      {
        uri: sidecar,
        action: { action: 'setStatus', claim: place, status: 'disputed' },
        section: 'claims',
        index,
        more: 0,
        effect: { status: 'disputed' },
      },
      {
        uri: sidecar,
        action: { action: 'linkClaims', claim: place, verb: 'supports', other: otherClaim },
        section: 'claims',
        index,
        more: 0,
        effect: { supports: 'b#b' },
      },
      {
        uri: other,
        action: { action: 'cite', range, claim: place, stance: 'disputes' },
        section: 'claims',
        index,
        more: 0,
        effect: { cites: 'disputes' },
      },
    ]),
    ...entries.map(({ section, index, place }): Case => ({
      uri: sidecar,
      action: { action: 'remove', entry: place },
      section,
      index,
      more: -1,
      effect: {},
    })),
  ];
  return cases[which % cases.length]!;
}

const keys = ['claims', 'mentions', 'notes', 'actors', 'references'] as const;

function plain(entry: Entry<unknown>): unknown {
  return [entry.key?.text, entry.tree === undefined ? undefined : plainValue(entry.tree)];
}

/** The edits that take others back. */
function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, newText }) => {
      const start = range.start + moved;
      moved += newText.length - (range.end - range.start);
      return { range: { start, end: start + newText.length }, newText: text.slice(range.start, range.end) };
    });
}

test('whatever the file looks like, an action does what it says, and leaves all else as it was', () => {
  let [tried, refused] = [0, 0];
  fc.assert(
    fc.property(glossText, fc.nat({ max: 999 }), (text, which) => {
      const before = parseGlossFile(text).file;
      fc.pre(before.problems.every(({ code }) => code !== 'yaml-syntax' && code !== 'duplicate-key'));
      const analysis = new Analysis();
      analysis.apply([
        { kind: 'folderAdded', uri: root },
        ...Object.entries({ ...texts, [sidecar]: text }).map(([uri, each]) => ({
          kind: 'disk' as const,
          uri,
          content: { text: each, encoding: 'utf-8' as const },
        })),
      ]);
      const { uri, action, section, index, more, effect } = chosen(before, which);
      const answer = analysis.annotate(uri, action);
      if (action.action === 'notThisActor' && 'refused' in answer) return;
      tried += 1;
      if ('refused' in answer) {
        refused += 1;
        return;
      }
      const own = answer.edits.filter((edit) => edit.uri === sidecar);
      if (own.length === 0) return;
      const text2 = edited(text, own);
      const after = parseGlossFile(text2).file;
      expect(after.problems.length).toBeLessThanOrEqual(before.problems.length);
      for (const key of keys) {
        const was = before[key].map(plain);
        const is = after[key].map(plain);
        if (key === section && more === -1) was.splice(index!, 1);
        if (key === section && more === 1)
          expect(JSON.stringify(is.pop())).toContain(JSON.stringify(effect).slice(1, -1));
        if (key === section && more === 0) {
          const [changed] = is.splice(index!, 1);
          was.splice(index!, 1);
          expect(JSON.stringify(changed)).toContain(JSON.stringify(Object.values(effect)[0]));
          const rest = (value: unknown): object => {
            const { [Object.keys(effect)[0]!]: _, ...others } = ((value as unknown[])[1] ?? {}) as Record<
              string,
              unknown
            >;
            return others;
          };
          expect(rest(changed)).toEqual(rest(plain(before[key][index!]!)));
        }
        expect(is).toEqual(was);
      }
      expect(edited(text2, inverse(text, own))).toBe(text);
      if (more === 1)
        for (const { range } of own)
          expect(text.slice(range.start, range.end)).toMatch(/^\s*(?:\[\s*\]|\{\s*\})?\s*(?:#.*)?\s*$/u);
      const { source } = before;
      if (source !== undefined) expect(plain(after.source!)).toEqual(plain(source));
    }),
    { numRuns: 150 },
  );
  // Refusing is allowed where a file is too odd, but must be rare.
  expect(refused).toBeLessThan(tried / 10);
});
