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
  [root + '/people.gloss.yaml']:
    'gloss: 1\nactors: { zz: { name: Zed, aliases: [Ross] }, yy: { name: Yves } }\n',
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
      action: { action: 'notThisActor', range: name, actors: ['zz'], scope: 'place' },
      section: 'mentions',
      index: undefined,
      more: 1,
      effect: { not: 'zz' },
    },
    {
      uri: article,
      action: { action: 'tagMention', range: name, actor: 'yy', scope: 'article' },
      section: 'mentions',
      index: undefined,
      more: 1,
      effect: { actor: 'yy' },
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
    ...claims.slice(1).map(({ place, index }): Case => ({
      uri: sidecar,
      action: { action: 'linkClaims', claim: place, verb: 'repeats', other: claims[0]!.place },
      section: 'claims',
      index,
      more: 0,
      effect: { repeats: file.claims[0]!.value.id },
    })),
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

/** A file may be too odd to write into; that must be rare. */
const tooOdd = /^“a\.txt\.gloss\.yaml” is written in a way that Glossator cannot add to safely\./u;
/** What is in the way is said, and is there. */
const obstacles = [
  /^Mend “a\.txt\.gloss\.yaml” first\. Line \d+: ./u,
  /^Several claims of that article are called “.+”\. /u,
  /^The other claim has no id yet\. /u,
  /^The article of “.+” has no id\. /u,
  /^“.+” (?:is|cites|repeats) .+ already\.$/u,
  /^That is there already, from the other side: /u,
  /^“Ross” is not taken for (?:anybody|“Zed”) there\.$/u,
];

test('whatever the file looks like, an action does what it says, and leaves all else as it was', () => {
  let [tried, refused, odd] = [0, 0, 0];
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
      tried += 1;
      if ('refused' in answer) {
        refused += 1;
        if (tooOdd.test(answer.refused)) odd += 1;
        else
          expect(
            obstacles.filter((each) => each.test(answer.refused)),
            answer.refused,
          ).toHaveLength(1);
        return;
      }
      if (answer.reveal !== undefined) {
        const { uri: file, range } = answer.reveal;
        const old = file === sidecar ? text : (texts[file as keyof typeof texts] ?? '');
        const now = edited(
          old,
          answer.edits.filter((edit) => edit.uri === file),
        );
        expect(range.start).toBeGreaterThan(0);
        expect(range.end).toBeLessThanOrEqual(now.length);
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(now.slice(0, range.end)).toMatch(/["'\]}\p{L}]$/u);
        // What is selected is the claimant that was filled in: all of him, without his quotation marks.
        if (range.start < range.end) expect(now.slice(0, range.start)).toMatch(/\bby"?: "?$/u);
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
      const back = inverse(text, own);
      expect(edited(text2, back)).toBe(text);
      expect(edited(text, inverse(text2, back))).toBe(text2);
      if (more === 1)
        for (const { range } of own)
          expect(text.slice(range.start, range.end)).toMatch(/^\s*(?:\[\s*\]|\{\s*\})?\s*(?:#.*)?\s*$/u);
      const { source } = before;
      if (source !== undefined) expect(plain(after.source!)).toEqual(plain(source));
    }),
    { numRuns: 150 },
  );
  // A refusal is no way out: hardly ever for how a file is written, and not often for what is said in it.
  expect(odd).toBeLessThan(tried / 20);
  expect(refused).toBeLessThan(tried / 4);
});
