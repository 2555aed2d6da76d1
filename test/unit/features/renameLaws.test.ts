import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/core/analysis';
import { fixture } from '../fixture';
import { applied } from '../rules/check';

const actors = ['ann', 'bob.1', 'été', 'x'];
const claims = ['x', 'y-1', 'ann'];
const sources = ['paper', 'b', 'book', 'x'];

/** Takes one of some values. */
type Pick = <T>(values: readonly T[]) => T;

/** A workspace in which ids of every kind are the same words, written in every style. */
function workspace(pick: Pick): string {
  const styled = (id: string): string => pick([id, `'${id}'`, `"${id}"`]);
  const reference = (): string =>
    styled(pick([...claims, ...sources.flatMap((source) => `${source}#${pick(claims)}`)]));
  const list = (item: () => string): string =>
    pick([
      () => item(),
      () => `[${item()}]`,
      () => `[ ${item()},${item()} ]`,
      () => `\n      - ${item()} # one\n      - ${item()}`,
    ])();
  const claim = (id: string): string =>
    [
      `  - id: ${styled(id)}`,
      `    quote: Words`,
      `    by: ${styled(pick(actors))}`,
      `    about: ${list(() => styled(pick(actors)))}`,
      `    repeats: ${list(reference)}`,
      `    cites: [{ source: ${styled(pick(sources))} }, { claim: ${reference()} }]`,
    ].join('\n');
  return `
//- /actors.gloss.yaml
# ann, x and été
gloss: 1
actors:
${actors.map((id) => `  ${styled(id)}: { name: x, partOf: ${styled(pick(actors))}, roles: [ { of: ${styled(pick(actors))}} ] }`).join('\n')}
references:
  - { id: ${styled('book')}, title: book, origin: ${styled(pick(sources))} }
//- /a.txt
Words
//- /a.txt.gloss.yaml
gloss: 1
source: { id: ${styled('paper')}, origin: ${styled(pick(sources))} }
claims:
${claims.map(claim).join('\n')}
mentions:
  - { quote: Words, actor: ${styled(pick(actors))} }
  - { quote: Word, not: [${styled(pick(actors))}, any] }
//- /b.txt
Words
//- /b.txt.gloss.yaml
gloss: 1
source: { id: ${styled('b')} }
claims:
${claims.map(claim).join('\n')}
`;
}

/** A place where an id stands in a gloss file. */
function idPlace(
  analysis: Analysis,
  texts: ReadonlyMap<string, string>,
  pick: Pick,
): { uri: string; offset: number } {
  const path = pick([...texts.keys()].filter((each) => each.endsWith('.gloss.yaml')));
  const text = texts.get(path) ?? '';
  const offsets = [...text.matchAll(/[\p{L}\p{N}._-]+/gu)].map(({ index }) => index);
  const uri = `file:///story${path}`;
  return { uri, offset: pick(offsets.filter((offset) => renamable(analysis, uri, offset) !== undefined)) };
}

function renamable(analysis: Analysis, uri: string, offset: number): string | undefined {
  const found = analysis.prepareRename(uri, offset);
  return found !== undefined && 'id' in found ? found.id : undefined;
}

function renamed(
  markup: ReadonlyMap<string, string>,
  at: { uri: string; offset: number },
  id: string,
): Map<string, string> {
  const result = fixtureOf(markup).rename(at.uri, at.offset, id);
  if ('refused' in result) throw new Error(result.refused);
  return applied(markup, result.edits);
}

function fixtureOf(texts: ReadonlyMap<string, string>): Analysis {
  return fixture([...texts].map(([path, text]) => `//- ${path}\n${text}`).join('')).analysis;
}

/** Every reference to what stands at a place: by file, and which of its ids it is. */
function referred(
  texts: ReadonlyMap<string, string>,
  { uri, offset }: { uri: string; offset: number },
): readonly string[] {
  return fixtureOf(texts)
    .references(uri, offset, true)
    .map((place) => {
      const text = texts.get(place.uri.slice('file:///story'.length)) ?? '';
      return `${place.uri} ${text.slice(0, place.range.start).match(/[\p{L}\p{N}._-]+/gu)?.length}`;
    });
}

describe('a rename', () => {
  it('renames what is referred to and nothing else, and back again is as it was, byte for byte', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const pick: Pick = <T>(values: readonly T[]) => values[gen(fc.nat, { max: values.length - 1 })] as T;
        const { analysis, texts } = fixture(workspace(pick));
        const at = idPlace(analysis, texts, pick);
        const old = renamable(analysis, at.uri, at.offset) ?? '';
        const after = renamed(texts, at, 'new-id');
        // The place itself is further on in the file if something before it was renamed, too.
        const file = at.uri.slice('file:///story'.length);
        const count = (text: string | undefined): number => text?.match(/[\p{L}\p{N}._-]+/gu)?.length ?? 0;
        const words = count(texts.get(file)?.slice(0, at.offset));
        const there = [...(after.get(file) ?? '').matchAll(/[\p{L}\p{N}._-]+/gu)][words]?.index ?? -1;
        const then = { uri: at.uri, offset: there };
        expect(referred(after, then)).toEqual(referred(texts, at));
        expect(Object.fromEntries(renamed(after, then, old))).toEqual(Object.fromEntries(texts));
      }),
      { numRuns: 40 },
    );
  });
});
