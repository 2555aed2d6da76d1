import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValue } from './readValueOf';
import { ruleFor, type RuleName } from '../../../server/core/syntax/schema';
import glossSchema from '../../../schemas/gloss.schema.json';
import settingsSchema from '../../../schemas/glossator.schema.json';

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  coerceTypes: true,
  unicodeRegExp: true,
});
ajv.addSchema(glossSchema, 'gloss');
ajv.addSchema(settingsSchema, 'settings');

const words = fc.constantFrom(
  'a',
  'a-b',
  'a#b',
  'x y',
  '',
  'true',
  'false',
  'yes',
  '1',
  '12',
  '-3',
  '1.5',
  '2025-02',
  'person',
  'book',
  'fact',
  'supports',
  'correcting',
  'any',
  'error',
  'off',
  'é',
  'l’x',
  'a'.repeat(64),
);

/** Values of every shape under the keys of a definition, and now and then under one that it does not have. */
function valueFor(keys: readonly string[]): fc.Arbitrary<unknown> {
  const nested = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      words,
      words,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          'source',
          'claim',
          'quote',
          'name',
          'lang',
          'weak',
          'title',
          'of',
          'from',
          'family',
          'literal',
          'date-parts',
          'circa',
          'zzz',
        ),
        tie('value'),
        { maxKeys: 3, noNullPrototype: true },
      ),
    ),
  })).value;
  return fc.dictionary(fc.constantFrom(...keys, ...keys.slice(0, 8), 'zzz'), nested, {
    maxKeys: 6,
    noNullPrototype: true,
  });
}

const names: readonly RuleName[] = ['source', 'claim', 'pin', 'note', 'actor', 'reference', 'settings'];

test.each(names)('a %s is held to fit where ajv, by the same schema, says that it fits', (name) => {
  const validate = ajv.getSchema(name === 'settings' ? 'settings#' : `gloss#/definitions/${name}`);
  const required = ruleFor(name).required;
  fc.assert(
    fc.property(valueFor([...required, ...required, ...ruleFor(name).keys.keys()]), (value) => {
      const { problems, value: read } = readValue(value, name);
      // Values are made of text alone, as files are; ajv turns text into numbers in place, so it gets a copy.
      const copy: unknown = JSON.parse(JSON.stringify(value));
      expect(problems.length === 0).toBe(validate?.(copy));
      if (problems.length === 0) expect(read).toEqual(copy);
    }),
    { numRuns: 300 },
  );
});

test('what does not fit is left out, and the rest stays', () => {
  const claim = {
    id: 'a',
    quote: 'x',
    kind: ['y'],
    by: 'no id',
    about: ['a', 'b c', 'd'],
    cites: [{ source: 'x', foo: 'y' }, 'z'],
    zzz: '1',
  };
  expect(readValue(claim, 'claim').value).toEqual({
    id: 'a',
    quote: 'x',
    about: ['a', 'd'],
    cites: [{ source: 'x' }],
  });
});

test('keys such as __proto__ are keys like others', () => {
  const { value } = readValue(
    JSON.parse('{"id":"a","type":"book","custom":{"__proto__":"x","constructor":"y"}}'),
    'reference',
  );
  expect(JSON.stringify(value)).toBe('{"id":"a","type":"book","custom":{"__proto__":"x","constructor":"y"}}');
});
