import { expect, test } from 'vitest';
import { contextAt } from '../../../server/core/syntax/contextAt';
import { parseGlossFile } from '../../../server/core/syntax/parse';

/** What is expected at the `‸` in a text, in one line. */
function contextOf(marked: string): string {
  const offset = marked.indexOf('‸');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = contextAt(text, parseGlossFile(text).file, offset);
  if (found === undefined) return 'nothing';
  const { section, kind, entry, path, at, range, prefix, quotes, inFlow } = found;
  const place = [section ?? '-', kind ?? '-', entry ?? '-', path.join('.') || '-', at].join(' ');
  const notes = [quotes === 'none' ? '' : quotes, inFlow ? 'flow' : '']
    .filter((note) => note !== '')
    .join(' ');
  return `${place} [${prefix}|${text.slice(offset, range.end)}] ${notes}`.trim();
}

const head = 'gloss: 1\nclaims:\n  - id: a\n    quote: x\n';

test('values in lines', () => {
  expect(contextOf(`${head}    by: ‸`)).toMatchInlineSnapshot(`"claims claim 0 by value [|]"`);
  expect(contextOf(`${head}    by: le‸a\n    kind: fact\n`)).toMatchInlineSnapshot(
    `"claims claim 0 by value [le|a]"`,
  );
  expect(contextOf(`${head}    by: "le‸`)).toMatchInlineSnapshot(`"claims claim 0 by value [le|] double"`);
  expect(contextOf(`${head}    by: 'le‸a'  # x\n`)).toMatchInlineSnapshot(
    `"claims claim 0 by value [le|a] single"`,
  );
  expect(contextOf(`${head}    by:‸`)).toMatchInlineSnapshot(`"nothing"`);
  expect(contextOf(`${head}    by: lea  # a com‸ment`)).toMatchInlineSnapshot(`"nothing"`);
  expect(contextOf(`${head}    about:\n      - us‸`)).toMatchInlineSnapshot(
    `"claims claim 0 about.0 key [us|]"`,
  );
  expect(contextOf(`${head}    about:\n    - usds\n    - ‸`)).toMatchInlineSnapshot(
    `"claims claim 0 about.1 key [|]"`,
  );
  expect(
    contextOf(`${head}    cites:\n      - source: a\n      - source: ‸\n        quote: x\n`),
  ).toMatchInlineSnapshot(`"claims claim 0 cites.1.source value [|]"`);
  expect(contextOf(`${head}    note: |\n      two\n      li‸nes\n`)).toMatchInlineSnapshot(`"nothing"`);
});

test('values in brackets, closed or not', () => {
  expect(contextOf(`${head}    about: [usds, ‸`)).toMatchInlineSnapshot(
    `"claims claim 0 about.1 value [|] flow"`,
  );
  expect(contextOf(`${head}    about: [usds, do‸ge]\n    by: x\n`)).toMatchInlineSnapshot(
    `"claims claim 0 about.1 value [do|ge] flow"`,
  );
  expect(contextOf(`${head}    about: [‸\n    by: x\n`)).toMatchInlineSnapshot(
    `"claims claim 0 about.0 value [|] flow"`,
  );
  expect(contextOf(`gloss: 1\nmentions:\n  - { quote: Dogey, actor: do‸`)).toMatchInlineSnapshot(
    `"mentions pin 0 actor value [do|] flow"`,
  );
  expect(contextOf(`gloss: 1\nmentions:\n  - { quote: "a, b", act‸ }`)).toMatchInlineSnapshot(
    `"mentions pin 0 - key [act|] flow"`,
  );
  expect(contextOf(`gloss: 1\nmentions:\n  - { quote: "a‸, b" }`)).toMatchInlineSnapshot(
    `"mentions pin 0 quote value [a|, b] double flow"`,
  );
  expect(contextOf(`${head}    cites: [{ source: a, quote: x }, { source: ‸ }]`)).toMatchInlineSnapshot(
    `"claims claim 0 cites.1.source value [|] flow"`,
  );
});

test('keys', () => {
  expect(contextOf(`gloss: 1\ncl‸`)).toMatchInlineSnapshot(`"- - - - key [cl|]"`);
  expect(contextOf(`gloss: 1\n‸`)).toMatchInlineSnapshot(`"- - - - key [|]"`);
  expect(contextOf(`${head}    ‸`)).toMatchInlineSnapshot(`"claims claim 0 - key [|]"`);
  expect(contextOf(`${head}    ki‸\n    by: x\n`)).toMatchInlineSnapshot(`"claims claim 0 - key [ki|]"`);
  expect(contextOf(`${head}    ki‸nd: fact\n`)).toMatchInlineSnapshot(`"claims claim 0 - key [ki|nd]"`);
  expect(contextOf(`${head}  - ‸`)).toMatchInlineSnapshot(`"claims claim 1 - key [|]"`);
  expect(contextOf(`${head}    cites:\n      - source: a\n        ‸\n`)).toMatchInlineSnapshot(
    `"claims claim 0 cites.0 key [|]"`,
  );
  expect(contextOf(`gloss: 1\nactors:\n  us‸`)).toMatchInlineSnapshot(`"actors - - - key [us|]"`);
  expect(contextOf(`gloss: 1\nactors:\n  usds:\n    na‸`)).toMatchInlineSnapshot(
    `"actors actor usds - key [na|]"`,
  );
  expect(
    contextOf(`gloss: 1\nactors:\n  usds:\n    roles:\n      - title: x\n        of: ‸`),
  ).toMatchInlineSnapshot(`"actors actor usds roles.0.of value [|]"`);
  expect(contextOf(`gloss: 1\nsource:\n  type: art‸\nclaims: []\n`)).toMatchInlineSnapshot(
    `"source source - type value [art|]"`,
  );
});
