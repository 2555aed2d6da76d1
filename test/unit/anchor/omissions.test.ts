import { expect, test } from 'vitest';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';

/** What becomes of a quote with words left out or put in: the answer, and what speaks against the passage most like it. */
function answer(article: string, quote: string): string {
  const found = resolve(foldTypography(article), { quote });
  const [best] = found.kind === 'missing' ? found.candidates : [];
  return [found.kind, ...(best?.objections ?? [])].join(' ');
}

test.each([
  // The negation stands right beside what is quoted.
  ['We will not resign on Monday, he said.', 'We will […] resign on Monday'],
  ['We will not resign on Monday, he said.', 'We will [...] resign on Monday'],
  ['We won’t ever resign on Monday, he said.', 'We […] resign on Monday'],
  ['We will not, under any circumstances, resign on Monday.', 'We will […] resign on Monday'],
  ['He did say that he will not go to the office.', 'He did […] go to the office'],
  ['They think that nobody here will resign on Monday.', 'They think that […] will resign on Monday'],
  [
    'They have decided, after a long talk, that they will not resign on Monday.',
    'They have decided […] resign on Monday',
  ],
  ['We will stay. We do not want to resign on Monday.', 'We will […] resign on Monday'],
  // A few words are no clause of their own, whatever marks stand around them.
  ['We will, under no circumstances, resign on Monday.', 'We will […] resign on Monday'],
  // Who is meant becomes another.
  ['The staff who did not sign were dismissed on Monday.', 'The staff […] were dismissed on Monday'],
  // French says no with two words, and either may be left out.
  ['Il n’a pas démissionné lundi soir.', 'Il n’a […] démissionné lundi soir'],
  ['Il ne démissionnera pas lundi soir à Paris.', 'Il […] démissionnera […] lundi soir à Paris'],
  ['Il n’a plus jamais parlé au ministre lundi.', 'Il […] parlé au ministre lundi'],
  ['Elle est partie sans le ministre lundi soir.', 'Elle est partie […] le ministre lundi soir'],
  // Put in where the article has none.
  ['We will resign on Monday evening.', 'We will [not] resign on Monday evening'],
  ['Il a démissionné lundi soir à Paris.', 'Il [n’]a [pas] démissionné lundi soir à Paris'],
])('“%s” is not “%s”', (article, quote) => {
  expect(answer(article, quote)).toMatch(/^missing negation/u);
});

test.each([
  ['The director, who did not answer questions, resigned on Monday.', 'The director […] resigned on Monday'],
  [
    'Le ministre, qui n’a pas répondu aux questions, a démissionné lundi.',
    'Le ministre […] a démissionné lundi',
  ],
  [
    'He resigned on Monday. He did not say why. The president was sad.',
    'He resigned on Monday. […] The president was sad',
  ],
  ['He resigned because he did not agree. The president was sad.', 'He resigned […]. The president was sad'],
  ['He resigned – he had no other choice – on Monday.', 'He resigned […] on Monday'],
  ['He resigned (nobody knows why he did it) on Monday.', 'He resigned […] on Monday'],
  ['Le personnel, plus de 20 agents, a démissionné lundi.', 'Le personnel […] a démissionné lundi'],
  ['They do not agree, he said, and they will not resign.', 'They do not agree […] and they will not resign'],
  ['We will, he said on Monday, not resign.', 'We will […] not resign'],
])('“%s” may be quoted as “%s”', (article, quote) => {
  expect(answer(article, quote)).toBe('exact');
});

test.each([
  ['Yesterday the staff resigned in protest.', '[T]he staff resigned in protest'],
  ['The staff resigned in protest.', '[t]he staff resigned in protest'],
  ['Hier, l’agence a démissionné en bloc.', '[L]’agence a démissionné en bloc'],
  ['Hier, étaient partis tous les agents.', '[É]taient partis tous les agents'],
  ['Yesterday the staff resigned in protest.', '[…] The staff resigned in protest'],
  ['He left. Yesterday the staff resigned in protest.', 'He left. […] The staff resigned in protest'],
  ['He left. Yesterday he said “the staff resigned”.', 'He left. […] “The staff resigned”'],
  ['The staff resigned. He said the agency was closed.', '[t]he staff resigned. […] The agency was closed'],
  ['He said on Monday that they had left.', '[Musk] said on Monday that they had left'],
  ['By then he said on Monday that they had left.', 'By then [Musk] said on Monday that they had left'],
])('“%s” has “%s”', (article, quote) => {
  expect(answer(article, quote)).toBe('exact');
});

test('elsewhere a capital is the article’s own', () => {
  expect(answer('Yesterday the staff resigned in protest.', 'The staff resigned in protest')).toBe('altered');
  expect(answer('Yesterday the staff resigned in March.', '[T]he Staff resigned in March')).not.toBe('exact');
  expect(answer('Yesterday the staff resigned in March.', '[X]he staff resigned in March')).not.toBe('exact');
  expect(
    answer('He left. By May the staff had resigned.', 'He left. […] may the Staff had resigned'),
  ).not.toBe('exact');
});

test('what is another behind a gap is told without the capital', () => {
  const found = resolve(foldTypography('Yesterday 65 staff resigned in protest at the office.'), {
    quote: '[…] 56 staff resigned in protest at the office',
  });
  expect(found).toMatchObject({ kind: 'missing', candidates: [{ changes: [{ was: '56', is: '65' }] }] });
  const words = 'yesterday the staff resigned in long protest at the main office of the agency';
  expect(
    resolve(foldTypography(words), { quote: words.replace('yesterday the', '[…] The').replace('long ', '') }),
  ).toMatchObject({
    kind: 'altered',
    changes: [{ was: '', is: 'long' }],
  });
  expect(
    resolve(foldTypography(words), { quote: words.replace('yesterday t', '[T]').replace('long ', '') }),
  ).toMatchObject({
    kind: 'altered',
    changes: [{ was: '', is: 'long' }],
  });
});

test.each([
  [
    'La réunion a commencé à 14h30 dans le bureau.',
    'La réunion a commencé à 14h45 dans le bureau',
    'missing figure',
  ],
  [
    'La réunion a commencé à 14h30 dans le bureau.',
    'La réunion a commencé à 15h30 dans le bureau',
    'missing figure',
  ],
  ['The camp is 5km away from the border post.', 'The camp is 5kg away from the border post', 'missing unit'],
  ['The camp is 5km away from the border post.', 'The camp is 5 km away from the border post', 'altered'],
  [
    'The road is 20x30 as the people here say it.',
    'The road is 20x40 as the people here say it',
    'missing figure',
  ],
])('every figure in a word counts: “%s” against “%s”', (article, quote, verdict) => {
  expect(answer(article, quote)).toBe(verdict);
});
