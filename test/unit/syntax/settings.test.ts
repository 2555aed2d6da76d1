import { expect, test } from 'vitest';
import { locate } from '../../../server/core/syntax/locate';
import { parseSettings } from '../../../server/core/syntax/settings';
import { renderProblems } from './render';

test('settings', () => {
  const text = '# ours\nindependentSources: 3\narticles: "**/*.txt"\nrules:\n  uncited-claim: warning\n';
  const { settings, problems, entry } = parseSettings(text);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    independentSources: 3,
    articles: '**/*.txt',
    rules: { 'uncited-claim': 'warning' },
  });
  const range = locate(entry, ['rules', 'uncited-claim'], 'value');
  expect(text.slice(range?.start, range?.end)).toBe('warning');
});

test('an empty file has no settings and no problems', () => {
  expect(parseSettings('')).toMatchObject({ settings: {}, problems: [] });
  expect(parseSettings('# nothing\n')).toMatchObject({ settings: {}, problems: [] });
});

test('what is wrong with settings', () => {
  const text =
    'independantSources: 2\nindependentSources: two\narticles: **/*.txt\nrules:\n  uncited-claim: warn\n  quote-mising: off\n  schema: maybe\nexclude: { a: b }\nclaimKinds: [a b]\n';
  const { settings, problems } = parseSettings(text);
  expect(settings).toMatchInlineSnapshot(`
    {
      "articles": "**/*.txt",
      "claimKinds": [],
      "rules": {},
    }
  `);
  expect(renderProblems(text, problems)).toMatchInlineSnapshot(`
    "independantSources: 2
    ^^^^^^^^^^^^^^^^^^ schema
      “independantSources” is not a key of this file. Did you mean “independentSources”?
    independentSources: two
                        ^^^ schema
      “independentSources” takes a whole number, such as 2, and “two” is none.
    articles: **/*.txt
              ^^^^^^^^ unquoted-text
      To YAML, what this text begins with means something else. Put quotation marks around it.
      Put quotation marks around the text => articles: "**/*.txt"
      uncited-claim: warn
                     ^^^^ schema
      “uncited-claim” cannot be “warn”. It is one of: error, warning, information, hint, off.
      quote-mising: off
      ^^^^^^^^^^^^ schema
      “quote-mising” is not a key of “rules”. Did you mean “quote-missing”?
      Change to “quote-missing” => quote-missing: off
      schema: maybe
              ^^^^^ schema
      “schema” cannot be “maybe”. It is one of: error, warning, information, hint, off.
    exclude: { a: b }
             ^^^^^^^^ schema
      “exclude” takes text or a list, and this reads as a key with a value. If it is text with a colon, put quotation marks around it.
    claimKinds: [a b]
                 ^^^ schema
      “claimKinds” takes words of letters, digits, “.”, “_” and “-”; “a b” has a space."
  `);
  const list = '- a\n';
  expect(renderProblems(list, parseSettings(list).problems)).toMatchInlineSnapshot(`
    "- a
    ^^^ schema
      This file is written as keys with values, such as “glossator: …”, and this is a list."
  `);
});
