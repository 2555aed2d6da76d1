import { expect, test } from 'vitest';
import { checkCompletion, checkOffers, offered } from './checkCompletion';

const file = (comment: string): string => `//- /a.gloss.yaml
gloss: 1
actors:
  a:
    name: A One
${comment}
    partOf: nobody
`;

test('the codes of rules, first those that are reported of the line below', () => {
  const offers = checkOffers(file('    # glossator-disable-next-line $0')).split('\n');
  expect(offers.slice(0, 3)).toEqual(['unknown-actor (reported below)', 'schema', 'duplicate-key']);
  expect(offers).not.toContain('yaml-syntax');
  expect(offers).not.toContain('unused-suppression');
});

test('in place of what is typed, before commas and reasons', () => {
  expect(checkCompletion(file('    # glossator-disable-next-line unkn$0own -- why'))).toBe(
    file('    # glossator-disable-next-line unknown-actor -- why').replace('//- /a.gloss.yaml\n', ''),
  );
  expect(checkCompletion(file('    # glossator-disable-next-line schema,$0 -- why'))).toBe(
    file('    # glossator-disable-next-line schema,unknown-actor -- why').replace('//- /a.gloss.yaml\n', ''),
  );
  expect(checkOffers(file('    # glossator-disable-next-line schema, $0'))).not.toMatch(/^schema$/mu);
});

test.each([
  '    # glossator-disable-next-line$0',
  '    # glossator-disable-next-line schema $0',
  '    # glossator-disable-next-line schema -- $0why',
  '    # glossator-disable-line $0',
  '    # other $0',
  '    note: x # glossator-disable-next-line $0',
  '    # glossator-disable-next-line schema\n$0',
])('nothing of them elsewhere: %s', (comment) => {
  expect(offered(file(comment)).items.map(({ label }) => label)).not.toContain('quote-missing');
});

test('in glossator.yaml likewise', () => {
  expect(
    checkOffers('//- /glossator.yaml\n# glossator-disable-next-line $0\ncolour: red\n').split('\n')[0],
  ).toBe('schema (reported below)');
});
